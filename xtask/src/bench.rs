//! What a page costs: processor time, waiting time, bytes and requests, on the large sample, one process.
//! Processor time is what the system has booked for the process, so that the client's own work does not count.

use std::{
    collections::BTreeSet,
    fs, io,
    path::Path,
    thread,
    time::{Duration, Instant},
};

use regex::Regex;

use crate::{demo::Demo, http::Client};

/// Two, as many as the machine we compare on has cores.
const CLIENTS: usize = 2;
const MEASURED_FOR: Duration = Duration::from_secs(4);
const REQUESTS_MAX: usize = 20_000;
const WARM_UP: usize = 20;
const RESIDENT_MB_MAX: f64 = 60.0;
/// Linux counts processor time for its readers in hundredths of a second, whatever it does inside.
const TICK_MS: f64 = 10.0;

/// A page with the processor time that we mean to stay below: a hundredth of what the usual software needs.
struct Page {
    name: &'static str,
    door: Option<&'static str>,
    clock: &'static str,
    path: &'static str,
    follow: Option<&'static str>,
    cpu_ms_max: f64,
}

const PAGES: &[Page] = &[
    Page {
        name: "programme",
        door: None,
        clock: "programme",
        path: "/safer-cities/programme",
        follow: None,
        cpu_ms_max: 0.26,
    },
    Page {
        name: "session",
        door: None,
        clock: "programme",
        path: "/safer-cities/programme",
        follow: Some(r#"href="(/safer-cities/sessions/[^"/]+)""#),
        cpu_ms_max: 0.44,
    },
    Page {
        name: "programme as JSON",
        door: None,
        clock: "programme",
        path: "/safer-cities/programme.json",
        follow: None,
        cpu_ms_max: 3.69,
    },
    Page {
        name: "call form",
        door: None,
        clock: "call",
        path: "/safer-cities/call/propose",
        follow: None,
        cpu_ms_max: 0.35,
    },
    Page {
        name: "organiser's list",
        door: Some("organiser"),
        clock: "review",
        path: "/manage/safer-cities/proposals",
        follow: None,
        cpu_ms_max: 2.75,
    },
    Page {
        name: "reviewer's list",
        door: Some("reviewer"),
        clock: "review",
        path: "/review/safer-cities",
        follow: None,
        cpu_ms_max: 13.7,
    },
];

/// One line of the table.
struct Measured {
    cpu_ms: f64,
    waits_ms: Vec<f64>,
    per_second: f64,
    bytes: usize,
    requests: usize,
}

/// Measures every page and tells whether all stayed below what we mean to reach.
pub fn run(root: &Path, binary: &Path) -> io::Result<bool> {
    let place = crate::e2e::target(root).join("bench");
    println!("filling the large sample");
    drop(Demo::start(binary, &place, &["--size", "large"])?);
    // What filling needed is no part of what serving needs: the process that is measured has only served.
    let demo = Demo::go_on(binary, &place, &[])?;
    println!(
        "{:<20} {:>8} {:>8} {:>8} {:>8} {:>8} {:>8} {:>8}",
        "page", "CPU ms", "at most", "p50 ms", "p99 ms", "req/s", "bytes", "requests"
    );
    let mut within = true;
    for page in PAGES {
        let measured = measure(&demo, page)?;
        within &= measured.cpu_ms <= page.cpu_ms_max;
        println!(
            "{:<20} {:>8.3} {:>8.2} {:>8.2} {:>8.2} {:>8.0} {:>8} {:>8}",
            page.name,
            measured.cpu_ms,
            page.cpu_ms_max,
            at_share(&measured.waits_ms, 0.50),
            at_share(&measured.waits_ms, 0.99),
            measured.per_second,
            measured.bytes,
            measured.requests,
        );
    }
    let resident = resident_mb(demo.process())?;
    println!("resident after all that: {resident:.0} MB, at most {RESIDENT_MB_MAX:.0}");
    Ok(within && resident <= RESIDENT_MB_MAX)
}

fn measure(demo: &Demo, page: &Page) -> io::Result<Measured> {
    let mut client = Client::connect(&demo.address)?;
    client.post(&format!("/demo/at/{}", page.clock))?;
    if let Some(door) = page.door {
        client.post(&format!("/demo/as/{door}"))?;
    }
    let path = address(&mut client, page)?;
    let (bytes, requests) = first_view(&mut client, &path)?;
    for _ in 0..WARM_UP {
        client.get(&path, "br")?;
    }
    let (began, cpu_before) = (Instant::now(), cpu_ms(demo.process())?);
    let waits_ms = load(&client, &path)?;
    let (seconds, cpu) = (began.elapsed().as_secs_f64(), cpu_ms(demo.process())? - cpu_before);
    let count = waits_ms.len() as f64;
    Ok(Measured { cpu_ms: cpu / count, waits_ms, per_second: count / seconds, bytes, requests })
}

fn address(client: &mut Client, page: &Page) -> io::Result<String> {
    let answer = client.get(page.path, "identity")?;
    if answer.status != 200 {
        return Err(io::Error::other(format!("{} answers {}", page.path, answer.status)));
    }
    let Some(follow) = page.follow else { return Ok(page.path.to_owned()) };
    let text = String::from_utf8_lossy(&answer.body).into_owned();
    let link = pattern(follow).captures(&text).map(|found| found[1].to_owned());
    link.ok_or_else(|| io::Error::other(format!("{} has no link to a {}", page.path, page.name)))
}

/// Bytes and requests of the page with its styles, scripts and pictures.
fn first_view(client: &mut Client, path: &str) -> io::Result<(usize, usize)> {
    let plain = client.get(path, "identity")?;
    let mut bytes = client.get(path, "br")?.body.len();
    let parts = parts(&String::from_utf8_lossy(&plain.body));
    for part in &parts {
        bytes += client.get(part, "br")?.body.len();
    }
    Ok((bytes, parts.len() + 1))
}

fn parts(page: &str) -> BTreeSet<String> {
    let part = pattern(r##"(?:src|href)="(/[^"#?]+\.(?:css|js|svg|png|webp|ico))["#?]"##);
    part.captures_iter(page).map(|found| found[1].to_owned()).collect()
}

fn load(client: &Client, path: &str) -> io::Result<Vec<f64>> {
    let until = Instant::now() + MEASURED_FOR;
    let run = |mut client: Client| {
        let mut waits_ms = Vec::new();
        while Instant::now() < until && waits_ms.len() < REQUESTS_MAX {
            let began = Instant::now();
            client.get(path, "br")?;
            waits_ms.push(began.elapsed().as_secs_f64() * 1000.0);
        }
        Ok(waits_ms)
    };
    thread::scope(|scope| {
        let clients: Vec<_> =
            (0..CLIENTS).map(|_| client.again().map(|client| scope.spawn(move || run(client)))).collect();
        let mut all = Vec::new();
        for client in clients {
            let waits: io::Result<Vec<f64>> =
                client?.join().unwrap_or_else(|_| Err(io::Error::other("a client stopped")));
            all.extend(waits?);
        }
        Ok(all)
    })
}

/// The value below which this share of the values lies.
fn at_share(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = (share * sorted.len() as f64).ceil() as usize;
    sorted.get(at.saturating_sub(1)).copied().unwrap_or_default()
}

fn cpu_ms(process: u32) -> io::Result<f64> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat"))?;
    cpu_ticks(&stat)
        .map(|ticks| ticks * TICK_MS)
        .ok_or_else(|| io::Error::other("the system does not tell processor time"))
}

/// User and system time of `/proc/PID/stat`. The name of the process stands in brackets and may hold spaces.
fn cpu_ticks(stat: &str) -> Option<f64> {
    let (_, behind_name) = stat.rsplit_once(')')?;
    let fields: Vec<f64> =
        behind_name.split_whitespace().skip(11).take(2).filter_map(|field| field.parse().ok()).collect();
    (fields.len() == 2).then(|| fields.iter().sum())
}

pub(crate) fn resident_mb(process: u32) -> io::Result<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kb: Option<f64> = line.and_then(|line| line.split_whitespace().next()).and_then(|kb| kb.parse().ok());
    kb.map(|kb| kb * 1024.0 / 1_000_000.0).ok_or_else(|| io::Error::other("the system does not tell resident memory"))
}

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the patterns of this file are tried by its tests")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn processor_time_is_read_behind_a_name_with_spaces_and_brackets() {
        let stat = "7 (ward (mote) x) S 1 7 7 0 -1 4 100 0 0 0 250 30 0 0 20 0 9 0 5 6 7";
        assert_eq!(cpu_ticks(stat), Some(280.0));
        assert_eq!(cpu_ticks("7 (short)"), None);
    }

    #[test]
    fn half_of_the_waits_are_below_the_median() {
        let waits: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        assert_eq!((at_share(&waits, 0.5), at_share(&waits, 0.99)), (50.0, 99.0));
        assert_eq!(at_share(&[], 0.5), 0.0);
    }

    #[test]
    fn a_first_view_counts_each_part_once() {
        let page = r##"<link href="/a/site-1.css"><script src="/a/site-1.js"></script><use href="/a/marks.svg#m1"/>
            <use href="/a/marks.svg#m2"/><a href="/safer-cities">x</a>"##;
        assert_eq!(parts(page).len(), 3);
    }

    #[test]
    fn every_link_to_follow_is_a_pattern() {
        for page in PAGES {
            assert!(page.follow.is_none_or(|follow| Regex::new(follow).is_ok()), "{}", page.name);
        }
    }
}
