//! The life of the program: it says when it is ready, ends in order, and its log names nobody.

use crate::house;
use crate::program::{Program, Reply, answer, exchange, head, post};
use base::{Chance, Secret};
use std::io::Write;
use std::net::TcpStream;
use std::time::Duration;
use store::{Db, sql};

#[tokio::test(flavor = "multi_thread")]
async fn it_says_that_it_lives_and_is_ready() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data").to_string_lossy().into_owned();
    let program = Program::serve(&folder.path().join("log"), &["--data", &data]);
    assert_eq!(program.get("/healthz").body, "ok\n");
    // The work of each day may be waiting or done by now; none of it is dead.
    let ready = program.get("/readyz").body;
    assert!(ready.starts_with("ready\njobs waiting ") && ready.ends_with("\njobs dead 0\n"), "{ready}");
    assert_eq!(program.get("/demo").status, 404, "the demo's doors do not exist in service");
    assert_eq!(program.get("/outbox").status, 404);
    assert_eq!(post(program.port, "/demo/as/organiser", &[], "").map(|reply| reply.status), Some(404));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_runs_is_finished_before_the_end() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    house::open_today(&data).await;
    let mut program = Program::serve(&folder.path().join("log"), &["--data", &data.to_string_lossy()]);
    let secret = Secret::draw(&Chance::from_system());
    let body = format!("begin={}&title=Sent+slowly", secret.expose());
    let (first, rest) = body.split_at(20);
    let form = "content-type: application/x-www-form-urlencoded\r\nx-autosave: 1\r\n";
    let mut line = TcpStream::connect(("127.0.0.1", program.port)).expect("a line");
    line.write_all(head("POST", "/averne/call/propose/save", form, body.len()).as_bytes()).expect("the head");
    line.write_all(first.as_bytes()).expect("half of it");
    std::thread::sleep(Duration::from_millis(300));
    program.ask_to_stop();
    std::thread::sleep(Duration::from_millis(700));
    assert!(exchange(program.port, &head("GET", "/healthz", "", 0), b"").is_none(), "nothing new is taken");
    line.write_all(rest.as_bytes()).expect("the other half");
    let reply = answer(line).expect("the slow one is answered");
    assert_eq!(reply.status, 200, "{}", reply.body);
    assert_eq!(program.ended(), Some(0));
    let db = Db::open_folder(&data).await.expect("the database");
    let row =
        db.one(sql("select title from proposal where edit_hash = $1").bind(secret.hash())).await.expect("the draft");
    assert_eq!(row.get::<String>("title").expect("a title"), "Sent slowly");
    db.close().await;
}

fn status(reply: Option<Reply>) -> u16 {
    reply.map_or(0, |reply| reply.status)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_names_nobody() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    house::open_today(&data).await;
    let program = Program::serve(&folder.path().join("log"), &["--data", &data.to_string_lossy()]);
    let secret = Secret::draw(&Chance::from_system());
    let port = program.port;
    let agent = "user-agent: CanaryBrowser/1\r\nx-forwarded-for: 198.51.100.77\r\nreferer: http://localhost/?q=CanaryReferer\r\n";
    assert_eq!(status(post(port, "/sign-in", &[("mail", "canary.mail@averne.example")], agent)), 303);
    assert_eq!(status(post(port, "/sign-in/code", &[("code", "424242")], agent)) / 100, 4);
    let fields = [
        ("begin", secret.expose()),
        ("title", "CanaryTitle"),
        ("abstract", "CanaryAbstract"),
        ("p1-name", "CanaryName"),
        ("p1-mail", "canary.presenter@averne.example"),
        ("contact_mail", "canary.contact@averne.example"),
    ];
    assert_eq!(status(post(port, "/averne/call/propose/save", &fields, agent)), 200);
    assert_eq!(program.get(&format!("/propose/{}", secret.expose())).status, 200);
    program.get("/search?q=CanaryQuery");
    program.get("/api/CanaryPath");
    program.get(&format!("/join/{}", secret.expose()));
    program.get_as("/me", &secret);
    // Letters are carried in turns; a line about each must not say to whom.
    std::thread::sleep(Duration::from_secs(1));
    let log = program.log();
    assert!(log.lines().count() > 6, "the log tells what happened: {log}");
    assert!(log.contains("/propose/{key}"), "by the pattern of the route: {log}");
    let folded = log.to_lowercase();
    for canary in ["canary", &secret.expose().to_lowercase(), &secret.hash(), "198.51.100.77", "424242"] {
        assert!(!folded.contains(canary), "the log says {canary:?}:\n{log}");
    }
    for line in log.lines().filter(|line| line.starts_with('{')) {
        assert!(serde_json::from_str::<serde_json::Value>(line).is_ok(), "{line}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn r58_only_the_last_entry_of_the_operators_own_proxy_is_believed() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data").to_string_lossy().into_owned();
    let program = Program::serve(&folder.path().join("log"), &["--data", &data, "--proxy-header", "x-forwarded-for"]);
    let from = |address: &str, number: usize| {
        let mail = format!("m{number}@averne.example");
        status(post(program.port, "/sign-in", &[("mail", &mail)], &format!("x-forwarded-for: {address}\r\n")))
    };
    let one_reader =
        (0..80).filter(|number| from(&format!("203.0.113.{number}, 198.51.100.1"), *number) == 303).count();
    assert!((60..80).contains(&one_reader), "what a reader wrote into the header changes nothing: {one_reader}");
    let others = (90..96).filter(|number| from(&format!("198.51.100.{number}"), *number) == 303).count();
    assert_eq!(others, 6, "other readers are not held up");
}
