//! Three replicas on one PostgreSQL database behind haproxy, restarted in turn while people read, vote and follow.

use super::client::Client;
use super::server::{Server, free_port};
use super::viewers::Viewers;
use super::voters::{counted, vote_once};
use super::{Floor, Line, floor_of, fresh};
use std::cell::Cell;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::rc::Rc;
use std::time::Duration;

/// Who follows through the proxy.
const VIEWERS: usize = 1_000;
/// Who reads pages all the time.
const READERS: usize = 8;
/// Between two votes.
const VOTE_EACH: Duration = Duration::from_millis(60);
/// After a replica is back, and before the next one goes.
const BETWEEN: Duration = Duration::from_secs(4);
/// After the last vote everybody has it within this time, those included whose line was just cut.
const TOLD_WITHIN: Duration = Duration::from_secs(15);

/// What those who load the replicas count.
#[derive(Default)]
struct Tally {
    over: Cell<bool>,
    asked: Cell<usize>,
    failed: Cell<usize>,
    voted: Cell<i64>,
}

impl Tally {
    fn note(&self, answer: io::Result<u16>) -> bool {
        self.asked.set(self.asked.get() + 1);
        let fine = answer.is_ok_and(|status| status < 400);
        self.failed.set(self.failed.get() + usize::from(!fine));
        fine
    }
}

/// Fills PostgreSQL from the sample, restarts each replica under load, and counts.
pub async fn run(binary: &Path, place: &Path, data: &Path) -> io::Result<Vec<Line>> {
    let cluster = Cluster::start()?;
    fill(binary, place, data, &cluster.address)?;
    let port = free_port()?;
    let mut replicas = Vec::new();
    for number in 1..=3 {
        let folder = fresh(place.join(format!("replica-{number}")))?;
        let arguments = ["--data".into(), folder.into(), "--database".into(), cluster.address.clone().into()];
        replicas
            .push(Server::start(binary, &arguments, Some(port), &place.join(format!("replica-{number}.log"))).await?);
    }
    let _proxy = Proxy::start(place, port, &replicas)?;
    let address = format!("127.0.0.1:{port}");
    ready(&address).await?;
    let floor = Rc::new(floor_of(&address).await?);
    println!("three replicas: {VIEWERS} follow, {READERS} read, one votes");
    let viewers = Viewers::come(&address, &format!("{}/live", floor.at), VIEWERS).await?;
    let before = counted(&address, &floor).await?;
    let tally = Rc::new(Tally::default());
    let load = begin(&address, &floor, &tally);
    for replica in &mut replicas {
        tokio::time::sleep(BETWEEN).await;
        replica.stop().await?;
        replica.start_again().await?;
        println!("  one is back: {} requests, {} failed", tally.asked.get(), tally.failed.get());
    }
    tokio::time::sleep(BETWEEN).await;
    tally.over.set(true);
    for task in load {
        task.await.map_err(io::Error::other)?;
    }
    // The last state is the one after everything that was counted: whoever has it has missed nothing.
    let newest = newest(&address, &floor).await?;
    let behind = viewers.without(newest, TOLD_WITHIN).await;
    let stored = counted(&address, &floor).await? - before;
    Ok(vec![
        Line::exactly("three replicas restarted in turn: requests that failed", tally.failed.get() as i64, 0),
        Line { what: "  of so many", is: tally.asked.get().to_string(), most: String::new(), holds: true },
        Line::exactly("  votes told to count and not stored", tally.voted.get() - stored, 0),
        Line::exactly("  viewers of 1,000 who missed the last state", behind as i64, 0),
    ])
}

/// Waits until the proxy passes requests on.
async fn ready(address: &str) -> io::Result<()> {
    for _ in 0..300 {
        if let Ok(mut client) = Client::connect(address).await
            && client.get("/readyz").await.is_ok_and(|answer| answer.status == 200)
        {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Err(io::Error::other("the proxy does not answer; see haproxy.log"))
}

fn begin(address: &str, floor: &Rc<Floor>, tally: &Rc<Tally>) -> Vec<tokio::task::JoinHandle<()>> {
    let mut tasks = Vec::new();
    for reader in 0..READERS {
        let (address, floor, tally) = (address.to_owned(), floor.clone(), tally.clone());
        tasks.push(tokio::task::spawn_local(async move { read(&address, &floor, &tally, reader).await }));
    }
    let (address, floor, tally) = (address.to_owned(), floor.clone(), tally.clone());
    tasks.push(tokio::task::spawn_local(async move { vote(&address, &floor, &tally).await }));
    tasks
}

/// Reads one page after the other, on a connection that is kept as a browser keeps it.
async fn read(address: &str, floor: &Floor, tally: &Tally, reader: usize) {
    let pages = [
        "/safer-cities".to_owned(),
        "/safer-cities/programme".to_owned(),
        floor.at.clone(),
        format!("{}/ask", floor.at),
    ];
    let (mut line, mut at) = (None, reader);
    while !tally.over.get() {
        let asked = async {
            let mut client = match line.take() {
                Some(client) => client,
                None => Client::connect(address).await?,
            };
            let status = client.get(&pages[at % pages.len()]).await?.status;
            Ok((client, status))
        };
        let answer: io::Result<(Client, u16)> = asked.await;
        tally.note(answer.as_ref().map(|(_, status)| *status).map_err(|error| io::Error::from(error.kind())));
        line = answer.ok().map(|(client, _)| client);
        at += 1;
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
}

/// Votes with one browser after the other.
async fn vote(address: &str, floor: &Floor, tally: &Tally) {
    let mut browser = 100_000;
    while !tally.over.get() {
        let voted = async {
            let mut client = Client::connect(address).await?;
            vote_once(&mut client, floor, 0, browser, "1").await
        };
        if tally.note(voted.await) {
            tally.voted.set(tally.voted.get() + 1);
        }
        browser += 1;
        tokio::time::sleep(VOTE_EACH).await;
    }
}

/// The version of the newest state, from the tag of its address.
async fn newest(address: &str, floor: &Floor) -> io::Result<i64> {
    let mut line = Client::connect(address).await?;
    line.follow(&format!("{}/live", floor.at), None).await?;
    while let Some(said) = line.line().await? {
        if let Some(id) = said.strip_prefix("id: ").and_then(|id| id.parse().ok()) {
            return Ok(id);
        }
    }
    Err(io::Error::other("the floor tells no state"))
}

/// A backup of the sample, restored into PostgreSQL.
fn fill(binary: &Path, place: &Path, data: &Path, database: &str) -> io::Result<()> {
    let archive = place.join("sample.zip");
    let elsewhere = fresh(place.join("restored"))?;
    for arguments in [
        vec!["backup".into(), archive.clone(), "--data".into(), data.to_owned()],
        vec!["restore".into(), archive, "--data".into(), elsewhere, "--database".into(), PathBuf::from(database)],
    ] {
        let done = Command::new(binary).args(&arguments).stdin(Stdio::null()).output()?;
        if !done.status.success() {
            return Err(io::Error::other(String::from_utf8_lossy(&done.stderr).into_owned()));
        }
    }
    Ok(())
}

/// haproxy before the replicas: whoever says at `/readyz` that it is about to end is asked nothing more.
struct Proxy(Child);

impl Proxy {
    fn start(place: &Path, port: u16, replicas: &[Server]) -> io::Result<Proxy> {
        let mut text = format!(
            "global\n    maxconn 6000\ndefaults\n    mode http\n    timeout connect 2s\n    timeout client 60s\n    \
             timeout server 60s\n    retries 3\n    option redispatch\n    retry-on conn-failure empty-response\n    \
             option http-server-close\n    option http-no-delay\nfrontend here\n    bind 127.0.0.1:{port}\n    default_backend replicas\n\
             backend replicas\n    balance leastconn\n    option httpchk GET /readyz\n    \
             default-server check inter 500ms fall 1 rise 1\n"
        );
        for (number, replica) in replicas.iter().enumerate() {
            text.push_str(&format!("    server replica{} {}\n", number + 1, replica.address()));
        }
        let file = place.join("haproxy.cfg");
        fs::write(&file, text)?;
        let log = fs::File::create(place.join("haproxy.log"))?;
        let debians = Path::new("/usr/sbin/haproxy");
        let mut command = Command::new(if debians.exists() { debians } else { Path::new("haproxy") });
        command.arg("-db").arg("-f").arg(&file).stdin(Stdio::null()).stdout(Stdio::null()).stderr(log);
        let child = command.spawn().map_err(|error| io::Error::other(format!("start haproxy: {error}")))?;
        Ok(Proxy(child))
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing left to end.
        _ = self.0.kill();
        _ = self.0.wait();
    }
}

/// A PostgreSQL cluster of its own, with the server's usual settings: what is acknowledged is on the disk.
struct Cluster {
    address: String,
    data: PathBuf,
    tools: PathBuf,
}

impl Cluster {
    fn start() -> io::Result<Cluster> {
        // PostgreSQL refuses to run as root, and its own user may not look into our folders.
        let data = std::env::temp_dir().join(format!("wardmote-bench-{}", std::process::id()));
        fresh(data.clone())?;
        let tools = tools()?;
        let cluster = Cluster { address: format!("postgres://wardmote@127.0.0.1:{}/live", free_port()?), data, tools };
        if is_root() {
            done(Command::new("chown").args(["-R", "postgres"]).arg(&cluster.data))?;
        }
        let mut make = cluster.tool("initdb");
        done(make.args(["-A", "trust", "-U", "wardmote", "-E", "UTF8", "--locale=C.UTF-8", "-D"]).arg(&cluster.data))?;
        let options = format!("-c listen_addresses=127.0.0.1 -c port={} -c unix_socket_directories=''", cluster.port());
        let mut start = cluster.tool("pg_ctl");
        done(
            start
                .args(["-w", "-s", "-o", &options, "-l"])
                .arg(cluster.data.join("log"))
                .arg("-D")
                .arg(&cluster.data)
                .arg("start"),
        )?;
        let all = cluster.address.replace("/live", "/postgres");
        done(Command::new("psql").args(["-q", "-X", "-c", "create database live", &all]))?;
        Ok(cluster)
    }

    fn port(&self) -> &str {
        self.address.rsplit(':').next().and_then(|rest| rest.split('/').next()).unwrap_or_default()
    }

    fn tool(&self, name: &str) -> Command {
        let tool = self.tools.join(name);
        if !is_root() {
            return Command::new(tool);
        }
        let mut command = Command::new("runuser");
        command.args(["-u", "postgres", "--"]).arg(tool);
        command
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let mut stop = self.tool("pg_ctl");
        // What is left over is a folder of the system's temporary files.
        _ = done(stop.args(["-s", "-m", "immediate", "-D"]).arg(&self.data).arg("stop"));
        _ = fs::remove_dir_all(&self.data);
    }
}

fn done(command: &mut Command) -> io::Result<()> {
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).current_dir("/").status()?;
    if status.success() { Ok(()) } else { Err(io::Error::other(format!("{command:?} failed"))) }
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout.trim_ascii() == b"0")
}

fn tools() -> io::Result<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().filter_map(Result::ok);
    let bins = versions.map(|version| version.path().join("bin")).filter(|bin| bin.join("initdb").exists());
    bins.max().ok_or_else(|| io::Error::other("PostgreSQL's server is not installed: run scripts/setup-tests"))
}
