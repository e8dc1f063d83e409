//! Registration as its rules see it: what can be booked, when, by whom, and where a booking stands.

use base::{Id, Lang, Localised, Ts, fold, one_line};

/// The kinds of tickets.
pub const KINDS: [&str; 6] = ["on-site", "remote", "day", "presenter", "guest", "press"];
/// What delegates may be asked beside who they are.
pub const QUESTIONS: [&str; 4] = ["diet", "access", "interpretation", "photo"];
/// So long a booking without account waits for its letter to be answered.
pub const CONFIRM_S: i64 = 24 * 3_600;
/// An offer that lapses so often has no reader any more.
pub const OFFERS_MAX: i64 = 3;
/// As for a call: whoever pressed the button in time is in time.
pub const GRACE_S: i64 = 60;

/// How a gathering takes registrations.
#[derive(Clone, Debug, PartialEq)]
pub struct Registration {
    /// The gathering.
    pub gathering_id: Id,
    /// Shown to everybody.
    pub published: bool,
    /// What one should know first, in Markdown.
    pub about: Localised,
    /// From when.
    pub opens_at: Option<Ts>,
    /// Until when.
    pub closes_at: Option<Ts>,
    /// Until when names change hands.
    pub handover_until: Option<Ts>,
    /// Those of [`QUESTIONS`] that are asked.
    pub questions: Vec<String>,
    /// So long an offer from the waiting list stands.
    pub offer_hours: i64,
    /// The name of the tax, such as HST or VAT.
    pub tax_name: String,
    /// Its rate in hundredths of a percent.
    pub tax_bp: i64,
    /// Who sells: name, address, number of the tax, as on an invoice.
    pub seller: String,
    /// Where to pay to.
    pub bank: String,
    /// Days to pay.
    pub pay_days: i64,
    /// Signs the codes on badges.
    pub badge_key: String,
}

/// Does it take bookings now?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody sees it yet.
    Draft,
    /// It opens later.
    Ahead,
    /// Now.
    Open,
    /// It is over.
    Closed,
}

impl Registration {
    /// A registration of which nothing is said yet.
    pub fn draft(gathering_id: Id, badge_key: String) -> Registration {
        Registration {
            gathering_id,
            published: false,
            about: Localised::default(),
            opens_at: None,
            closes_at: None,
            handover_until: None,
            questions: QUESTIONS.map(str::to_owned).to_vec(),
            offer_hours: 48,
            tax_name: String::new(),
            tax_bp: 0,
            seller: String::new(),
            bank: String::new(),
            pay_days: 30,
            badge_key,
        }
    }

    /// Where it stands at `now`. A deadline is met by the arrival of the request.
    pub fn standing(&self, now: Ts) -> Standing {
        if self.published { between(self.opens_at, self.closes_at, now) } else { Standing::Draft }
    }

    /// Names may still change hands.
    pub fn may_hand_over(&self, now: Ts) -> bool {
        self.handover_until.or(self.closes_at).is_none_or(|until| now <= until.plus_s(GRACE_S))
    }

    /// Asks this of delegates.
    pub fn asks(&self, question: &str) -> bool {
        self.questions.iter().any(|one| one == question)
    }
}

fn between(opens: Option<Ts>, closes: Option<Ts>, now: Ts) -> Standing {
    match (opens, closes) {
        (Some(opens), _) if now < opens => Standing::Ahead,
        (_, Some(closes)) if now > closes.plus_s(GRACE_S) => Standing::Closed,
        _ => Standing::Open,
    }
}

/// What one can book.
#[derive(Clone, Debug, PartialEq)]
pub struct Ticket {
    /// Its id.
    pub id: Id,
    /// Its counter of places.
    pub pool_id: Id,
    /// Its code inside the gathering.
    pub code: String,
    /// One of [`KINDS`].
    pub kind: String,
    /// Its title.
    pub title: Localised,
    /// One sentence.
    pub about: Localised,
    /// The price of a place without tax; 0 is free.
    pub price_cents: i64,
    /// ISO 4217.
    pub currency: String,
    /// From when, if not as the registration.
    pub opens_at: Option<Ts>,
    /// Until when, if not as the registration.
    pub closes_at: Option<Ts>,
    /// The one day of a day ticket, as ISO date.
    pub day: String,
    /// Somebody says yes first.
    pub approval: bool,
    /// Needs a code.
    pub invitation: bool,
    /// Places in one booking.
    pub places_max: i64,
    /// Places for one organisation.
    pub organisation_max: Option<i64>,
    /// Shown to book.
    pub offered: bool,
    /// Its place in the list.
    pub position: i64,
    /// How many there are; `None` without end.
    pub places: Option<i64>,
    /// How many are taken or held.
    pub taken: i64,
}

impl Ticket {
    /// Somebody says yes first: where the ticket says so, and always for the press, who show an accreditation.
    pub fn asks(&self) -> bool {
        self.approval || self.is_press()
    }

    /// Is for the press.
    pub fn is_press(&self) -> bool {
        self.kind == "press"
    }

    /// Does it take bookings at `now`?
    pub fn standing(&self, now: Ts) -> Standing {
        if self.offered { between(self.opens_at, self.closes_at, now) } else { Standing::Draft }
    }

    /// How many are left; `None` without end.
    pub fn left(&self) -> Option<i64> {
        self.places.map(|places| (places - self.taken).max(0))
    }

    /// Everybody may see and book it.
    pub fn is_public(&self) -> bool {
        self.offered && self.kind != "presenter"
    }

    /// Takes part from elsewhere.
    pub fn is_remote(&self) -> bool {
        self.kind == "remote"
    }
}

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$one:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$one])* $variant),+ }
        impl $name {
            /// All of them, in the order of life.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];
            /// As it is stored.
            pub fn code(self) -> &'static str { match self { $($name::$variant => $code),+ } }
            /// From how it is stored.
            pub fn parse(code: &str) -> Option<$name> { $name::ALL.iter().copied().find(|one| one.code() == code) }
        }
    };
}
pub(crate) use codes;

mod delegate;

pub use delegate::{Delegate, Filled};

codes! {
    /// Where a booking stands.
    State {
        /// Waits until the letter is answered.
        Unconfirmed = "unconfirmed",
        /// Waits for approval.
        Asked = "asked",
        /// On the waiting list.
        Waiting = "waiting",
        /// A place is held for it until a time.
        Offered = "offered",
        /// It has its places.
        Booked = "booked",
        /// Given back.
        Cancelled = "cancelled",
        /// The organiser said no.
        Refused = "refused",
        /// Nobody answered.
        Lapsed = "lapsed",
    }
}

codes! {
    /// How a booking came.
    Source {
        /// The form.
        Web = "web",
        /// The organiser, for somebody.
        Organiser = "organiser",
        /// A file of another system.
        Import = "import",
        /// By presenting.
        Presenter = "presenter",
        /// Places of a delegation.
        Delegation = "delegation",
    }
}

impl State {
    /// It is over.
    pub fn has_ended(self) -> bool {
        matches!(self, State::Cancelled | State::Refused | State::Lapsed)
    }

    /// The colour of its badge.
    pub fn badge(self) -> &'static str {
        match self {
            State::Booked => "good",
            State::Unconfirmed | State::Asked | State::Waiting | State::Offered => "lamp",
            State::Cancelled | State::Refused | State::Lapsed => "",
        }
    }
}

/// A booking of one or more places of one ticket.
#[derive(Clone, Debug, PartialEq)]
pub struct Booking {
    /// Its id.
    pub id: Id,
    /// The gathering.
    pub gathering_id: Id,
    /// The ticket.
    pub ticket_id: Id,
    /// The delegation whose places these are.
    pub delegation_id: Option<Id>,
    /// The invitation that was used.
    pub invitation_code_id: Option<Id>,
    /// What people call it.
    pub code: String,
    /// Its number in the gathering.
    pub number: i64,
    /// How it came.
    pub source: Source,
    /// What an import knew it by.
    pub source_key: String,
    /// Where it stands.
    pub state: State,
    /// How many places it wants.
    pub places: i64,
    /// How many it holds now: all or none.
    pub holds: i64,
    /// Who books.
    pub name: String,
    /// Where letters go.
    pub mail: String,
    /// The account, where known.
    pub person_id: Option<Id>,
    /// For which organisation.
    pub organisation: String,
    /// The language of its letters.
    pub lang: Lang,
    /// A word to the organiser.
    pub note: String,
    /// For which medium, by which card or letter; of press tickets.
    pub accreditation: String,
    /// The price of a place, as it was then.
    pub price_cents: i64,
    /// ISO 4217.
    pub currency: String,
    /// The tax, as it was then.
    pub tax_bp: i64,
    /// The number of the buyer's order.
    pub purchase_order: String,
    /// To whom the invoice goes.
    pub invoice_to: String,
    /// Until when its letter is to be answered.
    pub confirm_until: Option<Ts>,
    /// Its place in the waiting list.
    pub queue_at: Option<Ts>,
    /// Until when the offer stands.
    pub offered_until: Option<Ts>,
    /// How often it was offered places.
    pub offers: i64,
    /// When it was made.
    pub created_at: Ts,
    /// When it got its places for good.
    pub booked_at: Option<Ts>,
    /// Who made it for somebody.
    pub made_by: Option<Id>,
}

impl Booking {
    /// The price of all places without tax.
    pub fn net_cents(&self) -> i64 {
        self.price_cents * self.places
    }

    /// The tax on it.
    pub fn tax_cents(&self) -> i64 {
        super::money::tax(self.net_cents(), self.tax_bp)
    }

    /// What is to be paid.
    pub fn total_cents(&self) -> i64 {
        self.net_cents() + self.tax_cents()
    }
}

/// What makes two spellings of an organisation one, for caps and rates.
pub fn organisation_key(name: &str) -> String {
    fold(&one_line(name))
}

/// Why nothing could be booked: each has its sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum NotBooked {
    /// Not open (any more).
    Closed,
    /// The code is none, or used up.
    Code,
    /// More places than one booking may have.
    TooMany(i64),
    /// The organisation has as many as it may.
    OrganisationFull(i64),
    /// Nobody can wait for more places than there are.
    NeverFits(i64),
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Chance;

    fn registration() -> Registration {
        let id = Id::new(Ts(0), &Chance::seeded(1));
        Registration {
            published: true,
            opens_at: Some(Ts(100_000_000)),
            closes_at: Some(Ts(900_000_000)),
            ..Registration::draft(id, String::new())
        }
    }

    #[test]
    fn registration_opens_and_closes_with_a_minute_of_grace() {
        let registration = registration();
        assert_eq!(registration.standing(Ts(0)), Standing::Ahead);
        assert_eq!(registration.standing(Ts(100_000_000)), Standing::Open);
        assert_eq!(registration.standing(Ts(900_000_000).plus_s(GRACE_S)), Standing::Open);
        assert_eq!(registration.standing(Ts(900_000_001).plus_s(GRACE_S)), Standing::Closed);
    }

    #[test]
    fn one_organisation_is_one_however_it_is_spelled() {
        assert_eq!(organisation_key(" Ville  de Liège "), organisation_key("ville de liege"));
    }
}
