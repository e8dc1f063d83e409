//! Who is in a contract, and who sits behind its wall.

use super::frame::{Within, at, within, work_shell};
use crate::desk::{line, maker, options, words};
use crate::financing::model::{Part, Party, Seat};
use crate::financing::store::parties;
use askama::Template;
use base::Id;
use directory::organisation::store as organisations;
use directory::person::{Mail, store as persons};
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "financing/parties.html")]
struct PartiesPage {
    shell: Shell,
    groups: Vec<(String, String, Vec<PartyRow>)>,
    seats: Vec<SeatRow>,
    manages: bool,
    action: String,
    parts: Vec<(String, String)>,
    organisations: Vec<(String, String)>,
    s: Sheet,
}

struct PartyRow {
    id: String,
    name: String,
    note: String,
}

struct SeatRow {
    id: String,
    name: String,
    organisation: String,
    manages: bool,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let within = within(&ask).await?;
    page(&parties_page(&ask, &within, Sheet::default()).await?)
}

async fn parties_page(ask: &Ask, within: &Within, s: Sheet) -> Result<PartiesPage, Refusal> {
    let t = ask.t();
    let parts = Part::of(within.one.kind);
    let people = persons::all_of(ask.db(), &within.seats.iter().map(|seat| seat.person_id).collect::<Vec<_>>()).await?;
    let group = |part: &Part| {
        let row =
            |party: &Party| PartyRow { id: party.id.to_string(), name: party.name.clone(), note: party.note.clone() };
        let rows = within.parties.iter().filter(|party| party.part == *part).map(row).collect();
        let code = part.code();
        (t.say(&format!("contract-part-{code}")), t.say(&format!("contract-part-{code}-hint")), rows)
    };
    let organisation = |id: Option<Id>| {
        within
            .parties
            .iter()
            .find(|party| Some(party.organisation_id) == id)
            .map(|party| party.name.clone())
            .unwrap_or_default()
    };
    let seat = |seat: &Seat| {
        let person = people.iter().find(|person| person.id == seat.person_id);
        SeatRow {
            id: seat.person_id.to_string(),
            name: person.map_or_else(|| "—".to_owned(), |person| person.called().to_owned()),
            organisation: organisation(seat.organisation_id),
            manages: seat.manages,
        }
    };
    let mut known: Vec<(String, String)> = Vec::new();
    for party in &within.parties {
        let one = (party.organisation_id.to_string(), party.name.clone());
        if !known.contains(&one) {
            known.push(one);
        }
    }
    Ok(PartiesPage {
        shell: work_shell(ask, &within.one, t.say("contract-tab-parties")),
        groups: parts.iter().map(group).collect(),
        seats: within.seats.iter().map(seat).collect(),
        manages: within.manages(),
        action: ask.to(&at(&within.one, "/parties")),
        parts: options(&t, "contract-part-", &parts.iter().map(|part| part.code()).collect::<Vec<_>>()),
        organisations: known,
        s,
    })
}

pub(super) async fn change(ask: Ask) -> Outcome {
    let within = within(&ask).await?;
    within.must(&ask, within.manages(), "contract-managers-only")?;
    let mut s = Sheet::of(ask.form().await?);
    match s.form.get("act") {
        "enter" => enter(&ask, &within, &mut s).await?,
        "leave" => leave(&ask, &within, &s).await?,
        "seat" => seat(&ask, &within, &mut s).await?,
        "unseat" => unseat(&ask, &within, &s).await?,
        _ => return Err(Refusal::bad("form-broken")),
    }
    if !s.is_fine() {
        return refused(&parties_page(&ask, &within, s).await?);
    }
    see_other(&ask, &at(&within.one, "/parties"), Some("said-contract-saved"))
}

async fn enter(ask: &Ask, within: &Within, s: &mut Sheet) -> Result<(), Refusal> {
    let name = line(ask, s, "name", Some("contract-party-missing"));
    let note = words(ask, s, "note", 60, None);
    let part = Part::parse(s.form.get("part")).filter(|part| Part::of(within.one.kind).contains(part));
    let Some(part) = part else {
        s.wrong("part", ask.t().say("contract-part-missing"));
        return Ok(());
    };
    if !s.is_fine() {
        return Ok(());
    }
    let maker = maker(ask);
    let tx = ask.db().begin().await?;
    let organisation_id = organisations::find_or_create_by_name(&tx, maker.now, maker.chance, &name).await?;
    let party = Party { id: maker.id(), organisation_id, name, part, note };
    if parties::enter(&tx, maker, within.one.id, &party).await? {
        tx.commit().await?;
    } else {
        drop(tx);
        let same = within.parties.iter().any(|one| one.organisation_id == organisation_id && one.part == part);
        let key = if same { "contract-party-twice" } else { "contract-party-not-independent" };
        s.wrong("name", ask.t().say(key));
    }
    Ok(())
}

async fn leave(ask: &Ask, within: &Within, s: &Sheet) -> Result<(), Refusal> {
    let party = within.party(Id::parse(s.form.get("id"))).ok_or_else(Refusal::not_found)?;
    let tx = ask.db().begin().await?;
    if !parties::leave(&tx, maker(ask), within.one.id, party.id).await? {
        return Err(
            Refusal::conflict("contract-party-in-ledger").next(ask.to(&at(&within.one, "/parties")), "contract-back")
        );
    }
    tx.commit().await?;
    Ok(())
}

async fn seat(ask: &Ask, within: &Within, s: &mut Sheet) -> Result<(), Refusal> {
    let t = ask.t();
    let chosen = Id::parse(s.form.get("organisation"));
    let party = within.parties.iter().find(|party| Some(party.organisation_id) == chosen);
    let Some(mail) = Mail::parse(s.form.get("mail")) else {
        s.wrong("mail", t.say("contract-mail-wrong"));
        return Ok(());
    };
    let Some(party) = party else {
        s.wrong("organisation", t.say("contract-seat-for-whom"));
        return Ok(());
    };
    let manages = s.is("manages", "yes");
    if manages && party.part == Part::Validator {
        s.wrong("manages", t.say("contract-validator-manages"));
        return Ok(());
    }
    let maker = maker(ask);
    let tx = ask.db().begin().await?;
    let person_id = persons::find_or_create(&tx, maker.now, maker.chance, &mail, "", &ask.lang).await?;
    let organisation_id = Some(party.organisation_id);
    let own =
        within.seats.iter().any(|seat| seat.person_id == person_id && seat.manages && seat.organisation_id.is_none());
    let seated = if own {
        parties::speak_for(&tx, maker, within.one.id, person_id, party.organisation_id).await?
    } else {
        parties::seat(&tx, maker, within.one.id, &Seat { person_id, organisation_id, manages }).await?
    };
    if seated {
        tx.commit().await?;
    } else {
        s.wrong("mail", t.say("contract-seat-twice"));
    }
    Ok(())
}

async fn unseat(ask: &Ask, within: &Within, s: &Sheet) -> Result<(), Refusal> {
    let person = Id::parse(s.form.get("id")).ok_or_else(Refusal::not_found)?;
    let tx = ask.db().begin().await?;
    if !parties::unseat(&tx, maker(ask), within.one.id, person).await? {
        return Err(
            Refusal::conflict("contract-last-manager").next(ask.to(&at(&within.one, "/parties")), "contract-back")
        );
    }
    tx.commit().await?;
    Ok(())
}
