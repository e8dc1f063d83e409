//! The organisers' figures of a series: registered, joined, reminders that have gone.

use super::{starts, title, version};
use crate::gathering::desk::{at, gathering_of, shell};
use crate::webinar::model::{Lead, sittings};
use crate::webinar::store;
use askama::Template;
use web::{Ask, Outcome, Shell, page};

struct Line {
    title: (String, String),
    when: String,
    joined: i64,
    day: String,
    hour: String,
    webcast: String,
}

#[derive(Template)]
#[template(path = "webinar/desk.html")]
struct DeskPage {
    shell: Shell,
    lines: Vec<Line>,
    registered: i64,
    public: String,
}

pub(in crate::webinar) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let (version, kinds) = version(&ask, &gathering).await?;
    let joined = store::joined(ask.db(), gathering.id).await?;
    let gone = store::reminders(ask.db(), gathering.id).await?;
    let t = ask.t();
    let letters = |code: &str, starts: base::Ts, lead: Lead| {
        let found = gone.iter().find(|one| (one.0.as_str(), one.1, one.2) == (code, starts, lead));
        found.map(|one| t.a("webinar-letters", "n", one.3)).unwrap_or_else(|| t.say("webinar-not-yet"))
    };
    let all = version.as_ref().map(|version| sittings(&gathering, &version.programme, &kinds)).unwrap_or_default();
    let lines = all.iter().map(|one| Line {
        title: title(&ask, one),
        when: starts(&ask, &gathering, one),
        joined: joined.get(one.code()).copied().unwrap_or(0),
        day: letters(one.code(), one.starts, Lead::Day),
        hour: letters(one.code(), one.starts, Lead::Hour),
        webcast: ask.to(&at(&gathering, &format!("/live/{}/webcast", one.code()))),
    });
    page(&DeskPage {
        lines: lines.collect(),
        registered: store::count_registered(ask.db(), gathering.id).await?,
        public: ask.to(&format!("/{}/webinars", gathering.code)),
        shell: shell(&ask, &gathering, t.say("webinar-title"))
            .crumb(t.say("registration-desk"), ask.to(&at(&gathering, "/registration")))
            .crumb(t.say("webinar-title"), ""),
    })
}
