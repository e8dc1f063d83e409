//! The board in the database.

use super::model::{Board, Corner, Round, Topic, Wish};
use base::{Id, Ts};
use std::collections::{BTreeMap, BTreeSet};
use store::{Db, Result, Row, Tx, sql};

/// Most topics of a board.
const TOPICS_MAX: i64 = 300;

/// The board of a gathering, once its host has made it.
pub async fn board(db: &Db, gathering_id: Id) -> Result<Option<Board>> {
    let asked =
        sql("select gathering_id, open, day, note, key, key_dies_at, version from board where gathering_id = $1");
    let Some(row) = db.optional(asked.bind(gathering_id)).await? else { return Ok(None) };
    Ok(Some(Board {
        gathering_id: row.get("gathering_id")?,
        open: row.get("open")?,
        day: row.parsed("day", |text| text.parse().ok())?,
        note: row.get("note")?,
        key: row.get("key")?,
        key_dies_at: row.get("key_dies_at")?,
        version: row.get("version")?,
    }))
}

/// The version now; 0 where there is no board.
pub async fn version(db: &Db, gathering_id: Id) -> Result<i64> {
    let row = db.optional(sql("select version from board where gathering_id = $1").bind(gathering_id)).await?;
    row.map_or(Ok(0), |row| row.get("version"))
}

/// Makes the board or changes it; a key that is there is kept.
pub async fn save_board(tx: &Tx, board: &Board) -> Result<()> {
    let upsert =
        sql("insert into board (gathering_id, open, day, note, key, key_dies_at) values ($1, $2, $3, $4, $5, $6) \
         on conflict (gathering_id) do update set open = $2, day = $3, note = $4, key_dies_at = $6");
    let upsert = upsert.bind(board.gathering_id).bind(board.open).bind(board.day.to_string()).bind(&board.note);
    tx.execute(upsert.bind(&board.key).bind(board.key_dies_at)).await?;
    Ok(())
}

/// Something changed that those who follow should hear of.
pub async fn bump(tx: &Tx, gathering_id: Id) -> Result<()> {
    tx.execute(sql("update board set version = version + 1 where gathering_id = $1").bind(gathering_id)).await?;
    store::news::tell(tx, gathering_id).await
}

/// The day is over: nobody can tell any more which browser a mark was.
pub async fn key_dies(tx: &Tx, gathering_id: Id, now: Ts) -> Result<bool> {
    let update = sql("update board set key = '' where gathering_id = $1 and key_dies_at <= $2 and key <> ''");
    Ok(tx.execute(update.bind(gathering_id).bind(now)).await? > 0)
}

/// The rounds in their order.
pub async fn rounds(db: &Db, gathering_id: Id) -> Result<Vec<Round>> {
    let asked = sql("select id, starts, minutes from board_round where gathering_id = $1 order by starts limit 50");
    let round = |row: &Row| {
        let starts = row.parsed("starts", |text| text.parse().ok())?;
        Ok(Round { id: row.get("id")?, starts, minutes: row.get("minutes")? })
    };
    db.all(asked.bind(gathering_id)).await?.iter().map(round).collect()
}

/// The corners in their order.
pub async fn corners(db: &Db, gathering_id: Id) -> Result<Vec<Corner>> {
    let asked = sql("select id, name from board_corner where gathering_id = $1 order by position, id limit 50");
    let rows = db.all(asked.bind(gathering_id)).await?;
    rows.iter().map(|row| Ok(Corner { id: row.get("id")?, name: row.get("name")? })).collect()
}

/// Adds a round; one that begins then is kept, with its new length.
pub async fn save_round(tx: &Tx, gathering_id: Id, round: &Round) -> Result<()> {
    let upsert = sql("insert into board_round (id, gathering_id, starts, minutes) values ($1, $2, $3, $4) \
         on conflict (gathering_id, starts) do update set minutes = $4");
    let starts = round.starts.strftime("%H:%M").to_string();
    tx.execute(upsert.bind(round.id).bind(gathering_id).bind(starts).bind(round.minutes)).await?;
    Ok(())
}

/// Adds a corner; one of this name is kept, at its new place.
pub async fn save_corner(tx: &Tx, gathering_id: Id, corner: &Corner, position: usize) -> Result<()> {
    let upsert = sql("insert into board_corner (id, gathering_id, name, position) values ($1, $2, $3, $4) \
         on conflict (gathering_id, name) do update set position = $4");
    tx.execute(upsert.bind(corner.id).bind(gathering_id).bind(&corner.name).bind(position)).await?;
    Ok(())
}

/// Takes away rounds and corners that are not wanted any more; topics that stood there wait for a place again.
pub async fn keep_only(tx: &Tx, gathering_id: Id, rounds: &[String], corners: &[String]) -> Result<()> {
    let gone =
        sql("update board_topic set round_id = null, corner_id = null where gathering_id = ").push_bind(gathering_id);
    let gone = gone.push(" and (round_id in (select id from board_round where gathering_id = ").push_bind(gathering_id);
    let gone = gone.push(" and starts not in ").push_list(rounds.iter());
    let gone =
        gone.push(") or corner_id in (select id from board_corner where gathering_id = ").push_bind(gathering_id);
    tx.execute(gone.push(" and name not in ").push_list(corners.iter()).push("))")).await?;
    let rounds = sql("delete from board_round where gathering_id = ")
        .push_bind(gathering_id)
        .push(" and starts not in ")
        .push_list(rounds.iter());
    tx.execute(rounds).await?;
    let corners = sql("delete from board_corner where gathering_id = ")
        .push_bind(gathering_id)
        .push(" and name not in ")
        .push_list(corners.iter());
    tx.execute(corners).await?;
    Ok(())
}

const TOPIC: &str = "select id, code, title, host, by_browser, interest, round_id, corner_id from board_topic where state = 'up' and gathering_id = ";

fn topic_of(row: &Row) -> Result<Topic> {
    let (round, corner): (Option<Id>, Option<Id>) = (row.get("round_id")?, row.get("corner_id")?);
    Ok(Topic {
        id: row.get("id")?,
        code: row.get("code")?,
        title: row.get("title")?,
        host: row.get("host")?,
        by_browser: row.get("by_browser")?,
        interest: row.get("interest")?,
        spot: round.zip(corner),
    })
}

/// The topics that are up, the oldest first.
pub async fn topics(db: &Db, gathering_id: Id) -> Result<Vec<Topic>> {
    let asked = sql(TOPIC).push_bind(gathering_id).push(" and title <> '' order by created_at, id limit ");
    db.all(asked.push_bind(TOPICS_MAX)).await?.iter().map(topic_of).collect()
}

/// A topic that is up, by its code.
pub async fn topic(db: &Db, gathering_id: Id, code: &str) -> Result<Option<Topic>> {
    let asked = sql(TOPIC).push_bind(gathering_id).push(" and code = ").push_bind(code);
    db.optional(asked).await?.as_ref().map(topic_of).transpose()
}

/// Puts a topic up, without a place. The same sending that comes again is written once.
pub async fn put_up(
    tx: &Tx,
    gathering_id: Id,
    topic: &Topic,
    person_id: Option<Id>,
    once: &str,
    now: Ts,
) -> Result<bool> {
    let insert =
        sql("insert into board_topic (id, gathering_id, code, title, host, person_id, by_browser, once, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (gathering_id, once) do nothing");
    let insert = insert.bind(topic.id).bind(gathering_id).bind(&topic.code).bind(&topic.title).bind(&topic.host);
    Ok(tx.execute(insert.bind(person_id).bind(&topic.by_browser).bind(once).bind(now)).await? > 0)
}

/// Gives a topic a round and a corner, or takes them. Where somebody else is there already, nothing happens: the
/// statement looks before it writes, and the key of the table holds where two write at the same moment.
pub async fn place(tx: &Tx, topic_id: Id, spot: Option<(Id, Id)>) -> Result<bool> {
    let (round, corner) = spot.unzip();
    let update = sql("update board_topic set round_id = $2, corner_id = $3 where id = $1 and state = 'up' \
         and not exists (select 1 from board_topic o where o.round_id = $2 and o.corner_id = $3 and o.id <> $1)");
    Ok(tx.execute(update.bind(topic_id).bind(round).bind(corner)).await? > 0)
}

/// Takes a topic down.
pub async fn take_down(tx: &Tx, topic_id: Id) -> Result<()> {
    let update = sql("update board_topic set state = 'down', round_id = null, corner_id = null where id = $1");
    tx.execute(update.bind(topic_id)).await?;
    Ok(())
}

/// One topic becomes a part of another; whoever may come to either may come, counted once.
pub async fn merge(tx: &Tx, from: Id, into: Id) -> Result<()> {
    let insert = sql(
        "insert into board_interest (topic_id, by_browser, at) select $2, i.by_browser, i.at from board_interest i \
         where i.topic_id = $1 on conflict (topic_id, by_browser) do nothing",
    );
    let came = i64::try_from(tx.execute(insert.bind(from).bind(into)).await?).unwrap_or(0);
    tx.execute(sql("update board_topic set interest = interest + $2 where id = $1").bind(into).bind(came)).await?;
    let update = sql(
        "update board_topic set state = 'merged', merged_into = $2, round_id = null, corner_id = null where id = $1",
    );
    tx.execute(update.bind(from).bind(into)).await?;
    Ok(())
}

/// This browser may come, or does not.
pub async fn come(tx: &Tx, topic_id: Id, by_browser: &str, on: bool, now: Ts) -> Result<bool> {
    let (change, by): (_, i64) = if on {
        let insert = sql(
            "insert into board_interest (topic_id, by_browser, at) values ($1, $2, $3) on conflict (topic_id, by_browser) do nothing",
        );
        (insert.bind(topic_id).bind(by_browser).bind(now), 1)
    } else {
        (sql("delete from board_interest where topic_id = $1 and by_browser = $2").bind(topic_id).bind(by_browser), -1)
    };
    if tx.execute(change).await? == 0 {
        return Ok(false);
    }
    tx.execute(sql("update board_topic set interest = interest + $2 where id = $1").bind(topic_id).bind(by)).await?;
    Ok(true)
}

/// The topics this browser may come to.
pub async fn my_interest(db: &Db, gathering_id: Id, by_browser: &str) -> Result<Vec<Id>> {
    let asked = sql("select i.topic_id from board_interest i join board_topic t on t.id = i.topic_id \
         where t.gathering_id = $1 and i.by_browser = $2 order by i.at limit 300");
    let rows = db.all(asked.bind(gathering_id).bind(by_browser)).await?;
    rows.iter().map(|row| row.get("topic_id")).collect()
}

/// Who may come to which topic, as marks; whoever hosts a topic comes to it.
pub async fn wishes(db: &Db, gathering_id: Id) -> Result<Vec<Wish>> {
    let asked = sql("select i.topic_id, i.by_browser from board_interest i join board_topic t on t.id = i.topic_id \
         where t.gathering_id = $1 and t.state = 'up' order by i.topic_id, i.by_browser limit 200000");
    let mut wishes: BTreeMap<Id, BTreeSet<String>> = BTreeMap::new();
    for topic in topics(db, gathering_id).await? {
        wishes.entry(topic.id).or_default().insert(topic.by_browser);
    }
    for row in db.all(asked.bind(gathering_id)).await? {
        wishes.entry(row.get("topic_id")?).or_default().insert(row.get("by_browser")?);
    }
    Ok(wishes.into_iter().collect())
}
