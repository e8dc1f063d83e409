//! A focus group from the first word to the theme, and everything that must not come of it.

use super::{DESK, all_safe, came, code, eastmarch, give, group, ids};
use diagnose::voices::source::store as sources;
use diagnose::voices::themes::themes;

const TRANSCRIPT: &str = "Facilitator: What do you do then?\nBirch: I go the long way. My sister Yasmin does too.\nAspen: I stopped telling anybody.\nYasmin: Call me on 555 014 2233.";

#[tokio::test]
async fn nobody_codes_a_word_before_a_human_made_it_safe() {
    testkit::on_both(crate::parts::parts, async |app| {
        let mut all = eastmarch(&app).await;
        let page = group(&mut all.rania, "focus-group", "Girls of 14 to 17").await;
        let code_name = page.rsplit('/').next().expect("a code").to_owned();
        let bench = format!("{DESK}/coding/{code_name}");
        came(&mut all.rania, &page, "Birch", "place").await;
        came(&mut all.rania, &page, "Aspen", "count").await;
        all.rania
            .post(&page, &[("act", "person"), ("pseudonym", "Birch"), ("kind", "youth"), ("consent", "count")])
            .await
            .says("This pseudonym is taken");
        let minor =
            [("act", "person"), ("pseudonym", "Fern"), ("kind", "youth"), ("consent", "place"), ("minor", "yes")];
        all.rania.post(&page, &minor).await.says("Under 14 nobody takes part without the consent");

        let sent = all.rania.submit(&page, &[("act", "transcript"), ("text", TRANSCRIPT)]).await;
        sent.says("Some names before a colon were no pseudonyms")
            .says("4 contributions wait")
            .says("<mark>Yasmin</mark>")
            .says("<mark>555 014 2233</mark>");
        all.rania
            .get(&bench)
            .await
            .says("Nothing of this source has been made safe yet")
            .is_silent_about("the long way");

        // A word the machine did not see is marked wherever it stands, then the contribution is safe.
        let queue = format!("{DESK}/redaction");
        let shown = all.rania.get(&queue).await.body;
        let item = shown.split("<article").find(|item| item.contains("the long way")).expect("the turn");
        let id = ids(item, "name=\"contribution\" value=\"").remove(0);
        let more = format!("more-{id}");
        all.rania
            .post(&queue, &[("contribution", &id), (&more, "the quiet way"), ("act", "mark")])
            .await
            .says("do not stand in the contribution");
        all.rania
            .submit(&queue, &[("contribution", &id), (&more, "The Long Way"), ("act", "mark")])
            .await
            .says("<mark>the long way</mark>");
        // What nobody has decided is not safe.
        assert_eq!(all.rania.post(&queue, &[("contribution", &id), ("act", "safe")]).await.status, 409);
        all_safe(&mut all.rania).await;
        all.rania.get(&queue).await.says("Nothing waits");
        let safe = all.rania.get(&bench).await;
        safe.says("I go [other]. My sister [name] does too.")
            .says("Counted only")
            .is_silent_about("Yasmin")
            .is_silent_about("014 2233");
        let rows = app.db().all(store::sql("select original from voice_contribution order by id")).await.expect("read");
        assert!(rows.iter().all(|row| row.get::<String>("original").expect("a text").is_empty()));
        all.rania.get(&page).await.says("Birch").says("card");
    })
    .await;
}

#[tokio::test]
async fn what_birch_takes_back_is_gone_with_all_that_was_made_of_it() {
    testkit::on_both(crate::parts::parts, async |app| {
        let mut all = eastmarch(&app).await;
        let page = group(&mut all.rania, "interview", "A shopkeeper").await;
        came(&mut all.rania, &page, "Birch", "quote").await;
        let text = "Birch: I close at six now. I used to stay.";
        all.rania.post(&page, &[("act", "transcript"), ("text", text)]).await;
        all_safe(&mut all.rania).await;
        let round = code(&mut all.rania, "Close early").await;
        let bench = format!("{DESK}/coding/{}", page.rsplit('/').next().expect("a code"));
        give(&mut all.rania, &bench, 0, &round, &["0"]).await;
        let coding = ids(&all.rania.get(&bench).await.body, "name=\"coding\" value=\"").remove(0);
        all.rania.submit(&bench, &[("act", "quote"), ("coding", &coding)]).await.says("Do not quote");
        let seen = all.otto.get(&format!("{DESK}/voices/themes")).await;
        seen.says("Close early").says("I close at six now.").is_silent_about("Ropewalk").is_silent_about("Birch");
        // A finding rests on the theme: how often, and what may be quoted; the committee reads it and does not choose.
        let findings = format!("{DESK}/findings");
        all.rania.submit(&findings, &[("topic", "property"), ("statement-en", "Shops close before the dark.")]).await;
        let finding = format!("{findings}/1");
        let rests = [("act", "themes"), ("theme", round.as_str())];
        assert_eq!(all.otto.post(&finding, &rests).await.status, 404);
        all.otto.get(&finding).await.is_silent_about("I close at six now.").is_silent_about("Choose its themes");
        all.rania.submit(&finding, &rests).await.says("Interview: 1");
        let seen = all.otto.get(&finding).await;
        seen.says("I close at six now.").is_silent_about("Ropewalk").is_silent_about("Birch");

        let source = sources::find(app.db(), all.audit.id, page.rsplit('/').next().expect("a code"))
            .await
            .expect("read")
            .expect("it");
        let birch = sources::participants(app.db(), source.id).await.expect("read").remove(0);
        let (who, field) = (birch.id.to_string(), format!("consent-{}", birch.id));
        // Less than before, and the words are shown to nobody beyond the team.
        all.rania.submit(&page, &[("act", "consent"), ("who", &who), (&field, "count")]).await.says("Saved");
        all.otto.get(&format!("{DESK}/voices/themes")).await.says("Close early").is_silent_about("I close at six");
        all.otto.get(&finding).await.says("Close early").is_silent_about("I close at six");
        assert_eq!(all.rania.post(&bench, &[("act", "quote"), ("coding", &coding)]).await.status, 404);
        all.rania
            .submit(&page, &[("act", "consent"), ("who", &who), (&field, "withdrawn")])
            .await
            .says("Withdrawn: the words");
        let themes = themes(app.db(), all.audit.id).await.expect("read");
        assert!(themes[0].counts.is_empty() && themes[0].quotes.is_empty());
        assert!(sources::keys(app.db(), source.id).await.expect("read").is_empty());
        let left = app.db().one(store::sql("select count(*) as n from voice_coding")).await.expect("read");
        assert_eq!(left.get::<i64>("n").expect("a count"), 0);
    })
    .await;
}

#[tokio::test]
async fn a_walk_has_stops_and_danger_is_passed_on_without_a_word_of_it() {
    testkit::on_both(crate::parts::parts, async |app| {
        let mut all = eastmarch(&app).await;
        let page = group(&mut all.hana, "walk", "Founders’ Park after dark").await;
        all.hana.post(&page, &[("act", "stop"), ("stop-place", "")]).await.says("Say where the group stopped");
        let stop = [
            ("act", "stop"),
            ("stop-place", "The steps"),
            ("check-lighting", "poor"),
            ("check-help", "good"),
            ("remark", "Two lamps are out."),
        ];
        all.hana.submit(&page, &stop).await.says("The steps").says("Lighting: Poor").says("Two lamps are out.");
        assert_eq!(sources::checked(app.db(), all.audit.id).await.expect("read")[0], ("lighting".to_owned(), 1, 1));
        all.otto.get(&format!("{DESK}/voices/themes")).await.says("1 of 1 stops");
        let fields = [
            ("act", "save"),
            ("title", "Founders’ Park, nine in the evening"),
            ("held-on", "2027-02-04"),
            ("place", "Park"),
            ("notes", "Cold."),
        ];
        all.hana.submit(&page, &fields).await.says("nine in the evening").says("Thursday 4 February 2027");

        let danger = format!("{DESK}/voices/danger");
        all.hana.get(&danger).await.says("Do not investigate").says("call the emergency number first");
        all.hana.post(&danger, &[("on-day", "2027-02-04"), ("passed-to", "")]).await.says("Say to which service");
        all.hana
            .submit(&danger, &[("on-day", "2027-02-04"), ("passed-to", "Child protection of Lorne")])
            .await
            .says("Noted")
            .says("Child protection of Lorne");
        assert_eq!(sources::dangers(app.db(), all.audit.id).await.expect("read").len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_docx_is_read_and_a_hostile_one_is_refused() {
    testkit::on_lite(crate::parts::parts, async |app| {
        let mut all = eastmarch(&app).await;
        let page = group(&mut all.hana, "interview", "A night driver").await;
        let file = [("file", "t.docx", "application/octet-stream", &b"PK\x03\x04 nothing"[..])];
        let seen = all.hana.upload(&page, &[("act", "transcript")], &file).await;
        assert_eq!(seen.status, 422);
        seen.says("This file cannot be read");
        let file = [("file", "t.txt", "text/plain", "\u{feff}Facilitator: And then?\r\nI drive on.".as_bytes())];
        assert_eq!(all.hana.upload(&page, &[("act", "transcript")], &file).await.status, 303);
        all.hana.get(&format!("{DESK}/redaction")).await.says("And then? I drive on.");
    })
    .await;
}

#[tokio::test]
async fn the_wall_of_the_audit_stands_before_every_voice() {
    testkit::on_lite(crate::parts::parts, async |app| {
        let mut all = eastmarch(&app).await;
        let (_, mut dario) = crate::parts::person(&app, "Dario Bell").await;
        let page = group(&mut all.rania, "focus-group", "Seniors").await;
        let bench = page.replace("/voices/", "/coding/");
        for place in [
            "/voices",
            "/redaction",
            "/coding",
            "/surveys",
            "/voices/danger",
            "/coding/project.qdpx",
            "/coding/exchange",
        ] {
            let place = format!("{DESK}{place}");
            assert_eq!(dario.get(&place).await.status, 404, "{place}");
            assert_eq!(all.otto.get(&place).await.status, 404, "the committee hears nobody: {place}");
        }
        for place in [&page, &bench] {
            assert_eq!(dario.get(place).await.status, 404);
            assert_eq!(all.otto.get(place).await.status, 404);
        }
        assert_eq!(dario.get(&format!("{DESK}/voices/themes")).await.status, 404);
        assert_eq!(all.otto.get(&format!("{DESK}/voices/themes")).await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn one_source_or_three_take_as_many_questions() {
    testkit::on_both(crate::parts::parts, async |app| {
        let mut all = eastmarch(&app).await;
        let mut counted = Vec::new();
        for n in 1..=3 {
            let page = group(&mut all.rania, "focus-group", &format!("Group {n}")).await;
            came(&mut all.rania, &page, "Birch", "quote").await;
            all.rania.post(&page, &[("act", "transcript"), ("text", "Birch: It is dark there.")]).await;
            let mut here = Vec::new();
            for place in ["/voices", "/redaction", "/voices/themes", "/surveys"] {
                let before = app.db().asked();
                assert_eq!(all.rania.get(&format!("{DESK}{place}")).await.status, 200);
                here.push(app.db().asked() - before);
            }
            counted.push(here);
        }
        assert_eq!(counted[0], counted[2]);
    })
    .await;
}
