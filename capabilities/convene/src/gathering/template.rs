//! What a new gathering of each kind begins with: formats, rooms, the questions and criteria of its call.
//! All of it can be changed; none of it is published by itself.

use super::model::{Format, Room};
use crate::call::model::{Criterion, Question};
use base::{Id, Lang, Localised};
use std::collections::BTreeMap;

/// What a template brings.
pub struct Starter {
    /// Formats.
    pub formats: Vec<Format>,
    /// Rooms.
    pub rooms: Vec<Room>,
    /// Questions of the call; empty where the kind usually has none.
    pub questions: Vec<Question>,
    /// Criteria of the review; empty where the kind usually has no call.
    pub criteria: Vec<Criterion>,
    /// How people take part.
    pub channels: Vec<String>,
    /// How many proposals can usually be accepted; 0 where the kind usually has no call.
    pub places: i64,
}

type FormatLine = (&'static str, &'static str, &'static str, &'static str, i64, bool);
type Names = (&'static str, &'static str);

const CONFERENCE: &[FormatLine] = &[
    ("workshop", "workshop", "Workshop", "Atelier", 60, true),
    ("talk", "talk", "Short talk", "Exposé", 20, true),
    ("seminar", "seminar", "Seminar", "Séminaire", 45, true),
    ("panel", "panel", "Panel", "Table ronde", 60, false),
    ("plenary", "plenary", "Plenary", "Plénière", 60, false),
    ("site-visit", "site-visit", "Site visit", "Visite de terrain", 120, false),
];
const SYMPOSIUM: &[FormatLine] = &[
    ("paper", "talk", "Paper", "Communication", 20, true),
    ("panel", "panel", "Panel", "Table ronde", 60, true),
    ("plenary", "plenary", "Plenary", "Plénière", 45, false),
    ("working-group", "workshop", "Working group", "Groupe de travail", 90, false),
];
const WEBINAR: &[FormatLine] = &[
    ("webinar", "webinar", "Webinar", "Webinaire", 60, false),
    ("questions", "other", "Questions and answers", "Questions et réponses", 20, false),
];
const WORKSHOP: &[FormatLine] =
    &[("exercise", "workshop", "Exercise", "Exercice", 60, false), ("input", "talk", "Input", "Apport", 20, false)];
const SESSION: &[FormatLine] = &[
    ("round", "workshop", "Round", "Tour de travail", 45, false),
    ("open-space", "open-space", "Open space", "Forum ouvert", 60, false),
];
const FOCUS_GROUP: &[FormatLine] = &[("conversation", "other", "Conversation", "Entretien de groupe", 90, false)];
const MEETING: &[FormatLine] = &[("item", "other", "Agenda item", "Point à l’ordre du jour", 20, false)];

/// The template of this kind; an unknown kind begins as a meeting.
pub fn of_kind(kind: &str, lang: &Lang, new_id: &mut dyn FnMut() -> Id) -> Starter {
    let (formats, rooms, places, online): (&[FormatLine], &[Names], i64, bool) = match kind {
        "conference" => {
            (CONFERENCE, &[("Main hall", "Grande salle"), ("Room 1", "Salle 1"), ("Room 2", "Salle 2")], 30, false)
        }
        "symposium" => (SYMPOSIUM, &[("Main hall", "Grande salle"), ("Room 1", "Salle 1")], 12, false),
        "webinar" => (WEBINAR, &[("Online room", "Salle en ligne")], 0, true),
        "workshop" => (WORKSHOP, &[("Workshop room", "Salle d’atelier")], 0, false),
        "working-session" => (SESSION, &[("Working room", "Salle de travail")], 0, false),
        "focus-group" => (FOCUS_GROUP, &[("Quiet room", "Salle calme")], 0, false),
        _ => (MEETING, &[("Meeting room", "Salle de réunion")], 0, false),
    };
    let calls = places > 0;
    Starter {
        formats: (1..).zip(formats).map(|(position, line)| format(new_id(), position, *line)).collect(),
        rooms: (1..).zip(rooms).map(|(position, names)| room(new_id(), new_id(), position, *names, lang)).collect(),
        questions: if calls { questions(new_id) } else { Vec::new() },
        criteria: if calls { criteria(new_id) } else { Vec::new() },
        channels: vec![if online { "online" } else { "on-site" }.to_owned()],
        places,
    }
}

fn format(id: Id, position: i64, (code, kind, en, fr, minutes, proposable): FormatLine) -> Format {
    let (code, kind, title) = (code.to_owned(), kind.to_owned(), Localised::both(en, fr));
    Format { id, code, kind, title, about: Localised::default(), minutes, proposable, position }
}

fn room(id: Id, guid: Id, position: i64, (en, fr): Names, lang: &Lang) -> Room {
    let name = if *lang == Lang::fr() { fr } else { en };
    Room {
        id,
        code: base::slug_of(en),
        guid,
        name: name.to_owned(),
        capacity: None,
        step_free: true,
        notes: Localised::default(),
        position,
        source_key: String::new(),
        extra: BTreeMap::new(),
    }
}

fn questions(new_id: &mut dyn FnMut() -> Id) -> Vec<Question> {
    let lines: [(&str, &str, &str, &str, bool, bool); 4] = [
        ("partners", "short", "Which partners worked on it?", "Avec quels partenaires ?", false, false),
        (
            "results",
            "long",
            "What was measured, and what changed?",
            "Qu’a-t-on mesuré, et qu’est-ce qui a changé ?",
            true,
            true,
        ),
        ("lessons", "long", "What would you not do again?", "Que ne referiez-vous pas ?", false, true),
        (
            "needs",
            "long",
            "What do you need in the room, and to take part?",
            "De quoi avez-vous besoin dans la salle, et pour participer ?",
            false,
            false,
        ),
    ];
    let one =
        |(position, (code, kind, en, fr, required, reviewers_see)): (i64, (&str, &str, &str, &str, bool, bool))| {
            Question {
                id: new_id(),
                code: code.to_owned(),
                position,
                kind: kind.to_owned(),
                label: Localised::both(en, fr),
                hint: Localised::default(),
                required,
                choices: Vec::new(),
                for_formats: Vec::new(),
                for_topics: Vec::new(),
                reviewers_see,
                words_max: if kind == "long" { 120 } else { 0 },
            }
        };
    (1..).zip(lines).map(one).collect()
}

/// What 1 to 5 mean, unless somebody finds better words.
pub fn usual_labels() -> Vec<Localised> {
    [
        ("Not at all", "Pas du tout"),
        ("A little", "Un peu"),
        ("Partly", "En partie"),
        ("Well", "Bien"),
        ("Very well", "Très bien"),
    ]
    .map(|(en, fr)| Localised::both(en, fr))
    .to_vec()
}

fn criteria(new_id: &mut dyn FnMut() -> Id) -> Vec<Criterion> {
    let lines = [
        ("use", "Others could do the same", "D’autres pourraient le refaire", 40),
        ("evidence", "The results are shown", "Les résultats sont montrés", 30),
        ("partnership", "Several sectors worked together", "Plusieurs secteurs ont travaillé ensemble", 20),
        ("clarity", "It is clear what happens in the room", "On comprend ce qui se passera dans la salle", 10),
    ];
    let one = |(position, (code, en, fr, weight)): (i64, (&str, &str, &str, i64))| Criterion {
        id: new_id(),
        code: code.to_owned(),
        position,
        label: Localised::both(en, fr),
        hint: Localised::default(),
        weight,
        labels: usual_labels(),
    };
    (1..).zip(lines).map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gathering::model::{FORMAT_KINDS, KINDS};
    use base::{Chance, Ts};

    #[test]
    fn every_kind_begins_with_something_one_can_use() {
        let chance = Chance::seeded(4);
        for kind in KINDS {
            let starter = of_kind(kind, &Lang::fr(), &mut || Id::new(Ts(0), &chance));
            assert!(!starter.formats.is_empty() && !starter.rooms.is_empty(), "{kind}");
            assert!(starter.formats.iter().all(|format| FORMAT_KINDS.contains(&format.kind.as_str())), "{kind}");
            assert_eq!(starter.places > 0, !starter.criteria.is_empty(), "{kind}");
            if starter.places > 0 {
                assert!(
                    starter.formats.iter().any(|format| format.proposable),
                    "{kind} has a call and nothing to propose"
                );
                assert_eq!(starter.criteria.iter().map(|criterion| criterion.weight).sum::<i64>(), 100);
            }
        }
    }
}
