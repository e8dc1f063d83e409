//! At the desk: the languages of a session and what to bring; the team and its link; who answers, what was asked, and
//! what was answered.

use super::{fill_team, typed_team};
use crate::format::model::{ASKS_MAX, Asked, Counterpart, LANGS, Needs, has_timer, langs};
use crate::format::store::{self, At};
use crate::gathering::desk::{at as place, gathering_of, line, set_both, shell, text_both};
use crate::gathering::model::Gathering;
use crate::gathering::store::touch;
use crate::programme::public::language;
use ::store::Tx;
use ::store::activity::{Deed, record};
use askama::Template;
use base::jiff::civil::Date;
use base::{Id, Secret};
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "format/desk.html")]
struct DeskPage {
    shell: Shell,
    s: Sheet,
    at: At,
    langs: Vec<(String, String)>,
    asked: Vec<Asked>,
    timer: String,
    base: String,
    today: String,
}

async fn of_path(ask: &Ask) -> Result<(Gathering, At), Refusal> {
    let gathering = gathering_of(ask).await?;
    let at = store::session(ask.db(), gathering.id, ask.param("code")).await?.ok_or_else(Refusal::not_found)?;
    Ok((gathering, at))
}

async fn desk_page(ask: &Ask, gathering: &Gathering, at: At, s: Sheet) -> Result<DeskPage, Refusal> {
    let (t, title) = (ask.t(), at.title.in_lang(&ask.lang).to_owned());
    let desk = ask.to(&place(gathering, "/programme"));
    let base = format!("{desk}/sessions/{}", at.code);
    let timer = ask.to(&format!("/{}/sessions/{}/timer", gathering.code, at.code));
    Ok(DeskPage {
        shell: shell(ask, gathering, t.a("format-title", "title", title.as_str()))
            .crumb(t.say("programme-menu"), desk)
            .crumb(title.as_str(), base.clone())
            .crumb(t.say("format-needs"), ""),
        langs: LANGS.map(|lang| (lang.to_owned(), language(&t, lang))).to_vec(),
        asked: store::asked(ask.db(), at.id).await?,
        timer: if has_timer(&at.kind) { timer } else { String::new() },
        today: gathering.zone.civil(ask.now()).date().to_string(),
        base,
        at,
        s,
    })
}

pub(in crate::format) async fn show(ask: Ask) -> Outcome {
    let (gathering, at) = of_path(&ask).await?;
    let (mut s, needs) = (Sheet::default(), store::needs_of_session(ask.db(), at.id).await?);
    for (field, all) in [("spoken", &needs.spoken), ("interpreted", &needs.interpreted), ("captions", &needs.captions)]
    {
        all.iter().for_each(|lang| s.form.add(field, lang.clone()));
    }
    s.form.set("sign", needs.sign);
    set_both(&mut s, "prepare", &needs.prepare);
    fill_team(&mut s, &store::team(ask.db(), at.id).await?.unwrap_or_default());
    let counterpart = store::counterpart(ask.db(), at.id).await?.unwrap_or_default();
    s.form.set("counterpart", counterpart.name);
    s.form.set("counterpart_job", counterpart.job_title);
    s.form.set("counterpart_of", counterpart.organisation);
    page(&desk_page(&ask, &gathering, at, s).await?)
}

pub(in crate::format) async fn save(ask: Ask) -> Outcome {
    let (gathering, at) = of_path(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let all = |s: &Sheet, field: &str| langs(&s.form.all(field).join(" "));
    let needs = Needs {
        spoken: all(&s, "spoken"),
        interpreted: all(&s, "interpreted"),
        captions: all(&s, "captions"),
        sign: line(&ask, &mut s, "sign"),
        prepare: text_both(&ask, &mut s, "prepare"),
    };
    let team = (at.kind == "prototyping").then(|| typed_team(&ask, &mut s));
    let counterpart = (at.kind == "decision-makers").then(|| Counterpart {
        name: line(&ask, &mut s, "counterpart"),
        job_title: line(&ask, &mut s, "counterpart_job"),
        organisation: line(&ask, &mut s, "counterpart_of"),
    });
    if !s.is_fine() {
        return refused(&desk_page(&ask, &gathering, at, s).await?);
    }
    let tx = ask.db().begin().await?;
    store::save_needs(&tx, &at, &needs, ask.now()).await?;
    if let Some(team) = team {
        store::save_team(&tx, &at, &team, ask.now()).await?;
    }
    if let Some(counterpart) = counterpart {
        store::save_counterpart(&tx, &at, &counterpart).await?;
    }
    noted(&ask, &tx, &at, "session-needs-saved").await?;
    tx.commit().await?;
    see_other(&ask, &back(&gathering, &at, ""), Some("said-format-saved"))
}

fn back(gathering: &Gathering, at: &At, mark: &str) -> String {
    place(gathering, &format!("/programme/sessions/{}/needs{mark}", at.code))
}

/// The public pages are new, and who changed them is written down.
async fn noted(ask: &Ask, tx: &Tx, at: &At, deed: &'static str) -> Result<(), Refusal> {
    touch(tx, at.gathering_id, ask.now()).await?;
    let deed = Deed { deed, about_kind: "session", about_id: at.id, scope_id: Some(at.gathering_id), fields: "" };
    Ok(record(tx, ask.now(), &ask.house.chance, ask.viewer.person(), deed).await?)
}

#[derive(Template)]
#[template(path = "format/link.html")]
struct LinkPage {
    shell: Shell,
    title: String,
    address: String,
    qr: String,
    back: String,
}

/// Makes the link for the table of the team: to be seen once, printed or scanned.
pub(in crate::format) async fn link(ask: Ask) -> Outcome {
    let (gathering, at) = of_path(&ask).await?;
    if at.kind != "prototyping" {
        return Err(Refusal::not_found());
    }
    let secret = Secret::draw(&ask.house.chance);
    let tx = ask.db().begin().await?;
    let team = store::team(&tx, at.id).await?.unwrap_or_default();
    store::save_team(&tx, &at, &team, ask.now()).await?;
    store::link_team(&tx, at.id, &secret).await?;
    noted(&ask, &tx, &at, "team-linked").await?;
    tx.commit().await?;
    let address = format!("{}{}", ask.house.settings.base_url, ask.to(&format!("/team/{}", secret.expose())));
    let t = ask.t();
    page(&LinkPage {
        shell: shell(&ask, &gathering, t.say("format-team-link-title")),
        title: at.title.in_lang(&ask.lang).to_owned(),
        qr: crate::checkin::badge::svg(&address),
        back: ask.to(&back(&gathering, &at, "")),
        address,
    })
}

/// What was asked, or its answer, or one taken away.
pub(in crate::format) async fn asked(ask: Ask) -> Outcome {
    let (gathering, at) = of_path(&ask).await?;
    let form = ask.form().await?;
    let text = |field: &str| form.get(field).chars().take(1_000).collect::<String>();
    let tx = ask.db().begin().await?;
    let said = match (Id::parse(form.get("id")), form.get("do")) {
        (Some(id), "remove") => {
            store::unask(&tx, at.id, id).await?;
            "said-format-unasked"
        }
        (Some(id), _) => {
            let (answer, on) = (text("answer"), form.get("answered_on").parse::<Date>());
            let on = on.map(|day| day.to_string()).unwrap_or_default();
            if answer.is_empty() != on.is_empty() {
                return Err(Refusal::invalid("format-answer-and-day"));
            }
            if !store::answer(&tx, at.id, id, &answer, &on).await? {
                return Err(Refusal::not_found());
            }
            "said-format-answered"
        }
        (None, _) => {
            let question = text("asked");
            if question.is_empty() {
                return Err(Refusal::invalid("format-nothing-asked"));
            }
            if store::asked(&tx, at.id).await?.len() >= ASKS_MAX {
                return Err(Refusal::conflict("format-asked-enough"));
            }
            store::ask(&tx, &at, ask.new_id(), &question, &base::one_line(&text("asked_by"))).await?;
            "said-format-asked"
        }
    };
    noted(&ask, &tx, &at, "session-asked").await?;
    tx.commit().await?;
    see_other(&ask, &back(&gathering, &at, "#asked"), Some(said))
}
