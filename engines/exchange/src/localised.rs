//! User text in several languages, because sources give a plain string or one text per language.
//! A text whose language the source does not say is kept under [`UNSAID`].

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The language tag of a text whose language nobody said ("undetermined" in BCP 47).
pub const UNSAID: &str = "und";

/// A text by language tag. Empty texts are not kept, so [`Localised::is_empty`] means "there is nothing to read".
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Localised(pub BTreeMap<String, String>);

impl Localised {
    /// One text in one language; an empty text gives an empty value.
    pub fn one(language: Option<&str>, text: impl Into<String>) -> Self {
        let mut all = Self::default();
        all.set(language.unwrap_or(UNSAID), text);
        all
    }

    /// Sets the text of a language, unless the text is empty.
    pub fn set(&mut self, language: &str, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.0.insert(language.to_owned(), text);
        }
    }

    /// True when no language has a text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text in the first of the wanted languages that has one, else the text of unsaid language, else any.
    pub fn pick(&self, wanted: &[&str]) -> &str {
        wanted
            .iter()
            .find_map(|language| self.0.get(*language))
            .or_else(|| self.0.get(UNSAID))
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amina_reads_french_and_bartolo_what_there_is() {
        let mut title = Localised::one(Some("fr"), "Marches exploratoires");
        title.set("en", "Safety walks");
        assert_eq!(title.pick(&["fr", "en"]), "Marches exploratoires");
        assert_eq!(title.pick(&["pt", "en"]), "Safety walks");
        assert_eq!(title.pick(&["pt"]), "Safety walks");
        assert_eq!(Localised::one(None, "Plenary").pick(&["pt"]), "Plenary");
        assert_eq!(Localised::one(None, "").pick(&["pt"]), "");
    }
}
