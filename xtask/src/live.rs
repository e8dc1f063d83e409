//! The live figures: 5,000 who follow one floor, 1,000 votes in two seconds, a restart after which all come back, and
//! three replicas restarted in turn under load. The client runs on the same machine, on one thread, and is counted in.
//!
//! The sample is filled by the demo; what is measured is `serve` over it, since that is what operators run.

mod client;
mod replicas;
mod server;
mod viewers;
mod voters;

use crate::demo::Demo;
use server::Server;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tokio::task::LocalSet;
use viewers::Viewers;

/// Who follows at the same time.
const VIEWERS: usize = 5_000;
/// A vote is seen by everybody who follows: so often it is measured.
const ROUNDS: usize = 20;
const FAN_OUT_P99_MS_MAX: f64 = 1_000.0;
const RESIDENT_MB_MAX: f64 = 150.0;
const VOTES: usize = 1_000;
const VOTES_WITHIN: Duration = Duration::from_secs(2);
const VOTE_P95_MS_MAX: f64 = 300.0;
const BACK_WITHIN: Duration = Duration::from_secs(30);

/// The floor that is followed: its pages and its questions.
pub(crate) struct Floor {
    /// The address of the session's pages.
    at: String,
    /// The codes of questions that take votes.
    questions: Vec<String>,
}

/// One line of the report.
struct Line {
    what: &'static str,
    is: String,
    most: String,
    holds: bool,
}

/// Measures everything and tells whether all stayed within what we mean to reach.
pub fn run(root: &Path, binary: &Path) -> io::Result<bool> {
    let place = crate::e2e::target(root).join("live");
    println!("filling the sample");
    drop(Demo::start(binary, &place, &[])?);
    let data = place.join("data");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    LocalSet::new().block_on(&runtime, async {
        let alone = reported(&one_process(binary, &data).await?);
        let together = reported(&replicas::run(binary, &place, &data).await?);
        Ok(alone && together)
    })
}

/// Prints what was measured and tells whether all of it holds.
fn reported(lines: &[Line]) -> bool {
    println!("{:<58} {:>16} {:>16}", "live, client included", "measured", "at most");
    for line in lines {
        println!("{:<58} {:>16} {:>16}{}", line.what, line.is, line.most, if line.holds { "" } else { "  too much" });
    }
    lines.iter().all(|line| line.holds)
}

async fn one_process(binary: &Path, data: &Path) -> io::Result<Vec<Line>> {
    let mut server =
        Server::start(binary, &["--data".into(), data.into()], None, &data.with_file_name("one.log")).await?;
    let floor = floor_of(&server.address()).await?;
    println!("{VIEWERS} come to {}", floor.at);
    let viewers = Viewers::come(&server.address(), &format!("{}/live", floor.at), VIEWERS).await?;
    let fan_out = fan_out(&server, &floor, &viewers).await?;
    let resident = server.resident_mb()?;
    println!("{VOTES} votes in {} s", VOTES_WITHIN.as_secs());
    let votes = voters::vote(&server.address(), &floor, VOTES, VOTES_WITHIN).await?;
    let counted = votes.counted_after - votes.counted_before;
    println!("restarting");
    server.stop().await?;
    let began = Instant::now();
    server.start_again().await?;
    let back = viewers.all_here_within(BACK_WITHIN * 2).await;
    let back_s = began.elapsed().as_secs_f64();
    Ok(vec![
        Line::at_most("a vote reaches 5,000 viewers, p99, ms", viewers::at_share(&fan_out, 0.99), FAN_OUT_P99_MS_MAX),
        Line::at_most("resident with 5,000 viewers, MB", resident, RESIDENT_MB_MAX),
        Line::at_most(
            "1,000 votes in 2 s: waiting time, p95, ms",
            viewers::at_share(&votes.waits_ms, 0.95),
            VOTE_P95_MS_MAX,
        ),
        Line::exactly("1,000 votes in 2 s: stored", counted, VOTES as i64),
        Line::exactly("1,000 votes in 2 s: refused", votes.refused as i64, 0),
        Line {
            what: "after a restart all 5,000 follow again, s",
            is: format!("{back_s:.1}"),
            most: BACK_WITHIN.as_secs().to_string(),
            holds: back && back_s <= BACK_WITHIN.as_secs_f64(),
        },
    ])
}

/// From the sending of a vote to its arrival at each viewer, in milliseconds.
async fn fan_out(server: &Server, floor: &Floor, viewers: &Viewers) -> io::Result<Vec<f64>> {
    let mut voter = client::Client::connect(&server.address()).await?;
    let mut waits = Vec::new();
    for round in 0..ROUNDS {
        viewers.forget();
        let began = Instant::now();
        let on = if round % 2 == 0 { "1" } else { "0" };
        let status = voters::vote_once(&mut voter, floor, 0, 9_999, on).await?;
        if status >= 400 {
            return Err(io::Error::other(format!("a vote is answered with {status}")));
        }
        tokio::time::sleep(Duration::from_millis(1_500)).await;
        let heard = viewers.heard_since(began);
        // Whoever heard nothing at all waited longer than we looked.
        waits.extend(heard.iter().copied());
        waits.extend(std::iter::repeat_n(f64::INFINITY, VIEWERS.saturating_sub(heard.len())));
    }
    Ok(waits)
}

/// The sample's keynote, from its page: only it has questions.
async fn floor_of(address: &str) -> io::Result<Floor> {
    let mut reader = client::Client::connect(address).await?;
    let at = format!("/safer-cities/sessions/{}", SESSION);
    let page = reader.get(&format!("{at}/ask")).await?;
    let codes = page.body.split("data-vote=\"").skip(1).filter_map(|rest| rest.get(..6)).map(str::to_owned);
    let questions: Vec<String> = codes.collect();
    if questions.len() < 2 {
        return Err(io::Error::other(format!("{at}/ask (status {}) has no two questions", page.status)));
    }
    Ok(Floor { at, questions })
}

/// The code of the keynote in the sample, as in `e2e/pages.txt`.
const SESSION: &str = "ZEZ96G";

impl Line {
    fn at_most(what: &'static str, is: f64, most: f64) -> Line {
        Line { what, is: format!("{is:.0}"), most: format!("{most:.0}"), holds: is <= most }
    }

    fn exactly(what: &'static str, is: i64, wanted: i64) -> Line {
        Line { what, is: is.to_string(), most: format!("exactly {wanted}"), holds: is == wanted }
    }
}

/// A folder that is empty.
fn fresh(folder: PathBuf) -> io::Result<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}
