//! The stories of learn, each on SQLite and on PostgreSQL (I2).

mod network;
mod parts;
