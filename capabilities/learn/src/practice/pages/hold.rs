//! Who holds a practice: whoever has its link, and its signed-in author.

use crate::practice::model::Practice;
use crate::practice::store;
use base::Secret;
use web::{Answer, Ask, Refusal};

/// Codes are shorter than any secret.
const CODE_SIGNS: usize = 6;
/// The cookie that remembers what this browser began, by its secrets.
const COOKIE: &str = "practice";
/// So many drafts are remembered, the latest first.
const REMEMBERED: usize = 4;
/// Half a year.
const MAX_AGE_S: u32 = 15_552_000;

/// A practice in the hands of whoever writes it.
pub(crate) struct Hold {
    /// The practice.
    pub one: Practice,
    /// The key of its address: the secret, or the code for its signed-in author.
    pub key: String,
    /// The secret under which it is written for the first time; `None` once it is.
    pub fresh: Option<Secret>,
}

impl Hold {
    /// An address below the draft.
    pub fn path(&self, place: &str) -> String {
        format!("/practices/drafts/{}{place}", self.key)
    }

    /// Held by its link, not by an account.
    pub fn is_by_link(&self) -> bool {
        self.key.len() > CODE_SIGNS
    }
}

/// The practice of this address, for whoever holds it; for everybody else there is nothing.
pub(crate) async fn hold(ask: &Ask) -> Result<Hold, Refusal> {
    let key = ask.param("key").to_owned();
    let found = if key.len() > CODE_SIGNS {
        store::by_secret(ask.db(), &Secret::given(&key)).await?
    } else {
        let mine = |one: &Practice| ask.viewer.person().is_some() && one.contact.person_id == ask.viewer.person();
        store::find(ask.db(), &key).await?.filter(mine)
    };
    let one = found.ok_or_else(Refusal::not_found)?;
    Ok(Hold { one, key, fresh: None })
}

/// The latest draft that this browser began and has not sent.
pub(super) async fn unsent(ask: &Ask) -> Result<Option<String>, Refusal> {
    for secret in secrets(ask) {
        let found = store::by_secret(ask.db(), &Secret::given(&secret)).await?;
        if found.is_some_and(|one| one.state == crate::practice::model::State::Draft) {
            return Ok(Some(secret));
        }
    }
    Ok(None)
}

/// The browser keeps the way to this draft.
pub(super) fn remember(ask: &Ask, answer: Answer, secret: &str) -> Answer {
    let mut all = secrets(ask);
    all.retain(|one| one != secret);
    all.insert(0, secret.to_owned());
    all.truncate(REMEMBERED);
    let secure = if ask.house.settings.secure() { "; Secure" } else { "" };
    let line = format!("{COOKIE}={}; Path=/; HttpOnly; SameSite=Lax; Max-Age={MAX_AGE_S}{secure}", all.join("."));
    web::cookie(answer, &line)
}

fn secrets(ask: &Ask) -> Vec<String> {
    let cookie = ask.cookie(COOKIE).unwrap_or_default();
    cookie.split('.').filter(|secret| secret.len() > CODE_SIGNS).take(REMEMBERED).map(str::to_owned).collect()
}
