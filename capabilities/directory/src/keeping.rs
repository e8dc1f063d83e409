//! What is kept of persons, how long, and the daily job that applies it (I5). Each capability says it of its own
//! tables ([`web::Keeping`]); here it is reckoned, done in batches, and counted in the activity record.

pub mod batches;
mod job;
pub mod terms;

pub(crate) use job::job;
pub use job::{JOB, leave_for_today, referring, run};
