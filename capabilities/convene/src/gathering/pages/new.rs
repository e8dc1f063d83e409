//! My gatherings, and preparing a new one: what is being prepared, then from a template, from an announcement,
//! or as the next edition of one of mine.

use crate::gathering::desk::{days, line_both, maker, zone, zones};
use crate::gathering::making;
use crate::gathering::model::{Gathering, KINDS, State};
use crate::gathering::store::{self as gatherings, desk};
use askama::Template;
use base::{Id, Localised, one_line};
use web::{Ask, Outcome, Refusal, Sheet, Shell, StatusCode, page, refused, see_other};

/// Gatherings on a page.
const PAGE: i64 = 50;

/// Who may prepare a new gathering: whoever runs the install, and whoever organises one here already.
pub(crate) fn may_create(ask: &Ask) -> bool {
    let scopes = ask.viewer.roles.iter().map(|held| held.scope_code.as_str());
    scopes.into_iter().any(|scope| ask.house.may(&ask.viewer, "gatherings.create", scope))
}

/// Goes on only where the person may prepare a new gathering.
pub(crate) fn must_create(ask: &Ask) -> Result<Id, Refusal> {
    if may_create(ask) {
        ask.person()
    } else {
        Err(Refusal::new(StatusCode::FORBIDDEN, "gathering-create").next("/manage", "gathering-mine"))
    }
}

#[derive(Template)]
#[template(path = "gathering/mine.html")]
struct MinePage {
    shell: Shell,
    rows: Vec<Mine>,
    may_create: bool,
    from: i64,
    more: bool,
}

/// A gathering and what I am in it.
struct Mine {
    name: String,
    days: String,
    draft: bool,
    /// The words of the role, and where its work is.
    roles: Vec<(String, String)>,
}

pub(super) async fn mine(ask: Ask) -> Outcome {
    let from = ask.query.number("from").unwrap_or(0).max(0);
    let mut codes: Vec<String> =
        ask.viewer.roles.iter().map(|held| held.scope_code.clone()).filter(|code| !code.is_empty()).collect();
    codes.sort_unstable();
    codes.dedup();
    let mut found = desk::by_codes(ask.db(), &codes, PAGE + 1, from).await?;
    let more = found.len() > usize::try_from(PAGE).unwrap_or(0);
    found.truncate(usize::try_from(PAGE).unwrap_or(0));
    let rows = found.iter().map(|gathering| one_of_mine(&ask, gathering)).collect();
    let shell = ask.shell(ask.t().say("gathering-mine")).work();
    page(&MinePage { shell, rows, may_create: may_create(&ask), from, more })
}

fn one_of_mine(ask: &Ask, gathering: &Gathering) -> Mine {
    let t = ask.t();
    let code = &gathering.code;
    let held = ask.viewer.roles.iter().filter(|held| held.scope_code == *code).map(|held| {
        let place = match held.role.as_str() {
            "organiser" | "chair" => format!("/manage/{code}"),
            "reviewer" => format!("/review/{code}"),
            "presenter" => "/me/proposals".to_owned(),
            _ => format!("/{code}"),
        };
        let key = format!("gathering-my-{}", held.role);
        (if t.knows(&key) { t.say(&key) } else { held.role.clone() }, ask.to(&place))
    });
    Mine {
        name: gathering.name(&ask.lang),
        days: gathering.days.map_or_else(|| t.say("gathering-days-open"), |(first, last)| t.days(first, last)),
        draft: gathering.state == State::Draft,
        roles: held.collect(),
    }
}

#[derive(Template)]
#[template(path = "gathering/new.html")]
pub(crate) struct NewPage {
    shell: Shell,
    /// The sheet of the template and the sheet of the announcement.
    s: Sheet,
    told: Sheet,
    kinds: Vec<(String, String)>,
    zones: Vec<(String, String)>,
    earlier: Vec<(String, String)>,
}

/// The page with what was typed in either of its forms.
pub(crate) async fn new_page(ask: &Ask, s: Option<Sheet>, told: Option<Sheet>) -> Result<NewPage, Refusal> {
    let t = ask.t();
    let mut s = s.unwrap_or_default();
    if s.form.get("zone").is_empty() {
        s.form.set("zone", ask.reader_zone().map_or("UTC".to_owned(), |zone| zone.name().to_owned()));
    }
    let mine = ask.viewer.roles.iter().filter(|held| ask.house.may(&ask.viewer, "gathering.manage", &held.scope_code));
    let codes: Vec<String> = mine.map(|held| held.scope_code.clone()).collect();
    let earlier = desk::by_codes(ask.db(), &codes, 200, 0).await?;
    Ok(NewPage {
        shell: ask
            .shell(t.say("gathering-new"))
            .work()
            .script("work.js")
            .crumb(t.say("gathering-mine"), ask.to("/manage")),
        kinds: KINDS.iter().map(|kind| ((*kind).to_owned(), t.say(&format!("gathering-kind-{kind}")))).collect(),
        zones: zones(s.form.get("zone")),
        earlier: earlier.iter().map(|gathering| (gathering.code.clone(), gathering.name(&ask.lang))).collect(),
        told: told.unwrap_or_default(),
        s,
    })
}

pub(super) async fn show(ask: Ask) -> Outcome {
    must_create(&ask)?;
    page(&new_page(&ask, None, None).await?)
}

pub(super) async fn from_template(ask: Ask) -> Outcome {
    must_create(&ask)?;
    let mut s = Sheet::of(ask.form().await?);
    let kind = s.form.get("kind").to_owned();
    if !KINDS.contains(&kind.as_str()) {
        s.wrong("kind", ask.t().say("gathering-kind-missing"));
    }
    let title = line_both(&ask, &mut s, "title");
    if title.is_empty() {
        s.wrong("title-en", ask.t().say("gathering-title-missing"));
    }
    let (days, zone) = (days(&ask, &mut s), zone(&ask, &mut s));
    let code = wanted_code(&ask, &mut s, &title).await?;
    if !s.is_fine() {
        return refused(&new_page(&ask, Some(s), None).await?);
    }
    let mut gathering = Gathering::draft(ask.new_id(), &code, &kind, title, zone, ask.now());
    gathering.days = days;
    gathering.city = one_line(s.form.get("city"));
    let tx = ask.db().begin().await?;
    making::from_template(&tx, &maker(&ask), &mut gathering).await?;
    tx.commit().await?;
    see_other(&ask, &format!("/manage/{code}"), Some("said-gathering-made"))
}

/// The code that was asked for, or one made of the title. A reserved or taken one is refused with one that is free.
async fn wanted_code(ask: &Ask, s: &mut Sheet, title: &Localised) -> Result<String, Refusal> {
    let typed = s.form.get("code").to_owned();
    if typed.is_empty() {
        return Ok(desk::free_code(ask.db(), title.in_lang(&ask.lang)).await?);
    }
    let slug = base::slug_of(&typed);
    if slug == typed && desk::code_is_free(ask.db(), &typed).await? {
        return Ok(typed);
    }
    let free = desk::free_code(ask.db(), &typed).await?;
    let t = ask.t();
    let sentence = if slug != typed {
        t.a("gathering-code-letters", "free", free)
    } else if base::is_reserved(&typed) {
        t.a2("gathering-code-reserved", "code", typed.clone(), "free", free)
    } else {
        t.a2("gathering-code-taken", "code", typed.clone(), "free", free)
    };
    s.wrong("code", sentence);
    Ok(typed)
}

pub(super) async fn copy(ask: Ask) -> Outcome {
    must_create(&ask)?;
    let form = ask.form().await?;
    let earlier_code = form.get("earlier").to_owned();
    // Only what one organises oneself may be copied: a code in a form opens no other gathering (R10).
    if !ask.house.may(&ask.viewer, "gathering.manage", &earlier_code) {
        return Err(Refusal::not_found());
    }
    let earlier = gatherings::find(ask.db(), &earlier_code).await?.ok_or_else(Refusal::not_found)?;
    let code = desk::free_code(ask.db(), &earlier.code).await?;
    let tx = ask.db().begin().await?;
    making::next_edition(&tx, &maker(&ask), &earlier, &code).await?;
    tx.commit().await?;
    see_other(&ask, &format!("/manage/{code}"), Some("said-gathering-copied"))
}
