//! The programme in the database: the desk as it is read, the steps on it, what waits to be brought in, and
//! the versions that were published.

mod desk;
mod steps;
mod versions;
mod waiting;
mod writing;

pub use desk::{desk, hold};
pub use steps::{Step, last_undoable, since, take, undone};
pub use versions::{Version, VersionLine, latest, latest_number, numbers, of_number, publish, said_of};
pub use waiting::{Awaiting, Came, told_of, waiting};
pub use writing::{
    add_placements, add_presents, add_sessions, frame, remove_placement, remove_presents, remove_session, save_frame,
    save_placement, save_presents, save_session,
};
