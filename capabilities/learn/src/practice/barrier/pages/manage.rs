//! The desk of a gathering for barriers: naming them, writing down strategies, noting who said that they tried.

use crate::practice::barrier::model::{Barrier, DESCRIPTION_WORDS, STRATEGIES_MAX, Strategy};
use crate::practice::barrier::store as barriers;
use crate::practice::desk::{both, found, line, maker, manage_shell, must_line, options, scope, set_both, words};
use crate::practice::store::list;
use crate::practice::tried::model::{About, Outcome as Came, Standing, Tried, WORDS_MAX, year};
use crate::practice::tried::store as tried;
use askama::Template;
use base::{Code, Id, Localised, Zone};
use directory::role::model::Scope;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

/// The key of the strategy that is not there yet.
const NEW: &str = "new";

#[derive(Template)]
#[template(path = "practice/manage_barriers.html")]
struct DeskPage {
    shell: Shell,
    s: Sheet,
    base: String,
    lines: Vec<(String, (String, String), bool)>,
}

fn desk_of(of: &Scope) -> String {
    format!("/manage/{}/barriers", of.code)
}

async fn desk_page(ask: &Ask, id: Id, of: &Scope, s: Sheet) -> Result<DeskPage, Refusal> {
    let t = ask.t();
    let all = barriers::of_gathering(ask.db(), id).await?;
    let line =
        |one: &Barrier| (ask.to(&format!("{}/{}", desk_of(of), one.code)), found(&one.title, &ask.lang), one.shown);
    Ok(DeskPage {
        shell: manage_shell(ask, of, t.say("barrier-desk"))
            .crumb(t.say("practice-menu"), ask.to(&format!("/manage/{}/practices", of.code)))
            .crumb(t.say("barrier-desk"), ""),
        base: ask.to(&desk_of(of)),
        lines: all.iter().map(line).collect(),
        s,
    })
}

pub(super) async fn list(ask: Ask) -> Outcome {
    let (id, of) = scope(&ask).await?;
    page(&desk_page(&ask, id, &of, Sheet::default()).await?)
}

pub(super) async fn begin(ask: Ask) -> Outcome {
    let (id, of) = scope(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let title = must_line(&ask, &mut s, "title", "barrier-title-missing");
    if !s.is_fine() {
        return refused(&desk_page(&ask, id, &of, s).await?);
    }
    let there = barriers::of_gathering(ask.db(), id).await?;
    let one = Barrier {
        id: ask.new_id(),
        code: Code::draw(&ask.house.chance),
        gathering_id: id,
        gathering_code: of.code.clone(),
        gathering_title: of.title.clone(),
        title: Localised::only(&ask.lang, title),
        description: Localised::default(),
        shown: false,
        position: i64::try_from(there.len()).unwrap_or(0) + 1,
    };
    let tx = ask.db().begin().await?;
    barriers::save(&tx, maker(&ask), &one).await?;
    tx.commit().await?;
    see_other(&ask, &path_of(&one), Some("said-barrier-begun"))
}

fn path_of(one: &Barrier) -> String {
    format!("/manage/{}/barriers/{}", one.gathering_code, one.code)
}

#[derive(Template)]
#[template(path = "practice/manage_barrier.html")]
struct BarrierPage {
    shell: Shell,
    s: Sheet,
    action: String,
    title: (String, String),
    shown: bool,
    public: String,
    rows: Vec<Row>,
    strategies: Vec<(String, String)>,
    outcomes: Vec<(String, String)>,
    words: usize,
    full: bool,
}

/// A strategy in the form: its key, its heading, who tried it.
struct Row {
    key: String,
    heading: String,
    tried: String,
}

async fn barrier_of(ask: &Ask) -> Result<(Scope, Barrier), Refusal> {
    let (id, of) = scope(ask).await?;
    let one = barriers::find(ask.db(), ask.param("code")).await?.filter(|one| one.gathering_id == id);
    Ok((of, one.ok_or_else(Refusal::not_found)?))
}

async fn barrier_page(ask: &Ask, of: &Scope, one: &Barrier, s: Sheet) -> Result<BarrierPage, Refusal> {
    let t = ask.t();
    let all = barriers::strategies(ask.db(), &[one.id]).await?;
    let ids: Vec<Id> = all.iter().map(|one| one.id).collect();
    let notes = tried::of_strategies(ask.db(), &ids).await?;
    let mut rows: Vec<Row> = Vec::new();
    for (n, strategy) in (1usize..).zip(&all) {
        let many = notes.iter().filter(|note| note.about == About::Strategy(strategy.id)).count();
        let tried = if many == 0 { String::new() } else { t.a("practice-tried-n", "n", many) };
        rows.push(Row { key: strategy.id.to_string(), heading: t.a("barrier-strategy-n", "n", n), tried });
    }
    if all.len() < STRATEGIES_MAX {
        rows.push(Row { key: NEW.to_owned(), heading: t.say("barrier-strategy-new"), tried: String::new() });
    }
    let title = found(&one.title, &ask.lang);
    Ok(BarrierPage {
        shell: manage_shell(ask, of, title.1.clone())
            .crumb(t.say("practice-menu"), ask.to(&format!("/manage/{}/practices", of.code)))
            .crumb(t.say("barrier-desk"), ask.to(&desk_of(of)))
            .crumb(title.1.clone(), ""),
        action: ask.to(&path_of(one)),
        title,
        shown: one.shown,
        public: ask.to(&format!("/practices/barriers/{}", one.code)),
        strategies: all.iter().map(|one| (one.id.to_string(), one.title.in_lang(&ask.lang).to_owned())).collect(),
        outcomes: options(ask, "tried", Came::ALL.iter().map(|one| one.code())),
        words: DESCRIPTION_WORDS,
        full: all.len() >= STRATEGIES_MAX,
        rows,
        s,
    })
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let (of, one) = barrier_of(&ask).await?;
    let s = first(&ask, &one).await?;
    page(&barrier_page(&ask, &of, &one, s).await?)
}

/// What stands in the form before anybody typed.
async fn first(ask: &Ask, one: &Barrier) -> Result<Sheet, Refusal> {
    let mut s = Sheet::default();
    set_both(&mut s, "title", &one.title);
    set_both(&mut s, "description", &one.description);
    if one.shown {
        s.form.set("shown", "yes");
    }
    for strategy in barriers::strategies(ask.db(), &[one.id]).await? {
        set_both(&mut s, &format!("s-{}-title", strategy.id), &strategy.title);
        set_both(&mut s, &format!("s-{}-text", strategy.id), &strategy.description);
        s.form.set(&format!("s-{}-practice", strategy.id), strategy.practice_code.clone());
    }
    Ok(s)
}

pub(super) async fn save(ask: Ask) -> Outcome {
    let (of, mut one) = barrier_of(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    one.title = both(&ask, &mut s, "title", 20);
    one.description = both(&ask, &mut s, "description", DESCRIPTION_WORDS);
    one.shown = s.form.get("shown") == "yes";
    if one.title.is_empty() {
        s.wrong("title-en", ask.t().say("barrier-title-missing"));
    }
    let strategies = typed(&ask, &one, &mut s).await?;
    if !s.is_fine() {
        return refused(&barrier_page(&ask, &of, &one, s).await?);
    }
    let tx = ask.db().begin().await?;
    barriers::save(&tx, maker(&ask), &one).await?;
    for strategy in &strategies {
        barriers::save_strategy(&tx, maker(&ask), &one, strategy).await?;
    }
    tx.commit().await?;
    see_other(&ask, &path_of(&one), Some("said-library-kept"))
}

/// The strategies as they were typed, and a new one where something was written.
async fn typed(ask: &Ask, one: &Barrier, s: &mut Sheet) -> Result<Vec<Strategy>, Refusal> {
    let there = barriers::strategies(ask.db(), &[one.id]).await?;
    let keys = there.iter().map(|one| (one.id, one.id.to_string())).chain([(ask.new_id(), NEW.to_owned())]);
    let mut all = Vec::new();
    for (position, (id, key)) in (1i64..).zip(keys) {
        let title = both(ask, s, &format!("s-{key}-title"), 20);
        let description = both(ask, s, &format!("s-{key}-text"), DESCRIPTION_WORDS);
        let practice = format!("s-{key}-practice");
        let practice_code = line(ask, s, &practice).to_uppercase();
        if key == NEW && title.is_empty() && description.is_empty() {
            continue;
        }
        if title.is_empty() {
            s.wrong(&format!("s-{key}-title-en"), ask.t().say("barrier-strategy-missing"));
        }
        if !practice_code.is_empty() && list::of_code(ask.db(), &practice_code).await?.is_none() {
            s.wrong(&practice, ask.t().say("barrier-practice-wrong"));
        }
        all.push(Strategy { id, barrier_id: one.id, position, title, description, practice_code });
    }
    Ok(all)
}

/// Somebody said at the gathering that they tried a strategy: noted by its organiser, and so shown at once.
pub(super) async fn tried(ask: Ask) -> Outcome {
    let (of, one) = barrier_of(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let note = noted(&ask, &one, &mut s).await?;
    let Some(note) = note.filter(|_| s.is_fine()) else {
        let typed = s.form.clone();
        let mut again = first(&ask, &one).await?;
        for (name, value) in typed.fields() {
            again.form.set(name, value.clone());
        }
        for (field, sentence) in s.errors() {
            again.wrong(field, sentence.clone());
        }
        return refused(&barrier_page(&ask, &of, &one, again).await?);
    };
    let tx = ask.db().begin().await?;
    tried::insert(&tx, maker(&ask), &note).await?;
    tx.commit().await?;
    see_other(&ask, &path_of(&one), Some("said-library-kept"))
}

async fn noted(ask: &Ask, one: &Barrier, s: &mut Sheet) -> Result<Option<Tried>, Refusal> {
    let t = ask.t();
    let all = barriers::strategies(ask.db(), &[one.id]).await?;
    let chosen = Id::parse(s.form.get("strategy")).filter(|id| all.iter().any(|one| one.id == *id));
    if chosen.is_none() {
        s.wrong("strategy", t.say("tried-strategy-missing"));
    }
    let organisation = must_line(ask, s, "organisation", "tried-organisation-missing");
    let place = must_line(ask, s, "place", "tried-place-missing");
    let since = year(s.form.get("year"), i64::from(Zone::utc().civil(ask.now()).year()));
    if since.is_none() {
        s.wrong("year", t.say("tried-year-wrong"));
    }
    let result = words(ask, s, "result", WORDS_MAX, Some("tried-result-missing"));
    let outcome = Came::parse(s.form.get("outcome"));
    if outcome.is_none() {
        s.wrong("outcome", t.say("tried-outcome-missing"));
    }
    let said_path = line(ask, s, "said-path");
    if !said_path.is_empty() && !web::is_inside(&said_path) {
        s.wrong("said-path", t.say("linked-path-wrong"));
    }
    let (Some(id), Some(year), Some(outcome)) = (chosen, since, outcome) else { return Ok(None) };
    Ok(Some(Tried {
        id: ask.new_id(),
        about: About::Strategy(id),
        organisation,
        place,
        year,
        adaptation: String::new(),
        result,
        outcome,
        said_at: one.gathering_title.in_lang(&ask.lang).to_owned(),
        said_path: if said_path.is_empty() { format!("/{}", one.gathering_code) } else { said_path },
        lang: if ask.lang.tag() == "fr" { "fr".to_owned() } else { "en".to_owned() },
        name: String::new(),
        mail: String::new(),
        person_id: None,
        told_at: ask.now(),
        standing: Standing::Shown,
    }))
}
