//! The stories of convene, each on SQLite and on PostgreSQL (I2).

mod by_mail;
mod desk;
mod blind;
mod deciding;
mod parts;
mod presenting;
mod exchange;
mod programme;
mod proposing;
mod announcing;
mod calling;
mod preparing;
mod reviewing;
mod telling;
