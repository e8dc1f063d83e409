//! Where a reader is in the long lists of the chairs' page: which page of each, which proposals. It stands in the
//! address, and the forms carry it, so that a deed leads back to the same lines.

use web::{Ask, Form};

/// What the list of proposals may be narrowed to.
pub(super) const SHOWS: [(&str, &str); 3] =
    [("", "review-show-all"), ("lacking", "review-show-lacking"), ("missing", "review-show-missing")];

/// Which page of so many things, and how many pages there are.
pub(super) fn at(ask: &Ask, name: &str, things: usize, rows: usize) -> (usize, usize) {
    let pages = things.div_ceil(rows).max(1);
    (usize::try_from(ask.query.number(name).unwrap_or(1)).unwrap_or(1).clamp(1, pages), pages)
}

/// Where the reader was on the page, as its forms carry it: a deed leads back to the same lines.
pub(super) fn view(form: &Form) -> String {
    let numbers = ["page", "who"].into_iter().filter_map(|name| Some((name, form.number(name).filter(|n| *n > 1)?)));
    let mut parts: Vec<String> = numbers.map(|(name, n)| format!("{name}={n}")).collect();
    let show = SHOWS.into_iter().map(|(show, _)| show).find(|show| !show.is_empty() && *show == form.get("show"));
    parts.extend(show.map(|show| format!("show={show}")));
    if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
}
