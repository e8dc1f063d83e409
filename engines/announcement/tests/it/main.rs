//! The reader tried on whole texts: five real ones by their facts, our own in English and French as stories, and
//! anything at all for its promises (no panic, spans on letters, linear time).

mod any_text;
mod english;
mod facts;
mod french;
mod letters;
mod pages;
mod reader;
mod refusals;
