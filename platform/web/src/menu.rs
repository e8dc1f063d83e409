//! The menu in the head: of a gathering on its pages, of the network on all others. A desk with many entries shows the stages of the work first, and
//! below them the entries of the stage in which the reader is.

use crate::{Ask, MenuItem, Tr};

/// A desk with more entries than this is laid out by stages.
const ONE_LINE_MAX: usize = 8;

/// An entry of the menu in the head.
#[derive(Clone, Debug, PartialEq)]
pub struct Tab {
    /// Its words.
    pub label: String,
    /// Its address.
    pub href: String,
    /// The page is below it.
    pub current: bool,
    /// How many things wait there for this person; 0 shows nothing.
    pub due: usize,
    /// The key of the words for the stage of the work it belongs to.
    pub stage: &'static str,
}

fn items(ask: &Ask) -> impl Iterator<Item = &MenuItem> {
    ask.house.capabilities.iter().flat_map(|part| &part.menu)
}

/// What the network has beyond its gatherings: practices, audits, news.
pub(crate) fn places(ask: &Ask, t: &Tr) -> Vec<Tab> {
    let mut seen: Vec<&MenuItem> = items(ask).filter(|item| !item.is_of_gathering()).collect();
    seen.sort_by_key(|item| item.place);
    let below = |path: &str| ask.path == path || ask.path.starts_with(&format!("{path}/"));
    let tab = |item: &&MenuItem| Tab {
        label: t.say(item.key),
        href: ask.to(item.path),
        current: std::iter::once(&item.path).chain(item.also).any(|path| below(path)),
        due: 0,
        stage: stage(item.place),
    };
    seen.iter().map(tab).collect()
}

/// The entries of the gathering with this code that this reader may follow, in the order of the work.
pub(crate) fn tabs(ask: &Ask, t: &Tr, code: &str, is_desk: bool) -> Vec<Tab> {
    let menu = items(ask).filter(|item| item.is_of_gathering());
    let may = |item: &&MenuItem| item.permission.is_none_or(|permission| ask.house.may(&ask.viewer, permission, code));
    // Pages where people work and pages where people read have menus of their own.
    let mut seen: Vec<&MenuItem> = menu.filter(may).filter(|item| item.permission.is_some() == is_desk).collect();
    seen.sort_by_key(|item| item.place);
    // Of a page below several entries the nearest one is where the reader is.
    let near = |item: &MenuItem| {
        let paths = std::iter::once(&item.path).chain(item.also).map(|path| path.replace("{gathering}", code));
        let below = |path: &String| ask.path == *path || ask.path.starts_with(&format!("{path}/"));
        paths.filter(below).map(|path| path.len()).max()
    };
    let nearest = seen.iter().filter_map(|item| near(item)).max();
    let tab = |item: &&MenuItem| Tab {
        label: t.say(item.key),
        href: ask.to(&item.path.replace("{gathering}", code)),
        current: nearest.is_some() && near(item) == nearest,
        due: 0,
        stage: stage(item.place),
    };
    seen.iter().map(tab).collect()
}

/// The stage of the work at this place of the menu.
fn stage(place: u8) -> &'static str {
    match place {
        0..20 => "shell-stage-overview",
        20..50 => "shell-stage-call",
        50..76 => "shell-stage-decide",
        76..82 => "shell-stage-programme",
        82..86 => "shell-stage-day",
        86..90 => "shell-stage-results",
        90..100 => "shell-stage-registration",
        100..110 => "shell-stage-site",
        _ => "shell-stage-settings",
    }
}

/// The line of stages and the line of entries within the reader's stage; few entries are one line.
pub(crate) fn lines(tabs: &[Tab], t: &Tr) -> (Vec<Tab>, Vec<Tab>) {
    if tabs.len() <= ONE_LINE_MAX {
        return (tabs.to_vec(), Vec::new());
    }
    let stages = || tabs.chunk_by(|one, next| one.stage == next.stage);
    let within = stages().find(|stage| stage.len() > 1 && stage.iter().any(|tab| tab.current));
    (stages().map(|stage| together(stage, t)).collect(), within.unwrap_or_default().to_vec())
}

/// One entry for a stage, which leads to the first of its own; a stage of one entry is that entry.
fn together(stage: &[Tab], t: &Tr) -> Tab {
    let first = stage[0].clone();
    if stage.len() == 1 {
        return first;
    }
    Tab {
        label: t.say(first.stage),
        current: stage.iter().any(|tab| tab.current),
        due: stage.iter().map(|tab| tab.due).sum(),
        ..first
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;
    use base::Lang;
    use std::sync::Arc;

    fn tab(label: &str, place: u8) -> Tab {
        let href = format!("/manage/averne/{}", label.to_lowercase());
        Tab { label: label.to_owned(), href, current: label == "Letters", due: 1, stage: stage(place) }
    }

    fn said(tabs: &[Tab]) -> Vec<(&str, &str, bool, usize)> {
        tabs.iter().map(|tab| (tab.label.as_str(), tab.href.as_str(), tab.current, tab.due)).collect()
    }

    #[test]
    fn a_desk_of_many_entries_shows_its_stages_and_those_of_the_readers_stage() {
        let words = Words::new(&[("en", include_str!("../locales/en.ftl"))]);
        let t = Tr::new(Arc::new(words), Lang::en());
        let desk = [("Overview", 10), ("Proposals", 30), ("Reviews", 40), ("Decisions", 50), ("Letters", 70)];
        let desk: Vec<Tab> = desk.iter().map(|(label, place)| tab(label, *place)).collect();
        assert_eq!(lines(&desk, &t), (desk.clone(), Vec::new()));
        let more = [("Programme", 80), ("Live", 82), ("Board", 83), ("Settings", 120)];
        let desk: Vec<Tab> = desk.into_iter().chain(more.iter().map(|(label, place)| tab(label, *place))).collect();
        let (stages, within) = lines(&desk, &t);
        assert_eq!(
            said(&stages),
            [
                ("Overview", "/manage/averne/overview", false, 1),
                ("Call", "/manage/averne/proposals", false, 2),
                ("Decide", "/manage/averne/decisions", true, 2),
                ("Programme", "/manage/averne/programme", false, 1),
                ("The day", "/manage/averne/live", false, 2),
                ("Settings", "/manage/averne/settings", false, 1),
            ]
        );
        assert_eq!(
            said(&within),
            [("Decisions", "/manage/averne/decisions", false, 1), ("Letters", "/manage/averne/letters", true, 1)]
        );
    }
}
