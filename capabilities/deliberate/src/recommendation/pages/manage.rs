//! The organiser's desk: the recommendations of a gathering, those of earlier editions that are asked about again, and
//! the settings of one.

use super::list::{Line, lines};
use crate::desk::{languages, line, maker, manage_shell, managed, scope, today};
use crate::follow_up::model::{Submission, Verdict};
use crate::follow_up::store as follow_ups;
use crate::recommendation::beginning::{Beginning, begin as begin_it, paragraphs_of};
use crate::recommendation::model::{Majority, Of, PARAGRAPHS_MAX, Recommendation, State, Way};
use crate::recommendation::store::{self as recommendations, Origin, people};
use crate::signing::model::{Outcome as Result_, outcome};
use crate::signing::store as signing;
use askama::Template;
use base::{Id, Lang, Localised, Zone};
use directory::person::Mail;
use directory::person::store as persons;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

/// The page on which a recommendation is begun from what another capability noted: the program composes it.
const FROM_MARKS: &str = "/manage/{gathering}/recommendations/begin";

#[derive(Template)]
#[template(path = "recommendation/manage.html")]
struct ManagePage {
    shell: Shell,
    base: String,
    /// Where one begins from what others noted; empty where nobody notes.
    from_marks: String,
    lines: Vec<Line>,
    earlier: Vec<(String, String, String, bool)>,
    s: Sheet,
    langs: Vec<(String, String)>,
    origins: Vec<(String, String)>,
}

pub(super) async fn list(ask: Ask) -> Outcome {
    let mut s = Sheet::default();
    s.form.set("lang", ask.lang.tag());
    s.form.set("zone", ask.reader_zone().map_or_else(|| "UTC".to_owned(), |zone| zone.name().to_owned()));
    s.form.set("origin", "draft");
    page(&manage_page(&ask, s).await?)
}

async fn manage_page(ask: &Ask, s: Sheet) -> Result<ManagePage, Refusal> {
    let t = ask.t();
    let (id, scope) = scope(ask).await?;
    let own = recommendations::of_gathering(ask.db(), id).await?;
    let taken: Vec<Id> = follow_ups::taken_up_at(ask.db(), &scope.code).await?.into_iter().map(|(id, _)| id).collect();
    let earlier = recommendations::adopted_elsewhere(ask.db(), id).await?;
    let earlier = earlier.iter().map(|one| {
        let from = one.of.title.in_lang(&ask.lang).to_owned();
        (one.code.clone(), one.title.in_lang(&ask.lang).to_owned(), from, taken.contains(&one.id))
    });
    Ok(ManagePage {
        shell: manage_shell(ask, &scope, t.say("recommendation-menu")),
        base: ask.to(&format!("/manage/{}/recommendations", scope.code)),
        from_marks: if ask.house.leads_to(FROM_MARKS) {
            ask.to(&FROM_MARKS.replace("{gathering}", &scope.code))
        } else {
            String::new()
        },
        lines: lines(ask, &own).await?,
        earlier: earlier.collect(),
        s,
        langs: languages(ask),
        origins: ["draft", "mark", "statement", "session"]
            .map(|kind| (kind.to_owned(), t.say(&format!("manage-origin-{kind}"))))
            .to_vec(),
    })
}

/// Begins a recommendation from what was pasted.
pub(super) async fn begin(ask: Ask) -> Outcome {
    let t = ask.t();
    let mut s = Sheet::of(ask.form().await?);
    s.required(&t, "title", "manage-title-missing");
    let title = line(&ask, &mut s, "title");
    let origin = line(&ask, &mut s, "origin-title");
    let zone = zone_of(&ask, &mut s);
    let texts = paragraphs_of(s.form.get("text"));
    if texts.len() > PARAGRAPHS_MAX {
        s.wrong("text", t.a("draft-too-many", "most", PARAGRAPHS_MAX));
    }
    if !s.is_fine() {
        return refused(&manage_page(&ask, s).await?);
    }
    let (id, scope) = scope(&ask).await?;
    let kind = ["mark", "statement", "session", "draft"].into_iter().find(|kind| *kind == s.form.get("origin"));
    let origins = match kind.filter(|_| !origin.is_empty()) {
        Some(kind) => vec![Origin { kind: kind.to_owned(), ref_id: None, title: origin, path: String::new() }],
        None => Vec::new(),
    };
    let beginning = Beginning {
        of: Of { id, code: scope.code, title: scope.title },
        title: &title,
        lang: if s.form.get("lang") == "fr" { Lang::fr() } else { Lang::en() },
        zone,
        paragraphs: texts,
        origins,
    };
    let tx = ask.db().begin().await?;
    let one = begin_it(&tx, maker(&ask), beginning).await?;
    tx.commit().await?;
    see_other(&ask, &crate::desk::desk(&one), Some("said-recommendation-begun"))
}

fn zone_of(ask: &Ask, s: &mut Sheet) -> Zone {
    Zone::parse(s.form.get("zone")).unwrap_or_else(|_| {
        s.wrong("zone", ask.t().say("manage-zone-wrong"));
        Zone::utc()
    })
}

/// What became of an adopted recommendation is asked about again at this gathering.
pub(super) async fn take_up(ask: Ask) -> Outcome {
    let (id, scope) = scope(&ask).await?;
    let form = ask.form().await?;
    let one = recommendations::find(ask.db(), form.get("code")).await?;
    let one = one.filter(|one| one.state.holds() && one.of.id != id).ok_or_else(Refusal::not_found)?;
    let at = Of { id, code: scope.code.clone(), title: scope.title };
    let tx = ask.db().begin().await?;
    follow_ups::take_up(&tx, maker(&ask), &one, &at).await?;
    tx.commit().await?;
    see_other(&ask, &format!("/manage/{}/recommendations", scope.code), Some("said-taken-up"))
}

#[derive(Template)]
#[template(path = "recommendation/manage_one.html")]
pub(crate) struct OnePage {
    shell: Shell,
    base: String,
    public: String,
    number: i64,
    state: (String, &'static str),
    stages: Vec<(String, &'static str)>,
    moves: Vec<Move>,
    s: Sheet,
    before_adoption: bool,
    langs: Vec<(String, String)>,
    ways: Vec<(String, String)>,
    majorities: Vec<(String, String)>,
    drafters: Vec<(String, String)>,
    submissions: Vec<Submission>,
    verdicts: Vec<(String, String)>,
    points: Vec<(String, String)>,
    states: Vec<(String, String)>,
    holds: bool,
    tally: Option<String>,
    delegations: String,
    levels: Vec<(String, String)>,
}

/// A way to the next stage, as a form.
struct Move {
    to: &'static str,
    words: String,
    hint: String,
    needs_end: bool,
    needs_reason: bool,
    by_body: bool,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let one = managed(&ask).await?;
    page(&one_page(&ask, &one, Sheet::of(form_of(&ask, &one))).await?)
}

/// The settings as a form, and the days that other forms of the page begin with.
fn form_of(ask: &Ask, one: &Recommendation) -> web::Form {
    let mut s = Sheet::default();
    let fields = [
        ("title-en", one.title.exact("en").to_owned()),
        ("title-fr", one.title.exact("fr").to_owned()),
        ("zone", one.zone.name().to_owned()),
        ("way", one.way.code().to_owned()),
        ("majority", one.majority.code().to_owned()),
        ("quorum", one.quorum_percent.to_string()),
        ("proxies", one.proxies_max.to_string()),
        ("revision", one.revision.to_string()),
        ("weighted", if one.weighted { "yes" } else { "" }.to_owned()),
        ("after", if one.signing_after { "yes" } else { "" }.to_owned()),
        ("adopted-on", today(ask, &one.zone)),
        ("sent-on", today(ask, &one.zone)),
        ("answered-on", today(ask, &one.zone)),
        ("reported-on", today(ask, &one.zone)),
    ];
    fields.into_iter().for_each(|(field, value)| s.form.set(field, value));
    one.langs.iter().for_each(|lang| s.form.add("langs", lang.tag()));
    s.form
}

pub(crate) async fn one_page(ask: &Ask, one: &Recommendation, mut s: Sheet) -> Result<OnePage, Refusal> {
    let t = ask.t();
    let (_, scope) = scope(ask).await?;
    // A refused form of one part keeps what stands in the others.
    for (field, value) in form_of(ask, one).fields() {
        if !s.form.has(field) && field != "langs" && field != "weighted" && field != "after" {
            s.form.set(field, value.clone());
        }
    }
    let named = |codes: &[&str], words: &dyn Fn(&str) -> String| -> Vec<(String, String)> {
        codes.iter().map(|code| ((*code).to_owned(), words(code))).collect()
    };
    let people = persons::all_of(ask.db(), &people::drafters(ask.db(), one.id).await?).await?;
    let now = recommendations::paragraphs::of(ask.db(), one.id).await?;
    let points = now.iter().map(|paragraph| (paragraph.id.to_string(), t.a("manage-point", "n", paragraph.position)));
    let tally = match one.state {
        State::Adoption if one.way.is_by_delegations() => Some(tally(ask, one).await?),
        _ => None,
    };
    let levels = directory::levels(ask.db()).await?.into_iter().filter(|level| level.offered);
    let levels = levels.map(|level| (level.code.clone(), level.name.in_lang(&ask.lang).to_owned()));
    Ok(OnePage {
        shell: manage_shell(ask, &scope, one.title.in_lang(&ask.lang).to_owned())
            .crumb(t.say("recommendation-menu"), ask.to(&format!("/manage/{}/recommendations", scope.code)))
            .crumb(t.a("recommendation-number", "n", one.number), ""),
        base: ask.to(&crate::desk::desk(one)),
        public: ask.to(&crate::desk::at(one, "")),
        number: one.number,
        state: (t.say(&format!("recommendation-state-{}", one.state.code())), super::list::tone(one)),
        stages: stages(ask, one),
        moves: moves(ask, one),
        before_adoption: one.state < State::Adoption,
        langs: languages(ask),
        ways: named(&Way::ALL.map(Way::code), &|code| t.say(&format!("manage-way-{code}"))),
        majorities: named(&[Majority::More.code(), Majority::TwoThirds.code()], &|code| {
            t.say(&format!("manage-majority-{code}"))
        }),
        drafters: people
            .iter()
            .map(|one| (one.id.to_string(), if one.name.is_empty() { one.mail.clone() } else { one.name.clone() }))
            .collect(),
        submissions: follow_ups::submissions(ask.db(), one.id).await?,
        verdicts: named(&Verdict::ALL.map(Verdict::code), &|code| t.say(&format!("follow-up-verdict-{code}"))),
        points: points.collect(),
        states: named(&crate::follow_up::model::Done::ALL.map(|one| one.code()), &|code| {
            t.say(&format!("follow-up-state-{code}"))
        }),
        holds: one.state.holds(),
        tally,
        delegations: ask.to(&format!("/manage/{}/recommendations/delegations", scope.code)),
        levels: std::iter::once((String::new(), t.say("manage-level-none"))).chain(levels).collect(),
        s,
    })
}

/// What the signatures or votes come to so far; of a secret ballot only how many, until it is closed.
async fn tally(ask: &Ask, one: &Recommendation) -> Result<String, Refusal> {
    let t = ask.t();
    let tally = signing::tally(ask.db(), one).await?;
    if one.way == Way::Secret && one.takes_signatures(ask.now()) {
        return Ok(t.a2("recommendation-voted", "n", tally.bodies, "all", tally.bodies_all));
    }
    let key = match outcome(one, &tally) {
        Result_::Carried => "manage-tally-carried",
        Result_::NoQuorum => "manage-tally-no-quorum",
        Result_::NotCarried => "manage-tally-not-carried",
    };
    Ok(t.with(
        key,
        &[
            ("n", tally.bodies.into()),
            ("all", tally.bodies_all.into()),
            ("for", tally.agree.into()),
            ("against", tally.against.into()),
            ("abstain", tally.abstain.into()),
        ],
    ))
}

fn stages(ask: &Ask, one: &Recommendation) -> Vec<(String, &'static str)> {
    let stage = |state: State| {
        let class = match state {
            state if state == one.state => "now",
            state if state < one.state => "past",
            _ => "",
        };
        (ask.t().say(&format!("recommendation-state-{}", state.code())), class)
    };
    State::ALL.into_iter().map(stage).collect()
}

fn moves(ask: &Ask, one: &Recommendation) -> Vec<Move> {
    let t = ask.t();
    let to = |state: State, key: &str, hint: &str| Move {
        to: state.code(),
        words: t.say(key),
        hint: t.say(hint),
        needs_end: false,
        needs_reason: false,
        by_body: false,
    };
    let by_delegations = one.way.is_by_delegations();
    match one.state {
        State::Draft => {
            vec![Move { needs_end: true, ..to(State::Consultation, "manage-move-consult", "manage-move-consult-hint") }]
        }
        State::Consultation => vec![
            to(State::Consolidation, "manage-move-consolidate", "manage-move-consolidate-hint"),
            Move { needs_end: true, ..to(State::Consultation, "manage-move-extend", "manage-move-extend-hint") },
        ],
        State::Consolidation => vec![
            Move {
                needs_end: by_delegations,
                ..to(State::Adoption, "manage-move-adoption", "manage-move-adoption-hint")
            },
            Move { needs_end: true, ..to(State::Consultation, "manage-move-again", "manage-move-again-hint") },
        ],
        State::Adoption => vec![
            Move { by_body: !by_delegations, ..to(State::Adopted, "manage-move-adopt", "manage-move-adopt-hint") },
            Move { needs_reason: true, ..to(State::Consolidation, "manage-move-back", "manage-move-back-hint") },
        ],
        State::Adopted | State::Submitted | State::FollowUp => Vec::new(),
    }
}

/// Keeps title, languages and how it is adopted.
pub(super) async fn save(ask: Ask) -> Outcome {
    let stands = managed(&ask).await?;
    let t = ask.t();
    let mut s = Sheet::of(ask.form().await?);
    let mut one = stands.clone();
    one.title = Localised::both(&line(&ask, &mut s, "title-en"), &line(&ask, &mut s, "title-fr"));
    if one.title.exact(one.lang.tag()).is_empty() {
        s.wrong(&format!("title-{}", one.lang), t.say("manage-title-missing"));
    }
    // The first language stays the first one.
    let more = ["en", "fr"].map(Lang::new).into_iter().filter(|lang| *lang != one.lang && s.is("langs", lang.tag()));
    one.langs = std::iter::once(one.lang.clone()).chain(more).collect();
    if one.state < State::Adoption {
        rules(&ask, &mut s, &mut one);
    }
    one.revision = s.form.number("revision").unwrap_or(0);
    if !s.is_fine() {
        return refused(&one_page(&ask, &stands, s).await?);
    }
    let tx = ask.db().begin().await?;
    let kept = recommendations::save(&tx, maker(&ask), &one, "recommendation-settings", "title langs zone way").await?;
    if !kept {
        drop(tx);
        let now = managed(&ask).await?;
        s.form.set("revision", now.revision.to_string());
        s.wrong("title-en", t.say("manage-conflict"));
        return refused(&one_page(&ask, &now, s).await?);
    }
    tx.commit().await?;
    see_other(&ask, &crate::desk::desk(&one), Some("said-recommendation-saved"))
}

/// The rules of the adoption, which nobody changes once it has begun.
fn rules(ask: &Ask, s: &mut Sheet, one: &mut Recommendation) {
    let t = ask.t();
    one.zone = zone_of(ask, s);
    one.way = Way::parse(s.form.get("way")).unwrap_or(one.way);
    one.majority = Majority::parse(s.form.get("majority")).unwrap_or(one.majority);
    one.weighted = s.is("weighted", "yes");
    one.signing_after = s.is("after", "yes");
    match s.form.number("quorum").filter(|n| (0..=100).contains(n)) {
        Some(percent) => one.quorum_percent = percent,
        None => s.wrong("quorum", t.say("manage-quorum-wrong")),
    }
    match s.form.number("proxies").filter(|n| (0..=20).contains(n)) {
        Some(most) => one.proxies_max = most,
        None => s.wrong("proxies", t.say("manage-proxies-wrong")),
    }
}

/// Takes somebody into the drafting group by address, or lets somebody go.
pub(super) async fn drafters(ask: Ask) -> Outcome {
    let one = managed(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let back = format!("{}#drafters", crate::desk::desk(&one));
    if let Some(person) = Id::parse(s.form.get("leave")) {
        let tx = ask.db().begin().await?;
        people::leave(&tx, maker(&ask), &one, person).await?;
        tx.commit().await?;
        return see_other(&ask, &back, Some("said-recommendation-saved"));
    }
    let Some(mail) = Mail::parse(s.form.get("mail")) else {
        s.wrong("mail", ask.t().say("manage-mail-wrong"));
        return refused(&one_page(&ask, &one, s).await?);
    };
    let tx = ask.db().begin().await?;
    let person = persons::find_or_create(&tx, ask.now(), &ask.house.chance, &mail, "", &ask.lang).await?;
    people::name(&tx, maker(&ask), &one, person).await?;
    let writing = crate::consultation::letters::Writing {
        kind: "recommendation-drafter",
        words: ("recommendation-drafter-subject", "recommendation-drafter-text"),
        mail: mail.as_str(),
        person: Some(person),
        lang: &ask.lang,
        path: crate::desk::at(&one, "/draft"),
        holds_secret: false,
        values: Vec::new(),
    };
    crate::consultation::letters::put(&tx, &ask, &one, writing).await?;
    tx.commit().await?;
    see_other(&ask, &back, Some("said-recommendation-saved"))
}
