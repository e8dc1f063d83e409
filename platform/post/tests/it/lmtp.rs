//! A mail server on this machine hands letters over, well and badly mannered, on raw sockets.

use base::{FrozenClock, Ts};
use post::intake::Envelope;
use post::lmtp::{BadListen, Desk, Known, Limits, Listen, Listener, Receiver, Verdict};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::{TcpStream, UnixStream};
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

/// Keeps letters for `safer-cities` and `night-walks`; refuses, defers and dawdles for others.
#[derive(Default)]
struct Calls {
    kept: Mutex<Vec<(Envelope, Vec<u8>, Ts)>>,
    begun: Notify,
    go_on: Notify,
}

#[async_trait::async_trait]
impl Receiver for Calls {
    async fn knows(&self, recipient: &str) -> Known {
        match recipient.split('@').next().unwrap_or_default() {
            "stranger" => Known::No,
            "later" => Known::NotNow,
            _ => Known::Yes,
        }
    }

    async fn accept(&self, envelope: &Envelope, letter: &[u8], received_at: Ts) -> Verdict {
        match envelope.recipient.split('@').next().unwrap_or_default() {
            "closed" => return Verdict::Refused("L’appel est terminé.\r\n250 kept".to_owned()),
            "full" => return Verdict::TryLater,
            "slow" => {
                self.begun.notify_one();
                self.go_on.notified().await;
            }
            _ => {}
        }
        self.kept.lock().expect("no panic").push((envelope.clone(), letter.to_vec(), received_at));
        Verdict::Accepted
    }
}

struct House {
    calls: Arc<Calls>,
    port: u16,
    stop: CancellationToken,
    runs: tokio::task::JoinHandle<()>,
}

async fn house(limits: Limits) -> House {
    let (calls, stop) = (Arc::new(Calls::default()), CancellationToken::new());
    let listen = Listen::parse("localhost:0").expect("a place");
    let listener = Listener::bind(&listen, desk(&calls, limits)).await.expect("bound");
    let port = listener.local_addr().expect("an address").port();
    House { calls, port, runs: tokio::spawn(listener.run(stop.clone())), stop }
}

fn desk(calls: &Arc<Calls>, limits: Limits) -> Desk {
    let clock = Arc::new(FrozenClock::at(Ts(7)));
    Desk { host: "wardmote.example".into(), receiver: calls.clone(), clock, limits }
}

/// The mail server's end of the line.
struct Server<S>(BufReader<S>);

impl House {
    async fn call(&self) -> Server<TcpStream> {
        let mut server = Server(BufReader::new(TcpStream::connect(("127.0.0.1", self.port)).await.expect("connected")));
        assert_eq!(server.hear().await, "220 wardmote.example LMTP Wardmote");
        server
    }

    fn kept(&self) -> Vec<(Envelope, Vec<u8>, Ts)> {
        self.calls.kept.lock().expect("no panic").clone()
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> Server<S> {
    async fn say(&mut self, text: &str) {
        self.0.get_mut().write_all(text.as_bytes()).await.expect("said");
    }

    /// One line, or an empty text when the line was closed.
    async fn hear(&mut self) -> String {
        let mut line = String::new();
        let heard = tokio::time::timeout(Duration::from_secs(20), self.0.read_line(&mut line)).await;
        heard.expect("an answer in time").unwrap_or_default();
        line.trim_end().to_owned()
    }

    /// The codes of the next answers, each at its last line.
    async fn codes(&mut self, count: usize) -> Vec<String> {
        let mut codes = Vec::new();
        while codes.len() < count {
            let line = self.hear().await;
            if line.as_bytes().get(3) != Some(&b'-') {
                codes.push(line.chars().take(3).collect());
            }
        }
        codes
    }

    async fn ask(&mut self, line: &str) -> String {
        self.say(&format!("{line}\r\n")).await;
        self.codes(1).await.remove(0)
    }
}

fn to(recipient: &str) -> Envelope {
    Envelope { sender: Some("elodie@ville.example".into()), recipient: recipient.into() }
}

#[tokio::test]
async fn a_letter_for_two_calls_is_answered_twice_after_it_is_kept() {
    let house = house(Limits::default()).await;
    let mut server = house.call().await;
    // A command may come in pieces.
    server.say("LHLO ville").await;
    tokio::time::sleep(Duration::from_millis(30)).await;
    server.say(".example\r\n").await;
    let mut greeting = Vec::new();
    while !greeting.last().is_some_and(|line: &String| line.starts_with("250 ")) {
        greeting.push(server.hear().await);
    }
    assert_eq!(
        greeting.join("|"),
        "250-wardmote.example|250-PIPELINING|250-ENHANCEDSTATUSCODES|250-8BITMIME|250 SIZE 26214400"
    );
    assert_eq!(server.ask("MAIL FROM:<elodie@ville.example> SIZE=99 BODY=8BITMIME").await, "250");
    assert_eq!(server.ask("RCPT TO:<safer-cities@calls.example>").await, "250");
    assert_eq!(server.ask("RCPT TO:<stranger@calls.example>").await, "550");
    assert_eq!(server.ask("RCPT TO:<later@calls.example>").await, "451");
    assert_eq!(server.ask("RCPT TO:<night-walks@calls.example>").await, "250");
    assert_eq!(server.ask("DATA").await, "354");
    server.say("Subject: x\r\n\r\n..dot\r\n.\r\n").await;
    assert_eq!(server.codes(2).await, ["250", "250"]);
    let letter = b"Subject: x\r\n\r\n.dot\r\n".to_vec();
    let kept =
        [(to("safer-cities@calls.example"), letter.clone(), Ts(7)), (to("night-walks@calls.example"), letter, Ts(7))];
    assert_eq!(house.kept(), kept);
    assert_eq!(server.ask("QUIT").await, "221");
    assert_eq!(server.hear().await, "");
}

#[tokio::test]
async fn everything_at_once_is_answered_in_order() {
    let house = house(Limits::default()).await;
    let mut server = house.call().await;
    let one = "MAIL FROM:<>\r\nRCPT TO:<closed@calls.example>\r\nRCPT TO:<full@calls.example>\r\nRCPT TO:<safer-cities@calls.example>\r\nDATA\r\n";
    server.say(&format!("LHLO x\r\n{one}.\r\n{one}a\r\n.\r\nNOOP\r\nRSET\r\nQUIT\r\n")).await;
    let codes = server.codes(19).await;
    let letter = ["250", "250", "250", "250", "354", "554", "451", "250"];
    assert_eq!(codes, [&["250"], &letter[..], &letter[..], &["250", "250"]].concat());
    assert_eq!(server.codes(1).await, ["221"]);
    let kept: Vec<_> = house.kept().into_iter().map(|(envelope, letter, _)| (envelope.sender, letter)).collect();
    assert_eq!(kept, [(None, b"".to_vec()), (None, b"a\r\n".to_vec())]);
}

#[tokio::test]
async fn a_refusal_is_one_line_of_ascii() {
    let house = house(Limits::default()).await;
    let mut server = house.call().await;
    server.say("LHLO x\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<closed@calls.example>\r\nDATA\r\nx\r\n.\r\n").await;
    server.codes(4).await;
    assert_eq!(server.hear().await, "554 5.6.0 L'appel est termine. 250 kept");
}

#[tokio::test]
async fn a_letter_that_is_too_large_is_refused_before_and_after() {
    let house = house(Limits { letter_bytes: 10_000, ..Limits::default() }).await;
    let mut server = house.call().await;
    assert_eq!(server.ask("LHLO x").await, "250");
    assert_eq!(server.ask("MAIL FROM:<a@b.example> SIZE=10001").await, "552");
    assert_eq!(server.ask("MAIL FROM:<a@b.example>").await, "250");
    assert_eq!(server.ask("RCPT TO:<safer-cities@calls.example>").await, "250");
    assert_eq!(server.ask("DATA").await, "354");
    server.say(&format!("{}\r\n.\r\n", "x\r\n".repeat(5_000))).await;
    assert_eq!(server.codes(1).await, ["552"]);
    // The line is still good, and the letter after it is taken.
    server.say("MAIL FROM:<a@b.example>\r\nRCPT TO:<safer-cities@calls.example>\r\nDATA\r\nsmall\r\n.\r\n").await;
    assert_eq!(server.codes(4).await, ["250", "250", "354", "250"]);
    assert_eq!(house.kept().len(), 1);
    // Whoever goes on and on is cut off.
    server.say("MAIL FROM:<a@b.example>\r\nRCPT TO:<safer-cities@calls.example>\r\nDATA\r\n").await;
    server.codes(3).await;
    let endless = "x\r\n".repeat(2_000);
    while server.0.get_mut().write_all(endless.as_bytes()).await.is_ok() {}
}

#[tokio::test]
async fn commands_out_of_turn_and_nonsense() {
    let house = house(Limits { recipients: 2, mistakes: 3, ..Limits::default() }).await;
    let mut server = house.call().await;
    for (line, code) in [
        ("MAIL FROM:<a@b.example>", "503"),
        ("EHLO x", "500"),
        ("LHLO x", "250"),
        ("RCPT TO:<safer-cities@calls.example>", "503"),
        ("DATA", "503"),
        ("MAIL FROM:<a@b.example> SMTPUTF8", "555"),
        ("MAIL FROM:<a@b.example>", "250"),
        ("MAIL FROM:<c@b.example>", "503"),
        ("DATA", "503"),
        ("RCPT TO:<>", "550"),
        ("RCPT TO:<one@calls.example>", "250"),
        ("RCPT TO:<two@calls.example>", "250"),
        ("RCPT TO:<three@calls.example>", "452"),
        ("RSET", "250"),
        ("DATA", "503"),
        ("VRFY someone", "252"),
        ("STARTTLS", "502"),
        ("NOOP", "250"),
        ("RCPT TO:<a\u{0}b@calls.example>", "501"),
        ("HELLO THERE", "500"),
        ("RCPT", "501"),
    ] {
        assert_eq!(server.ask(line).await, code, "{line:?}");
    }
    // The fourth mistake is the last.
    assert_eq!(server.ask("\u{0}\u{0}\u{0}").await, "500");
    assert_eq!(server.hear().await, "");
    assert!(house.kept().is_empty());
}

#[tokio::test]
async fn an_endless_line_and_chunks_end_the_conversation() {
    let house = house(Limits::default()).await;
    for (line, code) in [("NOOP ".to_owned() + &"x".repeat(60_000), "500"), ("LHLO x\r\nBDAT 5 LAST".to_owned(), "502")]
    {
        let mut server = house.call().await;
        server.say(&format!("{line}\r\n")).await;
        let mut heard = server.codes(1).await;
        if heard == ["250"] {
            heard = server.codes(1).await;
        }
        assert_eq!(heard, [code]);
        assert_eq!(server.hear().await, "");
    }
}

#[tokio::test]
async fn a_server_that_sends_byte_by_byte_is_cut_off() {
    let short = Duration::from_millis(300);
    let house = house(Limits { command_wait: short, letter_wait: short, ..Limits::default() }).await;
    let started = Instant::now();
    let mut server = house.call().await;
    let mut byte_by_byte = async |what: &[u8]| {
        for byte in what.iter().cycle().take(200) {
            if server.0.get_mut().write_all(&[*byte]).await.is_err() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
            if started.elapsed() > Duration::from_secs(1) {
                break;
            }
        }
        server.hear().await
    };
    assert!(byte_by_byte(b"NOOP ").await.starts_with("421 4.4.2"));

    let mut server = house.call().await;
    server.say("LHLO x\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<safer-cities@calls.example>\r\nDATA\r\n").await;
    server.codes(4).await;
    for _ in 0..30 {
        if server.0.get_mut().write_all(b"x\r\n").await.is_err() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert!(server.hear().await.starts_with("421 4.4.2"));
    assert!(house.kept().is_empty());
}

#[tokio::test]
async fn nothing_can_be_smuggled_behind_a_letter() {
    let house = house(Limits::default()).await;
    let mut server = house.call().await;
    server.say("LHLO x\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<safer-cities@calls.example>\r\nDATA\r\n").await;
    server.codes(4).await;
    let smuggled = "one\n.\nMAIL FROM:<chief@police.example>\r\n\r.\r\ntwo\n.\r\nthree\r\n";
    server.say(&format!("{smuggled}.\r\n")).await;
    assert_eq!(server.codes(1).await, ["250"]);
    let kept: Vec<Vec<u8>> = house.kept().into_iter().map(|(_, letter, _)| letter).collect();
    assert_eq!(kept, [smuggled.as_bytes()]);
    assert_eq!(server.ask("NOOP").await, "250");
}

#[tokio::test]
async fn only_so_many_talk_at_once() {
    let house = house(Limits { connections: 2, ..Limits::default() }).await;
    let (first, _second) = (house.call().await, house.call().await);
    let mut third = Server(BufReader::new(TcpStream::connect(("127.0.0.1", house.port)).await.expect("connected")));
    assert!(third.hear().await.starts_with("421 4.3.2"));
    drop(first);
    // The seat is free once the first conversation has noticed.
    for _ in 0..100 {
        let mut again = Server(BufReader::new(TcpStream::connect(("127.0.0.1", house.port)).await.expect("connected")));
        if again.hear().await.starts_with("220") {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("the seat was never free");
}

#[tokio::test]
async fn at_the_end_a_letter_being_kept_is_kept_and_answered() {
    let house = house(Limits::default()).await;
    let (mut busy, mut idle, mut halfway) = (house.call().await, house.call().await, house.call().await);
    let talk = |who: &str| {
        format!("LHLO x\r\nMAIL FROM:<elodie@ville.example>\r\nRCPT TO:<{who}@calls.example>\r\nDATA\r\nhalf")
    };
    halfway.say(&talk("safer-cities")).await;
    halfway.codes(4).await;
    busy.say(&format!("{}\r\n.\r\n", talk("slow"))).await;
    busy.codes(4).await;
    house.calls.begun.notified().await;

    house.stop.cancel();
    assert!(idle.hear().await.starts_with("421 4.3.2"));
    assert!(halfway.hear().await.starts_with("421 4.3.2"));
    house.calls.go_on.notify_one();
    assert_eq!(busy.codes(1).await, ["250"]);
    assert!(busy.hear().await.starts_with("421 4.3.2"));
    house.runs.await.expect("ended");
    assert_eq!(house.calls.kept.lock().expect("no panic").len(), 1);
    assert!(TcpStream::connect(("127.0.0.1", house.port)).await.is_err());
}

#[tokio::test]
async fn a_unix_socket_serves_and_is_cleared_away() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("lmtp.sock");
    let listen = Listen::parse(&format!("unix:{}", path.display())).expect("a place");
    // A socket left behind by a killed program is in nobody's way.
    drop(std::os::unix::net::UnixListener::bind(&path).expect("left behind"));
    let (calls, stop) = (Arc::new(Calls::default()), CancellationToken::new());
    let listener = Listener::bind(&listen, desk(&calls, Limits::default())).await.expect("bound");
    let runs = tokio::spawn(listener.run(stop.clone()));

    let mut server = Server(BufReader::new(UnixStream::connect(&path).await.expect("connected")));
    server.say("LHLO x\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<x@calls.example>\r\nDATA\r\nx\r\n.\r\nQUIT\r\n").await;
    assert_eq!(server.codes(7).await, ["220", "250", "250", "250", "354", "250", "221"]);
    // A second listener does not take the place of one that lives, nor of a file.
    let second = Listener::bind(&listen, desk(&calls, Limits::default())).await;
    assert!(matches!(second, Err(BadListen::Taken { .. })));
    stop.cancel();
    runs.await.expect("ended");
    assert!(!path.exists());
    std::fs::write(&path, "a file").expect("written");
    assert!(Listener::bind(&listen, desk(&calls, Limits::default())).await.is_err());
    assert_eq!(std::fs::read_to_string(&path).expect("still there"), "a file");
}

#[tokio::test]
async fn nobody_outside_is_listened_to() {
    for place in ["0.0.0.0:2424", "[::]:2424", "192.0.2.1:2424"] {
        assert!(matches!(Listen::parse(place), Err(BadListen::NotLoopback(_))), "{place}");
        let by_hand = Listen::Loopback(place.parse().expect("an address"));
        let bound = Listener::bind(&by_hand, desk(&Arc::default(), Limits::default())).await;
        assert!(matches!(bound, Err(BadListen::NotLoopback(_))), "{place}");
    }
    for place in ["", "2424", "mail.example:2424", "unix:"] {
        assert!(matches!(Listen::parse(place), Err(BadListen::Unreadable)), "{place}");
    }
    assert_eq!(Listen::parse("[::1]:2424").expect("a place").to_string(), "[::1]:2424");
}
