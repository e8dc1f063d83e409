//! The words of the interface, from the Fluent files of all capabilities. English answers where a
//! language is silent. Two made-up languages test the pages: `en-XA` is longer and accented, `ar-XB`
//! runs from right to left.

use base::{Lang, Ts, Zone};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;
use unic_langid::LanguageIdentifier;

/// All words in all languages.
pub struct Words {
    bundles: HashMap<String, FluentBundle<FluentResource>>,
}

impl Words {
    /// Joins the texts of the capabilities; a text that cannot be read is left out and logged.
    pub fn new(texts: &[(&str, &str)]) -> Words {
        let mut bundles = HashMap::new();
        for (tag, from, turn) in [
            ("en", "en", None),
            ("fr", "fr", None),
            ("en-XA", "en", Some(stretched as fn(&str) -> Cow<'_, str>)),
            ("ar-XB", "en", Some(turned)),
        ] {
            let lang: LanguageIdentifier = tag.parse().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![lang]);
            // Isolation marks would stand in attributes and mails too; names are isolated with <bdi> instead.
            bundle.set_use_isolating(false);
            bundle.set_transform(turn);
            for (_, text) in texts.iter().filter(|(tag, _)| *tag == from) {
                let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(read, errors)| {
                    tracing::error!(lang = from, ?errors, "some words cannot be read");
                    read
                });
                bundle.add_resource_overriding(resource);
            }
            bundles.insert(tag.to_owned(), bundle);
        }
        Words { bundles }
    }

    /// The words exist in this language (the made-up ones count).
    pub fn speaks(&self, lang: &Lang) -> bool {
        self.bundles.contains_key(lang.tag())
    }

    fn say(&self, lang: &Lang, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let bundle = self.bundles.get(lang.tag())?;
        let pattern = bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let said = bundle.format_pattern(pattern, args, &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::error!(key, ?errors, "a word lacks something");
        }
        Some(said)
    }
}

/// The words in one language: what templates hold as `t`.
#[derive(Clone)]
pub struct Tr {
    words: Arc<Words>,
    /// The language.
    pub lang: Lang,
}

impl Tr {
    /// The words in `lang`.
    pub fn new(words: Arc<Words>, lang: Lang) -> Tr {
        Tr { words, lang }
    }

    /// The words of a key.
    pub fn say(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The key has words.
    pub fn knows(&self, key: &str) -> bool {
        self.words.bundles.get("en").is_some_and(|bundle| bundle.has_message(key))
    }

    /// The words of a key that name one thing.
    pub fn a<'v>(&self, key: &str, name: &'static str, value: impl Into<FluentValue<'v>>) -> String {
        self.with(key, &[(name, value.into())])
    }

    /// The words of a key that name two things.
    pub fn a2<'v>(
        &self,
        key: &str,
        name: &'static str,
        value: impl Into<FluentValue<'v>>,
        name2: &'static str,
        value2: impl Into<FluentValue<'v>>,
    ) -> String {
        self.with(key, &[(name, value.into()), (name2, value2.into())])
    }

    /// The words of a key that name three things.
    #[expect(clippy::too_many_arguments, reason = "three pairs of name and value read well in a template")]
    pub fn a3<'v>(
        &self,
        key: &str,
        name: &'static str,
        value: impl Into<FluentValue<'v>>,
        name2: &'static str,
        value2: impl Into<FluentValue<'v>>,
        name3: &'static str,
        value3: impl Into<FluentValue<'v>>,
    ) -> String {
        self.with(key, &[(name, value.into()), (name2, value2.into()), (name3, value3.into())])
    }

    /// The words of a key that name any number of things. A key without words is shown as itself and logged.
    pub fn with<'v>(&self, key: &str, args: &[(&'static str, FluentValue<'v>)]) -> String {
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        let said =
            self.words.say(&self.lang, key, Some(&args)).or_else(|| self.words.say(&Lang::en(), key, Some(&args)));
        said.unwrap_or_else(|| {
            tracing::error!(key, "a word is missing");
            key.to_owned()
        })
    }

    /// The name of the month of a day.
    pub fn month(&self, day: base::jiff::civil::Date) -> String {
        crate::spoken::month(self, day)
    }

    /// A civil day in words, such as “Tuesday 14 September 2027”.
    pub fn day(&self, day: base::jiff::civil::Date) -> String {
        crate::spoken::day(self, day)
    }

    /// A civil day where the month is clear, such as “Tuesday 14”.
    pub fn day_in_month(&self, day: base::jiff::civil::Date) -> String {
        crate::spoken::day_in_month(self, day)
    }

    /// A day of an ISO date in words; the text itself where it is no date.
    pub fn day_of(&self, iso: &str) -> String {
        iso.parse().map_or_else(|_| iso.to_owned(), |day| self.day(day))
    }

    /// From one day to another in words, naming what they share only once.
    pub fn days(&self, from: base::jiff::civil::Date, to: base::jiff::civil::Date) -> String {
        crate::spoken::days(self, from, to)
    }

    /// An instant in words in a zone: day and time.
    pub fn instant(&self, at: Ts, zone: &Zone) -> String {
        crate::spoken::instant(self, at, zone)
    }

    /// The time of day of an instant in a zone, such as `14:02`.
    pub fn time(&self, at: Ts, zone: &Zone) -> String {
        crate::spoken::clock_time(zone.civil(at))
    }

    /// How long from `now` until `at`, in words: “in 3 days and 4 hours”.
    pub fn until(&self, now: Ts, at: Ts) -> String {
        crate::spoken::until(self, now, at)
    }
}

/// English made 40 % longer and accented: shows texts that do not fit and words that are not translated.
fn stretched(text: &str) -> Cow<'_, str> {
    let vowel = |sign: char| match sign {
        'a' => 'á',
        'e' => 'é',
        'i' => 'í',
        'o' => 'ö',
        'u' => 'ü',
        'A' => 'Á',
        'E' => 'É',
        'O' => 'Ö',
        other => other,
    };
    let mut long: String = text.chars().map(vowel).collect();
    if text.chars().filter(|sign| sign.is_alphabetic()).count() > 2 {
        long.push_str(&"~".repeat(text.chars().count() * 2 / 5));
    }
    Cow::Owned(long)
}

/// English between marks that make it run from right to left.
fn turned(text: &str) -> Cow<'_, str> {
    Cow::Owned(format!("\u{202e}{text}\u{202c}"))
}
