//! The carrier against a mail server of our own making: what it says, and what is worth another try.

use base::{Chance, Id, Ts};
use post::{Address, Carrier, Letter, Line, MessageId, NoCarrier, Smtp, Wording};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;

const NOON: Ts = Ts(1_809_950_400_000_000);

fn letter() -> Letter {
    let from = Address::new("safer-cities@wardmote.example", None).expect("an address");
    let to = Address::new("bartolo@example.org", Some("Bartolo Ruiz")).expect("an address");
    let id = MessageId::of_letter(Id::new(NOON, &Chance::seeded(3)), "wardmote.example").expect("a domain");
    // A line that is a lone dot ends a letter on the wire, unless it is doubled.
    Letter::new(from, to, Wording { subject: Line::of_text("Tuesday"), text: "one\n.\ntwo".into() }, id)
        .expect("a letter")
}

/// A mail server that answers the letter with `verdict` and hands back what it was sent.
async fn mail_server(host: &str, verdict: &'static str) -> (u16, tokio::task::JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind((host, 0)).await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let heard = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.expect("a call");
        let (read, mut write) = stream.into_split();
        let (mut lines, mut heard, mut in_letter) = (BufReader::new(read).lines(), Vec::new(), false);
        write.write_all(b"220 next.example ESMTP\r\n").await.expect("greeted");
        while let Ok(Some(line)) = lines.next_line().await {
            let answer = match line.split(' ').next().unwrap_or_default() {
                "." if in_letter => {
                    in_letter = false;
                    verdict
                }
                _ if in_letter => "",
                "EHLO" => "250-next.example\r\n250 8BITMIME",
                "DATA" => {
                    in_letter = true;
                    "354 go on"
                }
                "QUIT" => "221 bye",
                _ => "250 ok",
            };
            heard.push(line);
            if !answer.is_empty() && write.write_all(format!("{answer}\r\n").as_bytes()).await.is_err() {
                break;
            }
            if answer == verdict {
                break;
            }
        }
        heard
    });
    (port, heard)
}

#[tokio::test]
async fn the_next_house_takes_the_letter() {
    let (port, heard) = mail_server("127.0.0.1", "250 queued as 4F2").await;
    let smtp = Smtp::from_url(&format!("smtp://127.0.0.1:{port}")).expect("a carrier");
    let carried = smtp.carry(&letter(), NOON).await.expect("carried");
    assert_eq!(carried.answer, "250 queued as 4F2");
    let heard = heard.await.expect("the server heard");
    assert!(heard.iter().any(|line| line.starts_with("MAIL FROM:<safer-cities@wardmote.example>")), "{heard:?}");
    assert!(heard.iter().any(|line| line == "RCPT TO:<bartolo@example.org>"), "{heard:?}");
    let body = heard.iter().position(|line| line == "one").expect("the text");
    assert_eq!(heard[body..body + 3], ["one", "..", "two"]);
}

#[tokio::test]
async fn a_no_is_final_a_not_now_is_not() {
    for (verdict, temporary) in [("550 5.1.1 no such person", false), ("452 4.2.2 full", true)] {
        let (port, _) = mail_server("localhost", verdict).await;
        let smtp = Smtp::from_url(&format!("smtp://localhost:{port}")).expect("a carrier");
        let failure = smtp.carry(&letter(), NOON).await.expect_err("not carried");
        assert_eq!(failure.temporary, temporary, "{failure}");
        assert!(failure.reason.contains(&verdict[..3]), "{failure}");
    }
}

#[tokio::test]
async fn nobody_at_the_door_is_worth_another_try() {
    let port = TcpListener::bind("127.0.0.1:0").await.expect("a port").local_addr().expect("an address").port();
    let smtp = Smtp::from_url(&format!("smtp://127.0.0.1:{port}")).expect("a carrier");
    assert!(smtp.carry(&letter(), NOON).await.expect_err("nobody there").temporary);
}

/// A server that offers no encryption gets no letter, unless it stands here or the operator said so.
#[tokio::test]
async fn letters_do_not_leave_the_machine_unencrypted_by_accident() {
    let (port, heard) = mail_server("127.0.0.2", "250 ok").await;
    let smtp = Smtp::from_url(&format!("smtp://127.0.0.2:{port}")).expect("a carrier");
    smtp.carry(&letter(), NOON).await.expect_err("no STARTTLS, no letter");
    drop(smtp);
    let heard = heard.await.expect("the server heard");
    assert!(!heard.iter().any(|line| line.starts_with("MAIL")), "{heard:?}");
}

#[tokio::test]
async fn in_the_demo_nothing_leaves() {
    assert!(!NoCarrier.leaves_the_house());
    assert!(NoCarrier.carry(&letter(), NOON).await.expect_err("stays").temporary);
}

#[test]
fn the_address_of_the_mail_server_is_checked_at_the_start() {
    for url in ["https://mail.example", "smtp://", "mail.example:25", "smtp://mail.example?tls=maybe"] {
        let refused = Smtp::from_url(url).err().map(|error| error.to_string()).unwrap_or_default();
        assert!(refused.contains("write smtps://"), "{url}: {refused}");
    }
}
