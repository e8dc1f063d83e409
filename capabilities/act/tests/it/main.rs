//! The stories of act, each on SQLite and on PostgreSQL (I2).

mod assessing;
mod financing;
mod indigo;
mod partnership;
mod parts;
mod paying;
mod responding;
mod solving;
