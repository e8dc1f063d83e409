//! What holds for each column of convene's tables (I5): what belongs to a person, what of it is given to the
//! person who asks, and what is emptied when the person is erased.
//!
//! **Proposals.** A presenter is known by account or by address. The contact's own address, note and days go with
//! the contact; the text of a proposal goes too where nobody else presents it, and stays where somebody does.
//! **Reviews.** What a reviewer wrote is emptied; the scores stay, since decisions about others rest on them.

use web::column::{document, lasting, named, owner, personal, plain, rows};
use web::{ColumnRule, End, Keeping, Over, Term};

/// The rows of `presenter` that are this person, by account or by address.
macro_rules! presents {
    () => {
        "(person_id = $1 or (mail <> '' and lower(mail) = (select mail_key from person where id = $1)))"
    };
}

/// The proposals this person is on.
macro_rules! on {
    () => {
        concat!("proposal_id in (select proposal_id from presenter where ", presents!(), ")")
    };
}

/// The ids of proposals whose contact this person is.
macro_rules! contact {
    () => {
        concat!("(select proposal_id from presenter where state = 'contact' and ", presents!(), ")")
    };
}

/// The ids of proposals that nobody else presents.
macro_rules! alone {
    () => {
        concat!(
            "(select proposal_id from presenter where state = 'contact' and ",
            presents!(),
            " and proposal_id not in (select proposal_id from presenter where state = 'joined'))"
        )
    };
}

/// The gatherings whose term is over: reckoned from the last day, or from the last change where there never was one.
macro_rules! past {
    () => {
        "(select id from gathering where (ends_on <> '' and ends_on < $2) or (ends_on = '' and changed_at < $1))"
    };
}

/// The proposals of those gatherings.
macro_rules! past_proposals {
    () => {
        concat!("proposal_id in (select id from proposal where gathering_id in ", past!(), ")")
    };
}

const fn two_years(
    code: &'static str,
    table: &'static str,
    key: &'static str,
    over: &'static str,
    end: End,
) -> Keeping {
    Keeping { code, table, with: &[], key, term: Term::Months(24), over: Over::Gathering(over), end }
}

/// Two years after a gathering what was handed in and said of it goes; rows that others lean on stay, empty.
/// What leans on proposals comes first.
pub(crate) const KEEPING: &[Keeping] = &[
    two_years("proposal", "answer", "proposal_id, question_id", past_proposals!(), End::Goes),
    two_years("proposal", "attachment", "id", past_proposals!(), End::Goes),
    two_years("proposal", "kept_copy", "id", past_proposals!(), End::Goes),
    two_years("proposal", "letter_own", "proposal_id", past_proposals!(), End::Goes),
    two_years("proposal", "late_request", "id", past_proposals!(), End::Emptied),
    two_years("review", "review", "id", past_proposals!(), End::Emptied),
    two_years("review", "kept_review", "id", past_proposals!(), End::Goes),
    two_years("review", "conflict", "id", past_proposals!(), End::Emptied),
    two_years(
        "review",
        "reviewer_takes",
        "call_id, person_id",
        concat!("call_id in (select id from call where gathering_id in ", past!(), ")"),
        End::Goes,
    ),
    two_years(
        "review",
        "seat",
        "id",
        concat!("panel_id in (select id from panel where gathering_id in ", past!(), ")"),
        End::Goes,
    ),
    two_years("review", "decision", "id", past_proposals!(), End::Emptied),
    two_years("review", "decision_step", "id", past_proposals!(), End::Emptied),
    two_years("proposal", "speaker", "id", concat!("gathering_id in ", past!()), End::Emptied),
    two_years("proposal", "presenter", "id", past_proposals!(), End::Emptied),
    two_years("proposal", "proposal", "id", concat!("gathering_id in ", past!()), End::Emptied),
    // What was asked, put up and suggested on the day: a merged one leans on the other, so the rows stay, empty.
    two_years(
        "day",
        "floor_question",
        "id",
        concat!("session_id in (select session_id from floor where gathering_id in ", past!(), ")"),
        End::Emptied,
    ),
    two_years("day", "board_topic", "id", concat!("gathering_id in ", past!()), End::Emptied),
    two_years(
        "day",
        "agenda_comment",
        "id",
        concat!("item_id in (select id from agenda_item where gathering_id in ", past!(), ")"),
        End::Emptied,
    ),
    two_years("day", "agenda_item", "id", concat!("gathering_id in ", past!()), End::Emptied),
    two_years("day", "session_team", "session_id", concat!("gathering_id in ", past!()), End::Emptied),
    // Names and numbers of documents are for the door of a host, and of no use a month later.
    Keeping {
        code: "identity",
        table: "sign_up",
        with: &[],
        key: "id",
        term: Term::Months(1),
        over: Over::Gathering(concat!(
            "session_id in (select session_id from sign_up_list where gathering_id in ",
            past!(),
            ")"
        )),
        end: End::Emptied,
    },
    // Questions about the hotel, and objections to photos.
    Keeping {
        code: "enquiry",
        table: "enquiry",
        with: &["enquiry_line", "enquiry_link"],
        key: "id",
        term: Term::Months(12),
        over: Over::Gathering(concat!("gathering_id in ", past!())),
        end: End::Goes,
    },
    Keeping {
        code: "enquiry",
        table: "photo_objection",
        with: &[],
        key: "id",
        term: Term::Months(12),
        over: Over::Gathering(concat!("photo_id in (select id from photo where gathering_id in ", past!(), ")")),
        end: End::Goes,
    },
    // The books must add up, and who was there is counted: rows stay, empty.
    two_years("registration", "delegate", "id", concat!("gathering_id in ", past!()), End::Emptied),
    two_years("registration", "booking", "id", concat!("gathering_id in ", past!()), End::Emptied),
    two_years("registration", "delegation", "id", concat!("gathering_id in ", past!()), End::Emptied),
];

mod format;
mod gathering;
mod live;
mod programme;
mod proposals;
mod registration;
mod site;
mod speaker;

/// One rule for each column of each table. Presenters stand before what leans on them.
pub(crate) const COLUMNS: &[ColumnRule] = &joined::<COUNT>([
    gathering::COLUMNS,
    proposals::COLUMNS,
    programme::COLUMNS,
    registration::COLUMNS,
    live::COLUMNS,
    speaker::COLUMNS,
    format::COLUMNS,
    site::COLUMNS,
]);

const COUNT: usize = gathering::COLUMNS.len()
    + proposals::COLUMNS.len()
    + programme::COLUMNS.len()
    + registration::COLUMNS.len()
    + live::COLUMNS.len()
    + speaker::COLUMNS.len()
    + format::COLUMNS.len()
    + site::COLUMNS.len();

/// One list of several. A count that does not fit is noticed when the program is built.
const fn joined<const N: usize>(lists: [&[ColumnRule]; 8]) -> [ColumnRule; N] {
    let mut all = [plain(""); N];
    let (mut list, mut at) = (0, 0);
    while list < lists.len() {
        let mut place = 0;
        while place < lists[list].len() {
            all[at] = lists[list][place];
            (at, place) = (at + 1, place + 1);
        }
        list += 1;
    }
    all
}
