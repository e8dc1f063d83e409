//! From the list of routes to a running service: language prefix, who asks, guard, body, handler, refusal.

use crate::answer::with_type;
use crate::ask::cookie_in;
use crate::route::{Published, VersionOf};
use crate::{
    Answer, Ask, Brands, Camera, Embeds, Form, Guard, House, Refusal, Route, Shell, Viewer, assets, html, packing,
};
use askama::Template;
use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, FromRequestParts, RawPathParams};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, StatusCode, Uri, header, request::Parts};
use axum::routing::{MethodFilter, any, get, on};
use base::{Lang, Ts};
use bytes::Bytes;
use std::collections::{HashMap, HashSet};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tower::util::MapRequest;
use tower::{Layer, ServiceBuilder};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;

/// The cookie of the session; bound to the host where the address is https.
pub(crate) fn session_cookie(house: &House) -> &'static str {
    if house.settings.secure() { "__Host-wm" } else { "wm" }
}

/// The service of the whole house. The language prefix is taken off before the router sees the path.
pub fn router(house: Arc<House>) -> MapRequest<Router, impl Fn(Request<Body>) -> Request<Body> + Clone> {
    let mut router = Router::new();
    let mut taken = HashSet::new();
    for route in house.routes() {
        // Two capabilities with the same address would shadow one another in silence.
        assert!(
            taken.insert((route.method.clone(), route.path)),
            "the route {} {} is declared twice",
            route.method,
            route.path
        );
        let (house, shared) = (house.clone(), Arc::new(route.clone()));
        let filter = MethodFilter::try_from(route.method.clone()).unwrap_or(MethodFilter::GET);
        router = router
            .route(route.path, on(filter, move |request: Request<Body>| serve(house.clone(), shared.clone(), request)));
    }
    let files = |axum::extract::Path(name): axum::extract::Path<String>, headers: HeaderMap| async move {
        assets::serve(&name, &headers).unwrap_or_else(|_| with_type(StatusCode::NOT_FOUND, "text/plain", Bytes::new()))
    };
    let nothing = Arc::new(Route::get("/{*path}", Guard::Public, |_| async { Err(Refusal::not_found()) }));
    let other = Arc::new(Route::get("/{*path}", Guard::Public, |_| async {
        Err(Refusal::new(StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed"))
    }));
    let (nobody, wrong_way) = (house.clone(), house.clone());
    let router = router
        .route("/assets/{name}", get(files))
        // At the root, because a worker serves only what lies below its own address.
        .route("/worker.js", get(|| async { assets::worker() }))
        .method_not_allowed_fallback(move |request| serve(wrong_way.clone(), other.clone(), request))
        .fallback_service(any(move |request| serve(nobody.clone(), nothing.clone(), request)));
    let layers = ServiceBuilder::new()
        // For who reads no brotli; what `packing` has done passes through.
        .layer(CompressionLayer::new().gzip(true))
        .layer(CatchPanicLayer::new())
        .layer(CsrfLayer::new());
    let (router, dressed) = (router.layer(layers), house.clone());
    // Outermost, so that a file, a form of another site and a panic are answered in the same clothes.
    let router = router.layer(tower::util::MapResponseLayer::new(move |mut answer: Answer| {
        let embeds = answer.extensions().get::<Embeds>().cloned();
        let looks = answer.extensions().get::<Camera>().is_some();
        dress(&dressed, answer.headers_mut());
        if let Some(policy) = embeds.and_then(|embeds| widened(&embeds)) {
            answer.headers_mut().insert("content-security-policy", policy);
        }
        if looks {
            let here = HeaderValue::from_static("camera=(self), geolocation=(), microphone=()");
            answer.headers_mut().insert("permissions-policy", here);
        }
        answer
    }));
    tower::util::MapRequestLayer::new(move |request| take_language_off(&house, request)).layer(router)
}

/// The language of the address, put where the dispatcher finds it.
#[derive(Clone)]
struct Spoken(Lang);

/// The language of the address goes into the request, and a host with a domain of its own is at home at its root.
fn take_language_off(house: &House, request: Request<Body>) -> Request<Body> {
    let mut request = without_language(house, request);
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let home = Some(host).filter(|_| request.uri().path() == "/").and_then(|host| house.brands.at_host(host));
    if let Some(uri) = home.and_then(|code| format!("/{code}").parse::<Uri>().ok()) {
        *request.uri_mut() = uri;
    }
    request
}

fn without_language(house: &House, mut request: Request<Body>) -> Request<Body> {
    let path = request.uri().path();
    let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    let langs = &house.settings.langs;
    let named = langs.iter().skip(1).find(|lang| lang.tag() == first).cloned();
    let Some(lang) = named else {
        let lang = langs.first().cloned().unwrap_or_else(Lang::en);
        request.extensions_mut().insert(Spoken(lang));
        return request;
    };
    let rest = path.strip_prefix(&format!("/{first}")).filter(|rest| !rest.is_empty()).unwrap_or("/");
    let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
    if let Ok(uri) = format!("{rest}{query}").parse::<Uri>() {
        *request.uri_mut() = uri;
    }
    request.extensions_mut().insert(Spoken(lang));
    request
}

async fn serve(house: Arc<House>, route: Arc<Route>, request: Request<Body>) -> Answer {
    let received_at = house.now();
    let started = tokio::time::Instant::now();
    let method = request.method().clone();
    let reads_brotli = packing::accepts_brotli(request.headers());
    let answer = respond(&house, &route, request, received_at).await;
    let answer = if reads_brotli { packing::packed(answer).await } else { answer };
    if method != Method::GET && method != Method::HEAD && !answer.status().is_server_error() {
        house.cache.touch();
    }
    house.tally.count(route.path, &method, answer.status().as_u16(), started.elapsed());
    // The pattern of the route, never the address: addresses hold codes and secrets.
    tracing::info!(%method, route = route.path, status = answer.status().as_u16(), ms = started.elapsed().as_millis() as u64);
    answer
}

async fn respond(house: &Arc<House>, route: &Arc<Route>, request: Request<Body>, received_at: Ts) -> Answer {
    let lang = request.extensions().get::<Spoken>().map_or_else(Lang::en, |spoken| spoken.0.clone());
    let path = request.uri().path().to_owned();
    let published = route.published.filter(|one| one.words.is_some() || is_anonymous(house, request.headers()));
    let key = published.map(|one| key_of(one, &lang, &path, request.uri().query().unwrap_or_default()));
    if let Some(page) = key.as_deref().and_then(|key| house.cache.fresh(key, received_at)) {
        return page.answer(request.headers());
    }
    Brands::refresh(house, received_at).await;
    let (mut parts, body) = request.into_parts();
    let mut ask = Ask {
        house: house.clone(),
        viewer: Viewer::stranger(),
        lang,
        method: parts.method.clone(),
        path,
        params: params_of(&mut parts).await,
        query: Form::of_query(parts.uri.query().unwrap_or_default()),
        headers: parts.headers.clone(),
        address: address_of(house, &parts),
        received_at,
        body: Bytes::new(),
    };
    if let Some((one, key)) = published.zip(key) {
        return kept_or_made(ask, route, one.version, key).await.unwrap_or_else(|refusal_answer| *refusal_answer);
    }
    match identify(house, &parts.headers).await {
        Ok(viewer) => ask.viewer = viewer,
        Err(refusal) => return refused(&ask, refusal),
    }
    if let Err(refusal) = admit(&ask, route) {
        return refused(&ask, refusal);
    }
    match tokio::time::timeout(Duration::from_secs(60), axum::body::to_bytes(body, route.body_bytes_max)).await {
        Ok(Ok(bytes)) => ask.body = bytes,
        Ok(Err(_)) => {
            let most = route.body_bytes_max / 1_000_000;
            return refused(
                &ask,
                Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, "too-large").with("mb", most.max(1).to_string()),
            );
        }
        Err(_) => return refused(&ask, Refusal::new(StatusCode::REQUEST_TIMEOUT, "too-slow")),
    }
    let frame = ask.frame();
    match (route.handler)(ask).await {
        Ok(answer) => answer,
        Err(refusal) => refused(&frame, refusal),
    }
}

/// Nobody is signed in here, nothing was starred and no draft begun: the page is the same as for every stranger.
fn is_anonymous(house: &House, headers: &HeaderMap) -> bool {
    cookie_in(headers, session_cookie(house)).is_none()
        && cookie_in(headers, "stars").is_none_or(|stars| stars.is_empty())
        && cookie_in(headers, "draft").is_none()
        && !headers.contains_key("authorization")
}

/// The name under which an answer is kept: language, address, and what of the query it depends on.
fn key_of(published: Published, lang: &Lang, path: &str, query: &str) -> String {
    let Some(words) = published.words.filter(|_| !query.is_empty()) else {
        return format!("{lang} {path}?{query}");
    };
    let asked = Form::of_query(query);
    let said = words.iter().filter(|word| asked.has(word)).map(|word| format!("{word}={}", asked.get(word)));
    format!("{lang} {path}?{}", said.collect::<Vec<_>>().join("&"))
}

async fn kept_or_made(ask: Ask, route: &Route, version: VersionOf, key: String) -> Result<Answer, Box<Answer>> {
    let (house, headers, now, frame) = (ask.house.clone(), ask.headers.clone(), ask.received_at, ask.frame());
    let refuse = |refusal| Box::new(refused(&frame, refusal));
    let version = version(house.clone(), ask.params.clone()).await.map_err(|error| refuse(error.into()))?;
    if let Some(page) = house.cache.of_version(&key, &version, now) {
        return Ok(page.answer(&headers));
    }
    let answer = (route.handler)(ask).await.map_err(refuse)?;
    if answer.status() != StatusCode::OK {
        return Ok(answer);
    }
    let (head, body) = answer.into_parts();
    let plain = axum::body::to_bytes(body, usize::MAX).await.map_err(|error| refuse(Refusal::surprise(error)))?;
    Ok(house.cache.keep(key, version, now, &head.headers, plain).answer(&headers))
}

async fn identify(house: &Arc<House>, headers: &HeaderMap) -> Result<Viewer, Refusal> {
    if cookie_in(headers, session_cookie(house)).is_none() && !headers.contains_key("authorization") {
        return Ok(Viewer::stranger());
    }
    Ok((house.identify)(house.clone(), headers.clone()).await?)
}

async fn params_of(parts: &mut Parts) -> HashMap<String, String> {
    match RawPathParams::from_request_parts(parts, &()).await {
        Ok(params) => params.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        Err(_) => HashMap::new(),
    }
}

/// The reader's address: from the peer, or from the header of a proxy that the operator named (R58).
fn address_of(house: &House, parts: &Parts) -> String {
    let told = house
        .settings
        .proxy_header
        .as_deref()
        .and_then(|name| parts.headers.get(name))
        .and_then(|line| line.to_str().ok());
    // The last entry is the one our own proxy wrote; those before it anybody may have made up.
    let told = told.and_then(|line| line.rsplit(',').next()).map(|address| address.trim().to_owned());
    let peer = || parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip().to_string());
    told.or_else(peer).unwrap_or_default()
}

fn admit(ask: &Ask, route: &Route) -> Result<(), Refusal> {
    let known = ask.viewer.me.is_some();
    let allowed = match route.guard {
        Guard::Public | Guard::Holder => return Ok(()),
        Guard::SignedIn => known,
        Guard::May(permission) => ask.may(permission),
        Guard::Server(permission) => ask.house.may(&ask.viewer, permission, ""),
        Guard::Demo => return if ask.house.demo.is_some() { Ok(()) } else { Err(Refusal::not_found()) },
    };
    match (allowed, known) {
        (true, _) => Ok(()),
        // Whoever is not signed in is asked to sign in, whether or not there is something here.
        (false, false) => Err(Refusal::new(StatusCode::UNAUTHORIZED, "sign-in-first")),
        (false, true) => Err(Refusal::not_found()),
    }
}

#[derive(Template)]
#[template(path = "refused.html")]
struct Refused {
    shell: Shell,
    sentence: String,
    lost: bool,
    next: (String, String),
}

/// A refusal as a page, or as a problem document where a program asks.
fn refused(ask: &Ask, refusal: Refusal) -> Answer {
    if let Some(cause) = &refusal.cause {
        tracing::error!(code = refusal.code, cause, "the request was refused for a reason of ours");
    }
    let t = ask.t();
    let args: Vec<_> = refusal.args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    let sentence = t.with(&format!("refusal-{}", refusal.code), &args);
    if ask.wants_json() {
        return problem(&refusal, sentence);
    }
    if refusal.status == StatusCode::UNAUTHORIZED {
        let back = form_urlencoded::byte_serialize(ask.path.as_bytes()).collect::<String>();
        let to = if ask.method == Method::GET { format!("/sign-in?to={back}") } else { "/sign-in".to_owned() };
        return crate::redirect(&ask.to(&to)).unwrap_or_default();
    }
    let next = refusal.next.clone().map_or_else(|| (ask.to("/"), t.say("refused-home")), |(to, key)| (to, t.say(key)));
    let title = t.say(if refusal.status == StatusCode::NOT_FOUND { "refused-nothing-here" } else { "refused-title" });
    let lost = ask.method != Method::GET;
    let page = Refused { shell: ask.shell(title).private(), sentence, lost, next };
    let body = page.render().unwrap_or_else(|_| page.sentence.clone());
    html(refusal.status, body)
}

fn problem(refusal: &Refusal, sentence: String) -> Answer {
    let fields: Vec<_> = refusal
        .fields
        .iter()
        .map(|(field, sentence)| serde_json::json!({ "field": field, "detail": sentence }))
        .collect();
    let mut body = serde_json::json!({
        "type": format!("urn:wardmote:problem:{}", refusal.code),
        "title": refusal.status.canonical_reason().unwrap_or("Refused"),
        "status": refusal.status.as_u16(),
        "code": refusal.code,
        "detail": sentence,
    });
    if !fields.is_empty() {
        body["errors"] = serde_json::Value::Array(fields);
    }
    let mut answer = with_type(refusal.status, "application/problem+json", body.to_string().into());
    if refusal.status == StatusCode::UNAUTHORIZED {
        answer.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    answer
}

/// Nothing from elsewhere runs or is shown.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
    manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// The policy of the one page that shows something of elsewhere. An origin that is none is left out.
fn widened(embeds: &Embeds) -> Option<HeaderValue> {
    let proper = |origin: &&String| {
        origin.starts_with("https://")
            && origin.bytes().all(|byte| byte.is_ascii_graphic() && !b";,'\"".contains(&byte))
    };
    let list =
        |origins: &[String]| origins.iter().filter(proper).fold(String::new(), |all, one| format!("{all} {one}"));
    let (frames, media) = (list(&embeds.frames), list(&embeds.media));
    let mut policy = POLICY.to_owned();
    if !frames.is_empty() {
        policy.push_str(&format!("; frame-src{frames}"));
    }
    if !media.is_empty() {
        // A script that puts a stream together gives it to the player as a blob and works in a thread of its own.
        policy = policy.replace("connect-src 'self'", &format!("connect-src 'self'{media}"));
        // Its captions hang on an empty track, whose address is its content; neither runs anything.
        policy.push_str(&format!("; media-src 'self' blob:{media} data:; worker-src 'self' blob:"));
    }
    HeaderValue::from_str(&policy).ok()
}

/// The headers of every answer: nothing from elsewhere runs, nothing is framed, nothing private is kept.
fn dress(house: &House, headers: &mut HeaderMap) {
    let fixed = [
        ("content-security-policy", POLICY),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
    ];
    for (name, value) in fixed {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if house.settings.secure() {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
}

impl Ask {
    /// The request without its body: enough to frame a refusal.
    fn frame(&self) -> Ask {
        Ask {
            house: self.house.clone(),
            viewer: self.viewer.clone(),
            lang: self.lang.clone(),
            method: self.method.clone(),
            path: self.path.clone(),
            params: self.params.clone(),
            query: Form::default(),
            headers: self.headers.clone(),
            address: String::new(),
            received_at: self.received_at,
            body: Bytes::new(),
        }
    }

    /// The name of the session's cookie in this house.
    pub fn session_cookie(&self) -> &'static str {
        session_cookie(&self.house)
    }
}

impl House {
    /// The name of the session's cookie in this house.
    pub fn session_cookie(&self) -> &'static str {
        session_cookie(self)
    }
}
