//! A form written as a workbook that reads back as it is, and that Kobo and ODK take.

use crate::voices::survey::form::{Form, Kind};
use base::Localised;
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

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

pub(super) fn fill(sheet: &mut Worksheet, rows: &[Vec<String>]) -> Result<(), XlsxError> {
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
