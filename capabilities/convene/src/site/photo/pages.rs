//! The gallery, the way to have a photo taken down, and the desk.

use super::store::{self as photos, Objection, Photo};
use super::{Shown, shown, view};
use crate::gathering::desk::{at, gathering_of, line, line_both, maker, shell as work_shell};
use crate::gathering::model::Gathering;
use crate::gathering::store as gatherings;
use crate::registration::letters::{Writing, link, put};
use crate::site::files::{made_safe, sentence};
use crate::site::page::public::{readable, shell};
use askama::Template;
use base::{Code, Lang, one_line};
use picture::Picture;
use post::Value;
use std::collections::BTreeMap;
use web::{Ask, Outcome, Refusal, Sheet, Shell, StatusCode, Tr, html, page, see_other};

/// The most photos of one gathering.
const PHOTOS_MAX: i64 = 500;

#[derive(Template)]
#[template(path = "site/photos.html")]
struct GalleryPage {
    shell: Shell,
    t: Tr,
    photos: Vec<Shown>,
}

/// `GET /{gathering}/photos`
pub(super) async fn gallery(ask: Ask) -> Outcome {
    let gathering = readable(&ask).await?;
    let t = ask.t();
    page(&GalleryPage {
        shell: shell(&ask, &gathering, &t.say("photo-title")).about(t.say("photo-lead")),
        photos: shown(&ask, &gathering, 200).await?,
        t,
    })
}

#[derive(Template)]
#[template(path = "site/objection.html")]
struct ObjectionPage {
    shell: Shell,
    t: Tr,
    photo: Option<Shown>,
    action: String,
    contact: String,
}

/// `GET /{gathering}/photos/{code}/objection`: the photo with the question, or that it is hidden.
pub(super) async fn objection(ask: Ask) -> Outcome {
    let gathering = readable(&ask).await?;
    let photo = photos::by_code(ask.db(), gathering.id, ask.param("code")).await?.ok_or_else(Refusal::not_found)?;
    let t = ask.t();
    page(&ObjectionPage {
        shell: shell(&ask, &gathering, &t.say("photo-objection")).private(),
        photo: photo.shown.then(|| view(&ask, &gathering, &photo)),
        action: ask.to(&ask.path),
        contact: gathering.contact.clone(),
        t,
    })
}

/// `POST /{gathering}/photos/{code}/objection`: it is hidden at once, whoever asks; the organiser is told.
pub(super) async fn object(ask: Ask) -> Outcome {
    let gathering = readable(&ask).await?;
    if !ask.house.pace.allows(&format!("objections {}", ask.address), 5, ask.now()) {
        return Err(Refusal::too_often());
    }
    let form = ask.form().await?;
    let short = |field: &str, most: usize| form.get(field).chars().take(most).collect::<String>();
    let tx = ask.db().begin().await?;
    let photo = photos::by_code(&tx, gathering.id, ask.param("code")).await?.ok_or_else(Refusal::not_found)?;
    if photo.shown {
        let said = Objection {
            photo_id: photo.id,
            mail: one_line(&short("mail", 200)),
            reason: short("reason", 1_000),
            at: ask.now(),
            answer: String::new(),
        };
        photos::show(&tx, photo.id, false).await?;
        photos::object(&tx, ask.new_id(), &said).await?;
        gatherings::touch(&tx, gathering.id, ask.now()).await?;
        tell(&ask, &tx, &gathering, &photo).await?;
        maker(&ask).note(&tx, "photo-hidden", &gathering, &photo.code).await?;
    }
    tx.commit().await?;
    see_other(&ask, &ask.path, None)
}

async fn tell(ask: &Ask, tx: &::store::Tx, gathering: &Gathering, photo: &Photo) -> Result<(), Refusal> {
    let lang = gathering.langs.first().cloned().unwrap_or_else(Lang::en);
    let desk = link(&ask.house, &lang, &at(gathering, "/photos"));
    let caption = Value::Line(photo.caption.in_lang(&lang).to_owned());
    let values = BTreeMap::from([("caption", caption), ("link", Value::Link(desk))]);
    let (to, about) = ((gathering.contact.as_str(), ""), ("photo", photo.id));
    let writing = Writing { words: "photo-objection", to, person: None, lang: &lang, gathering, about, values };
    put(tx, &ask.house, ask.now(), writing).await
}

#[derive(Template)]
#[template(path = "site/photo_desk.html")]
struct DeskPage {
    shell: Shell,
    t: Tr,
    s: Sheet,
    action: String,
    agreements: Vec<(String, String)>,
    /// The photo, whether it is shown, and what was said against it.
    photos: Vec<(Shown, bool, Vec<Objection>)>,
}

/// `GET /manage/{gathering}/photos`
pub(super) async fn desk(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    answer(&ask, &gathering, Sheet::default(), StatusCode::OK).await
}

async fn answer(ask: &Ask, gathering: &Gathering, s: Sheet, status: StatusCode) -> Outcome {
    let t = ask.t();
    let said = photos::objections(ask.db(), gathering.id).await?;
    let all = photos::all(ask.db(), gathering.id, false, PHOTOS_MAX).await?;
    let one = |photo: &Photo| {
        let against = said.iter().filter(|one| one.photo_id == photo.id).cloned().collect();
        (view(ask, gathering, photo), photo.shown, against)
    };
    let page = DeskPage {
        shell: work_shell(ask, gathering, t.say("photo-title"))
            .crumb(t.say("site-menu-desk"), ask.to(&at(gathering, "/pages")))
            .crumb(t.say("photo-title"), ""),
        action: ask.to(&at(gathering, "/photos")),
        agreements: ["agreed", "nobody"].map(|code| (code.to_owned(), t.say(&format!("photo-people-{code}")))).into(),
        photos: all.iter().map(one).collect(),
        t,
        s,
    };
    Ok(html(status, page.render().map_err(Refusal::surprise)?))
}

/// `POST /manage/{gathering}/photos`: a photo with caption, credit, and what was agreed.
pub(super) async fn hand_in(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let t = ask.t();
    let caption = line_both(&ask, &mut s, "caption");
    let credit = line(&ask, &mut s, "credit");
    if caption.is_empty() {
        s.wrong("caption-en", t.say("photo-caption-missing"));
    }
    s.required(&t, "credit", "photo-credit-missing");
    if !["agreed", "nobody"].contains(&s.form.get("agreed")) {
        s.wrong("agreed", t.say("photo-people-missing"));
    }
    let picture = picture_of(&ask, &mut s).await;
    let all = photos::all(ask.db(), gathering.id, false, PHOTOS_MAX).await?.len();
    if i64::try_from(all).unwrap_or(PHOTOS_MAX) >= PHOTOS_MAX {
        s.wrong("photo", t.a("photo-enough", "n", PHOTOS_MAX));
    }
    let Some(picture) = picture.filter(|_| s.is_fine()) else {
        return answer(&ask, &gathering, s, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let tx = ask.db().begin().await?;
    let one = Photo {
        id: ask.new_id(),
        code: Code::draw(&ask.house.chance),
        blob_hash: ask.house.blobs.keep(&tx, ask.now(), &picture.bytes).await?,
        width: i64::from(picture.width),
        height: i64::from(picture.height),
        caption,
        credit,
        agreed: s.form.get("agreed").to_owned(),
        shown: true,
        by_person: ask.viewer.person(),
        created_at: ask.now(),
    };
    photos::insert(&tx, gathering.id, &one).await?;
    done(&ask, tx, &gathering, "photo-handed-in", &one.code).await
}

async fn picture_of(ask: &Ask, s: &mut Sheet) -> Option<Picture> {
    let upload = s.form.files("photo").first().map(|upload| (*upload).clone());
    let Some(upload) = upload else {
        s.wrong("photo", ask.t().say("photo-missing"));
        return None;
    };
    match made_safe(&upload, picture::upload::photo).await {
        Ok(picture) => Some(picture),
        Err(why) => {
            s.wrong("photo", sentence(&ask.t(), why));
            None
        }
    }
}

/// `POST /manage/{gathering}/photos/{code}` with `deed`: show, hide, remove. Showing again needs a sentence.
pub(super) async fn settle(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let form = ask.form().await?;
    let reason: String = one_line(form.get("answer")).chars().take(300).collect();
    let tx = ask.db().begin().await?;
    let photo = photos::by_code(&tx, gathering.id, ask.param("code")).await?.ok_or_else(Refusal::not_found)?;
    match form.get("deed") {
        "show" => {
            let waits = photos::objections(&tx, gathering.id).await?;
            if reason.is_empty() && waits.iter().any(|one| one.photo_id == photo.id && one.answer.is_empty()) {
                return Err(Refusal::invalid("photo-show-without-answer"));
            }
            photos::answer(&tx, photo.id, &reason).await?;
            photos::show(&tx, photo.id, true).await?;
        }
        "hide" => photos::show(&tx, photo.id, false).await?,
        "remove" => photos::remove(&tx, photo.id).await?,
        _ => return Err(Refusal::not_found()),
    }
    done(&ask, tx, &gathering, "photo-settled", &photo.code).await
}

async fn done(ask: &Ask, tx: ::store::Tx, gathering: &Gathering, deed: &str, code: &str) -> Outcome {
    gatherings::touch(&tx, gathering.id, ask.now()).await?;
    maker(ask).note(&tx, deed, gathering, code).await?;
    tx.commit().await?;
    see_other(ask, &at(gathering, "/photos"), Some("said-gathering-saved"))
}
