//! How often each route was asked and how long it took, for the operator's monitoring: patterns of routes and
//! numbers, never an address, a person or a word that somebody typed.

use axum::http::Method;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Upper ends of the buckets in seconds.
const BUCKETS_S: [f64; 9] = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0];

/// The numbers of one process.
#[derive(Default)]
pub struct Tally(Mutex<BTreeMap<(&'static str, &'static str), Line>>);

#[derive(Clone, Default)]
struct Line {
    by_status: BTreeMap<u16, u64>,
    buckets: [u64; BUCKETS_S.len()],
    count: u64,
    sum_s: f64,
}

impl Tally {
    /// Counts one request.
    pub(crate) fn count(&self, route: &'static str, method: &Method, status: u16, took: Duration) {
        let mut lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let line = lines.entry((route, named(method))).or_default();
        *line.by_status.entry(status).or_default() += 1;
        let seconds = took.as_secs_f64();
        for (bucket, end) in line.buckets.iter_mut().zip(BUCKETS_S) {
            *bucket += u64::from(seconds <= end);
        }
        line.count += 1;
        line.sum_s += seconds;
    }

    /// As Prometheus reads it.
    pub fn prometheus(&self) -> String {
        let lines = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let mut text =
            String::from("# HELP wardmote_requests_total Requests answered.\n# TYPE wardmote_requests_total counter\n");
        // Writing into a string cannot fail.
        for ((route, method), line) in &lines {
            for (status, count) in &line.by_status {
                let _ = writeln!(
                    text,
                    "wardmote_requests_total{{route=\"{route}\",method=\"{method}\",status=\"{status}\"}} {count}"
                );
            }
        }
        text.push_str("# HELP wardmote_request_seconds Time to answer.\n# TYPE wardmote_request_seconds histogram\n");
        for ((route, method), line) in &lines {
            let labels = format!("route=\"{route}\",method=\"{method}\"");
            for (bucket, end) in line.buckets.iter().zip(BUCKETS_S) {
                let _ = writeln!(text, "wardmote_request_seconds_bucket{{{labels},le=\"{end}\"}} {bucket}");
            }
            let _ = writeln!(text, "wardmote_request_seconds_bucket{{{labels},le=\"+Inf\"}} {}", line.count);
            let _ = writeln!(text, "wardmote_request_seconds_sum{{{labels}}} {}", line.sum_s);
            let _ = writeln!(text, "wardmote_request_seconds_count{{{labels}}} {}", line.count);
        }
        text
    }
}

/// Somebody may make up methods without end; each would be a line for ever.
fn named(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "POST" => "POST",
        "HEAD" => "HEAD",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        _ => "OTHER",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_up_methods_are_one_line() {
        let tally = Tally::default();
        for number in 0..3 {
            let made_up = Method::from_bytes(format!("M{number}").as_bytes()).expect("a method");
            tally.count("/{gathering}", &made_up, 405, Duration::from_millis(3));
        }
        let text = tally.prometheus();
        assert!(
            text.contains("wardmote_requests_total{route=\"/{gathering}\",method=\"OTHER\",status=\"405\"} 3"),
            "{text}"
        );
        assert!(text.contains("le=\"0.001\"} 0") && text.contains("le=\"0.005\"} 3"), "{text}");
    }
}
