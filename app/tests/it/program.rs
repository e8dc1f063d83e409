//! The real binary: started on a free port, asked over a socket, stopped or killed.

use base::Secret;
use std::fs::File;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;
use wardmote::compose::{Place, plain_settings};

/// The binary under test.
pub const BINARY: &str = env!("CARGO_BIN_EXE_wardmote");

/// A running `wardmote serve`.
pub struct Program {
    child: Child,
    pub port: u16,
    log: PathBuf,
}

/// What came back over the socket.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub body: String,
}

/// A port that was free a moment ago.
pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port").port()
}

/// Runs a command of the program to its end.
pub fn run(arguments: &[&str]) -> Output {
    Command::new(BINARY).args(arguments).stdin(Stdio::null()).output().expect("the binary runs")
}

/// Where a folder keeps a house.
pub fn place(folder: &Path) -> Place {
    Place { data: folder.to_owned(), database: None, blobs: None, settings: plain_settings("http://localhost:8080") }
}

impl Program {
    /// Starts `serve` and waits until it answers.
    pub fn serve(log: &Path, arguments: &[&str]) -> Program {
        let port = free_port();
        let err = File::options().create(true).append(true).open(log).expect("a file for the log");
        let mut command = Command::new(BINARY);
        command.arg("serve").args([
            "--listen",
            &format!("127.0.0.1:{port}"),
            "--base-url",
            &format!("http://localhost:{port}"),
        ]);
        command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(err);
        let mut program = Program { child: command.spawn().expect("the binary starts"), port, log: log.to_owned() };
        for _ in 0..600 {
            if program.try_get("/readyz").is_some_and(|reply| reply.status == 200) {
                return program;
            }
            if let Ok(Some(status)) = program.child.try_wait() {
                panic!("serve ended with {status}: {}", program.log());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("serve does not answer: {}", program.log());
    }

    /// What it wrote to stderr so far.
    pub fn log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// Ends it at once, as a power cut would.
    pub fn kill_9(&mut self) {
        self.child.kill().expect("the process is killed");
        self.child.wait().expect("it is gone");
    }

    /// Asks it to stop, as a service manager would.
    pub fn ask_to_stop(&self) {
        let told = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        assert!(told.is_ok_and(|status| status.success()));
    }

    /// Waits for its end; answers its exit status.
    pub fn ended(&mut self) -> Option<i32> {
        for _ in 0..500 {
            if let Ok(Some(status)) = self.child.try_wait() {
                return status.code();
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("the program does not end: {}", self.log());
    }

    /// Opens an address.
    pub fn get(&self, path: &str) -> Reply {
        self.try_get(path).unwrap_or_else(|| panic!("no answer to {path}: {}", self.log()))
    }

    /// Opens an address as whoever has this session.
    pub fn get_as(&self, path: &str, session: &Secret) -> Reply {
        let cookie = format!("cookie: wm={}\r\n", session.expose());
        exchange(self.port, &head("GET", path, &cookie, 0), b"").unwrap_or_else(|| panic!("no answer to {path}"))
    }

    fn try_get(&self, path: &str) -> Option<Reply> {
        exchange(self.port, &head("GET", path, "", 0), b"")
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Sends a form to a port; nothing where the line breaks.
pub fn post(port: u16, path: &str, fields: &[(&str, &str)], more: &str) -> Option<Reply> {
    let body = fields.iter().map(|(name, value)| format!("{name}={}", quoted(value))).collect::<Vec<_>>().join("&");
    let headers = format!("content-type: application/x-www-form-urlencoded\r\n{more}");
    exchange(port, &head("POST", path, &headers, body.len()), body.as_bytes())
}

fn quoted(text: &str) -> String {
    text.bytes()
        .map(|byte| {
            if byte.is_ascii_alphanumeric() || b"-_.".contains(&byte) {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}

/// The head of a request that closes its line afterwards.
pub fn head(method: &str, path: &str, more: &str, length: usize) -> String {
    let length = if method == "GET" { String::new() } else { format!("content-length: {length}\r\n") };
    format!("{method} {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n{length}{more}\r\n")
}

/// Sends bytes and reads to the end of the answer.
pub fn exchange(port: u16, head: &str, body: &[u8]) -> Option<Reply> {
    let mut line = TcpStream::connect(("127.0.0.1", port)).ok()?;
    line.set_read_timeout(Some(Duration::from_secs(30))).ok()?;
    line.write_all(head.as_bytes()).ok()?;
    line.write_all(body).ok()?;
    answer(line)
}

/// Reads the answer on a line.
pub fn answer(mut line: TcpStream) -> Option<Reply> {
    let mut bytes = Vec::new();
    line.read_to_end(&mut bytes).ok()?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some(Reply { status, body: body.to_owned() })
}
