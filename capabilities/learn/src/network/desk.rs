//! What the pages of the network share: who edits, the frame of a desk, fields in two languages, pages of a list.

use super::editor;
use base::{Chance, Id, Lang, Limit, Localised, Ts, Zone, one_line};
use store::activity::{Deed, record};
use store::{Result as Stored, Tx};
use web::{Ask, Refusal, Sheet, Shell};

/// Longest line, in characters.
const LINE: Limit = Limit::Chars(200);

/// Who makes a change, when, by which chance.
#[derive(Clone, Copy)]
pub struct Maker<'a> {
    /// The instant.
    pub now: Ts,
    /// Chance, for ids.
    pub chance: &'a Chance,
    /// The person; `None` where it is the sample.
    pub by: Option<Id>,
}

impl Maker<'_> {
    /// A fresh id.
    pub fn id(&self) -> Id {
        Id::new(self.now, self.chance)
    }

    /// Records a deed in the transaction of the change (I4).
    pub(crate) async fn note(&self, tx: &Tx, deed: &str, about: (&str, Id), fields: &str) -> Stored<()> {
        let deed = Deed { deed, about_kind: about.0, about_id: about.1, scope_id: None, fields };
        record(tx, self.now, self.chance, self.by, deed).await
    }
}

/// Who makes a change in this request.
pub(crate) fn maker(ask: &Ask) -> Maker<'_> {
    Maker { now: ask.now(), chance: &ask.house.chance, by: ask.viewer.person() }
}

/// This reader writes for the network.
pub(crate) async fn edits(ask: &Ask) -> Result<bool, Refusal> {
    // A key for programs names what it may do; writing for the network is not among that.
    if ask.viewer.scopes.is_some() {
        return Ok(false);
    }
    match ask.viewer.person() {
        Some(_) if ask.house.may(&ask.viewer, super::EDITORS, "") => Ok(true),
        Some(person) => Ok(editor::is_one(ask.db(), person).await?),
        None => Ok(false),
    }
}

/// Goes on only for those who write for the network; for others there is nothing here.
pub(crate) async fn must_edit(ask: &Ask) -> Result<(), Refusal> {
    if edits(ask).await? { Ok(()) } else { Err(Refusal::not_found()) }
}

/// The frame of a page where the network is edited, with the desks side by side.
pub(crate) fn work_shell(ask: &Ask, title: impl Into<String>) -> Shell {
    let t = ask.t();
    let mut shell = ask.shell(title).work().script("work.js");
    shell.of = Some((t.say("network-desk"), ask.to("/news/desk")));
    let places = [
        ("network-desk-news", "/news/desk"),
        ("network-desk-opportunities", "/opportunities/desk"),
        ("network-desk-organisations", "/organisations/desk"),
        ("network-desk-letters", "/news/letters/desk"),
    ];
    let tab = |(key, path): (&str, &str)| web::Tab {
        label: t.say(key),
        href: ask.to(path),
        current: ask.path == path || ask.path.starts_with(&format!("{path}/")),
        due: 0,
        stage: "",
    };
    shell.tabs = places.into_iter().map(tab).collect();
    shell
}

/// A line as it was typed.
pub(crate) fn line(ask: &Ask, s: &mut Sheet, field: &str) -> String {
    let typed = one_line(s.form.get(field));
    let over = LINE.over(&typed);
    if over > 0 {
        s.wrong(field, ask.t().a("network-line-too-long", "over", over));
    }
    typed
}

/// A text of at most so many words.
pub(crate) fn prose(ask: &Ask, s: &mut Sheet, field: &str, most: usize) -> String {
    let typed = s.form.get(field).to_owned();
    // Words alone do not limit a text without spaces.
    if Limit::Words(most).over(&typed) > 0 || Limit::Chars(most * 15).over(&typed) > 0 {
        s.wrong(field, ask.t().a("network-too-many-words", "most", most));
    }
    typed
}

/// A line in both languages, from the fields `…-en` and `…-fr`.
pub(crate) fn line_both(ask: &Ask, s: &mut Sheet, field: &str) -> Localised {
    Localised::both(&line(ask, s, &format!("{field}-en")), &line(ask, s, &format!("{field}-fr")))
}

/// A text in both languages.
pub(crate) fn prose_both(ask: &Ask, s: &mut Sheet, field: &str, most: usize) -> Localised {
    Localised::both(&prose(ask, s, &format!("{field}-en"), most), &prose(ask, s, &format!("{field}-fr"), most))
}

/// Puts a text into the fields of both languages.
pub(crate) fn set_both(s: &mut Sheet, field: &str, text: &Localised) {
    s.form.set(&format!("{field}-en"), text.exact("en"));
    s.form.set(&format!("{field}-fr"), text.exact("fr"));
}

/// A title must stand in at least one language.
pub(crate) fn needs_title(ask: &Ask, s: &mut Sheet, title: &Localised) {
    if title.is_empty() {
        s.wrong("title-en", ask.t().say("network-title-missing"));
    }
}

/// A day, a month or a year; empty where nobody knows.
pub(crate) fn part_date(ask: &Ask, s: &mut Sheet, field: &str) -> String {
    let typed = one_line(s.form.get(field));
    match super::PartDate::parse(&typed) {
        Some(date) => date.iso(),
        None if typed.is_empty() => typed,
        None => {
            s.wrong(field, ask.t().say("network-date-wrong"));
            typed
        }
    }
}

/// An address on the web or nothing: nothing that runs, nothing inside.
pub(crate) fn link(ask: &Ask, s: &mut Sheet, field: &str) -> String {
    let typed = line(ask, s, field);
    if !typed.is_empty() && !is_link(&typed) {
        s.wrong(field, ask.t().say("network-link-wrong"));
    }
    typed
}

/// An address on the web.
pub(crate) fn is_link(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.len() > 2 && !rest.contains(|c: char| c.is_whitespace() || "\"<>\\".contains(c)))
}

/// A local time typed as day and time; `None` where no day was typed. Without a time it is the end of the day.
pub(crate) fn instant(ask: &Ask, s: &mut Sheet, field: &str, zone: &Zone) -> Option<Ts> {
    let (day, time) = (s.form.get(&format!("{field}-day")).to_owned(), s.form.get(&format!("{field}-time")).to_owned());
    if day.is_empty() {
        return None;
    }
    let time = if time.is_empty() { "23:59".to_owned() } else { time };
    let (Ok(date), Ok(clock)) = (day.parse::<base::jiff::civil::Date>(), time.parse::<base::jiff::civil::Time>())
    else {
        s.wrong(&format!("{field}-day"), ask.t().say("network-day-wrong"));
        return None;
    };
    // “Until 23:59” means until that minute is over.
    let seconds = if (clock.hour(), clock.minute()) == (23, 59) { 59 } else { 0 };
    Some(zone.instant(date.to_datetime(base::jiff::civil::Time::constant(clock.hour(), clock.minute(), seconds, 0))))
}

/// An instant in words.
#[derive(Clone)]
pub struct When {
    /// In the zone it is meant in, with its place.
    pub there: String,
    /// In the reader's zone, where it is known and shows something else.
    pub here: Option<String>,
    /// For the small script.
    pub rfc3339: String,
    /// “in 3 days”.
    pub until: String,
}

/// Tells an instant.
pub(crate) fn when(ask: &Ask, at: Ts, zone: &Zone) -> When {
    let t = ask.t();
    let told = |zone: &Zone| t.a2("network-when", "when", t.instant(at, zone), "city", zone.city());
    let other = ask.reader_zone().filter(|reader| reader.civil(at) != zone.civil(at));
    When {
        there: told(zone),
        here: other.map(|reader| told(&reader)),
        rfc3339: zone.rfc3339(at),
        until: t.until(ask.now(), at),
    }
}

/// A text with its language, as a template shows it.
pub(crate) fn shown(text: &Localised, lang: &Lang) -> (String, String) {
    let (tag, words) = text.found(lang);
    (tag.to_owned(), words.to_owned())
}

/// The page of a list: from which row, and where the pages before and after it are.
pub(crate) struct Pager {
    /// The first row.
    pub from: i64,
    size: i64,
    base: String,
}

impl Pager {
    /// The page that this request asks for, of lists below `base`, which ends with `?` or `&`.
    pub(crate) fn of(ask: &Ask, base: String, size: i64) -> Pager {
        Pager { from: ask.query.number("from").unwrap_or(0).clamp(0, 1_000_000), size, base }
    }

    /// One row more than a page has, so that it is known whether there is another page.
    pub(crate) fn limit(&self) -> i64 {
        self.size + 1
    }

    /// Cuts the rows to a page; answers where the pages before and after it are.
    pub(crate) fn cut<T>(&self, rows: &mut Vec<T>) -> (Option<String>, Option<String>) {
        let size = usize::try_from(self.size).unwrap_or(usize::MAX);
        let more = rows.len() > size;
        rows.truncate(size);
        let at = |from: i64| format!("{}from={from}", self.base);
        ((self.from > 0).then(|| at((self.from - self.size).max(0))), more.then(|| at(self.from + self.size)))
    }
}

/// A value of a query, fit to stand in an address again.
pub(crate) fn quoted(text: &str) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~".contains(byte);
    text.bytes().map(|byte| if plain(&byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}
