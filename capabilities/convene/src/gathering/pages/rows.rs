//! Lists that are edited as one form: each item a group of fields, the last one new. Topics, formats, rooms,
//! organisations, results, questions and criteria are such lists, and look and behave alike.

use askama::Template;
use web::{Form, Sheet, Shell};

/// What a field is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    /// One line.
    Line,
    /// One line in English, one in French.
    Both,
    /// A text.
    Text,
    /// A whole number.
    Number,
    /// Yes or no.
    Tick,
    /// One of the options.
    One,
    /// Several of the options.
    Several,
}

/// A field that each item has.
pub(crate) struct Column {
    pub name: &'static str,
    pub kind: Kind,
    pub label: String,
    pub hint: String,
    pub options: Vec<(String, String)>,
    /// Told beside the name of a folded item, so that a list can be read without unfolding it.
    told: bool,
}

impl Column {
    /// A field with its label.
    pub(crate) fn new(name: &'static str, kind: Kind, label: String) -> Column {
        Column { name, kind, label, hint: String::new(), options: Vec::new(), told: false }
    }

    /// With a hint.
    pub(crate) fn hint(mut self, hint: String) -> Column {
        self.hint = hint;
        self
    }

    /// With what may be chosen.
    pub(crate) fn options(mut self, options: Vec<(String, String)>) -> Column {
        self.options = options;
        self
    }

    /// Told beside the name of a folded item.
    pub(crate) fn told(mut self) -> Column {
        self.told = true;
        self
    }

    /// What an item has here, in a few words; empty where it has nothing.
    fn in_few_words(&self, shell: &Shell, s: &Sheet, id: &str) -> String {
        let typed = field(self.name, id);
        let value = s.value(&typed);
        match self.kind {
            _ if value.is_empty() => String::new(),
            Kind::Tick => self.label.clone(),
            Kind::One => {
                let chosen = self.options.iter().find(|(code, _)| code == value);
                chosen.map_or(String::new(), |(_, words)| words.clone())
            }
            Kind::Number => shell.t.a2("gathering-rows-told", "label", self.label.as_str(), "value", value),
            _ => value.to_owned(),
        }
    }
}

/// One field of one item.
struct Cell {
    field: String,
    kind: Kind,
    label: String,
    hint: String,
    options: Vec<(String, String)>,
}

/// One item.
struct Item {
    id: String,
    legend: String,
    /// What is worth knowing before it is unfolded.
    told: String,
    /// Unfolded, because something in it is wrong.
    open: bool,
    remove: String,
    cells: Vec<Cell>,
}

/// The page of a list.
#[derive(Template)]
#[template(path = "gathering/rows.html")]
pub(crate) struct RowsPage {
    shell: Shell,
    lead: String,
    s: Sheet,
    items: Vec<Item>,
    fresh: Item,
}

/// The name of a field of an item.
pub(crate) fn field(name: &str, id: &str) -> String {
    format!("{name}.{id}")
}

/// The item at the end that does not exist yet.
pub(crate) const NEW: &str = "new";

/// The page of a list: its items by id and name, the fields of each, and what stands in them.
pub(crate) fn rows_page(
    shell: Shell,
    lead: String,
    s: Sheet,
    columns: &[Column],
    items: Vec<(String, String)>,
) -> RowsPage {
    let mut fresh = item(&shell, &s, columns, NEW, shell.t.say("gathering-rows-new"));
    fresh.open |= items.is_empty();
    let items = items.into_iter().map(|(id, legend)| item(&shell, &s, columns, &id, legend)).collect();
    RowsPage { shell, lead, s, items, fresh }
}

fn item(shell: &Shell, s: &Sheet, columns: &[Column], id: &str, legend: String) -> Item {
    let mut cells = Vec::new();
    for column in columns {
        let base = field(column.name, id);
        let one = |field: String, kind: Kind, label: String| Cell {
            field,
            kind,
            label,
            hint: column.hint.clone(),
            options: column.options.clone(),
        };
        match column.kind {
            Kind::Both => {
                for tag in ["en", "fr"] {
                    let label = shell.t.a2(
                        "gathering-in-lang",
                        "label",
                        column.label.as_str(),
                        "lang",
                        shell.t.say(&format!("gathering-lang-{tag}")),
                    );
                    cells.push(one(format!("{base}-{tag}"), Kind::Line, label));
                }
            }
            kind => cells.push(one(base, kind, column.label.clone())),
        }
    }
    let told = columns.iter().filter(|column| column.told).map(|column| column.in_few_words(shell, s, id));
    let told: Vec<String> = told.filter(|words| !words.is_empty()).collect();
    let remove = field("remove", id);
    let open = s.error(&remove).is_some() || cells.iter().any(|cell| s.error(&cell.field).is_some());
    Item { id: id.to_owned(), legend, told: told.join(" · "), open, remove, cells }
}

/// Is this item to be taken away?
pub(crate) fn is_removed(form: &Form, id: &str) -> bool {
    form.get(&field("remove", id)) == "yes"
}

/// A code that none of `taken` has, made of a name.
pub(crate) fn code_among(name: &str, usual: &str, taken: &[String]) -> String {
    let slug = base::slug_of(name);
    let slug = if slug.is_empty() { usual.to_owned() } else { slug };
    let free = |code: &String| !taken.contains(code);
    std::iter::once(slug.clone()).chain((2..).map(|number| format!("{slug}-{number}"))).find(free).unwrap_or(slug)
}

/// The typed place in the list, else the usual one.
pub(crate) fn position(form: &Form, id: &str, usual: i64) -> i64 {
    form.number(&field("position", id)).unwrap_or(usual)
}
