//! The stories of learn, each on SQLite and on PostgreSQL (I2).

mod contributing;
mod keeping_practices;
mod network;
mod parts;
mod reading_practices;
mod symposium;
