//! The desk of opportunities.

use crate::network::desk::{Pager, must_edit, work_shell};
use crate::network::opportunity::{Line, lines, store};
use askama::Template;
use web::{Ask, Outcome, Shell, page};

const PAGE: i64 = 50;

#[derive(Template)]
#[template(path = "network/opportunities_desk.html")]
struct DeskPage {
    shell: Shell,
    base: String,
    rows: Vec<(Line, String, &'static str)>,
    earlier: Option<String>,
    later: Option<String>,
}

pub(in crate::network::opportunity) async fn show(ask: Ask) -> Outcome {
    must_edit(&ask).await?;
    let t = ask.t();
    let base = ask.to("/opportunities/desk");
    let pager = Pager::of(&ask, format!("{base}?"), PAGE);
    let mut all = store::desk(ask.db(), pager.from, pager.limit()).await?;
    let (earlier, later) = pager.cut(&mut all);
    let states = all.iter().map(|one| (t.say(&format!("news-state-{}", one.state.code())), one.state.badge()));
    let rows = lines(&ask, &all).await?.into_iter().zip(states).map(|(line, (words, badge))| (line, words, badge));
    page(&DeskPage {
        shell: work_shell(&ask, t.say("network-desk-opportunities")),
        base,
        rows: rows.collect(),
        earlier,
        later,
    })
}
