//! Letters to a mail server that speaks TLS: from the first byte, and after STARTTLS. The server of the tests has a
//! certificate of an authority of its own; who does not know that authority does not give it a letter.

use base::{Chance, Id, Ts};
use post::{Address, Carrier, Letter, Line, MessageId, Smtp, Wording};
use std::sync::Arc;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

const NOON: Ts = Ts(1_809_950_400_000_000);

/// A mail server on this machine.
struct Server {
    acceptor: TlsAcceptor,
    folder: TempDir,
}

impl Server {
    fn new() -> Server {
        let own = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).expect("a certificate");
        let folder = TempDir::new().expect("a folder");
        std::fs::write(folder.path().join("ca.pem"), own.cert.pem()).expect("written");
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(own.signing_key.serialize_der()));
        let config =
            ServerConfig::builder_with_provider(Arc::new(tokio_rustls::rustls::crypto::ring::default_provider()))
                .with_safe_default_protocol_versions()
                .expect("TLS")
                .with_no_client_auth()
                .with_single_cert(vec![own.cert.der().clone()], key)
                .expect("a key of its certificate");
        Server { acceptor: TlsAcceptor::from(Arc::new(config)), folder }
    }

    fn authority(&self) -> String {
        self.folder.path().join("ca.pem").display().to_string()
    }

    /// Takes one letter in TLS from the first byte; answers what came.
    async fn wrapped(&self, listener: TcpListener) -> std::io::Result<Vec<String>> {
        let (line, _) = listener.accept().await?;
        let mut line = BufReader::new(self.acceptor.accept(line).await?);
        line.write_all(b"220 localhost ready\r\n").await?;
        talk(&mut line).await.map(|(said, _)| said)
    }

    /// Takes one letter after STARTTLS; answers what came before it and after it.
    async fn upgraded(&self, listener: TcpListener) -> std::io::Result<(Vec<String>, Vec<String>)> {
        let (line, _) = listener.accept().await?;
        let mut line = BufReader::new(line);
        line.write_all(b"220 localhost ready\r\n").await?;
        let (before, upgrade) = talk(&mut line).await?;
        assert!(upgrade, "STARTTLS was not asked for: {before:?}");
        let plain: TcpStream = line.into_inner();
        let mut line = BufReader::new(self.acceptor.accept(plain).await?);
        Ok((before, talk(&mut line).await?.0))
    }
}

/// The least of SMTP; ends with QUIT, the end of the line, or STARTTLS.
async fn talk<L: AsyncRead + AsyncWrite + Unpin>(line: &mut BufReader<L>) -> std::io::Result<(Vec<String>, bool)> {
    let (mut said, mut in_letter) = (Vec::new(), false);
    loop {
        let mut words = String::new();
        if line.read_line(&mut words).await? == 0 {
            return Ok((said, false));
        }
        let words = words.trim_end().to_owned();
        let answer = match words.split(' ').next().unwrap_or_default() {
            "." if in_letter => {
                in_letter = false;
                "250 kept\r\n"
            }
            _ if in_letter => "",
            "EHLO" => "250-localhost\r\n250-STARTTLS\r\n250 8BITMIME\r\n",
            "STARTTLS" => {
                line.write_all(b"220 go on\r\n").await?;
                return Ok((said, true));
            }
            "DATA" => {
                in_letter = true;
                "354 write\r\n"
            }
            "QUIT" => "221 bye\r\n",
            _ => "250 yes\r\n",
        };
        let ends = words == "QUIT";
        said.push(words);
        line.write_all(answer.as_bytes()).await?;
        if ends {
            return Ok((said, false));
        }
    }
}

fn to_bartolo() -> Letter {
    let from = Address::new("safer-cities@wardmote.example", None).expect("an address");
    let to = Address::new("bartolo@example.org", None).expect("an address");
    let id = MessageId::of_letter(Id::new(NOON, &Chance::seeded(3)), "wardmote.example").expect("a domain");
    let wording = Wording { subject: Line::of_text("Tuesday"), text: "a canary for Bartolo".to_owned() };
    Letter::new(from, to, wording, id).expect("a letter")
}

async fn listener() -> (TcpListener, u16) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("its address").port();
    (listener, port)
}

#[tokio::test]
async fn a_letter_travels_in_tls_from_the_first_byte() {
    let server = Server::new();
    let (listener, port) = listener().await;
    let carrier = Smtp::from_url(&format!("smtps://localhost:{port}?ca={}", server.authority())).expect("an address");
    let letter = to_bartolo();
    let carrying = async {
        let carried = carrier.carry(&letter, NOON).await;
        drop(carrier);
        carried
    };
    let (taken, carried) = tokio::join!(server.wrapped(listener), carrying);
    assert!(carried.expect("carried").answer.contains("kept"));
    let taken = taken.expect("a whole conversation");
    assert!(taken.iter().any(|line| line.contains("a canary for Bartolo")), "{taken:?}");
}

#[tokio::test]
async fn a_letter_waits_for_starttls_and_says_nothing_before_it() {
    let server = Server::new();
    let (listener, port) = listener().await;
    let carrier = Smtp::from_url(&format!("smtp://localhost:{port}?ca={}", server.authority())).expect("an address");
    let letter = to_bartolo();
    let carrying = async {
        let carried = carrier.carry(&letter, NOON).await;
        drop(carrier);
        carried
    };
    let (taken, carried) = tokio::join!(server.upgraded(listener), carrying);
    assert!(carried.expect("carried").answer.contains("kept"));
    let (before, after) = taken.expect("a whole conversation");
    assert!(before.iter().all(|line| line.starts_with("EHLO")), "before TLS it said {before:?}");
    assert!(after.iter().any(|line| line.contains("a canary for Bartolo")), "{after:?}");
}

#[tokio::test]
async fn an_unknown_authority_gets_no_letter_and_it_is_tried_again() {
    let (server, other) = (Server::new(), Server::new());
    let (listener, port) = listener().await;
    let carrier = Smtp::from_url(&format!("smtps://localhost:{port}?ca={}", other.authority())).expect("an address");
    let letter = to_bartolo();
    let (taken, carried) = tokio::join!(server.wrapped(listener), carrier.carry(&letter, NOON));
    assert!(taken.is_err(), "the server got {taken:?}");
    assert!(carried.expect_err("not carried").temporary, "a certificate may be mended");
}

#[test]
fn an_authority_that_cannot_be_read_is_said_at_the_start() {
    let error = Smtp::from_url("smtps://localhost:465?ca=/nowhere/ca.pem").err().expect("no such file");
    assert!(error.to_string().contains("/nowhere/ca.pem"), "{error}");
}
