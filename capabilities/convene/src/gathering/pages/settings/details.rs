//! The details of a gathering as fields of its settings: lists one entry a line, and what was announced beside.

use crate::gathering::desk::{line, line_both, number, set_both, text_both};
use crate::gathering::details::{Details, LEVELS, figure_lines, figures, milestone_lines, milestones};
use base::jiff::civil::Time;
use web::{Ask, Sheet};

/// Puts the details into their fields.
pub(super) fn fill(s: &mut Sheet, details: &Details) {
    let clock = |time: Option<Time>| time.map_or(String::new(), |time| time.strftime("%H:%M").to_string());
    s.form.set("hours_from", clock(details.hours.map(|hours| hours.0)));
    s.form.set("hours_to", clock(details.hours.and_then(|hours| hours.1)));
    set_both(s, "expected", &details.expected);
    for lang in ["en", "fr"] {
        s.form.set(&format!("milestones-{lang}"), milestone_lines(&details.milestones, lang));
        s.form.set(&format!("figures-{lang}"), figure_lines(&details.earlier.figures, lang));
    }
    s.form.set("earlier_year", details.earlier.year.map_or(String::new(), |year| year.to_string()));
    s.form.set("earlier_place", details.earlier.place.clone());
    details.levels.iter().for_each(|level| s.form.add("levels", level.clone()));
    (0..details.also.len()).for_each(|at| s.form.add("also", at.to_string()));
}

/// The details as they were typed.
pub(super) fn typed(ask: &Ask, s: &mut Sheet, mut details: Details) -> Details {
    details.acronym = line(ask, s, "acronym");
    details.every_months = number(ask, s, "every_months", 1);
    details.hours = hours(ask, s);
    let chosen = s.form.all("levels");
    details.levels = LEVELS.iter().filter(|level| chosen.contains(level)).map(|level| (*level).to_owned()).collect();
    details.expected = line_both(ask, s, "expected");
    // The limits of a text hold for each of the lists as well.
    text_both(ask, s, "milestones");
    text_both(ask, s, "figures");
    let t = ask.t();
    match milestones(s.form.raw("milestones-en"), s.form.raw("milestones-fr")) {
        Ok(read) => details.milestones = read,
        Err((lang, line)) => s.wrong(&format!("milestones-{lang}"), t.a("gathering-milestones-wrong", "line", line)),
    }
    match figures(s.form.raw("figures-en"), s.form.raw("figures-fr")) {
        Ok(read) => details.earlier.figures = read,
        Err((lang, line)) => s.wrong(&format!("figures-{lang}"), t.a("gathering-figures-wrong", "line", line)),
    }
    details.earlier.year = number(ask, s, "earlier_year", 1);
    details.earlier.place = line(ask, s, "earlier_place");
    let kept = s.form.all("also");
    let mut at = 0;
    details.also.retain(|_| {
        at += 1;
        kept.iter().any(|number| *number == (at - 1).to_string())
    });
    details
}

fn hours(ask: &Ask, s: &mut Sheet) -> Option<(Time, Option<Time>)> {
    let mut clock = |field: &str| {
        let typed = s.form.get(field).to_owned();
        let time = typed.parse::<Time>().ok();
        if !typed.is_empty() && time.is_none() {
            s.wrong(field, ask.t().say("gathering-day-wrong"));
        }
        time
    };
    let (from, to) = (clock("hours_from"), clock("hours_to"));
    from.map(|from| (from, to))
}
