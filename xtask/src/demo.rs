//! The demo, started on a free port in a folder of its own, and ended when the test that needs it is over.

use std::{
    fs,
    io::{self, BufRead, BufReader, Read, Write},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::mpsc::{self, Sender},
    thread,
    time::Duration,
};

/// A cold start writes the whole sample; an unoptimised build on a busy machine takes its time.
const READY_WITHIN: Duration = Duration::from_secs(180);

/// What the demo prints when it is ready, with its address behind it.
const READY: &str = "listening on ";

/// A running demo. It ends with this value.
#[derive(Debug)]
pub struct Demo {
    child: Child,
    /// Where it listens: `http://localhost:PORT`.
    pub address: String,
    /// Where everything that it said is written.
    pub log: PathBuf,
}

impl Demo {
    /// Starts `binary demo` with an empty folder below `place`, and waits until it listens.
    pub fn start(binary: &Path, place: &Path, arguments: &[&str]) -> io::Result<Self> {
        if place.exists() {
            fs::remove_dir_all(place)?;
        }
        fs::create_dir_all(place)?;
        Self::go_on(binary, place, arguments)
    }

    /// Starts it over the folder that an earlier one has filled.
    pub fn go_on(binary: &Path, place: &Path, arguments: &[&str]) -> io::Result<Self> {
        let (data, log) = (place.join("data"), place.join("demo.log"));
        let port = free_port()?;
        let child = Command::new(binary)
            .args(["demo", "--listen", &format!("127.0.0.1:{port}"), "--data"])
            .arg(&data)
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| io::Error::other(format!("start {}: {error}", binary.display())))?;
        let mut demo = Self { child, address: String::new(), log };
        demo.address = demo.wait()?;
        Ok(demo)
    }

    /// The id of the process, by which the system tells what it spends.
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    fn wait(&mut self) -> io::Result<String> {
        let (ready, waits) = mpsc::channel();
        let log = fs::File::create(&self.log)?;
        // Both are read to their end on threads of their own: a full pipe would stop the demo.
        listen(self.child.stdout.take(), log.try_clone()?, ready.clone());
        listen(self.child.stderr.take(), log, ready);
        waits.recv_timeout(READY_WITHIN).map_err(|_| {
            let said = fs::read_to_string(&self.log).unwrap_or_default();
            io::Error::other(format!("the demo did not say \"{READY}…\". It said:\n{said}"))
        })
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing left to end.
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

fn listen(pipe: Option<impl Read + Send + 'static>, mut log: fs::File, ready: Sender<String>) {
    let Some(pipe) = pipe else { return };
    thread::spawn(move || {
        for line in BufReader::new(pipe).lines().map_while(Result::ok) {
            // A log that cannot be written only makes a failure harder to read.
            _ = writeln!(log, "{line}");
            if let Some(address) = address_in(&line) {
                // Nobody waits any more after the first such line.
                _ = ready.send(address.to_owned());
            }
        }
    });
}

fn address_in(line: &str) -> Option<&str> {
    let (_, behind) = line.split_once(READY)?;
    let address = behind.split_whitespace().next()?.trim_end_matches(['/', '.', ',']);
    address.starts_with("http://").then_some(address)
}

/// A port that was free a moment ago; the demo says plainly if somebody was faster.
fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_read_from_the_line_that_says_ready() {
        assert_eq!(address_in("listening on http://localhost:8080"), Some("http://localhost:8080"));
        assert_eq!(address_in("INFO listening on http://localhost:8080/, as ever"), Some("http://localhost:8080"));
        assert_eq!(address_in("listening on 127.0.0.1:8080"), None);
        assert_eq!(address_in("filling ./wardmote-demo"), None);
    }

    #[test]
    fn a_binary_that_ends_at_once_is_told_with_its_words() {
        let place = std::env::temp_dir().join(format!("wardmote-xtask-{}", std::process::id()));
        let error = Demo::start(Path::new("/bin/echo"), &place, &["no", "room"]).expect_err("echo is no demo");
        fs::remove_dir_all(&place).expect("the folder was made above");
        assert!(error.to_string().contains("no room"), "{error}");
    }
}
