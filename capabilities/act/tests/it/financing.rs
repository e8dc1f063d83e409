//! A contract is agreed: what is paid for, by whom, and who says whether it was reached. Whoever validates stands on no
//! other side, whatever anybody tries.

use crate::parts::{address, coordinator, parts, person};
use act::financing::model::{Kind, Part};
use act::financing::store::{self as contracts, metrics, parties};
use act::testing::{contract, metric, party, run, tx};
use store::sql;
use testkit::on_both;

#[tokio::test]
async fn chidi_writes_a_contract_and_it_runs_when_nothing_is_lacking() {
    on_both(parts, async |app| {
        let (_, mut chidi) = coordinator(&app, "Chidi Eze").await;
        let (_, mut bartolo) = person(&app, "Bartolo Reyes").await;
        let wrong = chidi
            .post("/contracts/begin", &[("kind", "outcomes"), ("starts", "2027-05-01"), ("ends", "2027-01-01")])
            .await;
        assert_eq!(wrong.status, 422);
        wrong.says("Give the contract a title.").says("The last day lies before the first.");
        let fields = [
            ("kind", "outcomes"),
            ("title", "Steady work after custody"),
            ("purpose", "People work."),
            ("starts", "2026-07-01"),
            ("ends", "2029-06-30"),
            ("currency", "CAD"),
        ];
        let terms = chidi.submit("/contracts/begin", &fields).await;
        let desk = terms.link("/terms").replace("/fr/", "/");
        let page = desk.trim_end_matches("/terms").to_owned();
        assert_eq!(bartolo.get(&page).await.status, 404);
        assert_eq!(bartolo.get(&desk).await.status, 404);
        terms.says("enter Pays for outcomes");
        for (name, part) in [
            ("Ministry of Communities", "payer"),
            ("Harbour Street Outreach", "provider"),
            ("Alder & Wren", "validator"),
        ] {
            chidi
                .submit(&format!("{page}/parties"), &[("act", "enter"), ("name", name), ("part", part)])
                .await
                .says("Kept.");
        }
        let bad = chidi
            .post(
                &format!("{page}/metrics"),
                &[("act", "add"), ("name", "In work"), ("pricing", "each"), ("price", "2,600")],
            )
            .await;
        assert_eq!(bad.status, 422);
        bad.says("Say what counts and what does not.")
            .says("What cannot be validated cannot be paid.")
            .says("from which source")
            .says("Write a whole number");
        let good = [
            ("act", "add"),
            ("name", "In work"),
            ("definition", "Thirteen weeks."),
            ("target", "160"),
            ("validation", "All payslips."),
            ("source", "Payslips"),
            ("pricing", "each"),
            ("price", "2,600"),
        ];
        chidi.submit(&format!("{page}/metrics"), &good).await.says("416,000");
        let tiers = [
            ("act", "add"),
            ("name", "No new conviction"),
            ("definition", "Twelve months."),
            ("target", "110"),
            ("validation", "Register."),
            ("source", "Courts"),
            ("pricing", "tiers"),
            ("tiers", "60: 100,000\n110: 250,000"),
        ];
        chidi.submit(&format!("{page}/metrics"), &tiers).await.says("250,000 from 110");
        let lacking = chidi.post(&desk, &[("to", "running")]).await;
        assert_eq!(lacking.status, 409);
        let fields = [
            ("title", "Steady work after custody"),
            ("purpose", "People work."),
            ("starts", "2026-07-01"),
            ("ends", "2029-06-30"),
            ("currency", "CAD"),
            ("cap", "600000"),
            ("cohort-size", "240"),
            ("hardest", "People without a home."),
            ("not-measured", "Debts."),
            ("published", "yes"),
        ];
        chidi.submit(&desk, &fields).await.is_silent_about("Before it can run");
        chidi.submit(&desk, &[("to", "running")]).await.says("Running");
        assert_eq!(chidi.post(&format!("{page}/metrics"), &good).await.status, 409, "what was agreed stays");
        app.browser()
            .get(&page)
            .await
            .says("600,000")
            .says("Nothing reported")
            .says("Not measured: Debts.")
            .says("what would have happened without");
        app.browser().get(&format!("/fr{page}")).await.says("Soyez attentif à").says("416\u{202f}000");
        app.browser()
            .get("/contracts")
            .await
            .says("Steady work after custody")
            .says("0 CAD paid of at most 600,000 CAD");
        assert_eq!(
            app.browser().get(&format!("{page}/ledger")).await.location().map(|to| to.starts_with("/sign-in")),
            Some(true)
        );
        assert_eq!(bartolo.get(&format!("{page}/ledger")).await.status, 404, "a public page opens no wall");
    })
    .await;
}

#[tokio::test]
async fn whoever_validates_is_independent_and_the_database_holds_it() {
    on_both(parts, async |app| {
        let (chidi_id, mut chidi) = person(&app, "Chidi Eze").await;
        let (wren_id, mut wren) = person(&app, "Wren Halloran").await;
        let one = contract(&app.house, "Steady work", Kind::Outcomes).await;
        let city = party(&app.house, &one, "City of Port Averne", Part::Payer, Some((chidi_id, true))).await;
        party(&app.house, &one, "Harbour Street Outreach", Part::Provider, None).await;
        let alder = party(&app.house, &one, "Alder & Wren", Part::Validator, Some((wren_id, false))).await;
        let page = format!("/contracts/{}/parties", one.code);
        for (name, part) in [("Alder & wren", "provider"), ("Harbour Street Outreach", "validator"), ("Alder & Wren", "investor")] {
            let refused = chidi.post(&page, &[("act", "enter"), ("name", name), ("part", part)]).await;
            assert_eq!(refused.status, 422);
            refused.says("Whoever validates must be independent");
        }
        chidi.post(&page, &[("act", "enter"), ("name", "Alder & Wren"), ("part", "validator")]).await.says("has this part already");
        let seat = |mail: &str, organisation: base::Id, manages: &'static str| {
            vec![("act", "seat".to_owned()), ("mail", mail.to_owned()), ("organisation", organisation.to_string()), ("manages", manages.to_owned())]
        };
        let (noor, of_wren) = (address("Noor Achterberg"), address("Wren Halloran"));
        for (fields, words) in [
            (seat(&noor, alder.organisation_id, "yes"), "Whoever validates does not run the contract."),
            (seat(&of_wren, city.organisation_id, ""), "speaks for one organisation alone"),
        ] {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let refused = chidi.post(&page, &fields).await;
            assert_eq!(refused.status, 422);
            refused.says(words);
        }
        // Behind the pages the tables refuse the same.
        let into = |text: &'static str| sql(text).bind(one.id).bind(alder.organisation_id);
        for attempt in [
            into("insert into contract_party (id, contract_id, organisation_id, side, part, position) values ($1, $1, $2, 'validates', 'provider', 9)"),
            into("insert into contract_party (id, contract_id, organisation_id, side, part, position) values ($1, $1, $2, 'other', 'provider', 9)"),
            into("insert into contract_seat (contract_id, person_id, organisation_id, side, manages, named_at) values ($1, $1, $2, 'validates', true, 1)"),
            into("insert into contract_seat (contract_id, person_id, organisation_id, side, manages, named_at) values ($1, $1, $2, 'other', false, 1)"),
        ] {
            let tx = tx(&app.house).await;
            assert!(tx.execute(attempt).await.is_err(), "a party or a seat on both sides");
        }
        // The validator reads and decides, and changes nothing else.
        wren.get(&page).await.says("Harbour Street Outreach").is_silent_about("Enter a party");
        assert_eq!(wren.post(&page, &[("act", "unseat"), ("id", &chidi_id.to_string())]).await.status, 409);
        chidi.post(&page, &[("act", "unseat"), ("id", &chidi_id.to_string())]).await.says("The last one who runs the contract");
        chidi.submit(&page, &[("act", "unseat"), ("id", &wren_id.to_string())]).await.is_silent_about("Wren Halloran");
        assert_eq!(wren.get(&page).await.status, 404);
        chidi.submit(&page, &[("act", "leave"), ("id", &alder.id.to_string())]).await;
        assert_eq!(parties::of(app.db(), one.id).await.expect("read").len(), 2);
        chidi.submit(&page, &[("act", "enter"), ("name", "Alder & Wren"), ("part", "investor")]).await.says("Kept.");
    })
    .await;
}

#[tokio::test]
async fn a_pool_and_an_enterprise_have_parties_and_a_ledger_and_nothing_paid_by_result() {
    on_both(parts, async |app| {
        let (chidi_id, mut chidi) = person(&app, "Chidi Eze").await;
        let one = contract(&app.house, "Safer Streets Pool", Kind::Pool).await;
        let fund = party(&app.house, &one, "Lorne Savings", Part::Funder, Some((chidi_id, true))).await;
        let house = party(&app.house, &one, "Youth Council", Part::Grantee, None).await;
        let page = format!("/contracts/{}", one.code);
        chidi.get(&format!("{page}/ledger")).await.is_silent_about("Plan a payment");
        let money = |kind: &'static str, field: &'static str, party: base::Id, sum: &'static str| {
            vec![
                ("act", "record".to_owned()),
                ("kind", kind.to_owned()),
                ("day", "2027-01-20".to_owned()),
                ("words", "Share of 2027".to_owned()),
                ("sum", sum.to_owned()),
                (field, party.to_string()),
            ]
        };
        for (fields, status) in [
            (money("money-out", "taker", house.id, "10"), 409),
            (money("money-in", "giver", fund.id, "50,000.05"), 303),
            (money("money-in", "giver", house.id, "5"), 422),
            (money("money-out", "taker", house.id, "20,000"), 303),
        ] {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            assert_eq!(chidi.post(&format!("{page}/ledger"), &fields).await.status, status, "{fields:?}");
        }
        app.browser().get(&page).await.says("30,000.05").says("Gets money").is_silent_about("Be careful with");
        let enterprise = contract(&app.house, "Bread of the Harbour", Kind::Enterprise).await;
        party(&app.house, &enterprise, "Bakers of the Harbour", Part::Owner, Some((chidi_id, true))).await;
        chidi
            .get(&format!("/contracts/{}/parties", enterprise.code))
            .await
            .says("Gets the surplus")
            .is_silent_about("Validates");
        assert_eq!(contracts::public(app.db(), 0, 10).await.expect("read").len(), 2);
    })
    .await;
}

#[tokio::test]
async fn three_contracts_cost_as_many_questions_as_one() {
    on_both(parts, async |app| {
        let mut asked = Vec::new();
        for round in [1, 2] {
            for n in 0..round {
                let one = contract(&app.house, &format!("Work {round}{n}"), Kind::Outcomes).await;
                metric(&app.house, &one, "In work", 10, 100).await;
                run(&app.house, &one).await;
                assert_eq!(metrics::of(app.db(), one.id).await.expect("read").len(), 1);
            }
            let before = app.db().asked();
            app.browser().get(&format!("/contracts?from=0&n={round}")).await.says(&format!("Work {round}0"));
            asked.push(app.db().asked() - before);
        }
        assert_eq!(asked[0], asked[1], "one and three contracts");
    })
    .await;
}
