//! Who wrote: a person, or a program? Programs that answer programs fill the post of a whole town
//! overnight, so every sign that RFC 3834 and the usual mail servers give is heeded.

use super::headers::Headers;
use super::mime::Part;
use super::{Envelope, House, Ignored};
use crate::message_id::MessageId;

/// A report that a letter came back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bounce {
    /// The letter that came back, if the report shows its Message-ID.
    pub of: Option<MessageId>,
    /// It will not be tried again.
    pub permanent: bool,
    /// What the other house said, one line, such as `5.1.1`.
    pub status: Option<String>,
}

/// Why no person waits for an answer; `None` for a letter of a person.
pub(super) fn not_from_a_person(root: &Part<'_>, envelope: &Envelope, house: &House) -> Option<Ignored> {
    let headers = &root.headers;
    if headers.count("received") > house.limits.hops {
        return Some(Ignored::Circling);
    }
    if root.is("multipart", "report") {
        return Some(report(root));
    }
    if is_our_own(headers, envelope, house) {
        return Some(Ignored::OurOwn);
    }
    if is_automatic(headers) {
        return Some(Ignored::AutoReply);
    }
    if envelope.sender.is_none() || is_from_a_mailer(headers) {
        return Some(Ignored::Bounce(bounce(root)));
    }
    to_many(headers)
}

fn report(root: &Part<'_>) -> Ignored {
    match root.attribute("report-type").unwrap_or_default().to_ascii_lowercase().as_str() {
        "disposition-notification" => Ignored::ReadReceipt,
        _ => Ignored::Bounce(bounce(root)),
    }
}

/// Reads the parts of a report (RFC 3464): what the other house says, and the letter it is about.
fn bounce(root: &Part<'_>) -> Bounce {
    let mut found = Bounce::default();
    for part in &root.parts {
        let inside = || Headers::split(part.body, &super::Limits::default()).ok().map(|(headers, _)| headers);
        match (part.kind.as_str(), part.form.as_str()) {
            ("message", "delivery-status" | "global-delivery-status") => read_status(part, &mut found),
            ("message", "rfc822" | "global") | ("text", "rfc822-headers") => {
                found.of = inside().and_then(|headers| headers.ids("message-id").into_iter().next());
            }
            _ => {}
        }
    }
    found
}

fn read_status(part: &Part<'_>, found: &mut Bounce) {
    let body = part.decoded();
    for line in String::from_utf8_lossy(&body[..body.len().min(20_000)]).lines() {
        let Some((name, value)) = line.split_once(':') else { continue };
        match name.trim().to_ascii_lowercase().as_str() {
            "status" => found.status = Some(base::one_line(value).chars().take(80).collect()),
            "action" => found.permanent |= value.trim().eq_ignore_ascii_case("failed"),
            _ => {}
        }
    }
}

/// Our own letter, come back through somebody's forwarding, or sent to ourselves.
fn is_our_own(headers: &Headers, envelope: &Envelope, house: &House) -> bool {
    let ours = |id: &MessageId| id.is_of(&house.domain);
    let marked = headers.all_raw("x-loop").any(|mark| mark.eq_ignore_ascii_case(&house.domain));
    let to_itself = headers.people("from").iter().any(|person| person.mail.eq_ignore_ascii_case(&envelope.recipient));
    headers.ids("message-id").iter().any(ours) || marked || to_itself
}

fn is_automatic(headers: &Headers) -> bool {
    let says = |name: &str| headers.raw(name).unwrap_or_default().to_ascii_lowercase();
    let submitted = says("auto-submitted");
    let submitted = submitted.split([';', ' ']).next().unwrap_or_default();
    let marks = ["x-auto-response-suppress", "x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply-from"];
    (!submitted.is_empty() && submitted != "no")
        || says("precedence") == "auto_reply"
        || marks.iter().any(|name| headers.count(name) > 0)
}

fn is_from_a_mailer(headers: &Headers) -> bool {
    headers.people("from").iter().any(|person| {
        let mailbox = person.mail.split('@').next().unwrap_or_default().to_ascii_lowercase();
        matches!(mailbox.as_str(), "mailer-daemon" | "mail-daemon" | "maildaemon")
    })
}

fn to_many(headers: &Headers) -> Option<Ignored> {
    let precedence = headers.raw("precedence").unwrap_or_default().to_ascii_lowercase();
    if precedence == "list" || headers.count("list-id") + headers.count("list-post") > 0 {
        return Some(Ignored::MailingList);
    }
    let bulk = matches!(precedence.as_str(), "bulk" | "junk") || headers.count("list-unsubscribe") > 0;
    bulk.then_some(Ignored::Bulk)
}

/// Subjects of absence notices in English and French. Only a hint: a workshop may be called so.
pub(super) fn reads_like_absence(subject: &str) -> bool {
    let subject = base::fold(subject);
    let starts = [
        "automatic reply",
        "auto reply",
        "autoreply",
        "out of office",
        "out of the office",
        "reponse automatique",
        "absence du bureau",
        "absent du bureau",
        "absence :",
        "absente du bureau",
        "message d'absence",
    ];
    starts.iter().any(|words| subject.trim_start().starts_with(words))
}
