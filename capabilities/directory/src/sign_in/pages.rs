//! The pages of signing in: an address, a letter, a code or a link. What is answered does not depend on
//! whether the address is known here, and a page that is only opened changes nothing: mail scanners open
//! every link.

use super::model::{CODE_LIFE_S, DAY_TRIES_MAX, LETTERS_MAX, LINK_LIFE_S, Secrets, SignIn, code_hash, typed_code};
use super::store;
use crate::letter::{Writing, put};
use crate::person::{self, Mail};
use crate::session;
use crate::session::model::browser_words;
use ::store::Tx;
use askama::Template;
use base::{Id, Lang, Secret};
use post::Value;
use std::collections::BTreeMap;
use web::{Answer, Ask, Form, Guard, House, Outcome, Refusal, Route, Sheet, Shell, header, page, refused};

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/sign-in", Guard::Public, ask_address),
        Route::post("/sign-in", Guard::Public, send_letter),
        Route::get("/sign-in/code", Guard::Public, ask_code),
        Route::post("/sign-in/code", Guard::Public, take_code),
        Route::get("/sign-in/link/{secret}", Guard::Holder, ask_press),
        Route::post("/sign-in/link/{secret}", Guard::Holder, take_link),
    ]
}

#[derive(Template)]
#[template(path = "sign_in.html")]
struct AddressPage {
    shell: Shell,
    s: Sheet,
    to: String,
}

#[derive(Template)]
#[template(path = "sign_in_code.html")]
struct CodePage {
    shell: Shell,
    s: Sheet,
    mail: String,
    until: String,
}

#[derive(Template)]
#[template(path = "sign_in_link.html")]
struct LinkPage {
    shell: Shell,
    mail: String,
    /// Another browser asked for this letter.
    elsewhere: bool,
    /// Who is signed in here now, if somebody else.
    instead_of: Option<String>,
}

async fn ask_address(ask: Ask) -> Outcome {
    let sheet = Sheet::of(Form::of(&[("mail", ask.query.get("mail"))]));
    page(&address_page(&ask, sheet, ask.query.get("to")))
}

fn address_page(ask: &Ask, s: Sheet, to: &str) -> AddressPage {
    AddressPage { shell: ask.shell(ask.t().say("sign-in-title")).private(), s, to: destination(to).to_owned() }
}

async fn send_letter(ask: Ask) -> Outcome {
    let form = ask.form().await?;
    let to = destination(form.get("to")).to_owned();
    let Some(mail) = Mail::parse(form.get("mail")) else {
        let mut sheet = Sheet::of(form);
        sheet.wrong("mail", ask.t().say("sign-in-mail-wrong"));
        return refused(&address_page(&ask, sheet, &to));
    };
    // A whole conference may come from one address; what matters more is counted per mailbox, below.
    if !ask.house.pace.allows(&format!("sign-in {}", ask.address), 60, ask.now()) {
        return Err(Refusal::too_often());
    }
    let secrets = Secrets::draw(&ask.house.chance);
    let tx = ask.db().begin().await?;
    // Whoever bothers somebody with letters is not told that they no longer go out.
    let sent = store::letters_lately(&tx, ask.now(), &mail).await? < LETTERS_MAX;
    store::keep(&tx, ask.now(), &ask.house.chance, &mail, &secrets, &to, &ask.lang, sent).await?;
    if sent {
        put(&tx, &ask.house, ask.now(), letter(&ask, &mail, &secrets)).await?;
    }
    tx.commit().await?;
    let answer = web::see_other(&ask, "/sign-in/code", None)?;
    let line = session::cookie_line(&ask.house, browser_cookie(&ask.house), secrets.browser.expose(), LINK_LIFE_S);
    Ok(web::cookie(answer, &line))
}

/// The address of the link is the one the operator set, whatever `Host` the request came with (R57).
fn letter<'a>(ask: &'a Ask, mail: &'a Mail, secrets: &Secrets) -> Writing<'a> {
    let link =
        format!("{}{}", ask.house.settings.base_url, ask.to(&format!("/sign-in/link/{}", secrets.link.expose())));
    let minutes = |seconds: i64| Value::Text((seconds / 60).to_string());
    let values = BTreeMap::from([
        ("code", Value::Text(secrets.code.expose().to_owned())),
        ("link", Value::Link(link)),
        ("install", Value::Text(ask.house.settings.name.clone())),
        ("code-minutes", minutes(CODE_LIFE_S)),
        ("link-minutes", minutes(LINK_LIFE_S)),
    ]);
    let (subject, text) = ("sign-in-letter-subject", "sign-in-letter-text");
    Writing { kind: "sign-in", subject, text, to: mail, lang: &ask.lang, values }
}

async fn ask_code(ask: Ask) -> Outcome {
    let letter = match browser_secret(&ask) {
        Some(browser) => store::of_browser(ask.db(), ask.now(), &browser).await?,
        None => None,
    };
    page(&code_page(&ask, &letter.ok_or_else(|| over(&ask))?, Sheet::default()))
}

fn code_page(ask: &Ask, letter: &SignIn, s: Sheet) -> CodePage {
    let t = ask.t();
    let until = t.until(ask.now(), letter.code_until);
    CodePage { shell: ask.shell(t.say("sign-in-code-title")).private(), s, mail: letter.mail.to_string(), until }
}

async fn take_code(ask: Ask) -> Outcome {
    let form = ask.form().await?;
    let browser = browser_secret(&ask).ok_or_else(|| over(&ask))?;
    let tx = ask.db().begin().await?;
    let letter = store::count_try(&tx, ask.now(), &browser).await?.ok_or_else(|| over(&ask))?;
    let too_many = store::tries_today(&tx, ask.now(), &letter.mail).await? > DAY_TRIES_MAX;
    let right = typed_code(form.get("code")).is_some_and(|code| code_hash(&browser, &code) == letter.code_hash);
    if right && !too_many {
        return enter_by(&ask, tx, &letter).await;
    }
    tx.commit().await?;
    if too_many || letter.tries_left() == 0 {
        return Err(over(&ask));
    }
    let mut sheet = Sheet::of(form);
    sheet.wrong("code", ask.t().a("sign-in-code-wrong", "left", letter.tries_left()));
    refused(&code_page(&ask, &letter, sheet))
}

async fn ask_press(ask: Ask) -> Outcome {
    let letter =
        store::of_link(ask.db(), ask.now(), &Secret::given(ask.param("secret"))).await?.ok_or_else(|| over(&ask))?;
    let mine = match browser_secret(&ask) {
        Some(browser) => store::of_browser(ask.db(), ask.now(), &browser).await?.is_some_and(|own| own.id == letter.id),
        None => false,
    };
    let mail = letter.mail.to_string();
    let instead_of = ask.viewer.me.as_ref().map(|me| me.mail.clone()).filter(|other| *other != mail);
    let shell = ask.shell(ask.t().say("sign-in-link-title")).private();
    page(&LinkPage { shell, mail, elsewhere: !mine, instead_of })
}

async fn take_link(ask: Ask) -> Outcome {
    let tx = ask.db().begin().await?;
    let letter =
        store::of_link(&tx, ask.now(), &Secret::given(ask.param("secret"))).await?.ok_or_else(|| over(&ask))?;
    enter_by(&ask, tx, &letter).await
}

async fn enter_by(ask: &Ask, tx: Tx, letter: &SignIn) -> Outcome {
    if !store::use_up(&tx, ask.now(), letter.id).await? {
        return Err(over(ask));
    }
    let (_, session) = enter(ask, &tx, &letter.mail, &letter.lang).await?;
    tx.commit().await?;
    let answer = web::see_other(ask, destination(&letter.to_path), None)?;
    Ok(with_session(ask, answer, &session))
}

/// The address was confirmed: the person is there, made now if need be, and has a new session. The one
/// this browser had before ends, so that a session somebody planted here is worth nothing (R61).
pub(crate) async fn enter(ask: &Ask, tx: &Tx, mail: &Mail, lang: &Lang) -> Result<(Id, Secret), Refusal> {
    let (now, chance) = (ask.now(), &ask.house.chance);
    let id = person::store::find_or_create(tx, now, chance, mail, "", lang).await?;
    person::store::confirm(tx, now, id, mail).await?;
    if let Some(old) = ask.cookie(ask.session_cookie()) {
        session::store::end_by_secret(tx, &Secret::given(&old)).await?;
    }
    let agent = ask.headers.get(header::USER_AGENT).and_then(|line| line.to_str().ok()).unwrap_or_default();
    Ok((id, session::store::open(tx, now, chance, id, &browser_words(agent)).await?))
}

/// Gives the browser its session and takes away what it asked with.
pub(crate) fn with_session(ask: &Ask, answer: Answer, secret: &Secret) -> Answer {
    let answer = web::cookie(answer, &session::cookie(&ask.house, secret));
    web::cookie(answer, &session::cookie_line(&ask.house, browser_cookie(&ask.house), "", 0))
}

/// Where to go after signing in: an address of this house, and none that would sign in or out again (R59).
fn destination(to: &str) -> &str {
    let again = ["/sign-in", "/sign-out"].iter().any(|path| to.starts_with(path));
    if web::is_inside(to) && !again { to } else { "/me" }
}

/// The cookie that ties a code to the browser that asked for it.
fn browser_cookie(house: &House) -> &'static str {
    if house.settings.secure() { "__Host-wm-letter" } else { "wm-letter" }
}

fn browser_secret(ask: &Ask) -> Option<Secret> {
    ask.cookie(browser_cookie(&ask.house)).map(|secret| Secret::given(&secret))
}

/// Used, run out, tried too often, or of another browser: these look alike.
fn over(ask: &Ask) -> Refusal {
    Refusal::gone("sign-in-over").next(ask.to("/sign-in"), "sign-in-again")
}
