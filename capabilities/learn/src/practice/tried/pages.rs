//! “We have tried it”: the form for everybody, the line on the page, and the editors' pile.

use super::model::{About, Outcome as Came, Standing, Tried, WORDS_MAX, year};
use super::store as tried;
use crate::practice::barrier::store as barriers;
use crate::practice::desk::{
    below, day, found, line as typed_line, maker, must_edit, must_line, options, words, work_shell,
};
use crate::practice::store::{self, versions};
use askama::Template;
use base::{Id, Zone};
use web::{Ask, Guard, Outcome, Refusal, Route, Sheet, Shell, page, refused, see_other};

/// Notes from one address in a minute.
const PER_MINUTE: u32 = 6;

pub(crate) fn routes() -> Vec<Route> {
    let public = Guard::Public;
    vec![
        Route::get("/practices/{code}/tried", public, show),
        Route::post("/practices/{code}/tried", public, tell),
        Route::get("/practices/barriers/{code}/tried", public, show_strategy),
        Route::post("/practices/barriers/{code}/tried", public, tell_strategy),
        Route::get("/practices/desk/tried", Guard::SignedIn, pile),
        Route::post("/practices/desk/tried", Guard::SignedIn, look),
    ]
}

/// A note on a page.
pub(crate) struct Line {
    /// Who.
    pub organisation: String,
    /// Where.
    pub place: String,
    /// Since when.
    pub year: i64,
    /// What they changed.
    pub adaptation: String,
    /// What came of it.
    pub result: String,
    /// The language of the words.
    pub lang: String,
    /// Where it stands with them, and its colour.
    pub outcome: (String, &'static str),
    /// Where it was said: words and address.
    pub said: Option<(String, String)>,
}

pub(crate) fn line(ask: &Ask, one: &Tried) -> Line {
    let tone = match one.outcome {
        Came::GoesOn => " good",
        Came::Began | Came::Mixed => "",
        Came::Ended => " stop",
    };
    Line {
        organisation: one.organisation.clone(),
        place: one.place.clone(),
        year: one.year,
        adaptation: one.adaptation.clone(),
        result: one.result.clone(),
        lang: one.lang.clone(),
        outcome: (ask.t().say(&format!("tried-{}", one.outcome.code())), tone),
        said: (!one.said_at.is_empty()).then(|| {
            (one.said_at.clone(), if one.said_path.is_empty() { String::new() } else { ask.to(&one.said_path) })
        }),
    }
}

#[derive(Template)]
#[template(path = "practice/tried.html")]
struct TriedPage {
    shell: Shell,
    s: Sheet,
    action: String,
    back: String,
    title: (String, String),
    strategies: Vec<(String, String)>,
    outcomes: Vec<(String, String)>,
}

/// What a note would be about: its page, its title, the strategies to choose from.
struct Subject {
    back: String,
    title: (String, String),
    strategies: Vec<(String, String)>,
    practice: Option<Id>,
}

async fn of_practice(ask: &Ask) -> Result<Subject, Refusal> {
    let one = store::find(ask.db(), ask.param("code")).await?.filter(|one| one.is_public());
    let one = one.ok_or_else(Refusal::not_found)?;
    let version = versions::find(ask.db(), one.id, one.version).await?.ok_or_else(Refusal::not_found)?;
    Ok(Subject {
        back: format!("/practices/{}", one.code),
        title: found(&version.document.title, &ask.lang),
        strategies: Vec::new(),
        practice: Some(one.id),
    })
}

async fn of_barrier(ask: &Ask) -> Result<Subject, Refusal> {
    let one = barriers::find(ask.db(), ask.param("code")).await?.filter(|one| one.shown);
    let one = one.ok_or_else(Refusal::not_found)?;
    let all = barriers::strategies(ask.db(), &[one.id]).await?;
    let strategies = all.iter().map(|one| (one.id.to_string(), one.title.in_lang(&ask.lang).to_owned())).collect();
    let back = format!("/practices/barriers/{}", one.code);
    Ok(Subject { back, title: found(&one.title, &ask.lang), strategies, practice: None })
}

fn form(ask: &Ask, of: &Subject, s: Sheet) -> TriedPage {
    TriedPage {
        shell: below(ask, ask.t().say("tried-title")).style("propose.css").script("form.js").private(),
        action: ask.to(&format!("{}/tried", of.back)),
        back: ask.to(&of.back),
        title: of.title.clone(),
        strategies: of.strategies.clone(),
        outcomes: options(ask, "tried", Came::ALL.iter().map(|one| one.code())),
        s,
    }
}

async fn show(ask: Ask) -> Outcome {
    let of = of_practice(&ask).await?;
    page(&form(&ask, &of, first(&ask)))
}

async fn show_strategy(ask: Ask) -> Outcome {
    let of = of_barrier(&ask).await?;
    page(&form(&ask, &of, first(&ask)))
}

/// What the account knows stands in the form.
fn first(ask: &Ask) -> Sheet {
    let mut s = Sheet::default();
    if let Some(me) = &ask.viewer.me {
        s.form.set("name", me.name.clone());
        s.form.set("mail", me.mail.clone());
    }
    s.form.set("strategy", ask.query.get("strategy"));
    s
}

async fn tell(ask: Ask) -> Outcome {
    let of = of_practice(&ask).await?;
    keep(&ask, of).await
}

async fn tell_strategy(ask: Ask) -> Outcome {
    let of = of_barrier(&ask).await?;
    keep(&ask, of).await
}

async fn keep(ask: &Ask, of: Subject) -> Outcome {
    let mut s = Sheet::of(ask.form().await?);
    let one = typed(ask, &of, &mut s);
    let Some(one) = one.filter(|_| s.is_fine()) else { return refused(&form(ask, &of, s)) };
    let paced =
        ask.address.is_empty() || ask.house.pace.allows(&format!("tried {}", ask.address), PER_MINUTE, ask.now());
    if !paced {
        return Err(Refusal::too_often());
    }
    let tx = ask.db().begin().await?;
    tried::insert(&tx, maker(ask), &one).await?;
    tx.commit().await?;
    see_other(ask, &of.back, Some("said-tried-told"))
}

fn typed(ask: &Ask, of: &Subject, s: &mut Sheet) -> Option<Tried> {
    let t = ask.t();
    let organisation = must_line(ask, s, "organisation", "tried-organisation-missing");
    let place = must_line(ask, s, "place", "tried-place-missing");
    let this_year = i64::from(Zone::utc().civil(ask.now()).year());
    let since = year(s.form.get("year"), this_year);
    if since.is_none() {
        s.wrong("year", t.say("tried-year-wrong"));
    }
    let adaptation = words(ask, s, "adaptation", WORDS_MAX, None);
    let result = words(ask, s, "result", WORDS_MAX, Some("tried-result-missing"));
    let outcome = Came::parse(s.form.get("outcome"));
    if outcome.is_none() {
        s.wrong("outcome", t.say("tried-outcome-missing"));
    }
    let about = match of.practice {
        Some(id) => Some(About::Practice(id)),
        None => {
            let chosen = s.form.get("strategy").to_owned();
            let known = of.strategies.iter().any(|(id, _)| *id == chosen);
            if !known {
                s.wrong("strategy", t.say("tried-strategy-missing"));
            }
            Id::parse(&chosen).filter(|_| known).map(About::Strategy)
        }
    };
    let name = must_line(ask, s, "name", "practice-wrong-name");
    let mail = typed_line(ask, s, "mail");
    if directory::person::Mail::parse(&mail).is_none() {
        s.wrong("mail", t.say("practice-wrong-mail"));
    }
    Some(Tried {
        id: ask.new_id(),
        about: about?,
        organisation,
        place,
        year: since?,
        adaptation,
        result,
        outcome: outcome?,
        said_at: String::new(),
        said_path: String::new(),
        lang: if ask.lang.tag() == "fr" { "fr".to_owned() } else { "en".to_owned() },
        name,
        mail,
        person_id: ask.viewer.person(),
        told_at: ask.now(),
        standing: Standing::Waits,
    })
}

#[derive(Template)]
#[template(path = "practice/pile.html")]
struct PilePage {
    shell: Shell,
    action: String,
    lines: Vec<PileLine>,
}

struct PileLine {
    id: String,
    title: (String, String),
    path: String,
    told: String,
    line: Line,
}

async fn pile(ask: Ask) -> Outcome {
    must_edit(&ask).await?;
    let (t, waiting) = (ask.t(), tried::waiting(ask.db()).await?);
    let one = |one: tried::Waiting| PileLine {
        id: one.tried.id.to_string(),
        title: found(&one.title, &ask.lang),
        path: ask.to(&one.path),
        told: t.a2("tried-told-by", "who", one.tried.name.as_str(), "day", day(&ask, one.tried.told_at)),
        line: line(&ask, &one.tried),
    };
    page(&PilePage {
        shell: work_shell(&ask, t.say("tried-pile"))
            .crumb(t.say("practice-menu"), ask.to("/practices"))
            .crumb(t.say("library-desk"), ask.to("/practices/desk"))
            .crumb(t.say("tried-pile"), ""),
        action: ask.to("/practices/desk/tried"),
        lines: waiting.into_iter().map(one).collect(),
    })
}

async fn look(ask: Ask) -> Outcome {
    must_edit(&ask).await?;
    let form = ask.form().await?;
    let id = Id::parse(form.get("id")).ok_or_else(Refusal::not_found)?;
    let standing = Standing::parse(form.get("standing")).filter(|one| *one != Standing::Waits);
    let standing = standing.ok_or_else(|| Refusal::bad("form-broken"))?;
    let tx = ask.db().begin().await?;
    tried::look(&tx, maker(&ask), id, standing).await?;
    tx.commit().await?;
    see_other(&ask, "/practices/desk/tried", Some("said-library-kept"))
}
