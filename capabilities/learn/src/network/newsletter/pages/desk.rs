//! The desk of the newsletter: its issues, who receives it, and composing the next one.

use crate::network::desk::{Pager, maker, must_edit, work_shell};
use crate::network::newsletter::{Issue, compose, sending, store};
use crate::network::subscription::{What, store as subscriptions};
use askama::Template;
use base::{Localised, Zone};
use web::{Ask, Outcome, Refusal, Shell, page, see_other};

const PAGE: i64 = 50;

#[derive(Template)]
#[template(path = "network/letters_desk.html")]
struct DeskPage {
    shell: Shell,
    base: String,
    readers: Vec<String>,
    /// An issue that is being prepared; another one waits for it.
    draft: Option<i64>,
    rows: Vec<(i64, String, String)>,
    earlier: Option<String>,
    later: Option<String>,
}

/// `GET /news/letters/desk`
pub(in crate::network::newsletter) async fn show(ask: Ask) -> Outcome {
    must_edit(&ask).await?;
    let t = ask.t();
    let base = ask.to("/news/letters/desk");
    let pager = Pager::of(&ask, format!("{base}?"), PAGE);
    let mut all = store::all(ask.db(), pager.from, pager.limit()).await?;
    let (earlier, later) = pager.cut(&mut all);
    let mut readers = Vec::new();
    for what in What::ALL {
        for (lang, n) in subscriptions::counts(ask.db(), *what).await? {
            let what = t.say(&format!("subscription-what-{}", what.code()));
            readers.push(t.a3("newsletter-readers", "what", what, "lang", lang, "n", n));
        }
    }
    let day = |issue: &Issue| match issue.sent_at {
        Some(at) => t.day(Zone::utc().civil(at).date()),
        None => String::new(),
    };
    page(&DeskPage {
        shell: work_shell(&ask, t.say("network-desk-letters")),
        base,
        readers,
        draft: all.iter().find(|issue| issue.sent_at.is_none()).map(|issue| issue.number),
        rows: all.iter().map(|issue| (issue.number, sending::title(&t, issue, &ask.lang), day(issue))).collect(),
        earlier,
        later,
    })
}

/// `POST /news/letters/desk`: the next issue, composed from what is new.
pub(in crate::network::newsletter) async fn begin(ask: Ask) -> Outcome {
    must_edit(&ask).await?;
    let latest = store::latest(ask.db()).await?;
    if let Some(draft) = latest.as_ref().filter(|issue| issue.sent_at.is_none()) {
        let to = ask.to(&format!("/news/letters/desk/{}", draft.number));
        return Err(Refusal::conflict("newsletter-draft-there").next(to, "network-back"));
    }
    let issue = Issue {
        id: ask.new_id(),
        number: latest.as_ref().map_or(1, |issue| issue.number + 1),
        title: Localised::default(),
        intro: Localised::default(),
        from_at: store::since(latest.as_ref(), ask.now()),
        until_at: ask.now(),
        sent_at: None,
        revision: 0,
    };
    let tx = ask.db().begin().await?;
    store::insert(&tx, maker(&ask), &issue).await?;
    compose(&tx, issue.id, issue.from_at, issue.until_at).await?;
    tx.commit().await?;
    see_other(&ask, &format!("/news/letters/desk/{}", issue.number), Some("said-newsletter-composed"))
}
