//! The organisers' list: filters, pages, and the few facts of a row. As many statements for one row as for 300.

use super::super::model::{Source, State};
use base::{Id, Ts};
use store::{Db, Result, Row, Sql, sql};

/// Rows on one page.
pub const PAGE_ROWS: i64 = 50;

/// What is looked for. `None` and empty texts leave a thing open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted {
    /// Where it stands.
    pub state: Option<State>,
    /// How it came.
    pub source: Option<Source>,
    /// The number of its topic.
    pub topic: Option<i64>,
    /// The code of its format.
    pub format: String,
    /// Words in title, code, or the name, organisation or address of a presenter.
    pub words: String,
    /// The page, from 1.
    pub page: i64,
}

impl Wanted {
    /// Nothing is left out; only the page is chosen.
    fn is_everything(&self) -> bool {
        *self == Wanted { page: self.page, ..Wanted::default() }
    }
}

/// A row of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The proposal.
    pub id: Id,
    /// Its code.
    pub code: String,
    /// Its number.
    pub number: i64,
    /// Its title; may be empty.
    pub title: String,
    /// The language it is written in.
    pub lang: String,
    /// Where it stands.
    pub state: State,
    /// How it came.
    pub source: Source,
    /// The number of its topic.
    pub topic: Option<i64>,
    /// The code of its format.
    pub format: Option<String>,
    /// Who wrote it.
    pub contact: String,
    /// The contact's organisation.
    pub organisation: String,
    /// When it was last saved.
    pub saved_at: Ts,
    /// When it was handed in.
    pub submitted_at: Option<Ts>,
    /// Its authors ask to be let in late and have no answer yet.
    pub asks_late: bool,
}

/// How many proposals of the gathering are in each state.
pub async fn counts(db: &Db, gathering_id: Id) -> Result<Vec<(State, i64)>> {
    let asked = sql("select state, count(*) as n from proposal where gathering_id = $1 group by state order by state");
    let rows = db.all(asked.bind(gathering_id)).await?;
    rows.iter().map(|row| Ok((row.parsed("state", State::parse)?, row.get("n")?))).collect()
}

/// How many there are altogether, and one page of them, by number. `counts` spares counting where nothing is left out.
pub async fn page(db: &Db, gathering_id: Id, wanted: &Wanted, counts: &[(State, i64)]) -> Result<(i64, Vec<Listed>)> {
    let total = if wanted.is_everything() {
        counts.iter().map(|(_, n)| n).sum()
    } else {
        db.one(filtered(sql("select count(*) as n ").push(FROM), gathering_id, wanted)).await?.get("n")?
    };
    let start =
        sql("select p.id, p.code, p.number, p.title, p.lang, p.state, p.source, t.number as topic, f.code as format, \
         coalesce(c.name, '') as contact, coalesce(c.organisation, '') as organisation, p.saved_at, p.submitted_at, \
         l.at is not null and l.answered_at is null as asks_late ");
    let asked = filtered(start.push(FROM), gathering_id, wanted).push(" order by p.number limit ").push_bind(PAGE_ROWS);
    let asked = asked.push(" offset ").push_bind((wanted.page.max(1) - 1) * PAGE_ROWS);
    Ok((total, db.all(asked).await?.iter().map(listed).collect::<Result<_>>()?))
}

const FROM: &str = "from proposal p left join topic t on t.id = p.topic_id left join format f on f.id = p.format_id \
    left join presenter c on c.proposal_id = p.id and c.state = 'contact' left join late_request l on l.proposal_id = p.id ";

fn filtered(start: Sql, gathering_id: Id, wanted: &Wanted) -> Sql {
    let mut asked = start.push("where p.gathering_id = ").push_bind(gathering_id);
    if let Some(state) = wanted.state {
        asked = asked.push(" and p.state = ").push_bind(state.code());
    }
    if let Some(source) = wanted.source {
        asked = asked.push(" and p.source = ").push_bind(source.code());
    }
    if let Some(topic) = wanted.topic {
        asked = asked.push(" and t.number = ").push_bind(topic);
    }
    if !wanted.format.is_empty() {
        asked = asked.push(" and f.code = ").push_bind(&wanted.format);
    }
    for word in wanted.words.split_whitespace().take(6) {
        let like = format!("%{}%", word.to_lowercase().replace(['%', '_', '\\'], ""));
        asked =
            asked.push(" and (lower(p.title) like ").push_bind(&like).push(" or lower(p.code) like ").push_bind(&like);
        asked = asked
            .push(" or exists (select 1 from presenter s where s.proposal_id = p.id and (lower(s.name) like ")
            .push_bind(&like);
        asked = asked
            .push(" or lower(s.organisation) like ")
            .push_bind(&like)
            .push(" or lower(s.mail) like ")
            .push_bind(&like)
            .push(")))");
    }
    asked
}

fn listed(row: &Row) -> Result<Listed> {
    Ok(Listed {
        id: row.get("id")?,
        code: row.get("code")?,
        number: row.get("number")?,
        title: row.get("title")?,
        lang: row.get("lang")?,
        state: row.parsed("state", State::parse)?,
        source: row.parsed("source", Source::parse)?,
        topic: row.get("topic")?,
        format: row.get("format")?,
        contact: row.get("contact")?,
        organisation: row.get("organisation")?,
        saved_at: row.get("saved_at")?,
        submitted_at: row.get("submitted_at")?,
        asks_late: row.get("asks_late")?,
    })
}

/// Somebody's own proposal, over all gatherings.
#[derive(Clone, Debug, PartialEq)]
pub struct Own {
    /// The gathering it is for.
    pub gathering_id: Id,
    /// The row.
    pub code: String,
    /// Its title; may be empty.
    pub title: String,
    /// The language it is written in.
    pub lang: String,
    /// Where it stands.
    pub state: State,
    /// When it was last saved.
    pub saved_at: Ts,
    /// `contact`, or how the person stands in it otherwise.
    pub part: String,
}

/// The proposals that this person wrote or presents, and those written with this confirmed address, latest first.
pub async fn of_person(db: &Db, person: Id, mail: &str) -> Result<Vec<Own>> {
    let asked = sql(
        "select p.gathering_id, p.code, p.title, p.lang, p.state, p.saved_at, min(s.state) as part from proposal p \
         join presenter s on s.proposal_id = p.id where s.person_id = $1 or lower(s.mail) = $2 \
         group by p.id, p.gathering_id, p.code, p.title, p.lang, p.state, p.saved_at order by p.saved_at desc, p.code limit 200",
    );
    let rows = db.all(asked.bind(person).bind(mail.to_lowercase())).await?;
    rows.iter()
        .map(|row| {
            Ok(Own {
                gathering_id: row.get("gathering_id")?,
                code: row.get("code")?,
                title: row.get("title")?,
                lang: row.get("lang")?,
                state: row.parsed("state", State::parse)?,
                saved_at: row.get("saved_at")?,
                part: row.get("part")?,
            })
        })
        .collect()
}
