//! Promises for any text at all: it is read without a panic, every fact carries the words under its span, a reading
//! survives its own JSON, and twice the text costs about twice the time.

use std::borrow::Cow;
use std::time::{Duration, Instant};

use announcement::{BYTES_MAX, Reading, Source, read};
use proptest::prelude::*;

use crate::reader::check;

/// Words that rules look for, in an order no writer would choose.
fn shuffled() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "conference",
        "Colloque",
        " on ",
        " du ",
        "16",
        "-",
        "–",
        "18",
        "September",
        "septembre",
        " 2026",
        "03/04/2026",
        ", ",
        ": ",
        "\n",
        "\n\n",
        "hosted by ",
        "organisé par ",
        "City of Leeds",
        " and ",
        " et ",
        "(Efus)",
        "(",
        ")",
        "« ",
        " »",
        "“",
        "”",
        "Lyon",
        " in ",
        " à ",
        "1. ",
        "• ",
        "Topics:",
        "Date limite",
        "until ",
        "avant le ",
        "https://a.example/x",
        "amina@b.example",
        "#Safe",
        "12e ",
        "every three years",
        "| ",
        "\t",
        "é",
        "e\u{301}",
        "\u{200b}",
        "😀",
        "?",
        "How to ",
        "Comment ",
        "250 participants",
        "previous edition ",
        "<b>",
        "&eacute;",
        "> ",
        "-- ",
        "From: ",
    ]);
    prop::collection::vec(pieces, 0..60).prop_map(|pieces| pieces.concat())
}

fn is_fine(source: Source<'_>) -> Result<(), TestCaseError> {
    if let Ok(reading) = read(source) {
        check(&reading);
        let json = serde_json::to_string(&reading).expect("a reading is plain data");
        let back: Reading = serde_json::from_str(&json).expect("its own JSON is read back");
        prop_assert_eq!(back, reading);
    }
    Ok(())
}

/// A thousand cases, or as many as `PROPTEST_CASES` asks for in the long run.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(1_000)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_words_are_read(text in "\\PC{0,400}") {
        is_fine(Source::Text(text.as_str().into()))?;
        is_fine(Source::Html(text.as_str().into()))?;
        is_fine(Source::Letter(Cow::Borrowed(text.as_bytes())))?;
    }

    #[test]
    fn familiar_words_in_any_order_are_read(text in shuffled()) {
        is_fine(Source::Text(text.as_str().into()))?;
        is_fine(Source::Html(text.as_str().into()))?;
        is_fine(Source::Letter(Cow::Owned(format!("Subject: {}\r\n\r\n{text}", text.lines().next().unwrap_or("")).into_bytes())))?;
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        for name in ["a.txt", "a.html", "a.eml"] {
            is_fine(Source::from_file(name, &bytes))?;
        }
    }
}

/// The piece with its number in it, so that no two are alike.
fn numbered(piece: &str, n: usize) -> String {
    piece
        .replace("{n}", &n.to_string())
        .replace("{d}", &(n % 28 + 1).to_string())
        .replace("{y}", &(1900 + n % 199).to_string())
}

/// How a text comes in.
type Door = fn(&str) -> Source<'_>;

/// The shortest of three runs, so that a busy machine does not speak for the reader.
fn time(text: &str, source: Door) -> Duration {
    (0..3)
        .map(|_| {
            let start = Instant::now();
            let _ = read(source(text));
            start.elapsed()
        })
        .min()
        .unwrap_or_default()
}

#[test]
fn a_longer_text_costs_its_length_and_no_more() {
    let plain: Door = |text| Source::Text(text.into());
    let page: Door = |text| Source::Html(text.into());
    let letter: Door = |text| Source::Letter(Cow::Borrowed(text.as_bytes()));
    let hostile: [(&str, &str, Door); 22] = [
        ("days", "12 May 2026 ", plain),
        ("days on lines", "12 May 2026\n", plain),
        ("stops", ".", plain),
        ("questions", "How? ", plain),
        ("quotation marks", "“« ", plain),
        ("capitals", "Leeds University and ", plain),
        ("places", "in Lyon, France, ", plain),
        ("headings", "A conference in Leeds\n\n", plain),
        ("entries", "- Conference on\n", plain),
        ("unlike headings", "Webinar {n} of north{n}\n\nWe discuss tea{n} at noon{n}.\n\n", plain),
        ("unlike parties", "organised by the City of North{n}, see https://a{n}.example.\n", plain),
        ("unlike days", "The conference takes place on {d} May {y} in Lyon.\n", plain),
        ("unlike titles", "Join the North{n} Moor Conference in Lyon.\n", plain),
        ("labels", "Date: 3 May 2026\n", plain),
        ("roles", "organised by the City of Leeds, in partnership with ", plain),
        ("figures", "250 very good old new bold participants ", plain),
        ("addresses", "https://a.example/b@c.example ", plain),
        ("letters", "a", plain),
        ("accents", "\u{301}", plain),
        ("open tags", "<div><table><tr><td><ul><li>", page),
        ("attributes", "<a a=\"b\" c='", page),
        ("parts", "Content-Type: multipart/mixed; boundary=a\n\n--a\n", letter),
    ];
    for (name, piece, source) in hostile {
        let of = |bytes: usize| (0..bytes / piece.len()).map(|n| numbered(piece, n)).collect::<String>();
        let (short, long) = (time(&of(40_000), source), time(&of(160_000), source));
        println!("{name}: {short:?} for 40 kB, {long:?} for 160 kB");
        // Four times the text; twice that again is left to caches and a busy machine.
        assert!(long < short * 8 + Duration::from_millis(400), "{name}: {short:?} for 40 kB, {long:?} for 160 kB");
    }
}

#[test]
fn the_longest_text_is_read_and_one_byte_more_is_refused() {
    let most = "x".repeat(BYTES_MAX);
    assert!(read(Source::Text(most.as_str().into())).is_ok());
    let refusal = read(Source::Text(format!("{most}x").into())).expect_err("it is too long");
    assert!(refusal.to_string().contains("paste the announcement alone"), "{refusal}");
}
