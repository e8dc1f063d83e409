//! A fact that was read, where it stands, and how a person corrects it.

use announcement::{Confidence, Dates, Day, Days, Deadline, Gathering as Said, Kind, Reading, Value};
use base::jiff::civil::Date;
use base::{Id, one_line};

/// What a person said of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Read, and nobody said anything yet.
    Read,
    /// It is so.
    Confirmed,
    /// It is otherwise, as corrected.
    Corrected,
    /// Left out.
    Refused,
}

impl Standing {
    /// As it is stored.
    pub fn code(self) -> &'static str {
        match self {
            Standing::Read => "read",
            Standing::Confirmed => "confirmed",
            Standing::Corrected => "corrected",
            Standing::Refused => "refused",
        }
    }

    /// From how it is stored.
    pub fn parse(code: &str) -> Option<Standing> {
        [Standing::Read, Standing::Confirmed, Standing::Corrected, Standing::Refused]
            .into_iter()
            .find(|one| one.code() == code)
    }

    /// It counts for the gathering.
    pub fn counts(self) -> bool {
        matches!(self, Standing::Confirmed | Standing::Corrected)
    }
}

/// A fact of an announcement.
#[derive(Clone, Debug, PartialEq)]
pub struct Announced {
    /// Its id.
    pub id: Id,
    /// What it answers and how.
    pub value: Value,
    /// The words it was read from.
    pub words: String,
    /// Where those words stand in the text, in bytes.
    pub span: (usize, usize),
    /// The words say it outright.
    pub sure: bool,
    /// What a person said of it.
    pub standing: Standing,
}

/// An announcement that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Its id.
    pub id: Id,
    /// The file's name, or empty where it was pasted.
    pub name: String,
    /// The text all spans point into.
    pub text: String,
    /// The language it is mainly written in.
    pub lang: String,
    /// Sentences from which nothing was read, in bytes.
    pub not_understood: Vec<(usize, usize)>,
}

/// A piece of the text: words a fact was read from, words that were not understood, or what stands between.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// The words.
    pub words: String,
    /// `fact`, `unread` or nothing.
    pub mark: &'static str,
}

/// The text in pieces, for the page. Every sign of it comes once and in order.
pub fn pieces(text: &Text, facts: &[Announced]) -> Vec<Piece> {
    let mut marks: Vec<(usize, usize, &'static str)> =
        facts.iter().map(|fact| (fact.span.0, fact.span.1, "fact")).collect();
    marks.extend(text.not_understood.iter().map(|span| (span.0, span.1, "unread")));
    marks.sort_unstable();
    let (mut pieces, mut at) = (Vec::new(), 0);
    let mut add = |words: Option<&str>, mark| {
        if let Some(words) = words.filter(|words| !words.is_empty()) {
            pieces.push(Piece { words: words.to_owned(), mark });
        }
    };
    for (from, to, mark) in marks {
        // Facts may share words: each stretch is marked once.
        let from = from.max(at);
        if from < to && to <= text.text.len() {
            add(text.text.get(at..from), "");
            add(text.text.get(from..to), mark);
            at = to;
        }
    }
    add(text.text.get(at..), "");
    pieces
}

/// Which of our kinds the words of an activity name; a conference where they name none of ours.
pub fn kind_of(reading: &Reading, activity: usize) -> &'static str {
    let found = reading.items.get(activity).and_then(|item| item.best(Kind::Gathering)).map(|fact| &fact.value);
    match found {
        Some(Value::Gathering(said)) => our_kind(*said),
        _ => "conference",
    }
}

/// The field has more words for gatherings than we have kinds.
pub fn our_kind(said: Said) -> &'static str {
    match said.name() {
        "symposium" | "colloquium" | "study-day" | "seminar" => "symposium",
        "webinar" => "webinar",
        "workshop" | "training" => "workshop",
        "working-session" | "problem-solving" | "hackathon" | "open-space" => "working-session",
        "focus-group" | "conversation" | "consultation" => "focus-group",
        "meeting" | "round-table" | "lecture" | "site-visit" => "meeting",
        _ => "conference",
    }
}

/// Is the rule sure enough to confirm with one click for all? Two readings never are.
pub fn is_sure(confidence: Confidence, value: &Value) -> bool {
    let two_readings = match value {
        Value::Dates(dates) => {
            dates.or.is_some() || dates.said.start.civil().is_none() || dates.said.end.civil().is_none()
        }
        Value::Deadline(deadline) => deadline.or.is_some() || deadline.date.civil().is_none(),
        _ => false,
    };
    confidence == Confidence::Sure && !two_readings
}

/// What stands in the field in which a fact is corrected.
pub fn typed_of(value: &Value) -> String {
    match value {
        Value::Place(place) => place.name.clone(),
        Value::Party(party) => party.name.clone(),
        Value::Topic(numbered) | Value::Purpose(numbered) => numbered.text.clone(),
        Value::Audience(audience) => audience.said.clone(),
        Value::Channel(channel) => channel.address.clone().unwrap_or_default(),
        Value::Deadline(deadline) => deadline.date.to_string(),
        Value::Capacity(count) => count.number.to_string(),
        Value::Contact(contact) => contact.email.clone().or_else(|| contact.name.clone()).unwrap_or_default(),
        Value::Edition(announcement::Edition::Number(number)) => number.to_string(),
        other => other.to_string(),
    }
}

/// The fact as a person corrects it; `None` where the words cannot be that kind of fact.
pub fn corrected(value: &Value, typed: &str) -> Option<Value> {
    let line = one_line(typed);
    if line.is_empty() {
        return None;
    }
    let mut new = value.clone();
    match &mut new {
        Value::Title(text)
        | Value::Acronym(text)
        | Value::Series(text)
        | Value::Motto(text)
        | Value::Question(text) => *text = line,
        Value::Booking(text) => *text = Some(line).filter(|line| crate::gathering::desk::is_link(line))?,
        Value::Zone(text) => *text = base::Zone::parse(&line).ok()?.name().to_owned(),
        Value::Place(place) => place.name = line,
        Value::Party(party) => party.name = line,
        Value::Topic(numbered) | Value::Purpose(numbered) => numbered.text = line,
        Value::Audience(audience) => audience.said = line,
        Value::Channel(channel) => channel.address = Some(line),
        Value::Capacity(count) => count.number = line.parse().ok()?,
        Value::Contact(contact) if line.contains('@') => contact.email = Some(line),
        Value::Contact(contact) => contact.name = Some(line),
        Value::Edition(edition) => *edition = announcement::Edition::Number(line.parse().ok()?),
        Value::Dates(dates) => *dates = Dates { said: days(&line)?, or: None },
        Value::Deadline(deadline) => *deadline = Deadline { of: deadline.of, date: days(&line)?.start, or: None },
        // The others are codes of closed lists: they are right, or they are left out.
        _ => return None,
    }
    Some(new)
}

/// May this fact be typed otherwise at all?
pub fn can_be_corrected(value: &Value) -> bool {
    !matches!(
        value.kind(),
        Kind::Gathering | Kind::Hours | Kind::Level | Kind::Format | Kind::Milestone | Kind::Earlier | Kind::Language
    )
}

/// “2027-09-14” or “2027-09-14/2027-09-16”.
fn days(typed: &str) -> Option<Days> {
    let (from, to) = typed.split_once('/').unwrap_or((typed, typed));
    let (from, to): (Date, Date) = (from.trim().parse().ok()?, to.trim().parse().ok()?);
    let day = |date: Date| Day { year: Some(date.year()), month: date.month(), day: Some(date.day()) };
    (from <= to).then(|| Days { start: day(from), end: day(to) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use announcement::{Source, read};

    #[test]
    fn amina_corrects_days_only_to_days() {
        let said =
            Days { start: Day { year: None, month: 6, day: Some(3) }, end: Day { year: None, month: 6, day: Some(4) } };
        let read = Value::Dates(Dates { said, or: None });
        assert!(!is_sure(Confidence::Sure, &read), "a day without its year is not sure");
        assert_eq!(corrected(&read, "in June"), None);
        assert_eq!(corrected(&read, "2027-06-04/2027-06-03"), None);
        assert_eq!(
            corrected(&read, "2027-06-03/2027-06-04").map(|value| value.to_string()),
            Some("2027-06-03/2027-06-04".to_owned())
        );
        assert_eq!(corrected(&Value::Booking("https://a.example".into()), "javascript:alert(1)"), None);
    }

    #[test]
    fn the_pieces_are_the_text() {
        let reading = read(Source::Text("Quiet Streets Conference\nIt rains.\nHosted by Averne Police\n".into()))
            .expect("a text");
        let facts: Vec<Announced> = reading.items[0]
            .facts
            .iter()
            .map(|fact| Announced {
                id: Id::new(base::Ts(0), &base::Chance::seeded(1)),
                value: fact.value.clone(),
                words: fact.words.clone(),
                span: (fact.span.start, fact.span.end),
                sure: true,
                standing: Standing::Read,
            })
            .collect();
        let not_understood = reading.not_understood.iter().map(|span| (span.start, span.end)).collect();
        let id = Id::new(base::Ts(0), &base::Chance::seeded(1));
        let text = Text { id, name: String::new(), text: reading.text.clone(), lang: "en".to_owned(), not_understood };
        let joined: String = pieces(&text, &facts).into_iter().map(|piece| piece.words).collect();
        assert_eq!(joined, reading.text);
    }
}
