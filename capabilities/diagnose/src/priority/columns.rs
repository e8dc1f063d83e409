//! What holds for each column of priorities (I5). Scores go with whoever gave them; what they came to stays in the
//! published portrait as sums.

use web::ColumnRule;
use web::column::{lasting, owner, plain};

pub(crate) const COLUMNS: &[ColumnRule] = &[
    plain("audit_criterion.id"),
    plain("audit_criterion.audit_id"),
    plain("audit_criterion.position"),
    plain("audit_criterion.name"),
    plain("audit_criterion.question"),
    plain("audit_criterion.weight"),
    plain("audit_problem.id"),
    plain("audit_problem.audit_id"),
    plain("audit_problem.number"),
    plain("audit_problem.title"),
    plain("audit_problem.finding_id"),
    plain("audit_problem.chosen_as"),
    plain("audit_problem.chosen_why"),
    plain("audit_score.problem_id"),
    plain("audit_score.criterion_id"),
    owner("audit_score.person_id"),
    lasting("audit_score.score"),
    plain("audit_remark.audit_id"),
    owner("audit_remark.person_id"),
    lasting("audit_remark.words"),
];
