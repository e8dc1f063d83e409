//! Clashes against a slow obvious twin, and the stories behind each rule.

use super::*;
use crate::gathering::model::Gathering;
use crate::programme::model::Presents;
use base::jiff::ToSpan;
use base::{Localised, Zone};
use proptest::prelude::*;

fn id(n: u128) -> Id {
    Id(base::uuid::Uuid::from_u128(n))
}

fn gathering(zone: &str) -> Gathering {
    let zone = Zone::parse(zone).expect("a zone of the tz database");
    let mut gathering = Gathering::draft(id(1), "safer-cities", "conference", Localised::default(), zone, Ts(0));
    gathering.days = "2027-03-13".parse().ok().zip("2027-03-15".parse().ok());
    gathering
}

fn session(n: u128) -> Session {
    Session {
        id: id(1000 + n),
        number: 0,
        code: format!("S{n}"),
        guid: id(1000 + n),
        kind: "workshop".into(),
        title: Localised::default(),
        subtitle: Localised::default(),
        summary: Localised::default(),
        description: Localised::default(),
        lang: String::new(),
        format_id: None,
        topic_id: None,
        proposal_id: None,
        panel_id: None,
        minutes: None,
        expected: None,
        source_key: String::new(),
        extra: "{}".into(),
    }
}

fn placed(n: u128, room: u128, starts: &str, minutes: i64) -> Placement {
    Placement {
        id: id(2000 + n),
        session_id: id(1000 + n),
        room_id: Some(id(3000 + room)),
        number: 0,
        code: String::new(),
        guid: id(2000 + n),
        starts: starts.parse().expect("a civil time"),
        minutes,
        locked: false,
        source_key: String::new(),
        extra: "{}".into(),
    }
}

fn present(n: u128, who: &str, away: Vec<HalfDay>) -> Presents {
    Presents {
        id: id(4000 + n),
        session_id: id(1000 + n),
        position: 1,
        presenter_id: None,
        person_id: None,
        guid: id(5000),
        code: String::new(),
        name: who.to_owned(),
        role: "presenter".into(),
        job_title: String::new(),
        organisation: String::new(),
        sector: String::new(),
        biography: String::new(),
        extra: "{}".into(),
        mail: format!("{who}@averne.example"),
        away,
        awaited: false,
    }
}

fn desk(placements: Vec<Placement>, presents: Vec<Presents>) -> Desk {
    let sessions = (0..10).map(session).collect();
    Desk {
        gathering: gathering("America/Toronto"),
        rooms: Vec::new(),
        topics: Vec::new(),
        formats: Vec::new(),
        sessions,
        presents,
        placements,
        given_back: Vec::new(),
        revision: 0,
    }
}

#[test]
fn bartolo_cannot_be_in_two_rooms_but_may_walk_from_one_to_the_other() {
    let people = || vec![present(1, "bartolo", vec![]), present(2, "bartolo", vec![])];
    let at_once = desk(vec![placed(1, 1, "2027-03-13T09:00", 60), placed(2, 2, "2027-03-13T09:30", 60)], people());
    assert_eq!(clashes(&at_once), [Clash::PresenterTwice { name: "bartolo".into(), one: id(2001), other: id(2002) }]);
    let in_turn = desk(vec![placed(1, 1, "2027-03-13T09:00", 30), placed(2, 2, "2027-03-13T09:30", 60)], people());
    assert_eq!(clashes(&in_turn), []);
}

#[test]
fn chidi_is_away_in_the_afternoon_and_a_session_over_noon_touches_it() {
    let away = vec![HalfDay { day: "2027-03-13".parse().expect("a day"), afternoon: true }];
    let found = |starts| clashes(&desk(vec![placed(1, 1, starts, 60)], vec![present(1, "chidi", away.clone())]));
    assert_eq!(found("2027-03-13T11:00"), []);
    assert_eq!(
        found("2027-03-13T11:30"),
        [Clash::PresenterAway { name: "chidi".into(), one: id(2001), half: away[0] }]
    );
    assert!(!found("2027-03-13T11:30")[0].stops());
}

#[test]
fn the_hour_that_spring_leaves_out_is_named_and_another_day_too() {
    let found =
        clashes(&desk(vec![placed(1, 1, "2027-03-14T02:30", 60), placed(2, 2, "2027-04-01T09:00", 60)], vec![]));
    assert_eq!(found, [Clash::LeftOut { one: id(2001) }, Clash::OtherDay { one: id(2002) }]);
    assert!(found[0].stops());
}

#[test]
fn places_say_what_is_against_them_before_the_card_is_put_down() {
    let desk = desk(
        vec![placed(1, 1, "2027-03-13T09:00", 60), placed(2, 2, "2027-03-13T11:00", 60)],
        vec![present(1, "bartolo", vec![]), present(3, "bartolo", vec![])],
    );
    let at = |text: &str| text.parse::<DateTime>().expect("a civil time");
    let spots = [
        (Some(id(3001)), at("2027-03-13T09:30")),
        (Some(id(3002)), at("2027-03-13T09:30")),
        (Some(id(3002)), at("2027-03-13T12:00")),
        (Some(id(3002)), at("2027-03-14T02:15")),
    ];
    let found = fits(&desk, &desk.sessions[3], None, &spots);
    assert!(matches!(found[0], Fit::Stops(Clash::RoomDouble { .. })), "{found:?}");
    assert!(matches!(found[1], Fit::Warns(Clash::PresenterTwice { .. })), "{found:?}");
    assert_eq!(found[2], Fit::Free);
    assert!(matches!(found[3], Fit::Stops(Clash::LeftOut { .. })), "{found:?}");
    // Its own place is never against it.
    let own = desk.placements[0].clone();
    assert_eq!(fits(&desk, &desk.sessions[1], Some(&own), &[(own.room_id, own.starts)]), [Fit::Free]);
}

/// Every pair is compared with every other, minute by minute words aside: slow, and plainly right.
fn twin(desk: &Desk) -> Vec<Clash> {
    let mut found = Vec::new();
    for (at, a) in desk.placements.iter().enumerate() {
        for b in &desk.placements[at + 1..] {
            let ((a_from, a_until), (b_from, b_until)) = (desk.span(a), desk.span(b));
            if a_from >= b_until || b_from >= a_until {
                continue;
            }
            let (one, other) = (a.id.min(b.id), a.id.max(b.id));
            if a.room_id == b.room_id {
                found.push(Clash::RoomDouble { one, other });
            }
            for person in &desk.presents {
                let twice = desk.presents.iter().any(|p| p.session_id == b.session_id && p.who() == person.who());
                if person.session_id == a.session_id && twice {
                    found.push(Clash::PresenterTwice { name: person.name.clone(), one, other });
                }
            }
        }
    }
    found.sort();
    found
}

proptest! {
    #[test]
    fn the_sweep_finds_what_the_twin_finds(
        places in prop::collection::vec((0u128..4, 0i64..40, 1i64..9), 0..10),
        people in prop::collection::vec((0u128..10, 0usize..3), 0..14),
    ) {
        let names = ["amina", "bartolo", "chidi"];
        let first: DateTime = "2027-03-13T08:00".parse().expect("a civil time");
        let place = |(n, (room, quarter, quarters)): (usize, &(u128, i64, i64))| {
            let mut placement = placed(n as u128, *room, "2027-03-13T08:00", quarters * 15);
            placement.starts = first + (quarter * 15).minutes();
            placement
        };
        let mut people = people;
        people.sort_unstable();
        people.dedup();
        let desk = desk(places.iter().enumerate().map(place).collect(), people.iter().map(|(n, who)| present(*n, names[*who], vec![])).collect());
        prop_assert_eq!(clashes(&desk), twin(&desk));
    }
}
