//! Wilma asks without an account, Nuria answers by letter, and a good question becomes a frequent one.

use crate::parts::{in_role, letter_to, letters_to, link_in, parts};
use convene::testing::safer_cities;
use directory::role::Role;
use testkit::on_both;

const CONTACT: &str = "/safer-cities/contact";
const DESK: &str = "/manage/safer-cities/enquiries";

fn asks<'a>(mail: &'a str, text: &'a str, once: &'a str) -> [(&'a str, &'a str); 5] {
    [("name", "Wilma Oduya"), ("mail", mail), ("subject", "Two drivers, one ticket?"), ("text", text), ("once", once)]
}

#[tokio::test]
async fn a_question_is_confirmed_answered_and_kept_as_a_thread() {
    on_both(parts, async |app| {
        let sample = safer_cities(&app.house).await;
        let mut nuria = in_role(&app, &sample.gathering, Role::Organiser, "nuria@averne.example", "Nuria Vidal").await;
        let mut wilma = app.browser();
        let mail = "wilma@night-bus.example";
        wilma.get(CONTACT).await.says("No account needed");
        wilma.submit(CONTACT, &asks(mail, "Can they share one?", "a")).await.says("Sent.");
        wilma.post(CONTACT, &asks(mail, "Can they share one?", "a")).await;
        assert_eq!(letters_to(&app, mail).await, 1, "sent twice, confirmed once");
        let letter = letter_to(&app, mail).await;
        assert!(!letter.contains("share one"), "a letter to an address that somebody typed repeats no words: {letter}");
        letter_to(&app, "programme@port-averne.example")
            .await
            .contains("Wilma Oduya")
            .then_some(())
            .expect("the office is told");
        let thread = link_in(&letter);
        wilma.get(&thread).await.says("Can they share one?").says("Waits for an answer");
        assert_eq!(app.browser().get(&format!("{CONTACT}/../enquiries/nobody")).await.status, 404);
        let list = nuria.get(DESK).await;
        list.says("Two drivers, one ticket?").says("Waits for an answer");
        let one = list.link("/enquiries/");
        let mute = nuria.post(&one, &[("deed", "answer"), ("text", "")]).await;
        assert_eq!(mute.status, 422);
        app.clock.pass_s(60);
        nuria
            .submit(&one, &[("deed", "answer"), ("text", "Yes, write both names.")])
            .await
            .says("on its way")
            .says("Nuria Vidal");
        let answer = letter_to(&app, mail).await;
        assert!(answer.contains("Yes, write both names."));
        let second = link_in(&answer);
        wilma.get(&second).await.says("Answered");
        wilma
            .submit(&second, &[("text", "Thank you. And a third?")])
            .await
            .says("And a third?")
            .says("Waits for an answer");
        wilma.get(&thread).await.says("And a third?");
        nuria
            .submit(&one, &[("deed", "faq"), ("question", "May two share a ticket?"), ("faq", "Yes.")])
            .await
            .says("among the frequent questions");
        nuria.get("/manage/safer-cities/faq").await.says("May two share a ticket?");
        nuria.submit(&one, &[("deed", "close")]).await.says("Closed");
        nuria
            .get(&format!("{DESK}?state=open"))
            .await
            .is_silent_about("Two drivers")
            .says("Nobody has asked anything here");
        let mut eve = in_role(&app, &sample.gathering, Role::Reviewer, "eve@averne.example", "Eve Hart").await;
        assert_eq!(eve.get(&one).await.status, 404, "what people ask is for the organisers");
    })
    .await;
}

#[tokio::test]
async fn an_advertisement_and_a_sixth_question_are_refused_in_a_sentence() {
    on_both(parts, async |app| {
        safer_cities(&app.house).await;
        let mut wilma = app.browser();
        let many = "https://a.example https://b.example https://c.example https://d.example";
        let refused = wilma.post(CONTACT, &asks("w@night-bus.example", many, "x")).await;
        assert_eq!(refused.status, 422);
        refused.says("look like an advertisement").says("https://a.example");
        let refused = wilma.post(CONTACT, &asks("no address", "Hello?", "y")).await;
        assert_eq!(refused.status, 422);
        refused.says("Write your e-mail address");
        for number in 1..=5 {
            app.clock.pass_s(60);
            let once = format!("n{number}");
            assert_eq!(wilma.post(CONTACT, &asks("W@night-bus.example", "Again?", &once)).await.status, 303);
        }
        app.clock.pass_s(60);
        let sixth = wilma.post(CONTACT, &asks("w@night-bus.example", "Again?", "n6")).await;
        assert_eq!(sixth.status, 422);
        sixth.says("5 questions a day").says("programme@port-averne.example");
        app.clock.pass_s(86_400);
        assert_eq!(wilma.post(CONTACT, &asks("w@night-bus.example", "Again?", "n7")).await.status, 303);
        let hurry = async |wilma: &mut testkit::Browser| {
            let mut last = 0;
            for number in 0..8 {
                let (mail, once) = (format!("m{number}@night-bus.example"), format!("h{number}"));
                last = wilma.post(CONTACT, &asks(&mail, "Quick?", &once)).await.status;
            }
            last
        };
        assert_eq!(hurry(&mut wilma).await, 429);
    })
    .await;
}

#[tokio::test]
async fn the_list_asks_as_often_for_three_enquiries_as_for_one() {
    on_both(parts, async |app| {
        let sample = safer_cities(&app.house).await;
        let mut nuria = in_role(&app, &sample.gathering, Role::Organiser, "nuria@averne.example", "Nuria Vidal").await;
        let mut wilma = app.browser();
        let mut counted = Vec::new();
        for (number, wanted) in [(1, true), (2, false), (3, true)] {
            app.clock.pass_s(60);
            let mail = format!("w{number}@night-bus.example");
            wilma.post(CONTACT, &asks(&mail, "How?", &mail)).await;
            let before = app.db().asked();
            nuria.get(DESK).await.says("Wilma Oduya");
            if wanted {
                counted.push(app.db().asked() - before);
            }
        }
        assert_eq!(counted[0], counted[1]);
    })
    .await;
}
