//! A PostgreSQL cluster for the tests, which they start by themselves: as a user who is not root, on a
//! free port of the loopback, in a folder of its own. Test processes share it; `scripts/test` stops it.

use std::fs::{self, File};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tokio::sync::OnceCell;

static ADDRESS: OnceCell<String> = OnceCell::const_new();

/// The address of the cluster, which is started if it does not run: `postgres://wardmote@127.0.0.1:PORT`.
pub async fn postgres_address() -> &'static str {
    ADDRESS.get_or_init(|| async { tokio::task::spawn_blocking(running).await.expect("PostgreSQL starts") }).await
}

/// A database for one test.
pub(crate) struct TestDatabase {
    pub(crate) address: String,
    name: String,
}

impl TestDatabase {
    pub(crate) async fn create() -> TestDatabase {
        let server = postgres_address().await;
        let mut bytes = [0u8; 8];
        base::Chance::from_system().fill(&mut bytes);
        let name = format!("test_{:016x}", u64::from_be_bytes(bytes));
        psql(server, &format!("create database {name}"));
        TestDatabase { address: format!("{server}/{name}"), name }
    }

    pub(crate) async fn drop_it(self) {
        psql(postgres_address().await, &format!("drop database {} with (force)", self.name));
    }
}

fn psql(server: &str, statement: &str) {
    let done = Command::new("psql")
        .args(["-q", "-X", "-v", "ON_ERROR_STOP=1", "-c", statement, &format!("{server}/postgres")])
        .output();
    let done = done.expect("psql runs");
    assert!(done.status.success(), "{statement}: {}", String::from_utf8_lossy(&done.stderr));
}

fn folder() -> PathBuf {
    std::env::temp_dir().join("wardmote-test-postgres")
}

/// Starts the cluster unless it runs; other test processes wait for the one that starts it.
fn running() -> String {
    fs::create_dir_all(folder()).expect("a folder for the cluster");
    let lock = File::create(folder().join("lock")).expect("the lock file");
    lock.lock().expect("the lock");
    let noted = fs::read_to_string(folder().join("address")).unwrap_or_default();
    if !noted.is_empty() && answers(&noted) {
        return noted;
    }
    let address = start();
    fs::write(folder().join("address"), &address).expect("the address is noted");
    address
}

fn answers(address: &str) -> bool {
    let ready =
        Command::new("pg_isready").args(["-q", "-d", &format!("{address}/postgres")]).stdout(Stdio::null()).status();
    ready.is_ok_and(|status| status.success())
}

fn start() -> String {
    let (tools, data) = (tools(), folder().join("data"));
    let _ = fs::remove_dir_all(&data);
    fs::create_dir_all(&data).expect("the data folder");
    let port = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port").port();
    if is_root() {
        run(Command::new("chown").args(["-R", "postgres"]).arg(&data));
    }
    run(as_somebody(&tools.join("initdb"))
        .args(["-A", "trust", "-U", "wardmote", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8", "-D"])
        .arg(&data));
    // Speed matters here and the data do not; durability is tested elsewhere.
    let options = format!(
        "-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories='' -c fsync=off -c synchronous_commit=off \
         -c full_page_writes=off -c max_connections=300 -c shared_buffers=64MB"
    );
    run(as_somebody(&tools.join("pg_ctl"))
        .args(["-w", "-s", "-o", &options, "-l"])
        .arg(data.join("log"))
        .arg("-D")
        .arg(&data)
        .arg("start"));
    format!("postgres://wardmote@127.0.0.1:{port}")
}

/// PostgreSQL refuses to run as root; Debian's package brings a user for it.
fn as_somebody(tool: &Path) -> Command {
    if is_root() {
        let mut command = Command::new("runuser");
        command.args(["-u", "postgres", "--"]).arg(tool);
        command
    } else {
        Command::new(tool)
    }
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|id| id.stdout.trim_ascii() == b"0")
}

fn tools() -> PathBuf {
    let versions = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(Result::ok)
        .map(|version| version.path().join("bin"));
    versions
        .into_iter()
        .filter(|bin| bin.join("initdb").exists())
        .max()
        .expect("PostgreSQL's server; run scripts/setup-tests")
}

fn run(command: &mut Command) {
    // The server keeps the pipes of its starter open, so they must not be waited for.
    let status =
        command.stdin(Stdio::null()).stdout(Stdio::null()).current_dir("/").status().expect("the command runs");
    assert!(status.success(), "{command:?} failed");
}

#[cfg(test)]
mod tests {
    #[tokio::test]
    async fn i2_the_cluster_starts_by_itself_and_answers() {
        let database = super::TestDatabase::create().await;
        let db = store::Db::open_postgres(&database.address).await.expect("it opens");
        let row = db.one(store::sql("select 40 + 2 as answer")).await.expect("it answers");
        // PostgreSQL gives int4 for small literals, which no column of ours has.
        assert!(row.get::<i64>("answer").is_err());
        db.close().await;
        database.drop_it().await;
    }
}
