//! Two replicas on one PostgreSQL database serve the same gathering: what is written through one is seen through
//! the other, and whoever signed in is signed in on both.

use crate::house;
use crate::program::{Program, place, post};
use base::Chance;
use directory::role::model::Role;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::process::Command;
use std::sync::mpsc;
use std::time::{Duration, Instant};

/// A database of its own on the cluster of the tests.
pub struct Database {
    pub address: String,
    server: &'static str,
    name: String,
}

impl Database {
    pub async fn create() -> Database {
        let server = testkit::postgres_address().await;
        let mut bytes = [0u8; 8];
        Chance::from_system().fill(&mut bytes);
        let name = format!("app_{:016x}", u64::from_be_bytes(bytes));
        psql(server, &format!("create database {name}"));
        Database { address: format!("{server}/{name}"), server, name }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        psql(self.server, &format!("drop database if exists {} with (force)", self.name));
    }
}

fn psql(server: &str, statement: &str) {
    let done = Command::new("psql")
        .args(["-q", "-X", "-v", "ON_ERROR_STOP=1", "-c", statement, &format!("{server}/postgres")])
        .output();
    assert!(done.is_ok_and(|done| done.status.success()), "{statement}");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_replicas_serve_the_same_gathering() {
    let database = Database::create().await;
    let folder = tempfile::tempdir().expect("a folder");
    let mut at = place(folder.path());
    at.database = Some(database.address.clone());
    let house = wardmote::compose::house(&at, None).await.expect("a house on PostgreSQL");
    let averne = house::averne(&house).await;
    let olga = house::person(&house, "Olga Brandt", "olga@averne.example").await;
    house::grant(&house, olga, &house::scope(&averne), Role::Organiser).await;
    let session = house::session(&house, olga).await;

    let data = folder.path().to_string_lossy().into_owned();
    let start =
        |name: &str| Program::serve(&folder.path().join(name), &["--data", &data, "--database", &database.address]);
    let (one, other) = (start("one.log"), start("other.log"));

    for replica in [&one, &other] {
        assert_eq!(replica.get("/averne/call").status, 200);
        assert_eq!(replica.get_as("/me", &session).status, 200, "signed in on both");
        assert_eq!(replica.get("/me").status, 303, "and nobody else is");
    }
    assert!(!other.get("/averne/call").body.contains("Bring what failed, too"));

    // Another process, such as a worker or the other replica, changes the call; each page is asked for at once.
    let mut call = averne.call.clone();
    call.text = base::Localised::both("Bring what failed, too", "Apportez aussi ce qui a échoué");
    let tx = house.db.begin().await.expect("a transaction");
    convene::call::store::save(&tx, &call, house.now()).await.expect("saved");
    convene::gathering::store::touch(&tx, averne.gathering.id, house.now()).await.expect("touched");
    tx.commit().await.expect("committed");
    let written = Instant::now();
    while !(one.get("/averne/call").body.contains("Bring what failed, too")
        && other.get("/averne/call").body.contains("Bring what failed, too"))
    {
        assert!(written.elapsed() < Duration::from_millis(1_500), "a published page is older than 1.5 s");
        std::thread::sleep(Duration::from_millis(50));
    }

    // What is written through one is there through the other at once.
    let cookie = format!("cookie: wm={}\r\n", session.expose());
    let saved = post(one.port, "/me", &[("name", "Olga Brandt-Weiss"), ("lang", "en")], &cookie).expect("an answer");
    assert_eq!(saved.status, 303, "{}", saved.body);
    assert!(other.get_as("/me", &session).body.contains("Olga Brandt-Weiss"));

    // Signed out through one, signed out on the other.
    assert_eq!(post(other.port, "/sign-out", &[], &cookie).expect("an answer").status, 303);
    assert_eq!(one.get_as("/me", &session).status, 303);
    house.db.close().await;
}

/// A line of events held open to a port; what it says comes with the moment of its arrival.
fn follow(port: u16, path: &str) -> mpsc::Receiver<(Instant, String)> {
    let (told, hears) = mpsc::channel();
    let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("the replica listens");
    stream.write_all(format!("GET {path} HTTP/1.1\r\nhost: localhost\r\n\r\n").as_bytes()).expect("it is asked");
    std::thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            // Nobody hears any more once the story is over.
            if line.starts_with("data: ") && told.send((Instant::now(), line)).is_err() {
                return;
            }
        }
    });
    hears
}

/// How long until the line says this.
fn heard(hears: &mpsc::Receiver<(Instant, String)>, since: Instant, words: &str) -> Duration {
    loop {
        let (at, said) = hears.recv_timeout(Duration::from_secs(10)).unwrap_or_else(|_| panic!("never told: {words}"));
        if said.contains(words) {
            return at.saturating_duration_since(since);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_replica_writes_the_readers_of_the_other_hear_at_once_and_a_broken_line_loses_nothing() {
    let database = Database::create().await;
    let folder = tempfile::tempdir().expect("a folder");
    let mut at = place(folder.path());
    at.database = Some(database.address.clone());
    let house = wardmote::compose::house(&at, None).await.expect("a house on PostgreSQL");
    let averne = house::averne(&house).await;
    let data = folder.path().to_string_lossy().into_owned();
    let start =
        |name: &str| Program::serve(&folder.path().join(name), &["--data", &data, "--database", &database.address]);
    let (one, other) = (start("one.log"), start("other.log"));
    let hears = follow(other.port, "/averne/conclusions/live");

    // Marked in minutes: written by this process, as by a third replica, and told through the database alone.
    let session = base::Id::new(house.now(), &house.chance);
    let note = async |text: &str| {
        let tx = house.db.begin().await.expect("a transaction");
        let id = base::Id::new(house.now(), &house.chance);
        convene::minutes::store::open(&tx, session, averne.gathering.id, "AAAAAA").await.expect("opened");
        convene::minutes::store::show(&tx, session, true).await.expect("shown");
        convene::minutes::store::add(&tx, session, id, text, "action", None, &id.to_string(), house.now())
            .await
            .expect("written");
        store::news::tell(&tx, averne.gathering.id).await.expect("told");
        tx.commit().await.expect("committed");
        Instant::now()
    };
    // A replica that had to ask would find out after two seconds; that six in a row come at once is no accident.
    for number in 0..6 {
        let text = format!("The lamp is lit at {number}.");
        let written = note(&text).await;
        let after = heard(&hears, written, &text);
        assert!(after < Duration::from_millis(900), "{text} after {after:?}");
        std::thread::sleep(Duration::from_millis(137 * number));
    }

    // The listening lines are cut: the replicas ask for themselves, and nothing is lost.
    let cut =
        "select count(pg_terminate_backend(pid)) from pg_stat_activity where query ilike 'listen%' and datname = ";
    psql(database.server, &format!("{cut}'{}'", database.name));
    let written = note("Nobody told.").await;
    let after = heard(&hears, written, "Nobody told.");
    assert!(after < Duration::from_secs(3), "{after:?}");
    // A little later they listen again.
    std::thread::sleep(Duration::from_secs(3));
    let listening = "select 1 / count(*) from pg_stat_activity where query ilike 'listen%' and datname = ";
    psql(database.server, &format!("{listening}'{}'", database.name));
    for number in 6..9 {
        let text = format!("The lamp is lit at {number}.");
        let after = heard(&hears, note(&text).await, &text);
        assert!(after < Duration::from_millis(900), "{text} after {after:?}");
    }
    drop(one);
    house.db.close().await;
}
