//! The stories of deliberate, each on SQLite and on PostgreSQL (I2).

mod consulting;
mod drafting;
mod following;
mod parts;
mod preparing;
mod racing;
mod reading;
mod signing;
