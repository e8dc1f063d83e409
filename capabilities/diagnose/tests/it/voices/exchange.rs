//! REFI-QDA through the pages: out, in elsewhere, and hostile files.

use super::{DESK, all_safe, came, code, eastmarch, give, group};
use diagnose::testing::audit;
use diagnose::voices::qda::read::read;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).expect("an entry");
        zip.write_all(bytes).expect("its bytes");
    }
    zip.finish().expect("an archive").into_inner()
}

#[tokio::test]
async fn a_project_goes_out_and_into_another_audit() {
    testkit::on_both(crate::parts::parts, async |app| {
        let mut all = eastmarch(&app).await;
        let page = group(&mut all.rania, "focus-group", "Girls of 14 to 17").await;
        came(&mut all.rania, &page, "Birch", "quote").await;
        came(&mut all.rania, &page, "Aspen", "count").await;
        let text = "Birch: L’été, we go round 🚲 by the wall.\nAspen: I stopped telling.";
        all.rania.post(&page, &[("act", "transcript"), ("text", text)]).await;
        all_safe(&mut all.rania).await;
        let round = code(&mut all.rania, "Go round").await;
        let bench = page.replace("/voices/", "/coding/");
        give(&mut all.rania, &bench, 0, &round, &["0"]).await;
        give(&mut all.rania, &bench, 1, &round, &["0"]).await;
        let out = all.rania.get(&format!("{DESK}/coding/project.qdpx")).await;
        let (one, _) = read(&out.bytes).expect("it reads");
        assert_eq!(one.texts[0].text, "Participant: L’été, we go round 🚲 by the wall.\nParticipant: […]\n");
        let words: Vec<String> =
            one.texts[0].passages.iter().map(|passage| passage.span.of(&one.texts[0].text)).collect();
        assert_eq!(words, ["L’été, we go round 🚲 by the wall.", "[…]"]);
        let book = all.rania.get(&format!("{DESK}/coding/codebook.qdc")).await;
        book.says("urn:QDA-XML:codebook:1.0").says("Go round");

        audit(&app.house, "saltmarket", "Saltmarket by night", all.rania_id).await;
        let there = "/audits/saltmarket/desk/coding";
        assert_eq!(all.rania.get(&format!("{there}/codebook.qdc")).await.status, 409);
        let file = [("file", "p.qdpx", "application/zip", out.bytes.as_slice())];
        let seen = all.rania.upload(&format!("{there}/exchange"), &[("consent", "quote")], &file).await;
        seen.says("Brought in: 1 codes, 1 texts, 2 coded passages.");
        all.rania
            .upload(&format!("{there}/exchange"), &[("consent", "quote")], &file)
            .await
            .says("1 texts were here already");
        let again = read(&all.rania.get(&format!("{there}/project.qdpx")).await.bytes).expect("it reads").0;
        assert_eq!(again.codes, one.codes, "codes keep their guids, colours and places");
        assert!(again.texts[0].text.is_empty(), "a text that nobody has made safe does not leave");
        assert_eq!(all.otto.get(&format!("{there}/exchange")).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn the_project_of_nvivo_goes_round_through_the_house() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/audit/refi-qda/nvivo-mac-15-export.qdpx");
    let Ok(bytes) = std::fs::read(path) else {
        println!("skipped: no ../shared/data");
        return;
    };
    testkit::on_both(crate::parts::parts, async |app| {
        let mut all = eastmarch(&app).await;
        let file = [("file", "n.qdpx", "application/zip", bytes.as_slice())];
        all.rania.upload(&format!("{DESK}/coding/exchange"), &[("consent", "count")], &file).await.says("2 texts");
        let out = read(&all.rania.get(&format!("{DESK}/coding/project.qdpx")).await.bytes).expect("it reads").0;
        let came = read(&bytes).expect("it reads").0;
        let names = |project: &diagnose::voices::qda::project::Project| {
            let mut names = Vec::new();
            project.codes.iter().for_each(|code| {
                code.walk(&mut |code, depth| names.push((depth, code.guid.clone(), code.name.clone(), code.codable)), 0)
            });
            names
        };
        assert_eq!(names(&out), names(&came));
        let mut guids: Vec<&str> = out.texts.iter().map(|text| text.guid.as_str()).collect();
        guids.sort_unstable();
        let mut known: Vec<&str> = came.texts.iter().map(|text| text.guid.as_str()).collect();
        known.sort_unstable();
        assert_eq!(guids, known);
    })
    .await;
}

#[tokio::test]
async fn hostile_files_are_refused_in_a_sentence_and_nothing_is_half_taken() {
    testkit::on_both(crate::parts::parts, async |app| {
        let mut all = eastmarch(&app).await;
        let good = b"<Project name=\"x\"><CodeBook><Codes><Code guid=\"11111111-1111-4111-8111-111111111111\" name=\"a\" isCodable=\"true\"/></Codes></CodeBook>";
        let bomb = vec![b' '; 13_000_000];
        let laughs = b"<!DOCTYPE a [<!ENTITY a \"ha\">]><Project name=\"&a;\"/>";
        for (bytes, sentence) in [
            (zipped(&[("project.qde", &good[..]), ("../../out", b"x")]), "leads out of it"),
            (zipped(&[("project.qde", &bomb)]), "larger than any project"),
            (zipped(&[("project.qde", &laughs[..])]), "entities of its own"),
            (zipped(&[("project.qde", &good[..])]), "no whole XML"),
            (zipped(&[("other.xml", b"<a/>")]), "no project.qde"),
            (b"PK\x03\x04".to_vec(), "is no project"),
            (b"<html/>".to_vec(), "neither a REFI-QDA project"),
        ] {
            let file = [("file", "p.qdpx", "application/zip", bytes.as_slice())];
            let seen = all.rania.upload(&format!("{DESK}/coding/exchange"), &[("consent", "count")], &file).await;
            assert_eq!(seen.status, 422, "{sentence}");
            seen.says(sentence);
        }
        all.rania.upload(&format!("{DESK}/coding/exchange"), &[("consent", "count")], &[]).await.says("Choose a file");
        let left = app.db().one(store::sql("select (select count(*) from voice_code) + (select count(*) from voice_source) as n")).await;
        assert_eq!(left.expect("read").get::<i64>("n").expect("a count"), 0);
    })
    .await;
}
