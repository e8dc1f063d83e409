//! The public page of a recommendation: its text, what was proposed, who stands under it, to whom it went, what came of it.

pub(crate) mod came;
pub(crate) mod said;
mod signed;

use super::list::tone;
use crate::desk::{When, at, may_manage, readable, shell, today, when, works_on};
use crate::follow_up::model::Report;
use crate::follow_up::store as follow_ups;
use crate::recommendation::diff::{self, Kind, Piece};
use crate::recommendation::model::{Recommendation, State, Translation, Way};
use crate::recommendation::store::versions::{self, Version};
use crate::recommendation::store::{self as recommendations, Origin, paragraphs};
use crate::signing::model::Right;
use crate::signing::store as signing;
use askama::Template;
use came::{Came, Sent};
use futures::future::BoxFuture;
use said::{AmendmentLine, SaidLine};
use signed::Signed;
use std::collections::HashMap;
use std::sync::Arc;
use web::{Ask, House, Outcome, Refusal, Shell, page};

#[derive(Template)]
#[template(path = "recommendation/show.html")]
struct ShowPage {
    shell: Shell,
    base: String,
    number: i64,
    title: (String, String),
    state: (String, &'static str),
    badges: Vec<(String, &'static str)>,
    notice: Option<String>,
    closes: Option<When>,
    articles: Vec<Article>,
    /// The other way to read the text: with what was changed in it, or without; `None` where nothing was.
    other_reading: Option<(String, String)>,
    version: Option<(i64, String)>,
    takes: bool,
    amendments: Vec<AmendmentLine>,
    comments: Vec<SaidLine>,
    signed: Option<Signed>,
    sent: Vec<Sent>,
    came: Option<Came>,
    may_report: bool,
    /// How many of those that stand under it have reported; empty where that is not counted.
    reported: String,
    timeline: Vec<Step>,
    doors: Vec<(String, String)>,
}

/// A numbered paragraph as it is read.
pub(super) struct Article {
    /// Its id, for links.
    pub id: String,
    /// Its number.
    pub number: usize,
    /// The language of the text.
    pub lang: String,
    /// The text.
    pub text: String,
    /// The text with what was changed in it since people were first asked; empty where it is read clean.
    pub pieces: Vec<(&'static str, String)>,
    /// A note about the translation; empty where it is up to date.
    pub note: String,
    /// The amendments to it: number and whether it is open.
    pub amendments: Vec<(i64, bool)>,
    /// What was said about it.
    pub comments: Vec<SaidLine>,
}

/// A step of how it came to be.
struct Step {
    /// The ISO day by which steps are ordered; empty where it came before all.
    on: String,
    day: String,
    words: String,
    href: String,
    ahead: bool,
}

/// The version of the page: its last change, and the minute, since deadlines pass.
pub(super) fn version(house: Arc<House>, params: HashMap<String, String>) -> BoxFuture<'static, store::Result<String>> {
    Box::pin(async move {
        let code = params.get("code").map_or("", String::as_str);
        let minute = house.now().0 / 60_000_000;
        let changed = recommendations::find(&house.db, code).await?.map_or(0, |one| one.changed_at.0);
        Ok(format!("{changed}-{minute}"))
    })
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let one = readable(&ask).await?;
    let t = ask.t();
    let latest = versions::latest(ask.db(), one.id).await?;
    let now = paragraphs::of(ask.db(), one.id).await?;
    let said = said::of(&ask, &one, &now).await?;
    let rights = match ask.viewer.person() {
        Some(person) => signing::rights(ask.db(), &one, person).await?,
        None => Vec::new(),
    };
    let mut signed = signed::of(&ask, &one).await?;
    if let Some(signed) = &mut signed {
        // Whoever may sign for nobody is not sent to a page that is not there.
        let may = if ask.viewer.me.is_some() { !rights.is_empty() } else { one.state == State::Adoption };
        signed.takes = signed.takes && may;
    }
    let submissions = follow_ups::submissions(ask.db(), one.id).await?;
    let reports: Vec<Report> =
        follow_ups::reports(ask.db(), &[one.id]).await?.into_iter().map(|(_, report)| report).collect();
    let came = one.state.holds().then(|| came::came(&ask, &one, &now, &reports));
    let asked = versions::find(ask.db(), one.id, 1).await?;
    let reading = Reading::of(&ask, &one, asked.as_ref(), latest.as_ref());
    let (lang, title) = one.title.found(&ask.lang);
    let takes = one.takes_contributions(ask.now());
    let closes = match one.state {
        State::Consultation => one.consultation_closes_at,
        State::Adoption if one.way.is_by_delegations() => one.signing_closes_at,
        _ => None,
    };
    page(&ShowPage {
        shell: shell(&ask, &one, title.to_owned())
            .crumb(t.a("recommendation-number", "n", one.number), "")
            .about(about(&ask, &one))
            .card(&at(&one, "/card")),
        base: ask.to(&at(&one, "")),
        number: one.number,
        title: (lang.to_owned(), title.to_owned()),
        state: (t.say(&format!("recommendation-state-{}", one.state.code())), tone(&one)),
        badges: badges(&ask, &one, signed.as_ref(), submissions.len(), &rights, &reports).await?,
        may_report: !rights.is_empty(),
        reported: reported(&ask, &one, &reports).await?,
        notice: notice(&ask, &one, takes),
        closes: closes.map(|at| when(&ask, at, &one.zone)),
        articles: articles(&ask, &one, latest.as_ref(), &now, &said, &reading),
        other_reading: reading.other(&ask, &one),
        version: latest.as_ref().map(|version| (version.number, crate::desk::day(&ask, version.made_at, &one.zone))),
        takes,
        amendments: said.amendments,
        comments: said.whole,
        timeline: timeline(&ask, &one, latest.as_ref(), &submissions).await?,
        sent: came::sent(&ask, &submissions),
        signed,
        came,
        doors: doors(&ask, &one).await?,
    })
}

fn about(ask: &Ask, one: &Recommendation) -> String {
    let gathering = one.of.title.in_lang(&ask.lang).to_owned();
    ask.t().a2("recommendation-about", "n", one.number, "gathering", gathering)
}

/// What stands under the title in a word each: the stage comes before them.
async fn badges(
    ask: &Ask,
    one: &Recommendation,
    signed: Option<&Signed>,
    submissions: usize,
    rights: &[Right],
    reports: &[Report],
) -> Result<Vec<(String, &'static str)>, Refusal> {
    let t = ask.t();
    let mut badges = Vec::new();
    if let Some(signed) = signed.filter(|signed| !signed.headline.is_empty()) {
        badges.push((signed.headline.clone(), " good"));
    }
    if submissions > 0 {
        badges.push((t.a("recommendation-submitted-to", "n", submissions), ""));
    }
    if rights.is_empty() {
        return Ok(badges);
    }
    let all = signing::all(ask.db(), one.id).await?;
    for right in rights {
        let stands = all.iter().any(|other| other.body.id == right.body.id && other.withdrawn.is_none());
        let reported = reports.iter().any(|report| report.body_id == Some(right.body.id));
        if !stands && one.takes_signatures(ask.now()) {
            badges.push((t.a("recommendation-not-signed", "body", right.body.name.as_str()), " lamp"));
        } else if stands && one.state.holds() && !reported && !right.is_proxy() {
            badges.push((t.a("recommendation-not-reported", "body", right.body.name.as_str()), " lamp"));
        }
    }
    Ok(badges)
}

/// Of those that stand under it, how many have said what became of it: the missing answers are counted, too.
async fn reported(ask: &Ask, one: &Recommendation, reports: &[Report]) -> Result<String, Refusal> {
    if !one.state.holds() || one.way != Way::Signatures {
        return Ok(String::new());
    }
    let all = signing::all(ask.db(), one.id).await?;
    let stands: Vec<_> = all.iter().filter(|one| one.withdrawn.is_none()).map(|one| one.body.id).collect();
    let said = stands.iter().filter(|body| reports.iter().any(|report| report.body_id == Some(**body))).count();
    if stands.is_empty() {
        return Ok(String::new());
    }
    Ok(ask.t().a2("follow-up-reported", "n", said, "all", stands.len()))
}

/// How the text is read: clean, or with what was changed in it since everybody was first asked.
struct Reading<'a> {
    asked: Option<&'a versions::Document>,
    marked: bool,
}

impl<'a> Reading<'a> {
    /// While it is worked on one reads what was changed in place, once it is adopted the text itself; either by choice.
    fn of(ask: &Ask, one: &Recommendation, asked: Option<&'a Version>, latest: Option<&Version>) -> Reading<'a> {
        let latest = latest.map(|version| &version.document);
        let asked = asked.map(|version| &version.document).filter(|asked| {
            latest.is_some_and(|now| diff::versions(asked, now, now.lang.as_str()).iter().any(|one| !one.is_same()))
        });
        let marked = match ask.query.get("text") {
            "clean" => false,
            "marked" => true,
            _ => !one.state.holds(),
        };
        Reading { marked: marked && asked.is_some(), asked }
    }

    /// The words and the address of the other way to read it.
    fn other(&self, ask: &Ask, one: &Recommendation) -> Option<(String, String)> {
        self.asked?;
        let (key, way) =
            if self.marked { ("recommendation-read-clean", "clean") } else { ("recommendation-read-marked", "marked") };
        Some((ask.t().say(key), ask.to(&at(one, &format!("?text={way}")))))
    }

    /// A paragraph with what was changed in it, where both texts stand in one language.
    fn pieces(&self, standing: &versions::Standing, lang: &str) -> Vec<(&'static str, String)> {
        let Some(asked) = self.asked.filter(|_| self.marked) else { return Vec::new() };
        let text = |one: &versions::Standing| one.texts.get(lang).filter(|text| !text.is_empty()).cloned();
        let before = asked.paragraphs.iter().find(|one| one.id == standing.id);
        let (Some(now), before) = (text(standing), before.map(text)) else { return Vec::new() };
        match before {
            Some(Some(before)) if before != now => pieces_of(&diff::words(&before, &now)),
            // A paragraph that was not there is new as a whole; one that only gained its translation is not.
            None => vec![("new", now)],
            _ => Vec::new(),
        }
    }
}

/// What a reader can do now, or why not.
fn notice(ask: &Ask, one: &Recommendation, takes: bool) -> Option<String> {
    let t = ask.t();
    match one.state {
        State::Draft => Some(t.say("recommendation-notice-draft")),
        State::Consultation if takes => Some(t.say("recommendation-notice-consultation")),
        State::Consultation => Some(t.say("recommendation-notice-consultation-over")),
        State::Consolidation => Some(t.say("recommendation-notice-consolidation")),
        State::Adoption if !one.way.is_by_delegations() => Some(t.say("recommendation-notice-body")),
        State::Adoption if one.takes_signatures(ask.now()) => Some(t.say("recommendation-notice-signing")),
        State::Adoption => Some(t.say("recommendation-notice-signing-over")),
        _ => None,
    }
}

/// The text people read is the latest version; a draft without one is read as it stands.
fn articles(
    ask: &Ask,
    one: &Recommendation,
    latest: Option<&Version>,
    now: &[crate::recommendation::model::Paragraph],
    said: &said::All,
    reading: &Reading<'_>,
) -> Vec<Article> {
    let t = ask.t();
    let current;
    let document = match latest.filter(|_| one.state.is_public()) {
        Some(version) => &version.document,
        None => {
            current = versions::document(one, now);
            &current
        }
    };
    let article = |(at, standing): (usize, &versions::Standing)| {
        let here = standing.texts.get(ask.lang.tag()).filter(|text| !text.is_empty());
        let lang = if here.is_some() { ask.lang.tag() } else { document.lang.as_str() };
        let translation = now.iter().find(|one| one.id == standing.id).map(|one| one.translation(&ask.lang));
        let note = match translation {
            Some(Translation::OutOfDate) if one.lang != ask.lang => t.say("recommendation-translation-old"),
            _ if here.is_none() => t.say("recommendation-translation-none"),
            _ => String::new(),
        };
        Article {
            id: standing.id.to_string(),
            number: at + 1,
            lang: lang.to_owned(),
            text: standing.text(ask.lang.tag(), &document.lang).to_owned(),
            pieces: reading.pieces(standing, lang),
            note,
            amendments: said.on(standing.id),
            comments: said.about(standing.id),
        }
    };
    document.paragraphs.iter().enumerate().map(article).collect()
}

/// Where this reader can go on: reading, and working for those who may.
async fn doors(ask: &Ask, one: &Recommendation) -> Result<Vec<(String, String)>, Refusal> {
    let t = ask.t();
    let mut doors = Vec::new();
    if works_on(ask, one).await? {
        doors.push((t.say("recommendation-door-draft"), ask.to(&at(one, "/draft"))));
    }
    if may_manage(ask, one) {
        doors.push((t.say("recommendation-door-manage"), ask.to(&crate::desk::desk(one))));
    }
    doors.push((t.say("recommendation-door-versions"), ask.to(&at(one, "/versions"))));
    doors.push((t.say("recommendation-door-docx"), ask.to(&at(one, "/docx"))));
    doors.push((t.say("recommendation-door-booklet"), ask.to(&format!("/recommendations/booklet?of={}", one.of.code))));
    Ok(doors)
}

async fn timeline(
    ask: &Ask,
    one: &Recommendation,
    latest: Option<&Version>,
    submissions: &[crate::follow_up::model::Submission],
) -> Result<Vec<Step>, Refusal> {
    let (t, now) = (ask.t(), today(ask, &one.zone));
    let step = |on: String, words: String, href: String| Step {
        day: if on.is_empty() { String::new() } else { t.day_of(&on) },
        ahead: on > now,
        on,
        words,
        href,
    };
    let civil = |at: base::Ts| one.zone.civil(at).date().to_string();
    let mut steps: Vec<Step> = Vec::new();
    for Origin { kind, title, path, .. } in recommendations::origins(ask.db(), one.id).await? {
        let words = t.a(&format!("recommendation-origin-{kind}"), "title", title);
        steps.push(step(String::new(), words, if path.is_empty() { path } else { ask.to(&path) }));
    }
    if let Some(at) = one.consultation_closes_at {
        let key = if at > ask.now() { "recommendation-step-consultation" } else { "recommendation-step-consulted" };
        steps.push(step(civil(at), t.say(key), String::new()));
    }
    if let Some(version) = latest.filter(|version| version.number > 1) {
        let words = t.a("recommendation-step-version", "n", version.number);
        steps.push(step(civil(version.made_at), words, ask.to(&at(one, "/versions"))));
    }
    if one.state.holds() {
        let words = match (one.adopted_by.as_str(), one.adopted_how.as_str()) {
            ("", "") => t.say("recommendation-step-adopted-delegations"),
            ("", how) => t.a("recommendation-step-adopted", "how", how),
            (body, how) => t.a2("recommendation-step-adopted-by", "body", body, "how", how),
        };
        steps.push(step(one.adopted_on.clone(), words, String::new()));
    }
    for sent in submissions {
        let words = t.a("recommendation-step-submitted", "to", sent.institution.as_str());
        steps.push(step(sent.sent_on.clone(), words, String::new()));
        for answer in &sent.answers {
            let words = t.a("recommendation-step-answered", "by", sent.institution.as_str());
            steps.push(step(answer.answered_on.clone(), words, String::new()));
        }
        if sent.aims_on > now {
            let words = t.a("recommendation-step-aims", "process", sent.process.as_str());
            steps.push(step(sent.aims_on.clone(), words, String::new()));
        }
    }
    for (code, title, taken_up_at) in follow_ups::editions(ask.db(), one.id).await? {
        let words = t.a("recommendation-step-edition", "gathering", title.in_lang(&ask.lang));
        steps.push(step(civil(taken_up_at), words, ask.to(&format!("/recommendations/at/{code}"))));
    }
    steps.sort_by(|a, b| a.on.cmp(&b.on));
    Ok(steps)
}

/// A run of words as a template shows it: `same`, `gone` or `new`, and the words.
pub(crate) fn pieces_of(pieces: &[Piece]) -> Vec<(&'static str, String)> {
    let kind = |kind| match kind {
        Kind::Same => "same",
        Kind::Gone => "gone",
        Kind::New => "new",
    };
    pieces.iter().map(|piece| (kind(piece.kind), piece.text.clone())).collect()
}
