//! Two proposals that seem to say the same: how alike their titles are, and which fields differ.

use super::typed::Fields;
use base::fold;
use std::collections::BTreeSet;

/// From this share of common words on, two titles are taken for the same.
const ALIKE: f64 = 0.6;

/// Words that say nothing about what a session is about.
const SMALL: [&str; 24] = [
    "the", "and", "for", "with", "from", "how", "what", "into", "our", "les", "des", "une", "aux", "pour", "avec",
    "dans", "sur", "est", "par", "que", "qui", "workshop", "atelier", "proposal",
];

/// The titles are so alike that their author should be asked whether they are one proposal.
pub fn alike(one: &str, other: &str) -> bool {
    let (one, other) = (telling_words(one), telling_words(other));
    let (common, all) = (one.intersection(&other).count(), one.union(&other).count());
    all > 0 && common as f64 / all as f64 >= ALIKE
}

fn telling_words(title: &str) -> BTreeSet<String> {
    let folded = fold(title);
    let words = folded
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| word.chars().count() > 2 && !SMALL.contains(word));
    words.map(str::to_owned).collect()
}

/// The fields that differ and are not empty on both sides, by name.
pub fn differing(one: &Fields, other: &Fields) -> Vec<String> {
    let full = |values: Option<&Vec<String>>| {
        values.into_iter().flatten().filter(|value| !value.trim().is_empty()).cloned().collect::<Vec<_>>()
    };
    let names: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    names.into_iter().filter(|name| full(one.get(*name)) != full(other.get(*name))).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_compared_by_the_words_that_tell() {
        assert!(alike("Two doors, one visit", "TWO DOORS – ONE VISIT (workshop)"));
        assert!(alike("Les rodéos du dimanche soir", "Rodeos du dimanche soir"));
        assert!(!alike("Two doors, one visit", "Two doors, many keys: reading a lease"));
        assert!(!alike("", ""));
        assert!(!alike("The workshop", "A workshop for the"));
    }

    #[test]
    fn only_what_differs_is_asked_about() {
        let fields = |pairs: &[(&str, &str)]| {
            pairs.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()])).collect::<Fields>()
        };
        let letter = fields(&[("title", "A"), ("abstract", "x"), ("note", "")]);
        let web = fields(&[("title", "A"), ("abstract", "y"), ("takeaway", " "), ("unavailable", "")]);
        assert_eq!(differing(&letter, &web), ["abstract"]);
    }
}
