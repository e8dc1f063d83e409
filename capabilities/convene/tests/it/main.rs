//! The stories of convene, each on SQLite and on PostgreSQL (I2).

mod alone;
mod announcing;
mod arranging;
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
mod finding;
mod parts;
mod preparing;
mod presenting;
mod programme;
mod proposing;
mod reviewing;
mod telling;
