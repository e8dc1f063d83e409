//! A practice as people wrote it: one document, which versions copy. Texts stand in languages; whatever was typed into a
//! figure stays as typed until it is sent, so that nothing is lost on the way.

use super::evidence::{Evidence, Strength, figure, strength};
use super::facets::{Came, Kind, Per, Population, Remoteness, Setting};
use super::link::Link;
use base::{Limit, Localised};
use serde::{Deserialize, Serialize};

/// Most partners, sums and outcomes that one practice names.
pub const ROWS_MAX: usize = 12;

/// A partner and its part.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Partner {
    /// The organisation.
    pub organisation: String,
    /// The code of its sector.
    pub sector: String,
    /// What it does in it.
    pub part: Localised,
}

/// What it costs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Cost {
    /// The sum as typed.
    pub sum: String,
    /// The currency, three letters.
    pub currency: String,
    /// For what it is paid.
    pub per: Option<Per>,
    /// What it covers.
    pub covers: Localised,
}

impl Partner {
    /// Nothing was written.
    pub fn is_blank(&self) -> bool {
        self.organisation.is_empty() && self.sector.is_empty() && self.part.is_empty()
    }
}

impl Cost {
    /// Nothing was written; a currency alone is the form's own suggestion.
    pub fn is_blank(&self) -> bool {
        self.sum.is_empty() && self.covers.is_empty()
    }

    /// The sum in cents.
    pub fn cents(&self) -> Option<i64> {
        super::money::cents(&self.sum)
    }
}

/// A practice as it was written.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Document {
    /// The language it was written in first.
    pub lang: String,
    /// The title.
    pub title: Localised,
    /// In a few sentences.
    pub summary: Localised,
    /// Which problem it answers.
    pub problem: Localised,
    /// Why it should work.
    pub mechanism: Localised,
    /// In which circumstances.
    pub context: Localised,
    /// Preventive, restorative, or both.
    pub kinds: Vec<Kind>,
    /// How it came out.
    pub came: Option<Came>,
    /// Where it was done, in words.
    pub place: String,
    /// Since which year.
    pub since: String,
    /// Where, by kind.
    pub settings: Vec<Setting>,
    /// How many people live there, as typed.
    pub residents: String,
    /// How far services are.
    pub remoteness: Option<Remoteness>,
    /// Whom it is for.
    pub populations: Vec<Population>,
    /// What crime is linked with here.
    pub links: Vec<Link>,
    /// Who does it together.
    pub partners: Vec<Partner>,
    /// What it costs.
    pub costs: Vec<Cost>,
    /// What was found out before.
    pub intelligence: Localised,
    /// What is done.
    pub intervention: Localised,
    /// What it takes.
    pub implementation: Localised,
    /// How people were brought in.
    pub involvement: Localised,
    /// What came of it, in words.
    pub impact: Localised,
    /// How many months until it runs, as typed.
    pub months: String,
    /// What a place must have.
    pub needs: Localised,
    /// What it is not for.
    pub not_for: Localised,
    /// Where it did not work, and why.
    pub when_not: Localised,
    /// What is known, outcome by outcome.
    pub evidence: Vec<Evidence>,
    /// What harm it did or could do.
    pub harms: Localised,
    /// Who gained and who did not.
    pub equity: Localised,
}

/// A text of the form: name, limit in words, whether it must be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextField {
    /// The name of the field and the key of its words.
    pub name: &'static str,
    /// At most so many words.
    pub words: usize,
    /// It must be written before the practice is sent.
    pub required: bool,
}

const fn must(name: &'static str, words: usize) -> TextField {
    TextField { name, words, required: true }
}

const fn may(name: &'static str, words: usize) -> TextField {
    TextField { name, words, required: false }
}

/// The texts in the order of the form. The five of the middle are the five Is: what was known, what is done, what it
/// takes, who was brought in, what came of it.
pub const TEXTS: [TextField; 15] = [
    must("title", 16),
    must("summary", 60),
    must("problem", 200),
    must("mechanism", 200),
    must("context", 200),
    may("intelligence", 150),
    must("intervention", 250),
    may("implementation", 250),
    may("involvement", 150),
    may("impact", 200),
    may("needs", 80),
    may("not-for", 80),
    may("when-not", 150),
    must("harms", 150),
    may("equity", 150),
];
/// Words of an outcome, a part or what a sum covers.
pub const ROW_WORDS: usize = 30;

impl Document {
    /// The text of this name.
    pub fn text(&self, name: &str) -> Option<&Localised> {
        if let Some((row, place, field)) = row_of(name) {
            return match (row, field) {
                ('p', "part") => self.partners.get(place).map(|one| &one.part),
                ('k', "covers") => self.costs.get(place).map(|one| &one.covers),
                ('e', "outcome") => self.evidence.get(place).map(|one| &one.outcome),
                ('e', "lowers") => self.evidence.get(place).map(|one| &one.lowers),
                _ => None,
            };
        }
        // Reading goes the way of writing, so that the list of names stands once.
        Some(match name {
            "title" => &self.title,
            "summary" => &self.summary,
            "problem" => &self.problem,
            "mechanism" => &self.mechanism,
            "context" => &self.context,
            "intelligence" => &self.intelligence,
            "intervention" => &self.intervention,
            "implementation" => &self.implementation,
            "involvement" => &self.involvement,
            "impact" => &self.impact,
            "needs" => &self.needs,
            "not-for" => &self.not_for,
            "when-not" => &self.when_not,
            "harms" => &self.harms,
            "equity" => &self.equity,
            _ => return None,
        })
    }

    /// The same, to be written.
    pub fn text_mut(&mut self, name: &str) -> Option<&mut Localised> {
        if let Some((row, place, field)) = row_of(name) {
            return match (row, field) {
                ('p', "part") => self.partners.get_mut(place).map(|one| &mut one.part),
                ('k', "covers") => self.costs.get_mut(place).map(|one| &mut one.covers),
                ('e', "outcome") => self.evidence.get_mut(place).map(|one| &mut one.outcome),
                ('e', "lowers") => self.evidence.get_mut(place).map(|one| &mut one.lowers),
                _ => None,
            };
        }
        Some(match name {
            "title" => &mut self.title,
            "summary" => &mut self.summary,
            "problem" => &mut self.problem,
            "mechanism" => &mut self.mechanism,
            "context" => &mut self.context,
            "intelligence" => &mut self.intelligence,
            "intervention" => &mut self.intervention,
            "implementation" => &mut self.implementation,
            "involvement" => &mut self.involvement,
            "impact" => &mut self.impact,
            "needs" => &mut self.needs,
            "not-for" => &mut self.not_for,
            "when-not" => &mut self.when_not,
            "harms" => &mut self.harms,
            "equity" => &mut self.equity,
            _ => return None,
        })
    }

    /// The names of all texts that something is written in, with their limits: what a translation has to render.
    pub fn written(&self) -> Vec<(String, usize)> {
        let mut names: Vec<(String, usize)> = TEXTS.iter().map(|one| (one.name.to_owned(), one.words)).collect();
        let mut rows = |row: char, many: usize, fields: &[&str]| {
            for place in 1..=many {
                names.extend(fields.iter().map(|field| (format!("{row}{place}-{field}"), ROW_WORDS)));
            }
        };
        rows('p', self.partners.len(), &["part"]);
        rows('k', self.costs.len(), &["covers"]);
        rows('e', self.evidence.len(), &["outcome", "lowers"]);
        names.retain(|(name, _)| self.text(name).is_some_and(|text| !text.exact(&self.lang).is_empty()));
        names
    }

    /// The languages in which every text of the first language stands.
    pub fn langs(&self) -> Vec<String> {
        let names = self.written();
        let whole = |lang: &&&str| {
            names.iter().all(|(name, _)| self.text(name).is_some_and(|text| !text.exact(lang).is_empty()))
        };
        ["en", "fr"].iter().filter(whole).map(|lang| (*lang).to_owned()).collect()
    }

    /// How well it was tested.
    pub fn strength(&self) -> Strength {
        strength(&self.evidence)
    }

    /// By what it is found: facet and code.
    pub fn facets(&self) -> Vec<(&'static str, &'static str)> {
        let mut found: Vec<(&'static str, &'static str)> = Vec::new();
        found.extend(self.links.iter().map(|one| ("link", one.code())));
        found.extend(self.settings.iter().map(|one| ("setting", one.code())));
        found.extend(self.kinds.iter().map(|one| ("kind", one.code())));
        found.extend(self.populations.iter().map(|one| ("population", one.code())));
        found.extend(self.came.map(|one| ("came", one.code())));
        found.push(("evidence", self.strength().code()));
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Takes away rows in which nothing stands.
    pub fn without_blank_rows(&mut self) {
        self.partners.retain(|one| !one.is_blank());
        self.costs.retain(|one| !one.is_blank());
        self.evidence.retain(|one| !one.is_blank());
    }
}

/// `e2-outcome` is the outcome of the second line of evidence.
fn row_of(name: &str) -> Option<(char, usize, &str)> {
    let (head, field) = name.split_once('-')?;
    let row = head.chars().next().filter(|row| "pke".contains(*row))?;
    let number: usize = head.get(1..)?.parse().ok()?;
    Some((row, number.checked_sub(1)?, field))
}

/// What is missing or wrong before a practice can be sent: the field, and what.
#[derive(Clone, Debug, PartialEq)]
pub enum Shortfall {
    /// A text that must be written.
    Missing(&'static str),
    /// A text that is too long by so many words.
    TooLong(String, usize),
    /// A choice that must be made.
    Choose(&'static str),
    /// A whole number that is none.
    Number(&'static str),
    /// A sum that is none, of this line.
    Sum(usize),
    /// A currency that is none, of this line.
    Currency(usize),
    /// A line of evidence with what is doubtful about it.
    Doubt(usize, &'static str, super::evidence::Doubt),
    /// Nothing is said about evidence at all.
    NoEvidence,
}

/// What stands between a document and its sending, in the order of the form.
pub fn shortfalls(doc: &Document) -> Vec<Shortfall> {
    let lang = doc.lang.as_str();
    let mut found = Vec::new();
    for field in TEXTS {
        let text = doc.text(field.name).map_or("", |text| text.exact(lang));
        if field.required && text.trim().is_empty() {
            found.push(Shortfall::Missing(field.name));
        }
        found.extend(too_long(field.name, text, field.words));
    }
    for (empty, field) in [
        (doc.kinds.is_empty(), "kind"),
        (doc.came.is_none(), "came"),
        (doc.settings.is_empty(), "setting"),
        (doc.populations.is_empty(), "population"),
    ] {
        if empty {
            found.push(Shortfall::Choose(field));
        }
    }
    for (typed, field) in [(&doc.residents, "residents"), (&doc.months, "months"), (&doc.since, "since")] {
        if !typed.is_empty() && whole(typed).is_none() {
            found.push(Shortfall::Number(field));
        }
    }
    for (place, cost) in (1..).zip(&doc.costs) {
        if cost.cents().is_none() {
            found.push(Shortfall::Sum(place));
        }
        if cost.currency.len() != 3 || !cost.currency.bytes().all(|sign| sign.is_ascii_uppercase()) {
            found.push(Shortfall::Currency(place));
        }
    }
    if doc.evidence.is_empty() {
        found.push(Shortfall::NoEvidence);
    }
    for (place, evidence) in (1..).zip(&doc.evidence) {
        found.extend(evidence.doubts().into_iter().map(|(field, doubt)| Shortfall::Doubt(place, field, doubt)));
    }
    found
}

fn too_long(name: &str, text: &str, words: usize) -> Option<Shortfall> {
    // Words alone do not limit a text without spaces.
    let over = Limit::Words(words).over(text).max(Limit::Chars(words * 15).over(text).div_ceil(15));
    (over > 0).then(|| Shortfall::TooLong(name.to_owned(), over))
}

/// A whole number as typed, spaces between thousands allowed.
pub fn whole(typed: &str) -> Option<i64> {
    figure(typed).filter(|n| n.fract() == 0.0 && (0.0..1e12).contains(n)).map(|n| n as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_document_says_all_that_is_missing_and_nothing_twice() {
        let blank = Document { lang: "en".into(), ..Document::default() };
        let found = shortfalls(&blank);
        assert!(found.contains(&Shortfall::Missing("harms")), "whoever sends says what harm it could do");
        assert!(found.contains(&Shortfall::NoEvidence));
        assert_eq!(found.len(), 7 + 4 + 1);
    }

    #[test]
    fn every_text_of_the_form_can_be_read_and_written() {
        let mut doc = Document { lang: "fr".into(), ..Document::default() };
        doc.evidence.push(Evidence::default());
        for field in TEXTS {
            *doc.text_mut(field.name).expect("a text of the form") = Localised::both("", "Des mots");
            assert_eq!(doc.text(field.name).map(|text| text.exact("fr")), Some("Des mots"));
        }
        *doc.text_mut("e1-outcome").expect("the first outcome") = Localised::both("", "Les insultes");
        assert_eq!(doc.written().len(), TEXTS.len() + 1);
        assert_eq!(doc.langs(), ["fr"]);
        assert_eq!(doc.text("e2-outcome"), None);
        assert_eq!(doc.text("e0-outcome"), None);
    }
}
