//! Letters as mail programs really write them, and what is read out of them.

use base::Ts;
use post::intake::{Correspondent, Envelope, House, Limits, Received, Refused, Unread, read_letter};

/// Our house: letters to `@calls.example`, ids at `wardmote.example`.
pub fn house() -> House {
    House { domain: "wardmote.example".into(), limits: Limits::default() }
}

/// From Élodie, to the call of Safer Cities.
pub fn envelope() -> Envelope {
    Envelope { sender: Some("elodie@ville.example".into()), recipient: "safer-cities@calls.example".into() }
}

/// Reads a letter written here with plain line ends.
pub fn read(letter: &str) -> Result<Received, Unread> {
    let letter = letter.replace('\n', "\r\n");
    read_letter(letter.as_bytes(), &envelope(), &house(), Ts(5))
}

const HEAD: &str = "From: =?utf-8?q?=C3=89lodie_Tremblay?= <elodie@ville.example>\nTo: safer-cities@calls.example\n\
    Message-ID: <e1@ville.example>\nDate: Mon, 10 May 2027 08:00:00 -0400\n";

/// A letter of Élodie's with these other fields and this body.
pub fn from_elodie(fields: &str, body: &str) -> String {
    format!("{HEAD}{fields}\n{body}")
}

#[test]
fn elodies_plain_letter() {
    let letter = from_elodie(
        "Subject: =?iso-8859-1?Q?Marches_de_nuit_=E0_deux?=\nReply-To: Marches <marches@ville.example>\n\
         In-Reply-To: <call@wardmote.example>\nReferences: <first@wardmote.example>\n <call@wardmote.example>\n\
         Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n",
        "Bonjour,\n\nnous proposons une s=C3=A9ance.\n\n-- \n=C3=89lodie\n",
    );
    let read = read(&letter).expect("taken");
    assert_eq!(read.from, Correspondent { mail: "elodie@ville.example".into(), name: Some("Élodie Tremblay".into()) });
    assert_eq!(read.answer_to.mail, "marches@ville.example");
    assert_eq!(read.to[0].mail, "safer-cities@calls.example");
    assert_eq!(read.subject, "Marches de nuit à deux");
    assert_eq!(read.text, "Bonjour,\n\nnous proposons une séance.");
    assert_eq!(read.signature.as_deref(), Some("Élodie"));
    assert_eq!((read.received_at, read.text_was_page, read.reads_like_absence), (Ts(5), false, false));
    assert_eq!(read.message_id.as_ref().map(|id| id.as_str()), Some("e1@ville.example"));
    let answers: Vec<&str> = read.answers.iter().map(|id| id.as_str()).collect();
    assert_eq!(answers, ["call@wardmote.example", "first@wardmote.example"]);
}

/// Outlook: a page with a logo in it, the same words as text, and a file with a name in French.
const OUTLOOK: &str = "MIME-Version: 1.0\nSubject: TR: Atelier\nContent-Type: multipart/mixed; boundary=\"A\"\n";
const OUTLOOK_BODY: &str = "preamble\n--A\nContent-Type: multipart/related; boundary=\"B\"; type=\"multipart/alternative\"\n\n\
    --B\nContent-Type: multipart/alternative; boundary=C\n\n\
    --C\nContent-Type: text/plain; charset=\"windows-1252\"\nContent-Transfer-Encoding: quoted-printable\n\nL=92atelier\n\
    --C\nContent-Type: text/html; charset=\"windows-1252\"\n\n<p>L&rsquo;atelier <img src=\"cid:logo\"></p>\n--C--\n\
    --B\nContent-Type: image/png; name=\"logo.png\"\nContent-ID: <logo>\nContent-Disposition: inline; filename=\"logo.png\"\n\
    Content-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--B--\n\
    --A\nContent-Type: application/vnd.openxmlformats-officedocument.wordprocessingml.document\n\
    Content-Disposition: attachment;\n filename*0*=utf-8''R%C3%A9sum%C3%A9%20de;\n filename*1*=%20l%27atelier.docx\n\
    Content-Transfer-Encoding: base64\n\nUEsDBA==\n--A--\nepilogue\n";

#[test]
fn outlooks_letter_with_a_logo_and_a_file() {
    let read = read(&from_elodie(OUTLOOK, OUTLOOK_BODY)).expect("taken");
    assert_eq!(read.text, "L’atelier");
    let files: Vec<_> =
        read.attachments.iter().map(|file| (file.name.as_str(), file.in_text, file.bytes.len())).collect();
    assert_eq!(files, [("logo.png", true, 8), ("Résumé de l'atelier.docx", false, 4)]);
    assert!(read.attachments[1].declared_type.ends_with("wordprocessingml.document"));
}

#[test]
fn a_page_alone_is_read_as_text() {
    let read = read(&from_elodie(
        "Subject: Atelier\nContent-Type: text/html; charset=utf-8\n",
        "<div>Titre&nbsp;: Marches</div><div>Thème : 4</div>",
    ))
    .expect("taken");
    assert_eq!((read.text.as_str(), read.text_was_page), ("Titre : Marches\nThème : 4", true));
}

#[test]
fn a_letter_cut_short_and_a_letter_without_a_boundary_are_still_read() {
    let cut = from_elodie("Subject: x\nContent-Type: multipart/mixed; boundary=A\n", "--A\n\nHalf a let");
    assert_eq!(read(&cut).expect("taken").text, "Half a let");
    let without = from_elodie("Subject: x\nContent-Type: multipart/mixed\n", "Only words\n");
    assert_eq!(read(&without).expect("taken").text, "Only words");
    let other = from_elodie("Subject: x\nContent-Type: multipart/mixed; boundary=A\n", "--B\n\nOnly words\n");
    assert_eq!(read(&other).expect("taken").text, "--B\n\nOnly words");
}

#[test]
fn a_letter_passed_on_as_a_file_is_a_file() {
    let inside =
        "--A\n\nSee below.\n--A\nContent-Type: message/rfc822\n\nFrom: amina@example.org\nSubject: x\n\nbody\n--A--\n";
    let read = read(&from_elodie("Subject: Fwd\nContent-Type: multipart/mixed; boundary=A\n", inside)).expect("taken");
    assert_eq!((read.text.as_str(), read.attachments[0].name.as_str()), ("See below.", "attachment-1.eml"));
}

#[test]
fn a_signed_letter_is_read_and_its_seal_is_no_file() {
    let body = "--A\nContent-Type: text/plain\n\nSigned words\n--A\nContent-Type: application/pgp-signature; name=signature.asc\n\nxx\n--A--\n";
    let read = read(&from_elodie("Subject: x\nContent-Type: multipart/signed; boundary=A\n", body)).expect("taken");
    assert_eq!((read.text.as_str(), read.attachments.len()), ("Signed words", 0));
}

#[test]
fn the_same_letter_twice_has_one_fingerprint() {
    let once = read(&from_elodie("Subject: x\n", "words")).expect("taken");
    let again = read(&from_elodie("Received: from b by c; Mon, 10 May 2027 08:01:00 -0400\nSubject: x\n", "words"))
        .expect("taken");
    let other = read(&from_elodie("Subject: x\n", "words").replace("<e1@", "<e2@")).expect("taken");
    // A stranger who knows the id of Élodie's letter cannot make hers be taken for known.
    let stranger = read(&from_elodie("Subject: x\n", "words").replace("<elodie@", "<eve@")).expect("taken");
    assert_eq!(once.fingerprint, again.fingerprint);
    assert_ne!(once.fingerprint, other.fingerprint);
    assert_ne!(once.fingerprint, stranger.fingerprint);
}

#[test]
fn what_cannot_be_answered_or_read_is_refused() {
    let refused = |letter: &str| match read(letter) {
        Err(Unread::Refused(refused)) => refused,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(""), Refused::NotALetter);
    assert_eq!(refused("only words, no header\n"), Refused::NotALetter);
    assert_eq!(refused("Subject: x\n\nwords\n"), Refused::NoSender);
    assert_eq!(refused("From: Amina\nSubject: x\n\nwords\n"), Refused::NoSender);
    assert_eq!(refused("From: amina@example.org\n\n \n"), Refused::Empty);
    let sealed = "Subject: x\nContent-Type: multipart/encrypted; boundary=A\n";
    assert_eq!(refused(&from_elodie(sealed, "--A\n\nx\n--A--\n")), Refused::Encrypted);
}

#[test]
fn a_letter_through_a_pipe_names_its_envelope_itself() {
    let piped = b"From x Mon\nReturn-Path: <elodie@ville.example>\nDelivered-To: safer-cities@calls.example\nTo: all@calls.example\n\nx";
    assert_eq!(Envelope::of_piped(piped), envelope());
    assert_eq!(Envelope::of_piped(b"Return-Path: <>\nTo: a@calls.example\n\n").sender, None);
    let bare = Envelope::of_piped(b"From: amina@example.org\nTo: a@calls.example\n\n");
    assert_eq!(bare, Envelope { sender: Some("amina@example.org".into()), recipient: "a@calls.example".into() });
}
