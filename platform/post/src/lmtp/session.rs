//! One conversation: LHLO, MAIL, RCPT, DATA, and an answer for each recipient.
//! `smtp-proto` reads the lines; only CR LF dot CR LF ends a letter, so nothing can be smuggled behind it.

use super::{Desk, Known, Verdict};
use crate::intake::Envelope;
use base::Ts;
use smtp_proto::request::receiver::{DataReceiver, DummyDataReceiver, RequestReceiver};
use smtp_proto::{Error, MailFrom, RcptTo, Request};
use std::borrow::Cow;
use std::io;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::time::{Instant, timeout, timeout_at};
use tokio_util::sync::CancellationToken;

/// What is agreed so far.
#[derive(Default)]
struct Agreed {
    greeted: bool,
    /// Set by MAIL: the sender, `None` for the empty one, and when the command came.
    sender: Option<(Option<String>, Ts)>,
    recipients: Vec<String>,
}

enum Next {
    GoOn,
    Letter,
    Close,
}

/// How a letter's transfer ended.
enum Arrived {
    Whole(Vec<u8>),
    TooLarge,
}

/// Talks until QUIT, the end, too many mistakes, or silence.
pub(super) async fn talk<S>(stream: S, desk: &Desk, stop: &CancellationToken) -> io::Result<()>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let mut line = Line { stream, bytes: Vec::new(), wait: desk.limits.command_wait };
    line.say(&format!("220 {} LMTP Wardmote", desk.host)).await?;
    let (mut requests, mut agreed, mut mistakes) = (RequestReceiver::default(), Agreed::default(), 0);
    loop {
        let request = tokio::select! {
            () = stop.cancelled() => return line.say("421 4.3.2 closing, try again soon").await,
            request = timeout(desk.limits.command_wait, line.request(&mut requests)) => request,
        };
        let Ok(request) = request else { return line.say("421 4.4.2 too slow, good-bye").await };
        let (answer, next) = match request? {
            Asked::Hung => return Ok(()),
            Asked::Request(request) => answer(request, &mut agreed, desk).await,
            Asked::Mistake(error) => {
                mistakes += 1;
                let too_many = mistakes > desk.limits.mistakes || error == Error::ResponseTooLong;
                (said_of(&error), if too_many { Next::Close } else { Next::GoOn })
            }
        };
        line.say(&answer).await?;
        match next {
            Next::GoOn => {}
            Next::Close => return line.close().await,
            Next::Letter => {
                if !take_letter(&mut line, &mut agreed, desk, stop).await? {
                    return Ok(());
                }
            }
        }
    }
}

/// The answer to one command, and what comes next.
async fn answer(request: Request<String>, agreed: &mut Agreed, desk: &Desk) -> (String, Next) {
    let go_on = |text: &str| (text.to_owned(), Next::GoOn);
    match request {
        Request::Lhlo { .. } => {
            *agreed = Agreed { greeted: true, ..Agreed::default() };
            let size = desk.limits.letter_bytes;
            go_on(&format!(
                "250-{}\r\n250-PIPELINING\r\n250-ENHANCEDSTATUSCODES\r\n250-8BITMIME\r\n250 SIZE {size}",
                desk.host
            ))
        }
        Request::Mail { from } => (mail(from, agreed, desk), Next::GoOn),
        Request::Rcpt { to } => (recipient(to, agreed, desk).await, Next::GoOn),
        Request::Data if agreed.recipients.is_empty() => go_on("503 5.5.1 name a recipient first"),
        Request::Data => ("354 go on, end with a dot".to_owned(), Next::Letter),
        Request::Rset => {
            *agreed = Agreed { greeted: agreed.greeted, ..Agreed::default() };
            go_on("250 2.0.0 forgotten")
        }
        Request::Noop { .. } => go_on("250 2.0.0 here"),
        Request::Quit => ("221 2.0.0 good-bye".to_owned(), Next::Close),
        Request::Vrfy { .. } => go_on("252 2.5.0 send a letter and see"),
        Request::Helo { .. } | Request::Ehlo { .. } => go_on("500 5.5.1 this is LMTP: say LHLO"),
        // The bytes of a chunk would follow, and would be read as commands.
        Request::Bdat { .. } => ("502 5.5.1 chunks are not taken".to_owned(), Next::Close),
        _ => go_on("502 5.5.1 not here"),
    }
}

fn mail(from: MailFrom<String>, agreed: &mut Agreed, desk: &Desk) -> String {
    if !agreed.greeted {
        return "503 5.5.1 say LHLO first".to_owned();
    }
    if agreed.sender.is_some() {
        return "503 5.5.1 one sender a letter".to_owned();
    }
    if from.size > desk.limits.letter_bytes {
        return too_large(desk);
    }
    if from.flags & (smtp_proto::MAIL_SMTPUTF8 | smtp_proto::MAIL_BODY_BINARYMIME) != 0 {
        return "555 5.5.4 neither SMTPUTF8 nor BINARYMIME is taken".to_owned();
    }
    agreed.sender = Some((Some(from.address).filter(|sender| !sender.is_empty()), desk.clock.now()));
    "250 2.1.0 sender noted".to_owned()
}

async fn recipient(to: RcptTo<String>, agreed: &mut Agreed, desk: &Desk) -> String {
    if agreed.sender.is_none() {
        return "503 5.5.1 name a sender first".to_owned();
    }
    if agreed.recipients.len() >= desk.limits.recipients {
        return "452 4.5.3 too many recipients, send the rest in another letter".to_owned();
    }
    let usable = !to.address.is_empty() && !to.address.chars().any(char::is_control);
    match if usable { desk.receiver.knows(&to.address).await } else { Known::No } {
        Known::Yes => {
            agreed.recipients.push(to.address);
            "250 2.1.5 recipient noted".to_owned()
        }
        Known::No => "550 5.1.1 no such address here".to_owned(),
        Known::NotNow => "451 4.3.0 try again later".to_owned(),
    }
}

/// Takes the letter and answers for each recipient; `false` when the line is to be closed.
async fn take_letter<S>(
    line: &mut Line<S>,
    agreed: &mut Agreed,
    desk: &Desk,
    stop: &CancellationToken,
) -> io::Result<bool>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let until = Instant::now() + desk.limits.letter_wait;
    let arrived = tokio::select! {
        () = stop.cancelled() => {
            line.say("421 4.3.2 closing, try again soon").await?;
            return Ok(false);
        }
        arrived = timeout_at(until, line.letter(desk.limits.letter_bytes)) => arrived,
    };
    let Ok(arrived) = arrived else {
        line.say("421 4.4.2 too slow, good-bye").await?;
        return Ok(false);
    };
    let Some(arrived) = arrived? else { return Ok(false) };
    let done = std::mem::replace(agreed, Agreed { greeted: true, ..Agreed::default() });
    let (sender, received_at) = done.sender.unwrap_or_default();
    for recipient in done.recipients {
        let answer = match &arrived {
            Arrived::TooLarge => too_large(desk),
            Arrived::Whole(letter) => {
                let envelope = Envelope { sender: sender.clone(), recipient };
                said_of_verdict(desk.receiver.accept(&envelope, letter, received_at).await)
            }
        };
        line.say(&answer).await?;
    }
    Ok(true)
}

fn said_of_verdict(verdict: Verdict) -> String {
    match verdict {
        Verdict::Accepted => "250 2.0.0 the letter is kept".to_owned(),
        Verdict::Refused(sentence) => format!("554 5.6.0 {}", in_ascii(&sentence)),
        Verdict::TryLater => "451 4.3.0 the letter could not be kept, try again later".to_owned(),
    }
}

/// Answers travel as ASCII on one line; French sentences lose their accents, not their letters.
fn in_ascii(sentence: &str) -> String {
    let plain = base::one_line(sentence).replace(['’', '‘'], "'").replace('œ', "oe").replace('Œ', "Oe");
    let folded = |sign: char| if sign.is_ascii() { sign.to_string() } else { base::fold(&sign.to_string()) };
    plain
        .chars()
        .map(folded)
        .collect::<String>()
        .chars()
        .map(|sign| if sign.is_ascii() { sign } else { '?' })
        .take(400)
        .collect()
}

fn too_large(desk: &Desk) -> String {
    format!("552 5.3.4 letters up to {} MB are taken", desk.limits.letter_bytes / (1024 * 1024))
}

fn said_of(error: &Error) -> String {
    match error {
        Error::InvalidSenderAddress => "501 5.1.7 the sender's address cannot be read".to_owned(),
        Error::InvalidRecipientAddress => "501 5.1.3 the recipient's address cannot be read".to_owned(),
        Error::SyntaxError { syntax } => format!("501 5.5.2 write {syntax}"),
        Error::InvalidParameter { .. } | Error::UnsupportedParameter { .. } => "555 5.5.4 unknown parameter".to_owned(),
        Error::ResponseTooLong => "500 5.5.6 the line is too long".to_owned(),
        _ => "500 5.5.1 unknown command".to_owned(),
    }
}

enum Asked {
    Request(Request<String>),
    Mistake(Error),
    Hung,
}

/// The line with what was read from it and not yet used.
struct Line<S> {
    stream: S,
    bytes: Vec<u8>,
    wait: Duration,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Line<S> {
    /// Writes an answer. Whoever does not read what we say gets no more than a command's time either.
    async fn say(&mut self, text: &str) -> io::Result<()> {
        let answer = format!("{text}\r\n");
        let sent = async {
            self.stream.write_all(answer.as_bytes()).await?;
            self.stream.flush().await
        };
        timeout(self.wait, sent).await.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
    }

    /// The next command: from what is already here, else from the stream.
    async fn request(&mut self, requests: &mut RequestReceiver) -> io::Result<Asked> {
        loop {
            let mut rest = self.bytes.iter();
            let read = requests.ingest(&mut rest).map(Request::<Cow<'_, str>>::into_owned);
            let used = self.bytes.len() - rest.as_slice().len();
            match read {
                // What is unfinished was copied into the receiver.
                Err(Error::NeedsMoreData { .. }) => self.bytes.clear(),
                Ok(request) => {
                    self.bytes.drain(..used);
                    return Ok(Asked::Request(request));
                }
                Err(error) => {
                    self.bytes.drain(..used);
                    return Ok(Asked::Mistake(error));
                }
            }
            if !self.fill().await? {
                return Ok(Asked::Hung);
            }
        }
    }

    /// The letter up to its lone dot, without the doubled dots. What is over the limit is read on and
    /// thrown away, so that the answer still reaches the sender; `None` when the line broke off.
    async fn letter(&mut self, bytes_max: usize) -> io::Result<Option<Arrived>> {
        let (mut receiver, mut letter) = (DataReceiver::new(), Vec::new());
        // The line end of DATA counts as the one before the dot of an empty letter.
        receiver.ingest(&mut b"\r\n".iter(), &mut Vec::new());
        let mut waste: Option<(DummyDataReceiver, usize)> = None;
        loop {
            let mut rest = self.bytes.iter();
            let done = match &mut waste {
                None => receiver.ingest(&mut rest, &mut letter),
                Some((dummy, _)) => dummy.ingest(&mut rest),
            };
            let used = self.bytes.len() - rest.as_slice().len();
            self.bytes.drain(..used);
            if letter.len() > bytes_max {
                waste = Some((DummyDataReceiver::new_data(&receiver), 0));
                letter = Vec::new();
            }
            if done {
                let arrived = if waste.is_some() { Arrived::TooLarge } else { Arrived::Whole(letter) };
                return Ok(Some(arrived));
            }
            if let Some((_, thrown)) = &mut waste {
                *thrown += used;
                if *thrown > bytes_max.saturating_mul(4) {
                    return Ok(None);
                }
            }
            if !self.fill().await? {
                return Ok(None);
            }
        }
    }

    /// Says that we are done and reads on for a moment: closing on unread bytes would tear the line, and
    /// the last answer with it.
    async fn close(mut self) -> io::Result<()> {
        self.stream.shutdown().await?;
        let mut waste = [0u8; 16 * 1024];
        let drained = async {
            for _ in 0..64 {
                if self.stream.read(&mut waste).await.unwrap_or(0) == 0 {
                    break;
                }
            }
        };
        // Whoever does not hang up within a second is not waited for.
        let _ = timeout(Duration::from_secs(1), drained).await;
        Ok(())
    }

    /// Reads more; `false` at the end.
    async fn fill(&mut self) -> io::Result<bool> {
        let mut chunk = [0u8; 16 * 1024];
        let read = self.stream.read(&mut chunk).await?;
        self.bytes.extend_from_slice(&chunk[..read]);
        Ok(read > 0)
    }
}
