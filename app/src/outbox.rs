//! The outbox of the demo: every letter that would have been sent. Nothing leaves the machine.

use askama::Template;
use base::{Id, Zone};
use post::outbox::{self, Older, State, Wanted};
use web::{Ask, Guard, Outcome, Refusal, Route, Shell, page};

/// The addresses.
pub fn routes() -> Vec<Route> {
    vec![Route::get("/outbox", Guard::Demo, list), Route::get("/outbox/{letter}", Guard::Demo, show)]
}

const PAGE: i64 = 50;

struct Line {
    id: String,
    name: String,
    mail: String,
    subject: String,
    state: String,
    at: String,
}

#[derive(Template)]
#[template(path = "outbox.html")]
struct Outbox {
    shell: Shell,
    lines: Vec<Line>,
    older: Option<String>,
}

async fn list(ask: Ask) -> Outcome {
    let t = ask.t();
    let after = ask.query.get("after").split_once('_');
    let after = after.and_then(|(at, id)| Some(Older { created_at: base::Ts(at.parse().ok()?), id: Id::parse(id)? }));
    // Where the demo's clock stands in May, nobody has written the letters of July yet.
    let until_now = Older { created_at: base::Ts(ask.now().0 + 1), id: ask.new_id() };
    let after = after.or(Some(until_now));
    let mut entries = outbox::list(ask.db(), Wanted::default(), after, PAGE + 1).await?;
    let more = entries.len() as i64 > PAGE;
    entries.truncate(usize::try_from(PAGE).unwrap_or(50));
    let older = entries
        .last()
        .filter(|_| more)
        .map(|last| format!("{}?after={}_{}", ask.to("/outbox"), last.created_at.0, last.id));
    let line = |entry: &outbox::Entry| Line {
        id: entry.id.to_string(),
        name: entry.to_name.clone(),
        mail: entry.to_mail.clone(),
        subject: entry.subject.clone(),
        // What would be on its way counts as sent: nothing carries letters here.
        state: match entry.state {
            State::Waiting | State::Gone => t.say("outbox-sent"),
            other => t.say(other.key()),
        },
        at: t.instant(entry.created_at, &zone()),
    };
    let lines = entries.iter().map(line).collect();
    page(&Outbox { shell: ask.shell(t.say("outbox-title")).work(), lines, older })
}

#[derive(Template)]
#[template(path = "letter.html")]
struct Letter {
    shell: Shell,
    kept: outbox::Kept,
    parts: Vec<(String, Option<String>)>,
    at: String,
}

async fn show(ask: Ask) -> Outcome {
    let id = Id::parse(ask.param("letter")).ok_or_else(Refusal::not_found)?;
    let kept = outbox::read(ask.db(), id).await?.ok_or_else(Refusal::not_found)?;
    let parts = with_links(&kept.text, &ask.house.settings.base_url);
    let at = ask.t().instant(kept.entry.created_at, &zone());
    let shell = ask.shell(kept.entry.subject.clone()).work().crumb(ask.t().say("outbox-title"), ask.to("/outbox"));
    page(&Letter { shell, kept, parts, at })
}

/// The text of a letter, with the links into our own house made links. No other link is.
fn with_links(text: &str, base_url: &str) -> Vec<(String, Option<String>)> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(base_url) {
        let tail = &rest[start..];
        let end = tail.find(|sign: char| sign.is_whitespace() || sign == '>' || sign == ')').unwrap_or(tail.len());
        parts.push((rest[..start].to_owned(), None));
        parts.push((tail[..end].to_owned(), Some(tail[base_url.len()..end].to_owned())));
        rest = &tail[end..];
    }
    parts.push((rest.to_owned(), None));
    parts
}

fn zone() -> Zone {
    Zone::parse("America/Toronto").unwrap_or_else(|_| Zone::utc())
}

#[cfg(test)]
mod tests {
    use super::with_links;

    #[test]
    fn only_links_into_the_house_are_links() {
        let parts = with_links("See http://h:1/a/b and http://evil.example/", "http://h:1");
        assert_eq!(
            parts,
            [
                ("See ".to_owned(), None),
                ("http://h:1/a/b".to_owned(), Some("/a/b".to_owned())),
                (" and http://evil.example/".to_owned(), None)
            ]
        );
    }
}
