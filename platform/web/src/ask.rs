//! A request as a handler sees it: who asks, for what, when, in which language.

use crate::{Form, House, Refusal, Shell, Tr, Viewer};
use axum::http::{HeaderMap, Method};
use base::{Id, Lang, Ts, Zone};
use bytes::Bytes;
use std::collections::HashMap;
use std::sync::Arc;
use store::Db;

/// A request after its guard has let it in.
pub struct Ask {
    /// Everything to lean on.
    pub house: Arc<House>,
    /// Who asks.
    pub viewer: Viewer,
    /// The language of the page.
    pub lang: Lang,
    /// The method.
    pub method: Method,
    /// The path without the language prefix.
    pub path: String,
    /// The parts of the path by their names in the route.
    pub params: HashMap<String, String>,
    /// What stands behind the question mark.
    pub query: Form,
    /// The headers.
    pub headers: HeaderMap,
    /// The reader's address, for pacing only; never logged.
    pub address: String,
    /// When the head of the request arrived: this decides a deadline.
    pub received_at: Ts,
    pub(crate) body: Bytes,
}

impl Ask {
    /// The database.
    pub fn db(&self) -> &Db {
        &self.house.db
    }

    /// The arrival of the request: the one instant a handler uses.
    pub fn now(&self) -> Ts {
        self.received_at
    }

    /// A fresh id.
    pub fn new_id(&self) -> Id {
        Id::new(self.now(), &self.house.chance)
    }

    /// The words in the language of the page.
    pub fn t(&self) -> Tr {
        Tr::new(self.house.words.clone(), self.lang.clone())
    }

    /// The named part of the path; empty where the route has none of that name.
    pub fn param(&self, name: &str) -> &str {
        self.params.get(name).map_or("", String::as_str)
    }

    /// The person who asks; the guard `SignedIn` makes sure there is one.
    pub fn person(&self) -> Result<Id, Refusal> {
        self.viewer.person().ok_or_else(Refusal::not_found)
    }

    /// May the viewer do this in the gathering of this path?
    pub fn may(&self, permission: &str) -> bool {
        self.house.may(&self.viewer, permission, self.param("gathering"))
    }

    /// Goes on only where the viewer may; otherwise there is nothing here.
    pub fn must(&self, permission: &str) -> Result<(), Refusal> {
        if self.may(permission) { Ok(()) } else { Err(Refusal::not_found()) }
    }

    /// What was typed and handed in.
    pub async fn form(&self) -> Result<Form, Refusal> {
        let kind = self.headers.get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        Form::read(kind, self.body.clone()).await
    }

    /// The raw body, for the API and for uploads without a form.
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// The body as JSON.
    pub fn json<T: serde::de::DeserializeOwned>(&self) -> Result<T, Refusal> {
        serde_json::from_slice(&self.body).map_err(|error| Refusal::bad("body-not-json").with("why", error.to_string()))
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<String> {
        cookie_in(&self.headers, name)
    }

    /// The reader's zone: from the profile, else from the small script's cookie, else unknown.
    pub fn reader_zone(&self) -> Option<Zone> {
        let told = || self.cookie("zone").and_then(|name| Zone::parse(&name).ok());
        self.viewer.me.as_ref().and_then(|me| me.zone.clone()).or_else(told)
    }

    /// The frame of the page with this title.
    pub fn shell(&self, title: impl Into<String>) -> Shell {
        Shell::new(self, title.into())
    }

    /// The address of a path in the language of this page.
    pub fn to(&self, path: &str) -> String {
        prefixed(&self.house, &self.lang, path)
    }

    /// What other capabilities show at this place of this gathering's page, as HTML.
    pub async fn beside(&self, place: &str, gathering: &str) -> Result<String, Refusal> {
        let mut html = String::new();
        for part in self.house.beside(place) {
            html.push_str(&(part.html)(self, gathering).await?);
        }
        Ok(html)
    }

    /// Asked by a script or a program that wants JSON.
    pub fn wants_json(&self) -> bool {
        let accept = self.headers.get("accept").and_then(|accept| accept.to_str().ok()).unwrap_or_default();
        self.path.starts_with("/api/") || accept.contains("json") || self.headers.contains_key("x-autosave")
    }
}

impl House {
    /// The address of a path in a language.
    pub fn to(&self, lang: &Lang, path: &str) -> String {
        prefixed(self, lang, path)
    }
}

/// The first language has no prefix; every other has its tag.
pub(crate) fn prefixed(house: &House, lang: &Lang, path: &str) -> String {
    if house.settings.langs.first() == Some(lang) { path.to_owned() } else { format!("/{lang}{path}") }
}

/// The value of a cookie in the headers of a request.
pub fn cookie_in(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all("cookie").iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(';')).find_map(|pair| {
        let (key, value) = pair.trim().split_once('=')?;
        (key == name).then(|| value.to_owned())
    })
}
