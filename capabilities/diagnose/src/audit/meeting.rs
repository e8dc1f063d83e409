//! Meetings of the steering committee: agenda, who was there, minutes, and decisions that need a quorum.

use crate::audit::model::{Audit, is_quorate};
use crate::audit::store::Maker;
use crate::codes::codes;
use base::{Id, Ts};
use store::{Db, Result, Row, Tx, sql};

/// A meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// Its id.
    pub id: Id,
    /// From 1.
    pub number: i64,
    /// What it is called.
    pub title: String,
    /// When it begins.
    pub starts_at: Ts,
    /// Where.
    pub place: String,
    /// What is to be spoken of, a point a line.
    pub agenda: String,
    /// What was said.
    pub minutes: String,
    /// When the minutes were last kept.
    pub minutes_at: Option<Ts>,
}

codes! {
    /// Whether somebody was there.
    Presence {
        /// Was there.
        Present = "present",
        /// Sent word.
        Excused = "excused",
    }
}

codes! {
    /// What a decision is about.
    About {
        /// The terms of reference.
        Terms = "terms",
        /// What to go deeper into.
        Scope = "scope",
        /// A source or an agreement.
        Data = "data",
        /// A finding that needs a decision.
        Findings = "findings",
        /// What comes first.
        Priorities = "priorities",
        /// What may leave the house.
        Release = "release",
        /// What is to be done.
        Plan = "plan",
        /// Anything else.
        Other = "other",
    }
}

/// A decision that was taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// Its id.
    pub id: Id,
    /// From 1.
    pub number: i64,
    /// The meeting.
    pub meeting_id: Id,
    /// What it is about.
    pub about: About,
    /// What was decided.
    pub words: String,
    /// How many of the committee were there.
    pub present: i64,
    /// Of how many.
    pub members: i64,
    /// How many were for it, against it, and abstained.
    pub votes: (i64, i64, i64),
    /// When.
    pub decided_at: Ts,
}

impl Decision {
    /// More were for it than against it.
    pub fn is_carried(&self) -> bool {
        self.votes.0 > self.votes.1
    }
}

/// Why a decision was not recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotDecided {
    /// Fewer were there than the terms ask for.
    NoQuorum,
    /// More votes than people.
    TooManyVotes,
}

/// Whether a decision can be taken by those who were there.
pub fn may_decide(
    present: i64,
    members: i64,
    quorum_percent: i64,
    votes: (i64, i64, i64),
) -> std::result::Result<(), NotDecided> {
    if !is_quorate(present, members, quorum_percent) {
        return Err(NotDecided::NoQuorum);
    }
    if votes.0 + votes.1 + votes.2 > present { Err(NotDecided::TooManyVotes) } else { Ok(()) }
}

/// Calls a meeting under the next number.
pub async fn call(tx: &Tx, maker: Maker<'_>, audit: &Audit, one: &Meeting) -> Result<i64> {
    let insert =
        sql("insert into committee_meeting (id, audit_id, number, title, starts_at, place, agenda) values ($1, $2, \
         (select count(*) + 1 from committee_meeting where audit_id = $2), $3, $4, $5, $6)");
    let insert = insert.bind(one.id).bind(audit.id).bind(&one.title).bind(one.starts_at).bind(&one.place);
    tx.execute(insert.bind(&one.agenda)).await?;
    maker.note(tx, audit.id, "meeting-called", ("meeting", one.id), "").await?;
    tx.one(sql("select number from committee_meeting where id = $1").bind(one.id)).await?.get("number")
}

/// Keeps agenda and minutes.
pub async fn keep(tx: &Tx, maker: Maker<'_>, audit: &Audit, one: &Meeting) -> Result<()> {
    let update = sql("update committee_meeting set title = $3, starts_at = $4, place = $5, agenda = $6, \
         minutes_at = case when minutes = $7 then minutes_at else $8 end, minutes = $7 where id = $1 and audit_id = $2");
    let update = update.bind(one.id).bind(audit.id).bind(&one.title).bind(one.starts_at).bind(&one.place);
    tx.execute(update.bind(&one.agenda).bind(&one.minutes).bind(maker.now)).await?;
    maker.note(tx, audit.id, "meeting-kept", ("meeting", one.id), "agenda minutes").await
}

/// Who was there and who sent word; everybody else was not.
pub async fn attend(tx: &Tx, maker: Maker<'_>, audit: &Audit, meeting: Id, people: &[(Id, Presence)]) -> Result<()> {
    tx.execute(sql("delete from meeting_presence where meeting_id = $1").bind(meeting)).await?;
    for (person, presence) in people {
        let insert = sql("insert into meeting_presence (meeting_id, person_id, presence) values ($1, $2, $3)");
        tx.execute(insert.bind(meeting).bind(*person).bind(presence.code())).await?;
    }
    maker.note(tx, audit.id, "meeting-attended", ("meeting", meeting), "presence").await
}

/// The meetings of a committee, the latest first.
pub async fn all(db: &Db, audit: Id) -> Result<Vec<Meeting>> {
    let asked = sql("select id, number, title, starts_at, place, agenda, minutes, minutes_at from committee_meeting \
         where audit_id = $1 order by number desc limit 200");
    db.all(asked.bind(audit)).await?.iter().map(meeting_of).collect()
}

/// The meeting of this number.
pub async fn find(db: &Db, audit: Id, number: i64) -> Result<Option<Meeting>> {
    let asked = sql("select id, number, title, starts_at, place, agenda, minutes, minutes_at from committee_meeting \
         where audit_id = $1 and number = $2");
    db.optional(asked.bind(audit).bind(number)).await?.as_ref().map(meeting_of).transpose()
}

/// Who was there and who sent word.
pub async fn presences(db: &Db, meeting: Id) -> Result<Vec<(Id, Presence)>> {
    let asked =
        sql("select person_id, presence from meeting_presence where meeting_id = $1 order by person_id limit 500");
    let rows = db.all(asked.bind(meeting)).await?;
    rows.iter().map(|row| Ok((row.get("person_id")?, row.parsed("presence", Presence::parse)?))).collect()
}

/// Records a decision under the next number.
pub async fn decide(tx: &Tx, maker: Maker<'_>, audit: &Audit, one: &Decision) -> Result<()> {
    let insert = sql(
        "insert into committee_decision (id, audit_id, meeting_id, number, about, words, present, members, in_favour, \
         against, abstained, decided_at) values ($1, $2, $3, (select count(*) + 1 from committee_decision where audit_id = $2), \
         $4, $5, $6, $7, $8, $9, $10, $11)",
    );
    let insert = insert.bind(one.id).bind(audit.id).bind(one.meeting_id).bind(one.about.code()).bind(&one.words);
    let insert = insert.bind(one.present).bind(one.members).bind(one.votes.0).bind(one.votes.1).bind(one.votes.2);
    tx.execute(insert.bind(one.decided_at)).await?;
    maker.note(tx, audit.id, "committee-decided", ("decision", one.id), "").await
}

/// The decisions of a committee, the latest first.
pub async fn decisions(db: &Db, audit: Id) -> Result<Vec<Decision>> {
    let asked = sql(
        "select id, number, meeting_id, about, words, present, members, in_favour, against, abstained, decided_at \
         from committee_decision where audit_id = $1 order by number desc limit 500",
    );
    db.all(asked.bind(audit)).await?.iter().map(decision_of).collect()
}

fn meeting_of(row: &Row) -> Result<Meeting> {
    Ok(Meeting {
        id: row.get("id")?,
        number: row.get("number")?,
        title: row.get("title")?,
        starts_at: row.get("starts_at")?,
        place: row.get("place")?,
        agenda: row.get("agenda")?,
        minutes: row.get("minutes")?,
        minutes_at: row.get("minutes_at")?,
    })
}

fn decision_of(row: &Row) -> Result<Decision> {
    Ok(Decision {
        id: row.get("id")?,
        number: row.get("number")?,
        meeting_id: row.get("meeting_id")?,
        about: row.parsed("about", About::parse)?,
        words: row.get("words")?,
        present: row.get("present")?,
        members: row.get("members")?,
        votes: (row.get("in_favour")?, row.get("against")?, row.get("abstained")?),
        decided_at: row.get("decided_at")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_quorum_no_decision_and_nobody_votes_twice() {
        assert_eq!(may_decide(3, 7, 50, (3, 0, 0)), Err(NotDecided::NoQuorum));
        assert_eq!(may_decide(4, 7, 50, (4, 1, 0)), Err(NotDecided::TooManyVotes));
        assert_eq!(may_decide(4, 7, 50, (2, 1, 1)), Ok(()));
    }
}
