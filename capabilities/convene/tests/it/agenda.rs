//! Amina suggests before the conference, Otto supports it, Nuria makes a session of it, and Eve was not invited.

use crate::floor::{code_after, day, publish};
use crate::parts::parts;
use testkit::on_both;

const AGENDA: &str = "/safer-cities/agenda";
const LEAD: &str = "/manage/safer-cities/agenda";

#[tokio::test]
async fn a_suggestion_becomes_a_session_and_everybody_sees_what_became_of_theirs() {
    on_both(parts, async |app| {
        let mut day = day(&app).await;
        assert_eq!(app.browser().get(AGENDA).await.status, 404, "nothing was opened");
        let set = [
            ("open", "yes"),
            ("invitation", "Saltmarsh"),
            ("intro-en", "What should we make together?"),
            ("intro-fr", ""),
        ];
        day.nuria.submit(LEAD, &set).await.says("Done.");
        let mut eve = app.browser();
        let mut fields = vec![
            ("kind", "suggestion"),
            ("title", "Prototype a night desk"),
            ("text", "With *paper* first. <script>x</script>"),
            ("name", "Amina"),
        ];
        let refused = eve.post(AGENDA, &fields).await;
        assert_eq!(refused.status, 422);
        refused.says("This is not the word of the invitation").says("Prototype a night desk");
        let mut amina = app.browser();
        fields.extend([("invitation", " saltmarsh "), ("once", "1")]);
        amina.submit(AGENDA, &fields).await.says("Posted.").says("What should we make together?");
        amina.post(AGENDA, &fields).await;
        let page = amina.get(AGENDA).await;
        assert_eq!(page.body.matches("<h3>").count(), 1, "sent twice, posted once");
        let code = code_after(&page, &format!("{AGENDA}/"));
        let one = format!("{AGENDA}/{code}");
        let mut otto = app.browser();
        otto.get(&one).await.says("<em>paper</em>").is_silent_about("<script>x");
        otto.post(&format!("{one}/support"), &[("on", "1")]).await;
        otto.submit(&format!("{one}/support"), &[("on", "1")]).await.says("1 supports it").says("You support this");
        amina.post(&format!("{one}/support"), &[("on", "1")]).await;
        otto.get(&one).await.says("1 supports it");
        let comment = [("text", "I bring the paper."), ("name", "Otto"), ("invitation", "Saltmarsh")];
        otto.submit(&format!("{one}/comment"), &comment).await.says("I bring the paper.").says("1 comment");
        assert_eq!(otto.post(&format!("{one}/comment"), &[("text", "no word"), ("name", "Eve")]).await.status, 422);
        // Who declines says why.
        let mute = day.nuria.post(&format!("{LEAD}/{code}"), &[("deed", "decline")]).await;
        assert_eq!(mute.status, 422);
        mute.says("Say in a sentence why");
        app.browser().get("/safer-cities").await.says(&format!("href=\"{AGENDA}\""));
        day.nuria
            .submit(
                &format!("{LEAD}/{code}"),
                &[("deed", "plan"), ("format", "workshop"), ("answer", "On the first afternoon.")],
            )
            .await
            .says("It becomes a session.");
        assert_eq!(
            day.nuria.post(&format!("{LEAD}/{code}"), &[("deed", "plan")]).await.status,
            409,
            "it is one already"
        );
        amina
            .get(&one)
            .await
            .says("It becomes a session.")
            .says("Its place in the programme is being looked for")
            .says("On the first afternoon.");
        let desk = day.nuria.get("/manage/safer-cities/programme").await;
        desk.says("Prototype a night desk");
        let card = desk
            .body
            .split("data-card=\"")
            .skip(1)
            .find(|rest| rest.contains("data-title=\"Prototype a night desk\""))
            .expect("its card")
            .chars()
            .take(6)
            .collect::<String>();
        day.nuria
            .submit(
                "/manage/safer-cities/programme/move?day=2027-09-14",
                &[("session", &card), ("to", "long-room@2027-09-14T14:00")],
            )
            .await
            .says("Moved.");
        publish(&mut day.nuria, "2").await;
        amina.get(&one).await.says(&format!("/safer-cities/sessions/{card}"));
        // The words came along, and what kind of session it is was for the organiser to say.
        let session = format!("/safer-cities/sessions/{card}");
        app.browser()
            .get(&session)
            .await
            .says("Workshop, 60 minutes")
            .says("Suggested by Amina")
            .says("<em>paper</em>")
            .is_silent_about("<script>x");
        app.browser().get(&format!("/fr{session}")).await.says("Proposé par Amina");
        // Another one becomes a part of it; closed, nothing more is taken.
        amina
            .post(
                AGENDA,
                &[
                    ("title", "A desk at night"),
                    ("text", "The same."),
                    ("name", "Wren"),
                    ("invitation", "saltmarsh"),
                    ("once", "2"),
                ],
            )
            .await;
        let page = amina.get(AGENDA).await;
        let second = page
            .body
            .split(&format!("{AGENDA}/"))
            .skip(1)
            .map(|rest| rest.chars().take(6).collect::<String>())
            .find(|other| *other != code)
            .expect("the second");
        assert_eq!(
            day.nuria.post(&format!("{LEAD}/{second}"), &[("deed", "merge"), ("into", &second)]).await.status,
            422
        );
        day.nuria
            .submit(&format!("{LEAD}/{second}"), &[("deed", "merge"), ("into", &code)])
            .await
            .says("It becomes a part of a session.");
        day.nuria.post(LEAD, &[("invitation", "Saltmarsh")]).await;
        assert_eq!(otto.post(&format!("{one}/support"), &[("on", "0")]).await.status, 410);
        otto.get(AGENDA).await.says("The agenda takes no more suggestions").says("It becomes a part of a session.");
        day.nuria.post(&format!("{LEAD}/{second}"), &[("deed", "hide")]).await;
        assert_eq!(otto.get(&format!("{AGENDA}/{second}")).await.status, 404);
    })
    .await;
}
