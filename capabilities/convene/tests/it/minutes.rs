//! Nuria and Otto write the minutes at once, and the conclusions appear while they do.

use crate::floor::day;
use crate::parts::{in_role, parts};
use directory::role::Role;
use store::sql;
use testkit::on_both;

#[tokio::test]
async fn two_write_the_same_paragraph_and_no_word_is_lost() {
    on_both(parts, async |app| {
        let mut day = day(&app).await;
        let mut otto = in_role(&app, &day.sample.gathering, Role::Chair, "otto@c.example", "Otto Lind").await;
        let at = format!("/manage/safer-cities/live/{}/minutes", day.codes[0]);
        day.nuria
            .submit(&at, &[("text", "Beds are missing."), ("mark", "barrier"), ("once", "a")])
            .await
            .says("Beds are missing.");
        day.nuria.post(&at, &[("text", "Beds are missing."), ("mark", "barrier"), ("once", "a")]).await;
        otto.submit(&at, &[("text", "One number for the province."), ("mark", "recommendation")])
            .await
            .says("One number");
        let rows = app.db().all(sql("select number from minutes_paragraph order by number")).await.expect("paragraphs");
        assert_eq!(rows.len(), 2, "sent twice, written once");
        // Both have read version 1. Nuria saves first.
        let change = |text: &'static str| [("text", text), ("mark", "barrier"), ("version", "1")];
        day.nuria.submit(&format!("{at}/1"), &change("Beds are missing at night.")).await.says("Saved.");
        let both = otto.post(&format!("{at}/1"), &change("Beds and nurses are missing.")).await;
        assert_eq!(both.status, 409);
        both.says("Nuria Castell changed it while you were writing")
            .says("Beds are missing at night.")
            .says("Beds and nurses are missing.");
        both.says("name=\"version\" value=\"2\"");
        // The same change sent twice is no conflict.
        assert_eq!(day.nuria.post(&format!("{at}/1"), &change("Beds are missing at night.")).await.status, 303);
        let mine = [("text", "Beds and nurses are missing at night."), ("mark", "barrier"), ("version", "2")];
        otto.submit(&format!("{at}/1"), &mine).await.says("Beds and nurses are missing at night.");
        // Nobody sees the conclusions before somebody lets them; then they appear by themselves.
        let page = "/safer-cities/conclusions";
        app.browser().get(page).await.says("Nothing has been concluded yet").is_silent_about("One number");
        day.nuria.post(&format!("{at}/show"), &[("shown", "yes")]).await;
        app.browser()
            .get(page)
            .await
            .says("Recommendations")
            .says("One number for the province.")
            .says("Two doors, one visit");
        let state = app.browser().get(&format!("{page}/live/state")).await;
        assert!(state.body.contains("Beds and nurses"), "{}", state.body);
        let tag = state.headers.get("etag").and_then(|tag| tag.to_str().ok()).expect("a tag").to_owned();
        assert_eq!(
            app.browser().with_header("if-none-match", &tag).get(&format!("{page}/live/state")).await.status,
            304
        );
        // A paragraph that is emptied is taken out.
        day.nuria.post(&format!("{at}/2"), &[("text", ""), ("mark", ""), ("version", "1")]).await;
        app.browser().get(page).await.is_silent_about("One number");
        let long = "a".repeat(4_001);
        let seen = otto.post(&at, &[("text", &long)]).await;
        assert_eq!(seen.status, 422);
        seen.says("1 characters too many").says(&long);
        assert_eq!(app.browser().get(&at).await.location().as_deref().map(|to| to.starts_with("/sign-in")), Some(true));
    })
    .await;
}
