//! Writing and correcting an item. What is published already is changed with a sentence that says what was corrected.

use crate::network::desk::{
    is_link, line, line_both, link, maker, must_edit, needs_title, part_date, prose_both, set_both, work_shell,
};
use crate::network::news::model::{BODY_WORDS, PARTNERS_MAX, PEOPLE_MAX, SHORT_WORDS, lines_of, people_of};
use crate::network::news::{Item, Kind, Partner, Role, State, Who, store};
use crate::network::organisation::{ROLES, pages::show::role as part};
use askama::Template;
use base::Code;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

/// Empty rows for more partners.
const MORE_ROWS: usize = 3;

#[derive(Template)]
#[template(path = "network/item_edit.html")]
pub(super) struct EditPage {
    shell: Shell,
    s: Sheet,
    action: String,
    code: String,
    kinds: Vec<(String, String)>,
    roles: Vec<(String, String)>,
    parts: Vec<(String, String)>,
    rows: Vec<usize>,
    state: (String, &'static str),
    is_new: bool,
    is_draft: bool,
    is_published: bool,
    is_withdrawn: bool,
}

pub(super) fn edit_page(ask: &Ask, item: &Item, s: Sheet, is_new: bool) -> EditPage {
    let t = ask.t();
    let named = |codes: &[&str], prefix: &str| -> Vec<(String, String)> {
        codes.iter().map(|code| ((*code).to_owned(), t.say(&format!("{prefix}{code}")))).collect()
    };
    let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.code()).collect();
    let roles: Vec<&str> = Role::ALL.iter().map(|role| role.code()).collect();
    let filled = (0..PARTNERS_MAX).rev().find(|n| !s.value(&format!("partner-{n}")).is_empty()).map_or(0, |n| n + 1);
    let title = if is_new { t.say("news-new") } else { item.name(&ask.lang) };
    let base = ask.to("/news/desk");
    EditPage {
        shell: work_shell(ask, title.clone()).crumb(t.say("network-desk-news"), base.clone()).crumb(title, ""),
        action: if is_new { format!("{base}/new") } else { format!("{base}/{}", item.code) },
        code: item.code.clone(),
        kinds: named(&kinds, "news-kind-"),
        roles: std::iter::once((String::new(), t.say("news-role-none"))).chain(named(&roles, "news-role-")).collect(),
        parts: ROLES.iter().map(|code| ((*code).to_owned(), part(ask, code))).collect(),
        rows: (0..(filled + MORE_ROWS).min(PARTNERS_MAX)).collect(),
        state: (t.say(&format!("news-state-{}", item.state.code())), item.state.badge()),
        is_draft: item.state == State::Draft && !is_new,
        is_published: item.state == State::Published,
        is_withdrawn: item.state == State::Withdrawn,
        is_new,
        s,
    }
}

/// `GET /news/desk/new`
pub(in crate::network::news) async fn new(ask: Ask) -> Outcome {
    must_edit(&ask).await?;
    let item = Item::draft(ask.new_id(), String::new(), ask.now());
    let mut s = Sheet::default();
    s.form.set("kind", Kind::Announcement.code());
    page(&edit_page(&ask, &item, s, true))
}

/// `POST /news/desk/new`
pub(in crate::network::news) async fn write(ask: Ask) -> Outcome {
    must_edit(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let mut item = Item::draft(ask.new_id(), Code::draw(&ask.house.chance), ask.now());
    let typed = typed(&ask, &mut s, &mut item);
    if !s.is_fine() {
        return refused(&edit_page(&ask, &item, s, true));
    }
    let tx = ask.db().begin().await?;
    store::insert(&tx, maker(&ask), &item).await?;
    keep(&ask, &tx, &mut item, typed).await?;
    tx.commit().await?;
    see_other(&ask, &format!("/news/desk/{}", item.code), Some("said-network-saved"))
}

pub(super) async fn found(ask: &Ask) -> Result<Item, Refusal> {
    must_edit(ask).await?;
    store::find(ask.db(), ask.param("code")).await?.ok_or_else(Refusal::not_found)
}

/// `GET /news/desk/{code}`
pub(in crate::network::news) async fn show(ask: Ask) -> Outcome {
    let item = found(&ask).await?;
    let s = sheet_of(&ask, &item).await?;
    page(&edit_page(&ask, &item, s, false))
}

/// What stands, as a form.
pub(super) async fn sheet_of(ask: &Ask, item: &Item) -> Result<Sheet, Refusal> {
    let mut s = Sheet::default();
    let fields = [
        ("kind", item.kind.code()),
        ("role", item.role.map_or("", Role::code)),
        ("of", item.of.as_ref().map_or("", |(_, name)| name.as_str())),
        ("happened", &item.happened),
        ("place", &item.place),
        ("online", if item.online { "yes" } else { "" }),
        ("follows-on", &item.follows_on),
        ("link", &item.link),
        ("video", &item.video),
    ];
    fields.into_iter().for_each(|(field, value)| s.form.set(field, value));
    for (field, text) in [
        ("title", &item.title),
        ("summary", &item.summary),
        ("body", &item.body),
        ("outcome", &item.outcome),
        ("follows", &item.follows),
        ("link-title", &item.link_title),
    ] {
        set_both(&mut s, field, text);
    }
    s.form.set("revision", item.revision.to_string());
    for (n, (_, partner)) in store::partners(ask.db(), &[item.id]).await?.iter().enumerate() {
        s.form.set(&format!("partner-{n}"), partner.name.as_str());
        s.form.set(&format!("part-{n}"), partner.role.as_str());
    }
    s.form.set("people", lines_of(&store::people(ask.db(), item.id).await?));
    Ok(s)
}

/// What was typed beside the item itself: whose it is by name, roles and names of partners, people.
pub(super) struct Typed {
    of: String,
    partners: Vec<(String, String)>,
    people: Vec<Who>,
}

fn typed(ask: &Ask, s: &mut Sheet, item: &mut Item) -> Typed {
    let t = ask.t();
    item.kind = Kind::parse(s.form.get("kind")).unwrap_or(item.kind);
    item.role = Role::parse(s.form.get("role"));
    item.happened = part_date(ask, s, "happened");
    item.place = line(ask, s, "place");
    item.online = s.is("online", "yes");
    item.title = line_both(ask, s, "title");
    needs_title(ask, s, &item.title);
    item.summary = prose_both(ask, s, "summary", SHORT_WORDS);
    item.body = prose_both(ask, s, "body", BODY_WORDS);
    item.outcome = prose_both(ask, s, "outcome", SHORT_WORDS);
    item.follows = prose_both(ask, s, "follows", SHORT_WORDS);
    item.follows_on = part_date(ask, s, "follows-on");
    item.link = line(ask, s, "link");
    if !item.link.is_empty() && !is_link(&item.link) && !web::is_inside(&item.link) {
        s.wrong("link", t.say("network-link-wrong"));
    }
    item.link_title = line_both(ask, s, "link-title");
    item.video = link(ask, s, "video");
    let people = people_of(s.form.get("people"));
    if people.len() > PEOPLE_MAX || people.iter().any(|who| who.name.len() + who.office.len() > 400) {
        s.wrong("people", t.a("news-people-too-many", "most", PEOPLE_MAX));
    }
    let mut partners = Vec::new();
    for n in 0..PARTNERS_MAX {
        let name = line(ask, s, &format!("partner-{n}"));
        if !name.is_empty() {
            let role = ROLES.iter().find(|role| **role == s.form.get(&format!("part-{n}"))).unwrap_or(&"partner");
            partners.push(((*role).to_owned(), name));
        }
    }
    Typed { of: line(ask, s, "of"), partners, people }
}

/// Keeps it with the organisations that were named; answers whether nobody else wrote meanwhile.
async fn keep(ask: &Ask, tx: &::store::Tx, item: &mut Item, typed: Typed) -> Result<bool, Refusal> {
    let maker = maker(ask);
    item.of = match typed.of.as_str() {
        "" => None,
        name => store::with_pages(tx, maker, &[(String::new(), name.to_owned())])
            .await?
            .into_iter()
            .next()
            .map(|one| (one.organisation_id, one.name)),
    };
    let partners: Vec<Partner> = store::with_pages(tx, maker, &typed.partners).await?;
    Ok(store::save(tx, maker, item, &partners, &typed.people, "title text partners people").await?)
}

/// `POST /news/desk/{code}`
pub(in crate::network::news) async fn save(ask: Ask) -> Outcome {
    let stands = found(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let mut item = stands.clone();
    let typed = typed(&ask, &mut s, &mut item);
    item.revision = s.form.number("revision").unwrap_or(0);
    if stands.state != State::Draft {
        // What people have read is not changed in silence.
        let said = prose_both(&ask, &mut s, "correction", SHORT_WORDS);
        if !said.is_empty() {
            (item.correction, item.corrected_at) = (said, Some(ask.now()));
        } else if changes_what_was_said(&stands, &item) {
            s.wrong("correction-en", ask.t().say("news-correction-missing"));
        }
    }
    if !s.is_fine() {
        return refused(&edit_page(&ask, &stands, s, false));
    }
    let tx = ask.db().begin().await?;
    if !keep(&ask, &tx, &mut item, typed).await? {
        drop(tx);
        let now = found(&ask).await?;
        s.form.set("revision", now.revision.to_string());
        s.wrong("title-en", ask.t().say("network-conflict"));
        return refused(&edit_page(&ask, &now, s, false));
    }
    tx.commit().await?;
    see_other(&ask, &format!("/news/desk/{}", item.code), Some("said-network-saved"))
}

/// A language that was empty may be filled and a link added; what was said changes only with a correction.
fn changes_what_was_said(before: &Item, after: &Item) -> bool {
    let texts = |item: &Item| [&item.title, &item.summary, &item.body, &item.outcome, &item.follows].map(Clone::clone);
    let changed = texts(before)
        .iter()
        .zip(texts(after).iter())
        .any(|(before, after)| before.0.iter().any(|(lang, text)| !text.is_empty() && after.exact(lang) != text));
    let facts = |item: &Item| (item.kind, item.role, item.happened.clone(), item.place.clone());
    changed || facts(before) != facts(after)
}
