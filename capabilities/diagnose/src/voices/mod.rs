//! Voices: what people say about safety where no statistics reach. Surveys, focus groups, interviews, walks, and what
//! anybody tells on a phone; made safe before anybody codes it, coded by two, quoted by consent.
//!
//! | thing | what it knows |
//! | --- | --- |
//! | [`source`] | focus groups, interviews, walks: who came by type, the transcript, the checklist, danger that was disclosed |
//! | [`submission`] | what anybody tells at `/audits/{audit}/tell`, and how it is taken back |
//! | [`redaction`] | the queue in which a human takes out what tells who spoke |
//! | [`coding`] | code tree, passages, memos, two coders compared |
//! | [`qda`] | REFI-QDA in and out |
//! | [`survey`] | XLSForm, answers on the web and on paper, weights, results |
//! | [`themes`] | what an audit, its committee and its exports may know of all this |
//!
//! **Who spoke is nobody's business.** A contribution stands beside a pseudonym, the pseudonym's key lies in a table of
//! its own that one page reads, nothing here keeps an instant of an anonymous act, and what leaves the team is ordered by
//! the words themselves.

pub mod coding;
pub mod columns;
pub(crate) mod desk;
pub mod qda;
pub mod redaction;
pub mod source;
pub mod submission;
pub mod survey;
pub mod themes;

use web::{Guard, Route};

/// The addresses. The guard lets in whoever signed in; the wall of the audit decides.
pub fn routes() -> Vec<Route> {
    [
        source::pages::routes(),
        redaction::pages::routes(),
        submission::pages::routes(),
        coding::pages::routes(),
        qda::pages::routes(),
        survey::pages::routes(),
    ]
    .concat()
}

/// Every page of the desk.
pub(crate) const DESK: Guard = Guard::SignedIn;
