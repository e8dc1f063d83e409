//! The pages on which anybody tells, and takes back.

use crate::audit::model::Audit;
use crate::audit::open;
use crate::audit::store::Maker;
use crate::desk::{choices, line, words};
use crate::voices::redaction::store as queue;
use crate::voices::source::model::Consent;
use crate::voices::source::store as sources;
use askama::Template;
use base::Secret;
use web::{Ask, Guard, Outcome, Refusal, Route, Sheet, Shell, page, refused, see_other};

/// Longest thing told, in words.
const WORDS_MAX: usize = 400;

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/audits/{audit}/tell", Guard::Public, show),
        Route::post("/audits/{audit}/tell", Guard::Public, send),
        Route::get("/audits/{audit}/tell/{secret}", Guard::Holder, receipt),
        Route::post("/audits/{audit}/tell/{secret}", Guard::Holder, take_back),
    ]
}

#[derive(Template)]
#[template(path = "voices/tell.html")]
struct TellPage {
    shell: Shell,
    action: String,
    ages: Vec<(String, String)>,
    consents: Vec<(String, String)>,
    s: Sheet,
}

#[derive(Template)]
#[template(path = "voices/receipt.html")]
struct ReceiptPage {
    shell: Shell,
    action: String,
    link: String,
    home: String,
}

/// The audit of the address while it listens: before and after it takes nothing.
pub(crate) async fn listening(ask: &Ask) -> Result<Audit, Refusal> {
    let audit = open(ask).await?;
    if audit.state == crate::audit::model::State::UnderWay {
        return Ok(audit);
    }
    let home = ask.to(&format!("/audits/{}", audit.code));
    Err(Refusal::conflict("voice-not-listening").next(home, "voice-to-audit"))
}

/// The frame of a public page of an audit.
pub(crate) fn public_shell(ask: &Ask, audit: &Audit, title: impl Into<String>) -> Shell {
    let mut shell = ask.shell(title).style("propose.css").style("voices.css").private();
    shell.of = Some((audit.title.in_lang(&ask.lang).to_owned(), ask.to(&format!("/audits/{}", audit.code))));
    shell
}

/// Which ages one can say: nobody's age is asked, only on which side of the rule of the place one is.
pub(crate) fn ages(ask: &Ask, audit: &Audit) -> Vec<(String, String)> {
    let t = ask.t();
    let one = |code: &str, words: String| (code.to_owned(), words);
    vec![
        one("over", t.a("voice-age-over", "age", audit.consent_age)),
        one("guarded", t.a("voice-age-guarded", "age", audit.consent_age)),
        one("under", t.a("voice-age-under", "age", audit.consent_age)),
    ]
}

/// Reads the age and holds the rule of the place; answers whether it is a minor with a guardian's consent.
pub(crate) fn minor(ask: &Ask, audit: &Audit, s: &mut Sheet) -> bool {
    match s.form.get("age") {
        "over" => false,
        "guarded" => true,
        "under" => {
            s.wrong("age", ask.t().a("voice-age-refused", "age", audit.consent_age));
            false
        }
        _ => {
            s.wrong("age", ask.t().say("voice-age-missing"));
            false
        }
    }
}

async fn show(ask: Ask) -> Outcome {
    let audit = listening(&ask).await?;
    let mut s = Sheet::default();
    s.form.set("consent", Consent::Count.code());
    page(&tell_page(&ask, &audit, s))
}

fn tell_page(ask: &Ask, audit: &Audit, s: Sheet) -> TellPage {
    let t = ask.t();
    TellPage {
        shell: public_shell(ask, audit, t.say("voice-tell")),
        action: ask.to(&format!("/audits/{}/tell", audit.code)),
        ages: ages(ask, audit),
        consents: choices(ask, "voice-consent-", Consent::OPEN.map(Consent::code)),
        s,
    }
}

async fn send(ask: Ask) -> Outcome {
    let audit = listening(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let told = words(&ask, &mut s, "words", WORDS_MAX, Some("voice-words-missing"));
    let about = line(&ask, &mut s, "where");
    let minor = minor(&ask, &audit, &mut s);
    let consent = Consent::parse(s.form.get("consent")).filter(|one| Consent::OPEN.contains(one));
    let consent = consent.unwrap_or_else(|| {
        s.wrong("consent", ask.t().say("voice-consent-missing"));
        Consent::Count
    });
    if !s.is_fine() {
        return refused(&tell_page(&ask, &audit, s));
    }
    if !ask.house.pace.allows(&format!("tell {}", ask.address), 6, ask.now()) {
        return Err(Refusal::too_often());
    }
    let secret = Secret::draw(&ask.house.chance);
    let tx = ask.db().begin().await?;
    // Whoever is signed in is nobody here.
    let maker = Maker { now: queue::day_of(ask.now()), chance: &ask.house.chance, by: None };
    let title = web::Tr::new(ask.house.words.clone(), audit.lang.clone()).say("voice-kind-submissions");
    let source = sources::submissions(&tx, maker, audit.id, &title, &audit.lang).await?;
    let one = queue::Arriving {
        place: i64::try_from(ask.house.chance.below(1 << 40)).unwrap_or(0),
        participant_id: None,
        facilitator: false,
        words: &told,
        consent,
        minor,
        about_place: &about,
        received_on: "",
        secret_hash: Some(&secret.hash()),
    };
    queue::arrive(&tx, maker, &source, &one).await?;
    tx.commit().await?;
    see_other(&ask, &format!("/audits/{}/tell/{}", audit.code, secret.expose()), Some("said-told"))
}

async fn receipt(ask: Ask) -> Outcome {
    let audit = open(&ask).await?;
    let hash = Secret::given(ask.param("secret")).hash();
    queue::by_secret(ask.db(), audit.id, &hash).await?.ok_or_else(Refusal::not_found)?;
    let path = format!("/audits/{}/tell/{}", audit.code, ask.param("secret"));
    page(&ReceiptPage {
        shell: public_shell(&ask, &audit, ask.t().say("voice-receipt")).script("form.js"),
        link: format!("{}{}", ask.house.settings.base_url, ask.to(&path)),
        action: ask.to(&path),
        home: ask.to(&format!("/audits/{}", audit.code)),
    })
}

async fn take_back(ask: Ask) -> Outcome {
    let audit = open(&ask).await?;
    let hash = Secret::given(ask.param("secret")).hash();
    let tx = ask.db().begin().await?;
    let id = queue::by_secret(&tx, audit.id, &hash).await?.ok_or_else(Refusal::not_found)?;
    queue::withdraw(&tx, id).await?;
    tx.commit().await?;
    see_other(&ask, &format!("/audits/{}/tell", audit.code), Some("said-taken-back"))
}
