//! The secretariat's list of speakers in the order of precedence, and a new one.

use super::secretariat;
use crate::gathering::desk::{at, gathering_of, line, shell};
use crate::gathering::model::Gathering;
use crate::registration::pages::typed;
use crate::speaker::model::{Kind, Speaker};
use crate::speaker::store;
use askama::Template;
use base::{Code, Lang};
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

/// More speakers than any order of precedence has.
const PLACE_MAX: i64 = 999;

struct Row {
    one: Speaker,
    kind: String,
    state: String,
    missing: String,
    href: String,
}

#[derive(Template)]
#[template(path = "speaker/list.html")]
struct ListPage {
    shell: Shell,
    s: Sheet,
    rows: Vec<Row>,
    kinds: Vec<(String, String)>,
    langs: Vec<(String, String)>,
    base: String,
    public: String,
}

/// As what one speaks, for a form.
pub(super) fn kinds(ask: &Ask) -> Vec<(String, String)> {
    Kind::ALL
        .iter()
        .map(|kind| (kind.code().to_owned(), ask.t().say(&format!("speaker-kind-{}", kind.code()))))
        .collect()
}

/// The languages of letters, for a form.
pub(super) fn langs(ask: &Ask, gathering: &Gathering) -> Vec<(String, String)> {
    let spoken = gathering.langs.iter().filter(|lang| ask.house.settings.langs.contains(lang));
    spoken.map(|lang| (lang.tag().to_owned(), ask.t().say(&format!("gathering-lang-{lang}")))).collect()
}

async fn list_page(ask: &Ask, gathering: &Gathering, s: Sheet) -> Result<ListPage, Refusal> {
    let t = ask.t();
    let base = ask.to(&at(gathering, "/speakers"));
    let row = |one: Speaker| Row {
        kind: t.say(&format!("speaker-kind-{}", one.kind.code())),
        state: t.say(&format!("speaker-state-{}", one.state.code())),
        missing: one.missing().into_iter().map(|key| t.say(key)).collect::<Vec<_>>().join(", "),
        href: format!("{base}/{}", one.code),
        one,
    };
    Ok(ListPage {
        shell: shell(ask, gathering, t.say("speaker-menu")),
        rows: store::of_gathering(ask.db(), gathering.id).await?.into_iter().map(row).collect(),
        kinds: kinds(ask),
        langs: langs(ask, gathering),
        public: ask.to(&format!("/{}/speakers", gathering.code)),
        base,
        s,
    })
}

pub(in crate::speaker) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let mut s = Sheet::default();
    s.form.set("kind", "invited");
    s.form.set("lang", ask.lang.tag());
    page(&list_page(&ask, &gathering, s).await?)
}

/// Writes a speaker down; nobody is asked yet.
pub(in crate::speaker) async fn add(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    s.required(&ask.t(), "name", "speaker-name-missing");
    let (id, guid, code) = (ask.new_id(), ask.new_id(), Code::draw(&ask.house.chance));
    let mut one = Speaker::draft(id, gathering.id, guid, code, &line(&ask, &mut s, "name"), ask.now());
    one.mail = typed::mail(&ask, &mut s, "mail");
    one.kind = Kind::parse(s.form.get("kind")).unwrap_or(Kind::Invited);
    one.organisation = line(&ask, &mut s, "organisation");
    one.job_title = line(&ask, &mut s, "job_title");
    one.lang = langs(&ask, &gathering)
        .iter()
        .find(|(tag, _)| tag == s.form.get("lang"))
        .map_or_else(|| ask.lang.clone(), |(tag, _)| Lang::new(tag));
    if !s.is_fine() {
        return refused(&list_page(&ask, &gathering, s).await?);
    }
    let tx = ask.db().begin().await?;
    if let Some(mail) = directory::person::Mail::parse(&one.mail) {
        one.person_id = directory::person::store::by_mail(&tx, &mail).await?.map(|person| person.id);
    }
    store::insert(&tx, &one).await?;
    secretariat(&ask, &gathering).note(&tx, "speaker-added", one.id, "").await?;
    tx.commit().await?;
    see_other(&ask, &at(&gathering, &format!("/speakers/{}", one.code)), Some("said-speaker-added"))
}

/// The order of precedence as it was typed: a number beside each name; an empty field is no place.
pub(in crate::speaker) async fn order(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let form = ask.form().await?;
    let tx = ask.db().begin().await?;
    for one in store::of_gathering(&tx, gathering.id).await? {
        let field = format!("place-{}", one.code);
        if form.has(&field) {
            let place = form.number(&field).filter(|place| (1..=PLACE_MAX).contains(place));
            store::place(&tx, one.id, place).await?;
        }
    }
    crate::gathering::store::touch(&tx, gathering.id, ask.now()).await?;
    secretariat(&ask, &gathering).note(&tx, "speakers-ordered", gathering.id, "place").await?;
    tx.commit().await?;
    see_other(&ask, &at(&gathering, "/speakers"), Some("said-speaker-ordered"))
}
