//! The organiser's side of the call: its text, its time, what reviewers may know, its questions and criteria.

mod criteria;
mod questions;

use super::model::{Blindness, Call, Standing};
use super::store::{self as calls, manage as store};
use crate::gathering::desk::{self as forms, Told, at, gathering_of, maker, set_both, set_instant, shell, step, told};
use crate::gathering::making::blank_call;
use crate::gathering::model::Gathering;
use askama::Template;
use web::{Ask, Guard, Outcome, Refusal, Route, Sheet, Shell, page, refused, see_other};

pub(super) fn routes() -> Vec<Route> {
    const MANAGE: Guard = Guard::May("call.manage");
    vec![
        Route::get("/manage/{gathering}/call", MANAGE, show),
        Route::post("/manage/{gathering}/call", MANAGE, save),
        Route::get("/manage/{gathering}/call/questions", MANAGE, questions::show),
        Route::post("/manage/{gathering}/call/questions", MANAGE, questions::save),
        Route::get("/manage/{gathering}/call/criteria", MANAGE, criteria::show),
        Route::post("/manage/{gathering}/call/criteria", MANAGE, criteria::save),
    ]
}

#[derive(Template)]
#[template(path = "call/manage.html")]
struct CallDesk {
    shell: Shell,
    s: Sheet,
    standing: Standing,
    opens: Option<Told>,
    closes: Option<Told>,
    city: String,
    blindness: Vec<(String, String)>,
    blindness_hint: String,
    mail_domain: String,
    preview: String,
    questions: String,
    criteria: String,
}

/// The call of a gathering, or one in which nothing is decided yet: it is written when it is saved.
async fn call_of(ask: &Ask, gathering: &Gathering) -> Result<Call, Refusal> {
    let found = calls::of_gathering(ask.db(), gathering.id).await?;
    Ok(found.unwrap_or_else(|| blank_call(ask.new_id(), gathering)))
}

async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let call = call_of(&ask, &gathering).await?;
    let s = sheet_of(&gathering, &call);
    page(&desk_page(&ask, &gathering, &call, s).await?)
}

fn sheet_of(gathering: &Gathering, call: &Call) -> Sheet {
    let mut s = Sheet::default();
    set_both(&mut s, "text", &call.text);
    set_both(&mut s, "guidance", &call.guidance);
    set_instant(&mut s, "opens", call.opens_at, &gathering.zone);
    set_instant(&mut s, "closes", call.closes_at, &gathering.zone);
    let lines = [
        ("blindness", call.blindness.code().to_owned()),
        ("places", call.places.to_string()),
        ("title_words", call.title_words.to_string()),
        ("abstract_words", call.abstract_words.to_string()),
        ("takeaway_words", call.takeaway_words.to_string()),
        ("presenters_max", call.presenters_max.to_string()),
        ("mail_name", call.mail_name.clone()),
        ("published", if call.published { "yes" } else { "" }.to_owned()),
        ("revision", gathering.changed_at.0.to_string()),
    ];
    for (field, value) in lines {
        s.form.set(field, value);
    }
    s
}

async fn desk_page(ask: &Ask, gathering: &Gathering, call: &Call, s: Sheet) -> Result<CallDesk, Refusal> {
    let t = ask.t();
    let said = |blindness: &Blindness| {
        (blindness.code().to_owned(), t.say(&format!("manage-call-blindness-{}", blindness.code())))
    };
    let tell = |instant: Option<base::Ts>| instant.map(|instant| told(ask, instant, &gathering.zone));
    Ok(CallDesk {
        shell: shell(ask, gathering, t.say("manage-call-title")),
        standing: call.standing(ask.now()),
        opens: tell(call.opens_at),
        closes: tell(call.closes_at),
        city: gathering.zone.city(),
        blindness: Blindness::ALL.iter().map(said).collect(),
        blindness_hint: t.say(if store::reviews_given(ask.db(), call.id).await? > 0 {
            "manage-call-blindness-late"
        } else {
            "manage-call-blindness-hint"
        }),
        mail_domain: ask.house.settings.mail_domain.clone(),
        preview: ask.to(&format!("/{}/call", gathering.code)),
        questions: ask.to(&at(gathering, "/call/questions")),
        criteria: ask.to(&at(gathering, "/call/criteria")),
        s,
    })
}

async fn save(ask: Ask) -> Outcome {
    let mut gathering = gathering_of(&ask).await?;
    let before = call_of(&ask, &gathering).await?;
    let mut s = Sheet::of(ask.form().await?);
    let call = typed(&ask, &mut s, &gathering, before.clone());
    if store::mail_name_is_taken(ask.db(), call.id, &call.mail_name).await? {
        s.wrong("mail_name", ask.t().say("manage-call-mail-taken"));
    }
    if call.blindness != before.blindness && store::reviews_given(ask.db(), call.id).await? > 0 {
        s.wrong("blindness", ask.t().say("manage-call-blindness-late"));
    }
    if !s.is_fine() {
        return refused(&desk_page(&ask, &gathering, &before, s).await?);
    }
    let Some(tx) = step(&ask, &mut gathering, &mut s).await? else {
        return refused(&desk_page(&ask, &gathering, &before, s).await?);
    };
    calls::save(&tx, &call, ask.now()).await?;
    let deed = if call.published && !before.published { "call-published" } else { "call-saved" };
    maker(&ask).note(&tx, deed, &gathering, "call").await?;
    tx.commit().await?;
    see_other(&ask, &at(&gathering, "/call"), Some("said-gathering-saved"))
}

fn typed(ask: &Ask, s: &mut Sheet, gathering: &Gathering, mut call: Call) -> Call {
    let t = ask.t();
    call.text = forms::text_both(ask, s, "text");
    call.guidance = forms::text_both(ask, s, "guidance");
    call.opens_at = forms::civil_instant(ask, s, "opens", &gathering.zone, "09:00");
    call.closes_at = forms::civil_instant(ask, s, "closes", &gathering.zone, "23:59");
    if call.opens_at.zip(call.closes_at).is_some_and(|(opens, closes)| opens >= closes) {
        s.wrong("closes-day", t.say("manage-call-order"));
    }
    match Blindness::parse(s.form.get("blindness")) {
        Some(blindness) => call.blindness = blindness,
        None => s.wrong("blindness", t.say("manage-call-blindness-missing")),
    }
    call.places = forms::number(ask, s, "places", 0).unwrap_or(0);
    let mut words = |field: &str, usual: usize| {
        forms::number(ask, s, field, 1).and_then(|number| usize::try_from(number).ok()).unwrap_or(usual)
    };
    call.title_words = words("title_words", call.title_words);
    call.abstract_words = words("abstract_words", call.abstract_words);
    call.takeaway_words = words("takeaway_words", call.takeaway_words);
    call.presenters_max = words("presenters_max", call.presenters_max);
    let mail_name = s.form.get("mail_name").to_owned();
    if mail_name.is_empty() || base::slug_of(&mail_name) != mail_name {
        s.wrong("mail_name", t.say("manage-call-mail-letters"));
    }
    call.mail_name = mail_name;
    call.published = s.is("published", "yes");
    if call.published && call.text.is_empty() {
        s.wrong("text-en", t.say("manage-call-text-missing"));
    }
    call
}
