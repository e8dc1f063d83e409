//! A list of ways, as a capability shows it on a page of another: on one's own page, what one works on.

use crate::Refusal;
use askama::Template;

/// A part with a heading and the ways under it.
#[derive(Template)]
#[template(path = "ways.html")]
pub struct Ways {
    /// What tells its heading apart on the page.
    pub id: &'static str,
    /// Its heading.
    pub title: String,
    /// The ways.
    pub lines: Vec<Way>,
}

/// One way.
pub struct Way {
    /// Where it leads.
    pub href: String,
    /// What it leads to.
    pub title: String,
    /// What one is there, or how it stands; may be empty.
    pub note: String,
}

impl Ways {
    /// The part as HTML; empty where there is no way.
    pub fn html(&self) -> Result<String, Refusal> {
        if self.lines.is_empty() { Ok(String::new()) } else { self.render().map_err(Refusal::surprise) }
    }
}
