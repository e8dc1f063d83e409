//! An editor's page of one practice: who is asked to read it, what they said, the decision with its reason.

use super::read::{PartLine, told};
use crate::practice::desk::{day, found, maker, must_edit, options, title, words, work_shell};
use crate::practice::model::{NotDecided, Practice, State, Verdict, may_decide};
use crate::practice::review::letters::{self, Writing};
use crate::practice::review::model::{self, LETTERS, NotAsked, Review, Standing, may_ask};
use crate::practice::review::store as reviews;
use crate::practice::store::{self, versions};
use askama::Template;
use base::{Id, Lang, Secret};
use post::Value;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "practice/decide.html")]
struct DecidePage {
    shell: Shell,
    s: Sheet,
    action: String,
    title: (String, String),
    summary: (String, String),
    state: String,
    sent: String,
    from: String,
    what_changed: String,
    is_sent: bool,
    reviews: Vec<ReviewLine>,
    may_ask: Vec<(String, String)>,
    not_ask: Vec<(String, String)>,
    missing: String,
    verdicts: Vec<(String, String)>,
    decisions: Vec<(String, String, String)>,
    told: Vec<PartLine>,
}

/// A review on the desk.
struct ReviewLine {
    id: String,
    name: String,
    standing: String,
    tone: &'static str,
    open: bool,
    grades: Vec<(String, i64)>,
    verdict: String,
    words: String,
    desk_words: String,
    conflict: String,
}

async fn practice(ask: &Ask) -> Result<Practice, Refusal> {
    must_edit(ask).await?;
    // What nobody has sent is its author's alone.
    let one = store::find(ask.db(), ask.param("code")).await?.filter(|one| one.round > 0);
    one.ok_or_else(Refusal::not_found)
}

async fn decide_page(ask: &Ask, one: &Practice, s: Sheet) -> Result<DecidePage, Refusal> {
    let t = ask.t();
    let round = reviews::of_round(ask.db(), one).await?;
    let keepers = reviews::keepers(ask.db()).await?;
    let (mut free, mut not) = (Vec::new(), Vec::new());
    for keeper in keepers.iter().filter(|keeper| round.iter().all(|review| review.person_id != keeper.person_id)) {
        match may_ask(one, keeper.person_id, &keeper.mail, &keeper.organisation) {
            Ok(()) => free.push((keeper.person_id.to_string(), named(&keeper.name, &keeper.organisation))),
            Err(NotAsked::Author) => not.push((keeper.name.clone(), t.say("library-not-author"))),
            Err(NotAsked::SameOrganisation) => not.push((keeper.name.clone(), t.say("library-not-organisation"))),
        }
    }
    let given = round.iter().filter(|review| review.standing == Standing::Given).count();
    let missing = match may_decide(one, given) {
        Err(NotDecided::Missing(n)) => t.a("library-missing-reviews", "n", n),
        _ => String::new(),
    };
    let decided = reviews::decisions(ask.db(), one.id).await?;
    let words = title(ask, &one.document);
    Ok(DecidePage {
        shell: work_shell(ask, words.1.clone())
            .crumb(t.say("practice-menu"), ask.to("/practices"))
            .crumb(t.say("library-desk"), ask.to("/practices/desk"))
            .crumb(words.1.clone(), ""),
        action: ask.to(&format!("/practices/desk/{}", one.code)),
        title: words,
        summary: found(&one.document.summary, &ask.lang),
        state: t.say(&format!("practice-state-{}", one.state.code())),
        sent: one.sent_at.map_or(String::new(), |at| day(ask, at)),
        from: named(&one.contact.name, &one.contact.organisation),
        what_changed: one.what_changed.clone(),
        is_sent: one.state == State::Sent,
        reviews: round.iter().map(|review| line(ask, review)).collect(),
        may_ask: free,
        not_ask: not,
        missing,
        verdicts: options(ask, "practice-verdict", Verdict::ALL.iter().map(|one| one.code())),
        decisions: decided
            .into_iter()
            .map(|one| {
                (t.say(&format!("practice-decided-{}", one.verdict.code())), day(ask, one.decided_at), one.reason)
            })
            .collect(),
        told: told(ask, &one.document),
        s,
    })
}

fn named(name: &str, organisation: &str) -> String {
    [name, organisation].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn line(ask: &Ask, review: &Review) -> ReviewLine {
    let t = ask.t();
    let (standing, tone) = match review.standing {
        Standing::Asked => (t.say("library-standing-asked"), ""),
        Standing::Conflict => (t.say("library-standing-conflict"), " stop"),
        Standing::Given => (t.say("library-standing-given"), " good"),
    };
    let grades = review.grades.map(|grades| {
        LETTERS.iter().zip(grades).map(|(letter, grade)| (t.say(&format!("practice-emmie-{letter}")), grade)).collect()
    });
    ReviewLine {
        id: review.id.to_string(),
        name: review.name.clone(),
        standing,
        tone,
        open: review.standing == Standing::Asked,
        grades: grades.unwrap_or_default(),
        verdict: review.verdict.map_or(String::new(), |one| t.say(&format!("practice-verdict-{}", one.code()))),
        words: review.words.clone(),
        desk_words: review.desk_words.clone(),
        conflict: review.conflict.clone(),
    }
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let one = practice(&ask).await?;
    page(&decide_page(&ask, &one, Sheet::default()).await?)
}

/// One of the forms of the page was sent: `act` says which.
pub(super) async fn change(ask: Ask) -> Outcome {
    let one = practice(&ask).await?;
    let s = Sheet::of(ask.form().await?);
    match s.form.get("act") {
        "ask" => ask_to_read(&ask, one, s).await,
        "take-back" => take_back(&ask, one, &s).await,
        "decide" => decide(&ask, one, s).await,
        _ => Err(Refusal::bad("form-broken")),
    }
}

fn desk_of(one: &Practice) -> String {
    format!("/practices/desk/{}", one.code)
}

async fn ask_to_read(ask: &Ask, one: Practice, mut s: Sheet) -> Outcome {
    let keepers = reviews::keepers(ask.db()).await?;
    let chosen: Vec<Id> = s.form.all("person").into_iter().filter_map(Id::parse).collect();
    let chosen: Vec<_> = keepers.iter().filter(|keeper| chosen.contains(&keeper.person_id)).collect();
    if chosen.is_empty() {
        s.wrong("person", ask.t().say("library-nobody-chosen"));
        return refused(&decide_page(ask, &one, s).await?);
    }
    let tx = ask.db().begin().await?;
    let one = store::hold(&tx, one.id).await?;
    for keeper in chosen {
        let allowed = may_ask(&one, keeper.person_id, &keeper.mail, &keeper.organisation).is_ok();
        if one.state != State::Sent || !allowed || !reviews::ask(&tx, maker(ask), &one, keeper.person_id).await? {
            continue;
        }
        let lang = Lang::new(&keeper.lang);
        let path = format!("/practices/reviews/{}", one.code);
        let (kind, person) = ("practice-read", Some(keeper.person_id));
        let writing =
            Writing { kind, mail: &keeper.mail, person, lang: &lang, path, holds_secret: false, values: Vec::new() };
        letters::put(&tx, ask, &one, writing).await?;
    }
    tx.commit().await?;
    see_other(ask, &desk_of(&one), Some("said-library-asked"))
}

async fn take_back(ask: &Ask, one: Practice, s: &Sheet) -> Outcome {
    let id = Id::parse(s.form.get("review")).ok_or_else(Refusal::not_found)?;
    let tx = ask.db().begin().await?;
    reviews::take_back(&tx, maker(ask), &one, id).await?;
    tx.commit().await?;
    see_other(ask, &desk_of(&one), Some("said-library-kept"))
}

async fn decide(ask: &Ask, one: Practice, mut s: Sheet) -> Outcome {
    let verdict = Verdict::parse(s.form.get("verdict"));
    if verdict.is_none() {
        s.wrong("verdict", ask.t().say("library-verdict-missing"));
    }
    let reason = words(ask, &mut s, "reason", 300, Some("library-reason-missing"));
    let Some(verdict) = verdict.filter(|_| s.is_fine()) else {
        return refused(&decide_page(ask, &one, s).await?);
    };
    let tx = ask.db().begin().await?;
    let mut one = store::hold(&tx, one.id).await?;
    let round = reviews::of_round(&tx, &one).await?;
    let given: Vec<&Review> = round.iter().filter(|review| review.standing == Standing::Given).collect();
    may_decide(&one, given.len()).map_err(|why| refusal(ask, &one, why))?;
    reviews::decide(&tx, maker(ask), &one, verdict, &reason).await?;
    match verdict {
        Verdict::Publish => {
            let grades: Vec<[i64; 5]> = given.iter().filter_map(|review| review.grades).collect();
            versions::publish(&tx, maker(ask), &mut one, &model::grades(&grades)).await?;
            one.what_changed.clear();
            one.state = State::Published;
        }
        Verdict::Changes => one.state = State::Changes,
        Verdict::Decline => one.state = State::Declined,
    }
    store::save(&tx, maker(ask), &one, "practice-decision-told", "state").await?;
    tell(ask, &tx, &one, verdict, &reason, &given).await?;
    tx.commit().await?;
    see_other(ask, &desk_of(&one), Some("said-library-decided"))
}

/// The author hears what was decided and why, with what the readers wrote for them and no names of readers.
async fn tell(
    ask: &Ask,
    tx: &::store::Tx,
    one: &Practice,
    verdict: Verdict,
    reason: &str,
    given: &[&Review],
) -> Result<(), Refusal> {
    let lang = Lang::new(&one.document.lang);
    let said: Vec<String> =
        given.iter().map(|review| review.words.trim().to_owned()).filter(|words| !words.is_empty()).collect();
    let key = match one.contact.person_id {
        Some(_) => one.code.clone(),
        None => {
            let secret = Secret::draw(&ask.house.chance);
            store::give_key(tx, maker(ask), one.id, &secret).await?;
            secret.expose().to_owned()
        }
    };
    let (kind, path) = match verdict {
        Verdict::Publish => ("practice-published", format!("/practices/{}", one.code)),
        Verdict::Changes => ("practice-changes", format!("/practices/drafts/{key}")),
        Verdict::Decline => ("practice-declined", format!("/practices/drafts/{key}")),
    };
    let writing = Writing {
        kind,
        mail: &one.contact.mail,
        person: one.contact.person_id,
        lang: &lang,
        path,
        holds_secret: verdict != Verdict::Publish && one.contact.person_id.is_none(),
        values: vec![("reason", Value::Text(reason.to_owned())), ("said", Value::Text(said.join("\n\n")))],
    };
    letters::put(tx, ask, one, writing).await
}

fn refusal(ask: &Ask, one: &Practice, why: NotDecided) -> Refusal {
    let refusal = match why {
        NotDecided::NotSent => Refusal::conflict("practice-not-sent"),
        NotDecided::Missing(n) => Refusal::conflict("practice-reviews-missing").with("n", n.to_string()),
    };
    refusal.next(ask.to(&desk_of(one)), "practice-back")
}
