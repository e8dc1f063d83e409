//! What holds for each column of the directory's tables (I5): what belongs to a person, what of it is
//! given to the person who asks, and what is emptied when the person is erased.

// As long as the account: these are the account.
use web::column::lasting as personal;
use web::column::{named, owner, plain, rows};
use web::{ColumnRule, End, Keeping, Over, Term};

/// Rows of this person by account or, where nobody was known by it yet, by address.
macro_rules! by_address {
    () => {
        "(person_id = $1 or mail_key = (select mail_key from person where id = $1))"
    };
}

const fn goes(code: &'static str, table: &'static str, days: u16, since: &'static str) -> Keeping {
    let (term, over) = (Term::Days(days), Over::Since(since));
    Keeping { code, table, with: &[], key: "id", term, over, end: End::Goes }
}

/// What is kept for less time than the account.
pub(crate) const KEEPING: &[Keeping] = &[
    goes("sign-in", "sign_in", 1, "created_at < $1"),
    goes("browser", "browser_session", 1, "ends_at < $1"),
    goes("invitation", "invitation", 30, "ends_at < $1"),
    goes("token", "api_token", 90, "ends_at < $1"),
];

pub(crate) const COLUMNS: &[ColumnRule] = &[
    plain("sector.code"),
    plain("sector.name"),
    plain("sector.position"),
    plain("sector.offered"),
    plain("level.code"),
    plain("level.name"),
    plain("level.position"),
    plain("level.offered"),
    plain("organisation.id"),
    plain("organisation.name"),
    plain("organisation.name_key"),
    plain("organisation.sector"),
    plain("organisation.level"),
    plain("organisation.created_at"),
    named("person.id"),
    personal("person.mail"),
    personal("person.mail_key"),
    personal("person.name"),
    personal("person.name_key"),
    personal("person.lang"),
    personal("person.zone"),
    personal("person.organisation_id"),
    personal("person.sector"),
    personal("person.level"),
    personal("person.job_title"),
    personal("person.biography"),
    personal("person.photo_consent"),
    personal("person.photo_consent_at"),
    plain("person.created_at"),
    personal("person.confirmed_at"),
    plain("person.erased_at"),
    plain("role.id"),
    owner("role.person_id"),
    plain("role.scope_kind"),
    plain("role.scope_id"),
    personal("role.scope_code"),
    personal("role.scope_title"),
    personal("role.role"),
    personal("role.granted_at"),
    named("role.granted_by"),
    personal("role.expires_at"),
    plain("invitation.id"),
    // By address too: what came before there was an account is the person's.
    rows("invitation.person_id", by_address!(), false),
    personal("invitation.mail"),
    personal("invitation.mail_key"),
    plain("invitation.scope_kind"),
    plain("invitation.scope_id"),
    personal("invitation.scope_code"),
    personal("invitation.scope_title"),
    personal("invitation.role"),
    personal("invitation.role_expires_at"),
    plain("invitation.secret_hash"),
    personal("invitation.sent_at"),
    named("invitation.sent_by"),
    personal("invitation.ends_at"),
    plain("sign_in.id"),
    rows("sign_in.person_id", by_address!(), false),
    personal("sign_in.mail"),
    personal("sign_in.mail_key"),
    plain("sign_in.browser_hash"),
    plain("sign_in.code_hash"),
    plain("sign_in.link_hash"),
    personal("sign_in.to_path"),
    personal("sign_in.lang"),
    personal("sign_in.sent"),
    personal("sign_in.tries"),
    personal("sign_in.created_at"),
    personal("sign_in.code_until"),
    personal("sign_in.link_until"),
    personal("sign_in.used_at"),
    plain("browser_session.id"),
    owner("browser_session.person_id"),
    plain("browser_session.token_hash"),
    personal("browser_session.browser"),
    personal("browser_session.created_at"),
    personal("browser_session.seen_at"),
    personal("browser_session.ends_at"),
    plain("api_token.id"),
    owner("api_token.person_id"),
    personal("api_token.name"),
    plain("api_token.token_hash"),
    personal("api_token.scopes"),
    personal("api_token.scope_code"),
    personal("api_token.created_at"),
    personal("api_token.used_at"),
    personal("api_token.ends_at"),
    // The id alone: it must outlast everything else, or a restored backup would bring the person back.
    plain("erasure.person_id"),
    plain("erasure.erased_at"),
];
