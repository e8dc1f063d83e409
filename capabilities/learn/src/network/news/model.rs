//! A news item or an activity record, and what may become of it.

use base::{Id, Lang, Localised, Ts};

/// Longest text, in words.
pub const BODY_WORDS: usize = 1_500;
/// Longest shorter text, in words.
pub const SHORT_WORDS: usize = 150;
/// More partners than this do not fit a page.
pub const PARTNERS_MAX: usize = 30;
/// More people than this, neither.
pub const PEOPLE_MAX: usize = 20;

macro_rules! words {
    ($(#[$of:meta])* $name:ident { $($(#[$doc:meta])* $case:ident = $code:literal),+ $(,)? }) => {
        $(#[$of])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$doc])* $case),+ }

        impl $name {
            /// All, in the order they are shown.
            pub const ALL: &'static [$name] = &[$($name::$case),+];

            /// As it is stored.
            pub fn code(self) -> &'static str {
                match self { $($name::$case => $code),+ }
            }

            /// From how it is stored.
            pub fn parse(code: &str) -> Option<$name> {
                match code { $($code => Some($name::$case),)+ _ => None }
            }
        }
    };
}
pub(crate) use words;

words! {
    /// What kind of thing it is.
    Kind {
        /// Something is announced.
        Announcement = "announcement",
        /// A conference or symposium.
        Conference = "conference",
        /// A webinar, or a series of them.
        Webinar = "webinar",
        /// Somebody was met.
        Meeting = "meeting",
        /// People worked together for some hours.
        WorkingSession = "working-session",
        /// A focus group.
        FocusGroup = "focus-group",
        /// A step of a local safety audit.
        Audit = "audit",
        /// Solving a problem together.
        ProblemSolving = "problem-solving",
        /// Something can be learned.
        Training = "training",
        /// Something was published.
        Publication = "publication",
    }
}

words! {
    /// As what the organisation of the record took part.
    Role {
        /// It organised.
        Organised = "organised",
        /// It organised with others.
        CoOrganised = "co-organised",
        /// It took part.
        TookPart = "took-part",
        /// It sat on the panel.
        Panellist = "panellist",
        /// It was invited.
        Invited = "invited",
    }
}

words! {
    /// Who sees it.
    State {
        /// Those who write it.
        Draft = "draft",
        /// Everybody.
        Published = "published",
        /// Nobody any more: its page says so.
        Withdrawn = "withdrawn",
    }
}

impl State {
    /// May it go there? What was published is withdrawn, not made a draft again: somebody may have linked to it.
    pub fn may_become(self, to: State) -> bool {
        matches!(
            (self, to),
            (State::Draft, State::Published)
                | (State::Published, State::Withdrawn)
                | (State::Withdrawn, State::Published)
        )
    }

    /// The colour of its badge.
    pub fn badge(self) -> &'static str {
        match self {
            State::Published => " good",
            State::Draft => " lamp",
            State::Withdrawn => "",
        }
    }
}

/// A news item or an activity record.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its id.
    pub id: Id,
    /// Its code in addresses.
    pub code: String,
    /// What kind.
    pub kind: Kind,
    /// As what the organisation took part; none for an announcement.
    pub role: Option<Role>,
    /// Whose activity it was: id, name.
    pub of: Option<(Id, String)>,
    /// When, as far as it is known: a day, a month, a year, or nothing.
    pub happened: String,
    /// Where.
    pub place: String,
    /// It took place online.
    pub online: bool,
    /// Its title.
    pub title: Localised,
    /// In a sentence or two.
    pub summary: Localised,
    /// The whole text, in Markdown.
    pub body: Localised,
    /// What came of it.
    pub outcome: Localised,
    /// What follows.
    pub follows: Localised,
    /// When that is due.
    pub follows_on: String,
    /// Where more can be read: a page of this house, or an address of the web.
    pub link: String,
    /// What is found there.
    pub link_title: Localised,
    /// A recording: an address of the web.
    pub video: String,
    /// Who sees it.
    pub state: State,
    /// When it was first published.
    pub published_at: Option<Ts>,
    /// What was corrected.
    pub correction: Localised,
    /// When.
    pub corrected_at: Option<Ts>,
    /// How often it was written.
    pub revision: i64,
    /// When it was last changed.
    pub changed_at: Ts,
}

impl Item {
    /// An empty draft.
    pub fn draft(id: Id, code: String, now: Ts) -> Item {
        Item {
            id,
            code,
            kind: Kind::Announcement,
            role: None,
            of: None,
            happened: String::new(),
            place: String::new(),
            online: false,
            title: Localised::default(),
            summary: Localised::default(),
            body: Localised::default(),
            outcome: Localised::default(),
            follows: Localised::default(),
            follows_on: String::new(),
            link: String::new(),
            link_title: Localised::default(),
            video: String::new(),
            state: State::Draft,
            published_at: None,
            correction: Localised::default(),
            corrected_at: None,
            revision: 0,
            changed_at: now,
        }
    }

    /// The day by which it is sorted: when it happened, else when it was published.
    pub fn sort_day(&self) -> String {
        match self.published_at {
            _ if !self.happened.is_empty() => self.happened.clone(),
            Some(at) => base::Zone::utc().civil(at).date().to_string(),
            None => String::new(),
        }
    }

    /// Its title in the language of the page.
    pub fn name(&self, lang: &Lang) -> String {
        self.title.in_lang(lang).to_owned()
    }
}

/// An organisation that had a part in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Partner {
    /// The organisation.
    pub organisation_id: Id,
    /// Its name.
    pub name: String,
    /// As what: one of the roles of an organisation.
    pub role: String,
}

/// Somebody in an office who was met or spoke.
#[derive(Clone, Debug, PartialEq)]
pub struct Who {
    /// The name.
    pub name: String,
    /// The office in which.
    pub office: String,
}

/// Reads “name, office” lines.
pub fn people_of(text: &str) -> Vec<Who> {
    let lines = text.lines().map(base::one_line).filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let (name, office) = line.split_once(',').unwrap_or((line.as_str(), ""));
            Who { name: name.trim().to_owned(), office: office.trim().to_owned() }
        })
        .collect()
}

/// The lines that [`people_of`] reads.
pub fn lines_of(people: &[Who]) -> String {
    let line = |who: &Who| {
        if who.office.is_empty() { who.name.clone() } else { format!("{}, {}", who.name, who.office) }
    };
    people.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_published_is_withdrawn_and_never_a_draft_again() {
        assert!(State::Draft.may_become(State::Published));
        assert!(State::Published.may_become(State::Withdrawn));
        assert!(!State::Published.may_become(State::Draft));
        assert!(!State::Draft.may_become(State::Withdrawn));
    }

    #[test]
    fn people_are_read_as_they_are_written() {
        let people = people_of("Mina Roth, mayor, in charge of safety\n\n  Otto  ");
        assert_eq!(people[0], Who { name: "Mina Roth".into(), office: "mayor, in charge of safety".into() });
        assert_eq!(people_of(&lines_of(&people)), people);
    }
}
