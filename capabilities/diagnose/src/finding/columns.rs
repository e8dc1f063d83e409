//! What holds for each column of findings (I5): they are about places and groups, never about a person.

use web::ColumnRule;
use web::column::plain;

pub(crate) const COLUMNS: &[ColumnRule] = &[
    plain("finding.id"),
    plain("finding.audit_id"),
    plain("finding.number"),
    plain("finding.topic"),
    plain("finding.statement"),
    plain("finding.meaning"),
    plain("finding.at_risk"),
    plain("finding.state"),
    plain("finding.limits"),
    plain("finding.limits_why"),
    plain("finding.coherence"),
    plain("finding.coherence_why"),
    plain("finding.adequacy"),
    plain("finding.adequacy_why"),
    plain("finding.relevance"),
    plain("finding.relevance_why"),
    plain("finding.level"),
    plain("finding.level_why"),
    plain("finding.revision"),
    plain("finding_source.finding_id"),
    plain("finding_source.source_id"),
    plain("finding_source.relation"),
    plain("finding_source.words"),
    plain("finding_theme.finding_id"),
    plain("finding_theme.code_id"),
    plain("member_check.id"),
    plain("member_check.finding_id"),
    plain("member_check.checked_on"),
    plain("member_check.with_whom"),
    plain("member_check.verdict"),
    plain("member_check.words"),
    plain("member_check.recorded_at"),
];
