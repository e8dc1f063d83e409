//! Groups of tests beside one another: each with a demo on a port of its own and a log of its own, which is printed
//! whole when the group has ended, so that two groups never speak at once.

use super::{Group, Wish, target};
use crate::demo::Demo;
use std::collections::VecDeque;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Instant;

/// Where npm puts Playwright, below `e2e`.
pub const PLAYWRIGHT: &str = "node_modules/@playwright/test/cli.js";

/// More browsers than this wait for memory and not for a core.
const MOST: usize = 4;

/// Runs all groups, the first ones first, and tells whether all passed.
pub fn run_all(root: &Path, binary: &Path, wish: &Wish, groups: Vec<Group>) -> io::Result<bool> {
    let many = thread::available_parallelism().map_or(1, usize::from).min(MOST).min(groups.len());
    let waiting = Mutex::new(VecDeque::from(groups));
    let worker = || {
        let mut passed = true;
        loop {
            // The lock must be free again before the group runs.
            let next = waiting.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
            let Some(group) = next else { return Ok(passed) };
            passed &= one(root, binary, wish, &group)?;
        }
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..many).map(|_| scope.spawn(worker)).collect();
        let ended = workers.into_iter().map(|worker| match worker.join() {
            Ok(ended) => ended,
            Err(_) => Err(io::Error::other("a group of browser tests broke off")),
        });
        ended.collect::<io::Result<Vec<bool>>>().map(|all| all.into_iter().all(|passed| passed))
    })
}

fn one(root: &Path, binary: &Path, wish: &Wish, group: &Group) -> io::Result<bool> {
    let began = Instant::now();
    let demo = Demo::start(binary, &target(root).join("e2e").join(&group.name), &[])?;
    println!("{}: begun at {} (the demo's log: {})", group.name, demo.address, demo.log.display());
    let log = log_of(root, group);
    let passed = command(root, wish, group, &demo.address, &log)?.status()?.success();
    let said = fs::read_to_string(&log)?;
    let word = if passed { "passed" } else { "FAILED" };
    println!("{said}\n{}: {word} after {} s", group.name, began.elapsed().as_secs());
    Ok(passed)
}

fn log_of(root: &Path, group: &Group) -> PathBuf {
    target(root).join("e2e").join(format!("{}.tests.log", group.name))
}

fn command(root: &Path, wish: &Wish, group: &Group, address: &str, log: &Path) -> io::Result<Command> {
    let mut command = Command::new("node");
    command.arg(PLAYWRIGHT).arg("test").args(&group.specs).current_dir(root.join("e2e"));
    // Playwright empties the folder of its results first, and looks for tests in every folder below `e2e`: the results
    // of a group stand in a folder of its own, and elsewhere.
    command.arg("--output").arg(target(root).join("e2e").join(format!("{}.results", group.name)));
    command.env("BASE_URL", address);
    // Two readers' colours at once make node complain on every line.
    command.env_remove("NO_COLOR").env("FORCE_COLOR", "0");
    let heard = File::create(log)?;
    command.stdin(Stdio::null()).stderr(heard.try_clone()?).stdout(heard);
    if wish.is_partial() {
        command.arg("--pass-with-no-tests");
    }
    for (option, value) in [("--grep", wish.grep.as_deref()), ("--project", group.project.or(wish.project.as_deref()))]
    {
        if let Some(value) = value {
            command.args([option, value]);
        }
    }
    if wish.look {
        command.env("LOOK", "1");
    }
    Ok(command)
}
