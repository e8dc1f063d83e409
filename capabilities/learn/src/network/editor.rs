//! Those who edit what the network publishes: named by whoever runs the install, by address.

use super::EDITORS;
use super::desk::{Maker, maker, work_shell};
use askama::Template;
use base::Id;
use directory::person::Mail;
use directory::person::store as persons;
use store::{Db, Result, Tx, sql};
use web::{Ask, Guard, Outcome, Refusal, Route, Sheet, Shell, page, refused, see_other};

const PATH: &str = "/news/desk/editors";

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/news/desk/editors", Guard::Server(EDITORS), show),
        Route::post("/news/desk/editors", Guard::Server(EDITORS), change),
    ]
}

/// Is this person one?
pub(super) async fn is_one(db: &Db, person: Id) -> Result<bool> {
    let asked = sql("select person_id from network_editor where person_id = $1");
    Ok(db.optional(asked.bind(person)).await?.is_some())
}

async fn all(db: &Db) -> Result<Vec<Id>> {
    let rows = db.all(sql("select person_id from network_editor order by named_at, person_id limit 500")).await?;
    rows.iter().map(|row| row.get("person_id")).collect()
}

/// Names somebody an editor.
pub async fn name(tx: &Tx, maker: Maker<'_>, person: Id) -> Result<()> {
    let insert = sql("insert into network_editor (person_id, named_at, named_by) values ($1, $2, $3) \
         on conflict (person_id) do nothing");
    tx.execute(insert.bind(person).bind(maker.now).bind(maker.by)).await?;
    maker.note(tx, "network-editor-named", ("person", person), "").await
}

async fn relieve(tx: &Tx, maker: Maker<'_>, person: Id) -> Result<()> {
    tx.execute(sql("delete from network_editor where person_id = $1").bind(person)).await?;
    maker.note(tx, "network-editor-relieved", ("person", person), "").await
}

#[derive(Template)]
#[template(path = "network/editors.html")]
struct EditorsPage {
    shell: Shell,
    s: Sheet,
    editors: Vec<(String, String)>,
}

async fn editors_page(ask: &Ask, s: Sheet) -> std::result::Result<EditorsPage, Refusal> {
    let people = persons::all_of(ask.db(), &all(ask.db()).await?).await?;
    Ok(EditorsPage {
        shell: work_shell(ask, ask.t().say("network-editors")),
        s,
        editors: people.iter().map(|one| (one.id.to_string(), one.called().to_owned())).collect(),
    })
}

async fn show(ask: Ask) -> Outcome {
    page(&editors_page(&ask, Sheet::default()).await?)
}

async fn change(ask: Ask) -> Outcome {
    let mut s = Sheet::of(ask.form().await?);
    if let Some(person) = Id::parse(s.form.get("leave")) {
        let tx = ask.db().begin().await?;
        relieve(&tx, maker(&ask), person).await?;
        tx.commit().await?;
        return see_other(&ask, PATH, Some("said-network-saved"));
    }
    let Some(mail) = Mail::parse(s.form.get("mail")) else {
        s.wrong("mail", ask.t().say("network-mail-wrong"));
        return refused(&editors_page(&ask, s).await?);
    };
    let tx = ask.db().begin().await?;
    let person = persons::find_or_create(&tx, ask.now(), &ask.house.chance, &mail, "", &ask.lang).await?;
    name(&tx, maker(&ask), person).await?;
    tx.commit().await?;
    see_other(&ask, PATH, Some("said-network-saved"))
}
