//! I5 over the years: what has a term is deleted when it is over and not a day before, on both databases; the record
//! counts, and the page says in words what the job does.

use crate::house::{self, dump};
use base::{Chance, Id};
use convene::testing::{Author, Sample, handed_in};
use directory::keeping;
use directory::role::model::Role;
use std::collections::BTreeSet;
use store::sql;
use testkit::{TestApp, at, on_both, on_lite};
use web::{ColumnRule, End, House, Keeping, Rule, Term};

fn columns(house: &House) -> Vec<ColumnRule> {
    house.capabilities.iter().flat_map(|part| part.columns).copied().collect()
}

fn keepings(house: &House) -> Vec<Keeping> {
    house.capabilities.iter().flat_map(|part| part.keeping).copied().collect()
}

#[tokio::test]
async fn i5_every_column_with_a_term_has_a_job_that_keeps_to_it() {
    on_lite(house::parts, async |app| {
        let (columns, keepings) = (columns(&app.house), keepings(&app.house));
        for ColumnRule { column, rule } in &columns {
            let (Rule::Personal { months }, Some((table, _))) = (rule, column.split_once('.')) else { continue };
            let kept = |one: &&Keeping| one.table == table || one.with.contains(&table);
            let done = keepings.iter().filter(kept).any(|one| one.term == Term::Months(*months));
            assert!(*months == 0 || done, "{column} is said to be kept {months} months, and nothing deletes it then");
        }
        for keeping in &keepings {
            let emptied = keeping::batches::columns_of(&columns, keeping);
            assert!(keeping.end == End::Goes || !emptied.is_empty(), "{keeping:?} empties nothing");
            let known = columns.iter().filter_map(|rule| rule.column.split_once('.')).map(|(table, _)| table);
            let known: BTreeSet<&str> = known.collect();
            assert!(known.contains(keeping.table) && keeping.with.iter().all(|table| known.contains(table)));
        }
    })
    .await;
}

/// Dalia proposes, is written to, and signs in; a reviewer speaks of her.
async fn dalia(app: &TestApp, averne: &Sample) -> Id {
    let (now, chance) = (app.house.now(), &app.house.chance);
    let author = Author {
        name: "canary Dalia",
        mail: "canary@dalia.example",
        organisation: "canary house",
        sector: "ngo",
        level: "local",
    };
    let own = handed_in(&app.house, averne, "canary title", author, 2, "workshop").await;
    let reviewer = house::person(&app.house, "Bruno Keller", "bruno@averne.example").await;
    let new = || Id::new(now, chance);
    let (proposal, gathering) = (own.proposal.id, averne.gathering.id);
    let letter = |to: &str, scope: Option<Id>| {
        sql("insert into letter (id, kind, scope_id, from_mail, to_mail, subject, message_id, holds_secret, state, created_at) \
             values ($1, 'receipt', $2, 'desk@averne.example', $3, 'canary', $4, false, 'written', $5)")
            .bind(new())
            .bind(scope)
            .bind(to)
            .bind(format!("<{to}@m>"))
            .bind(now)
    };
    let tx = app.db().begin().await.expect("a transaction");
    let file = app.house.blobs.keep(&tx, now, b"canary file").await.expect("kept");
    let statements = [
        sql("insert into attachment (id, proposal_id, blob_hash, name, media, size_bytes, created_at) values ($1, $2, $3, 'canary.txt', 'text/plain', 1, $4)")
            .bind(new()).bind(proposal).bind(&file).bind(now),
        sql("insert into review (id, proposal_id, person_id, remark, note, state, saved_at) values ($1, $2, $3, 'canary', 'canary', 'draft', $4)")
            .bind(new()).bind(proposal).bind(reviewer).bind(now),
        sql("insert into conflict (id, proposal_id, person_id, ground, reason, at) values ($1, $2, $3, 'declared', 'canary', $4)")
            .bind(new()).bind(proposal).bind(reviewer).bind(now),
        sql("insert into kept_copy (id, proposal_id, at, reason, content) values ($1, $2, 1, 'late', 'canary')").bind(new()).bind(proposal),
        sql("insert into late_request (id, proposal_id, at, words) values ($1, $2, 1, 'canary')").bind(new()).bind(proposal),
        sql("insert into received_letter (fingerprint, recipient, from_mail, received_at, outcome) values ('f', 'r', 'canary@dalia.example', $1, 'draft')").bind(now),
        letter("canary@dalia.example", Some(gathering)),
        letter("canary-alone@dalia.example", None),
    ];
    for statement in statements {
        tx.execute(statement).await.expect("planted");
    }
    tx.commit().await.expect("committed");
    proposal
}

async fn canaries(app: &TestApp) -> usize {
    let rows = dump(app.db()).await.into_iter().flat_map(|(_, rows)| rows);
    rows.filter(|row| row.to_lowercase().contains("canary")).count()
}

async fn on_the_day(app: &TestApp, day: &str) -> u64 {
    app.clock.set(at(&format!("{day}T03:00:00Z")));
    keeping::run(&app.house).await.expect("looked through")
}

#[tokio::test]
async fn i5_every_column_that_names_a_file_keeps_the_file_from_being_swept() {
    on_lite(house::parts, async |app| {
        let known = keeping::referring(&columns(&app.house));
        let asked = "select m.name as of_table, f.\"from\" as of_column from sqlite_master m, pragma_foreign_key_list(m.name) f \
             where m.type = 'table' and f.\"table\" = 'blob' order by 1, 2";
        let rows = app.db().all(sql(asked)).await.expect("the references");
        let named = |row: &store::Row| (row.get("of_table").expect("text"), row.get("of_column").expect("text"));
        let missing: Vec<(String, String)> = rows.iter().map(named).filter(|one| !known.contains(one)).collect();
        assert!(rows.len() > 5, "there are files");
        assert_eq!(missing, [], "name them in FILE_COLUMNS");
    })
    .await;
}

#[tokio::test]
async fn i5_two_years_after_the_gathering_what_dalia_handed_in_is_gone() {
    on_both(house::parts, async |app| {
        let averne = house::averne(&app.house).await;
        let proposal = dalia(&app, &averne).await;
        let (_, last) = averne.gathering.days.expect("averne has days");
        let over = keeping::terms::ends_on(last, Term::Months(24));
        let planted = canaries(&app).await;
        assert!(planted > 9, "only {planted} rows of Dalia's were planted");

        // On the last day of the term everything is still there but what has shorter terms.
        on_the_day(&app, &over.yesterday().expect("a day").to_string()).await;
        assert_eq!(canaries(&app).await, planted - 2, "the letter of no gathering and the sender are gone, no more");
        assert!(on_the_day(&app, &over.to_string()).await > 5);
        assert_eq!(canaries(&app).await, 0);

        // The row stays, since counts lean on it; nothing more is found on the next day.
        let kept =
            app.db().one(sql("select title, number from proposal where id = $1").bind(proposal)).await.expect("it");
        assert_eq!(kept.get::<String>("title").expect("a title"), "");
        assert_eq!(on_the_day(&app, &over.tomorrow().expect("a day").to_string()).await, 0);
        assert_eq!(
            app.db().one(sql("select count(*) as n from blob")).await.expect("it").get::<i64>("n").expect("n"),
            0
        );
    })
    .await;
}

#[tokio::test]
async fn i5_the_record_counts_what_was_deleted_and_holds_no_words() {
    on_both(house::parts, async |app| {
        let averne = house::averne(&app.house).await;
        dalia(&app, &averne).await;
        on_the_day(&app, "2031-01-01").await;
        let asked =
            sql("select about_kind, fields from activity where deed = $1 order by about_kind, fields limit 100");
        let rows = app.db().all(asked.bind(keeping::batches::DELETED)).await.expect("the record");
        let counts: Vec<String> = rows
            .iter()
            .map(|row| {
                format!(
                    "{}: {}",
                    row.get::<String>("about_kind").expect("a kind"),
                    row.get::<String>("fields").expect("fields")
                )
            })
            .collect();
        for expected in [
            "letter: letter 1",
            "letter-alone: letter 1",
            "proposal: attachment 1",
            "proposal: presenter 1",
            "review: review 1",
        ] {
            assert!(counts.iter().any(|count| count == expected), "{expected} is not in {counts:?}");
        }
        assert_eq!(keeping::batches::last_run(app.db()).await.expect("asked"), Some(app.house.now()));
        let last = keeping::batches::last_deleted(app.db()).await.expect("asked");
        assert_eq!(last.get("review"), Some(&app.house.now()));
    })
    .await;
}

#[tokio::test]
async fn i5_a_gathering_that_was_never_held_is_forgotten_two_years_after_its_last_change() {
    on_both(house::parts, async |app| {
        let averne = house::averne(&app.house).await;
        dalia(&app, &averne).await;
        let tx = app.db().begin().await.expect("a transaction");
        let undated = sql("update gathering set starts_on = '', ends_on = '' where id = $1").bind(averne.gathering.id);
        tx.execute(undated).await.expect("undated");
        tx.commit().await.expect("committed");
        on_the_day(&app, "2029-02-28").await;
        assert!(canaries(&app).await > 5);
        on_the_day(&app, "2029-03-02").await;
        assert_eq!(canaries(&app).await, 0);
    })
    .await;
}

#[tokio::test]
async fn i5_more_rows_than_one_batch_go_in_several() {
    on_both(house::parts, async |app| {
        let tx = app.db().begin().await.expect("a transaction");
        let chance = Chance::seeded(7);
        for _ in 0..1_203 {
            let insert = sql("insert into job (id, kind, payload, run_at, done_at) values ($1, 'x', '{}', 1, 1)");
            tx.execute(insert.bind(Id::new(app.house.now(), &chance))).await.expect("a job");
        }
        tx.commit().await.expect("committed");
        assert_eq!(keeping::run(&app.house).await.expect("looked through"), 1_203);
        let batches =
            sql("select fields from activity where deed = $1 order by fields").bind(keeping::batches::DELETED);
        let batches = app.db().all(batches).await.expect("the record");
        let batches: Vec<String> = batches.iter().map(|row| row.get("fields").expect("fields")).collect();
        assert_eq!(batches, ["job 203", "job 500", "job 500"]);
    })
    .await;
}

#[tokio::test]
async fn i5_the_work_of_the_day_is_left_once_and_done_by_the_worker() {
    on_both(house::parts, async |app| {
        keeping::leave_for_today(&app.house).await.expect("left");
        keeping::leave_for_today(&app.house).await.expect("left by a second worker");
        assert_eq!(app.run_jobs().await, 1);
        assert_eq!(keeping::batches::last_run(app.db()).await.expect("asked"), Some(app.house.now()));
        app.clock.pass_s(86_400);
        keeping::leave_for_today(&app.house).await.expect("left");
        assert_eq!(app.run_jobs().await, 1);
    })
    .await;
}

#[tokio::test]
async fn i5_everybody_reads_what_is_kept_and_the_organiser_reads_on_which_day_it_goes() {
    on_both(house::parts, async |app| {
        let averne = house::averne(&app.house).await;
        dalia(&app, &averne).await;
        let stranger = app.browser().get("/privacy").await;
        stranger.says("24 months after the gathering").says("It has not happened yet").says("nothing yet");
        app.browser().get("/fr/privacy").await.says("24 mois après la rencontre").says("Cela n’a pas encore eu lieu");
        on_the_day(&app, "2028-06-01").await;
        app.browser().get("/privacy").await.says("Thursday 1 June 2028");

        let amina = house::person(&app.house, "Amina Diallo", "amina@averne.example").await;
        house::grant(&app.house, amina, &house::scope(&averne), Role::Organiser).await;
        let hers = house::signed_in(&app, amina).await.get("/manage/averne/privacy").await;
        let (_, last) = averne.gathering.days.expect("averne has days");
        let t = web::Tr::new(app.house.words.clone(), base::Lang::en());
        hers.says(&t.day(keeping::terms::ends_on(last, Term::Months(24))));
    })
    .await;
}
