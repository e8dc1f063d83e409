//! What holds for each column of this capability's tables (I5): what belongs to a person, what of it is given to the
//! person who asks, and what is emptied when the person is erased.
//!
//! **Contributions** keep their place without words, name, organisation and address; the wording that an amendment
//! proposed stays, since the text grew out of it. **Signatures** are
//! the delegation's: they stay without the name of whoever gave them. **Signatories and drafters** who are erased lose
//! their right with their row.

use web::{ColumnRule, End, Keeping, Over, Rule, Term};

const fn plain(column: &'static str) -> ColumnRule {
    ColumnRule { column, rule: Rule::Impersonal }
}

/// As long as the text it belongs to is public: until the person asks.
const fn lasting(column: &'static str) -> ColumnRule {
    ColumnRule { column, rule: Rule::Personal { months: 0 } }
}

/// Two years after it was written it is of no use to anybody.
const fn personal(column: &'static str) -> ColumnRule {
    ColumnRule { column, rule: Rule::Personal { months: 24 } }
}

/// The row belongs to this person and goes with the person.
const fn owner(column: &'static str) -> ColumnRule {
    ColumnRule { column, rule: Rule::Person { keeps: false } }
}

/// The row stays, emptied of what is personal.
const fn named(column: &'static str) -> ColumnRule {
    ColumnRule { column, rule: Rule::Person { keeps: true } }
}

const fn rows(column: &'static str, of: &'static str, keeps: bool) -> ColumnRule {
    ColumnRule { column, rule: Rule::Rows { of, keeps } }
}

/// Who said what about a text is emptied two years later; the wording that was taken over stands in the text.
/// Who drafted and who signed stays with the text, since that is what a recommendation rests on.
pub(crate) const KEEPING: &[Keeping] = &[Keeping {
    code: "contribution",
    table: "contribution",
    with: &[],
    key: "id",
    term: Term::Months(24),
    over: Over::Since("created_at < $1"),
    end: End::Emptied,
}];

pub(crate) const COLUMNS: &[ColumnRule] = &[
    plain("recommendation.id"),
    plain("recommendation.code"),
    plain("recommendation.gathering_id"),
    plain("recommendation.gathering_code"),
    plain("recommendation.gathering_title"),
    plain("recommendation.number"),
    plain("recommendation.title"),
    plain("recommendation.lang"),
    plain("recommendation.langs"),
    plain("recommendation.zone"),
    plain("recommendation.state"),
    plain("recommendation.consultation_closes_at"),
    plain("recommendation.way"),
    plain("recommendation.signing_closes_at"),
    plain("recommendation.weighted"),
    plain("recommendation.proxies_max"),
    plain("recommendation.quorum_percent"),
    plain("recommendation.majority"),
    plain("recommendation.signing_after"),
    plain("recommendation.adopted_by"),
    plain("recommendation.adopted_on"),
    plain("recommendation.adopted_how"),
    plain("recommendation.revision"),
    plain("recommendation.created_at"),
    named("recommendation.created_by"),
    plain("recommendation.changed_at"),
    plain("recommendation_origin.id"),
    plain("recommendation_origin.recommendation_id"),
    plain("recommendation_origin.kind"),
    plain("recommendation_origin.ref_id"),
    plain("recommendation_origin.title"),
    plain("recommendation_origin.path"),
    plain("recommendation_origin.position"),
    plain("drafter.recommendation_id"),
    owner("drafter.person_id"),
    lasting("drafter.named_at"),
    named("drafter.named_by"),
    plain("paragraph.id"),
    plain("paragraph.recommendation_id"),
    plain("paragraph.position"),
    plain("paragraph.revision"),
    plain("paragraph.changed_at"),
    plain("paragraph_text.paragraph_id"),
    plain("paragraph_text.lang"),
    plain("paragraph_text.text"),
    plain("paragraph_text.revision"),
    plain("paragraph_text.of_revision"),
    plain("recommendation_version.recommendation_id"),
    plain("recommendation_version.number"),
    plain("recommendation_version.document"),
    plain("recommendation_version.reason"),
    plain("recommendation_version.made_at"),
    named("recommendation_version.made_by"),
    plain("contribution.id"),
    plain("contribution.recommendation_id"),
    plain("contribution.kind"),
    plain("contribution.paragraph_id"),
    plain("contribution.amendment_id"),
    plain("contribution.lang"),
    rows(
        "contribution.person_id",
        "(person_id = $1 or (mail <> '' and lower(mail) = (select mail_key from person where id = $1)))",
        true,
    ),
    personal("contribution.words"),
    personal("contribution.name"),
    personal("contribution.organisation"),
    personal("contribution.mail"),
    plain("contribution.secret_hash"),
    plain("contribution.created_at"),
    plain("contribution.confirmed_at"),
    personal("contribution.key_confirmed"),
    plain("contribution.hidden_at"),
    plain("contribution.hidden_why"),
    plain("amendment.id"),
    plain("amendment.recommendation_id"),
    plain("amendment.number"),
    plain("amendment.kind"),
    plain("amendment.after_position"),
    plain("amendment.base_text"),
    plain("amendment.base_revision"),
    plain("amendment.text"),
    plain("amendment.decision"),
    plain("amendment.reason"),
    plain("amendment.decided_at"),
    named("amendment.decided_by"),
    plain("amendment.version"),
    plain("signing_body.id"),
    plain("signing_body.gathering_id"),
    plain("signing_body.organisation_id"),
    plain("signing_body.name"),
    plain("signing_body.country"),
    plain("signing_body.weight"),
    plain("signing_body.ref_id"),
    plain("signing_body.created_at"),
    plain("signatory.id"),
    plain("signatory.body_id"),
    owner("signatory.person_id"),
    lasting("signatory.office"),
    lasting("signatory.recorded_at"),
    named("signatory.recorded_by"),
    lasting("signatory.ended_at"),
    plain("signatory.standing"),
    plain("endorsement.id"),
    plain("endorsement.recommendation_id"),
    plain("endorsement.body_id"),
    plain("endorsement.choice"),
    plain("endorsement.weight"),
    plain("endorsement.version"),
    named("endorsement.signed_by"),
    lasting("endorsement.signed_as"),
    plain("endorsement.proxy_body_id"),
    plain("endorsement.signed_at"),
    plain("endorsement.withdrawn_at"),
    named("endorsement.withdrawn_by"),
    plain("endorsement.withdrawn_why"),
    plain("endorsement.standing"),
    plain("ballot_urn.recommendation_id"),
    plain("ballot_urn.choice"),
    plain("ballot_urn.votes"),
    plain("ballot_urn.weight"),
    plain("proxy.id"),
    plain("proxy.recommendation_id"),
    plain("proxy.from_body_id"),
    plain("proxy.to_body_id"),
    plain("proxy.given_at"),
    named("proxy.given_by"),
    plain("proxy.withdrawn_at"),
    plain("proxy.standing"),
    plain("submission.id"),
    plain("submission.recommendation_id"),
    plain("submission.institution"),
    plain("submission.level"),
    plain("submission.process"),
    plain("submission.aims_on"),
    plain("submission.sent_on"),
    plain("submission.recorded_at"),
    named("submission.recorded_by"),
    plain("submission_answer.id"),
    plain("submission_answer.submission_id"),
    plain("submission_answer.verdict"),
    plain("submission_answer.words"),
    plain("submission_answer.link"),
    plain("submission_answer.answered_on"),
    plain("submission_answer.recorded_at"),
    named("submission_answer.recorded_by"),
    plain("follow_up.id"),
    plain("follow_up.recommendation_id"),
    plain("follow_up.paragraph_id"),
    plain("follow_up.body_id"),
    plain("follow_up.by_name"),
    plain("follow_up.state"),
    plain("follow_up.words"),
    plain("follow_up.evidence"),
    plain("follow_up.link"),
    plain("follow_up.reported_on"),
    plain("follow_up.reported_at"),
    named("follow_up.reported_by"),
    plain("recommendation_edition.recommendation_id"),
    plain("recommendation_edition.gathering_id"),
    plain("recommendation_edition.gathering_code"),
    plain("recommendation_edition.gathering_title"),
    plain("recommendation_edition.taken_up_at"),
    named("recommendation_edition.taken_up_by"),
];
