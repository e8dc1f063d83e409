//! What the pages share: who may read and who may work, the frame, and fields that come again.

use super::model::{Problem, Standing};
use super::store::{self as problems, Maker, people};
use base::jiff::civil::Date;
use base::{Id, Lang, Limit, Ts, one_line};
use web::{Ask, Refusal, Sheet, Shell, StatusCode, Tab};

/// Longest line, in characters.
const LINE: Limit = Limit::Chars(200);

/// Who may sit at a table: a person in a browser. A key for a program sits nowhere, whatever its scopes.
pub(crate) fn seated(ask: &Ask) -> Option<Id> {
    ask.viewer.person().filter(|_| ask.viewer.scopes.is_none())
}

/// The problem of this address, if this reader may read it: what is not published is there for its people alone.
pub(crate) async fn readable(ask: &Ask) -> Result<(Problem, Option<Standing>), Refusal> {
    let one = problems::find(ask.db(), ask.param("code")).await?.ok_or_else(Refusal::not_found)?;
    let standing = match seated(ask) {
        Some(person) => people::standing(ask.db(), one.id, person).await?,
        None => None,
    };
    if one.published_at.is_some() || standing.is_some() { Ok((one, standing)) } else { Err(Refusal::not_found()) }
}

/// The problem of this address, for whoever is at least this in it. Who has no part in it finds nothing, published or
/// not; who has too small a part is told so.
pub(crate) async fn at_least(ask: &Ask, wanted: Standing) -> Result<(Problem, Standing), Refusal> {
    let one = problems::find(ask.db(), ask.param("code")).await?.ok_or_else(Refusal::not_found)?;
    let person = seated(ask).ok_or_else(Refusal::not_found)?;
    let standing = people::standing(ask.db(), one.id, person).await?.ok_or_else(Refusal::not_found)?;
    if standing >= wanted {
        return Ok((one, standing));
    }
    let refusal = if wanted == Standing::Lead {
        Refusal::new(StatusCode::FORBIDDEN, "problem-leads-only")
    } else {
        Refusal::new(StatusCode::FORBIDDEN, "problem-observes")
    };
    Err(refusal.next(ask.to(&at(&one, "")), "problem-back"))
}

/// Who makes a change in this request.
pub(crate) fn maker(ask: &Ask) -> Maker<'_> {
    Maker { now: ask.now(), chance: &ask.house.chance, by: ask.viewer.person() }
}

/// Below the page of a problem.
pub(crate) fn at(one: &Problem, place: &str) -> String {
    format!("/problems/{}{place}", one.code)
}

/// The doors of a problem for its people, in the order of the work: end of the address and key.
const DOORS: [(&str, &str); 7] = [
    ("", "problem-tab-overview"),
    ("/together", "problem-tab-together"),
    ("/scan", "problem-tab-scan"),
    ("/analysis", "problem-tab-analysis"),
    ("/response", "problem-tab-response"),
    ("/assessment", "problem-tab-assessment"),
    ("/plan", "problem-tab-plan"),
];

/// The frame of a page about one problem; its people have its doors in the head.
pub(crate) fn shell(ask: &Ask, one: &Problem, standing: Option<Standing>, title: impl Into<String>) -> Shell {
    let t = ask.t();
    let mut shell =
        ask.shell(title).style("public.css").style("problem.css").crumb(t.say("problem-menu"), ask.to("/problems"));
    if standing.is_none() {
        return shell;
    }
    shell = shell.work().script("work.js");
    shell.crumbs.clear();
    shell.of = Some((one.title.in_lang(&ask.lang).to_owned(), ask.to(&at(one, ""))));
    let tab = |(end, key): &(&str, &str)| {
        let href = at(one, end);
        let below = !end.is_empty() && ask.path.starts_with(&href);
        let action = *end == "/response" && ask.path.starts_with(&at(one, "/actions"));
        let current = ask.path == href || below || action;
        Tab { label: t.say(key), href: ask.to(&href), current, due: 0, stage: "" }
    };
    shell.tabs = DOORS.iter().map(tab).collect();
    shell
}

/// Today, where the problem is at home.
pub(crate) fn today(one: &Problem, now: Ts) -> Date {
    one.zone.civil(now).date()
}

/// The id in this address.
pub(crate) fn id_of(ask: &Ask) -> Result<Id, Refusal> {
    Id::parse(ask.param("id")).ok_or_else(Refusal::not_found)
}

/// More than this many are not taken: a sentence says so.
pub(crate) fn room_for(there: usize) -> Result<(), Refusal> {
    let most = super::model::LINES_MAX;
    if i64::try_from(there).is_ok_and(|there| there < most) {
        return Ok(());
    }
    Err(Refusal::conflict("problem-too-many").with("most", most.to_string()))
}

/// A line as it was typed; `missing` is the key of the sentence where it must be there.
pub(crate) fn line(ask: &Ask, s: &mut Sheet, field: &str, missing: Option<&str>) -> String {
    let typed = one_line(s.form.get(field));
    let over = LINE.over(&typed);
    match missing {
        Some(key) if typed.is_empty() => s.wrong(field, ask.t().say(key)),
        _ if over > 0 => s.wrong(field, ask.t().a("problem-line-too-long", "over", over)),
        _ => {}
    }
    typed
}

/// A text of at most so many words; empty only where it may be.
pub(crate) fn words(ask: &Ask, s: &mut Sheet, field: &str, most: usize, missing: Option<&str>) -> String {
    let typed = s.form.get(field).to_owned();
    match missing {
        Some(key) if typed.is_empty() => s.wrong(field, ask.t().say(key)),
        // Words alone do not limit a text without spaces.
        _ if Limit::Words(most).over(&typed) > 0 || Limit::Chars(most * 15).over(&typed) > 0 => {
            s.wrong(field, ask.t().a("problem-too-many-words", "most", most));
        }
        _ => {}
    }
    typed
}

/// A day as an ISO date; empty only where it may be. Years of another century are slips of the hand.
pub(crate) fn iso_day(ask: &Ask, s: &mut Sheet, field: &str, required: bool) -> Option<Date> {
    let typed = s.form.get(field).to_owned();
    let day = typed.parse::<Date>().ok().filter(|day| (1990..=2100).contains(&day.year()));
    if (required || !typed.is_empty()) && day.is_none() {
        s.wrong(field, ask.t().say("problem-day-wrong"));
    }
    day
}

/// An address on the web or on this platform, or nothing: nothing that runs.
pub(crate) fn link(ask: &Ask, s: &mut Sheet, field: &str, missing: Option<&str>) -> String {
    let typed = line(ask, s, field, missing);
    if !typed.is_empty() && !leads_somewhere(&typed) {
        s.wrong(field, ask.t().say("problem-link-wrong"));
    }
    typed
}

fn leads_somewhere(address: &str) -> bool {
    let plain = !address.contains(|sign: char| sign.is_whitespace() || "\"<>\\".contains(sign));
    let outside =
        ["https://", "http://"].iter().any(|way| address.strip_prefix(way).is_some_and(|rest| rest.len() > 2));
    plain && (outside || web::is_inside(address))
}

/// The languages one can write in, with their names.
pub(crate) fn languages(ask: &Ask) -> Vec<(String, String)> {
    let name = |lang: &Lang| match lang.tag() {
        "en" => ask.t().say("problem-lang-en"),
        "fr" => ask.t().say("problem-lang-fr"),
        other => other.to_owned(),
    };
    ["en", "fr"].map(|tag| (tag.to_owned(), name(&Lang::new(tag)))).to_vec()
}

/// The sectors of the directory, with an empty first choice.
pub(crate) async fn sectors(ask: &Ask) -> Result<Vec<(String, String)>, Refusal> {
    let entries = directory::organisation::store::sectors(ask.db()).await?;
    let offered = entries.into_iter().map(|entry| (entry.code, entry.name.in_lang(&ask.lang).to_owned()));
    Ok(std::iter::once((String::new(), ask.t().say("problem-sector-none"))).chain(offered).collect())
}

/// The choices of an enum by its codes: `prefix-code` are the words.
pub(crate) fn choices<T: Copy>(
    ask: &Ask,
    all: &[T],
    code: fn(T) -> &'static str,
    prefix: &str,
) -> Vec<(String, String)> {
    all.iter().map(|one| (code(*one).to_owned(), ask.t().say(&format!("{prefix}-{}", code(*one))))).collect()
}

#[cfg(test)]
mod tests {
    use super::leads_somewhere;

    #[test]
    fn an_address_leads_to_the_web_or_stays_inside() {
        for good in ["https://eastmarch.example/report", "http://x.example", "/audits/eastmarch", "/safer-cities"] {
            assert!(leads_somewhere(good), "{good}");
        }
        for bad in
            ["javascript:alert(1)", "//evil.example", "https://", "data:text/html,x", "/a b", "/\\evil", "ftp://x"]
        {
            assert!(!leads_somewhere(bad), "{bad}");
        }
    }
}
