//! The search page: what was found, with the piece of text in which it was found.

use super::index::{Found, find};
use super::sources::leave_if_changed;
use super::words::Tongue;
use crate::network::desk::{Pager, quoted};
use crate::network::part_date;
use askama::Template;
use web::{Ask, Outcome, Refusal, Shell, page};

const PAGE: i64 = 20;
/// Letters of an excerpt.
const LETTERS: usize = 220;
/// A longer question is not read to its end.
const QUERY_CHARS_MAX: usize = 200;
/// The kinds one can narrow to, in the order of the choice.
const KINDS: [&str; 7] = ["gathering", "session", "news", "opportunity", "recommendation", "practice", "speaker"];

#[derive(Template)]
#[template(path = "network/search.html")]
struct SearchPage {
    shell: Shell,
    query: String,
    kinds: Vec<(String, String, bool)>,
    hits: Vec<Hit>,
    asked: bool,
    earlier: Option<String>,
    later: Option<String>,
}

struct Hit {
    kind: String,
    lang: String,
    href: String,
    title: Vec<(bool, String)>,
    excerpt: Vec<(bool, String)>,
    day: String,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let t = ask.t();
    leave_if_changed(&ask.house).await?;
    // Searching costs more than reading: so many a minute from one address.
    if !ask.house.pace.allows(&format!("search {}", ask.address), 60, ask.now()) {
        return Err(Refusal::too_often());
    }
    let query: String = base::one_line(ask.query.get("q")).chars().take(QUERY_CHARS_MAX).collect();
    let kind = KINDS.into_iter().find(|kind| *kind == ask.query.get("kind")).unwrap_or_default();
    let base = ask.to(&format!("/search?q={}&kind={kind}&", quoted(&query)));
    let pager = Pager::of(&ask, base, PAGE);
    let mut found = find(ask.db(), &query, ask.lang.tag(), kind, pager.from, pager.limit()).await?;
    let (earlier, later) = pager.cut(&mut found);
    let tongues = Tongues::of(&query);
    let choice = |code: &str, words: String| (code.to_owned(), words, code == kind);
    let kinds = KINDS.iter().map(|code| choice(code, t.say(&format!("search-kind-{code}"))));
    page(&SearchPage {
        shell: ask.shell(t.say("search-title")).style("public.css").private(),
        kinds: std::iter::once(choice("", t.say("search-kind-any"))).chain(kinds).collect(),
        hits: found.iter().map(|one| hit(&ask, &tongues, one)).collect(),
        asked: !query.is_empty(),
        query,
        earlier,
        later,
    })
}

/// Both languages with what was asked for in each.
struct Tongues {
    en: (Tongue, Vec<String>),
    fr: (Tongue, Vec<String>),
}

impl Tongues {
    fn of(query: &str) -> Tongues {
        let one = |lang: &str| {
            let tongue = Tongue::of(lang);
            let asked = tongue.asked(query);
            (tongue, asked)
        };
        Tongues { en: one("en"), fr: one("fr") }
    }
}

fn hit(ask: &Ask, tongues: &Tongues, one: &Found) -> Hit {
    let t = ask.t();
    let (tongue, asked) = if one.lang == "fr" { &tongues.fr } else { &tongues.en };
    Hit {
        kind: t.say(&format!("search-one-{}", one.kind)),
        lang: one.lang.clone(),
        href: ask.to(&one.path),
        title: tongue.excerpt(&one.title, asked, usize::MAX),
        excerpt: tongue.excerpt(&one.body, asked, LETTERS),
        day: part_date::told(&t, &one.on_day),
    }
}
