//! A letter that can be sent: every part checked when it was made, so that the carrier can trust it.

use crate::address::Address;
use crate::line::{Line, NotALine, calm_text};
use crate::message_id::MessageId;
use crate::template::Wording;
use crate::wrap::wrapped;
use base::Ts;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment as MimeAttachment, Mailbox, MultiPart, SinglePart};
use std::time::{Duration, UNIX_EPOCH};

/// A letter to one reader. Private fields: what is in it went through a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    from: Address,
    to: Address,
    reply_to: Option<Address>,
    subject: Line,
    text: String,
    html: Option<String>,
    message_id: MessageId,
    in_reply_to: Option<MessageId>,
    list_unsubscribe: Option<Unsubscribe>,
    auto_submitted: AutoSubmitted,
    attachments: Vec<Attachment>,
}

/// What `Auto-Submitted` says (RFC 3834), so that nobody's out-of-office answers us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AutoSubmitted {
    /// Written by the program: the usual case.
    Generated,
    /// The program's answer to a letter.
    Replied,
}

/// A page that ends these letters in one click (RFC 8058).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsubscribe(Line);

/// A file that goes with a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    name: Line,
    content_type: String,
    bytes: Vec<u8>,
}

/// Why a letter cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadLetter {
    /// The letter says nothing in its subject or its text.
    #[error("the letter has no {0}")]
    Empty(&'static str),
    /// A line that goes into a header cannot stand there.
    #[error("{0}")]
    Line(#[from] NotALine),
    /// Not a type such as `application/pdf`.
    #[error("the attachment's type is not written kind/form")]
    Type,
    /// Not an `https` address.
    #[error("the address that ends these letters does not begin with https://")]
    Unsubscribe,
    /// The mail library would not write it.
    #[error("the letter cannot be written: {0}")]
    Unwritable(String),
}

impl Letter {
    /// A letter of the platform to one reader; the text is wrapped here.
    pub fn new(from: Address, to: Address, wording: Wording, message_id: MessageId) -> Result<Letter, BadLetter> {
        if wording.subject.is_empty() {
            return Err(BadLetter::Empty("subject"));
        }
        let text = wrapped(&calm_text(&wording.text));
        if text.trim().is_empty() {
            return Err(BadLetter::Empty("text"));
        }
        Ok(Letter {
            from,
            to,
            reply_to: None,
            subject: wording.subject,
            text,
            html: None,
            message_id,
            in_reply_to: None,
            list_unsubscribe: None,
            auto_submitted: AutoSubmitted::Generated,
            attachments: Vec::new(),
        })
    }

    /// Answers go to this address instead of the sender's.
    pub fn reply_to(self, address: Address) -> Letter {
        Letter { reply_to: Some(address), ..self }
    }

    /// The same words as a page. The caller has escaped what people wrote.
    pub fn html(self, page: &str) -> Letter {
        Letter { html: Some(calm_text(page)), ..self }
    }

    /// Answers a letter that came in.
    pub fn in_reply_to(self, id: MessageId) -> Letter {
        Letter { in_reply_to: Some(id), auto_submitted: AutoSubmitted::Replied, ..self }
    }

    /// Says how to receive no more of these.
    pub fn list_unsubscribe(self, page: Unsubscribe) -> Letter {
        Letter { list_unsubscribe: Some(page), ..self }
    }

    /// Adds a file.
    pub fn attach(mut self, file: Attachment) -> Letter {
        self.attachments.push(file);
        self
    }

    /// Who writes.
    pub fn from(&self) -> &Address {
        &self.from
    }

    /// Who reads.
    pub fn to(&self) -> &Address {
        &self.to
    }

    /// Where answers go, if elsewhere.
    pub fn answers_to(&self) -> Option<&Address> {
        self.reply_to.as_ref()
    }

    /// The subject.
    pub fn subject(&self) -> &str {
        self.subject.as_str()
    }

    /// The text, wrapped.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The same as a page, if there is one.
    pub fn page(&self) -> Option<&str> {
        self.html.as_deref()
    }

    /// Its id in the mail of the world.
    pub fn message_id(&self) -> &MessageId {
        &self.message_id
    }

    /// The letter it answers.
    pub fn answers(&self) -> Option<&MessageId> {
        self.in_reply_to.as_ref()
    }

    /// The page that ends these letters.
    pub fn unsubscribe_page(&self) -> Option<&str> {
        self.list_unsubscribe.as_ref().map(|page| page.0.as_str())
    }

    /// Its files.
    pub fn attachments(&self) -> &[Attachment] {
        &self.attachments
    }

    /// The letter as it travels, dated `at`: what a reader can save as an `.eml` file.
    pub fn as_eml(&self, at: Ts) -> Result<Vec<u8>, BadLetter> {
        Ok(self.as_mime(at)?.formatted())
    }

    pub(crate) fn as_mime(&self, at: Ts) -> Result<lettre::Message, BadLetter> {
        let micros = u64::try_from(at.0).unwrap_or_default();
        let mut builder = lettre::Message::builder()
            .date(UNIX_EPOCH + Duration::from_micros(micros))
            .from(mailbox(&self.from)?)
            .to(mailbox(&self.to)?)
            .subject(self.subject.as_str())
            .message_id(Some(self.message_id.to_string()));
        if let Some(reply_to) = &self.reply_to {
            builder = builder.reply_to(mailbox(reply_to)?);
        }
        if let Some(id) = &self.in_reply_to {
            builder = builder.in_reply_to(id.to_string()).references(id.to_string());
        }
        for (name, value) in self.plain_headers() {
            builder = builder.raw_header(HeaderValue::new(HeaderName::new_from_ascii_str(name), value));
        }
        self.with_body(builder).map_err(|error| BadLetter::Unwritable(error.to_string()))
    }

    /// Fields whose values are ASCII by construction.
    fn plain_headers(&self) -> Vec<(&'static str, String)> {
        let auto = match self.auto_submitted {
            AutoSubmitted::Generated => "auto-generated",
            AutoSubmitted::Replied => "auto-replied",
        };
        let mut fields = vec![
            ("Auto-Submitted", auto.to_owned()),
            // Exchange does not heed Auto-Submitted; it heeds this.
            ("X-Auto-Response-Suppress", "OOF, AutoReply".to_owned()),
            // A loop through somebody's forwarding comes back with this still in it.
            ("X-Loop", self.from.domain().to_owned()),
        ];
        if let Some(Unsubscribe(page)) = &self.list_unsubscribe {
            fields.push(("List-Unsubscribe", format!("<{page}>")));
            fields.push(("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
        }
        fields
    }

    fn with_body(&self, builder: lettre::message::MessageBuilder) -> Result<lettre::Message, lettre::error::Error> {
        let plain = || SinglePart::plain(self.text.replace('\n', "\r\n"));
        let page = |html: &str| SinglePart::html(html.replace('\n', "\r\n"));
        if self.attachments.is_empty() {
            return match &self.html {
                None => builder.singlepart(plain()),
                Some(html) => builder.multipart(MultiPart::alternative().singlepart(plain()).singlepart(page(html))),
            };
        }
        let mixed = match &self.html {
            None => MultiPart::mixed().singlepart(plain()),
            Some(html) => {
                MultiPart::mixed().multipart(MultiPart::alternative().singlepart(plain()).singlepart(page(html)))
            }
        };
        builder.multipart(self.attachments.iter().fold(mixed, |parts, file| parts.singlepart(file.as_mime())))
    }
}

impl Unsubscribe {
    /// The page's address: `https`, or plain `http` on this machine, for the demo.
    pub fn new(page: &str) -> Result<Unsubscribe, BadLetter> {
        let safe = page.starts_with("https://") || page.starts_with("http://localhost");
        if !safe || !page.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'<' && byte != b'>') {
            return Err(BadLetter::Unsubscribe);
        }
        Ok(Unsubscribe(Line::new(page)?))
    }
}

impl Attachment {
    /// A file with the name the reader will see and its type, such as `text/calendar; charset=utf-8`.
    pub fn new(name: &str, content_type: &str, bytes: Vec<u8>) -> Result<Attachment, BadLetter> {
        Line::new(content_type)?;
        ContentType::parse(content_type).map_err(|_| BadLetter::Type)?;
        Ok(Attachment { name: Line::new(name)?, content_type: content_type.to_owned(), bytes })
    }

    /// The name the reader sees.
    pub fn name(&self) -> &str {
        self.name.as_str()
    }

    /// The type.
    pub fn content_type(&self) -> &str {
        &self.content_type
    }

    /// The file.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    fn as_mime(&self) -> SinglePart {
        // The constructor parsed this very text; a plain type is only what the signature asks for.
        let kind = ContentType::parse(&self.content_type).unwrap_or(ContentType::TEXT_PLAIN);
        MimeAttachment::new(self.name.as_str().to_owned()).body(self.bytes.clone(), kind)
    }
}

fn mailbox(address: &Address) -> Result<Mailbox, BadLetter> {
    let mail = address.mail().parse().map_err(|_| BadLetter::Unwritable(format!("address {}", address.mail())))?;
    Ok(Mailbox::new(address.name().map(str::to_owned), mail))
}
