//! Nuria leads a floor with quick fingers: one question stays at the top, and what she did by mistake she takes back.

use crate::floor::day;
use crate::parts::parts;
use store::sql;
use testkit::{TestApp, on_both};

/// How many votes are counted for all questions together.
async fn counted(app: &TestApp) -> i64 {
    let asked = sql("select cast(coalesce(sum(votes), 0) as bigint) as counted from floor_question");
    app.db().one(asked).await.expect("the counts").get("counted").expect("a count")
}

#[tokio::test]
async fn nuria_keeps_one_at_the_top_and_takes_her_steps_back_one_by_one() {
    on_both(parts, async |app| {
        let mut day = day(&app).await;
        let (ask, lead) = (
            format!("/safer-cities/sessions/{}/ask", day.codes[0]),
            format!("/manage/safer-cities/live/{}", day.codes[0]),
        );
        day.nuria.post(&lead, &[("asking", "yes")]).await;
        assert_eq!(day.nuria.post(&format!("{lead}/undo"), &[]).await.status, 409, "nothing was done yet");
        let (mut marta, mut wren, mut otto) = (app.browser(), app.browser(), app.browser());
        marta.post(&ask, &[("text", "Who drives at three?")]).await;
        wren.post(&ask, &[("text", "Who pays the driver?")]).await;
        let order = |seen: &testkit::Seen| -> Vec<String> {
            seen.body.split("id=\"q-").skip(1).map(|rest| rest.chars().take(6).collect()).collect()
        };
        let page = otto.get(&ask).await;
        let (drives, pays) = (order(&page)[0].clone(), order(&page)[1].clone());
        page.says("Who drives at three?");
        otto.post(&format!("{ask}/{drives}/vote"), &[("on", "1")]).await;
        otto.post(&format!("{ask}/{pays}/vote"), &[("on", "1")]).await;
        let press = async |nuria: &mut testkit::Browser, question: &str, fields: &[(&str, &str)]| {
            nuria.post(&format!("{lead}/questions/{question}"), fields).await.status
        };

        // The pin is above the votes, and only what everybody sees is pinned.
        app.browser().post(&format!("{ask}/{drives}/vote"), &[("on", "1")]).await;
        assert_eq!(order(&otto.get(&ask).await), [drives.clone(), pays.clone()], "two votes against one");
        assert_eq!(press(&mut day.nuria, &pays, &[("deed", "pin")]).await, 303);
        let page = otto.get(&ask).await;
        page.says("kept at the top");
        assert_eq!(order(&page), [pays.clone(), drives.clone()]);
        assert_eq!(press(&mut day.nuria, &pays, &[("deed", "unpin")]).await, 303);
        assert_eq!(order(&otto.get(&ask).await), [drives.clone(), pays.clone()]);

        // One leaves the stage for the other; taken back, it stands there again.
        press(&mut day.nuria, &drives, &[("deed", "stage")]).await;
        press(&mut day.nuria, &pays, &[("deed", "stage")]).await;
        let stage =
            |seen: &testkit::Seen| seen.body.split("class=\"on\"").nth(1).map(|rest| rest.contains("Who drives"));
        day.nuria.submit(&format!("{lead}/undo"), &[]).await.says("it is as it was before");
        let page = otto.get(&ask).await;
        assert_eq!(stage(&page), Some(true), "{}", page.body);
        // Answered by mistake, with a sentence.
        press(&mut day.nuria, &drives, &[("deed", "answered"), ("answer", "The nurse.")]).await;
        otto.get(&ask).await.says("The nurse.");
        day.nuria.submit(&format!("{lead}/undo"), &[]).await;
        otto.get(&ask).await.says("Being answered").is_silent_about("The nurse.");
        day.nuria.submit(&format!("{lead}/undo"), &[]).await;

        // A merge brings votes along, each browser once; taken back, both have what they had.
        assert_eq!(counted(&app).await, 3);
        press(&mut day.nuria, &pays, &[("deed", "merge"), ("into", &drives)]).await;
        otto.get(&ask).await.says(&format!("data-figure=\"{drives}\">3<"));
        day.nuria.submit(&format!("{lead}/undo"), &[]).await;
        otto.get(&ask).await.says(&format!("data-figure=\"{drives}\">2<")).says(&format!("data-figure=\"{pays}\">1<"));
        assert_eq!(counted(&app).await, 3);

        // Whoever asked took it back meanwhile: that stays, and the step before can still be taken back.
        press(&mut day.nuria, &drives, &[("deed", "hide")]).await;
        press(&mut day.nuria, &pays, &[("deed", "hide")]).await;
        press(&mut day.nuria, &pays, &[("deed", "show")]).await;
        wren.post(&format!("{ask}/{pays}/take-back"), &[]).await;
        let late = day.nuria.post(&format!("{lead}/undo"), &[]).await;
        assert_eq!(late.status, 409);
        late.says("Somebody has moved this question on");
        assert_eq!(day.nuria.post(&format!("{lead}/undo"), &[]).await.status, 409, "it was hidden before, and is gone");
        day.nuria.submit(&format!("{lead}/undo"), &[]).await.says("it is as it was before");
        otto.get(&ask).await.says("Who drives at three?").is_silent_about("Who pays the driver?");

        // Who leads nothing here takes nothing back.
        assert_eq!(otto.post(&format!("{lead}/undo"), &[]).await.status, 303, "a stranger is asked to sign in");
        otto.get(&ask).await.says("Who drives at three?");
    })
    .await;
}
