//! Who may depend on whom (DESIGN's table, as data in `house.toml`).
//! Read from the manifests, since a crate that is not named there cannot be used.

use crate::{
    finding::Finding,
    house::{Crate, House},
    tree::{File, Tree},
};

/// A line of a manifest that names a dependency.
pub(super) struct Entry<'a> {
    pub(super) line: usize,
    pub(super) name: &'a str,
    pub(super) dev: bool,
    pub(super) explained: bool,
}

pub(super) fn check(tree: &Tree, house: &House) -> Vec<Finding> {
    let mut findings = Vec::new();
    for manifest in manifests(tree) {
        let name = package_name(&manifest.text);
        let Some(member) = house.crates.get(name) else {
            let says = format!("crate `{name}` is not in the table; say in xtask/house.toml what it may use");
            findings.push(Finding::new(&manifest.path, 1, says));
            continue;
        };
        if manifest.path != format!("{}/Cargo.toml", member.folder) {
            let says = format!("crate `{name}` lives in {} according to the table", member.folder);
            findings.push(Finding::new(&manifest.path, 1, says));
        }
        let strangers = entries(&manifest.text).into_iter().filter(|entry| !may_use(house, name, member, entry));
        findings.extend(strangers.map(|entry| Finding::new(&manifest.path, entry.line, refusal(house, name, &entry))));
    }
    findings
}

fn may_use(house: &House, name: &str, member: &Crate, entry: &Entry) -> bool {
    let Some(used) = house.crates.get(entry.name) else { return true };
    if used.dev_only || entry.name == name {
        return entry.dev;
    }
    member.may_use.iter().any(|may| may == "*" || may == entry.name)
}

fn refusal(house: &House, name: &str, entry: &Entry) -> String {
    if house.crates[entry.name].dev_only {
        return format!("`{}` is for tests; move it to [dev-dependencies]", entry.name);
    }
    format!("`{name}` may not depend on `{}`; pass a Ref or an outbox event, or compose in app", entry.name)
}

/// The manifests of crates, without the root's.
pub(super) fn manifests(tree: &Tree) -> impl Iterator<Item = &File> {
    tree.files.iter().filter(|file| file.name() == "Cargo.toml" && file.path != "Cargo.toml")
}

fn package_name(manifest: &str) -> &str {
    let name = manifest.lines().find_map(|line| line.strip_prefix("name = \""));
    name.and_then(|rest| rest.split('"').next()).unwrap_or("")
}

/// The dependencies that a manifest names, with the lines they stand on.
pub(super) fn entries(manifest: &str) -> Vec<Entry<'_>> {
    let (mut found, mut section, mut before) = (Vec::new(), "", "");
    for (at, line) in manifest.lines().enumerate() {
        let explained = line.contains(" # ") || before.starts_with("# ");
        if let Some(rest) = line.strip_prefix('[') {
            section = rest.split(']').next().unwrap_or("");
            if let Some((kind, name)) = section.rsplit_once('.').filter(|(kind, _)| is_dependencies(kind)) {
                found.push(Entry { line: at + 1, name, dev: kind.starts_with("dev-"), explained });
            }
        } else if is_dependencies(section)
            && line.contains('=')
            && line.starts_with(|c: char| c.is_ascii_alphanumeric())
        {
            let name = line.split(['.', ' ', '=']).next().unwrap_or("");
            found.push(Entry { line: at + 1, name, dev: section.contains("dev-"), explained });
        }
        before = line;
    }
    found
}

fn is_dependencies(section: &str) -> bool {
    section.ends_with("dependencies")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::example::said;

    const HOUSE: &str = r#"
        [crates.web]
        folder = "platform/web"
        may_use = []
        [crates.testkit]
        folder = "platform/testkit"
        may_use = []
        dev_only = true
        [crates.act]
        folder = "capabilities/act"
        may_use = ["web"]
        [crates.convene]
        folder = "capabilities/convene"
        may_use = ["web"]
    "#;

    #[test]
    fn one_capability_may_not_use_another() {
        let manifest =
            "[package]\nname = \"convene\"\n[dependencies]\nweb.workspace = true\nact = { path = \"../act\" }\n";
        let said = said(check, HOUSE, &[("capabilities/convene/Cargo.toml", manifest)]);
        assert_eq!(said.len(), 1);
        assert!(
            said[0].starts_with("capabilities/convene/Cargo.toml:5: `convene` may not depend on `act`"),
            "{said:?}"
        );
    }

    #[test]
    fn a_new_crate_must_be_in_the_table() {
        let said = said(check, HOUSE, &[("engines/magic/Cargo.toml", "[package]\nname = \"magic\"\n")]);
        assert!(said[0].contains("`magic` is not in the table"), "{said:?}");
    }

    #[test]
    fn a_crate_that_moved_is_noticed() {
        let said = said(check, HOUSE, &[("platform/act/Cargo.toml", "[package]\nname = \"act\"\n")]);
        assert!(said[0].contains("lives in capabilities/act"), "{said:?}");
    }

    #[test]
    fn testkit_is_for_tests_only() {
        let bad = "[package]\nname = \"act\"\n[dependencies]\ntestkit.workspace = true\n";
        let good = "[package]\nname = \"act\"\n[dev-dependencies]\ntestkit.workspace = true\nact.workspace = true\n";
        assert!(said(check, HOUSE, &[("capabilities/act/Cargo.toml", bad)])[0].contains("`testkit` is for tests"));
        assert_eq!(said(check, HOUSE, &[("capabilities/act/Cargo.toml", good)]), Vec::<String>::new());
    }

    #[test]
    fn a_dependency_written_as_a_table_counts_too() {
        let manifest = "[package]\nname = \"web\"\n[dependencies.act]\npath = \"../../capabilities/act\"\n";
        assert!(
            said(check, HOUSE, &[("platform/web/Cargo.toml", manifest)])[0]
                .contains(":3: `web` may not depend on `act`")
        );
    }
}
