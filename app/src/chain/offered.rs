//! What was learned from a problem becomes a draft in the library of practices: act leaves a job with the fields of a
//! practice, and here they are taken over, since act and learn do not know each other. Whoever offered it goes on writing.

use act::solving::Offered;
use act::solving::offer::OfferedEvidence;
use base::{Id, Lang, Localised};
use futures::future::BoxFuture;
use learn::practice::beginning::{Beginning, begin};
use learn::practice::document::{Cost, Document, Partner};
use learn::practice::evidence::{Design, Direction, Evidence, Measure};
use learn::practice::model::Contact;
use learn::practice::store::Maker;
use std::sync::Arc;
use web::House;

/// Takes one over.
pub(super) fn run(house: Arc<House>, payload: String) -> BoxFuture<'static, Result<(), String>> {
    Box::pin(async move {
        let told = |error: store::StoreError| format!("take a practice over from a problem: {error}");
        let offered: Offered =
            serde_json::from_str(&payload).map_err(|error| format!("read what was offered: {error}"))?;
        let by = Id::parse(&offered.offered_by);
        let tx = house.db.begin().await.map_err(told)?;
        let person = match by {
            Some(id) => directory::person::store::find(&tx, id).await.map_err(told)?,
            None => None,
        };
        let contact = person.map_or_else(Contact::default, |person| Contact {
            name: person.name.clone(),
            mail: person.mail.clone(),
            organisation: person.organisation.clone(),
            shown: false,
            person_id: by,
        });
        let origin = (offered.title.in_lang(&Lang::new(&offered.lang)).to_owned(), offered.path.clone());
        let maker = Maker { now: house.now(), chance: &house.chance, by };
        begin(&tx, maker, Beginning { document: document(&offered), contact, origin }).await.map_err(told)?;
        tx.commit().await.map_err(told)
    })
}

/// The fields of a practice, in the language in which the problem was written.
fn document(offered: &Offered) -> Document {
    let said = |words: String| Localised::only(&Lang::new(&offered.lang), words);
    let lines = |list: &[String]| list.join("\n");
    let partner = |(organisation, sector): &(String, String)| Partner {
        organisation: organisation.clone(),
        sector: sector.clone(),
        ..Partner::default()
    };
    let refused: Vec<String> = offered.refused.iter().map(|(title, why)| format!("{title}: {why}")).collect();
    let cost = Cost {
        sum: format!("{}.{:02}", offered.cost_cents / 100, offered.cost_cents % 100),
        currency: offered.currency.clone(),
        ..Cost::default()
    };
    Document {
        lang: offered.lang.clone(),
        title: offered.title.clone(),
        problem: offered.problem.clone(),
        mechanism: said(offered.mechanism.clone()),
        place: offered.setting.clone(),
        partners: offered.partners.iter().map(partner).collect(),
        costs: if offered.cost_cents > 0 { vec![cost] } else { Vec::new() },
        intervention: said(lines(&offered.what)),
        implementation: said(offered.inputs.clone()),
        intelligence: said(lines(&refused)),
        evidence: offered.evidence.iter().map(|one| evidence(one, &said)).collect(),
        ..Document::default()
    }
}

fn evidence(one: &OfferedEvidence, said: &impl Fn(String) -> Localised) -> Evidence {
    let (effect, low, high) = one.ratio.map_or_else(Default::default, |(ratio, low, high)| {
        (format!("{ratio:.2}"), format!("{low:.2}"), format!("{high:.2}"))
    });
    Evidence {
        outcome: said(one.outcome.clone()),
        direction: Some(match one.verdict.as_str() {
            "fewer" => Direction::Better,
            "more" => Direction::Worse,
            "not-told" => Direction::Same,
            _ => Direction::Unclear,
        }),
        measure: one.ratio.map(|_| Measure::Ratio),
        effect,
        low,
        high,
        design: Some(match one.level {
            3 => Design::Comparison,
            4 => Design::Matched,
            5 => Design::Randomised,
            _ => Design::BeforeAfter,
        }),
        source: one.source.clone(),
        ..Evidence::default()
    }
}
