//! The stories of convene, each on SQLite and on PostgreSQL (I2).

mod exchange;
mod parts;
mod programme;
mod proposing;
