//! What holds for the columns of the platform's own tables (I5): letters, jobs, the activity record.

use web::column::{document, named, personal, plain, rows};
use web::{ColumnRule, End, Keeping, Over, Rule, Term};

/// Letters of a gathering go two years after it, all others a year after they were written.
pub(crate) const KEEPING_LETTERS: &[Keeping] = &[
    Keeping {
        code: "letter",
        table: "letter",
        with: &["letter_file"],
        key: "id",
        term: Term::Months(24),
        over: Over::Gathering(
            "scope_id in (select id from gathering where (ends_on <> '' and ends_on < $2) or (ends_on = '' and changed_at < $1))",
        ),
        end: End::Goes,
    },
    Keeping {
        code: "letter-alone",
        table: "letter",
        with: &["letter_file"],
        key: "id",
        term: Term::Months(12),
        over: Over::Since("scope_id is null and created_at < $1"),
        end: End::Goes,
    },
    Keeping {
        code: "letter-in",
        table: "received_letter",
        with: &[],
        key: "fingerprint, recipient",
        term: Term::Months(2),
        over: Over::Since("received_at < $1"),
        end: End::Goes,
    },
];

/// What work and deeds leave behind: ids, never values.
pub(crate) const KEEPING_PLATFORM: &[Keeping] = &[
    Keeping {
        code: "job",
        table: "job",
        with: &[],
        key: "id",
        term: Term::Days(30),
        over: Over::Since("coalesce(done_at, dead_at) < $1"),
        end: End::Goes,
    },
    Keeping {
        code: "activity",
        table: "activity",
        with: &[],
        key: "id",
        term: Term::Months(60),
        over: Over::Since("at < $1"),
        end: End::Goes,
    },
];

/// Letters to a person, whether or not the address had an account when they were written.
macro_rules! to_the_person {
    () => {
        "(person_id = $1 or (to_mail <> '' and lower(to_mail) = (select mail_key from person where id = $1)))"
    };
}

/// Letters out and in. A letter to somebody is that person's and goes with the person.
pub(crate) const LETTERS: &[ColumnRule] = &[
    plain("letter.id"),
    plain("letter.kind"),
    rows("letter.person_id", to_the_person!(), false),
    plain("letter.scope_id"),
    plain("letter.about_kind"),
    document("letter.about_id", convene::out_of_letters),
    personal("letter.lang"),
    plain("letter.from_mail"),
    plain("letter.from_name"),
    personal("letter.to_mail"),
    personal("letter.to_name"),
    personal("letter.reply_to_mail"),
    personal("letter.reply_to_name"),
    personal("letter.subject"),
    personal("letter.text"),
    personal("letter.html"),
    plain("letter.message_id"),
    plain("letter.in_reply_to"),
    plain("letter.list_unsubscribe"),
    plain("letter.holds_secret"),
    personal("letter.state"),
    plain("letter.attempts"),
    plain("letter.next_try_at"),
    plain("letter.lease_until"),
    plain("letter.lease_by"),
    personal("letter.last_error"),
    personal("letter.created_at"),
    plain("letter.released_at"),
    personal("letter.gone_at"),
    plain("letter.dedupe_key"),
    rows("letter_file.letter_id", concat!("letter_id in (select id from letter where ", to_the_person!(), ")"), false),
    plain("letter_file.place"),
    personal("letter_file.name"),
    plain("letter_file.content_type"),
    personal("letter_file.bytes"),
    plain("received_letter.fingerprint"),
    plain("received_letter.recipient"),
    // It often ends in the name of the sender's machine.
    ColumnRule { column: "received_letter.message_id", rule: Rule::Personal { months: 2 } },
    rows(
        "received_letter.outcome",
        "from_mail <> '' and lower(from_mail) = (select mail_key from person where id = $1)",
        true,
    ),
    // Longer than any mail server tries to deliver a letter.
    ColumnRule { column: "received_letter.from_mail", rule: Rule::Personal { months: 2 } },
    plain("received_letter.received_at"),
    plain("received_letter.about_kind"),
    plain("received_letter.about_id"),
];

/// The activity record holds ids and names of fields; an id of somebody who was erased says nothing about anybody.
pub(crate) const PLATFORM: &[ColumnRule] = &[
    plain("activity.id"),
    plain("activity.at"),
    named("activity.by_person"),
    plain("activity.deed"),
    plain("activity.about_kind"),
    plain("activity.about_id"),
    plain("activity.scope_id"),
    plain("activity.fields"),
    plain("job.id"),
    plain("job.kind"),
    plain("job.payload"),
    plain("job.run_at"),
    plain("job.attempts"),
    plain("job.attempts_max"),
    plain("job.lease_until"),
    plain("job.lease_by"),
    plain("job.dedupe_key"),
    plain("job.last_error"),
    plain("job.done_at"),
    plain("job.dead_at"),
    plain("blob.hash"),
    plain("blob.size_bytes"),
    plain("blob.created_at"),
];
