//! Proposals by e-mail: a letter to the call's address becomes a draft, and its sender gets the link to complete it.
//! The sender is not trusted until the link was opened and the button pressed; the time of arrival counts.

mod draft;

use super::jobs::{FORGET, Forgetting, WAITS_S};
use super::letters::{self, Writing};
use super::model::typed;
use super::model::whole::{Setting, Whole};
use super::pages::files::{FILE_BYTES_MAX, endings};
use super::store;
use crate::call::model::{Call, Standing};
use crate::{call, gathering};
use ::store::Tx;
use ::store::activity::{self, Deed};
use base::{Id, Lang, Secret, Ts};
use post::intake::{self, Envelope, Ignored, Received, Refused, Unread};
use post::{Value, outbox, received};
use std::collections::BTreeMap;
use web::{House, Refusal, Tr};

/// Letters of ours to one sender in an hour: somebody could have us flood a third person.
const ANSWERS_PER_HOUR: i64 = 5;
/// The kind of the answers, by which they are counted.
const KIND: &str = "proposal-by-mail";

/// What became of a letter.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// A draft of this code.
    Draft(String),
    /// The same letter came before; nothing was changed.
    Known,
    /// It came after the deadline: its text is kept with the draft of this code, its sender was told.
    TooLate(String),
    /// The call does not take proposals yet; its sender was told.
    NotOpen,
    /// No call has this address.
    NoSuchAddress,
    /// No person wrote it; nobody is told.
    Ignored(Ignored),
    /// It cannot be taken; its sender was told why.
    Refused(Refused),
}

/// Whether a call takes letters at this address.
pub async fn knows(house: &House, recipient: &str) -> ::store::Result<bool> {
    Ok(call_of(house, recipient).await?.is_some())
}

async fn call_of(house: &House, recipient: &str) -> ::store::Result<Option<Call>> {
    let address = recipient.trim().trim_matches(['<', '>']).to_lowercase();
    match address.rsplit_once('@') {
        Some((name, domain)) if domain == house.settings.mail_domain.to_lowercase() => {
            // `safer-cities+workshop@…` goes to the same call.
            let name = name.split('+').next().unwrap_or(name);
            call::store::by_mail_name(&house.db, name).await
        }
        _ => Ok(None),
    }
}

/// Takes in a letter as the mail server handed it over. All that follows from it is written in one transaction.
pub async fn take_in(house: &House, bytes: &[u8], envelope: &Envelope) -> Result<Outcome, Refusal> {
    let now = house.now();
    let Some(call) = call_of(house, &envelope.recipient).await? else { return Ok(Outcome::NoSuchAddress) };
    let gathering = gathering::store::by_id(&house.db, call.gathering_id).await?;
    let setting = store::whole::setting(&house.db, gathering).await?.ok_or_else(Refusal::not_found)?;
    let reader = intake::House { domain: house.settings.mail_domain.clone(), limits: intake::Limits::default() };
    match intake::read_letter(bytes, envelope, &reader, now) {
        Ok(letter) => take(house, now, &setting, &letter).await,
        Err(Unread::Ignored(ignored)) => {
            note_bounce(house, &ignored).await?;
            Ok(Outcome::Ignored(ignored))
        }
        Err(Unread::Refused(refused)) => {
            tell_refused(house, now, &setting, envelope, &refused).await?;
            Ok(Outcome::Refused(refused))
        }
    }
}

/// A report that one of our own letters came back is noted with that letter.
async fn note_bounce(house: &House, ignored: &Ignored) -> Result<(), Refusal> {
    if let Ignored::Bounce(bounce) = ignored
        && let Some(of) = &bounce.of
    {
        let tx = house.db.begin().await?;
        outbox::came_back(&tx, of, bounce.status.as_deref().unwrap_or_default()).await?;
        tx.commit().await?;
    }
    Ok(())
}

async fn take(house: &House, now: Ts, setting: &Setting, letter: &Received) -> Result<Outcome, Refusal> {
    let standing = setting.call.standing(now);
    let whole = draft::of_letter(house, now, setting, letter);
    let tx = house.db.begin().await?;
    if matches!(standing, Standing::Draft | Standing::Ahead) {
        if received::once(&tx, letter, "not-open", None).await?.is_some() {
            return Ok(Outcome::Known);
        }
        let reason = Tr::new(house.words.clone(), whole.proposal.lang.clone()).say("proposal-mail-not-open");
        refuse(
            &tx,
            house,
            now,
            setting,
            &whole.proposal.lang,
            (&letter.answer_to.mail, letter.message_id.clone()),
            reason,
        )
        .await?;
        tx.commit().await?;
        return Ok(Outcome::NotOpen);
    }
    let late = standing == Standing::Closed;
    let about = Some(("proposal", whole.proposal.id));
    if received::once(&tx, letter, if late { "late" } else { "draft" }, about).await?.is_some() {
        return Ok(Outcome::Known);
    }
    let code = whole.proposal.code.clone();
    write(&tx, house, now, setting, letter, whole, late).await?;
    tx.commit().await?;
    Ok(if late { Outcome::TooLate(code) } else { Outcome::Draft(code) })
}

/// Writes the draft with its files, the letter with its link, and the job that forgets it.
async fn write(
    tx: &Tx,
    house: &House,
    now: Ts,
    setting: &Setting,
    letter: &Received,
    mut whole: Whole,
    late: bool,
) -> Result<(), Refusal> {
    let secret = Secret::draw(&house.chance);
    let title = whole.proposal.title.clone();
    if late {
        // What came too late is kept beside an empty draft: it does not count unless the chair lets it in.
        let fields = typed::fields(&whole, setting);
        (whole.proposal.abstract_text, whole.proposal.takeaway) = (String::new(), String::new());
        store::insert(tx, &whole.proposal, &secret).await?;
        let copy = store::kept::Copy { at: now, reason: "late".to_owned(), fields };
        store::kept::keep(tx, Id::new(now, &house.chance), whole.proposal.id, &copy).await?;
    } else {
        let others = store::by_address(tx, setting.call.id, &letter.from.mail).await?;
        whole.proposal.duplicate_of =
            others.iter().find(|one| super::model::merging::alike(&one.title, &title)).map(|one| one.id);
        store::insert(tx, &whole.proposal, &secret).await?;
    }
    for presenter in &whole.presenters {
        store::save_presenter(tx, presenter).await?;
    }
    let left = draft::keep_files(tx, house, now, &whole, letter).await?;
    let (about_id, scope_id) = (whole.proposal.id, Some(setting.gathering.id));
    let deed = Deed { deed: "proposal-begun", about_kind: "proposal", about_id, scope_id, fields: "" };
    activity::record(tx, now, &house.chance, None, deed).await?;
    let forgetting = Forgetting { proposal: whole.proposal.id };
    ::store::jobs::leave(tx, now, &house.chance, FORGET, &forgetting, now.plus_s(WAITS_S), None).await?;
    acknowledge(tx, house, now, setting, letter, &whole, &secret, late, left).await
}

#[expect(clippy::too_many_arguments, reason = "each is a different thing that the letter names")]
async fn acknowledge(
    tx: &Tx,
    house: &House,
    now: Ts,
    setting: &Setting,
    letter: &Received,
    whole: &Whole,
    secret: &Secret,
    late: bool,
    left: Vec<(String, &'static str)>,
) -> Result<(), Refusal> {
    let (lang, zone) = (&whole.proposal.lang, &setting.gathering.zone);
    if answered_enough(tx, now, &letter.from.mail).await? {
        return Ok(());
    }
    let t = Tr::new(house.words.clone(), lang.clone());
    let until = setting.completing_until(&whole.proposal).max(setting.call.closes_at);
    let deadline = until.map_or_else(
        || t.say("proposal-no-deadline"),
        |at| t.a2("proposal-deadline", "at", t.instant(at, zone), "city", zone.city()),
    );
    let path = format!("/propose/{}", secret.expose());
    let mut values = BTreeMap::from([
        ("title", Value::Line(letters::title(house, lang, &whole.proposal))),
        ("gathering", Value::Line(setting.gathering.name(lang))),
        (
            "received",
            Value::Text(t.a2("proposal-deadline", "at", t.instant(letter.received_at, zone), "city", zone.city())),
        ),
        ("deadline", Value::Text(deadline)),
        ("link", Value::Link(letters::link(house, lang, &path))),
    ]);
    let why = |key: &str| t.a2(key, "endings", endings(), "mb", FILE_BYTES_MAX / 1_000_000);
    let left: Vec<_> = left.into_iter().map(|(name, key)| (name, Value::Text(why(key)))).collect();
    let twin = whole.proposal.duplicate_of.map(|_| "post-acknowledgement-twin");
    let more = twin.into_iter().chain((!left.is_empty()).then_some("proposal-mail-files-left")).collect();
    let (files, names) = letters::list(left);
    values.extend(names);
    let untitled = whole.proposal.title.is_empty() && !late;
    let writing = Writing {
        words: if late { "proposal-mail-late" } else { "post-acknowledgement" },
        kind: KIND,
        // To the sender, never to Reply-To: the link proves the address that the letter claims to come from.
        to: (&letter.from.mail, ""),
        person: None,
        lang,
        gathering: setting.gathering.id,
        proposal: Some(whole.proposal.id),
        answers: letter.message_id.clone(),
        subject: untitled.then_some("post-acknowledgement-subject-untitled"),
        more,
        lists: vec![("files", files)],
        values,
    };
    letters::put(tx, house, now, writing).await
}

async fn answered_enough(tx: &Tx, now: Ts, mail: &str) -> Result<bool, Refusal> {
    let Ok(address) = post::Address::new(mail, None) else { return Ok(true) };
    Ok(outbox::sent_lately(tx, address.mail(), KIND, now.plus_s(-3_600)).await? >= ANSWERS_PER_HOUR)
}

/// A letter that cannot be taken: its sender is told in one sentence, within the same limit.
async fn tell_refused(
    house: &House,
    now: Ts,
    setting: &Setting,
    envelope: &Envelope,
    refused: &Refused,
) -> Result<(), Refusal> {
    let Some(sender) = &envelope.sender else { return Ok(()) };
    let lang = setting.gathering.langs.first().cloned().unwrap_or_else(Lang::en);
    let t = Tr::new(house.words.clone(), lang.clone());
    let reason = refused.max().map_or_else(|| t.say(refused.key()), |max| t.a(refused.key(), "max", max));
    let tx = house.db.begin().await?;
    refuse(&tx, house, now, setting, &lang, (sender, None), reason).await?;
    Ok(tx.commit().await?)
}

async fn refuse(
    tx: &Tx,
    house: &House,
    now: Ts,
    setting: &Setting,
    lang: &Lang,
    (mail, answers): (&str, Option<post::MessageId>),
    reason: String,
) -> Result<(), Refusal> {
    if answered_enough(tx, now, mail).await? {
        return Ok(());
    }
    let t = Tr::new(house.words.clone(), lang.clone());
    let values = BTreeMap::from([
        ("gathering", Value::Line(setting.gathering.name(lang))),
        ("received", Value::Text(t.instant(now, &setting.gathering.zone))),
        ("reason", Value::Text(reason)),
        ("link", Value::Link(letters::link(house, lang, &format!("/{}/call", setting.gathering.code)))),
    ]);
    let (gathering, words) = (setting.gathering.id, "post-refusal");
    let writing = Writing {
        words,
        kind: KIND,
        to: (mail, ""),
        person: None,
        lang,
        gathering,
        proposal: None,
        answers,
        subject: None,
        more: Vec::new(),
        lists: Vec::new(),
        values,
    };
    letters::put(tx, house, now, writing).await
}
