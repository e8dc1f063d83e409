//! Programs write too. Each kind of their letters is known by name, and nobody answers them.

use crate::reading::{envelope, from_elodie, house, read};
use base::Ts;
use post::MessageId;
use post::intake::{Bounce, Envelope, Ignored, Unread, read_letter};

fn ignored(fields: &str) -> Option<Ignored> {
    match read(&from_elodie(&format!("Subject: x\n{fields}"), "words\n")) {
        Err(Unread::Ignored(ignored)) => Some(ignored),
        Ok(_) => None,
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn each_kind_has_its_name() {
    assert_eq!(ignored(""), None);
    assert_eq!(ignored("Auto-Submitted: no\n"), None);
    assert_eq!(ignored("Precedence: first-class\n"), None);
    assert_eq!(ignored("Auto-Submitted: auto-replied (vacation)\n"), Some(Ignored::AutoReply));
    assert_eq!(ignored("Auto-Submitted: auto-generated; owner=x\n"), Some(Ignored::AutoReply));
    assert_eq!(ignored("X-Auto-Response-Suppress: All\n"), Some(Ignored::AutoReply));
    assert_eq!(ignored("Precedence: auto_reply\n"), Some(Ignored::AutoReply));
    assert_eq!(ignored("Precedence: Bulk\n"), Some(Ignored::Bulk));
    assert_eq!(ignored("Precedence: junk\n"), Some(Ignored::Bulk));
    assert_eq!(ignored("List-Unsubscribe: <https://news.example/off>\n"), Some(Ignored::Bulk));
    assert_eq!(ignored("Precedence: list\n"), Some(Ignored::MailingList));
    assert_eq!(ignored("List-Id: <wards.lists.example>\n"), Some(Ignored::MailingList));
    assert_eq!(ignored("X-Loop: wardmote.example\n"), Some(Ignored::OurOwn));
    assert_eq!(ignored(&"Received: from a by b\n".repeat(31)), Some(Ignored::Circling));
    assert_eq!(ignored(&"Received: from a by b\n".repeat(30)), None);
}

#[test]
fn our_own_letters_are_known_when_they_come_back() {
    let ours = from_elodie("Subject: x\n", "words").replace("<e1@ville.example>", "<0192@wardmote.example>");
    assert_eq!(read(&ours), Err(Unread::Ignored(Ignored::OurOwn)));
    let to_itself =
        from_elodie("Subject: x\n", "words").replace("<elodie@ville.example>", "<Safer-Cities@calls.example>");
    assert_eq!(read(&to_itself), Err(Unread::Ignored(Ignored::OurOwn)));
    // An answer to one of our letters is a person's letter.
    assert_eq!(ignored("In-Reply-To: <0192@wardmote.example>\n"), None);
}

const REPORT: &str = "From: Mail Delivery System <MAILER-DAEMON@ville.example>\nTo: safer-cities@calls.example\nSubject: Undelivered\n\
    Content-Type: multipart/report; report-type=delivery-status; boundary=A\n\n\
    --A\n\nSorry.\n--A\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; ville.example\n\n\
    Final-Recipient: rfc822; bartolo@ville.example\nAction: failed\nStatus: 5.1.1\n\
    --A\nContent-Type: text/rfc822-headers\n\nMessage-ID: <0192@wardmote.example>\nSubject: Your proposal\n--A--\n";

#[test]
fn a_bounce_says_which_letter_came_back() {
    let bounce =
        Bounce { of: MessageId::parse("0192@wardmote.example"), permanent: true, status: Some("5.1.1".into()) };
    assert_eq!(read(REPORT), Err(Unread::Ignored(Ignored::Bounce(bounce.clone()))));
    let delayed = REPORT.replace("Action: failed", "Action: delayed");
    assert_eq!(read(&delayed), Err(Unread::Ignored(Ignored::Bounce(Bounce { permanent: false, ..bounce }))));
    let receipt = REPORT.replace("report-type=delivery-status", "report-type=disposition-notification");
    assert_eq!(read(&receipt), Err(Unread::Ignored(Ignored::ReadReceipt)));
}

#[test]
fn nobody_answers_an_empty_sender() {
    let nobody = Envelope { sender: None, ..envelope() };
    let letter = from_elodie("Subject: x\n", "words");
    assert!(matches!(
        read_letter(letter.as_bytes(), &nobody, &house(), Ts(1)),
        Err(Unread::Ignored(Ignored::Bounce(Bounce { of: None, permanent: false, .. })))
    ));
}

#[test]
fn an_absence_in_the_subject_is_only_a_hint() {
    for (subject, hint) in [
        ("Automatic reply: your call", true),
        ("Out of office: Chidi", true),
        ("Réponse automatique : votre appel", true),
        ("Proposal: the office as a safe place", false),
    ] {
        let letter = format!("From: chidi@example.org\nSubject: {subject}\n\nwords\n");
        assert_eq!(read(&letter).expect("taken").reads_like_absence, hint, "{subject}");
    }
}
