//! A published session to ask in, for the stories of the day.

use crate::parts::{in_role, signed_in};
use base::Id;
use convene::testing::{self, AMINA, Sample};
use directory::role::Role;
use store::sql;
use testkit::{Browser, Seen, TestApp, at};

/// The day of the stories: three sessions stand in the published programme.
pub struct Day {
    /// The gathering and what it is made of.
    pub sample: Sample,
    /// The codes of the sessions: 09:00 in the Long Room, 09:00 in the Attic, 11:00 in the Attic.
    pub codes: Vec<String>,
    /// Nuria, who leads and organises.
    pub nuria: Browser,
}

const DESK: &str = "/manage/safer-cities/programme";

/// Publishes a programme of three sessions on 14 September 2027 and sets the clock to 09:10 there.
pub async fn day(app: &TestApp) -> Day {
    let sample = testing::safer_cities(&app.house).await;
    let mut nuria = in_role(app, &sample.gathering, Role::Organiser, "nuria@city.example", "Nuria Castell").await;
    let mut codes = Vec::new();
    for (place, title) in ["Two doors, one visit", "What hot-spot maps hide", "Sergeants first"].into_iter().enumerate()
    {
        let author = testing::Author { mail: ["amina@a.example", "otto@b.example", "grace@c.example"][place], ..AMINA };
        let handed = testing::handed_in(&app.house, &sample, title, author, 1, "workshop").await;
        let tx = app.db().begin().await.expect("a transaction");
        let insert = sql("insert into decision (id, proposal_id, outcome, at) values ($1, $2, 'accepted', $3)");
        let id = Id::new(app.house.now(), &app.house.chance);
        tx.execute(insert.bind(id).bind(handed.proposal.id).bind(app.house.now())).await.expect("the decision");
        tx.commit().await.expect("it is written");
        codes.push(handed.proposal.code);
    }
    nuria.submit(&format!("{DESK}/make"), &[]).await.says("Brought in");
    for (code, spot) in
        codes.iter().zip(["long-room@2027-09-14T09:00", "attic@2027-09-14T09:00", "attic@2027-09-14T11:00"])
    {
        nuria.submit(&format!("{DESK}/move?day=2027-09-14"), &[("session", code), ("to", spot)]).await.says("Moved.");
    }
    publish(&mut nuria, "1").await;
    app.clock.set(at("2027-09-14T09:10:00-04:00"));
    app.house.cache.touch();
    // Half a year later she signs in again.
    let nuria = signed_in(app, "nuria@city.example", "Nuria Castell").await;
    Day { sample, codes, nuria }
}

/// Publishes what stands on the desk as version `number`.
pub async fn publish(organiser: &mut Browser, number: &str) {
    organiser.submit(&format!("{DESK}/publish"), &[("number", number)]).await.says("Published.");
}

/// The code in the first address of the page with this beginning.
#[track_caller]
pub fn code_after(seen: &Seen, before: &str) -> String {
    let rest = seen.body.split(before).nth(1).unwrap_or_else(|| panic!("no {before} in:\n{}", seen.body));
    rest.chars().take(6).collect()
}
