//! Files as partners send them.

use super::*;
use spatial::area::Area;

fn ground() -> Ground {
    let square = |x: f64| Area { rings: vec![vec![(x, 45.0), (x + 0.1, 45.0), (x + 0.1, 45.1), (x, 45.1)]] };
    Ground { codes: vec!["N1".into(), "N2".into()], areas: Areas::new(vec![square(-73.6), square(-73.5)]) }
}

fn mapping() -> Mapping {
    Mapping { date: Some(0), category: Some(1), x: Some(2), y: Some(3), ..Mapping::default() }
}

fn today() -> Date {
    Date::constant(2027, 3, 1)
}

fn read(text: &str, mapping: &Mapping) -> Result<(Incidents, Report), Ended> {
    import(FileForm::Csv, text.as_bytes(), mapping, Some(&ground()), today(), &|_| true)
}

fn refused(text: &str, mapping: &Mapping) -> String {
    match read(text, mapping) {
        Err(Ended::Why(why)) => why.code,
        other => panic!("not refused: {other:?}"),
    }
}

#[test]
fn what_is_missing_impossible_or_outside_is_counted() {
    let text = "date,what,lon,lat\n2026-05-01 22:10,theft,-73.55,45.05\n2026-05-02,theft,-73.45,45.05\n2026-05-02,theft,-73.45,45.05\n\
        2026-02-30,theft,-73.55,45.05\n2099-01-01,theft,-73.55,45.05\n,assault,-73.55,45.05\n2026-06,=HYPERLINK(1),,\n\
        2026-06-07,assault,-70.0,45.05\n";
    let (incidents, report) = read(text, &mapping()).expect("a table");
    assert_eq!((report.rows, report.kept, report.no_date, report.impossible_date), (8, 5, 1, 2));
    assert_eq!((report.duplicates, report.outside, report.no_place, report.month_only), (1, 1, 1, 1));
    assert_eq!((report.formulas, report.no_time, report.points), (1, 4, 3));
    assert_eq!((report.first_day.as_str(), report.last_day.as_str()), ("2026-05-01", "2026-06-07"));
    assert_eq!(incidents.categories, ["theft", "=HYPERLINK(1)", "assault"]);
    let areas: Vec<_> = incidents.iter().map(|one| one.area).collect();
    assert_eq!(areas, [Some(0), Some(1), Some(1), None, None]);
}

#[test]
fn a_column_without_any_value_metres_and_two_systems_are_refused_whole() {
    assert_eq!(refused("date,what,lon,lat\n2026-05-01,,1,2\n2026-05-02,,1,2\n", &mapping()), "all-missing");
    assert_eq!(refused("date,what,lon,lat\n2026-05-01,t,299000,5040000\n", &mapping()), "projected");
    assert_eq!(
        refused("date,what,lon,lat\n2026-05-01,t,299000,5040000\n2026-05-01,t,-73.5,45\n", &mapping()),
        "mixed-projections"
    );
    assert_eq!(refused("date,what,lon,lat\nnever,t,-73.5,45\n", &mapping()), "no-days");
    let free: String = (0..500).map(|n| format!("2026-05-01,story {n},-73.5,45\n")).collect();
    assert_eq!(refused(&format!("date,what,lon,lat\n{free}"), &mapping()), "too-many-categories");
}

#[test]
fn latitude_first_is_turned_and_said_and_codes_join_before_places() {
    let (incidents, report) = read("date,what,lon,lat\n2026-05-01,t,45.05,-73.55\n", &mapping()).expect("a table");
    assert!(report.turned);
    assert_eq!(incidents.iter().next().and_then(|one| one.area), Some(0));
    let by_code = Mapping { area: Some(2), x: None, y: None, ..mapping() };
    let (incidents, report) = read("date,what,area\n2026-05-01,t,n2\n2026-05-01,t,E99\n", &by_code).expect("a table");
    assert_eq!(incidents.iter().map(|one| one.area).collect::<Vec<_>>(), [Some(1), None]);
    assert_eq!((report.unknown_area, report.unknown_codes), (1, vec!["E99".to_owned()]));
}

#[test]
fn a_million_rows_are_read_and_stopped_when_somebody_asks() {
    let mut text = String::from("date,what,lon,lat\n");
    for n in 0..1_000_000u32 {
        text.push_str(["2024-05-01,theft,", "2025-06-02,assault,", "2026-07-03,theft,"][n as usize % 3]);
        text.push_str(["-73.55,45.05\n", "-73.45,45.05\n"][n as usize % 2]);
    }
    let (incidents, report) = read(&text, &mapping()).expect("a table");
    assert_eq!((incidents.len(), report.kept), (1_000_000, 1_000_000));
    assert!(incidents.pack().len() < 18_100_000, "eighteen bytes a row");
    let asked = std::cell::Cell::new(0);
    let stopped = import(FileForm::Csv, text.as_bytes(), &mapping(), None, today(), &|rows| {
        asked.set(rows);
        rows < 100_000
    });
    assert_eq!(stopped.err(), Some(Ended::Stopped));
    assert!(asked.get() < 110_000);
}

#[test]
fn published_police_files_are_read_with_what_they_lack() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/audit");
    let Ok(bytes) = std::fs::read(folder.join("uk-west-yorkshire/street-2018-07.csv.gz")) else {
        println!("skipped: no ../shared/data");
        return;
    };
    let (told, first) = crate::numbers::read::head(FileForm::CsvGz, &bytes, 500).expect("rows");
    for (column, heading) in told.headings.iter().enumerate() {
        assert_eq!(crate::numbers::refused::by_name(heading), None, "{heading}");
        assert_eq!(
            crate::numbers::refused::by_content(first.iter().map(|row| row[column].as_str())),
            None,
            "{heading}"
        );
    }
    let mapping = guess(&told.headings, &first);
    let (incidents, report) = import(FileForm::CsvGz, &bytes, &mapping, None, today(), &|_| true).expect("a table");
    assert_eq!((report.rows, report.kept, report.no_place, report.month_only), (31_635, 31_635, 883, 31_635));
    assert_eq!(incidents.categories.len(), 14);
    assert!(report.is_snapped(), "places are snap points");
}
