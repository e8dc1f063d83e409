//! `cargo xtask TASK`: the house rules, and the tests that need a running demo.

#![forbid(unsafe_code)]

use std::{
    env, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use xtask::{
    api, bench,
    e2e::{self, Wish},
    live,
};

const TASKS: &str = "\
cargo xtask tidy                                       hold the house rules
cargo xtask e2e [--story N] [--grep WORDS] [--project desktop|phone|no-script] [--binary FILE] [--look]
                                                       browser tests against a demo; --look takes pictures
cargo xtask bench [--binary FILE]                      what a page costs, on the large sample
cargo xtask bench --live [--binary FILE]               5,000 who follow, 1,000 votes, restarts; needs haproxy and PostgreSQL
cargo xtask api [--role ROLE] [--examples N] [--binary FILE]
                                                       the API against its own description, role by role";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask stands in the root of the repository");
    let Some((task, rest)) = arguments.split_first() else { return misused("say which task") };
    let done = match task.as_str() {
        "tidy" if rest.is_empty() => tidy(root),
        "e2e" => match Wish::read(rest) {
            Ok(wish) => e2e::run(root, &wish),
            Err(says) => return misused(&says),
        },
        "api" => match api::Wish::read(rest) {
            Ok(wish) => api::run(root, &wish),
            Err(says) => return misused(&says),
        },
        "bench" => match rest {
            [] => bench::run(root, &e2e::target(root).join("release/wardmote")),
            [option, binary] if option == "--binary" => bench::run(root, &PathBuf::from(binary)),
            [what] if what == "--live" => live::run(root, &e2e::target(root).join("release/wardmote")),
            [what, option, binary] if what == "--live" && option == "--binary" => {
                live::run(root, &PathBuf::from(binary))
            }
            _ => return misused("bench knows --live and --binary FILE"),
        },
        other => return misused(&format!("there is no task {other}")),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("could not finish {task}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn misused(says: &str) -> ExitCode {
    eprintln!("{says}:\n{TASKS}");
    ExitCode::from(2)
}

fn tidy(root: &Path) -> io::Result<bool> {
    let report = xtask::tidy(root)?;
    println!("{report}");
    Ok(report.is_tidy())
}
