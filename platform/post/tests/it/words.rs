//! Every sentence exists in English and in French, with the same places in it.

use post::intake::{Bounce, Ignored, Refused, answers};
use post::outbox::State;
use std::collections::{BTreeMap, BTreeSet};

/// The keys of a Fluent text with the places in their words.
fn keys(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut last = String::new();
    for line in text.lines() {
        if let Some((key, _)) = line.split_once('=').filter(|_| line.starts_with("post-")) {
            last = key.trim().to_owned();
            keys.entry(last.clone()).or_default();
        }
        for place in line.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next()) {
            keys.entry(last.clone()).or_default().insert(place.to_owned());
        }
    }
    keys
}

#[test]
fn both_languages_say_the_same_things() {
    let said: Vec<_> = post::LOCALES.iter().map(|(lang, text)| (*lang, keys(text))).collect();
    assert_eq!(said.iter().map(|(lang, _)| *lang).collect::<Vec<_>>(), ["en", "fr"]);
    assert_eq!(said[0].1, said[1].1);
}

#[test]
fn every_reason_and_every_state_has_its_words() {
    let said = keys(post::LOCALES[0].1);
    let refused = [
        Refused::NotALetter,
        Refused::TooLarge { max_mb: 1 },
        Refused::NulBytes,
        Refused::HeadTooLong,
        Refused::TooDeep { max: 1 },
        Refused::TooManyParts { max: 1 },
        Refused::TooManyAttachments { max: 1 },
        Refused::TooLong { max: 1 },
        Refused::Unreadable,
        Refused::Encrypted,
        Refused::NoSender,
        Refused::Empty,
    ];
    for reason in refused {
        let places = said.get(reason.key()).unwrap_or_else(|| panic!("no words for {reason:?}"));
        assert_eq!(places.contains("max"), reason.max().is_some(), "{reason:?}");
    }
    let ignored = [
        Ignored::Bounce(Bounce::default()),
        Ignored::ReadReceipt,
        Ignored::AutoReply,
        Ignored::Bulk,
        Ignored::MailingList,
        Ignored::OurOwn,
        Ignored::Circling,
    ];
    assert!(ignored.iter().all(|reason| said.contains_key(reason.key())));
    let others = [answers::TWIN, answers::UNKNOWN_ADDRESS, answers::KNOWN_BEFORE, post::outbox::NO_CARRIER];
    assert!(others.iter().all(|key| said.contains_key(*key)));
    for answer in [answers::ACKNOWLEDGEMENT, answers::ACKNOWLEDGEMENT_UNTITLED] {
        let places = |key: &str| said.get(key).cloned().unwrap_or_else(|| panic!("no words for {key}"));
        assert!(places(answer.text).contains("link"));
        assert_eq!(places(answer.subject).contains("title"), answer == answers::ACKNOWLEDGEMENT);
    }
    assert!(
        State::ALL.iter().all(|state| said.contains_key(state.key()) && State::parse(state.word()) == Some(*state))
    );
}
