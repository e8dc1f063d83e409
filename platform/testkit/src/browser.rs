//! A browser without a browser: keeps cookies, sends forms, shows what came back.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, Method, Request, header};
use http_body_util::BodyExt;
use std::collections::BTreeMap;
use std::convert::Infallible;
use tower::ServiceExt;
use tower::util::BoxCloneSyncService;

type Service = BoxCloneSyncService<Request<Body>, axum::response::Response, Infallible>;

/// One browser: its cookies go with each request.
#[derive(Clone)]
pub struct Browser {
    service: Service,
    cookies: BTreeMap<String, String>,
    headers: Vec<(String, String)>,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Seen {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as text.
    pub body: String,
    /// The body as bytes.
    pub bytes: Vec<u8>,
}

impl Browser {
    pub(crate) fn new(service: Service) -> Browser {
        Browser { service, cookies: BTreeMap::new(), headers: Vec::new() }
    }

    /// The same browser with a cookie, such as that of a session.
    pub fn with_cookie(mut self, name: &str, value: &str) -> Browser {
        self.cookies.insert(name.to_owned(), value.to_owned());
        self
    }

    /// The same browser sending one more header with each request, such as `authorization`.
    pub fn with_header(mut self, name: &str, value: &str) -> Browser {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    /// Opens an address.
    pub async fn get(&mut self, path: &str) -> Seen {
        self.send(Method::GET, path, "", Vec::new()).await
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Seen {
        let body = fields
            .iter()
            .map(|(name, value)| format!("{}={}", quoted(name), quoted(value)))
            .collect::<Vec<_>>()
            .join("&");
        self.send(Method::POST, path, "application/x-www-form-urlencoded", body.into_bytes()).await
    }

    /// Sends a form and goes where the answer leads, as browsers do.
    pub async fn submit(&mut self, path: &str, fields: &[(&str, &str)]) -> Seen {
        let seen = self.post(path, fields).await;
        match seen.location() {
            Some(place) => self.get(&place).await,
            None => seen,
        }
    }

    /// Sends a form with files: (field, file name, media type, bytes).
    pub async fn upload(&mut self, path: &str, fields: &[(&str, &str)], files: &[(&str, &str, &str, &[u8])]) -> Seen {
        const EDGE: &str = "wardmote-test-edge";
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend(
                format!("--{EDGE}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").into_bytes(),
            );
        }
        for (field, name, media, bytes) in files {
            let head = format!(
                "--{EDGE}\r\ncontent-disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\ncontent-type: {media}\r\n\r\n"
            );
            body.extend(head.into_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend(format!("--{EDGE}--\r\n").into_bytes());
        self.send(Method::POST, path, &format!("multipart/form-data; boundary={EDGE}"), body).await
    }

    /// Sends anything.
    pub async fn send(&mut self, method: Method, path: &str, media: &str, body: Vec<u8>) -> Seen {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header("host", "localhost:8080")
            .header("sec-fetch-site", "same-origin");
        if !media.is_empty() {
            request = request.header("content-type", media);
        }
        // A header the test sets takes the place of the usual one.
        if let Some(headers) = request.headers_mut() {
            for (name, value) in &self.headers {
                headers.insert(
                    HeaderName::try_from(name.as_str()).expect("a header's name"),
                    value.parse().expect("a header's value"),
                );
            }
        }
        if !self.cookies.is_empty() {
            let line =
                self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
            request = request.header(header::COOKIE, line);
        }
        let request = request.body(Body::from(body)).expect("a request");
        let answer = self.service.clone().oneshot(request).await.unwrap_or_else(|never| match never {});
        let (head, body) = answer.into_parts();
        for line in head.headers.get_all(header::SET_COOKIE) {
            self.keep(line.to_str().expect("a cookie in ASCII"));
        }
        let follows = head.headers.get(header::CONTENT_TYPE).is_some_and(|media| media == "text/event-stream");
        let bytes =
            if follows { first_news(body).await } else { body.collect().await.expect("a body").to_bytes().to_vec() };
        Seen {
            status: head.status.as_u16(),
            headers: head.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
            bytes,
        }
    }

    fn keep(&mut self, line: &str) {
        let Some((name, value)) = line.split(';').next().and_then(|pair| pair.split_once('=')) else { return };
        if value.is_empty() || line.to_ascii_lowercase().contains("max-age=0") {
            self.cookies.remove(name.trim());
        } else {
            self.cookies.insert(name.trim().to_owned(), value.to_owned());
        }
    }
}

/// What an open line says before it is quiet for a while: it never ends by itself.
async fn first_news(mut body: Body) -> Vec<u8> {
    const QUIET: std::time::Duration = std::time::Duration::from_millis(600);
    let mut bytes = Vec::new();
    while let Ok(Some(Ok(frame))) = tokio::time::timeout(QUIET, body.frame()).await {
        bytes.extend_from_slice(frame.data_ref().map_or(&[][..], |data| data));
    }
    bytes
}

impl Seen {
    /// Where the answer leads.
    pub fn location(&self) -> Option<String> {
        self.headers.get(header::LOCATION).and_then(|place| place.to_str().ok()).map(str::to_owned)
    }

    /// The body as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("no JSON ({error}): {}", self.body))
    }

    /// The page says this; otherwise the test shows what it says.
    #[track_caller]
    pub fn says(&self, words: &str) -> &Seen {
        assert!(self.body.contains(words), "the page (status {}) does not say {words:?}:\n{}", self.status, self.body);
        self
    }

    /// The page does not say this.
    #[track_caller]
    pub fn is_silent_about(&self, words: &str) -> &Seen {
        assert!(!self.body.contains(words), "the page (status {}) says {words:?}", self.status);
        self
    }

    /// The first link (or form action) of the page that contains this.
    #[track_caller]
    pub fn link(&self, part: &str) -> String {
        let links = self.body.split(['"', '\'']).filter(|text| text.starts_with('/') && text.contains(part));
        let link =
            links.into_iter().next().unwrap_or_else(|| panic!("no link with {part:?} on the page:\n{}", self.body));
        link.replace("&#38;", "&").replace("&amp;", "&")
    }
}

fn quoted(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(byte).to_string(),
            b' ' => "+".to_owned(),
            other => format!("%{other:02X}"),
        })
        .collect()
}
