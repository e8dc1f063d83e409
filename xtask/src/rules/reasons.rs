//! Every dependency from outside says in its line, or in a comment above it, what it does for us.

use super::dependencies::{entries, manifests};
use crate::{finding::Finding, house::House, tree::Tree};

pub(super) fn check(tree: &Tree, house: &House) -> Vec<Finding> {
    let mut findings = Vec::new();
    for manifest in manifests(tree) {
        let silent = entries(&manifest.text)
            .into_iter()
            .filter(|entry| !entry.explained && !house.crates.contains_key(entry.name));
        findings.extend(silent.map(|entry| {
            let says = format!("say in a comment what `{}` does for us", entry.name);
            Finding::new(&manifest.path, entry.line, says)
        }));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::example::said;

    #[test]
    fn a_silent_dependency_is_found_and_ours_need_no_reason() {
        let house = "[crates.base]\nfolder = \"platform/base\"\nmay_use = []";
        let manifest = "[package]\nname = \"base\"\n[dependencies]\nregex = \"1\"\ntoml = \"1\" # reads tables\n\
                        # keeps time\njiff = \"0.2\"\nbase.workspace = true\n";
        let said = said(check, house, &[("platform/x/Cargo.toml", manifest)]);
        assert_eq!(said, ["platform/x/Cargo.toml:4: say in a comment what `regex` does for us"]);
    }
}
