//! The head's page: the places one after the other, what is missing first, and giving places away.

use crate::delegation::model::Delegation;
use crate::delegation::{making, store};
use crate::gathering;
use crate::registration::model::{Delegate, Filled};
use crate::registration::pages::hold::{Hold, office, setting};
use crate::registration::pages::{price, when};
use crate::registration::store::links::{self, Opens};
use crate::registration::store::{self as tickets, bookings, delegates};
use crate::sign_up;
use askama::Template;
use base::{Secret, Ts};
use directory::organisation::model::name_of;
use web::{Ask, Outcome, Refusal, Shell, page, see_other};

pub(super) struct Seat {
    pub delegate: Delegate,
    pub state: String,
    pub badge: &'static str,
    pub missing: String,
    pub since: String,
    pub needs: bool,
}

#[derive(Template)]
#[template(path = "delegation/head.html")]
struct HeadPage {
    shell: Shell,
    d: Delegation,
    when: String,
    n: i64,
    until: String,
    hand_over: bool,
    strip: Vec<(usize, &'static str)>,
    width: usize,
    sum: String,
    counts: Vec<(String, usize)>,
    seats: Vec<Seat>,
    free: usize,
    base: String,
    open: String,
    facts: Vec<(String, String)>,
    lead: bool,
}

/// A delegation with its places.
pub(super) struct Led {
    pub delegation: Delegation,
    pub hold: Hold,
    /// The reader leads it and does not only help.
    pub lead: bool,
}

impl Led {
    fn path(&self, below: &str) -> String {
        format!("/{}/delegations/{}{below}", self.hold.gathering.code, self.hold.key)
    }
}

/// The delegation behind the key: the link of the head or of who helps, or its code for those who are signed in.
async fn led(ask: &Ask) -> Result<Led, Refusal> {
    let key = ask.param("key").to_owned();
    let (gathering, registration) = setting(ask).await?;
    let secret = Secret::given(&key);
    let mut lead = true;
    let mut id = links::behind(ask.db(), Opens::Head, &secret).await?;
    if id.is_none() {
        id = links::behind(ask.db(), Opens::Aide, &secret).await?;
        lead = false;
    }
    let delegation = match id {
        Some(id) => Some(store::by_id(ask.db(), id).await?),
        None => {
            let found = store::by_code(ask.db(), gathering.id, &key).await?;
            let me = ask.viewer.me.as_ref().map(|me| me.mail.clone());
            let found = found.filter(|one| me.as_ref().is_some_and(|mail| one.is_led_by(mail)));
            lead = found.as_ref().is_some_and(|one| me.is_some_and(|mail| one.head_mail.eq_ignore_ascii_case(&mail)));
            found
        }
    };
    let delegation = delegation.filter(|one| one.gathering_id == gathering.id).ok_or_else(Refusal::not_found)?;
    let booking = bookings::of_delegation(ask.db(), delegation.id).await?.ok_or_else(Refusal::not_found)?;
    let ticket = tickets::ticket_by_id(ask.db(), booking.ticket_id).await?;
    let delegates = delegates::of_booking(ask.db(), booking.id).await?;
    let hold = Hold { gathering, registration, booking, ticket, delegates, key };
    Ok(Led { delegation, hold, lead })
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let led = led(&ask).await?;
    page(&head_page(&ask, &led, String::new()).await?)
}

/// A place in words; what waits for somebody comes first.
pub(super) fn seats(ask: &Ask, hold: &Hold) -> Vec<Seat> {
    let t = ask.t();
    let day = |at: Option<Ts>| at.map(|at| t.day(hold.gathering.zone.civil(at).date()));
    let mut all: Vec<Seat> = hold
        .delegates
        .iter()
        .map(|one| {
            let missing = if one.filled == Filled::Started { one.missing(&hold.registration) } else { Vec::new() };
            let named: Vec<String> =
                missing.iter().map(|field| t.say(&format!("registration-field-{field}"))).collect();
            let since = match one.filled {
                Filled::Sent => day(one.sent_at).map(|day| t.a("delegation-sent-on", "day", day)),
                Filled::Started => day(one.opened_at).map(|day| t.a("delegation-opened-on", "day", day)),
                Filled::Free | Filled::Complete => None,
            };
            Seat {
                state: t.say(&format!("registration-filled-{}", one.filled.code())),
                badge: match one.filled {
                    Filled::Complete => "good",
                    Filled::Started => "lamp",
                    Filled::Free | Filled::Sent => "",
                },
                missing: if one.filled == Filled::Sent { t.say("delegation-everything") } else { named.join(", ") },
                since: since.unwrap_or_default(),
                needs: one.filled != Filled::Complete,
                delegate: one.clone(),
            }
        })
        .collect();
    all.sort_by_key(|seat| (!seat.needs, seat.delegate.position));
    all
}

async fn head_page(ask: &Ask, led: &Led, open: String) -> Result<HeadPage, Refusal> {
    let (t, hold, d) = (ask.t(), &led.hold, &led.delegation);
    let g = &hold.gathering;
    let until = hold.registration.handover_until.or(hold.registration.closes_at);
    let of = |filled: Filled| hold.delegates.iter().filter(|one| one.filled == filled).count();
    let order = [Filled::Complete, Filled::Started, Filled::Sent, Filled::Free];
    let counts: Vec<(String, usize)> = order
        .into_iter()
        .map(|filled| (t.a(&format!("delegation-count-{}", filled.code()), "n", of(filled)), of(filled)))
        .filter(|(_, n)| *n > 0)
        .collect();
    let classes = order.into_iter().flat_map(|filled| {
        let class = match filled {
            Filled::Complete => "f-ward",
            Filled::Started => "f-lamp",
            Filled::Sent => "f-dim",
            Filled::Free => "f-none s-dim",
        };
        std::iter::repeat_n(class, of(filled))
    });
    let place = [g.days.map(|(from, to)| t.days(from, to)).unwrap_or_default(), g.city.clone()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    Ok(HeadPage {
        shell: hold.shell(ask, t.a("delegation-title", "name", d.name.as_str())).style("work.css").script("work.js"),
        when: place,
        n: hold.booking.places,
        until: until.map(|at| format!("{}, {}", when(ask, &g.zone, at), t.until(ask.now(), at))).unwrap_or_default(),
        hand_over: hold.registration.may_hand_over(ask.now()),
        strip: (0..).zip(classes).map(|(place, class)| (place * 25 + 1, class)).collect(),
        width: hold.delegates.len() * 25,
        sum: counts.iter().map(|(words, _)| words.as_str()).collect::<Vec<_>>().join(", "),
        counts,
        seats: seats(ask, hold),
        free: of(Filled::Free),
        base: ask.to(&led.path("")),
        facts: facts(ask, hold).await?,
        lead: led.lead,
        d: d.clone(),
        open,
    })
}

/// The delegation at a glance.
async fn facts(ask: &Ask, hold: &Hold) -> Result<Vec<(String, String)>, Refusal> {
    let t = ask.t();
    let sectors = directory::sectors(ask.db()).await?;
    let mut named: Vec<String> = hold
        .delegates
        .iter()
        .filter(|one| !one.sector.is_empty())
        .map(|one| name_of(&sectors, &one.sector, &ask.lang).to_owned())
        .collect();
    named.sort();
    named.dedup();
    let mut visits = Vec::new();
    for one in hold.delegates.iter().filter(|one| one.filled != Filled::Free) {
        visits.extend(sign_up::store::of_delegate(ask.db(), one.id).await?);
    }
    let placed = visits.iter().filter(|one| one.state.holds()).count();
    let waiting = visits.iter().filter(|one| one.state == sign_up::model::State::Waiting).count();
    let mut facts =
        vec![(t.say("delegation-sectors"), t.a2("delegation-sectors-n", "n", named.len(), "names", named.join(", ")))];
    if placed + waiting > 0 {
        facts.push((t.say("delegation-visits"), t.a2("delegation-visits-n", "n", placed, "waiting", waiting)));
    }
    facts.push((t.say("delegation-to-pay"), price(ask, hold.booking.total_cents(), &hold.booking.currency)));
    Ok(facts)
}

pub(crate) async fn act(ask: Ask) -> Outcome {
    let led = led(&ask).await?;
    let form = ask.form().await?;
    let hold = &led.hold;
    let office = office(&ask, &hold.gathering, &hold.registration);
    let tx = ask.db().begin().await?;
    if form.get("do") == "open" {
        // One link for all: a new one, the one before opens nothing any more. It is shown once, on this page.
        links::revoke(&tx, Opens::Open, led.delegation.id).await?;
        let secret = Secret::draw(&ask.house.chance);
        links::give(&tx, Opens::Open, led.delegation.id, &secret, ask.now()).await?;
        office.note(&tx, "delegation-open-link", &hold.booking, "").await?;
        tx.commit().await?;
        let path = format!("/{}/join-delegation/{}", hold.gathering.code, secret.expose());
        let whole = crate::registration::letters::link(&ask.house, &ask.lang, &path);
        return page(&head_page(&ask, &led, whole).await?);
    }
    if form.get("do") == "aide" {
        if !led.lead {
            return Err(Refusal::not_found());
        }
        let mail = directory::person::Mail::parse(form.get("aide"));
        let mail = mail.ok_or_else(|| {
            Refusal::invalid("registration-mails")
                .with("mail", form.get("aide").to_owned())
                .next(ask.to(&led.path("")), "registration-to-booking")
        })?;
        let with = Delegation { aide_mail: mail.as_str().to_owned(), ..led.delegation.clone() };
        links::revoke(&tx, Opens::Aide, with.id).await?;
        store::save(&tx, &with, ask.now()).await?;
        making::write(&office, &tx, &with, Opens::Aide, &hold.booking.lang, hold.booking.places).await?;
        tx.commit().await?;
        return see_other(&ask, &led.path(""), Some("said-delegation-aide"));
    }
    let said = crate::registration::pages::one::give_places(&ask, &office, &tx, hold, &form).await?;
    tx.commit().await?;
    see_other(&ask, &led.path(""), Some(said))
}

#[derive(Template)]
#[template(path = "delegation/mine.html")]
struct MinePage {
    shell: Shell,
    rows: Vec<(String, String, String)>,
}

/// The delegations that whoever is signed in leads or helps.
pub(crate) async fn mine(ask: Ask) -> Outcome {
    let mail = ask.viewer.me.as_ref().map(|me| me.mail.clone()).ok_or_else(Refusal::not_found)?;
    let mut rows = Vec::new();
    for one in store::led_by(ask.db(), &mail).await? {
        let gathering = gathering::store::by_id(ask.db(), one.gathering_id).await?;
        rows.push((
            ask.to(&format!("/{}/delegations/{}", gathering.code, one.code)),
            one.name,
            gathering.name(&ask.lang),
        ));
    }
    page(&MinePage { shell: ask.shell(ask.t().say("delegation-mine")).private().style("public.css"), rows })
}
