//! The letters about proposals that leave the house: put into the outbox in the transaction of the change (I4).
//! The words are the program's; what anybody wrote goes in as values that stay inert (R56).

use super::model::whole::Setting;
use super::model::{Presenter, Proposal};
use base::{Id, Lang, Ts, one_line};
use post::outbox::{self, Posting};
use post::{Address, Letter, MessageId, Template, Value, Wording};
use std::collections::BTreeMap;
use store::Tx;
use web::{House, Refusal, Tr};

/// A letter to be written.
pub(super) struct Writing<'a> {
    /// The beginning of the keys of its words: `-subject` and `-text` follow.
    pub(super) words: &'static str,
    /// What kind of letter, for the outbox.
    pub(super) kind: &'static str,
    /// The reader's address and name.
    pub(super) to: (&'a str, &'a str),
    /// The person, where known.
    pub(super) person: Option<Id>,
    /// The language.
    pub(super) lang: &'a Lang,
    /// The gathering it is sent for.
    pub(super) gathering: Id,
    /// The proposal it is about.
    pub(super) proposal: Option<Id>,
    /// The letter it answers.
    pub(super) answers: Option<MessageId>,
    /// Another subject than the usual one.
    pub(super) subject: Option<&'static str>,
    /// More paragraphs.
    pub(super) more: Vec<&'static str>,
    /// Lists that stand in a place of the words: each with its own places, filled from `values`.
    pub(super) lists: Vec<(&'static str, String)>,
    /// What goes into the places of the words.
    pub(super) values: BTreeMap<&'static str, Value>,
}

/// Puts the letter into the outbox. An address that no letter can go to is passed over: the form says so elsewhere.
pub(super) async fn put(tx: &Tx, house: &House, now: Ts, writing: Writing<'_>) -> Result<(), Refusal> {
    let Ok(to) = Address::of_person(writing.to.0, writing.to.1) else { return Ok(()) };
    let wording = wording(house, &writing).map_err(Refusal::surprise)?;
    let settings = &house.settings;
    let from = crate::site::brand::sender(tx, house, writing.gathering).await?;
    let message_id = MessageId::of_letter(Id::new(now, &house.chance), &settings.mail_domain);
    let message_id = message_id.ok_or_else(|| Refusal::surprise("the mail domain of the settings is none"))?;
    let mut letter = Letter::new(from, to, wording, message_id).map_err(Refusal::surprise)?;
    if let Some(answered) = writing.answers {
        letter = letter.in_reply_to(answered);
    }
    let posting = Posting {
        kind: writing.kind,
        person: writing.person,
        scope: Some(writing.gathering),
        about: writing.proposal.map(|id| ("proposal", id)),
        lang: writing.lang.to_string(),
        // Each holds a link that is the right to edit or to answer.
        holds_secret: true,
        ..Posting::default()
    };
    outbox::put(tx, now, &house.chance, &letter, posting).await?;
    Ok(())
}

/// Fluent puts the template's places where its own places stand, so that a value is never read as words.
fn wording(house: &House, writing: &Writing<'_>) -> Result<Wording, post::MissingValues> {
    let t = Tr::new(house.words.clone(), writing.lang.clone());
    let places = writing.values.keys().map(|name| (*name, format!("{{{name}}}").into()));
    let lists = writing.lists.iter().map(|(name, list)| (*name, list.clone().into()));
    let places: Vec<_> = places.chain(lists).collect();
    let subject = t.with(writing.subject.unwrap_or(&format!("{}-subject", writing.words)), &places);
    let text = t.with(&format!("{}-text", writing.words), &places);
    let text = writing.more.iter().fold(text, |text, more| format!("{text}\n\n{}", t.with(more, &places)));
    Template::new(&subject, &text).fill(&writing.values)
}

/// The address of a page in the language of the letter, whole.
pub(super) fn link(house: &House, lang: &Lang, path: &str) -> String {
    let first = house.settings.langs.first() == Some(lang) || !house.settings.langs.contains(lang);
    let prefix = if first { String::new() } else { format!("/{lang}") };
    format!("{}{prefix}{path}", house.settings.base_url)
}

/// A title as a letter names it: one line of at most 120 characters, or the words for none.
pub(super) fn title(house: &House, lang: &Lang, proposal: &Proposal) -> String {
    let title: String = one_line(&proposal.title).chars().take(120).collect();
    if title.is_empty() { Tr::new(house.words.clone(), lang.clone()).say("proposal-untitled") } else { title }
}

/// What every letter about a proposal may name.
fn usual(house: &House, setting: &Setting, proposal: &Proposal, lang: &Lang) -> BTreeMap<&'static str, Value> {
    let t = Tr::new(house.words.clone(), lang.clone());
    let zone = &setting.gathering.zone;
    let closes = setting.call.closes_at.map_or_else(
        || t.say("proposal-no-deadline"),
        |at| t.a2("proposal-deadline", "at", t.instant(at, zone), "city", zone.city()),
    );
    BTreeMap::from([
        ("title", Value::Line(title(house, lang, proposal))),
        ("gathering", Value::Line(setting.gathering.name(lang))),
        ("code", Value::Text(proposal.code.clone())),
        ("deadline", Value::Text(closes)),
    ])
}

/// A letter to the contact of a proposal.
pub(super) struct ToContact<'a> {
    /// The house.
    pub(super) house: &'a House,
    /// The setting.
    pub(super) setting: &'a Setting,
    /// The proposal.
    pub(super) proposal: &'a Proposal,
    /// Who wrote it.
    pub(super) contact: &'a Presenter,
    /// The language of the letter.
    pub(super) lang: &'a Lang,
    /// The path of the page it leads to.
    pub(super) path: String,
}

/// Writes to the contact; `more` names what this kind of letter says beside the usual.
pub(super) async fn to_contact(
    tx: &Tx,
    now: Ts,
    words: &'static str,
    to: ToContact<'_>,
    more: &[(&'static str, Value)],
) -> Result<(), Refusal> {
    let mut values = usual(to.house, to.setting, to.proposal, to.lang);
    values.insert("link", Value::Link(link(to.house, to.lang, &to.path)));
    values.extend(more.iter().cloned());
    let writing = Writing {
        words,
        kind: words,
        to: (&to.contact.mail, &to.contact.name),
        person: to.contact.person_id,
        lang: to.lang,
        gathering: to.setting.gathering.id,
        proposal: Some(to.proposal.id),
        answers: None,
        subject: None,
        more: Vec::new(),
        lists: Vec::new(),
        values,
    };
    put(tx, to.house, now, writing).await
}

/// Asks somebody to present with the author.
pub(super) async fn invitation(
    tx: &Tx,
    now: Ts,
    to: ToContact<'_>,
    invited: &Presenter,
    secret: &base::Secret,
) -> Result<(), Refusal> {
    let t = Tr::new(to.house.words.clone(), to.lang.clone());
    let mut values = usual(to.house, to.setting, to.proposal, to.lang);
    let who = if to.contact.name.is_empty() { t.say("proposal-somebody") } else { to.contact.name.clone() };
    values.insert("who", Value::Line(who.chars().take(120).collect()));
    values.insert("role", Value::Text(t.say(&format!("proposal-role-{}", invited.role))));
    values.insert("link", Value::Link(link(to.house, to.lang, &format!("/join/{}", secret.expose()))));
    let writing = Writing {
        words: "proposal-invitation",
        kind: "proposal-invitation",
        // What the author calls the invited person goes beside the address only when the person has answered.
        to: (&invited.mail, ""),
        person: invited.person_id,
        lang: to.lang,
        gathering: to.setting.gathering.id,
        proposal: Some(to.proposal.id),
        answers: None,
        subject: None,
        more: Vec::new(),
        lists: Vec::new(),
        values,
    };
    put(tx, to.house, now, writing).await
}

/// So many things a list in a letter names at most; each has places of its own.
const LIST: [(&str, &str); 10] = [
    ("name-a", "fact-a"),
    ("name-b", "fact-b"),
    ("name-c", "fact-c"),
    ("name-d", "fact-d"),
    ("name-e", "fact-e"),
    ("name-f", "fact-f"),
    ("name-g", "fact-g"),
    ("name-h", "fact-h"),
    ("name-i", "fact-i"),
    ("name-j", "fact-j"),
];

/// A list of names, which anybody may have written, each with a fact of ours below it: its text with places, and
/// what goes into them. What is named stays inert in every letter (R56).
pub(super) fn list(all: Vec<(String, Value)>) -> (String, BTreeMap<&'static str, Value>) {
    let mut text = Vec::new();
    let mut values = BTreeMap::new();
    for ((name, fact), (of, value)) in LIST.into_iter().zip(all) {
        text.push(format!("– {{{name}}}\n  {{{fact}}}"));
        values.insert(name, Value::Line(of));
        values.insert(fact, value);
    }
    (text.join("\n"), values)
}
