//! The pages of letters: the overview, a kind with its template and preview, and what can be done.

pub(crate) mod deeds;
pub(crate) mod kind;
pub(crate) mod overview;

use crate::gathering;
use crate::gathering::model::Gathering;
use crate::letter::compose::{Around, Templates, fill};
use crate::letter::model::Kind;
use crate::letter::store::{self, ToTell};
use base::{Id, Secret, Ts};
use std::collections::HashMap;
use web::{Ask, Refusal};

/// Everything about the letters of a gathering.
pub(crate) struct Desk {
    pub(crate) gathering: Gathering,
    pub(crate) answers_by: Option<Ts>,
    pub(crate) templates: Templates,
    pub(crate) to_tell: Vec<ToTell>,
    pub(crate) remarks: HashMap<Id, Vec<String>>,
    /// More are accepted than there are places: accepted and places.
    pub(crate) too_many: Option<(i64, i64)>,
}

impl Desk {
    pub(crate) async fn of(ask: &Ask) -> Result<Desk, Refusal> {
        let db = ask.db();
        let gathering = gathering::store::find(db, ask.param("gathering")).await?.ok_or_else(Refusal::not_found)?;
        let call = crate::call::store::of_gathering(db, gathering.id).await?;
        let too_many = match &call {
            Some(call) => Some((crate::decision::store::accepted(db, call.id).await?, call.places)),
            None => None,
        };
        Ok(Desk {
            answers_by: store::answers_by(db, gathering.id).await?,
            templates: Templates::of(&ask.house, store::templates(db, gathering.id).await?),
            to_tell: store::to_tell(db, gathering.id).await?,
            remarks: store::remarks(db, gathering.id).await?,
            too_many: too_many.filter(|(accepted, places)| *places > 0 && accepted > places),
            gathering,
        })
    }

    pub(crate) fn around<'a>(&'a self, ask: &'a Ask) -> Around<'a> {
        Around { house: &ask.house, gathering: &self.gathering, answers_by: self.answers_by }
    }

    /// Whom letters of this kind are still to be written to.
    pub(crate) fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &ToTell> {
        self.to_tell.iter().filter(move |one| Kind::of(one.decision.outcome) == Some(kind))
    }

    /// The words of one letter, or what is missing for it.
    pub(crate) fn wording(&self, ask: &Ask, told: &ToTell, link: &Secret) -> Result<post::Wording, Vec<String>> {
        let Some(kind) = Kind::of(told.decision.outcome) else { return Err(Vec::new()) };
        let lang = Templates::lang_for(&told.lang);
        let remarks = self.remarks.get(&told.decision.proposal_id).map_or(&[][..], Vec::as_slice);
        let values = self.around(ask).of_decision(lang, told, remarks, link);
        let filled = fill(&self.templates.get(kind, lang), &values);
        let reachable = if told.mail.is_empty() { Err(vec!["mail".to_owned()]) } else { Ok(()) };
        reachable.and_then(|()| filled.map_err(|missing| missing.0))
    }

    /// Who cannot be written to, and which places have nothing in them.
    pub(crate) fn missing(&self, ask: &Ask, kind: Kind) -> Vec<(String, String)> {
        let link = Secret::given("-");
        let called = |one: &ToTell| if one.name.is_empty() { one.mail.clone() } else { one.name.clone() };
        self.of_kind(kind)
            .filter_map(|one| Some((called(one), self.wording(ask, one, &link).err()?.join(", "))))
            .collect()
    }
}
