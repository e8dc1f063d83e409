//! A running `wardmote serve`: stopped as a service manager stops it, and started again on the same port.

use super::client::Client;
use std::ffi::OsString;
use std::fs::File;
use std::io;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// An unoptimised build over a large database takes its time.
const READY_WITHIN: Duration = Duration::from_secs(60);

/// One process.
pub struct Server {
    child: Child,
    binary: PathBuf,
    arguments: Vec<OsString>,
    log: PathBuf,
    /// Where it listens.
    pub port: u16,
}

/// A port that was free a moment ago.
pub fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

impl Server {
    /// Starts it and waits until it answers. `base` is the address people see, where that is another one.
    pub async fn start(binary: &Path, arguments: &[OsString], base: Option<u16>, log: &Path) -> io::Result<Server> {
        let port = free_port()?;
        let mut all: Vec<OsString> = vec!["serve".into(), "--listen".into(), format!("127.0.0.1:{port}").into()];
        all.extend(["--base-url".into(), format!("http://localhost:{}", base.unwrap_or(port)).into()]);
        all.extend(arguments.iter().cloned());
        let child = spawn(binary, &all, log)?;
        let mut server = Server { child, binary: binary.to_owned(), arguments: all, log: log.to_owned(), port };
        server.ready().await?;
        Ok(server)
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// Asks it to stop and waits for its end.
    pub async fn stop(&mut self) -> io::Result<()> {
        let told = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status()?;
        if !told.success() {
            return Err(io::Error::other("the process could not be asked to stop"));
        }
        let began = Instant::now();
        while self.child.try_wait()?.is_none() {
            if began.elapsed() > READY_WITHIN {
                return Err(io::Error::other("the process does not end"));
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    /// Starts it again where it was.
    pub async fn start_again(&mut self) -> io::Result<()> {
        self.child = spawn(&self.binary, &self.arguments, &self.log)?;
        self.ready().await
    }

    /// What it holds in memory.
    pub fn resident_mb(&self) -> io::Result<f64> {
        crate::bench::resident_mb(self.child.id())
    }

    async fn ready(&mut self) -> io::Result<()> {
        let (began, address) = (Instant::now(), self.address());
        while began.elapsed() < READY_WITHIN {
            if let Some(status) = self.child.try_wait()? {
                return Err(io::Error::other(format!("serve ended with {status}; see {}", self.log.display())));
            }
            if let Ok(mut client) = Client::connect(&address).await
                && client.get("/readyz").await.is_ok_and(|answer| answer.status == 200)
            {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(io::Error::other(format!("serve does not answer; see {}", self.log.display())))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing left to end.
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

fn spawn(binary: &Path, arguments: &[OsString], log: &Path) -> io::Result<Child> {
    let log = File::options().create(true).append(true).open(log)?;
    Command::new(binary).args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(log).spawn()
}
