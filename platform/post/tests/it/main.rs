//! The stories of the post: letters go out, letters come in, and hostile ones do not get far.

mod both;
mod carrying;
mod going_out;
mod hostile;
mod lmtp;
mod outbox;
mod proposals;
mod reading;
mod sorting;
mod tls;
mod twice;
mod words;
