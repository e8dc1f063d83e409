//! A transcript as people write it: `Birch: We go round.` Each turn is a contribution of its own. A name before the colon
//! that is no pseudonym of the group is a turn of somebody unknown, and its name is taken away at once.

use super::model::Participant;
use base::{Id, fold};

/// Who says a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// The one who leads.
    Facilitator,
    /// One of the group.
    Known(Id),
    /// Somebody the transcript does not tell, or by a name that the group does not know.
    Unknown,
}

/// A turn.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// Who.
    pub speaker: Speaker,
    /// What.
    pub words: String,
}

/// A transcript in turns, and the names before a colon that are nobody's pseudonym.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Transcript {
    /// In their order.
    pub turns: Vec<Turn>,
    /// Names that were taken away.
    pub strange: usize,
}

/// Words for whoever leads, in the languages of the house.
const LEADS: [&str; 8] =
    ["facilitator", "f", "moderator", "interviewer", "animatrice", "animateur", "intervieweur", "intervieweuse"];
/// Longest name before a colon, in characters.
const NAME_MAX: usize = 30;

/// Reads it. A line that begins with no name goes on with the turn before.
///
/// ```
/// use diagnose::voices::source::transcript::{read, Speaker};
/// let read = read("Facilitator: What do you do?\nBirch: We go round.\nEvery day.\n", &[]);
/// assert_eq!(read.turns.len(), 2);
/// assert_eq!(read.turns[0].speaker, Speaker::Facilitator);
/// assert_eq!(read.turns[1].words, "We go round. Every day.");
/// ```
pub fn read(text: &str, group: &[Participant]) -> Transcript {
    let mut out = Transcript::default();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match opened(line) {
            Some((name, words)) => {
                let speaker = speaker(name, group);
                out.strange += usize::from(speaker == Speaker::Unknown && !is_nobody(name));
                out.turns.push(Turn { speaker, words: words.to_owned() });
            }
            None => match out.turns.last_mut() {
                Some(turn) => {
                    turn.words.push(' ');
                    turn.words.push_str(line);
                }
                None => out.turns.push(Turn { speaker: Speaker::Unknown, words: line.to_owned() }),
            },
        }
    }
    out.turns.retain(|turn| !turn.words.trim().is_empty());
    out
}

/// The words of a DOCX, a line for each paragraph; `None` where it is none or is hostile.
pub fn of_docx(bytes: &[u8]) -> Option<String> {
    crate::voices::qda::paragraphs(bytes)
}

/// The name before a colon and what follows: one to three words that begin with a capital.
fn opened(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.split_once(':')?;
    let name = name.trim();
    let is_name = !name.is_empty()
        && name.chars().count() <= NAME_MAX
        && name.split_whitespace().count() <= 3
        && name.chars().next().is_some_and(char::is_uppercase)
        && !name.contains(['.', ',', '?', '!', ';', '"']);
    is_name.then_some((name, rest.trim()))
}

fn speaker(name: &str, group: &[Participant]) -> Speaker {
    let folded = fold(name);
    if LEADS.contains(&folded.as_str()) {
        return Speaker::Facilitator;
    }
    let known = group.iter().find(|one| fold(&one.pseudonym) == folded);
    known.map_or(Speaker::Unknown, |one| Speaker::Known(one.id))
}

fn is_nobody(name: &str) -> bool {
    let folded = fold(name);
    folded == "participant" || folded == "participante" || folded.starts_with("participant ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::voices::source::model::Consent;
    use base::{Chance, Ts};

    #[test]
    fn a_real_name_before_the_colon_goes_at_once() {
        let birch = Participant {
            id: Id::new(Ts(0), &Chance::seeded(1)),
            kind: "youth".into(),
            minor: false,
            consent: Consent::Quote,
            pseudonym: "Birch".into(),
        };
        let read = read(
            "BIRCH: It is dark: very dark.\n\nYasmin: Yes.\nParticipant 3: No.\nAt nine: nobody.",
            std::slice::from_ref(&birch),
        );
        assert_eq!(read.strange, 2, "“Yasmin” and “At nine” are no names of this group");
        assert_eq!(read.turns[0], Turn { speaker: Speaker::Known(birch.id), words: "It is dark: very dark.".into() });
        assert_eq!(read.turns[1], Turn { speaker: Speaker::Unknown, words: "Yes.".into() });
        assert!(read.turns.iter().all(|turn| !turn.words.contains("Yasmin")));
    }

    #[test]
    fn a_text_without_names_is_one_turn() {
        assert_eq!(read("we go round\nby the wall", &[]).turns.len(), 1);
        assert_eq!(read(" \n ", &[]).turns.len(), 0);
    }
}
