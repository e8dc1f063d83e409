//! The stories of convene, each on SQLite and on PostgreSQL (I2).

mod agenda;
mod alone;
mod announcing;
mod arranging;
mod blind;
mod boarding;
mod by_mail;
mod calling;
mod deciding;
mod desk;
mod exchange;
mod finding;
mod floor;
mod minutes;
mod on_the_day;
mod parts;
mod polling;
mod preparing;
mod presenting;
mod programme;
mod proposing;
mod questions;
mod reviewing;
mod telling;
