//! The conference's own site in the sample: pages in two languages, one of them older in French, questions and
//! enquiries, logos, what the conference is for, an edition that was held elsewhere, photos.

use super::texts::Texts;
use super::{Sample, both};
use base::{Code, Lang, Ts};
use convene::site::brand::store::{self as brands, Clothes};
use convene::site::edition::store::{self as editions, PastEdition};
use convene::site::enquiry::model::{Enquiry, Line, State};
use convene::site::enquiry::store as enquiries;
use convene::site::logo::store as logos;
use convene::site::page::model::{Kind, Page};
use convene::site::page::store::{self as pages, Question};
use convene::site::photo::store::{self as photos, Photo};
use convene::site::purpose::store::{self as purposes, Purpose};
use std::collections::BTreeMap;
use store::Tx;
use web::House;

pub(super) async fn fill(house: &House, sample: &Sample, texts: &Texts) -> Result<(), String> {
    let told = |error: store::StoreError| format!("could not fill the site of the demo: {error}");
    let tx = house.db.begin().await.map_err(told)?;
    write(&tx, sample, texts).await.map_err(told)?;
    asked(&tx, sample, texts).await?;
    pictures(house, &tx, sample, texts).await?;
    convene::site::translation::follow(&tx, sample.gathering_id).await.map_err(told)?;
    tx.commit().await.map_err(told)
}

async fn write(tx: &Tx, sample: &Sample, texts: &Texts) -> store::Result<()> {
    let file = &texts.site;
    for (position, line) in (1i64..).zip(&file.pages) {
        let now = sample.moment();
        let french = now.plus_s(-line.french_older_days * 86_400);
        let page = Page {
            id: sample.id(),
            slug: line.key.clone(),
            kind: Kind::parse(&line.key).unwrap_or(Kind::Own),
            position,
            published: line.published,
            title: both(&line.title),
            text: both(&line.text),
            said_at: BTreeMap::from([("en".to_owned(), now), ("fr".to_owned(), french)]),
            changed_at: now,
        };
        pages::save(tx, sample.gathering_id, &page).await?;
    }
    for (position, line) in (1i64..).zip(&file.questions) {
        let (question, answer) = (both(&line.question), both(&line.answer));
        pages::save_question(tx, sample.gathering_id, &Question { id: sample.id(), position, question, answer })
            .await?;
    }
    for (position, line) in (1i64..).zip(&file.purposes) {
        let purpose = Purpose {
            id: sample.id(),
            position,
            text: both(&line.text),
            answer: base::Localised::default(),
            evidence_url: String::new(),
            evidence_title: base::Localised::default(),
            answered_at: None,
        };
        purposes::save(tx, sample.gathering_id, &purpose).await?;
    }
    let gathering = convene::gathering::store::by_id(tx, sample.gathering_id).await?;
    for line in &file.editions {
        let edition = PastEdition {
            year: line.year,
            title: both(&line.title),
            city: line.city.clone(),
            country: line.country.clone(),
            participants: line.participants,
            places: line.places,
            countries: line.countries,
            ..PastEdition::default()
        };
        if let Some(series_id) = gathering.series_id {
            editions::save(tx, series_id, sample.id(), &edition).await?;
        }
    }
    Ok(())
}

async fn asked(tx: &Tx, sample: &Sample, texts: &Texts) -> Result<(), String> {
    let told = |error: store::StoreError| format!("could not fill the enquiries of the demo: {error}");
    for line in &texts.site.enquiries {
        let at = sample.at(&line.at)?;
        let said = |turn: usize| Ts(at.0).plus_s(i64::try_from(turn).unwrap_or(0) * 5_400);
        let one = Enquiry {
            id: sample.id(),
            code: Code::draw(&sample.chance),
            state: State::parse(&line.state).ok_or_else(|| format!("{} is no state of an enquiry", line.state))?,
            subject: line.subject.clone(),
            name: line.name.clone(),
            mail: line.mail.clone(),
            person_id: None,
            lang: Lang::new(&line.language),
            once: sample.id().to_string(),
            created_at: at,
            changed_at: said(line.said.len().saturating_sub(1)),
        };
        enquiries::insert(tx, sample.gathering_id, &one).await.map_err(told)?;
        for (turn, text) in line.said.iter().enumerate() {
            let by_desk = turn % 2 == 1;
            let line = Line { id: sample.id(), by_desk, by_person: None, text: text.clone(), at: said(turn) };
            enquiries::say(tx, one.id, &line).await.map_err(told)?;
        }
    }
    Ok(())
}

/// Logos and photos go the way of every picture that is handed in.
async fn pictures(house: &House, tx: &Tx, sample: &Sample, texts: &Texts) -> Result<(), String> {
    let told = |error: store::StoreError| format!("could not fill the pictures of the demo: {error}");
    let broken = |name: &str| format!("the picture {name} of the sample cannot be read");
    let standing = logos::standing(tx, sample.gathering_id).await.map_err(told)?;
    for line in &texts.site.logos {
        let Some(of) = texts.organisations.iter().find(|of| of.key == line.organisation) else { continue };
        let Some(one) = standing.iter().find(|one| one.name == of.name) else { continue };
        let logo = picture::upload::logo(&texts.picture(&of.key)?).map_err(|_| broken(&of.key))?;
        let hash = house.blobs.keep(tx, sample.moment(), &logo.bytes).await.map_err(told)?;
        let kept = (hash, i64::from(logo.width), i64::from(logo.height));
        logos::save(tx, sample.gathering_id, one.organisation_id, Some(&kept), &line.website).await.map_err(told)?;
    }
    let clothes = Clothes {
        sender: texts.site.sender.clone(),
        hashtag: texts.site.hashtag.clone(),
        changed_at: sample.moment(),
        ..Clothes::default()
    };
    brands::save(tx, sample.gathering_id, &clothes).await.map_err(told)?;
    for line in &texts.site.photos {
        let photo = picture::upload::photo(&texts.picture(&line.file)?).map_err(|_| broken(&line.file))?;
        let one = Photo {
            id: sample.id(),
            code: Code::draw(&sample.chance),
            blob_hash: house.blobs.keep(tx, sample.moment(), &photo.bytes).await.map_err(told)?,
            width: i64::from(photo.width),
            height: i64::from(photo.height),
            caption: both(&line.caption),
            credit: line.credit.clone(),
            agreed: "nobody".to_owned(),
            shown: true,
            by_person: None,
            created_at: sample.moment(),
        };
        photos::insert(tx, sample.gathering_id, &one).await.map_err(told)?;
    }
    Ok(())
}
