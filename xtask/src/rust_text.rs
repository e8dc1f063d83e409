//! A Rust file as the compiler reads it: comments gone, strings known, test modules marked.
//! Rules look at this and not at the raw text, so that a comment about `unwrap` is not an `unwrap`.

/// What a rule may look at. Line breaks stay where they were, so lines keep their numbers.
#[derive(Debug, Default)]
pub struct RustText {
    /// The code with comments and the insides of strings blanked.
    pub code: String,
    /// The code with comments blanked and strings as written.
    pub spoken: String,
    /// Each string literal with the line that it begins on.
    pub strings: Vec<(usize, String)>,
    test_lines: Vec<bool>,
}

impl RustText {
    /// Reads a Rust file.
    pub fn read(text: &str) -> Self {
        let mut reader = Reader { chars: text.chars().collect(), at: 0, line: 1, out: Self::default() };
        reader.run();
        let mut rust = reader.out;
        rust.test_lines = test_lines(&rust.code);
        rust
    }

    /// The lines of code outside test modules, with their numbers from 1.
    pub fn lines_outside_tests(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code.lines().enumerate().map(|(at, line)| (at + 1, line)).filter(|(line, _)| !self.is_test_line(*line))
    }

    /// Whether a line belongs to a test module.
    pub fn is_test_line(&self, line: usize) -> bool {
        self.test_lines.get(line.saturating_sub(1)).copied().unwrap_or(false)
    }
}

struct Reader {
    chars: Vec<char>,
    at: usize,
    line: usize,
    out: RustText,
}

/// Who may still see a character after it has been read.
#[derive(Clone, Copy)]
enum Shown {
    ToAll,
    AsString,
    ToNone,
}

impl Reader {
    fn run(&mut self) {
        while let Some(now) = self.peek(0) {
            match (now, self.peek(1)) {
                ('/', Some('/')) => self.line_comment(),
                ('/', Some('*')) => self.block_comment(),
                ('r', Some('"' | '#')) if self.raw_hashes().is_some() && !self.after_word(1) => self.raw_string(),
                ('"', _) => self.string(),
                ('\'', _) => self.quote(),
                _ => self.take(Shown::ToAll),
            }
        }
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    /// Whether the letter before belongs to a longer word: the `r` of `for` begins no raw string, that of `br` does.
    fn after_word(&self, back: usize) -> bool {
        let Some(before) = self.at.checked_sub(back).map(|at| self.chars[at]) else { return false };
        if back == 1 && matches!(before, 'b' | 'c') {
            return self.after_word(2);
        }
        before.is_alphanumeric() || before == '_'
    }

    fn take(&mut self, shown: Shown) {
        let Some(now) = self.peek(0) else { return };
        let (in_code, in_spoken) = match shown {
            _ if now == '\n' => (now, now),
            Shown::ToAll => (now, now),
            Shown::AsString => (' ', now),
            Shown::ToNone => (' ', ' '),
        };
        self.out.code.push(in_code);
        self.out.spoken.push(in_spoken);
        self.line += usize::from(now == '\n');
        self.at += 1;
    }

    fn line_comment(&mut self) {
        while self.peek(0).is_some_and(|c| c != '\n') {
            self.take(Shown::ToNone);
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        while self.peek(0).is_some() {
            let step = match (self.peek(0), self.peek(1)) {
                (Some('/'), Some('*')) => 1,
                (Some('*'), Some('/')) => -1,
                _ => 0,
            };
            depth += step;
            self.take(Shown::ToNone);
            if step != 0 {
                self.take(Shown::ToNone);
            }
            if depth == 0 {
                return;
            }
        }
    }

    fn string(&mut self) {
        let (begins, mut said) = (self.line, String::new());
        self.take(Shown::ToAll);
        while let Some(now) = self.peek(0).filter(|c| *c != '"') {
            said.push(now);
            self.take(Shown::AsString);
            if now == '\\' {
                said.extend(self.peek(0));
                self.take(Shown::AsString);
            }
        }
        self.take(Shown::ToAll);
        self.out.strings.push((begins, said));
    }

    fn raw_hashes(&self) -> Option<usize> {
        let hashes = self.chars[self.at + 1..].iter().take_while(|c| **c == '#').count();
        (self.peek(1 + hashes) == Some('"')).then_some(hashes)
    }

    fn raw_string(&mut self) {
        let (begins, mut said) = (self.line, String::new());
        let hashes = self.raw_hashes().unwrap_or(0);
        for _ in 0..hashes + 2 {
            self.take(Shown::ToAll);
        }
        let closing = |reader: &Self| reader.peek(0) == Some('"') && (1..=hashes).all(|n| reader.peek(n) == Some('#'));
        while self.peek(0).is_some() && !closing(self) {
            said.extend(self.peek(0));
            self.take(Shown::AsString);
        }
        for _ in 0..=hashes {
            self.take(Shown::ToAll);
        }
        self.out.strings.push((begins, said));
    }

    /// A character literal or a lifetime: both begin with the same sign.
    fn quote(&mut self) {
        let length = match (self.peek(1), self.peek(2)) {
            (Some('\\'), _) => {
                // The escape's own character may be a quote (`'\''`), so the search begins behind it.
                let rest = self.chars[self.at..].iter().skip(3).position(|c| *c == '\'');
                rest.map_or(1, |rest| rest + 4)
            }
            (Some(_), Some('\'')) => 3,
            _ => 1,
        };
        let shown = if length == 1 { Shown::ToAll } else { Shown::ToNone };
        for _ in 0..length {
            self.take(shown);
        }
    }
}

/// Marks the lines from `#[cfg(test)]` to the end of the block that follows it.
fn test_lines(code: &str) -> Vec<bool> {
    let mut marks = vec![false; code.lines().count()];
    for (start, _) in code.match_indices("#[cfg(").filter(|(at, _)| is_test_cfg(&code[*at..])) {
        let first = code[..start].matches('\n').count();
        let last = code[..end_of_item(code, start)].matches('\n').count();
        marks.iter_mut().take(last + 1).skip(first).for_each(|mark| *mark = true);
    }
    marks
}

fn is_test_cfg(at: &str) -> bool {
    ["#[cfg(test)]", "#[cfg(any(test", "#[cfg(all(test"].iter().any(|start| at.starts_with(start))
}

fn end_of_item(code: &str, start: usize) -> usize {
    let (mut depth, from) = (0_usize, code[start..].find(']').map_or(start, |at| start + at));
    for (at, sign) in code[from..].char_indices() {
        match sign {
            ';' if depth == 0 => return from + at,
            '{' => depth += 1,
            '}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return from + at;
                }
            }
            _ => {}
        }
    }
    code.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_strings_are_not_code() {
        let rust = RustText::read("let a = \"x.unwrap()\"; // b.unwrap()\n/* c /* nested */ d */ e();");
        assert!(!rust.code.contains("unwrap"));
        assert!(rust.spoken.contains("x.unwrap()") && !rust.spoken.contains("b.unwrap()"));
        assert!(rust.code.contains("e();") && !rust.code.contains("nested"));
        assert_eq!(rust.strings, [(1, "x.unwrap()".to_owned())]);
    }

    #[test]
    fn raw_strings_quotes_and_lifetimes_are_told_apart() {
        let rust =
            RustText::read("fn f<'a>(x: &'a str) { g('\"', '\\'', '\\\\', r#\"say \"hi\"\"#, br\"b\", \"end\") }");
        let said: Vec<_> = rust.strings.iter().map(|(_, said)| said.as_str()).collect();
        assert_eq!(said, ["say \"hi\"", "b", "end"]);
    }

    #[test]
    fn lines_keep_their_numbers() {
        let rust = RustText::read("a\n\"two\nlines\"\nb");
        assert_eq!(rust.code.lines().nth(3), Some("b"));
        assert_eq!(rust.strings[0].0, 2);
    }

    #[test]
    fn a_test_module_is_marked_and_what_follows_is_not() {
        let rust = RustText::read("fn a() {}\n#[cfg(test)]\nmod tests {\n    fn b() {}\n}\nfn c() {}");
        let outside: Vec<_> = rust.lines_outside_tests().map(|(line, _)| line).collect();
        assert_eq!(outside, [1, 6]);
    }
}
