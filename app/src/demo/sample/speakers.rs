//! Speakers of the sample: a keynote and a guest who come, a deputy minister who has not answered yet; and the
//! languages of the plenaries.

use super::texts::{SpeakerLine, Texts};
use super::{Sample, both};
use base::{Code, Lang, Ts};
use convene::format::model::{Needs, langs};
use convene::format::store as formats;
use convene::speaker::model::{Briefing, Hand, Kind, Speaker, State};
use convene::speaker::store as speakers;
use store::sql;
use web::House;

pub(super) async fn fill(house: &House, sample: &Sample, texts: &Texts) -> Result<(), String> {
    let asked_at = sample.at("2027-06-01T10:00")?;
    let until = sample.at("2027-08-06T23:59")?;
    write(house, sample, texts, asked_at, until)
        .await
        .map_err(|error| format!("could not fill the speakers of the demo: {error}"))
}

async fn write(house: &House, sample: &Sample, texts: &Texts, asked_at: Ts, until: Ts) -> store::Result<()> {
    let tx = house.db.begin().await?;
    for line in &texts.speakers.speakers {
        speakers::insert(&tx, &speaker(sample, line, asked_at, until)).await?;
    }
    for line in &texts.speakers.needs {
        let asked = sql("select code from session where gathering_id = $1 and source_key = $2");
        let code: String =
            tx.one(asked.bind(sample.gathering_id).bind(format!("sample:{}", line.session))).await?.get("code")?;
        let Some(at) = formats::session(&tx, sample.gathering_id, &code).await? else { continue };
        let needs = Needs {
            spoken: langs(&line.spoken),
            interpreted: langs(&line.interpreted),
            captions: langs(&line.captions),
            sign: line.sign.clone(),
            prepare: both(&line.prepare),
        };
        formats::save_needs(&tx, &at, &needs, asked_at).await?;
    }
    tx.commit().await
}

fn speaker(sample: &Sample, line: &SpeakerLine, asked_at: Ts, until: Ts) -> Speaker {
    let known = sample.people.get(&line.person);
    let or = |own: &str, of: Option<&String>| of.cloned().unwrap_or_else(|| own.to_owned());
    let state = State::parse(&line.state).unwrap_or(State::Draft);
    // Whoever stands on a session of the sample has the same guid there.
    let guid = known.map_or_else(|| sample.id(), |known| known.id);
    let draft = Speaker::draft(sample.id(), sample.gathering_id, guid, Code::draw(&sample.chance), "", asked_at);
    Speaker {
        kind: Kind::parse(&line.kind).unwrap_or(Kind::Invited),
        state,
        place: Some(line.place),
        name: or(&line.name, known.map(|known| &known.name)),
        mail: or(&line.mail, known.map(|known| &known.mail)),
        person_id: known.map(|known| known.id),
        organisation: or(&line.organisation, known.map(|known| &known.organisation)),
        job_title: or(&line.job_title, known.map(|known| &known.job_title)),
        lang: Lang::new(&line.lang),
        biography: both(&line.biography),
        assistant_name: line.assistant_name.clone(),
        assistant_mail: line.assistant_mail.clone(),
        word: line.word.clone(),
        briefing: Briefing {
            minutes: line.minutes,
            form: line.form.clone(),
            spoken: line.spoken.clone(),
            rehearsal: line.rehearsal.clone(),
            asks: line.asks.clone(),
            travel: line.travel.clone(),
            hotel: line.hotel.clone(),
            fee: line.fee.clone(),
        },
        invited_at: Some(asked_at),
        answers_by: Some(until),
        answered_at: (state == State::Accepted).then(|| asked_at.plus_s(4 * 86_400)),
        answered_by: (state == State::Accepted).then_some(Hand::Speaker),
        ..draft
    }
}
