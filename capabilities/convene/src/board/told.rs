//! What the board tells everybody who follows it, from the templates of its pages.

use super::model::{Board, Corner, Round, Topic};
use super::store as boards;
use crate::gathering::model::{Gathering, State};
use crate::gathering::store as gatherings;
use askama::Template;
use base::jiff::civil::DateTime;
use base::{Id, Lang};
use futures::FutureExt;
use futures::future::BoxFuture;
use serde_json::{Map, Value as Json, json};
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;
use store::{Db, Result};
use web::live::{Source, Told};
use web::{Ask, House, Outcome, Refusal, Tr, clock_time, live};

/// A topic as the page shows it.
pub(super) struct Card {
    pub code: String,
    pub title: String,
    pub host: String,
    pub interest: i64,
    pub pressed: bool,
    pub own: bool,
}

/// A round and a corner: a topic, or free.
pub(super) struct Cell {
    pub spot: String,
    pub corner: String,
    pub card: Option<Card>,
}

/// A round with its cells.
pub(super) struct Line {
    pub at: String,
    pub until: String,
    pub starts: DateTime,
    pub ends: DateTime,
    pub cells: Vec<Cell>,
}

/// The board as everybody sees it.
pub(super) struct View {
    pub t: Tr,
    pub at: String,
    pub corners: Vec<String>,
    pub lines: Vec<Line>,
    pub pile: Vec<Card>,
    pub taking: bool,
    pub here: DateTime,
}

#[derive(Template)]
#[template(path = "board/grid.html")]
struct Grid<'a> {
    v: &'a View,
}

#[derive(Template)]
#[template(path = "board/on_wall.html")]
struct OnWall<'a> {
    v: &'a View,
    now: Vec<&'a Line>,
}

impl View {
    /// Reads the board. `mark` is that of the browser which asks; a state for everybody has none.
    pub async fn read(
        db: &Db,
        t: Tr,
        at: String,
        gathering: &Gathering,
        board: &Board,
        mark: &str,
        now: base::Ts,
    ) -> Result<View> {
        let id = gathering.id;
        let (rounds, corners, topics) =
            (boards::rounds(db, id).await?, boards::corners(db, id).await?, boards::topics(db, id).await?);
        let mine: HashSet<Id> = match mark {
            "" => HashSet::new(),
            mark => boards::my_interest(db, id, mark).await?.into_iter().collect(),
        };
        let card = |topic: &Topic| Card {
            code: topic.code.clone(),
            title: topic.title.clone(),
            host: topic.host.clone(),
            interest: topic.interest,
            pressed: mine.contains(&topic.id),
            own: !mark.is_empty() && topic.by_browser == mark,
        };
        let cell = |round: &Round, corner: &Corner| Cell {
            spot: spot(round, corner),
            corner: corner.name.clone(),
            card: topics.iter().find(|topic| topic.spot == Some((round.id, corner.id))).map(card),
        };
        let line = |round: &Round| {
            let (starts, ends) = round.span(board.day);
            let cells = corners.iter().map(|corner| cell(round, corner)).collect();
            Line { at: clock_time(starts), until: clock_time(ends), starts, ends, cells }
        };
        Ok(View {
            lines: rounds.iter().map(line).collect(),
            pile: topics.iter().filter(|topic| topic.spot.is_none()).map(card).collect(),
            corners: corners.iter().map(|corner| corner.name.clone()).collect(),
            taking: board.open && !board.is_over(now),
            here: gathering.zone.civil(now),
            at,
            t,
        })
    }

    /// Rounds and corners as they stand in the page, and the topics without a place.
    pub fn grid_html(&self) -> String {
        Grid { v: self }.render().unwrap_or_default()
    }

    /// The wall: the round that is on and the next one; all of them before the first.
    pub fn wall_html(&self) -> String {
        let ahead: Vec<&Line> = self.lines.iter().filter(|line| line.ends > self.here).collect();
        let now = if ahead.is_empty() { self.lines.iter().collect() } else { ahead };
        OnWall { v: self, now: now.into_iter().take(2).collect() }.render().unwrap_or_default()
    }

    /// The free places: value and words.
    pub fn free(&self) -> Vec<(String, String)> {
        let of = |line: &Line| {
            let free = line.cells.iter().filter(|cell| cell.card.is_none());
            free.map(|cell| (cell.spot.clone(), format!("{}, {}", line.at, cell.corner))).collect::<Vec<_>>()
        };
        self.lines.iter().flat_map(of).collect()
    }

    fn cards(&self) -> impl Iterator<Item = &Card> {
        let placed = self.lines.iter().flat_map(|line| &line.cells).filter_map(|cell| cell.card.as_ref());
        placed.chain(&self.pile)
    }

    fn told(&self, version: i64, parts: Json) -> Told {
        let figures: Map<String, Json> = self.cards().map(|card| (card.code.clone(), json!(card.interest))).collect();
        let mut hasher = DefaultHasher::new();
        for line in &self.lines {
            line.at.hash(&mut hasher);
            line.cells
                .iter()
                .for_each(|cell| (&cell.corner, cell.card.as_ref().map(|card| &card.code)).hash(&mut hasher));
        }
        self.pile.iter().for_each(|card| (&card.code, &card.title).hash(&mut hasher));
        self.taking.hash(&mut hasher);
        Told {
            version,
            shape: hasher.finish(),
            figures: json!({ "figures": figures }).to_string(),
            whole: json!({ "parts": parts, "figures": figures }).to_string(),
        }
    }
}

/// A round and a corner as forms name them.
pub(super) fn spot(round: &Round, corner: &Corner) -> String {
    format!("{}@{}", round.starts.strftime("%H:%M"), corner.name)
}

async fn everybody(house: &House, id: Id, lang: Lang) -> Result<Option<(i64, View)>> {
    let Some(board) = boards::board(&house.db, id).await? else { return Ok(None) };
    let gathering = gatherings::by_id(&house.db, id).await?;
    let at = house.to(&lang, &format!("/{}/board", gathering.code));
    let t = Tr::new(house.words.clone(), lang);
    let view = View::read(&house.db, t, at, &gathering, &board, "", house.now()).await?;
    Ok(Some((board.version, view)))
}

fn nothing() -> Told {
    Told { version: 0, shape: 0, whole: "{}".to_owned(), figures: "{}".to_owned() }
}

fn version(house: Arc<House>, id: Id) -> BoxFuture<'static, Result<i64>> {
    async move { boards::version(&house.db, id).await }.boxed()
}

/// The wall shows another round when the clock passes one, though nobody wrote anything.
fn version_of_wall(house: Arc<House>, id: Id) -> BoxFuture<'static, Result<i64>> {
    async move { Ok(boards::version(&house.db, id).await? * 100_000 + house.now().0.div_euclid(60_000_000) % 100_000) }
        .boxed()
}

fn tell(house: Arc<House>, id: Id, lang: Lang) -> BoxFuture<'static, Result<Told>> {
    async move {
        let Some((version, view)) = everybody(&house, id, lang).await? else { return Ok(nothing()) };
        let parts = json!({ "grid": view.grid_html() });
        Ok(view.told(version, parts))
    }
    .boxed()
}

fn tell_wall(house: Arc<House>, id: Id, lang: Lang) -> BoxFuture<'static, Result<Told>> {
    async move {
        let version = version_of_wall(house.clone(), id).await?;
        let Some((_, view)) = everybody(&house, id, lang).await? else { return Ok(nothing()) };
        let parts = json!({ "wall": view.wall_html() });
        Ok(Told { shape: version.unsigned_abs(), ..view.told(version, parts) })
    }
    .boxed()
}

const BOARD: Source = Source { kind: "board", version, tell };
const WALL: Source = Source { kind: "wall", version: version_of_wall, tell: tell_wall };

/// The published gathering of the address and its board.
pub(super) async fn board_of(ask: &Ask) -> std::result::Result<(Gathering, Board), Refusal> {
    let found = gatherings::find(ask.db(), ask.param("gathering")).await?;
    let gathering = found.filter(|one| one.state == State::Published).ok_or_else(Refusal::not_found)?;
    let board = boards::board(ask.db(), gathering.id).await?.ok_or_else(Refusal::not_found)?;
    Ok((gathering, board))
}

/// `GET /{gathering}/board/live`
pub(super) async fn follow(ask: Ask) -> Outcome {
    let id = board_of(&ask).await?.0.id;
    live::follow(&ask, BOARD, id)
}

/// `GET /{gathering}/board/live/state`
pub(super) async fn state(ask: Ask) -> Outcome {
    let id = board_of(&ask).await?.0.id;
    live::state(&ask, BOARD, id).await
}

/// `GET /{gathering}/board/wall/live`
pub(super) async fn follow_wall(ask: Ask) -> Outcome {
    let id = board_of(&ask).await?.0.id;
    live::follow(&ask, WALL, id)
}

/// `GET /{gathering}/board/wall/state`
pub(super) async fn state_of_wall(ask: Ask) -> Outcome {
    let id = board_of(&ask).await?.0.id;
    live::state(&ask, WALL, id).await
}
