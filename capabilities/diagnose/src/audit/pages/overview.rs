//! The desk's first page: where the audit is and what comes next.

use crate::audit::{Desk, at_desk};
use askama::Template;
use web::{Ask, Outcome, Shell, page};

#[derive(Template)]
#[template(path = "audit/overview.html")]
struct OverviewPage {
    shell: Shell,
    place: String,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Overview).await?;
    let title = scene.audit.title.in_lang(&ask.lang).to_owned();
    page(&OverviewPage { shell: scene.shell(&ask, Desk::Overview, title), place: scene.audit.place })
}
