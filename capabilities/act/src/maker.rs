//! Who makes a change, when, by which chance: every write of this capability is told.

use base::{Chance, Id, Ts};
use store::activity::{Deed, record};
use store::{Result, Tx};

/// Who makes a change, when, by which chance.
#[derive(Clone, Copy)]
pub struct Maker<'a> {
    /// The instant.
    pub now: Ts,
    /// Chance, for ids.
    pub chance: &'a Chance,
    /// The person; `None` on the command line and in the sample.
    pub by: Option<Id>,
}

impl Maker<'_> {
    /// A fresh id.
    pub fn id(&self) -> Id {
        Id::new(self.now, self.chance)
    }

    /// Notes a deed about a thing of this kind, in the transaction of the change (I4).
    pub async fn note(&self, tx: &Tx, about: (&str, Id), deed: &str, fields: &str) -> Result<()> {
        let deed = Deed { deed, about_kind: about.0, about_id: about.1, scope_id: None, fields };
        record(tx, self.now, self.chance, self.by, deed).await
    }
}
