//! The network's life in the sample: organisations and members, records, opportunities, what was sent, speakers.

use super::texts::Both;
use super::{Sample, both};
use base::{Chance, Code, Id, Lang, Ts, Zone};
use directory::organisation::store as organisations;
use directory::person::store as persons;
use learn::network::news::model::people_of;
use learn::network::news::{self, Item, Kind, Role, State};
use learn::network::newsletter::{self, Entry, Issue};
use learn::network::opportunity::{self, File, Opportunity};
use learn::network::organisation::store as profiles;
use learn::network::{Maker, name_editor, search, speaker};
use serde::Deserialize;
use store::Tx;
use web::House;

const FILE: &str = include_str!("../../../sample/network/network.toml");
const OFFER: (&str, &str) =
    ("analyst-and-project-officer.txt", include_str!("../../../sample/network/analyst-and-project-officer.txt"));

/// `network.toml`, described in the README beside it.
#[derive(Deserialize)]
struct NetworkFile {
    organisations: Vec<OrganisationLine>,
    members: Vec<MemberLine>,
    items: Vec<ItemLine>,
    opportunities: Vec<OpportunityLine>,
    issues: Vec<IssueLine>,
    speakers: Vec<SpeakerLine>,
}

#[derive(Deserialize)]
struct OrganisationLine {
    name: String,
    sector: String,
    level: String,
    #[serde(default)]
    place: String,
    #[serde(default)]
    website: String,
    #[serde(default)]
    about: Both,
    #[serde(default)]
    house: bool,
}

#[derive(Deserialize)]
struct MemberLine {
    network: String,
    member: String,
    since: String,
}

#[derive(Deserialize)]
struct PartnerLine {
    role: String,
    name: String,
}

#[derive(Deserialize)]
struct ItemLine {
    code: String,
    kind: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    of: String,
    happened: String,
    #[serde(default)]
    place: String,
    #[serde(default)]
    online: bool,
    published: String,
    title: Both,
    summary: Both,
    #[serde(default)]
    body: Both,
    #[serde(default)]
    outcome: Both,
    #[serde(default)]
    follows: Both,
    #[serde(default)]
    follows_on: String,
    #[serde(default)]
    link: String,
    #[serde(default)]
    link_title: Both,
    #[serde(default)]
    video: String,
    #[serde(default)]
    partners: Vec<PartnerLine>,
    #[serde(default)]
    people: Vec<String>,
}

#[derive(Deserialize)]
struct OpportunityLine {
    code: String,
    kind: String,
    of: String,
    published: String,
    place: String,
    zone: String,
    closes: String,
    #[serde(default)]
    apply_mail: String,
    #[serde(default)]
    file: String,
    title: Both,
    summary: Both,
    body: Both,
    how: Both,
    #[serde(default)]
    terms: Both,
}

#[derive(Deserialize)]
struct IssueLine {
    number: i64,
    from: String,
    until: String,
    title: Both,
    intro: Both,
    items: Vec<String>,
    opportunities: Vec<String>,
}

#[derive(Deserialize)]
struct SpeakerLine {
    person: String,
    subjects: String,
    langs: Vec<String>,
    formats: Vec<String>,
    reach: String,
}

pub(super) async fn fill(house: &House, sample: &Sample) -> Result<(), String> {
    let told = |error: store::StoreError| format!("could not fill the network of the demo: {error}");
    let file: NetworkFile =
        toml::from_str(FILE).map_err(|error| format!("could not read network.toml of the sample: {error}"))?;
    // Draws of its own: the codes stay what they are whatever else the sample gains.
    let filling = Filling { house, sample, chance: Chance::seeded(20_270_201) };
    let tx = house.db.begin().await.map_err(told)?;
    filling.organisations(&tx, &file).await.map_err(told)?;
    for line in &file.items {
        filling.item(&tx, line).await?;
    }
    for line in &file.opportunities {
        filling.opportunity(&tx, line).await?;
    }
    for line in &file.issues {
        filling.issue(&tx, line, &file).await?;
    }
    filling.speakers(&tx, &file).await.map_err(told)?;
    tx.commit().await.map_err(told)?;
    // What the rest of the sample publishes is found from the first moment on.
    search::read_all(house).await.map_err(told)
}

struct Filling<'a> {
    house: &'a House,
    sample: &'a Sample,
    chance: Chance,
}

impl Filling<'_> {
    fn maker(&self, now: Ts) -> Maker<'_> {
        Maker { now, chance: &self.chance, by: None }
    }

    async fn organisations(&self, tx: &Tx, file: &NetworkFile) -> store::Result<()> {
        let maker = self.maker(self.sample.moment());
        for line in &file.organisations {
            let id = profiles::with_page(tx, maker, &line.name).await?;
            organisations::describe(tx, id, &line.sector, &line.level).await?;
            let codes = profiles::codes(tx, &[id]).await?;
            let Some(one) = profiles::by_code(tx, codes.first().map_or("", |(_, code)| code)).await? else { continue };
            let (place, website) = (line.place.clone(), line.website.clone());
            let one = profiles::Profile { about: both(&line.about), place, website, house: line.house, ..one };
            profiles::save(tx, maker, &one).await?;
        }
        for line in &file.members {
            let network = profiles::with_page(tx, maker, &line.network).await?;
            let member = profiles::with_page(tx, maker, &line.member).await?;
            profiles::join(tx, maker, network, member, &line.since, "").await?;
        }
        match self.sample.people.get("amina-diallo") {
            Some(amina) => name_editor(tx, maker, amina.id).await,
            None => Ok(()),
        }
    }

    async fn item(&self, tx: &Tx, line: &ItemLine) -> Result<(), String> {
        let told = |error: store::StoreError| format!("could not fill a record of the demo: {error}");
        let at = self.sample.at(&line.published)?;
        let maker = self.maker(at);
        let of = self.of(tx, maker, &line.of).await.map_err(told)?;
        let item = Item {
            kind: Kind::parse(&line.kind).ok_or_else(|| format!("could not read the kind {}", line.kind))?,
            role: Role::parse(&line.role),
            of,
            happened: line.happened.clone(),
            place: line.place.clone(),
            online: line.online,
            title: both(&line.title),
            summary: both(&line.summary),
            body: both(&line.body),
            outcome: both(&line.outcome),
            follows: both(&line.follows),
            follows_on: line.follows_on.clone(),
            link: line.link.clone(),
            link_title: both(&line.link_title),
            video: line.video.clone(),
            state: State::Published,
            published_at: Some(at),
            ..Item::draft(maker.id(), line.code.clone(), at)
        };
        news::store::insert(tx, maker, &item).await.map_err(told)?;
        let named: Vec<_> = line.partners.iter().map(|one| (one.role.clone(), one.name.clone())).collect();
        let partners = news::store::with_pages(tx, maker, &named).await.map_err(told)?;
        let people = people_of(&line.people.join("\n"));
        news::store::save(tx, maker, &item, &partners, &people, "text").await.map_err(told)?;
        Ok(())
    }

    /// The organisation of this name, with a page of its own.
    async fn of(&self, tx: &Tx, maker: Maker<'_>, name: &str) -> store::Result<Option<(Id, String)>> {
        if name.is_empty() {
            return Ok(None);
        }
        Ok(Some((profiles::with_page(tx, maker, name).await?, name.to_owned())))
    }

    async fn opportunity(&self, tx: &Tx, line: &OpportunityLine) -> Result<(), String> {
        let told = |error: store::StoreError| format!("could not fill an opportunity of the demo: {error}");
        let at = self.sample.at(&line.published)?;
        let maker = self.maker(at);
        let zone = Zone::parse(&line.zone).map_err(|error| format!("could not read the zone {}", error.0))?;
        let closes =
            line.closes.parse().map_err(|error| format!("could not read the time {}: {error}", line.closes))?;
        let file = if line.file == OFFER.0 {
            let hash = self.house.blobs.keep(tx, at, OFFER.1.as_bytes()).await.map_err(told)?;
            let bytes = i64::try_from(OFFER.1.len()).unwrap_or_default();
            Some(File { name: OFFER.0.to_owned(), media: "text/plain; charset=utf-8".to_owned(), bytes, hash })
        } else {
            None
        };
        let one = Opportunity {
            kind: opportunity::Kind::parse(&line.kind)
                .ok_or_else(|| format!("could not read the kind {}", line.kind))?,
            of: self.of(tx, maker, &line.of).await.map_err(told)?,
            title: both(&line.title),
            summary: both(&line.summary),
            body: both(&line.body),
            how: both(&line.how),
            terms: both(&line.terms),
            apply_mail: line.apply_mail.clone(),
            place: line.place.clone(),
            closes_at: Some(zone.instant(closes)),
            file,
            state: State::Published,
            published_at: Some(at),
            ..Opportunity::draft(maker.id(), line.code.clone(), zone, at)
        };
        opportunity::store::insert(tx, maker, &one).await.map_err(told)?;
        opportunity::store::save(tx, maker, &one, "text").await.map_err(told)?;
        // Those who asked were told long ago.
        opportunity::store::alerted(tx, maker, one.id).await.map_err(told)?;
        Ok(())
    }

    async fn issue(&self, tx: &Tx, line: &IssueLine, file: &NetworkFile) -> Result<(), String> {
        let told = |error: store::StoreError| format!("could not fill the newsletter of the demo: {error}");
        let until_at = self.sample.at(&line.until)?;
        let maker = self.maker(until_at);
        let issue = Issue {
            id: maker.id(),
            number: line.number,
            title: both(&line.title),
            intro: both(&line.intro),
            from_at: self.sample.at(&line.from)?,
            until_at,
            sent_at: None,
            revision: 0,
        };
        newsletter::store::insert(tx, maker, &issue).await.map_err(told)?;
        let news = line.items.iter().filter_map(|code| file.items.iter().find(|one| one.code == *code));
        let news = news.map(|one| ("news", "/news", &one.code, &one.title, &one.summary));
        let offers =
            line.opportunities.iter().filter_map(|code| file.opportunities.iter().find(|one| one.code == *code));
        let offers = offers.map(|one| ("opportunity", "/opportunities", &one.code, &one.title, &one.summary));
        for (position, (kind, below, code, title, summary)) in (1..).zip(news.chain(offers)) {
            let entry = Entry {
                position,
                kind: kind.to_owned(),
                of: code.clone(),
                title: both(title),
                summary: both(summary),
                path: format!("{below}/{code}"),
                left_out: false,
            };
            newsletter::store::add_entry(tx, issue.id, &entry).await.map_err(told)?;
        }
        newsletter::store::mark_sent(tx, maker, &issue).await.map_err(told)?;
        Ok(())
    }

    async fn speakers(&self, tx: &Tx, file: &NetworkFile) -> store::Result<()> {
        for line in &file.speakers {
            let Some(known) = self.sample.people.get(&line.person) else { continue };
            let Some(person) = persons::find(tx, known.id).await? else { continue };
            let maker = self.maker(self.sample.moment());
            let blank = speaker::store::blank(maker, Code::draw(&self.chance), &person);
            let one = speaker::Listing {
                subjects: line.subjects.clone(),
                langs: line.langs.clone(),
                formats: line.formats.clone(),
                reach: line.reach.clone(),
                about_lang: Lang::new(person.lang.tag()),
                ..blank
            };
            speaker::store::save(tx, maker, &one).await?;
        }
        Ok(())
    }
}
