//! What the pages of the library share: the frame, who keeps it, fields that come again.

use super::document::Document;
use super::review::model::Keeper;
use super::review::store as reviews;
use super::store::Maker;
use base::{Id, Lang, Limit, Localised, Ts, Zone, one_line};
use directory::role::model::Scope;
use web::{Ask, Refusal, Sheet, Shell};

/// Longest line, in characters.
const LINE: Limit = Limit::Chars(300);

/// Who makes a change in this request.
pub(crate) fn maker(ask: &Ask) -> Maker<'_> {
    Maker { now: ask.now(), chance: &ask.house.chance, by: ask.viewer.person() }
}

/// The frame of a page of the library.
pub(crate) fn shell(ask: &Ask, title: impl Into<String>) -> Shell {
    ask.shell(title).style("practice.css")
}

/// The same for a page below the list.
pub(crate) fn below(ask: &Ask, title: impl Into<String>) -> Shell {
    let title = title.into();
    shell(ask, title.clone()).crumb(ask.t().say("practice-menu"), ask.to("/practices")).crumb(title, "")
}

/// The frame of a page where people work on the library.
pub(crate) fn work_shell(ask: &Ask, title: impl Into<String>) -> Shell {
    let title = title.into();
    ask.shell(title.clone()).work().style("practice.css").script("work.js")
}

/// The frame of a page below `/manage/{gathering}`.
pub(crate) fn manage_shell(ask: &Ask, scope: &Scope, title: impl Into<String>) -> Shell {
    work_shell(ask, title).of(ask, scope.title.in_lang(&ask.lang), &format!("/manage/{}", scope.code))
}

/// The gathering of this address, as its roles know it.
pub(crate) async fn scope(ask: &Ask) -> Result<(Id, Scope), Refusal> {
    let scope = directory::role::store::scope(ask.db(), ask.param("gathering")).await?;
    let scope = scope.ok_or_else(Refusal::not_found)?;
    let id = scope.id.ok_or_else(Refusal::not_found)?;
    Ok((id, scope))
}

/// What whoever asks is to the library. Who runs the install is an editor, so that there is always one. A program's
/// token is none: the library is kept by people.
pub(crate) async fn keeper(ask: &Ask) -> Result<Option<Keeper>, Refusal> {
    if ask.viewer.scopes.is_some() {
        return Ok(None);
    }
    if ask.viewer.holds(&["admin"], "") {
        return Ok(Some(Keeper::Editor));
    }
    match ask.viewer.person() {
        Some(person) => Ok(reviews::part_of(ask.db(), person).await?),
        None => Ok(None),
    }
}

/// Goes on for an editor alone; for everybody else there is nothing here.
pub(crate) async fn must_edit(ask: &Ask) -> Result<(), Refusal> {
    if keeper(ask).await? == Some(Keeper::Editor) { Ok(()) } else { Err(Refusal::not_found()) }
}

/// A text with the language it was found in.
pub(crate) fn found(text: &Localised, lang: &Lang) -> (String, String) {
    let (tag, words) = text.found(lang);
    (tag.to_owned(), words.to_owned())
}

/// A text as HTML with its language; `None` where nothing is written.
pub(crate) fn prose(text: &Localised, lang: &Lang) -> Option<(String, String)> {
    let (tag, words) = text.found(lang);
    (!words.trim().is_empty()).then(|| (tag.to_owned(), web::markdown(words)))
}

/// The title of a practice, or the words for one without.
pub(crate) fn title(ask: &Ask, doc: &Document) -> (String, String) {
    if doc.title.is_empty() {
        (ask.lang.to_string(), ask.t().say("practice-untitled"))
    } else {
        found(&doc.title, &ask.lang)
    }
}

/// The zone in which days of the library are told: the reader's, where it is known.
pub(crate) fn zone(ask: &Ask) -> Zone {
    ask.reader_zone().unwrap_or_else(Zone::utc)
}

/// The day of an instant in words.
pub(crate) fn day(ask: &Ask, at: Ts) -> String {
    // A kept page is the same for all readers, so that it tells days in universal time.
    ask.t().day(Zone::utc().civil(at).date())
}

/// A line as it was typed.
pub(crate) fn line(ask: &Ask, s: &mut Sheet, field: &str) -> String {
    let typed = one_line(s.form.get(field));
    let over = LINE.over(&typed);
    if over > 0 {
        s.wrong(field, ask.t().a("library-line-too-long", "over", over));
    }
    typed
}

/// A line that must be there.
pub(crate) fn must_line(ask: &Ask, s: &mut Sheet, field: &str, missing: &str) -> String {
    s.required(&ask.t(), field, missing);
    line(ask, s, field)
}

/// A text of at most so many words; empty only where no word for that is given.
pub(crate) fn words(ask: &Ask, s: &mut Sheet, field: &str, most: usize, missing: Option<&str>) -> String {
    let typed = s.form.get(field).to_owned();
    match missing {
        Some(key) if typed.is_empty() => s.wrong(field, ask.t().say(key)),
        // Words alone do not limit a text without spaces.
        _ if Limit::Words(most).over(&typed) > 0 || Limit::Chars(most * 15).over(&typed) > 0 => {
            s.wrong(field, ask.t().a("library-too-many-words", "most", most));
        }
        _ => {}
    }
    typed
}

/// A text in both languages: the fields `{field}-en` and `{field}-fr`.
pub(crate) fn both(ask: &Ask, s: &mut Sheet, field: &str, most: usize) -> Localised {
    let en = words(ask, s, &format!("{field}-en"), most, None);
    let fr = words(ask, s, &format!("{field}-fr"), most, None);
    Localised::both(&en, &fr)
}

/// Shows a text in both languages in a form.
pub(crate) fn set_both(s: &mut Sheet, field: &str, text: &Localised) {
    for lang in ["en", "fr"] {
        s.form.set(&format!("{field}-{lang}"), text.exact(lang));
    }
}

/// Codes with their words, as a form offers them: `prefix-code` is the key.
pub(crate) fn options<'a>(ask: &Ask, prefix: &str, codes: impl Iterator<Item = &'a str>) -> Vec<(String, String)> {
    let t = ask.t();
    codes.map(|code| (code.to_owned(), t.say(&format!("{prefix}-{code}")))).collect()
}

/// The same with “no choice” before them.
pub(crate) fn options_or_none<'a>(
    ask: &Ask,
    prefix: &str,
    codes: impl Iterator<Item = &'a str>,
) -> Vec<(String, String)> {
    let mut all = vec![(String::new(), ask.t().say("library-choose"))];
    all.extend(options(ask, prefix, codes));
    all
}

/// A day as an ISO date.
pub(crate) fn iso_day(ask: &Ask, s: &mut Sheet, field: &str) -> String {
    let typed = s.form.get(field).to_owned();
    if typed.parse::<base::jiff::civil::Date>().is_err() {
        s.wrong(field, ask.t().say("library-day-wrong"));
    }
    typed
}
