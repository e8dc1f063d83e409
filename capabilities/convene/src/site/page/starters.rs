//! Good first words for each kind of page, so that nobody begins before an empty field. They are the organiser's from
//! then on. What is known of the gathering stands in them already.

use super::model::Kind;
use crate::gathering::model::Gathering;
use base::{Lang, Localised};
use web::Tr;

/// The first words of a kind of page in English and French, with what is known of the gathering.
pub fn text(kind: Kind, gathering: &Gathering, en: &Tr, fr: &Tr) -> Localised {
    let (english, french) = match kind {
        Kind::About => (include_str!("starters/en/about.md"), include_str!("starters/fr/about.md")),
        Kind::Venue => (include_str!("starters/en/venue.md"), include_str!("starters/fr/venue.md")),
        Kind::Faq => (include_str!("starters/en/faq.md"), include_str!("starters/fr/faq.md")),
        Kind::Contact => (include_str!("starters/en/contact.md"), include_str!("starters/fr/contact.md")),
        Kind::Conduct => (include_str!("starters/en/conduct.md"), include_str!("starters/fr/conduct.md")),
        Kind::Sponsors => (include_str!("starters/en/sponsors.md"), include_str!("starters/fr/sponsors.md")),
        Kind::Press => (include_str!("starters/en/press.md"), include_str!("starters/fr/press.md")),
        Kind::Own => return Localised::default(),
    };
    let of = |lang: &Lang| gathering.langs.contains(lang);
    let english = if of(&Lang::en()) { filled(english, gathering, en) } else { String::new() };
    let french = if of(&Lang::fr()) { filled(french, gathering, fr) } else { String::new() };
    Localised::both(&english, &french)
}

/// Puts in what is known; what is not yet known stays a gap in words that the organiser sees.
fn filled(text: &str, gathering: &Gathering, t: &Tr) -> String {
    let place = [&gathering.venue, &gathering.city].into_iter().filter(|part| !part.is_empty()).cloned();
    let place = place.collect::<Vec<_>>().join(", ");
    let known = |said: String, gap: &str| if said.is_empty() { t.say(gap) } else { said };
    let days = gathering.days.map(|(first, last)| t.days(first, last)).unwrap_or_default();
    text.replace("{gathering}", &gathering.name(&t.lang))
        .replace("{place}", &known(place, "site-gap-place"))
        .replace("{days}", &known(days, "site-gap-days"))
        .replace("{contact}", &known(gathering.contact.clone(), "site-gap-contact"))
        .trim()
        .to_owned()
}
