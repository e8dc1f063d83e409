//! Bringing tables in by program, through the same doors as by hand: what a person could not hand in comes in no other way.
//! The command line and the sample of the demo use it.

use super::model::{IncidentTable, Report, State};
use super::release::{Among, Choice, Entry, count, hide, insert};
use super::store::{self as numbers, AreaSet, Denominator, Ending};
use super::{areas, import, read, refused};
use crate::audit::store::Maker;
use base::jiff::civil::Date;
use base::{Code, Id, Localised};
use disclosure::Rule;
use spatial::incidents::Incidents;
use store::{Blobs, Tx};

/// Why something did not come in: a lowercase fragment after “could not”.
pub type Brought<T> = Result<T, String>;

/// Where things are brought to.
#[derive(Clone, Copy)]
pub struct To<'a> {
    /// The transaction.
    pub tx: &'a Tx,
    /// Who brings them.
    pub maker: Maker<'a>,
    /// Where files lie.
    pub blobs: &'a Blobs,
    /// The audit.
    pub audit: Id,
}

fn told(error: store::StoreError) -> String {
    format!("write it down: {error}")
}

/// Boundaries as GeoJSON, with the numbers of people among their properties.
pub async fn areas(
    to: To<'_>,
    (title, vintage, source): (&str, i64, &str),
    geojson: &str,
) -> Brought<(AreaSet, Option<Denominator>)> {
    let found = areas::read(geojson.as_bytes()).map_err(|why| format!("take the boundaries: {}", why.code))?;
    let set = numbers::keep_areas(to.tx, to.maker, to.blobs, to.audit, (title, vintage, source), &found.places)
        .await
        .map_err(told)?;
    let Some((what, numbers_of)) = found.numbers else { return Ok((set, None)) };
    let one = Denominator { id: to.maker.id(), what, year: vintage, source: source.to_owned(), numbers: numbers_of };
    numbers::keep_denominator(to.tx, to.maker, to.audit, set.id, &one).await.map_err(told)?;
    Ok((set, Some(one)))
}

/// One more denominator of a set.
pub async fn denominator(to: To<'_>, set: &AreaSet, one: &Denominator) -> Brought<()> {
    numbers::keep_denominator(to.tx, to.maker, to.audit, set.id, one).await.map_err(told)
}

/// Incidents as CSV, counted by a set of areas.
pub async fn incidents(
    to: To<'_>,
    (title, source, as_of): (&str, &str, &str),
    set: &AreaSet,
    csv: &str,
) -> Brought<(IncidentTable, Incidents)> {
    let bytes = csv.as_bytes();
    let taken = |why: super::model::Why| format!("take the incidents: {}", why.code);
    let form = read::form_of(bytes).map_err(taken)?;
    let (head, first) = read::head(form, bytes, 500).map_err(taken)?;
    let refused_column = head.headings.iter().enumerate().find(|(at, heading)| {
        let cells = first.iter().filter_map(|row| row.get(*at)).map(String::as_str);
        refused::by_name(heading).or_else(|| refused::by_content(cells)).is_some()
    });
    if let Some((_, heading)) = refused_column {
        return Err(format!("take the incidents: the column {heading} must not come in"));
    }
    let mapping = import::guess(&head.headings, &first);
    let places = numbers::places(to.blobs, set).await.map_err(told)?;
    let ground =
        import::Ground { codes: places.iter().map(|place| place.code.clone()).collect(), areas: areas::areas(&places) };
    let today: Date = as_of.parse().map_err(|_| format!("read the day {as_of}"))?;
    let (packed, report) = import::import(form, bytes, &mapping, Some(&ground), today, &|_| true)
        .map_err(|ended| format!("read the incidents: {ended:?}"))?;
    let one = IncidentTable {
        id: to.maker.id(),
        audit_id: to.audit,
        code: Code::draw(to.maker.chance),
        title: title.to_owned(),
        source: source.to_owned(),
        as_of: as_of.to_owned(),
        area_set_id: Some(set.id),
        state: State::HandedIn,
        form,
        file_hash: None,
        headings: head.headings,
        preview: Vec::new(),
        mapping: mapping.clone(),
        packed_hash: None,
        report: Report::default(),
        rows_read: 0,
        refusal: None,
        keep_until: String::new(),
        revision: 1,
        created_at: to.maker.now,
    };
    numbers::hand_in(to.tx, to.maker, &one).await.map_err(told)?;
    numbers::begin_import(to.tx, to.maker, &one, &mapping, Some(set.id)).await.map_err(told)?;
    let ending = Ending::Ready(packed.pack(), Box::new(report));
    numbers::end_import(to.tx, to.maker, to.blobs, &one, ending).await.map_err(told)?;
    Ok((one, packed))
}

/// By which way a table leaves.
pub enum Way<'a> {
    /// By area and year, with rates.
    Areas(&'a AreaSet, &'a Denominator),
    /// By squares so many metres wide.
    Squares(u32),
}

/// Releases one category (all where empty).
pub async fn release(
    to: To<'_>,
    (table, incidents): (&IncidentTable, &Incidents),
    (category, years): (&str, &[i32]),
    way: Way<'_>,
    (fewer_than, title, reason): (u64, &str, &str),
) -> Brought<String> {
    let (set, among, across_m) = match way {
        Way::Areas(set, among) => (Some(set), Some(among), 0),
        Way::Squares(across_m) => (None, None, across_m),
    };
    let choice = Choice {
        by_area: set.is_some(),
        columns: if set.is_some() { "year" } else { "one" }.to_owned(),
        category: category.to_owned(),
        years: years.to_vec(),
        alone: false,
        across_m,
    };
    let places = match set {
        Some(set) => numbers::places(to.blobs, set).await.map_err(told)?,
        None => Vec::new(),
    };
    let names = places.into_iter().map(|place| (place.code, place.name)).collect();
    let rule = Rule { fewer_than, protection: fewer_than, zeros: false };
    let earlier = super::release::list(to.tx, to.audit).await.map_err(told)?;
    let earlier: Vec<_> = earlier.into_iter().filter(|one| one.of_id == table.id).map(|one| one.document).collect();
    let found = hide(incidents, &choice, &names, rule, &earlier).map_err(|why| format!("release it: {why}"))?;
    let mut document = found.document;
    document.source.clone_from(&table.source);
    document.as_of.clone_from(&table.as_of);
    let counted = |one: &Denominator| Among { what: one.what.clone(), year: one.year, numbers: one.numbers.clone() };
    document.among = among.map(counted);
    document.total = Localised::both("Total", "Total");
    document.hidden_word = Localised::both("hidden", "masqué");
    let seen = count(to.tx, to.audit).await.map_err(told)?;
    let one = Entry {
        id: to.maker.id(),
        number: seen + 1,
        code: Code::draw(to.maker.chance),
        title: title.to_owned(),
        of_id: table.id,
        of_kind: "incidents".to_owned(),
        document,
        reason: reason.to_owned(),
        released_at: to.maker.now,
        withdrawn_at: None,
        withdrawn_why: String::new(),
    };
    insert(to.tx, to.maker, to.audit, &one, seen).await.map_err(told)?;
    Ok(one.code)
}
