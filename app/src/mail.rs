//! Letters out and in, as far as the program is concerned: the carrier's turns, the LMTP listener, the pipe.

use crate::compose::{self, Place};
use async_trait::async_trait;
use base::{Lang, Ts};
use convene::proposal::letter_in::{self, Outcome};
use post::intake::{Envelope, Refused};
use post::lmtp::{Desk, Known, Limits, Listen, Listener, Receiver, Verdict};
use post::{Carrier, NoCarrier, Smtp, outbox};
use std::io::Read;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use web::{House, Tr};

/// Carries what waits, every few seconds, until the stop sign. Without an address letters stay in the outbox.
pub fn carry(house: Arc<House>, smtp: Option<String>, stop: CancellationToken) -> Result<JoinHandle<()>, String> {
    let carrier: Box<dyn Carrier> = match smtp {
        Some(url) => Box::new(Smtp::from_url(&url).map_err(|error| error.to_string())?),
        None => Box::new(NoCarrier),
    };
    Ok(tokio::spawn(async move {
        let name = base::Id::new(house.now(), &house.chance).to_string();
        while !stop.is_cancelled() {
            if let Err(error) = outbox::carry_due(&house.db, &*house.clock, &*carrier, &name).await {
                tracing::error!(%error, "the outbox could not be reached");
            }
            tokio::select! {
                () = stop.cancelled() => {}
                () = tokio::time::sleep(Duration::from_secs(5)) => {}
            }
        }
    }))
}

struct AtTheDoor(Arc<House>);

#[async_trait]
impl Receiver for AtTheDoor {
    async fn knows(&self, recipient: &str) -> Known {
        match letter_in::knows(&self.0, recipient).await {
            Ok(true) => Known::Yes,
            Ok(false) => Known::No,
            Err(_) => Known::NotNow,
        }
    }

    async fn accept(&self, envelope: &Envelope, letter: &[u8], _received_at: Ts) -> Verdict {
        match letter_in::take_in(&self.0, letter, envelope).await {
            Ok(Outcome::NoSuchAddress) => Verdict::Refused("no such address here".to_owned()),
            Ok(_) => Verdict::Accepted,
            Err(error) => {
                tracing::error!(code = error.code, "a letter could not be kept");
                Verdict::TryLater
            }
        }
    }
}

/// Why a letter was not taken, in the first language of the house.
fn in_words(house: &House, refused: &Refused) -> String {
    let lang = house.settings.langs.first().cloned().unwrap_or_else(Lang::en);
    Tr::new(house.words.clone(), lang).a(refused.key(), "max", refused.max())
}

/// Takes letters by LMTP on this machine until the stop sign.
pub fn listen(house: Arc<House>, at: String, stop: CancellationToken) -> JoinHandle<()> {
    tokio::spawn(async move {
        let desk = Desk {
            host: house.settings.mail_domain.clone(),
            receiver: Arc::new(AtTheDoor(house.clone())),
            clock: house.clock.clone(),
            limits: Limits::default(),
        };
        let bound = match Listen::parse(&at) {
            Ok(place) => Listener::bind(&place, desk).await,
            Err(error) => Err(error),
        };
        match bound {
            Ok(listener) => listener.run(stop).await,
            // Serving people goes on; the operator reads what to change.
            Err(error) => eprintln!("wardmote: {error}"),
        }
    })
}

/// Takes one letter from standard input, as a mail server pipes it: `wardmote mail-in < message.eml`.
pub async fn take_in_stdin(place: &Place) -> Result<String, String> {
    let mut letter = Vec::new();
    std::io::stdin().lock().read_to_end(&mut letter).map_err(|error| format!("could not read the letter: {error}"))?;
    let house = compose::house(place, None).await?;
    let taken = take_in(&house, &letter).await;
    house.db.close().await;
    taken
}

/// Takes one letter whose envelope is only in its headers.
pub async fn take_in(house: &Arc<House>, letter: &[u8]) -> Result<String, String> {
    let envelope = Envelope::of_piped(letter);
    match letter_in::take_in(house, letter, &envelope).await {
        Ok(Outcome::Draft(code)) => Ok(format!("the letter became the draft {code}")),
        Ok(Outcome::Known) => Ok("this letter was taken in before".to_owned()),
        Ok(Outcome::TooLate(code)) => {
            Ok(format!("the letter came after the deadline; its text is kept with {code} and its sender is told"))
        }
        Ok(Outcome::NotOpen) => Ok("the call does not take proposals yet; its sender is told".to_owned()),
        Ok(Outcome::Ignored(_)) => Ok("no person wrote this letter; it was ignored".to_owned()),
        Ok(Outcome::NoSuchAddress) => {
            Err(format!("no call takes letters at {}; check the address, or pass --mail-domain", envelope.recipient))
        }
        Ok(Outcome::Refused(refused)) => Err(in_words(house, &refused)),
        Err(refusal) => Err(format!("could not take the letter in ({})", refusal.code)),
    }
}
