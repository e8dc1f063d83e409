//! Texts that can be pasted as they are: made of the facts of the gathering, in each of its languages.

use crate::gathering::model::Gathering;
use base::{Lang, Localised};
use std::sync::Arc;
use web::{Tr, Words};

/// The longest text that every network takes.
pub const SHORT_CHARS_MAX: usize = 280;

/// The texts in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Texts {
    /// The language.
    pub lang: Lang,
    /// For networks: at most [`SHORT_CHARS_MAX`] characters.
    pub short: String,
    /// For a newsletter or a site.
    pub long: String,
    /// The subject of an e-mail.
    pub subject: String,
    /// The e-mail.
    pub mail: String,
}

/// What is known beside the gathering itself.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Its address.
    pub url: String,
    /// `#word`, or nothing.
    pub hashtag: String,
    /// Titles of its topics.
    pub topics: Vec<Localised>,
    /// Whom it is by, by name.
    pub hosts: Vec<String>,
    /// Proposals are taken until then, in words of each language.
    pub call_until: Option<Localised>,
    /// Where one proposes.
    pub call_url: String,
}

/// The texts in every language of the gathering.
pub fn all(words: &Arc<Words>, gathering: &Gathering, known: &Known) -> Vec<Texts> {
    gathering.langs.iter().map(|lang| of(&Tr::new(words.clone(), lang.clone()), gathering, known)).collect()
}

fn of(t: &Tr, gathering: &Gathering, known: &Known) -> Texts {
    let lang = t.lang.clone();
    let title = gathering.name(&lang);
    let days = gathering.days.map_or_else(|| t.say("gathering-days-open"), |(first, last)| t.days(first, last));
    let place = [&gathering.venue, &gathering.city].into_iter().filter(|part| !part.is_empty()).cloned();
    let place = place.collect::<Vec<_>>().join(", ");
    let facts = if place.is_empty() { days } else { t.a2("gathering-when-where", "when", days, "where", place) };
    let call = known.call_until.as_ref().map(|when| t.a("share-text-call", "when", when.in_lang(&lang).to_owned()));
    Texts {
        short: short(t, gathering, known, &title, &facts, call.as_deref()),
        long: long(t, gathering, known, &title, &facts, call.as_deref()),
        subject: t.a("share-text-subject", "title", title.clone()),
        mail: t.a3(
            "share-text-mail",
            "title",
            title,
            "text",
            long(t, gathering, known, "", &facts, call.as_deref()),
            "contact",
            gathering.contact.clone(),
        ),
        lang,
    }
}

/// The most important first; what does not fit is left out whole, and the address always stands.
fn short(t: &Tr, gathering: &Gathering, known: &Known, title: &str, facts: &str, call: Option<&str>) -> String {
    let ends = format!("\n{}", known.url);
    let mut text = t.a2("share-line", "title", title, "facts", facts);
    let more = [call.unwrap_or_default(), gathering.motto.in_lang(&t.lang), known.hashtag.as_str()];
    for part in more.into_iter().filter(|part| !part.is_empty()) {
        let longer = format!("{text} {part}");
        if longer.chars().count() + ends.chars().count() <= SHORT_CHARS_MAX {
            text = longer;
        }
    }
    let room = SHORT_CHARS_MAX.saturating_sub(ends.chars().count());
    if text.chars().count() > room {
        text = text.chars().take(room.saturating_sub(1)).collect::<String>() + "…";
    }
    text + &ends
}

fn long(t: &Tr, gathering: &Gathering, known: &Known, title: &str, facts: &str, call: Option<&str>) -> String {
    let lang = &t.lang;
    let mut parts: Vec<String> = Vec::new();
    parts.push(if title.is_empty() { format!("{facts}.") } else { format!("{title}\n{facts}.") });
    let motto = gathering.motto.in_lang(lang);
    let audience = gathering.audience.in_lang(lang);
    if !motto.is_empty() {
        parts.push(motto.to_owned());
    }
    if !audience.is_empty() {
        parts.push(t.a("share-text-for", "whom", audience.to_owned()));
    }
    if !known.topics.is_empty() {
        let lines = known.topics.iter().map(|topic| format!("- {}", topic.in_lang(lang)));
        parts.push(format!("{}\n{}", t.say("share-text-topics"), lines.collect::<Vec<_>>().join("\n")));
    }
    if let Some(call) = call {
        parts.push(format!("{call} {}", known.call_url));
    }
    if !known.hosts.is_empty() {
        parts.push(t.a("share-text-by", "whom", known.hosts.join(", ")));
    }
    parts.push(t.a("share-text-more", "url", known.url.clone()));
    if !known.hashtag.is_empty() {
        parts.push(known.hashtag.clone());
    }
    parts.join("\n\n")
}
