//! Who holds a proposal: whoever has its link, its signed-in author, and the organisers of its gathering.

use crate::gathering;
use crate::proposal::model::whole::{Setting, Whole};
use crate::proposal::model::{Part, Proposal};
use crate::proposal::store;
use crate::proposal::store::late::LateRequest;
use base::{Secret, fold};
use web::{Ask, Refusal};

/// Codes are shorter than any secret.
const CODE_SIGNS: usize = 6;

/// A proposal in the hands of somebody who may edit it.
pub(super) struct Hold {
    /// The proposal with everything in it.
    pub(super) whole: Whole,
    /// What it is made in.
    pub(super) setting: Setting,
    /// The secret or, for people who signed in, the code: the part of the address.
    pub(super) key: String,
    /// The request to come in late, if there is one.
    pub(super) late: Option<LateRequest>,
    /// An organiser writes for somebody.
    pub(super) organiser: bool,
    /// Nothing is written yet; the first saving writes it with this secret.
    pub(super) fresh: Option<Secret>,
}

impl Hold {
    /// The address of a page of this proposal.
    pub(super) fn path(&self, page: &str) -> String {
        format!("/propose/{}{page}", self.key)
    }

    /// It may be written now.
    pub(super) fn is_open(&self, ask: &Ask) -> bool {
        let granted = self.late.as_ref().and_then(|late| late.granted_until);
        self.organiser || self.setting.is_open_for(&self.whole.proposal, granted, ask.now())
    }

    /// The link is the right to edit; a code is not.
    pub(super) fn is_by_link(&self) -> bool {
        self.key.len() != CODE_SIGNS
    }
}

/// The proposal that this request holds; for anybody else there is nothing here. The gathering's menu knows it then.
pub(super) async fn hold(ask: &mut Ask) -> Result<Hold, Refusal> {
    let key = ask.param("key").to_owned();
    let by_code = key.len() == CODE_SIGNS;
    let found = if by_code {
        store::by_code(ask.db(), &key).await?
    } else {
        store::by_secret(ask.db(), &Secret::given(&key)).await?
    };
    let proposal = found.ok_or_else(Refusal::not_found)?;
    let hold = of(ask, proposal, key).await?;
    if by_code && !hold.organiser && !is_author(ask, &hold.whole) {
        return Err(Refusal::not_found());
    }
    ask.params.insert("gathering".to_owned(), hold.setting.gathering.code.clone());
    Ok(hold)
}

/// The proposal with its setting.
pub(super) async fn of(ask: &Ask, proposal: Proposal, key: String) -> Result<Hold, Refusal> {
    let gathering = gathering::store::by_id(ask.db(), proposal.gathering_id).await?;
    let organiser = key.len() == CODE_SIGNS && ask.house.may(&ask.viewer, "proposals.manage", &gathering.code);
    let setting = store::whole::setting(ask.db(), gathering).await?.ok_or_else(Refusal::not_found)?;
    let late = store::late::of_proposal(ask.db(), proposal.id).await?;
    Ok(Hold { whole: store::whole::whole(ask.db(), proposal).await?, setting, key, late, organiser, fresh: None })
}

/// The person who is signed in wrote it: known by the account, or by the confirmed address.
fn is_author(ask: &Ask, whole: &Whole) -> bool {
    let Some(me) = &ask.viewer.me else { return false };
    // A program with a token has no business on these pages.
    ask.viewer.scopes.is_none()
        && whole.presenters.iter().any(|presenter| {
            let mine = presenter.person_id == Some(me.id)
                || (!presenter.mail.is_empty() && fold(&presenter.mail) == fold(&me.mail));
            presenter.part == Part::Contact && mine
        })
}
