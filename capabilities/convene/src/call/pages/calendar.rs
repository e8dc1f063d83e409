//! The closing of the call for the reader's calendar: one entry at the deadline, reminding a day before.

use super::setting_of;
use base::Ts;
use web::{Ask, Outcome, Refusal, download};

pub(super) async fn show(ask: Ask) -> Outcome {
    let setting = setting_of(&ask).await?;
    let closes = setting.call.closes_at.ok_or_else(Refusal::not_found)?;
    let (t, gathering) = (ask.t(), &setting.gathering);
    let base = &ask.house.settings.base_url;
    let address = format!("{base}{}", ask.to(&format!("/{}/call", gathering.code)));
    let name = t.a("call-ics-name", "name", gathering.name(&ask.lang));
    let lines = [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Wardmote//Call//EN".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:call-{}@{}", gathering.code, ask.house.settings.mail_domain),
        format!("DTSTAMP:{}", utc(ask.now())),
        format!("DTSTART:{}", utc(closes)),
        "DURATION:PT0S".to_owned(),
        format!("SUMMARY:{}", escaped(&name)),
        format!("DESCRIPTION:{}", escaped(&address)),
        format!("URL:{address}"),
        "TRANSP:TRANSPARENT".to_owned(),
        "BEGIN:VALARM".to_owned(),
        "ACTION:DISPLAY".to_owned(),
        "TRIGGER:-P1D".to_owned(),
        format!("DESCRIPTION:{}", escaped(&name)),
        "END:VALARM".to_owned(),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ];
    let document: String = lines.iter().map(|line| folded(line)).collect();
    download(&format!("{}-call.ics", gathering.code), "text/calendar; charset=utf-8", document)
}

fn utc(at: Ts) -> String {
    at.instant().strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// RFC 5545, 3.3.11: what separates is escaped, a line end is written `\n`.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace("\r\n", "\\n")
        .replace(['\n', '\r'], "\\n")
}

/// RFC 5545, 3.1: lines of at most 75 bytes, folded between characters.
fn folded(line: &str) -> String {
    let mut out = String::new();
    let mut bytes = 0;
    for sign in line.chars() {
        if bytes + sign.len_utf8() > 75 {
            out.push_str("\r\n ");
            bytes = 1;
        }
        out.push(sign);
        bytes += sign.len_utf8();
    }
    out.push_str("\r\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_between_characters_and_signs_are_escaped() {
        let long = folded(&"é".repeat(60));
        assert!(long.lines().all(|line| line.len() <= 75), "{long:?}");
        assert_eq!(long.replace("\r\n ", ""), format!("{}\r\n", "é".repeat(60)));
        assert_eq!(escaped("a, b; c\nd\\"), "a\\, b\\; c\\nd\\\\");
        assert_eq!(utc(Ts(1_811_800_000_000_000)), "20270531T214640Z");
    }
}
