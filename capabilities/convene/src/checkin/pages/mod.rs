//! The pages of the door: the scan page for volunteers, and the organisers' doors and badges.

pub(super) mod desk;
pub(super) mod door;
