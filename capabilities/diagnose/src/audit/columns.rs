//! What holds for each column of the process (I5). Who carried an audit and who signed stays as long as the audit, since
//! the portrait rests on it, until the person asks.

use web::column::{lasting, named, owner, plain};
use web::{ColumnRule, Keeping};

/// Nothing of the process is taken away by time alone: the audit is the record of a public decision.
pub(crate) const KEEPING: &[Keeping] = &[];

pub(crate) const COLUMNS: &[ColumnRule] = &[
    plain("audit.id"),
    plain("audit.code"),
    plain("audit.title"),
    plain("audit.place"),
    plain("audit.purpose"),
    plain("audit.lang"),
    plain("audit.zone"),
    plain("audit.state"),
    plain("audit.residents"),
    plain("audit.consent_age"),
    plain("audit.cell_min"),
    plain("audit.quorum_percent"),
    plain("audit.scoring"),
    plain("audit.scoring_state"),
    plain("audit.revision"),
    plain("audit.created_at"),
    named("audit.created_by"),
    plain("audit.changed_at"),
    plain("audit_member.audit_id"),
    owner("audit_member.person_id"),
    plain("audit_member.role"),
    lasting("audit_member.organisation"),
    lasting("audit_member.answer"),
    lasting("audit_member.named_at"),
    named("audit_member.named_by"),
    lasting("audit_member.answered_at"),
];
