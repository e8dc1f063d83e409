//! Amina's letters in the outbox: written with the change, released, carried, tried again, given up.

use crate::both::on_both;
use base::{Chance, Clock, FrozenClock, Id, Ts};
use post::outbox::{self, Older, Posting, Put, State, Turn, Wanted};
use post::{Address, Attachment, Carried, Carrier, Failure, Letter, Line, MessageId, NoCarrier, Unsubscribe, Wording};
use std::collections::VecDeque;
use std::sync::Mutex;
use store::{Db, sql};

const NOON: Ts = Ts(1_809_950_400_000_000);

/// A carrier that answers as the story says, and then takes everything.
#[derive(Default)]
struct Next {
    answers: Mutex<VecDeque<Failure>>,
    took: Mutex<Vec<Letter>>,
}

#[async_trait::async_trait]
impl Carrier for Next {
    async fn carry(&self, letter: &Letter, _at: Ts) -> Result<Carried, Failure> {
        if let Some(failure) = self.answers.lock().expect("no panic").pop_front() {
            return Err(failure);
        }
        self.took.lock().expect("no panic").push(letter.clone());
        Ok(Carried { answer: "250 ok".into() })
    }
}

impl Next {
    fn says(&self, temporary: bool, reason: &str) {
        self.answers.lock().expect("no panic").push_back(Failure { temporary, reason: reason.into() });
    }
}

struct Desk {
    db: Db,
    clock: FrozenClock,
    chance: Chance,
    next: Next,
}

impl Desk {
    fn new(db: Db) -> Desk {
        Desk { db, clock: FrozenClock::at(NOON), chance: Chance::seeded(5), next: Next::default() }
    }

    fn letter(&self, subject: &str) -> Letter {
        let from = Address::new("safer-cities@wardmote.example", Some("Safer Cities")).expect("an address");
        let to = Address::new("bartolo@example.org", Some("Bartolo Ruiz")).expect("an address");
        let id = MessageId::of_letter(Id::new(self.clock.now(), &self.chance), "wardmote.example").expect("a domain");
        Letter::new(from, to, Wording { subject: Line::of_text(subject), text: "Dear Bartolo\n".into() }, id)
            .expect("a letter")
    }

    async fn put(&self, letter: &Letter, posting: Posting) -> Id {
        let tx = self.db.begin().await.expect("begun");
        let put = outbox::put(&tx, self.clock.now(), &self.chance, letter, posting).await.expect("put");
        tx.commit().await.expect("committed");
        put.id()
    }

    async fn turn(&self) -> Turn {
        outbox::carry_due(&self.db, &self.clock, &self.next, "test").await.expect("carried")
    }

    async fn state(&self, id: Id) -> State {
        outbox::read(&self.db, id).await.expect("read").expect("there").entry.state
    }
}

fn receipt() -> Posting {
    Posting { kind: "receipt", lang: "en".into(), ..Posting::default() }
}

#[tokio::test]
async fn a_letter_is_carried_as_it_was_written() {
    on_both(async |db| {
        let desk = Desk::new(db);
        let letter = desk
            .letter("Marches de nuit")
            .reply_to(Address::new("amina@example.org", Some("Amina Diallo")).expect("an address"))
            .in_reply_to(MessageId::parse("his@example.org").expect("an id"))
            .list_unsubscribe(Unsubscribe::new("https://wardmote.example/off").expect("a page"))
            .html("<p>Dear Bartolo</p>")
            .attach(
                Attachment::new("séance.ics", "text/calendar; charset=utf-8", b"BEGIN:\r\n\0".to_vec())
                    .expect("a file"),
            );
        let id = desk.put(&letter, receipt()).await;
        assert_eq!(desk.turn().await, Turn { gone: 1, ..Turn::default() });
        assert_eq!(*desk.next.took.lock().expect("no panic"), [letter]);
        let kept = outbox::read(&desk.db, id).await.expect("read").expect("there");
        assert_eq!((kept.entry.state, kept.entry.gone_at, kept.entry.attempts), (State::Gone, Some(NOON), 1));
        assert_eq!((kept.text.as_str(), kept.files), ("Dear Bartolo\n", vec!["séance.ics".to_owned()]));
        assert_eq!(desk.turn().await, Turn::default());
    })
    .await;
}

#[tokio::test]
async fn a_change_that_did_not_happen_writes_no_letter() {
    on_both(async |db| {
        let desk = Desk::new(db);
        let tx = desk.db.begin().await.expect("begun");
        outbox::put(&tx, NOON, &desk.chance, &desk.letter("x"), receipt()).await.expect("put");
        drop(tx);
        assert_eq!(outbox::list(&desk.db, Wanted::default(), None, 10).await.expect("listed"), []);
    })
    .await;
}

#[tokio::test]
async fn a_second_letter_with_the_same_key_is_not_written() {
    on_both(async |db| {
        let desk = Desk::new(db);
        let keyed = || Posting { dedupe_key: Some("decision:1".into()), ..receipt() };
        let first = desk.put(&desk.letter("first"), keyed()).await;
        let tx = desk.db.begin().await.expect("begun");
        let second = outbox::put(&tx, NOON, &desk.chance, &desk.letter("second"), keyed()).await.expect("put");
        tx.commit().await.expect("committed");
        assert_eq!(second, Put::Known(first));
        assert_eq!(desk.turn().await.gone, 1);
        assert_eq!(desk.next.took.lock().expect("no panic")[0].subject(), "first");
    })
    .await;
}

#[tokio::test]
async fn letters_that_are_looked_over_wait_for_their_release() {
    on_both(async |db| {
        let desk = Desk::new(db);
        let gathering = Id::new(NOON, &desk.chance);
        let decision =
            || Posting { kind: "decision", scope: Some(gathering), to_be_released: true, ..Posting::default() };
        let mut letters = Vec::new();
        for subject in ["accepted", "declined", "invited", "withdrawn"] {
            letters.push(desk.put(&desk.letter(subject), decision()).await);
        }
        assert_eq!(desk.turn().await, Turn::default());

        let tx = desk.db.begin().await.expect("begun");
        assert_eq!(outbox::hold(&tx, NOON, &letters[1..2]).await.expect("held"), 1);
        assert_eq!(outbox::stop(&tx, NOON, &letters[3..4]).await.expect("stopped"), 1);
        // What was held back or stopped by hand is not swept along.
        assert_eq!(outbox::release_all(&tx, NOON, gathering, "decision").await.expect("released"), 2);
        assert_eq!(outbox::release_all(&tx, NOON, Id::new(NOON, &desk.chance), "decision").await.expect("released"), 0);
        tx.commit().await.expect("committed");
        assert_eq!(desk.turn().await.gone, 2);

        let tx = desk.db.begin().await.expect("begun");
        assert_eq!(outbox::release(&tx, NOON, &letters).await.expect("released"), 1);
        assert_eq!(outbox::hold(&tx, NOON, &letters[..1]).await.expect("held"), 0);
        tx.commit().await.expect("committed");
        assert_eq!(desk.turn().await.gone, 1);
        let counted = outbox::counts(&desk.db, Some(gathering)).await.expect("counted");
        assert_eq!(counted, [(State::Gone, 3), (State::Stopped, 1)]);
    })
    .await;
}

#[tokio::test]
async fn a_letter_that_cannot_go_is_tried_ever_more_rarely_for_three_days() {
    on_both(async |db| {
        let desk = Desk::new(db);
        let id = desk.put(&desk.letter("x"), receipt()).await;
        let mut tries = Vec::new();
        for minute in 0..=4 * 24 * 60 {
            desk.clock.set(NOON.plus_s(minute * 60));
            desk.next.answers.lock().expect("no panic").clear();
            desk.next.says(true, "452 full");
            if desk.turn().await != Turn::default() {
                tries.push(minute);
            }
        }
        assert_eq!(tries[..6], [0, 1, 6, 21, 81, 321]);
        assert_eq!((tries.len(), tries.last()), (23, Some(&4401)));
        let kept = outbox::read(&desk.db, id).await.expect("read").expect("there").entry;
        assert_eq!((kept.state, kept.last_error.as_str(), kept.attempts), (State::Stopped, "452 full", 23));
    })
    .await;
}

#[tokio::test]
async fn a_refused_letter_comes_back_and_a_bounce_finds_its_letter() {
    on_both(async |db| {
        let desk = Desk::new(db);
        desk.next.says(false, "550 no such person");
        let refused = desk.put(&desk.letter("refused"), receipt()).await;
        assert_eq!(desk.turn().await, Turn { came_back: 1, ..Turn::default() });
        assert_eq!(desk.state(refused).await, State::CameBack);

        let letter = desk.letter("bounced");
        let gone = desk.put(&letter, receipt()).await;
        desk.turn().await;
        let tx = desk.db.begin().await.expect("begun");
        let stranger = MessageId::parse("x@example.org").expect("an id");
        assert_eq!(outbox::came_back(&tx, &stranger, "5.1.1").await.expect("noted"), None);
        assert_eq!(outbox::came_back(&tx, letter.message_id(), "5.1.1").await.expect("noted"), Some(gone));
        tx.commit().await.expect("committed");
        assert_eq!(desk.state(gone).await, State::CameBack);
    })
    .await;
}

#[tokio::test]
async fn secrets_are_wiped_once_they_have_gone() {
    on_both(async |db| {
        let desk = Desk::new(db);
        let id = desk
            .put(
                &desk.letter("code").html("<p>1</p>"),
                Posting { kind: "sign-in", holds_secret: true, ..Posting::default() },
            )
            .await;
        let before = outbox::read(&desk.db, id).await.expect("read").expect("there");
        assert_eq!(before.text, "Dear Bartolo\n");
        desk.turn().await;
        let after = outbox::read(&desk.db, id).await.expect("read").expect("there");
        assert_eq!((after.text.as_str(), after.html.as_str()), ("", ""));
    })
    .await;
}

#[tokio::test]
async fn where_nothing_leaves_the_house_letters_wait() {
    on_both(async |db| {
        let desk = Desk::new(db);
        let id = desk.put(&desk.letter("x"), receipt()).await;
        let turn = outbox::carry_due(&desk.db, &desk.clock, &NoCarrier, "test").await.expect("nothing done");
        assert_eq!((turn, desk.state(id).await), (Turn::default(), State::Waiting));
    })
    .await;
}

#[tokio::test]
async fn several_workers_carry_each_letter_once() {
    on_both(async |db| {
        let desk = Desk::new(db);
        for number in 0..40 {
            desk.put(&desk.letter(&format!("letter {number}")), receipt()).await;
        }
        let (a, b, c) = tokio::join!(desk.turn(), desk.turn(), desk.turn());
        assert_eq!(a.gone + b.gone + c.gone, 40);
        let mut took: Vec<String> =
            desk.next.took.lock().expect("no panic").iter().map(|l| l.subject().to_owned()).collect();
        took.sort();
        took.dedup();
        assert_eq!(took.len(), 40);
    })
    .await;
}

#[tokio::test]
async fn a_worker_that_died_loses_its_letters_to_another() {
    on_both(async |db| {
        let desk = Desk::new(db);
        let id = desk.put(&desk.letter("x"), receipt()).await;
        let tx = desk.db.begin().await.expect("begun");
        let held =
            sql("update letter set lease_until = $2, lease_by = 'dead' where id = $1").bind(id).bind(NOON.plus_s(900));
        tx.execute(held).await.expect("held");
        // While it is being carried, it cannot be kept back.
        assert_eq!(outbox::hold(&tx, NOON, &[id]).await.expect("not held"), 0);
        tx.commit().await.expect("committed");
        assert_eq!(desk.turn().await, Turn::default());
        desk.clock.pass_s(901);
        assert_eq!(desk.turn().await.gone, 1);
    })
    .await;
}

#[tokio::test]
async fn a_letter_whose_reader_was_erased_is_not_carried() {
    on_both(async |db| {
        let desk = Desk::new(db);
        let id = desk.put(&desk.letter("x"), receipt()).await;
        let tx = desk.db.begin().await.expect("begun");
        tx.execute(sql("update letter set to_mail = '', to_name = '' where id = $1").bind(id)).await.expect("erased");
        tx.commit().await.expect("committed");
        assert_eq!(desk.turn().await.came_back, 1);
        assert!(desk.next.took.lock().expect("no panic").is_empty());
    })
    .await;
}

#[tokio::test]
async fn lists_show_what_was_asked_for_page_by_page_in_one_query() {
    on_both(async |db| {
        let desk = Desk::new(db);
        let (ours, theirs) = (Id::new(NOON, &desk.chance), Id::new(NOON, &desk.chance));
        let mut written = Vec::new();
        for number in 0..5 {
            desk.clock.pass_s(i64::from(number > 2));
            let posting =
                Posting { scope: Some(ours), about: Some(("proposal", theirs)), person: Some(theirs), ..receipt() };
            written.push(desk.put(&desk.letter(&format!("{number}")), posting).await);
        }
        desk.put(&desk.letter("not ours"), Posting { scope: Some(theirs), ..receipt() }).await;
        let wanted = Wanted {
            scope: Some(ours),
            person: Some(theirs),
            about: Some(theirs),
            state: Some(State::Waiting),
            kind: Some("receipt"),
        };

        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let asked = desk.db.asked();
            let page = outbox::list(&desk.db, wanted, after, 2).await.expect("listed");
            assert_eq!(desk.db.asked() - asked, 1);
            let Some(last) = page.last() else { break };
            after = Some(Older { created_at: last.created_at, id: last.id });
            seen.extend(page.iter().map(|entry| entry.id));
        }
        seen.sort();
        written.sort();
        assert_eq!(seen, written);
        let lately = |since: Ts| outbox::sent_lately(&desk.db, "bartolo@example.org", "receipt", since);
        assert_eq!(lately(NOON).await.expect("counted"), 6);
        assert_eq!(lately(desk.clock.now()).await.expect("counted"), 2);
        assert_eq!(outbox::counts(&desk.db, None).await.expect("counted"), [(State::Waiting, 6)]);
        assert_eq!(outbox::read(&desk.db, ours).await.expect("read"), None);
    })
    .await;
}
