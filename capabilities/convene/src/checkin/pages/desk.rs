//! The organisers' side of the door: make and close doors, who was there by day and session, badges to print.

use crate::checkin::badge;
use crate::checkin::store::{self, Door};
use crate::gathering::desk::{at, gathering_of, shell};
use crate::gathering::model::Gathering;
use crate::registration::letters;
use crate::registration::store as tickets;
use crate::sign_up::store as sign_ups;
use askama::Template;
use base::{Id, Secret, one_line};
use web::{Ask, Outcome, Refusal, Shell, page, see_other};

#[derive(Template)]
#[template(path = "checkin/doors.html")]
struct DoorsPage {
    shell: Shell,
    doors: Vec<(Door, String)>,
    sessions: Vec<(String, String)>,
    attendance: Vec<(String, i64)>,
    /// The link of a door made just now, and its square: shown once.
    fresh: Option<(String, String, String)>,
    manage: bool,
    badges: String,
}

async fn doors_page(
    ask: &Ask,
    gathering: &Gathering,
    fresh: Option<(String, String, String)>,
) -> Result<DoorsPage, Refusal> {
    let t = ask.t();
    let sessions: Vec<(Id, String)> = sessions(ask, gathering).await?;
    let name = |id: &str| sessions.iter().find(|(one, _)| one.to_string() == id).map(|(_, title)| title.clone());
    let spot = |spot: &str| name(spot).unwrap_or_else(|| t.day_of(spot));
    let doors = store::doors(ask.db(), gathering.id).await?;
    let attendance = store::by_spot(ask.db(), gathering.id).await?;
    Ok(DoorsPage {
        shell: shell(ask, gathering, t.say("door-menu")),
        doors: doors
            .into_iter()
            .map(|door| {
                let counts =
                    door.session_id.and_then(|id| name(&id.to_string())).unwrap_or_else(|| t.say("door-counts-days"));
                (door, counts)
            })
            .collect(),
        attendance: attendance.into_iter().map(|(one, n)| (spot(&one), n)).collect(),
        sessions: sessions.iter().map(|(id, title)| (id.to_string(), title.clone())).collect(),
        manage: ask.may("registration.manage"),
        badges: ask.to(&at(gathering, "/badges")),
        fresh,
    })
}

/// All sessions that can be counted, by title.
async fn sessions(ask: &Ask, gathering: &Gathering) -> Result<Vec<(Id, String)>, Refusal> {
    let title = |text: &base::Localised| text.in_lang(&ask.lang).to_owned();
    let mut all: Vec<(Id, String)> = sign_ups::without_list(ask.db(), gathering.id)
        .await?
        .into_iter()
        .map(|(id, _, text, _)| (id, title(&text)))
        .collect();
    all.extend(
        sign_ups::lists(ask.db(), gathering.id).await?.into_iter().map(|one| (one.session_id, title(&one.title))),
    );
    all.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(all)
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    page(&doors_page(&ask, &gathering, None).await?)
}

pub(crate) async fn act(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let form = ask.form().await?;
    let here = at(&gathering, "/doors");
    if let Some(door) = Id::parse(form.get("close")) {
        let tx = ask.db().begin().await?;
        store::close(&tx, gathering.id, door, ask.now()).await?;
        tx.commit().await?;
        return see_other(&ask, &here, Some("said-door-closed"));
    }
    let name: String = one_line(form.get("name")).chars().take(80).collect();
    if name.is_empty() {
        return Err(Refusal::invalid("door-name").next(ask.to(&here), "door-menu"));
    }
    let wanted = Id::parse(form.get("session"));
    let session_id = sessions(&ask, &gathering).await?.into_iter().map(|(id, _)| id).find(|id| Some(*id) == wanted);
    let door = Door { id: ask.new_id(), gathering_id: gathering.id, session_id, name: name.clone(), closed_at: None };
    let secret = Secret::draw(&ask.house.chance);
    let tx = ask.db().begin().await?;
    store::open(&tx, &door, &secret, ask.now()).await?;
    tx.commit().await?;
    let link = letters::link(&ask.house, &ask.lang, &format!("/{}/door/{}", gathering.code, secret.expose()));
    let square = badge::svg(&link);
    page(&doors_page(&ask, &gathering, Some((name, link, square))).await?)
}

struct Badge {
    name: String,
    organisation: String,
    ticket: String,
    delegation: String,
    code: String,
    square: String,
    no_photo: bool,
}

#[derive(Template)]
#[template(path = "checkin/badges.html")]
struct BadgesPage {
    shell: Shell,
    gathering: String,
    badges: Vec<Badge>,
    words: String,
}

/// Badges to print, those with the words looked for or all.
pub(crate) async fn badges(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let words: String = ask.query.get("q").chars().take(100).collect();
    let registration = tickets::of_gathering(ask.db(), gathering.id).await?;
    let mut badges = Vec::new();
    if let Some(registration) = registration {
        for one in store::expected(ask.db(), gathering.id, &words, 20_000).await? {
            badges.push(Badge {
                square: badge::svg(&badge::code(&registration, &one.delegate)),
                ticket: one.ticket.in_lang(&ask.lang).to_owned(),
                no_photo: one.delegate.photo == "no",
                name: one.delegate.name,
                organisation: one.delegate.organisation,
                delegation: one.delegation,
                code: one.delegate.code,
            });
        }
    }
    let t = ask.t();
    let doors = ask.to(&at(&gathering, "/doors"));
    let shell =
        shell(&ask, &gathering, t.say("door-badges")).crumb(t.say("door-menu"), doors).crumb(t.say("door-badges"), "");
    page(&BadgesPage { shell, gathering: gathering.name(&ask.lang), badges, words })
}
