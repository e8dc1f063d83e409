//! One speaker at the secretariat: the invitation with the briefing, what came back, and the sessions.

use super::desk::{kinds, langs};
use super::{secretariat, send};
use crate::gathering::desk::{at, gathering_of, line, set_both, shell, text_both};
use crate::gathering::model::Gathering;
use crate::registration::pages::typed;
use crate::speaker::model::{BIOGRAPHY, Briefing, Hand, Kind, Speaker, State};
use crate::speaker::store::{self, OnDesk};
use askama::Template;
use base::jiff::civil::{Date, time};
use base::{Lang, Ts};
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

/// What somebody may do on a session by invitation.
const ROLES: [&str; 3] = ["presenter", "moderator", "panellist"];
/// A speech longer than a day is none.
const MINUTES_MAX: i64 = 480;

#[derive(Template)]
#[template(path = "speaker/one.html")]
struct OnePage {
    shell: Shell,
    s: Sheet,
    one: Speaker,
    state: String,
    /// What came of it last, as a sentence.
    story: String,
    missing: String,
    kinds: Vec<(String, String)>,
    langs: Vec<(String, String)>,
    sessions: Vec<(OnDesk, String)>,
    roles: Vec<(String, String)>,
    until: String,
    base: String,
    public: String,
}

async fn of_path(ask: &Ask) -> Result<(Gathering, Speaker), Refusal> {
    let gathering = gathering_of(ask).await?;
    let one = store::by_code(ask.db(), gathering.id, ask.param("code")).await?.ok_or_else(Refusal::not_found)?;
    Ok((gathering, one))
}

async fn one_page(ask: &Ask, gathering: &Gathering, one: Speaker, s: Sheet) -> Result<OnePage, Refusal> {
    let t = ask.t();
    let list = ask.to(&at(gathering, "/speakers"));
    let sessions = store::sessions(ask.db(), gathering.id, one.guid).await?;
    let titled = |session: OnDesk| {
        let title = session.title.in_lang(&ask.lang).to_owned();
        (session, title)
    };
    Ok(OnePage {
        shell: shell(ask, gathering, one.name.clone())
            .crumb(t.say("speaker-menu"), list.clone())
            .crumb(one.name.clone(), ""),
        state: t.say(&format!("speaker-state-{}", one.state.code())),
        story: story(ask, gathering, &one),
        missing: one.missing().into_iter().map(|key| t.say(key)).collect::<Vec<_>>().join(", "),
        kinds: kinds(ask),
        langs: langs(ask, gathering),
        sessions: sessions.into_iter().map(titled).collect(),
        roles: ROLES.map(|role| (role.to_owned(), t.say(&format!("speaker-role-{role}")))).to_vec(),
        until: one.answers_by.map(|at| gathering.zone.civil(at).date().to_string()).unwrap_or_default(),
        base: format!("{list}/{}", one.code),
        public: ask.to(&format!("/{}/speakers#{}", gathering.code, one.code)),
        one,
        s,
    })
}

/// “Accepted on 3 May by the assistant.”
fn story(ask: &Ask, gathering: &Gathering, one: &Speaker) -> String {
    let t = ask.t();
    let day = |at: Option<Ts>| at.map(|at| t.day(gathering.zone.civil(at).date())).unwrap_or_default();
    let by =
        t.say(if one.answered_by == Some(Hand::Assistant) { "speaker-by-assistant" } else { "speaker-by-speaker" });
    match one.state {
        State::Draft => t.say("speaker-story-draft"),
        State::Invited => t.a2("speaker-story-invited", "day", day(one.invited_at), "until", day(one.answers_by)),
        State::Accepted => t.a2("speaker-story-accepted", "day", day(one.answered_at), "by", by),
        State::Declined => t.a2("speaker-story-declined", "day", day(one.answered_at), "by", by),
        State::Withdrawn => t.say("speaker-story-withdrawn"),
    }
}

pub(in crate::speaker) async fn show(ask: Ask) -> Outcome {
    let (gathering, one) = of_path(&ask).await?;
    let mut s = Sheet::default();
    fill(&mut s, &one);
    page(&one_page(&ask, &gathering, one, s).await?)
}

fn fill(s: &mut Sheet, one: &Speaker) {
    let b = &one.briefing;
    set_both(s, "biography", &one.biography);
    for (field, value) in [
        ("name", one.name.as_str()),
        ("mail", &one.mail),
        ("kind", one.kind.code()),
        ("organisation", &one.organisation),
        ("job_title", &one.job_title),
        ("lang", one.lang.tag()),
        ("assistant_name", &one.assistant_name),
        ("assistant_mail", &one.assistant_mail),
        ("word", &one.word),
        ("form", &b.form),
        ("spoken", &b.spoken),
        ("rehearsal", &b.rehearsal),
        ("asks", &b.asks),
        ("travel", &b.travel),
        ("hotel", &b.hotel),
        ("fee", &b.fee),
    ] {
        s.form.set(field, value);
    }
    s.form.set("minutes", b.minutes.map(|n| n.to_string()).unwrap_or_default());
    s.form.set("seen", one.changed_at.0.to_string());
}

pub(in crate::speaker) async fn save(ask: Ask) -> Outcome {
    let (gathering, before) = of_path(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let mut one = typed_speaker(&ask, &gathering, &mut s, &before);
    if !s.is_fine() {
        return refused(&one_page(&ask, &gathering, before, s).await?);
    }
    let secretariat = secretariat(&ask, &gathering);
    let tx = ask.db().begin().await?;
    if one.mail != before.mail {
        let mail = directory::person::Mail::parse(&one.mail);
        one.person_id = match mail {
            Some(mail) => directory::person::store::by_mail(&tx, &mail).await?.map(|person| person.id),
            None => None,
        };
        // Whoever read the letters to the old address has no part in it any more.
        store::revoke(&tx, one.id, Hand::Speaker).await?;
    }
    if one.assistant_mail != before.assistant_mail {
        store::revoke(&tx, one.id, Hand::Assistant).await?;
    }
    secretariat.save(&tx, &one, Ts(s.form.number("seen").unwrap_or(0)), "speaker-saved", "facts briefing").await?;
    if one.may_fill_in() && one.mail != before.mail {
        secretariat.write(&tx, &one, Hand::Speaker, "reminded").await?;
    }
    if one.may_fill_in() && one.assistant_mail != before.assistant_mail {
        secretariat.write(&tx, &one, Hand::Assistant, "invited").await?;
    }
    tx.commit().await?;
    see_other(&ask, &at(&gathering, &format!("/speakers/{}", one.code)), Some("said-speaker-saved"))
}

fn typed_speaker(ask: &Ask, gathering: &Gathering, s: &mut Sheet, before: &Speaker) -> Speaker {
    let t = ask.t();
    s.required(&t, "name", "speaker-name-missing");
    let minutes = s.form.number("minutes").filter(|minutes| (1..=MINUTES_MAX).contains(minutes));
    if minutes.is_none() && !s.form.get("minutes").is_empty() {
        s.wrong("minutes", t.say("speaker-minutes-wrong"));
    }
    let assistant_mail =
        if s.form.get("assistant_mail").is_empty() { String::new() } else { typed::mail(ask, s, "assistant_mail") };
    let lang = langs(ask, gathering).into_iter().find(|(tag, _)| tag == s.form.get("lang"));
    Speaker {
        name: line(ask, s, "name"),
        mail: typed::mail(ask, s, "mail"),
        kind: Kind::parse(s.form.get("kind")).unwrap_or(before.kind),
        organisation: line(ask, s, "organisation"),
        job_title: line(ask, s, "job_title"),
        lang: lang.map_or_else(|| before.lang.clone(), |(tag, _)| Lang::new(&tag)),
        biography: biography(ask, s),
        assistant_name: line(ask, s, "assistant_name"),
        assistant_mail,
        word: typed::text(ask, s, "word"),
        briefing: Briefing {
            minutes,
            form: line(ask, s, "form"),
            spoken: line(ask, s, "spoken"),
            rehearsal: line(ask, s, "rehearsal"),
            asks: typed::text(ask, s, "asks"),
            travel: typed::text(ask, s, "travel"),
            hotel: typed::text(ask, s, "hotel"),
            fee: typed::text(ask, s, "fee"),
        },
        ..before.clone()
    }
}

/// The biography in both languages, each within its length.
pub(super) fn biography(ask: &Ask, s: &mut Sheet) -> base::Localised {
    for field in ["biography-en", "biography-fr"] {
        let over = BIOGRAPHY.over(s.form.get(field));
        if over > 0 {
            s.wrong(field, ask.t().a("speaker-biography-long", "over", over));
        }
    }
    text_both(ask, s, "biography")
}

/// Sends the invitation, or once more.
pub(in crate::speaker) async fn invite(ask: Ask) -> Outcome {
    let (gathering, one) = of_path(&ask).await?;
    let form = ask.form().await?;
    let day: Date = form.get("answers-on").parse().map_err(|_| Refusal::invalid("letter-day"))?;
    let until = gathering.zone.instant(day.to_datetime(time(23, 59, 59, 0)));
    if until <= ask.now() {
        return Err(Refusal::invalid("letter-day-over"));
    }
    let tx = ask.db().begin().await?;
    secretariat(&ask, &gathering).invite(&tx, &one, until).await?;
    tx.commit().await?;
    see_other(&ask, &at(&gathering, &format!("/speakers/{}", one.code)), Some("said-speaker-invited"))
}

/// Takes the invitation back.
pub(in crate::speaker) async fn withdraw(ask: Ask) -> Outcome {
    let (gathering, one) = of_path(&ask).await?;
    let tx = ask.db().begin().await?;
    secretariat(&ask, &gathering).withdraw(&tx, &one).await?;
    tx.commit().await?;
    see_other(&ask, &at(&gathering, &format!("/speakers/{}", one.code)), Some("said-speaker-withdrawn"))
}

/// Puts the speaker on sessions: a role beside each, or none.
pub(in crate::speaker) async fn sessions(ask: Ask) -> Outcome {
    let (gathering, one) = of_path(&ask).await?;
    let form = ask.form().await?;
    let role = |(field, role): &(String, String)| {
        let code = field.strip_prefix("role-")?;
        ROLES.contains(&role.as_str()).then(|| (code.to_owned(), role.clone()))
    };
    let wanted: Vec<(String, String)> = form.fields().iter().filter_map(role).collect();
    let tx = ask.db().begin().await?;
    secretariat(&ask, &gathering).put_on_sessions(&tx, &one, &wanted).await?;
    tx.commit().await?;
    see_other(&ask, &at(&gathering, &format!("/speakers/{}#sessions", one.code)), Some("said-speaker-sessions"))
}

/// The photo, with or without consent: the secretariat sees what it may not show.
pub(in crate::speaker) async fn photo(ask: Ask) -> Outcome {
    let (_, one) = of_path(&ask).await?;
    send(&ask, &one, one.photo.as_ref()).await
}
