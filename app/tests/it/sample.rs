//! The sample for measuring has the size that the figures speak of.

use crate::program::place;
use base::ShiftedClock;
use store::sql;
use wardmote::{compose, demo};

#[tokio::test]
async fn the_large_sample_is_as_large_as_it_says() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = place(folder.path());
    let house = compose::house(&at, None::<ShiftedClock>).await.expect("a house");
    demo::sample::fill(&house, true).await.expect("the sample");
    let count = async |text: &'static str| -> i64 {
        house.db.one(sql(text)).await.expect("a count").get("n").expect("a number")
    };
    assert_eq!(count("select count(*) as n from proposal where state = 'submitted'").await, 300);
    assert_eq!(count("select count(*) as n from proposal").await, 300);
    assert_eq!(count("select count(*) as n from review where state = 'given'").await, 1_500);
    assert_eq!(count("select count(distinct person_id) as n from review").await, 60);
    // The conference alone: a series of webinars has a room and sessions of its own.
    let rooms =
        "select count(*) as n from room r join gathering g on g.id = r.gathering_id where g.code = 'safer-cities'";
    assert_eq!(count(rooms).await, 8);
    let sessions = "select count(*) as n from session s join gathering g on g.id = s.gathering_id \
         where g.code = 'safer-cities' and s.kind <> 'break'";
    assert_eq!(count(sessions).await, 120);
    let days = "select count(distinct substr(p.starts, 1, 10)) as n from placement p join session s on s.id = p.session_id \
         join gathering g on g.id = s.gathering_id where g.code = 'safer-cities'";
    assert_eq!(count(days).await, 3);
    let nowhere =
        "select count(*) as n from session s where not exists (select 1 from placement p where p.session_id = s.id)";
    assert_eq!(count(nowhere).await, 0, "every session stands somewhere");
    // Two things at once are found before a delegate finds them.
    let gathering = convene::gathering::store::find(&house.db, demo::doors::GATHERING).await.expect("it is read");
    let desk = convene::programme::store::desk(&house.db, gathering.expect("it is there")).await.expect("the desk");
    let stops = convene::programme::clash::clashes(&desk).into_iter().filter(convene::programme::clash::Clash::stops);
    assert_eq!(stops.count(), 0);
}
