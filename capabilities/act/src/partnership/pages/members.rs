//! Who belongs to a partnership, by sector; conveners enter, change and end.

use super::frame::{Inside, at, inside, work_shell};
use crate::desk::{choice, day, day_said, line, maker, options, today};
use crate::partnership::model::{Member, Part};
use crate::partnership::store::members;
use askama::Template;
use base::{Id, Lang};
use directory::organisation::model::name_of;
use directory::organisation::store as organisations;
use directory::person::{Mail, store as persons};
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "partnership/members.html")]
struct MembersPage {
    shell: Shell,
    lead: String,
    groups: Vec<(String, Vec<Row>)>,
    absent: Vec<String>,
    gone: Vec<(String, String)>,
    convenes: bool,
    action: String,
    parts: Vec<(String, String)>,
    sectors: Vec<(String, String)>,
    s: Sheet,
}

struct Row {
    id: String,
    name: String,
    person: String,
    office: String,
    part: &'static str,
    part_said: String,
    since: String,
    signs_in: bool,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let inside = inside(&ask).await?;
    let mut s = Sheet::default();
    s.form.set("part", Part::Member.code());
    s.form.set("since", today(&ask).to_string());
    page(&members_page(&ask, &inside, s).await?)
}

async fn members_page(ask: &Ask, inside: &Inside, s: Sheet) -> Result<MembersPage, Refusal> {
    let t = ask.t();
    let entries = organisations::sectors(ask.db()).await?;
    let there: Vec<&Member> = inside.members.iter().filter(|one| one.stands()).collect();
    let row = |one: &&Member| Row {
        id: one.id.to_string(),
        name: one.name().to_owned(),
        person: if one.organisation.is_empty() { String::new() } else { one.person.clone() },
        office: one.office.clone(),
        part: one.part.code(),
        part_said: t.say(&format!("partnership-part-{}", one.part.code())),
        since: if one.since.is_empty() { String::new() } else { day_said(&t, &one.since) },
        signs_in: one.person_id.is_some(),
    };
    let of = |code: &str| there.iter().filter(|one| one.sector == code).map(row).collect::<Vec<_>>();
    let mut groups: Vec<_> =
        entries.iter().map(|entry| (entry.name.in_lang(&ask.lang).to_owned(), of(&entry.code))).collect();
    let known = |one: &&&Member| entries.iter().any(|entry| entry.code == one.sector);
    let others: Vec<Row> = there.iter().filter(|one| !known(one)).map(row).collect();
    groups.push((t.say("partnership-no-sector"), others));
    groups.retain(|(_, rows)| !rows.is_empty());
    let absent = entries.iter().filter(|entry| entry.offered && there.iter().all(|one| one.sector != entry.code));
    Ok(MembersPage {
        shell: work_shell(ask, &inside.one, t.say("partnership-tab-members")),
        lead: t.a2("partnership-who", "members", there.len(), "sectors", groups.len()),
        absent: absent.map(|entry| name_of(&entries, &entry.code, &ask.lang).to_owned()).collect(),
        gone: gone(ask, inside),
        groups,
        convenes: inside.convenes(),
        action: ask.to(&at(&inside.one, "/members")),
        parts: options(&t, "partnership-part-", &Part::ALL.iter().map(|one| one.code()).collect::<Vec<_>>()),
        sectors: std::iter::once((String::new(), t.say("partnership-choose-sector")))
            .chain(
                entries
                    .iter()
                    .filter(|one| one.offered)
                    .map(|one| (one.code.clone(), one.name.in_lang(&ask.lang).to_owned())),
            )
            .collect(),
        s,
    })
}

fn gone(ask: &Ask, inside: &Inside) -> Vec<(String, String)> {
    let left = inside.members.iter().filter_map(|one| Some((one, one.ended_at?)));
    left.map(|(one, at)| (inside.name_of(one.id), ask.t().day(crate::desk::day_at(ask, at)))).collect()
}

pub(super) async fn change(ask: Ask) -> Outcome {
    let inside = inside(&ask).await?;
    inside.must_convene(&ask)?;
    let mut s = Sheet::of(ask.form().await?);
    match s.form.get("act") {
        "enter" => enter(&ask, &inside, &mut s).await?,
        "change" => reword(&ask, &inside, &mut s).await?,
        "end" => end(&ask, &inside, &s).await?,
        _ => return Err(Refusal::bad("form-broken")),
    }
    if !s.is_fine() {
        return refused(&members_page(&ask, &inside, s).await?);
    }
    see_other(&ask, &at(&inside.one, "/members"), Some("said-partnership-saved"))
}

async fn enter(ask: &Ask, inside: &Inside, s: &mut Sheet) -> Result<(), Refusal> {
    let t = ask.t();
    let organisation = line(ask, s, "organisation", None);
    let (name, office) = (line(ask, s, "name", None), line(ask, s, "office", None));
    let since = day(ask, s, "since", false);
    let part = choice(s, "part", Part::parse, Part::Member);
    let sectors = organisations::sectors(ask.db()).await?;
    let sector = s.form.get("sector").to_owned();
    if sectors.iter().all(|entry| entry.code != sector || !entry.offered) {
        s.wrong("sector", t.say("partnership-sector-missing"));
    }
    let typed = s.form.get("mail").trim().to_owned();
    let mail = Mail::parse(&typed);
    if !typed.is_empty() && mail.is_none() {
        s.wrong("mail", t.say("partnership-mail-wrong"));
    }
    if organisation.is_empty() && name.is_empty() {
        s.wrong("organisation", t.say("partnership-nobody"));
    }
    if part == Part::Convener && typed.is_empty() {
        s.wrong("mail", t.say("partnership-convener-mail"));
    }
    if !s.is_fine() {
        return Ok(());
    }
    let typed = Typed { organisation, sector, name, mail, office, part, since };
    write(ask, inside, typed).await
}

/// What was typed about a new member.
struct Typed {
    organisation: String,
    sector: String,
    name: String,
    mail: Option<Mail>,
    office: String,
    part: Part,
    since: String,
}

async fn write(ask: &Ask, inside: &Inside, typed: Typed) -> Result<(), Refusal> {
    let maker = maker(ask);
    let tx = ask.db().begin().await?;
    let organisation_id = if typed.organisation.is_empty() {
        None
    } else {
        let id = organisations::find_or_create_by_name(&tx, maker.now, maker.chance, &typed.organisation).await?;
        organisations::describe(&tx, id, &typed.sector, "").await?;
        Some(id)
    };
    let person_id = match &typed.mail {
        Some(mail) => Some(
            persons::find_or_create(&tx, maker.now, maker.chance, mail, &typed.name, &Lang::new(ask.lang.tag()))
                .await?,
        ),
        None => None,
    };
    let known = match person_id {
        Some(id) => persons::find(&tx, id).await?,
        None => None,
    };
    // Somebody we know is called what she calls herself.
    let person = known.map(|one| one.name).filter(|name| !name.is_empty()).unwrap_or(typed.name);
    let member = Member {
        id: maker.id(),
        organisation_id,
        organisation: typed.organisation,
        sector: typed.sector,
        person_id,
        person,
        office: typed.office,
        part: typed.part,
        person_shown: false,
        since: typed.since,
        ended_at: None,
    };
    members::enter(&tx, maker, inside.one.id, &member).await?;
    tx.commit().await?;
    Ok(())
}

async fn reword(ask: &Ask, inside: &Inside, s: &mut Sheet) -> Result<(), Refusal> {
    let mut member = inside.member(Id::parse(s.form.get("member"))).cloned().ok_or_else(Refusal::not_found)?;
    let (office_field, part_field) = (format!("office-{}", member.id), format!("part-{}", member.id));
    member.office = line(ask, s, &office_field, None);
    let part = choice(s, &part_field, Part::parse, member.part);
    let others = inside
        .members
        .iter()
        .any(|one| one.id != member.id && one.stands() && one.part == Part::Convener && one.person_id.is_some());
    if member.part == Part::Convener && part != Part::Convener && !others {
        s.wrong(&part_field, ask.t().say("partnership-last-convener"));
    }
    if part == Part::Convener && member.person_id.is_none() {
        s.wrong(&part_field, ask.t().say("partnership-convener-mail"));
    }
    member.part = part;
    if !s.is_fine() {
        return Ok(());
    }
    let tx = ask.db().begin().await?;
    members::change(&tx, maker(ask), inside.one.id, &member).await?;
    tx.commit().await?;
    Ok(())
}

async fn end(ask: &Ask, inside: &Inside, s: &Sheet) -> Result<(), Refusal> {
    let member = inside.member(Id::parse(s.form.get("member"))).ok_or_else(Refusal::not_found)?;
    let tx = ask.db().begin().await?;
    if !members::end(&tx, maker(ask), inside.one.id, member.id).await? {
        let back = ask.to(&at(&inside.one, "/members"));
        return Err(Refusal::conflict("partnership-last-convener").next(back, "partnership-back"));
    }
    tx.commit().await?;
    Ok(())
}
