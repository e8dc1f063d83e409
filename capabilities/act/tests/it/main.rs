//! The stories of act, each on SQLite and on PostgreSQL (I2).

mod assessing;
mod parts;
mod responding;
mod solving;
