//! The stories of convene, each on SQLite and on PostgreSQL (I2).

mod blind;
mod deciding;
mod parts;
mod proposing;
mod reviewing;
mod telling;
