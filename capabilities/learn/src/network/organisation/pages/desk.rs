//! The desk of organisations: all that have a page, and one more.

use super::super::store as organisations;
use super::list::{Member, member};
use crate::network::desk::{Pager, line, maker, must_edit, work_shell};
use askama::Template;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

const PAGE: i64 = 100;

#[derive(Template)]
#[template(path = "network/organisations_desk.html")]
struct DeskPage {
    shell: Shell,
    base: String,
    s: Sheet,
    rows: Vec<Member>,
    earlier: Option<String>,
    later: Option<String>,
}

async fn desk_page(ask: &Ask, s: Sheet) -> Result<DeskPage, Refusal> {
    let base = ask.to("/organisations/desk");
    let pager = Pager::of(ask, format!("{base}?"), PAGE);
    let (sectors, levels) = (directory::sectors(ask.db()).await?, directory::levels(ask.db()).await?);
    let mut rows = organisations::all(ask.db(), pager.from, pager.limit()).await?;
    let (earlier, later) = pager.cut(&mut rows);
    Ok(DeskPage {
        shell: work_shell(ask, ask.t().say("network-desk-organisations")),
        base,
        s,
        rows: rows.iter().map(|one| member(ask, one, &sectors, &levels)).collect(),
        earlier,
        later,
    })
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    must_edit(&ask).await?;
    page(&desk_page(&ask, Sheet::default()).await?)
}

pub(crate) async fn add(ask: Ask) -> Outcome {
    must_edit(&ask).await?;
    let t = ask.t();
    let mut s = Sheet::of(ask.form().await?);
    s.required(&t, "name", "organisation-name-missing");
    let name = line(&ask, &mut s, "name");
    if !s.is_fine() {
        return refused(&desk_page(&ask, s).await?);
    }
    let tx = ask.db().begin().await?;
    let id = organisations::with_page(&tx, maker(&ask), &name).await?;
    let code = organisations::codes(&tx, &[id]).await?.into_iter().next().map(|(_, code)| code).unwrap_or_default();
    tx.commit().await?;
    see_other(&ask, &format!("/organisations/desk/{code}"), Some("said-network-saved"))
}
