//! What the public page of a session shows of its format.

use crate::format::model::{Asked, Counterpart, Needs, Team};
use crate::format::store;
use crate::programme::public::language;
use crate::sign_up::store as sign_ups;
use base::{Id, Localised};
use web::{Ask, Refusal, Tr, markdown};

/// The facts of a format, in words.
#[derive(Default)]
pub(crate) struct Shown {
    /// Label and text: languages heard, read and signed.
    pub heard: Vec<(String, String)>,
    /// What to bring, its language first.
    pub prepare: (String, String),
    /// Label, language and text: where one meets, how one gets there, what holds there.
    pub visit: Vec<(String, String, String)>,
    /// How many places, in words.
    pub places: String,
    /// The team and what it made.
    pub team: Option<Team>,
    /// Who answers.
    pub counterpart: Option<Counterpart>,
    /// What was asked, with the day of the answer in words.
    pub asked: Vec<(Asked, String)>,
}

/// What is to be shown of the session of this code.
pub(crate) async fn of_session(ask: &Ask, gathering_id: Id, code: &str) -> Result<Shown, Refusal> {
    let Some(at) = store::session(ask.db(), gathering_id, code).await? else { return Ok(Shown::default()) };
    let (t, needs) = (ask.t(), store::needs_of_session(ask.db(), at.id).await?);
    let (tag, prepare) = needs.prepare.found(&ask.lang);
    let mut shown =
        Shown { heard: heard(&t, &needs), prepare: (tag.to_owned(), markdown(prepare)), ..Shown::default() };
    if let Some(list) = sign_ups::of_session(ask.db(), at.id).await? {
        let line = |key: &str, text: &Localised| {
            let (tag, text) = text.found(&ask.lang);
            (t.say(key), tag.to_owned(), text.to_owned())
        };
        let all = [
            line("sign-up-meeting", &list.meeting_point),
            line("sign-up-transport", &list.transport),
            line("sign-up-rules", &list.rules),
        ];
        shown.visit = all.into_iter().filter(|(_, _, text)| !text.is_empty()).collect();
        shown.places = list.places.map(|n| t.a("format-places", "n", n)).unwrap_or_default();
    }
    match at.kind.as_str() {
        "prototyping" => shown.team = store::team(ask.db(), at.id).await?.filter(|team| !team.is_empty()),
        "decision-makers" => {
            shown.counterpart = store::counterpart(ask.db(), at.id).await?;
            let day = |one: &Asked| if one.answer.is_empty() { String::new() } else { t.day_of(&one.answered_on) };
            let all = store::asked(ask.db(), at.id).await?;
            shown.asked = all.into_iter().map(|one| (one.clone(), day(&one))).collect();
        }
        _ => {}
    }
    Ok(shown)
}

fn heard(t: &Tr, needs: &Needs) -> Vec<(String, String)> {
    let names = |all: &[String]| all.iter().map(|lang| language(t, lang)).collect::<Vec<_>>().join(", ");
    let all = [
        ("format-spoken", names(&needs.spoken)),
        ("format-interpreted", names(&needs.interpreted)),
        ("format-sign", needs.sign.clone()),
        ("format-captions", names(&needs.captions)),
    ];
    all.into_iter().filter(|(_, text)| !text.is_empty()).map(|(key, text)| (t.say(key), text)).collect()
}
