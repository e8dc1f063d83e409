//! What a table of incidents is, where it stands, which of its columns is what. Pure.

use crate::codes::codes;
use base::{Id, Ts};
use serde::{Deserialize, Serialize};

codes! {
    /// Where a table of incidents stands.
    State {
        /// The file is here; which column is what waits for a person.
        HandedIn = "handed-in",
        /// A job reads it.
        Importing = "importing",
        /// It can be counted.
        Ready = "ready",
        /// It could not be read; nothing of it was kept.
        Refused = "refused",
        /// Somebody stopped the import; nothing of it was kept.
        Stopped = "stopped",
    }
}

codes! {
    /// What kind of file it came as.
    FileForm {
        /// Comma, semicolon or tab separated.
        Csv = "csv",
        /// The same, packed.
        CsvGz = "csv-gz",
        /// A workbook; its first sheet with rows.
        Xlsx = "xlsx",
        /// Points with properties.
        GeoJson = "geojson",
    }
}

/// Which column is what, by its place; nothing else is ever read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The day, or day and time.
    pub date: Option<usize>,
    /// The time of day, where it stands apart.
    pub time: Option<usize>,
    /// Longitude.
    pub x: Option<usize>,
    /// Latitude.
    pub y: Option<usize>,
    /// What happened, in the words of the source.
    pub category: Option<usize>,
    /// The code of the area, where the source says it.
    pub area: Option<usize>,
    /// What tells rows apart; looked at for duplicates, never kept.
    pub id: Option<usize>,
    /// Days are written before months; `None` where no row told.
    #[serde(default)]
    pub day_first: Option<bool>,
}

impl Mapping {
    /// Parts with their names in forms, in the order of the form.
    pub const PARTS: [&'static str; 7] = ["date", "time", "x", "y", "category", "area", "id"];

    /// The column of a part.
    pub fn get(&self, part: &str) -> Option<usize> {
        match part {
            "date" => self.date,
            "time" => self.time,
            "x" => self.x,
            "y" => self.y,
            "category" => self.category,
            "area" => self.area,
            "id" => self.id,
            _ => None,
        }
    }

    /// Sets the column of a part.
    pub fn set(&mut self, part: &str, column: Option<usize>) {
        match part {
            "date" => self.date = column,
            "time" => self.time = column,
            "x" => self.x = column,
            "y" => self.y = column,
            "category" => self.category = column,
            "area" => self.area = column,
            "id" => self.id = column,
            _ => {}
        }
    }
}

/// What was found in a file: what is missing, impossible, outside.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
// A table that was handed in has nothing found yet.
#[serde(default)]
pub struct Report {
    /// Rows of the file.
    pub rows: u64,
    /// Rows that were kept.
    pub kept: u64,
    /// Rows without a day.
    pub no_date: u64,
    /// Days that no calendar has, before 1950, or still to come.
    pub impossible_date: u64,
    /// Days of which only the month is known.
    pub month_only: u64,
    /// Rows without a time of day.
    pub no_time: u64,
    /// Rows without a place.
    pub no_place: u64,
    /// Places in none of the areas.
    pub outside: u64,
    /// Codes of areas that the set does not have.
    pub unknown_area: u64,
    /// Some of those codes.
    pub unknown_codes: Vec<String>,
    /// Rows without a category.
    pub no_category: u64,
    /// Rows told twice: the same id, or the same in every column.
    pub duplicates: u64,
    /// Different places.
    pub points: u64,
    /// Incidents at the fullest place.
    pub fullest_point: u64,
    /// Cells that a spreadsheet would take for a formula.
    pub formulas: u64,
    /// Days could be read either way, and were read day first.
    pub ambiguous_days: bool,
    /// Latitude and longitude were changed about, and were turned.
    pub turned: bool,
    /// The file was not in UTF-8.
    pub recoded: bool,
    /// The first day.
    pub first_day: String,
    /// The last day.
    pub last_day: String,
}

impl Report {
    /// Many incidents share few points: places were snapped to a net, and a full point is no full place.
    pub fn is_snapped(&self) -> bool {
        let placed = self.kept.saturating_sub(self.no_place);
        placed >= 200 && self.points * 2 < placed
    }
}

/// A sentence of a refusal: the end of its key, and what it names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Why {
    /// The end of `numbers-why-…`.
    pub code: String,
    /// What it names, by name.
    #[serde(default)]
    pub names: Vec<(String, String)>,
}

impl Why {
    /// A sentence that names nothing.
    pub fn of(code: &str) -> Why {
        Why { code: code.to_owned(), names: Vec::new() }
    }

    /// Metres instead of degrees; a grid such metres often belong to, where one is likely.
    pub fn projected(likely: &str) -> Why {
        Why::of("projected").with("likely", if likely.is_empty() { "?" } else { likely })
    }

    /// Names something.
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Why {
        self.names.push((name.to_owned(), value.into()));
        self
    }
}

/// A table of incidents.
#[derive(Clone, Debug, PartialEq)]
pub struct IncidentTable {
    /// Its id.
    pub id: Id,
    /// The audit it belongs to.
    pub audit_id: Id,
    /// Its code in addresses.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// Who recorded it.
    pub source: String,
    /// Of which day, as an ISO date.
    pub as_of: String,
    /// The areas it is counted by.
    pub area_set_id: Option<Id>,
    /// Where it stands.
    pub state: State,
    /// What kind of file it came as.
    pub form: FileForm,
    /// The file, until the import has ended.
    pub file_hash: Option<String>,
    /// The headings of the file.
    pub headings: Vec<String>,
    /// Its first rows, until the import has ended.
    pub preview: Vec<Vec<String>>,
    /// Which column is what.
    pub mapping: Mapping,
    /// The packed incidents.
    pub packed_hash: Option<String>,
    /// What was found.
    pub report: Report,
    /// How far the job is.
    pub rows_read: i64,
    /// Why it was refused.
    pub refusal: Option<Why>,
    /// Until when it may be kept.
    pub keep_until: String,
    /// Counts its changes.
    pub revision: i64,
    /// When it came.
    pub created_at: Ts,
}

/// The sections of the International Classification of Crime for Statistical Purposes, level 1.
pub const ICCS: [&str; 11] = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11"];

/// One row of a crosswalk: so many in a hundred of this category belong to this section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The category in the words of the source.
    pub category: String,
    /// The section of ICCS.
    pub section: String,
    /// In per cent.
    pub percent: i64,
}

/// Reads a crosswalk: a line for each category, `category = 04 60, 05 40`. The shares of a category make a hundred.
pub fn crosswalk(text: &str, categories: &[String]) -> Result<Vec<Share>, Why> {
    let mut shares = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (category, targets) = line.rsplit_once('=').ok_or_else(|| Why::of("crosswalk-line").with("line", line))?;
        let category = category.trim();
        if !categories.iter().any(|known| known == category) {
            return Err(Why::of("crosswalk-category").with("category", category));
        }
        let mut sum = 0;
        for target in targets.split(',') {
            let mut parts = target.split_whitespace();
            let section = parts.next().unwrap_or_default();
            let percent = parts.next().map_or(Some(100), |share| share.trim_end_matches('%').parse::<i64>().ok());
            let percent = percent.filter(|percent| (1..=100).contains(percent));
            let (Some(percent), true, None) = (percent, ICCS.contains(&section), parts.next()) else {
                return Err(Why::of("crosswalk-line").with("line", line));
            };
            sum += percent;
            shares.push(Share { category: category.to_owned(), section: section.to_owned(), percent });
        }
        if sum != 100 {
            return Err(Why::of("crosswalk-sum").with("category", category).with("sum", sum.to_string()));
        }
    }
    Ok(shares)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_category_may_fall_into_several_sections_and_its_shares_make_a_hundred() {
        let known = ["Violence and sexual offences".to_owned(), "Burglary".to_owned()];
        let shares = crosswalk("Violence and sexual offences = 02 85, 03 15\nBurglary = 05\n", &known).expect("two");
        assert_eq!(shares.iter().map(|share| share.percent).collect::<Vec<_>>(), [85, 15, 100]);
        let why = crosswalk("Burglary = 05 60, 04 30", &known).expect_err("90 in a hundred");
        assert_eq!(why.code, "crosswalk-sum");
        assert_eq!(crosswalk("Piracy = 09", &known).expect_err("not there").code, "crosswalk-category");
        assert_eq!(crosswalk("Burglary = 77", &known).expect_err("no section").code, "crosswalk-line");
    }
}
