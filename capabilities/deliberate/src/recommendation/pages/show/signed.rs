//! Who stands under it, as the public page shows it: by country, with dates and signatories; what was withdrawn stays
//! visible; while a secret ballot runs only who voted.

use crate::desk::day;
use crate::recommendation::model::{Recommendation, State, Way};
use crate::signing::model::{Choice, Endorsement};
use crate::signing::store as signing;
use std::collections::BTreeSet;
use web::{Ask, Refusal};

/// What the page says of signatures and votes.
pub(super) struct Signed {
    /// In one line; empty where nothing stands.
    pub headline: String,
    /// Delegations by country: country, how many, their names.
    pub countries: Vec<(String, usize, String)>,
    /// Each signature with day, signatory and what it says.
    pub lines: Vec<SignatureLine>,
    /// The count of a vote, in words; empty for signatures and while it runs in secret.
    pub count: String,
    /// Who could know how somebody voted.
    pub secrecy: String,
    /// How many may sign, and the quorum in words; empty where there is none.
    pub quorum: String,
    /// Somebody can sign now.
    pub takes: bool,
}

/// A signature in the list.
pub(super) struct SignatureLine {
    /// The delegation.
    pub body: String,
    /// Its country.
    pub country: String,
    /// What it says.
    pub choice: String,
    /// By whom and when.
    pub by: String,
    /// When and why it was withdrawn; empty while it stands.
    pub withdrawn: String,
}

/// Reads who signed; `None` where nobody is asked to.
pub(super) async fn of(ask: &Ask, one: &Recommendation) -> Result<Option<Signed>, Refusal> {
    if !one.way.is_by_delegations() || one.state < State::Adoption {
        return Ok(None);
    }
    let t = ask.t();
    let all = signing::all(ask.db(), one.id).await?;
    let tally = signing::tally(ask.db(), one).await?;
    let stands: Vec<&Endorsement> = all.iter().filter(|one| one.withdrawn.is_none()).collect();
    let countries: BTreeSet<&str> =
        stands.iter().map(|one| one.body.country.as_str()).filter(|c| !c.is_empty()).collect();
    let headline = match one.way {
        _ if stands.is_empty() => String::new(),
        Way::Signatures if countries.is_empty() => t.a("recommendation-signed-by", "n", stands.len()),
        Way::Signatures => t.a2("recommendation-signed-by-of", "n", stands.len(), "countries", countries.len()),
        _ => t.a2("recommendation-voted", "n", tally.bodies, "all", tally.bodies_all),
    };
    let open = one.state == State::Adoption;
    let count = match one.way {
        // While a secret ballot runs, two looks at the count would show one vote.
        Way::Secret if open => t.say("signing-secret-running"),
        Way::Named | Way::Secret => {
            t.a3("signing-count", "for", tally.agree, "against", tally.against, "abstain", tally.abstain)
        }
        Way::Signatures | Way::Body => String::new(),
    };
    let secrecy = match (one.way, one.weighted) {
        (Way::Secret, true) => t.say("signing-secrecy-weighted"),
        (Way::Secret, false) => t.say("signing-secrecy"),
        _ => String::new(),
    };
    let quorum = match (one.state, one.quorum_percent) {
        (State::Adoption, 0) => t.a("signing-may", "n", tally.bodies_all),
        (State::Adoption, percent) => t.a2("signing-may-quorum", "n", tally.bodies_all, "percent", percent),
        (_, percent) if percent > 0 => t.a("signing-quorum", "percent", percent),
        _ => String::new(),
    };
    let of_country = |country: &&str| {
        let names: Vec<&str> =
            stands.iter().filter(|one| one.body.country == **country).map(|one| one.body.name.as_str()).collect();
        ((*country).to_owned(), names.len(), names.join(", "))
    };
    Ok(Some(Signed {
        headline,
        countries: if one.way == Way::Signatures { countries.iter().map(of_country).collect() } else { Vec::new() },
        lines: all.iter().map(|signature| line(ask, one, signature)).collect(),
        count,
        secrecy,
        quorum,
        takes: one.takes_signatures(ask.now()),
    }))
}

fn line(ask: &Ask, one: &Recommendation, signature: &Endorsement) -> SignatureLine {
    let t = ask.t();
    let (who, when) = (signature.signed_as.as_str(), day(ask, signature.signed_at, &one.zone));
    let by = match (who, signature.by_proxy.as_str()) {
        ("", _) => when,
        (who, "") => t.a2("signing-by", "who", who, "when", when),
        (who, proxy) => t.a3("signing-by-proxy", "who", who, "body", proxy, "when", when),
    };
    let choice = match (one.way, signature.choice) {
        (Way::Signatures, _) => t.say("signing-choice-signed"),
        (_, Choice::For) => t.say("signing-choice-for"),
        (_, Choice::Against) => t.say("signing-choice-against"),
        (_, Choice::Abstain) => t.say("signing-choice-abstain"),
        (_, Choice::Cast) => t.say("signing-choice-cast"),
    };
    let withdrawn = signature
        .withdrawn
        .as_ref()
        .map(|(at, why)| t.a2("signing-withdrawn-line", "when", day(ask, *at, &one.zone), "why", why.as_str()));
    SignatureLine {
        body: signature.body.name.clone(),
        country: signature.body.country.clone(),
        choice,
        by,
        withdrawn: withdrawn.unwrap_or_default(),
    }
}
