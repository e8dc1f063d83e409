//! Those who vote: each a browser of its own, spread evenly over the time they are given.

use super::Floor;
use super::client::Client;
use std::io;
use std::time::{Duration, Instant};

/// What became of the votes.
pub struct Votes {
    /// How long each waited for its answer.
    pub waits_ms: Vec<f64>,
    /// Those that were not taken.
    pub refused: usize,
    /// The sum of the figures before.
    pub counted_before: i64,
    /// The sum of the figures after.
    pub counted_after: i64,
}

/// So many votes within that time: half as many browsers, each for two questions.
pub async fn vote(address: &str, floor: &Floor, many: usize, within: Duration) -> io::Result<Votes> {
    let counted_before = counted(address, floor).await?;
    let browsers = many / 2;
    let mut lines = Vec::with_capacity(browsers);
    for _ in 0..browsers {
        lines.push(Client::connect(address).await?);
    }
    let began = Instant::now() + Duration::from_millis(100);
    let step = within / u32::try_from(many).unwrap_or(u32::MAX);
    let mut tasks = Vec::new();
    for (browser, mut line) in lines.into_iter().enumerate() {
        let floor = Floor { at: floor.at.clone(), questions: floor.questions.clone() };
        tasks.push(tokio::task::spawn_local(async move {
            let mut waits = Vec::new();
            for question in 0..2 {
                let due = began + step * u32::try_from(question * browsers + browser).unwrap_or(0);
                tokio::time::sleep_until(due.into()).await;
                let status = vote_once(&mut line, &floor, question, browser, "1").await.unwrap_or(0);
                // From the moment at which it was due: a client that is late has waited, too.
                waits.push((status, due.elapsed().as_secs_f64() * 1000.0));
            }
            waits
        }));
    }
    let (mut waits_ms, mut refused) = (Vec::new(), 0);
    for task in tasks {
        for (status, wait) in task.await.map_err(io::Error::other)? {
            refused += usize::from(!(200..400).contains(&status));
            waits_ms.push(wait);
        }
    }
    Ok(Votes { waits_ms, refused, counted_before, counted_after: counted(address, floor).await? })
}

/// One vote of one browser; answers the status.
pub async fn vote_once(line: &mut Client, floor: &Floor, question: usize, browser: usize, on: &str) -> io::Result<u16> {
    let question = &floor.questions[question % floor.questions.len()];
    let path = format!("{}/ask/{question}/vote", floor.at);
    Ok(line.post(&path, &format!("on={on}"), browser).await?.status)
}

/// The sum of all figures of the questions, as everybody sees them.
pub async fn counted(address: &str, floor: &Floor) -> io::Result<i64> {
    let state = Client::connect(address).await?.get(&format!("{}/live/state", floor.at)).await?;
    let figure = |code: &String| -> i64 {
        let behind =
            state.body.split_once("\"figures\":{").and_then(|(_, figures)| figures.split_once(&format!("\"{code}\":")));
        let digits =
            behind.map_or("", |(_, rest)| rest.split(|sign: char| !sign.is_ascii_digit()).next().unwrap_or(""));
        digits.parse().unwrap_or(0)
    };
    Ok(floor.questions.iter().map(figure).sum())
}
