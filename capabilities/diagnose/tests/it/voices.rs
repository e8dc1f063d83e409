//! Voices: what people say is made safe before anybody codes it, is coded by two, and never tells who spoke.

mod coding;
mod exchange;
mod groups;
mod surveys;
mod telling;
mod twins;

use crate::parts::person;
use base::Id;
use diagnose::audit::model::{Audit, Role};
use diagnose::testing::{audit, member};
use testkit::{Browser, TestApp};

/// Hana coordinates the audit of Eastmarch, Rania listens and codes, Otto sits on its committee.
pub struct Eastmarch {
    pub audit: Audit,
    pub hana_id: Id,
    pub rania_id: Id,
    pub hana: Browser,
    pub rania: Browser,
    pub otto: Browser,
}

pub async fn eastmarch(app: &TestApp) -> Eastmarch {
    let (hana_id, hana) = person(app, "Hana Lindgren").await;
    let (rania_id, rania) = person(app, "Rania Haddad").await;
    let (otto_id, otto) = person(app, "Otto Brandt").await;
    let one = audit(&app.house, "eastmarch", "How safe is Eastmarch?", hana_id).await;
    member(&app.house, &one, rania_id, Role::Researcher).await;
    member(&app.house, &one, otto_id, Role::Committee).await;
    Eastmarch { audit: one, hana_id, rania_id, hana, rania, otto }
}

pub const DESK: &str = "/audits/eastmarch/desk";

/// Begins a group through its page; answers the address of its page on the desk of voices.
pub async fn group(browser: &mut Browser, kind: &str, title: &str) -> String {
    let fields = [("kind", kind), ("title", title), ("held-on", "2027-02-03"), ("place", "Ropewalk"), ("lang", "en")];
    let seen = browser.post(&format!("{DESK}/voices"), &fields).await;
    let place = seen.location().unwrap_or_else(|| panic!("it is begun: {}", seen.body));
    place.split('?').next().expect("an address").to_owned()
}

/// Adds somebody who came.
pub async fn came(browser: &mut Browser, group: &str, pseudonym: &str, consent: &str) {
    let fields =
        [("act", "person"), ("pseudonym", pseudonym), ("kind", "youth"), ("consent", consent), ("key", "card")];
    assert_eq!(browser.post(group, &fields).await.status, 303);
}

/// The ids that stand on a page after this mark, up to the next quotation mark.
pub fn ids(page: &str, mark: &str) -> Vec<String> {
    page.split(mark).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

/// Makes everything safe that waits, as the machine suggests.
pub async fn all_safe(browser: &mut Browser) {
    loop {
        let page = browser.get(&format!("{DESK}/redaction")).await.body;
        let Some(id) = ids(&page, "name=\"contribution\" value=\"").into_iter().next() else { return };
        let item =
            page.split(&format!("id=\"c-{id}\"")).nth(1).and_then(|rest| rest.split("</article>").next()).expect("it");
        let mut fields = vec![("contribution".to_owned(), id), ("act".to_owned(), "safe".to_owned())];
        for mark in ids(item, "name=\"seen-") {
            fields.push((format!("seen-{mark}"), "yes".to_owned()));
            fields.push((format!("take-{mark}"), "yes".to_owned()));
        }
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(browser.post(&format!("{DESK}/redaction"), &fields).await.status, 303);
    }
}

/// Adds a code through its page; answers its id.
pub async fn code(browser: &mut Browser, name: &str) -> String {
    let fields = [("act", "add"), ("name", name), ("memo", "When somebody says so."), ("parent", "")];
    assert_eq!(browser.post(&format!("{DESK}/coding"), &fields).await.status, 303);
    let page = browser.get(&format!("{DESK}/coding")).await.body;
    let line = page.split("<li class=\"d").find(|line| line.contains(&format!("<bdi>{name}</bdi>"))).expect("the code");
    ids(line, "name=\"code\" value=\"").remove(0)
}

/// Gives a code to sentences of the turn in this place of the transcript.
pub async fn give(browser: &mut Browser, bench: &str, turn: usize, code: &str, sentences: &[&str]) {
    let page = browser.get(bench).await.body;
    let turn = ids(&page, "name=\"turn\" value=\"").into_iter().nth(turn).expect("such a turn");
    let field = format!("code-{turn}");
    let mut fields = vec![("act", "give"), ("turn", turn.as_str()), (field.as_str(), code)];
    fields.extend(sentences.iter().map(|at| ("sentence", *at)));
    let seen = browser.post(bench, &fields).await;
    assert_eq!(seen.status, 303, "{}", seen.body);
}
