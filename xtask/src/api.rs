//! The API as its own description tells it: schemathesis reads `/api/openapi.json` and tries each operation with
//! fitting and unfitting values, once for nobody and once through each door of the demo.

use std::{io, path::Path, process::Command};

use crate::{demo::Demo, e2e, http::Client};

const PROGRAM: &str = "target/schemathesis/bin/schemathesis";
const DOORS: &[&str] = &["nobody", "organiser", "chair", "reviewer", "presenter", "delegate"];
/// With the seed fixed a failure comes back when it is looked for.
const SEED: &str = "2027";

/// What to run, as the command line says it.
#[derive(Debug, PartialEq, Eq)]
pub struct Wish {
    door: Option<String>,
    examples: String,
    binary: Option<String>,
}

impl Wish {
    /// Reads the words after `cargo xtask api`.
    pub fn read(arguments: &[String]) -> Result<Self, String> {
        let mut wish = Self { door: None, examples: "25".to_owned(), binary: None };
        for pair in arguments.chunks(2) {
            match pair {
                [option, value] if option == "--role" => wish.door = Some(value.clone()),
                [option, value] if option == "--examples" => wish.examples.clone_from(value),
                [option, value] if option == "--binary" => wish.binary = Some(value.clone()),
                [other, ..] => return Err(format!("api does not know {other}, or it needs a value")),
                [] => {}
            }
        }
        Ok(wish)
    }
}

/// Runs the tests and tells whether every role came through.
pub fn run(root: &Path, wish: &Wish) -> io::Result<bool> {
    let program = root.join(PROGRAM);
    if !program.exists() {
        return Err(io::Error::other("schemathesis is not installed: run scripts/setup-tests"));
    }
    let binary = wish.binary.as_ref().map_or_else(|| e2e::build(root), |binary| Ok(binary.into()))?;
    let place = e2e::target(root).join("api");
    let demo = Demo::start(&binary, &place, &[])?;
    let doors: Vec<_> =
        DOORS.iter().filter(|door| wish.door.as_deref().is_none_or(|wished| wished == **door)).collect();
    let mut passed = 0;
    for door in &doors {
        println!("== as {door}");
        passed += usize::from(try_as(&program, &place, &demo, door, &wish.examples)?);
    }
    println!("{passed} passed, {} failed", doors.len() - passed);
    Ok(passed == doors.len() && passed > 0)
}

fn try_as(program: &Path, place: &Path, demo: &Demo, door: &str, examples: &str) -> io::Result<bool> {
    let mut command = Command::new(program);
    command
        .args(["run", &format!("{}/api/openapi.json", demo.address)])
        .args(["--checks", "all", "--seed", SEED, "--max-examples", examples])
        // Its own folder, since it leaves its memory where it is started.
        .current_dir(place)
        .env("NO_COLOR", "1");
    if door != "nobody" {
        command.args(["--header", &format!("Cookie: {}", enter(demo, door)?)]);
    }
    Ok(command.status()?.success())
}

fn enter(demo: &Demo, door: &str) -> io::Result<String> {
    let mut client = Client::connect(&demo.address)?;
    let status = client.post(&format!("/demo/as/{door}"))?.status;
    if status >= 400 || client.cookie().is_empty() {
        return Err(io::Error::other(format!("the door of the {door} answers {status} and gives no cookie")));
    }
    Ok(client.cookie())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_read_or_refused() {
        let words = |line: &str| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let wish = Wish::read(&words("--role chair --examples 200")).expect("both are known");
        assert_eq!((wish.door.as_deref(), wish.examples.as_str()), (Some("chair"), "200"));
        assert!(Wish::read(&words("--role")).is_err());
        assert!(Wish::read(&words("--roles chair")).is_err());
    }
}
