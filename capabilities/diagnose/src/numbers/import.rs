//! From rows to packed incidents, with a report of what was missing, impossible or outside. The file is read twice: first
//! to see what it is (which of day and month comes first, degrees or metres, columns without any value), then to keep
//! what may be kept. Either all of it comes in, or nothing.

mod dates;
mod guess;

pub(crate) use guess::guess;

use super::model::{FileForm, Mapping, Report, Why};
use super::read::rows;
use base::jiff::civil::Date;
use dates::{Order, When, read_date, read_time};
use spatial::area::Areas;
use spatial::coordinates::{System, look};
use spatial::incidents::{Incident, Incidents, date_of, day_of};
use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::ControlFlow;

/// More categories than this are free text.
const CATEGORIES_MAX: usize = 400;

/// The areas incidents are counted by.
pub(crate) struct Ground {
    /// Their codes.
    pub codes: Vec<String>,
    /// Their boundaries.
    pub areas: Areas,
}

/// Why an import ended without a table.
#[derive(Debug, PartialEq)]
pub(crate) enum Ended {
    /// The file is refused.
    Why(Why),
    /// Somebody asked to stop.
    Stopped,
}

impl From<Why> for Ended {
    fn from(why: Why) -> Ended {
        Ended::Why(why)
    }
}

/// Reads a file into packed incidents. `goes_on` is asked every few thousand rows, with how many were read.
pub(crate) fn import(
    form: FileForm,
    bytes: &[u8],
    mapping: &Mapping,
    ground: Option<&Ground>,
    today: Date,
    goes_on: &dyn Fn(u64) -> bool,
) -> Result<(Incidents, Report), Ended> {
    let seen = look_through(form, bytes, mapping, ground, goes_on)?;
    let mut desk = Desk::new(mapping, ground, today, seen);
    let mut stopped = false;
    let mut why = None;
    let told = rows(form, bytes, &mut |row| {
        if desk.report.rows.is_multiple_of(4_096) && !goes_on(desk.report.rows) {
            stopped = true;
            return ControlFlow::Break(());
        }
        match desk.take(row) {
            Ok(()) => ControlFlow::Continue(()),
            Err(found) => {
                why = Some(found);
                ControlFlow::Break(())
            }
        }
    })?;
    match why {
        Some(why) => return Err(why.into()),
        None if stopped => return Err(Ended::Stopped),
        None => {}
    }
    desk.report.recoded = told.recoded;
    desk.finish()
}

/// What the first reading found.
struct Seen {
    order: Order,
    turned: bool,
}

fn look_through(
    form: FileForm,
    bytes: &[u8],
    mapping: &Mapping,
    ground: Option<&Ground>,
    goes_on: &dyn Fn(u64) -> bool,
) -> Result<Seen, Ended> {
    let mut filled = [0u64; Mapping::PARTS.len()];
    let mut points: Vec<(f64, f64)> = Vec::new();
    let mut order = Order::default();
    let (mut count, mut stopped) = (0u64, false);
    let told = rows(form, bytes, &mut |row| {
        if count % 4_096 == 0 && !goes_on(0) {
            stopped = true;
            return ControlFlow::Break(());
        }
        count += 1;
        for (at, part) in Mapping::PARTS.iter().enumerate() {
            filled[at] += u64::from(!cell(row, mapping.get(part)).is_empty());
        }
        if let (Some(x), Some(y)) = (number(cell(row, mapping.x)), number(cell(row, mapping.y))) {
            points.push((x, y));
        }
        order.vote(cell(row, mapping.date));
        ControlFlow::Continue(())
    })?;
    if stopped {
        return Err(Ended::Stopped);
    }
    if count == 0 {
        return Err(Why::of("no-rows").into());
    }
    for (at, part) in Mapping::PARTS.iter().enumerate() {
        if let Some(column) = mapping.get(part).filter(|_| filled[at] == 0) {
            let heading = told.headings.get(column).cloned().unwrap_or_default();
            return Err(Why::of("all-missing").with("heading", heading).into());
        }
    }
    let found = look(points.iter().copied(), ground.and_then(|ground| ground.areas.frame()));
    match found.system {
        System::Projected => Err(Why::projected(found.likely).into()),
        System::Mixed => {
            let why = Why::of("mixed-projections").with("degrees", found.degrees.to_string());
            Err(why.with("metres", found.beyond.to_string()).into())
        }
        system => Ok(Seen { order, turned: system == System::Turned }),
    }
}

/// What stands while rows are taken.
struct Desk<'a> {
    mapping: &'a Mapping,
    ground: Option<&'a Ground>,
    codes: HashMap<String, u16>,
    today: i32,
    seen: Seen,
    categories: HashMap<String, u16>,
    told: HashSet<u64>,
    points: HashMap<(i32, i32), u64>,
    days: Option<(i32, i32)>,
    incidents: Incidents,
    report: Report,
}

impl<'a> Desk<'a> {
    fn new(mapping: &'a Mapping, ground: Option<&'a Ground>, today: Date, seen: Seen) -> Desk<'a> {
        let codes: Vec<String> = ground.map(|ground| ground.codes.clone()).unwrap_or_default();
        let of_code = codes.iter().map(|code| code.trim().to_lowercase()).zip(0u16..).collect();
        let report = Report { ambiguous_days: seen.order.is_ambiguous(), turned: seen.turned, ..Report::default() };
        Desk {
            mapping,
            ground,
            codes: of_code,
            today: day_of(today),
            seen,
            categories: HashMap::new(),
            told: HashSet::new(),
            points: HashMap::new(),
            days: None,
            incidents: Incidents::new(Vec::new(), codes),
            report,
        }
    }

    fn take(&mut self, row: &[String]) -> Result<(), Why> {
        self.report.rows += 1;
        let one_of_two = match self.mapping.id.map(|id| cell(row, Some(id))).filter(|id| !id.is_empty()) {
            Some(id) => fingerprint(id),
            None => fingerprint(row),
        };
        self.report.duplicates += u64::from(!self.told.insert(one_of_two));
        let Some((day, minute)) = self.moment(row) else { return Ok(()) };
        let category = self.category(cell(row, self.mapping.category))?;
        let place = self.place(row);
        let area = self.area(row, place);
        if let Some((x, y)) = place {
            *self.points.entry(((x * 1e6).round() as i32, (y * 1e6).round() as i32)).or_default() += 1;
        }
        self.days = Some(self.days.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
        self.incidents.push(Incident { day: Some(day), minute, place, category, area });
        self.report.kept += 1;
        Ok(())
    }

    fn moment(&mut self, row: &[String]) -> Option<(i32, Option<u16>)> {
        let written = cell(row, self.mapping.date);
        if written.is_empty() {
            self.report.no_date += 1;
            return None;
        }
        let Some(When { date, minute, month_only }) = read_date(written, self.seen.order) else {
            self.report.impossible_date += 1;
            return None;
        };
        let day = day_of(date);
        if date.year() < 1950 || day > self.today + 1 {
            self.report.impossible_date += 1;
            return None;
        }
        let minute = read_time(cell(row, self.mapping.time)).or(minute);
        self.report.month_only += u64::from(month_only);
        self.report.no_time += u64::from(minute.is_none());
        Some((day, minute))
    }

    fn category(&mut self, written: &str) -> Result<Option<u16>, Why> {
        if written.is_empty() {
            self.report.no_category += 1;
            return Ok(None);
        }
        self.report.formulas += u64::from(base::inert_cell(written) != written);
        if let Some(known) = self.categories.get(written) {
            return Ok(Some(*known));
        }
        let next = self.categories.len();
        if next >= CATEGORIES_MAX || written.chars().count() > 200 {
            return Err(Why::of("too-many-categories").with("most", CATEGORIES_MAX.to_string()));
        }
        self.categories.insert(written.to_owned(), next as u16);
        self.incidents.categories.push(written.to_owned());
        Ok(Some(next as u16))
    }

    fn place(&mut self, row: &[String]) -> Option<(f64, f64)> {
        let pair = number(cell(row, self.mapping.x)).zip(number(cell(row, self.mapping.y)));
        let place = pair.map(|(x, y)| if self.seen.turned { (y, x) } else { (x, y) });
        // Nought, nought lies in the sea off Ghana: programs write it for “unknown”.
        let place = place.filter(|(x, y)| spatial::coordinates::is_degrees(*x, *y) && (*x, *y) != (0.0, 0.0));
        self.report.no_place += u64::from(place.is_none());
        place
    }

    fn area(&mut self, row: &[String], place: Option<(f64, f64)>) -> Option<u16> {
        let ground = self.ground?;
        let written = cell(row, self.mapping.area);
        if !written.is_empty() {
            if let Some(known) = self.codes.get(&written.to_lowercase()) {
                return Some(*known);
            }
            self.report.unknown_area += 1;
            if self.report.unknown_codes.len() < 12 && !self.report.unknown_codes.iter().any(|code| code == written) {
                self.report.unknown_codes.push(written.chars().take(60).collect());
            }
        }
        let (x, y) = place?;
        let found = ground.areas.find(x, y).and_then(|area| u16::try_from(area).ok());
        self.report.outside += u64::from(found.is_none());
        found
    }

    fn finish(mut self) -> Result<(Incidents, Report), Ended> {
        let Some((first, last)) = self.days else {
            return Err(Why::of("no-days").into());
        };
        self.report.points = self.points.len() as u64;
        self.report.fullest_point = self.points.values().copied().max().unwrap_or(0);
        self.report.first_day = date_of(first).to_string();
        self.report.last_day = date_of(last).to_string();
        Ok((self.incidents, self.report))
    }
}

fn cell(row: &[String], column: Option<usize>) -> &str {
    column.and_then(|column| row.get(column)).map_or("", |cell| cell.trim())
}

/// A number with a point or, as in half of Europe, a comma.
fn number(written: &str) -> Option<f64> {
    let found = written.parse::<f64>().or_else(|error| match written.matches(',').count() {
        1 if !written.contains('.') => written.replace(',', ".").parse(),
        _ => Err(error),
    });
    found.ok().filter(|number| number.is_finite())
}

fn fingerprint(what: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    what.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests;
