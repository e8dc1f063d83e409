//! Leading a floor: approve, merge, put on stage, answered, hide. One key each, and every key is a button of a form.

use super::desk::desk_html;
use crate::gathering::desk as work;
use crate::gathering::model::Gathering;
use crate::live::entry::make_sure;
use crate::live::model::{Asked, Deed, Floor, State};
use crate::live::store::Step;
use crate::live::{entry, store as floors};
use askama::Template;
use base::one_line;
use store::Tx;
use store::activity;
use web::{Ask, Outcome, Refusal, Shell, Tr, page, see_other};

#[derive(Template)]
#[template(path = "live/moderate.html")]
struct ModeratePage {
    shell: Shell,
    t: Tr,
    at: String,
    public: String,
    title: String,
    lang: String,
    desk: String,
    published: bool,
}

/// The floor of the address: the gathering must be published, since nobody could ask otherwise.
pub(super) async fn led(ask: &Ask) -> Result<(Gathering, Floor), Refusal> {
    let gathering = work::gathering_of(ask).await?;
    let floor = match floors::floor(ask.db(), gathering.id, ask.param("code")).await? {
        Some(floor) => floor,
        None => entry::floor(ask, &gathering).await?,
    };
    Ok((gathering, floor))
}

/// `GET /manage/{gathering}/live/{code}`
pub async fn show(ask: Ask) -> Outcome {
    let (gathering, floor) = led(&ask).await?;
    let t = ask.t();
    let (title, lang) = title(&ask, &gathering, &floor).await?;
    let desk = desk_html(&ask.house, &gathering, &floor, ask.lang.clone()).await?;
    let at = ask.to(&work::at(&gathering, &format!("/live/{}", floor.code)));
    let shell = work::shell(&ask, &gathering, t.a("live-moderate-title", "title", title.as_str()))
        .style("live.css")
        .script("live.js")
        .crumb(t.say("live-menu-floor"), ask.to(&work::at(&gathering, "/live")))
        .crumb(title.clone(), "");
    page(&ModeratePage {
        public: ask.to(&format!("/{}/sessions/{}", gathering.code, floor.code)),
        published: gathering.state == crate::gathering::model::State::Published,
        shell,
        t,
        at,
        title,
        lang,
        desk,
    })
}

async fn title(ask: &Ask, gathering: &Gathering, floor: &Floor) -> Result<(String, String), Refusal> {
    let title = floors::title(ask.db(), gathering.id, &floor.code).await?.ok_or_else(Refusal::not_found)?;
    let (lang, words) = title.found(&ask.lang);
    Ok((words.to_owned(), lang.to_owned()))
}

/// `POST /manage/{gathering}/live/{code}`: whether questions are taken, and whether each is read first.
pub async fn set(ask: Ask) -> Outcome {
    let (gathering, floor) = led(&ask).await?;
    let form = ask.form().await?;
    let tx = ask.db().begin().await?;
    let floor = make_sure(&ask, &tx, floor).await?;
    floors::set_floor(&tx, floor.session_id, form.get("asking") == "yes", form.get("holds") == "yes").await?;
    done(&ask, tx, &gathering, &floor, "floor-set", floor.session_id, Some("said-floor-set")).await
}

/// `POST /manage/{gathering}/live/{code}/questions/{question}`
pub async fn act(ask: Ask) -> Outcome {
    let (gathering, floor) = led(&ask).await?;
    let form = ask.form().await?;
    if ["pin", "unpin"].contains(&form.get("deed")) {
        return pin(&ask, &gathering, &floor, form.get("deed") == "pin").await;
    }
    let deed = Deed::parse(form.get("deed")).ok_or_else(|| Refusal::bad("deed-unknown"))?;
    let now = ask.now();
    let tx = ask.db().begin().await?;
    let found = floors::question(&tx, floor.session_id, ask.param("question")).await?;
    let asked = found.ok_or_else(Refusal::not_found)?;
    let to = asked.state.after(deed).ok_or_else(|| Refusal::conflict("question-moved-on"))?;
    let into = match deed {
        Deed::Merge => Some(other(&tx, &floor, &asked, form.get("into")).await?),
        _ => None,
    };
    let before = floors::on_stage(&tx, floor.session_id).await?.filter(|_| to == State::Stage);
    if to == State::Stage {
        floors::clear_stage(&tx, floor.session_id, now).await?;
    }
    if !floors::move_question(&tx, &asked, to, into.as_ref().map(|other| other.id), now).await? {
        return Err(Refusal::conflict("question-moved-on"));
    }
    if let Some(into) = &into {
        floors::merge_votes(&tx, &asked, into, now).await?;
    }
    let other = into.map(|into| into.id).or(before);
    let step = Step { id: ask.new_id(), question_id: asked.id, was: asked.state, became: to, other };
    floors::note_step(&tx, floor.session_id, &step, now).await?;
    if to == State::Answered {
        floors::write_answer(&tx, asked.id, &one_line(form.get("answer")).chars().take(400).collect::<String>())
            .await?;
    }
    let said = match to {
        State::Merged => "said-question-merged",
        State::Hidden => "said-question-hidden",
        _ => "said-question-moved",
    };
    done(&ask, tx, &gathering, &floor, "question-moved", asked.id, Some(said)).await
}

/// A question stays at the top of the list, whatever the others have.
async fn pin(ask: &Ask, gathering: &Gathering, floor: &Floor, pinned: bool) -> Outcome {
    let tx = ask.db().begin().await?;
    let found = floors::question(&tx, floor.session_id, ask.param("question")).await?;
    let asked = found.ok_or_else(Refusal::not_found)?;
    if !asked.state.takes_votes() {
        return Err(Refusal::conflict("question-moved-on"));
    }
    floors::pin(&tx, asked.id, pinned, ask.now()).await?;
    done(ask, tx, gathering, floor, "question-pinned", asked.id, Some("said-question-moved")).await
}

/// `POST /manage/{gathering}/live/{code}/undo`: the newest deed with a question is taken back, if the question still is
/// where it was put.
pub async fn undo(ask: Ask) -> Outcome {
    let (gathering, floor) = led(&ask).await?;
    let now = ask.now();
    let tx = ask.db().begin().await?;
    let step = floors::last_step(&tx, floor.session_id).await?;
    let step = step.ok_or_else(|| Refusal::conflict("floor-nothing-to-undo"))?;
    let found =
        floors::question_by_id(&tx, floor.session_id, step.question_id).await?.ok_or_else(Refusal::not_found)?;
    // Whoever asked it may have taken it back meanwhile: that stays.
    let there = floors::forget_step(&tx, step.id).await? && found.state == step.became;
    if !there || !floors::move_question(&tx, &found, step.was, None, now).await? {
        // The step is forgotten all the same, so that it does not stand in the way of the one before.
        tx.commit().await?;
        return Err(Refusal::conflict("question-moved-on"));
    }
    match (step.became, step.other) {
        (State::Merged, Some(into)) => floors::part_votes(&tx, found.id, into).await?,
        (State::Stage, Some(before)) => {
            let before = floors::question_by_id(&tx, floor.session_id, before).await?;
            if let Some(before) = before.filter(|before| before.state == State::Shown) {
                floors::move_question(&tx, &before, State::Stage, None, now).await?;
            }
        }
        (State::Answered, _) => floors::write_answer(&tx, found.id, "").await?,
        _ => {}
    }
    done(&ask, tx, &gathering, &floor, "question-put-back", found.id, Some("said-question-undone")).await
}

/// The question that asks the same: it is open, and not the same one.
async fn other(tx: &Tx, floor: &Floor, asked: &Asked, code: &str) -> Result<Asked, Refusal> {
    let found = floors::question(tx, floor.session_id, code).await?;
    found
        .filter(|other| other.id != asked.id && other.state.takes_votes())
        .ok_or_else(|| Refusal::invalid("merge-into-none"))
}

/// Writes what was done and by whom, and lets everybody know.
pub(super) async fn done(
    ask: &Ask,
    tx: Tx,
    gathering: &Gathering,
    floor: &Floor,
    deed: &str,
    about_id: base::Id,
    said: Option<&str>,
) -> Outcome {
    floors::bump(&tx, floor.session_id).await?;
    let deed = activity::Deed { deed, about_kind: "floor", about_id, scope_id: Some(gathering.id), fields: "state" };
    activity::record(&tx, ask.now(), &ask.house.chance, ask.viewer.person(), deed).await?;
    tx.commit().await?;
    ask.house.live.wake(floor.session_id);
    see_other(ask, &work::at(gathering, &format!("/live/{}", floor.code)), said)
}
