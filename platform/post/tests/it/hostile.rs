//! Eve's letters. Each is refused with a sentence or read like any other; none stops the reader, and a
//! letter of twice the size takes about twice the time.

use crate::reading::{envelope, from_elodie, house, read};
use base::Ts;
use post::intake::proposal::proposed;
use post::intake::{Envelope, Limits, Refused, Unread, read_letter};
use proptest::prelude::*;
use std::time::{Duration, Instant};

fn refused(letter: &str) -> Refused {
    match read(letter) {
        Err(Unread::Refused(refused)) => refused,
        other => panic!("{other:?}"),
    }
}

/// Parts within parts, each with its own boundary.
fn nested(depth: usize) -> String {
    let mut body = "Content-Type: text/plain\n\ndeep\n".to_owned();
    for level in 0..depth {
        body = format!("Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n{body}\n--b{level}--\n");
    }
    format!("From: eve@example.org\nSubject: x\n{body}")
}

#[test]
fn parts_within_parts_end_at_eight() {
    assert_eq!(read(&nested(8)).expect("taken").text, "deep");
    assert_eq!(refused(&nested(9)), Refused::TooDeep { max: 8 });
    assert_eq!(refused(&nested(5_000)), Refused::TooDeep { max: 8 });
}

#[test]
fn endless_boundaries_end_at_a_hundred() {
    let letter = from_elodie("Subject: x\nContent-Type: multipart/mixed; boundary=a\n", &"--a\n\nx\n".repeat(500_000));
    assert_eq!(refused(&letter), Refused::TooManyParts { max: 100 });
}

#[test]
fn too_many_files_and_too_large_a_letter() {
    let file = "--a\nContent-Type: application/pdf\n\nx\n";
    let with =
        |count: usize| from_elodie("Subject: x\nContent-Type: multipart/mixed; boundary=a\n", &file.repeat(count));
    assert_eq!(read(&with(10)).expect("taken").attachments.len(), 10);
    assert_eq!(refused(&with(11)), Refused::TooManyAttachments { max: 10 });
    let large = from_elodie("Subject: x\n", &"x\n".repeat(9_000_000));
    assert_eq!(refused(&large), Refused::TooLarge { max_mb: 25 });
}

#[test]
fn header_bombs() {
    assert_eq!(refused(&format!("From: a@example.org\n{}\nx", "X-Bomb: y\n".repeat(30_000))), Refused::HeadTooLong);
    assert_eq!(refused(&format!("Subject: {}\n\nx", "y".repeat(40_000))), Refused::HeadTooLong);
    assert_eq!(refused(&format!("Subject: x\n{}\n\nx", " y\n".repeat(40_000))), Refused::HeadTooLong);
    let inside = format!("--a\nX: {}\n\nx\n--a--\n", "y".repeat(40_000));
    let letter = from_elodie("Subject: x\nContent-Type: multipart/mixed; boundary=a\n", &inside);
    assert_eq!(refused(&letter), Refused::HeadTooLong);
}

#[test]
fn null_bytes_and_broken_charsets() {
    assert_eq!(refused("From: a@example.org\nSubject: x\u{0}\n\nx"), Refused::NulBytes);
    let fields = "Subject: x\nContent-Type: text/plain; charset=utf-16be\nContent-Transfer-Encoding: base64\n";
    assert_eq!(refused(&from_elodie(fields, &"2ADYANgA2ADYANgA2ADYANgA".repeat(20))), Refused::Unreadable);
    // NULs that were wrapped in base64 do not reach the text.
    let fields = "Subject: x\nContent-Transfer-Encoding: base64\n";
    assert_eq!(read(&from_elodie(fields, "YQBiAGM=")).expect("taken").text, "abc");
}

#[test]
fn a_letter_of_nothing_but_noise_in_base64_stays_a_file() {
    let noise = "UEsDBBQAAAAIA/".repeat(300_000);
    let body = format!(
        "--a\nContent-Type: application/zip; name=42.zip\nContent-Transfer-Encoding: base64\n\n{noise}\n--a--\n"
    );
    let read = read(&from_elodie("Subject: x\nContent-Type: multipart/mixed; boundary=a\n", &body)).expect("taken");
    assert_eq!(read.attachments[0].name, "42.zip");
    assert!(read.attachments[0].bytes.len() < noise.len());
}

#[test]
fn a_text_nobody_reads_to_the_end_is_refused() {
    assert_eq!(refused(&from_elodie("Subject: x\n", &"word ".repeat(50_000))), Refused::TooLong { max: 200_000 });
}

#[test]
fn names_and_subjects_cannot_carry_a_header() {
    let letter = "From: \"Eve =?utf-8?q?=0D=0ABcc=3A_all=40example.org=E2=80=AE?=\" <eve@example.org>\n\
        Subject: =?utf-8?q?a=0D=0ABcc=3A_all=40example.org=00?=\n\nwords\n";
    let read = read(letter).expect("taken");
    assert_eq!(read.subject, "a Bcc: all@example.org");
    assert_eq!(read.from.name.as_deref(), Some("Eve Bcc: all@example.org"));
}

/// Writes a letter of about this size.
type Shape = fn(usize) -> String;

/// Shapes that make careless readers slow, each at the size asked for.
const SHAPES: &[(&str, Shape)] = &[
    ("multiparts whose boundary never comes", |size| {
        let part = "--a\nContent-Type: multipart/mixed; boundary=never\n\n";
        from_elodie("Subject: x\nContent-Type: multipart/mixed; boundary=a\n", &part.repeat(size / part.len()))
    }),
    ("a boundary of dashes", |size| {
        from_elodie("Subject: x\nContent-Type: multipart/mixed; boundary=\"-----\"\n", &"-".repeat(size))
    }),
    ("open tags", |size| from_elodie("Subject: x\nContent-Type: text/html\n", &"<a href=".repeat(size / 8))),
    ("open comments", |size| from_elodie("Subject: x\nContent-Type: text/html\n", &"<!--<p>".repeat(size / 7))),
    ("links that never close", |size| {
        from_elodie("Subject: x\nContent-Type: text/html\n", &"<a href='http://a'>".repeat(size / 19))
    }),
    ("quoted-printable of nothing", |size| {
        from_elodie("Subject: x\nContent-Transfer-Encoding: quoted-printable\n", &"=\n".repeat(size / 2))
    }),
    ("lines of quotes", |size| from_elodie("Subject: x\n", &"> \n".repeat(size / 3))),
    ("labels", |size| from_elodie("Subject: x\n", &"Presenters: a\n".repeat(size / 14))),
    ("marks of answers", |size| from_elodie("Subject: x\n", &"From: a\nOn wrote\n".repeat(size / 17))),
];

fn time_to_read(letter: &str) -> Duration {
    let bytes = letter.as_bytes();
    let once = || {
        let started = Instant::now();
        if let Ok(read) = read_letter(bytes, &envelope(), &house(), Ts(1)) {
            std::hint::black_box(proposed(&read));
        }
        started.elapsed()
    };
    (0..3).map(|_| once()).min().unwrap_or_default()
}

#[test]
fn twice_the_letter_takes_about_twice_the_time() {
    for (name, shape) in SHAPES {
        let (small, large) = (time_to_read(&shape(150_000)), time_to_read(&shape(600_000)));
        // Four times the size; quadratic readers take sixteen times as long. Some room for a busy machine.
        let most = small * 9 + Duration::from_millis(40);
        assert!(large <= most, "{name}: {small:?}, then {large:?}");
    }
}

#[test]
fn a_full_header_of_traps_is_read_in_a_blink() {
    for trap in ["=?utf-8?q?", "=?=?=?", "((((", "<<<<", "\"\\\"", "a*0=b;", "a*1*=utf-8'';", ":;:;", ",,,,"] {
        for field in
            ["Subject", "From", "To", "References", "Content-Type: multipart/mixed; x=y", "Content-Disposition: a"]
        {
            let joint = if field.contains(':') { ";" } else { ":" };
            let letter = format!("{field}{joint} {}\nSubject: x\n\nwords\n", trap.repeat(30_000 / trap.len()));
            let took = time_to_read(&letter);
            assert!(took < Duration::from_secs(3), "{field} {trap}: {took:?}");
        }
    }
}

/// Pieces of letters, true and broken, thrown together.
fn mangled() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..40),
        "(From|To|Subject|Content-Type|Content-Transfer-Encoding|Content-Disposition|References|Message-ID|Auto-Submitted): "
            .prop_map(String::into_bytes),
        "(multipart/(mixed|alternative|related|report|digest|signed)|text/(plain|html)|message/rfc822)(; boundary=\"?a\"?)?(; charset=(utf-8|utf-16|utf-7|gb18030|x))?\r\n"
            .prop_map(String::into_bytes),
        "(base64|quoted-printable|8bit)\r?\n".prop_map(String::into_bytes),
        "(\r\n|\n|\r|\r\n\r\n|--a\r\n|--a--\r\n|=\\?utf-8\\?[bq]\\?|\\?=|=[0-9A-F]{2}|&#x?[0-9]{1,9};|<[a-z/!-]{0,5}>?|> )"
            .prop_map(String::into_bytes),
        "[a-zé@.<>\"',;:(){}\\\\ -]{0,30}".prop_map(String::into_bytes),
        "(Title|Topic|Presenters|Résumé|Thème) ?: ?[0-9n°.–, a-z]{0,12}\n".prop_map(String::into_bytes),
    ];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn any_bytes_are_read_or_refused(tail in mangled(), whole in any::<bool>(), sender in any::<Option<String>>()) {
        let head: &[u8] = if whole { b"From: a@example.org\r\nSubject: s\r\n" } else { b"" };
        let letter = [head, &tail].concat();
        let envelope = Envelope { sender, recipient: "x@calls.example".into() };
        let _ = Envelope::of_piped(&letter);
        match read_letter(&letter, &envelope, &house(), Ts(1)) {
            Ok(read) => {
                let unwanted = ['\0', '\r', '\u{202e}'];
                prop_assert!(!read.text.contains(unwanted) && !read.subject.contains(unwanted));
                prop_assert!(read.attachments.iter().all(|file| !file.name.is_empty() && !file.name.contains(['/', '\\', '\n'])));
                prop_assert!(read.attachments.len() <= 2 * Limits::default().attachments);
                let fields = proposed(&read);
                // Nothing is invented: every presenter's name stands in the letter.
                let spaced = base::one_line(&read.text);
                prop_assert!(fields.presenters.iter().all(|person| spaced.contains(&person.name)));
            }
            Err(Unread::Refused(refused)) => prop_assert!(refused.key().starts_with("post-refused-")),
            Err(Unread::Ignored(ignored)) => prop_assert!(ignored.key().starts_with("post-ignored-")),
        }
    }
}

/// `make test` runs a thousand; `PROPTEST_CASES` sets more.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(1_000)
}
