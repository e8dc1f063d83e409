//! Impact bonds elsewhere: all projects of a published pull come in, with a report, and go out valid. The real data are
//! not part of the repository; where they are not there, the story says so.

use crate::parts::{parts, person};
use act::financing::indigo::report::Seen;
use act::financing::indigo::{files, import, out, read, store};
use act::financing::model::{Kind, Part};
use act::testing::{contract, maker, metric, party, run};
use std::path::PathBuf;
use testkit::on_both;

/// The files of the real pull; `None` where they are not there.
fn pull() -> Option<Vec<(String, Vec<u8>)>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/audit/indigo-impact-bonds");
    let Ok(entries) = std::fs::read_dir(folder) else {
        println!("skipped: no ../shared/data");
        return None;
    };
    let mut all: Vec<(String, Vec<u8>)> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.file_name().to_string_lossy().ends_with(".csv.gz"))
        .map(|entry| (entry.file_name().to_string_lossy().into_owned(), std::fs::read(entry.path()).expect("a file")))
        .collect();
    all.sort();
    Some(all)
}

#[test]
fn every_project_of_a_pull_is_read_nothing_written_is_lost_and_every_document_is_valid() {
    let Some(given) = pull() else { return };
    let sheets = files::sheets(&given).expect("sheets");
    let cells: usize = sheets
        .iter()
        .filter(|sheet| sheet.name.starts_with("projects"))
        .flat_map(|sheet| &sheet.rows)
        .map(|row| row.len() - 1)
        .sum();
    let reading = read::read(sheets).expect("projects");
    assert_eq!(reading.projects.len(), 319);
    let kept: usize = reading
        .projects
        .iter()
        .map(|one| one.own.len() + one.parts.values().flatten().map(|row| row.len()).sum::<usize>())
        .sum();
    assert_eq!(kept, cells, "every cell of every kept row:\n{}", reading.report);
    let justice = reading
        .projects
        .iter()
        .filter(|one| one.said("Purpose and classifications - Policy sector - (Value)") == "Criminal justice");
    assert_eq!(justice.count(), 19);
    let metrics = reading.projects.iter().flat_map(|one| one.part("projects_outcome_metrics"));
    let silent = metrics.clone().filter(|row| !row.contains_key("Outcome validation Method - (Value)")).count();
    assert_eq!((metrics.count(), silent), (1_408, 1_194));
    for seen in [Seen::NoDate, Seen::NoNumber, Seen::NotListed, Seen::OtherCapitals] {
        assert!(reading.report.count(seen) > 0, "{seen:?} is in the data:\n{}", reading.report);
    }
    assert_eq!(reading.report.count(Seen::UnknownSheet), 0, "{}", reading.report);
    for project in &reading.projects {
        assert_eq!(out::faults(&out::of_library(project)), Vec::<String>::new(), "{}", project.id);
    }
}

#[tokio::test]
async fn an_operator_brings_a_small_pull_in_and_everybody_reads_it() {
    on_both(parts, async |app| {
        let (_, mut bartolo) = person(&app, "Bartolo Reyes").await;
        app.browser().get("/contracts/indigo").await.says("The library is empty");
        assert_eq!(bartolo.get("/contracts/indigo/import").await.status, 404, "only whoever runs the install");
        let given = [
            ("projects.csv", "ID,Impact Bond Name - (Value),Purpose and classifications - Policy sector - (Value),Dates - Date outcomes contract signed - (Value)\nINDIGO-POJ-0001,Gate <b>One</b>,Criminal justice,2018-13\nINDIGO-POJ-0002,Roof First,Homelessness,2019-04\n"),
            ("projects_outcome_metrics.csv", "Project ID,Id,Outcome Definition - (Value)\nINDIGO-POJ-0001,outcomemetric1,Fewer come back\n"),
            ("projects_service_provisions.csv", "Project ID,Id,Organisation ID - (Value)\nINDIGO-POJ-0001,1,INDIGO-ORG-0001\n"),
            ("organisations.csv", "ID,Name\nINDIGO-ORG-0001,Gate House\n"),
            ("funds.csv", "ID,Fund - Name\nINDIGO-FUND-0001,Fund of Gates\n"),
        ];
        let given: Vec<(String, Vec<u8>)> = given.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
        for _ in 0..2 {
            let (projects, report) = import(app.db(), maker(&app.house), "a test", &given).await.expect("brought in");
            assert_eq!((projects, report.count(Seen::NoDate)), (2, 1));
        }
        let broken = [("projects.csv".to_owned(), vec![0x1f, 0x8b]), ("x.gz.exe".to_owned(), Vec::new())];
        assert!(import(app.db(), maker(&app.house), "a test", &broken).await.is_err());
        app.browser().get("/contracts/indigo").await.says("1 of 1 metrics do not say how they are validated.").says("Roof First");
        app.browser().get("/contracts/indigo?q=gate&sector=Criminal+justice").await.says("Gate").is_silent_about("Roof First").is_silent_about("<b>One");
        app.browser().get("/contracts/indigo?q=%25").await.says("Roof First");
        app.browser().get("/contracts/indigo/INDIGO-POJ-0001").await.says("not said").says("Gate House").is_silent_about("<b>One");
        app.browser().get("/fr/contracts/indigo/INDIGO-POJ-0001").await.says("non précisé");
        assert_eq!(app.browser().get("/contracts/indigo/INDIGO-POJ-0009").await.status, 404);
        let document = app.browser().get("/contracts/indigo/INDIGO-POJ-0001/json").await.json();
        assert!(out::faults(&document).is_empty());
        assert!(document["notes"]["value"].as_str().is_some_and(|notes| notes.contains("2018-13")), "{document}");
        app.browser().get("/contracts/indigo/report").await.says("No year, month or day.").says("2018-13");
        assert_eq!(store::totals(app.db()).await.expect("counted"), [2, 1, 1, 0, 0, 0]);
        assert_eq!(store::sectors(app.db()).await.expect("read").len(), 2);
        // One and two projects cost the same number of questions.
        let mut asked = Vec::new();
        for path in ["/contracts/indigo?q=gate", "/contracts/indigo"] {
            let before = app.db().asked();
            app.browser().get(path).await.says("Gate");
            asked.push(app.db().asked() - before);
        }
        assert_eq!(asked[0], asked[1]);
    })
    .await;
}

#[tokio::test]
async fn a_contract_of_this_house_goes_out_as_a_valid_document() {
    on_both(parts, async |app| {
        let one = contract(&app.house, "Steady work", Kind::Outcomes).await;
        party(&app.house, &one, "Ministry of Communities", Part::Payer, None).await;
        metric(&app.house, &one, "Thirteen weeks in work", 30, 260_050).await;
        run(&app.house, &one).await;
        let document = app.browser().get(&format!("/contracts/{}/json", one.code)).await.json();
        assert_eq!(out::faults(&document), Vec::<String>::new());
        assert_eq!(document["outcome_pricings"][0]["price_per_unit"]["amount"]["value"], 2600.5);
        assert_eq!(document["outcome_metrics"][0]["outcome_validation_method"]["value"], "Every payslip is looked at.");
        assert_eq!(
            document["overall_project_finance"]["maximum_potential_outcome_payment_v2"]["amount"]["value"],
            100_000.0
        );
        assert_eq!(app.browser().get("/contracts/NXNXNX/json").await.status, 404);
    })
    .await;
}
