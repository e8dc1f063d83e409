//! The desk of news: drafts first, then everything by day.

use crate::network::desk::{Pager, must_edit, work_shell};
use crate::network::news::{Line, lines, store};
use askama::Template;
use web::{Ask, Outcome, Shell, page};

const PAGE: i64 = 50;

#[derive(Template)]
#[template(path = "network/news_desk.html")]
struct DeskPage {
    shell: Shell,
    base: String,
    rows: Vec<Line>,
    earlier: Option<String>,
    later: Option<String>,
    editors: bool,
}

pub(in crate::network::news) async fn show(ask: Ask) -> Outcome {
    must_edit(&ask).await?;
    let base = ask.to("/news/desk");
    let pager = Pager::of(&ask, format!("{base}?"), PAGE);
    let mut items = store::desk(ask.db(), pager.from, pager.limit()).await?;
    let (earlier, later) = pager.cut(&mut items);
    page(&DeskPage {
        shell: work_shell(&ask, ask.t().say("network-desk-news")),
        base,
        rows: lines(&ask, &items).await?,
        earlier,
        later,
        editors: ask.house.may(&ask.viewer, crate::network::EDITORS, ""),
    })
}
