//! Two coders, each alone, then side by side.

use super::{DESK, all_safe, came, code, eastmarch, give, group, ids};
use diagnose::voices::coding::store as coding;

#[tokio::test]
async fn hana_and_rania_code_blind_and_then_talk() {
    testkit::on_both(crate::parts::parts, async |app| {
        let mut all = eastmarch(&app).await;
        let page = group(&mut all.rania, "focus-group", "Girls of 14 to 17").await;
        came(&mut all.rania, &page, "Birch", "quote").await;
        let text = "Facilitator: And then?\nBirch: We go round by the wall. Nobody asks us. We stopped telling. It is twelve minutes more.";
        all.rania.post(&page, &[("act", "transcript"), ("text", text)]).await;
        all_safe(&mut all.rania).await;
        let (round, told) = (code(&mut all.rania, "Go round").await, code(&mut all.rania, "Stop reporting").await);
        let bench = page.replace("/voices/", "/coding/");
        let turn = ids(&all.rania.get(&bench).await.body, "name=\"turn\" value=\"").remove(0);
        all.rania.post(&bench, &[("act", "give"), ("turn", &turn)]).await.says("Choose a code of the book");
        give(&mut all.rania, &bench, 0, &round, &["0", "3"]).await;
        give(&mut all.rania, &bench, 0, &told, &["2"]).await;
        all.hana.get(&bench).await.is_silent_about("<mark");
        give(&mut all.hana, &bench, 0, &round, &["0"]).await;
        // Selected words, not whole sentences: the passage is what was selected.
        let field = format!("code-{turn}");
        all.hana.post(&bench, &[("act", "give"), ("turn", &turn), (&field, &told), ("from", "41"), ("to", "60")]).await;
        all.hana.get(&bench).await.says("We stopped telling.</mark>");
        all.hana.submit(&bench, &[("act", "finish")]).await.says("Two coders have to finish").is_silent_about("Only the other");
        all.rania.submit(&bench, &[("act", "finish")]).await.says("Krippendorff").says("over 3 sentences").says("Only you:").says("It is twelve minutes more.");
        all.hana.get(&bench).await.says("Only the other:").says("mark class=\"k1 two\"");

        let shown = all.rania.get(&bench).await.body;
        let apart = shown.split("<section id=\"apart\"").nth(1).expect("what differs");
        let (at, which) = (ids(apart, "name=\"from\" value=\"").remove(0), ids(apart, "name=\"code\" value=\"").remove(0));
        let fields = [("act", "agree"), ("turn", turn.as_str()), ("from", &at), ("code", &which), ("why", "The minutes are part of it.")];
        all.rania.submit(&bench, &fields).await.says("Talked over: agreed. The minutes are part of it.");
        all.rania.submit(&bench, &[("act", "memo"), ("memo", "The wall comes up in every group.")]).await.says("The wall comes up in every group.");
        all.rania.post(&bench, &[("act", "memo"), ("memo", "")]).await.says("Write the memo first");

        // The book: agreement over all, versions, who coded what when.
        let book = format!("{DESK}/coding");
        all.rania.submit(&book, &[("act", "version"), ("reason", "After the first group")]).await.says("Version 1").says("After the first group");
        all.rania.get(&book).await.says("2 coders have finished").says("Rania Haddad gave “Go round”").says("Hana Lindgren gave “Stop reporting”");
        let (name, memo) = (format!("name-{told}"), format!("memo-{told}"));
        all.rania.submit(&book, &[("act", "save"), ("code", &told), (&name, "Stop telling"), (&memo, "")]).await.says("Stop telling");
        all.rania.post(&book, &[("act", "add"), ("name", "Go round"), ("parent", "")]).await.says("There is such a code at this place");
        // What is taken back stays with its end.
        let shown = all.rania.get(&bench).await.body;
        let tag = shown.split("<ul class=\"tags\"").nth(1).expect("tags");
        let own = tag.split("<li").find(|line| line.contains("take-back")).expect("one of hers");
        let own = ids(own, "name=\"coding\" value=\"").remove(0);
        all.rania.submit(&bench, &[("act", "go-on")]).await;
        all.rania.submit(&bench, &[("act", "take-back"), ("coding", &own)]).await.says("Changed");
        assert_eq!(all.hana.post(&bench, &[("act", "take-back"), ("coding", &own)]).await.status, 404);
        let trail = coding::trail(app.db(), all.audit.id, 10).await.expect("read");
        assert_eq!((trail.len(), trail.iter().filter(|(.., ended)| *ended).count()), (5, 1));
        all.rania.get(&book).await.says("Rania Haddad took back");
        let source = diagnose::voices::source::store::find(app.db(), all.audit.id, page.rsplit('/').next().expect("a code")).await.expect("read").expect("it");
        assert_eq!(coding::finished(app.db(), source.id).await.expect("read"), [all.hana_id]);
        assert_eq!(coding::memos(app.db(), all.audit.id, None).await.expect("read").len(), 0);
        assert_eq!(coding::talks(app.db(), source.id).await.expect("read").len(), 1);
        assert_ne!(all.hana_id, all.rania_id);
    })
    .await;
}
