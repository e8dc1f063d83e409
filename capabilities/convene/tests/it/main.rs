//! The stories of convene, each on SQLite and on PostgreSQL (I2).

mod announcing;
mod blind;
mod by_mail;
mod calling;
mod deciding;
mod desk;
mod exchange;
mod floor;
mod polling;
mod questions;
mod parts;
mod preparing;
mod presenting;
mod programme;
mod proposing;
mod reviewing;
mod telling;
