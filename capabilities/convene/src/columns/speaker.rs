//! Speakers who were asked: what was shown stays until the person asks, what was told to the hosts goes after two years.

use super::{lasting, personal, plain, rows};
use web::ColumnRule;

pub(super) const COLUMNS: &[ColumnRule] = &[
    plain("speaker.id"),
    plain("speaker.gathering_id"),
    plain("speaker.guid"),
    plain("speaker.code"),
    rows(
        "speaker.person_id",
        "(person_id = $1 or (mail <> '' and lower(mail) = (select mail_key from person where id = $1)))",
        true,
    ),
    plain("speaker.state"),
    plain("speaker.place"),
    lasting("speaker.name"),
    personal("speaker.mail"),
    lasting("speaker.organisation"),
    lasting("speaker.job_title"),
    plain("speaker.lang"),
    lasting("speaker.biography"),
    lasting("speaker.photo_hash"),
    plain("speaker.photo_media"),
    plain("speaker.photo_consent"),
    plain("speaker.consent_by"),
    personal("speaker.word"),
    personal("speaker.briefing"),
    personal("speaker.needs"),
    personal("speaker.reason"),
    plain("speaker.invited_at"),
    plain("speaker.answers_by"),
    plain("speaker.answered_at"),
    plain("speaker.answered_by"),
    plain("speaker.changed_at"),
    // Whoever fills in for the speaker goes without the speaker.
    rows(
        "speaker.kind",
        "assistant_mail <> '' and lower(assistant_mail) = (select mail_key from person where id = $1)",
        true,
    ),
    personal("speaker.assistant_name"),
    personal("speaker.assistant_mail"),
    plain("speaker_link.hash"),
    plain("speaker_link.speaker_id"),
    plain("speaker_link.hand"),
    plain("speaker_link.made_at"),
];
