//! Delegates from a file of another system. Columns are known by their names, those of Eventbrite among them; a line
//! that was brought in before is passed over, so the same file may come again with more lines.

use base::{fold, one_line};

/// A line of the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// What the other system calls it.
    pub key: String,
    /// The name.
    pub name: String,
    /// The address.
    pub mail: String,
    /// The organisation.
    pub organisation: String,
    /// What the person does there.
    pub job_title: String,
    /// The country.
    pub country: String,
    /// The city or region.
    pub place: String,
    /// The name of the ticket there.
    pub ticket: String,
    /// What is eaten and not.
    pub diet: String,
    /// What is needed to take part.
    pub access: String,
}

/// What was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    /// The lines that can be brought in.
    pub lines: Vec<Line>,
    /// The numbers of lines with neither name nor address, or given back there.
    pub passed: Vec<usize>,
    /// Columns that say nothing to us.
    pub unknown: Vec<String>,
}

/// Our field for each way others name a column.
const COLUMNS: [(&str, &[&str]); 13] = [
    ("order", &["order #", "order id", "order no.", "order number", "booking"]),
    ("attendee", &["attendee #", "attendee id", "badge"]),
    ("name", &["name", "full name", "attendee name", "nom complet"]),
    ("first", &["first name", "given name", "prenom"]),
    ("last", &["last name", "surname", "family name", "nom"]),
    ("mail", &["email", "e-mail", "email address", "attendee email", "mail", "courriel"]),
    ("organisation", &["company", "organisation", "organization", "organisme", "entreprise", "affiliation"]),
    ("job", &["job title", "job_title", "title", "fonction", "poste"]),
    ("country", &["country", "home country", "billing country", "pays"]),
    ("place", &["city", "home city", "billing city", "ville", "place"]),
    ("ticket", &["ticket type", "ticket", "ticket name", "billet", "type de billet"]),
    ("diet", &["dietary requirements", "dietary", "diet", "regime alimentaire"]),
    ("access", &["access", "accessibility", "access needs", "accessibilite"]),
];

/// Columns that are understood and not kept.
const STATUS: &str = "attendee status";

/// Reads the file; the separator is a comma or, as some offices write, a semicolon.
pub fn read(bytes: &[u8]) -> Result<Read, String> {
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}');
    let head = text.lines().next().unwrap_or_default();
    let separator = if head.matches(';').count() > head.matches(',').count() { b';' } else { b',' };
    let mut table = csv::ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(text.as_bytes());
    let names: Vec<String> =
        table.headers().map_err(|error| error.to_string())?.iter().map(|name| fold(name.trim())).collect();
    let field = |name: &str| COLUMNS.iter().find(|(_, ways)| ways.contains(&name)).map(|(field, _)| *field);
    let mut read = Read {
        unknown: names.iter().filter(|name| field(name).is_none() && *name != STATUS).cloned().collect(),
        ..Read::default()
    };
    for (number, row) in table.records().enumerate().take(20_000) {
        let row = row.map_err(|error| error.to_string())?;
        let cell = |wanted: &str| {
            let place = names.iter().zip(0..).find(|(name, place)| {
                field(name) == Some(wanted) && row.get(*place).is_some_and(|cell: &str| !cell.trim().is_empty())
            });
            place.and_then(|(_, place)| row.get(place)).map(unquoted).unwrap_or_default()
        };
        let given_back =
            names.iter().position(|name| name == STATUS).and_then(|at| row.get(at)).is_some_and(|status| {
                ["not attending", "cancelled", "canceled", "refunded", "deleted"]
                    .contains(&fold(status.trim()).as_str())
            });
        let line = line(&cell);
        // The head of the file is line 1.
        if given_back || (line.name.is_empty() && line.mail.is_empty()) {
            read.passed.push(number + 2);
        } else {
            read.lines.push(line);
        }
    }
    Ok(read)
}

/// Our own files put an apostrophe before what a spreadsheet would take for a formula.
fn unquoted(cell: &str) -> String {
    let cell = one_line(cell).chars().take(300).collect::<String>();
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest.to_owned(),
        _ => cell,
    }
}

fn line(cell: &dyn Fn(&str) -> String) -> Line {
    let (order, attendee, mail) = (cell("order"), cell("attendee"), cell("mail"));
    let whole = one_line(&format!("{} {}", cell("first"), cell("last")));
    let name = if whole.is_empty() { cell("name") } else { whole };
    // An order may hold many people: the person's own number tells them apart, else the address or the name.
    let own = [&attendee, &mail, &name].into_iter().find(|one| !one.is_empty()).cloned().unwrap_or_default();
    Line {
        key: format!("{order}/{}", own.to_lowercase()),
        name,
        mail,
        organisation: cell("organisation"),
        job_title: cell("job"),
        country: cell("country"),
        place: cell("place"),
        ticket: cell("ticket"),
        diet: cell("diet"),
        access: cell("access"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_columns_of_eventbrite_are_known() {
        let file = "Order #,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Attendee #,Attendee Status,Company,Job Title,Home Country\n\
            1001,2027-03-01,Emeka,Obi,emeka@harbour.example,1,General Admission,7001,Attending,Harbour authority,Pilot,Lorne\n\
            1001,2027-03-01,Ruth,Abelson,ruth@harbour.example,1,General Admission,7002,Not Attending,,,\n\
            ,,,,,,,,,,,\n";
        let read = read(file.as_bytes()).expect("it is read");
        let emeka = Line {
            key: "1001/7001".into(),
            name: "Emeka Obi".into(),
            mail: "emeka@harbour.example".into(),
            organisation: "Harbour authority".into(),
            job_title: "Pilot".into(),
            country: "Lorne".into(),
            ticket: "General Admission".into(),
            ..Line::default()
        };
        assert_eq!((read.lines, read.passed), (vec![emeka], vec![3, 4]));
        assert_eq!(read.unknown, ["order date", "quantity"]);
    }

    #[test]
    fn semicolons_accents_and_our_own_apostrophes_are_read() {
        let read =
            read("\u{feff}Nom;Prénom;Courriel;Organisme\nSy;Fatoumata;f.sy@saltmarsh.example;'=SUM\n".as_bytes())
                .expect("it is read");
        assert_eq!((read.lines[0].name.as_str(), read.lines[0].organisation.as_str()), ("Fatoumata Sy", "=SUM"));
    }
}
