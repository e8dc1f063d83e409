//! What the pages share: who may read and who may work, the frame, dates in words, fields that come again.

use crate::recommendation::model::{NotMoved, Recommendation};
use crate::recommendation::store::{self as recommendations, Maker, people};
use base::{Id, Lang, Limit, Ts, Zone, one_line};
use directory::role::model::Scope;
use web::{Ask, Refusal, Sheet, Shell};

/// Begins, changes and moves recommendations; records who may sign, submissions and answers.
pub const MANAGE: &str = "recommendations.manage";
/// Longest line, in characters.
const LINE: Limit = Limit::Chars(300);

/// The recommendation of this address, if this reader may read it: a draft is there for those who work on it alone.
pub(crate) async fn readable(ask: &Ask) -> Result<Recommendation, Refusal> {
    let one = recommendations::find(ask.db(), ask.param("code")).await?.ok_or_else(Refusal::not_found)?;
    if one.state.is_public() || works_on(ask, &one).await? { Ok(one) } else { Err(Refusal::not_found()) }
}

/// The recommendation of this address, if this reader works on it: the drafting group and the organisers.
pub(crate) async fn working(ask: &Ask) -> Result<Recommendation, Refusal> {
    let one = recommendations::find(ask.db(), ask.param("code")).await?.ok_or_else(Refusal::not_found)?;
    if works_on(ask, &one).await? { Ok(one) } else { Err(Refusal::not_found()) }
}

/// Works on it.
pub(crate) async fn works_on(ask: &Ask, one: &Recommendation) -> Result<bool, Refusal> {
    if may_manage(ask, one) {
        return Ok(true);
    }
    match ask.viewer.person() {
        Some(person) => Ok(people::drafts(ask.db(), one.id, person).await?),
        None => Ok(false),
    }
}

/// Organises the gathering it belongs to.
pub(crate) fn may_manage(ask: &Ask, one: &Recommendation) -> bool {
    ask.house.may(&ask.viewer, MANAGE, &one.of.code)
}

/// The recommendation of an address below `/manage/{gathering}`: one of another gathering is not there.
pub(crate) async fn managed(ask: &Ask) -> Result<Recommendation, Refusal> {
    let one = recommendations::find(ask.db(), ask.param("code")).await?;
    one.filter(|one| one.of.code == ask.param("gathering")).ok_or_else(Refusal::not_found)
}

/// The gathering of this address, as its roles know it.
pub(crate) async fn scope(ask: &Ask) -> Result<(Id, Scope), Refusal> {
    let scope =
        directory::role::store::scope(ask.db(), ask.param("gathering")).await?.ok_or_else(Refusal::not_found)?;
    let id = scope.id.ok_or_else(Refusal::not_found)?;
    Ok((id, scope))
}

/// Who makes a change in this request.
pub(crate) fn maker(ask: &Ask) -> Maker<'_> {
    Maker { now: ask.now(), chance: &ask.house.chance, by: ask.viewer.person() }
}

/// The frame of a page about one recommendation that people read.
pub(crate) fn shell(ask: &Ask, one: &Recommendation, title: impl Into<String>) -> Shell {
    let (gathering, home) = (one.of.title.in_lang(&ask.lang), format!("/{}", one.of.code));
    let shell = ask.shell(title).style("public.css").of(ask, gathering, &home);
    let list = ask.to(&format!("/recommendations?of={}", one.of.code));
    shell.crumb(ask.t().say("recommendation-menu"), list)
}

/// The same for a page below it.
pub(crate) fn below(ask: &Ask, one: &Recommendation, title: impl Into<String>) -> Shell {
    let name = ask.t().a("recommendation-number", "n", one.number);
    let title = title.into();
    shell(ask, one, title.clone()).crumb(name, ask.to(&at(one, ""))).crumb(title, "")
}

/// The frame of a page where people work on one recommendation without a place in the menu of a gathering.
pub(crate) fn work_shell(ask: &Ask, one: &Recommendation, title: impl Into<String>) -> Shell {
    below(ask, one, title).work().script("work.js")
}

/// The frame of a page below `/manage/{gathering}`.
pub(crate) fn manage_shell(ask: &Ask, scope: &Scope, title: impl Into<String>) -> Shell {
    let home = format!("/manage/{}", scope.code);
    ask.shell(title).work().script("work.js").of(ask, scope.title.in_lang(&ask.lang), &home)
}

/// Below the page of a recommendation.
pub(crate) fn at(one: &Recommendation, place: &str) -> String {
    format!("/recommendations/{}{place}", one.code)
}

/// Below its page on the organiser's desk.
pub(crate) fn desk(one: &Recommendation) -> String {
    format!("/manage/{}/recommendations/{}", one.of.code, one.code)
}

/// An instant in words.
#[derive(Clone)]
pub(crate) struct When {
    /// In the zone of the recommendation, with its place.
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
    let told = |zone: &Zone| t.a2("recommendation-when", "when", t.instant(at, zone), "city", zone.city());
    let other = ask.reader_zone().filter(|reader| reader.civil(at) != zone.civil(at));
    When {
        there: told(zone),
        here: other.map(|reader| told(&reader)),
        rfc3339: zone.rfc3339(at),
        until: t.until(ask.now(), at),
    }
}

/// The day of an instant in words.
pub(crate) fn day(ask: &Ask, at: Ts, zone: &Zone) -> String {
    ask.t().day(zone.civil(at).date())
}

/// Today, where the recommendation is at home.
pub(crate) fn today(ask: &Ask, zone: &Zone) -> String {
    zone.civil(ask.now()).date().to_string()
}

/// A line as it was typed.
pub(crate) fn line(ask: &Ask, s: &mut Sheet, field: &str) -> String {
    let typed = one_line(s.form.get(field));
    let over = LINE.over(&typed);
    if over > 0 {
        s.wrong(field, ask.t().a("recommendation-line-too-long", "over", over));
    }
    typed
}

/// A text of at most so many words; empty only where it may be.
pub(crate) fn words(ask: &Ask, s: &mut Sheet, field: &str, most: usize, missing: Option<&str>) -> String {
    let typed = s.form.get(field).to_owned();
    let over = Limit::Words(most).over(&typed);
    match missing {
        Some(key) if typed.is_empty() => s.wrong(field, ask.t().say(key)),
        // Words alone do not limit a text without spaces.
        _ if over > 0 || Limit::Chars(most * 15).over(&typed) > 0 => {
            s.wrong(field, ask.t().a("recommendation-too-many-words", "most", most));
        }
        _ => {}
    }
    typed
}

/// A day as an ISO date; empty only where it may be.
pub(crate) fn iso_day(ask: &Ask, s: &mut Sheet, field: &str, required: bool) -> String {
    let typed = s.form.get(field).to_owned();
    let is_day = typed.parse::<base::jiff::civil::Date>().is_ok();
    if (required || !typed.is_empty()) && !is_day {
        s.wrong(field, ask.t().say("recommendation-day-wrong"));
    }
    typed
}

/// An address on the web or nothing: nothing that runs, nothing inside.
pub(crate) fn link(ask: &Ask, s: &mut Sheet, field: &str) -> String {
    let typed = line(ask, s, field);
    let rest = typed.strip_prefix("https://").or_else(|| typed.strip_prefix("http://"));
    let good =
        rest.is_some_and(|rest| rest.len() > 2 && !rest.contains(|c: char| c.is_whitespace() || "\"<>\\".contains(c)));
    if !typed.is_empty() && !good {
        s.wrong(field, ask.t().say("recommendation-link-wrong"));
    }
    typed
}

/// A local time typed as day and time; `None` where no day was typed.
pub(crate) fn instant(ask: &Ask, s: &mut Sheet, field: &str, zone: &Zone) -> Option<Ts> {
    let (day, time) = (s.form.get(&format!("{field}-day")).to_owned(), s.form.get(&format!("{field}-time")).to_owned());
    if day.is_empty() {
        return None;
    }
    let time = if time.is_empty() { "23:59".to_owned() } else { time };
    let (Ok(date), Ok(clock)) = (day.parse::<base::jiff::civil::Date>(), time.parse::<base::jiff::civil::Time>())
    else {
        s.wrong(&format!("{field}-day"), ask.t().say("recommendation-day-wrong"));
        return None;
    };
    // “Until 23:59” means until that minute is over.
    let seconds = if (clock.hour(), clock.minute()) == (23, 59) { 59 } else { 0 };
    Some(zone.instant(date.to_datetime(base::jiff::civil::Time::constant(clock.hour(), clock.minute(), seconds, 0))))
}

/// The languages one can write in, with their names.
pub(crate) fn languages(ask: &Ask) -> Vec<(String, String)> {
    ["en", "fr"].map(|tag| (tag.to_owned(), language(ask, &Lang::new(tag)))).to_vec()
}

/// What a language is called.
pub(crate) fn language(ask: &Ask, lang: &Lang) -> String {
    match lang.tag() {
        "en" => ask.t().say("recommendation-lang-en"),
        "fr" => ask.t().say("recommendation-lang-fr"),
        other => other.to_owned(),
    }
}

/// Why it does not go to the next stage, in words.
pub(crate) fn not_moved(ask: &Ask, one: &Recommendation, why: NotMoved) -> Refusal {
    let refusal = match why {
        NotMoved::NotFromHere => Refusal::conflict("recommendation-not-from-here"),
        NotMoved::Empty => Refusal::conflict("recommendation-empty"),
        NotMoved::EndsBefore => Refusal::conflict("recommendation-ends-before"),
        NotMoved::Runs(at) => Refusal::conflict("recommendation-runs").with("when", when(ask, at, &one.zone).there),
        NotMoved::Undecided(n) => Refusal::conflict("recommendation-undecided").with("n", n.to_string()),
    };
    refusal.next(ask.to(&desk(one)), "recommendation-back")
}
