//! The desk of purposes: what the gathering is for, and the answer to each once it is over.

use super::store::{self as purposes, Purpose};
use crate::gathering::desk::{at, done, gathering_of, is_link, line, line_both, set_both, shell, step};
use crate::gathering::model::Gathering;
use crate::gathering::pages::rows::{Column, Kind, NEW, RowsPage, field, is_removed, position, rows_page};
use web::{Ask, Outcome, Sheet, page, refused};

fn list(ask: &Ask, gathering: &Gathering, all: &[Purpose], s: Sheet) -> RowsPage {
    let t = ask.t();
    let columns = [
        Column::new("text", Kind::Both, t.say("site-purpose")),
        Column::new("answer", Kind::Both, t.say("site-purpose-answer")).hint(t.say("site-purpose-answer-hint")),
        Column::new("evidence", Kind::Line, t.say("site-purpose-evidence")).hint(t.a2(
            "site-purpose-evidence-hint",
            "conclusions",
            format!("/{}/conclusions", gathering.code),
            "recommendations",
            format!("/recommendations/at/{}", gathering.code),
        )),
        Column::new("evidence-title", Kind::Both, t.say("site-purpose-evidence-title")),
        Column::new("position", Kind::Number, t.say("gathering-position")),
    ];
    let items = all.iter().map(|one| (one.id.to_string(), one.text.in_lang(&ask.lang).to_owned())).collect();
    let shell = shell(ask, gathering, t.say("site-door-purposes"))
        .crumb(t.say("site-menu-desk"), ask.to(&at(gathering, "/pages")))
        .crumb(t.say("site-door-purposes"), "");
    rows_page(shell, t.say("site-purposes-lead"), s, &columns, items)
}

/// `GET /manage/{gathering}/purposes`
pub(super) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let all = purposes::all(ask.db(), gathering.id).await?;
    let mut s = Sheet::default();
    s.form.set("revision", gathering.changed_at.0.to_string());
    for one in &all {
        let id = one.id.to_string();
        set_both(&mut s, &field("text", &id), &one.text);
        set_both(&mut s, &field("answer", &id), &one.answer);
        set_both(&mut s, &field("evidence-title", &id), &one.evidence_title);
        s.form.set(&field("evidence", &id), one.evidence_url.clone());
        s.form.set(&field("position", &id), one.position.to_string());
    }
    page(&list(&ask, &gathering, &all, s))
}

/// `POST /manage/{gathering}/purposes`
pub(super) async fn save(ask: Ask) -> Outcome {
    let mut gathering = gathering_of(&ask).await?;
    let before = purposes::all(ask.db(), gathering.id).await?;
    let mut s = Sheet::of(ask.form().await?);
    let kept = typed(&ask, &mut s, &before);
    if !s.is_fine() {
        return refused(&list(&ask, &gathering, &before, s));
    }
    let Some(tx) = step(&ask, &mut gathering, &mut s).await? else {
        return refused(&list(&ask, &gathering, &before, s));
    };
    for gone in before.iter().filter(|one| is_removed(&s.form, &one.id.to_string())) {
        purposes::remove(&tx, gathering.id, gone.id).await?;
    }
    for one in &kept {
        purposes::save(&tx, gathering.id, one).await?;
    }
    done(&ask, tx, &gathering, "purposes").await
}

fn typed(ask: &Ask, s: &mut Sheet, before: &[Purpose]) -> Vec<Purpose> {
    let last = before.iter().map(|one| one.position).max().unwrap_or(0) + 1;
    let stay = before.iter().filter(|one| !is_removed(&s.form, &one.id.to_string()));
    let mut rows: Vec<_> = stay.map(|one| (one.id, one.id.to_string(), one.position, one.answered_at)).collect();
    rows.push((ask.new_id(), NEW.to_owned(), last, None));
    let mut kept = Vec::new();
    for (id, key, usual, answered) in rows {
        let text = line_both(ask, s, &field("text", &key));
        let answer = line_both(ask, s, &field("answer", &key));
        let evidence = field("evidence", &key);
        let evidence_url = line(ask, s, &evidence);
        let evidence_title = line_both(ask, s, &field("evidence-title", &key));
        if key == NEW && text.is_empty() && answer.is_empty() {
            continue;
        }
        if text.is_empty() {
            s.wrong(&format!("{}-en", field("text", &key)), ask.t().say("site-purpose-missing"));
        }
        if !evidence_url.is_empty() && !is_link(&evidence_url) && !web::is_inside(&evidence_url) {
            s.wrong(&evidence, ask.t().say("site-purpose-evidence-wrong"));
        }
        let position = position(&s.form, &key, usual);
        let answered_at = (!answer.is_empty()).then(|| answered.unwrap_or(ask.now()));
        kept.push(Purpose { id, position, text, answer, evidence_url, evidence_title, answered_at });
    }
    kept
}
