//! The webinars on a delegate's own page, each with the personal way in.

use super::{starts, title, version};
use crate::gathering::model::Gathering;
use crate::webinar::model::{Standing, sittings};
use crate::webinar::store;
use base::Id;
use web::{Ask, Refusal};

/// A webinar as its delegate sees it.
pub(crate) struct Own {
    /// Language and title.
    pub title: (String, String),
    /// The start in words.
    pub when: String,
    /// The start for programs.
    pub stamp: String,
    /// The personal way in.
    pub href: String,
    /// The door is open now.
    pub is_open: bool,
    /// It is over: what can be opened is the recording.
    pub is_over: bool,
    /// The delegate was there.
    pub joined: bool,
}

/// All of them, where the gathering has any. `base` is the address of the delegate's page.
pub(crate) async fn all(ask: &Ask, gathering: &Gathering, delegate_id: Id, base: &str) -> Result<Vec<Own>, Refusal> {
    let (version, kinds) = version(ask, gathering).await?;
    let Some(version) = version else { return Ok(Vec::new()) };
    let found = sittings(gathering, &version.programme, &kinds);
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let joined = store::joined_by(ask.db(), delegate_id).await?;
    let own = |one: &crate::webinar::model::Sitting<'_>| Own {
        title: title(ask, one),
        when: starts(ask, gathering, one),
        stamp: one.starts.rfc3339(),
        href: format!("{base}/join/{}", one.code()),
        is_open: one.standing(ask.now()) == Standing::Open,
        is_over: one.standing(ask.now()) == Standing::Over,
        joined: joined.iter().any(|code| code == one.code()),
    };
    Ok(found.iter().map(own).collect())
}
