//! The first day of the sample as it happens: questions, polls, the board, the agenda made before, minutes.

use super::texts::{FloorLine, PollLine, Texts};
use super::{Sample, both};
use base::jiff::civil::{Date, Time};
use base::{Code, Id, Secret, Ts};
use convene::agenda::store::{self as agendas, Agenda, Item};
use convene::board::model::{Board, Corner, Round, Topic};
use convene::board::store as boards;
use convene::live::model::{Answer, Asked, Floor, Kind, Poll, PollState, State};
use convene::live::store as floors;
use convene::live::webcast::model::{Kind as Sent, Webcast};
use convene::live::webcast::store as webcasts;
use convene::minutes::store as minutes;
use store::{Db, Tx, sql};
use web::House;

/// The day of the keynote.
const DAY: &str = "2027-09-14";

pub(super) async fn fill(house: &House, sample: &mut Sample, texts: &Texts) -> Result<(), String> {
    let told = |error: store::StoreError| format!("could not fill the first day of the demo: {error}");
    let tx = house.db.begin().await.map_err(told)?;
    for line in &texts.live.floors {
        floor(&tx, sample, line).await.map_err(told)?;
    }
    board(&tx, sample, texts).await.map_err(told)?;
    agenda(&tx, sample, texts).await.map_err(told)?;
    notes(&tx, sample, texts).await.map_err(told)?;
    tx.commit().await.map_err(told)
}

fn key(sample: &Sample) -> String {
    Secret::draw(&sample.chance).expose().to_owned()
}

/// The mark of a browser that nobody has.
fn mark(sample: &Sample) -> String {
    Secret::draw(&sample.chance).hash()
}

fn at(sample: &Sample, day: &str, time: &str) -> Ts {
    sample.at(&format!("{day}T{time}")).unwrap_or_default()
}

/// Id and code of a fixed session by its key in the sample.
async fn session(db: &Db, sample: &Sample, key: &str) -> store::Result<(Id, String)> {
    let asked = sql("select id, code from session where gathering_id = $1 and source_key = $2");
    let row = db.one(asked.bind(sample.gathering_id).bind(format!("sample:{key}"))).await?;
    Ok((row.get("id")?, row.get("code")?))
}

async fn floor(tx: &Tx, sample: &Sample, line: &FloorLine) -> store::Result<()> {
    let (session_id, code) = session(tx, sample, &line.session).await?;
    let floor = Floor {
        session_id,
        gathering_id: sample.gathering_id,
        code,
        asking: true,
        holds: line.holds,
        seats: 300,
        key: key(sample),
        key_dies_at: at(sample, "2027-09-15", "04:00"),
        version: 0,
    };
    floors::open_floor(tx, &floor).await?;
    for question in &line.questions {
        let asked = Asked {
            id: sample.id(),
            code: Code::draw(&sample.chance),
            text: question.text.clone(),
            name: question.name.clone(),
            remote: question.remote,
            by_browser: mark(sample),
            state: State::parse(&question.state).unwrap_or(State::Waiting),
            merged_into: None,
            answer: String::new(),
            votes: 0,
            pinned: false,
            asked_at: at(sample, DAY, &question.at),
        };
        floors::ask(tx, session_id, &asked, None, &asked.id.to_string()).await?;
        floors::write_answer(tx, asked.id, &question.answer).await?;
        for _ in 0..question.votes {
            floors::vote(tx, asked.id, &mark(sample), true, asked.asked_at).await?;
        }
    }
    for (position, line) in (1i64..).zip(&line.polls) {
        poll(tx, sample, session_id, line, position).await?;
    }
    Ok(())
}

async fn poll(tx: &Tx, sample: &Sample, session_id: Id, line: &PollLine, position: i64) -> store::Result<()> {
    let poll = Poll {
        id: sample.id(),
        code: Code::draw(&sample.chance),
        kind: Kind::parse(&line.kind).unwrap_or(Kind::Single),
        question: both(&line.question),
        choices: line.choices.iter().map(both).collect(),
        state: PollState::Ahead,
        hides: line.hides,
        shown: false,
        position,
    };
    floors::add_poll(tx, session_id, &poll).await?;
    let now = at(sample, DAY, "10:20");
    for answer in &line.answers {
        let given = Answer { numbers: vec![answer.chosen], words: String::new() };
        for _ in 0..answer.times {
            floors::answer_poll(tx, sample.id(), poll.id, &mark(sample), &given, false, now).await?;
        }
    }
    let state = PollState::parse(&line.state).unwrap_or(PollState::Ahead);
    if state != PollState::Ahead {
        floors::move_poll(tx, &poll, state, line.shown, now).await?;
    }
    Ok(())
}

async fn board(tx: &Tx, sample: &Sample, texts: &Texts) -> store::Result<()> {
    let (line, id) = (&texts.live.board, sample.gathering_id);
    let day: Date = line.day.parse().unwrap_or_default();
    let board = Board {
        gathering_id: id,
        open: true,
        day,
        note: both(&line.note),
        key: key(sample),
        key_dies_at: at(sample, "2027-09-16", "04:00"),
        version: 0,
    };
    boards::save_board(tx, &board).await?;
    let (mut rounds, mut corners) = (Vec::new(), Vec::new());
    for starts in &line.rounds {
        let starts: Time = starts.parse().unwrap_or_default();
        rounds.push(Round { id: sample.id(), starts, minutes: line.minutes });
    }
    for name in &line.corners {
        corners.push(Corner { id: sample.id(), name: name.clone() });
    }
    for round in &rounds {
        boards::save_round(tx, id, round).await?;
    }
    for (position, corner) in corners.iter().enumerate() {
        boards::save_corner(tx, id, corner, position).await?;
    }
    for line in &line.topics {
        let topic = Topic {
            id: sample.id(),
            code: Code::draw(&sample.chance),
            title: line.title.clone(),
            host: line.host.clone(),
            by_browser: mark(sample),
            interest: 0,
            spot: None,
        };
        let now = sample.moment();
        boards::put_up(tx, id, &topic, None, &topic.id.to_string(), now).await?;
        for _ in 0..line.interest {
            boards::come(tx, topic.id, &mark(sample), true, now).await?;
        }
        let named = |(round, corner): &(&Round, &Corner)| {
            line.spot == format!("{}@{}", round.starts.strftime("%H:%M"), corner.name)
        };
        let mut spots = rounds.iter().flat_map(|round| corners.iter().map(move |corner| (round, corner)));
        if let Some((round, corner)) = spots.find(named) {
            boards::place(tx, topic.id, Some((round.id, corner.id))).await?;
        }
    }
    Ok(())
}

async fn agenda(tx: &Tx, sample: &Sample, texts: &Texts) -> store::Result<()> {
    let (line, id) = (&texts.live.agenda, sample.gathering_id);
    let agenda = Agenda { open: true, invitation: line.invitation.clone(), intro: both(&line.intro), key: key(sample) };
    agendas::save_agenda(tx, id, &agenda).await?;
    for line in &line.items {
        let item = Item {
            id: sample.id(),
            code: Code::draw(&sample.chance),
            kind: "suggestion".to_owned(),
            title: line.title.clone(),
            text: line.text.clone(),
            name: line.name.clone(),
            by_browser: mark(sample),
            fate: "open".to_owned(),
            session_id: None,
            answer: String::new(),
            support: 0,
            created_at: at(sample, &line.day, "18:30"),
        };
        agendas::post(tx, id, &item, None, &item.id.to_string()).await?;
        for _ in 0..line.support {
            agendas::support(tx, item.id, &mark(sample), true, item.created_at).await?;
        }
        agendas::settle(tx, item.id, &line.fate, None, None, &line.answer).await?;
    }
    Ok(())
}

/// Minutes of the opening, and what was attached afterwards.
async fn notes(tx: &Tx, sample: &Sample, texts: &Texts) -> store::Result<()> {
    let gathering_id = sample.gathering_id;
    for line in &texts.live.minutes {
        let (session_id, code) = session(tx, sample, &line.session).await?;
        minutes::open(tx, session_id, gathering_id, &code).await?;
        for paragraph in &line.paragraphs {
            let (id, now) = (sample.id(), at(sample, DAY, "09:44"));
            minutes::add(tx, session_id, id, &paragraph.text, &paragraph.mark, None, &id.to_string(), now).await?;
        }
        minutes::show(tx, session_id, line.shown).await?;
    }
    for line in &texts.live.webcasts {
        let (session_id, code) = session(tx, sample, &line.session).await?;
        let cast = Webcast {
            kind: Sent::None,
            address: String::new(),
            audio: String::new(),
            on_air: false,
            recording: line.recording.clone(),
            slides: line.slides.clone(),
            captions: String::new(),
        };
        webcasts::save(tx, session_id, gathering_id, &code, &cast, at(sample, DAY, "12:00")).await?;
    }
    Ok(())
}
