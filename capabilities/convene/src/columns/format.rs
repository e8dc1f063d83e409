//! What sessions need by their format. Whoever answers in a session speaks for an office; what was asked and answered
//! there is the record of the gathering. Members of a team stand there as they wrote themselves, for two years.

use super::{personal, plain};
use web::ColumnRule;

pub(super) const COLUMNS: &[ColumnRule] = &[
    plain("session_needs.session_id"),
    plain("session_needs.gathering_id"),
    plain("session_needs.code"),
    plain("session_needs.spoken"),
    plain("session_needs.interpreted"),
    plain("session_needs.sign"),
    plain("session_needs.captions"),
    plain("session_needs.prepare"),
    plain("session_needs.changed_at"),
    plain("session_team.session_id"),
    plain("session_team.gathering_id"),
    plain("session_team.need"),
    personal("session_team.members"),
    plain("session_team.made"),
    plain("session_team.next_step"),
    plain("session_team.address"),
    plain("session_team.link_hash"),
    plain("session_team.changed_at"),
    plain("session_counterpart.session_id"),
    plain("session_counterpart.gathering_id"),
    plain("session_counterpart.name"),
    plain("session_counterpart.job_title"),
    plain("session_counterpart.organisation"),
    plain("session_ask.id"),
    plain("session_ask.session_id"),
    plain("session_ask.gathering_id"),
    plain("session_ask.position"),
    plain("session_ask.asked"),
    plain("session_ask.asked_by"),
    plain("session_ask.answer"),
    plain("session_ask.answered_on"),
];
