//! Consolidation: the drafting group takes an amendment, takes it in other words, or leaves it, each with a reason.
//! What is taken becomes a new version in the same transaction.

use super::stance::amendment_of;
use crate::consultation::letters;
use crate::consultation::model::{Amendment, Change, Decision};
use crate::consultation::store as consultation;
use crate::desk::{at, language, maker, readable, words, work_shell, working};
use crate::recommendation::model::{PARAGRAPH_WORDS_MAX, Paragraph, Recommendation, State};
use crate::recommendation::pages::show::said::{AmendmentLine, amendment_line, by};
use crate::recommendation::store::paragraphs::{self, Kept};
use crate::recommendation::store::{self as recommendations, versions};
use askama::Template;
use base::Id;
use post::Value;
use store::Tx;
use web::{Ask, Outcome, Refusal, Sheet, Shell, Tr, page, refused, see_other};

#[derive(Template)]
#[template(path = "recommendation/decide.html")]
struct DecidePage {
    shell: Shell,
    action: String,
    line: AmendmentLine,
    supporters: Vec<(String, String)>,
    objections: Vec<(String, String)>,
    stands: Option<(String, String)>,
    lang_first: String,
    lang_own: Option<String>,
    writes: bool,
    s: Sheet,
    open: bool,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let one = working(&ask).await?;
    let amendment = amendment_of(&ask, &one).await?;
    let now = paragraphs::of(ask.db(), one.id).await?;
    let s = begun(&one, &amendment, &now);
    page(&decide_page(&ask, &one, &amendment, &now, s))
}

fn paragraph_of<'a>(amendment: &Amendment, now: &'a [Paragraph]) -> Option<&'a Paragraph> {
    now.iter().find(|one| Some(one.id) == amendment.by.paragraph_id)
}

/// The form begins with the proposed words; where they are in another language, with the text as it stands.
fn begun(one: &Recommendation, amendment: &Amendment, now: &[Paragraph]) -> Sheet {
    let mut s = Sheet::default();
    let paragraph = paragraph_of(amendment, now);
    let stands = paragraph.and_then(|paragraph| paragraph.exact(&one.lang)).map_or("", |text| text.text.as_str());
    let own = amendment.by.lang == one.lang;
    s.form.set("text", if own { amendment.text.as_str() } else { stands });
    s.form.set("text-own", amendment.text.clone());
    s.form.set("revision", paragraph.map_or(0, |paragraph| paragraph.revision).to_string());
    s
}

fn decide_page(ask: &Ask, one: &Recommendation, amendment: &Amendment, now: &[Paragraph], s: Sheet) -> DecidePage {
    let t = ask.t();
    let named = |all: &[crate::consultation::model::Contribution]| {
        all.iter().map(|said| (by(ask, said), said.words.clone())).collect()
    };
    let stands = paragraph_of(amendment, now).and_then(|paragraph| paragraph.exact(&one.lang));
    DecidePage {
        shell: work_shell(ask, one, t.a("consultation-amendment", "n", amendment.number)),
        action: ask.to(&at(one, &format!("/draft/amendments/{}", amendment.number))),
        line: amendment_line(ask, now, amendment),
        supporters: named(&amendment.supporters),
        objections: named(&amendment.objections),
        stands: stands.map(|text| (text.lang.to_string(), text.text.clone())),
        lang_first: language(ask, &one.lang),
        lang_own: (amendment.by.lang != one.lang).then(|| language(ask, &amendment.by.lang)),
        writes: amendment.change != Change::Delete,
        s,
        open: amendment.decision == Decision::Open && decides(one),
    }
}

/// Amendments are decided while people are asked and while what they said is worked in.
fn decides(one: &Recommendation) -> bool {
    matches!(one.state, State::Consultation | State::Consolidation)
}

pub(super) async fn decide(ask: Ask) -> Outcome {
    let one = working(&ask).await?;
    let seen = amendment_of(&ask, &one).await?;
    let mut s = Sheet::of(ask.form().await?);
    let takes = s.form.get("verdict") == "take";
    let reason = words(&ask, &mut s, "reason", 200, Some("decide-reason-missing"));
    let writes = takes && seen.change != Change::Delete;
    let other = writes && seen.by.lang != one.lang;
    let text = if writes {
        words(&ask, &mut s, "text", PARAGRAPH_WORDS_MAX, Some("draft-text-missing"))
    } else {
        String::new()
    };
    let own = if other {
        words(&ask, &mut s, "text-own", PARAGRAPH_WORDS_MAX, Some("draft-text-missing"))
    } else {
        String::new()
    };
    if !s.is_fine() {
        let now = paragraphs::of(ask.db(), one.id).await?;
        return refused(&decide_page(&ask, &one, &seen, &now, s));
    }
    let (text, own) = (one_paragraph(&text), one_paragraph(&own));
    let tx = ask.db().begin().await?;
    let one = recommendations::hold(&tx, one.id).await?;
    if !decides(&one) {
        let refusal = Refusal::conflict("consultation-decided-late");
        return Err(refusal.next(ask.to(&at(&one, "/draft")), "recommendation-back"));
    }
    let now = paragraphs::of(&tx, one.id).await?;
    if takes && seen.change != Change::Add && !is_current(&s, &seen, &now) {
        drop(tx);
        // Somebody reworded the paragraph since the form was opened: what was written stays, beside what stands now.
        s.form.set("revision", paragraph_of(&seen, &now).map_or(0, |one| one.revision).to_string());
        let number = paragraph_of(&seen, &now).map_or(0, |one| one.position);
        s.wrong("text", ask.t().a("draft-changed-since", "n", number));
        return refused(&decide_page(&ask, &one, &seen, &now, s));
    }
    let decision = match takes {
        false => Decision::Rejected,
        true if seen.change == Change::Delete => Decision::Accepted,
        true => Decision::of_result(&seen.text, if other { &own } else { &text }),
    };
    let version = if takes { Some(take(&ask, &tx, &one, &seen, &now, &text, &own, &reason).await?) } else { None };
    if !consultation::decide(&tx, maker(&ask), &one, seen.by.id, decision, &reason, version).await? {
        drop(tx);
        return somebody_decided(&ask, s).await;
    }
    tell_author(&ask, &tx, &one, &seen, decision, &reason).await?;
    tx.commit().await?;
    see_other(&ask, &format!("{}#amendments", at(&one, "/draft")), Some("said-amendment-decided"))
}

/// Whoever proposed it reads what became of it, and why, in the language it was proposed in.
async fn tell_author(
    ask: &Ask,
    tx: &Tx,
    one: &Recommendation,
    seen: &Amendment,
    decision: Decision,
    reason: &str,
) -> Result<(), Refusal> {
    let t = Tr::new(ask.house.words.clone(), seen.by.lang.clone());
    let decided = t.say(&format!("consultation-decision-{}", decision.code()));
    let writing = letters::Writing {
        kind: "amendment-answered",
        words: ("amendment-answered-subject", "amendment-answered-text"),
        mail: &seen.by.mail,
        person: None,
        lang: &seen.by.lang,
        path: at(one, &format!("/amendments/{}", seen.number)),
        holds_secret: false,
        values: vec![
            ("number", Value::Line(format!("A{}", seen.number))),
            ("decision", Value::Line(decided)),
            ("reason", Value::Text(reason.to_owned())),
        ],
    };
    letters::put(tx, ask, one, writing).await
}

/// The form was filled against the wording that stands.
fn is_current(s: &Sheet, seen: &Amendment, now: &[Paragraph]) -> bool {
    paragraph_of(seen, now).is_some_and(|one| s.form.number("revision") == Some(one.revision))
}

/// Two drafters at once: the first one decided. The second one keeps the reason that was typed, and sees the decision.
async fn somebody_decided(ask: &Ask, mut s: Sheet) -> Outcome {
    let one = readable(ask).await?;
    let amendment = amendment_of(ask, &one).await?;
    let now = paragraphs::of(ask.db(), one.id).await?;
    s.wrong("reason", ask.t().say("decide-somebody-was-first"));
    refused(&decide_page(ask, &one, &amendment, &now, s))
}

fn one_paragraph(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Works the amendment into the text and makes the version in which it stands.
#[expect(
    clippy::too_many_arguments,
    reason = "an amendment is worked in with its words in one or two languages and its reason"
)]
async fn take(
    ask: &Ask,
    tx: &Tx,
    one: &Recommendation,
    seen: &Amendment,
    now: &[Paragraph],
    text: &str,
    own: &str,
    reason: &str,
) -> Result<i64, Refusal> {
    let id: Id = match (seen.change, paragraph_of(seen, now)) {
        (Change::Add, _) => {
            let after = seen.after.clamp(0, i64::try_from(now.len()).unwrap_or(0));
            paragraphs::add(tx, maker(ask), one, after, text).await?
        }
        (Change::Delete, Some(paragraph)) => {
            paragraphs::take_out(tx, maker(ask), one, paragraph).await?;
            paragraph.id
        }
        (Change::Change, Some(paragraph)) => {
            let revision = paragraph.exact(&one.lang).map_or(0, |text| text.revision);
            let kept = paragraphs::reword(tx, maker(ask), one, paragraph, &one.lang, text, revision).await?;
            if kept == Kept::ChangedSince {
                return Err(Refusal::conflict("somebody-was-first"));
            }
            paragraph.id
        }
        (_, None) => return Err(Refusal::conflict("consultation-paragraph-lost")),
    };
    if !own.is_empty() {
        let now = paragraphs::of(tx, one.id).await?;
        if let Some(paragraph) = now.iter().find(|one| one.id == id) {
            let revision = paragraph.exact(&seen.by.lang).map_or(0, |text| text.revision);
            paragraphs::reword(tx, maker(ask), one, paragraph, &seen.by.lang, own, revision).await?;
        }
    }
    let why = format!("A{}: {reason}", seen.number);
    Ok(versions::make(tx, maker(ask), one, &why).await?)
}

/// Keeps a contribution from being shown, with a reason that stands in its place.
pub(super) async fn hide(ask: Ask) -> Outcome {
    let one = working(&ask).await?;
    let form = ask.form().await?;
    let id = Id::parse(form.get("contribution")).ok_or_else(Refusal::not_found)?;
    let why: String = base::one_line(form.get("why")).chars().take(300).collect();
    if why.is_empty() {
        let refusal = Refusal::invalid("consultation-hide-why");
        return Err(refusal.next(ask.to(&at(&one, "/draft")), "recommendation-back"));
    }
    let tx = ask.db().begin().await?;
    if !consultation::hide(&tx, maker(&ask), &one, id, &why).await? {
        return Err(Refusal::not_found());
    }
    tx.commit().await?;
    see_other(&ask, &format!("{}#comments", at(&one, "/draft")), Some("said-contribution-hidden"))
}
