//! A project as REFI-QDA knows it, as far as it is ours: codes, coders, texts with their coded passages. All else of a
//! file is carried along as it came.

use crate::voices::coding::sentences::Span;

/// A project.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Project {
    /// What it is called.
    pub name: String,
    /// Which program wrote it.
    pub origin: String,
    /// Coders: guid and name.
    pub users: Vec<(String, String)>,
    /// The code book.
    pub codes: Vec<Code>,
    /// The texts.
    pub texts: Vec<Text>,
    /// Elements that are not ours, as XML, in the order of the scheme: variables, cases, notes, links, sets, graphs, and
    /// the sources that are no texts.
    pub kept: Vec<(String, String)>,
}

/// A code with those below it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Code {
    /// Its guid.
    pub guid: String,
    /// Its name.
    pub name: String,
    /// What it means.
    pub memo: String,
    /// `#RRGGBB`, or empty.
    pub colour: String,
    /// Passages may have it.
    pub codable: bool,
    /// Those below it.
    pub codes: Vec<Code>,
}

/// A text with its passages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text {
    /// Its guid.
    pub guid: String,
    /// Its name.
    pub name: String,
    /// What it says, line ends as `\n`.
    pub text: String,
    /// Its coded passages.
    pub passages: Vec<Passage>,
}

/// A passage with its codes.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// Its guid.
    pub guid: String,
    /// Where, in code points.
    pub span: Span,
    /// The guid of the code and of whoever gave it; the latter may be empty.
    pub codings: Vec<(String, String)>,
}

/// What a reader should know of a file that was taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Codes, also below others.
    pub codes: usize,
    /// Texts.
    pub texts: usize,
    /// Codings.
    pub codings: usize,
    /// Passages that reached beyond their text.
    pub beyond: usize,
    /// Codings whose code is in no code book.
    pub unknown: usize,
    /// Colours that were no colours.
    pub colours: usize,
    /// What was not taken over, by name, with how many of each.
    pub not_kept: Vec<(String, usize)>,
}

impl Code {
    /// This code and all below it, with their depth.
    pub fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Code, usize), depth: usize) {
        visit(self, depth);
        for code in &self.codes {
            code.walk(visit, depth + 1);
        }
    }
}

impl Project {
    /// How many codes there are, at every depth.
    pub fn code_count(&self) -> usize {
        let mut count = 0;
        for code in &self.codes {
            code.walk(&mut |_, _| count += 1, 0);
        }
        count
    }
}
