//! Plain text at most 78 characters wide, as RFC 5322 asks. Links stay whole: a broken link opens nothing.

/// Width of a line of a letter.
const WIDTH: usize = 78;

/// Breaks long lines between words; keeps every line break, and the quote sign of quoted lines.
pub fn wrapped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 40);
    for (place, line) in text.split('\n').enumerate() {
        if place > 0 {
            out.push('\n');
        }
        wrap_line(line.trim_end(), &mut out);
    }
    out
}

fn wrap_line(line: &str, out: &mut String) {
    let lead = lead_of(line);
    let mut width = lead.chars().count();
    out.push_str(lead);
    let mut first = true;
    for word in line[lead.len()..].split(' ') {
        let word_width = word.chars().count();
        if !first && width + 1 + word_width > WIDTH {
            out.push('\n');
            out.push_str(lead);
            width = lead.chars().count();
        } else if !first {
            out.push(' ');
            width += 1;
        }
        out.push_str(word);
        width += word_width;
        first = false;
    }
}

/// Quote signs and indentation at the start of a line, which every piece of it keeps.
fn lead_of(line: &str) -> &str {
    let end = line.find(|sign| sign != '>' && sign != ' ').unwrap_or(line.len());
    // Nothing left to wrap, or an indentation wider than half the line, is not a lead.
    if end == line.len() || end > WIDTH / 2 { "" } else { &line[..end] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn long_paragraphs_are_broken_between_words() {
        let text = format!("{}\n\nsecond", "prevention ".repeat(20));
        let letter = wrapped(&text);
        assert!(letter.lines().all(|line| line.chars().count() <= 78), "{letter}");
        assert!(letter.ends_with("\n\nsecond"));
    }

    #[test]
    fn a_link_stays_whole_and_a_quote_stays_a_quote() {
        let link = format!("https://wardmote.example/{}", "x".repeat(90));
        assert!(wrapped(&format!("See {link} today")).contains(&link));
        let quoted = wrapped(&format!("> {}", "élan ".repeat(30)));
        assert!(quoted.lines().all(|line| line.starts_with("> ")), "{quoted}");
    }

    proptest! {
        #[test]
        fn no_word_is_lost(text in "[a-zé>\n ]{0,400}") {
            let words = |text: &str| text.replace('>', " ").split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            prop_assert_eq!(words(&wrapped(&text)), words(&text));
        }
    }
}
