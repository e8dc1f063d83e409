//! Papers to print: the letter for a visa, and the certificate of attendance once there was some.

use super::hold::place;
use crate::checkin::store as doors;
use askama::Template;
use web::{Ask, Outcome, Refusal, Shell, page};

#[derive(Template)]
#[template(path = "registration/paper.html")]
struct PaperPage {
    shell: Shell,
    heading: String,
    /// The paragraphs.
    text: Vec<String>,
    /// Who signs.
    from: String,
    /// Day and place of writing.
    written: String,
    code: String,
}

/// Who invites, for the foot of a paper.
async fn hosts(ask: &Ask, gathering: &crate::gathering::model::Gathering) -> Result<String, Refusal> {
    let all = crate::gathering::store::parts::organisations(ask.db(), gathering.id).await?;
    let named = all.into_iter().filter(|(_, part)| ["host", "organiser"].contains(&part.role.as_str()));
    Ok(named.map(|(_, part)| part.name).collect::<Vec<_>>().join(", "))
}

pub(crate) async fn visa_letter(ask: Ask) -> Outcome {
    let place = place(&ask).await?;
    let (t, g, one) = (ask.t(), &place.hold.gathering, &place.delegate);
    if !place.is_booked() || one.name.is_empty() {
        return Err(
            Refusal::conflict("registration-paper-early").next(ask.to(&place.path("")), "registration-to-details")
        );
    }
    let days = g.days.map(|(from, to)| t.days(from, to)).unwrap_or_default();
    let venue =
        [&g.venue, &g.city, &g.country].into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>();
    let who =
        if one.organisation.is_empty() { one.name.clone() } else { format!("{}, {}", one.name, one.organisation) };
    let text = vec![
        t.say("registration-visa-to"),
        t.a3("registration-visa-invite", "who", who, "gathering", g.name(&ask.lang), "days", days),
        t.a("registration-visa-where", "place", venue.join(", ")),
        t.a("registration-visa-code", "code", place.hold.booking.code.as_str()),
        t.a("registration-visa-ask", "contact", g.contact.as_str()),
    ];
    page(&PaperPage {
        shell: place.hold.shell(&ask, t.say("registration-visa-title")),
        heading: t.say("registration-visa-title"),
        text,
        from: hosts(&ask, g).await?,
        written: t.a2("registration-written", "place", g.city.as_str(), "day", t.day(g.zone.civil(ask.now()).date())),
        code: one.code.clone(),
    })
}

pub(crate) async fn certificate(ask: Ask) -> Outcome {
    let place = place(&ask).await?;
    let (t, g, one) = (ask.t(), &place.hold.gathering, &place.delegate);
    let days = doors::days_of(ask.db(), one.id).await?;
    if days.is_empty() && !place.hold.ticket.is_remote() {
        return Err(
            Refusal::conflict("registration-not-there").next(ask.to(&place.path("")), "registration-to-details")
        );
    }
    let said: Vec<String> = days.iter().map(|day| t.day_of(day)).collect();
    let mut text =
        vec![t.a2("registration-certificate-text", "who", one.name.as_str(), "gathering", g.name(&ask.lang))];
    if said.is_empty() {
        text.push(t.say("registration-certificate-remote"));
    } else {
        text.push(t.a("registration-certificate-days", "days", said.join("; ")));
    }
    page(&PaperPage {
        shell: place.hold.shell(&ask, t.say("registration-certificate-title")),
        heading: t.say("registration-certificate-title"),
        text,
        from: hosts(&ask, g).await?,
        written: t.a2("registration-written", "place", g.city.as_str(), "day", t.day(g.zone.civil(ask.now()).date())),
        code: one.code.clone(),
    })
}
