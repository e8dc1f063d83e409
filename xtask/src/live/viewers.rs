//! Those who follow: each keeps a line open, comes back as browsers do after the time the server named, and tells with
//! `Last-Event-ID` what it has.

use super::client::Client;
use std::cell::{Cell, RefCell};
use std::io;
use std::rc::Rc;
use std::time::{Duration, Instant};
use tokio::task::JoinHandle;

/// A browser that was told nothing else waits so long.
const WAIT: Duration = Duration::from_secs(3);

/// Everybody who follows one address.
pub struct Viewers {
    wall: Rc<Wall>,
    many: usize,
    tasks: Vec<JoinHandle<()>>,
}

/// What all of them have heard.
#[derive(Default)]
struct Wall {
    here: Cell<usize>,
    /// When each viewer first heard news since it was last asked.
    first: RefCell<Vec<Option<Instant>>>,
    /// The newest state that each viewer has.
    newest: RefCell<Vec<Option<i64>>>,
}

impl Viewers {
    /// So many come, in handfuls, and all have their first state.
    pub async fn come(address: &str, path: &str, many: usize) -> io::Result<Viewers> {
        let wall = Rc::new(Wall::default());
        wall.first.borrow_mut().resize(many, None);
        wall.newest.borrow_mut().resize(many, None);
        let mut tasks = Vec::with_capacity(many);
        for viewer in 0..many {
            let (wall, address, path) = (wall.clone(), address.to_owned(), path.to_owned());
            tasks.push(tokio::task::spawn_local(async move { watch(&wall, &address, &path, viewer).await }));
            if viewer % 50 == 49 {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        }
        let viewers = Viewers { wall, many, tasks };
        if viewers.all_here_within(Duration::from_secs(90)).await
            && viewers.all_told_within(Duration::from_secs(30)).await
        {
            return Ok(viewers);
        }
        Err(io::Error::other(format!("only {} of {many} viewers follow", viewers.wall.here.get())))
    }

    /// All have a line that is open.
    pub async fn all_here_within(&self, most: Duration) -> bool {
        until(most, || self.wall.here.get() == self.many).await
    }

    async fn all_told_within(&self, most: Duration) -> bool {
        until(most, || self.wall.newest.borrow().iter().all(Option::is_some)).await
    }

    /// All have this state or a newer one; answers how many have not.
    pub async fn without(&self, version: i64, most: Duration) -> usize {
        let behind =
            || self.wall.newest.borrow().iter().filter(|newest| newest.is_none_or(|has| has < version)).count();
        until(most, || behind() == 0).await;
        behind()
    }

    /// What was heard so far is forgotten.
    pub fn forget(&self) {
        self.wall.first.borrow_mut().iter_mut().for_each(|first| *first = None);
    }

    /// How long after `began` each viewer heard something, in milliseconds.
    pub fn heard_since(&self, began: Instant) -> Vec<f64> {
        let first = self.wall.first.borrow();
        first.iter().flatten().map(|at| at.duration_since(began).as_secs_f64() * 1000.0).collect()
    }
}

impl Drop for Viewers {
    fn drop(&mut self) {
        self.tasks.iter().for_each(JoinHandle::abort);
    }
}

async fn until(most: Duration, is: impl Fn() -> bool) -> bool {
    let began = Instant::now();
    while !is() {
        if began.elapsed() > most {
            return false;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    true
}

async fn watch(wall: &Wall, address: &str, path: &str, viewer: usize) {
    let (mut last, mut wait) = (None, WAIT);
    loop {
        // A line that breaks is nothing unusual here: the viewer comes back.
        let _ = once(wall, address, path, viewer, &mut last, &mut wait).await;
        tokio::time::sleep(wait).await;
    }
}

async fn once(
    wall: &Wall,
    address: &str,
    path: &str,
    viewer: usize,
    last: &mut Option<i64>,
    wait: &mut Duration,
) -> io::Result<()> {
    let mut line = Client::connect(address).await?;
    if line.follow(path, *last).await? != 200 {
        return Ok(());
    }
    wall.here.set(wall.here.get() + 1);
    let ended = listen(wall, &mut line, viewer, last, wait).await;
    wall.here.set(wall.here.get() - 1);
    ended
}

async fn listen(
    wall: &Wall,
    line: &mut Client,
    viewer: usize,
    last: &mut Option<i64>,
    wait: &mut Duration,
) -> io::Result<()> {
    while let Some(said) = line.line().await? {
        // The last chunk: a proxy ends the answer and keeps the connection.
        if said == "0" {
            return Ok(());
        }
        if let Some(ms) = said.strip_prefix("retry: ").and_then(|ms| ms.parse().ok()) {
            *wait = Duration::from_millis(ms);
        }
        if let Some(id) = said.strip_prefix("id: ").and_then(|id| id.parse().ok()) {
            *last = Some(id);
            wall.newest.borrow_mut()[viewer] = Some(id);
            wall.first.borrow_mut()[viewer].get_or_insert_with(Instant::now);
        }
    }
    Ok(())
}

/// The value below which this share of the values lies.
pub fn at_share(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = (share * sorted.len() as f64).ceil() as usize;
    sorted.get(at.saturating_sub(1)).copied().unwrap_or(f64::INFINITY)
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;

    #[test]
    fn a_viewer_hears_comes_back_and_tells_what_it_has() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let story = async {
            let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
            let address = listener.local_addr().expect("it is bound").to_string();
            // The first line stays open until the viewer was seen on it, however slow the machine is.
            let (seen, mut was_seen) = tokio::sync::mpsc::channel::<()>(2);
            let server = tokio::task::spawn_local(async move {
                let mut asked = Vec::new();
                for id in [7, 8] {
                    let (mut stream, _) = listener.accept().await.expect("the viewer comes");
                    let mut bytes = [0; 1_024];
                    let many = stream.read(&mut bytes).await.expect("it asks");
                    asked.push(String::from_utf8_lossy(&bytes[..many]).into_owned());
                    let told = format!("HTTP/1.1 200 OK\r\n\r\nretry: 10\n\nid: {id}\nevent: figures\ndata: {{}}\n\n");
                    stream.write_all(told.as_bytes()).await.expect("it listens");
                    was_seen.recv().await.expect("somebody looks");
                }
                asked
            });
            let viewers = Viewers::come(&address, "/x/live", 1).await.expect("one follows");
            seen.send(()).await.expect("the first line is there");
            assert_eq!(viewers.without(8, Duration::from_secs(30)).await, 0);
            seen.send(()).await.expect("the second line is there");
            let asked = server.await.expect("the server ended well");
            assert!(!asked[0].contains("last-event-id") && asked[1].contains("last-event-id: 7"), "{asked:?}");
        };
        tokio::task::LocalSet::new().block_on(&runtime, story);
    }
}
