//! Writing: a paragraph a row. Who changes what somebody else changed meanwhile sees both and chooses.

use super::model::{CHARS_MAX, MARKS, Outcome as Weighed, Paragraph, weigh};
use super::store as minutes;
use crate::gathering::desk as work;
use crate::gathering::model::Gathering;
use crate::live::store as floors;
use askama::Template;
use base::{Id, Limit, Secret};
use std::collections::HashMap;
use store::activity::{self, Deed};
use web::{Ask, Outcome, Refusal, Sheet, Shell, StatusCode, Tr, html, see_other};

#[derive(Template)]
#[template(path = "minutes/write.html")]
struct MinutesPage {
    shell: Shell,
    t: Tr,
    at: String,
    title: String,
    lang: String,
    rows: Vec<Row>,
    marks: Vec<(String, String)>,
    shown: bool,
    once: String,
    s: Sheet,
    public: String,
}

struct Row {
    number: i64,
    text: String,
    mark: String,
    version: i64,
    by: String,
    /// What was written here meanwhile by the person who reads this, if it could not be put in place.
    yours: Option<(String, String)>,
}

struct Place {
    gathering: Gathering,
    session_id: Id,
}

async fn place(ask: &Ask) -> Result<Place, Refusal> {
    let gathering = work::gathering_of(ask).await?;
    let found = floors::session_id(ask.db(), gathering.id, ask.param("code")).await?;
    Ok(Place { session_id: found.ok_or_else(Refusal::not_found)?, gathering })
}

/// `GET /manage/{gathering}/live/{code}/minutes`
pub(super) async fn show(ask: Ask) -> Outcome {
    let place = place(&ask).await?;
    answer(&ask, &place, Sheet::default(), None, StatusCode::OK).await
}

async fn answer(
    ask: &Ask,
    place: &Place,
    s: Sheet,
    yours: Option<(i64, String, String)>,
    status: StatusCode,
) -> Outcome {
    let t = ask.t();
    let paragraphs = minutes::paragraphs(ask.db(), place.session_id, ask.house.shown_until()).await?;
    let ids: Vec<Id> = paragraphs.iter().filter_map(|one| one.by).collect();
    let people = directory::person::store::all_of(ask.db(), &ids).await?;
    let names: HashMap<Id, String> = people.into_iter().map(|person| (person.id, person.name)).collect();
    let row = |one: Paragraph| Row {
        yours: yours
            .as_ref()
            .filter(|(number, ..)| *number == one.number)
            .map(|(_, text, mark)| (text.clone(), mark.clone())),
        by: one.by.and_then(|id| names.get(&id).cloned()).unwrap_or_default(),
        number: one.number,
        text: one.text,
        mark: one.mark,
        version: one.version,
    };
    let title = floors::title(ask.db(), place.gathering.id, ask.param("code")).await?.ok_or_else(Refusal::not_found)?;
    let (lang, title) = title.found(&ask.lang);
    let desk = ask.to(&work::at(&place.gathering, &format!("/live/{}", ask.param("code"))));
    let shell = work::shell(ask, &place.gathering, t.a("minutes-title", "title", title))
        .style("live.css")
        .crumb(t.say("live-menu-floor"), desk.clone())
        .crumb(t.say("minutes-crumb"), "");
    let marks = [""].iter().chain(MARKS.iter()).map(|mark| {
        let key = if mark.is_empty() { "minutes-mark-none".to_owned() } else { format!("minutes-mark-{mark}") };
        ((*mark).to_owned(), t.say(&key))
    });
    let page = MinutesPage {
        at: format!("{desk}/minutes"),
        rows: paragraphs.into_iter().map(row).collect(),
        marks: marks.collect(),
        shown: minutes::shown(ask.db(), place.session_id).await?,
        once: Secret::draw(&ask.house.chance).expose().to_owned(),
        public: ask.to(&format!("/{}/conclusions", place.gathering.code)),
        title: title.to_owned(),
        lang: lang.to_owned(),
        shell,
        t,
        s,
    };
    Ok(html(status, page.render().map_err(Refusal::surprise)?))
}

/// The text and the mark of a form; a text that is too long is wrong.
fn typed(ask: &Ask, s: &mut Sheet) -> (String, String) {
    let text = s.form.get("text").to_owned();
    let over = Limit::Chars(CHARS_MAX).over(&text);
    if over > 0 {
        s.wrong("text", ask.t().a("minutes-too-long", "over", over));
    }
    let mark = MARKS.into_iter().find(|mark| *mark == s.form.get("mark")).unwrap_or_default();
    (text, mark.to_owned())
}

/// `POST /manage/{gathering}/live/{code}/minutes`: one more paragraph.
pub(super) async fn add(ask: Ask) -> Outcome {
    let place = place(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let (text, mark) = typed(&ask, &mut s);
    s.required(&ask.t(), "text", "minutes-nothing");
    if !s.is_fine() {
        return answer(&ask, &place, s, None, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let id = ask.new_id();
    let once = s.form.get("once");
    let once = if once.is_empty() { id.to_string() } else { once.to_owned() };
    let tx = ask.db().begin().await?;
    minutes::open(&tx, place.session_id, place.gathering.id, ask.param("code")).await?;
    minutes::add(&tx, place.session_id, id, &text, &mark, ask.viewer.person(), &once, ask.now()).await?;
    done(&ask, tx, &place, "minutes-written", "#new").await
}

/// `POST /manage/{gathering}/live/{code}/minutes/{number}`: a paragraph changed from the version it was read in.
pub(super) async fn change(ask: Ask) -> Outcome {
    let place = place(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let (text, mark) = typed(&ask, &mut s);
    let number: i64 = ask.param("number").parse().map_err(|_| Refusal::not_found())?;
    let from = s.form.number("version").unwrap_or(0);
    if !s.is_fine() {
        return answer(&ask, &place, s, Some((number, text, mark)), StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let tx = ask.db().begin().await?;
    let now = minutes::paragraph(&tx, place.session_id, number).await?.ok_or_else(Refusal::not_found)?;
    match weigh(&now, from, &text, &mark) {
        Weighed::Same => {}
        Weighed::Written => {
            let after = Paragraph { text: text.clone(), mark: mark.clone(), ..now };
            // Of two who write at this very moment the second sees what the first wrote.
            if !minutes::change(&tx, place.session_id, &after, ask.viewer.person(), ask.now()).await? {
                drop(tx);
                return answer(&ask, &place, s, Some((number, text, mark)), StatusCode::CONFLICT).await;
            }
        }
        Weighed::Both => {
            drop(tx);
            return answer(&ask, &place, s, Some((number, text, mark)), StatusCode::CONFLICT).await;
        }
    }
    done(&ask, tx, &place, "minutes-changed", &format!("#p-{number}")).await
}

/// `POST /manage/{gathering}/live/{code}/minutes/show`: whether everybody sees the marked paragraphs.
pub(super) async fn let_see(ask: Ask) -> Outcome {
    let place = place(&ask).await?;
    let shown = ask.form().await?.get("shown") == "yes";
    let tx = ask.db().begin().await?;
    minutes::open(&tx, place.session_id, place.gathering.id, ask.param("code")).await?;
    minutes::show(&tx, place.session_id, shown).await?;
    done(&ask, tx, &place, "minutes-shown", "").await
}

async fn done(ask: &Ask, tx: store::Tx, place: &Place, deed: &str, mark: &str) -> Outcome {
    let scope = Some(place.gathering.id);
    let deed = Deed { deed, about_kind: "minutes", about_id: place.session_id, scope_id: scope, fields: "" };
    activity::record(&tx, ask.now(), &ask.house.chance, ask.viewer.person(), deed).await?;
    store::news::tell(&tx, place.gathering.id).await?;
    tx.commit().await?;
    ask.house.live.wake(place.gathering.id);
    let path = work::at(&place.gathering, &format!("/live/{}/minutes{mark}", ask.param("code")));
    see_other(ask, &path, Some("said-minutes"))
}
