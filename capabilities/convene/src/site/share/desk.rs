//! The desk of sharing: texts ready to paste, the card as others see it, and the ways to press and photos.

use super::texts::{self, Known, Texts};
use crate::call::model::Standing;
use crate::call::store as calls;
use crate::gathering::desk::{at, gathering_of, shell};
use crate::gathering::model::Gathering;
use crate::gathering::store as gatherings;
use crate::site::brand::store as brands;
use crate::site::logo::store as logos;
use askama::Template;
use base::Localised;
use web::{Ask, Outcome, Refusal, Shell, Tr, page};

#[derive(Template)]
#[template(path = "site/sharing.html")]
struct SharingPage {
    shell: Shell,
    t: Tr,
    url: String,
    hashtag: String,
    /// The name of the language and its texts.
    texts: Vec<(String, Texts)>,
    card: String,
    press: String,
    photos: String,
    brand: String,
}

/// The address under which a gathering is known: its own domain, where it has one.
pub(super) fn address(ask: &Ask, gathering: &Gathering, clothes: &brands::Clothes) -> String {
    if clothes.domain.is_empty() {
        format!("{}/{}", ask.house.settings.base_url, gathering.code)
    } else {
        format!("https://{}/", clothes.domain)
    }
}

/// What the texts are made of.
pub(super) async fn known(ask: &Ask, gathering: &Gathering, clothes: &brands::Clothes) -> Result<Known, Refusal> {
    let call = calls::of_gathering(ask.db(), gathering.id).await?;
    let open = call.filter(|call| matches!(call.standing(ask.now()), Standing::Open | Standing::Ahead));
    let said = |tag: &str, at| Tr::new(ask.house.words.clone(), base::Lang::new(tag)).instant(at, &gathering.zone);
    let hosts = logos::standing(ask.db(), gathering.id).await?;
    let hosts = hosts.into_iter().filter(|one| ["host", "organiser", "co-organiser"].contains(&one.role.as_str()));
    Ok(Known {
        url: address(ask, gathering, clothes),
        hashtag: if clothes.hashtag.is_empty() { String::new() } else { format!("#{}", clothes.hashtag) },
        topics: gatherings::topics(ask.db(), gathering.id).await?.into_iter().map(|topic| topic.title).collect(),
        hosts: hosts.map(|one| one.name).collect(),
        call_until: open.and_then(|call| call.closes_at).map(|at| Localised::both(&said("en", at), &said("fr", at))),
        call_url: format!("{}/{}/call", ask.house.settings.base_url, gathering.code),
    })
}

/// `GET /manage/{gathering}/sharing`
pub(super) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let clothes = brands::of(ask.db(), gathering.id).await?;
    let known = known(&ask, &gathering, &clothes).await?;
    let t = ask.t();
    let texts = texts::all(&ask.house.words, &gathering, &known).into_iter();
    page(&SharingPage {
        shell: shell(&ask, &gathering, t.say("site-door-sharing"))
            .crumb(t.say("site-menu-desk"), ask.to(&at(&gathering, "/pages")))
            .crumb(t.say("site-door-sharing"), ""),
        texts: texts.map(|one| (t.say(&format!("gathering-lang-{}", one.lang)), one)).collect(),
        card: ask.to(&format!("/{}/card", gathering.code)),
        press: ask.to(&format!("/{}/press", gathering.code)),
        photos: ask.to(&at(&gathering, "/photos")),
        brand: ask.to(&at(&gathering, "/brand")),
        url: known.url,
        hashtag: known.hashtag,
        t,
    })
}
