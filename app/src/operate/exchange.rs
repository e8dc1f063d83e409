//! Programmes and announcements in and out on the command line. The report of an import goes to stderr, the
//! document of an export to stdout, alone.

use crate::compose::{self, Place};
use base::{Clock, SystemClock};
use convene::announcement;
use convene::programme::exchange as programmes;
use exchange::{Form, Output, ReadOptions};
use std::io::Read;
use std::path::Path;
use std::str::FromStr;

/// No programme of the world is larger; what is, is refused before it is read.
const FILE_BYTES_MAX: u64 = 64 * 1024 * 1024;

/// Reads `file` into the gathering `code`; both are made where absent, and nothing is half-done.
pub async fn import(
    place: &Place,
    format: &str,
    file: &Path,
    code: &str,
    zone: Option<&str>,
) -> Result<String, String> {
    if base::is_reserved(code) || base::slug_of(code) != code {
        return Err(format!(
            "{code:?} cannot be the code of a gathering; use letters, digits and hyphens, such as safer-cities"
        ));
    }
    let bytes = read(file)?;
    if format == "announcement" {
        return announce(place, file, code, &bytes).await;
    }
    let form = Form::from_str(format).map_err(|error| format!("could not {error}, announcement"))?;
    let options = ReadOptions { zone: zone.map(str::to_owned), gathering: Some(code.to_owned()) };
    // Everything is read before the database is opened: what cannot be read leaves it untouched.
    let reading = exchange::read(form, &bytes, &options).map_err(|error| format!("could not {error}"))?;
    let db = compose::open(place).await?;
    store::migrate(&db, compose::migrations()).await.map_err(|error| format!("could not {error}"))?;
    let written = programmes::import(&db, &super::chance(), SystemClock.now(), code, &reading.programme).await;
    db.close().await;
    let written = written.map_err(|error| format!("could not {error}"))?;
    eprint!("{}", reading.report);
    let version = written
        .version
        .map_or_else(|| "no new version".to_owned(), |version| format!("published as version {version}"));
    eprintln!(
        "{} placed, {} not placed, {} new, {} changed, {version}",
        written.placed,
        written.unplaced.len(),
        written.new,
        written.changed
    );
    Ok(String::new())
}

async fn announce(place: &Place, file: &Path, code: &str, bytes: &[u8]) -> Result<String, String> {
    let house = compose::house(place, None).await?;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let read = announcement::import(&house, code, &name, bytes).await;
    house.db.close().await;
    let waiting = read?;
    eprintln!("{waiting} facts wait to be confirmed at /manage/{code}/announcement; nothing is published");
    Ok(String::new())
}

fn read(file: &Path) -> Result<Vec<u8>, String> {
    let told = |error: std::io::Error| format!("could not read {}: {error}", file.display());
    let mut bytes = Vec::new();
    let most = FILE_BYTES_MAX + 1;
    if file == Path::new("-") {
        std::io::stdin().lock().take(most).read_to_end(&mut bytes).map_err(told)?;
    } else {
        std::fs::File::open(file).map_err(told)?.take(most).read_to_end(&mut bytes).map_err(told)?;
    }
    if bytes.len() as u64 > FILE_BYTES_MAX {
        return Err(format!(
            "{} is larger than {} MB; no programme is, so look what it is",
            file.display(),
            FILE_BYTES_MAX >> 20
        ));
    }
    Ok(bytes)
}

/// The newest published version as a document.
pub async fn export(place: &Place, format: &str, code: &str) -> Result<String, String> {
    let form = match format {
        "xlsx" => None,
        other => Some(Output::from_str(other).map_err(|error| format!("could not {error}, xlsx"))?),
    };
    let db = compose::open(place).await?;
    let version = programmes::export(&db, code).await;
    db.close().await;
    let version = version.map_err(|error| format!("could not read the programme: {error}"))?;
    let version = version
        .ok_or_else(|| format!("there is no published programme of {code}; publish it first, or check the code"))?;
    let options = programmes::export_options(&place.settings.base_url, code, &version);
    let written = match form {
        Some(form) => exchange::write(form, &version.programme, &options).map(|text| Ok(text.into_bytes())),
        None => {
            let table = programmes::table(code, &version.programme, &options);
            table.map(|table| table.xlsx()).map(|book| book.map_err(|error| format!("could not write it: {error}")))
        }
    };
    let written = written.map_err(|error| format!("could not {error}"))??;
    // The document alone, byte for byte: `println!` would add a line end.
    use std::io::Write;
    std::io::stdout().write_all(&written).map_err(|error| format!("could not write the document: {error}"))?;
    Ok(String::new())
}
