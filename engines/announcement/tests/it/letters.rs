//! Announcements as letters: forwarded and quoted, in other charsets, in several parts, with other letters inside.

use std::borrow::Cow;

use announcement::{Kind, Reading, Refusal, Source, read};

use crate::reader::{check, expect};

fn letter(eml: &str) -> Reading {
    let reading = read(Source::Letter(Cow::Borrowed(eml.as_bytes()))).expect("a letter is read");
    check(&reading);
    reading
}

#[test]
fn a_forwarded_letter_speaks_of_its_workshop_not_of_its_own_days() {
    let reading = letter(
        "From: Tomas <tomas@greenmoor.example>\r\nSubject: Fwd: Save the date - Safer Canals Workshop, 9 March 2027\r\nDate: Tue, 6 Oct 2026 10:00:00 +0000\r\n\
        MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nFYI, could be of interest. Let's talk on 12 October.\r\n\r\n\
        ---------- Forwarded message ---------\r\nFrom: Lin Wei <lin@canals.example>\r\nDate: Mon, 5 Oct 2026 at 17:20\r\n\
        Subject: Save the date - Safer Canals Workshop, 9 March 2027\r\nTo: <members@canals.example>\r\n\r\n> Dear members,\r\n>\r\n\
        > The Canal Cities Network and Amsterdam Police invite you to the Safer\r\n> Canals Workshop on 9 March 2027 at Westerkerk Hall in Amsterdam. It aims\r\n\
        > to compare rescue plans and to draft a common standard.\r\n>\r\n> Please register by 1 February 2027 at https://canals.example/workshop\r\n>\r\n> Kind regards\r\n> Lin\r\n",
    );
    let [workshop] = &reading.items[..] else { panic!("one workshop") };
    expect(workshop, Kind::Title, &["Safer Canals Workshop"]);
    expect(workshop, Kind::Dates, &["2027-03-09"]);
    expect(workshop, Kind::Place, &["venue: Westerkerk Hall", "city: Amsterdam"]);
    expect(workshop, Kind::Zone, &["Europe/Amsterdam"]);
    expect(workshop, Kind::Party, &["inviter: Canal Cities Network", "inviter: Amsterdam Police"]);
    expect(workshop, Kind::Purpose, &["compare rescue plans", "draft a common standard"]);
    expect(workshop, Kind::Deadline, &["registration: 2027-02-01"]);
    expect(workshop, Kind::Booking, &["https://canals.example/workshop"]);
    // Senders of the letters are nobody's contact for the workshop.
    expect(workshop, Kind::Contact, &[]);
    expect(workshop, Kind::Channel, &[]);
}

#[test]
fn a_letter_in_old_letters_and_quoted_printable() {
    let reading = letter(
        "From: Luc <luc@villes.example>\r\nTo: Amina <amina@northmoor.example>\r\n\
        Subject: =?UTF-8?Q?TR_=3A_Invitation_=E2=80=93_Colloque_=C2=AB_Rues_partag=C3=A9es_=C2=BB?=\r\nDate: Mon, 5 Jan 2026 09:00:00 +0100\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/alternative; boundary=\"b1\"\r\n\r\n--b1\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
        Bonjour Amina, pour info.\r\nLuc\r\n\r\nDe : Secr=E9tariat <secretariat@rues.example>\r\nEnvoy=E9 : lundi 5 janvier 2026 08:12\r\n=C0 : Luc\r\nObjet : Invitation\r\n\r\n\
        > Le colloque se tiendra les 11 et 12 juin 2026 =E0 Nantes, =E0 l=27h=F4tel de=\r\n ville. Il est organis=E9 par la M=E9tropole de Nantes, avec le soutien de la =\r\n\
        R=E9gion Pays de la Loire.\r\n> R=E9ponse souhait=E9e avant le 30 avril 2026 : colloque@rues.example\r\n--b1--\r\n",
    );
    let [colloque] = &reading.items[..] else { panic!("one colloquium") };
    expect(colloque, Kind::Title, &["Rues partagées"]);
    expect(colloque, Kind::Dates, &["2026-06-11/2026-06-12"]);
    expect(colloque, Kind::Place, &["city: Nantes", "venue: hôtel de ville"]);
    expect(colloque, Kind::Party, &["organiser: Métropole de Nantes", "sponsor: Région Pays de la Loire"]);
    expect(colloque, Kind::Deadline, &["answers: 2026-04-30"]);
    expect(colloque, Kind::Contact, &["colloque@rues.example"]);
}

#[test]
fn of_two_alternatives_the_page_is_read_and_a_letter_inside_as_well() {
    // The page, in base64, says what the plain part leaves out.
    let reading = letter(
        "Subject: Night walks\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: multipart/alternative; boundary=a\r\n\r\n\
        --a\r\nContent-Type: text/plain\r\n\r\nPlease see the HTML version.\r\n--a\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n\
        PGgyPlNhZmVyIFBpZXJzIFNlbWluYXI8L2gyPjxwPkRhdGU6IDUgTWF5IDIwMjc8L3A+\r\n--a--\r\n--m\r\nContent-Type: message/rfc822\r\n\r\nSubject: Practical notes\r\n\r\n\
        Venue: Pier Hall, Brighton\r\n--m--\r\n",
    );
    let [seminar] = &reading.items[..] else { panic!("one seminar") };
    expect(seminar, Kind::Title, &["Safer Piers Seminar"]);
    expect(seminar, Kind::Dates, &["2027-05-05"]);
    expect(seminar, Kind::Place, &["venue: Pier Hall", "city: Brighton"]);
}

#[test]
fn a_letter_of_a_thousand_parts_is_refused() {
    let nested: String =
        (0..1_000).map(|n| format!("Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n")).collect();
    let messages = format!("Subject: x\r\n{}", "Content-Type: message/rfc822\r\n\r\n".repeat(1_000));
    for hostile in [nested, messages] {
        assert_eq!(read(Source::Letter(hostile.into_bytes().into())), Err(Refusal::NotALetter));
    }
    assert_eq!(read(Source::Letter(Cow::Borrowed(b""))), Err(Refusal::NotALetter));
}
