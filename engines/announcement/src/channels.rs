//! Ways to reach and follow it: web sites, e-mail addresses, webcast, hashtags; where to book and whom to ask. An address
//! counts when words or its own name tie it to the gathering; the footer of the page a text was copied from does not.

use std::sync::LazyLock;

use regex::Regex;

use crate::fact::{Confidence, Fact, Span};
use crate::labels::Label;
use crate::layout::{Scope, Sentence};
use crate::value::{Channel, ChannelKind, Contact, Edition, Value};
use crate::words::{before, fold, rule};

crate::words::rules! {
    URL = r#"(?:https?://|\bwww\.)[^\s<>"”»]+|\b(?:[a-z0-9-]+\.)+(?:org|com|net|eu|ca|fr|uk|be|ch|info|io|events?|int)/[^\s<>"”»]*"#;
    EMAIL = r"[\p{L}0-9._%+-]+@[\p{L}0-9-]+(?:\.[\p{L}0-9-]+)+";
    HASHTAG = r"(?:^|[\s(«“])(#[\p{L}_][\p{L}\d_]{2,40})";
    TELEPHONE = r"(?:\+\d{1,3}[ .-]?)?(?:\(\d{1,4}\)[ .-]?)?\d{1,4}(?:[ .-]?\d{2,4}){2,5}\b";
    BOOKING_SITE = r"eventbrite|billetweb|helloasso|weezevent|ticket|lyyti|cvent|lu\.ma|/register|registration|inscri|/book|rsvp|xing-events|meetup\.com/";
    VIDEO_SITE = r"youtube\.|youtu\.be|vimeo\.|dailymotion\.";
    ROOM_SITE = r"zoom\.us|teams\.(?:microsoft|live)|meet\.google|webex\.|gotowebinar|livestorm|bigbluebutton";
    SOCIAL_SITE = r"facebook\.|twitter\.|//x\.com|linkedin\.|instagram\.|mastodon|bsky\.|tiktok\.";
    NOISE_SITE = r"list-manage|unsubscribe|preferences|google\.[a-z.]+/maps|goo\.gl/maps|maps\.|\.(?:png|jpe?g|gif|svg)$|/feed/?$|mailchi\.mp|schema\.org|doubleclick";
    BOOKS = r"\b(?:book(?:ing)?|register|registration|sign up|tickets?|rsvp|reserve|inscri\w+|s'inscrire|billet\w*|réserv\w+)\b";
    WATCHES = r"\b(?:watch|recording|video|replay|revoir|voir|regarder|vidéo|enregistrement|rediffusion)\b";
    ASKS = r"\b(?:contact\w*|questions?|enquir\w+|inquir\w+|information|info|details|email us|e-mail us|write to|reach|get in touch|renseign\w+|écri\w+|joindre|savoir plus|informations?|nous contacter|interested|book|register|rsvp|inscri\w+)\b";
    LEADS_TO = r"\b(?:visit|web ?site|site|more|here|info\w*|details|submit|via|at|see|consult\w*|plus d'|renseign\w+|programme|program|read|find|go to|online|available|link|lien|ici|page|sur|propos\w+|apply|register)\b";
    SENDS = r"\b(?:send|submit\w*|submission|proposals?|abstracts?|envoy\w+|soumett\w+|soumission|transm\w+|adress\w+|candidatures?|applications?|cv|résumé)\b";
    WEBCAST = r"\b(?:(?:will |to be |be )?webcast\w*|live[ -]?stream\w*|streamed(?: live)?|broadcast live|retransmi\w+|diffus\w+ en direct|en direct sur|en streaming|webdiffus\w+)\b";
    NOT_WEBCAST = r"\b(?:not|no|sans|pas|ni|aucune?)\s(?:\w+\s){0,3}$";
    ONLINE = concat!(
        r"\b(?:(?:online|virtual|remote|digital|hybrid) (?:(?:informal|public|live|interactive|free|international|information|working|exchange|panel|training|learning|half-day|final|annual|national) )?(?:meetings?|discussions?|events?|exchange|exchanges|sessions?|conferences?|participation|participants|attendance|attendees|workshops?|seminars?|webinars?|format|symposium|forum|platform)|",
        r"(?:held|take place|takes place|taking place|attend|participate|participating|join|joining|follow|meet|met|conducted) (?:us )?(?:entirely |fully |live )?(?:online|virtually|remotely)|in person (?:and|or) (?:online|virtually|remotely)|(?:on|via|over) (?:zoom|microsoft teams|ms teams|teams|webex)|",
        r"(?:participation|rencontre|réunion|événement|séance|session|conférence|atelier|webinaire|discussion|échanges?|colloque)s?(?: de travail| d'information)? (?:entièrement )?(?:en ligne|à distance|en distanciel|virtuel(?:le)?s?|hybrides?)|(?:se tiendra|aura lieu|se déroulera|suivre|participer|assister|suivi)\w* (?:entièrement |également |aussi )?(?:en ligne|à distance|en distanciel|en visioconférence|en hybride)|(?:sur|via|par) (?:zoom|teams|visioconférence)|en distanciel|en présentiel et (?:en ligne|à distance))\b"
    );
    ONLINE_SAID = r",\s(?:en ligne|online|à distance|en visioconférence|virtually)(?:[.,)]|$)";
    ONLINE_LABEL = r"^\W{0,3}(?:online|en ligne|virtual|virtuel|zoom|teams|webex|microsoft teams|hybrid|hybride|à distance|en visioconférence|en distanciel)\b";
}

/// A link or address with what it is for.
pub(crate) fn facts(scope: &Scope<'_>, names: &[String]) -> Vec<Fact> {
    let mut facts = Vec::new();
    for sentence in scope.sentences.iter().filter(|s| !s.earlier) {
        let words = scope.words(sentence.span);
        facts.extend(links(scope, sentence, words, names));
        facts.extend(addresses(scope, sentence, words));
        facts.extend(plain(scope, sentence, words));
    }
    facts
}

fn at(sentence: &Sentence, from: usize, to: usize) -> Span {
    Span::new(sentence.span.start + from, sentence.span.start + to)
}

fn channel(kind: ChannelKind, address: &str) -> Value {
    Value::Channel(Channel { kind, address: Some(address.to_owned()) })
}

fn links(scope: &Scope<'_>, sentence: &Sentence, words: &str, names: &[String]) -> Vec<Fact> {
    let mut facts = Vec::new();
    for found in URL.find_iter(words) {
        if words[..found.start()].ends_with('@') {
            continue;
        }
        let address = without_stop(found.as_str());
        let span = at(sentence, found.start(), found.start() + address.len());
        let left = before(words, found.start(), 160);
        let under = scope.line(sentence).under;
        let value = if NOISE_SITE.is_match(address) {
            continue;
        } else if VIDEO_SITE.is_match(address) {
            channel(ChannelKind::Video, address)
        } else if ROOM_SITE.is_match(address) {
            channel(ChannelKind::Online, address)
        } else if SOCIAL_SITE.is_match(address) {
            channel(ChannelKind::Social, address)
        } else if BOOKING_SITE.is_match(address)
            || under == Some(Label::Booking)
            || BOOKS.is_match(before(left, left.len(), 70))
        {
            facts.extend(year_in(scope, address, span));
            Value::Booking(address.to_owned())
        } else if WATCHES.is_match(before(left, left.len(), 50)) {
            channel(ChannelKind::Video, address)
        } else if leads_there(scope, sentence, words, left)
            || in_head_alone(scope, sentence, words)
            || names.iter().any(|name| is_akin(address, name))
        {
            channel(ChannelKind::Website, address)
        } else {
            continue;
        };
        facts.push(scope.fact(value, span, Confidence::Sure));
    }
    facts
}

/// An address ends before the stop of the sentence and an unopened bracket.
fn without_stop(address: &str) -> &str {
    let mut bare = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’', '…']);
    while bare.ends_with([')', ']']) && bare.matches(['(', '[']).count() < bare.matches([')', ']']).count() {
        bare = bare[..bare.len() - 1].trim_end_matches(['.', ',']);
    }
    bare
}

fn leads_there(scope: &Scope<'_>, sentence: &Sentence, words: &str, left: &str) -> bool {
    let under = scope.line(sentence).under;
    let labelled =
        matches!(under, Some(Label::Website | Label::Contact | Label::Deadline | Label::Elsewhere | Label::When));
    let above = sentence.line.checked_sub(1).filter(|at| scope.lines.contains(at)).map_or("", |at| scope.page.line(at));
    let alone = left.trim().len() <= 3 && words.split(' ').count() <= 2;
    labelled
        || LEADS_TO.is_match(left)
        || (alone
            && !scope.page.lines[sentence.line].gap
            && above.len() <= 200
            && (LEADS_TO.is_match(above) || above.ends_with(':')))
}

/// A poster's own address stands by itself in its head.
fn in_head_alone(scope: &Scope<'_>, sentence: &Sentence, words: &str) -> bool {
    scope.head.contains(&sentence.line) && scope.head.end < scope.lines.end && !words.contains(' ')
}

/// The name of a site shares its letters with the gathering or a party: "safercities" and "Safer Cities".
fn is_akin(address: &str, name: &str) -> bool {
    let host = fold(
        address
            .trim_start_matches("https://")
            .trim_start_matches("http://")
            .trim_start_matches("www.")
            .split('/')
            .next()
            .unwrap_or_default(),
    );
    let letters: String = fold(name).chars().filter(char::is_ascii_alphanumeric).collect();
    let words: Vec<String> =
        fold(name).split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() >= 5).map(str::to_owned).collect();
    let squeezed: String = host.chars().filter(char::is_ascii_alphanumeric).collect();
    (letters.len() >= 4 && letters.len() <= 12 && squeezed.contains(&letters))
        || words.iter().filter(|word| squeezed.contains(word.as_str())).count() >= 2
}

/// "…-2026-tickets-…": the year in a booking address.
fn year_in(scope: &Scope<'_>, address: &str, span: Span) -> Option<Fact> {
    static YEAR: LazyLock<Regex> = LazyLock::new(|| rule(r"(?:^|[-_/a-z])(20\d\d)(?:[-_/?]|$)"));
    let mut years = YEAR.captures_iter(address).filter_map(|found| found.get(1));
    let (year, second) = (years.next()?, years.next());
    let value = Value::Edition(Edition::Year(year.as_str().parse().ok()?));
    second
        .is_none()
        .then(|| scope.fact(value, Span::new(span.start + year.start(), span.start + year.end()), Confidence::Likely))
}

fn addresses(scope: &Scope<'_>, sentence: &Sentence, words: &str) -> Vec<Fact> {
    let mut facts = Vec::new();
    let under = scope.line(sentence).under;
    for found in EMAIL.find_iter(words) {
        let address = found.as_str().trim_end_matches(['.', '-']);
        let span = at(sentence, found.start(), found.start() + address.len());
        facts.push(scope.fact(channel(ChannelKind::Email, address), span, Confidence::Sure));
        let left = before(words, found.start(), 140);
        let labelled = matches!(under, Some(Label::Contact | Label::Booking));
        if labelled || ASKS.is_match(left) || !SENDS.is_match(left) {
            let contact =
                Contact { name: named(left), email: Some(address.to_owned()), telephone: telephone(words, labelled) };
            let confidence = if labelled || ASKS.is_match(left) { Confidence::Sure } else { Confidence::Likely };
            facts.push(scope.fact(Value::Contact(contact), at(sentence, 0, words.len()), confidence));
        }
    }
    if facts.is_empty()
        && let Some(number) = telephone(words, under == Some(Label::Contact))
    {
        let contact = Contact { name: None, email: None, telephone: Some(number) };
        facts.push(scope.fact(Value::Contact(contact), sentence.span, Confidence::Sure));
    }
    facts
}

/// "Contact: Jane Doe," before the address.
fn named(left: &str) -> Option<String> {
    static NAME: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"(?:^|\b(?:contact(?:er|ez)?|write to|email|e-mail|auprès d(?:e|u)|écrire à|écrivez à)|:|–)\s?(?:(?:mr|mrs|ms|dr|prof|m|mme|mlle)\.?\s)?(?P<name>(?-i:\p{Lu})[\p{L}'’-]+(?:\s(?:de\s|van\s|von\s)?(?-i:\p{Lu})[\p{L}'’.-]+){1,3})\s?(?:[,:;(|<–]|\s|at|à|on)[^@]{0,60}$",
        )
    });
    let name = NAME.captures(left)?.name("name")?.as_str();
    let first = name.split(' ').next().unwrap_or_default();
    let plain = crate::names::is_name(first) && !name.split(' ').any(crate::dictionaries::organisations::is_body);
    plain.then(|| name.to_owned())
}

fn telephone(words: &str, labelled: bool) -> Option<String> {
    static CUE: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"(?:\b(?:tel(?:ephone)?|phone|call|mobile|tél(?:éphone)?|au|or|ou)\b\.?|☎|📞|\+)\s?:?\s?(?:us (?:on|at)\s|the .{0,30}(?:on|at)\s)?$",
        )
    });
    let found = TELEPHONE.find_iter(words).find(|found| {
        let digits = found.as_str().chars().filter(char::is_ascii_digit).count();
        (9..=15).contains(&digits)
            && (labelled || found.as_str().starts_with('+') || CUE.is_match(before(words, found.start(), 40)))
    })?;
    Some(found.as_str().trim().to_owned())
}

/// Webcast, hashtags, taking part from afar.
fn plain(scope: &Scope<'_>, sentence: &Sentence, words: &str) -> Vec<Fact> {
    let mut facts = Vec::new();
    let line = scope.line(sentence);
    for found in HASHTAG.captures_iter(words).filter_map(|found| found.get(1)) {
        facts.push(scope.fact(
            channel(ChannelKind::Hashtag, found.as_str()),
            at(sentence, found.start(), found.end()),
            Confidence::Sure,
        ));
    }
    let silent = |kind| Value::Channel(Channel { kind, address: None });
    if let Some(found) = WEBCAST.find(words).filter(|found| !NOT_WEBCAST.is_match(before(words, found.start(), 40))) {
        facts.push(scope.fact(
            silent(ChannelKind::Webcast),
            at(sentence, found.start(), found.end()),
            Confidence::Sure,
        ));
    }
    let said = ONLINE
        .find(words)
        .or_else(|| ONLINE_SAID.find(words).filter(|said| !BOOKS.is_match(before(words, said.start(), 60))))
        .or_else(|| ONLINE_LABEL.find(words).filter(|_| matches!(line.under, Some(Label::Where | Label::Formats))));
    if let Some(found) = said.filter(|found| !NOT_WEBCAST.is_match(before(words, found.start(), 40))) {
        facts.push(scope.fact(silent(ChannelKind::Online), at(sentence, found.start(), found.end()), Confidence::Sure));
    }
    facts
}
