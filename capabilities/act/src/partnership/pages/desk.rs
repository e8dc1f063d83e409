//! The path of a partnership, and what it says of itself.

use super::frame::{Inside, at, inside, work_shell};
use super::money::months;
use crate::desk::{choice, day, line, maker, options, published, today, words};
use crate::partnership::model::{AgreementKind, Part, Stage, sectors_of};
use crate::partnership::path::{Facts, Step, steps};
use crate::partnership::store::{self as partnerships, agreements, health, money as till};
use askama::Template;
use directory::organisation::store as organisations;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "partnership/desk.html")]
struct DeskPage {
    shell: Shell,
    lead: String,
    steps: Vec<(Step, String, String, String)>,
    next: Option<(String, String, String)>,
    done: usize,
    convenes: bool,
    shown: bool,
    action: String,
    stages: Vec<(String, String)>,
    public: String,
    s: Sheet,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let inside = inside(&ask).await?;
    let sheet = filled(&inside);
    page(&desk_page(&ask, &inside, sheet).await?)
}

fn filled(inside: &Inside) -> Sheet {
    let (one, mut s) = (&inside.one, Sheet::default());
    for (field, value) in [
        ("title", one.title.as_str()),
        ("place", &one.place),
        ("purpose", &one.purpose),
        ("stage", one.stage.code()),
        ("began", &one.began_on),
        ("review", &one.review_on),
        ("published", if one.published { "yes" } else { "" }),
        ("shows-money", if one.shows_money { "yes" } else { "" }),
    ] {
        s.form.set(field, value);
    }
    s
}

/// What the record shows of the path.
async fn facts(ask: &Ask, inside: &Inside) -> Result<Facts, Refusal> {
    let (one, today) = (&inside.one, today(ask));
    let sectors: Vec<String> = organisations::sectors(ask.db()).await?.into_iter().map(|entry| entry.code).collect();
    let there = sectors_of(&inside.members, &sectors);
    let all = agreements::of(ask.db(), one.id).await?;
    let holds = |kind| all.iter().any(|one| one.kind == kind && one.holds(&today.to_string()));
    let conveners = inside.members.iter().filter(|one| one.stands() && one.part == Part::Convener);
    Ok(Facts {
        purpose: !one.purpose.is_empty(),
        sectors: there.len(),
        residents: there.contains(&"residents"),
        terms: holds(AgreementKind::Terms),
        sharing: holds(AgreementKind::Sharing),
        in_kind: !till::in_kind(ask.db(), one.id).await?.is_empty(),
        published: one.published,
        months: months(one, &till::sources(ask.db(), one.id).await?, true, today),
        health: health::rounds(ask.db(), one.id).await?.len(),
        review: !one.review_on.is_empty(),
        two_conveners: conveners.count() > 1,
    })
}

async fn desk_page(ask: &Ask, inside: &Inside, s: Sheet) -> Result<DeskPage, Refusal> {
    let (t, one) = (ask.t(), &inside.one);
    let told = steps(&facts(ask, inside).await?).map(|step| {
        let words = t.say(&format!("path-{}", step.code));
        (step, words, t.say(&format!("path-{}-hint", step.code)), ask.to(&at(one, step.place)))
    });
    let next = told
        .iter()
        .find(|(step, ..)| !step.done)
        .map(|(_, words, hint, href)| (words.clone(), hint.clone(), href.clone()));
    Ok(DeskPage {
        shell: work_shell(ask, one, t.say("partnership-tab-path")),
        lead: t.say("path-lead"),
        done: told.iter().filter(|(step, ..)| step.done).count(),
        steps: told.to_vec(),
        next,
        convenes: inside.convenes(),
        shown: inside.mine().any(|one| one.person_shown),
        action: ask.to(&at(one, "/desk")),
        stages: options(&t, "partnership-stage-", &Stage::ALL.iter().map(|one| one.code()).collect::<Vec<_>>()),
        public: ask.to(&at(one, "")),
        s,
    })
}

pub(super) async fn save(ask: Ask) -> Outcome {
    let inside = inside(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    if s.form.get("act") == "name-me" {
        return name_me(&ask, &inside, s.is("shown", "yes")).await;
    }
    inside.must_convene(&ask)?;
    let mut one = inside.one.clone();
    one.title = line(&ask, &mut s, "title", Some("partnership-title-missing"));
    one.place = line(&ask, &mut s, "place", None);
    one.purpose = words(&ask, &mut s, "purpose", 200, Some("partnership-purpose-missing"));
    one.stage = choice(&mut s, "stage", Stage::parse, one.stage);
    one.began_on = day(&ask, &mut s, "began", false);
    one.review_on = day(&ask, &mut s, "review", false);
    (one.published, one.shows_money) = (published(&ask, &mut s, one.published), s.is("shows-money", "yes"));
    if !s.is_fine() {
        return refused(&desk_page(&ask, &inside, s).await?);
    }
    let tx = ask.db().begin().await?;
    partnerships::save(&tx, maker(&ask), &one).await?;
    tx.commit().await?;
    see_other(&ask, &at(&one, "/desk"), Some("said-partnership-saved"))
}

/// Whether one's own name stands on the public page is one's own to say.
async fn name_me(ask: &Ask, inside: &Inside, shown: bool) -> Outcome {
    let tx = ask.db().begin().await?;
    partnerships::members::show(&tx, maker(ask), inside.one.id, inside.me, shown).await?;
    tx.commit().await?;
    see_other(ask, &at(&inside.one, "/desk"), Some("said-partnership-saved"))
}
