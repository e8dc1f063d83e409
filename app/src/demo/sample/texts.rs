//! The sample's files as they are written: `sample/safer-cities/*.toml`, described in the README beside them.

#![expect(missing_docs, reason = "the fields are described in sample/safer-cities/README.md")]

mod arranged;
mod live;
pub mod recommended;
mod registered;
mod site;
pub mod solving;
mod speakers;
pub mod voiced;

pub use arranged::{FixedLine, PanelLine, ProgrammeFile, SeatLine, SlotLine, VisitLine};
pub use live::{FloorLine, LiveFile, PollLine};
pub use registered::{DelegationLine, MemberLine, RegistrationFile, TicketLine};
pub use site::SiteFile;
pub use speakers::{SpeakerLine, SpeakersFile};

use rust_embed::RustEmbed;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

#[derive(RustEmbed)]
#[folder = "sample/safer-cities"]
struct Files;

/// A text in both languages.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Both {
    /// English.
    #[serde(default)]
    pub en: String,
    /// French.
    #[serde(default)]
    pub fr: String,
}

/// All files.
pub struct Texts {
    /// `gathering.toml`
    pub gathering: GatheringFile,
    /// `topics.toml`
    pub topics: Vec<TopicLine>,
    /// `formats.toml`
    pub formats: Vec<FormatLine>,
    /// `rooms.toml`
    pub rooms: Vec<RoomLine>,
    /// `call.toml`
    pub call: CallFile,
    /// `organisations.toml`
    pub organisations: Vec<OrganisationLine>,
    /// `people.toml`
    pub people: Vec<PersonLine>,
    /// `proposals-1.toml` to `proposals-9.toml`
    pub proposals: Vec<ProposalLine>,
    /// `reviews.toml`
    pub reviews: ReviewsFile,
    /// `programme.toml`
    pub programme: ProgrammeFile,
    /// `registration.toml`
    pub registration: RegistrationFile,
    /// `recommendations.toml`
    pub recommended: recommended::RecommendationsFile,
    /// `live.toml`
    pub live: LiveFile,
    /// `speakers.toml`
    pub speakers: SpeakersFile,
    /// `site.toml`
    pub site: SiteFile,
    /// `solving.toml`
    pub solving: solving::SolvingFile,
}

impl Texts {
    /// Reads all files; a mistake in one names the file.
    pub fn read() -> Result<Texts, String> {
        let mut proposals = Vec::new();
        for topic in 1..=9 {
            proposals.extend(read::<ProposalsFile>(&format!("proposals-{topic}.toml"))?.proposals);
        }
        Ok(Texts {
            gathering: read("gathering.toml")?,
            topics: read::<TopicsFile>("topics.toml")?.topics,
            formats: read::<FormatsFile>("formats.toml")?.formats,
            rooms: read::<RoomsFile>("rooms.toml")?.rooms,
            call: read("call.toml")?,
            organisations: read::<OrganisationsFile>("organisations.toml")?.organisations,
            people: read::<PeopleFile>("people.toml")?.people,
            proposals,
            reviews: read("reviews.toml")?,
            programme: read("programme.toml")?,
            registration: read("registration.toml")?,
            recommended: read("recommendations.toml")?,
            live: read("live.toml")?,
            speakers: read("speakers.toml")?,
            site: read("site.toml")?,
            solving: read("solving.toml")?,
        })
    }

    /// A picture of the sample by its name.
    pub fn picture(&self, name: &str) -> Result<Vec<u8>, String> {
        let file = Files::get(&format!("pictures/{name}.png"));
        Ok(file.ok_or_else(|| format!("could not find the picture {name} of the sample"))?.data.into_owned())
    }
}

fn read<T: DeserializeOwned>(name: &str) -> Result<T, String> {
    let file = Files::get(name).ok_or_else(|| format!("could not find {name} of the sample"))?;
    let text = String::from_utf8_lossy(&file.data);
    toml::from_str(&text).map_err(|error| format!("could not read {name} of the sample: {error}"))
}

macro_rules! files {
    ($($file:ident { $list:ident: $line:ident }),+ $(,)?) => {$(
        #[derive(Deserialize)]
        struct $file { $list: Vec<$line> }
    )+};
}
files! {
    TopicsFile { topics: TopicLine }, FormatsFile { formats: FormatLine }, RoomsFile { rooms: RoomLine },
    OrganisationsFile { organisations: OrganisationLine }, PeopleFile { people: PersonLine },
    ProposalsFile { proposals: ProposalLine },
}

#[derive(Deserialize)]
pub struct GatheringFile {
    pub code: String,
    pub kind: String,
    pub edition: i64,
    pub starts_on: String,
    pub ends_on: String,
    pub zone: String,
    pub capacity: i64,
    pub channels: Vec<String>,
    pub booking_link: String,
    pub title: Both,
    pub motto: Both,
    pub about: Both,
    pub audience: Both,
    pub place: Place,
    pub contact: Contact,
    pub organisations: Vec<Behind>,
    pub deadlines: BTreeMap<String, String>,
    pub series_about: SeriesLine,
    pub earlier_editions: Vec<EarlierEdition>,
    pub upcoming: Vec<Upcoming>,
}

#[derive(Deserialize)]
pub struct Place {
    pub venue: Both,
    pub city: String,
    pub region: Both,
    pub country: String,
}

#[derive(Deserialize)]
pub struct Contact {
    pub mail: String,
}

#[derive(Deserialize)]
pub struct Behind {
    pub organisation: String,
    pub role: String,
}

#[derive(Deserialize)]
pub struct SeriesLine {
    pub key: String,
    pub title: Both,
    pub about: Both,
}

#[derive(Deserialize)]
pub struct EarlierEdition {
    pub number: i64,
    pub title: Both,
    pub motto: Both,
    pub starts_on: String,
    pub ends_on: String,
    pub city: String,
    pub results: Vec<Came>,
}

#[derive(Deserialize)]
pub struct Came {
    pub title: Both,
    pub text: Both,
}

#[derive(Deserialize)]
pub struct Upcoming {
    pub code: String,
    pub kind: String,
    pub title: Both,
    pub starts_at: String,
    pub place: Both,
    pub capacity: i64,
    pub about: Both,
    /// Who stands behind a series of webinars.
    #[serde(default)]
    pub bodies: Vec<BodyLine>,
    /// The webinars of a series.
    #[serde(default)]
    pub sittings: Vec<SittingLine>,
}

#[derive(Deserialize)]
pub struct BodyLine {
    pub organisation: String,
    pub role: String,
}

#[derive(Deserialize)]
pub struct SittingLine {
    pub key: String,
    pub title: Both,
    pub starts: String,
    pub minutes: i64,
}

#[derive(Deserialize)]
pub struct TopicLine {
    pub number: i64,
    pub title: Both,
    pub description: Both,
}

#[derive(Deserialize)]
pub struct FormatLine {
    pub key: String,
    pub name: Both,
    pub minutes: i64,
    pub proposable: bool,
    pub description: Both,
}

#[derive(Deserialize)]
pub struct RoomLine {
    pub key: String,
    pub name: Both,
    pub capacity: i64,
    pub step_free: bool,
    pub notes: Both,
    /// Only in the large sample, in every slot of it.
    #[serde(default)]
    pub large_only: bool,
}

#[derive(Deserialize)]
pub struct CallFile {
    pub places: i64,
    pub blindness: String,
    pub mail: String,
    pub text: Both,
    pub looking_for: Both,
    pub reviewer_guidance: Both,
    pub criteria: Vec<CriterionLine>,
    pub questions: Vec<QuestionLine>,
}

#[derive(Deserialize)]
pub struct CriterionLine {
    pub key: String,
    pub weight: i64,
    pub label: Both,
    pub hint: Both,
    pub levels: Vec<Both>,
}

#[derive(Deserialize)]
pub struct QuestionLine {
    pub key: String,
    pub kind: String,
    pub required: bool,
    pub shown_to_reviewers: bool,
    #[serde(default)]
    pub formats: Vec<String>,
    #[serde(default)]
    pub topics: Vec<i64>,
    #[serde(default)]
    pub words_max: usize,
    pub label: Both,
    #[serde(default)]
    pub hint: Both,
    #[serde(default)]
    pub choices: Vec<ChoiceLine>,
}

#[derive(Deserialize)]
pub struct ChoiceLine {
    pub key: String,
    #[serde(flatten)]
    pub label: Both,
}

#[derive(Deserialize)]
pub struct OrganisationLine {
    pub key: String,
    pub name: String,
    pub sector: String,
    pub level: String,
}

#[derive(Deserialize)]
pub struct PersonLine {
    pub key: String,
    pub name: String,
    pub mail: String,
    #[serde(default)]
    pub organisation: String,
    #[serde(default)]
    pub job_title: String,
    pub language: String,
    #[serde(default)]
    pub roles: Vec<String>,
    #[serde(default)]
    pub view_as: String,
    #[serde(default)]
    pub biography: String,
}

#[derive(Clone, Deserialize)]
pub struct ProposalLine {
    pub key: String,
    pub title: String,
    pub topic: i64,
    pub format: String,
    pub language: String,
    pub state: String,
    #[serde(default)]
    pub source: String,
    #[serde(default)]
    pub merit: String,
    pub presenters: Vec<PresenterLine>,
    #[serde(default)]
    pub unavailable: Vec<HalfDayLine>,
    #[serde(default, rename = "abstract")]
    pub abstract_text: String,
    #[serde(default)]
    pub take_home: String,
    #[serde(default)]
    pub answers: BTreeMap<String, toml::Value>,
}

#[derive(Clone, Deserialize)]
pub struct PresenterLine {
    pub person: String,
    pub role: String,
}

#[derive(Clone, Deserialize)]
pub struct HalfDayLine {
    pub day: String,
    pub half: String,
}

#[derive(Deserialize)]
pub struct ReviewsFile {
    pub generator: Generator,
    pub reviewers: Vec<ReviewerLine>,
    #[serde(flatten)]
    pub rest: BTreeMap<String, toml::Value>,
}

#[derive(Deserialize)]
pub struct Generator {
    pub seed: u64,
    pub reviews_per_proposal: usize,
    pub level: BTreeMap<String, f64>,
    pub spread: f64,
    pub share_with_remark: f64,
    pub share_with_note: f64,
}

#[derive(Deserialize)]
pub struct ReviewerLine {
    pub person: String,
    #[serde(default)]
    pub topics: Vec<i64>,
    #[serde(default)]
    pub reads: Vec<String>,
    pub leniency: f64,
    #[serde(default)]
    pub conflicts: Vec<ConflictLine>,
}

#[derive(Deserialize)]
pub struct ConflictLine {
    pub proposal: String,
    pub reason: String,
}
