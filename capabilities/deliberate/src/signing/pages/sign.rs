//! Signing and voting. The same page on site and from afar. One signature a delegation; two at once, and the database
//! keeps the first one; the instant the request arrived decides a deadline.

use crate::desk::{When, at, below, day, maker, readable, when, words};
use crate::recommendation::model::{GRACE_S, Recommendation, State, Way};
use crate::recommendation::store::{self as recommendations, versions};
use crate::signing::bodies;
use crate::signing::model::{Body, Choice, Endorsement, Right};
use crate::signing::store::{self as signing, Given, Signed, Signing};
use askama::Template;
use base::Id;
use directory::person::store as persons;
use store::Tx;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "recommendation/sign.html")]
struct SignPage {
    shell: Shell,
    action: String,
    public: String,
    title: (String, String),
    lead: String,
    secrecy: String,
    closes: Option<When>,
    takes: bool,
    rows: Vec<Row>,
    choices: Vec<(String, String)>,
    proxies: bool,
    s: Sheet,
}

/// A delegation this reader may sign for.
struct Row {
    id: String,
    body: String,
    through: String,
    stands: String,
    history: Vec<String>,
    may_withdraw: bool,
    may_sign: bool,
    gave_to: String,
    others: Vec<(String, String)>,
}

/// What this person may sign for; whoever may sign for nobody finds nothing here.
async fn rights_of(ask: &Ask, one: &Recommendation) -> Result<Vec<Right>, Refusal> {
    let rights = signing::rights(ask.db(), one, ask.person()?).await?;
    if rights.is_empty() || !one.way.is_by_delegations() || one.state < State::Adoption {
        return Err(Refusal::not_found());
    }
    Ok(rights)
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let one = readable(&ask).await?;
    let rights = rights_of(&ask, &one).await?;
    page(&sign_page(&ask, &one, &rights, Sheet::default()).await?)
}

async fn sign_page(ask: &Ask, one: &Recommendation, rights: &[Right], s: Sheet) -> Result<SignPage, Refusal> {
    let t = ask.t();
    let all = signing::all(ask.db(), one.id).await?;
    let proxies = signing::proxies(ask.db(), one.id).await?;
    let bodies = bodies::of_gathering(ask.db(), one.of.id).await?;
    let takes = one.takes_signatures(ask.now());
    let row = |right: &Right| row(ask, one, right, &all, &proxies, &bodies, takes);
    let choices = match one.way {
        Way::Signatures | Way::Body => Vec::new(),
        Way::Named | Way::Secret => ["for", "against", "abstain"]
            .map(|code| (code.to_owned(), t.say(&format!("signing-choice-{code}"))))
            .to_vec(),
    };
    let secrecy = match (one.way, one.weighted) {
        (Way::Secret, true) => t.say("signing-secrecy-weighted"),
        (Way::Secret, false) => t.say("signing-secrecy"),
        _ => String::new(),
    };
    Ok(SignPage {
        shell: below(ask, one, t.say("signing-title")).private(),
        action: ask.to(&at(one, "/sign")),
        public: ask.to(&at(one, "")),
        title: {
            let (lang, title) = one.title.found(&ask.lang);
            (lang.to_owned(), title.to_owned())
        },
        lead: t.say(&format!("signing-lead-{}", one.way.code())),
        secrecy,
        closes: one.signing_closes_at.filter(|_| one.state == State::Adoption).map(|at| when(ask, at, &one.zone)),
        takes,
        rows: rights.iter().map(row).collect(),
        choices,
        proxies: one.proxies_max > 0 && one.state == State::Adoption,
        s,
    })
}

fn row(
    ask: &Ask,
    one: &Recommendation,
    right: &Right,
    all: &[Endorsement],
    proxies: &[(Body, Body)],
    bodies: &[Body],
    takes: bool,
) -> Row {
    let t = ask.t();
    let own: Vec<&Endorsement> = all.iter().filter(|one| one.body.id == right.body.id).collect();
    let stands = own.iter().find(|one| one.withdrawn.is_none());
    let line = |signature: &&&Endorsement| {
        t.a2("signing-by", "who", signature.signed_as.as_str(), "when", day(ask, signature.signed_at, &one.zone))
    };
    let history = own.iter().filter_map(|signature| {
        let (at, why) = signature.withdrawn.as_ref()?;
        Some(t.a2("signing-withdrawn-line", "when", day(ask, *at, &one.zone), "why", why.as_str()))
    });
    let gave = proxies.iter().find(|(from, _)| from.id == right.body.id);
    let others = bodies.iter().filter(|body| body.id != right.body.id);
    Row {
        id: right.body.id.to_string(),
        body: right.body.name.clone(),
        through: if right.is_proxy() { right.through.name.clone() } else { String::new() },
        stands: stands.as_ref().map_or(String::new(), line),
        history: history.collect(),
        may_withdraw: stands.is_some() && may_withdraw(one, takes),
        may_sign: stands.is_none() && takes,
        gave_to: gave.filter(|_| !right.is_proxy()).map_or(String::new(), |(_, to)| to.name.clone()),
        others: others.map(|body| (body.id.to_string(), body.name.clone())).collect(),
    }
}

/// A name can be taken back at any time; a named vote until voting is over; a secret one not at all.
fn may_withdraw(one: &Recommendation, takes: bool) -> bool {
    match one.way {
        Way::Signatures => true,
        Way::Named => takes,
        Way::Secret | Way::Body => false,
    }
}

pub(super) async fn send(ask: Ask) -> Outcome {
    let one = readable(&ask).await?;
    let rights = rights_of(&ask, &one).await?;
    let s = Sheet::of(ask.form().await?);
    let body = Id::parse(s.form.get("body"));
    let right = rights.iter().find(|right| Some(right.body.id) == body).ok_or_else(Refusal::not_found)?;
    match s.form.get("act") {
        "sign" => sign(&ask, &one, right, s).await,
        "withdraw" => withdraw(&ask, &one, &rights, right, s).await,
        "give" | "take-back" if !right.is_proxy() => proxy(&ask, &one, right, &s).await,
        _ => Err(Refusal::bad("form-broken")),
    }
}

/// The recommendation as it stands, held, if it takes signatures that arrived when this one did.
async fn open(ask: &Ask, tx: &Tx, id: Id) -> Result<Recommendation, Refusal> {
    let one = recommendations::hold(tx, id).await?;
    if one.takes_signatures(ask.now()) {
        return Ok(one);
    }
    let back = ask.to(&at(&one, ""));
    let over = one.signing_closes_at.filter(|at| one.state == State::Adoption && ask.now() > at.plus_s(GRACE_S));
    Err(match over {
        Some(at) => {
            let arrived = ask.t().instant(ask.now(), &one.zone);
            Refusal::conflict("signing-over").with("when", when(ask, at, &one.zone).there).with("arrived", arrived)
        }
        None => Refusal::conflict("signing-not-open"),
    }
    .next(back, "consultation-read"))
}

async fn sign(ask: &Ask, one: &Recommendation, right: &Right, s: Sheet) -> Outcome {
    let typed = if one.way == Way::Signatures { "for" } else { s.form.get("choice") };
    let Some(choice) = Choice::made(one.way, typed) else {
        let refusal = Refusal::invalid("signing-choose");
        return Err(refusal.next(ask.to(&at(one, "/sign")), "recommendation-back"));
    };
    let person = persons::find(ask.db(), ask.person()?).await?.ok_or_else(Refusal::not_found)?;
    let name = if person.name.is_empty() { person.mail } else { person.name };
    let signed_as = if right.office.is_empty() { name } else { format!("{name}, {}", right.office) };
    let tx = ask.db().begin().await?;
    let one = open(ask, &tx, one.id).await?;
    // A right may have ended, and a proxy been taken back, while the page was open.
    let rights = signing::rights(&tx, &one, ask.person()?).await?;
    let right = rights.iter().find(|held| held.body.id == right.body.id && held.through.id == right.through.id);
    let right = right.ok_or_else(Refusal::not_found)?;
    let version = versions::latest(&tx, one.id).await?.map_or(1, |version| version.number);
    let signing = Signing { right, choice, version, signed_as: &signed_as };
    if signing::sign(&tx, maker(ask), &one, &signing).await? == Signed::Already {
        drop(tx);
        let refusal = Refusal::conflict("signing-already").with("body", right.body.name.clone());
        return Err(refusal.next(ask.to(&at(&one, "/sign")), "recommendation-back"));
    }
    tx.commit().await?;
    let said = if one.way == Way::Signatures { "said-signed" } else { "said-signing-voted" };
    see_other(ask, &at(&one, "/sign"), Some(said))
}

async fn withdraw(ask: &Ask, one: &Recommendation, rights: &[Right], right: &Right, mut s: Sheet) -> Outcome {
    let why = words(ask, &mut s, &format!("why-{}", right.body.id), 100, Some("signing-why-missing"));
    if !s.is_fine() {
        return refused(&sign_page(ask, one, rights, s).await?);
    }
    let tx = ask.db().begin().await?;
    let one = recommendations::hold(&tx, one.id).await?;
    let takes = one.takes_signatures(ask.now());
    let withdrawn = may_withdraw(&one, takes) && signing::withdraw(&tx, maker(ask), &one, right.body.id, &why).await?;
    if !withdrawn {
        let refusal = match one.way {
            Way::Secret => Refusal::conflict("signing-secret-stays"),
            _ => Refusal::conflict("signing-nothing-stands"),
        };
        return Err(refusal.next(ask.to(&at(&one, "/sign")), "recommendation-back"));
    }
    tx.commit().await?;
    see_other(ask, &at(&one, "/sign"), Some("said-withdrawn"))
}

async fn proxy(ask: &Ask, one: &Recommendation, right: &Right, s: &Sheet) -> Outcome {
    let tx = ask.db().begin().await?;
    let one = open(ask, &tx, one.id).await?;
    let back = ask.to(&at(&one, "/sign"));
    if s.form.get("act") == "take-back" {
        signing::take_proxy_back(&tx, maker(ask), &one, right.body.id).await?;
    } else {
        let bodies = bodies::of_gathering(&tx, one.of.id).await?;
        let to = Id::parse(s.form.get("to")).and_then(|id| bodies.into_iter().find(|body| body.id == id));
        let to = to.filter(|to| to.id != right.body.id).ok_or_else(Refusal::not_found)?;
        match signing::give_proxy(&tx, maker(ask), &one, right.body.id, to.id).await? {
            Given::Yes => {}
            Given::Already => return Err(Refusal::conflict("signing-proxy-already").next(back, "recommendation-back")),
            Given::Full => {
                let refusal = Refusal::conflict("signing-proxy-full").with("body", to.name);
                return Err(refusal.with("most", one.proxies_max.to_string()).next(back, "recommendation-back"));
            }
        }
    }
    tx.commit().await?;
    see_other(ask, &at(&one, "/sign"), Some("said-proxy"))
}
