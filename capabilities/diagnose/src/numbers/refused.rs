//! Columns that must not come in: suspects, names of people, schools, dates of birth, ways to reach somebody. They are
//! told by their headings, and where the heading says nothing by what stands in them. A file with such a column is not
//! taken in part: it is refused before anything of it is kept, since what was never here cannot leak.

use base::fold;

/// Why a column is refused: the end of `numbers-refused-…`.
pub(crate) fn by_name(heading: &str) -> Option<&'static str> {
    let folded = fold(heading);
    let words: Vec<&str> = folded.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
    let begins = |list: &[&str]| words.iter().any(|word| list.iter().any(|start| word.starts_with(start)));
    if begins(&[
        "suspect",
        "offender",
        "accused",
        "perpetrator",
        "arrestee",
        "auteur",
        "prevenu",
        "inculpe",
        "defendant",
    ]) {
        return Some("suspect");
    }
    if begins(&["school", "ecole", "lycee", "pupil", "eleve", "scolaire"])
        || has(&["student", "etudiant", "university"])
    {
        return Some("school");
    }
    if begins(&["birth", "naissance"]) || has(&["dob", "ssn", "nas", "nir", "passport", "passeport"]) {
        return Some("person");
    }
    if begins(&["email", "courriel", "telephone", "phone", "mobile"]) || has(&["mail", "tel"]) {
        return Some("reach");
    }
    let of_person = ["firstname", "lastname", "surname", "forename", "prenom", "fullname", "patronyme"];
    if has(&of_person)
        || (begins(&["victim", "witness", "complainant", "temoin", "plaignant"]) && has(&["name", "nom"]))
    {
        return Some("name");
    }
    // The name of an area or of an offence is no name of a person.
    let of_place = [
        "lsoa",
        "msoa",
        "ward",
        "area",
        "district",
        "borough",
        "neighbourhood",
        "neighborhood",
        "quartier",
        "secteur",
        "commune",
        "arrondissement",
        "street",
        "rue",
        "hood",
        "place",
        "lieu",
        "beat",
        "division",
        "offence",
        "offense",
        "crime",
        "category",
        "type",
        "city",
        "ville",
        "region",
        "municipality",
        "zone",
        "file",
        "source",
        "force",
    ];
    (has(&["name", "nom", "names", "noms"]) && !has(&of_place)).then_some("name")
}

/// Why a column is refused for what stands in it.
pub(crate) fn by_content<'a>(cells: impl Iterator<Item = &'a str>) -> Option<&'static str> {
    let [mut filled, mut mails, mut phones, mut names, mut schools] = [0usize; 5];
    for cell in cells.map(str::trim).filter(|cell| !cell.is_empty()) {
        filled += 1;
        mails += usize::from(looks_like_mail(cell));
        phones += usize::from(looks_like_phone(cell));
        names += usize::from(looks_like_person(cell));
        schools += usize::from(looks_like_school(cell));
    }
    // A few among many are street names and slips; a fifth is a column of them.
    let many = |count: usize| count >= 3 && count * 5 >= filled;
    [(mails, "reach"), (phones, "reach"), (names, "name"), (schools, "school")]
        .into_iter()
        .find_map(|(count, why)| many(count).then_some(why))
}

fn looks_like_mail(cell: &str) -> bool {
    let parts = cell.split_once('@');
    parts
        .is_some_and(|(before, after)| !before.is_empty() && after.contains('.') && !cell.contains(char::is_whitespace))
}

fn looks_like_phone(cell: &str) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let shaped =
        cell.starts_with('+') || (cell.starts_with('(') && cell.contains(')')) || cell.matches(['-', ' ']).count() >= 2;
    (9..=15).contains(&digits)
        && shaped
        && cell.chars().all(|c| c.is_ascii_digit() || "+-() .".contains(c))
        && !is_dated(cell)
}

/// `2027-03-01 10:15` has many digits and is no number to ring.
fn is_dated(cell: &str) -> bool {
    cell.get(..10).is_some_and(|start| start.parse::<base::jiff::civil::Date>().is_ok())
}

fn looks_like_school(cell: &str) -> bool {
    let folded = fold(cell);
    let words: Vec<&str> = folded.split(|sign: char| !sign.is_alphanumeric()).collect();
    let named = ["school", "ecole", "lycee", "college", "academy", "gymnasium", "kindergarten"];
    words.iter().any(|word| named.contains(word)) && !words.iter().any(|word| STREETS.contains(word))
}

const STREETS: [&str; 14] = [
    "street",
    "road",
    "lane",
    "rue",
    "avenue",
    "close",
    "way",
    "near",
    "boulevard",
    "place",
    "square",
    "drive",
    "court",
    "row",
];

/// Two or three words with capitals of which the first (or, after a comma, the last) is a given name.
fn looks_like_person(cell: &str) -> bool {
    let words: Vec<&str> = cell.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let capital = |word: &&str| {
        word.chars().next().is_some_and(char::is_uppercase) && !word.contains(|c: char| c.is_ascii_digit())
    };
    let given = |word: &&str| GIVEN.contains(&fold(word).as_str());
    let street = words.iter().any(|word| STREETS.contains(&fold(word).as_str()));
    (2..=4).contains(&words.len())
        && words.iter().all(capital)
        && !street
        && (words.first().is_some_and(&given) || words.last().is_some_and(given))
}

/// Given names that are common where the platform is used; a column of people meets some of them.
const GIVEN: [&str; 96] = [
    "james",
    "john",
    "robert",
    "michael",
    "william",
    "david",
    "richard",
    "joseph",
    "thomas",
    "charles",
    "daniel",
    "matthew",
    "anthony",
    "mark",
    "paul",
    "steven",
    "andrew",
    "peter",
    "george",
    "kevin",
    "brian",
    "jason",
    "ryan",
    "adam",
    "mary",
    "patricia",
    "jennifer",
    "linda",
    "elizabeth",
    "susan",
    "jessica",
    "sarah",
    "karen",
    "lisa",
    "nancy",
    "emma",
    "anna",
    "laura",
    "julia",
    "olivia",
    "jean",
    "pierre",
    "michel",
    "philippe",
    "alain",
    "bernard",
    "nicolas",
    "francois",
    "luc",
    "marc",
    "louis",
    "marie",
    "nathalie",
    "isabelle",
    "sylvie",
    "catherine",
    "francoise",
    "claire",
    "sophie",
    "camille",
    "julie",
    "chloe",
    "lea",
    "manon",
    "mohamed",
    "mohammed",
    "muhammad",
    "ahmed",
    "ali",
    "hassan",
    "ibrahim",
    "omar",
    "youssef",
    "fatima",
    "aisha",
    "amina",
    "leila",
    "mariam",
    "jose",
    "juan",
    "carlos",
    "luis",
    "antonio",
    "maria",
    "ana",
    "carmen",
    "ivan",
    "olga",
    "wei",
    "mei",
    "raj",
    "priya",
    "hans",
    "anne",
    "karl",
    "eva",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suspects_names_and_schools_are_refused_by_their_headings() {
        for (heading, why) in [
            ("Suspect", "suspect"),
            ("SUSPECT_AGE", "suspect"),
            ("Nom de l’auteur", "suspect"),
            ("Name", "name"),
            ("victim name", "name"),
            ("Prénom", "name"),
            ("School", "school"),
            ("École fréquentée", "school"),
            ("DOB", "person"),
            ("E-mail", "reach"),
        ] {
            assert_eq!(by_name(heading), Some(why), "{heading}");
        }
        for heading in
            ["LSOA name", "ward_name", "Crime type", "Location", "Month", "Reported by", "Longitude", "NOM_QUARTIER"]
        {
            assert_eq!(by_name(heading), None, "{heading}");
        }
    }

    #[test]
    fn behind_an_innocent_heading_people_and_schools_are_known_by_what_stands_there() {
        let people = ["Amina Diallo", "Peter Okafor", "Tremblay, Marie", "John Smith", "Xu Wei"];
        assert_eq!(by_content(people.into_iter()), Some("name"));
        let schools = ["Saltmarket Primary School", "École des Quais", "Lycée Diderot", "", "Weir End Academy"];
        assert_eq!(by_content(schools.into_iter()), Some("school"));
        assert_eq!(by_content(["a.b@c.org", "d@e.fr", "x@y.net"].into_iter()), Some("reach"));
        for innocent in [
            vec![
                "On or near School Lane",
                "On or near Park Road",
                "On or near School Street",
                "On or near Marie Close",
            ],
            vec!["Violence and sexual offences", "Burglary", "Bicycle theft"],
            vec!["2027-03-01 10:15", "2027-03-02 11:20", "2027-03-03 09:00"],
            vec!["53.801234", "53.799812", "53.800001"],
        ] {
            assert_eq!(by_content(innocent.iter().copied()), None, "{innocent:?}");
        }
    }
}
