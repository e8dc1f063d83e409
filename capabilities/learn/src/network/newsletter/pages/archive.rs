//! What was sent, to be read; and the form by which one receives it.

use crate::network::desk::{Pager, edits, shown};
use crate::network::newsletter::model::{Entry, Issue, sections};
use crate::network::newsletter::{sending, store};
use crate::network::subscription::What;
use askama::Template;
use base::Zone;
use web::{Ask, Outcome, Refusal, Sheet, Shell, markdown, page};

const PAGE: i64 = 20;

#[derive(Template)]
#[template(path = "network/letters.html")]
pub(crate) struct ArchivePage {
    shell: Shell,
    s: Sheet,
    whats: Vec<(String, String)>,
    issues: Vec<(i64, String, String)>,
    may_edit: bool,
    earlier: Option<String>,
    later: Option<String>,
}

/// `GET /news/letters`
pub(in crate::network::newsletter) async fn show(ask: Ask) -> Outcome {
    let mut s = Sheet::default();
    let asked = What::parse(ask.query.get("what")).unwrap_or(What::Newsletter);
    s.form.set("what", asked.code());
    s.form.set("mail", ask.viewer.me.as_ref().map(|me| me.mail.clone()).unwrap_or_default());
    page(&archive_page(&ask, s).await?)
}

/// The page, with what was typed.
pub(crate) async fn archive_page(ask: &Ask, s: Sheet) -> Result<ArchivePage, Refusal> {
    let t = ask.t();
    let pager = Pager::of(ask, ask.to("/news/letters?"), PAGE);
    let mut issues = store::sent(ask.db(), pager.from, pager.limit()).await?;
    let (earlier, later) = pager.cut(&mut issues);
    let line = |issue: &Issue| (issue.number, sending::title(&t, issue, &ask.lang), day(ask, issue));
    Ok(ArchivePage {
        shell: ask
            .shell(t.say("newsletter-title"))
            .style("public.css")
            .about(t.say("newsletter-lead"))
            .crumb(t.say("news-menu"), ask.to("/news"))
            .crumb(t.say("newsletter-title"), ""),
        s,
        whats: What::ALL
            .iter()
            .map(|what| (what.code().to_owned(), t.say(&format!("subscription-what-{}", what.code()))))
            .collect(),
        issues: issues.iter().map(line).collect(),
        may_edit: edits(ask).await?,
        earlier,
        later,
    })
}

fn day(ask: &Ask, issue: &Issue) -> String {
    issue.sent_at.map(|at| ask.t().day(Zone::utc().civil(at).date())).unwrap_or_default()
}

#[derive(Template)]
#[template(path = "network/letter.html")]
pub(in crate::network::newsletter) struct IssuePage {
    shell: Shell,
    title: String,
    day: String,
    intro: (String, String),
    sections: Vec<Section>,
    /// The letter as it travels; empty on the public page.
    letter: String,
    back: String,
}

struct Section {
    heading: String,
    entries: Vec<EntryLine>,
}

struct EntryLine {
    href: String,
    title: (String, String),
    summary: (String, String),
}

/// `GET /news/letters/{number}`: what was not sent is not there.
pub(in crate::network::newsletter) async fn one(ask: Ask) -> Outcome {
    let number = ask.param("number").parse().map_err(|_| Refusal::not_found())?;
    let issue = store::find(ask.db(), number).await?.filter(|issue| issue.sent_at.is_some());
    let issue = issue.ok_or_else(Refusal::not_found)?;
    let entries = store::entries(ask.db(), issue.id).await?;
    let t = ask.t();
    let title = sending::title(&t, &issue, &ask.lang);
    let shell = ask
        .shell(title.clone())
        .style("public.css")
        .about(t.say("newsletter-lead"))
        .crumb(t.say("newsletter-title"), ask.to("/news/letters"))
        .crumb(title, "");
    page(&issue_page(&ask, shell, &issue, &entries, String::new(), String::new()))
}

pub(in crate::network::newsletter) fn issue_page(
    ask: &Ask,
    shell: Shell,
    issue: &Issue,
    entries: &[Entry],
    letter: String,
    back: String,
) -> IssuePage {
    let t = ask.t();
    let (lang, intro) = shown(&issue.intro, &ask.lang);
    let line = |entry: &&Entry| EntryLine {
        href: ask.to(&entry.path),
        title: shown(&entry.title, &ask.lang),
        summary: shown(&entry.summary, &ask.lang),
    };
    IssuePage {
        title: sending::title(&t, issue, &ask.lang),
        day: day(ask, issue),
        intro: (lang, markdown(&intro)),
        sections: sections(entries)
            .into_iter()
            .map(|(kind, own)| Section {
                heading: t.say(&format!("newsletter-section-{kind}")),
                entries: own.iter().map(line).collect(),
            })
            .collect(),
        shell,
        letter,
        back,
    }
}
