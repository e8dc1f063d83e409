//! Questions as fields, and fields as answers: the same for the web and for paper.

use crate::voices::survey::form::{Answers, Form, Kind, Question};
use base::{Lang, Localised};
use web::{Sheet, Tr};

/// A question as a page shows it.
pub(super) struct Field {
    pub name: String,
    pub kind: &'static str,
    pub label: String,
    pub hint: String,
    pub group: String,
    pub choices: Vec<(String, String)>,
}

/// The field of a question; a form must not meet the fields of the page around it.
pub(super) fn field_name(one: &Question) -> String {
    format!("q-{}", one.name)
}

/// The questions at these places, in this language.
pub(super) fn fields(form: &Form, places: &[usize], t: &Tr, lang: &Lang) -> Vec<Field> {
    let mut group = &Localised::default();
    let mut out = Vec::new();
    for one in places.iter().filter_map(|at| form.questions.get(*at)) {
        let opens = one.group != *group;
        group = &one.group;
        let label = one.label.in_lang(lang);
        out.push(Field {
            name: field_name(one),
            kind: match one.kind {
                Kind::Note => "note",
                Kind::One => "one",
                Kind::Many => "many",
                Kind::Integer | Kind::Decimal => "number",
                Kind::Date => "date",
                Kind::Text => "text",
            },
            label: if one.required || one.kind == Kind::Note {
                label.to_owned()
            } else {
                t.a("survey-optional", "label", label)
            },
            hint: one.hint.in_lang(lang).to_owned(),
            group: if opens { group.in_lang(lang).to_owned() } else { String::new() },
            choices: one
                .choices
                .iter()
                .map(|choice| (choice.value.clone(), choice.label.in_lang(lang).to_owned()))
                .collect(),
        });
    }
    out
}

/// Reads these questions; what is wrong is said beside its field.
pub(super) fn read<'a>(s: &mut Sheet, t: &Tr, questions: impl Iterator<Item = &'a Question>, into: &mut Answers) {
    for one in questions {
        let field = field_name(one);
        if !one.is_asked(into) {
            continue;
        }
        let read = one.read(&s.form.all(&field));
        match read {
            Ok(values) if values.is_empty() => {}
            Ok(values) => {
                into.insert(one.name.clone(), values);
            }
            Err(key) => s.wrong(&field, t.say(key)),
        }
    }
}
