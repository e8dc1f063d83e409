//! The shell of every page. A capability hands in its routes as data, each with its guard; this crate
//! turns them into a router, checks the guard, reads the form, renders the page or the refusal.
//!
//! A handler takes an [`Ask`] and answers with an [`Outcome`]; nothing else of HTTP reaches a capability.
#![forbid(unsafe_code)]

mod answer;
mod ask;
pub mod assets;
mod beside;
mod brand;
mod capability;
pub mod column;
mod dispatch;
mod form;
mod house;
mod limits;
pub mod live;
mod markdown;
mod menu;
mod packing;
mod paper;
mod published;
mod qr;
mod refusal;
mod route;
mod shelf;
mod shell;
mod spoken;
mod table;
mod tally;
mod viewer;
mod words;

pub use answer::{
    Answer, Camera, Embeds, Outcome, cookie, download, fragment, html, is_inside, json, page, redirect, refused,
    see_other, text,
};
pub use ask::{Ask, cookie_in};
pub use beside::{Way, Ways};
pub use brand::{AllBrands, Brand, Brands};
pub use capability::{
    Beside, Capability, ColumnRule, End, Forget, JobKind, Keeping, MenuItem, Over, Permission, Rule, Term,
};
pub use dispatch::router;
pub use form::{Form, Sheet, Upload};
pub use house::{House, Settings};
pub use limits::Pace;
pub use live::Live;
pub use markdown::{markdown, markdown_page};
pub use menu::Tab;
pub use paper::{Paper, Span};
pub use published::Cache;
pub use qr::Qr;
pub use refusal::Refusal;
pub use route::{ApiDoc, Guard, Route};
pub use shelf::Shelf;
pub use shell::{Crumb, Shell};
pub use spoken::{civil_day, clock_time};
pub use table::{Cell, Table};
pub use tally::Tally;
pub use viewer::{Held, Me, Viewer};
pub use words::{Tr, Words};

/// What capabilities need of HTTP, through here.
pub use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};

/// The words of the shell itself.
pub const LOCALES: &[(&str, &str)] =
    &[("en", include_str!("../locales/en.ftl")), ("fr", include_str!("../locales/fr.ftl"))];
