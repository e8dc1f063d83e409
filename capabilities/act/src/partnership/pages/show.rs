//! The page of a partnership that everybody reads: what it wants, who belongs to it by sector, what was agreed, what
//! each gives, and, where the members wish it, where the money comes from.

use super::frame::{at, shell};
use super::list::tone;
use super::money::{Mix, lasting, mix};
use crate::desk::{day_said, today};
use crate::money;
use crate::partnership::model::{AgreementState, Member, Partnership};
use crate::partnership::store::{self as partnerships, agreements, members, money as till};
use askama::Template;
use base::Lang;
use directory::organisation::model::{Entry, name_of};
use directory::organisation::store as organisations;
use futures::future::BoxFuture;
use std::collections::HashMap;
use std::sync::Arc;
use web::{Ask, House, Outcome, Refusal, Shell, page};

#[derive(Template)]
#[template(path = "partnership/show.html")]
struct ShowPage {
    shell: Shell,
    title: String,
    place: String,
    began: String,
    stage: String,
    tone: &'static str,
    purpose: Vec<String>,
    sectors: Vec<Sector>,
    agreements: Vec<(String, String)>,
    gifts: Vec<(String, String)>,
    gifts_sum: String,
    mix: Vec<Mix>,
    lasts: String,
    review: String,
    contracts: Vec<(String, String, String)>,
    desk: Option<String>,
    published: bool,
}

/// The members of one sector.
pub(super) struct Sector {
    name: String,
    members: Vec<(String, String)>,
}

/// The version of the page: the partnership's last change, that of the contracts under it, and the day.
pub(super) fn version(
    house: Arc<House>,
    params: HashMap<String, String>,
) -> BoxFuture<'static, ::store::Result<String>> {
    Box::pin(async move {
        let code = params.get("code").map_or("", String::as_str);
        let one = partnerships::find(&house.db, code).await?;
        let contracts = crate::financing::store::last_change(&house.db).await?;
        let day = house.now().0.div_euclid(86_400_000_000);
        Ok(format!("{}-{contracts}-{day}", one.map_or(0, |one| one.changed_at.0)))
    })
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let one = partnerships::find(ask.db(), ask.param("code")).await?.ok_or_else(Refusal::not_found)?;
    let members = members::of(ask.db(), one.id).await?;
    let me = ask.viewer.person();
    let inside = me.is_some() && members.iter().any(|member| member.stands() && member.person_id == me);
    if !one.published && !inside {
        return Err(Refusal::not_found());
    }
    page(&show_page(&ask, one, &members, inside).await?)
}

async fn show_page(ask: &Ask, one: Partnership, members: &[Member], inside: bool) -> Result<ShowPage, Refusal> {
    let (t, today) = (ask.t(), today(ask));
    let all = agreements::of(ask.db(), one.id).await?;
    let in_force = all.iter().filter(|one| one.state == AgreementState::InForce && one.holds(&today.to_string()));
    let in_kind = till::in_kind(ask.db(), one.id).await?;
    let sources = till::sources(ask.db(), one.id).await?;
    let entries = organisations::sectors(ask.db()).await?;
    let contracts = crate::financing::store::of_partnership(ask.db(), one.id).await?;
    let name = |id| members.iter().find(|one| one.id == id).map_or("—", Member::name).to_owned();
    let valued: i64 = in_kind.iter().filter_map(|one| one.value_cents).sum();
    let shell = shell(ask, &one, one.title.clone(), inside)
        .about(one.purpose.lines().next().unwrap_or_default())
        .crumb(t.say("partnership-menu"), ask.to("/partnerships"));
    Ok(ShowPage {
        shell,
        place: one.place.clone(),
        began: if one.began_on.is_empty() {
            String::new()
        } else {
            t.a("act-since", "day", day_said(&t, &one.began_on))
        },
        stage: t.say(&format!("partnership-stage-{}", one.stage.code())),
        tone: tone(one.stage),
        purpose: one.purpose.split("\n").map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect(),
        sectors: by_sector(members, &entries, &ask.lang),
        agreements: in_force
            .map(|one| (one.title.clone(), t.a("act-since", "day", day_said(&t, &one.in_force_on))))
            .collect(),
        gifts: in_kind.iter().map(|one| (name(one.member_id), one.what.clone())).collect(),
        gifts_sum: if valued > 0 { format!("{} {}", money::said(&t, valued), one.currency) } else { String::new() },
        mix: if one.shows_money { mix(&t, &sources) } else { Vec::new() },
        lasts: if one.shows_money { lasting(&t, &one, &sources, today) } else { String::new() },
        review: if one.review_on.is_empty() {
            String::new()
        } else {
            t.a("partnership-review-said", "day", day_said(&t, &one.review_on))
        },
        contracts: contracts
            .iter()
            .filter(|contract| contract.published)
            .map(|contract| {
                let kind = t.say(&format!("contract-kind-{}", contract.kind.code()));
                (ask.to(&format!("/contracts/{}", contract.code)), contract.title.clone(), kind)
            })
            .collect(),
        desk: inside.then(|| ask.to(&at(&one, "/desk"))),
        published: one.published,
        title: one.title,
    })
}

/// The members by sector, in the order of the install's list; those without a sector last.
pub(super) fn by_sector(members: &[Member], entries: &[Entry], lang: &Lang) -> Vec<Sector> {
    let there: Vec<&Member> = members.iter().filter(|one| one.takes_part()).collect();
    let mut codes: Vec<&str> = entries.iter().map(|entry| entry.code.as_str()).collect();
    codes.extend(
        there.iter().map(|one| one.sector.as_str()).filter(|code| entries.iter().all(|entry| entry.code != *code)),
    );
    codes.dedup();
    let sector = |code: &str| Sector {
        name: name_of(entries, code, lang).to_owned(),
        members: there.iter().filter(|one| one.sector == code).map(|one| public_line(one)).collect(),
    };
    codes.into_iter().map(sector).filter(|sector| !sector.members.is_empty()).collect()
}

/// A person who did not agree to be named is not: the organisation stands alone, and a person alone stands without a
/// name.
fn public_line(one: &Member) -> (String, String) {
    let person = if one.person_shown { one.person.as_str() } else { "" };
    if one.organisation.is_empty() {
        return (if person.is_empty() { "—".to_owned() } else { person.to_owned() }, one.office.clone());
    }
    let beside =
        [person, one.office.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    (one.organisation.clone(), beside)
}
