//! All news, the latest first, by kind and year.

use crate::network::desk::{Pager, edits};
use crate::network::news::{Kind, Line, lines, store};
use askama::Template;
use web::{Ask, Outcome, Shell, page};

const PAGE: i64 = 20;

#[derive(Template)]
#[template(path = "network/news.html")]
struct NewsPage {
    shell: Shell,
    kinds: Vec<(String, String, bool)>,
    years: Vec<(String, String, bool)>,
    lines: Vec<Line>,
    may_edit: bool,
    earlier: Option<String>,
    later: Option<String>,
}

pub(in crate::network::news) async fn show(ask: Ask) -> Outcome {
    let t = ask.t();
    let kind = Kind::parse(ask.query.get("kind")).map_or("", Kind::code);
    let years = store::years(ask.db()).await?;
    let year = years.iter().find(|year| *year == ask.query.get("year")).cloned().unwrap_or_default();
    let pager = Pager::of(&ask, ask.to(&format!("/news?kind={kind}&year={year}&")), PAGE);
    let mut items = store::published(ask.db(), kind, &year, pager.from, pager.limit()).await?;
    let (earlier, later) = pager.cut(&mut items);
    let kinds = Kind::ALL
        .iter()
        .map(|one| (one.code().to_owned(), t.say(&format!("news-kind-{}", one.code())), one.code() == kind));
    let any = |words: String, chosen: bool| std::iter::once((String::new(), words, chosen));
    page(&NewsPage {
        shell: ask.shell(t.say("news-menu")).style("public.css").about(t.say("news-lead")),
        kinds: any(t.say("news-any-kind"), kind.is_empty()).chain(kinds).collect(),
        years: any(t.say("news-any-year"), year.is_empty())
            .chain(years.iter().map(|one| (one.clone(), one.clone(), *one == year)))
            .collect(),
        lines: lines(&ask, &items).await?,
        may_edit: edits(&ask).await?,
        earlier,
        later,
    })
}
