//! Commenting and amending. Nobody needs an account: the address is confirmed by a letter. What was typed stays, also
//! when the paragraph changed or the consultation ended meanwhile.

use crate::consultation::letters;
use crate::consultation::model::{CONFIRM_S, Change, Kind, NAME, WORDS};
use crate::consultation::store::{self as consultation, Arrived, Confirmed, Proposed};
use crate::desk::{at, below, line, maker, readable, when, words};
use crate::recommendation::diff;
use crate::recommendation::model::{PARAGRAPH_WORDS_MAX, Paragraph, Recommendation};
use crate::recommendation::pages::pieces_of;
use crate::recommendation::store::{self as recommendations, paragraphs};
use askama::Template;
use base::{Id, Lang, Secret};
use directory::person::Mail;
use store::Tx;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "recommendation/say.html")]
struct SayPage {
    shell: Shell,
    action: String,
    back: String,
    is_amendment: bool,
    about: String,
    hint: String,
    stands: Option<(String, String)>,
    changes: Vec<(String, String)>,
    s: Sheet,
    signed_in: bool,
    closes: Option<crate::desk::When>,
    /// The wording one began with and what changed in it since.
    moved: Option<Vec<(&'static str, String)>>,
    /// It cannot be sent any more; what was typed is here to be kept.
    over: bool,
}

/// What a form is about.
struct About {
    one: Recommendation,
    now: Vec<Paragraph>,
    paragraph: Option<Paragraph>,
}

async fn about(ask: &Ask, field: &str) -> Result<About, Refusal> {
    let one = readable(ask).await?;
    if !one.state.is_public() {
        return Err(Refusal::not_found());
    }
    let now = paragraphs::of(ask.db(), one.id).await?;
    let paragraph = Id::parse(field).and_then(|id| now.iter().find(|one| one.id == id)).cloned();
    Ok(About { one, now, paragraph })
}

pub(super) async fn comment(ask: Ask) -> Outcome {
    let about = about(&ask, ask.query.get("paragraph")).await?;
    must_be_open(&ask, &about.one)?;
    let s = begun(&ask, &about);
    page(&say_page(&ask, &about, Kind::Comment, s, None))
}

pub(super) async fn amend(ask: Ask) -> Outcome {
    let about = about(&ask, ask.query.get("paragraph")).await?;
    must_be_open(&ask, &about.one)?;
    let mut s = begun(&ask, &about);
    let lang = lang_of(&ask, &about.one);
    match &about.paragraph {
        Some(paragraph) => {
            let text = paragraph.nearest(&lang, &about.one.lang);
            s.form.set("text", text.map_or("", |text| text.text.as_str()));
            s.form.set("change", "change");
        }
        None => {
            s.form.set("change", "add");
            s.form.set("after", ask.query.number("after").unwrap_or(0).to_string());
        }
    }
    page(&say_page(&ask, &about, Kind::Amendment, s, None))
}

fn must_be_open(ask: &Ask, one: &Recommendation) -> Result<(), Refusal> {
    if one.takes_contributions(ask.now()) { Ok(()) } else { Err(over(ask, one)) }
}

fn over(ask: &Ask, one: &Recommendation) -> Refusal {
    let ended = one.consultation_closes_at.map_or(String::new(), |at| when(ask, at, &one.zone).there);
    Refusal::conflict("consultation-over").with("when", ended).next(ask.to(&at(one, "")), "consultation-read")
}

/// One writes in the language of the page, if the recommendation stands in it, else in its first language.
fn lang_of(ask: &Ask, one: &Recommendation) -> Lang {
    if one.langs.contains(&ask.lang) { ask.lang.clone() } else { one.lang.clone() }
}

/// The form as it begins: who is signed in finds the own name, and the wording it starts from is remembered.
fn begun(ask: &Ask, about: &About) -> Sheet {
    let mut s = Sheet::default();
    if let Some(me) = &ask.viewer.me {
        s.form.set("name", me.name.clone());
    }
    if let Some(paragraph) = &about.paragraph {
        let text = paragraph.nearest(&lang_of(ask, &about.one), &about.one.lang);
        s.form.set("paragraph", paragraph.id.to_string());
        s.form.set("base-revision", paragraph.revision.to_string());
        s.form.set("base-text", text.map_or("", |text| text.text.as_str()));
    }
    s
}

fn say_page(ask: &Ask, about: &About, kind: Kind, s: Sheet, moved: Option<Vec<(&'static str, String)>>) -> SayPage {
    let (t, one) = (ask.t(), &about.one);
    let is_amendment = kind == Kind::Amendment;
    let title = t.say(match (is_amendment, &about.paragraph) {
        (true, Some(_)) => "consultation-amend",
        (true, None) => "consultation-add",
        (false, _) => "consultation-comment",
    });
    let place = if is_amendment { "/amend" } else { "/comment" };
    let text = about.paragraph.as_ref().and_then(|one_| one_.nearest(&lang_of(ask, one), &one.lang));
    let on = match &about.paragraph {
        Some(paragraph) => t.a("consultation-on", "n", paragraph.position),
        None if is_amendment => t.a("consultation-new-after", "n", s.form.number("after").unwrap_or(0)),
        None => t.say("consultation-on-whole"),
    };
    let changes = if about.paragraph.is_some() { &["change", "delete"][..] } else { &["add"] };
    SayPage {
        shell: below(ask, one, title).private().style("propose.css").script("form.js"),
        action: ask.to(&at(one, place)),
        back: ask.to(&at(one, "")),
        is_amendment,
        about: on,
        hint: t.say(if about.paragraph.is_some() { "consultation-new-text-hint" } else { "draft-add-hint" }),
        stands: text.map(|text| (text.lang.to_string(), text.text.clone())),
        changes: changes.iter().map(|code| ((*code).to_owned(), t.say(&format!("consultation-do-{code}")))).collect(),
        signed_in: ask.viewer.me.is_some(),
        closes: one.consultation_closes_at.map(|at| when(ask, at, &one.zone)),
        over: !one.takes_contributions(ask.now()),
        s,
        moved,
    }
}

/// Who says it, as it was typed or as the account says.
pub(super) struct Hand {
    name: String,
    organisation: String,
    mail: Option<Mail>,
    person: Option<Id>,
}

/// Reads who says it; what is missing is said beside its field.
pub(super) fn hand(ask: &Ask, s: &mut Sheet) -> Hand {
    let t = ask.t();
    s.required(&t, "name", "consultation-name-missing");
    let (name, organisation) = (line(ask, s, "name"), line(ask, s, "organisation"));
    if NAME.over(&name) > 0 {
        s.wrong("name", t.a("recommendation-line-too-long", "over", NAME.over(&name)));
    }
    let typed = ask.viewer.me.as_ref().map_or_else(|| s.form.get("mail").to_owned(), |me| me.mail.clone());
    let mail = Mail::parse(&typed);
    if mail.is_none() {
        s.wrong("mail", t.say("consultation-mail-wrong"));
    }
    Hand { name, organisation, mail, person: ask.viewer.person() }
}

/// So many contributions from one address in a minute are a script.
pub(super) fn pace(ask: &Ask) -> Result<(), Refusal> {
    let who = ask.viewer.person().map_or_else(|| ask.address.clone(), |id| id.to_string());
    if ask.house.pace.allows(&format!("contribution {who}"), 8, ask.now()) { Ok(()) } else { Err(Refusal::too_often()) }
}

/// A contribution that is ready to be written.
pub(super) struct Ready<'a> {
    /// What it is.
    pub kind: Kind,
    /// The paragraph.
    pub paragraph: Option<Id>,
    /// The amendment.
    pub amendment: Option<Id>,
    /// The words.
    pub words: &'a str,
    /// The wording it proposes.
    pub proposed: Option<Proposed<'a>>,
}

/// Writes a contribution. From somebody signed in it is shown at once, from others when the letter is answered.
pub(super) async fn keep(
    ask: &Ask,
    tx: &Tx,
    one: &Recommendation,
    hand: &Hand,
    ready: Ready<'_>,
) -> Result<bool, Refusal> {
    let mail = hand.mail.as_ref().ok_or_else(|| Refusal::bad("form-broken"))?;
    let secret = hand.person.is_none().then(|| Secret::draw(&ask.house.chance));
    let lang = lang_of(ask, one);
    let arrived = Arrived {
        kind: ready.kind,
        paragraph_id: ready.paragraph,
        amendment_id: ready.amendment,
        words: ready.words,
        lang: &lang,
        name: &hand.name,
        organisation: &hand.organisation,
        mail: mail.as_str(),
        person_id: hand.person,
        secret: secret.as_ref(),
    };
    let id = consultation::add(tx, maker(ask), one, &arrived).await?;
    if let Some(proposed) = &ready.proposed {
        consultation::add_amendment(tx, one, id, proposed).await?;
    }
    let Some(secret) = secret else {
        let confirmed = consultation::confirm(tx, maker(ask), one, id, ready.kind, &mail.key()).await?;
        return Ok(confirmed == Confirmed::Yes);
    };
    let writing = letters::Writing {
        kind: "consultation-confirm",
        words: ("consultation-confirm-subject", "consultation-confirm-text"),
        mail: mail.as_str(),
        person: None,
        lang: &ask.lang,
        path: format!("/recommendations/confirm/{}", secret.expose()),
        holds_secret: true,
        values: Vec::new(),
    };
    letters::put(tx, ask, one, writing).await?;
    // What nobody confirms is taken away again.
    let (now, key) = (ask.now(), format!("deliberate-sweep-{}", ask.now().0 / 86_400_000_000));
    store::jobs::leave(tx, now, &ask.house.chance, crate::SWEEP, &(), now.plus_s(CONFIRM_S + 3_600), Some(key)).await?;
    Ok(true)
}

pub(super) async fn send_comment(ask: Ask) -> Outcome {
    let mut s = Sheet::of(ask.form().await?);
    let about = about(&ask, s.form.get("paragraph")).await?;
    let said = words(&ask, &mut s, "words", limit(WORDS), Some("consultation-words-missing"));
    let hand = hand(&ask, &mut s);
    if !s.is_fine() {
        return refused(&say_page(&ask, &about, Kind::Comment, s, None));
    }
    pace(&ask)?;
    let tx = ask.db().begin().await?;
    let one = recommendations::hold(&tx, about.one.id).await?;
    if !one.takes_contributions(ask.now()) {
        drop(tx);
        return came_too_late(&ask, About { one, ..about }, Kind::Comment, s);
    }
    let paragraph = about.paragraph.as_ref().map(|one| one.id);
    let ready = Ready { kind: Kind::Comment, paragraph, amendment: None, words: &said, proposed: None };
    keep(&ask, &tx, &one, &hand, ready).await?;
    tx.commit().await?;
    said_so(&ask, &one, &hand)
}

/// Over while it was typed: the page keeps every word, and says that it was not taken.
fn came_too_late(ask: &Ask, about: About, kind: Kind, mut s: Sheet) -> Outcome {
    let ended = about.one.consultation_closes_at.map_or(String::new(), |at| when(ask, at, &about.one.zone).there);
    s.wrong(
        if kind == Kind::Comment { "words" } else { "text" },
        ask.t().a("consultation-came-too-late", "when", ended),
    );
    refused(&say_page(ask, &about, kind, s, None))
}

pub(super) async fn send_amendment(ask: Ask) -> Outcome {
    let t = ask.t();
    let mut s = Sheet::of(ask.form().await?);
    let about = about(&ask, s.form.get("paragraph")).await?;
    let change = match (&about.paragraph, Change::parse(s.form.get("change"))) {
        (Some(_), Some(change @ (Change::Change | Change::Delete))) => change,
        (Some(_), _) => Change::Change,
        (None, _) => Change::Add,
    };
    let text = match change {
        Change::Delete => String::new(),
        _ => words(&ask, &mut s, "text", PARAGRAPH_WORDS_MAX, Some("draft-text-missing")),
    };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let reason = words(&ask, &mut s, "words", limit(WORDS), Some("consultation-reason-missing"));
    let hand = hand(&ask, &mut s);
    // A paragraph that was taken out while somebody amended it: the words become a new paragraph, if the author agrees.
    if about.paragraph.is_none() && !s.form.get("paragraph").is_empty() {
        s.form.set("paragraph", "");
        s.wrong("text", t.say("consultation-paragraph-gone"));
    }
    if change == Change::Change && text == s.form.get("base-text") {
        s.wrong("text", t.say("consultation-nothing-changed"));
    }
    if !s.is_fine() {
        return refused(&say_page(&ask, &about, Kind::Amendment, s, None));
    }
    pace(&ask)?;
    let tx = ask.db().begin().await?;
    let one = recommendations::hold(&tx, about.one.id).await?;
    let about = About { now: paragraphs::of(&tx, one.id).await?, one, ..about };
    if !about.one.takes_contributions(ask.now()) {
        drop(tx);
        return came_too_late(&ask, about, Kind::Amendment, s);
    }
    let current = about.paragraph.as_ref().and_then(|seen| about.now.iter().find(|one| one.id == seen.id)).cloned();
    let lang = lang_of(&ask, &about.one);
    let stands =
        current.as_ref().and_then(|one| one.nearest(&lang, &about.one.lang)).map_or("", |text| text.text.as_str());
    let revision = current.as_ref().map_or(0, |one| one.revision);
    if current.is_some() && s.form.number("base-revision") != Some(revision) {
        drop(tx);
        let about = About { paragraph: current.clone(), ..about };
        return changed_meanwhile(&ask, about, s, stands, revision);
    }
    let after = s.form.number("after").unwrap_or(0).clamp(0, i64::try_from(about.now.len()).unwrap_or(0));
    let proposed = Proposed { change, after, base_text: stands, base_revision: revision, text: &text };
    let paragraph = current.as_ref().map(|one| one.id);
    let ready = Ready { kind: Kind::Amendment, paragraph, amendment: None, words: &reason, proposed: Some(proposed) };
    keep(&ask, &tx, &about.one, &hand, ready).await?;
    tx.commit().await?;
    said_so(&ask, &about.one, &hand)
}

/// The paragraph changed while somebody amended it: both texts are shown, what was typed stays, and sending it again
/// sends it against the new wording.
fn changed_meanwhile(ask: &Ask, about: About, mut s: Sheet, stands: &str, revision: i64) -> Outcome {
    let number = about.paragraph.as_ref().map_or(0, |one| one.position);
    let moved = pieces_of(&diff::words(s.form.get("base-text"), stands));
    s.form.set("base-text", stands);
    s.form.set("base-revision", revision.to_string());
    s.wrong("text", ask.t().a("consultation-changed-since", "n", number));
    refused(&say_page(ask, &about, Kind::Amendment, s, Some(moved)))
}

pub(super) fn said_so(ask: &Ask, one: &Recommendation, hand: &Hand) -> Outcome {
    let said = if hand.person.is_some() { "said-contribution-shown" } else { "said-contribution-letter" };
    see_other(ask, &at(one, ""), Some(said))
}

pub(super) fn limit(limit: base::Limit) -> usize {
    match limit {
        base::Limit::Words(most) | base::Limit::Chars(most) => most,
    }
}
