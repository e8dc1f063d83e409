//! From Élodie's and Chidi's letters to the fields of a proposal: what stands there, and nothing else.

use crate::reading::{from_elodie, read};
use post::intake::proposal::{Found, Presenter, ProposedFields, Source, Topic, proposed, title_of_subject};

fn fields(subject: &str, body: &str) -> ProposedFields {
    let fields = format!("Subject: {subject}\nContent-Type: text/plain; charset=utf-8\n");
    proposed(&read(&from_elodie(&fields, body)).expect("taken"))
}

fn labelled(value: &str, label: &str) -> Option<Found> {
    Some(Found { value: value.into(), source: Source::Label(label.into()) })
}

fn presenter(name: &str, mail: Option<&str>, beside: Option<&str>) -> Presenter {
    Presenter { name: name.into(), mail: mail.map(str::to_owned), beside: beside.map(str::to_owned) }
}

#[test]
fn chidi_follows_the_form() {
    let body = "Dear organisers,\n\nTitle: Lights, eyes and footsteps\nTopic: 4. Public space\nFormat: Workshop (60 minutes)\n\
        Presenters:\n- Chidi Okafor, York Region (chidi@york.example)\n- Amina Diallo <amina@example.org>\n\n\
        Organisation: York Region\nDuration: one hour\n\nAbstract:\nWe walk the streets at night with residents.\n\n\
        Then we map what they saw.\n\nContact: 555 0100\n";
    let expected = ProposedFields {
        title: labelled("Lights, eyes and footsteps", "Title"),
        summary: labelled(
            "We walk the streets at night with residents.\n\nThen we map what they saw.\n\nDear organisers,\n\n\nDuration: one hour\n\nContact: 555 0100",
            "Abstract",
        ),
        topic: Some(Topic { number: Some(4), words: Some("Public space".into()), label: "Topic".into() }),
        format: labelled("Workshop (60 minutes)", "Format"),
        presenters: vec![
            presenter("Chidi Okafor", Some("chidi@york.example"), Some("York Region")),
            presenter("Amina Diallo", Some("amina@example.org"), None),
        ],
        organisation: labelled("York Region", "Organisation"),
    };
    assert_eq!(fields("Workshop proposal", body), expected);
}

#[test]
fn elodie_writes_french() {
    let body = "Titre de l’atelier : Marches de nuit\nThème : n° 7 – Jeunesse\nIntervenant(e)s : Élodie Tremblay et Bartolo Ruiz\n\
        Organisme : Ville de Sainte-Rive\nRésumé : Une séance\nsur le terrain.\n";
    let read = fields("Proposition d’atelier", body);
    assert_eq!(read.title, labelled("Marches de nuit", "Titre de l’atelier"));
    assert_eq!(read.topic, Some(Topic { number: Some(7), words: Some("Jeunesse".into()), label: "Thème".into() }));
    assert_eq!(read.presenters, [presenter("Élodie Tremblay", None, None), presenter("Bartolo Ruiz", None, None)]);
    assert_eq!(read.organisation, labelled("Ville de Sainte-Rive", "Organisme"));
    assert_eq!(read.summary, labelled("Une séance\nsur le terrain.", "Résumé"));
}

#[test]
fn a_letter_without_labels_gives_its_subject_and_its_text() {
    let read = fields("Re: [External] Workshop proposal – Night walks", "We would like to walk.\n\n-- \nChidi");
    assert_eq!(read.title, Some(Found { value: "Night walks".into(), source: Source::Subject }));
    assert_eq!(read.summary, Some(Found { value: "We would like to walk.".into(), source: Source::Text }));
    assert_eq!((read.topic, read.format, read.organisation, read.presenters.len()), (None, None, None, 0));
}

#[test]
fn nothing_is_invented() {
    assert_eq!(fields("Re:", "Abstract:\n").title, None);
    let read =
        fields("Proposal", "We met at 10:30: Title fights are off topic: really.\nNote: see https://x.example\n");
    assert_eq!(read.title, None);
    assert_eq!(read.topic, None);
    // A year is no topic number, and a comma is no proof of a second person.
    assert_eq!(fields("x", "Topic: 2027 strategies\n").topic.and_then(|topic| topic.number), None);
    assert_eq!(
        fields("x", "Presenter: Amina Diallo, Peel Police").presenters,
        [presenter("Amina Diallo", None, Some("Peel Police"))]
    );
}

#[test]
fn subjects_lose_their_marks_and_keep_their_title() {
    for (subject, title) in [
        ("Fwd: RE: Proposal: Safer parks", Some("Safer parks")),
        ("TR : Proposition d'atelier : Parcs plus sûrs", Some("Parcs plus sûrs")),
        ("Atelier – « Parcs plus sûrs »", Some("Parcs plus sûrs")),
        ("Re[2]: Workshop: A, B - and C", Some("A, B - and C")),
        ("Prevention: what works", Some("Prevention: what works")),
        ("Re: Fwd: ", None),
        ("Workshop proposal", None),
        ("Proposition d’atelier", None),
    ] {
        assert_eq!(title_of_subject(subject).as_deref(), title, "{subject}");
    }
}
