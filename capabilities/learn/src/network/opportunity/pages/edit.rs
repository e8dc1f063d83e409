//! Writing an opportunity, handing in its file, publishing and withdrawing it.

use crate::network::desk::{
    instant, line, line_both, link, maker, must_edit, needs_title, prose_both, set_both, work_shell,
};
use crate::network::news::store::with_pages;
use crate::network::opportunity::model::{FILE_BYTES_MAX, endings, media_of, readable_name};
use crate::network::opportunity::{File, Kind, Opportunity, State, leave_alert, store};
use askama::Template;
use base::{Code, Zone};
use directory::person::Mail;
use web::{Ask, Outcome, Refusal, Sheet, Shell, Upload, page, refused, see_other};

/// Longest text, in words.
const BODY_WORDS: usize = 2_000;
/// Longest shorter text, in words.
const SHORT_WORDS: usize = 200;

#[derive(Template)]
#[template(path = "network/opportunity_edit.html")]
struct EditPage {
    shell: Shell,
    s: Sheet,
    action: String,
    code: String,
    kinds: Vec<(String, String)>,
    file: String,
    endings: String,
    state: (String, &'static str),
    is_new: bool,
    is_draft: bool,
    is_published: bool,
    is_withdrawn: bool,
}

fn edit_page(ask: &Ask, one: &Opportunity, s: Sheet, is_new: bool) -> EditPage {
    let t = ask.t();
    let title = if is_new { t.say("opportunity-new") } else { one.title.in_lang(&ask.lang).to_owned() };
    let base = ask.to("/opportunities/desk");
    let kinds =
        Kind::ALL.iter().map(|kind| (kind.code().to_owned(), t.say(&format!("opportunity-kind-{}", kind.code()))));
    EditPage {
        shell: work_shell(ask, title.clone()).crumb(t.say("network-desk-opportunities"), base.clone()).crumb(title, ""),
        action: if is_new { format!("{base}/new") } else { format!("{base}/{}", one.code) },
        code: one.code.clone(),
        kinds: kinds.collect(),
        file: one.file.as_ref().map(|file| file.name.clone()).unwrap_or_default(),
        endings: endings(),
        state: (t.say(&format!("news-state-{}", one.state.code())), one.state.badge()),
        is_draft: one.state == State::Draft && !is_new,
        is_published: one.state == State::Published,
        is_withdrawn: one.state == State::Withdrawn,
        is_new,
        s,
    }
}

fn blank(ask: &Ask) -> Opportunity {
    let zone = ask.reader_zone().unwrap_or_else(Zone::utc);
    Opportunity::draft(ask.new_id(), Code::draw(&ask.house.chance), zone, ask.now())
}

/// `GET /opportunities/desk/new`
pub(in crate::network::opportunity) async fn new(ask: Ask) -> Outcome {
    must_edit(&ask).await?;
    let one = blank(&ask);
    page(&edit_page(&ask, &one, sheet_of(&one), true))
}

/// `POST /opportunities/desk/new`
pub(in crate::network::opportunity) async fn write(ask: Ask) -> Outcome {
    must_edit(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let mut one = blank(&ask);
    let typed = typed(&ask, &mut s, &mut one);
    if !s.is_fine() {
        return refused(&edit_page(&ask, &one, s, true));
    }
    let tx = ask.db().begin().await?;
    store::insert(&tx, maker(&ask), &one).await?;
    keep(&ask, &tx, &mut one, typed).await?;
    tx.commit().await?;
    see_other(&ask, &format!("/opportunities/desk/{}", one.code), Some("said-network-saved"))
}

async fn found(ask: &Ask) -> Result<Opportunity, Refusal> {
    must_edit(ask).await?;
    store::find(ask.db(), ask.param("code")).await?.ok_or_else(Refusal::not_found)
}

/// `GET /opportunities/desk/{code}`
pub(in crate::network::opportunity) async fn show(ask: Ask) -> Outcome {
    let one = found(&ask).await?;
    page(&edit_page(&ask, &one, sheet_of(&one), false))
}

fn sheet_of(one: &Opportunity) -> Sheet {
    let mut s = Sheet::default();
    let closes = one.closes_at.map(|at| one.zone.civil(at));
    let fields = [
        ("kind", one.kind.code().to_owned()),
        ("of", one.of.as_ref().map(|(_, name)| name.clone()).unwrap_or_default()),
        ("apply-url", one.apply_url.clone()),
        ("apply-mail", one.apply_mail.clone()),
        ("place", one.place.clone()),
        ("zone", one.zone.name().to_owned()),
        ("closes-day", closes.map(|civil| civil.date().to_string()).unwrap_or_default()),
        ("closes-time", closes.map(web::clock_time).unwrap_or_default()),
        ("revision", one.revision.to_string()),
    ];
    fields.into_iter().for_each(|(field, value)| s.form.set(field, value));
    for (field, text) in [
        ("title", &one.title),
        ("summary", &one.summary),
        ("body", &one.body),
        ("how", &one.how),
        ("terms", &one.terms),
    ] {
        set_both(&mut s, field, text);
    }
    s
}

/// What was typed beside the opportunity itself: who offers it by name, and the file.
struct Typed {
    of: String,
    file: Option<Upload>,
}

fn typed(ask: &Ask, s: &mut Sheet, one: &mut Opportunity) -> Typed {
    let t = ask.t();
    one.kind = Kind::parse(s.form.get("kind")).unwrap_or(one.kind);
    one.title = line_both(ask, s, "title");
    needs_title(ask, s, &one.title);
    one.summary = prose_both(ask, s, "summary", SHORT_WORDS);
    one.body = prose_both(ask, s, "body", BODY_WORDS);
    one.how = prose_both(ask, s, "how", SHORT_WORDS);
    one.terms = line_both(ask, s, "terms");
    one.apply_url = link(ask, s, "apply-url");
    one.apply_mail = line(ask, s, "apply-mail");
    if !one.apply_mail.is_empty() && Mail::parse(&one.apply_mail).is_none() {
        s.wrong("apply-mail", t.say("network-mail-wrong"));
    }
    one.place = line(ask, s, "place");
    match Zone::parse(s.form.get("zone")) {
        Ok(zone) => one.zone = zone,
        Err(_) => s.wrong("zone", t.say("network-zone-wrong")),
    }
    let zone = one.zone.clone();
    one.closes_at = instant(ask, s, "closes", &zone);
    if s.is("no-file", "yes") {
        one.file = None;
    }
    let file = s.form.files("file").first().map(|file| (*file).clone());
    if let Some(wrong) = file.as_ref().and_then(|file| refusal(ask, file)) {
        s.wrong("file", wrong);
    }
    Typed { of: line(ask, s, "of"), file }
}

fn refusal(ask: &Ask, file: &Upload) -> Option<String> {
    let (t, name) = (ask.t(), readable_name(&file.name));
    if file.bytes.len() > FILE_BYTES_MAX {
        return Some(t.a2("opportunity-file-too-large", "name", name, "mb", FILE_BYTES_MAX / 1_000_000));
    }
    if file.bytes.is_empty() || media_of(&name).is_none() {
        return Some(t.a2("opportunity-file-kind", "name", name, "endings", endings()));
    }
    None
}

async fn keep(ask: &Ask, tx: &::store::Tx, one: &mut Opportunity, typed: Typed) -> Result<bool, Refusal> {
    let maker = maker(ask);
    one.of = match typed.of.as_str() {
        "" => None,
        name => with_pages(tx, maker, &[(String::new(), name.to_owned())])
            .await?
            .into_iter()
            .next()
            .map(|of| (of.organisation_id, of.name)),
    };
    if let Some(file) = typed.file {
        let name = readable_name(&file.name);
        one.file = Some(File {
            media: media_of(&name).unwrap_or("application/octet-stream").to_owned(),
            bytes: i64::try_from(file.bytes.len()).unwrap_or(i64::MAX),
            hash: ask.house.blobs.keep(tx, ask.now(), &file.bytes).await?,
            name,
        });
    }
    Ok(store::save(tx, maker, one, "text").await?)
}

/// `POST /opportunities/desk/{code}`
pub(in crate::network::opportunity) async fn save(ask: Ask) -> Outcome {
    let stands = found(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let mut one = stands.clone();
    let typed = typed(&ask, &mut s, &mut one);
    one.revision = s.form.number("revision").unwrap_or(0);
    if stands.state == State::Published && earlier_end(&stands, &one) {
        s.wrong("closes-day", ask.t().say("opportunity-not-earlier"));
    }
    if !s.is_fine() {
        return refused(&edit_page(&ask, &stands, s, false));
    }
    let tx = ask.db().begin().await?;
    if !keep(&ask, &tx, &mut one, typed).await? {
        drop(tx);
        let now = found(&ask).await?;
        s.form.set("revision", now.revision.to_string());
        s.wrong("title-en", ask.t().say("network-conflict"));
        return refused(&edit_page(&ask, &now, s, false));
    }
    tx.commit().await?;
    see_other(&ask, &format!("/opportunities/desk/{}", one.code), Some("said-network-saved"))
}

/// People count on a deadline that was published: it can be put off, not brought forward.
fn earlier_end(before: &Opportunity, after: &Opportunity) -> bool {
    match (before.closes_at, after.closes_at) {
        (Some(before), Some(after)) => after < before,
        (None, Some(_)) | (_, None) => false,
    }
}

/// `POST /opportunities/desk/{code}/state`
pub(in crate::network::opportunity) async fn state(ask: Ask) -> Outcome {
    let mut one = found(&ask).await?;
    let form = ask.form().await?;
    let back = format!("/opportunities/desk/{}", one.code);
    let to = State::parse(form.get("to")).filter(|to| one.state.may_become(*to));
    let not_now = || Refusal::conflict("news-not-from-here").next(ask.to(&back), "network-back");
    one.state = to.ok_or_else(not_now)?;
    if one.state == State::Published && one.published_at.is_none() {
        one.published_at = Some(ask.now());
    }
    let tx = ask.db().begin().await?;
    if !store::save(&tx, maker(&ask), &one, "state").await? {
        return Err(not_now());
    }
    if one.state == State::Published {
        leave_alert(&tx, maker(&ask), &one).await?;
    }
    tx.commit().await?;
    let said = if one.state == State::Published { "said-news-published" } else { "said-news-withdrawn" };
    see_other(&ask, &back, Some(said))
}
