//! One's own tokens: made with the scopes one may give, shown once, taken away at any time.

use super::model::{LIVES_DAYS, NAME, TOKENS_MAX, Token, draw_key};
use super::store;
use crate::identify::by_hand;
use crate::role::store::of_person;
use askama::Template;
use base::{Id, Secret, Zone, one_line};
use web::{Ask, Form, Guard, Outcome, Refusal, Route, Sheet, Shell, Tr, page, refused};

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/me/tokens", Guard::SignedIn, show),
        Route::post("/me/tokens", Guard::SignedIn, make),
        Route::post("/me/tokens/revoke", Guard::SignedIn, revoke),
    ]
}

/// A token as its owner sees it.
struct TokenLine {
    id: Id,
    name: String,
    scopes: Vec<String>,
    scope_code: String,
    used: String,
    ends: String,
    over: bool,
}

#[derive(Template)]
#[template(path = "tokens.html")]
struct TokensPage {
    shell: Shell,
    s: Sheet,
    /// A key that was made just now: shown here and never again.
    key: Option<String>,
    tokens: Vec<TokenLine>,
    scopes: Vec<(String, String)>,
    gatherings: Vec<(String, String)>,
    lives: Vec<(String, String)>,
}

async fn show(ask: Ask) -> Outcome {
    let sheet = Sheet::of(Form::of(&[("days", "90")]));
    page(&tokens_page(&ask, sheet, None).await?)
}

async fn tokens_page(ask: &Ask, s: Sheet, key: Option<&Secret>) -> Result<TokensPage, Refusal> {
    let (t, person_id) = (ask.t(), by_hand(ask)?);
    let tokens = store::of_person(ask.db(), person_id).await?;
    let mut gatherings = vec![(String::new(), t.say("me-token-all-gatherings"))];
    for grant in of_person(ask.db(), person_id).await?.iter().filter(|grant| grant.stands(ask.now())) {
        let known = gatherings.iter().any(|(code, _)| *code == grant.scope.code);
        if !known {
            gatherings.push((grant.scope.code.clone(), grant.scope.title.in_lang(&ask.lang).to_owned()));
        }
    }
    let shell = ask.shell(t.say("me-tokens-title")).private().crumb(t.say("me-title"), ask.to("/me"));
    Ok(TokensPage {
        shell: shell.crumb(t.say("me-tokens-title"), ""),
        s,
        key: key.map(|key| key.expose().to_owned()),
        tokens: tokens.into_iter().map(|token| token_line(ask, &t, token)).collect(),
        scopes: scopes_of(ask).into_iter().map(|name| (name.to_owned(), scope_words(&t, name))).collect(),
        gatherings,
        lives: LIVES_DAYS.map(|days| (days.to_string(), t.a("me-token-days", "n", days))).to_vec(),
    })
}

fn token_line(ask: &Ask, t: &Tr, token: Token) -> TokenLine {
    let zone = ask.reader_zone().unwrap_or_else(Zone::utc);
    TokenLine {
        id: token.id,
        scopes: token.scopes.iter().map(|name| scope_words(t, name)).collect(),
        used: token.used_at.map_or_else(|| t.say("me-token-unused"), |used| t.until(ask.now(), used)),
        ends: t.day(zone.civil(token.ends_at).date()),
        over: token.ends_at <= ask.now(),
        name: token.name,
        scope_code: token.scope_code,
    }
}

/// The permissions one has somewhere: nobody can give a program more than that.
fn scopes_of(ask: &Ask) -> Vec<&'static str> {
    let mut scopes: Vec<&'static str> = Vec::new();
    for permission in ask.house.capabilities.iter().flat_map(|part| &part.permissions) {
        let held = ask.viewer.roles.iter().any(|held| permission.roles.contains(&held.role.as_str()));
        if held && !scopes.contains(&permission.name) {
            scopes.push(permission.name);
        }
    }
    scopes
}

/// A permission in words: each capability brings `may-people-manage` for its `people.manage`.
fn scope_words(t: &Tr, name: &str) -> String {
    let key = format!("may-{}", name.replace('.', "-"));
    t.say(&key)
}

async fn make(ask: Ask) -> Outcome {
    let person_id = by_hand(&ask)?;
    let t = ask.t();
    let mut s = Sheet::of(ask.form().await?);
    s.required(&t, "name", "me-token-name-missing");
    if NAME.over(s.value("name")) > 0 {
        s.wrong("name", t.a("dir-line-too-long", "over", NAME.over(s.value("name"))));
    }
    let mine = scopes_of(&ask);
    let chosen: Vec<String> = s.form.all("scope").into_iter().map(str::to_owned).collect();
    if chosen.is_empty() {
        s.wrong("scope", t.say("me-token-scope-missing"));
    }
    let code = s.form.get("gathering").to_owned();
    let days = s.form.number("days").filter(|days| LIVES_DAYS.contains(days));
    let code_is_mine = code.is_empty() || ask.viewer.roles.iter().any(|held| held.scope_code == code);
    // No form of ours offers a scope, a gathering or a life that this person cannot give.
    let all_mine = chosen.iter().all(|scope| mine.contains(&scope.as_str()));
    let (Some(days), true, true) = (days, code_is_mine, all_mine) else { return Err(Refusal::bad("form-broken")) };
    if store::of_person(ask.db(), person_id).await?.len() >= TOKENS_MAX {
        s.wrong("name", t.a("me-token-too-many", "most", TOKENS_MAX));
    }
    if !s.is_fine() {
        return refused(&tokens_page(&ask, s, None).await?);
    }
    let key = draw_key(&ask.house.chance);
    let token = Token {
        id: ask.new_id(),
        name: one_line(s.form.get("name")),
        scopes: chosen,
        scope_code: code,
        created_at: ask.now(),
        used_at: None,
        ends_at: ask.now().plus_s(days * 86_400),
    };
    let tx = ask.db().begin().await?;
    store::make(&tx, ask.now(), &ask.house.chance, person_id, &token, &key).await?;
    tx.commit().await?;
    page(&tokens_page(&ask, Sheet::of(Form::of(&[("days", "90")])), Some(&key)).await?)
}

async fn revoke(ask: Ask) -> Outcome {
    let person_id = by_hand(&ask)?;
    let id = Id::parse(ask.form().await?.get("token")).ok_or_else(|| Refusal::bad("form-broken"))?;
    let tx = ask.db().begin().await?;
    store::revoke(&tx, ask.now(), &ask.house.chance, person_id, id).await?;
    tx.commit().await?;
    web::see_other(&ask, "/me/tokens", Some("said-token-revoked"))
}
