//! Results are reported with evidence, decided by the validator, and paid for: never a cent above what was earned, and
//! everything balances.

use crate::parts::{parts, person};
use act::financing::ledger::{Account, EntryKind, NotPosted, Transfer};
use act::financing::model::{Contract, Kind, Metric, Part, Party};
use act::financing::store::ledger::{self as till, Posting, balances, entries, replayed};
use act::financing::store::{self as contracts, results};
use act::testing::{contract, maker, metric, party, run, tx};
use store::sql;
use testkit::{Browser, TestApp, on_both};

/// A running contract with everybody at the table.
struct Table {
    one: Contract,
    work: Metric,
    ministry: Party,
    outreach: Party,
    bank: Party,
    alder: Party,
    chidi: Browser,
    sana: Browser,
    wren: Browser,
}

async fn table(app: &TestApp) -> Table {
    let (chidi_id, chidi) = person(app, "Chidi Eze").await;
    let (sana_id, sana) = person(app, "Sana Oyelaran").await;
    let (wren_id, wren) = person(app, "Wren Halloran").await;
    let one = contract(&app.house, "Steady work", Kind::Outcomes).await;
    let ministry = party(&app.house, &one, "Ministry of Communities", Part::Payer, Some((chidi_id, true))).await;
    let outreach = party(&app.house, &one, "Harbour Street Outreach", Part::Provider, Some((sana_id, false))).await;
    let bank = party(&app.house, &one, "Lorne Savings", Part::Investor, None).await;
    let alder = party(&app.house, &one, "Alder & Wren", Part::Validator, Some((wren_id, false))).await;
    let work = metric(&app.house, &one, "Thirteen weeks in work", 30, 260_050).await;
    run(&app.house, &one).await;
    Table { one, work, ministry, outreach, bank, alder, chidi, sana, wren }
}

async fn again(app: &TestApp, one: &Contract) -> Contract {
    contracts::find(app.db(), &one.code).await.expect("read").expect("it is there")
}

fn borrowed<'a>(fields: &'a [(&'a str, String)]) -> Vec<(&'a str, &'a str)> {
    fields.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

#[tokio::test]
async fn sana_reports_wren_decides_and_the_ministry_pays_what_was_earned_and_no_more() {
    on_both(parts, async |app| {
        let mut all = table(&app).await;
        let page = format!("/contracts/{}", all.one.code);
        let (results_page, ledger) = (format!("{page}/results"), format!("{page}/ledger"));
        let report = |n: &str| {
            vec![
                ("metric", all.work.id.to_string()),
                ("reported", n.to_owned()),
                ("from", "2026-07-01".to_owned()),
                ("to", "2026-12-31".to_owned()),
                ("evidence", "Payslips, pseudonyms".to_owned()),
                ("link", String::new()),
            ]
        };
        let bare = report("12");
        let refused = all.sana.post(&results_page, &borrowed(&bare)).await;
        assert_eq!(refused.status, 422);
        refused.says("nothing is reported without evidence").says("Payslips, pseudonyms");
        let by_wren = all.wren.post(&results_page, &borrowed(&bare)).await;
        assert_eq!(by_wren.status, 409, "the validator reports nothing");
        let script =
            all.sana.upload(&results_page, &borrowed(&bare), &[("file", "run.svg", "image/svg+xml", b"<svg/>")]).await;
        script.says("This kind of file is not taken.");
        let shown = all
            .sana
            .upload(
                &results_page,
                &borrowed(&bare),
                &[("file", "payslips.csv", "text/csv", b"pseudonym,weeks\nA,13\n")],
            )
            .await;
        assert_eq!(shown.status, 303, "{}", shown.body);
        let result = format!("{results_page}/1");
        all.sana
            .get(&result)
            .await
            .says("With the validator")
            .says("payslips.csv")
            .is_silent_about("All of them count");
        let file = all.wren.get(&format!("{result}/file")).await;
        file.says("pseudonym,weeks");
        assert!(
            file.headers
                .get("content-disposition")
                .is_some_and(|line| line.to_str().is_ok_and(|line| line.starts_with("attachment")))
        );
        assert_eq!(
            app.browser().get(&format!("{result}/file")).await.location().map(|to| to.starts_with("/sign-in")),
            Some(true)
        );
        assert_eq!(all.sana.post(&result, &[("decision", "accepted")]).await.status, 409, "nobody validates her own");
        let why = all.wren.post(&result, &[("decision", "partly"), ("accepted", "12")]).await;
        assert_eq!(why.status, 422);
        why.says("Say why not all of them count.").says("from 1 to 11");
        all.wren
            .submit(
                &result,
                &[("decision", "partly"), ("accepted", "10"), ("reason", "Two payslips are of another year.")],
            )
            .await
            .says("Partly accepted");
        assert_eq!(all.wren.post(&result, &[("decision", "accepted")]).await.status, 409, "a decision stands");
        assert_eq!(again(&app, &all.one).await.earned_cents, 2_600_500);
        // A payment above what was earned is planned, and refused on its day.
        let plan = |sum: &str| {
            vec![
                ("act", "plan".to_owned()),
                ("payer", all.ministry.id.to_string()),
                ("due", "2027-02-15".to_owned()),
                ("for", "Claim 1".to_owned()),
                ("amount", sum.to_owned()),
            ]
        };
        all.chidi.submit(&ledger, &borrowed(&plan("26,005.01"))).await.says("26,005.01");
        let above = all.chidi.post(&ledger, &[("act", "pay"), ("number", "1")]).await;
        assert_eq!(above.status, 409);
        above.says("26,005.00 more to be paid, and not a cent beyond");
        all.chidi.submit(&ledger, &[("act", "drop"), ("number", "1")]).await.is_silent_about("26,005.01");
        all.chidi.submit(&ledger, &borrowed(&plan("26,005"))).await;
        all.chidi
            .submit(&ledger, &[("act", "pay"), ("number", "2")])
            .await
            .says("Payment for outcomes")
            .says("26,005.00");
        assert_eq!(
            all.chidi.post(&ledger, &[("act", "pay"), ("number", "2")]).await.status,
            409,
            "a payment is made once"
        );
        assert_eq!(again(&app, &all.one).await.paid_cents, 2_600_500);
        // Turned back, it is planned again, and what is held goes down.
        let why = all.chidi.post(&ledger, &[("act", "correct"), ("number", "1"), ("why-1", "")]).await;
        why.says("Say why the entry is turned back.");
        all.chidi
            .submit(&ledger, &[("act", "correct"), ("number", "1"), ("why-1", "Sent to the wrong account")])
            .await
            .says("turns back entry 1");
        assert_eq!(
            all.chidi.post(&ledger, &[("act", "correct"), ("number", "1"), ("why-1", "Twice")]).await.status,
            409
        );
        assert_eq!(again(&app, &all.one).await.paid_cents, 0);
        all.chidi.submit(&ledger, &[("act", "pay"), ("number", "2")]).await.says("Recorded.");
        app.browser()
            .get(&page)
            .await
            .says("26,005")
            .says("Of 12 outcomes that were decided on, 2 did not count.")
            .is_silent_about("payslips.csv");
        let csv = all.chidi.get(&format!("{ledger}/csv")).await;
        csv.says("26005").says("Ministry of Communities").says("Held");
        assert_eq!(all.chidi.get(&format!("{ledger}/xlsx")).await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn the_agreed_order_pays_the_provider_before_the_bank() {
    on_both(parts, async |app| {
        let mut all = table(&app).await;
        let page = format!("/contracts/{}", all.one.code);
        let (scenarios, ledger) = (format!("{page}/scenarios"), format!("{page}/ledger"));
        let step = |party: &Party, words: &str, most: &str| {
            vec![
                ("act", "step".to_owned()),
                ("party", party.id.to_string()),
                ("words", words.to_owned()),
                ("up-to", most.to_owned()),
            ]
        };
        all.chidi.submit(&scenarios, &borrowed(&step(&all.outreach, "costs", "400"))).await;
        all.chidi
            .submit(&scenarios, &borrowed(&step(&all.bank, "loan and interest", "500")))
            .await
            .says("If little is reached");
        all.chidi
            .submit(&scenarios, &borrowed(&step(&all.ministry, "back to the fund", "")))
            .await
            .says("all that is left");
        all.chidi.post(&scenarios, &borrowed(&step(&all.bank, "more", "5"))).await.says("nothing can come after it");
        let counts = [
            ("act", "counts".to_owned()),
            (&*format!("low-{}", all.work.id), "1".to_owned()),
            (&*format!("high-{}", all.work.id), "60".to_owned()),
        ]
        .map(|(n, v)| (n.to_owned(), v));
        let counts: Vec<(&str, &str)> = counts.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        all.chidi.submit(&scenarios, &counts).await.says("for 60").says("2,600.50");
        let record = |kind: &str, field: &'static str, party: &Party, sum: &str| {
            vec![
                ("act", "record".to_owned()),
                ("kind", kind.to_owned()),
                ("day", "2027-01-05".to_owned()),
                ("words", "=HYPERLINK(1)".to_owned()),
                ("sum", sum.to_owned()),
                (field, party.id.to_string()),
            ]
        };
        all.chidi
            .submit(&ledger, &borrowed(&record("money-in", "giver", &all.bank, "600")))
            .await
            .says("could be paid out");
        all.chidi
            .submit(&ledger, &borrowed(&record("validation-cost", "taker", &all.alder, "20.25")))
            .await
            .says("Cost of validating");
        assert_eq!(
            all.chidi.post(&ledger, &borrowed(&record("validation-cost", "taker", &all.bank, "1"))).await.status,
            422
        );
        all.chidi.submit(&ledger, &[("act", "distribute")]).await.says("400.00").says("179.75");
        let steps = till::steps(app.db(), all.one.id).await.expect("read");
        assert_eq!(steps.iter().map(|one| one.paid_cents).collect::<Vec<_>>(), [40_000, 17_975, 0]);
        let written = entries(app.db(), all.one.id).await.expect("read");
        let ledger_now = replayed(&written);
        // What is stored is what the entries make, and all of it is nothing.
        let stored = balances(app.db(), all.one.id).await.expect("read");
        for (account, cents) in &stored {
            assert_eq!(ledger_now.balance(*account), *cents);
        }
        assert_eq!(stored.iter().map(|(_, cents)| cents).sum::<i64>(), 0);
        all.chidi.submit(&scenarios, &[("act", "drop-step")]).await.is_silent_about("all that is left ·");
        assert_eq!(all.chidi.post(&scenarios, &[("act", "drop-step")]).await.status, 409, "a step that was paid stays");
        all.chidi.submit(&ledger, &[("act", "correct"), ("number", "3"), ("why-3", "Paid too early")]).await;
        let steps = till::steps(app.db(), all.one.id).await.expect("read");
        assert!(steps.iter().all(|one| one.paid_cents == 0), "{steps:?}");
        all.chidi.get(&format!("{ledger}/csv")).await.says("'=HYPERLINK").is_silent_about(",=HYPERLINK");
    })
    .await;
}

#[tokio::test]
async fn behind_the_rules_the_database_refuses_what_is_above_what_was_earned_or_held() {
    on_both(parts, async |app| {
        let all = table(&app).await;
        for attempt in [
            sql("update contract set paid_cents = 1 where id = $1"),
            sql("update contract set earned_cents = cap_cents + 1 where id = $1"),
            sql("update contract_metric set earned_cents = cap_cents + 1 where contract_id = $1"),
            sql("update contract_account set balance_cents = -1 where contract_id = $1 and held = 1"),
            sql("update contract_metric set source = '' where contract_id = $1"),
            sql("update contract_metric set validation = '' where contract_id = $1"),
        ] {
            let tx = tx(&app.house).await;
            assert!(tx.execute(attempt.bind(all.one.id)).await.is_err());
        }
        // Two hands pay the last earned cent in the same moment: one does.
        let tx1 = tx(&app.house).await;
        tx1.execute(sql("update contract set earned_cents = 100 where id = $1").bind(all.one.id))
            .await
            .expect("earned");
        tx1.commit().await.expect("written");
        let pay = async || {
            let tx = tx(&app.house).await;
            let transfers =
                vec![Transfer { from: Account::Party(all.ministry.id), to: Account::Held, cents: 100, step: None }];
            let posting = Posting {
                day: "2027-02-01",
                words: "Claim",
                kind: EntryKind::OutcomePayment,
                transfers,
                corrects: None,
            };
            let posted = till::post(&tx, maker(&app.house), all.one.id, posting).await.expect("asked");
            if posted.is_ok() {
                tx.commit().await.expect("written");
            }
            posted.map(|_| ())
        };
        let (first, second) = tokio::join!(pay(), pay());
        let mut both = [first, second];
        both.sort_by_key(Result::is_err);
        assert_eq!(both, [Ok(()), Err(NotPosted::AboveEarned(0))]);
        assert_eq!(entries(app.db(), all.one.id).await.expect("read").len(), 1);
        assert!(results::of(app.db(), all.one.id).await.expect("read").is_empty());
    })
    .await;
}
