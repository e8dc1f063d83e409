//! The gathering of the sample with its parts and its call; the edition before; what else is announced.

use super::texts::{Both, QuestionLine, Texts, Upcoming};
use super::{Sample, both};
use base::{Localised, Zone};
use convene::call::model::{Blindness, Call, Criterion, Question};
use convene::call::store as calls;
use convene::gathering::model::{Format, Gathering, Room, State, Topic};
use convene::gathering::store as gatherings;
use directory::organisation::store as organisations;
use directory::role::model::{Granting, Role, Scope};
use directory::role::store as roles;
use store::{Tx, sql};
use web::House;

pub(super) async fn fill(house: &House, sample: &mut Sample, texts: &Texts) -> Result<(), String> {
    let told = |error: store::StoreError| format!("could not fill the gathering of the demo: {error}");
    let gathering = conference(sample, texts)?;
    sample.gathering_id = gathering.id;
    let call = call(sample, texts, &gathering)?;
    let tx = house.db.begin().await.map_err(told)?;
    write(&tx, sample, texts, &gathering, &call).await.map_err(told)?;
    earlier(&tx, sample, texts).await.map_err(told)?;
    for line in &texts.gathering.upcoming {
        let ahead = upcoming(sample, line)?;
        gatherings::insert(&tx, &ahead, None).await.map_err(told)?;
    }
    tx.commit().await.map_err(told)
}

fn conference(sample: &Sample, texts: &Texts) -> Result<Gathering, String> {
    let file = &texts.gathering;
    let day = |text: &str| text.parse().map_err(|error| format!("could not read the day {text}: {error}"));
    let mut gathering =
        Gathering::draft(sample.id(), &file.code, &file.kind, both(&file.title), sample.zone.clone(), sample.moment());
    gathering.edition = Some(file.edition);
    gathering.motto = both(&file.motto);
    gathering.about = both(&file.about);
    gathering.days = Some((day(&file.starts_on)?, day(&file.ends_on)?));
    gathering.venue.clone_from(&file.place.venue.en);
    gathering.city.clone_from(&file.place.city);
    gathering.region.clone_from(&file.place.region.en);
    gathering.country.clone_from(&file.place.country);
    gathering.audience = both(&file.audience);
    gathering.channels.clone_from(&file.channels);
    gathering.capacity = Some(file.capacity);
    gathering.booking_url.clone_from(&file.booking_link);
    gathering.contact.clone_from(&file.contact.mail);
    gathering.state = State::Published;
    Ok(gathering)
}

async fn write(tx: &Tx, sample: &Sample, texts: &Texts, gathering: &Gathering, call: &Call) -> store::Result<()> {
    gatherings::insert(tx, gathering, None).await?;
    for line in &texts.topics {
        let (title, about) = (both(&line.title), both(&line.description));
        let topic = Topic { id: sample.id(), number: line.number, title, about, source_key: String::new() };
        gatherings::save_topic(tx, gathering.id, &topic).await?;
    }
    for (position, line) in (1..).zip(&texts.formats) {
        let kind = if ["workshop", "panel", "seminar", "talk", "plenary", "site-visit"].contains(&line.key.as_str()) {
            &line.key
        } else {
            "other"
        };
        let format = Format {
            id: sample.id(),
            code: line.key.clone(),
            kind: kind.to_owned(),
            title: both(&line.name),
            about: both(&line.description),
            minutes: line.minutes,
            proposable: line.proposable,
            position,
        };
        gatherings::save_format(tx, gathering.id, &format).await?;
    }
    for (position, line) in (1..).zip(texts.rooms.iter().filter(|line| sample.large || !line.large_only)) {
        let room = Room {
            id: sample.id(),
            code: line.key.clone(),
            guid: sample.id(),
            name: line.name.en.clone(),
            capacity: Some(line.capacity),
            step_free: line.step_free,
            notes: both(&line.notes),
            position,
            source_key: String::new(),
            extra: Default::default(),
        };
        gatherings::save_room(tx, gathering.id, &room).await?;
    }
    behind(tx, sample, texts, gathering).await?;
    calls::save(tx, call, sample.moment()).await?;
    for (position, line) in (1..).zip(&texts.call.questions) {
        calls::save_question(tx, call.id, &question(sample, position, line)).await?;
    }
    for (position, line) in (1..).zip(&texts.call.criteria) {
        let labels = line.levels.iter().map(both).collect();
        let (label, hint) = (both(&line.label), both(&line.hint));
        let criterion =
            Criterion { id: sample.id(), code: line.key.clone(), position, label, hint, weight: line.weight, labels };
        calls::save_criterion(tx, call.id, &criterion).await?;
    }
    grant(tx, sample, texts, gathering).await
}

async fn behind(tx: &Tx, sample: &Sample, texts: &Texts, gathering: &Gathering) -> store::Result<()> {
    for (position, line) in (1i64..).zip(&texts.gathering.organisations) {
        let Some(of) = texts.organisations.iter().find(|of| of.key == line.organisation) else { continue };
        let organisation_id =
            organisations::find_or_create_by_name(tx, sample.moment(), &sample.chance, &of.name).await?;
        let role = line.role.strip_suffix("-with").unwrap_or(&line.role);
        let insert = sql(
            "insert into gathering_organisation (id, gathering_id, organisation_id, role, position) values ($1, $2, $3, $4, $5)",
        );
        tx.execute(insert.bind(sample.id()).bind(gathering.id).bind(organisation_id).bind(role).bind(position)).await?;
    }
    Ok(())
}

async fn grant(tx: &Tx, sample: &Sample, texts: &Texts, gathering: &Gathering) -> store::Result<()> {
    let scope = Scope::gathering(gathering.id, &gathering.code, gathering.title.clone());
    for line in &texts.people {
        let Some(person) = sample.people.get(&line.key) else { continue };
        for role in line.roles.iter().filter_map(|role| Role::parse(role)) {
            let granting = Granting { person_id: person.id, scope: scope.clone(), role, by: None, expires_at: None };
            roles::grant(tx, sample.moment(), &sample.chance, &granting).await?;
        }
    }
    Ok(())
}

fn call(sample: &Sample, texts: &Texts, gathering: &Gathering) -> Result<Call, String> {
    let due = |name: &str| texts.gathering.deadlines.get(name).map(|local| sample.at(local)).transpose();
    let file = &texts.call;
    let blindness = match file.blindness.as_str() {
        "open" => Blindness::Open,
        "names-hidden" => Blindness::Names,
        _ => Blindness::Organisations,
    };
    Ok(Call {
        id: sample.id(),
        gathering_id: gathering.id,
        text: both(&file.text),
        guidance: guidance(&file.looking_for, &file.reviewer_guidance),
        opens_at: due("call_opens_at")?,
        closes_at: due("call_closes_at")?,
        blindness,
        mail_name: file.mail.split('@').next().unwrap_or("proposals").to_owned(),
        // With the openings, panels and visits that are 120 sessions.
        places: if sample.large { 106 } else { file.places },
        title_words: 14,
        abstract_words: 250,
        takeaway_words: 80,
        presenters_max: 6,
        published: true,
    })
}

/// What reviewers look for, and below it how they read: both are said to everybody.
fn guidance(looking_for: &Both, how: &Both) -> Localised {
    let joined = |a: &str, b: &str| format!("{}\n\n{}", a.trim(), b.trim());
    Localised::both(&joined(&looking_for.en, &how.en), &joined(&looking_for.fr, &how.fr))
}

fn question(sample: &Sample, position: i64, line: &QuestionLine) -> Question {
    let kind = match line.kind.as_str() {
        "short-text" => "short",
        "long-text" => "long",
        "one-choice" => "one",
        "several-choices" => "several",
        "web-address" => "link",
        "mail-or-phone" => "contact",
        other => other,
    };
    Question {
        id: sample.id(),
        code: line.key.clone(),
        position,
        kind: kind.to_owned(),
        label: both(&line.label),
        hint: both(&line.hint),
        required: line.required,
        choices: line.choices.iter().map(|choice| both(&choice.label)).collect(),
        for_formats: line.formats.clone(),
        for_topics: line.topics.clone(),
        reviewers_see: line.shown_to_reviewers,
        words_max: line.words_max,
    }
}

async fn earlier(tx: &Tx, sample: &Sample, texts: &Texts) -> store::Result<()> {
    let file = &texts.gathering;
    let insert = sql("insert into series (id, code, title, about, created_at) values ($1, $2, $3, $4, $5)");
    let series_id = sample.id();
    let series = &file.series_about;
    let text = |text: &Both| serde_json::to_string(&both(text)).unwrap_or_default();
    tx.execute(
        insert
            .bind(series_id)
            .bind(&series.key)
            .bind(text(&series.title))
            .bind(text(&series.about))
            .bind(sample.moment()),
    )
    .await?;
    tx.execute(sql("update gathering set series_id = $2 where id = $1").bind(sample.gathering_id).bind(series_id))
        .await?;
    for edition in &file.earlier_editions {
        let code = format!("{}-{}", file.code, &edition.starts_on[..4]);
        let mut before = Gathering::draft(
            sample.id(),
            &code,
            &file.kind,
            both(&edition.title),
            sample.zone.clone(),
            sample.moment(),
        );
        before.series_id = Some(series_id);
        before.edition = Some(edition.number);
        before.motto = both(&edition.motto);
        before.days = edition.starts_on.parse().ok().zip(edition.ends_on.parse().ok());
        before.city.clone_from(&edition.city);
        before.state = State::Published;
        gatherings::insert(tx, &before, None).await?;
        let sentence = |came: &super::texts::Came| {
            let line = |title: &str, text: &str| format!("{}: {}", title.trim(), text.trim());
            (sample.id(), Localised::both(&line(&came.title.en, &came.text.en), &line(&came.title.fr, &came.text.fr)))
        };
        let results: Vec<_> = edition.results.iter().map(sentence).collect();
        gatherings::save_results(tx, before.id, &results).await?;
    }
    Ok(())
}

fn upcoming(sample: &Sample, line: &Upcoming) -> Result<Gathering, String> {
    let zone: Zone = sample.zone.clone();
    let day = zone.civil(sample.at(&line.starts_at)?).date();
    let mut ahead = Gathering::draft(sample.id(), &line.code, &line.kind, both(&line.title), zone, sample.moment());
    ahead.about = both(&line.about);
    let last = line.sittings.last().map(|last| sample.at(&last.starts)).transpose()?;
    ahead.days = Some((day, last.map_or(day, |last| sample.zone.civil(last).date())));
    ahead.venue.clone_from(&line.place.en);
    ahead.capacity = Some(line.capacity);
    ahead.state = State::Published;
    Ok(ahead)
}
