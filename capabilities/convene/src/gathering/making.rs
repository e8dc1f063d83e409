//! Making a gathering: from the template of its kind, or as a copy of an earlier edition. Whoever makes it
//! becomes its organiser, in the same transaction.

use super::model::{Gathering, State};
use super::store::{self as gatherings, desk, parts};
use super::template;
use crate::call::model::{Blindness, Call};
use crate::call::store as calls;
use base::{Chance, Id, Lang, Localised, Ts};
use directory::role::model::{Granting, Role, Scope};
use store::activity::{Deed, record};
use store::{Result, Tx};

/// Who makes a gathering, when, by which chance, in which language.
pub struct Maker<'a> {
    /// The instant.
    pub now: Ts,
    /// Chance, for ids.
    pub chance: &'a Chance,
    /// The person; `None` for the command line.
    pub by: Option<Id>,
    /// The language of the page, for the names of rooms.
    pub lang: Lang,
}

impl Maker<'_> {
    pub(crate) fn id(&self) -> Id {
        Id::new(self.now, self.chance)
    }

    /// Notes a deed in the activity record.
    pub(crate) async fn note(&self, tx: &Tx, deed: &str, about: &Gathering, fields: &str) -> Result<()> {
        let deed = Deed { deed, about_kind: "gathering", about_id: about.id, scope_id: Some(about.id), fields };
        record(tx, self.now, self.chance, self.by, deed).await?;
        // Every change of a gathering's words passes here.
        crate::site::translation::follow(tx, about.id).await
    }
}

/// Writes the gathering with what the template of its kind brings.
pub async fn from_template(tx: &Tx, maker: &Maker<'_>, gathering: &mut Gathering) -> Result<()> {
    let starter = template::of_kind(&gathering.kind, &maker.lang, &mut || maker.id());
    if gathering.channels.is_empty() {
        gathering.channels = starter.channels;
    }
    begin(tx, maker, gathering).await?;
    for format in &starter.formats {
        gatherings::save_format(tx, gathering.id, format).await?;
    }
    for room in &starter.rooms {
        gatherings::save_room(tx, gathering.id, room).await?;
    }
    let mut call = blank_call(maker.id(), gathering);
    call.places = starter.places;
    calls::save(tx, &call, maker.now).await?;
    for question in &starter.questions {
        calls::save_question(tx, call.id, question).await?;
    }
    for criterion in &starter.criteria {
        calls::save_criterion(tx, call.id, criterion).await?;
    }
    maker.note(tx, "gathering-made", gathering, "").await
}

/// Writes a draft that is the next edition of `earlier`: what it is about and how it is made up, without
/// dates, proposals and people. Both become editions of one series.
pub async fn next_edition(tx: &Tx, maker: &Maker<'_>, earlier: &Gathering, code: &str) -> Result<Gathering> {
    let series_id = series_of(tx, maker, earlier).await?;
    let mut next = earlier.clone();
    next.id = maker.id();
    next.code = code.to_owned();
    next.series_id = Some(series_id);
    next.edition = earlier.edition.map(|edition| edition + 1);
    next.days = None;
    next.state = State::Draft;
    next.booking_url = String::new();
    next.source_key = String::new();
    next.extra.clear();
    // What was announced of one edition's days is not said of the next.
    next.details.milestones.clear();
    next.details.also.clear();
    next.changed_at = maker.now;
    begin(tx, maker, &next).await?;
    copy_parts(tx, maker, earlier, &next).await?;
    copy_call(tx, maker, earlier, &next).await?;
    maker.note(tx, "gathering-copied", &next, "").await?;
    Ok(next)
}

async fn series_of(tx: &Tx, maker: &Maker<'_>, earlier: &Gathering) -> Result<Id> {
    if let Some(series_id) = earlier.series_id {
        return Ok(series_id);
    }
    let series_id = maker.id();
    let code = desk::free_series_code(tx, &earlier.code).await?;
    desk::insert_series(tx, series_id, &code, &earlier.title, maker.now).await?;
    let mut earlier = earlier.clone();
    earlier.series_id = Some(series_id);
    gatherings::save(tx, &earlier).await?;
    Ok(series_id)
}

async fn copy_parts(tx: &Tx, maker: &Maker<'_>, earlier: &Gathering, next: &Gathering) -> Result<()> {
    for mut topic in gatherings::topics(tx, earlier.id).await? {
        topic.id = maker.id();
        gatherings::save_topic(tx, next.id, &topic).await?;
    }
    for mut format in gatherings::formats(tx, earlier.id).await? {
        format.id = maker.id();
        gatherings::save_format(tx, next.id, &format).await?;
    }
    for mut room in gatherings::rooms(tx, earlier.id).await? {
        room.id = maker.id();
        room.guid = maker.id();
        gatherings::save_room(tx, next.id, &room).await?;
    }
    for (_, part) in parts::organisations(tx, earlier.id).await? {
        parts::save_organisation(tx, next.id, maker.id(), part.organisation_id, &part.role, part.position).await?;
    }
    Ok(())
}

async fn copy_call(tx: &Tx, maker: &Maker<'_>, earlier: &Gathering, next: &Gathering) -> Result<()> {
    let blank = blank_call(maker.id(), next);
    let Some(before) = calls::of_gathering(tx, earlier.id).await? else {
        return calls::save(tx, &blank, maker.now).await;
    };
    let before_id = before.id;
    let call = Call {
        id: blank.id,
        gathering_id: next.id,
        opens_at: None,
        closes_at: None,
        mail_name: blank.mail_name,
        published: false,
        ..before
    };
    calls::save(tx, &call, maker.now).await?;
    for mut question in calls::questions(tx, before_id).await? {
        question.id = maker.id();
        calls::save_question(tx, call.id, &question).await?;
    }
    for mut criterion in calls::criteria(tx, before_id).await? {
        criterion.id = maker.id();
        calls::save_criterion(tx, call.id, &criterion).await?;
    }
    Ok(())
}

/// The gathering's row and its first organiser.
pub(crate) async fn begin(tx: &Tx, maker: &Maker<'_>, gathering: &Gathering) -> Result<()> {
    gatherings::insert(tx, gathering, maker.by).await?;
    let Some(person_id) = maker.by else { return Ok(()) };
    let scope = Scope::gathering(gathering.id, &gathering.code, gathering.title.clone());
    let granting = Granting { person_id, scope, role: Role::Organiser, by: maker.by, expires_at: None };
    directory::role::store::grant(tx, maker.now, maker.chance, &granting).await?;
    Ok(())
}

/// A call in which nothing is decided yet.
pub fn blank_call(id: Id, gathering: &Gathering) -> Call {
    Call {
        id,
        gathering_id: gathering.id,
        text: Localised::default(),
        guidance: Localised::default(),
        opens_at: None,
        closes_at: None,
        blindness: Blindness::Names,
        mail_name: gathering.code.clone(),
        places: 0,
        title_words: 14,
        abstract_words: 250,
        takeaway_words: 60,
        presenters_max: 6,
        published: false,
    }
}
