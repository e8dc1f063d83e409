//! The dictionaries: words of English and French, and where cities lie. Adding a line to one of them is the usual way
//! to teach the reader something; no rule needs to change for it.

pub(crate) mod cities;
pub(crate) mod countries;
pub(crate) mod gatherings;
pub(crate) mod months;
pub(crate) mod numbers;
pub(crate) mod organisations;
pub(crate) mod sectors;
pub(crate) mod small_words;
