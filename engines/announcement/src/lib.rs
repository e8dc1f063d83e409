//! Reads the text of an announcement (plain text, a web page, a letter) into a draft of a gathering: title, edition,
//! dates and zone, place, organisations with their roles, topics, purposes, questions, audience, formats, channels,
//! deadlines, capacity, booking and contact, each with the exact words it was read from.
//!
//! # Method
//! Rules and dictionaries in English and French; no model, no network, no clock. The text is made uniform and cut into
//! lines, sentences and, for a newsletter, activities. Each rule then looks for one kind of fact: regular expressions
//! find cues, small parsers read dates, names and places, and the words around decide what a date or a place is *of*.
//! A day counts as the gathering's only where the words put the gathering there; the day of an election, of a law or
//! of an earlier edition does not. Nothing is filled in: a date without a year keeps none, `03/04/2026` has two
//! readings, and a zone is given only where the dictionary keeps one for the place.
//!
//! # Limits
//! It reads what announcements usually say in the ways they usually say it, and shows the rest as
//! [`Reading::not_understood`]. Names in small letters, irony, tables drawn with spaces, and dates spelt out in words
//! are beyond it. Texts above [`BYTES_MAX`] are refused. Every fact wants a person's confirmation: [`Confidence`] tells
//! where to look first.
//!
//! # Example
//! ```
//! use announcement::{Kind, Source, read};
//!
//! let text = "Third Annual Safer Harbours Conference\n\
//!             Hosted by Northmoor Police\n\n\
//!             The conference takes place on 3-5 June 2026 in Halifax, Nova Scotia, Canada.\n\
//!             Proposals are accepted until 1 March 2026.";
//! let reading = read(Source::Text(text.into())).unwrap();
//! let conference = &reading.items[0];
//! let said = |kind| conference.best(kind).unwrap().value.to_string();
//!
//! assert_eq!(said(Kind::Title), "Safer Harbours Conference");
//! assert_eq!(said(Kind::Edition), "number 3");
//! assert_eq!(said(Kind::Party), "host: Northmoor Police");
//! assert_eq!(said(Kind::Dates), "2026-06-03/2026-06-05");
//! assert_eq!(said(Kind::Zone), "America/Halifax");
//! assert_eq!(said(Kind::Deadline), "proposals: 2026-03-01");
//!
//! let dates = conference.best(Kind::Dates).unwrap();
//! assert_eq!(dates.words, "3-5 June 2026");
//! assert_eq!(reading.words(dates.span), dates.words);
//! ```
#![forbid(unsafe_code)]

mod activities;
mod audience;
mod capacity;
mod channels;
mod dates;
mod deadlines;
mod dictionaries;
mod earlier;
mod editions;
mod fact;
mod formats;
mod hours;
mod html;
mod labels;
mod language;
mod layout;
mod letter;
mod lists;
mod motto;
mod names;
mod normalise;
mod organisations;
mod places;
mod questions;
mod reading;
mod sentences;
mod source;
mod tags;
mod titles;
mod topics;
mod value;
mod words;

pub use fact::{Activity, Confidence, Fact, Kind, Span};
pub use reading::{Reading, read};
pub use source::{BYTES_MAX, Refusal, Source};
pub use value::{
    Audience, Channel, ChannelKind, Contact, Count, Dates, Day, Days, Deadline, Earlier, Edition, Format, Gathering,
    Hours, Language, Level, Milestone, Numbered, Part, Party, Place, Role, Sector, Value, What,
};
