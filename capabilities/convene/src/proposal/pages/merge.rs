//! A letter that seems to say again what its author began on the website: side by side, and the author chooses what
//! to keep. Only whoever holds the link of the letter is asked: it went to the address itself, while anybody may
//! have written that address into a form.

use super::form::label;
use super::hold::{self, Hold};
use super::saving::{record, write_changed};
use crate::proposal::model::State;
use crate::proposal::model::merging::differing;
use crate::proposal::model::typed::{self, Fields};
use crate::proposal::store;
use crate::proposal::store::kept::Copy;
use askama::Template;
use web::{Ask, Form, Outcome, Refusal, Shell, page, see_other};

/// A field that differs.
struct Difference {
    name: String,
    label: String,
    mine: String,
    theirs: String,
}

#[derive(Template)]
#[template(path = "proposal/merge.html")]
struct MergePage {
    shell: Shell,
    title: String,
    twin: String,
    begun: String,
    differences: Vec<Difference>,
    base: String,
}

/// The proposal of the letter and the one it resembles.
async fn both(ask: &mut Ask) -> Result<Option<(Hold, Hold)>, Refusal> {
    let hold = hold::hold(ask).await?;
    let Some(twin) = hold.whole.proposal.duplicate_of.filter(|_| hold.is_by_link()) else { return Ok(None) };
    let twin = store::by_id(ask.db(), twin).await?;
    let twin = hold::of(ask, twin, String::new()).await?;
    Ok(Some((hold, twin)))
}

/// The names of what is chosen: every field of its own, those who present together.
fn names(mine: &Fields, theirs: &Fields) -> Vec<String> {
    let is_presenter = |name: &str| name.starts_with('p') && name.contains('-');
    let all = differing(mine, theirs);
    let mut names: Vec<String> = all.iter().filter(|name| !is_presenter(name)).cloned().collect();
    if all.iter().any(|name| is_presenter(name)) {
        names.push("presenters".to_owned());
    }
    names
}

pub(super) async fn show(mut ask: Ask) -> Outcome {
    let Some((hold, twin)) = both(&mut ask).await? else {
        let path = format!("/propose/{}", ask.param("key"));
        return see_other(&ask, &path, None);
    };
    let (t, gathering) = (ask.t(), &hold.setting.gathering);
    let (mine, theirs) = (typed::fields(&hold.whole, &hold.setting), typed::fields(&twin.whole, &twin.setting));
    let one = |name: String| {
        let words = |fields: &Fields, of: &Hold| match name.as_str() {
            "presenters" => of
                .whole
                .presenters
                .iter()
                .map(|one| if one.name.is_empty() { one.mail.clone() } else { one.name.clone() })
                .collect::<Vec<_>>()
                .join(", "),
            _ => fields
                .get(&name)
                .map(|values| values.iter().filter(|value| !value.is_empty()).cloned().collect::<Vec<_>>().join("\n"))
                .unwrap_or_default(),
        };
        let label = if name == "presenters" { t.say("proposal-part-who") } else { label(&ask, &hold, &name) };
        Difference { label, mine: words(&mine, &hold), theirs: words(&theirs, &twin), name }
    };
    let shell = ask
        .shell(t.say("proposal-merge-title"))
        .of(&ask, &gathering.name(&ask.lang), &format!("/{}", gathering.code))
        .private();
    page(&MergePage {
        shell: shell.style("propose.css"),
        title: hold.whole.proposal.title.clone(),
        twin: twin.whole.proposal.title.clone(),
        begun: t.instant(twin.whole.proposal.created_at, &gathering.zone),
        differences: names(&mine, &theirs).into_iter().map(one).collect(),
        base: ask.to(&hold.path("")),
    })
}

pub(super) async fn merge(mut ask: Ask) -> Outcome {
    let form = ask.form().await?;
    let Some((mut hold, twin)) = both(&mut ask).await? else {
        let path = format!("/propose/{}", ask.param("key"));
        return see_other(&ask, &path, None);
    };
    let tx = ask.db().begin().await?;
    if form.get("do") == "separate" {
        let mut after = hold.whole.clone();
        after.proposal.duplicate_of = None;
        write_changed(&tx, &mut hold, after).await?;
        record(&ask, &tx, &hold, "proposal-kept-apart", "").await?;
        tx.commit().await?;
        return see_other(&ask, &hold.path(""), Some("said-proposal-kept-apart"));
    }
    // What was sent stays what was sent; otherwise the letter's draft goes on.
    let (mut kept, gone) = if twin.whole.proposal.state == State::Submitted { (twin, hold) } else { (hold, twin) };
    let letter_is_kept = kept.key == ask.param("key");
    let (kept_fields, gone_fields) =
        (typed::fields(&kept.whole, &kept.setting), typed::fields(&gone.whole, &gone.setting));
    let chosen = chosen(&form, &kept_fields, &gone_fields, letter_is_kept);
    let mut after = kept.whole.clone();
    typed::apply(&chosen, &kept.setting, &mut after, &mut || ask.new_id());
    after.proposal.duplicate_of = None;
    after.proposal.contact_confirmed_at = after.proposal.contact_confirmed_at.or(Some(ask.now()));
    after.proposal.received_at = after.proposal.received_at.into_iter().chain(gone.whole.proposal.received_at).min();
    after.proposal.saved_at = ask.now();
    write_changed(&tx, &mut kept, after).await?;
    // Both sides are kept as they were, so that no choice loses anything.
    for fields in [kept_fields, gone_fields] {
        let copy = Copy { at: ask.now(), reason: "merged".to_owned(), fields };
        store::kept::keep(&tx, ask.new_id(), kept.whole.proposal.id, &copy).await?;
    }
    let (from, to) = (gone.whole.proposal.id, kept.whole.proposal.id);
    store::files::hand_over(&tx, from, to).await?;
    store::lead_links_to(&tx, from, to, ask.now()).await?;
    store::remove(&tx, from).await?;
    record(&ask, &tx, &kept, "proposal-merged", "").await?;
    tx.commit().await?;
    // The link of the letter leads to what was kept, whichever it is.
    let path = format!("/propose/{}", ask.param("key"));
    see_other(&ask, &path, Some("said-proposal-merged"))
}

/// The fields that are taken over from the one that goes.
fn chosen(form: &Form, kept: &Fields, gone: &Fields, letter_is_kept: bool) -> Fields {
    let wanted = if letter_is_kept { "web" } else { "letter" };
    let mut chosen = Fields::new();
    for name in names(kept, gone).into_iter().filter(|name| form.get(&format!("keep-{name}")) == wanted) {
        let takes =
            |field: &str| field == name || (name == "presenters" && field.starts_with('p') && field.contains('-'));
        chosen.extend(
            gone.iter().filter(|(field, _)| takes(field)).map(|(field, values)| (field.clone(), values.clone())),
        );
    }
    chosen
}
