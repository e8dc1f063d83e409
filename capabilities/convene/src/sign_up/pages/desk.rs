//! The organisers' desk of sign-up: which sessions take sign-ups, with what, and who is in.

use super::host::{Line, decided, lines};
use crate::gathering::desk::{
    at, civil_instant, gathering_of, line, line_both, maker, number, set_both, set_instant, shell, text_both,
};
use crate::gathering::model::Gathering;
use crate::registration::letters::{self, Writing};
use crate::registration::pages::hold::office;
use crate::registration::store as tickets;
use crate::registration::store::links::{self, Opens};
use crate::sign_up::model::SignUpList;
use crate::sign_up::{life, store};
use ::store::StoreError;
use askama::Template;
use base::{Localised, Secret};
use post::Value;
use std::collections::BTreeMap;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

struct Row {
    title: (String, String),
    when: String,
    taken: i64,
    places: String,
    kind: String,
    href: String,
}

#[derive(Template)]
#[template(path = "sign_up/list.html")]
struct ListPage {
    shell: Shell,
    rows: Vec<Row>,
    others: Vec<(String, String, String)>,
}

pub(crate) async fn list(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let t = ask.t();
    let base = ask.to(&at(&gathering, "/sign-up"));
    let title = |text: &Localised| {
        let (tag, text) = text.found(&ask.lang);
        (tag.to_owned(), text.to_owned())
    };
    let row = |one: SignUpList| Row {
        title: title(&one.title),
        when: super::starts(&ask, &one.starts),
        taken: one.taken,
        places: one.places.map(|n| n.to_string()).unwrap_or_default(),
        kind: t.say(if one.kind == "site-visit" { "sign-up-visit" } else { "sign-up-session" }),
        href: format!("{base}/{}", one.code),
    };
    let rows = store::lists(ask.db(), gathering.id).await?.into_iter().map(row).collect();
    let others = store::without_list(ask.db(), gathering.id).await?;
    let others = others
        .into_iter()
        .map(|(_, code, text, _)| (format!("{base}/{code}"), title(&text).0, title(&text).1))
        .collect();
    page(&ListPage { shell: shell(&ask, &gathering, t.say("sign-up-menu")), rows, others })
}

#[derive(Template)]
#[template(path = "sign_up/one.html")]
struct OnePage {
    shell: Shell,
    s: Sheet,
    title: (String, String),
    when: String,
    lines: Vec<Line>,
    city: String,
    base: String,
    manage: bool,
    known: bool,
    identity: bool,
}

/// The list of the session of the path; a first draft where it takes no sign-ups yet.
async fn of_path(ask: &Ask, gathering: &Gathering) -> Result<(SignUpList, bool), Refusal> {
    let code = ask.param("session");
    let (id, title, kind) = store::session(ask.db(), gathering.id, code).await?.ok_or_else(Refusal::not_found)?;
    if let Some(known) = store::of_session(ask.db(), id).await? {
        return Ok((known, true));
    }
    let visit = kind == "site-visit";
    let draft = SignUpList {
        session_id: id,
        code: code.to_owned(),
        title,
        kind,
        starts: String::new(),
        pool_id: ask.new_id(),
        places: Some(if visit { 20 } else { 40 }),
        taken: 0,
        opens_at: None,
        closes_at: None,
        meeting_point: Localised::default(),
        transport: Localised::default(),
        rules: Localised::default(),
        identity: visit,
        approval: false,
        host_name: String::new(),
        host_mail: String::new(),
    };
    Ok((draft, false))
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let (one, known) = of_path(&ask, &gathering).await?;
    let mut s = Sheet::default();
    set_both(&mut s, "meeting", &one.meeting_point);
    set_both(&mut s, "transport", &one.transport);
    set_both(&mut s, "rules", &one.rules);
    set_instant(&mut s, "opens", one.opens_at, &gathering.zone);
    set_instant(&mut s, "closes", one.closes_at, &gathering.zone);
    s.form.set("places", one.places.map_or(String::new(), |n| n.to_string()));
    s.form.set("identity", if one.identity { "yes" } else { "" });
    s.form.set("approval", if one.approval { "yes" } else { "" });
    s.form.set("host_name", one.host_name.clone());
    s.form.set("host_mail", one.host_mail.clone());
    page(&one_page(&ask, &gathering, &one, known, s).await?)
}

async fn one_page(
    ask: &Ask,
    gathering: &Gathering,
    one: &SignUpList,
    known: bool,
    s: Sheet,
) -> Result<OnePage, Refusal> {
    let t = ask.t();
    let (tag, title) = one.title.found(&ask.lang);
    let lines = lines(ask, store::listed(ask.db(), one.session_id).await?);
    let back = ask.to(&at(gathering, "/sign-up"));
    Ok(OnePage {
        shell: shell(ask, gathering, title.to_owned()).crumb(t.say("sign-up-menu"), back.clone()).crumb(title, ""),
        title: (tag.to_owned(), title.to_owned()),
        when: super::starts(ask, &one.starts),
        city: gathering.zone.city(),
        base: format!("{back}/{}", one.code),
        manage: ask.may("registration.manage"),
        identity: one.identity,
        lines,
        known,
        s,
    })
}

pub(crate) async fn save(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let (mut one, known) = of_path(&ask, &gathering).await?;
    let mut s = Sheet::of(ask.form().await?);
    one.meeting_point = line_both(&ask, &mut s, "meeting");
    one.transport = line_both(&ask, &mut s, "transport");
    one.rules = text_both(&ask, &mut s, "rules");
    one.opens_at = civil_instant(&ask, &mut s, "opens", &gathering.zone, "09:00");
    one.closes_at = civil_instant(&ask, &mut s, "closes", &gathering.zone, "23:59");
    one.places = number(&ask, &mut s, "places", 0);
    (one.identity, one.approval) = (s.is("identity", "yes"), s.is("approval", "yes"));
    one.host_name = line(&ask, &mut s, "host_name");
    let host_before = one.host_mail.clone();
    one.host_mail = if s.form.get("host_mail").is_empty() {
        String::new()
    } else {
        crate::registration::pages::typed::mail(&ask, &mut s, "host_mail")
    };
    if one.places.is_some_and(|places| places < one.taken) {
        s.wrong("places", ask.t().a("registration-places-taken", "n", one.taken));
    }
    if !s.is_fine() {
        return refused(&one_page(&ask, &gathering, &one, known, s).await?);
    }
    let Some(registration) = tickets::of_gathering(ask.db(), gathering.id).await? else {
        let settings = ask.to(&at(&gathering, "/registration/settings"));
        return Err(Refusal::conflict("sign-up-no-registration").next(settings, "registration-settings"));
    };
    let office = office(&ask, &gathering, &registration);
    let tx = ask.db().begin().await?;
    match store::save_list(&tx, gathering.id, &one).await {
        Err(StoreError::Refused(_)) => {
            drop(tx);
            s.wrong("places", ask.t().a("registration-places-taken", "n", one.taken));
            return refused(&one_page(&ask, &gathering, &one, known, s).await?);
        }
        done => done?,
    }
    if !one.host_mail.is_empty() && one.host_mail != host_before {
        links::revoke(&tx, Opens::Host, one.session_id).await?;
        let secret = Secret::draw(&ask.house.chance);
        links::give(&tx, Opens::Host, one.session_id, &secret, ask.now()).await?;
        let path = format!("/{}/visits/{}", gathering.code, secret.expose());
        let values = BTreeMap::from([
            ("session", Value::Line(one.title.in_lang(&ask.lang).to_owned())),
            ("link", Value::Link(letters::link(&ask.house, &ask.lang, &path))),
        ]);
        let writing = Writing {
            words: "sign-up-host",
            to: (&one.host_mail, &one.host_name),
            person: None,
            lang: &ask.lang,
            gathering: &gathering,
            about: ("session", one.session_id),
            values,
        };
        letters::put(&tx, &ask.house, ask.now(), writing).await?;
    }
    life::move_up(&office, &tx, &one).await?;
    maker(&ask).note(&tx, "sign-up-saved", &gathering, "sign-up").await?;
    tx.commit().await?;
    see_other(&ask, &at(&gathering, &format!("/sign-up/{}", one.code)), Some("said-sign-up-saved"))
}

pub(crate) async fn decide(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let (one, known) = of_path(&ask, &gathering).await?;
    if !known {
        return Err(Refusal::not_found());
    }
    decided(&ask, &gathering, &one, &at(&gathering, &format!("/sign-up/{}", one.code))).await
}
