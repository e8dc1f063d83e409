//! What people write in several languages, and the language of the page.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A language as its BCP 47 tag, such as `en` or `fr`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Lang(pub String);

impl Lang {
    /// The language of this tag.
    pub fn new(tag: &str) -> Lang {
        Lang(tag.to_owned())
    }

    /// English, the language every word has.
    pub fn en() -> Lang {
        Lang::new("en")
    }

    /// French.
    pub fn fr() -> Lang {
        Lang::new("fr")
    }

    /// The tag.
    pub fn tag(&self) -> &str {
        &self.0
    }

    /// The direction of writing, as HTML's `dir` wants it.
    pub fn direction(&self) -> &'static str {
        let primary = self.0.split('-').next().unwrap_or_default();
        if ["ar", "he", "fa", "ur"].contains(&primary) { "rtl" } else { "ltr" }
    }
}

impl std::fmt::Display for Lang {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// One text in one or more languages. Reading never fails: the nearest language answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Localised(pub BTreeMap<String, String>);

impl Localised {
    /// A text in one language.
    pub fn only(lang: &Lang, text: impl Into<String>) -> Localised {
        Localised(BTreeMap::from([(lang.0.clone(), text.into())]))
    }

    /// A text in English and French; an empty one is left out.
    pub fn both(en: &str, fr: &str) -> Localised {
        [("en", en), ("fr", fr)]
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(tag, text)| (tag, text.to_owned()))
            .collect()
    }

    /// The text in `lang`, else in English, else in whichever language there is, else empty.
    pub fn in_lang(&self, lang: &Lang) -> &str {
        self.entry(lang).map_or("", |(_, text)| text)
    }

    /// As [`Localised::in_lang`], with the language it was found in, for the `lang` attribute.
    pub fn found<'a>(&'a self, lang: &'a Lang) -> (&'a str, &'a str) {
        self.entry(lang).unwrap_or((lang.tag(), ""))
    }

    fn entry(&self, lang: &Lang) -> Option<(&str, &str)> {
        let here = |tag: &str| self.0.get_key_value(tag).filter(|(_, text)| !text.is_empty());
        let found = here(&lang.0).or_else(|| here("en")).or_else(|| self.0.iter().find(|(_, text)| !text.is_empty()));
        found.map(|(tag, text)| (tag.as_str(), text.as_str()))
    }

    /// Exactly the text written in `tag`, empty where there is none: for forms.
    pub fn exact(&self, tag: &str) -> &str {
        self.0.get(tag).map_or("", String::as_str)
    }

    /// Nothing is written in any language.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(String::is_empty)
    }
}

impl<'a> FromIterator<(&'a str, String)> for Localised {
    fn from_iter<I: IntoIterator<Item = (&'a str, String)>>(pairs: I) -> Self {
        Localised(pairs.into_iter().map(|(tag, text)| (tag.to_owned(), text)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_language_answers() {
        let title = Localised::both("Room", "Salle");
        assert_eq!(title.in_lang(&Lang::fr()), "Salle");
        assert_eq!(title.found(&Lang::new("nl")), ("en", "Room"));
        assert_eq!(Localised::only(&Lang::fr(), "Salle").in_lang(&Lang::en()), "Salle");
        assert_eq!(Localised::default().in_lang(&Lang::en()), "");
    }
}
