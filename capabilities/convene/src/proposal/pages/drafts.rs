//! The drafts this browser began: a cookie holds their secrets, so that a draft is found again without an account.

use crate::proposal::model::whole::Setting;
use crate::proposal::model::{Proposal, State};
use crate::proposal::store;
use base::Secret;
use web::{Answer, Ask, Refusal};

/// The cookie. Pages that are kept for strangers are not given to who has it.
const COOKIE: &str = "draft";
/// So many drafts are remembered, the latest first.
const REMEMBERED: usize = 4;
/// Half a year: longer than any call.
const MAX_AGE_S: u32 = 15_552_000;

fn secrets(ask: &Ask) -> Vec<String> {
    let cookie = ask.cookie(COOKIE).unwrap_or_default();
    cookie.split('.').filter(|secret| !secret.is_empty()).take(REMEMBERED).map(str::to_owned).collect()
}

/// The latest draft to this call that this browser began and has not sent, with its secret.
pub(super) async fn unsent(ask: &Ask, setting: &Setting) -> Result<Option<(Proposal, String)>, Refusal> {
    for secret in secrets(ask) {
        let found = store::by_secret(ask.db(), &Secret::given(&secret)).await?;
        if let Some(proposal) = found.filter(|one| one.call_id == setting.call.id && one.state == State::Draft) {
            return Ok(Some((proposal, secret)));
        }
    }
    Ok(None)
}

/// Title and address of the latest unsent draft, for the page of the call.
pub(crate) async fn latest(ask: &Ask, setting: &Setting) -> Result<Option<(String, String)>, Refusal> {
    let draft = unsent(ask, setting).await?;
    Ok(draft.map(|(proposal, secret)| (proposal.title, ask.to(&format!("/propose/{secret}")))))
}

/// The browser keeps the way to this draft.
pub(super) fn remember(ask: &Ask, answer: Answer, secret: &str) -> Answer {
    let mut all = secrets(ask);
    all.retain(|one| one != secret);
    all.insert(0, secret.to_owned());
    all.truncate(REMEMBERED);
    let secure = if ask.house.settings.secure() { "; Secure" } else { "" };
    web::cookie(
        answer,
        &format!("{COOKIE}={}; Path=/; HttpOnly; SameSite=Lax; Max-Age={MAX_AGE_S}{secure}", all.join(".")),
    )
}
