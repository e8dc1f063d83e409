//! Where the listener listens, how many it listens to, and how it stops.

use super::{Desk, session};
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, UnixListener, UnixStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// A place to listen at, on this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listen {
    /// A loopback address and port.
    Loopback(SocketAddr),
    /// A unix socket.
    Socket(PathBuf),
}

/// Why the listener cannot listen there.
#[derive(Debug, thiserror::Error)]
pub enum BadListen {
    /// Not written as we read it.
    #[error("write the place for incoming mail as 127.0.0.1:2424 or unix:/run/wardmote/lmtp.sock")]
    Unreadable,
    /// An address that others can reach. LMTP has no sign-in.
    #[error("incoming mail is taken on this machine only: use 127.0.0.1, [::1] or a unix socket instead of {0}")]
    NotLoopback(IpAddr),
    /// Something that is no socket stands there, or another listener.
    #[error("could not listen for mail at {place}: {source}")]
    Taken {
        /// Where.
        place: String,
        /// What the system said.
        source: std::io::Error,
    },
}

/// A listener that has its place.
pub struct Listener {
    door: Door,
    desk: Desk,
}

enum Door {
    Tcp(TcpListener),
    Unix(UnixListener, PathBuf),
}

impl Listen {
    /// `127.0.0.1:2424`, `[::1]:2424`, `localhost:2424` or `unix:/path/to/socket`.
    pub fn parse(text: &str) -> Result<Listen, BadListen> {
        if let Some(path) = text.strip_prefix("unix:") {
            return if path.is_empty() { Err(BadListen::Unreadable) } else { Ok(Listen::Socket(PathBuf::from(path))) };
        }
        let address = match text.strip_prefix("localhost:") {
            Some(port) => port.parse().map(|port| SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), port)).ok(),
            None => text.parse().ok(),
        };
        Listen::at(address.ok_or(BadListen::Unreadable)?)
    }

    /// A loopback address.
    pub fn at(address: SocketAddr) -> Result<Listen, BadListen> {
        if address.ip().is_loopback() {
            Ok(Listen::Loopback(address))
        } else {
            Err(BadListen::NotLoopback(address.ip()))
        }
    }
}

impl fmt::Display for Listen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Listen::Loopback(address) => write!(f, "{address}"),
            Listen::Socket(path) => write!(f, "unix:{}", path.display()),
        }
    }
}

impl Listener {
    /// Takes the place. Built by hand or parsed, an address that others can reach is refused here too.
    pub async fn bind(place: &Listen, desk: Desk) -> Result<Listener, BadListen> {
        let taken = |source| BadListen::Taken { place: place.to_string(), source };
        let door = match place {
            Listen::Loopback(address) if !address.ip().is_loopback() => {
                return Err(BadListen::NotLoopback(address.ip()));
            }
            Listen::Loopback(address) => Door::Tcp(TcpListener::bind(address).await.map_err(taken)?),
            Listen::Socket(path) => Door::Unix(bind_socket(path).await.map_err(taken)?, path.clone()),
        };
        Ok(Listener { door, desk })
    }

    /// The address it got, where the port was left open.
    pub fn local_addr(&self) -> Option<SocketAddr> {
        match &self.door {
            Door::Tcp(listener) => listener.local_addr().ok(),
            Door::Unix(..) => None,
        }
    }

    /// Listens until `stop`; then answers what is being kept, closes the rest, and returns.
    pub async fn run(self, stop: CancellationToken) {
        let (conversations, seats) = (TaskTracker::new(), Arc::new(Semaphore::new(self.desk.limits.connections)));
        loop {
            let called = tokio::select! {
                () = stop.cancelled() => break,
                called = self.door.called() => called,
            };
            match called {
                Ok(stream) => {
                    let (desk, stop) = (self.desk.clone(), stop.clone());
                    let seat = Arc::clone(&seats).try_acquire_owned().ok();
                    conversations.spawn(talk(stream, seat, desk, stop));
                }
                Err(error) => {
                    // Out of file handles, for instance: the next turn would fail the same way at once.
                    tracing::warn!(%error, "could not take a mail connection");
                    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
                }
            }
        }
        conversations.close();
        if tokio::time::timeout(self.desk.limits.closing_wait, conversations.wait()).await.is_err() {
            tracing::warn!("mail conversations were cut at the end; the mail server will send the letters again");
        }
        if let Door::Unix(_, path) = &self.door {
            // A socket left behind is cleared away at the next start, so failing here harms nothing.
            let _ = std::fs::remove_file(path);
        }
    }
}

async fn talk(mut stream: Box<dyn Stream>, seat: Option<OwnedSemaphorePermit>, desk: Desk, stop: CancellationToken) {
    let Some(_seat) = seat else {
        let _ = stream.write_all(b"421 4.3.2 too many mail connections, try again soon\r\n").await;
        let _ = stream.shutdown().await;
        return;
    };
    if let Err(error) = session::talk(stream, &desk, &stop).await {
        tracing::debug!(%error, "a mail connection broke off");
    }
}

trait Stream: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Stream for T {}

impl Door {
    async fn called(&self) -> std::io::Result<Box<dyn Stream>> {
        Ok(match self {
            Door::Tcp(listener) => Box::new(listener.accept().await?.0),
            Door::Unix(listener, _) => Box::new(listener.accept().await?.0),
        })
    }
}

/// A socket file that nobody listens at any more is cleared away; anything else is left alone.
async fn bind_socket(path: &Path) -> std::io::Result<UnixListener> {
    use std::os::unix::fs::{FileTypeExt, PermissionsExt};
    let is_socket = std::fs::symlink_metadata(path).is_ok_and(|meta| meta.file_type().is_socket());
    if is_socket && UnixStream::connect(path).await.is_err() {
        std::fs::remove_file(path)?;
    }
    let listener = UnixListener::bind(path)?;
    // The mail server is in our group, or runs as root; nobody else writes letters here.
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o660))?;
    Ok(listener)
}
