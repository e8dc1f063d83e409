//! Who is in a contract, and who sits behind its wall. The database holds that an organisation which validates stands
//! on no other side, and that a person speaks for one organisation alone.

use super::note;
use crate::financing::model::{Part, Party, Seat};
use crate::maker::Maker;
use base::Id;
use store::{Db, Result, Tx, sql};

/// The parties of a contract, in the order in which they came.
pub async fn of(db: &Db, contract: Id) -> Result<Vec<Party>> {
    let asked = sql(
        "select p.id, p.organisation_id, o.name, p.part, p.note from contract_party p join contract_organisation o \
         on o.contract_id = p.contract_id and o.organisation_id = p.organisation_id where p.contract_id = $1 order by p.position limit 200",
    );
    let rows = db.all(asked.bind(contract)).await?;
    rows.iter()
        .map(|row| {
            let (id, organisation_id, name) = (row.get("id")?, row.get("organisation_id")?, row.get("name")?);
            Ok(Party { id, organisation_id, name, part: row.parsed("part", Part::parse)?, note: row.get("note")? })
        })
        .collect()
}

/// Enters a party with its account. Answers false where the organisation stands on the other side already, or is this
/// already.
pub async fn enter(tx: &Tx, maker: Maker<'_>, contract: Id, party: &Party) -> Result<bool> {
    let organisation =
        sql("insert into contract_organisation (contract_id, organisation_id, side, name) values ($1, $2, $3, $4) \
         on conflict (contract_id, organisation_id) do nothing");
    let organisation =
        organisation.bind(contract).bind(party.organisation_id).bind(party.part.side()).bind(&party.name);
    tx.execute(organisation).await?;
    let insert = sql("insert into contract_party (id, contract_id, organisation_id, side, part, note, position) \
         select $1, $2, $3, side, $4, $5, (select count(*) + 1 from contract_party where contract_id = $2) from contract_organisation \
         where contract_id = $2 and organisation_id = $3 and side = $6 on conflict (contract_id, organisation_id, part) do nothing");
    let insert = insert.bind(party.id).bind(contract).bind(party.organisation_id).bind(party.part.code());
    if tx.execute(insert.bind(&party.note).bind(party.part.side())).await? == 0 {
        return Ok(false);
    }
    let account = sql("insert into contract_account (id, contract_id, party_id) values ($1, $2, $3)");
    tx.execute(account.bind(maker.id()).bind(contract).bind(party.id)).await?;
    note(tx, maker, contract, "contract-party-entered", "").await?;
    Ok(true)
}

/// Takes a party away that no money has moved to or from. Answers whether it went.
pub async fn leave(tx: &Tx, maker: Maker<'_>, contract: Id, party: Id) -> Result<bool> {
    let asked = sql(
        "select 1 as n from contract_account a where a.party_id = $1 and exists (select 1 from contract_transfer t \
         where t.from_account = a.id or t.to_account = a.id)",
    );
    let named = sql(
        "select 1 as n from contract_step where party_id = $1 union all select 1 as n from contract_payment where payer_id = $1 limit 1",
    );
    if tx.optional(asked.bind(party)).await?.is_some() || tx.optional(named.bind(party)).await?.is_some() {
        return Ok(false);
    }
    for delete in [
        sql("delete from contract_account where party_id = $1 and contract_id = $2"),
        sql("delete from contract_party where id = $1 and contract_id = $2"),
    ] {
        tx.execute(delete.bind(party).bind(contract)).await?;
    }
    // An organisation without a part in it has no side either, unless somebody still sits for it.
    let sideless = sql(
        "delete from contract_organisation where contract_id = $1 and not exists (select 1 from contract_party p \
         where p.contract_id = $1 and p.organisation_id = contract_organisation.organisation_id) and not exists (select 1 from \
         contract_seat s where s.contract_id = $1 and s.organisation_id = contract_organisation.organisation_id)",
    );
    tx.execute(sideless.bind(contract)).await?;
    note(tx, maker, contract, "contract-party-left", "").await?;
    Ok(true)
}

/// Who sits behind the wall.
pub async fn seats(db: &Db, contract: Id) -> Result<Vec<Seat>> {
    let asked = sql(
        "select person_id, organisation_id, manages from contract_seat where contract_id = $1 order by named_at, person_id limit 200",
    );
    let rows = db.all(asked.bind(contract)).await?;
    rows.iter()
        .map(|row| {
            let (person_id, organisation_id) = (row.get("person_id")?, row.get("organisation_id")?);
            Ok(Seat { person_id, organisation_id, manages: row.get("manages")? })
        })
        .collect()
}

/// Gives a person a seat. Answers false where the person has one already: nobody speaks for two.
pub async fn seat(tx: &Tx, maker: Maker<'_>, contract: Id, seat: &Seat) -> Result<bool> {
    let insert = sql(
        "insert into contract_seat (contract_id, person_id, organisation_id, side, manages, named_at) values ($1, $2, $3, \
         coalesce((select side from contract_organisation where contract_id = $1 and organisation_id = $3), 'other'), $4, $5) \
         on conflict (contract_id, person_id) do nothing",
    );
    let insert = insert.bind(contract).bind(seat.person_id).bind(seat.organisation_id).bind(seat.manages);
    let seated = tx.execute(insert.bind(maker.now)).await? == 1;
    if seated {
        note(tx, maker, contract, "contract-seat-given", "").await?;
    }
    Ok(seated)
}

/// A person who runs the contract without an organisation says for which one.
pub async fn speak_for(tx: &Tx, maker: Maker<'_>, contract: Id, person: Id, organisation: Id) -> Result<bool> {
    let update = sql(
        "update contract_seat set organisation_id = $3 where contract_id = $1 and person_id = $2 and organisation_id is null \
         and exists (select 1 from contract_organisation where contract_id = $1 and organisation_id = $3 and side = 'other')",
    );
    let named = tx.execute(update.bind(contract).bind(person).bind(organisation)).await? == 1;
    if named {
        note(tx, maker, contract, "contract-seat-named", "organisation").await?;
    }
    Ok(named)
}

/// A seat is given up. The last one who runs the contract keeps it.
pub async fn unseat(tx: &Tx, maker: Maker<'_>, contract: Id, person: Id) -> Result<bool> {
    let delete = sql(
        "delete from contract_seat where contract_id = $1 and person_id = $2 and (manages = $3 or exists \
         (select 1 from contract_seat other where other.contract_id = $1 and other.person_id <> $2 and other.manages = $4))",
    );
    let gone = tx.execute(delete.bind(contract).bind(person).bind(false).bind(true)).await? == 1;
    if gone {
        note(tx, maker, contract, "contract-seat-left", "").await?;
    }
    Ok(gone)
}
