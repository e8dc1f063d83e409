//! A kind of letter: its template in two languages, the letter as each person will read it, and where each is.

use super::deeds::is_told;
use super::desk_of;
use crate::letter::desk::Desk;
use crate::letter::model::{BODY, Kind, LANGS, SUBJECT, Written};
use crate::letter::store::{self, ToTell};
use ::store::activity::{Deed, record};
use askama::Template;
use base::{Id, Secret};
use post::Wording;
use post::outbox::{self, Entry, State, Wanted};
use web::{Ask, Form, House, Outcome, Refusal, Sheet, Shell, Tr, page, see_other};

/// Letters listed on the page.
const LISTED_MAX: i64 = 100;

/// A letter as its reader will see it.
pub(super) struct Preview {
    pub(super) to: String,
    pub(super) mail: String,
    pub(super) subject: String,
    pub(super) text: String,
    pub(super) lang: String,
    pub(super) missing: String,
    /// Which of how many, in the list of a kind.
    pub(super) at: usize,
    pub(super) of: usize,
    /// Where its words alone are changed; empty where they cannot be.
    pub(super) alone: String,
    /// It has words of its own.
    pub(super) differs: bool,
    /// Who gets the news together with it.
    pub(super) beside: String,
}

#[derive(Template)]
#[template(path = "letter/kind.html")]
struct KindPage {
    shell: Shell,
    base: String,
    kind: Kind,
    lang: &'static str,
    langs: Vec<(&'static str, bool)>,
    sheet: Sheet,
    places: Vec<String>,
    preview: Option<Preview>,
    letters: Vec<(Entry, String)>,
}

#[derive(Template)]
#[template(path = "letter/read.html")]
struct ReadPage {
    shell: Shell,
    base: String,
    letter: Entry,
    lang: String,
    text: String,
    state: String,
    may_go: bool,
    may_hold: bool,
    /// The news waits for the letter that it goes with.
    follows: bool,
    /// Where its words alone are changed; empty where they cannot be.
    alone: String,
}

fn kind_of(ask: &Ask) -> Result<Kind, Refusal> {
    Kind::parse(ask.param("kind")).ok_or_else(Refusal::not_found)
}

fn lang_of(form: &Form) -> &'static str {
    LANGS.into_iter().find(|lang| *lang == form.get("lang")).unwrap_or(LANGS[0])
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let (desk, kind) = (desk_of(&ask).await?, kind_of(&ask)?);
    let template = desk.templates.get(kind, lang_of(&ask.query));
    let sheet = Sheet::of(Form::of(&[("subject", &template.subject), ("body", &template.body)]));
    page(&whole(&ask, &desk, kind, lang_of(&ask.query), sheet).await?)
}

async fn whole(ask: &Ask, desk: &Desk, kind: Kind, lang: &'static str, sheet: Sheet) -> Result<KindPage, Refusal> {
    let t = ask.t();
    let wanted = Wanted { scope: Some(desk.gathering.id), kind: Some(kind.in_outbox()), ..Wanted::default() };
    let letters = outbox::list(ask.db(), wanted, None, LISTED_MAX).await?;
    let base = ask.to(&format!("/manage/{}/letters", desk.gathering.code));
    let shell = ask.shell(t.say(kind.key())).work().of(
        ask,
        &desk.gathering.name(&ask.lang),
        &format!("/{}", desk.gathering.code),
    );
    Ok(KindPage {
        shell: shell.script("work.js"),
        base,
        kind,
        lang,
        langs: LANGS.into_iter().map(|one| (one, one == lang)).collect(),
        sheet,
        places: kind.places().iter().map(|place| format!("{{{place}}}")).collect(),
        preview: preview(ask, desk, kind),
        letters: letters
            .into_iter()
            .map(|entry| {
                let state = t.say(entry.state.key());
                (entry, state)
            })
            .collect(),
    })
}

/// The letter to the person whose turn it is in the address; its link opens nothing.
fn preview(ask: &Ask, desk: &Desk, kind: Kind) -> Option<Preview> {
    let mut all: Vec<Preview> = if kind == Kind::Beside {
        let news = |told| desk.beside(told).iter().map(move |one| news_of(&ask.house, desk, told, one));
        desk.to_tell.iter().flat_map(news).collect()
    } else {
        let base = ask.to(&format!("/manage/{}/letters/own", desk.gathering.code));
        let one = |told: &ToTell| Preview {
            alone: format!("{base}/{}", told.code),
            differs: desk.own(told).is_some(),
            ..preview_of(&ask.house, desk, told)
        };
        desk.of_kind(kind).map(one).collect()
    };
    let (at, of) = (usize::try_from(ask.query.number("at").unwrap_or(1)).unwrap_or(1), all.len());
    let at = at.clamp(1, of.max(1));
    (of > 0).then(|| Preview { at, of, ..all.swap_remove(at - 1) })
}

/// The letter that tells a decision, as its reader will see it.
pub(super) fn preview_of(house: &House, desk: &Desk, told: &ToTell) -> Preview {
    let called = |one: &store::Beside| if one.name.is_empty() { one.mail.clone() } else { one.name.clone() };
    let beside = desk.beside(told).iter().map(called).collect::<Vec<_>>().join(", ");
    Preview { beside, ..shown(desk.wording(house, told, &Secret::given("…")), (&told.name, &told.mail), told) }
}

fn news_of(house: &House, desk: &Desk, told: &ToTell, to: &store::Beside) -> Preview {
    shown(desk.news(house, told, to), (&to.name, &to.mail), told)
}

fn shown(filled: Result<Wording, Vec<String>>, (to, mail): (&str, &str), told: &ToTell) -> Preview {
    let (subject, text, missing) = match filled {
        Ok(wording) => (wording.subject.as_str().to_owned(), wording.text, String::new()),
        Err(missing) => (String::new(), String::new(), missing.join(", ")),
    };
    let (to, mail, lang) = (to.to_owned(), mail.to_owned(), told.lang.tag().to_owned());
    Preview {
        to,
        mail,
        subject,
        text,
        lang,
        missing,
        at: 1,
        of: 1,
        alone: String::new(),
        differs: false,
        beside: String::new(),
    }
}

/// What is wrong with the words of a letter: empty, too long, or with a place that it does not know.
pub(super) fn check(t: &Tr, sheet: &mut Sheet, kind: Kind, written: &Written) {
    sheet.required(t, "subject", "letter-subject-missing");
    sheet.required(t, "body", "letter-body-missing");
    for (field, text, over) in [
        ("subject", &written.subject, SUBJECT.over(&written.subject)),
        ("body", &written.body, BODY.over(&written.body)),
    ] {
        if over > 0 {
            sheet.wrong(field, t.a("letter-too-long", "over", over));
        }
        if let Err(unknown) = post::Template::checked("", text, kind.places()) {
            sheet.wrong(field, t.a("letter-unknown-place", "places", unknown.0.join(", ")));
        }
    }
}

/// Keeps the template of this gathering. A place the letter does not know is named.
pub(crate) async fn save(ask: Ask) -> Outcome {
    let (desk, kind) = (desk_of(&ask).await?, kind_of(&ask)?);
    let form = ask.form().await?;
    let (t, lang) = (ask.t(), lang_of(&form));
    let written = Written { subject: form.get("subject").to_owned(), body: form.get("body").to_owned() };
    let mut sheet = Sheet::of(form);
    check(&t, &mut sheet, kind, &written);
    if !sheet.is_fine() {
        return web::refused(&whole(&ask, &desk, kind, lang, sheet).await?);
    }
    let tx = ask.db().begin().await?;
    store::save_template(&tx, ask.now(), desk.gathering.id, kind, lang, &written).await?;
    let deed = Deed {
        deed: "letter-template-saved",
        about_kind: "gathering",
        about_id: desk.gathering.id,
        scope_id: Some(desk.gathering.id),
        fields: "subject body",
    };
    record(&tx, ask.now(), &ask.house.chance, ask.viewer.person(), deed).await?;
    tx.commit().await?;
    see_other(
        &ask,
        &format!("/manage/{}/letters/kinds/{}?lang={lang}", desk.gathering.code, kind.code()),
        Some("said-letter-template"),
    )
}

/// One letter that was written, as it will go or has gone.
pub(crate) async fn read(ask: Ask) -> Outcome {
    let desk = desk_of(&ask).await?;
    let id = Id::parse(ask.param("letter")).ok_or_else(Refusal::not_found)?;
    let kept = outbox::read(ask.db(), id)
        .await?
        .filter(|kept| kept.scope == Some(desk.gathering.id))
        .ok_or_else(Refusal::not_found)?;
    let kind = Kind::ALL.into_iter().find(|kind| kind.in_outbox() == kept.entry.kind).ok_or_else(Refusal::not_found)?;
    let t = ask.t();
    let base = ask.to(&format!("/manage/{}/letters", desk.gathering.code));
    let here = matches!(kept.entry.state, State::Written | State::Held);
    let alone = match kept.about.filter(|_| here && kind.tells()) {
        Some(id) => format!("{base}/own/{}", crate::proposal::store::by_id(ask.db(), id).await?.code),
        None => String::new(),
    };
    let follows = kind == Kind::Beside && here && !is_told(ask.db(), kept.about).await?;
    let shell = ask.shell(t.say("letter-one-title")).work().of(
        &ask,
        &desk.gathering.name(&ask.lang),
        &format!("/{}", desk.gathering.code),
    );
    page(&ReadPage {
        shell: shell.script("work.js"),
        base,
        alone,
        follows,
        state: t.say(kept.entry.state.key()),
        may_go: here && !follows,
        may_hold: !follows && matches!(kept.entry.state, State::Written | State::Waiting),
        // The link in it answers for its reader: whoever looks it over must not be able to.
        text: hide_link(&kept.text),
        lang: kept.lang,
        letter: kept.entry,
    })
}

/// The secret of a link is not shown to whoever looks a letter over.
fn hide_link(text: &str) -> String {
    let secret = |line: &str| {
        ["/answer/", "/seat/"].iter().fold(line.to_owned(), |line, mark| match line.split_once(mark) {
            Some((before, after)) => format!(
                "{before}{mark}…{}",
                after.trim_start_matches(|sign: char| sign.is_ascii_alphanumeric() || sign == '-' || sign == '_')
            ),
            None => line,
        })
    };
    text.lines().map(secret).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_looks_a_letter_over_cannot_answer_for_its_reader() {
        assert_eq!(
            hide_link("Answer: https://x.example/fr/answer/AbC-d_9.\nBye"),
            "Answer: https://x.example/fr/answer/….\nBye"
        );
    }
}
