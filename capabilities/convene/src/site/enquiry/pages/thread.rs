//! The thread, for whoever has the link of a letter: what was said, and a field to say more.

use crate::gathering::model::Gathering;
use crate::site::enquiry::model::{Enquiry, Line, State};
use crate::site::enquiry::{letters, store};
use crate::site::page::public::{readable, shell};
use askama::Template;
use base::Secret;
use web::{Ask, Outcome, Refusal, Sheet, Shell, StatusCode, Tr, html, see_other};

#[derive(Template)]
#[template(path = "site/thread.html")]
struct ThreadPage {
    shell: Shell,
    t: Tr,
    s: Sheet,
    action: String,
    one: Enquiry,
    lines: Vec<(Line, String)>,
}

async fn held(ask: &Ask) -> Result<(Gathering, Enquiry), Refusal> {
    let gathering = readable(ask).await?;
    let secret = Secret::given(ask.param("secret"));
    let one = store::by_secret(ask.db(), gathering.id, &secret).await?.ok_or_else(Refusal::not_found)?;
    Ok((gathering, one))
}

/// `GET /{gathering}/enquiries/{secret}`
pub async fn show(ask: Ask) -> Outcome {
    let (gathering, one) = held(&ask).await?;
    answer(&ask, &gathering, one, Sheet::default(), StatusCode::OK).await
}

async fn answer(ask: &Ask, gathering: &Gathering, one: Enquiry, s: Sheet, status: StatusCode) -> Outcome {
    let t = ask.t();
    let lines = store::thread(ask.db(), one.id).await?.into_iter();
    let page = ThreadPage {
        shell: shell(ask, gathering, &t.a("enquiry-title", "code", one.code.as_str())).private(),
        action: ask.to(&ask.path),
        lines: lines.map(|line| (line.clone(), t.instant(line.at, &gathering.zone))).collect(),
        one,
        t,
        s,
    };
    Ok(html(status, page.render().map_err(Refusal::surprise)?))
}

/// `POST /{gathering}/enquiries/{secret}`: whoever asked says more; it waits for an answer again.
pub async fn add(ask: Ask) -> Outcome {
    let (gathering, one) = held(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    super::ask::check_text(&ask.t(), &mut s);
    if !s.is_fine() {
        return answer(&ask, &gathering, one, s, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    if !ask.house.pace.allows(&format!("enquiry {}", one.id), 4, ask.now()) {
        return Err(Refusal::too_often());
    }
    let text = s.form.get("text").to_owned();
    let tx = ask.db().begin().await?;
    store::say(&tx, one.id, &Line { id: ask.new_id(), by_desk: false, by_person: None, text, at: ask.now() }).await?;
    store::set_state(&tx, one.id, State::Open, ask.now()).await?;
    letters::tell_desk(&ask, &tx, &gathering, &one).await?;
    tx.commit().await?;
    see_other(&ask, &ask.path, Some("said-enquiry-sent"))
}
