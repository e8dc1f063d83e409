//! Answers: pages, fragments, files, redirections. Each sets its own headers, the dispatcher sets the
//! security headers of all.

use crate::{Ask, Refusal};
use askama::Template;
use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};
use bytes::Bytes;

/// What a handler answers.
pub type Answer = Response<Body>;

/// Where a page may show something of elsewhere: the one page of a webcast, and only the one address it names.
/// Laid into the extensions of the answer; every other page shows nothing of elsewhere.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Embeds {
    /// Origins that may be framed.
    pub frames: Vec<String>,
    /// Origins from which pictures and sound may be fetched.
    pub media: Vec<String>,
}

/// The page may look through the camera of the device that shows it: the door, and no other. Laid into the extensions of
/// the answer.
#[derive(Clone, Copy, Debug)]
pub struct Camera;

/// An answer or a refusal.
pub type Outcome = Result<Answer, Refusal>;

/// A whole page.
pub fn page(template: &impl Template) -> Outcome {
    Ok(html(StatusCode::OK, template.render().map_err(Refusal::surprise)?))
}

/// A page that refuses what was sent and gives it back: status 422.
pub fn refused(template: &impl Template) -> Outcome {
    Ok(html(StatusCode::UNPROCESSABLE_ENTITY, template.render().map_err(Refusal::surprise)?))
}

/// A piece of a page for a script.
pub fn fragment(template: &impl Template) -> Outcome {
    page(template)
}

/// HTML with a status.
pub fn html(status: StatusCode, body: String) -> Answer {
    with_type(status, "text/html; charset=utf-8", body.into())
}

/// Plain text.
pub fn text(status: StatusCode, body: impl Into<String>) -> Answer {
    with_type(status, "text/plain; charset=utf-8", body.into().into())
}

/// A JSON document.
pub fn json(value: &impl serde::Serialize) -> Outcome {
    let body = serde_json::to_vec(value).map_err(Refusal::surprise)?;
    Ok(with_type(StatusCode::OK, "application/json", body.into()))
}

/// After a change: go there with GET, in the language of the page. `said` is the key of one sentence.
pub fn see_other(ask: &Ask, path: &str, said: Option<&str>) -> Outcome {
    let mut to = ask.to(path);
    if let Some(key) = said {
        let (path, mark) = to.split_once('#').map_or((to.as_str(), ""), |(path, mark)| (path, mark));
        let joint = if path.contains('?') { '&' } else { '?' };
        let mark = if mark.is_empty() { String::new() } else { format!("#{mark}") };
        to = format!("{path}{joint}said={key}{mark}");
    }
    redirect(&to)
}

/// The address is one of this house. Browsers take a backslash for a slash and leave out tabs and line ends,
/// so that an address with any of them may lead elsewhere (R59).
pub fn is_inside(to: &str) -> bool {
    to.starts_with('/') && !to.starts_with("//") && !to.contains(|sign: char| sign == '\\' || sign.is_control())
}

/// Go to this address with GET. Only addresses of this house: nobody is sent elsewhere (R59).
pub fn redirect(to: &str) -> Outcome {
    let inside = is_inside(to);
    let place = HeaderValue::from_str(if inside { to } else { "/" }).unwrap_or(HeaderValue::from_static("/"));
    let mut answer = Answer::new(Body::empty());
    *answer.status_mut() = StatusCode::SEE_OTHER;
    answer.headers_mut().insert(header::LOCATION, place);
    Ok(answer)
}

/// A file to be kept, never shown in our own origin.
pub fn download(name: &str, media: &str, bytes: impl Into<Bytes>) -> Outcome {
    let mut answer = with_type(StatusCode::OK, media, bytes.into());
    let safe: String = name
        .chars()
        .map(|sign| if sign.is_ascii_alphanumeric() || "._-".contains(sign) { sign } else { '_' })
        .collect();
    let encoded: String = form_urlencoded::byte_serialize(name.as_bytes()).collect::<String>().replace('+', "%20");
    let line = format!("attachment; filename=\"{safe}\"; filename*=UTF-8''{encoded}");
    let line = HeaderValue::from_str(&line).unwrap_or(HeaderValue::from_static("attachment"));
    answer.headers_mut().insert(header::CONTENT_DISPOSITION, line);
    Ok(answer)
}

/// Adds a cookie. `max_age_s` of 0 takes it away.
pub fn cookie(mut answer: Answer, line: &str) -> Answer {
    if let Ok(line) = HeaderValue::from_str(line) {
        answer.headers_mut().append(header::SET_COOKIE, line);
    }
    answer
}

pub(crate) fn with_type(status: StatusCode, media: &str, body: Bytes) -> Answer {
    let mut answer = Answer::new(Body::from(body));
    *answer.status_mut() = status;
    let media = HeaderValue::from_str(media).unwrap_or(HeaderValue::from_static("application/octet-stream"));
    answer.headers_mut().insert(header::CONTENT_TYPE, media);
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r59_no_address_leads_out_of_the_house() {
        for outside in [
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "https://evil.example",
            "evil",
            "",
            "/\n/evil.example",
        ] {
            assert!(!is_inside(outside), "{outside:?}");
        }
        assert!(is_inside("/safer-cities/call?topic=3#text"));
    }
}
