//! Announcements as web pages: a table of facts, a newsletter built of layout tables, and pages meant to do harm.

use announcement::{Kind, Reading, Source, read};

use crate::reader::{check, expect};

fn page(html: &str) -> Reading {
    let reading = read(Source::Html(html.into())).expect("a page is read");
    check(&reading);
    reading
}

#[test]
fn a_table_of_facts_between_menu_and_footer() {
    let reading = page(
        "<!doctype html><html lang='en'><head><title>Events | Wessex</title><style>p{color:red}</style><script>var date='1 January 2020';</script></head>\
        <body><nav><ul><li><a href='/'>Home</a></li><li>News 3 May 2019</li></ul></nav><h1>Seventh Wessex Conference on <em>Safer Schools</em></h1>\
        <table><tr><th>Date</th><td>Wednesday 7 &ndash; Friday 9 July 2027</td></tr><tr><th>Venue</th><td>Guildhall, Bath, United Kingdom</td></tr>\
        <tr><th>Organiser</th><td>Wessex Police and the University of Wessex</td></tr><tr><th>Sponsors</th><td>Moorland Trust; County of Wessex</td></tr>\
        <tr><th>Deadline for proposals</th><td><b>31&nbsp;January 2027</b></td></tr><tr><th>Languages</th><td>English, Welsh</td></tr></table>\
        <h2>Topics</h2><ol><li>Walking to school together</li><li>Bullying &amp; bystanders</li><li>What pupils <i>count</i></li></ol>\
        <h2>Who should attend</h2><p>Teachers, school nurses, police officers and parents.</p>\
        <p><a href='https://wessex.example/safer-schools/register'>Register here</a> or write to <a href='mailto:schools@wessex.example?subject=Hi'>Nia Evans</a>.</p>\
        <p style='display:none'>Next year: 5 July 2028 in Leeds</p></body></html>",
    );
    let [conference] = &reading.items[..] else { panic!("one conference") };
    expect(conference, Kind::Title, &["Wessex Conference on Safer Schools"]);
    expect(conference, Kind::Edition, &["number 7"]);
    expect(conference, Kind::Dates, &["2027-07-07/2027-07-09"]);
    expect(conference, Kind::Place, &["venue: Guildhall", "city: Bath", "country: United Kingdom"]);
    expect(
        conference,
        Kind::Party,
        &[
            "organiser: Wessex Police",
            "organiser: University of Wessex",
            "sponsor: Moorland Trust",
            "sponsor: County of Wessex",
        ],
    );
    expect(conference, Kind::Deadline, &["proposals: 2027-01-31"]);
    expect(conference, Kind::Language, &["en", "cy"]);
    expect(
        conference,
        Kind::Topic,
        &["1: Walking to school together", "2: Bullying & bystanders", "3: What pupils count"],
    );
    expect(
        conference,
        Kind::Audience,
        &["education: Teachers", "public-health: school nurses", "police: police officers", "residents: parents"],
    );
    expect(conference, Kind::Booking, &["https://wessex.example/safer-schools/register"]);
    expect(conference, Kind::Contact, &["Nia Evans, schools@wessex.example"]);
}

#[test]
fn a_newsletter_hides_in_tables_in_tables() {
    let reading = page(
        "<html><body><table width='100%'><tr><td><table><tr><td><p>Lettre d'information du R&eacute;seau des parcs &ndash; mai 2026</p></td></tr>\
        <tr><td><h2>Webinaire : lire un parc la nuit</h2><p>Le 21 mai 2026 de 10 h &agrave; 11 h 30, en ligne. Organis&eacute; par le R&eacute;seau des parcs en partenariat avec la \
        Ville de Bois-Clair.</p><p><a href='https://parcs.example/inscription'>Inscription</a></p></td></tr>\
        <tr><td><h2>Groupe de discussion avec des jeunes &agrave; Bois-Clair</h2><p>Le R&eacute;seau a tenu un groupe de discussion avec des jeunes. Le rapport sera publi&eacute; en \
        septembre 2026.</p></td></tr></table></td></tr></table></body></html>",
    );
    let [webinar, group] = &reading.items[..] else { panic!("two entries, {} found", reading.items.len()) };
    expect(webinar, Kind::Title, &["lire un parc la nuit"]);
    expect(webinar, Kind::Dates, &["2026-05-21"]);
    expect(webinar, Kind::Hours, &["10:00/11:30"]);
    expect(webinar, Kind::Party, &["organiser: Réseau des parcs", "partner: Ville de Bois-Clair"]);
    expect(webinar, Kind::Booking, &["https://parcs.example/inscription"]);
    expect(group, Kind::Party, &["organiser: Réseau"]);
    expect(group, Kind::Audience, &["youth: jeunes"]);
    expect(group, Kind::Milestone, &["Le rapport sera publié: 2026-09"]);
}

#[test]
fn pages_meant_to_do_harm_are_read_like_any_other() {
    let plain = "<p>Conference in Lyon, 3 June 2026</p>";
    let deep = format!("{}{plain}", "<table><tr><td><div><ul><li><b>".repeat(20_000));
    let attributes = format!("<a {}>x</a>{plain}", (0..60_000).map(|n| format!("a{n} ")).collect::<String>());
    let entities = format!("{}{plain}", "&amp".repeat(100_000));
    let numbers = format!("<ol start='4294967295'>{}</ol>{plain}", "<li>a</li>".repeat(9));
    for hostile in [deep, attributes, entities, numbers] {
        let reading = page(&hostile);
        assert!(reading.items[0].best(Kind::Dates).is_some(), "{}", &hostile[..40]);
    }
    // What an open quote or comment swallows is lost in a browser as well; it must be lost here without harm.
    for swallowed in ["<a href=\"", "<!--", "<script>", "<style><p>", "<p title='"] {
        page(&format!("{swallowed}{}", plain.repeat(2_000)));
    }
}
