//! Who asks: the session in the cookie, or the token in the header, turned into a viewer with the roles
//! that hold at this instant. It runs on each request that carries either, so it is one query.

use crate::session::model::SEEN_EVERY_S;
use crate::session::store::Known;
use crate::{session, token};
use base::{Secret, Ts};
use futures::future::BoxFuture;
use std::sync::Arc;
use web::{Held, House, Me, Viewer, header};

/// Tells who asks; a cookie or key that is not (or no longer) good is nobody's.
pub fn identify(house: Arc<House>, headers: web::HeaderMap) -> BoxFuture<'static, store::Result<Viewer>> {
    Box::pin(async move {
        // A program that shows a key is judged by it alone, whatever cookie travels along.
        if let Some(key) = bearer(&headers) {
            return by_token(&house, &key).await;
        }
        match web::cookie_in(&headers, house.session_cookie()) {
            Some(secret) => by_session(&house, &Secret::given(&secret)).await,
            None => Ok(Viewer::stranger()),
        }
    })
}

/// What a proxy in front of the house asks for itself; everything else in that header is shown to us.
const OF_A_PROXY: [&str; 4] = ["basic", "digest", "negotiate", "ntlm"];

/// The key that is shown. A header that brings none, or one of a kind we do not know, is a key that is nobody's,
/// not a reason to look at the cookie.
fn bearer(headers: &web::HeaderMap) -> Option<Secret> {
    let line = String::from_utf8_lossy(headers.get(header::AUTHORIZATION)?.as_bytes());
    let (scheme, key) = line.trim().split_once(' ').unwrap_or((line.trim(), ""));
    let scheme = scheme.to_ascii_lowercase();
    (!OF_A_PROXY.contains(&scheme.as_str())).then(|| Secret::given(if scheme == "bearer" { key } else { "" }))
}

async fn by_session(house: &House, secret: &Secret) -> store::Result<Viewer> {
    let now = house.now();
    let Some(known) = session::store::known(&house.db, now, secret).await? else { return Ok(Viewer::stranger()) };
    if is_due(known.seen_at, now)
        && let Err(error) = session::store::note_seen(&house.db, now, known.by).await
    {
        // Reading must go on while somebody else writes; the use is noted at the next request.
        tracing::warn!(%error, "the use of a session could not be noted");
    }
    let session = Some(known.by);
    Ok(Viewer { session, ..viewer_of(known) })
}

async fn by_token(house: &House, key: &Secret) -> store::Result<Viewer> {
    let now = house.now();
    let Some((known, scopes)) = token::store::known(&house.db, now, key).await? else { return Ok(Viewer::stranger()) };
    if is_due(known.seen_at, now)
        && let Err(error) = token::store::note_used(&house.db, now, known.by).await
    {
        tracing::warn!(%error, "the use of a token could not be noted");
    }
    Ok(Viewer { scopes: Some(scopes), ..viewer_of(known) })
}

fn is_due(seen_at: Option<Ts>, now: Ts) -> bool {
    seen_at.is_none_or(|seen_at| now.seconds_since(seen_at) >= SEEN_EVERY_S)
}

fn viewer_of(known: Known) -> Viewer {
    let Known { person_id, name, mail, lang, zone, roles, .. } = known;
    let name = if name.is_empty() { mail.clone() } else { name };
    let roles = roles.into_iter().map(|(scope_id, scope_code, role)| Held { scope_id, scope_code, role }).collect();
    Viewer { me: Some(Me { id: person_id, name, mail, lang, zone }), roles, scopes: None, session: None }
}

/// The person, in a browser. A program with a token has no business on the pages of an account: it could
/// make itself other tokens there.
pub(crate) fn by_hand(ask: &web::Ask) -> Result<base::Id, web::Refusal> {
    if ask.viewer.scopes.is_some() { Err(web::Refusal::not_found()) } else { ask.person() }
}
