//! The retention schedule: each rule by which a daily job deletes, and each table whose personal columns last as long as
//! what they belong to. The page and the document are made of the rules themselves, so that neither can promise more.

use askama::Template;
use std::collections::BTreeMap;
use std::fmt::Write;
use web::{Ask, Capability, End, Keeping, Outcome, Over, Rule, Shell, Term, Tr, page};

/// One line of the schedule.
pub(super) struct Line {
    /// What is kept.
    pub what: String,
    /// Until when, in words.
    pub until: String,
    /// The tables.
    pub tables: String,
    /// What becomes of it.
    pub end: String,
    /// Which capability.
    pub of: &'static str,
}

/// What lasts until the person asks: table and its personal columns.
pub(super) struct Lasting {
    /// The table.
    pub table: String,
    /// The columns.
    pub columns: String,
}

#[derive(Template)]
#[template(path = "compliance/retention.html")]
struct Retention {
    shell: Shell,
    lines: Vec<Line>,
    lasting: Vec<Lasting>,
}

/// `GET /privacy/retention`
pub(super) async fn show(ask: Ask) -> Outcome {
    let t = ask.t();
    let shell = ask.shell(t.say("retention-title")).about(t.say("retention-lead"));
    let shell = shell.crumb(t.say("kept-title"), ask.to("/privacy")).crumb(t.say("retention-title"), "");
    page(&Retention { shell, lines: lines(&ask.house.capabilities, &t), lasting: lasting(&ask.house.capabilities) })
}

fn lines(capabilities: &[Capability], t: &Tr) -> Vec<Line> {
    let of = |part: &Capability| part.keeping.iter().map(|keeping| (part.name, *keeping)).collect::<Vec<_>>();
    capabilities.iter().flat_map(of).map(|(name, keeping)| line(t, name, &keeping)).collect()
}

fn line(t: &Tr, of: &'static str, keeping: &Keeping) -> Line {
    let (Term::Days(n) | Term::Months(n)) = keeping.term;
    let tables: Vec<&str> = std::iter::once(keeping.table).chain(keeping.with.iter().copied()).collect();
    Line {
        what: t.say(&format!("keeping-{}", keeping.code)),
        until: t.a(&format!("keeping-{}-until", keeping.code), "n", i64::from(n)),
        tables: tables.join(", "),
        end: t.say(if keeping.end == End::Goes { "retention-goes" } else { "retention-emptied" }),
        of,
    }
}

/// The personal columns that no term ends, by table.
fn lasting(capabilities: &[Capability]) -> Vec<Lasting> {
    let mut tables: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for rule in capabilities.iter().flat_map(|part| part.columns) {
        if let (Rule::Personal { months: 0 }, Some((table, column))) = (rule.rule, rule.column.split_once('.')) {
            tables.entry(table).or_default().push(column);
        }
    }
    tables
        .into_iter()
        .map(|(table, columns)| Lasting { table: table.to_owned(), columns: columns.join(", ") })
        .collect()
}

/// The schedule as the document `docs/compliance/retention.md` prints it, between its two marks.
pub fn schedule(capabilities: &[Capability], t: &Tr) -> String {
    let mut text =
        String::from("| rule | what | tables | term | runs from | then |\n| --- | --- | --- | --- | --- | --- |\n");
    let keepings = capabilities.iter().flat_map(|part| part.keeping);
    for keeping in keepings {
        let one = line(t, "", keeping);
        let term = match keeping.term {
            Term::Days(n) => format!("{n} days"),
            Term::Months(n) => format!("{n} months"),
        };
        let from = match keeping.over {
            Over::Gathering(_) => "the end of the gathering",
            Over::Since(_) => "an instant in the row",
        };
        let end = if keeping.end == End::Goes { "the rows go" } else { "the rows are emptied" };
        // Writing to a text cannot fail.
        let _ = writeln!(text, "| `{}` | {} | {} | {term} | {from} | {end} |", keeping.code, one.what, one.tables);
    }
    text.push_str("\nUntil the person asks, or the thing they belong to goes:\n\n| table | columns |\n| --- | --- |\n");
    for one in lasting(capabilities) {
        let _ = writeln!(text, "| {} | {} |", one.table, one.columns);
    }
    text
}
