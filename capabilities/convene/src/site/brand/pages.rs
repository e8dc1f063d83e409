//! The desk of the clothes, and the style sheet that follows from them.

use super::colour::{self, AA, Scheme};
use super::store::{self as brands, Clothes};
use crate::gathering::desk::{at, gathering_of, line, line_both, maker, revision, set_both, shell};
use crate::gathering::model::Gathering;
use crate::gathering::store as gatherings;
use crate::site::files::{logo_address, made_safe, sentence};
use crate::site::page::public::readable;
use askama::Template;
use base::Ts;
use picture::Rgb;
use web::{Ask, Outcome, Refusal, Sheet, Shell, Tr, page, refused, see_other};

#[derive(Template)]
#[template(path = "site/brand.html")]
struct BrandPage {
    shell: Shell,
    t: Tr,
    s: Sheet,
    logo: Option<(String, i64, i64)>,
}

fn brand_page(ask: &Ask, gathering: &Gathering, clothes: &Clothes, s: Sheet) -> BrandPage {
    let t = ask.t();
    let logo = clothes.logo.as_ref().map(|(hash, w, h)| (logo_address(&gathering.code, hash), *w, *h));
    BrandPage {
        shell: shell(ask, gathering, t.say("site-door-brand"))
            .crumb(t.say("site-menu-desk"), ask.to(&at(gathering, "/pages")))
            .crumb(t.say("site-door-brand"), ""),
        logo,
        t,
        s,
    }
}

/// `GET /manage/{gathering}/brand`
pub(super) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let clothes = brands::of(ask.db(), gathering.id).await?;
    let mut s = Sheet::default();
    set_both(&mut s, "name", &clothes.name);
    for (field, value) in [
        ("light", &clothes.light),
        ("dark", &clothes.dark),
        ("domain", &clothes.domain),
        ("sender", &clothes.sender),
        ("hashtag", &clothes.hashtag),
    ] {
        s.form.set(field, value.clone());
    }
    s.form.set("revision", clothes.changed_at.0.to_string());
    page(&brand_page(&ask, &gathering, &clothes, s))
}

/// `POST /manage/{gathering}/brand`
pub(super) async fn save(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let stands = brands::of(ask.db(), gathering.id).await?;
    let mut s = Sheet::of(ask.form().await?);
    let mut clothes = typed(&ask, &mut s, &stands);
    let logo = match s.form.files("logo").first() {
        Some(upload) => match made_safe(upload, picture::upload::logo).await {
            Ok(picture) => Some(picture),
            Err(why) => {
                s.wrong("logo", sentence(&ask.t(), why));
                None
            }
        },
        None => None,
    };
    if !s.is_fine() {
        return refused(&brand_page(&ask, &gathering, &stands, s));
    }
    let tx = ask.db().begin().await?;
    gatherings::touch(&tx, gathering.id, ask.now()).await?;
    if brands::of(&tx, gathering.id).await?.changed_at != revision(&s) {
        s.wrong("name-en", ask.t().say("gathering-conflict"));
    } else if !clothes.domain.is_empty() && brands::domain_is_taken(&tx, gathering.id, &clothes.domain).await? {
        s.wrong("domain", ask.t().say("site-domain-taken"));
    }
    if !s.is_fine() {
        let stands = brands::of(&tx, gathering.id).await?;
        drop(tx);
        s.form.set("revision", stands.changed_at.0.to_string());
        return refused(&brand_page(&ask, &gathering, &stands, s));
    }
    if let Some(logo) = logo {
        let hash = ask.house.blobs.keep(&tx, ask.now(), &logo.bytes).await?;
        clothes.logo = Some((hash, i64::from(logo.width), i64::from(logo.height)));
    }
    brands::save(&tx, gathering.id, &clothes).await?;
    maker(&ask).note(&tx, "site-brand", &gathering, "").await?;
    tx.commit().await?;
    ask.house.brands.touch();
    see_other(&ask, &at(&gathering, "/brand"), Some("said-gathering-saved"))
}

fn typed(ask: &Ask, s: &mut Sheet, stands: &Clothes) -> Clothes {
    let light = colour_of(ask, s, "light", Scheme::Light);
    let dark = colour_of(ask, s, "dark", Scheme::Dark);
    if light.is_none() && dark.is_some() {
        s.wrong("light", ask.t().say("site-colour-light-first"));
    }
    // Without a word for the dark the nearest that can be read there is taken.
    let dark = dark.or_else(|| light.map(|light| colour::nearest(light, Scheme::Dark)));
    let removed = s.form.get("remove-logo") == "yes";
    Clothes {
        name: line_both(ask, s, "name"),
        light: light.map(colour::hex).unwrap_or_default(),
        dark: dark.map(colour::hex).unwrap_or_default(),
        logo: stands.logo.clone().filter(|_| !removed),
        domain: domain_of(ask, s),
        sender: line(ask, s, "sender").chars().take(80).collect(),
        hashtag: hashtag_of(ask, s),
        changed_at: Ts(ask.now().0.max(stands.changed_at.0 + 1)),
    }
}

/// A colour that can be read; else the sentence says which one near it could.
fn colour_of(ask: &Ask, s: &mut Sheet, field: &str, scheme: Scheme) -> Option<Rgb> {
    let typed = s.form.get(field).to_lowercase();
    if typed.is_empty() {
        return None;
    }
    let t = ask.t();
    let Some(wanted) = Rgb::parse(&typed) else {
        s.wrong(field, t.say("site-colour-wrong"));
        return None;
    };
    if colour::passes(wanted, scheme) {
        return Some(wanted);
    }
    let reaches = (colour::lowest(wanted, scheme) * 10.0).floor() / 10.0;
    let near = colour::hex(colour::nearest(wanted, scheme));
    s.wrong(field, t.a3("site-colour-pale", "reaches", reaches.to_string(), "needs", AA.to_string(), "near", near));
    None
}

/// A name of a host: letters, digits, hyphens and dots, and not that of the install.
fn domain_of(ask: &Ask, s: &mut Sheet) -> String {
    let typed = s.form.get("domain").trim_start_matches("https://").trim_end_matches('/').to_lowercase();
    let part = |part: &str| {
        (1..=63).contains(&part.len())
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !part.starts_with('-')
            && !part.ends_with('-')
    };
    let named = typed.len() <= 200 && typed.contains('.') && typed.split('.').all(part);
    let own = ask.house.settings.base_url.contains(&format!("//{typed}"));
    if !typed.is_empty() && (!named || own) {
        s.wrong("domain", ask.t().say("site-domain-wrong"));
    }
    typed
}

fn hashtag_of(ask: &Ask, s: &mut Sheet) -> String {
    let typed = s.form.get("hashtag").trim_start_matches('#').to_owned();
    let word = typed.chars().all(|sign| sign.is_alphanumeric() || sign == '_') && typed.chars().count() <= 40;
    if !word || (!typed.is_empty() && typed.chars().all(|sign| sign.is_ascii_digit())) {
        s.wrong("hashtag", ask.t().say("site-hashtag-wrong"));
    }
    typed
}

/// `GET /{gathering}/theme.css`
pub(super) async fn theme(ask: Ask) -> Outcome {
    let gathering = readable(&ask).await?;
    let clothes = brands::of(ask.db(), gathering.id).await?;
    let (Some(light), Some(dark)) = (Rgb::parse(&clothes.light), Rgb::parse(&clothes.dark)) else {
        return Err(Refusal::not_found());
    };
    let mut answer = web::text(web::StatusCode::OK, colour::theme(light, dark));
    answer.headers_mut().insert(web::header::CONTENT_TYPE, web::HeaderValue::from_static("text/css; charset=utf-8"));
    Ok(answer)
}
