//! Amina prepares the call: its time in words, its questions, what reviewers may know.

use crate::parts::{in_role, parts};
use convene::call::store as calls;
use convene::testing::{self, Sample};
use directory::role::Role;
use testkit::{Browser, TestApp};

const CALL: &str = "/manage/safer-cities/call";

async fn amina(app: &TestApp) -> (Sample, Browser) {
    let sample = testing::safer_cities(&app.house).await;
    let browser =
        in_role(app, &sample.gathering, Role::Organiser, "amina@harbour-street.example", "Amina Diallo").await;
    (sample, browser)
}

fn revision(page: &str) -> String {
    let after = page.split("name=\"revision\" value=\"").nth(1).expect("a revision on the page");
    after.split('"').next().expect("its value").to_owned()
}

fn fields<'a>(closes: &'a str, blindness: &'a str, revision: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("text-en", "Bring what you did."),
        ("opens-day", "2027-02-01"),
        ("opens-time", "09:00"),
        ("closes-day", closes),
        ("closes-time", "23:59"),
        ("blindness", blindness),
        ("places", "12"),
        ("mail_name", "safer-cities"),
        ("published", "yes"),
        ("revision", revision),
    ]
}

#[tokio::test]
async fn the_last_minute_counts_and_is_said_in_both_zones() {
    testkit::on_both(parts, async |app| {
        let (sample, mut amina) = amina(&app).await;
        let stands = revision(&amina.get(CALL).await.body);
        amina.submit(CALL, &fields("2027-06-01", "names", &stands)).await.says("Saved.");
        let call = calls::of_gathering(app.db(), sample.gathering.id).await.expect("it is read").expect("a call");
        assert_eq!(call.closes_at, base::Ts::parse("2027-06-01T23:59:59-04:00"));
        let mut in_paris = amina.clone().with_cookie("zone", "Europe/Paris");
        in_paris.get(CALL).await.says("Tuesday 1 June 2027, 23:59").says("Wednesday 2 June 2027, 05:59");
        let stands = revision(&amina.get(CALL).await.body);
        amina.post(CALL, &fields("2027-01-01", "names", &stands)).await.says("The call closes before it opens");
        let mut in_the_gap = fields("2027-03-14", "names", &stands);
        in_the_gap[4].1 = "02:30";
        let refused = amina.post(CALL, &in_the_gap).await;
        assert_eq!(refused.status, 422);
        refused.says("leave this hour out").says("02:30");
    })
    .await;
}

#[tokio::test]
async fn after_a_review_what_reviewers_know_stays() {
    testkit::on_both(parts, async |app| {
        let (sample, mut amina) = amina(&app).await;
        let handed = testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        let tx = app.db().begin().await.expect("a transaction");
        let id = base::Id::new(app.house.now(), &app.house.chance);
        let insert = store::sql("insert into review (id, proposal_id, person_id, state, points, weight, saved_at, given_at) values ($1, $2, $3, 'given', 300, 100, 1, 1)");
        tx.execute(insert.bind(id).bind(handed.proposal.id).bind(id)).await.expect("a review");
        tx.commit().await.expect("it is written");
        let stands = revision(&amina.get(CALL).await.body);
        let refused = amina.post(CALL, &fields("2027-06-01", "open", &stands)).await;
        assert_eq!(refused.status, 422);
        refused.says("so it stays as it is");
        amina.submit(CALL, &fields("2027-06-01", "names", &stands)).await.says("Saved.");
        assert_eq!(amina.post("/manage/safer-cities/call/criteria", &[("revision", "0")]).await.status, 409);
    })
    .await;
}

#[tokio::test]
async fn amina_adds_a_question_for_workshops_and_another_criterion() {
    testkit::on_both(parts, async |app| {
        let (sample, mut amina) = amina(&app).await;
        let path = "/manage/safer-cities/call/questions";
        let stands = revision(&amina.get(path).await.body);
        let mut fields: Vec<(String, String)> = vec![("revision".into(), stands)];
        for question in &sample.questions {
            let choices = question
                .choices
                .iter()
                .map(|choice| format!("{} | {}", choice.exact("en"), choice.exact("fr")))
                .collect::<Vec<_>>()
                .join("\n");
            fields.push((format!("label.{}-en", question.id), question.label.exact("en").to_owned()));
            fields.push((format!("label.{}-fr", question.id), question.label.exact("fr").to_owned()));
            fields.push((format!("kind.{}", question.id), question.kind.clone()));
            fields.push((format!("choices.{}", question.id), choices));
        }
        let new = [
            ("label.new-en", "Which day?"),
            ("kind.new", "one"),
            ("choices.new", "Tuesday"),
            ("formats.new", "workshop"),
            ("required.new", "yes"),
        ];
        fields.extend(new.map(|(name, value)| (name.to_owned(), value.to_owned())));
        let as_sent = |fields: &[(String, String)]| fields.to_vec();
        let sent = as_sent(&fields);
        let sent: Vec<(&str, &str)> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        amina.post(path, &sent).await.says("Write two choices at least").says("Which day?");
        fields
            .iter_mut()
            .filter(|(name, _)| name == "choices.new")
            .for_each(|(_, value)| *value = "Tuesday | mardi\nWednesday | mercredi".to_owned());
        let sent: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        amina.submit(path, &sent).await.says("Saved.");
        let questions = calls::questions(app.db(), sample.call.id).await.expect("they are read");
        let last = questions.iter().find(|question| question.code == "which-day").expect("the new one");
        assert_eq!((questions.len(), last.required, last.choices[1].exact("fr")), (11, true, "mercredi"));
        assert_eq!(last.for_formats, ["workshop"]);
        let kept: Vec<_> = questions
            .iter()
            .filter(|question| question.code != "which-day")
            .map(|question| question.choices.clone())
            .collect();
        assert_eq!(kept, sample.questions.iter().map(|question| question.choices.clone()).collect::<Vec<_>>());

        let tx = app.db().begin().await.expect("a transaction");
        assert!(calls::manage::remove_question(&tx, sample.call.id, last.id).await.expect("it runs"));
        calls::manage::remove_criterion(&tx, sample.call.id, sample.criteria[3].id).await.expect("it runs");
        tx.commit().await.expect("it is written");
        assert_eq!(calls::criteria(app.db(), sample.call.id).await.expect("they are read").len(), 3);
    })
    .await;
}
