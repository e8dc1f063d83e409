//! The terms of reference: written in both languages or one, offered to the committee, signed by each for itself.

use crate::audit::model::Role;
use crate::audit::store::members;
use crate::audit::terms::{self, Signature, Terms};
use crate::audit::{Desk, Scene, at_desk};
use crate::desk::{line, set_both, words};
use crate::letters::{self, Writing};
use askama::Template;
use base::Localised;
use directory::person::store as persons;
use post::Value;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

/// Most words of terms in one language.
const TERMS_WORDS: usize = 3_000;

#[derive(Template)]
#[template(path = "audit/terms.html")]
struct TermsPage {
    shell: Shell,
    base: String,
    offered: Option<Offered>,
    earlier: Vec<(i64, String, String)>,
    has_draft: bool,
    may_edit: bool,
    may_sign: bool,
    s: Sheet,
}

/// The version that was offered last.
struct Offered {
    number: i64,
    text: (String, String),
    why: String,
    state: (String, &'static str),
    signed: Vec<(String, String, String)>,
    open: Vec<String>,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Committee).await?;
    page(&terms_page(&ask, &scene, None).await?)
}

async fn terms_page(ask: &Ask, scene: &Scene, typed: Option<Sheet>) -> Result<TermsPage, Refusal> {
    let t = ask.t();
    let versions = terms::all(ask.db(), scene.audit.id).await?;
    let draft = versions.first().filter(|one| one.offered_at.is_none());
    let latest = versions.iter().find(|one| one.offered_at.is_some());
    let offered = match latest {
        Some(one) => Some(offered(ask, scene, one).await?),
        None => None,
    };
    let me = ask.viewer.person();
    let signed = match latest {
        Some(one) => terms::signatures(ask.db(), one.id).await?.iter().any(|by| Some(by.person_id) == me),
        None => true,
    };
    let s = typed.unwrap_or_else(|| {
        let mut s = Sheet::default();
        // A first draft begins with the headings that terms have.
        let begun = Localised::both(&heads(ask, "en"), &heads(ask, "fr"));
        set_both(&mut s, "text", draft.or(latest).map_or(&begun, |one| &one.text));
        s.form.set("why", draft.map_or("", |one| one.why.as_str()));
        s
    });
    let earlier = versions.iter().filter(|one| one.offered_at.is_some() && Some(one.id) != latest.map(|one| one.id));
    let told = |one: &Terms| {
        (one.number, t.day(scene.audit.zone.civil(one.offered_at.unwrap_or_default()).date()), one.why.clone())
    };
    Ok(TermsPage {
        shell: scene
            .shell(ask, Desk::Committee, t.say("terms-title"))
            .crumb(t.say("audit-desk-committee"), ask.to(&scene.desk("/committee")))
            .crumb(t.say("terms-title"), ""),
        base: ask.to(&scene.desk("/terms")),
        offered,
        earlier: earlier.map(told).collect(),
        has_draft: draft.is_some(),
        may_edit: scene.may_edit(),
        may_sign: scene.decides() && !signed,
        s,
    })
}

fn heads(ask: &Ask, lang: &str) -> String {
    web::Tr::new(ask.house.words.clone(), base::Lang::new(lang)).say("terms-heads").replace(" | ", "\n\n")
}

async fn offered(ask: &Ask, scene: &Scene, one: &Terms) -> Result<Offered, Refusal> {
    let t = ask.t();
    let committee = members::in_role(ask.db(), scene.audit.id, Role::Committee).await?;
    let signed = terms::signatures(ask.db(), one.id).await?;
    let open: Vec<_> = committee.iter().copied().filter(|id| !signed.iter().any(|by| by.person_id == *id)).collect();
    let open = persons::all_of(ask.db(), &open).await?;
    let (lang, text) = one.text.found(&ask.lang);
    let state = if terms::is_in_force(&signed, &committee, scene.audit.quorum_percent) {
        (t.a2("terms-in-force", "n", signed.len(), "of", committee.len()), " good")
    } else {
        (t.a2("terms-waiting", "n", signed.len(), "of", committee.len()), " lamp")
    };
    let line =
        |by: &Signature| (by.name.clone(), by.organisation.clone(), t.day(scene.audit.zone.civil(by.signed_at).date()));
    Ok(Offered {
        number: one.number,
        text: (lang.to_owned(), web::markdown(text)),
        why: one.why.clone(),
        state,
        signed: signed.iter().map(line).collect(),
        open: open.iter().map(|person| person.called().to_owned()).collect(),
    })
}

pub(super) async fn change(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Committee).await?;
    let s = Sheet::of(ask.form().await?);
    match s.form.get("act") {
        "write" | "offer" if scene.may_edit() => write(ask, scene, s).await,
        "sign" if scene.decides() => sign(ask, scene).await,
        _ => Err(Refusal::not_found()),
    }
}

/// Keeps the text, and offers it where that was asked: then each of the committee gets a letter.
async fn write(ask: Ask, scene: Scene, mut s: Sheet) -> Outcome {
    let en = words(&ask, &mut s, "text-en", TERMS_WORDS, None);
    let text = Localised::both(&en, &words(&ask, &mut s, "text-fr", TERMS_WORDS, None));
    if text.is_empty() {
        s.wrong("text-en", ask.t().say("terms-missing"));
    }
    let why = line(&ask, &mut s, "why");
    let has_earlier = terms::all(ask.db(), scene.audit.id).await?.iter().any(|one| one.offered_at.is_some());
    let offers = s.form.get("act") == "offer";
    if offers && has_earlier && why.is_empty() {
        s.wrong("why", ask.t().say("terms-why-missing"));
    }
    if !s.is_fine() {
        return refused(&terms_page(&ask, &scene, Some(s)).await?);
    }
    let committee = members::in_role(ask.db(), scene.audit.id, Role::Committee).await?;
    let called = persons::all_of(ask.db(), &committee).await?;
    let tx = ask.db().begin().await?;
    terms::write(&tx, scene.maker(&ask), &scene.audit, &text, &why).await?;
    if offers && let Some(one) = terms::offer(&tx, scene.maker(&ask), &scene.audit).await? {
        for person in &called {
            let writing = Writing {
                kind: "terms-offered",
                to: person,
                path: scene.desk("/terms"),
                values: vec![("number", Value::Text(one.number.to_string()))],
            };
            letters::put(&tx, &ask.house, ask.now(), &scene.audit, writing).await.map_err(Refusal::surprise)?;
        }
    }
    tx.commit().await?;
    see_other(&ask, &scene.desk("/terms"), Some(if offers { "said-terms-offered" } else { "said-terms-kept" }))
}

/// Signs the version that was offered last, for oneself.
async fn sign(ask: Ask, scene: Scene) -> Outcome {
    let person_id = ask.person()?;
    let versions = terms::all(ask.db(), scene.audit.id).await?;
    let one = versions.iter().find(|one| one.offered_at.is_some()).ok_or_else(Refusal::not_found)?;
    let person = persons::find(ask.db(), person_id).await?.ok_or_else(Refusal::not_found)?;
    let own = members::of(ask.db(), scene.audit.id).await?;
    let organisation = own.iter().find(|one| one.person_id == person_id && one.role == Role::Committee);
    let signature = Signature {
        person_id,
        name: person.called().to_owned(),
        organisation: organisation.map(|one| one.organisation.clone()).unwrap_or_default(),
        signed_at: ask.now(),
    };
    let tx = ask.db().begin().await?;
    terms::sign(&tx, scene.maker(&ask), &scene.audit, one, &signature).await?;
    tx.commit().await?;
    see_other(&ask, &scene.desk("/terms"), Some("said-terms-signed"))
}
