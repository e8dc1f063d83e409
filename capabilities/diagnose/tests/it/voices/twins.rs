//! Two worlds that differ only in who said which: whoever does not listen, and whoever takes files out, gets the same
//! bytes in both.

use super::{DESK, Eastmarch, all_safe, came, code, eastmarch, give, group, ids};
use testkit::TestApp;

const ONE: [&str; 4] =
    ["I go the long way.", "They film us.", "I stopped telling anybody.", "It is dark by the steps."];

/// The same words in the same order; `who` says which of the four spoke them.
async fn world(app: &TestApp, who: [&str; 4]) -> Eastmarch {
    let mut all = eastmarch(app).await;
    let page = group(&mut all.rania, "focus-group", "Girls of 14 to 17").await;
    for pseudonym in ["Alder", "Aspen", "Birch", "Cedar"] {
        came(&mut all.rania, &page, pseudonym, "quote").await;
    }
    let lines = who.iter().zip(ONE).map(|(who, words)| format!("{who}: {words}"));
    let text = lines.collect::<Vec<_>>().join("\n");
    all.rania.post(&page, &[("act", "transcript"), ("text", &text)]).await;
    all_safe(&mut all.rania).await;
    let (round, film) = (code(&mut all.rania, "Go round").await, code(&mut all.rania, "Filmed").await);
    let bench = page.replace("/voices/", "/coding/");
    for (turn, code) in [(0, &round), (1, &film), (2, &round), (3, &round)] {
        give(&mut all.rania, &bench, turn, code, &["0"]).await;
    }
    for coding in ids(&all.rania.get(&bench).await.body, "name=\"coding\" value=\"") {
        all.rania.post(&bench, &[("act", "quote"), ("coding", &coding)]).await;
    }
    all
}

/// Everything that somebody gets who does not listen, and every file.
async fn seen(all: &mut Eastmarch) -> Vec<(String, u16, String, Vec<u8>)> {
    let mut out = Vec::new();
    let mut keep = |place: &str, seen: testkit::Seen| {
        let mut headers: Vec<String> = seen
            .headers
            .iter()
            .filter(|(name, _)| !["date", "etag", "set-cookie", "x-request-id"].contains(&name.as_str()))
            .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap_or("…")))
            .collect();
        headers.sort();
        out.push((place.to_owned(), seen.status, headers.join("\n"), seen.bytes));
    };
    for place in ["/voices/themes", "/voices", "/surveys", "/coding", "/redaction", "/coding/project.qdpx"] {
        let place = format!("{DESK}{place}");
        keep(&place, all.otto.get(&place).await);
    }
    keep("/fr", all.otto.get(&format!("/fr{DESK}/voices/themes")).await);
    for place in ["/coding/project.qdpx", "/coding/codebook.qdc", "/voices/themes"] {
        let place = format!("{DESK}{place}");
        keep(&place, all.rania.get(&place).await);
    }
    out
}

#[tokio::test]
async fn i3_who_said_which_changes_no_byte_beyond_the_team() {
    let first = std::sync::Mutex::new(Vec::new());
    for who in [
        ["Alder", "Aspen", "Birch", "Cedar"],
        ["Cedar", "Birch", "Alder", "Aspen"],
        ["Birch", "Birch", "Birch", "Aspen"],
    ] {
        testkit::on_both(crate::parts::parts, async |app| {
            let mut all = world(&app, who).await;
            // Put there something that could leak: the team itself sees the difference.
            let bench = all.rania.get(&format!("{DESK}/voices")).await.body;
            let source = ids(&bench, "href=\"/audits/eastmarch/desk/voices/")
                .into_iter()
                .find(|code| code.len() == 6 && code.chars().all(|sign| !sign.is_ascii_lowercase()))
                .expect("the group");
            let bench = all.rania.get(&format!("{DESK}/coding/{source}")).await;
            bench.says(&format!("<span class=\"sp\">{}</span>", who[0]));
            let seen = seen(&mut all).await;
            assert!(String::from_utf8_lossy(&seen[0].3).contains("They film us."), "there is something to be seen");
            for name in who {
                assert!(seen.iter().all(|(.., bytes)| !String::from_utf8_lossy(bytes).contains(name)));
            }
            first.lock().expect("a lock").push(seen);
        })
        .await;
    }
    let worlds = first.into_inner().expect("a lock");
    // By database: ids and draws are the same in all worlds of one.
    for world in worlds.iter().skip(2).step_by(2) {
        assert_eq!(*world, worlds[0]);
    }
    for world in worlds.iter().skip(3).step_by(2) {
        assert_eq!(*world, worlds[1]);
    }
}
