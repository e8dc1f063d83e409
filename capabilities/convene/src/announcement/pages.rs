//! Reading an announcement into a draft, and laying its facts before a person: each with the words it was read
//! from, to be confirmed, corrected or left out.

use super::apply::apply;
use super::model::{Announced, Piece, Standing, Text, can_be_corrected, corrected, kind_of, pieces, typed_of};
use super::words::in_words;
use super::{draft_of, store};
use crate::gathering::desk::{at, gathering_of, maker, shell};
use crate::gathering::model::Gathering;
use crate::gathering::pages::new::{must_create, new_page};
use crate::gathering::store::desk;
use announcement::{Kind, Reading, Source};
use askama::Template;
use base::{Id, Lang};
use web::{Ask, Guard, Outcome, Refusal, Route, Sheet, Shell, page, refused, see_other};

/// A little more than the longest text, for the form around it.
const BODY_BYTES_MAX: usize = announcement::BYTES_MAX * 3 + 100_000;

pub(super) fn routes() -> Vec<Route> {
    const MANAGE: Guard = Guard::May("gathering.manage");
    vec![
        Route::post("/manage/new/announcement", Guard::SignedIn, read_new).takes_bytes(BODY_BYTES_MAX),
        Route::get("/manage/{gathering}/announcement", MANAGE, show),
        Route::post("/manage/{gathering}/announcement", MANAGE, decide),
        Route::post("/manage/{gathering}/announcement/read", MANAGE, read_more).takes_bytes(BODY_BYTES_MAX),
    ]
}

/// The choice among several activities of one text.
#[derive(Template)]
#[template(path = "announcement/choose.html")]
struct ChoosePage {
    shell: Shell,
    s: Sheet,
    action: String,
    activities: Vec<(usize, String, String)>,
}

/// An announcement with its facts.
struct Told {
    text: Text,
    pieces: Vec<Piece>,
    unread: Vec<String>,
    facts: Vec<FactLine>,
}

/// A fact as it is shown.
struct FactLine {
    id: String,
    kind: String,
    value: String,
    words: String,
    sure: bool,
    standing: Standing,
    can_be_corrected: bool,
    field: String,
    typed: String,
}

#[derive(Template)]
#[template(path = "announcement/show.html")]
struct AnnouncementPage {
    shell: Shell,
    s: Sheet,
    told: Vec<Told>,
    waiting: usize,
    sure: usize,
}

/// What was pasted or uploaded, read; or the sentence that says why it is not.
async fn reading_of(ask: &Ask) -> Result<(Sheet, Result<(String, Reading), String>), Refusal> {
    let form = ask.form().await?;
    let file = form.files("file").first().map(|file| (file.name.clone(), file.bytes.clone()));
    let text = form.raw("text").to_owned();
    let t = ask.t();
    let read = match &file {
        Some((name, bytes)) => {
            announcement::read(Source::from_file(name, bytes)).map(|reading| (name.clone(), reading))
        }
        None if text.trim().is_empty() => return Ok((Sheet::of(form), Err(t.say("announcement-empty")))),
        None => announcement::read(Source::Text(text.into())).map(|reading| (form.get("name").to_owned(), reading)),
    };
    let read = read.map_err(|refusal| match refusal {
        announcement::Refusal::TooLong { bytes } => {
            t.a2("announcement-too-long", "bytes", bytes, "most", announcement::BYTES_MAX)
        }
        announcement::Refusal::NotText => t.say("announcement-not-text"),
        announcement::Refusal::NotALetter => t.say("announcement-not-letter"),
    });
    let read =
        read.and_then(
            |(name, reading)| {
                if reading.items.is_empty() { Err(t.say("announcement-empty")) } else { Ok((name, reading)) }
            },
        );
    Ok((Sheet::of(form), read))
}

/// The activities that were chosen; all where there is only one; `None` where a person must choose first.
fn chosen(s: &Sheet, reading: &Reading) -> Option<Vec<usize>> {
    if reading.items.len() == 1 {
        return Some(vec![0]);
    }
    let ticked = s.form.all("activity").into_iter().filter_map(|number| number.parse().ok());
    let ticked: Vec<usize> = ticked.filter(|number| *number < reading.items.len()).collect();
    (!ticked.is_empty()).then_some(ticked)
}

fn choose_page(ask: &Ask, mut s: Sheet, name: &str, reading: &Reading, action: &str) -> ChoosePage {
    let t = ask.t();
    // What comes back is the text as it was read: an uploaded file need not be sent twice.
    s.form.set("text", reading.text.clone());
    s.form.set("name", name);
    let said = |activity: usize, kind: Kind| reading.items[activity].best(kind).map(|fact| in_words(&t, &fact.value));
    let line = |activity: usize| {
        let title = said(activity, Kind::Title).unwrap_or_else(|| t.say("announcement-no-title"));
        let rest: Vec<String> =
            [Kind::Dates, Kind::Place].into_iter().filter_map(|kind| said(activity, kind)).collect();
        (activity, title, rest.join(" · "))
    };
    ChoosePage {
        shell: ask.shell(t.say("announcement-choose")).work(),
        activities: (0..reading.items.len()).map(line).collect(),
        action: ask.to(action),
        s,
    }
}

/// A new draft from a text: one for each activity that was chosen.
async fn read_new(ask: Ask) -> Outcome {
    must_create(&ask)?;
    let (mut s, read) = reading_of(&ask).await?;
    let (name, reading) = match read {
        Ok(read) => read,
        Err(sentence) => {
            s.wrong("text", sentence);
            return refused(&new_page(&ask, None, Some(s)).await?);
        }
    };
    let Some(activities) = chosen(&s, &reading) else {
        return page(&choose_page(&ask, s, &name, &reading, "/manage/new/announcement"));
    };
    let tx = ask.db().begin().await?;
    let mut first = None;
    for activity in activities {
        let title = reading.items[activity].best(Kind::Title).map(|fact| fact.value.to_string());
        let code = desk::free_code(&tx, &title.unwrap_or_else(|| kind_of(&reading, activity).to_owned())).await?;
        let gathering = draft_of(&tx, &maker(&ask), &reading, activity, &code).await?;
        store::insert(&tx, &maker(&ask), gathering.id, &name, &reading, activity).await?;
        first.get_or_insert(code);
    }
    tx.commit().await?;
    see_other(&ask, &format!("/manage/{}/announcement", first.unwrap_or_default()), Some("said-announcement-read"))
}

/// One more announcement of a gathering that is there already.
async fn read_more(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let (mut s, read) = reading_of(&ask).await?;
    let (name, reading) = match read {
        Ok(read) => read,
        Err(sentence) => {
            s.wrong("text", sentence);
            return refused(&announcement_page(&ask, &gathering, s).await?);
        }
    };
    let action = at(&gathering, "/announcement/read");
    let Some(activities) = chosen(&s, &reading) else {
        return page(&choose_page(&ask, s, &name, &reading, &action));
    };
    let tx = ask.db().begin().await?;
    for activity in activities {
        store::insert(&tx, &maker(&ask), gathering.id, &name, &reading, activity).await?;
    }
    maker(&ask).note(&tx, "gathering-from-announcement", &gathering, "").await?;
    tx.commit().await?;
    see_other(&ask, &at(&gathering, "/announcement"), Some("said-announcement-read"))
}

async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    page(&announcement_page(&ask, &gathering, Sheet::default()).await?)
}

async fn announcement_page(ask: &Ask, gathering: &Gathering, s: Sheet) -> Result<AnnouncementPage, Refusal> {
    let texts = store::of_gathering(ask.db(), gathering.id).await?;
    let facts = store::facts(ask.db(), gathering.id).await?;
    let waiting = facts.iter().filter(|(_, fact)| fact.standing == Standing::Read);
    let (waiting, sure) = (waiting.clone().count(), waiting.filter(|(_, fact)| fact.sure).count());
    let told = texts.into_iter().map(|text| {
        let own: Vec<Announced> = facts.iter().filter(|(of, _)| *of == text.id).map(|(_, fact)| fact.clone()).collect();
        let unread =
            text.not_understood.iter().filter_map(|(from, to)| text.text.get(*from..*to)).map(str::to_owned).collect();
        Told { pieces: pieces(&text, &own), facts: own.iter().map(|fact| fact_line(ask, fact)).collect(), unread, text }
    });
    let title = ask.t().say("gathering-door-announcement");
    Ok(AnnouncementPage { shell: shell(ask, gathering, title), s, told: told.collect(), waiting, sure })
}

/// The value, its words, and what stands in the field in which it is corrected.
fn fact_line(ask: &Ask, fact: &Announced) -> FactLine {
    FactLine {
        id: fact.id.to_string(),
        kind: ask.t().say(&format!("announcement-kind-{}", fact.value.kind().name())),
        value: in_words(&ask.t(), &fact.value),
        words: fact.words.clone(),
        sure: fact.sure,
        standing: fact.standing,
        can_be_corrected: can_be_corrected(&fact.value),
        field: format!("typed.{}", fact.id),
        typed: typed_of(&fact.value),
    }
}

/// What a person says: of one fact, or “so it is” of all that are sure.
async fn decide(ask: Ask) -> Outcome {
    let mut s = Sheet::of(ask.form().await?);
    let tx = ask.db().begin().await?;
    let mut gathering =
        crate::gathering::store::find(&tx, ask.param("gathering")).await?.ok_or_else(Refusal::not_found)?;
    let texts = store::of_gathering(&tx, gathering.id).await?;
    let all = store::facts(&tx, gathering.id).await?;
    let mut decided = meant(&ask, &mut s, &all)?;
    if !s.is_fine() {
        drop(tx);
        return refused(&announcement_page(&ask, &gathering, s).await?);
    }
    for (_, fact) in &decided {
        if !store::decide(&tx, gathering.id, fact, ask.now(), ask.viewer.person()).await? {
            return Err(Refusal::not_found());
        }
    }
    decided.retain(|(_, fact)| fact.standing.counts());
    // A new zone moves the deadlines that were confirmed before it.
    if decided.iter().any(|(_, fact)| fact.value.kind() == Kind::Zone) {
        let before = all.iter().filter(|(_, fact)| fact.standing.counts() && fact.value.kind() == Kind::Deadline);
        decided.extend(before.cloned().collect::<Vec<_>>());
    }
    for text in &texts {
        let own: Vec<Announced> =
            decided.iter().filter(|(of, _)| *of == text.id).map(|(_, fact)| fact.clone()).collect();
        let lang = if text.lang == "fr" { Lang::fr() } else { Lang::new(&text.lang) };
        apply(&tx, &maker(&ask), &mut gathering, &lang, &own).await?;
    }
    let stands = gathering.changed_at;
    desk::save_if_unchanged(&tx, &mut gathering, stands, ask.now()).await?;
    directory::role::store::retitle(&tx, gathering.id, &gathering.title).await?;
    maker(&ask).note(&tx, "gathering-facts", &gathering, &names(&decided)).await?;
    tx.commit().await?;
    see_other(&ask, &at(&gathering, "/announcement"), Some("said-announcement-decided"))
}

/// The facts a person spoke of, with what was said of them.
fn meant(ask: &Ask, s: &mut Sheet, all: &[(Id, Announced)]) -> Result<Vec<(Id, Announced)>, Refusal> {
    let with = |(of, fact): &(Id, Announced), standing| (*of, Announced { standing, ..fact.clone() });
    if s.form.get("do") == "sure" {
        let sure = all.iter().filter(|(_, fact)| fact.sure && fact.standing == Standing::Read);
        return Ok(sure.map(|one| with(one, Standing::Confirmed)).collect());
    }
    let said = s.form.get("do").to_owned();
    let (deed, id) = said.split_once('.').unwrap_or_default();
    let one = all.iter().find(|(_, fact)| fact.id.to_string() == id).ok_or_else(Refusal::not_found)?;
    match deed {
        "confirm" => Ok(vec![with(one, Standing::Confirmed)]),
        "leave" => Ok(vec![with(one, Standing::Refused)]),
        "correct" => {
            let field = format!("typed.{id}");
            match corrected(&one.1.value, s.form.get(&field)) {
                Some(value) => Ok(vec![(one.0, Announced { value, standing: Standing::Corrected, ..one.1.clone() })]),
                None => {
                    s.wrong(&field, wrong_for(ask, one.1.value.kind()));
                    Ok(Vec::new())
                }
            }
        }
        _ => Err(Refusal::bad("form-broken")),
    }
}

/// What may stand in the field of a correction.
fn wrong_for(ask: &Ask, kind: Kind) -> String {
    let t = ask.t();
    match kind {
        Kind::Dates | Kind::Deadline => t.say("announcement-wrong-days"),
        Kind::Zone => t.say("announcement-wrong-zone"),
        Kind::Booking => t.say("gathering-link-wrong"),
        Kind::Capacity | Kind::Edition => t.say("announcement-wrong-number"),
        _ => t.say("announcement-wrong-words"),
    }
}

/// Names of fields for the activity record, never values.
fn names(decided: &[(Id, Announced)]) -> String {
    let mut names: Vec<&str> = decided.iter().map(|(_, fact)| fact.value.kind().name()).collect();
    names.sort_unstable();
    names.dedup();
    names.join(" ")
}
