//! A page, and how its languages stand to one another.

use base::{Id, Lang, Localised, Ts};
use std::collections::BTreeMap;

/// What a page is for: each but the last stands once in a gathering, under an address of its own name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// About the gathering.
    About,
    /// The venue and how to come there.
    Venue,
    /// Questions that are asked often.
    Faq,
    /// Whom to ask.
    Contact,
    /// How people treat one another.
    Conduct,
    /// Who supports it.
    Sponsors,
    /// For journalists.
    Press,
    /// Anything else.
    Own,
}

impl Kind {
    /// In the order in which they are offered.
    pub const ALL: [Kind; 8] =
        [Kind::About, Kind::Venue, Kind::Faq, Kind::Contact, Kind::Conduct, Kind::Sponsors, Kind::Press, Kind::Own];

    /// As it is stored, and as the address of the page ends.
    pub fn code(self) -> &'static str {
        match self {
            Kind::About => "about",
            Kind::Venue => "venue",
            Kind::Faq => "faq",
            Kind::Contact => "contact",
            Kind::Conduct => "conduct",
            Kind::Sponsors => "sponsors",
            Kind::Press => "press",
            Kind::Own => "own",
        }
    }

    /// From how it is stored.
    pub fn parse(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A page.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Its id.
    pub id: Id,
    /// How its address ends.
    pub slug: String,
    /// What it is for.
    pub kind: Kind,
    /// Its place in the menu.
    pub position: i64,
    /// Everybody sees it.
    pub published: bool,
    /// Its title.
    pub title: Localised,
    /// Its text, in Markdown.
    pub text: Localised,
    /// When the words of each language were last written.
    pub said_at: BTreeMap<String, Ts>,
    /// When anything of it was last changed: the revision of its form.
    pub changed_at: Ts,
}

/// How the words of one language stand to those of the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Translation {
    /// Nothing is written in it.
    Missing,
    /// Another language was changed since.
    Older(Lang),
    /// As new as any.
    Whole,
}

impl Page {
    /// How this language stands.
    pub fn translation(&self, lang: &Lang) -> Translation {
        if self.text.exact(lang.tag()).trim().is_empty() {
            return Translation::Missing;
        }
        let own = self.said_at.get(lang.tag()).copied().unwrap_or(Ts(0));
        let written = self.said_at.iter().filter(|(tag, _)| !self.text.exact(tag).trim().is_empty());
        let newest = written.max_by_key(|(tag, at)| (**at, tag.as_str() == lang.tag()));
        match newest {
            Some((tag, at)) if *at > own => Translation::Older(Lang::new(tag)),
            _ => Translation::Whole,
        }
    }

    /// The words were changed to these. `agree` are the languages of which the writer says that they say the same.
    pub fn written(&mut self, title: Localised, text: Localised, agree: &[Lang], now: Ts) {
        for tag in ["en", "fr"] {
            let changed = title.exact(tag) != self.title.exact(tag) || text.exact(tag) != self.text.exact(tag);
            if changed {
                self.said_at.insert(tag.to_owned(), now);
            }
        }
        // Whoever has looked and found that it says the same has written it anew.
        let newest = self.said_at.values().max().copied().unwrap_or(now);
        for lang in agree.iter().filter(|lang| !text.exact(lang.tag()).is_empty()) {
            self.said_at.insert(lang.tag().to_owned(), newest);
        }
        self.said_at.retain(|tag, _| !text.exact(tag).is_empty() || !title.exact(tag).is_empty());
        (self.title, self.text, self.changed_at) = (title, text, now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Chance;

    fn page() -> Page {
        Page {
            id: Id::new(Ts(1), &Chance::seeded(1)),
            slug: "venue".to_owned(),
            kind: Kind::Venue,
            position: 1,
            published: true,
            title: Localised::default(),
            text: Localised::default(),
            said_at: BTreeMap::new(),
            changed_at: Ts(1),
        }
    }

    #[test]
    fn french_is_older_once_english_changes_and_no_longer_when_somebody_compared_them() {
        let (en, fr) = (Lang::en(), Lang::fr());
        let mut page = page();
        let title = Localised::both("Venue", "Lieu");
        page.written(title.clone(), Localised::both("By train.", "En train."), &[], Ts(10));
        assert_eq!((page.translation(&en), page.translation(&fr)), (Translation::Whole, Translation::Whole));
        page.written(title.clone(), Localised::both("By train or bus.", "En train."), &[], Ts(20));
        assert_eq!(
            (page.translation(&en), page.translation(&fr)),
            (Translation::Whole, Translation::Older(en.clone()))
        );
        page.written(title.clone(), page.text.clone(), std::slice::from_ref(&fr), Ts(30));
        assert_eq!((page.translation(&en), page.translation(&fr)), (Translation::Whole, Translation::Whole));
        page.written(title, Localised::both("By train or bus.", ""), &[], Ts(40));
        assert_eq!((page.translation(&en), page.translation(&fr)), (Translation::Whole, Translation::Missing));
    }

    #[test]
    fn every_kind_is_found_under_its_code() {
        assert!(Kind::ALL.into_iter().all(|kind| Kind::parse(kind.code()) == Some(kind)));
        assert_eq!(Kind::parse("blog"), None);
    }
}
