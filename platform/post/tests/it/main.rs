//! The stories of the post: letters go out, letters come in, and hostile ones do not get far.

mod carrying;
mod going_out;
mod hostile;
mod lmtp;
mod proposals;
mod reading;
mod sorting;
