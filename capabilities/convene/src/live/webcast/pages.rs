//! Watching from afar with the same rights: picture or sound, the polls, and a field to ask. And the form behind it.

use super::model::{Kind, Webcast, link, origin, player, stream};
use super::store as webcasts;
use crate::gathering::desk as work;
use crate::live::browser::Browser;
use crate::live::entry::spot;
use crate::live::store as floors;
use crate::live::told::{View, readers};
use crate::programme::public::Open;
use askama::Template;
use base::Secret;
use store::activity::{self, Deed};
use web::{Ask, Embeds, Outcome, Refusal, Sheet, Shell, Tr, page, refused, see_other};

#[derive(Template)]
#[template(path = "live/watch.html")]
struct WatchPage {
    shell: Shell,
    t: Tr,
    v: View,
    title: String,
    lang: String,
    place: String,
    cast: Webcast,
    player: String,
    stream: String,
    over: bool,
    once: String,
    readers: usize,
}

#[derive(Template)]
#[template(path = "live/webcast.html")]
struct WebcastPage {
    shell: Shell,
    t: Tr,
    at: String,
    s: Sheet,
    kinds: Vec<(String, String)>,
}

/// `GET /{gathering}/sessions/{code}/watch`
pub(in crate::live) async fn watch(ask: Ask) -> Outcome {
    let (spot, t) = (spot(&ask).await?, ask.t());
    let (floor, gathering) = (&spot.floor, &spot.gathering);
    let cast =
        webcasts::webcast(ask.db(), floor.session_id, ask.house.shown_until()).await?.ok_or_else(Refusal::not_found)?;
    let open = Open::of(&spot.version.programme, &ask.lang);
    let session = spot.session(&open)?;
    let (lang, title) = open.tongue(&session.title, session.language.as_deref());
    let place = open.places(session).first().map_or(String::new(), |place| open.when(&t, place));
    let at = ask.to(&format!("/{}/sessions/{}", gathering.code, floor.code));
    let browser = Browser::of(&ask);
    let mark = if browser.is_fresh() { String::new() } else { browser.mark(&floor.key) };
    let framed = if cast.kind == Kind::Embed { player(&cast.address).unwrap_or_default() } else { String::new() };
    let played = if cast.kind == Kind::Hls { stream(&cast.address).unwrap_or_default() } else { String::new() };
    let embeds = Embeds {
        frames: origin(&framed).into_iter().collect(),
        media: [&played, &cast.audio].into_iter().filter_map(|address| origin(address)).collect(),
    };
    let mut shell = ask
        .shell(t.a("live-watch-title", "title", title))
        .of(&ask, &gathering.name(&ask.lang), &format!("/{}", gathering.code))
        .style("live.css")
        .script("live.js");
    if !played.is_empty() {
        shell = shell.script("watch.js");
    }
    let v = View::read(&ask.house, ask.t(), at, gathering, floor, &mark).await?;
    let (lang, title) = (lang.to_owned(), title.to_owned());
    let mut answer = page(&WatchPage {
        over: floor.is_over(ask.now()),
        once: Secret::draw(&ask.house.chance).expose().to_owned(),
        readers: readers(&ask.house, floor.session_id),
        player: framed,
        stream: played,
        shell,
        t,
        v,
        title,
        lang,
        place,
        cast,
    })?;
    answer.extensions_mut().insert(embeds);
    Ok(answer)
}

/// `GET /manage/{gathering}/live/{code}/webcast`
pub(in crate::live) async fn edit(ask: Ask) -> Outcome {
    let gathering = work::gathering_of(&ask).await?;
    let id = floors::session_id(ask.db(), gathering.id, ask.param("code")).await?.ok_or_else(Refusal::not_found)?;
    let mut s = Sheet::default();
    if let Some(cast) = webcasts::webcast(ask.db(), id, base::Ts(i64::MAX)).await? {
        s.form.set("kind", cast.kind.code());
        let fields = [("address", cast.address), ("audio", cast.audio), ("recording", cast.recording)];
        for (field, value) in fields.into_iter().chain([("slides", cast.slides), ("captions", cast.captions)]) {
            s.form.set(field, value);
        }
        if cast.on_air {
            s.form.set("on-air", "yes");
        }
    }
    page(&view(&ask, &gathering, s))
}

fn view(ask: &Ask, gathering: &crate::gathering::model::Gathering, s: Sheet) -> WebcastPage {
    let t = ask.t();
    let desk = ask.to(&work::at(gathering, &format!("/live/{}", ask.param("code"))));
    let kinds = ["none", "hls", "embed"].map(|kind| (kind.to_owned(), t.say(&format!("live-webcast-kind-{kind}"))));
    let shell = work::shell(ask, gathering, t.say("live-webcast-title")).style("live.css");
    let shell = shell.crumb(t.say("live-menu-floor"), desk.clone()).crumb(t.say("live-webcast-title"), "");
    WebcastPage { at: format!("{desk}/webcast"), kinds: kinds.to_vec(), shell, t, s }
}

/// `POST /manage/{gathering}/live/{code}/webcast`
pub(in crate::live) async fn save(ask: Ask) -> Outcome {
    let gathering = work::gathering_of(&ask).await?;
    let code = ask.param("code").to_owned();
    let id = floors::session_id(ask.db(), gathering.id, &code).await?.ok_or_else(Refusal::not_found)?;
    let (t, mut s) = (ask.t(), Sheet::of(ask.form().await?));
    let kind = Kind::parse(s.form.get("kind")).unwrap_or(Kind::None);
    let get = |s: &Sheet, field: &str| s.form.get(field).to_owned();
    match kind {
        Kind::Hls if stream(s.form.get("address")).is_none() => s.wrong("address", t.say("live-webcast-no-stream")),
        Kind::Embed if player(s.form.get("address")).is_none() => s.wrong("address", t.say("live-webcast-no-player")),
        _ => {}
    }
    for field in ["audio", "recording", "slides", "captions"] {
        if !s.form.get(field).is_empty() && !link(s.form.get(field)) {
            s.wrong(field, t.say("live-webcast-no-link"));
        }
    }
    if !s.is_fine() {
        return refused(&view(&ask, &gathering, s));
    }
    let cast = Webcast {
        address: if kind == Kind::None { String::new() } else { get(&s, "address") },
        audio: get(&s, "audio"),
        on_air: s.form.get("on-air") == "yes",
        recording: get(&s, "recording"),
        slides: get(&s, "slides"),
        captions: get(&s, "captions"),
        kind,
    };
    let tx = ask.db().begin().await?;
    webcasts::save(&tx, id, gathering.id, &code, &cast, ask.now()).await?;
    crate::gathering::store::touch(&tx, gathering.id, ask.now()).await?;
    let deed =
        Deed { deed: "webcast-set", about_kind: "session", about_id: id, scope_id: Some(gathering.id), fields: "" };
    activity::record(&tx, ask.now(), &ask.house.chance, ask.viewer.person(), deed).await?;
    tx.commit().await?;
    see_other(&ask, &work::at(&gathering, &format!("/live/{code}")), Some("said-webcast-set"))
}
