//! The stories of diagnose, each on SQLite and on PostgreSQL (I2).

mod carrying;
mod knowing;
mod counting;
mod parts;
mod portraying;
mod voices;
