//! One item: what happened, when, in which role, with whom, what came of it and what follows.

use crate::network::desk::{edits, shown};
use crate::network::news::{Item, State, Who, store};
use crate::network::organisation::{pages::show::role as part, store as organisations};
use crate::network::part_date;
use askama::Template;
use base::Id;
use web::{Ask, Outcome, Refusal, Shell, markdown, page};

#[derive(Template)]
#[template(path = "network/item.html")]
struct ItemPage {
    shell: Shell,
    code: String,
    kind: String,
    title: (String, String),
    summary: (String, String),
    body: (String, String),
    facts: Vec<(String, String)>,
    of: (String, String),
    partners: Vec<(String, String, String)>,
    people: Vec<Who>,
    outcome: (String, String),
    follows: (String, String),
    follows_on: String,
    link: String,
    link_words: (String, String),
    video: String,
    correction: (String, String),
    corrected: String,
    withdrawn: bool,
    may_edit: bool,
}

pub(in crate::network::news) async fn show(ask: Ask) -> Outcome {
    let item = store::find(ask.db(), ask.param("code")).await?.ok_or_else(Refusal::not_found)?;
    let may_edit = edits(&ask).await?;
    match item.state {
        State::Draft if !may_edit => return Err(Refusal::not_found()),
        State::Withdrawn if !may_edit => {
            return Err(Refusal::gone("news-withdrawn").next(ask.to("/news"), "news-all"));
        }
        _ => {}
    }
    let partners = store::partners(ask.db(), &[item.id]).await?;
    let mut ids: Vec<Id> = partners.iter().map(|(_, partner)| partner.organisation_id).collect();
    ids.extend(item.of.as_ref().map(|(id, _)| *id));
    let codes = organisations::codes(ask.db(), &ids).await?;
    let address = |id: Id| {
        let code = codes.iter().find(|(of, _)| *of == id).map(|(_, code)| code.as_str());
        code.map(|code| ask.to(&format!("/organisations/{code}"))).unwrap_or_default()
    };
    let t = ask.t();
    let (lang, body) = shown(&item.body, &ask.lang);
    let title = shown(&item.title, &ask.lang);
    let summary = shown(&item.summary, &ask.lang);
    let mut shell = ask
        .shell(title.1.clone())
        .style("public.css")
        .about(summary.1.clone())
        .crumb(t.say("news-menu"), ask.to("/news"))
        .crumb(title.1.clone(), "");
    if item.state != State::Published {
        shell = shell.private();
    }
    page(&ItemPage {
        shell,
        kind: t.say(&format!("news-kind-{}", item.kind.code())),
        body: (lang, markdown(&body)),
        facts: facts(&ask, &item),
        of: item.of.as_ref().map(|(id, name)| (name.clone(), address(*id))).unwrap_or_default(),
        partners: partners
            .iter()
            .map(|(_, one)| (part(&ask, &one.role), one.name.clone(), address(one.organisation_id)))
            .collect(),
        people: store::people(ask.db(), item.id).await?,
        outcome: shown(&item.outcome, &ask.lang),
        follows: shown(&item.follows, &ask.lang),
        follows_on: part_date::told(&t, &item.follows_on),
        link: if web::is_inside(&item.link) { ask.to(&item.link) } else { item.link.clone() },
        link_words: if item.link_title.is_empty() {
            (ask.lang.to_string(), t.say("news-link"))
        } else {
            shown(&item.link_title, &ask.lang)
        },
        correction: shown(&item.correction, &ask.lang),
        corrected: item.corrected_at.map(|at| t.day(base::Zone::utc().civil(at).date())).unwrap_or_default(),
        withdrawn: item.state == State::Withdrawn,
        may_edit,
        title,
        summary,
        video: item.video,
        code: item.code,
    })
}

/// When, where, as what.
fn facts(ask: &Ask, item: &Item) -> Vec<(String, String)> {
    let t = ask.t();
    let place = match (item.place.is_empty(), item.online) {
        (true, true) => t.say("news-online"),
        (false, true) => t.a("news-place-and-online", "place", item.place.as_str()),
        (_, false) => item.place.clone(),
    };
    let all = [
        (t.say("news-when"), part_date::told(&t, &item.happened)),
        (t.say("news-where"), place),
        (t.say("news-as-what"), item.role.map(|role| t.say(&format!("news-role-{}", role.code()))).unwrap_or_default()),
    ];
    all.into_iter().filter(|(_, words)| !words.is_empty()).collect()
}
