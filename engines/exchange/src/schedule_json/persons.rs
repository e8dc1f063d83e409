//! The persons of an event and the answers some exports add. frab says `public_name`, pretalx `name`.

use crate::guid;
use crate::intake::Intake;
use crate::model::{Answer, Key, Localised, Person, Presenter};
use crate::node::{Fields, Node};
use crate::report::Oddity;

/// Reads the presenters of an event.
pub(super) fn read(fields: &mut Fields, intake: &mut Intake) -> Vec<Presenter> {
    let mut presenters = Vec::new();
    let mut nameless = Vec::new();
    for node in fields.list("persons", &mut intake.notes) {
        match node {
            Node::Text(name) => presenters.push(by_name(&name, intake)),
            Node::Object(entries) => match read_person(Fields::of("person", entries), intake) {
                Ok(presenter) => presenters.push(presenter),
                Err(rest) => nameless.push(rest),
            },
            other => nameless.push(other),
        }
    }
    if !nameless.is_empty() {
        intake.notes.note_many("person.name", Oddity::NotUnderstood, nameless.len());
        fields.put_back("persons", Node::List(nameless));
    }
    presenters
}

fn by_name(name: &str, intake: &mut Intake) -> Presenter {
    let name = crate::text::one_line(name).into_owned();
    let person = Person::named(Key(format!("name:{name}")), name);
    intake.presenter(person, None, None)
}

fn read_person(mut fields: Fields, intake: &mut Intake) -> Result<Presenter, Node> {
    let Some((name_field, name)) = ["name", "public_name", "full_public_name", "full_name"]
        .iter()
        .find_map(|field| fields.line(field, &mut intake.notes).map(|name| (*field, name)))
    else {
        return Err(Node::Object(fields.entries()));
    };
    drop_repeated_names(&mut fields, name_field, &name);
    let notes = &mut intake.notes;
    let guid = fields.line("guid", notes);
    let code = fields.line("code", notes);
    let number = fields.count("id", notes);
    let by_guid = guid.as_deref().and_then(guid::parse).map(|guid| format!("guid:{guid}"));
    let by_code = || code.as_ref().map(|code| format!("code:{code}"));
    let by_number = || number.map(|number| format!("id:{number}"));
    let key = by_guid.or_else(by_code).or_else(by_number).unwrap_or_else(|| format!("name:{name}"));
    let role = fields.line("role", notes);
    let mut person = Person::named(Key(key), name);
    person.organisation = fields.line("organisation", notes);
    person.avatar = fields.line("avatar", notes);
    person.url = fields.line("url", notes);
    (person.code, person.number) = (code, number);
    person.biography =
        Some(intake.localised(&mut fields, "biography", None, true).pick(&[]).to_owned()).filter(|b| !b.is_empty());
    person.extra = fields.rest();
    Ok(intake.presenter(person, guid.as_deref(), role))
}

/// pretalx says the same name twice, as `name` and `public_name`.
fn drop_repeated_names(fields: &mut Fields, taken: &str, name: &str) {
    for other in ["name", "public_name", "full_public_name", "full_name"] {
        if other == taken {
            continue;
        }
        match fields.any(other) {
            Some(Node::Text(text)) if crate::text::one_line(&text) == name || text.is_empty() => {}
            Some(different) => fields.put_back(other, different),
            None => {}
        }
    }
}

/// Answers to the call's questions, as pretalx exports them for organisers.
pub(crate) fn answers(fields: &mut Fields, intake: &mut Intake) -> Vec<Answer> {
    let mut all = Vec::new();
    let mut odd = Vec::new();
    for node in fields.list("answers", &mut intake.notes) {
        match node {
            Node::Object(entries) => all.push(read_answer(Fields::of("answer", entries), intake)),
            other => odd.push(other),
        }
    }
    if !odd.is_empty() {
        fields.put_back("answers", Node::List(odd));
    }
    all
}

fn read_answer(mut fields: Fields, intake: &mut Intake) -> Answer {
    let question = match fields.any("question") {
        Some(Node::Number(number)) => Some(number.to_string()),
        Some(Node::Text(text)) => Some(text),
        Some(Node::Object(mut entries)) => {
            // Expanded questions are objects; their number names them, the rest is kept.
            let at = entries.iter().position(|(name, value)| name == "id" && matches!(value, Node::Number(_)));
            let id = at.map(|at| entries.remove(at).1.into_value().to_string());
            fields.put_back("question", Node::Object(entries));
            id
        }
        Some(other) => {
            fields.put_back("question", other);
            None
        }
        None => None,
    };
    let answer: Localised = intake.localised(&mut fields, "answer", None, true);
    Answer { question, answer, extra: fields.rest() }
}
