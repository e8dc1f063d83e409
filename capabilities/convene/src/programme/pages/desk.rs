//! The desk as a page: the board of one day, what is unplaced beside it, what is wrong in words on each card.

use crate::gathering::model::Gathering;
use crate::gathering::store as gatherings;
use crate::programme::board::{self, Cell};
use crate::programme::clash::{Clash, clashes};
use crate::programme::compose::session_key;
use crate::programme::model::{Desk, OWN_KINDS, Placement, Presents, Session, Spot};
use crate::programme::{making, publishing, store as desks, words};
use askama::Template;
use base::Id;
use base::jiff::civil::Date;
use exchange::model::Key;
use std::collections::{BTreeMap, HashMap, HashSet};
use store::Db;
use web::{Ask, Outcome, Refusal, Sheet, Shell, Tr, clock_time, page};

/// The gathering of the path. The guard has checked that the viewer may work on it.
pub async fn gathering(ask: &Ask, db: &Db) -> Result<Gathering, Refusal> {
    gatherings::find(db, ask.param("gathering")).await?.ok_or_else(Refusal::not_found)
}

/// `GET /manage/{gathering}/programme`
pub async fn show(ask: Ask) -> Outcome {
    let gathering = gathering(&ask, ask.db()).await?;
    let (desk, seen) = look(ask.db(), gathering).await?;
    let view = BoardView::over(&ask, &desk, seen);
    page(&DeskPage::of(&ask, &desk, view, Sheet::default()))
}

/// The desk as it is now, and what stands beside it: what waits, what changed since the newest version.
pub async fn look(db: &Db, gathering: Gathering) -> Result<(Desk, Seen), Refusal> {
    let draft = publishing::draft(db, desks::desk(db, gathering).await?).await?;
    let id = draft.desk.gathering.id;
    let (new, renewed) = making::counts(&draft.desk, &desks::waiting(db, id).await?);
    let keys: HashSet<&Key> = draft.changes.iter().filter_map(publishing::session_of).collect();
    let changed = draft.desk.sessions.iter().filter(|session| keys.contains(&session_key(session)));
    let seen = Seen {
        waiting: new,
        renewed,
        published: draft.number - 1,
        differs: draft.differs,
        changes: draft.changes.len(),
        changed: if draft.number > 1 { changed.map(|session| session.id).collect() } else { HashSet::new() },
        undoable: desks::last_undoable(db, id).await?.is_some(),
        conflict: None,
        said: None,
    };
    Ok((draft.desk, seen))
}

/// What the page shows beside the desk itself.
#[derive(Default)]
pub struct Seen {
    /// How many accepted proposals and panels have no session yet.
    pub waiting: usize,
    /// In how many sessions other people come than the desk says.
    pub renewed: usize,
    /// The number of the newest version; 0 where there is none.
    pub published: i64,
    /// Whether the desk differs from it.
    pub differs: bool,
    /// In how many things.
    pub changes: usize,
    /// The sessions that do.
    pub changed: HashSet<Id>,
    /// There is a step to take back.
    pub undoable: bool,
    /// What another organiser did meanwhile.
    pub conflict: Option<Conflict>,
    /// What was just done.
    pub said: Option<String>,
}

/// Two organisers had the same card in hand: both versions in words.
pub struct Conflict {
    /// What happened.
    pub sentence: String,
    /// The card.
    pub card: String,
    /// Where this organiser wanted it.
    pub to: String,
    /// The same in words.
    pub wanted: String,
}

/// The whole page.
#[derive(Template)]
#[template(path = "programme/desk.html")]
pub struct DeskPage {
    shell: Shell,
    t: Tr,
    code: String,
    days: Vec<DayTab>,
    b: BoardView,
    s: Sheet,
    kinds: Vec<(String, String)>,
    zone: String,
}

impl DeskPage {
    /// Puts the page together.
    pub fn of(ask: &Ask, desk: &Desk, b: BoardView, s: Sheet) -> DeskPage {
        let t = ask.t();
        let code = desk.gathering.code.clone();
        let day = b.day;
        let title = t.a("programme-desk-title", "day", t.day(day));
        let shell = ask
            .shell(title)
            .work()
            .of(ask, &desk.gathering.name(&ask.lang), &format!("/manage/{code}"))
            .script("editor.js");
        let kinds = OWN_KINDS.iter().map(|kind| ((*kind).to_owned(), words::own_kind(&t, kind))).collect();
        let days = desk.days().into_iter().map(|one| DayTab::of(ask, desk, one, one == day)).collect();
        let zone = desk.gathering.zone.city();
        DeskPage { shell, t, code, days, b, s, kinds, zone }
    }
}

/// A day to go to.
pub struct DayTab {
    label: String,
    href: String,
    count: usize,
    current: bool,
}

impl DayTab {
    fn of(ask: &Ask, desk: &Desk, day: Date, current: bool) -> DayTab {
        let href = ask.to(&format!("/manage/{}/programme?day={day}", desk.gathering.code));
        let count = desk.placements.iter().filter(|placement| placement.starts.date() == day).count();
        DayTab { label: ask.t().day(day), href, count, current }
    }
}

/// The piece that changes when a card moves.
#[derive(Template)]
#[template(path = "programme/board.html")]
pub struct BoardFragment {
    t: Tr,
    b: BoardView,
}

/// Everything the board shows.
pub struct BoardView {
    /// The day.
    pub day: Date,
    at: String,
    revision: i64,
    stops: usize,
    warns: usize,
    unplaced: Vec<CardView>,
    waiting: usize,
    renewed: usize,
    since: Option<String>,
    undoable: bool,
    heads: Vec<(String, String)>,
    rows: Vec<RowView>,
    beside: Vec<CardView>,
    cards: Vec<(String, String)>,
    spots: Vec<(String, String)>,
    conflict: Option<Conflict>,
    said: Option<String>,
}

struct RowView {
    time: String,
    size: &'static str,
    pauses: Vec<CardView>,
    cells: Vec<CellView>,
}

struct CellView {
    name: String,
    place: String,
    rows: usize,
    cards: Vec<CardView>,
}

/// A card on the board or in the list.
pub struct CardView {
    card: String,
    id: String,
    title: String,
    lang: String,
    topic: i64,
    topic_name: String,
    kind: &'static str,
    who: String,
    minutes: i64,
    time: String,
    locked: bool,
    clashes: Vec<(bool, String)>,
    changed: bool,
    href: String,
    page: String,
}

impl BoardView {
    /// The board of the day that the address asks for, else the first on which something stands.
    pub fn over(ask: &Ask, desk: &Desk, seen: Seen) -> BoardView {
        let t = ask.t();
        let day = day_asked(ask, desk);
        let found = clashes(desk);
        let cards = Cards::of(ask, &t, desk, &found, day, &seen.changed);
        let rows = board::rows(desk, day);
        let spots = board::spots(desk, day);
        let heads = desk.rooms.iter().map(|room| {
            (room.name.clone(), room.capacity.map_or(String::new(), |seats| t.a("programme-seats", "n", seats)))
        });
        let mut names: Vec<(String, String)> = cards.all(desk);
        names.sort_by(|a, b| a.1.cmp(&b.1));
        BoardView {
            day,
            at: ask.to(&format!("/manage/{}/programme", desk.gathering.code)),
            revision: desk.revision,
            stops: found.iter().filter(|clash| clash.stops()).count(),
            warns: found.iter().filter(|clash| !clash.stops()).count(),
            unplaced: desk.unplaced().into_iter().map(|session| cards.unplaced(session)).collect(),
            waiting: seen.waiting,
            renewed: seen.renewed,
            since: since(&t, &seen),
            undoable: seen.undoable,
            heads: heads.collect(),
            beside: rows.iter().flat_map(|row| &row.beside).map(|placement| cards.placed(placement)).collect(),
            rows: rows.iter().map(|row| row_view(&cards, row)).collect(),
            cards: names,
            spots: spots
                .iter()
                .map(|(room, starts)| (Spot::name(desk, *room, *starts), words::place_today(&t, desk, *room, *starts)))
                .collect(),
            conflict: seen.conflict,
            said: seen.said,
        }
    }

    /// The piece alone, for a script.
    pub fn fragment(self, t: Tr) -> BoardFragment {
        BoardFragment { t, b: self }
    }
}

/// How the desk stands to what everybody can read.
fn since(t: &Tr, seen: &Seen) -> Option<String> {
    match (seen.published, seen.differs, seen.changes) {
        (0, _, _) => None,
        (number, false, _) => Some(t.a("programme-as-published", "number", number)),
        (number, true, n) => Some(t.a2("programme-changed-since", "number", number, "n", n)),
    }
}

/// The day in the address or the form, if it is one; else the first day with something, else the first.
fn day_asked(ask: &Ask, desk: &Desk) -> Date {
    let first = || desk.placements.first().map(|placement| placement.starts.date());
    let asked = ask.query.get("day").parse().ok();
    let opening = || desk.gathering.days.map(|(first, _)| first);
    asked.or_else(opening).or_else(first).unwrap_or_else(|| desk.gathering.zone.civil(ask.now()).date())
}

fn row_view(cards: &Cards<'_>, row: &board::Row<'_>) -> RowView {
    let size = match row.minutes {
        ..=15 => "h15",
        16..=30 => "h30",
        31..=45 => "h45",
        46..=60 => "h60",
        _ => "h90",
    };
    let view = |placements: &[&Placement]| placements.iter().map(|placement| cards.placed(placement)).collect();
    let cell = |cell: &Cell<'_>| CellView {
        name: Spot::name(cards.desk, Some(cell.room_id), cell.starts),
        place: words::place_today(cards.t, cards.desk, Some(cell.room_id), cell.starts),
        rows: cell.rows,
        cards: view(&cell.placements),
    };
    let cells = row.cells.iter().map(cell).collect();
    RowView { time: clock_time(row.starts), size, pauses: view(&row.across), cells }
}

/// Makes cards; what each needs was looked up once.
struct Cards<'a> {
    t: &'a Tr,
    desk: &'a Desk,
    at: String,
    day: Date,
    changed: &'a HashSet<Id>,
    sessions: HashMap<Id, &'a Session>,
    people: HashMap<Id, Vec<&'a Presents>>,
    topics: HashMap<Id, (i64, String)>,
    times: HashMap<Id, usize>,
    clashes: BTreeMap<Id, Vec<(bool, String)>>,
}

impl<'a> Cards<'a> {
    fn of(ask: &Ask, t: &'a Tr, desk: &'a Desk, found: &[Clash], day: Date, changed: &'a HashSet<Id>) -> Cards<'a> {
        let by_id: HashMap<Id, &Placement> =
            desk.placements.iter().map(|placement| (placement.id, placement)).collect();
        let mut clashes: BTreeMap<Id, Vec<(bool, String)>> = BTreeMap::new();
        for clash in found {
            let (one, other) = clash.on();
            for id in [Some(one), other].into_iter().flatten() {
                clashes.entry(id).or_default().push((clash.stops(), words::clash(t, desk, &by_id, clash, id)));
            }
        }
        let mut times: HashMap<Id, usize> = HashMap::new();
        for placement in &desk.placements {
            *times.entry(placement.session_id).or_default() += 1;
        }
        let topics = desk
            .topics
            .iter()
            .map(|topic| (topic.id, (topic.number, topic.title.in_lang(&ask.lang).to_owned())))
            .collect();
        let at = ask.to(&format!("/manage/{}/programme", desk.gathering.code));
        Cards { t, desk, at, day, changed, sessions: desk.by_id(), people: desk.people(), topics, times, clashes }
    }

    /// Every card with what it is called in the list of the form.
    fn all(&self, desk: &Desk) -> Vec<(String, String)> {
        let placed = desk.placements.iter().map(|placement| self.placed(placement));
        let unplaced = desk.unplaced().into_iter().map(|session| self.unplaced(session));
        placed.chain(unplaced).map(|view| (view.card, view.title)).collect()
    }

    fn placed(&self, placement: &Placement) -> CardView {
        let Some(session) = self.sessions.get(&placement.session_id) else { return self.blank() };
        let several = self.times.get(&session.id).is_some_and(|times| *times > 1);
        let card = if several { format!("{}.{}", session.code, placement.number) } else { session.code.clone() };
        let mut view = self.view(session, card);
        view.minutes = placement.minutes;
        view.time = clock_time(placement.starts);
        view.locked = placement.locked;
        view.clashes = self.clashes.get(&placement.id).cloned().unwrap_or_default();
        view
    }

    fn unplaced(&self, session: &Session) -> CardView {
        let mut view = self.view(session, session.code.clone());
        view.minutes = self.desk.minutes_of(session);
        view
    }

    fn view(&self, session: &Session, card: String) -> CardView {
        let (topic, topic_name) = session.topic_id.and_then(|id| self.topics.get(&id).cloned()).unwrap_or_default();
        let (lang, title) = session.title.found(&self.t.lang);
        let names: Vec<&str> =
            self.people.get(&session.id).into_iter().flatten().map(|one| one.name.as_str()).collect();
        let kind = match session.kind.as_str() {
            "plenary" => " plenary",
            "panel" => " panelcard",
            _ => "",
        };
        let day = self.day;
        let href = format!("{}/move?card={card}&day={day}", self.at);
        CardView {
            id: format!("c-{card}"),
            card,
            title: title.to_owned(),
            lang: lang.to_owned(),
            topic,
            topic_name,
            kind,
            who: names.join(", "),
            minutes: 0,
            time: String::new(),
            locked: false,
            clashes: Vec::new(),
            changed: self.changed.contains(&session.id),
            href,
            page: format!("{}/sessions/{}?day={day}", self.at, session.code),
        }
    }

    /// A placement without its session cannot be: the database holds them together.
    fn blank(&self) -> CardView {
        CardView {
            card: String::new(),
            id: String::new(),
            title: String::new(),
            lang: String::new(),
            topic: 0,
            topic_name: String::new(),
            kind: "",
            who: String::new(),
            minutes: 0,
            time: String::new(),
            locked: false,
            clashes: Vec::new(),
            changed: false,
            href: self.at.clone(),
            page: self.at.clone(),
        }
    }
}
