//! The frequent questions, edited as one list. What somebody asked in an enquiry can be put here with one button.

use super::store::{self as pages, Question};
use crate::gathering::desk::{TEXT_CHARS_MAX, at, done, gathering_of, line_both, set_both, shell, step};
use crate::gathering::model::Gathering;
use crate::gathering::pages::rows::{Column, Kind, NEW, RowsPage, field, is_removed, position, rows_page};
use base::{Limit, Localised};
use web::{Ask, Outcome, Sheet, page, refused};

fn list(ask: &Ask, gathering: &Gathering, all: &[Question], s: Sheet) -> RowsPage {
    let t = ask.t();
    let in_lang = |label: &str, tag: &str| {
        t.a2("gathering-in-lang", "label", t.say(label), "lang", t.say(&format!("gathering-lang-{tag}")))
    };
    let columns = [
        Column::new("question", Kind::Both, t.say("site-faq-question")),
        Column::new("answer-en", Kind::Text, in_lang("site-faq-answer", "en")).hint(t.say("gathering-markdown")),
        Column::new("answer-fr", Kind::Text, in_lang("site-faq-answer", "fr")),
        Column::new("position", Kind::Number, t.say("gathering-position")),
    ];
    let items = all.iter().map(|one| (one.id.to_string(), one.question.in_lang(&ask.lang).to_owned())).collect();
    let shell = shell(ask, gathering, t.say("site-door-faq"))
        .crumb(t.say("site-pages"), ask.to(&at(gathering, "/pages")))
        .crumb(t.say("site-door-faq"), "");
    rows_page(shell, t.say("site-faq-lead"), s, &columns, items)
}

/// `GET /manage/{gathering}/faq`
pub async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let all = pages::questions(ask.db(), gathering.id).await?;
    let mut s = Sheet::default();
    s.form.set("revision", gathering.changed_at.0.to_string());
    for one in &all {
        let id = one.id.to_string();
        set_both(&mut s, &field("question", &id), &one.question);
        for tag in ["en", "fr"] {
            s.form.set(&field(&format!("answer-{tag}"), &id), one.answer.exact(tag));
        }
        s.form.set(&field("position", &id), one.position.to_string());
    }
    page(&list(&ask, &gathering, &all, s))
}

/// `POST /manage/{gathering}/faq`
pub async fn save(ask: Ask) -> Outcome {
    let mut gathering = gathering_of(&ask).await?;
    let before = pages::questions(ask.db(), gathering.id).await?;
    let mut s = Sheet::of(ask.form().await?);
    let kept = typed(&ask, &mut s, &before);
    if !s.is_fine() {
        return refused(&list(&ask, &gathering, &before, s));
    }
    let Some(tx) = step(&ask, &mut gathering, &mut s).await? else {
        return refused(&list(&ask, &gathering, &before, s));
    };
    for gone in before.iter().filter(|one| is_removed(&s.form, &one.id.to_string())) {
        pages::remove_question(&tx, gathering.id, gone.id).await?;
    }
    for one in &kept {
        pages::save_question(&tx, gathering.id, one).await?;
    }
    done(&ask, tx, &gathering, "faq").await
}

fn typed(ask: &Ask, s: &mut Sheet, before: &[Question]) -> Vec<Question> {
    let last = before.iter().map(|one| one.position).max().unwrap_or(0) + 1;
    let stay = before.iter().filter(|one| !is_removed(&s.form, &one.id.to_string()));
    let mut rows: Vec<_> = stay.map(|one| (one.id, one.id.to_string(), one.position)).collect();
    rows.push((ask.new_id(), NEW.to_owned(), last));
    let mut kept = Vec::new();
    for (id, key, usual) in rows {
        let question = line_both(ask, s, &field("question", &key));
        let answer = answer_of(ask, s, &key);
        if key == NEW && question.is_empty() && answer.is_empty() {
            continue;
        }
        if question.is_empty() {
            s.wrong(&format!("{}-en", field("question", &key)), ask.t().say("site-faq-question-missing"));
        }
        kept.push(Question { id, position: position(&s.form, &key, usual), question, answer });
    }
    kept
}

fn answer_of(ask: &Ask, s: &mut Sheet, key: &str) -> Localised {
    let of = |tag: &str| field(&format!("answer-{tag}"), key);
    for name in [of("en"), of("fr")] {
        let over = Limit::Chars(TEXT_CHARS_MAX).over(s.form.get(&name));
        if over > 0 {
            s.wrong(&name, ask.t().a("gathering-too-long", "over", over));
        }
    }
    Localised::both(s.form.get(&of("en")), s.form.get(&of("fr")))
}
