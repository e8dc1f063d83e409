//! The controls of the form as the template draws them: a text with its limit, a choice, a place for files.

use crate::proposal::model::names::{Found, Whose};
use base::{Limit, word_count};
use web::{Sheet, Tr};

/// A note in the margin: a name that stands in a text.
#[derive(Clone, Debug)]
pub(super) struct Remark {
    /// “Your name appears in paragraph 2.”
    pub(super) says: String,
    /// The words before the name.
    pub(super) before: String,
    /// The name as it stands in the text.
    pub(super) words: String,
    /// The words after it.
    pub(super) after: String,
    /// “Replace it by ‘one of us’”.
    pub(super) replace: String,
}

/// A text to be written.
#[derive(Clone, Debug, Default)]
pub(super) struct Text {
    /// The name of the field.
    pub(super) name: String,
    /// What is asked.
    pub(super) label: String,
    /// How to answer; may be empty.
    pub(super) hint: String,
    /// `text`, `email`, `date`, … or `area`.
    pub(super) kind: &'static str,
    /// Rows of an area.
    pub(super) rows: usize,
    /// The limit; 0 for none.
    pub(super) max: usize,
    /// `words` or `chars`.
    pub(super) unit: &'static str,
    /// May stay empty.
    pub(super) optional: bool,
    /// What stands in it.
    pub(super) value: String,
    /// What is wrong with it.
    pub(super) error: Option<String>,
    /// What the browser may fill in.
    pub(super) autocomplete: &'static str,
    /// Notes in its margin.
    pub(super) remarks: Vec<Remark>,
}

impl Text {
    /// A text field that shows what stands in the sheet.
    pub(super) fn of(s: &Sheet, name: &str, label: String) -> Text {
        let (value, error) = (s.value(name).to_owned(), s.error(name).map(str::to_owned));
        Text {
            name: name.to_owned(),
            label,
            kind: "text",
            unit: "words",
            value,
            error,
            autocomplete: "off",
            ..Text::default()
        }
    }

    /// An area of so many rows.
    pub(super) fn area(self, rows: usize) -> Text {
        Text { kind: "area", rows, ..self }
    }

    /// With a hint.
    pub(super) fn hint(self, hint: String) -> Text {
        Text { hint, ..self }
    }

    /// With a limit of words, said before typing.
    pub(super) fn words(self, max: usize) -> Text {
        Text { max, ..self }
    }

    /// With a limit of characters.
    pub(super) fn chars(self, max: usize) -> Text {
        Text { max, unit: "chars", ..self }
    }

    /// May stay empty.
    pub(super) fn optional(self) -> Text {
        Text { optional: true, ..self }
    }

    /// “90 of 150 words”, as the script writes it too.
    pub(super) fn counter(&self, t: &Tr) -> String {
        let n = if self.unit == "words" { word_count(&self.value) } else { self.value.chars().count() };
        match self.over() {
            0 => t.a2(self.counter_key(), "n", n, "limit", self.max),
            over => t.a3(self.counter_over_key(), "n", n, "limit", self.max, "over", over),
        }
    }

    /// By how many words or characters it is over its limit.
    pub(super) fn over(&self) -> usize {
        let limit = if self.unit == "words" { Limit::Words(self.max) } else { Limit::Chars(self.max) };
        if self.max == 0 { 0 } else { limit.over(&self.value) }
    }

    /// The sentence of the counter with places for the script's figures.
    pub(super) fn counter_words(&self, t: &Tr) -> String {
        t.a2(self.counter_key(), "n", "{n}", "limit", "{limit}")
    }

    /// The same when it is over the limit.
    pub(super) fn counter_over_words(&self, t: &Tr) -> String {
        t.a3(self.counter_over_key(), "n", "{n}", "limit", "{limit}", "over", "{over}")
    }

    fn counter_key(&self) -> &'static str {
        if self.unit == "words" { "proposal-words-of" } else { "proposal-chars-of" }
    }

    fn counter_over_key(&self) -> &'static str {
        if self.unit == "words" { "proposal-words-over" } else { "proposal-chars-over" }
    }

    /// The ids of what describes it.
    pub(super) fn described_by(&self) -> String {
        let parts = [(!self.hint.is_empty(), "h"), (self.error.is_some(), "e"), (self.max > 0, "c")];
        let ids: Vec<String> =
            parts.iter().filter(|(there, _)| *there).map(|(_, end)| format!("{}-{end}", self.name)).collect();
        ids.join(" ")
    }
}

/// Something to choose.
#[derive(Clone, Debug, Default)]
pub(super) struct Pick {
    /// The name of the field.
    pub(super) name: String,
    /// What is asked.
    pub(super) label: String,
    /// How to answer; may be empty.
    pub(super) hint: String,
    /// `radio`, `checkbox`, `chip` or `select`.
    pub(super) kind: &'static str,
    /// May stay empty.
    pub(super) optional: bool,
    /// What may be chosen.
    pub(super) options: Vec<Choice>,
    /// What is wrong with it.
    pub(super) error: Option<String>,
}

/// One of what may be chosen.
#[derive(Clone, Debug, Default)]
pub(super) struct Choice {
    /// The value.
    pub(super) value: String,
    /// Its words.
    pub(super) label: String,
    /// More words, said more quietly.
    pub(super) about: String,
    /// The number of its topic mark; 0 for none.
    pub(super) mark: i64,
    /// It is chosen.
    pub(super) chosen: bool,
}

impl Pick {
    /// A choice that shows what stands in the sheet.
    pub(super) fn of(s: &Sheet, name: &str, label: String, kind: &'static str, options: Vec<(String, String)>) -> Pick {
        let one =
            |(value, label): (String, String)| Choice { chosen: s.is(name, &value), value, label, ..Choice::default() };
        let error = s.error(name).map(str::to_owned);
        Pick {
            name: name.to_owned(),
            label,
            kind,
            options: options.into_iter().map(one).collect(),
            error,
            ..Pick::default()
        }
    }
}

/// A question of the call with its control.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    /// The formats it is asked for, parted by blanks; empty for all.
    pub(super) formats: String,
    /// The topics it is asked for; empty for all.
    pub(super) topics: String,
    /// “Only for workshops”; empty for all.
    pub(super) only: String,
    /// The control.
    pub(super) control: Control,
}

/// One of three kinds of controls.
#[derive(Clone, Debug)]
pub(super) enum Control {
    /// Something to write.
    Text(Text),
    /// Something to choose.
    Pick(Pick),
    /// Files: name, label, hint, optional, error, and those that are there.
    Files(Files),
}

/// A place for files.
#[derive(Clone, Debug, Default)]
pub(super) struct Files {
    /// The name of the field.
    pub(super) name: String,
    /// What is asked.
    pub(super) label: String,
    /// What may be handed in.
    pub(super) hint: String,
    /// May stay empty.
    pub(super) optional: bool,
    /// What is wrong with it.
    pub(super) error: Option<String>,
    /// What is there: place among all files, name, size in words.
    pub(super) there: Vec<(usize, String, String)>,
}

/// The remarks on one field.
pub(super) fn remarks(t: &Tr, found: &[Found], field: &str) -> Vec<Remark> {
    found.iter().filter(|one| one.field == field).map(|one| remark(t, one)).collect()
}

/// “Your name appears in paragraph 2.”
pub(super) fn remark(t: &Tr, found: &Found) -> Remark {
    let one_line = ["title"].contains(&found.field.as_str());
    let says = match (found.whose, one_line) {
        (Whose::Author, false) => t.a("proposal-name-yours", "paragraph", found.paragraph),
        (Whose::Author, true) => t.say("proposal-name-yours-title"),
        (Whose::CoPresenter, false) => t.a("proposal-name-theirs", "paragraph", found.paragraph),
        (Whose::CoPresenter, true) => t.say("proposal-name-theirs-title"),
        (Whose::Organisation, false) => t.a("proposal-name-organisation", "paragraph", found.paragraph),
        (Whose::Organisation, true) => t.say("proposal-name-organisation-title"),
        (Whose::Address, false) => t.a("proposal-name-address", "paragraph", found.paragraph),
        (Whose::Address, true) => t.say("proposal-name-address-title"),
    };
    let replace = match found.whose {
        Whose::Organisation => t.say("proposal-replace-organisation"),
        Whose::Address => t.say("proposal-replace-address"),
        _ => t.say("proposal-replace-name"),
    };
    Remark { says, before: found.before.clone(), words: found.words.clone(), after: found.after.clone(), replace }
}
