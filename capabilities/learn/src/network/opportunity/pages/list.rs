//! What one can apply for now, and what is over.

use crate::network::desk::{Pager, edits};
use crate::network::opportunity::{Kind, Line, lines, open_now, store};
use askama::Template;
use web::{Ask, Outcome, Shell, page};

const PAGE: i64 = 20;
const OPEN_MAX: i64 = 200;

#[derive(Template)]
#[template(path = "network/opportunities.html")]
struct ListPage {
    shell: Shell,
    kinds: Vec<(String, String, bool)>,
    open: Vec<Line>,
    closed: Vec<Line>,
    may_edit: bool,
    earlier: Option<String>,
    later: Option<String>,
}

pub(in crate::network::opportunity) async fn show(ask: Ask) -> Outcome {
    let t = ask.t();
    let kind = Kind::parse(ask.query.get("kind")).map_or("", Kind::code);
    let pager = Pager::of(&ask, ask.to(&format!("/opportunities?kind={kind}&")), PAGE);
    let mut over = store::closed(ask.db(), ask.now(), kind, pager.from, pager.limit()).await?;
    let (earlier, later) = pager.cut(&mut over);
    let kinds = Kind::ALL
        .iter()
        .map(|one| (one.code().to_owned(), t.say(&format!("opportunity-kind-{}", one.code())), one.code() == kind));
    page(&ListPage {
        shell: ask.shell(t.say("opportunity-menu")).style("public.css").about(t.say("opportunity-lead")),
        kinds: std::iter::once((String::new(), t.say("opportunity-any"), kind.is_empty())).chain(kinds).collect(),
        open: open_now(&ask, kind, OPEN_MAX).await?,
        closed: lines(&ask, &over).await?,
        may_edit: edits(&ask).await?,
        earlier,
        later,
    })
}
