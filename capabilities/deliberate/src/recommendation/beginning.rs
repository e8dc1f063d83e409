//! Beginning a recommendation out of what there is: marks in minutes, a statement, a session, a draft brought along.
//! Other capabilities hand their things in as references; `app` wires them.

use super::model::{Of, Recommendation};
use super::store::{self as recommendations, Maker, Origin, paragraphs};
use base::{Code, Lang, Localised, Zone};
use store::{Result, Tx};

/// What a recommendation is begun with.
#[derive(Clone, Debug)]
pub struct Beginning<'a> {
    /// The gathering.
    pub of: Of,
    /// The title in the first language.
    pub title: &'a str,
    /// The first language.
    pub lang: Lang,
    /// Deadlines are local times of this zone.
    pub zone: Zone,
    /// The paragraphs in the first language.
    pub paragraphs: Vec<String>,
    /// What it grew out of.
    pub origins: Vec<Origin>,
}

/// Begins a draft.
pub async fn begin(tx: &Tx, maker: Maker<'_>, beginning: Beginning<'_>) -> Result<Recommendation> {
    let code = Code::draw(maker.chance);
    let Beginning { of, title, lang, zone, paragraphs: texts, origins } = beginning;
    let mut one = Recommendation::draft(maker.id(), code, of, lang.clone(), zone, maker.now);
    one.title = Localised::only(&lang, title);
    recommendations::insert(tx, maker, &mut one).await?;
    for (after, text) in (0..).zip(&texts) {
        paragraphs::add(tx, maker, &one, after, text).await?;
    }
    for origin in &origins {
        recommendations::add_origin(tx, maker, &one, origin).await?;
    }
    Ok(one)
}

/// A text as paragraphs: parted by empty lines, numbers at their beginnings taken away, since paragraphs number themselves.
pub fn paragraphs_of(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut open = false;
    for line in text.lines().map(str::trim) {
        match (line.is_empty(), open) {
            (true, _) => open = false,
            (false, true) if !begins_numbered(line) => {
                if let Some(last) = found.last_mut() {
                    last.push(' ');
                    last.push_str(line);
                }
            }
            (false, _) => {
                found.push(without_number(line).to_owned());
                open = true;
            }
        }
    }
    found.retain(|text| !text.is_empty());
    found
}

fn begins_numbered(line: &str) -> bool {
    without_number(line).len() < line.len()
}

fn without_number(line: &str) -> &str {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &line[digits..];
    match rest.strip_prefix(['.', ')']) {
        Some(rest) if (1..=2).contains(&digits) && rest.starts_with(char::is_whitespace) => rest.trim_start(),
        _ => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_draft_becomes_paragraphs() {
        let text = "1. Cities should answer\nat any hour.\n2) Health pays.\n\nThree nights in 2027. were enough.\n\n\n";
        assert_eq!(
            paragraphs_of(text),
            ["Cities should answer at any hour.", "Health pays.", "Three nights in 2027. were enough."]
        );
        assert!(paragraphs_of(" \n ").is_empty());
    }
}
