//! An incident: what happened to personal data, what was done, who was told and when. The authority is told within 72
//! hours of noticing unless nobody is at risk (GDPR art. 33; Québec's Law 25 asks for the same without delay and for a
//! register in any case); persons are told where the risk is high (art. 34).

use base::{Chance, Id, Ts};
use store::activity::{Deed, record};
use store::{Db, Result, Row, Tx, sql};

/// How long one has to tell the authority.
pub(super) const HOURS: i64 = 72;

/// An incident.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Incident {
    pub id: Id,
    pub code: String,
    pub what: String,
    pub began_on: String,
    pub noticed_at: Ts,
    pub noticed_how: String,
    pub kinds: String,
    pub persons_about: Option<i64>,
    /// Empty while nobody judged it; `none`, `risk` or `high`.
    pub risk: String,
    pub risk_why: String,
    pub measures: String,
    pub late_why: String,
    pub closed_at: Option<Ts>,
    pub revision: i64,
}

/// That somebody was told.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Notice {
    pub told: String,
    pub who: String,
    pub told_at: Ts,
}

/// How an incident stands to its deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stands {
    /// Nobody is at risk: nobody has to be told.
    NotNeeded,
    /// The authority was told in time.
    InTime,
    /// It was told, too late: the reason must be given with it.
    ToldLate,
    /// Not told yet; so many hours are left.
    Open(i64),
    /// Not told, and the time has passed so many hours ago.
    Over(i64),
}

impl Incident {
    /// When the authority must have been told.
    pub(super) fn deadline(&self) -> Ts {
        self.noticed_at.plus_s(HOURS * 3_600)
    }

    /// How it stands now.
    pub(super) fn stands(&self, notices: &[Notice], now: Ts) -> Stands {
        let told = notices.iter().filter(|one| one.told == "authority").map(|one| one.told_at).min();
        match told {
            Some(at) if at <= self.deadline() => Stands::InTime,
            Some(_) => Stands::ToldLate,
            None if self.risk == "none" => Stands::NotNeeded,
            None if now <= self.deadline() => Stands::Open(self.deadline().seconds_since(now) / 3_600),
            None => Stands::Over(now.seconds_since(self.deadline()) / 3_600),
        }
    }

    /// What still has to be said or done before it can be closed, as keys of sentences.
    pub(super) fn open_points(&self, notices: &[Notice], now: Ts) -> Vec<&'static str> {
        let persons = notices.iter().any(|one| one.told == "persons");
        let stands = self.stands(notices, now);
        let points = [
            (self.risk.is_empty(), "incident-open-risk"),
            (self.measures.is_empty(), "incident-open-measures"),
            (matches!(stands, Stands::Open(_) | Stands::Over(_)), "incident-open-authority"),
            (stands == Stands::ToldLate && self.late_why.is_empty(), "incident-open-late"),
            (self.risk == "high" && !persons, "incident-open-persons"),
        ];
        points.into_iter().filter(|(open, _)| *open).map(|(_, key)| key).collect()
    }
}

/// Who writes it down, when.
#[derive(Clone, Copy)]
pub(super) struct By<'a> {
    pub now: Ts,
    pub chance: &'a Chance,
    pub person: Option<Id>,
}

impl By<'_> {
    async fn note(&self, tx: &Tx, id: Id, deed: &str, fields: &str) -> Result<()> {
        let deed = Deed { deed, about_kind: "incident", about_id: id, scope_id: None, fields };
        record(tx, self.now, self.chance, self.person, deed).await
    }
}

const SELECT: &str = "select id, code, what, began_on, noticed_at, noticed_how, kinds, persons_about, risk, risk_why, measures, \
    late_why, closed_at, revision from incident";

/// The incidents, the latest first.
pub(super) async fn all(db: &Db, from: i64, limit: i64) -> Result<Vec<Incident>> {
    let asked = sql(SELECT).push(" order by noticed_at desc, id desc limit ").push_bind(limit);
    db.all(asked.push(" offset ").push_bind(from)).await?.iter().map(of_row).collect()
}

/// The incident of this code.
pub(super) async fn find(db: &Db, code: &str) -> Result<Option<Incident>> {
    db.optional(sql(SELECT).push(" where code = ").push_bind(code)).await?.as_ref().map(of_row).transpose()
}

/// Who was told of these incidents, in order.
pub(super) async fn notices(db: &Db, ids: &[Id]) -> Result<Vec<(Id, Notice)>> {
    let asked = sql("select incident_id, told, who, told_at from incident_notice where incident_id in ");
    let rows = db.all(asked.push_list(ids.iter().copied()).push(" order by told_at, id limit 2000")).await?;
    let notice = |row: &Row| -> store::Result<Notice> {
        Ok(Notice { told: row.get("told")?, who: row.get("who")?, told_at: row.get("told_at")? })
    };
    rows.iter().map(|row| Ok((row.get("incident_id")?, notice(row)?))).collect()
}

/// Writes a new incident down.
pub(super) async fn begin(tx: &Tx, by: By<'_>, one: &Incident) -> Result<()> {
    let insert = sql(
        "insert into incident (id, code, what, began_on, noticed_at, noticed_how, kinds, persons_about, risk, risk_why, measures, \
         late_why, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
    );
    let insert = insert.bind(one.id).bind(&one.code).bind(&one.what).bind(&one.began_on).bind(one.noticed_at);
    let insert = insert.bind(&one.noticed_how).bind(&one.kinds).bind(one.persons_about).bind(&one.risk);
    let insert = insert.bind(&one.risk_why).bind(&one.measures).bind(&one.late_why).bind(by.now);
    tx.execute(insert.bind(by.person)).await?;
    by.note(tx, one.id, "incident-recorded", "").await
}

/// Keeps what is known by now, if nobody changed it since; answers whether it was kept.
pub(super) async fn save(tx: &Tx, by: By<'_>, one: &Incident) -> Result<bool> {
    let update = sql(
        "update incident set what = $3, began_on = $4, noticed_how = $5, kinds = $6, persons_about = $7, risk = $8, risk_why = $9, \
         measures = $10, late_why = $11, closed_at = $12, revision = revision + 1 where id = $1 and revision = $2",
    );
    let update = update.bind(one.id).bind(one.revision).bind(&one.what).bind(&one.began_on).bind(&one.noticed_how);
    let update = update.bind(&one.kinds).bind(one.persons_about).bind(&one.risk).bind(&one.risk_why);
    let kept = tx.execute(update.bind(&one.measures).bind(&one.late_why).bind(one.closed_at)).await? == 1;
    if kept {
        by.note(tx, one.id, "incident-changed", "").await?;
    }
    Ok(kept)
}

/// Notes that somebody was told.
pub(super) async fn tell(tx: &Tx, by: By<'_>, incident: Id, notice: &Notice) -> Result<()> {
    let insert = sql("insert into incident_notice (id, incident_id, told, who, told_at, noted_at, noted_by) \
         values ($1, $2, $3, $4, $5, $6, $7)");
    let insert = insert.bind(Id::new(by.now, by.chance)).bind(incident).bind(&notice.told).bind(&notice.who);
    tx.execute(insert.bind(notice.told_at).bind(by.now).bind(by.person)).await?;
    by.note(tx, incident, "incident-told", "notices").await
}

fn of_row(row: &Row) -> Result<Incident> {
    Ok(Incident {
        id: row.get("id")?,
        code: row.get("code")?,
        what: row.get("what")?,
        began_on: row.get("began_on")?,
        noticed_at: row.get("noticed_at")?,
        noticed_how: row.get("noticed_how")?,
        kinds: row.get("kinds")?,
        persons_about: row.get("persons_about")?,
        risk: row.get("risk")?,
        risk_why: row.get("risk_why")?,
        measures: row.get("measures")?,
        late_why: row.get("late_why")?,
        closed_at: row.get("closed_at")?,
        revision: row.get("revision")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stolen() -> Incident {
        Incident {
            id: Id::new(Ts(1), &Chance::seeded(8)),
            code: "K7QX2M".into(),
            what: "A laptop was stolen from the desk at the door.".into(),
            began_on: "2027-09-14".into(),
            noticed_at: Ts(0),
            noticed_how: String::new(),
            kinds: "names of delegates".into(),
            persons_about: Some(212),
            risk: String::new(),
            risk_why: String::new(),
            measures: String::new(),
            late_why: String::new(),
            closed_at: None,
            revision: 1,
        }
    }

    fn told(who: &str, hours: i64) -> Notice {
        Notice { told: who.into(), who: "the commission".into(), told_at: Ts(0).plus_s(hours * 3_600) }
    }

    #[test]
    fn the_authority_is_told_within_72_hours_unless_nobody_is_at_risk() {
        let (mut one, hour) = (stolen(), |n: i64| Ts(0).plus_s(n * 3_600));
        assert_eq!(one.stands(&[], hour(10)), Stands::Open(62));
        assert_eq!(one.stands(&[], hour(72)), Stands::Open(0));
        assert_eq!(one.stands(&[], hour(75)), Stands::Over(3));
        assert_eq!(one.stands(&[told("authority", 72)], hour(200)), Stands::InTime);
        assert_eq!(one.stands(&[told("authority", 73), told("police", 1)], hour(200)), Stands::ToldLate);
        one.risk = "none".into();
        assert_eq!(one.stands(&[], hour(200)), Stands::NotNeeded);
    }

    #[test]
    fn it_cannot_be_closed_before_everything_was_said() {
        let mut one = stolen();
        assert_eq!(
            one.open_points(&[], Ts(0)),
            ["incident-open-risk", "incident-open-measures", "incident-open-authority"]
        );
        one.risk = "high".into();
        one.measures = "The session was ended from afar.".into();
        let late = [told("authority", 100)];
        assert_eq!(one.open_points(&late, Ts(0)), ["incident-open-late", "incident-open-persons"]);
        one.late_why = "The theft was reported on a holiday.".into();
        assert!(one.open_points(&[told("authority", 100), told("persons", 101)], Ts(0)).is_empty());
    }
}
