//! I5 as a story: Chidi asks what is known about him and gets all of it; then he asks to be forgotten, and nothing
//! of him is left in any table, while nobody else's row has changed. A backup from before does not bring him back.

use crate::house::{self, dump};
use crate::program::place;
use base::Id;
use convene::proposal::model::{Part, Presenter};
use convene::proposal::store as proposals;
use convene::testing::{Author, Sample, handed_in, submitted};
use directory::privacy;
use std::path::Path;
use std::sync::Arc;
use store::sql;
use testkit::on_both;
use wardmote::operate::archive;
use web::{ColumnRule, House};

/// Everything that says something of Chidi, each word unlike any other.
const CANARIES: [&str; 20] = [
    "canary01-mail@chidi.example",
    "canary02-name",
    "canary03-job",
    "canary04-life",
    "canary05-browser",
    "canary06-token",
    "canary07-presenter-job",
    "canary08-presenter-life",
    "canary09-organisation",
    "canary10-note",
    "canary11-days",
    "canary12-answer",
    "canary13-file",
    "canary14-copy",
    "canary15-late",
    "canary16-remark",
    "canary17-private",
    "canary18-conflict",
    "canary19-title",
    "canary20-subject",
];

fn columns(house: &House) -> Vec<ColumnRule> {
    house.capabilities.iter().flat_map(|part| part.columns).copied().collect()
}

/// Chidi proposes, reviews, is written to.
async fn chidi(house: &House, averne: &Sample) -> Id {
    let (now, chance) = (house.now(), &house.chance);
    let id = house::person(house, CANARIES[1], CANARIES[0]).await;
    let mut me = directory::person::store::find(&house.db, id).await.expect("asked").expect("Chidi");
    (me.job_title, me.biography) = (CANARIES[2].to_owned(), CANARIES[3].to_owned());
    let tx = house.db.begin().await.expect("a transaction");
    directory::person::store::save(&tx, now, chance, Some(id), &me).await.expect("saved");
    directory::session::store::open(&tx, now, chance, id, CANARIES[4]).await.expect("a session");
    tx.commit().await.expect("committed");
    house::key(house, id, &[], "averne").await;

    let author =
        Author { name: CANARIES[1], mail: CANARIES[0], organisation: CANARIES[8], sector: "ngo", level: "local" };
    let own = handed_in(house, averne, CANARIES[18], author, 2, "workshop").await;
    let bruno = submitted(house, averne, "Bruno’s evening classes").await;
    let proposal = &own.proposal;
    let question = |kind: &str| averne.questions.iter().find(|one| one.kind == kind).expect("a question").id;
    let new = || Id::new(now, chance);
    let statements = [
        sql("update api_token set name = $2 where person_id = $1").bind(id).bind(CANARIES[5]),
        sql("update presenter set job_title = $2, biography = $3 where proposal_id = $1").bind(proposal.id).bind(CANARIES[6]).bind(CANARIES[7]),
        sql("update proposal set note = $2, unavailable = $3 where id = $1").bind(proposal.id).bind(CANARIES[9]).bind(format!("[\"{}\"]", CANARIES[10])),
        sql("insert into answer (proposal_id, question_id, value) values ($1, $2, $3)").bind(proposal.id).bind(question("contact")).bind(CANARIES[11]),
        sql("insert into blob (hash, size_bytes, created_at) values ('aa', 1, 1)"),
        sql("insert into attachment (id, proposal_id, blob_hash, name, media, size_bytes, created_at) values ($1, $2, 'aa', $3, 'text/plain', 1, 1)")
            .bind(new())
            .bind(proposal.id)
            .bind(CANARIES[12]),
        sql("insert into kept_copy (id, proposal_id, at, reason, content) values ($1, $2, 1, 'late', $3)").bind(new()).bind(proposal.id).bind(format!("{{\"title\":[\"{}\"]}}", CANARIES[13])),
        sql("insert into late_request (id, proposal_id, at, words) values ($1, $2, 1, $3)").bind(new()).bind(proposal.id).bind(CANARIES[14]),
        sql("insert into review (id, proposal_id, person_id, remark, note, state, saved_at) values ($1, $2, $3, $4, $5, 'draft', 1)")
            .bind(new())
            .bind(bruno.proposal.id)
            .bind(id)
            .bind(CANARIES[15])
            .bind(CANARIES[16]),
        sql("insert into conflict (id, proposal_id, person_id, ground, reason, at) values ($1, $2, $3, 'declared', $4, 1)")
            .bind(new())
            .bind(bruno.proposal.id)
            .bind(id)
            .bind(CANARIES[17]),
        sql("insert into letter (id, kind, from_mail, to_mail, to_name, subject, message_id, holds_secret, state, created_at) \
             values ($1, 'receipt', 'desk@averne.example', $2, $3, $4, 'm1', false, 'written', 1)")
            .bind(new())
            .bind(CANARIES[0].to_uppercase().replace("CANARY01-MAIL", "Canary01-mail"))
            .bind(CANARIES[1])
            .bind(CANARIES[19]),
    ];
    let tx = house.db.begin().await.expect("a transaction");
    for statement in statements {
        tx.execute(statement).await.expect("planted");
    }
    // He also joined Bruno's workshop, under the same address with another capital.
    let mut joined = Presenter::blank(new(), bruno.proposal.id, 2, "co-presenter", Part::Joined);
    (joined.name, joined.mail) = (CANARIES[1].to_owned(), CANARIES[0].replace("canary01", "Canary01"));
    proposals::save_presenter(&tx, &joined).await.expect("joined");
    tx.commit().await.expect("committed");
    id
}

/// The rows that say something of Chidi.
fn his(tables: &[(String, Vec<String>)]) -> Vec<String> {
    let rows = tables.iter().flat_map(|(table, rows)| rows.iter().map(move |row| format!("{table}: {row}")));
    rows.filter(|row| row.to_lowercase().contains("canary")).collect()
}

#[tokio::test]
async fn i5_chidi_is_given_everything_and_then_forgotten() {
    on_both(house::parts, async |app| {
        let averne = house::averne(&app.house).await;
        let bystander = house::person(&app.house, "Amina Diallo", "amina@averne.example").await;
        let before_him = dump(app.db()).await;
        let id = chidi(&app.house, &averne).await;
        let planted = dump(app.db()).await;
        for canary in CANARIES {
            assert!(his(&planted).join("\n").to_lowercase().contains(canary), "{canary} was not planted");
        }

        let columns = columns(&app.house);
        let copy = privacy::export(app.db(), app.house.now(), &columns, id).await.expect("a copy");
        let text = copy.to_string().to_lowercase();
        for canary in CANARIES {
            assert!(text.contains(canary), "Chidi is not given {canary}");
        }
        assert!(!text.contains("amina"), "he is given nothing of others");
        let hers = privacy::export(app.db(), app.house.now(), &columns, bystander).await.expect("a copy");
        assert!(!hers.to_string().to_lowercase().contains("canary"));

        let tx = app.db().begin().await.expect("a transaction");
        privacy::erase(&tx, app.house.now(), &app.house.chance, &columns, id).await.expect("erased");
        tx.commit().await.expect("committed");
        let after = dump(app.db()).await;
        assert_eq!(his(&after), Vec::<String>::new());
        let others = |tables: &[(String, Vec<String>)]| {
            let rows = tables.iter().flat_map(|(table, rows)| rows.iter().map(move |row| format!("{table}: {row}")));
            rows.filter(|row| !row.contains(&id.to_string()) && !row.to_lowercase().contains("canary"))
                .collect::<Vec<_>>()
        };
        let now: std::collections::BTreeSet<String> = others(&after).into_iter().collect();
        let lost: Vec<String> = others(&before_him).into_iter().filter(|row| !now.contains(row)).collect();
        assert_eq!(lost, Vec::<String>::new(), "rows of others were touched");
        assert!(
            after
                .iter()
                .any(|(table, rows)| table == "proposal"
                    && rows.iter().any(|row| row.contains("Bruno’s evening classes")))
        );
        assert_eq!(privacy::erasures(app.db()).await.expect("erasures"), [id]);
    })
    .await;
}

async fn house_with_chidi(folder: &Path) -> (Arc<House>, Id) {
    let house = wardmote::compose::house(&place(folder), None).await.expect("a house");
    let averne = house::averne(&house).await;
    let id = chidi(&house, &averne).await;
    (house, id)
}

#[tokio::test]
async fn i5_an_older_backup_does_not_bring_chidi_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let (house, id) = house_with_chidi(&data).await;
    let older = folder.path().join("older.zip");
    archive::backup(&place(&data), &older).await.expect("a backup");

    let tx = house.db.begin().await.expect("a transaction");
    privacy::erase(&tx, house.now(), &house.chance, &columns(&house), id).await.expect("erased");
    tx.commit().await.expect("committed");
    let newer = folder.path().join("newer.zip");
    archive::backup(&place(&data), &newer).await.expect("a backup");

    // The newer backup knows of the erasure; the older one is told by the list kept beside it.
    let plain = place(&folder.path().join("newer"));
    archive::restore(&plain, &newer).await.expect("restored");
    let db = store::Db::open_folder(&plain.data).await.expect("it opens");
    assert_eq!(his(&dump(&db).await), Vec::<String>::new());
    db.close().await;

    let told = place(&folder.path().join("told"));
    let known = wardmote::compose::house(&told, None).await.expect("an empty house");
    let tx = known.db.begin().await.expect("a transaction");
    tx.execute(sql("insert into erasure (person_id, erased_at) values ($1, $2)").bind(id).bind(house.now()))
        .await
        .expect("noted");
    tx.commit().await.expect("committed");
    known.db.close().await;
    archive::restore(&told, &older).await.expect("restored");
    let db = store::Db::open_folder(&told.data).await.expect("it opens");
    assert_eq!(his(&dump(&db).await), Vec::<String>::new());
    db.close().await;
}
