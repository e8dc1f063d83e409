//! The stories of act, each on SQLite and on PostgreSQL (I2).

mod financing;
mod indigo;
mod paying;
mod partnership;
mod parts;
