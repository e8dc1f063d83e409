//! Diagnose: the local safety audit, from the terms of reference to the portrait.
//!
//! | thing | what it knows |
//! | --- | --- |
//! | `audit` | the process: committee, team, steps, inventory, findings, priorities, portrait |
//! | `numbers` | incident tables, rates, maps, and what may be released |
//! | `voices` | surveys, focus groups, walks, submissions, coding |
#![forbid(unsafe_code)]

use web::Capability;

/// The capability as the program composes it.
pub fn capability() -> Capability {
    Capability {
        name: "diagnose",
        routes: Vec::new(),
        menu: Vec::new(),
        beside: Vec::new(),
        permissions: Vec::new(),
        migrations: Vec::new(),
        jobs: Vec::new(),
        locales: &[],
        columns: &[],
        keeping: &[],
    }
}
