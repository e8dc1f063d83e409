//! The screen beside those who present: read from the last row, without anybody signed in at the machine.

use crate::live::entry::spot;
use crate::live::told::View;
use crate::programme::public::Open;
use askama::Template;
use web::{Ask, Outcome, Shell, Tr, page};

#[derive(Template)]
#[template(path = "live/screen.html")]
struct ScreenPage {
    shell: Shell,
    t: Tr,
    v: View,
    title: String,
    lang: String,
    room: String,
    address: String,
    code: web::Qr,
}

/// `GET /{gathering}/sessions/{code}/screen`
pub async fn show(ask: Ask) -> Outcome {
    let (spot, t) = (spot(&ask).await?, ask.t());
    let open = Open::of(&spot.version.programme, &ask.lang);
    let session = spot.session(&open)?;
    let (lang, title) = open.tongue(&session.title, session.language.as_deref());
    let path = ask.to(&format!("/{}/sessions/{}", spot.gathering.code, spot.floor.code));
    let address = format!("{}{path}/ask", ask.house.settings.base_url);
    let room = open.places(session).first().map_or("", |place| open.room(place)).to_owned();
    let v = View::read(&ask.house, ask.t(), path, &spot.gathering, &spot.floor, "").await?;
    let shell = ask.shell(t.a("live-screen-title", "title", title)).style("live.css").script("live.js").private();
    page(&ScreenPage {
        code: web::Qr::of(&address),
        title: title.to_owned(),
        lang: lang.to_owned(),
        room,
        address,
        shell,
        t,
        v,
    })
}
