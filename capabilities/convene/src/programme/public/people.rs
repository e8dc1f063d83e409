//! The page of somebody who presents: who it is and all their sessions.

use super::programme::below;
use super::reading::{Open, open};
use askama::Template;
use exchange::model::Person;
use web::{Ask, Outcome, Refusal, Shell, Tr, markdown, page};

#[derive(Template)]
#[template(path = "programme/person.html")]
struct PersonPage {
    shell: Shell,
    t: Tr,
    name: String,
    organisation: String,
    job: String,
    biography: String,
    sessions: Vec<(String, String, String, String)>,
}

/// The code of a person in addresses: that of the source, else one made of the guid.
pub fn code_of(person: &Person) -> String {
    let proper = |code: &&String| !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
    person.code.as_ref().filter(proper).cloned().unwrap_or_else(|| person.guid.simple().to_string())
}

/// `GET /{gathering}/people/{code}`
pub async fn show(ask: Ask) -> Outcome {
    let (gathering, version) = open(&ask).await?;
    let version = version.ok_or_else(Refusal::not_found)?;
    let open = Open::of(&version.programme, &ask.lang);
    let t = ask.t();
    let person = open
        .programme
        .persons
        .iter()
        .find(|person| code_of(person) == ask.param("code"))
        .ok_or_else(Refusal::not_found)?;
    let mut sessions = Vec::new();
    for session in open.of_person(&person.key) {
        let (lang, title) = open.tongue(&session.title, session.language.as_deref());
        for placement in open.places(session) {
            let href = ask.to(&format!("/{}/sessions/{}", gathering.code, session.identity.code));
            let place = t.a2("programme-when-where", "when", open.when(&t, placement), "room", open.room(placement));
            sessions.push((href, title.to_owned(), lang.to_owned(), place));
        }
    }
    if sessions.is_empty() {
        return Err(Refusal::not_found());
    }
    page(&PersonPage {
        shell: below(&ask, &gathering, &person.name)?,
        name: person.name.clone(),
        organisation: person.organisation.clone().unwrap_or_default(),
        job: person.extra.get("job_title").and_then(|job| job.as_str()).unwrap_or_default().to_owned(),
        biography: markdown(person.biography.as_deref().unwrap_or_default()),
        sessions,
        t,
    })
}
