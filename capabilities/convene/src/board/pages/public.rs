//! Three taps: the square on the wall, the topic, the button. Whoever put a topic up takes a place for it or takes it
//! down again.

use crate::board::model::{Board, HOST_CHARS_MAX, SIDE_MAX, TITLE_CHARS_MAX, Topic};
use crate::board::store as boards;
use crate::board::told::{View, board_of, spot};
use crate::gathering::model::Gathering;
use crate::live::browser::{Browser, let_in_at};
use askama::Template;
use base::{Code, Id, Limit, Secret, one_line};
use store::{Db, Tx};
use web::{Answer, Ask, Form, Outcome, Refusal, Sheet, Shell, StatusCode, Tr, html, json, see_other};

/// A gathering stands behind one address: so many browsers that were never seen are believed in a minute.
const NEWCOMERS: u32 = 400;

#[derive(Template)]
#[template(path = "board/public.html")]
struct BoardPage {
    shell: Shell,
    t: Tr,
    v: View,
    note: (String, String),
    day: String,
    s: Sheet,
    once: String,
    free: Vec<(String, String)>,
    mine: Vec<(String, String, bool)>,
}

/// `GET /{gathering}/board`
pub async fn show(ask: Ask) -> Outcome {
    let (gathering, board) = board_of(&ask).await?;
    let mut s = Sheet::default();
    s.form.set("spot", ask.query.get("spot"));
    if let Some(me) = &ask.viewer.me {
        s.form.set("host", me.name.split_whitespace().next().unwrap_or_default());
    }
    answer(&ask, &gathering, &board, s, StatusCode::OK).await
}

async fn answer(ask: &Ask, gathering: &Gathering, board: &Board, s: Sheet, status: StatusCode) -> Outcome {
    let t = ask.t();
    let browser = Browser::of(ask);
    let mark = if browser.is_fresh() || board.key.is_empty() { String::new() } else { browser.mark(&board.key) };
    let at = ask.to(&format!("/{}/board", gathering.code));
    let v = View::read(ask.db(), ask.t(), at, gathering, board, &mark, ask.now()).await?;
    let topics = boards::topics(ask.db(), gathering.id).await?;
    let own = topics.into_iter().filter(|topic| !mark.is_empty() && topic.by_browser == mark);
    let shell = ask
        .shell(t.say("board-title"))
        .of(ask, &gathering.name(&ask.lang), &format!("/{}", gathering.code))
        .style("live.css")
        .script("live.js")
        .private();
    let (lang, note) = board.note.found(&ask.lang);
    let page = BoardPage {
        note: (lang.to_owned(), note.to_owned()),
        day: t.day(board.day),
        once: Secret::draw(&ask.house.chance).expose().to_owned(),
        free: v.free(),
        mine: own.map(|topic| (topic.code, topic.title, topic.spot.is_some())).collect(),
        shell,
        t,
        v,
        s,
    };
    Ok(html(status, page.render().map_err(Refusal::surprise)?))
}

fn takes(ask: &Ask, board: &Board) -> Result<(), Refusal> {
    match (board.is_over(ask.now()), board.open) {
        (true, _) => Err(Refusal::gone("board-over")),
        (false, false) => Err(Refusal::conflict("board-shut")),
        (false, true) => Ok(()),
    }
}

/// `POST /{gathering}/board`
pub async fn put_up(ask: Ask) -> Outcome {
    let (gathering, board) = board_of(&ask).await?;
    takes(&ask, &board)?;
    let t = ask.t();
    let mut s = Sheet::of(ask.form().await?);
    let (title, host) = (one_line(s.form.get("title")), one_line(s.form.get("host")));
    s.required(&t, "title", "board-title-missing");
    s.required(&t, "host", "board-host-missing");
    for (field, text, most) in [("title", &title, TITLE_CHARS_MAX), ("host", &host, HOST_CHARS_MAX)] {
        let over = Limit::Chars(most).over(text);
        if over > 0 {
            s.wrong(field, t.a2("board-too-long", "over", over, "most", most));
        }
    }
    if !s.is_fine() {
        return answer(&ask, &gathering, &board, s, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let browser = Browser::of(&ask);
    let mark = browser.mark(&board.key);
    let_in_at(&ask, gathering.id, &mark, NEWCOMERS)?;
    if !ask.house.pace.allows(&format!("topics {mark}"), 3, ask.now()) {
        return Err(Refusal::too_often());
    }
    let once = browser.mark(&format!("once.{}", s.form.get("once")));
    let topic = Topic {
        id: ask.new_id(),
        code: Code::draw(&ask.house.chance),
        title,
        host,
        by_browser: mark,
        interest: 0,
        spot: None,
    };
    let once = if s.form.get("once").is_empty() { topic.id.to_string() } else { once };
    let tx = ask.db().begin().await?;
    let new = boards::put_up(&tx, gathering.id, &topic, ask.viewer.person(), &once, ask.now()).await?;
    let wanted = s.form.get("spot").to_owned();
    let mut said = "said-topic-up";
    if new && !wanted.is_empty() {
        let place = find(&tx, gathering.id, &wanted).await?;
        // The topic is up in any case: a place that was just taken loses nobody's words.
        let placed = match place {
            Some(place) => boards::place(&tx, topic.id, Some(place)).await?,
            None => false,
        };
        said = if placed { "said-topic-placed" } else { "said-topic-up-place-taken" };
    }
    done(&ask, tx, &gathering, &browser, &Form::default(), said).await
}

/// `POST /{gathering}/board/{topic}/come` with `on=1` or `on=0`.
pub async fn come(ask: Ask) -> Outcome {
    let (gathering, board) = board_of(&ask).await?;
    if board.is_over(ask.now()) {
        return Err(Refusal::gone("board-over"));
    }
    let form = ask.form().await?;
    let topic = topic_of(&ask, ask.db(), &gathering).await?;
    let browser = Browser::of(&ask);
    let mark = browser.mark(&board.key);
    let_in_at(&ask, gathering.id, &mark, NEWCOMERS)?;
    let tx = ask.db().begin().await?;
    boards::come(&tx, topic.id, &mark, form.get("on") != "0", ask.now()).await?;
    done(&ask, tx, &gathering, &browser, &form, "said-voted").await
}

/// `POST /{gathering}/board/{topic}/place`: whoever put it up takes a free place.
pub async fn place(ask: Ask) -> Outcome {
    let (gathering, board) = board_of(&ask).await?;
    takes(&ask, &board)?;
    let form = ask.form().await?;
    let browser = Browser::of(&ask);
    let tx = ask.db().begin().await?;
    let topic = own(&ask, &tx, &gathering, &board, &browser).await?;
    let spot =
        find(&tx, gathering.id, form.get("spot")).await?.ok_or_else(|| Refusal::invalid("board-no-such-place"))?;
    if !boards::place(&tx, topic.id, Some(spot)).await? {
        return Err(Refusal::conflict("board-place-taken"));
    }
    done(&ask, tx, &gathering, &browser, &form, "said-topic-placed").await
}

/// `POST /{gathering}/board/{topic}/down`
pub async fn down(ask: Ask) -> Outcome {
    let (gathering, board) = board_of(&ask).await?;
    let browser = Browser::of(&ask);
    let tx = ask.db().begin().await?;
    let topic = own(&ask, &tx, &gathering, &board, &browser).await?;
    boards::take_down(&tx, topic.id).await?;
    done(&ask, tx, &gathering, &browser, &Form::default(), "said-topic-down").await
}

async fn topic_of(ask: &Ask, db: &Db, gathering: &Gathering) -> Result<Topic, Refusal> {
    boards::topic(db, gathering.id, ask.param("topic")).await?.ok_or_else(Refusal::not_found)
}

/// The topic of the address, if this browser put it up.
async fn own(ask: &Ask, tx: &Tx, gathering: &Gathering, board: &Board, browser: &Browser) -> Result<Topic, Refusal> {
    let topic = topic_of(ask, tx, gathering).await?;
    if board.key.is_empty() || topic.by_browser != browser.mark(&board.key) {
        return Err(Refusal::not_found());
    }
    Ok(topic)
}

/// The round and the corner that a form names.
pub(super) async fn find(db: &Db, gathering_id: Id, wanted: &str) -> Result<Option<(Id, Id)>, Refusal> {
    let (rounds, corners) = (boards::rounds(db, gathering_id).await?, boards::corners(db, gathering_id).await?);
    let pairs = rounds.iter().take(SIDE_MAX).flat_map(|round| corners.iter().map(move |corner| (round, corner)));
    let mut pairs = pairs;
    Ok(pairs.find(|(round, corner)| spot(round, corner) == wanted).map(|(round, corner)| (round.id, corner.id)))
}

async fn done(ask: &Ask, tx: Tx, gathering: &Gathering, browser: &Browser, form: &Form, said: &'static str) -> Outcome {
    boards::bump(&tx, gathering.id).await?;
    tx.commit().await?;
    ask.house.live.wake(gathering.id);
    let answer: Answer = if ask.wants_json() && form.has("on") {
        json(&serde_json::json!({ "said": ask.t().say(said) }))?
    } else {
        see_other(ask, &format!("/{}/board", gathering.code), Some(said))?
    };
    Ok(browser.carries(ask, answer))
}
