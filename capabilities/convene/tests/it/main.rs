//! The stories of convene, each on SQLite and on PostgreSQL (I2).

mod parts;
mod proposing;
mod announcing;
mod calling;
mod preparing;
