//! Amina's letter to Bartolo, as it travels, read back by another hand.

use base::{Chance, Id, Ts};
use mail_parser::{MessageParser, MimeHeaders};
use post::{Address, Attachment, BadLetter, Letter, Line, MessageId, Unsubscribe, Wording};
use proptest::prelude::*;

const NOON: Ts = Ts(1_809_950_400_000_000);

fn letter_of(subject: &str, text: &str, name: &str) -> Letter {
    let from = Address::new("safer-cities@wardmote.example", Some("Safer Cities")).expect("an address");
    let to = Address::of_person("bartolo@example.org", name).expect("an address");
    let id = MessageId::of_letter(Id::new(NOON, &Chance::seeded(3)), "wardmote.example").expect("a domain");
    let wording = Wording { subject: Line::of_text(subject), text: text.to_owned() };
    Letter::new(from, to, wording, id).expect("a letter")
}

#[test]
fn bartolo_receives_what_amina_wrote() {
    let page = Unsubscribe::new("https://wardmote.example/me/letters/off?key=abc").expect("a page");
    let plan = Attachment::new("plan d’accès.pdf", "application/pdf", b"%PDF-1.7".to_vec()).expect("a file");
    let letter = letter_of("Votre séance « Marches de nuit »", "Cher Bartolo,\n\nà mardi.\n", "Bartolo Ruiz")
        .reply_to(Address::new("amina@example.org", Some("Amina Diallo")).expect("an address"))
        .in_reply_to(MessageId::parse("<his-letter@example.org>").expect("an id"))
        .list_unsubscribe(page)
        .attach(plan);
    let bytes = letter.as_eml(NOON).expect("written");
    let read = MessageParser::default().parse(&bytes).expect("a letter");
    let raw = |name: &str| read.header_raw(name.to_owned()).map(str::trim).map(str::to_owned);

    assert_eq!(read.subject(), Some("Votre séance « Marches de nuit »"));
    assert_eq!(
        read.from().and_then(|from| from.first()).and_then(|from| from.address()),
        Some("safer-cities@wardmote.example")
    );
    assert_eq!(read.to().and_then(|to| to.first()).and_then(|to| to.name()), Some("Bartolo Ruiz"));
    assert_eq!(read.reply_to().and_then(|to| to.first()).and_then(|to| to.address()), Some("amina@example.org"));
    assert_eq!(read.date().map(|date| date.to_rfc3339()), Some("2027-05-10T12:00:00Z".to_owned()));
    assert_eq!(read.body_text(0).as_deref(), Some("Cher Bartolo,\r\n\r\nà mardi.\r\n"));
    assert_eq!(read.message_id(), Some(letter.message_id().as_str()));
    assert_eq!(read.in_reply_to().as_text(), Some("his-letter@example.org"));
    assert_eq!(raw("Auto-Submitted").as_deref(), Some("auto-replied"));
    assert_eq!(raw("X-Loop").as_deref(), Some("wardmote.example"));
    assert_eq!(raw("List-Unsubscribe").as_deref(), Some("<https://wardmote.example/me/letters/off?key=abc>"));
    assert_eq!(raw("List-Unsubscribe-Post").as_deref(), Some("List-Unsubscribe=One-Click"));
    let file = read.attachment(0).expect("the file");
    assert_eq!((file.attachment_name(), file.contents()), (Some("plan d’accès.pdf"), b"%PDF-1.7".as_slice()));
}

#[test]
fn a_letter_says_that_a_program_wrote_it_and_offers_a_page() {
    let bytes = letter_of("x", "One & two", "B").html("<p>One &amp; two</p>").as_eml(NOON).expect("written");
    let text = String::from_utf8(bytes.clone()).expect("ASCII");
    assert!(text.contains("Auto-Submitted: auto-generated\r\n"), "{text}");
    let read = MessageParser::default().parse(&bytes).expect("a letter");
    assert_eq!(read.body_text(0).as_deref().map(str::trim), Some("One & two"));
    assert_eq!(read.body_html(0).as_deref().map(str::trim), Some("<p>One &amp; two</p>"));
}

#[test]
fn what_cannot_be_a_letter_is_refused_by_name() {
    let from = Address::new("a@wardmote.example", None).expect("an address");
    let id = MessageId::parse("x@wardmote.example").expect("an id");
    let make = |subject: &str, text: &str| {
        Letter::new(
            from.clone(),
            from.clone(),
            Wording { subject: Line::of_text(subject), text: text.into() },
            id.clone(),
        )
    };
    assert_eq!(make("", "text").expect_err("refused"), BadLetter::Empty("subject"));
    assert_eq!(make("subject", " \n").expect_err("refused"), BadLetter::Empty("text"));
    assert_eq!(Unsubscribe::new("https://x.example/>\r\nBcc: e@example.org"), Err(BadLetter::Unsubscribe));
    assert_eq!(Unsubscribe::new("javascript:alert(1)"), Err(BadLetter::Unsubscribe));
    assert!(matches!(Attachment::new("a\r\nb", "text/plain", vec![]), Err(BadLetter::Line(_))));
    assert_eq!(Attachment::new("a", "nothing", vec![]), Err(BadLetter::Type));
}

/// The header fields a letter may have; anything else was smuggled in.
const FIELDS: &[&str] = &[
    "Date",
    "From",
    "To",
    "Subject",
    "Message-ID",
    "Auto-Submitted",
    "X-Auto-Response-Suppress",
    "X-Loop",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    /// Whatever stands in a title, a name or a text: the same header fields, the same reader, the same words.
    #[test]
    fn no_words_make_a_header(subject in hostile_words(), text in hostile_words(), name in hostile_words()) {
        // A letter has a subject and a text; what follows their first sign is anything.
        let (subject, body) = (format!("x{subject}"), format!("x{text}"));
        let from_line = Line::of_text(&subject);
        let bytes = letter_of(&subject, &body, &name).as_eml(NOON).expect("written");
        let head = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a head and a body");
        for line in String::from_utf8_lossy(&bytes[..head]).split("\r\n") {
            prop_assert!(!line.contains(['\r', '\n', '\0']));
            let name = line.split(':').next().unwrap_or_default();
            prop_assert!(line.starts_with([' ', '\t']) || FIELDS.contains(&name), "{line:?}");
        }
        let read = MessageParser::default().parse(&bytes).expect("a letter");
        let to = read.to().expect("a reader");
        prop_assert_eq!(to.iter().map(|to| to.address().unwrap_or_default()).collect::<Vec<_>>(), vec!["bartolo@example.org"]);
        let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assert_eq!(squeezed(read.subject().unwrap_or_default()), squeezed(from_line.as_str()));
    }
}

/// `make test` runs a thousand; `PROPTEST_CASES` sets more.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(1_000)
}

fn hostile_words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<String>(),
        "[ -~]{0,40}",
        Just("\r\nBcc: eve@example.org\r\n\r\n".to_owned()),
        Just("\n.\r\n".to_owned()),
        Just("\u{2028}X: y\u{85}".to_owned()),
        Just("=?utf-8?q?=0D=0ABcc:_eve@example.org?=".to_owned()),
        Just("\">, eve@example.org, <".to_owned()),
        Just("\u{202e}\u{0}\u{7f}".to_owned()),
        "[à-ÿ ]{0,90}",
    ];
    proptest::collection::vec(piece, 0..4).prop_map(|pieces| pieces.concat())
}
