//! Workbooks of other houses come in, ours come back, and what cannot be asked is refused by its row.

use super::write::fill;
use super::*;
use crate::voices::survey::form::tests::question;
use rust_xlsxwriter::Workbook;

fn workbook(survey: &[&[&str]], choices: &[&[&str]], settings: &[&[&str]]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in [("survey", survey), ("choices", choices), ("settings", settings)] {
        let sheet = book.add_worksheet();
        sheet.set_name(name).expect("a name");
        let rows: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
        fill(sheet, &rows).expect("cells");
    }
    book.save_to_buffer().expect("a workbook")
}

#[test]
fn a_form_of_another_house_comes_in() {
    let bytes = workbook(
        &[
            &["type", "name", "label::English (en)", "label::Français (fr)", "hint", "required", "relevant"],
            &["start", "start", "", "", "", "", ""],
            &["begin group", "g", "At night", "La nuit", "", "", ""],
            &["select_one yn", "safe", "Do you feel safe?", "Vous sentez-vous en sécurité ?", "Here", "yes", ""],
            &["select_multiple place or_other", "where", "Where not?", "Où non ?", "", "", "${safe} = 'no'"],
            &["end group", "", "", "", "", "", ""],
            &["integer", "age", "Your age", "Votre âge", "", "", ""],
        ],
        &[
            &["list_name", "name", "label::English (en)"],
            &["yn", "yes", "Yes"],
            &["yn", "no", "No"],
            &["place", "1", "Park"],
        ],
        &[&["form_title", "default_language"], &["Night", "English (en)"]],
    );
    let came = read(&bytes).expect("it reads");
    let names: Vec<&str> = came.form.questions.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["safe", "where", "where_other", "age"]);
    assert_eq!((came.title.as_str(), came.form.langs.clone()), ("Night", vec!["en".to_owned(), "fr".to_owned()]));
    assert!(came.form.questions[0].required && came.form.questions[0].hint.exact("en") == "Here");
    assert_eq!(came.form.questions[1].choices.iter().map(|one| one.value.as_str()).collect::<Vec<_>>(), ["1", "other"]);
    assert_eq!(came.form.questions[2].relevant, "(${safe} = 'no') and selected(${where}, 'other')");
    assert_eq!(came.left_out, [Remark { row: 2, key: "survey-row-tells", what: "start".into() }]);
    let again = read(&write(&came.form, "Night", "k7").expect("a workbook")).expect("it reads back");
    assert_eq!(again.form, came.form);
}

#[test]
fn what_cannot_be_asked_is_refused_by_its_row() {
    let bytes = workbook(
        &[
            &["type", "name", "label", "relevant"],
            &["geopoint", "home", "Where do you live?", ""],
            &["select_one nothing", "a b", "?", ""],
            &["text", "why", "Why?", "${later} = 1"],
            &["text", "why", "", "today() > 3"],
            &["begin group", "g", "", ""],
        ],
        &[],
        &[],
    );
    let wrong = read(&bytes).expect_err("it is refused");
    let told: Vec<(usize, &str, &str)> = wrong.iter().map(|one| (one.row, one.key, one.what.as_str())).collect();
    assert_eq!(
        told,
        [
            (2, "survey-row-type", "geopoint"),
            (3, "survey-row-name", "a b"),
            (3, "survey-row-list", "nothing"),
            (4, "survey-row-before", "later"),
            (5, "survey-row-twice", "why"),
            (5, "survey-row-label", "why"),
            (5, "survey-row-relevant", "today"),
            (0, "survey-row-group", "begin_group"),
        ]
    );
    assert_eq!(read(b"no workbook").expect_err("no")[0].key, "survey-file-not-workbook");
    assert_eq!(read(&workbook(&[&["type"]], &[], &[])).expect_err("no")[0].key, "survey-file-empty");
}

#[test]
fn every_kind_of_question_goes_out_and_comes_back() {
    let kinds = [Kind::Text, Kind::Integer, Kind::Decimal, Kind::Date, Kind::Note];
    let mut questions: Vec<Question> =
        kinds.iter().enumerate().map(|(at, kind)| question(&format!("q{at}"), *kind, "", &[])).collect();
    questions.push(question("one", Kind::One, "${q1} > 3", &["=1+1", "b"]));
    questions.push(question("many", Kind::Many, "", &["x", "y"]));
    let form = Form { langs: vec!["en".into()], questions };
    assert_eq!(read(&write(&form, "", "x").expect("a workbook")).expect("it reads").form, form);
}
