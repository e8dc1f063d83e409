//! What reviewers judge by: a weight and five labels in words. After the first review it stays as it is.

use super::call_of;
use super::questions::begin_call;
use crate::call::model::Criterion;
use crate::call::store::{self as calls, manage as store};
use crate::gathering::desk::{at, gathering_of, line_both, maker, number, set_both, shell, step};
use crate::gathering::model::Gathering;
use crate::gathering::pages::rows::{Column, Kind, NEW, RowsPage, code_among, field, is_removed, position, rows_page};
use crate::gathering::template::usual_labels;
use base::{Lang, Localised};
use web::{Ask, Outcome, Refusal, Sheet, page, refused, see_other};

const LABELS: [&str; 5] = ["label1", "label2", "label3", "label4", "label5"];

fn list(ask: &Ask, gathering: &Gathering, criteria: &[Criterion], s: Sheet) -> RowsPage {
    let t = ask.t();
    let mut columns = vec![
        Column::new("label", Kind::Both, t.say("manage-call-criterion")),
        Column::new("weight", Kind::Number, t.say("manage-call-weight")).told(),
        Column::new("hint", Kind::Both, t.say("manage-call-criterion-hint")),
    ];
    let label =
        |(place, name): (i64, &'static str)| Column::new(name, Kind::Both, t.a("manage-call-label", "n", place));
    columns.extend((1..).zip(LABELS).map(label));
    columns.push(Column::new("position", Kind::Number, t.say("gathering-position")));
    let items = criteria.iter().map(|one| (one.id.to_string(), one.label.in_lang(&ask.lang).to_owned())).collect();
    let shell = shell(ask, gathering, t.say("manage-call-criteria"))
        .crumb(t.say("manage-call-title"), ask.to(&at(gathering, "/call")));
    rows_page(shell, t.say("manage-call-criteria-lead"), s, &columns, items)
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let call = call_of(&ask, &gathering).await?;
    let criteria = calls::criteria(ask.db(), call.id).await?;
    let mut s = Sheet::default();
    s.form.set("revision", gathering.changed_at.0.to_string());
    let usual = usual_labels();
    let filled = criteria.iter().map(|one| (one.id.to_string(), &one.labels)).chain([(NEW.to_owned(), &usual)]);
    for (id, labels) in filled {
        LABELS.iter().zip(labels).for_each(|(name, label)| set_both(&mut s, &field(name, &id), label));
    }
    for one in &criteria {
        let id = one.id.to_string();
        set_both(&mut s, &field("label", &id), &one.label);
        set_both(&mut s, &field("hint", &id), &one.hint);
        s.form.set(&field("weight", &id), one.weight.to_string());
        s.form.set(&field("position", &id), one.position.to_string());
    }
    page(&list(&ask, &gathering, &criteria, s))
}

pub(super) async fn save(ask: Ask) -> Outcome {
    let mut gathering = gathering_of(&ask).await?;
    let call = call_of(&ask, &gathering).await?;
    // Scores are given by code and weight: to change them would change what reviewers have said.
    if store::reviews_given(ask.db(), call.id).await? > 0 {
        return Err(Refusal::conflict("call-criteria-late").next(ask.to(&at(&gathering, "/call")), "manage-call-title"));
    }
    let before = calls::criteria(ask.db(), call.id).await?;
    let mut s = Sheet::of(ask.form().await?);
    let kept = typed(&ask, &mut s, &before);
    if !s.is_fine() {
        return refused(&list(&ask, &gathering, &before, s));
    }
    let Some(tx) = step(&ask, &mut gathering, &mut s).await? else {
        return refused(&list(&ask, &gathering, &before, s));
    };
    begin_call(&tx, &ask, &gathering, &call).await?;
    for one in before.iter().filter(|one| is_removed(&s.form, &one.id.to_string())) {
        store::remove_criterion(&tx, call.id, one.id).await?;
    }
    for one in &kept {
        calls::save_criterion(&tx, call.id, one).await?;
    }
    maker(&ask).note(&tx, "call-saved", &gathering, "criteria").await?;
    tx.commit().await?;
    see_other(&ask, &at(&gathering, "/call/criteria"), Some("said-gathering-saved"))
}

fn typed(ask: &Ask, s: &mut Sheet, before: &[Criterion]) -> Vec<Criterion> {
    let t = ask.t();
    let fresh = Criterion {
        id: ask.new_id(),
        code: String::new(),
        position: before.iter().map(|one| one.position).max().unwrap_or(0) + 1,
        label: Localised::default(),
        hint: Localised::default(),
        weight: 0,
        labels: Vec::new(),
    };
    let stay = before
        .iter()
        .filter(|one| !is_removed(&s.form, &one.id.to_string()))
        .map(|one| (one.clone(), one.id.to_string()));
    let rows: Vec<(Criterion, String)> = stay.chain([(fresh, NEW.to_owned())]).collect();
    let taken: Vec<String> = before.iter().map(|one| one.code.clone()).collect();
    let mut kept = Vec::new();
    for (mut one, key) in rows {
        one.label = line_both(ask, s, &field("label", &key));
        if key == NEW && one.label.is_empty() {
            continue;
        }
        if one.label.is_empty() {
            s.wrong(&format!("{}-en", field("label", &key)), t.say("gathering-name-missing"));
        }
        one.hint = line_both(ask, s, &field("hint", &key));
        let weight = field("weight", &key);
        one.weight = number(ask, s, &weight, 1).unwrap_or(0);
        if one.weight == 0 && s.error(&weight).is_none() {
            s.wrong(&weight, t.a("gathering-number-wrong", "least", 1));
        }
        one.labels = LABELS.iter().map(|name| line_both(ask, s, &field(name, &key))).collect();
        if one.labels.iter().any(Localised::is_empty) {
            s.wrong(&format!("{}-en", field("label1", &key)), t.say("manage-call-labels-missing"));
        }
        one.position = position(&s.form, &key, one.position);
        if one.code.is_empty() {
            one.code = code_among(one.label.in_lang(&Lang::en()), "criterion", &taken);
        }
        kept.push(one);
    }
    kept
}
