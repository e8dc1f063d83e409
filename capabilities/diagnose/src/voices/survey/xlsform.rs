//! XLSForm in and out: the sheets `survey`, `choices` and `settings` as Kobo and ODK know them. What this house cannot
//! ask safely is refused by its row; what would tell who answered (device, user, times) is left out and said.

use super::form::{Choice, Form, Kind, Question};
use super::relevant::parse;
use crate::voices::qda::archive::{WORKBOOK, unpack};
use base::Localised;
use calamine::{Data, Range, Reader, Xlsx};
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};
use std::collections::BTreeMap;
use std::io::Cursor;

/// What is wrong with a workbook, or was left out of it: where, and the key of a sentence with what it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The row of the sheet `survey`, from 1; 0 where it is about the whole.
    pub row: usize,
    /// The key of the sentence.
    pub key: &'static str,
    /// What it names.
    pub what: String,
}

/// A form out of a workbook.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Came {
    /// The form.
    pub form: Form,
    /// Its title, if it has one.
    pub title: String,
    /// What was left out.
    pub left_out: Vec<Remark>,
}

const ROWS_MAX: usize = 600;
const CHOICES_MAX: usize = 4_000;

/// Reads a workbook; the errors name every row that has to be mended.
pub fn read(bytes: &[u8]) -> Result<Came, Vec<Remark>> {
    let whole = |key| vec![Remark { row: 0, key, what: String::new() }];
    // Weighed first: the reader of workbooks believes what the archive says of itself.
    unpack(bytes, WORKBOOK, |_| false).map_err(|_| whole("survey-file-not-workbook"))?;
    let mut book: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(bytes)).map_err(|_| whole("survey-file-not-workbook"))?;
    let survey = sheet(&mut book, "survey").ok_or_else(|| whole("survey-file-no-sheet"))?;
    let choices = sheet(&mut book, "choices").unwrap_or_default();
    let settings = sheet(&mut book, "settings").unwrap_or_default();
    if survey.rows.len() > ROWS_MAX || choices.rows.len() > CHOICES_MAX {
        return Err(whole("survey-file-too-large"));
    }
    let setting = |name: &str| settings.rows.first().map_or(String::new(), |row| settings.cell(row, name));
    let default = lang_of(&setting("default_language")).unwrap_or_else(|| "en".to_owned());
    let mut reading = Reading {
        choices: lists(&choices, &default),
        default,
        out: Came::default(),
        wrong: Vec::new(),
        groups: Vec::new(),
    };
    for (at, row) in survey.rows.iter().enumerate() {
        reading.row(at + 2, &survey, row);
    }
    reading.out.title = setting("form_title");
    reading.finish()
}

/// A sheet as rows of cells by the names of their columns.
#[derive(Default)]
struct Sheet {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Sheet {
    fn cell(&self, row: &[String], name: &str) -> String {
        let at = self.columns.iter().position(|column| column == name);
        at.and_then(|at| row.get(at)).cloned().unwrap_or_default()
    }

    /// `label`, `label::English (en)`, `label::fr`: all languages of one column.
    fn localised(&self, row: &[String], name: &str, default: &str) -> Localised {
        let mut text = Localised::default();
        for (at, column) in self.columns.iter().enumerate() {
            let lang = if column == name {
                default.to_owned()
            } else {
                match column
                    .strip_prefix(name)
                    .and_then(|rest| rest.strip_prefix(':'))
                    .map(|rest| rest.trim_start_matches(':'))
                {
                    Some(lang) => lang_of(lang).unwrap_or_else(|| default.to_owned()),
                    None => continue,
                }
            };
            if let Some(cell) = row.get(at).filter(|cell| !cell.is_empty()) {
                text.0.insert(lang, cell.clone());
            }
        }
        text
    }
}

fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Option<Sheet> {
    let real = book.sheet_names().into_iter().find(|sheet| sheet.eq_ignore_ascii_case(name))?;
    let range: Range<Data> = book.worksheet_range(&real).ok()?;
    let mut rows = range.rows().take(CHOICES_MAX + 2).map(|row| row.iter().take(60).map(cell).collect::<Vec<_>>());
    let columns = rows.next()?.iter().map(|column| column.trim().to_lowercase()).collect();
    Some(Sheet { columns, rows: rows.collect() })
}

fn cell(data: &Data) -> String {
    match data {
        Data::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        Data::Empty | Data::Error(_) => String::new(),
        other => other.to_string().trim().chars().take(2_000).collect(),
    }
}

/// The tag in `English (en)`, in `fr`, or the tag of a language of ours by its name.
fn lang_of(written: &str) -> Option<String> {
    let written = written.trim().to_lowercase();
    let inside =
        written.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(tag, _)| tag.trim().to_owned());
    let known = match written.as_str() {
        "english" | "anglais" => Some("en".to_owned()),
        "french" | "français" | "francais" => Some("fr".to_owned()),
        tag if (2..=3).contains(&tag.len()) && tag.chars().all(|sign| sign.is_ascii_lowercase()) => {
            Some(tag.to_owned())
        }
        _ => None,
    };
    inside.filter(|tag| !tag.is_empty() && tag.len() < 12).or(known)
}

fn lists(sheet: &Sheet, default: &str) -> BTreeMap<String, Vec<Choice>> {
    let mut lists: BTreeMap<String, Vec<Choice>> = BTreeMap::new();
    for row in &sheet.rows {
        let list = [sheet.cell(row, "list_name"), sheet.cell(row, "list name")].concat();
        let value = [sheet.cell(row, "name"), sheet.cell(row, "value")].concat();
        if !list.is_empty() && !value.is_empty() {
            let label = sheet.localised(row, "label", default);
            let label =
                if label.is_empty() { Localised(BTreeMap::from([(default.to_owned(), value.clone())])) } else { label };
            lists.entry(list).or_default().push(Choice { value, label });
        }
    }
    lists
}

struct Reading {
    choices: BTreeMap<String, Vec<Choice>>,
    default: String,
    out: Came,
    wrong: Vec<Remark>,
    /// The parts that are open: heading and condition.
    groups: Vec<(Localised, String)>,
}

/// Kept by other programs about the device, the user and the time: it would tell who answered.
const TELLS: [&str; 12] = [
    "start",
    "end",
    "today",
    "deviceid",
    "subscriberid",
    "simserial",
    "phonenumber",
    "username",
    "email",
    "audit",
    "start-geopoint",
    "hidden",
];

impl Reading {
    fn row(&mut self, row: usize, sheet: &Sheet, cells: &[String]) {
        let written = sheet.cell(cells, "type");
        let mut words = written.split_whitespace();
        let first = words.next().unwrap_or_default().to_lowercase();
        let rest: Vec<&str> = words.collect();
        let (kind, list) = match (first.as_str(), rest.as_slice()) {
            ("", _) => return,
            ("begin_group", _) | ("begin", ["group", ..]) => return self.open(row, sheet, cells),
            ("end_group", _) | ("end", ["group", ..]) => {
                if self.groups.pop().is_none() {
                    self.bad(row, "survey-row-group", &written);
                }
                return;
            }
            ("select_one", [list, ..]) | ("select", ["one", "from", list, ..]) => (Kind::One, Some(*list)),
            ("select_multiple", [list, ..]) | ("select", ["multiple", "from", list, ..]) => (Kind::Many, Some(*list)),
            ("text" | "string", _) => (Kind::Text, None),
            ("integer" | "int", _) => (Kind::Integer, None),
            ("decimal", _) => (Kind::Decimal, None),
            ("date", _) => (Kind::Date, None),
            ("note", _) => (Kind::Note, None),
            (tells, _) if TELLS.contains(&tells) => {
                self.out.left_out.push(Remark { row, key: "survey-row-tells", what: written });
                return;
            }
            _ => return self.bad(row, "survey-row-type", &written),
        };
        let other = rest.last() == Some(&"or_other");
        self.question(row, sheet, cells, kind, list, other);
    }

    fn open(&mut self, row: usize, sheet: &Sheet, cells: &[String]) {
        let relevant = sheet.cell(cells, "relevant");
        self.check(row, &relevant);
        self.groups.push((sheet.localised(cells, "label", &self.default), relevant));
    }

    fn question(&mut self, row: usize, sheet: &Sheet, cells: &[String], kind: Kind, list: Option<&str>, other: bool) {
        let name = sheet.cell(cells, "name");
        let label = sheet.localised(cells, "label", &self.default);
        let good = name.chars().next().is_some_and(|sign| sign.is_alphabetic() || sign == '_')
            && name.chars().all(|sign| sign.is_alphanumeric() || "_-.".contains(sign))
            && name.len() <= 60;
        if !good {
            self.bad(row, "survey-row-name", &name);
        }
        if self.out.form.question(&name).is_some() {
            self.bad(row, "survey-row-twice", &name);
        }
        if label.is_empty() {
            self.bad(row, "survey-row-label", &name);
        }
        let mut choices = list.and_then(|list| self.choices.get(list).cloned()).unwrap_or_default();
        if list.is_some() && choices.is_empty() {
            self.bad(row, "survey-row-list", list.unwrap_or_default());
        }
        if !sheet.cell(cells, "calculation").is_empty() || !sheet.cell(cells, "constraint").is_empty() {
            self.out.left_out.push(Remark { row, key: "survey-row-constraint", what: name.clone() });
        }
        let own = sheet.cell(cells, "relevant");
        self.check(row, &own);
        let relevant = self.whole(&own);
        let group = self
            .groups
            .iter()
            .rev()
            .map(|(label, _)| label)
            .find(|label| !label.is_empty())
            .cloned()
            .unwrap_or_default();
        let required =
            ["yes", "true", "true()", "oui", "1"].contains(&sheet.cell(cells, "required").to_lowercase().as_str());
        let hint = sheet.localised(cells, "hint", &self.default);
        let more = other.then(|| {
            choices.push(Choice { value: "other".to_owned(), label: Localised::both("Other", "Autre") });
            let asks = format!("selected(${{{name}}}, 'other')");
            Question {
                name: format!("{name}_other"),
                kind: Kind::Text,
                label: Localised::both("Which one?", "Laquelle ?"),
                hint: Localised::default(),
                required: false,
                relevant: if relevant.is_empty() { asks } else { format!("({relevant}) and {asks}") },
                choices: Vec::new(),
                group: group.clone(),
            }
        });
        self.out.form.questions.push(Question { name, kind, label, hint, required, relevant, choices, group });
        self.out.form.questions.extend(more);
    }

    /// The condition of a question with those of the parts around it.
    fn whole(&self, own: &str) -> String {
        let all: Vec<&str> =
            self.groups.iter().map(|(_, text)| text.as_str()).chain([own]).filter(|text| !text.is_empty()).collect();
        if all.len() < 2 { all.concat() } else { format!("({})", all.join(") and (")) }
    }

    /// A condition is understood, and asks about questions that stand before it.
    fn check(&mut self, row: usize, relevant: &str) {
        if relevant.is_empty() {
            return;
        }
        match parse(relevant) {
            Err(piece) => self.bad(row, "survey-row-relevant", &piece),
            Ok(condition) => {
                let missing = condition
                    .questions()
                    .into_iter()
                    .find(|name| self.out.form.question(name).is_none())
                    .map(str::to_owned);
                if let Some(name) = missing {
                    self.bad(row, "survey-row-before", &name);
                }
            }
        }
    }

    fn bad(&mut self, row: usize, key: &'static str, what: &str) {
        self.wrong.push(Remark { row, key, what: what.to_owned() });
    }

    fn finish(mut self) -> Result<Came, Vec<Remark>> {
        if !self.groups.is_empty() {
            self.bad(0, "survey-row-group", "begin_group");
        }
        if self.out.form.questions.iter().all(|one| one.kind == Kind::Note) {
            self.bad(0, "survey-file-empty", "");
        }
        let mut langs: Vec<String> =
            self.out.form.questions.iter().flat_map(|one| one.label.0.keys().cloned()).collect();
        langs.sort_unstable_by_key(|lang| (*lang != self.default, lang.clone()));
        langs.dedup();
        self.out.form.langs = langs;
        if self.wrong.is_empty() { Ok(self.out) } else { Err(self.wrong) }
    }
}

/// Writes a form as a workbook that reads back as it is.
pub fn write(form: &Form, title: &str, code: &str) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let names: Vec<String> = form.langs.iter().map(|lang| language(lang)).collect();
    let head = |first: &[&str], texts: &[&str], last: &[&str]| -> Vec<String> {
        let texts = texts.iter().flat_map(|text| names.iter().map(move |name| format!("{text}::{name}")));
        first
            .iter()
            .map(|name| (*name).to_owned())
            .chain(texts)
            .chain(last.iter().map(|name| (*name).to_owned()))
            .collect()
    };
    let texts = |text: &Localised| form.langs.iter().map(|lang| text.exact(lang).to_owned()).collect::<Vec<_>>();
    let (mut survey, mut choices) = (
        vec![head(&["type", "name"], &["label", "hint"], &["required", "relevant"])],
        vec![head(&["list_name", "name"], &["label"], &[])],
    );
    let width = names.len();
    let mut group = Localised::default();
    for (at, one) in form.questions.iter().enumerate() {
        if one.group != group {
            close(&mut survey, &group);
            if !one.group.is_empty() {
                let cells = ["begin_group".to_owned(), format!("part_{at}")].into_iter().chain(texts(&one.group));
                survey.push(cells.chain(vec![String::new(); width + 2]).collect());
            }
            group = one.group.clone();
        }
        let kind = match one.kind {
            Kind::Text => "text".to_owned(),
            Kind::Integer => "integer".to_owned(),
            Kind::Decimal => "decimal".to_owned(),
            Kind::Date => "date".to_owned(),
            Kind::Note => "note".to_owned(),
            Kind::One => format!("select_one {}", one.name),
            Kind::Many => format!("select_multiple {}", one.name),
        };
        let required = if one.required { "yes" } else { "" };
        let cells = [kind, one.name.clone()].into_iter().chain(texts(&one.label)).chain(texts(&one.hint));
        survey.push(cells.chain([required.to_owned(), one.relevant.clone()]).collect());
        let lines = one
            .choices
            .iter()
            .map(|choice| [one.name.clone(), choice.value.clone()].into_iter().chain(texts(&choice.label)).collect());
        choices.extend(lines.collect::<Vec<Vec<String>>>());
    }
    close(&mut survey, &group);
    let default = names.first().cloned().unwrap_or_default();
    let settings = vec![
        ["form_title", "form_id", "default_language"].map(str::to_owned).to_vec(),
        vec![title.to_owned(), code.to_owned(), default],
    ];
    for (name, rows) in [("survey", survey), ("choices", choices), ("settings", settings)] {
        let sheet = book.add_worksheet();
        sheet.set_name(name)?;
        fill(sheet, &rows)?;
    }
    book.save_to_buffer()
}

fn close(survey: &mut Vec<Vec<String>>, group: &Localised) {
    if !group.is_empty() {
        survey.push(vec!["end_group".to_owned()]);
    }
}

fn language(tag: &str) -> String {
    match tag {
        "en" => "English (en)".to_owned(),
        "fr" => "Français (fr)".to_owned(),
        other => format!("{other} ({other})"),
    }
}

fn fill(sheet: &mut Worksheet, rows: &[Vec<String>]) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    for (line, row) in (0_u32..).zip(rows) {
        for (at, cell) in (0_u16..).zip(row).filter(|(_, cell)| !cell.is_empty()) {
            // Written as a string a cell is never a formula.
            if line == 0 {
                sheet.write_string_with_format(line, at, cell, &bold)?
            } else {
                sheet.write_string(line, at, cell)?
            };
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::form::tests::question;
    use super::*;

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
        assert_eq!(
            came.form.questions[1].choices.iter().map(|one| one.value.as_str()).collect::<Vec<_>>(),
            ["1", "other"]
        );
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
}
