//! I3: two worlds that differ only in who wrote, and everything a reviewer can receive from them.

use crate::parts::{in_role, parts};
use crate::reviewing::{assign, give};
use convene::call::model::Blindness;
use convene::proposal::model::{Part, Presenter};
use convene::testing::{self, Author, Handed, Sample};
use directory::role::Role;
use testkit::{Browser, Seen, TestApp, on_lite, on_postgres};

/// Who wrote, in one of the worlds.
#[derive(Clone, Copy)]
struct World {
    author: Author<'static>,
    second: &'static str,
    shows_organisations: bool,
}

const HERE: Author<'static> = Author {
    name: "Bo Li",
    mail: "bo@li.example",
    organisation: "Harbour Street Outreach",
    sector: "ngo",
    level: "local",
};
const THERE: Author<'static> = Author {
    name: "Maria Aurora de Vasconcelos",
    mail: "maria.aurora@vasconcelos-family.example",
    organisation: "Zenith Regional Police and Rescue Service",
    ..HERE
};

/// A proposal full of what could leak: own names in title, text, take-home and answers, mail, organisation, file.
async fn proposal(app: &TestApp, sample: &Sample, world: World, title: &str) -> Handed {
    let by = world.author;
    let mut handed = testing::handed_in(&app.house, sample, title, by, 3, "talk").await;
    let mut changed = handed.proposal.clone();
    let house = if world.shows_organisations { "our service" } else { by.organisation };
    changed.title = format!("What {} learnt: {title}", by.name);
    changed.abstract_text = format!(
        "We counted for a year.\n\n{} and {} of {house} went out each night.\nWrite to {} or @{} today.",
        by.name, world.second, by.mail, by.mail
    );
    changed.takeaway = format!("A sheet by {}.", by.name);
    changed.note = format!("{} cannot come on Tuesday.", by.name);
    let mut second = Presenter::blank(
        base::Id::new(app.house.now(), &app.house.chance),
        changed.id,
        2,
        "co-presenter",
        Part::Joined,
    );
    second.name = world.second.to_owned();
    second.mail = format!("second@{}", by.mail.rsplit('@').next().unwrap_or_default());
    second.organisation = by.organisation.to_owned();
    second.sector = "academia".to_owned();
    second.level = "national".to_owned();
    second.biography = format!("{} has worked at {} for years.", world.second, by.organisation);
    let question =
        |kind: &str| sample.questions.iter().find(|question| question.kind == kind).expect("each kind is there").id;
    let tx = app.db().begin().await.expect("a transaction");
    assert!(convene::proposal::store::save(&tx, &changed).await.expect("it is saved"));
    convene::proposal::store::save_presenter(&tx, &second).await.expect("it is saved");
    // Reviewers see the long answer, not the short one nor the contact.
    for (kind, value) in
        [("long", format!("Ask {}.", by.name)), ("short", by.organisation.to_owned()), ("contact", by.mail.to_owned())]
    {
        convene::proposal::store::save_answer(&tx, changed.id, question(kind), &value).await.expect("it is saved");
    }
    let hash = app.house.blobs.keep(&tx, app.house.now(), by.name.as_bytes()).await.expect("it is kept");
    let insert = store::sql(
        "insert into attachment (id, proposal_id, blob_hash, name, media, size_bytes, created_at) values ($1, $2, $3, $4, $5, $6, $7)",
    );
    let insert = insert
        .bind(changed.id)
        .bind(changed.id)
        .bind(hash)
        .bind(format!("{}.pdf", by.name))
        .bind("application/pdf")
        .bind(7i64);
    tx.execute(insert.bind(app.house.now())).await.expect("it is written");
    tx.commit().await.expect("it is written");
    handed.proposal = changed;
    handed
}

fn told(seen: &Seen) -> String {
    let mut headers: Vec<String> = seen
        .headers
        .iter()
        .filter(|(name, _)| name.as_str() != "date")
        .map(|(name, value)| format!("{name}: {value:?}"))
        .collect();
    headers.sort();
    format!("{}\n{}\n\n{}", seen.status, headers.join("\n"), seen.body)
}

/// Everything the reviewer can receive, in the order of a day's work.
async fn day_of(app: &TestApp, blindness: Blindness, world: World) -> Vec<String> {
    let mut sample = testing::safer_cities(&app.house).await;
    sample.call.blindness = blindness;
    let tx = app.db().begin().await.expect("a transaction");
    convene::call::store::save(&tx, &sample.call, app.house.now()).await.expect("it is saved");
    tx.commit().await.expect("it is written");
    let mut dede = in_role(app, &sample.gathering, Role::Reviewer, "dede@lorne.example", "Dede Ansah").await;
    let mut ola = in_role(app, &sample.gathering, Role::Reviewer, "ola@lorne.example", "Ola Berg").await;
    let mut codes = Vec::new();
    for title in ["Two doors", "A bench", "Night walks"] {
        let handed = proposal(app, &sample, world, title).await;
        assign(app, &handed, "dede@lorne.example").await;
        assign(app, &handed, "ola@lorne.example").await;
        codes.push((handed.proposal.code, handed.proposal.id));
    }
    let mut told_all = Vec::new();
    reads_all(&mut dede, &codes, &mut told_all).await;
    give(&mut ola, &codes[0].0, "0", ["5", "4", "3", "2"], "Keep the door.").await;
    let given = give(&mut dede, &codes[0].0, "0", ["1", "2", "3", "4"], "Say when.").await;
    told_all.push(told(&given));
    told_all.push(told(&dede.post(&format!("/review/safer-cities/{}", codes[1].0), &[("do", "next")]).await));
    told_all.push(told(&dede.post(&format!("/review/safer-cities/{}", codes[2].0), &[("do", "conflict")]).await));
    told_all.push(told(
        &dede
            .submit(&format!("/review/safer-cities/{}", codes[2].0), &[("do", "conflict"), ("confirmed", "yes")])
            .await,
    ));
    let mut script = dede.clone().with_header("x-autosave", "1");
    told_all.push(told(
        &script.post(&format!("/review/safer-cities/{}/draft", codes[1].0), &[("revision", "0"), ("c-use", "3")]).await,
    ));
    // R17: a page that asks the database more often for one author than for another tells who it is by its time.
    let asked_before = app.db().asked();
    reads_all(&mut dede, &codes, &mut told_all).await;
    told_all.push(format!("{} statements", app.db().asked() - asked_before));
    told_all
}

async fn reads_all(browser: &mut Browser, codes: &[(String, base::Id)], told_all: &mut Vec<String>) {
    for prefix in ["", "/fr"] {
        for query in ["", "?q=Li&sort=name", "?said=said-review-saved"] {
            told_all.push(told(&browser.get(&format!("{prefix}/review/safer-cities{query}")).await));
        }
        for (code, file) in codes {
            told_all.push(told(&browser.get(&format!("{prefix}/review/safer-cities/{code}")).await));
            told_all.push(told(&browser.get(&format!("{prefix}/review/safer-cities/{code}/files/{file}")).await));
        }
    }
    for closed in [
        "/api/gatherings/safer-cities/reviews",
        "/api/gatherings/safer-cities/decisions",
        "/api/gatherings/safer-cities/proposals",
        "/manage/safer-cities/decisions",
        "/manage/safer-cities/reviews",
        "/manage/safer-cities/letters",
        "/manage/safer-cities/panels",
    ] {
        told_all.push(told(&browser.get(closed).await));
    }
}

fn same(here: &[String], there: &[String]) {
    assert_eq!(here.len(), there.len());
    for (one, other) in here.iter().zip(there) {
        assert_eq!(one, other);
    }
    let all = here.join("\n") + &there.join("\n");
    for secret in [
        "Bo Li",
        "Vasconcelos",
        "bo@li",
        "maria.aurora",
        "cannot come on Tuesday",
        ".pdf\"",
        "Sena Mensah",
        "Iris Lund",
    ] {
        assert!(!all.contains(secret), "{secret} leaked");
    }
    assert!(all.contains("class=\"cover\""), "something was there to be covered");
}

#[test]
fn i3_twin_worlds_are_equal_where_names_are_hidden() {
    twins(Blindness::Names, true);
}

#[test]
fn i3_twin_worlds_are_equal_where_names_and_organisations_are_hidden() {
    twins(Blindness::Organisations, false);
}

/// Both worlds begin at the same seed and the same clock. R16, R17, R18, R20, R23, R24, R25 and R26 are in what is read.
fn twins(blindness: Blindness, shows_organisations: bool) {
    let here = World { author: HERE, second: "Sena Mensah", shows_organisations };
    let there = if shows_organisations { Author { organisation: HERE.organisation, ..THERE } } else { THERE };
    let there = World { author: there, second: "Iris Lund", shows_organisations };
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    for postgres in [false, true] {
        let days = std::cell::RefCell::new(Vec::new());
        for world in [here, there] {
            let story = async |app: TestApp| {
                let day = day_of(&app, blindness, world).await;
                days.borrow_mut().push(day);
            };
            runtime.block_on(async {
                if postgres { on_postgres(parts, story).await } else { on_lite(parts, story).await }
            });
        }
        let days = days.into_inner();
        same(&days[0], &days[1]);
        if !shows_organisations {
            let all = days.concat().join("\n");
            assert!(!all.contains("Harbour Street") && !all.contains("Zenith"), "an organisation leaked");
        }
    }
}
