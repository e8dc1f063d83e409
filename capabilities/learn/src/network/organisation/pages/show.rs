//! An organisation: what it is, of which network it is a member, who its members are, what it hosted, what it did, what
//! it offers.

use super::super::ROLES;
use super::super::store::{self as organisations, Tie};
use super::list::{Member, kind, member};
use crate::network::desk::{edits, shown};
use crate::network::{news, opportunity, part_date};
use askama::Template;
use web::{Ask, Outcome, Refusal, Shell, markdown, page};

const LINES: i64 = 50;

#[derive(Template)]
#[template(path = "network/organisation.html")]
struct OrganisationPage {
    shell: Shell,
    name: String,
    code: String,
    kind: String,
    place: String,
    website: String,
    about: (String, String),
    networks: Vec<Member>,
    members: Vec<Member>,
    gatherings: Vec<TieLine>,
    news: Vec<news::Line>,
    opportunities: Vec<opportunity::Line>,
    practices: Vec<TieLine>,
    may_edit: bool,
}

struct TieLine {
    role: String,
    href: String,
    title: (String, String),
    day: String,
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let one = organisations::by_code(ask.db(), ask.param("code")).await?.ok_or_else(Refusal::not_found)?;
    let (db, t) = (ask.db(), ask.t());
    let (sectors, levels) = (directory::sectors(db).await?, directory::levels(db).await?);
    let networks = organisations::networks(db, one.id).await?;
    let members = organisations::members(db, one.id, ("", ""), 0, 500).await?;
    let all = |some: &[organisations::Profile]| some.iter().map(|one| member(&ask, one, &sectors, &levels)).collect();
    let items = news::store::of_organisation(db, one.id, LINES).await?;
    let offers = opportunity::store::of_organisation(db, one.id, LINES).await?;
    let (lang, about) = shown(&one.about, &ask.lang);
    let ties = organisations::ties(db, one.id).await?;
    let of_kind = |kind: &str| ties.iter().filter(|tie| tie.kind == kind).map(|tie| tie_line(&ask, tie)).collect();
    page(&OrganisationPage {
        shell: ask
            .shell(one.name.clone())
            .style("public.css")
            .about(about.chars().take(200).collect::<String>())
            .crumb(t.say("organisation-title"), ask.to("/organisations"))
            .crumb(one.name.clone(), ""),
        kind: kind(&ask, &one, &sectors, &levels),
        networks: all(&networks),
        members: all(&members),
        gatherings: of_kind("gathering"),
        practices: of_kind("practice"),
        news: news::lines(&ask, &items).await?,
        opportunities: opportunity::lines(&ask, &offers).await?,
        may_edit: edits(&ask).await?,
        about: (lang, markdown(&about)),
        place: one.place,
        website: one.website,
        name: one.name,
        code: one.code,
    })
}

fn tie_line(ask: &Ask, tie: &Tie) -> TieLine {
    let t = ask.t();
    TieLine {
        role: role(ask, &tie.role),
        href: ask.to(&tie.path),
        title: shown(&tie.title, &ask.lang),
        day: part_date::told(&t, &tie.on_day),
    }
}

/// As what an organisation takes part, in words.
pub(crate) fn role(ask: &Ask, code: &str) -> String {
    if ROLES.contains(&code) { ask.t().say(&format!("organisation-role-{code}")) } else { code.to_owned() }
}
