//! Everything about the letters of a gathering, and how one of them is written: the letter to the contact, who
//! answers, and the news for those who present with the contact. They go together or not at all.

use super::compose::{Around, Reader, Templates, fill};
use super::model::{Kind, Written};
use super::store::{self, Beside, Own, ToTell};
use crate::decision::store as decisions;
use crate::gathering::model::Gathering;
use ::store::{Db, Tx};
use base::{Id, Secret, Ts};
use post::Wording;
use std::collections::HashMap;
use web::{House, Refusal};

/// Everything about the letters of a gathering.
pub struct Desk {
    /// The gathering.
    pub gathering: Gathering,
    /// Until when people shall answer.
    pub answers_by: Option<Ts>,
    /// The common words.
    pub templates: Templates,
    /// Who waits for a letter.
    pub to_tell: Vec<ToTell>,
    /// What reviewers said, by proposal.
    pub remarks: HashMap<Id, Vec<String>>,
    /// Letters with words of their own, by proposal.
    pub own: HashMap<Id, Own>,
    /// Who gets the news, by proposal.
    pub beside: HashMap<Id, Vec<Beside>>,
    /// More are accepted than there are places: accepted and places.
    pub too_many: Option<(i64, i64)>,
}

impl Desk {
    /// Reads it; as many statements for one decision as for three hundred.
    pub async fn of(db: &Db, house: &House, gathering: Gathering) -> ::store::Result<Desk> {
        let call = crate::call::store::of_gathering(db, gathering.id).await?;
        let too_many = match &call {
            Some(call) => Some((decisions::accepted(db, call.id).await?, call.places)),
            None => None,
        };
        Ok(Desk {
            answers_by: store::answers_by(db, gathering.id).await?,
            templates: Templates::of(house, store::templates(db, gathering.id).await?),
            to_tell: store::to_tell(db, gathering.id).await?,
            remarks: store::remarks(db, gathering.id).await?,
            own: store::own(db, gathering.id).await?,
            beside: store::beside(db, gathering.id).await?,
            too_many: too_many.filter(|(accepted, places)| *places > 0 && accepted > places),
            gathering,
        })
    }

    fn around<'a>(&'a self, house: &'a House) -> Around<'a> {
        Around { house, gathering: &self.gathering, answers_by: self.answers_by }
    }

    /// Whom letters of this kind are still to be written to.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &ToTell> {
        self.to_tell.iter().filter(move |one| Kind::of(one.decision.outcome) == Some(kind))
    }

    /// Who gets the news of a decision.
    pub fn beside(&self, told: &ToTell) -> &[Beside] {
        self.beside.get(&told.decision.proposal_id).map_or(&[], Vec::as_slice)
    }

    /// The words of its own of one letter, while the decision is the one they were written for.
    pub fn own(&self, told: &ToTell) -> Option<&Written> {
        let own = self.own.get(&told.decision.proposal_id)?;
        (own.revision == told.decision.revision).then_some(&own.words)
    }

    /// The words that all letters of its kind share, in its language.
    pub fn common(&self, told: &ToTell) -> Option<Written> {
        let kind = Kind::of(told.decision.outcome)?;
        Some(self.templates.get(kind, Templates::lang_for(&told.lang)))
    }

    /// The words of one letter, or what is missing for it.
    pub fn wording(&self, house: &House, told: &ToTell, link: &Secret) -> Result<Wording, Vec<String>> {
        let template = self.own(told).cloned().or_else(|| self.common(told)).ok_or_else(Vec::new)?;
        self.filled(house, told, &template, link)
    }

    /// The words of one letter by this template, or what is missing for it.
    pub fn filled(
        &self,
        house: &House,
        told: &ToTell,
        template: &Written,
        link: &Secret,
    ) -> Result<Wording, Vec<String>> {
        let lang = Templates::lang_for(&told.lang);
        let remarks = self.remarks.get(&told.decision.proposal_id).map_or(&[][..], Vec::as_slice);
        let values = self.around(house).of_decision(lang, told, remarks, link);
        let reachable = if told.mail.is_empty() { Err(vec!["mail".to_owned()]) } else { Ok(()) };
        reachable.and_then(|()| fill(template, &values).map_err(|missing| missing.0))
    }

    /// The words of the news for one who presents with the contact.
    pub fn news(&self, house: &House, told: &ToTell, to: &Beside) -> Result<Wording, Vec<String>> {
        let lang = Templates::lang_for(&told.lang);
        let values = self.around(house).of_news(lang, told, to);
        fill(&self.templates.get(Kind::Beside, lang), &values).map_err(|missing| missing.0)
    }

    /// Who cannot be written to, and which places have nothing in them.
    pub fn missing(&self, house: &House, kind: Kind) -> Vec<(String, String)> {
        let link = Secret::given("-");
        let called = |one: &ToTell| if one.name.is_empty() { one.mail.clone() } else { one.name.clone() };
        self.of_kind(kind)
            .filter_map(|one| Some((called(one), self.wording(house, one, &link).err()?.join(", "))))
            .collect()
    }

    /// Writes the letter that tells a decision, held. `None` where something is missing for it. `key` tells this
    /// writing from another of the same decision.
    pub async fn write(
        &self,
        tx: &Tx,
        house: &House,
        now: Ts,
        told: &ToTell,
        key: &str,
    ) -> Result<Option<Id>, Refusal> {
        let (Some(kind), link) = (Kind::of(told.decision.outcome), Secret::draw(&house.chance)) else {
            return Ok(None);
        };
        let Ok(wording) = self.wording(house, told, &link) else { return Ok(None) };
        let lang = Templates::lang_for(&told.lang);
        let to = Reader { mail: &told.mail, name: &told.name, person_id: told.person_id, lang };
        let key = format!("decision:{}:{}{key}", told.decision.id, told.decision.revision);
        let about = ("proposal", told.decision.proposal_id);
        let letter = self.around(house).put(tx, now, to, wording, kind, about, key).await?;
        // Changed in another window meanwhile: the whole is done again with what stands now.
        if !decisions::has_letter(tx, &told.decision, letter, &link, self.answers_by).await? {
            return Err(Refusal::conflict("somebody-was-first"));
        }
        Ok(Some(letter))
    }

    /// Writes the news of a decision to those who present with the contact, held like the letter it goes with.
    pub async fn write_news(&self, tx: &Tx, house: &House, now: Ts, told: &ToTell) -> Result<(), Refusal> {
        let lang = Templates::lang_for(&told.lang);
        for one in self.beside(told) {
            let Ok(wording) = self.news(house, told, one) else { continue };
            let to = Reader { mail: &one.mail, name: &one.name, person_id: one.person_id, lang };
            let key = format!("beside:{}:{}:{}", told.decision.id, told.decision.revision, one.presenter_id);
            let about = ("proposal", told.decision.proposal_id);
            self.around(house).put(tx, now, to, wording, Kind::Beside, about, key).await?;
        }
        Ok(())
    }
}
