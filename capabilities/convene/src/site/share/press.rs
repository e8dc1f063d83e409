//! The press kit: facts, texts, logos in one file, photos, and whom to ask.

use super::desk::known;
use super::texts::{self, Texts};
use crate::gathering::store as gatherings;
use crate::site::brand::store as brands;
use crate::site::logo::{Backer, groups, store as logos};
use crate::site::page::public::{readable, shell};
use crate::site::photo::shown;
use askama::Template;
use std::io::{Cursor, Write};
use web::{Ask, Outcome, Refusal, Shell, Tr, download, page};
use zip::write::SimpleFileOptions;

#[derive(Template)]
#[template(path = "site/press.html")]
struct PressPage {
    shell: Shell,
    t: Tr,
    at: String,
    facts: Vec<(String, String)>,
    texts: Option<Texts>,
    organisations: Vec<(String, Vec<Backer>)>,
    has_logos: bool,
    /// There is a gallery; the pictures themselves are heavy for a page that is read on the way.
    has_photos: bool,
    contact: String,
}

/// `GET /{gathering}/press`
pub(super) async fn show(ask: Ask) -> Outcome {
    let gathering = readable(&ask).await?;
    let (t, at) = (ask.t(), ask.to(&format!("/{}", gathering.code)));
    let clothes = brands::of(ask.db(), gathering.id).await?;
    let known = known(&ask, &gathering, &clothes).await?;
    let mut texts = texts::all(&ask.house.words, &gathering, &known);
    let here = texts.iter().position(|one| one.lang == ask.lang).unwrap_or(0);
    let topics = gatherings::topics(ask.db(), gathering.id).await?.len();
    let organisations = groups(ask.db(), &t, &gathering.code, gathering.id).await?;
    let days = gathering.days.map(|(first, last)| t.days(first, last)).unwrap_or_default();
    let place = [&gathering.venue, &gathering.city, &gathering.region, &gathering.country];
    let place = place.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ");
    let facts = [
        ("press-fact-what", t.say(&format!("gathering-kind-{}", gathering.kind))),
        ("press-fact-when", days),
        ("press-fact-where", place),
        ("press-fact-places", gathering.capacity.map(|n| t.a("gathering-places-n", "n", n)).unwrap_or_default()),
        ("press-fact-topics", if topics > 0 { t.a("gathering-topics-n", "n", topics) } else { String::new() }),
        ("press-fact-hashtag", known.hashtag.clone()),
        ("press-fact-address", known.url.clone()),
    ];
    page(&PressPage {
        facts: facts.into_iter().filter(|(_, said)| !said.is_empty()).map(|(key, said)| (t.say(key), said)).collect(),
        texts: if texts.is_empty() { None } else { Some(texts.swap_remove(here)) },
        has_logos: clothes.logo.is_some()
            || organisations.iter().any(|(_, all)| all.iter().any(|one| one.logo.is_some())),
        has_photos: !shown(&ask, &gathering, 1).await?.is_empty(),
        contact: gathering.contact.clone(),
        shell: shell(&ask, &gathering, &t.say("press-title")).about(t.say("press-lead")),
        organisations,
        t,
        at,
    })
}

/// `GET /{gathering}/press/logos`: the logos of those behind the gathering in one file.
pub(super) async fn logos(ask: Ask) -> Outcome {
    let gathering = readable(&ask).await?;
    let mut named: Vec<(String, String)> = Vec::new();
    if let Some((hash, _, _)) = brands::of(ask.db(), gathering.id).await?.logo {
        named.push((gathering.code.clone(), hash));
    }
    for one in logos::standing(ask.db(), gathering.id).await? {
        let known = |(_, had): &(String, String)| one.logo.as_ref().is_some_and(|(hash, _, _)| hash == had);
        if let Some((hash, _, _)) = one.logo.clone().filter(|_| !named.iter().any(known)) {
            let slug = base::slug_of(&one.name);
            let taken = named.iter().filter(|(name, _)| name.starts_with(&slug)).count();
            named.push((if taken == 0 { slug } else { format!("{slug}-{}", taken + 1) }, hash));
        }
    }
    if named.is_empty() {
        return Err(Refusal::not_found());
    }
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, hash) in named {
        let bytes = ask.house.blobs.fetch(&hash).await?;
        zip.start_file(format!("{name}.png"), SimpleFileOptions::default()).map_err(Refusal::surprise)?;
        zip.write_all(&bytes).map_err(Refusal::surprise)?;
    }
    let file = zip.finish().map_err(Refusal::surprise)?.into_inner();
    download(&format!("{}-logos.zip", gathering.code), "application/zip", file)
}
