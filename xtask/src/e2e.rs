//! The browser tests: all pages against one demo, then each story against a demo of its own,
//! since a story changes what the next one would find.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::Command,
};

use crate::demo::Demo;

/// What to run, as the command line says it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Wish {
    story: Option<String>,
    grep: Option<String>,
    project: Option<String>,
    binary: Option<PathBuf>,
    look: bool,
}

/// Tests that share one demo.
#[derive(Debug, PartialEq, Eq)]
struct Group {
    name: String,
    specs: Vec<String>,
}

impl Wish {
    /// Reads the words after `cargo xtask e2e`.
    pub fn read(arguments: &[String]) -> Result<Self, String> {
        let mut wish = Self::default();
        let mut words = arguments.iter();
        while let Some(word) = words.next() {
            let mut value = || words.next().cloned().ok_or_else(|| format!("{word} needs a value"));
            match word.as_str() {
                "--story" => wish.story = Some(value()?),
                "--grep" => wish.grep = Some(value()?),
                "--project" => wish.project = Some(value()?),
                "--binary" => wish.binary = Some(value()?.into()),
                "--look" => wish.look = true,
                other => return Err(format!("e2e does not know {other}")),
            }
        }
        Ok(wish)
    }

    /// Whether only a part was asked for, so that a group without a match is no failure.
    fn is_partial(&self) -> bool {
        self.grep.is_some() || self.project.is_some()
    }
}

/// Runs the tests and tells whether all passed.
pub fn run(root: &Path, wish: &Wish) -> io::Result<bool> {
    let specs = specs(&root.join("e2e"))?;
    let groups = groups(specs, wish.story.as_deref()).map_err(io::Error::other)?;
    let playwright = root.join("e2e/node_modules/@playwright/test/cli.js");
    if !playwright.exists() {
        return Err(io::Error::other("Playwright is not installed: run scripts/setup-tests"));
    }
    let binary = wish.binary.clone().map_or_else(|| build(root), Ok)?;
    let mut passed = true;
    for group in &groups {
        println!("{}: starting the demo", group.name);
        let demo = Demo::start(&binary, &target(root).join("e2e").join(&group.name), &[])?;
        println!("{}: {} (its log: {})", group.name, demo.address, demo.log.display());
        passed &= tests(root, &playwright, group, &demo, wish)?;
    }
    Ok(passed)
}

fn tests(root: &Path, playwright: &Path, group: &Group, demo: &Demo, wish: &Wish) -> io::Result<bool> {
    let mut command = Command::new("node");
    command.arg(playwright).arg("test").args(&group.specs).current_dir(root.join("e2e"));
    command.env("BASE_URL", &demo.address);
    // Two readers' colours at once make node complain on every line.
    command.env_remove("NO_COLOR").env("FORCE_COLOR", "0");
    if wish.is_partial() {
        command.arg("--pass-with-no-tests");
    }
    for (option, value) in [("--grep", &wish.grep), ("--project", &wish.project)] {
        if let Some(value) = value {
            command.args([option, value]);
        }
    }
    if wish.look {
        command.env("LOOK", "1");
    }
    Ok(command.status()?.success())
}

/// Builds the binary unoptimised, as the other tests have built most of it already.
pub fn build(root: &Path) -> io::Result<PathBuf> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let built = Command::new(cargo).args(["build", "--package", "wardmote"]).current_dir(root).status()?;
    if !built.success() {
        return Err(io::Error::other("the demo does not build"));
    }
    Ok(target(root).join("debug/wardmote"))
}

/// Where cargo builds.
pub fn target(root: &Path) -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from)
}

fn specs(folder: &Path) -> io::Result<Vec<String>> {
    let mut specs = Vec::new();
    for part in ["", "stories/"].into_iter().filter(|part| folder.join(part).exists()) {
        for entry in fs::read_dir(folder.join(part))? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if name.ends_with(".spec.ts") {
                specs.push(format!("{part}{name}"));
            }
        }
    }
    specs.sort();
    Ok(specs)
}

fn groups(specs: Vec<String>, story: Option<&str>) -> Result<Vec<Group>, String> {
    let (stories, pages): (Vec<_>, Vec<_>) = specs.into_iter().partition(|spec| spec.starts_with("stories/"));
    let told = stories.into_iter().map(|spec| Group { name: story_name(&spec), specs: vec![spec] });
    let Some(story) = story else {
        let pages = Group { name: "pages".to_owned(), specs: pages };
        return Ok([pages].into_iter().chain(told).filter(|group| !group.specs.is_empty()).collect());
    };
    let told: Vec<_> = told.filter(|group| group.name.starts_with(&format!("{story}-"))).collect();
    if told.is_empty() {
        return Err(format!("there is no story {story} in e2e/stories"));
    }
    Ok(told)
}

fn story_name(spec: &str) -> String {
    spec.trim_start_matches("stories/").trim_end_matches(".spec.ts").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    fn named(groups: &[Group]) -> Vec<&str> {
        groups.iter().map(|group| group.name.as_str()).collect()
    }

    #[test]
    fn pages_share_a_demo_and_each_story_has_its_own() {
        let specs = words("pages.spec.ts keys.spec.ts stories/1-call.spec.ts stories/2-cities.spec.ts");
        let all = groups(specs.clone(), None).expect("all is always there");
        assert_eq!(named(&all), ["pages", "1-call", "2-cities"]);
        assert_eq!(all[0].specs, ["pages.spec.ts", "keys.spec.ts"]);
        assert_eq!(named(&groups(specs, Some("2")).expect("story 2 is there")), ["2-cities"]);
    }

    #[test]
    fn a_story_that_does_not_exist_is_refused_and_not_passed() {
        assert_eq!(groups(words("stories/11-x.spec.ts"), Some("1")), Err("there is no story 1 in e2e/stories".into()));
    }

    #[test]
    fn the_command_line_is_read_or_refused() {
        let wish = Wish::read(&words("--story 1 --grep call --look")).expect("all three are known");
        assert_eq!((wish.story.as_deref(), wish.grep.as_deref(), wish.look), (Some("1"), Some("call"), true));
        assert!(Wish::read(&words("--story")).is_err());
        assert!(Wish::read(&words("--headed")).is_err());
    }
}
