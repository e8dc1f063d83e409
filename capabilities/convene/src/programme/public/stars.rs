//! Favourites without an account: codes of sessions, joined by dots, in a cookie of the reader's own browser.

use super::reading::open;
use crate::programme::public::reading::Open;
use web::{Answer, Ask, Form, Outcome, Refusal, assets, cookie, json, redirect};

/// A cookie holds no more.
const STARS_MAX: usize = 100;

/// The drawing of the star.
pub fn mark() -> String {
    format!("{}#star", assets::asset("marks.svg").unwrap_or_default())
}

/// The codes this reader starred.
pub fn of(ask: &Ask) -> Vec<String> {
    parse(&ask.cookie("stars").unwrap_or_default())
}

/// Reads the codes; what is none is left out.
pub fn parse(text: &str) -> Vec<String> {
    let proper = |code: &&str| {
        (1..=32).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
    };
    let mut codes: Vec<String> = Vec::new();
    for code in text.split('.').filter(proper) {
        if !codes.iter().any(|known| known == code) {
            codes.push(code.to_owned());
        }
    }
    codes.split_off(codes.len().saturating_sub(STARS_MAX))
}

/// `POST /{gathering}/sessions/{code}/star`: stars a session, or takes the star away, and goes back to the page.
pub async fn toggle(ask: Ask) -> Outcome {
    let form = ask.form().await?;
    let (gathering, version) = open(&ask).await?;
    let version = version.ok_or_else(Refusal::not_found)?;
    let code = ask.param("code").to_owned();
    let known =
        Open::of(&version.programme, &ask.lang).programme.sessions.iter().any(|session| session.identity.code == code);
    if !known {
        return Err(Refusal::not_found());
    }
    let mut stars = of(&ask);
    let on = match form.get("on") {
        "1" => true,
        "0" => false,
        _ => !stars.contains(&code),
    };
    stars.retain(|other| *other != code);
    if on {
        stars.push(code.clone());
    }
    let stars = parse(&stars.join("."));
    if ask.wants_json() {
        return Ok(kept(json(&serde_json::json!({ "stars": stars }))?, &stars));
    }
    Ok(kept(redirect(&ask.to(&back(&form, &gathering.code, &code)))?, &stars))
}

fn kept(answer: Answer, stars: &[String]) -> Answer {
    let age = if stars.is_empty() { 0 } else { 31_536_000 };
    cookie(answer, &format!("stars={}; Path=/; Max-Age={age}; SameSite=Lax", stars.join(".")))
}

/// The page the reader came from, with its filters.
fn back(form: &Form, gathering: &str, code: &str) -> String {
    if form.get("from-session") == "yes" {
        return format!("/{gathering}/sessions/{code}");
    }
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    let kept = form.fields().iter().filter(|(name, value)| {
        ["day", "view", "mine", "topic", "format", "language", "room"].contains(&name.as_str())
            && plain(value)
            && !value.is_empty()
    });
    let query = kept.map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&");
    format!("/{gathering}/programme?{query}#s-{code}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_of_anybody_is_read_without_harm() {
        assert_eq!(parse("K7QX2M.ABC234.K7QX2M"), ["K7QX2M", "ABC234"]);
        assert_eq!(parse("<script>.../..%0d"), Vec::<String>::new());
        let many = (0..500).map(|n| format!("A{n:05}")).collect::<Vec<_>>().join(".");
        assert_eq!(parse(&many).len(), STARS_MAX);
        assert_eq!(parse(&many).last().map(String::as_str), Some("A00499"));
    }
}
