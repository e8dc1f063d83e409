//! A numbered paragraph in languages beside one another, and whether a translation still renders what it translates.

use base::{Id, Lang};

/// A numbered paragraph.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    /// Its id, the same in all versions.
    pub id: Id,
    /// Its number, from 1.
    pub position: i64,
    /// Counts the changes of its wording in the first language.
    pub revision: i64,
    /// Its wordings.
    pub texts: Vec<Rendering>,
}

/// A paragraph in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Rendering {
    /// The language.
    pub lang: Lang,
    /// The text.
    pub text: String,
    /// Counts the changes of this text.
    pub revision: i64,
    /// The revision of the paragraph that it renders.
    pub of_revision: i64,
}

/// How a wording stands to that in the first language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Translation {
    /// It is the first language, or renders what stands there now.
    UpToDate,
    /// The first language has changed since.
    OutOfDate,
    /// There is none.
    Missing,
}

impl Paragraph {
    /// The wording in exactly this language.
    pub fn exact(&self, lang: &Lang) -> Option<&Rendering> {
        self.texts.iter().find(|one| one.lang == *lang)
    }

    /// The wording in `lang`, else in `first`.
    pub fn nearest(&self, lang: &Lang, first: &Lang) -> Option<&Rendering> {
        self.exact(lang).filter(|one| !one.text.is_empty()).or_else(|| self.exact(first))
    }

    /// How the wording in this language stands to the first one.
    pub fn translation(&self, lang: &Lang) -> Translation {
        match self.exact(lang).filter(|one| !one.text.trim().is_empty()) {
            None => Translation::Missing,
            Some(one) if one.of_revision < self.revision => Translation::OutOfDate,
            Some(_) => Translation::UpToDate,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{Chance, Ts};

    #[test]
    fn a_translation_knows_that_it_is_out_of_date() {
        let text = |lang: Lang, of_revision| Rendering { lang, text: "…".into(), revision: 1, of_revision };
        let id = Id::new(Ts(0), &Chance::seeded(2));
        let paragraph =
            Paragraph { id, position: 1, revision: 2, texts: vec![text(Lang::en(), 2), text(Lang::fr(), 1)] };
        assert_eq!(paragraph.translation(&Lang::en()), Translation::UpToDate);
        assert_eq!(paragraph.translation(&Lang::fr()), Translation::OutOfDate);
        assert_eq!(paragraph.translation(&Lang::new("nl")), Translation::Missing);
    }
}
