//! What stands in the form of a practice, field by field: out of a document and back into it. Texts stand in the form in
//! the language the practice is written in; translations have a form of their own.

use super::document::{Cost, Document, Partner, ROWS_MAX, TEXTS};
use super::evidence::{Design, Direction, Evidence, Measure};
use super::facets::{Came, Kind, Per, Population, Remoteness, Setting};
use super::link::Link;
use super::model::Practice;
use base::{Localised, one_line};
use std::collections::BTreeMap;

/// The fields of a form with their values; a field may have several.
pub type Fields = BTreeMap<String, Vec<String>>;

/// What the form shows of a practice.
pub fn fields(one: &Practice) -> Fields {
    let doc = &one.document;
    let lang = doc.lang.as_str();
    let mut out = Out(Fields::new());
    out.one("lang", lang);
    for field in TEXTS {
        out.one(field.name, doc.text(field.name).map_or("", |text| text.exact(lang)));
    }
    out.several("kind", doc.kinds.iter().map(|one| one.code()));
    out.one("came", doc.came.map_or("", Came::code));
    out.one("place", &doc.place);
    out.one("since", &doc.since);
    out.several("setting", doc.settings.iter().map(|one| one.code()));
    out.one("residents", &doc.residents);
    out.one("remoteness", doc.remoteness.map_or("", Remoteness::code));
    out.several("population", doc.populations.iter().map(|one| one.code()));
    out.several("link", doc.links.iter().map(|one| one.code()));
    out.one("months", &doc.months);
    for (place, one) in (1..).zip(&doc.partners) {
        out.one(&format!("p{place}-organisation"), &one.organisation);
        out.one(&format!("p{place}-sector"), &one.sector);
        out.one(&format!("p{place}-part"), one.part.exact(lang));
    }
    for (place, one) in (1..).zip(&doc.costs) {
        out.one(&format!("k{place}-sum"), &one.sum);
        out.one(&format!("k{place}-currency"), &one.currency);
        out.one(&format!("k{place}-per"), one.per.map_or("", Per::code));
        out.one(&format!("k{place}-covers"), one.covers.exact(lang));
    }
    for (place, one) in (1..).zip(&doc.evidence) {
        out.evidence(&format!("e{place}"), one, lang);
    }
    out.one("name", &one.contact.name);
    out.one("mail", &one.contact.mail);
    out.one("organisation", &one.contact.organisation);
    out.several("shown", one.contact.shown.then_some("yes").into_iter());
    out.one("what-changed", &one.what_changed);
    out.0
}

struct Out(Fields);

impl Out {
    fn one(&mut self, name: &str, value: &str) {
        self.0.insert(name.to_owned(), vec![value.to_owned()]);
    }

    /// A choice of several brings an empty value of its own, so that none of them can be told from not asked.
    fn several<'a>(&mut self, name: &str, values: impl Iterator<Item = &'a str>) {
        let values = std::iter::once("").chain(values).map(str::to_owned).collect();
        self.0.insert(name.to_owned(), values);
    }

    fn evidence(&mut self, row: &str, one: &Evidence, lang: &str) {
        let field = |name: &str| format!("{row}-{name}");
        self.one(&field("outcome"), one.outcome.exact(lang));
        self.one(&field("direction"), one.direction.map_or("", Direction::code));
        self.one(&field("effect"), &one.effect);
        self.one(&field("low"), &one.low);
        self.one(&field("high"), &one.high);
        self.one(&field("measure"), one.measure.map_or("", Measure::code));
        self.one(&field("design"), one.design.map_or("", Design::code));
        self.one(&field("places"), &one.places);
        self.one(&field("lowers"), one.lowers.exact(lang));
        self.one(&field("source"), &one.source);
        self.one(&field("url"), &one.url);
    }
}

/// Writes what was typed into a practice; what the form did not bring stays. Answers the names of what changed.
pub fn apply(typed: &Fields, one: &mut Practice) -> Vec<String> {
    let before = fields(one);
    let form = In(typed);
    let doc = &mut one.document;
    if let Some(lang) = form.line("lang").filter(|lang| ["en", "fr"].contains(&lang.as_str()) && *lang != doc.lang) {
        moved(doc, &lang);
    }
    let lang = doc.lang.clone();
    for field in TEXTS {
        if let (Some(value), Some(text)) = (form.text(field.name), doc.text_mut(field.name)) {
            let value = if field.name == "title" { one_line(&value) } else { value };
            text.0.insert(lang.clone(), value);
        }
    }
    form.codes("kind", Kind::parse, &mut doc.kinds);
    form.code("came", Came::parse, &mut doc.came);
    form.put("place", &mut doc.place);
    form.put("since", &mut doc.since);
    form.codes("setting", Setting::parse, &mut doc.settings);
    form.put("residents", &mut doc.residents);
    form.code("remoteness", Remoteness::parse, &mut doc.remoteness);
    form.codes("population", Population::parse, &mut doc.populations);
    form.codes("link", Link::parse, &mut doc.links);
    form.put("months", &mut doc.months);
    rows(&form, 'p', &mut doc.partners, |form, row, one: &mut Partner| {
        form.put(&format!("{row}-organisation"), &mut one.organisation);
        form.put(&format!("{row}-sector"), &mut one.sector);
        form.localised(&format!("{row}-part"), &lang, &mut one.part);
    });
    rows(&form, 'k', &mut doc.costs, |form, row, one: &mut Cost| {
        form.put(&format!("{row}-sum"), &mut one.sum);
        form.put(&format!("{row}-currency"), &mut one.currency);
        one.currency.make_ascii_uppercase();
        form.code(&format!("{row}-per"), Per::parse, &mut one.per);
        form.localised(&format!("{row}-covers"), &lang, &mut one.covers);
    });
    rows(&form, 'e', &mut doc.evidence, |form, row, one: &mut Evidence| evidence(form, row, &lang, one));
    form.put("name", &mut one.contact.name);
    form.put("mail", &mut one.contact.mail);
    form.put("organisation", &mut one.contact.organisation);
    if let Some(values) = typed.get("shown") {
        one.contact.shown = values.iter().any(|value| value == "yes");
    }
    if let Some(words) = form.text("what-changed") {
        one.what_changed = words;
    }
    let after = fields(one);
    let names = before.keys().chain(after.keys()).filter(|name| before.get(*name) != after.get(*name));
    let mut names: Vec<String> = names.cloned().collect();
    names.sort();
    names.dedup();
    names
}

fn evidence(form: &In<'_>, row: &str, lang: &str, one: &mut Evidence) {
    let field = |name: &str| format!("{row}-{name}");
    form.localised(&field("outcome"), lang, &mut one.outcome);
    form.code(&field("direction"), Direction::parse, &mut one.direction);
    form.put(&field("effect"), &mut one.effect);
    form.put(&field("low"), &mut one.low);
    form.put(&field("high"), &mut one.high);
    form.code(&field("measure"), Measure::parse, &mut one.measure);
    form.code(&field("design"), Design::parse, &mut one.design);
    form.put(&field("places"), &mut one.places);
    form.localised(&field("lowers"), lang, &mut one.lowers);
    form.put(&field("source"), &mut one.source);
    form.put(&field("url"), &mut one.url);
}

/// Somebody noticed that the practice is written in the other language: what was written moves there.
fn moved(doc: &mut Document, to: &str) {
    let from = std::mem::replace(&mut doc.lang, to.to_owned());
    let mut names: Vec<String> = TEXTS.iter().map(|one| one.name.to_owned()).collect();
    for place in 1..=ROWS_MAX {
        names.extend(["part"].map(|field| format!("p{place}-{field}")));
        names.push(format!("k{place}-covers"));
        names.extend(["outcome", "lowers"].map(|field| format!("e{place}-{field}")));
    }
    for name in names {
        let Some(text) = doc.text_mut(&name) else { continue };
        if text.exact(to).is_empty()
            && let Some(words) = text.0.remove(&from)
        {
            text.0.insert(to.to_owned(), words);
        }
    }
}

/// Rows of one kind: those that are there, and one more for each that the form brings with something in it.
fn rows<T: Default>(form: &In<'_>, kind: char, all: &mut Vec<T>, read: impl Fn(&In<'_>, &str, &mut T)) {
    let brought = (1..=ROWS_MAX).rev().find(|place| form.brings(&format!("{kind}{place}-"))).unwrap_or(0);
    while all.len() < brought {
        all.push(T::default());
    }
    for (place, one) in (1..).zip(all.iter_mut()) {
        read(form, &format!("{kind}{place}"), one);
    }
}

/// What a form brought.
struct In<'a>(&'a Fields);

impl In<'_> {
    /// A text with its lines; `None` where the field did not come.
    fn text(&self, name: &str) -> Option<String> {
        let value = self.0.get(name)?.first()?;
        Some(value.replace("\r\n", "\n").trim().to_owned())
    }

    fn line(&self, name: &str) -> Option<String> {
        // One line may not be longer than anybody would read.
        self.text(name).map(|text| one_line(&text).chars().take(300).collect())
    }

    fn put(&self, name: &str, to: &mut String) {
        if let Some(value) = self.line(name) {
            *to = value;
        }
    }

    fn localised(&self, name: &str, lang: &str, to: &mut Localised) {
        if let Some(value) = self.text(name) {
            to.0.insert(lang.to_owned(), value);
        }
    }

    fn code<T>(&self, name: &str, parse: impl Fn(&str) -> Option<T>, to: &mut Option<T>) {
        if let Some(value) = self.line(name) {
            *to = parse(&value);
        }
    }

    fn codes<T>(&self, name: &str, parse: impl Fn(&str) -> Option<T>, to: &mut Vec<T>) {
        if let Some(values) = self.0.get(name) {
            *to = values.iter().filter_map(|value| parse(value)).collect();
        }
    }

    /// A field of this row holds something; a currency alone is the form's own suggestion.
    fn brings(&self, row: &str) -> bool {
        let own = format!("{row}currency");
        self.0
            .iter()
            .any(|(name, values)| name.starts_with(row) && *name != own && values.iter().any(|v| !v.is_empty()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{Chance, Id, Ts};

    fn blank() -> Practice {
        Practice::blank(Id::new(Ts(0), &Chance::seeded(1)), "K7QX2M".into(), "en", Ts(0))
    }

    fn typed(pairs: &[(&str, &str)]) -> Fields {
        let mut fields = Fields::new();
        for (name, value) in pairs {
            fields.entry((*name).to_owned()).or_default().push((*value).to_owned());
        }
        fields
    }

    #[test]
    fn what_was_typed_comes_back_as_it_was_typed() {
        let mut one = blank();
        let form = typed(&[
            ("title", " Somebody\r\nwho looks up "),
            ("kind", ""),
            ("kind", "preventive"),
            ("residents", "about 800"),
            ("e1-outcome", "Abuse reported"),
            ("e1-effect", "−42 %"),
            ("e2-currency", ""),
            ("k1-currency", "cad"),
            ("k1-sum", "70,000"),
            ("shown", ""),
            ("shown", "yes"),
        ]);
        let changed = apply(&form, &mut one);
        let shown = fields(&one);
        assert_eq!(shown["title"], ["Somebody who looks up"]);
        assert_eq!(shown["kind"], ["", "preventive"]);
        assert_eq!(shown["residents"], ["about 800"], "nothing typed is lost because it is no number");
        assert_eq!(
            (shown["e1-effect"].as_slice(), shown["k1-currency"].as_slice()),
            (&["−42 %".into()][..], &["CAD".into()][..])
        );
        assert_eq!((one.document.evidence.len(), one.document.costs.len(), one.contact.shown), (1, 1, true));
        assert!(changed.contains(&"e1-outcome".to_owned()));
        assert!(apply(&shown, &mut one).is_empty(), "the same again changes nothing");
    }

    #[test]
    fn written_in_the_other_language_what_was_written_moves_there() {
        let mut one = blank();
        apply(&typed(&[("title", "Une porte, deux clés"), ("e1-outcome", "Les insultes")]), &mut one);
        apply(&typed(&[("lang", "fr")]), &mut one);
        assert_eq!(one.document.title, Localised::only(&base::Lang::fr(), "Une porte, deux clés"));
        assert_eq!(one.document.evidence[0].outcome.exact("fr"), "Les insultes");
        assert_eq!(one.document.title.exact("en"), "");
    }

    #[test]
    fn no_form_makes_more_rows_than_there_may_be() {
        let mut one = blank();
        apply(
            &typed(&[("e12-outcome", "A twelfth"), ("e13-outcome", "One too many"), ("e999999-outcome", "x")]),
            &mut one,
        );
        assert_eq!(one.document.evidence.len(), ROWS_MAX);
        one.document.without_blank_rows();
        assert_eq!(one.document.evidence.len(), 1);
    }
}
