//! The carrier that speaks SMTP to the operator's mail server.

use crate::carrier::{Carried, Carrier, Failure};
use crate::letter::Letter;
use base::Ts;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::{AsyncSmtpTransport, Error};
use lettre::{AsyncTransport, Tokio1Executor};
use std::time::Duration;

/// How long one command may take; longer than that and the letter is tried again later.
const WAIT_S: u64 = 60;

/// Speaks SMTP. Clones share their connections.
#[derive(Clone)]
pub struct Smtp(AsyncSmtpTransport<Tokio1Executor>);

/// Why the address of the mail server cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the address of the mail server cannot be used ({0}); write smtps://user:password@host or smtp://localhost:25")]
pub struct BadMailUrl(String);

impl Smtp {
    /// `smtps://user:password@host[:465]` (TLS), `smtp://user:password@host[:587]` (STARTTLS is
    /// required), `smtp://localhost[:25]`, or `smtp://host:25?tls=none` for a relay inside the house.
    /// `?ca=FILE` trusts the certificates in that PEM file as well: those of an authority of one's own.
    pub fn from_url(url: &str) -> Result<Smtp, BadMailUrl> {
        let (url, authority) = match url.split_once("?ca=") {
            Some((url, file)) => (url, Some(file)),
            None => (url, None),
        };
        let safe = if authority.is_some() { url.to_owned() } else { with_safety(url)? };
        let mut builder =
            AsyncSmtpTransport::<Tokio1Executor>::from_url(&safe).map_err(|error| BadMailUrl(said(&error)))?;
        if let Some(file) = authority {
            builder = builder.tls(trusting(url, file)?);
        }
        Ok(Smtp(builder.timeout(Some(Duration::from_secs(WAIT_S))).build()))
    }
}

/// TLS as the address says, with the authority in the file; on this machine, too: whoever names one means it.
fn trusting(url: &str, file: &str) -> Result<Tls, BadMailUrl> {
    let told = |error: &dyn std::fmt::Display| BadMailUrl(short(&format!("{file}: {error}")));
    let pem = std::fs::read(file).map_err(|error| told(&error))?;
    let certificate = Certificate::from_pem(&pem).map_err(|error| told(&error))?;
    let parameters = TlsParameters::builder(host_of(url.split_once("://").map_or("", |(_, rest)| rest)).to_owned())
        .add_root_certificate(certificate)
        .build_rustls()
        .map_err(|error| told(&error))?;
    match url.split_once("://").map(|(scheme, _)| scheme) {
        Some("smtps") => Ok(Tls::Wrapper(parameters)),
        Some("smtp") => Ok(Tls::Required(parameters)),
        _ => Err(BadMailUrl("neither smtp nor smtps".to_owned())),
    }
}

/// Letters hold sign-in links: outside this machine they travel encrypted unless the operator says otherwise.
fn with_safety(url: &str) -> Result<String, BadMailUrl> {
    let Some(rest) = url.strip_prefix("smtp://") else {
        return if url.starts_with("smtps://") {
            Ok(url.to_owned())
        } else {
            Err(BadMailUrl("neither smtp nor smtps".to_owned()))
        };
    };
    let (address, query) = rest.split_once('?').unwrap_or((rest, ""));
    if query == "tls=none" {
        return Ok(format!("smtp://{address}"));
    }
    if !query.is_empty() || is_on_this_machine(address) {
        return Ok(url.to_owned());
    }
    Ok(format!("{url}?tls=required"))
}

fn is_on_this_machine(address: &str) -> bool {
    matches!(host_of(address), "localhost" | "127.0.0.1" | "[::1]")
}

/// The host in `user:password@host:port/…`.
fn host_of(address: &str) -> &str {
    let host = address.rsplit('@').next().unwrap_or_default();
    let host = host.split('/').next().unwrap_or_default();
    let host = if host.starts_with('[') { host.split_inclusive(']').next() } else { host.split(':').next() };
    host.unwrap_or_default()
}

#[async_trait::async_trait]
impl Carrier for Smtp {
    async fn carry(&self, letter: &Letter, at: Ts) -> Result<Carried, Failure> {
        let message = letter.as_mime(at).map_err(|error| Failure { temporary: false, reason: error.to_string() })?;
        match self.0.send(message).await {
            Ok(answer) => {
                let words = answer.message().collect::<Vec<_>>().join(" ");
                Ok(Carried { answer: short(&format!("{} {words}", answer.code())) })
            }
            // Only an answer of the five hundreds is final; a broken line or a full house is not.
            Err(error) => Err(Failure { temporary: !error.is_permanent(), reason: said(&error) }),
        }
    }
}

/// Error texts can repeat the server's words; they are kept to one line that fits a table.
fn said(error: &Error) -> String {
    short(&error.to_string())
}

fn short(text: &str) -> String {
    base::one_line(text).chars().take(300).collect()
}
