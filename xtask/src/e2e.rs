//! The browser tests: all pages in each kind of browser, and each story, since a story changes what the next one would
//! find. Every group has a demo of its own, so that as many run beside one another as the machine has cores.

mod beside;

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::Command,
};

/// The kinds of browser in `playwright.config.ts`.
const PROJECTS: [&str; 3] = ["desktop", "phone", "no-script"];

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
    /// The one kind of browser; stories say themselves in which they are told.
    project: Option<&'static str>,
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
    let groups = groups(specs, wish.story.as_deref(), wish.project.as_deref()).map_err(io::Error::other)?;
    if !root.join("e2e").join(beside::PLAYWRIGHT).exists() {
        return Err(io::Error::other("Playwright is not installed: run scripts/setup-tests"));
    }
    let binary = wish.binary.clone().map_or_else(|| build(root), Ok)?;
    beside::run_all(root, &binary, wish, groups)
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

fn groups(specs: Vec<String>, story: Option<&str>, project: Option<&str>) -> Result<Vec<Group>, String> {
    let (stories, pages): (Vec<_>, Vec<_>) = specs.into_iter().partition(|spec| spec.starts_with("stories/"));
    let told = stories.into_iter().map(|spec| Group { name: story_name(&spec), specs: vec![spec], project: None });
    let Some(story) = story else {
        let asked = PROJECTS.into_iter().filter(|name| project.is_none_or(|project| project == *name));
        let looked =
            asked.map(|name| Group { name: format!("pages-{name}"), specs: pages.clone(), project: Some(name) });
        return Ok(looked.chain(told).filter(|group| !group.specs.is_empty()).collect());
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
    fn each_kind_of_browser_and_each_story_has_a_demo_of_its_own() {
        let specs = words("pages.spec.ts keys.spec.ts stories/1-call.spec.ts stories/2-cities.spec.ts");
        let all = groups(specs.clone(), None, None).expect("all is always there");
        assert_eq!(named(&all), ["pages-desktop", "pages-phone", "pages-no-script", "1-call", "2-cities"]);
        assert_eq!(all[1].specs, ["pages.spec.ts", "keys.spec.ts"]);
        assert_eq!((all[1].project, all[3].project), (Some("phone"), None));
        assert_eq!(named(&groups(specs.clone(), Some("2"), None).expect("story 2 is there")), ["2-cities"]);
        let desktop = groups(specs, None, Some("desktop")).expect("desktop is there");
        assert_eq!(named(&desktop), ["pages-desktop", "1-call", "2-cities"]);
    }

    #[test]
    fn a_story_that_does_not_exist_is_refused_and_not_passed() {
        let refused = groups(words("stories/11-x.spec.ts"), Some("1"), None);
        assert_eq!(refused, Err("there is no story 1 in e2e/stories".into()));
    }

    #[test]
    fn the_command_line_is_read_or_refused() {
        let wish = Wish::read(&words("--story 1 --grep call --look")).expect("all three are known");
        assert_eq!((wish.story.as_deref(), wish.grep.as_deref(), wish.look), (Some("1"), Some("call"), true));
        assert!(Wish::read(&words("--story")).is_err());
        assert!(Wish::read(&words("--headed")).is_err());
    }
}
