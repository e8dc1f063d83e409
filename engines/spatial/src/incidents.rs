//! A table of incidents, packed: a day, a minute, a place, a category and an area for each; nothing else of the file.
//!
//! **Method.** Columns of fixed width, so that a million incidents take eighteen megabytes and are counted in
//! milliseconds. Places are kept to a millionth of a degree (10 cm). What a row does not say is told apart from nought.
//!
//! **Limits.** At most 65,534 categories and areas. Days from 1900 to 2199.
//!
//! ```
//! use spatial::incidents::{Incident, Incidents, Only};
//! let mut table = Incidents::new(vec!["theft".into(), "assault".into()], vec!["North".into(), "South".into()]);
//! table.push(Incident { day: Some(20_878), minute: Some(615), place: Some((-73.6, 45.5)), category: Some(1), area: Some(0) });
//! table.push(Incident { day: Some(20_500), minute: None, place: None, category: Some(0), area: None });
//! let again = Incidents::unpack(&table.pack())?;
//! assert_eq!(again, table);
//! assert_eq!(again.by_area_and_year(&Only::default()).get(&(Some(0), 2027)), Some(&1));
//! # Ok::<(), spatial::Unfit>(())
//! ```

use crate::Unfit;
use crate::week::{self, Moment, Week};
use base::jiff::Span;
use base::jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

const MARK: &[u8; 4] = b"WMI1";
const NO_DAY: i32 = i32::MIN;
const NO_MINUTE: u16 = u16::MAX;
const NO_PLACE: i32 = i32::MIN;
const NONE: u16 = u16::MAX;
/// Bytes of a row.
const ROW_BYTES: usize = 18;

/// One incident, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Incident {
    /// Days since 1 January 1970.
    pub day: Option<i32>,
    /// Minute of the day.
    pub minute: Option<u16>,
    /// Longitude and latitude.
    pub place: Option<(f64, f64)>,
    /// Which category, by its place in the list.
    pub category: Option<u16>,
    /// Which area, by its place in the list.
    pub area: Option<u16>,
}

/// Many incidents, packed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Incidents {
    /// The categories as the source calls them.
    pub categories: Vec<String>,
    /// The codes of the areas.
    pub areas: Vec<String>,
    rows: Vec<u8>,
}

/// Which incidents are meant; what is not said is not asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Only {
    /// These categories alone; all where empty.
    pub categories: Vec<u16>,
    /// These years alone, both included.
    pub years: Option<(i32, i32)>,
    /// This area alone.
    pub area: Option<u16>,
}

#[derive(Serialize, Deserialize)]
struct Head {
    categories: Vec<String>,
    areas: Vec<String>,
    rows: usize,
}

impl Incidents {
    /// An empty table with these categories and areas.
    pub fn new(categories: Vec<String>, areas: Vec<String>) -> Incidents {
        Incidents { categories, areas, rows: Vec::new() }
    }

    /// Adds one.
    pub fn push(&mut self, one: Incident) {
        let micro = |degrees: f64| (degrees * 1e6).round() as i32;
        let (x, y) = one.place.map_or((NO_PLACE, NO_PLACE), |(x, y)| (micro(x), micro(y)));
        self.rows.extend_from_slice(&one.day.unwrap_or(NO_DAY).to_le_bytes());
        self.rows.extend_from_slice(&x.to_le_bytes());
        self.rows.extend_from_slice(&y.to_le_bytes());
        self.rows.extend_from_slice(&one.minute.unwrap_or(NO_MINUTE).to_le_bytes());
        self.rows.extend_from_slice(&one.category.unwrap_or(NONE).to_le_bytes());
        self.rows.extend_from_slice(&one.area.unwrap_or(NONE).to_le_bytes());
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.rows.len() / ROW_BYTES
    }

    /// There are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// All of them, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = Incident> + '_ {
        self.rows.chunks_exact(ROW_BYTES).map(|row| {
            let four = |at: usize| i32::from_le_bytes([row[at], row[at + 1], row[at + 2], row[at + 3]]);
            let two = |at: usize| u16::from_le_bytes([row[at], row[at + 1]]);
            let (x, y) = (four(4), four(8));
            Incident {
                day: Some(four(0)).filter(|day| *day != NO_DAY),
                minute: Some(two(12)).filter(|minute| *minute != NO_MINUTE),
                place: (x != NO_PLACE && y != NO_PLACE).then(|| (f64::from(x) / 1e6, f64::from(y) / 1e6)),
                category: Some(two(14)).filter(|category| *category != NONE),
                area: Some(two(16)).filter(|area| *area != NONE),
            }
        })
    }

    /// Those that are meant.
    pub fn only<'a>(&'a self, only: &'a Only) -> impl Iterator<Item = Incident> + 'a {
        let days = only.years.map(|(from, to)| (first_day(from), first_day(to + 1)));
        self.iter().filter(move |one| {
            let in_years = days.is_none_or(|(from, to)| one.day.is_some_and(|day| from <= day && day < to));
            let of_kind = only.categories.is_empty() || one.category.is_some_and(|c| only.categories.contains(&c));
            in_years && of_kind && only.area.is_none_or(|area| one.area == Some(area))
        })
    }

    /// The bytes to be kept.
    pub fn pack(&self) -> Vec<u8> {
        let head = Head { categories: self.categories.clone(), areas: self.areas.clone(), rows: self.len() };
        // A list of texts and a number always become JSON.
        let head = serde_json::to_vec(&head).unwrap_or_default();
        let mut bytes = MARK.to_vec();
        bytes.extend_from_slice(&(head.len() as u32).to_le_bytes());
        bytes.extend_from_slice(&head);
        bytes.extend_from_slice(&self.rows);
        bytes
    }

    /// The table of kept bytes.
    pub fn unpack(bytes: &[u8]) -> Result<Incidents, Unfit> {
        let rest = bytes.strip_prefix(MARK).ok_or(Unfit::Packed)?;
        let (length, rest) = rest.split_first_chunk::<4>().ok_or(Unfit::Packed)?;
        let length = u32::from_le_bytes(*length) as usize;
        let (head, rows) = rest.split_at_checked(length).ok_or(Unfit::Packed)?;
        let head: Head = serde_json::from_slice(head).map_err(|_| Unfit::Packed)?;
        if head.rows.checked_mul(ROW_BYTES) != Some(rows.len()) {
            return Err(Unfit::Packed);
        }
        Ok(Incidents { categories: head.categories, areas: head.areas, rows: rows.to_vec() })
    }

    /// The years there are, in order, with how many each has.
    pub fn years(&self) -> BTreeMap<i32, u64> {
        let mut years = BTreeMap::new();
        let mut year_of = Years::default();
        for day in self.iter().filter_map(|one| one.day) {
            *years.entry(year_of.of(day)).or_default() += 1;
        }
        years
    }

    /// Counts by area and year; incidents without a day are left out, those in no area stand under `None`.
    pub fn by_area_and_year(&self, only: &Only) -> BTreeMap<(Option<u16>, i32), u64> {
        let mut counts = BTreeMap::new();
        let mut year_of = Years::default();
        for one in self.only(only) {
            if let Some(day) = one.day {
                *counts.entry((one.area, year_of.of(day))).or_default() += 1;
            }
        }
        counts
    }

    /// Counts by category and year.
    pub fn by_category_and_year(&self, only: &Only) -> BTreeMap<(Option<u16>, i32), u64> {
        let mut counts = BTreeMap::new();
        let mut year_of = Years::default();
        for one in self.only(only) {
            if let Some(day) = one.day {
                *counts.entry((one.category, year_of.of(day))).or_default() += 1;
            }
        }
        counts
    }

    /// Counts by hour and weekday.
    pub fn week(&self, only: &Only) -> Week {
        let moment = |one: Incident| one.day.map(|day| Moment { day, minute: one.minute });
        week::count(self.only(only).filter_map(moment))
    }

    /// How many at each place, the fullest first. Where places were snapped to a net of points, these are the points.
    pub fn places(&self, only: &Only) -> Vec<((f64, f64), u64)> {
        let mut at: HashMap<(i32, i32), u64> = HashMap::new();
        for (x, y) in self.only(only).filter_map(|one| one.place) {
            *at.entry(((x * 1e6).round() as i32, (y * 1e6).round() as i32)).or_default() += 1;
        }
        let mut places: Vec<_> = at.into_iter().collect();
        places.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        places.into_iter().map(|((x, y), n)| ((f64::from(x) / 1e6, f64::from(y) / 1e6), n)).collect()
    }
}

/// The day of a civil date.
pub fn day_of(date: Date) -> i32 {
    date.since(Date::constant(1970, 1, 1)).map_or(0, |span: Span| span.get_days())
}

/// The civil date of a day.
pub fn date_of(day: i32) -> Date {
    Date::constant(1970, 1, 1).checked_add(Span::new().days(day.clamp(-700_000, 2_900_000))).unwrap_or(Date::ZERO)
}

fn first_day(year: i32) -> i32 {
    i16::try_from(year).ok().and_then(|year| Date::new(year, 1, 1).ok()).map_or(0, day_of)
}

/// The year of a day; the days of one year are asked for again and again.
#[derive(Default)]
struct Years {
    last: Option<(i32, i32, i32)>,
}

impl Years {
    fn of(&mut self, day: i32) -> i32 {
        if let Some((from, to, year)) = self.last
            && from <= day
            && day < to
        {
            return year;
        }
        let year = i32::from(date_of(day).year());
        self.last = Some((first_day(year), first_day(year + 1), year));
        year
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn table(rows: &[(i32, u16, u16)]) -> Incidents {
        let mut table = Incidents::new(vec!["a".into(), "b".into(), "c".into()], vec!["N".into(), "S".into()]);
        for (day, category, area) in rows {
            let place = Some((f64::from(*area), f64::from(*category)));
            table.push(Incident { day: Some(*day), minute: None, place, category: Some(*category), area: Some(*area) });
        }
        table
    }

    proptest! {
        #[test]
        fn packed_and_unpacked_it_is_the_same_and_cut_off_it_is_refused(
            rows in prop::collection::vec((10_000i32..22_000, 0u16..3, 0u16..2), 0..50), cut in 1usize..18,
        ) {
            let table = table(&rows);
            let bytes = table.pack();
            prop_assert_eq!(Incidents::unpack(&bytes), Ok(table));
            prop_assert_eq!(Incidents::unpack(&bytes[..bytes.len() - cut]), Err(Unfit::Packed));
        }

        #[test]
        fn counts_are_those_of_the_slow_way(rows in prop::collection::vec((10_000i32..22_000, 0u16..3, 0u16..2), 0..80)) {
            let table = table(&rows);
            let only = Only { categories: vec![1, 2], years: Some((2000, 2020)), area: None };
            let mut slow = BTreeMap::new();
            for (day, category, area) in &rows {
                let year = i32::from(date_of(*day).year());
                if *category > 0 && (2000..=2020).contains(&year) {
                    *slow.entry((Some(*area), year)).or_default() += 1;
                }
            }
            prop_assert_eq!(table.by_area_and_year(&only), slow);
            prop_assert_eq!(table.places(&Only::default()).iter().map(|p| p.1).sum::<u64>(), rows.len() as u64);
        }
    }

    #[test]
    fn days_are_those_of_the_calendar() {
        assert_eq!(day_of(Date::constant(2027, 3, 1)), 20_878);
        assert_eq!(date_of(20_878), Date::constant(2027, 3, 1));
    }
}
