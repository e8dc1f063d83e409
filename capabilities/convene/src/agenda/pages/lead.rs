//! The organiser's side: open and close, make a session of a suggestion, answer the others in a sentence.

use crate::agenda::store::{self as agendas, Agenda, Item};
use crate::gathering::desk as work;
use crate::gathering::model::Gathering;
use crate::gathering::store as gatherings;
use crate::programme::making::{self, Making, OwnItem};
use crate::programme::store as desks;
use askama::Template;
use base::{Id, Lang, Localised, Secret, one_line};
use store::Tx;
use store::activity::{self, Deed};
use web::{Ask, Outcome, Refusal, Sheet, Shell, Tr, page, see_other};

/// A session made of a suggestion is an hour until somebody says otherwise.
const MINUTES: i64 = 60;

#[derive(Template)]
#[template(path = "agenda/lead.html")]
struct LeadPage {
    shell: Shell,
    t: Tr,
    at: String,
    public: String,
    s: Sheet,
    there: bool,
    rows: Vec<(Item, String)>,
    /// Code and name of what a suggestion may become.
    formats: Vec<(String, String)>,
}

/// `GET /manage/{gathering}/agenda`
pub async fn show(ask: Ask) -> Outcome {
    let gathering = work::gathering_of(&ask).await?;
    let agenda = agendas::agenda(ask.db(), gathering.id).await?;
    let (t, mut s) = (ask.t(), Sheet::default());
    if let Some(agenda) = &agenda {
        s.form.set("invitation", agenda.invitation.clone());
        work::set_both(&mut s, "intro", &agenda.intro);
    }
    if agenda.as_ref().is_none_or(|agenda| agenda.open) {
        s.form.set("open", "yes");
    }
    let mut items = agendas::items(ask.db(), gathering.id).await?;
    items.sort_by_key(|item| (item.fate != "open", -item.support));
    let rows = items.into_iter().map(|item| (t.say(&format!("agenda-fate-{}", item.fate)), item));
    let formats = gatherings::formats(ask.db(), gathering.id).await?.into_iter();
    let formats = formats.map(|format| (format.code, format.title.in_lang(&ask.lang).to_owned()));
    let shell = work::shell(&ask, &gathering, t.say("agenda-title")).style("live.css");
    page(&LeadPage {
        at: ask.to(&work::at(&gathering, "/agenda")),
        public: ask.to(&format!("/{}/agenda", gathering.code)),
        there: agenda.is_some(),
        formats: formats.collect(),
        rows: rows.map(|(fate, item)| (item, fate)).collect(),
        shell,
        t,
        s,
    })
}

/// `POST /manage/{gathering}/agenda`
pub async fn set(ask: Ask) -> Outcome {
    let gathering = work::gathering_of(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let before = agendas::agenda(ask.db(), gathering.id).await?;
    let intro = work::text_both(&ask, &mut s, "intro");
    let agenda = Agenda {
        open: s.form.get("open") == "yes",
        invitation: one_line(s.form.get("invitation")).chars().take(60).collect(),
        key: before.map_or_else(|| Secret::draw(&ask.house.chance).expose().to_owned(), |agenda| agenda.key),
        intro,
    };
    let tx = ask.db().begin().await?;
    agendas::save_agenda(&tx, gathering.id, &agenda).await?;
    // The first page leads there.
    gatherings::touch(&tx, gathering.id, ask.now()).await?;
    done(&ask, tx, &gathering, gathering.id, "agenda-set").await
}

/// `POST /manage/{gathering}/agenda/{item}`
pub async fn act(ask: Ask) -> Outcome {
    let gathering = work::gathering_of(&ask).await?;
    let form = ask.form().await?;
    let answer: String = one_line(form.get("answer")).chars().take(400).collect();
    let tx = ask.db().begin().await?;
    let item = agendas::item(&tx, gathering.id, ask.param("item")).await?.ok_or_else(Refusal::not_found)?;
    match form.get("deed") {
        "plan" if item.session_id.is_none() => {
            let session = make(&ask, &tx, &gathering, &item, form.get("format")).await?;
            agendas::settle(&tx, item.id, "planned", Some(session), None, &answer).await?;
        }
        "merge" => {
            let other = agendas::item(&tx, gathering.id, form.get("into").to_uppercase().as_str()).await?;
            let other = other.filter(|other| other.id != item.id && other.session_id.is_some());
            let other = other.ok_or_else(|| Refusal::invalid("agenda-merge-into-none"))?;
            agendas::settle(&tx, item.id, "merged", other.session_id, Some(other.id), &answer).await?;
        }
        // Whoever suggested something is told why it does not come; so the sentence is asked for.
        "decline" if answer.is_empty() => return Err(Refusal::invalid("agenda-decline-without-answer")),
        "decline" => agendas::settle(&tx, item.id, "declined", None, None, &answer).await?,
        "hide" => agendas::settle(&tx, item.id, "hidden", item.session_id, None, &item.answer).await?,
        "open" => agendas::settle(&tx, item.id, "open", None, None, "").await?,
        "hide-comment" => {
            let id = Id::parse(form.get("comment")).ok_or_else(Refusal::not_found)?;
            if !agendas::hide_comment(&tx, item.id, id).await? {
                return Err(Refusal::not_found());
            }
        }
        _ => return Err(Refusal::conflict("agenda-moved-on")),
    }
    done(&ask, tx, &gathering, item.id, "agenda-settled").await
}

/// A session on the desk with the words of the suggestion, to be placed there; one step that can be taken back.
async fn make(ask: &Ask, tx: &Tx, gathering: &Gathering, item: &Item, wanted: &str) -> Result<Id, Refusal> {
    desks::hold(tx, gathering.id).await?;
    let desk = desks::desk(tx, gathering.clone()).await?;
    let lang = gathering.langs.first().cloned().unwrap_or_else(Lang::en);
    let format = desk.formats.iter().find(|format| format.code == wanted);
    let own = OwnItem {
        kind: format.map_or("open-space", |format| format.code.as_str()).to_owned(),
        title: Localised::only(&lang, &item.title),
        kind_name: Localised::both("Open space", "Forum ouvert"),
        minutes: format.map_or(MINUTES, |format| format.minutes),
    };
    let making = Making { chance: &ask.house.chance, now: ask.now() };
    let (mut session, back) = making::add_own(tx, making, &desk, own).await?;
    let suggested_by = |lang: &Lang| {
        let t = Tr::new(ask.house.words.clone(), lang.clone());
        (lang.tag().to_owned(), t.a("agenda-suggested-by", "name", item.name.as_str()))
    };
    session.subtitle = Localised(gathering.langs.iter().map(suggested_by).collect());
    session.summary = Localised::only(&lang, &item.text);
    desks::save_session(tx, &session).await?;
    let by = ask.viewer.person();
    desks::take(tx, &ask.house.chance, ask.now(), gathering.id, by, "made", &[session.id], &[back]).await?;
    Ok(session.id)
}

async fn done(ask: &Ask, tx: Tx, gathering: &Gathering, about_id: Id, deed: &str) -> Outcome {
    let deed = Deed { deed, about_kind: "agenda", about_id, scope_id: Some(gathering.id), fields: "" };
    activity::record(&tx, ask.now(), &ask.house.chance, ask.viewer.person(), deed).await?;
    tx.commit().await?;
    see_other(ask, &work::at(gathering, "/agenda"), Some("said-agenda-done"))
}
