//! The board on the wall, read at five metres, and on paper.

use crate::board::model::Topic;
use crate::board::store as boards;
use crate::board::told::{View, board_of};
use askama::Template;
use web::{Ask, Outcome, Qr, Shell, Tr, clock_time, page};

#[derive(Template)]
#[template(path = "board/wall.html")]
struct WallPage {
    shell: Shell,
    t: Tr,
    v: View,
    clock: String,
    code: Qr,
    address: String,
    name: String,
}

#[derive(Template)]
#[template(path = "board/cards.html")]
struct CardsPage {
    shell: Shell,
    t: Tr,
    cards: Vec<Topic>,
    code: Qr,
    empty: Vec<usize>,
}

/// `GET /{gathering}/board/wall`
pub async fn show(ask: Ask) -> Outcome {
    let (gathering, board) = board_of(&ask).await?;
    let (t, path) = (ask.t(), ask.to(&format!("/{}/board", gathering.code)));
    let address = format!("{}{path}", ask.house.settings.base_url);
    let v = View::read(ask.db(), ask.t(), path, &gathering, &board, "", ask.now()).await?;
    let shell = ask.shell(t.say("board-wall-title")).style("live.css").script("live.js").private();
    page(&WallPage {
        clock: clock_time(v.here),
        code: Qr::of(&address),
        name: gathering.name(&ask.lang),
        address,
        shell,
        t,
        v,
    })
}

/// `GET /{gathering}/board/cards`: one card a topic, and empty ones to be written by hand.
pub async fn cards(ask: Ask) -> Outcome {
    let (gathering, _) = board_of(&ask).await?;
    let t = ask.t();
    let address = format!("{}{}", ask.house.settings.base_url, ask.to(&format!("/{}/board", gathering.code)));
    let cards = boards::topics(ask.db(), gathering.id).await?;
    let shell = ask
        .shell(t.say("board-cards-title"))
        .of(&ask, &gathering.name(&ask.lang), &format!("/{}", gathering.code))
        .style("live.css")
        .private();
    // A whole sheet has four cards; the rest of the last one is to be written by hand.
    let empty = (0..4 - cards.len() % 4).collect();
    page(&CardsPage { code: Qr::of(&address), shell, t, cards, empty })
}
