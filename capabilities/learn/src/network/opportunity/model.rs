//! An opportunity, and whether it is open.

pub use crate::network::news::State;
use crate::network::news::model::words;
use base::{Id, Localised, Ts, Zone};

/// The largest file that is taken.
pub const FILE_BYTES_MAX: usize = 8_000_000;
/// The files that are taken: ending and type. Only to be kept by the reader, never shown in our origin.
const FILES: [(&str, &str); 5] = [
    ("pdf", "application/pdf"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("rtf", "application/rtf"),
    ("txt", "text/plain; charset=utf-8"),
];

words! {
    /// What kind it is.
    Kind {
        /// Somebody is looked for.
        Job = "job",
        /// Money can be asked for.
        Funding = "funding",
        /// Papers, proposals or practices are asked for.
        Call = "call",
        /// An order can be won.
        Tender = "tender",
        /// Something can be learned.
        Training = "training",
    }
}

/// Where it stands for somebody who wants to apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// One can apply.
    Open,
    /// The deadline has passed.
    Closed,
}

impl Standing {
    /// As words and styles name it.
    pub fn code(self) -> &'static str {
        match self {
            Standing::Open => "open",
            Standing::Closed => "closed",
        }
    }
}

/// The file that says everything.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct File {
    /// Its name, for people.
    pub name: String,
    /// Its type.
    pub media: String,
    /// Its size.
    pub bytes: i64,
    /// The hash under which it is kept.
    pub hash: String,
}

/// A job, funding, a call, ….
#[derive(Clone, Debug, PartialEq)]
pub struct Opportunity {
    /// Its id.
    pub id: Id,
    /// Its code in addresses.
    pub code: String,
    /// What kind.
    pub kind: Kind,
    /// Who offers it: id, name.
    pub of: Option<(Id, String)>,
    /// Its title.
    pub title: Localised,
    /// In a sentence or two.
    pub summary: Localised,
    /// The whole text, in Markdown.
    pub body: Localised,
    /// How to apply, in Markdown.
    pub how: Localised,
    /// Where to apply: an address of the web.
    pub apply_url: String,
    /// Or an address to write to.
    pub apply_mail: String,
    /// Where.
    pub place: String,
    /// Salary, hours, amount.
    pub terms: Localised,
    /// The zone of its deadline.
    pub zone: Zone,
    /// Until when; `None` where it stays open.
    pub closes_at: Option<Ts>,
    /// The file that says everything.
    pub file: Option<File>,
    /// Who sees it.
    pub state: State,
    /// When it was first published.
    pub published_at: Option<Ts>,
    /// When those who wanted to hear of it were told.
    pub alerted_at: Option<Ts>,
    /// How often it was written.
    pub revision: i64,
    /// When it was last changed.
    pub changed_at: Ts,
}

impl Opportunity {
    /// An empty draft.
    pub fn draft(id: Id, code: String, zone: Zone, now: Ts) -> Opportunity {
        Opportunity {
            id,
            code,
            kind: Kind::Job,
            of: None,
            title: Localised::default(),
            summary: Localised::default(),
            body: Localised::default(),
            how: Localised::default(),
            apply_url: String::new(),
            apply_mail: String::new(),
            place: String::new(),
            terms: Localised::default(),
            zone,
            closes_at: None,
            file: None,
            state: State::Draft,
            published_at: None,
            alerted_at: None,
            revision: 0,
            changed_at: now,
        }
    }

    /// Where it stands: the deadline itself is still in time.
    pub fn standing(&self, now: Ts) -> Standing {
        if self.closes_at.is_some_and(|closes| now > closes) { Standing::Closed } else { Standing::Open }
    }
}

/// The type of a file by the ending of its name; `None` where such files are not taken.
pub fn media_of(name: &str) -> Option<&'static str> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase())?;
    FILES.iter().find(|(kind, _)| *kind == ending).map(|(_, media)| *media)
}

/// The endings of files that are taken.
pub fn endings() -> String {
    FILES.map(|(ending, _)| ending).join(", ")
}

/// A name as people may read it: the last part of a path, one line, nothing that turns the reading, at most 120 letters.
pub fn readable_name(name: &str) -> String {
    let last = base::one_line(name.rsplit(['/', '\\']).next().unwrap_or_default());
    let turns =
        |sign: char| matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let plain: String = last.chars().filter(|sign| !turns(*sign)).collect();
    let over = plain.chars().count().saturating_sub(120);
    plain.chars().skip(over).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Chance;

    #[test]
    fn the_deadline_closes_it_and_the_last_instant_is_in_time() {
        let mut job = Opportunity::draft(Id::new(Ts(0), &Chance::seeded(1)), "AAAAAA".into(), Zone::utc(), Ts(0));
        assert_eq!(job.standing(Ts(i64::MAX)), Standing::Open);
        job.closes_at = Some(Ts(1_000));
        assert_eq!((job.standing(Ts(1_000)), job.standing(Ts(1_001))), (Standing::Open, Standing::Closed));
    }

    #[test]
    fn a_file_is_what_its_ending_says_and_nothing_that_runs() {
        assert_eq!(media_of("Job offer.PDF"), Some("application/pdf"));
        for hostile in ["offer.html", "offer.svg", "offer.pdf.exe", "offer", ".."] {
            assert_eq!(media_of(hostile), None, "{hostile}");
        }
        assert_eq!(readable_name("C:\\jobs\\\u{202e}fdp.offer\r\n.pdf"), "fdp.offer .pdf");
    }
}
