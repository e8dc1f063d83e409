//! What voices say to a finding: the themes that belong to it, each with how often it comes up in which kind of source, and
//! the words whose speakers agreed to be quoted. The matrix says how the voices stand; this is what that rests on.

use crate::audit::Scene;
use crate::finding::model::Finding;
use crate::finding::store as findings;
use crate::voices::desk;
use crate::voices::themes::{Count, Theme, from, said, themes};
use base::Id;
use std::collections::BTreeSet;
use web::{Ask, Form, Outcome, Refusal, see_other};

/// A theme as the page of a finding shows it.
pub(super) struct ThemeShown {
    pub id: String,
    pub name: String,
    /// It belongs to the finding.
    pub rests: bool,
    /// How often it comes up, one line for each kind of source.
    pub counts: Vec<String>,
    /// Language, words, and where they come from.
    pub quotes: Vec<(String, String, String)>,
}

/// All themes of the audit, those of this finding marked.
pub(super) async fn shown(ask: &Ask, scene: &Scene, one: &Finding) -> Result<Vec<ThemeShown>, Refusal> {
    let rests = findings::themes(ask.db(), one.id).await?;
    let all = themes(ask.db(), scene.audit.id).await?;
    Ok(all.iter().map(|theme| theme_shown(ask, theme, rests.contains(&theme.code_id))).collect())
}

fn theme_shown(ask: &Ask, theme: &Theme, rests: bool) -> ThemeShown {
    ThemeShown {
        id: theme.code_id.to_string(),
        name: theme.name.clone(),
        rests,
        counts: theme.counts.iter().map(|count| count_words(ask, count)).collect(),
        quotes: theme.quotes.iter().map(|quote| (quote.lang.clone(), quote.words.clone(), from(ask, quote))).collect(),
    }
}

fn count_words(ask: &Ask, count: &Count) -> String {
    ask.t().a2("finding-theme-count", "kind", desk::kind(ask, count.kind), "said", said(ask, count))
}

/// Says on which themes the finding rests.
pub(super) async fn keep(ask: &Ask, scene: &Scene, one: &Finding, form: &Form) -> Outcome {
    let chosen: BTreeSet<Id> = form.all("theme").into_iter().filter_map(Id::parse).collect();
    let tx = ask.db().begin().await?;
    findings::rest(&tx, scene.maker(ask), &scene.audit, one.id, &chosen).await?;
    tx.commit().await?;
    see_other(ask, &format!("{}#themes", scene.desk(&format!("/findings/{}", one.number))), Some("said-audit-kept"))
}
