//! Routes as data: method, path, guard, handler. Router, OpenAPI and the authorisation matrix are built
//! from the same list (I1).

use crate::{Ask, House, Outcome};
use axum::http::Method;
use futures::future::BoxFuture;
use std::collections::HashMap;
use std::future::Future;
use std::sync::Arc;

/// Who may come in. What the guard refuses looks, to a stranger, like what does not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guard {
    /// Everybody; the handler shows only what is published.
    Public,
    /// Whoever signed in.
    SignedIn,
    /// Whoever has this permission in the gathering that the path names as `{gathering}`.
    May(&'static str),
    /// Whoever holds the link or owns the thing: the store's read decides, strangers find nothing.
    Holder,
    /// Whoever has this permission on the server.
    Server(&'static str),
    /// Everybody, in the demo only; elsewhere the address does not exist.
    Demo,
}

pub(crate) type Handler = Arc<dyn Fn(Ask) -> BoxFuture<'static, Outcome> + Send + Sync>;
pub(crate) type VersionOf = fn(Arc<House>, HashMap<String, String>) -> BoxFuture<'static, store::Result<String>>;

/// How an answer is kept once it was made.
#[derive(Clone, Copy)]
pub(crate) struct Published {
    /// What a kept answer is checked against.
    pub version: VersionOf,
    /// The words of the query on which the answer depends where it is the same for everybody; without them it
    /// is the same for strangers only.
    pub words: Option<&'static [&'static str]>,
}

/// One address.
#[derive(Clone)]
pub struct Route {
    /// GET or POST (and PUT, PATCH, DELETE in the API).
    pub method: Method,
    /// The path in axum's form, without the language prefix.
    pub path: &'static str,
    /// Who may come in.
    pub guard: Guard,
    /// The largest body that is read.
    pub body_bytes_max: usize,
    /// What the OpenAPI document says of it; pages have none.
    pub api: Option<ApiDoc>,
    pub(crate) handler: Handler,
    pub(crate) published: Option<Published>,
}

/// What the OpenAPI document says of a route.
#[derive(Clone, Copy)]
pub struct ApiDoc {
    /// One sentence.
    pub summary: &'static str,
    /// Query parameters: name and meaning.
    pub query: &'static [(&'static str, &'static str)],
    /// The words that a query parameter takes; `None` where it takes any.
    pub choices: fn(&str) -> Option<Vec<&'static str>>,
    /// JSON schema of the body that is sent, if any.
    pub request: Option<fn() -> serde_json::Value>,
    /// JSON schema of the answer; `None` where it is a file of `media`.
    pub response: Option<fn() -> serde_json::Value>,
    /// The media type of the answer.
    pub media: &'static str,
}

impl Route {
    /// An address that is read.
    pub fn get<F, Fut>(path: &'static str, guard: Guard, handler: F) -> Route
    where
        F: Fn(Ask) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Outcome> + Send + 'static,
    {
        Route::new(Method::GET, path, guard, handler)
    }

    /// An address that changes something.
    pub fn post<F, Fut>(path: &'static str, guard: Guard, handler: F) -> Route
    where
        F: Fn(Ask) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Outcome> + Send + 'static,
    {
        Route::new(Method::POST, path, guard, handler)
    }

    /// An address with any method.
    pub fn new<F, Fut>(method: Method, path: &'static str, guard: Guard, handler: F) -> Route
    where
        F: Fn(Ask) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Outcome> + Send + 'static,
    {
        let handler: Handler = Arc::new(move |ask| Box::pin(handler(ask)));
        Route { method, path, guard, body_bytes_max: 1_000_000, api: None, handler, published: None }
    }

    /// Documents the route in the API.
    pub fn api(mut self, doc: ApiDoc) -> Route {
        self.api = Some(doc);
        self
    }

    /// Reads bodies up to so many bytes, where files are handed in.
    pub fn takes_bytes(mut self, max: usize) -> Route {
        self.body_bytes_max = max;
        self
    }

    /// The page is the same for every stranger until `version` changes: it is rendered and compressed once.
    pub fn published(mut self, version: VersionOf) -> Route {
        self.published = Some(Published { version, words: None });
        self
    }

    /// A file of what is published: the same for everybody, signed in or not, until `version` changes. Besides
    /// its address it depends on these words of the query alone, so that no other word makes it anew.
    pub fn file(mut self, version: VersionOf, words: &'static [&'static str]) -> Route {
        self.published = Some(Published { version, words: Some(words) });
        self
    }
}
