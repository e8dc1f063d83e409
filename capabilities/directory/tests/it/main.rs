//! The directory from outside: stories of people who sign in, are invited, give keys to programs and leave.
//! Each is told on SQLite and on PostgreSQL (I2).

mod invitation;
mod lists;
mod me;
mod people;
mod privacy;
mod regressions;
mod scene;
mod session;
mod sign_in;
mod stores;
mod token;
