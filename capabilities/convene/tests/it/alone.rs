//! One letter among many: the news for those who present with the contact, and words for one reader alone.

use crate::parts::{letter_to, letters_to, link_in, parts};
use crate::telling::{BO, LETTERS, decide, ines};
use convene::decision::model::Outcome;
use convene::decision::store as decisions;
use convene::proposal::model::{Part, Presenter};
use convene::proposal::store as proposals;
use convene::testing::{self, Handed, Sample};
use testkit::{TestApp, at, on_both};

/// Dede joins Amina's proposal; Emma was asked and has not answered.
async fn with_others(app: &TestApp, sample: &Sample) -> Handed {
    let handed = testing::submitted(&app.house, sample, "Two doors, one visit").await;
    let tx = app.db().begin().await.expect("a transaction");
    for (position, part, name, mail) in [
        (2, Part::Joined, "Dede Ansah", "dede@lorne.example"),
        (3, Part::Invited, "Emma Okafor", "emma@lorne.example"),
        (4, Part::Joined, "Amina D.", "Amina@harbour-street.example"),
    ] {
        let id = base::Id::new(app.house.now(), &app.house.chance);
        let mut one = Presenter::blank(id, handed.proposal.id, position, "co-presenter", part);
        (one.name, one.mail) = (name.to_owned(), mail.to_owned());
        proposals::save_presenter(&tx, &one).await.expect("the presenter is written");
    }
    tx.commit().await.expect("it is written");
    handed
}

async fn states(app: &TestApp, mail: &str) -> Vec<String> {
    let asked = store::sql("select state from letter where to_mail = $1 order by created_at, id").bind(mail);
    let rows = app.db().all(asked).await.expect("the outbox");
    rows.iter().map(|row| row.get("state").expect("a state")).collect()
}

#[tokio::test]
async fn who_presents_with_amina_hears_of_it_with_her_and_never_before_her() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mut ines = ines(&app, &sample).await;
        let amina = with_others(&app, &sample).await;
        decide(&app, &sample, &amina, Outcome::Accepted, "").await;
        ines.submit(&format!("{LETTERS}/plan"), &[("answers-on", "2027-07-18")]).await;
        ines.get(&format!("{LETTERS}/kinds/accepted")).await.says("News to").says("Dede Ansah").is_silent_about("Emma");
        ines.get(&format!("{LETTERS}/kinds/beside")).await.says("Dear Dede Ansah").says("It is in the programme.");
        ines.submit(&format!("{LETTERS}/write"), &[]).await.says("Release 2 letters");
        let news = letter_to(&app, "dede@lorne.example").await.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(news.contains("together with Amina Diallo. It is in the programme."), "{news}");
        assert!(!news.contains("/answer/"), "only the contact answers: {news}");
        // Neither who has not joined nor the contact's second entry gets one.
        assert_eq!(letters_to(&app, "emma@lorne.example").await, 0);
        assert_eq!(letters_to(&app, "amina@harbour-street.example").await, 1);
        // The news alone cannot go, and it is held back with the letter it goes with.
        let one = ines.get(&format!("{LETTERS}/kinds/beside")).await.link("/letters/read/");
        ines.get(&one).await.says("It goes when the letter to the one who answers goes.");
        let id = one.rsplit('/').next().expect("an id").to_owned();
        assert_eq!(ines.post(&format!("{LETTERS}/release"), &[("letter", &id)]).await.status, 409);
        let main = ines.get(&format!("{LETTERS}/kinds/accepted")).await.link("/letters/read/");
        let main = main.rsplit('/').next().expect("an id").to_owned();
        ines.submit(&format!("{LETTERS}/hold"), &[("letter", &main)]).await;
        ines.submit(&format!("{LETTERS}/release"), &[]).await.says("no letter to handle");
        assert_eq!(states(&app, "dede@lorne.example").await, ["held"]);
        // Decided anew, the old news is stopped; the new one goes with its letter.
        decide(&app, &sample, &amina, Outcome::Waiting, "").await;
        assert_eq!(states(&app, "dede@lorne.example").await, ["stopped"]);
        app.clock.set(at("2027-03-01T12:30:00Z"));
        ines.submit(&format!("{LETTERS}/write"), &[]).await;
        ines.submit(&format!("{LETTERS}/release"), &[("kind", "waiting")]).await.says("Released.");
        assert_eq!(states(&app, "dede@lorne.example").await, ["stopped", "waiting"]);
        assert!(letter_to(&app, "dede@lorne.example").await.contains("waiting list"));
    })
    .await;
}

#[tokio::test]
async fn ines_changes_one_letter_and_goes_back_to_the_common_text() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mut ines = ines(&app, &sample).await;
        let (amina, bo) = (
            testing::submitted(&app.house, &sample, "Two doors, one visit").await,
            testing::handed_in(&app.house, &sample, "A bench", BO, 1, "talk").await,
        );
        decide(&app, &sample, &amina, Outcome::Accepted, "").await;
        decide(&app, &sample, &bo, Outcome::Accepted, "").await;
        ines.submit(&format!("{LETTERS}/plan"), &[("answers-on", "2027-07-18")]).await;
        let own = ines.get(&format!("{LETTERS}/kinds/accepted")).await.link("/letters/own/");
        assert!(own.ends_with(&amina.proposal.code), "{own}");
        let words = [("do", "keep"), ("subject", "Yes, {name}"), ("body", "Bring the doors.\n{link}")];
        assert_eq!(ines.post(&own, &[("do", "keep"), ("subject", "Yes"), ("body", "{lnik}")]).await.status, 422);
        ines.submit(&own, &words).await.says("This letter has words of its own.").says("Bring the doors.");
        ines.submit(&format!("{LETTERS}/write"), &[]).await;
        let first = letter_to(&app, "amina@harbour-street.example").await;
        assert!(first.starts_with("Bring the doors.") && !first.contains("reviewers"), "{first}");
        assert!(
            letter_to(&app, "bo@li.example").await.contains("is in the programme of"),
            "the others keep the common text"
        );
        // Written and held back, it gets the common text again and stays held back; the first link is dead.
        let letter = ines.get(&format!("{LETTERS}/kinds/accepted")).await.body;
        assert_eq!(letter.matches("/letters/read/").count(), 2);
        let decision = decisions::of_proposal(app.db(), amina.proposal.id).await.expect("it is read");
        let id = decision.expect("it is there").letter_id.expect("a letter").to_string();
        ines.submit(&format!("{LETTERS}/hold"), &[("letter", &id)]).await;
        ines.get(&format!("{LETTERS}/read/{id}")).await.says("Change only this letter");
        app.clock.set(at("2027-03-01T12:30:00Z"));
        ines.submit(&own, &[("do", "common")]).await.says("The letter has the common text again.");
        assert_eq!(states(&app, "amina@harbour-street.example").await, ["stopped", "held"]);
        assert!(letter_to(&app, "amina@harbour-street.example").await.contains("is in the programme of"));
        let now = decisions::of_proposal(app.db(), amina.proposal.id).await.expect("it is read").expect("it is there");
        ines.submit(&format!("{LETTERS}/release"), &[("letter", &now.letter_id.expect("a letter").to_string())]).await;
        assert_eq!(app.browser().get(&link_in(&first)).await.status, 404);
        let link = link_in(&letter_to(&app, "amina@harbour-street.example").await);
        app.browser().get(&link).await.says("Will you come?");
        // Told is told: there is nothing to change any more, and no other gathering's letters are here.
        assert_eq!(ines.get(&own).await.status, 404);
        assert_eq!(ines.get(&own.replace("safer-cities", "harbour-days")).await.status, 404);
        // Words for a decision that was changed are not used for the next one.
        let other = format!("{LETTERS}/own/{}", bo.proposal.code);
        ines.submit(&other, &words).await;
        decide(&app, &sample, &bo, Outcome::Waiting, "").await;
        ines.get(&other).await.is_silent_about("Bring the doors.").says("waiting list");
    })
    .await;
}
