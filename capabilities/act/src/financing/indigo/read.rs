//! From sheets to projects. Nothing that was written is lost where its row is kept: a value stays as it stood, and the
//! report says where it is not what the standard asks for.

use super::files::Sheet;
use super::report::{Report, Seen};
use super::shape::{Kind, PARTS, Part};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A row: heading and what was written.
pub type Row = BTreeMap<String, String>;

/// A project with its parts, by the names of their sheets.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Project {
    /// Such as `INDIGO-POJ-0001`.
    pub id: String,
    /// Its own row.
    pub own: Row,
    /// The rows of its parts.
    pub parts: BTreeMap<String, Vec<Row>>,
}

impl Project {
    /// What was written under a heading of the project.
    pub fn said(&self, heading: &str) -> &str {
        self.own.get(heading).map_or("", String::as_str)
    }

    /// The rows of a part.
    pub fn part(&self, sheet: &str) -> &[Row] {
        self.parts.get(sheet).map_or(&[], Vec::as_slice)
    }
}

/// What was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The projects.
    pub projects: Vec<Project>,
    /// The organisations, by id.
    pub organisations: Vec<(String, Row)>,
    /// The outcome funds, by id.
    pub funds: Vec<(String, Row)>,
    /// What was not taken as it was written.
    pub report: Report,
}

const ID: &str = "ID";
const PROJECT: &str = "Project ID";

/// Reads the sheets. Without the sheet of projects there is nothing to read.
pub fn read(sheets: Vec<Sheet>) -> Result<Reading, String> {
    let mut reading = Reading::default();
    let (mut own, mut parts) = (None, Vec::new());
    for sheet in sheets {
        match sheet.name.as_str() {
            "projects" => own = Some(sheet),
            "organisations" => reading.organisations = listed(&sheet, &mut reading.report),
            "funds" => reading.funds = listed(&sheet, &mut reading.report),
            name => match PARTS.iter().find(|part| part.file == name) {
                Some(part) => parts.push((part, sheet)),
                None => reading.report.note(Seen::UnknownSheet, (name, ""), "", &format!("{} rows", sheet.rows.len())),
            },
        }
    }
    let own = own.ok_or("find the sheet of projects (projects.csv)")?;
    projects(own, &mut reading);
    let places: BTreeMap<String, usize> =
        reading.projects.iter().enumerate().map(|(at, one)| (one.id.clone(), at)).collect();
    for (part, sheet) in parts {
        take_part(part, sheet, &places, &mut reading);
    }
    references(&mut reading);
    Ok(reading)
}

/// A list of organisations or funds.
fn listed(sheet: &Sheet, report: &mut Report) -> Vec<(String, Row)> {
    let mut all: Vec<(String, Row)> = Vec::new();
    let mut known = BTreeSet::new();
    for row in &sheet.rows {
        match row.get(ID).cloned() {
            None => report.note(Seen::NoId, (&sheet.name, ID), "", &first(row)),
            Some(id) if !known.insert(id.clone()) => report.note(Seen::Twice, (&sheet.name, ID), &id, &id),
            Some(id) => all.push((id, row.clone())),
        }
    }
    report.kept.push((sheet.name.clone(), all.len()));
    all
}

fn projects(sheet: Sheet, reading: &mut Reading) {
    let part = &PARTS[0];
    heads(part, &sheet, &[ID], &mut reading.report);
    let mut known = BTreeSet::new();
    for mut row in sheet.rows {
        let Some(id) = row.remove(ID) else {
            reading.report.note(Seen::NoId, (part.file, ID), "", &first(&row));
            continue;
        };
        if !known.insert(id.clone()) {
            reading.report.note(Seen::Twice, (part.file, ID), &id, &id);
            continue;
        }
        look(part, &id, &mut row, &mut reading.report);
        reading.projects.push(Project { id, own: row, parts: BTreeMap::new() });
    }
    reading.report.kept.push((part.file.to_owned(), reading.projects.len()));
}

fn take_part(part: &Part, sheet: Sheet, places: &BTreeMap<String, usize>, reading: &mut Reading) {
    heads(part, &sheet, &[PROJECT], &mut reading.report);
    let mut kept = 0;
    for mut row in sheet.rows {
        let Some(id) = row.remove(PROJECT) else {
            let seen = if row.is_empty() { Seen::EmptyRow } else { Seen::NoId };
            reading.report.note(seen, (part.file, PROJECT), "", &first(&row));
            continue;
        };
        let Some(at) = places.get(&id) else {
            reading.report.note(Seen::UnknownProject, (part.file, PROJECT), &id, &first(&row));
            continue;
        };
        if row.is_empty() {
            reading.report.note(Seen::EmptyRow, (part.file, ""), &id, "");
            continue;
        }
        look(part, &id, &mut row, &mut reading.report);
        reading.projects[*at].parts.entry(part.file.to_owned()).or_default().push(row);
        kept += 1;
    }
    reading.report.kept.push((part.file.to_owned(), kept));
}

/// Columns that the standard does not have are named once.
fn heads(part: &Part, sheet: &Sheet, own: &[&str], report: &mut Report) {
    let known = |head: &str| own.contains(&head) || part.columns.iter().any(|(heading, ..)| *heading == head);
    for head in sheet.heads.iter().filter(|head| !head.is_empty() && !known(head)) {
        report.note(Seen::UnknownColumn, (part.file, head), "", head);
    }
}

/// Looks at each value; what nearly is a word of the standard becomes it.
fn look(part: &Part, project: &str, row: &mut Row, report: &mut Report) {
    for (heading, value) in row.iter_mut() {
        let Some((_, _, kind)) = part.columns.iter().find(|(known, ..)| known == heading) else { continue };
        let place = (part.file, heading.as_str());
        match kind {
            Kind::Date if !is_date(value) => report.note(Seen::NoDate, place, project, value),
            Kind::Number if number(value).is_none() => report.note(Seen::NoNumber, place, project, value),
            Kind::OneOf(words) if !words.contains(&value.as_str()) => {
                match words.iter().find(|word| nearly(word, value)) {
                    Some(word) => {
                        report.note(Seen::NearlyListed, place, project, value);
                        *value = (*word).to_owned();
                    }
                    None => report.note(Seen::NotListed, place, project, value),
                }
            }
            _ => {}
        }
    }
}

/// The same but for capitals and spaces, or without its last letter.
fn nearly(word: &str, written: &str) -> bool {
    let (word, written) = (word.to_lowercase(), written.trim().to_lowercase());
    word == written || (written.len() > 4 && word.len() == written.len() + 1 && word.starts_with(&written))
}

/// A year, a month or a day of the calendar.
pub fn is_date(text: &str) -> bool {
    let digits = |part: &str, n: usize| part.len() == n && part.chars().all(|sign| sign.is_ascii_digit());
    let whole = match text.split('-').collect::<Vec<_>>()[..] {
        [year] if digits(year, 4) => format!("{year}-01-01"),
        [year, month] if digits(year, 4) && digits(month, 2) => format!("{year}-{month}-01"),
        [year, month, day] if digits(year, 4) && digits(month, 2) && digits(day, 2) => text.to_owned(),
        _ => return false,
    };
    whole.parse::<base::jiff::civil::Date>().is_ok()
}

/// A number as the standard writes it: digits with a point.
pub fn number(text: &str) -> Option<f64> {
    let plain = text.chars().all(|sign| sign.is_ascii_digit() || sign == '.' || sign == '-');
    text.parse::<f64>().ok().filter(|number| plain && number.is_finite())
}

/// Ids of metrics and plans that lead nowhere, and organisations that are not in the list.
fn references(reading: &mut Reading) {
    let organisations: BTreeSet<&str> = reading.organisations.iter().map(|(id, _)| id.as_str()).collect();
    for project in &mut reading.projects {
        let ids = |sheet: &str, heading: &str| -> Vec<String> {
            project.part(sheet).iter().filter_map(|row| row.get(heading)).cloned().collect()
        };
        let metrics = ids("projects_outcome_metrics", "Id");
        let plans = ids("projects_outcome_payment_plans", PLAN);
        let id = project.id.clone();
        for (sheet, rows) in project.parts.iter_mut().filter(|(sheet, _)| *sheet != "projects_outcome_payment_plans") {
            for row in rows {
                point(&mut reading.report, (sheet, METRIC), &id, row, &metrics);
                point(&mut reading.report, (sheet, PLAN), &id, row, &plans);
                let named = row.iter().filter(|(heading, _)| heading.contains("Organisation ID"));
                for (heading, value) in named.filter(|(_, value)| !organisations.contains(value.trim())) {
                    reading.report.note(Seen::UnknownOrganisation, (sheet, heading), &id, value);
                }
            }
        }
    }
}

const METRIC: &str = "Outcome Metric Id - (Value)";
const PLAN: &str = "Outcome Payment Plan Id - (Value)";

fn point(report: &mut Report, place: (&str, &str), project: &str, row: &mut Row, known: &[String]) {
    let Some(value) = row.get_mut(place.1).filter(|value| !known.contains(value)) else { return };
    match known.iter().find(|id| id.to_lowercase() == value.trim().to_lowercase()) {
        Some(meant) => {
            report.note(Seen::OtherCapitals, place, project, value);
            value.clone_from(meant);
        }
        None => report.note(Seen::Dangling, place, project, value),
    }
}

/// The first thing that stands in a row, to find it by.
fn first(row: &Row) -> String {
    row.values().next().cloned().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::financing::indigo::files::sheets;

    #[test]
    fn thirteen_months_a_formula_and_a_plan_in_capitals_are_read_and_said() {
        let given = [
            (
                "projects.csv",
                "ID,Impact Bond Name - (Value),Stage of Development - (Value),Dates - Date outcomes contract signed - (Value),Colour\nINDIGO-POJ-0001,Steady work,complet,2018-13,blue\nINDIGO-POJ-0001,Again,,,\n,Nobody,,,\n",
            ),
            (
                "projects_outcome_metrics.csv",
                "Project ID,Id,Outcome Definition - (Value)\nINDIGO-POJ-0001,outcomemetric1,Work\nINDIGO-POJ-0009,outcomemetric1,Nowhere\n",
            ),
            (
                "projects_outcome_payment_plans.csv",
                "Project ID,Outcome Payment Plan Id - (Value),Period - End - (Value)\nINDIGO-POJ-0001,plan1,current\n",
            ),
            (
                "projects_outcome_payments.csv",
                "Project ID,Outcome Payment Plan Id - (Value),Outcome Metric Id - (Value),Payments - Amount - (Value),Payer Organisation ID - (Value)\nINDIGO-POJ-0001,Plan1,outcomemetric7,=D41-D36,INDIGO-ORG-0404\n",
            ),
            ("secrets.csv", "a\nb\n"),
        ];
        let given: Vec<(String, Vec<u8>)> =
            given.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
        let reading = read(sheets(&given).expect("sheets")).expect("projects");
        let counts = [
            (Seen::NearlyListed, 1),
            (Seen::NoDate, 2),
            (Seen::UnknownColumn, 1),
            (Seen::Twice, 1),
            (Seen::NoId, 1),
            (Seen::UnknownProject, 1),
            (Seen::OtherCapitals, 1),
            (Seen::Dangling, 1),
            (Seen::NoNumber, 1),
            (Seen::UnknownOrganisation, 1),
            (Seen::UnknownSheet, 1),
            (Seen::NotListed, 0),
            (Seen::EmptyRow, 0),
        ];
        for (seen, count) in counts {
            assert_eq!(reading.report.count(seen), count, "{seen:?}\n{}", reading.report);
        }
        let one = &reading.projects[0];
        assert_eq!((one.said("Stage of Development - (Value)"), one.said("Colour")), ("Complete", "blue"));
        assert_eq!(one.part("projects_outcome_payments")[0][PLAN], "plan1");
        assert!(reading.report.to_string().contains("NOT KEPT"));
        assert!(sheets(&[("a.pdf".to_owned(), Vec::new())]).is_err());
    }

    #[test]
    fn a_day_is_a_day_of_the_calendar() {
        for good in ["2019", "2019-02", "2020-02-29"] {
            assert!(is_date(good), "{good}");
        }
        for wrong in ["2018-13", "current", "2019-02-30", "2019/02", "19", ""] {
            assert!(!is_date(wrong), "{wrong}");
        }
        assert_eq!((number("12.5"), number("1e5"), number("$5"), number("NaN")), (Some(12.5), None, None, None));
    }
}
