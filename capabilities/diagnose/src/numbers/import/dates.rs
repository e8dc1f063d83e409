//! Days as offices write them: ISO, month alone, day and month in either order, with or without a time.

use base::jiff::civil::Date;

/// Which of day and month comes first, told by days beyond the twelfth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Order {
    day_first: u64,
    month_first: u64,
    either: u64,
}

/// When something happened, as far as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct When {
    pub date: Date,
    pub minute: Option<u16>,
    pub month_only: bool,
}

impl Order {
    /// Counts what one written day says.
    pub(crate) fn vote(&mut self, written: &str) {
        let Some((one, two, _)) = slashed(day_part(written)) else { return };
        match (one > 12, two > 12) {
            (true, _) => self.day_first += 1,
            (_, true) => self.month_first += 1,
            _ => self.either += 1,
        }
    }

    /// No day told which comes first.
    pub(crate) fn is_ambiguous(&self) -> bool {
        self.either > 0 && self.day_first == 0 && self.month_first == 0
    }

    fn is_month_first(&self) -> bool {
        self.month_first > self.day_first
    }
}

/// Reads a day, or day and time.
pub(crate) fn read_date(written: &str, order: Order) -> Option<When> {
    let written = written.trim();
    let whole = |date: Date| When { date, minute: read_time(time_part(written)), month_only: false };
    let day = day_part(written);
    if let Ok(date) = day.parse::<Date>() {
        return Some(whole(date));
    }
    if let Some((one, two, year)) = slashed(day) {
        let (day, month) = if order.is_month_first() { (two, one) } else { (one, two) };
        return date(year, month, day).map(whole);
    }
    let parts: Vec<i64> = day.split(['-', '/', '.']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    match parts[..] {
        [year, month, day] if year > 1000 => date(year, month, day).map(whole),
        [year, month] if year > 1000 => date(year, month, 1).map(|date| When { date, minute: None, month_only: true }),
        [packed] if day.len() == 8 => date(packed / 10_000, packed / 100 % 100, packed % 100).map(whole),
        _ => None,
    }
}

/// Reads a time of day as its minute.
pub(crate) fn read_time(written: &str) -> Option<u16> {
    let written = written.trim().trim_end_matches('Z');
    let folded = written.to_ascii_lowercase();
    let afternoon = folded.contains("pm");
    let clock = folded.trim_end_matches(|c: char| c.is_alphabetic() || c.is_whitespace() || c == '.');
    let mut parts = clock.split([':', 'h']);
    let hour: u16 = parts.next()?.trim().parse().ok()?;
    let minute: u16 = match parts.next() {
        Some(part) => part.trim().get(..2)?.parse().ok()?,
        None if clock.len() == 4 => return packed(hour),
        None => 0,
    };
    let hour = match (afternoon, folded.contains("am"), hour) {
        (true, _, 1..=11) => hour + 12,
        (_, true, 12) => 0,
        _ => hour,
    };
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

/// `2315`.
fn packed(clock: u16) -> Option<u16> {
    (clock / 100 < 24 && clock % 100 < 60).then_some(clock / 100 * 60 + clock % 100)
}

fn day_part(written: &str) -> &str {
    written.trim().split(['T', ' ']).next().unwrap_or_default()
}

fn time_part(written: &str) -> &str {
    written.trim().split_once(['T', ' ']).map_or("", |(_, time)| time)
}

/// `30/05/2027`: two short numbers and a year at the end.
fn slashed(day: &str) -> Option<(i64, i64, i64)> {
    let parts: Vec<i64> = day.split(['/', '.', '-']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    match parts[..] {
        [one, two, year] if (1900..2200).contains(&year) && one <= 31 && two <= 31 => Some((one, two, year)),
        _ => None,
    }
}

fn date(year: i64, month: i64, day: i64) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(written: &str) -> Option<(String, Option<u16>)> {
        read_date(written, Order::default()).map(|when| (when.date.to_string(), when.minute))
    }

    #[test]
    fn days_are_read_as_offices_write_them() {
        let day = |text: &str, minute| Some((text.to_owned(), minute));
        assert_eq!(told("2027-03-01"), day("2027-03-01", None));
        assert_eq!(told("2019-01-01T13:05:00Z"), day("2019-01-01", Some(785)));
        assert_eq!(told("2019-01-01 07:30"), day("2019-01-01", Some(450)));
        assert_eq!(told("2017-07"), day("2017-07-01", None));
        assert_eq!(told("30/05/2027 11:15 PM"), day("2027-05-30", Some(1395)));
        assert_eq!(told("20270301"), day("2027-03-01", None));
        assert_eq!(told("1.3.2027"), day("2027-03-01", None));
        for impossible in ["2027-02-30", "31/11/2027", "yesterday", "", "2018-13", "99999999"] {
            assert_eq!(told(impossible), None, "{impossible}");
        }
    }

    #[test]
    fn one_day_beyond_the_twelfth_tells_the_order_of_all() {
        let mut order = Order::default();
        order.vote("03/04/2027");
        assert!(order.is_ambiguous());
        order.vote("03/25/2027");
        assert!(!order.is_ambiguous());
        assert_eq!(read_date("03/04/2027", order).map(|when| when.date.to_string()), Some("2027-03-04".to_owned()));
    }

    #[test]
    fn times_of_day() {
        for (written, minute) in [
            ("23:59", Some(1439)),
            ("7", Some(420)),
            ("2315", Some(1395)),
            ("12:05 am", Some(5)),
            ("25:00", None),
            ("", None),
            ("21h30", Some(1290)),
        ] {
            assert_eq!(read_time(written), minute, "{written}");
        }
    }
}
