//! From a letter to a draft: what it names is put into its fields, the rest stays words; nothing is invented.

use crate::proposal::model::whole::{Attachment, Setting, Whole};
use crate::proposal::model::{Part, Presenter, Proposal, Source};
use crate::proposal::pages::files::{FILE_BYTES_MAX, FILES_MAX, media_of, readable_name};
use crate::proposal::store;
use ::store::Tx;
use base::{Code, Id, Lang, Ts, fold, one_line};
use post::intake::Received;
use post::intake::proposal::{ProposedFields, proposed};
use std::collections::BTreeMap;
use web::{House, Refusal};

/// The draft of a letter, with its sender as contact.
pub(super) fn of_letter(house: &House, now: Ts, setting: &Setting, letter: &Received) -> Whole {
    let id = || Id::new(now, &house.chance);
    let found = proposed(letter);
    let lang = lang_of(setting, &letter.text);
    let mut proposal = Proposal::draft(
        id(),
        setting.gathering.id,
        setting.call.id,
        &Code::draw(&house.chance),
        Source::Mail,
        &lang,
        now,
    );
    proposal.received_at = Some(letter.received_at);
    proposal.title = found.title.as_ref().map(|title| one_line(&title.value)).unwrap_or_default();
    proposal.abstract_text = found.summary.as_ref().map(|summary| summary.value.clone()).unwrap_or_default();
    proposal.format_id = format_of(setting, &found);
    proposal.topic_id = topic_of(setting, &found);
    proposal.contact_mail.clone_from(&letter.from.mail);
    let mut presenters = vec![Presenter::blank(id(), proposal.id, 1, "presenter", Part::Contact)];
    contact(letter, &found, &mut presenters[0]);
    for (position, named) in (2..).zip(others(letter, &found)) {
        let mut presenter = Presenter::blank(id(), proposal.id, position, "co-presenter", Part::Invited);
        presenter.name = one_line(&named.name);
        presenter.mail = named.mail.clone().unwrap_or_default();
        presenter.organisation = named.beside.as_deref().map(one_line).unwrap_or_default();
        presenters.push(presenter);
    }
    Whole { proposal, presenters, answers: BTreeMap::new(), attachments: Vec::new() }
}

fn contact(letter: &Received, found: &ProposedFields, contact: &mut Presenter) {
    contact.mail.clone_from(&letter.from.mail);
    contact.name = letter.from.name.clone().unwrap_or_default();
    let own = found.presenters.iter().find(|one| is_sender(letter, one));
    if contact.name.is_empty() {
        contact.name = own.map(|one| one_line(&one.name)).unwrap_or_default();
    }
    let beside = own.and_then(|one| one.beside.clone());
    contact.organisation = found
        .organisation
        .as_ref()
        .map(|found| found.value.clone())
        .or(beside)
        .map(|text| one_line(&text))
        .unwrap_or_default();
}

fn is_sender(letter: &Received, one: &post::intake::proposal::Presenter) -> bool {
    let by_mail = one.mail.as_ref().is_some_and(|mail| fold(mail) == fold(&letter.from.mail));
    by_mail || letter.from.name.as_ref().is_some_and(|name| fold(name) == fold(&one.name))
}

fn others<'a>(letter: &'a Received, found: &'a ProposedFields) -> Vec<&'a post::intake::proposal::Presenter> {
    found.presenters.iter().filter(|one| !is_sender(letter, one)).take(10).collect()
}

/// The format whose code or name stands in the words of the letter.
fn format_of(setting: &Setting, found: &ProposedFields) -> Option<Id> {
    let words = fold(&found.format.as_ref()?.value);
    let names = |format: &crate::gathering::model::Format| {
        let titles = format.title.0.values().map(|title| fold(title)).collect::<Vec<_>>();
        words.contains(&fold(&format.code))
            || titles.iter().any(|title| !title.is_empty() && words.contains(title.as_str()))
    };
    setting.formats.iter().find(|format| names(format)).map(|format| format.id)
}

/// The topic of this number, else the one whose name stands in the words.
fn topic_of(setting: &Setting, found: &ProposedFields) -> Option<Id> {
    let topic = found.topic.as_ref()?;
    let by_number = topic.number.and_then(|number| setting.topic(i64::from(number)));
    let words = fold(topic.words.as_deref().unwrap_or_default());
    let named = |one: &&crate::gathering::model::Topic| {
        one.title.0.values().any(|title| !title.is_empty() && words.contains(&fold(title)))
    };
    by_number.or_else(|| setting.topics.iter().find(named)).map(|topic| topic.id)
}

/// French where its small words are more than the English ones; else the first language of the gathering.
fn lang_of(setting: &Setting, text: &str) -> Lang {
    let folded = fold(text);
    let count =
        |small: &[&str]| folded.split(|sign: char| !sign.is_alphanumeric()).filter(|word| small.contains(word)).count();
    let french = count(&["le", "la", "les", "des", "et", "une", "nous", "pour", "dans", "est", "du", "au"]);
    let english = count(&["the", "and", "of", "we", "for", "in", "is", "to", "with", "our", "a", "that"]);
    let guess = if french > english { Lang::fr() } else { Lang::en() };
    let langs = &setting.gathering.langs;
    if langs.contains(&guess) || langs.is_empty() { guess } else { langs[0].clone() }
}

/// Keeps the files that may be handed in. Answers the names of the others, each with the key of the sentence that
/// says why: whoever sent them believes that they arrived.
pub(super) async fn keep_files(
    tx: &Tx,
    house: &House,
    now: Ts,
    whole: &Whole,
    letter: &Received,
) -> Result<Vec<(String, &'static str)>, Refusal> {
    let (mut kept, mut left) = (0, Vec::new());
    for file in letter.attachments.iter().filter(|file| !file.in_text) {
        let why = match (media_of(&file.name), file.bytes.len()) {
            (None, _) => Some("proposal-mail-file-kind"),
            (_, 0) => Some("proposal-mail-file-empty"),
            (_, bytes) if bytes > FILE_BYTES_MAX => Some("proposal-mail-file-large"),
            _ if kept == FILES_MAX => Some("proposal-mail-file-many"),
            _ => None,
        };
        if let Some(why) = why {
            left.push((readable_name(&file.name), why));
            continue;
        }
        kept += 1;
        let attachment = Attachment {
            id: Id::new(now, &house.chance),
            proposal_id: whole.proposal.id,
            question_id: None,
            blob_hash: house.blobs.keep(tx, now, &file.bytes).await?,
            name: readable_name(&file.name),
            media: media_of(&file.name).unwrap_or("application/octet-stream").to_owned(),
            size_bytes: i64::try_from(file.bytes.len()).unwrap_or(i64::MAX),
            created_at: now,
        };
        store::files::insert(tx, &attachment).await?;
    }
    Ok(left)
}
