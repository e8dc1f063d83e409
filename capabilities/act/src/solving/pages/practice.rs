//! What was learned, offered to the library of practices: a draft there, in the fields of a practice, with the way back.

use crate::solving::desk::{at, at_least, maker, shell};
use crate::solving::model::Standing;
use crate::solving::offer::{OFFERED, Offered, OfferedEvidence, offered};
use crate::solving::pages::figures::{money, percent};
use crate::solving::store as problems;
use askama::Template;
use web::{Ask, Outcome, Refusal, Shell, Tr, page, see_other};

#[derive(Template)]
#[template(path = "solving/practice.html")]
struct PracticePage {
    shell: Shell,
    base: String,
    leads: bool,
    library: bool,
    offered: String,
    fields: Vec<(String, Vec<String>)>,
}

/// `GET /problems/{code}/practice`
pub(super) async fn show(ask: Ask) -> Outcome {
    let (one, standing) = at_least(&ask, Standing::Observer).await?;
    let t = ask.t();
    let draft = offered(ask.db(), one.id, ask.viewer.person()).await?;
    let at_what = problems::offered(ask.db(), one.id).await?;
    let shell = shell(&ask, &one, Some(standing), t.say("problem-practice-title"));
    page(&PracticePage {
        shell: shell
            .crumb(t.say("problem-tab-assessment"), ask.to(&at(&one, "/assessment")))
            .crumb(t.say("problem-practice-title"), ""),
        base: ask.to(&at(&one, "")),
        leads: standing == Standing::Lead,
        library: ask.house.does(OFFERED),
        offered: at_what.map_or_else(String::new, |at| t.day(one.zone.civil(at).date())),
        fields: fields(&ask, &draft),
    })
}

fn fields(ask: &Ask, draft: &Offered) -> Vec<(String, Vec<String>)> {
    let t = ask.t();
    let text = |text: &str| if text.is_empty() { Vec::new() } else { vec![text.to_owned()] };
    let partners = draft.partners.iter().map(|(organisation, _)| organisation.clone()).collect();
    let refused = draft
        .refused
        .iter()
        .map(|(title, why)| t.a2("problem-practice-refused-line", "title", title.clone(), "why", why.clone()));
    let cost =
        if draft.cost_cents == 0 { Vec::new() } else { vec![money(&ask.lang, draft.cost_cents, &draft.currency)] };
    let rows = [
        ("problem-practice-problem", text(draft.problem.in_lang(&ask.lang))),
        ("problem-practice-setting", text(&draft.setting)),
        ("problem-practice-what", draft.what.clone()),
        ("problem-practice-mechanism", text(&draft.mechanism)),
        ("problem-practice-inputs", text(&draft.inputs)),
        ("problem-practice-partners", partners),
        ("problem-practice-cost", cost),
        ("problem-practice-refused", refused.collect()),
        ("problem-practice-evidence", draft.evidence.iter().map(|one| evidence(&t, one)).collect()),
    ];
    rows.into_iter().filter(|(_, lines)| !lines.is_empty()).map(|(key, lines)| (t.say(key), lines)).collect()
}

fn evidence(t: &Tr, one: &OfferedEvidence) -> String {
    let verdict = t.say(&format!(
        "problem-practice-{}",
        if one.verdict == "refused" { "refused-verdict" } else { one.verdict.as_str() }
    ));
    let Some((ratio, low, high)) = one.ratio else {
        return t.a3(
            "problem-practice-evidence-none",
            "outcome",
            one.outcome.clone(),
            "verdict",
            verdict,
            "level",
            one.level,
        );
    };
    let args = [
        ("outcome", one.outcome.clone().into()),
        ("verdict", verdict.into()),
        ("n", percent(ratio).into()),
        ("low", percent(low).into()),
        ("high", percent(high).into()),
        ("level", one.level.into()),
    ];
    t.with("problem-practice-evidence-line", &args)
}

/// `POST /problems/{code}/practice`: hands it over, once.
pub(super) async fn offer(ask: Ask) -> Outcome {
    let (one, _) = at_least(&ask, Standing::Lead).await?;
    if !ask.house.does(OFFERED) {
        return Err(Refusal::not_found());
    }
    let tx = ask.db().begin().await?;
    if problems::note_offer(&tx, maker(&ask), one.id).await? {
        let draft = offered(&tx, one.id, ask.viewer.person()).await?;
        let key = Some(format!("{OFFERED}-{}", one.id));
        store::jobs::leave(&tx, ask.now(), &ask.house.chance, OFFERED, &draft, ask.now(), key).await?;
    }
    tx.commit().await?;
    see_other(&ask, &at(&one, "/practice"), Some("said-problem-offered"))
}
