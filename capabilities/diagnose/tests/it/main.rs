//! The stories of diagnose, each on SQLite and on PostgreSQL (I2).

mod carrying;
mod counting;
mod knowing;
mod leaving;
mod parts;
mod portraying;
mod voices;
