//! The words of the interface, from the Fluent files of all capabilities. English answers where a
//! language is silent. Two made-up languages test the pages: `en-XA` is longer and accented, `ar-XB`
//! runs from right to left.

mod plain;

use base::{Lang, Ts, Zone};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use plain::Plain;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;
use unic_langid::LanguageIdentifier;

/// All words in all languages.
pub struct Words {
    langs: HashMap<&'static str, Spoken>,
}

/// The words in one language: those that are as they stand, and those that Fluent fills in.
struct Spoken {
    plain: Arc<Plain>,
    filled: FluentBundle<Arc<FluentResource>>,
    turn: Turn,
}

/// What a made-up language does with each piece of text.
type Turn = Option<fn(&str) -> Cow<'_, str>>;

impl Words {
    /// Joins the texts of the capabilities; a text that cannot be read is left out and logged.
    pub fn new(texts: &[(&str, &'static str)]) -> Words {
        let (en, fr) = (read("en", texts), read("fr", texts));
        let langs = [
            ("en", &en, None),
            ("fr", &fr, None),
            ("en-XA", &en, Some(stretched as _)),
            ("ar-XB", &en, Some(turned as _)),
        ];
        Words { langs: langs.into_iter().map(|(tag, words, turn)| (tag, Spoken::new(tag, words, turn))).collect() }
    }

    /// The words exist in this language (the made-up ones count).
    pub fn speaks(&self, lang: &Lang) -> bool {
        self.langs.contains_key(lang.tag())
    }

    fn say(&self, lang: &Lang, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        self.langs.get(lang.tag())?.say(key, args)
    }
}

/// The plain words of a language, and those that Fluent fills in.
type Read = (Arc<Plain>, Arc<FluentResource>);

fn read(lang: &str, texts: &[(&str, &'static str)]) -> Read {
    let (mut plain, mut filled) = (Plain::new(), String::new());
    for (_, text) in texts.iter().filter(|(tag, _)| *tag == lang) {
        let (lines, rest) = plain::parted(text);
        plain.extend(lines);
        filled.push_str(&rest);
        filled.push('\n');
    }
    let filled = FluentResource::try_new(filled).unwrap_or_else(|(read, errors)| {
        tracing::error!(lang, ?errors, "some words cannot be read");
        read
    });
    (Arc::new(plain), Arc::new(filled))
}

impl Spoken {
    fn new(tag: &str, (plain, words): &Read, turn: Turn) -> Spoken {
        let lang: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut filled = FluentBundle::new_concurrent(vec![lang]);
        // Isolation marks would stand in attributes and mails too; names are isolated with <bdi> instead.
        filled.set_use_isolating(false);
        filled.set_transform(turn);
        filled.add_resource_overriding(words.clone());
        Spoken { plain: plain.clone(), filled, turn }
    }

    fn knows(&self, key: &str) -> bool {
        self.plain.contains_key(key) || self.filled.has_message(key)
    }

    fn say(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        if let Some(words) = self.plain.get(key) {
            return Some(self.turn.map_or_else(|| (*words).to_owned(), |turn| turn(words).into_owned()));
        }
        let pattern = self.filled.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let said = self.filled.format_pattern(pattern, args, &mut errors).into_owned();
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

    /// What stands between a name and what is said of it: French sets a space before the colon.
    pub fn colon(&self) -> &'static str {
        if self.lang.tag().starts_with("fr") { "\u{a0}: " } else { ": " }
    }

    /// The key has words.
    pub fn knows(&self, key: &str) -> bool {
        self.words.langs.get("en").is_some_and(|words| words.knows(key))
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
