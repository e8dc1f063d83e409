//! What holds for each column of the portrait (I5): it is about places and groups, never about a person.

use web::ColumnRule;
use web::column::{named, plain};

pub(crate) const COLUMNS: &[ColumnRule] = &[
    plain("portrait_chapter.audit_id"),
    plain("portrait_chapter.chapter"),
    plain("portrait_chapter.public_text"),
    plain("portrait_chapter.technical_text"),
    plain("portrait_chapter.revision"),
    named("portrait_chapter.changed_by"),
    plain("portrait_figure.id"),
    plain("portrait_figure.audit_id"),
    plain("portrait_figure.chapter"),
    plain("portrait_figure.position"),
    plain("portrait_figure.released_key"),
    plain("portrait_figure.label"),
    plain("portrait_figure.value"),
    plain("portrait_figure.spread"),
    plain("portrait_figure.source_id"),
    plain("portrait_figure.as_of"),
    plain("portrait_version.audit_id"),
    plain("portrait_version.number"),
    plain("portrait_version.document"),
    plain("portrait_version.decision_id"),
    plain("portrait_version.published_at"),
    named("portrait_version.published_by"),
];
