//! Chidi and Wilma begin a partnership; Bartolo, who belongs to nothing, may not look behind its wall.

use crate::parts::{address, coordinator, parts, person, texts_to};
use act::partnership::model::Part;
use act::partnership::store::{self as partnerships, agreements, health, members, money};
use act::testing::{member, partnership};
use testkit::on_both;

#[tokio::test]
async fn chidi_begins_a_partnership_and_strangers_see_it_when_it_is_published() {
    on_both(parts, async |app| {
        let (_, mut chidi) = coordinator(&app, "Chidi Eze").await;
        let (_, mut bartolo) = person(&app, "Bartolo Reyes").await;
        let empty = chidi.post("/partnerships/begin", &[("title", ""), ("purpose", "")]).await;
        assert_eq!(empty.status, 422);
        empty.says("Give the partnership a name.").says("Say what the partnership wants to change.");
        let fields = [
            ("title", "Harbour Street together"),
            ("place", "Port Averne"),
            ("purpose", "Nobody leaves custody for the street."),
        ];
        let path = chidi.submit("/partnerships/begin", &fields).await;
        path.says("Begun.").says("1 of 11 steps done").says("Bring in three sectors");
        let desk = path.link("/desk").replace("/fr/", "/");
        let page = desk.trim_end_matches("/desk").to_owned();
        for stranger in [&mut bartolo, &mut app.browser()] {
            assert_eq!(stranger.get(&page).await.status, 404, "a draft is not there");
            stranger.get("/partnerships").await.is_silent_about("Harbour Street together");
        }
        assert_eq!(bartolo.get(&desk).await.status, 404);
        assert_eq!(bartolo.post(&desk, &[("title", "Mine now")]).await.status, 404);
        let fields = [
            ("title", "Harbour Street together"),
            ("purpose", "Nobody leaves custody for the street."),
            ("stage", "working"),
            ("published", "yes"),
        ];
        chidi.submit(&desk, &fields).await.says("Kept.");
        app.browser().get("/partnerships").await.says("Harbour Street together").says("Working");
        app.browser().get(&page).await.says("Nobody leaves custody for the street.").is_silent_about("Chidi");
        app.browser().get(&format!("/fr{page}")).await.says("Membres par secteur");
        assert_eq!(bartolo.get(&desk).await.status, 404, "a public page opens no wall");
    })
    .await;
}

#[tokio::test]
async fn anybody_begins_behind_the_wall_and_a_coordinator_brings_it_before_everybody() {
    on_both(parts, async |app| {
        let (_, mut wilma) = person(&app, "Wilma Strand").await;
        let begun = [("title", "Harbour Street together"), ("purpose", "Nobody leaves custody for the street.")];
        let desk = wilma.submit("/partnerships/begin", &begun).await.link("/desk").replace("/fr/", "/");
        let shown = [
            ("title", "Harbour Street, all of it"),
            ("purpose", "Nobody leaves custody for the street."),
            ("stage", "working"),
            ("published", "yes"),
        ];
        let refused = wilma.post(&desk, &shown).await;
        assert_eq!(refused.status, 422);
        refused.says("Coordinators, organisers and chairs bring it before everybody").says("Harbour Street, all of it");
        app.browser().get("/partnerships").await.is_silent_about("Harbour Street");
        wilma.submit(&desk, &shown[..3]).await.says("Kept.").says("Harbour Street, all of it");
    })
    .await;
}

#[tokio::test]
async fn members_come_by_sector_and_the_last_convener_stays() {
    on_both(parts, async |app| {
        let (chidi_id, mut chidi) = person(&app, "Chidi Eze").await;
        let (_, mut wilma) = person(&app, "Wilma Strand").await;
        let one = partnership(&app.house, "Harbour Street together", true).await;
        let first = member(
            &app.house,
            &one,
            "City of Port Averne",
            "government",
            Some((chidi_id, "Chidi Eze")),
            Part::Convener,
        )
        .await;
        let members = format!("/partnerships/{}/members", one.code);
        let wrong = chidi.post(&members, &[("act", "enter"), ("mail", "nobody"), ("part", "convener")]).await;
        assert_eq!(wrong.status, 422);
        wrong.says("Choose the sector").says("This is no mail address").says("Name an organisation");
        let mail = address("Wilma Strand");
        let fields = [
            ("act", "enter"),
            ("sector", "residents"),
            ("name", "W."),
            ("mail", mail.as_str()),
            ("office", "brings what residents say"),
            ("part", "member"),
        ];
        let seen = chidi.submit(&members, &fields).await;
        seen.says("Wilma Strand").says("brings what residents say").says("No member yet from:");
        // Wilma is inside now: she reads, and changes nothing that is not hers.
        wilma.get(&members).await.says("City of Port Averne").is_silent_about("Enter a member");
        let refused = wilma.post(&members, &[("act", "end"), ("member", &first.id.to_string())]).await;
        assert_eq!(refused.status, 409);
        refused.says("Only those who convene the partnership");
        // Her name stands on the public page when she says so, and when she takes it back it is gone.
        let (page, desk) = (format!("/partnerships/{}", one.code), format!("/partnerships/{}/desk", one.code));
        app.browser().get(&page).await.is_silent_about("Wilma Strand");
        wilma.submit(&desk, &[("act", "name-me"), ("shown", "yes")]).await;
        app.browser().get(&page).await.says("Wilma Strand");
        wilma.submit(&desk, &[("act", "name-me"), ("shown", "no")]).await;
        app.browser().get(&page).await.is_silent_about("Wilma Strand");
        let last = chidi.post(&members, &[("act", "end"), ("member", &first.id.to_string())]).await;
        assert_eq!(last.status, 409);
        last.says("The last convener cannot leave");
        let hers = members::of(app.db(), one.id)
            .await
            .expect("read")
            .into_iter()
            .find(|one| one.person == "Wilma Strand")
            .expect("Wilma");
        let part = format!("part-{}", hers.id);
        chidi
            .submit(&members, &[("act", "change"), ("member", &hers.id.to_string()), (&part, "convener")])
            .await
            .says("Kept.");
        assert_eq!(chidi.post(&members, &[("act", "end"), ("member", &first.id.to_string())]).await.status, 303);
        assert_eq!(chidi.get(&desk).await.status, 404, "whoever has left is outside");
        wilma.get(&format!("{members}/csv")).await.says("Residents").is_silent_about("City of Port Averne");
        assert_eq!(wilma.get(&format!("{members}/pdf")).await.status, 404);
        assert_eq!(partnerships::by_id(app.db(), one.id).await.expect("read").expect("it").code, one.code);
    })
    .await;
}

#[tokio::test]
async fn terms_are_signed_by_two_and_thirty_days_before_their_end_the_conveners_hear() {
    on_both(parts, async |app| {
        let (chidi_id, mut chidi) = person(&app, "Chidi Eze").await;
        let (wilma_id, mut wilma) = person(&app, "Wilma Strand").await;
        let one = partnership(&app.house, "Harbour Street together", false).await;
        let city = member(
            &app.house,
            &one,
            "City of Port Averne",
            "government",
            Some((chidi_id, "Chidi Eze")),
            Part::Convener,
        )
        .await;
        let friends = member(
            &app.house,
            &one,
            "Friends of the Park",
            "residents",
            Some((wilma_id, "Wilma Strand")),
            Part::Member,
        )
        .await;
        let list = format!("/partnerships/{}/agreements", one.code);
        chidi.get(&format!("{list}?from=terms")).await.says("What we want to change").says("Leaving and ending");
        let wrong = chidi.post(&list, &[("kind", "terms"), ("expires", "soon")]).await;
        assert_eq!(wrong.status, 422);
        wrong.says("Give the agreement a title.").says("Write a day as year, month and day");
        let today = app.house.now();
        let end = today.plus_s(200 * 86_400).rfc3339()[..10].to_owned();
        let text = "## Who belongs\n\n=SUM(A1) <script>alert(1)</script>";
        let draft =
            chidi.submit(&list, &[("kind", "terms"), ("title", "Terms 2027"), ("text", text), ("expires", &end)]).await;
        draft.says("Who belongs").is_silent_about("<script>alert");
        let page = format!("{list}/1");
        let sign = |member: &str| vec![("act", "sign".to_owned()), ("member", member.to_owned())];
        let early = sign(&friends.id.to_string());
        let early: Vec<(&str, &str)> = early.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(wilma.post(&page, &early).await.status, 409, "a draft is not signed");
        chidi.submit(&page, &[("act", "lay")]).await.says("Lies for signature");
        assert_eq!(chidi.post(&page, &[("act", "reword"), ("title", "Other"), ("text", "Other")]).await.status, 409);
        wilma.submit(&page, &early).await.says("Signed.").says("Wilma Strand");
        assert_eq!(
            wilma.post(&page, &[("act", "sign"), ("member", &city.id.to_string())]).await.status,
            404,
            "nobody signs for another"
        );
        let few = chidi.post(&page, &[("act", "in-force")]).await;
        few.says("at least two members");
        let back = chidi.post(&page, &[("act", "take-back")]).await;
        back.says("Somebody has signed this text already");
        chidi.submit(&page, &[("act", "sign"), ("member", &city.id.to_string())]).await.says("Signed.");
        chidi.submit(&page, &[("act", "in-force")]).await.says("Holds");
        chidi.get(&list).await.says("2 of 2 signed");
        let found = agreements::find(app.db(), one.id, 1).await.expect("read").expect("it");
        assert_eq!(agreements::signatures(app.db(), one.id).await.expect("read").len(), 2);
        assert_eq!(agreements::by_id(app.db(), found.id).await.expect("read").expect("it").1, found);
        // The reminder waits for its day, and then goes to Chidi alone.
        app.run_jobs().await;
        assert!(texts_to(&app, &address("Chidi Eze")).await.is_empty());
        app.clock.set(today.plus_s(171 * 86_400));
        app.run_jobs().await;
        let letters = texts_to(&app, &address("Chidi Eze")).await;
        assert!(letters.len() == 1 && letters[0].contains("Terms 2027") && letters[0].contains(&page), "{letters:?}");
        assert!(texts_to(&app, &address("Wilma Strand")).await.is_empty());
        app.clock.set(today.plus_s(201 * 86_400));
        // So long after, Chidi comes in again.
        let (_, mut chidi) = person(&app, "Chidi Eze").await;
        chidi.get(&page).await.says("Has run out");
        chidi.submit(&page, &[("act", "end")]).await.says("Ended");
    })
    .await;
}

#[tokio::test]
async fn the_money_lasts_as_long_as_the_sentence_says() {
    on_both(parts, async |app| {
        let (chidi_id, mut chidi) = person(&app, "Chidi Eze").await;
        let one = partnership(&app.house, "Harbour Street together", true).await;
        let city = member(
            &app.house,
            &one,
            "City of Port Averne",
            "government",
            Some((chidi_id, "Chidi Eze")),
            Part::Convener,
        )
        .await;
        let page = format!("/partnerships/{}/money", one.code);
        chidi.get(&page).await.says("nobody knows how long the money lasts");
        let today = app.house.now().rfc3339()[..10].to_owned();
        let wrong = chidi
            .post(
                &page,
                &[("act", "till"), ("currency", "dollars"), ("held", "a lot"), ("monthly", ""), ("counted", "today")],
            )
            .await;
        assert_eq!(wrong.status, 422);
        wrong.says("three letters of a currency").says("Write a sum in figures").says("a lot");
        let till = [
            ("act", "till"),
            ("currency", "cad"),
            ("held", "30,000"),
            ("monthly", "10 000"),
            ("counted", today.as_str()),
        ];
        chidi.submit(&page, &till).await.says("the money lasts 3 months");
        let end = app.house.now().plus_s(300 * 86_400).rfc3339()[..10].to_owned();
        let source = [
            ("act", "source"),
            ("source", "=Ministry of Communities"),
            ("kind", "grant"),
            ("amount", "60000"),
            ("source-from", today.as_str()),
            ("source-to", end.as_str()),
            ("certainty", "hoped"),
        ];
        chidi
            .submit(&page, &source)
            .await
            .says("the money lasts 3 months")
            .says("With what is hoped for it would last");
        let gift = [
            ("act", "gift"),
            ("what", "A room on Tuesdays"),
            ("member", &city.id.to_string()),
            ("value", "1200"),
            ("gift-from", today.as_str()),
        ];
        let refused = chidi.post(&page, &gift).await;
        assert_eq!(refused.status, 422);
        refused.says("Say how the value was worked out.");
        let gift = [
            ("act", "gift"),
            ("what", "A room on Tuesdays"),
            ("member", &city.id.to_string()),
            ("value", "1200"),
            ("basis", "12 rents"),
            ("gift-from", today.as_str()),
        ];
        chidi.submit(&page, &gift).await.says("A room on Tuesdays").says("1,200");
        // What the chief takes away as a file holds no formula.
        let csv = chidi.get(&format!("{page}/csv")).await;
        csv.says("60000").says("CAD").says("'=Ministry").is_silent_about(",=Ministry");
        assert!(chidi.get(&format!("{page}/xlsx")).await.status == 200);
        let sources = money::sources(app.db(), one.id).await.expect("read");
        chidi
            .submit(&page, &[("act", "confirm"), ("id", &sources[0].id.to_string())])
            .await
            .is_silent_about("would last");
        chidi.submit(&page, &[("act", "drop-source"), ("id", &sources[0].id.to_string())]).await.says("lasts 3 months");
        let gifts = money::in_kind(app.db(), one.id).await.expect("read");
        chidi
            .submit(&page, &[("act", "drop-gift"), ("id", &gifts[0].id.to_string())])
            .await
            .is_silent_about("A room on Tuesdays");
        // The public page says nothing of money until the members want it to.
        app.browser().get(&format!("/partnerships/{}", one.code)).await.is_silent_about("lasts");
    })
    .await;
}

#[tokio::test]
async fn four_answers_are_shown_to_nobody_and_five_are() {
    on_both(parts, async |app| {
        let (chidi_id, mut chidi) = person(&app, "Chidi Eze").await;
        let one = partnership(&app.house, "Harbour Street together", false).await;
        member(&app.house, &one, "City of Port Averne", "government", Some((chidi_id, "Chidi Eze")), Part::Convener)
            .await;
        let page = format!("/partnerships/{}/health", one.code);
        let mut others = Vec::new();
        for (at, name) in ["Amina Diallo", "Bartolo Reyes", "Dalia Haddad", "Elina Varga"].into_iter().enumerate() {
            let (id, browser) = person(&app, name).await;
            member(&app.house, &one, &format!("House {at}"), "ngo", Some((id, name)), Part::Member).await;
            others.push(browser);
        }
        let (watch_id, mut watcher) = person(&app, "Otto Lindqvist").await;
        member(&app.house, &one, "Watchers", "academia", Some((watch_id, "Otto Lindqvist")), Part::Observer).await;
        let until = app.house.now().plus_s(10 * 86_400).rfc3339()[..10].to_owned();
        assert_eq!(chidi.post(&page, &[("act", "open"), ("closes", "2020-01-01")]).await.status, 422);
        chidi.submit(&page, &[("act", "open"), ("closes", &until)]).await.says("how does working together go?");
        assert_eq!(chidi.post(&page, &[("act", "open"), ("closes", &until)]).await.status, 409);
        let answers = |n: &'static str| {
            let mut all = vec![("act", "answer")];
            all.extend(act::partnership::health::QUESTIONS.iter().map(|question| (*question, n)));
            all
        };
        assert_eq!(watcher.post(&page, &answers("4")).await.status, 404, "whoever reads along does not answer");
        let half = chidi.post(&page, &[("act", "answer"), ("purpose", "3")]).await;
        assert_eq!(half.status, 422);
        half.says("Choose the answer that comes nearest.");
        for (browser, n) in others.iter_mut().zip(["1", "3", "3", "4"]) {
            browser.submit(&page, &answers(n)).await.says("Your answers are in the sum.");
        }
        let again = others[0].post(&page, &answers("4")).await;
        again.says("You have answered this round already");
        let rounds = health::rounds(app.db(), one.id).await.expect("read");
        let close = [("act", "close"), ("round", &*rounds[0].id.to_string())];
        let closed = chidi.submit(&page, &close).await;
        closed.says("had fewer than 5 answers and is not shown").is_silent_about("opinions divided");
        // A second round, with five.
        app.clock.pass_s(60);
        chidi.submit(&page, &[("act", "open"), ("closes", &until)]).await;
        for (browser, n) in others.iter_mut().chain([&mut chidi]).zip(["1", "3", "3", "4", "3"]) {
            browser.submit(&page, &answers(n)).await.says("Your answers are in the sum.");
        }
        // While it runs nobody sees a count of answers to a question.
        chidi.get(&page).await.is_silent_about("opinions divided");
        let rounds = health::rounds(app.db(), one.id).await.expect("read");
        assert!(health::has_answered(app.db(), rounds[0].id, chidi_id).await.expect("asked"));
        chidi
            .submit(&page, &[("act", "close"), ("round", &rounds[0].id.to_string())])
            .await
            .says("Mostly")
            .says("opinions divided");
        assert!(
            !health::has_answered(app.db(), rounds[0].id, chidi_id).await.expect("asked"),
            "who answered is forgotten"
        );
        let left = store::sql("select count(*) as n from partnership_health_answered");
        assert_eq!(app.db().one(left).await.expect("counted").get::<i64>("n").expect("a number"), 0);
    })
    .await;
}

#[tokio::test]
async fn three_partnerships_cost_as_many_questions_as_one() {
    on_both(parts, async |app| {
        let mut asked = Vec::new();
        for round in [1, 2] {
            for n in 0..round {
                let one = partnership(&app.house, &format!("Together {round}{n}"), true).await;
                member(&app.house, &one, &format!("House {round}{n}"), "ngo", None, Part::Member).await;
            }
            let before = app.db().asked();
            app.browser().get(&format!("/partnerships?from=0&n={round}")).await.says(&format!("Together {round}0"));
            asked.push(app.db().asked() - before);
        }
        assert_eq!(asked[0], asked[1], "one and three partnerships");
    })
    .await;
}
