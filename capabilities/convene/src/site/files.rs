//! The pictures of a gathering: logos and photos, each written anew when it came in. Served under the hash of its
//! bytes, as an attachment that no browser takes for a page; an `<img>` shows it all the same.

use ::store::{Db, Result, sql};
use base::Id;
use picture::{Picture, Refused};
use web::{Ask, HeaderValue, Outcome, Refusal, StatusCode, Tr, Upload, download, header};

/// The body of a form with a picture: the picture and a few words.
pub(crate) const FORM_BYTES_MAX: usize = picture::upload::BYTES_MAX + 100_000;

/// What a picture in this gathering may be: `Some(true)` for a photo, which can be taken down at any moment.
async fn kind(db: &Db, gathering_id: Id, hash: &str) -> Result<Option<bool>> {
    let asked = sql("select cast(photo as bigint) as photo from (\
         select 0 as photo from organisation_logo where gathering_id = $1 and blob_hash = $2 \
         union all select 0 as photo from brand where gathering_id = $1 and blob_hash = $2 \
         union all select 1 as photo from photo where gathering_id = $1 and blob_hash = $2 and state = 'shown') as found limit 1");
    let row = db.optional(asked.bind(gathering_id).bind(hash)).await?;
    row.map(|row| Ok(row.get::<i64>("photo")? == 1)).transpose()
}

/// The address of a logo.
pub(crate) fn logo_address(code: &str, hash: &str) -> String {
    format!("/{code}/files/{hash}.png")
}

/// The address of a photo.
pub(crate) fn photo_address(code: &str, hash: &str) -> String {
    format!("/{code}/files/{hash}.jpg")
}

/// `GET /{gathering}/files/{name}`
pub async fn show(ask: Ask) -> Outcome {
    let gathering = super::page::public::readable(&ask).await?;
    let name = ask.param("name").to_owned();
    let (hash, ending) = name.split_once('.').ok_or_else(Refusal::not_found)?;
    let photo = kind(ask.db(), gathering.id, hash).await?.ok_or_else(Refusal::not_found)?;
    let (media, keep) = match (photo, ending) {
        (false, "png") => ("image/png", "public, max-age=31536000, immutable"),
        // Somebody may ask that a photo be taken down: it is asked for each time.
        (true, "jpg") => ("image/jpeg", "no-cache"),
        _ => return Err(Refusal::not_found()),
    };
    let tag = format!("\"{hash}\"");
    let has_it = ask.headers.get(header::IF_NONE_MATCH).is_some_and(|had| had.as_bytes() == tag.as_bytes());
    let bytes = if has_it { Default::default() } else { ask.house.blobs.fetch(hash).await? };
    let mut answer = download(&name, media, bytes)?;
    if has_it {
        *answer.status_mut() = StatusCode::NOT_MODIFIED;
    }
    let head = answer.headers_mut();
    head.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    head.insert(header::ETAG, HeaderValue::from_str(&tag).map_err(Refusal::surprise)?);
    Ok(answer)
}

/// Reads and writes a picture anew, beside the work of the others: a large one takes a while.
pub(crate) async fn made_safe(
    upload: &Upload,
    turn: fn(&[u8]) -> std::result::Result<Picture, Refused>,
) -> std::result::Result<Picture, Refused> {
    let bytes = upload.bytes.clone();
    tokio::task::spawn_blocking(move || turn(&bytes)).await.unwrap_or(Err(Refused::Broken))
}

/// Why a picture is not taken, in a sentence.
pub(crate) fn sentence(t: &Tr, why: Refused) -> String {
    match why {
        Refused::Svg => t.say("site-picture-svg"),
        Refused::Kind => t.say("site-picture-kind"),
        Refused::Bytes => t.a("site-picture-bytes", "mb", picture::upload::BYTES_MAX / 1_000_000),
        Refused::Pixels => t.say("site-picture-pixels"),
        Refused::Broken => t.say("site-picture-broken"),
    }
}
