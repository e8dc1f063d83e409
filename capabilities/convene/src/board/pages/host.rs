//! The host's side: rounds and corners, merging, placing by hand or by interest. Every key is a button.

use super::public::find;
use crate::board::model::{Board, Corner, Round, SIDE_MAX, Wish, place};
use crate::board::store as boards;
use crate::board::told::View;
use crate::gathering::desk as work;
use crate::gathering::model::Gathering;
use crate::live::entry::night_after;
use askama::Template;
use base::jiff::civil::{Date, Time};
use base::{Secret, one_line};
use store::Tx;
use store::activity::{self, Deed};
use web::{Ask, Outcome, Refusal, Sheet, Shell, Tr, page, refused, see_other};

const MINUTES_USUAL: i64 = 25;

#[derive(Template)]
#[template(path = "board/host.html")]
struct HostPage {
    shell: Shell,
    t: Tr,
    at: String,
    public: String,
    s: Sheet,
    v: Option<View>,
    rows: Vec<Row>,
    free: Vec<(String, String)>,
}

struct Row {
    code: String,
    title: String,
    host: String,
    interest: i64,
    place: String,
    others: Vec<(String, String)>,
}

/// `GET /manage/{gathering}/board`
pub async fn show(ask: Ask) -> Outcome {
    let gathering = work::gathering_of(&ask).await?;
    let board = boards::board(ask.db(), gathering.id).await?;
    let mut s = Sheet::default();
    let rounds = boards::rounds(ask.db(), gathering.id).await?;
    let corners = boards::corners(ask.db(), gathering.id).await?;
    let day = board.as_ref().map(|board| board.day).or(gathering.days.map(|(first, _)| first));
    s.form.set("day", day.map_or(String::new(), |day| day.to_string()));
    s.form.set("minutes", rounds.first().map_or(MINUTES_USUAL, |round| round.minutes).to_string());
    s.form.set(
        "rounds",
        rounds.iter().map(|round| round.starts.strftime("%H:%M").to_string()).collect::<Vec<_>>().join("\n"),
    );
    s.form.set("corners", corners.iter().map(|corner| corner.name.as_str()).collect::<Vec<_>>().join("\n"));
    if board.as_ref().is_none_or(|board| board.open) {
        s.form.set("open", "yes");
    }
    work::set_both(&mut s, "note", &board.as_ref().map(|board| board.note.clone()).unwrap_or_default());
    page(&view(&ask, &gathering, board.as_ref(), s).await?)
}

async fn view(ask: &Ask, gathering: &Gathering, board: Option<&Board>, s: Sheet) -> Result<HostPage, Refusal> {
    let t = ask.t();
    let public = ask.to(&format!("/{}/board", gathering.code));
    let v = match board {
        Some(board) => Some(View::read(ask.db(), ask.t(), public.clone(), gathering, board, "", ask.now()).await?),
        None => None,
    };
    let topics = boards::topics(ask.db(), gathering.id).await?;
    let place_of = |code: &str| {
        let lines = v.iter().flat_map(|view| &view.lines);
        let mut cells = lines.flat_map(|line| line.cells.iter().map(move |cell| (line, cell)));
        let found = cells.find(|(_, cell)| cell.card.as_ref().is_some_and(|card| card.code == code));
        found.map_or(String::new(), |(line, cell)| format!("{}, {}", line.at, cell.corner))
    };
    let row = |topic: &crate::board::model::Topic| Row {
        code: topic.code.clone(),
        title: topic.title.clone(),
        host: topic.host.clone(),
        interest: topic.interest,
        place: place_of(&topic.code),
        others: topics
            .iter()
            .filter(|other| other.id != topic.id)
            .map(|other| (other.code.clone(), other.title.clone()))
            .collect(),
    };
    let shell = work::shell(ask, gathering, t.say("board-title")).style("live.css");
    Ok(HostPage {
        at: ask.to(&work::at(gathering, "/board")),
        rows: topics.iter().map(row).collect(),
        free: v.as_ref().map_or(Vec::new(), View::free),
        public,
        shell,
        t,
        s,
        v,
    })
}

/// `POST /manage/{gathering}/board`: the day, the rounds, the corners, and whether topics are taken.
pub async fn set(ask: Ask) -> Outcome {
    let gathering = work::gathering_of(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let t = ask.t();
    let before = boards::board(ask.db(), gathering.id).await?;
    let day = s.form.get("day").parse::<Date>().ok();
    if day.is_none() {
        s.wrong("day", t.say("gathering-day-wrong"));
    }
    let minutes = s.form.number("minutes").filter(|minutes| (5..=240).contains(minutes));
    if minutes.is_none() {
        s.wrong("minutes", t.say("board-minutes-wrong"));
    }
    let lines = |field: &str| -> Vec<String> {
        let lines = s.form.raw(field).lines().map(one_line).filter(|line| !line.is_empty());
        lines.take(SIDE_MAX).map(|line| line.chars().take(40).collect()).collect()
    };
    let (starts, corners) = (lines("rounds"), lines("corners"));
    let rounds: Vec<Time> = starts.iter().filter_map(|line| line.parse().ok()).collect();
    if rounds.is_empty() || rounds.len() != starts.len() {
        s.wrong("rounds", t.say("board-rounds-wrong"));
    }
    if corners.is_empty() {
        s.wrong("corners", t.say("board-corners-wrong"));
    }
    let note = work::text_both(&ask, &mut s, "note");
    let (Some(day), Some(minutes), true) = (day, minutes, s.is_fine()) else {
        return refused(&view(&ask, &gathering, before.as_ref(), s).await?);
    };
    let board = Board {
        gathering_id: gathering.id,
        open: s.form.get("open") == "yes",
        key: before.map_or_else(|| Secret::draw(&ask.house.chance).expose().to_owned(), |board| board.key),
        key_dies_at: night_after(&gathering.zone, day.at(23, 59, 0, 0)),
        version: 0,
        day,
        note,
    };
    let tx = ask.db().begin().await?;
    boards::save_board(&tx, &board).await?;
    let names: Vec<String> = rounds.iter().map(|round| round.strftime("%H:%M").to_string()).collect();
    boards::keep_only(&tx, gathering.id, &names, &corners).await?;
    for starts in rounds {
        boards::save_round(&tx, gathering.id, &Round { id: ask.new_id(), starts, minutes }).await?;
    }
    for (position, name) in corners.into_iter().enumerate() {
        boards::save_corner(&tx, gathering.id, &Corner { id: ask.new_id(), name }, position).await?;
    }
    crate::board::jobs::leave(&tx, ask.now(), &ask.house.chance, gathering.id, board.key_dies_at).await?;
    done(&ask, tx, &gathering, "board-set", "said-board-set").await
}

/// `POST /manage/{gathering}/board/topics/{topic}`
pub async fn act(ask: Ask) -> Outcome {
    let gathering = work::gathering_of(&ask).await?;
    let form = ask.form().await?;
    let tx = ask.db().begin().await?;
    let topic = boards::topic(&tx, gathering.id, ask.param("topic")).await?.ok_or_else(Refusal::not_found)?;
    match form.get("deed") {
        "down" => boards::take_down(&tx, topic.id).await?,
        "lift" => _ = boards::place(&tx, topic.id, None).await?,
        "place" => {
            let spot = find(&tx, gathering.id, form.get("spot")).await?;
            let spot = spot.ok_or_else(|| Refusal::invalid("board-no-such-place"))?;
            if !boards::place(&tx, topic.id, Some(spot)).await? {
                return Err(Refusal::conflict("board-place-taken"));
            }
        }
        "merge" => {
            let other = boards::topic(&tx, gathering.id, form.get("into")).await?.filter(|other| other.id != topic.id);
            boards::merge(&tx, topic.id, other.ok_or_else(|| Refusal::invalid("board-merge-into-none"))?.id).await?;
        }
        _ => return Err(Refusal::bad("deed-unknown-board")),
    }
    done(&ask, tx, &gathering, "board-topic-moved", "said-board-done").await
}

/// `POST /manage/{gathering}/board/place`: all topics without a place get one so that the fewest miss out.
pub async fn place_by_interest(ask: Ask) -> Outcome {
    let gathering = work::gathering_of(&ask).await?;
    let tx = ask.db().begin().await?;
    let (rounds, corners) = (boards::rounds(&tx, gathering.id).await?, boards::corners(&tx, gathering.id).await?);
    let (topics, wishes) = (boards::topics(&tx, gathering.id).await?, boards::wishes(&tx, gathering.id).await?);
    let taken = |round: &Round, corner: &Corner| topics.iter().any(|topic| topic.spot == Some((round.id, corner.id)));
    let mut open: Vec<Vec<&Corner>> =
        rounds.iter().map(|round| corners.iter().filter(|corner| !taken(round, corner)).collect()).collect();
    let free: Vec<usize> = open.iter().map(Vec::len).collect();
    let of = |id| topics.iter().find(|topic| topic.id == id);
    let round_of = |wish: &Wish| {
        let spot = of(wish.0).and_then(|topic| topic.spot)?;
        rounds.iter().position(|round| round.id == spot.0)
    };
    let fixed: Vec<(Wish, usize)> =
        wishes.iter().filter_map(|wish| round_of(wish).map(|round| (wish.clone(), round))).collect();
    let loose: Vec<Wish> = wishes.iter().filter(|wish| round_of(wish).is_none()).cloned().collect();
    let placing = place(&loose, &free, &fixed);
    // The corners stand in the order of their size: the topic most may come to gets the first free one.
    let mut order: Vec<_> = placing.rounds.iter().collect();
    order.sort_by_key(|(id, _)| (std::cmp::Reverse(of(**id).map_or(0, |topic| topic.interest)), **id));
    for (id, round) in order {
        if !open[*round].is_empty() {
            let corner = open[*round].remove(0);
            boards::place(&tx, *id, Some((rounds[*round].id, corner.id))).await?;
        }
    }
    let said = match (placing.rounds.is_empty(), placing.left_over.is_empty(), placing.misses) {
        (true, true, _) => "said-board-nothing-to-place",
        (_, false, _) => "said-board-placed-some",
        (_, true, 0) => "said-board-placed-all",
        (_, true, _) => "said-board-placed-few-miss",
    };
    done(&ask, tx, &gathering, "board-placed", said).await
}

async fn done(ask: &Ask, tx: Tx, gathering: &Gathering, deed: &str, said: &str) -> Outcome {
    boards::bump(&tx, gathering.id).await?;
    let deed = Deed { deed, about_kind: "board", about_id: gathering.id, scope_id: Some(gathering.id), fields: "" };
    activity::record(&tx, ask.now(), &ask.house.chance, ask.viewer.person(), deed).await?;
    tx.commit().await?;
    ask.house.live.wake(gathering.id);
    see_other(ask, &work::at(gathering, "/board"), Some(said))
}
