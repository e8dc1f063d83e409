//! What the pages of voices share: links between the places of the desk, and the source of an address.

use crate::audit::{Desk, Scene, at_desk};
use crate::voices::source::model::{Kind, Source};
use crate::voices::source::store as sources;
use web::{Ask, Refusal, Shell};

/// A link beside the title of a desk.
pub(crate) struct Way {
    /// Its words.
    pub label: String,
    /// Its address.
    pub href: String,
    /// The page itself.
    pub current: bool,
    /// How many things wait there; 0 shows nothing.
    pub due: i64,
}

/// The places of voices, as a line of links below the tabs.
pub(crate) fn ways(ask: &Ask, scene: &Scene, here: &str, waiting: i64) -> Vec<Way> {
    let t = ask.t();
    let codes = scene.may_code();
    let all = [
        ("/voices", "voice-way-sources", true),
        ("/surveys", "voice-way-surveys", true),
        ("/redaction", "voice-way-redaction", true),
        ("/coding", "voice-way-coding", codes),
        ("/voices/danger", "voice-way-danger", true),
        ("/voices/themes", "voice-way-themes", true),
    ];
    let way = |(place, key, _): (&str, &'static str, bool)| Way {
        label: t.say(key),
        href: ask.to(&scene.desk(place)),
        current: place == here,
        due: if place == "/redaction" { waiting } else { 0 },
    };
    all.into_iter().filter(|(.., open)| *open).map(way).collect()
}

/// The frame of a page of voices.
pub(crate) fn shell(ask: &Ask, scene: &Scene, desk: Desk, title: impl Into<String>) -> Shell {
    scene.shell(ask, desk, title)
}

/// The audit of the address for those who listen.
pub(crate) async fn hearing(ask: &Ask) -> Result<Scene, Refusal> {
    at_desk(ask, Desk::Voices).await
}

/// The audit of the address for those who code.
pub(crate) async fn coding(ask: &Ask) -> Result<Scene, Refusal> {
    at_desk(ask, Desk::Coding).await
}

/// The source of the address, of this audit and of no other.
pub(crate) async fn source(ask: &Ask, scene: &Scene) -> Result<Source, Refusal> {
    let found = sources::find(ask.db(), scene.audit.id, ask.param("source")).await?;
    found.ok_or_else(Refusal::not_found)
}

/// A kind of source in words.
pub(crate) fn kind(ask: &Ask, kind: Kind) -> String {
    ask.t().say(match kind {
        Kind::FocusGroup => "voice-kind-focus-group",
        Kind::Interview => "voice-kind-interview",
        Kind::Walk => "voice-kind-walk",
        Kind::Submissions => "voice-kind-submissions",
        Kind::Import => "voice-kind-import",
    })
}

/// A source in one line: what it is and when.
pub(crate) fn line(ask: &Ask, one: &Source) -> String {
    let what = kind(ask, one.kind);
    if one.held_on.is_empty() {
        what
    } else {
        ask.t().a2("voice-kind-on", "kind", what, "day", ask.t().day_of(&one.held_on))
    }
}
