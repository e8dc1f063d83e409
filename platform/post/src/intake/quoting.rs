//! What a person wrote, apart from the letter that is answered and from the signature. Nothing is thrown
//! away: the three pieces are kept. A letter that is passed on (Fwd:) is the content and stays whole.

use base::fold;

/// The three pieces of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Pieces {
    pub text: String,
    pub quoted: Option<String>,
    pub signature: Option<String>,
}

/// Tells the pieces apart. If nothing would be left as the text, all of it is the text.
pub(super) fn told_apart(text: &str) -> Pieces {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let folded: Vec<String> = lines.iter().map(|line| short_fold(line)).collect();
    let own_end = quote_start(&lines, &folded).unwrap_or(lines.len());
    let sign_at = signature_start(&lines[..own_end], &folded[..own_end]).unwrap_or(own_end);
    let own = joined(&lines[..sign_at]);
    if own.is_empty() {
        return Pieces { text: joined(&lines), ..Pieces::default() };
    }
    let kept = |piece: String| Some(piece).filter(|piece| !piece.is_empty());
    let after_mark = if lines.get(sign_at).is_some_and(|line| is_dashes(line)) { sign_at + 1 } else { sign_at };
    Pieces {
        text: own,
        quoted: kept(joined(&lines[own_end..])),
        signature: kept(joined(lines.get(after_mark..own_end).unwrap_or_default())),
    }
}

/// Only the start of a line can be a mark, so no more of it is folded.
fn short_fold(line: &str) -> String {
    fold(&line.chars().take(200).collect::<String>()).trim().to_owned()
}

fn joined(lines: &[&str]) -> String {
    lines.join("\n").trim_matches('\n').trim_end().to_owned()
}

/// The line at which the answered letter begins and after which nothing but it follows.
fn quote_start(lines: &[&str], folded: &[String]) -> Option<usize> {
    let marked = (0..lines.len()).find(|at| is_reply_mark(folded, *at));
    marked.or_else(|| trailing_quote(lines))
}

/// Words that mail programs put above the letter they answer.
fn is_reply_mark(folded: &[String], at: usize) -> bool {
    let line = folded[at].as_str();
    let next = folded.get(at + 1).map(String::as_str).unwrap_or_default();
    let wrote = |text: &str| {
        (text.starts_with("on ") && text.ends_with("wrote:"))
            || (text.starts_with("le ") && (text.ends_with("a ecrit :") || text.ends_with("a ecrit:")))
    };
    // The mark may be broken over two lines.
    let dashed = line.starts_with("---") && (line.contains("original message") || line.contains("message d'origine"));
    wrote(line) || (!next.is_empty() && wrote(&format!("{line} {next}"))) || dashed || is_outlook_block(folded, at)
}

/// Outlook writes the head of the answered letter as lines of text, under a rule or an empty line.
fn is_outlook_block(folded: &[String], at: usize) -> bool {
    let begins = |line: &str, words: &[&str]| words.iter().any(|word| line.trim_start_matches('*').starts_with(word));
    let block = || folded[at..].iter().skip(1).take(6);
    begins(&folded[at], &["from:", "de :", "de:"])
        && block().any(|line| begins(line, &["sent:", "date:", "envoye :", "envoye:", "date :"]))
        && block().any(|line| begins(line, &["subject:", "objet :", "objet:"]))
        // Under the words that say a letter is passed on, the block is content.
        && !folded[..at].iter().rev().take(3).any(|line| is_forward_mark(line))
}

fn is_forward_mark(line: &str) -> bool {
    line.contains("forwarded message") || line.contains("message transfere") || line.contains("message reexpedie")
}

/// Lines that begin with `>` at the end of the letter; quotes between words of one's own stay.
fn trailing_quote(lines: &[&str]) -> Option<usize> {
    let of_quote = |line: &&&str| line.starts_with('>') || line.is_empty();
    let from = lines.len() - lines.iter().rev().take_while(of_quote).count();
    lines[from..].iter().any(|line| line.starts_with('>')).then_some(from)
}

/// The mark `-- `, or what telephones write under every letter.
fn signature_start(lines: &[&str], folded: &[String]) -> Option<usize> {
    let dashes = lines.iter().rposition(|line| is_dashes(line)).filter(|at| lines.len() - at <= 30);
    let telephone = |line: &String| {
        [
            "sent from my ",
            "sent from outlook",
            "get outlook for ",
            "envoye de mon ",
            "envoye depuis mon ",
            "obtenez outlook pour ",
        ]
        .iter()
        .any(|words| line.starts_with(words))
    };
    let last = folded.iter().rposition(|line| !line.is_empty());
    dashes.or_else(|| last.filter(|at| telephone(&folded[*at])))
}

fn is_dashes(line: &str) -> bool {
    line == "--" || line == "\u{2014}"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str, quoted: &str, signature: &str) -> Pieces {
        let kept = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Pieces { text: text.into(), quoted: kept(quoted), signature: kept(signature) }
    }

    #[test]
    fn chidis_answer_is_apart_from_the_letter_he_answers() {
        let letter = "Yes, Tuesday suits us.\n\n-- \nChidi Okafor\nYork Region\n\nOn Mon, 3 May 2027 at 14:02, Wardmote <x@wardmote.example>\nwrote:\n> Can you come?\n";
        let expected = pieces(
            "Yes, Tuesday suits us.",
            "On Mon, 3 May 2027 at 14:02, Wardmote <x@wardmote.example>\nwrote:\n> Can you come?",
            "Chidi Okafor\nYork Region",
        );
        assert_eq!(told_apart(letter), expected);
    }

    #[test]
    fn the_marks_of_french_programs_are_known() {
        let thunderbird = told_apart("D’accord.\n\nLe 3 mai 2027 à 14:02, Wardmote a écrit :\n> Venez-vous ?");
        assert_eq!((thunderbird.text.as_str(), thunderbird.quoted.is_some()), ("D’accord.", true));
        let outlook = told_apart(
            "D’accord.\n\nEnvoyé de mon iPhone\n\nDe : Wardmote\nEnvoyé : lundi\nÀ : Élodie\nObjet : Atelier\n\nVenez-vous ?",
        );
        assert_eq!(outlook.text, "D’accord.");
        assert_eq!(outlook.signature.as_deref(), Some("Envoyé de mon iPhone"));
    }

    #[test]
    fn a_letter_passed_on_keeps_its_content() {
        let text = "---------- Forwarded message ---------\nFrom: Amina\nDate: Monday\nSubject: Proposal\nTo: me\n\nTitle: Night walks";
        assert_eq!(told_apart(text), pieces(text, "", ""));
    }

    #[test]
    fn a_letter_of_nothing_but_quotes_is_kept_whole() {
        assert_eq!(told_apart("> one\n> two").text, "> one\n> two");
        assert_eq!(told_apart("First\n> quoted\nanswer").text, "First\n> quoted\nanswer");
        assert_eq!(told_apart("").text, "");
    }
}
