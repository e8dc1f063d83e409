//! `registration.toml`: settings, tickets, delegations, and whose names fill the other bookings.

use super::Both;
use serde::Deserialize;

#[derive(Deserialize)]
pub struct RegistrationFile {
    pub opens_at: String,
    pub closes_at: String,
    pub handover_until: String,
    pub tax_name: String,
    pub tax_bp: i64,
    pub seller: String,
    pub bank: String,
    pub offer_hours: i64,
    pub about: Both,
    pub tickets: Vec<TicketLine>,
    pub delegations: Vec<DelegationLine>,
    pub names: NamesLine,
    pub homes: Vec<HomeLine>,
    pub visits: VisitsLine,
}

#[derive(Deserialize)]
pub struct TicketLine {
    pub code: String,
    pub kind: String,
    pub price_cents: i64,
    pub places: Option<i64>,
    #[serde(default)]
    pub day: String,
    #[serde(default)]
    pub approval: bool,
    #[serde(default)]
    pub invitation: bool,
    #[serde(default)]
    pub codes: Vec<CodeLine>,
    #[serde(default)]
    pub rates: Vec<(String, i64)>,
    pub title: Both,
    pub about: Both,
}

#[derive(Deserialize)]
pub struct CodeLine {
    pub code: String,
    pub label: String,
    pub uses_max: i64,
}

#[derive(Deserialize)]
pub struct DelegationLine {
    pub code: String,
    pub name: String,
    pub kind: String,
    pub country: String,
    pub level: String,
    pub sector: String,
    #[serde(default)]
    pub head: String,
    #[serde(default)]
    pub head_name: String,
    #[serde(default)]
    pub head_mail: String,
    pub places: i64,
    pub sent: Vec<String>,
    pub started: Vec<MemberLine>,
    pub members: Vec<MemberLine>,
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct MemberLine {
    pub name: String,
    pub mail: String,
    pub organisation: String,
    pub job: String,
    pub sector: String,
    pub diet: String,
    pub access: String,
    pub interpretation: String,
}

#[derive(Deserialize)]
pub struct NamesLine {
    pub given: Vec<String>,
    pub family: Vec<String>,
}

#[derive(Deserialize)]
pub struct HomeLine {
    pub place: String,
    pub country: String,
    pub domain: String,
    pub bodies: Vec<(String, String)>,
}

#[derive(Deserialize)]
pub struct VisitsLine {
    pub transport: Both,
    pub rules: Both,
    pub with_identity: Vec<String>,
}
