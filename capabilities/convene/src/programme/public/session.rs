//! The page of a session: what, when, where, who.

use super::programme::language;
use super::reading::{Open, open, stamp};
use super::stars;
use crate::format::{Shown, of_session};
use crate::live::webcast::model as webcast;
use crate::live::webcast::store as webcasts;
use askama::Template;
use exchange::model::{Presenter, Session};
use web::{Ask, Outcome, Refusal, Shell, Tr, markdown, page};

#[derive(Template)]
#[template(path = "programme/session.html")]
struct SessionPage {
    shell: Shell,
    t: Tr,
    at: String,
    code: String,
    title: String,
    lang: String,
    subtitle: String,
    topic: usize,
    mark: String,
    topic_name: String,
    format: String,
    places: Vec<Standing>,
    spoken: String,
    summary: String,
    description: String,
    people: Vec<PersonView>,
    links: Vec<(String, String)>,
    /// It is or was sent; what was attached afterwards.
    sent: bool,
    after: Vec<(String, String)>,
    starred: bool,
    star_mark: String,
    needs: Shown,
}

struct Standing {
    when: String,
    stamp: String,
    room: String,
}

/// Somebody on a session.
pub struct PersonView {
    /// The name.
    pub name: String,
    /// The address of the page.
    pub href: String,
    /// The first letters.
    pub initials: String,
    /// Role and what the person does.
    pub role: String,
    /// Where.
    pub organisation: String,
}

/// `GET /{gathering}/sessions/{code}`
pub async fn show(ask: Ask) -> Outcome {
    let (gathering, version) = open(&ask).await?;
    let version = version.ok_or_else(Refusal::not_found)?;
    let open = Open::of(&version.programme, &ask.lang);
    let session = find(&open, ask.param("code"))?;
    let t = ask.t();
    let (lang, title) = open.tongue(&session.title, session.language.as_deref());
    let (topic, topic_name) = open.topic(session).unwrap_or_default();
    let code = &gathering.code;
    let standing = |placement: &exchange::model::Placement| Standing {
        when: open.when(&t, placement),
        stamp: stamp(placement.start, placement.offset_seconds),
        room: open.room(placement).to_owned(),
    };
    let shown = |link: &exchange::model::Reference| {
        let safe = link.url.starts_with("https://") || link.url.starts_with("http://");
        safe.then(|| (link.url.clone(), link.title.clone().unwrap_or_else(|| link.url.clone())))
    };
    let summary = open.text(&session.summary);
    let needs = of_session(&ask, gathering.id, &session.identity.code).await?;
    let cast = webcasts::by_code(ask.db(), gathering.id, &session.identity.code, ask.house.shown_until()).await?;
    page(&SessionPage {
        shell: shell(&ask, &gathering.name(&ask.lang), code, &t, open.places(session).first().copied(), title),
        at: ask.to(&format!("/{code}")),
        code: session.identity.code.clone(),
        title: title.to_owned(),
        lang: lang.to_owned(),
        subtitle: open.text(&session.subtitle).to_owned(),
        topic,
        mark: super::day::mark(topic),
        topic_name: topic_name.to_owned(),
        format: format(&t, open.format(session), open.places(session).first().copied()),
        places: open.places(session).into_iter().map(standing).collect(),
        // Where more is said of the languages, that is shown instead.
        spoken: session
            .language
            .as_deref()
            .filter(|_| needs.heard.is_empty())
            .map(|tag| language(&t, tag))
            .unwrap_or_default(),
        needs,
        summary: markdown(summary),
        description: markdown(open.text(&session.description)),
        people: session.presenters.iter().filter_map(|presenter| person(&ask, &t, &open, code, presenter)).collect(),
        links: session.links.iter().chain(&session.attachments).filter_map(shown).collect(),
        sent: cast.as_ref().is_some_and(|cast| cast.kind != webcast::Kind::None),
        after: cast.map(|cast| attached(&t, cast)).unwrap_or_default(),
        star_mark: stars::mark(),
        starred: stars::of(&ask).contains(&session.identity.code),
        t,
    })
}

/// What was attached after the session: address and words. The page of the webcast may be closed by then.
fn attached(t: &Tr, cast: webcast::Webcast) -> Vec<(String, String)> {
    let all = [
        (cast.recording, t.say("live-watch-recording")),
        (cast.slides, t.say("live-watch-slides")),
        (cast.captions, t.say("live-watch-captions")),
    ];
    all.into_iter().filter(|(address, _)| webcast::link(address)).collect()
}

/// The way here leads over the day on which it stands.
fn shell(ask: &Ask, name: &str, code: &str, t: &Tr, first: Option<&exchange::model::Placement>, title: &str) -> Shell {
    let mut shell = ask
        .shell(title)
        .of(ask, name, &format!("/{code}"))
        .style("public.css")
        .script("programme.js")
        .about(title)
        .card(&format!("/{code}/sessions/{}/card", ask.param("code")))
        .crumb(t.say("programme-menu"), ask.to(&format!("/{code}/programme")));
    if let Some(first) = first {
        let day = first.day;
        shell = shell.crumb(t.day(day), ask.to(&format!("/{code}/programme?day={day}")));
    }
    shell.crumb(title, "")
}

/// “Workshop, 60 minutes”.
fn format(t: &Tr, name: &str, first: Option<&exchange::model::Placement>) -> String {
    match first {
        Some(first) if !name.is_empty() => {
            t.a2("programme-format-minutes", "format", name.to_owned(), "n", i64::from(first.minutes))
        }
        _ => name.to_owned(),
    }
}

/// The session of this code that stands in the version.
pub fn find<'a>(open: &Open<'a>, code: &str) -> Result<&'a Session, Refusal> {
    let found = open.programme.sessions.iter().find(|session| session.identity.code == code);
    found
        .filter(|session| open.programme.placements.iter().any(|placement| placement.session == session.key))
        .ok_or_else(Refusal::not_found)
}

fn person(ask: &Ask, t: &Tr, open: &Open<'_>, code: &str, presenter: &Presenter) -> Option<PersonView> {
    let person = open.persons.get(&presenter.person)?;
    let organisation = presenter.organisation.clone().or_else(|| person.organisation.clone()).unwrap_or_default();
    let said = |name: &str| person.extra.get(name).and_then(|value| value.as_str()).unwrap_or_default().to_owned();
    let role = match presenter.role.as_deref() {
        None | Some("presenter" | "co-presenter" | "") => t.say("programme-role-presents"),
        Some("moderator") => t.say("programme-role-moderates"),
        Some("panellist") => t.say("programme-role-sits"),
        Some("host") => t.say("programme-role-hosts"),
        Some(other) => other.to_owned(),
    };
    let job = said("job_title");
    let role = if job.is_empty() { role } else { t.a2("programme-role-and-job", "role", role, "job", job) };
    Some(PersonView {
        href: ask.to(&format!("/{code}/people/{}", super::people::code_of(person))),
        initials: person.name.split_whitespace().filter_map(|word| word.chars().next()).take(2).collect(),
        name: person.name.clone(),
        role,
        organisation,
    })
}
