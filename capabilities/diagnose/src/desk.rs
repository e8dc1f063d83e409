//! What the desks share: reading fields of a form, days in words, choices out of codes.

use base::{Limit, Localised, Ts, Zone, one_line};
use web::{Ask, Sheet};

/// Longest line, in characters.
const LINE: Limit = Limit::Chars(300);

/// A line as it was typed.
pub(crate) fn line(ask: &Ask, s: &mut Sheet, field: &str) -> String {
    let typed = one_line(s.form.get(field));
    let over = LINE.over(&typed);
    if over > 0 {
        s.wrong(field, ask.t().a("audit-line-too-long", "over", over));
    }
    typed
}

/// A line that must be there: `missing` is the key of the sentence that asks for it.
pub(crate) fn needed(ask: &Ask, s: &mut Sheet, field: &str, missing: &str) -> String {
    let typed = line(ask, s, field);
    if typed.is_empty() {
        s.wrong(field, ask.t().say(missing));
    }
    typed
}

/// A text of at most so many words; empty only where no `missing` is given.
pub(crate) fn words(ask: &Ask, s: &mut Sheet, field: &str, most: usize, missing: Option<&str>) -> String {
    let typed = s.form.get(field).to_owned();
    let over = Limit::Words(most).over(&typed);
    match missing {
        Some(key) if typed.is_empty() => s.wrong(field, ask.t().say(key)),
        // Words alone do not limit a text without spaces.
        _ if over > 0 || Limit::Chars(most * 15).over(&typed) > 0 => {
            s.wrong(field, ask.t().a("audit-too-many-words", "most", most));
        }
        _ => {}
    }
    typed
}

/// A line in English and French from `{field}-en` and `{field}-fr`; one of them is enough.
pub(crate) fn both_lines(ask: &Ask, s: &mut Sheet, field: &str, missing: &str) -> Localised {
    let text = Localised::both(&line(ask, s, &format!("{field}-en")), &line(ask, s, &format!("{field}-fr")));
    if text.is_empty() {
        s.wrong(&format!("{field}-en"), ask.t().say(missing));
    }
    text
}

/// A text in English and French; both may be empty.
pub(crate) fn both_words(ask: &Ask, s: &mut Sheet, field: &str, most: usize) -> Localised {
    let en = words(ask, s, &format!("{field}-en"), most, None);
    Localised::both(&en, &words(ask, s, &format!("{field}-fr"), most, None))
}

/// Puts a text into the fields of both languages.
pub(crate) fn set_both(s: &mut Sheet, field: &str, text: &Localised) {
    s.form.set(&format!("{field}-en"), text.exact("en"));
    s.form.set(&format!("{field}-fr"), text.exact("fr"));
}

/// A day as an ISO date; empty only where it may be.
pub(crate) fn iso_day(ask: &Ask, s: &mut Sheet, field: &str, required: bool) -> String {
    let typed = s.form.get(field).to_owned();
    let is_day = typed.parse::<base::jiff::civil::Date>().is_ok();
    if (required || !typed.is_empty()) && !is_day {
        s.wrong(field, ask.t().say("audit-day-wrong"));
    }
    typed
}

/// A whole number between two; the sentence names both.
pub(crate) fn number(ask: &Ask, s: &mut Sheet, field: &str, from: i64, to: i64) -> i64 {
    let typed = s.form.number(field).filter(|n| (from..=to).contains(n));
    typed.unwrap_or_else(|| {
        s.wrong(field, ask.t().a2("audit-number-wrong", "from", from, "to", to));
        from
    })
}

/// An address on the web or nothing: nothing that runs, nothing inside.
pub(crate) fn link(ask: &Ask, s: &mut Sheet, field: &str) -> String {
    let typed = line(ask, s, field);
    let rest = typed.strip_prefix("https://").or_else(|| typed.strip_prefix("http://"));
    let good =
        rest.is_some_and(|rest| rest.len() > 2 && !rest.contains(|c: char| c.is_whitespace() || "\"<>\\".contains(c)));
    if !typed.is_empty() && !good {
        s.wrong(field, ask.t().say("audit-link-wrong"));
    }
    typed
}

/// Today, where the audit is at home.
pub(crate) fn today(now: Ts, zone: &Zone) -> String {
    zone.civil(now).date().to_string()
}

/// Codes with their words, for a select or radios: the words of `a` are `{prefix}a`.
pub(crate) fn choices(ask: &Ask, prefix: &str, codes: impl IntoIterator<Item = &'static str>) -> Vec<(String, String)> {
    let t = ask.t();
    codes.into_iter().map(|code| (code.to_owned(), t.say(&format!("{prefix}{code}")))).collect()
}
