//! What is typed of a delegate, in the booking form and on the delegate's own page.

use crate::registration::model::{Delegate, Registration};
use base::{Lang, Limit, one_line};
use directory::organisation::model::Entry;
use directory::person::Mail;
use web::{Ask, Refusal, Sheet};

/// Longest line in characters.
const LINE: Limit = Limit::Chars(160);

/// The lists that forms choose from.
pub(crate) struct Choices {
    /// Sectors.
    pub sectors: Vec<(String, String)>,
    /// Levels.
    pub levels: Vec<(String, String)>,
    /// Languages to be interpreted into.
    pub langs: Vec<(String, String)>,
    /// May be in pictures.
    pub photo: Vec<(String, String)>,
}

/// Reads the lists for a form.
pub(crate) async fn choices(ask: &Ask, langs: &[Lang]) -> Result<Choices, Refusal> {
    let t = ask.t();
    let of = |entries: Vec<Entry>, any: &str| {
        let offered = entries.into_iter().filter(|one| one.offered);
        let named = offered.map(|one| (one.code.clone(), one.name.in_lang(&ask.lang).to_owned()));
        [(String::new(), any.to_owned())].into_iter().chain(named).collect()
    };
    let choose = t.say("registration-choose");
    let spoken = langs.iter().map(|lang| {
        let key = format!("gathering-lang-{lang}");
        (lang.tag().to_owned(), if t.knows(&key) { t.say(&key) } else { lang.to_string() })
    });
    Ok(Choices {
        sectors: of(directory::organisation::store::sectors(ask.db()).await?, &choose),
        levels: of(directory::organisation::store::levels(ask.db()).await?, &choose),
        langs: [(String::new(), t.say("registration-interpretation-none"))].into_iter().chain(spoken).collect(),
        photo: ["yes", "no"].map(|code| (code.to_owned(), t.say(&format!("registration-photo-{code}")))).to_vec(),
    })
}

/// A line as it was typed.
pub(crate) fn line(ask: &Ask, s: &mut Sheet, field: &str) -> String {
    let typed = one_line(s.form.get(field));
    let over = LINE.over(&typed);
    if over > 0 {
        s.wrong(field, ask.t().a("gathering-too-long", "over", over));
    }
    typed
}

/// A text as it was typed.
pub(crate) fn text(ask: &Ask, s: &mut Sheet, field: &str) -> String {
    let typed = s.form.get(field).to_owned();
    let over = Limit::Chars(2_000).over(&typed);
    if over > 0 {
        s.wrong(field, ask.t().a("gathering-too-long", "over", over));
    }
    typed
}

/// An address as it was typed; an error beside the field where it is none.
pub(crate) fn mail(ask: &Ask, s: &mut Sheet, field: &str) -> String {
    let typed = s.form.get(field).to_owned();
    match Mail::parse(&typed) {
        Some(mail) => mail.as_str().to_owned(),
        None => {
            s.wrong(field, ask.t().say("registration-mail-wrong"));
            typed
        }
    }
}

/// Takes over what a delegate typed. `own` fields are those told in confidence.
pub(crate) fn take(
    ask: &Ask,
    s: &mut Sheet,
    registration: &Registration,
    langs: &[Lang],
    one: &mut Delegate,
    own: bool,
) {
    one.name = line(ask, s, "name");
    one.organisation = line(ask, s, "organisation");
    one.job_title = line(ask, s, "job_title");
    one.place = line(ask, s, "place");
    one.country = line(ask, s, "country");
    one.sector = line(ask, s, "sector");
    one.level = line(ask, s, "level");
    if own {
        let answer = |s: &Sheet, question: &str| {
            if registration.asks(question) { s.form.get(question).to_owned() } else { String::new() }
        };
        one.diet = text(ask, s, "diet");
        one.access = text(ask, s, "access");
        if !registration.asks("diet") {
            one.diet.clear();
        }
        if !registration.asks("access") {
            one.access.clear();
        }
        let lang = answer(s, "interpretation");
        one.interpretation = if langs.iter().any(|one| one.tag() == lang) { lang } else { String::new() };
        let photo = answer(s, "photo");
        one.photo = if ["yes", "no"].contains(&photo.as_str()) { photo } else { String::new() };
    }
}

/// Puts a delegate into the fields.
pub(crate) fn fill(s: &mut Sheet, one: &Delegate) {
    for (field, value) in [
        ("name", &one.name),
        ("organisation", &one.organisation),
        ("job_title", &one.job_title),
        ("place", &one.place),
        ("country", &one.country),
        ("sector", &one.sector),
        ("level", &one.level),
        ("diet", &one.diet),
        ("access", &one.access),
        ("interpretation", &one.interpretation),
        ("photo", &one.photo),
    ] {
        s.form.set(field, value.clone());
    }
}
