//! A practice in a few lines, as every list shows it.

use crate::practice::desk;
use crate::practice::document::Document;
use crate::practice::facets::Came;
use crate::practice::figures;
use crate::practice::link::Link;
use crate::practice::store::list::Listed;
use web::Ask;

/// A practice in a list.
pub(crate) struct Card {
    /// Its address.
    pub href: String,
    /// Language and words of the title.
    pub title: (String, String),
    /// Language and words of the summary.
    pub summary: (String, String),
    /// What crime is linked with here: number of the mark and words.
    pub links: Vec<(i64, String)>,
    /// How it came out: words and colour.
    pub came: (String, &'static str),
    /// How well it was tested, in words.
    pub strength: String,
    /// The first effect, with its outcome; empty where none was measured.
    pub effect: String,
    /// Where, in words.
    pub place: String,
    /// How many tried it, in words; empty where nobody told.
    pub tried: String,
}

pub(crate) fn card(ask: &Ask, one: &Listed) -> Card {
    let (t, doc) = (ask.t(), &one.document);
    Card {
        href: ask.to(&format!("/practices/{}", one.code)),
        title: desk::title(ask, doc),
        summary: desk::found(&doc.summary, &ask.lang),
        links: links(ask, doc),
        came: came(ask, doc),
        strength: t.say(&format!("practice-evidence-{}", doc.strength().code())),
        effect: effect(ask, doc),
        place: doc.place.clone(),
        tried: if one.tried == 0 { String::new() } else { t.a("practice-tried-n", "n", one.tried) },
    }
}

/// The links with their marks.
pub(crate) fn links(ask: &Ask, doc: &Document) -> Vec<(i64, String)> {
    doc.links.iter().map(|link| (link.mark(), ask.t().say(&key(*link)))).collect()
}

/// The key of the words for a link.
pub(crate) fn key(link: Link) -> String {
    format!("link-{}", link.code())
}

/// How it came out: words and colour.
pub(crate) fn came(ask: &Ask, doc: &Document) -> (String, &'static str) {
    let tone = match doc.came {
        Some(Came::Worked) => " good",
        Some(Came::Mixed) | None => "",
        Some(Came::Failed) => " stop",
    };
    let words = doc.came.map_or(String::new(), |came| ask.t().say(&format!("practice-came-{}", came.code())));
    (words, tone)
}

/// “Abuse reported: −42 %” of the first outcome that was measured.
fn effect(ask: &Ask, doc: &Document) -> String {
    let t = ask.t();
    let measured = doc.evidence.iter().map(|one| (one, figures::effect(&t, one))).find(|(_, said)| !said.is_empty());
    let Some((one, said)) = measured else { return String::new() };
    t.a2("practice-effect-line", "outcome", one.outcome.in_lang(&ask.lang), "effect", said)
}
