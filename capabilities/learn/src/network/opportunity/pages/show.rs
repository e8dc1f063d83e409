//! One opportunity: what it is, how to apply, until when, and the file to take away. After the deadline nobody is sent to
//! apply any more.

use crate::network::desk::{When, edits, shown, when};
use crate::network::opportunity::lines::badge;
use crate::network::opportunity::{Opportunity, Standing, State, store};
use crate::network::organisation::store as organisations;
use askama::Template;
use web::{Ask, Outcome, Refusal, Shell, download, markdown, page};

#[derive(Template)]
#[template(path = "network/opportunity.html")]
struct OnePage {
    shell: Shell,
    code: String,
    kind: String,
    title: (String, String),
    summary: (String, String),
    body: (String, String),
    how: (String, String),
    terms: (String, String),
    of: (String, String),
    place: String,
    closes: Option<When>,
    is_open: bool,
    standing: (String, &'static str),
    apply_url: String,
    apply_mail: String,
    file: Option<(String, String)>,
    may_edit: bool,
}

/// The opportunity of this address, if this reader may read it.
async fn readable(ask: &Ask) -> Result<(Opportunity, bool), Refusal> {
    let one = store::find(ask.db(), ask.param("code")).await?.ok_or_else(Refusal::not_found)?;
    let may_edit = edits(ask).await?;
    match one.state {
        State::Draft if !may_edit => Err(Refusal::not_found()),
        State::Withdrawn if !may_edit => {
            Err(Refusal::gone("opportunity-withdrawn").next(ask.to("/opportunities"), "opportunity-all"))
        }
        _ => Ok((one, may_edit)),
    }
}

pub(in crate::network::opportunity) async fn show(ask: Ask) -> Outcome {
    let (one, may_edit) = readable(&ask).await?;
    let t = ask.t();
    let codes = match &one.of {
        Some((id, _)) => organisations::codes(ask.db(), &[*id]).await?,
        None => Vec::new(),
    };
    let address = codes.first().map(|(_, code)| ask.to(&format!("/organisations/{code}"))).unwrap_or_default();
    let standing = one.standing(ask.now());
    let (title, summary) = (shown(&one.title, &ask.lang), shown(&one.summary, &ask.lang));
    let rendered = |(lang, text): (String, String)| (lang, markdown(&text));
    let mut shell = ask
        .shell(title.1.clone())
        .style("public.css")
        .about(summary.1.clone())
        .crumb(t.say("opportunity-menu"), ask.to("/opportunities"))
        .crumb(title.1.clone(), "");
    if one.state != State::Published {
        shell = shell.private();
    }
    page(&OnePage {
        shell,
        kind: t.say(&format!("opportunity-kind-{}", one.kind.code())),
        body: rendered(shown(&one.body, &ask.lang)),
        how: rendered(shown(&one.how, &ask.lang)),
        terms: shown(&one.terms, &ask.lang),
        of: one.of.as_ref().map(|(_, name)| (name.clone(), address)).unwrap_or_default(),
        closes: one.closes_at.map(|at| when(&ask, at, &one.zone)),
        is_open: standing == Standing::Open,
        standing: (t.say(&format!("opportunity-{}", standing.code())), badge(standing)),
        file: one.file.as_ref().map(|file| (file.name.clone(), size(&ask, file.bytes))),
        apply_url: one.apply_url,
        apply_mail: one.apply_mail,
        place: one.place,
        code: one.code,
        title,
        summary,
        may_edit,
    })
}

fn size(ask: &Ask, bytes: i64) -> String {
    ask.t().a("opportunity-kilobytes", "n", (bytes / 1_000).max(1))
}

/// `GET /opportunities/{code}/file`: to be kept, never shown in our own origin.
pub(in crate::network::opportunity) async fn file(ask: Ask) -> Outcome {
    let (one, _) = readable(&ask).await?;
    let file = one.file.ok_or_else(Refusal::not_found)?;
    download(&file.name, &file.media, ask.house.blobs.fetch(&file.hash).await?)
}
