//! The stories of convene, each on SQLite and on PostgreSQL (I2).

mod announcing;
mod blind;
mod booking;
mod booking_desk;
mod by_mail;
mod calling;
mod deciding;
mod delegations;
mod desk;
mod doors;
mod exchange;
mod parts;
mod preparing;
mod presenting;
mod programme;
mod proposing;
mod reviewing;
mod telling;
