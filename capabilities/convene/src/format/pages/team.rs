//! The page of a team, behind the link on its table: what is needed, who is in, what was made, what comes next.

use super::{fill_team, typed_team};
use crate::format::store::{self, At};
use crate::gathering::{self, model::Gathering};
use askama::Template;
use base::Secret;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "format/team.html")]
struct TeamPage {
    shell: Shell,
    s: Sheet,
    title: (String, String),
    base: String,
    public: String,
}

async fn behind(ask: &Ask) -> Result<(Gathering, At), Refusal> {
    let at = store::behind(ask.db(), &Secret::given(ask.param("secret"))).await?.ok_or_else(Refusal::not_found)?;
    Ok((gathering::store::by_id(ask.db(), at.gathering_id).await?, at))
}

fn team_page(ask: &Ask, gathering: &Gathering, at: &At, s: Sheet) -> TeamPage {
    let (tag, title) = at.title.found(&ask.lang);
    TeamPage {
        shell: ask
            .shell(ask.t().say("format-team"))
            .of(ask, &gathering.name(&ask.lang), &format!("/{}", gathering.code))
            .style("public.css")
            .style("propose.css")
            .script("form.js")
            .private(),
        title: (tag.to_owned(), title.to_owned()),
        base: ask.to(&format!("/team/{}", ask.param("secret"))),
        public: ask.to(&format!("/{}/sessions/{}", gathering.code, at.code)),
        s,
    }
}

pub(in crate::format) async fn show(ask: Ask) -> Outcome {
    let (gathering, at) = behind(&ask).await?;
    let mut s = Sheet::default();
    fill_team(&mut s, &store::team(ask.db(), at.id).await?.unwrap_or_default());
    page(&team_page(&ask, &gathering, &at, s))
}

pub(in crate::format) async fn save(ask: Ask) -> Outcome {
    let (gathering, at) = behind(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let team = typed_team(&ask, &mut s);
    if !s.is_fine() {
        return refused(&team_page(&ask, &gathering, &at, s));
    }
    let tx = ask.db().begin().await?;
    store::save_team(&tx, &at, &team, ask.now()).await?;
    gathering::store::touch(&tx, gathering.id, ask.now()).await?;
    tx.commit().await?;
    see_other(&ask, &format!("/team/{}", ask.param("secret")), Some("said-format-saved"))
}
