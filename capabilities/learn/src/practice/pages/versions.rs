//! The versions of a practice with what is different in each, and which parts of the text changed.

use crate::practice::desk;
use crate::practice::document::{Document, TEXTS};
use crate::practice::store::{self, versions};
use askama::Template;
use web::{Ask, Outcome, Refusal, Shell, page};

#[derive(Template)]
#[template(path = "practice/versions.html")]
struct VersionsPage {
    shell: Shell,
    title: (String, String),
    back: String,
    lines: Vec<Line>,
}

struct Line {
    name: String,
    day: String,
    changed: String,
    parts: Vec<String>,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let one = store::find(ask.db(), ask.param("code")).await?.filter(|one| one.is_public());
    let one = one.ok_or_else(Refusal::not_found)?;
    let all = versions::all(ask.db(), one.id).await?;
    let t = ask.t();
    let line = |(at, version): (usize, &versions::Version)| Line {
        name: t.a("practice-version", "n", version.number),
        day: desk::day(&ask, version.published_at),
        changed: if version.number == 1 { t.say("practice-version-first") } else { version.what_changed.clone() },
        parts: all.get(at + 1).map_or(Vec::new(), |before| changed(&ask, &before.document, &version.document)),
    };
    let lines = all.iter().enumerate().map(line).collect();
    let title = all.first().map_or_else(Default::default, |version| desk::title(&ask, &version.document));
    let back = ask.to(&format!("/practices/{}", one.code));
    let shell = desk::shell(&ask, t.say("practice-versions")).crumb(t.say("practice-menu"), ask.to("/practices"));
    let shell = shell.crumb(title.1.clone(), back.clone()).crumb(t.say("practice-versions"), "");
    page(&VersionsPage { shell, title, back, lines })
}

/// Which parts differ, in the words of the form.
fn changed(ask: &Ask, before: &Document, after: &Document) -> Vec<String> {
    let t = ask.t();
    let texts = TEXTS.iter().filter(|field| before.text(field.name) != after.text(field.name));
    let mut names: Vec<String> = texts.map(|field| t.say(&format!("practice-field-{}", field.name))).collect();
    for (differs, key) in [
        (before.evidence != after.evidence, "practice-section-evidence"),
        (before.costs != after.costs, "practice-section-costs"),
        (before.partners != after.partners, "practice-section-partners"),
        (before.facets() != after.facets(), "practice-section-where"),
    ] {
        if differs {
            names.push(t.say(key));
        }
    }
    names
}
