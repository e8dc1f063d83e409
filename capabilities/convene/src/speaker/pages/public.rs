//! The public page of who speaks: keynotes and guests in the order of precedence, then those selected. Whoever has not
//! said yes to a photo is shown by the first letters of the name.

use super::{initials, send};
use crate::gathering::{self, model::Gathering, model::State as Shown};
use crate::programme::public::{Open, code_of};
use crate::programme::store as desks;
use crate::speaker::model::{Kind, Speaker, State};
use crate::speaker::store;
use askama::Template;
use exchange::model::Person;
use web::{Ask, Outcome, Refusal, Shell, markdown, page};

/// Somebody on the page.
struct OnPage {
    code: String,
    name: String,
    href: String,
    photo: String,
    initials: String,
    job: String,
    organisation: String,
    /// Language and Markdown made HTML.
    biography: (String, String),
    /// Address, language and title of each session.
    sessions: Vec<(String, String, String)>,
}

#[derive(Template)]
#[template(path = "speaker/public.html")]
struct PublicPage {
    shell: Shell,
    keynotes: Vec<OnPage>,
    invited: Vec<OnPage>,
    selected: Vec<OnPage>,
    programme: String,
}

async fn seen(ask: &Ask) -> Result<Gathering, Refusal> {
    let found = gathering::store::find(ask.db(), ask.param("gathering")).await?;
    found.filter(|one| one.state == Shown::Published).ok_or_else(Refusal::not_found)
}

/// `GET /{gathering}/speakers`
pub(in crate::speaker) async fn show(ask: Ask) -> Outcome {
    let gathering = seen(&ask).await?;
    let t = ask.t();
    let all = store::of_gathering(ask.db(), gathering.id).await?;
    let version = desks::latest(ask.db(), gathering.id).await?;
    let open = version.as_ref().map(|version| Open::of(&version.programme, &ask.lang));
    let at = ask.to(&format!("/{}", gathering.code));
    let come: Vec<&Speaker> = all.iter().filter(|one| one.state == State::Accepted).collect();
    let of = |kind: Kind| {
        come.iter().filter(|one| one.kind == kind).map(|one| asked(&ask, &at, open.as_ref(), one)).collect()
    };
    let title = t.say("speaker-public-title");
    page(&PublicPage {
        keynotes: of(Kind::Keynote),
        invited: of(Kind::Invited),
        selected: open.as_ref().map(|open| selected(&at, open, &all)).unwrap_or_default(),
        programme: format!("{at}/programme"),
        shell: ask
            .shell(title.clone())
            .of(&ask, &gathering.name(&ask.lang), &format!("/{}", gathering.code))
            .style("public.css")
            .about(title),
    })
}

fn asked(ask: &Ask, at: &str, open: Option<&Open<'_>>, one: &Speaker) -> OnPage {
    let person = open.and_then(|open| open.programme.persons.iter().find(|person| person.guid == one.guid.0));
    let (lang, biography) = one.biography.found(&ask.lang);
    OnPage {
        href: String::new(),
        photo: one.public_photo().map(|_| format!("{at}/speakers/{}/photo", one.code)).unwrap_or_default(),
        initials: initials(&one.name),
        name: one.name.clone(),
        job: one.job_title.clone(),
        organisation: one.organisation.clone(),
        biography: (lang.to_owned(), markdown(biography)),
        sessions: open.zip(person).map(|(open, person)| sessions(at, open, person)).unwrap_or_default(),
        code: one.code.clone(),
    }
}

fn sessions(at: &str, open: &Open<'_>, person: &Person) -> Vec<(String, String, String)> {
    let stands = open.of_person(&person.key).filter(|session| !open.places(session).is_empty());
    let line = |session: &exchange::model::Session| {
        let (lang, title) = open.tongue(&session.title, session.language.as_deref());
        (format!("{at}/sessions/{}", session.identity.code), lang.to_owned(), title.to_owned())
    };
    stands.map(line).collect()
}

/// Whoever is in the published programme by selection, by name. An invitation that was declined or taken back since
/// does not put a guest among them.
fn selected(at: &str, open: &Open<'_>, all: &[Speaker]) -> Vec<OnPage> {
    let chosen = open.programme.persons.iter().filter(|person| all.iter().all(|one| one.guid.0 != person.guid));
    let one = |person: &Person| OnPage {
        code: code_of(person),
        href: format!("{at}/people/{}", code_of(person)),
        photo: String::new(),
        initials: initials(&person.name),
        name: person.name.clone(),
        job: person.extra.get("job_title").and_then(|job| job.as_str()).unwrap_or_default().to_owned(),
        organisation: person.organisation.clone().unwrap_or_default(),
        biography: (String::new(), String::new()),
        sessions: sessions(at, open, person),
    };
    let mut shown: Vec<OnPage> = chosen.map(one).filter(|one| !one.sessions.is_empty()).collect();
    shown.sort_by_key(|one| base::fold(&one.name));
    shown
}

/// `GET /{gathering}/speakers/{code}/photo`: only with a yes of somebody who comes.
pub(in crate::speaker) async fn photo(ask: Ask) -> Outcome {
    let gathering = seen(&ask).await?;
    let one = store::by_code(ask.db(), gathering.id, ask.param("code")).await?.ok_or_else(Refusal::not_found)?;
    send(&ask, &one, one.public_photo()).await
}
