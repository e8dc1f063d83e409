//! The form of a review: what it holds when it is shown, what it says when it comes back.

use crate::call::model::Criterion;
use crate::review::model::{Judgement, TEXT, score};
use std::collections::BTreeMap;
use web::{Form, Sheet, Tr};

/// The field of a criterion.
pub(super) fn field(criterion: &Criterion) -> String {
    format!("c-{}", criterion.code)
}

/// What came back. A score that is no score is none.
pub(super) fn read(form: &Form, criteria: &[Criterion], flagged: bool) -> Judgement {
    let one = |criterion: &Criterion| {
        let score = form.number(&field(criterion)).filter(|score| score::SCORES.contains(score))?;
        Some((criterion.code.clone(), score))
    };
    let text = |name: &str| form.raw(name).trim_end().to_owned();
    Judgement {
        scores: criteria.iter().filter_map(one).collect::<BTreeMap<_, _>>(),
        knows: form.number("knows").filter(|knows| (1..=3).contains(knows)),
        remark: text("remark"),
        note: text("note"),
        flagged,
    }
}

/// The form as it stands for a review.
pub(super) fn filled(judgement: &Judgement, criteria: &[Criterion]) -> Form {
    let mut form = Form::default();
    for criterion in criteria {
        if let Some(score) = judgement.scores.get(&criterion.code) {
            form.set(&field(criterion), score.to_string());
        }
    }
    if let Some(knows) = judgement.knows {
        form.set("knows", knows.to_string());
    }
    form.set("remark", judgement.remark.clone());
    form.set("note", judgement.note.clone());
    form
}

/// What is wrong with it, for giving it.
pub(super) fn check(t: &Tr, form: Form, judgement: &Judgement, criteria: &[Criterion]) -> Sheet {
    let mut sheet = too_long(t, form, judgement);
    for criterion in criteria.iter().filter(|criterion| !judgement.scores.contains_key(&criterion.code)) {
        sheet.wrong(&field(criterion), t.a("review-wrong-open", "question", criterion.label.in_lang(&t.lang)));
    }
    sheet
}

/// What is too long to be kept as a review at all.
pub(super) fn too_long(t: &Tr, form: Form, judgement: &Judgement) -> Sheet {
    let mut sheet = Sheet::of(form);
    for (name, text) in [("remark", &judgement.remark), ("note", &judgement.note)] {
        let over = TEXT.over(text);
        if over > 0 {
            sheet.wrong(name, t.a("review-wrong-long", "over", over));
        }
    }
    sheet
}
