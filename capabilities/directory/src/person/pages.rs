//! One's own page: roles, profile, browsers that are signed in, and the two rights of everybody: to have
//! a copy of what is known, and to be forgotten.

use super::model::{BIOGRAPHY, LINE, Person};
use super::store;
use crate::identify::by_hand;
use crate::invitation::{self, pages::home};
use crate::organisation::{self, Entry};
use crate::role::{self, Grant};
use crate::session::{self, cookie_line, model::Session};
use crate::{levels, privacy, sectors};
use askama::Template;
use base::{Id, Lang, Zone, one_line};
use web::{Ask, Form, Guard, Outcome, Refusal, Route, Sheet, Shell, Tr, page, refused};

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/me", Guard::SignedIn, show),
        Route::post("/me", Guard::SignedIn, save),
        Route::get("/me/data", Guard::SignedIn, data),
        Route::get("/me/delete", Guard::SignedIn, ask_delete),
        Route::post("/me/delete", Guard::SignedIn, delete),
    ]
}

/// A role as its holder sees it.
struct RoleLine {
    role: String,
    title: String,
    href: String,
    /// Until when, or since when no longer; empty where it has no end.
    end: String,
}

/// An invitation as the invited person sees it.
struct OfferLine {
    id: Id,
    role: String,
    title: String,
}

/// A browser as its owner sees it.
struct BrowserLine {
    id: Id,
    browser: String,
    seen: String,
    this_one: bool,
}

#[derive(Template)]
#[template(path = "me.html")]
struct MePage {
    shell: Shell,
    s: Sheet,
    person: Person,
    roles: Vec<RoleLine>,
    past: Vec<RoleLine>,
    offers: Vec<OfferLine>,
    browsers: Vec<BrowserLine>,
    sectors: Vec<(String, String)>,
    levels: Vec<(String, String)>,
    langs: Vec<(String, String)>,
    zones: Vec<String>,
    biography_words: usize,
    /// What one works on, as the capabilities show it.
    beside: String,
}

async fn show(ask: Ask) -> Outcome {
    let me = me(&ask).await?;
    let sheet = Sheet::of(form_of(&me));
    page(&me_page(&ask, me, sheet).await?)
}

async fn me(ask: &Ask) -> Result<Person, Refusal> {
    store::find(ask.db(), by_hand(ask)?).await?.ok_or_else(Refusal::not_found)
}

fn form_of(me: &Person) -> Form {
    let mut form = Form::of(&[
        ("name", &me.name),
        ("lang", me.lang.tag()),
        ("zone", me.zone.as_ref().map_or("", Zone::name)),
        ("organisation", &me.organisation),
        ("sector", &me.sector),
        ("level", &me.level),
        ("job_title", &me.job_title),
        ("biography", &me.biography),
    ]);
    if me.photo_consent {
        form.set("photo_consent", "yes");
    }
    form
}

async fn me_page(ask: &Ask, person: Person, s: Sheet) -> Result<MePage, Refusal> {
    let (t, db, now) = (ask.t(), ask.db(), ask.now());
    let (current, past): (Vec<_>, Vec<_>) =
        role::store::of_person(db, person.id).await?.into_iter().partition(|grant| grant.stands(now));
    let offers = match super::Mail::parse(&person.mail) {
        Some(mail) => invitation::store::of_mail(db, now, &mail).await?,
        None => Vec::new(),
    };
    let offers = offers.iter().map(|waiting| {
        let offered = &waiting.invitation;
        OfferLine { id: waiting.id, role: role_word(&t, offered.role), title: title_of(ask, &offered.scope) }
    });
    let sessions = session::store::of_person(db, now, person.id).await?;
    let (sectors, levels) = (sectors(db).await?, levels(db).await?);
    let langs = ask.house.settings.langs.iter().filter(|lang| ["en", "fr"].contains(&lang.tag()));
    Ok(MePage {
        shell: ask.shell(t.say("me-title")).private().style("propose.css").script("form.js"),
        roles: current.iter().map(|grant| role_line(ask, &t, grant)).collect(),
        past: past.iter().map(|grant| role_line(ask, &t, grant)).collect(),
        offers: offers.collect(),
        browsers: sessions.into_iter().map(|session| browser_line(ask, &t, session)).collect(),
        sectors: choices(&t, &sectors, &person.sector),
        levels: choices(&t, &levels, &person.level),
        langs: langs.map(|lang| (lang.tag().to_owned(), t.say(&format!("me-lang-{lang}")))).collect(),
        zones: zone_names(),
        biography_words: 150,
        beside: ask.beside("me", "").await?,
        s,
        person,
    })
}

fn role_line(ask: &Ask, t: &Tr, grant: &Grant) -> RoleLine {
    let zone = ask.reader_zone().unwrap_or_else(Zone::utc);
    RoleLine {
        role: role_word(t, grant.role),
        title: title_of(ask, &grant.scope),
        href: ask.to(&home(grant.role, &grant.scope.code)),
        end: grant.expires_at.map(|end| t.day(zone.civil(end).date())).unwrap_or_default(),
    }
}

fn browser_line(ask: &Ask, t: &Tr, session: Session) -> BrowserLine {
    let browser = if session.browser.is_empty() { t.say("me-browser-unknown") } else { session.browser };
    let this_one = ask.viewer.session == Some(session.id);
    BrowserLine { id: session.id, browser, seen: t.until(ask.now(), session.seen_at), this_one }
}

/// The word for a role.
pub(crate) fn role_word(t: &Tr, role: role::Role) -> String {
    t.say(&format!("dir-role-{}", role.as_str()))
}

fn title_of(ask: &Ask, scope: &role::Scope) -> String {
    if scope.code.is_empty() { ask.house.settings.name.clone() } else { scope.title.in_lang(&ask.lang).to_owned() }
}

/// What can be chosen: what is offered, and what was chosen before even if it no longer is.
fn choices(t: &Tr, entries: &[Entry], chosen: &str) -> Vec<(String, String)> {
    let open = entries.iter().filter(|entry| entry.offered || entry.code == chosen);
    let open = open.map(|entry| (entry.code.clone(), entry.name.in_lang(&t.lang).to_owned()));
    std::iter::once((String::new(), t.say("dir-not-said"))).chain(open).collect()
}

/// The zones people live in, for the list beside the field.
fn zone_names() -> Vec<String> {
    const PARTS: [&str; 9] =
        ["Africa/", "America/", "Antarctica/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/"];
    let all = base::jiff::tz::db().available().map(|name| name.to_string());
    let mut names: Vec<String> = all.filter(|name| PARTS.iter().any(|part| name.starts_with(part))).collect();
    names.sort_unstable();
    names
}

async fn save(ask: Ask) -> Outcome {
    let mut me = me(&ask).await?;
    let sheet = checked(&ask, Sheet::of(ask.form().await?), &mut me).await?;
    if !sheet.is_fine() {
        return refused(&me_page(&ask, me, sheet).await?);
    }
    let (now, chance) = (ask.now(), &ask.house.chance);
    let tx = ask.db().begin().await?;
    me.organisation_id = None;
    if !me.organisation.is_empty() {
        let id = organisation::store::find_or_create_by_name(&tx, now, chance, &me.organisation).await?;
        organisation::store::describe(&tx, id, &me.sector, &me.level).await?;
        me.organisation_id = Some(id);
    }
    store::save(&tx, now, chance, Some(me.id), &me).await?;
    tx.commit().await?;
    web::see_other(&ask, "/me", Some("said-profile-saved"))
}

/// Takes over what was typed; what cannot stand gets its sentence.
async fn checked(ask: &Ask, mut s: Sheet, me: &mut Person) -> Result<Sheet, Refusal> {
    let t = ask.t();
    s.required(&t, "name", "me-name-missing");
    for field in ["name", "organisation", "job_title"] {
        let over = LINE.over(s.value(field));
        if over > 0 {
            s.wrong(field, t.a("dir-line-too-long", "over", over));
        }
    }
    let over = BIOGRAPHY.over(s.value("biography"));
    if over > 0 {
        s.wrong("biography", t.a("me-biography-too-long", "over", over));
    }
    let zone = s.form.get("zone").to_owned();
    me.zone = Zone::parse(&zone).ok();
    if me.zone.is_none() && !zone.is_empty() {
        s.wrong("zone", t.say("me-zone-wrong"));
    }
    let known = |entries: Vec<Entry>, code: &str| code.is_empty() || entries.iter().any(|entry| entry.code == code);
    if !known(sectors(ask.db()).await?, s.form.get("sector")) || !known(levels(ask.db()).await?, s.form.get("level")) {
        // No form of ours offers such a value.
        return Err(Refusal::bad("form-broken"));
    }
    let typed = |field: &str| one_line(s.form.get(field));
    (me.name, me.organisation, me.job_title) = (typed("name"), typed("organisation"), typed("job_title"));
    (me.sector, me.level, me.biography) = (typed("sector"), typed("level"), s.form.get("biography").to_owned());
    me.photo_consent = s.is("photo_consent", "yes");
    let lang = Lang::new(s.form.get("lang"));
    if ask.house.settings.langs.contains(&lang) {
        me.lang = lang;
    }
    Ok(s)
}

async fn data(ask: Ask) -> Outcome {
    let id = by_hand(&ask)?;
    let columns = ask.house.capabilities.iter().flat_map(|part| part.columns).copied().collect::<Vec<_>>();
    let document = privacy::export(ask.db(), ask.now(), &columns, id).await?;
    let text = serde_json::to_vec_pretty(&document).map_err(Refusal::surprise)?;
    web::download("wardmote-me.json", "application/json", text)
}

#[derive(Template)]
#[template(path = "me_delete.html")]
struct DeletePage {
    shell: Shell,
    /// Gatherings that would be left without an organiser.
    alone_in: Vec<String>,
    s: Sheet,
}

async fn ask_delete(ask: Ask) -> Outcome {
    let me = me(&ask).await?;
    page(&delete_page(&ask, &me, Sheet::default()).await?)
}

async fn delete_page(ask: &Ask, me: &Person, s: Sheet) -> Result<DeletePage, Refusal> {
    let alone = role::store::alone_in(ask.db(), ask.now(), me.id).await?;
    let shell = ask.shell(ask.t().say("me-delete-title")).private();
    Ok(DeletePage { shell, alone_in: alone.iter().map(|grant| title_of(ask, &grant.scope)).collect(), s })
}

async fn delete(ask: Ask) -> Outcome {
    let me = me(&ask).await?;
    let mut sheet = Sheet::of(ask.form().await?);
    if sheet.form.get("confirmed") != "yes" {
        sheet.wrong("confirmed", ask.t().say("me-delete-not-confirmed"));
        return refused(&delete_page(&ask, &me, sheet).await?);
    }
    let tx = ask.db().begin().await?;
    if !role::store::alone_in(&tx, ask.now(), me.id).await?.is_empty() {
        return refused(&delete_page(&ask, &me, sheet).await?);
    }
    let columns = ask.house.capabilities.iter().flat_map(|part| part.columns).copied().collect::<Vec<_>>();
    privacy::erase(&tx, ask.now(), &ask.house.chance, &columns, me.id).await?;
    tx.commit().await?;
    let answer = web::see_other(&ask, "/", Some("said-account-deleted"))?;
    Ok(web::cookie(answer, &cookie_line(&ask.house, ask.session_cookie(), "", 0)))
}
