//! One action: its fields, for a new one and for one that is changed by whoever works on the problem. Of two who change
//! one at once the later is told.

use crate::solving::desk::{at, at_least, id_of, iso_day, line, maker, shell, today, words};
use crate::solving::letters::{self, Writing};
use crate::solving::model::{Action, ActionState, Course, CourseState, Problem, Standing};
use crate::solving::pages::figures;
use crate::solving::reminders;
use crate::solving::store::{people, plan};
use askama::Template;
use base::Id;
use store::Tx;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

/// What the fields of an action offer.
pub(super) struct Choices {
    /// The people who can answer for it.
    pub(super) owners: Vec<(String, String)>,
    /// The options it can carry out.
    pub(super) courses: Vec<(String, String)>,
    /// How far it can be.
    pub(super) states: Vec<(String, String)>,
    /// The currency of budgets.
    pub(super) currency: String,
}

impl Choices {
    /// The people around the problem, the options that were not refused.
    pub(super) async fn read(ask: &Ask, one: &Problem, courses: &[Course]) -> Result<Choices, Refusal> {
        let t = ask.t();
        let all = people::stakeholders(ask.db(), one.id).await?;
        let named = all.iter().filter(|one| one.role != Standing::Observer);
        let owner = |name: &str, organisation: &str| {
            t.a2("problem-owner-of", "name", name.to_owned(), "organisation", organisation.to_owned())
        };
        let owners = named.map(|one| {
            let name = if one.name.is_empty() { one.mail.as_str() } else { &one.name };
            let words = if one.organisation.is_empty() { name.to_owned() } else { owner(name, &one.organisation) };
            (one.person_id.to_string(), words)
        });
        let open = courses.iter().filter(|one| one.decision != CourseState::Refused);
        let none = |key: &str| (String::new(), t.say(key));
        Ok(Choices {
            owners: std::iter::once(none("problem-owner-choose")).chain(owners).collect(),
            courses: std::iter::once(none("problem-course-none"))
                .chain(open.map(|one| (one.id.to_string(), one.title.clone())))
                .collect(),
            states: ActionState::ALL
                .iter()
                .map(|one| (one.code().to_owned(), t.say(&format!("problem-action-{}", one.code()))))
                .collect(),
            currency: one.currency.clone(),
        })
    }

    fn offers(list: &[(String, String)], id: &str) -> Option<Id> {
        list.iter().find(|(one, _)| one == id).and_then(|(one, _)| Id::parse(one))
    }
}

/// The action of a sheet; `before` is the one that is changed.
pub(super) fn typed(
    ask: &Ask,
    one: &Problem,
    s: &mut Sheet,
    fields: &Choices,
    before: Option<&Action>,
) -> Option<Action> {
    let t = ask.t();
    let what = line(ask, s, "what", Some("problem-what-missing"));
    let owner_id = Choices::offers(&fields.owners, s.form.get("owner"));
    if owner_id.is_none() {
        s.wrong("owner", t.say("problem-owner-missing"));
    }
    let partner = line(ask, s, "partner", None);
    let due_on = iso_day(ask, s, "due-on", true);
    let typed_sum = s.form.get("budget").to_owned();
    let budget_cents = if typed_sum.is_empty() { None } else { figures::cents_of(&typed_sum) };
    if !typed_sum.is_empty() && budget_cents.is_none() {
        s.wrong("budget", t.say("problem-budget-wrong"));
    }
    let state = ActionState::parse(s.form.get("state")).unwrap_or(ActionState::Planned);
    let missing = (state == ActionState::Dropped).then_some("problem-note-missing");
    let note = words(ask, s, "note", 60, missing);
    let done_on = done_on(ask, one, s, state);
    Some(Action {
        id: before.map_or_else(|| ask.new_id(), |before| before.id),
        course_id: Choices::offers(&fields.courses, s.form.get("course")),
        what,
        owner_id,
        owner: String::new(),
        partner,
        due_on: due_on?.to_string(),
        budget_cents,
        yearly: s.form.get("yearly") == "yes",
        state,
        done_on,
        note,
        revision: s.form.number("revision").unwrap_or(0),
    })
}

/// The day it was done: today where nobody said, never one to come.
fn done_on(ask: &Ask, one: &Problem, s: &mut Sheet, state: ActionState) -> String {
    if state != ActionState::Done {
        return String::new();
    }
    let now = today(one, ask.now());
    let day = iso_day(ask, s, "done-on", false);
    if day.is_some_and(|day| day > now) {
        s.wrong("done-on", ask.t().say("problem-done-to-come"));
    }
    day.unwrap_or(now).to_string()
}

/// Tells whoever answers for it from now on, unless the person settled it.
pub(super) async fn tell_owner(
    tx: &Tx,
    ask: &Ask,
    one: &Problem,
    action: &Action,
    before: Option<Id>,
) -> Result<(), Refusal> {
    let Some(owner) = action.owner_id.filter(|owner| Some(*owner) != before && Some(*owner) != ask.viewer.person())
    else {
        return Ok(());
    };
    let by = ask.viewer.me.as_ref().map_or_else(String::new, |me| me.name.clone());
    let lang = directory::person::store::find(tx, owner).await?.map_or_else(|| one.lang.clone(), |person| person.lang);
    let day = web::Tr::new(ask.house.words.clone(), lang).day_of(&action.due_on);
    let values = vec![("by", by), ("what", action.what.clone()), ("day", day)];
    let words = ("problem-letter-owner-subject", "problem-letter-owner");
    let writing = Writing { kind: "action-owner", words, person: owner, values, once: None, place: "/response" };
    letters::put(tx, &ask.house, one, writing).await
}

#[derive(Template)]
#[template(path = "solving/action.html")]
struct Edit {
    shell: Shell,
    base: String,
    id: String,
    s: Sheet,
    works: bool,
    what: String,
    fields: Choices,
}

async fn edit(ask: &Ask, one: &Problem, standing: Standing, action: &Action, s: Sheet) -> Result<Edit, Refusal> {
    let courses = plan::courses(ask.db(), one.id).await?;
    let shell = shell(ask, one, Some(standing), action.what.clone());
    let shell = shell.crumb(ask.t().say("problem-tab-response"), ask.to(&at(one, "/response")));
    Ok(Edit {
        shell: shell.crumb(action.what.clone(), ""),
        base: ask.to(&at(one, "")),
        id: action.id.to_string(),
        s,
        works: standing >= Standing::Stakeholder,
        what: action.what.clone(),
        fields: Choices::read(ask, one, &courses).await?,
    })
}

fn filled(action: &Action) -> Sheet {
    let mut s = Sheet::default();
    let id = |id: Option<Id>| id.map_or_else(String::new, |id| id.to_string());
    for (field, value) in [
        ("what", action.what.clone()),
        ("owner", id(action.owner_id)),
        ("partner", action.partner.clone()),
        ("course", id(action.course_id)),
        ("due-on", action.due_on.clone()),
        ("budget", figures::typed(action.budget_cents)),
        ("yearly", if action.yearly { "yes".to_owned() } else { String::new() }),
        ("state", action.state.code().to_owned()),
        ("done-on", action.done_on.clone()),
        ("note", action.note.clone()),
        ("revision", action.revision.to_string()),
    ] {
        s.form.set(field, value);
    }
    s
}

async fn found(ask: &Ask, one: &Problem) -> Result<Action, Refusal> {
    plan::action(ask.db(), one.id, id_of(ask)?).await?.ok_or_else(Refusal::not_found)
}

/// `GET /problems/{code}/actions/{id}`
pub(in crate::solving::pages) async fn show(ask: Ask) -> Outcome {
    let (one, standing) = at_least(&ask, Standing::Observer).await?;
    let action = found(&ask, &one).await?;
    page(&edit(&ask, &one, standing, &action, filled(&action)).await?)
}

/// `POST /problems/{code}/actions/{id}`
pub(in crate::solving::pages) async fn change(ask: Ask) -> Outcome {
    let (one, standing) = at_least(&ask, Standing::Stakeholder).await?;
    let before = found(&ask, &one).await?;
    let mut s = Sheet::of(ask.form().await?);
    let courses = plan::courses(ask.db(), one.id).await?;
    let fields = Choices::read(&ask, &one, &courses).await?;
    let Some(action) = typed(&ask, &one, &mut s, &fields, Some(&before)).filter(|_| s.is_fine()) else {
        return refused(&edit(&ask, &one, standing, &before, s).await?);
    };
    let tx = ask.db().begin().await?;
    if !plan::change(&tx, maker(&ask), one.id, &action).await? {
        drop(tx);
        let now = found(&ask, &one).await?;
        s.wrong("what", ask.t().say("problem-changed-meanwhile"));
        s.form.set("revision", now.revision.to_string());
        return refused(&edit(&ask, &one, standing, &now, s).await?);
    }
    reminders::leave(&tx, maker(&ask), &one, &action).await?;
    tell_owner(&tx, &ask, &one, &action, before.owner_id).await?;
    tx.commit().await?;
    see_other(&ask, &at(&one, "/response#actions"), Some("said-problem-saved"))
}
