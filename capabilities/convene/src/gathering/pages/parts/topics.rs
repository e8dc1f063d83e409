//! The topics: numbered as in the announcement. A topic that proposals have stays.

use super::{List, begun, not_saved, page_of};
use crate::call::store as calls;
use crate::gathering::desk::{done, gathering_of, line_both, number, set_both, step};
use crate::gathering::model::{Gathering, Topic};
use crate::gathering::pages::rows::{Column, Kind, NEW, field, is_removed};
use crate::gathering::store::{self as gatherings, parts};
use base::Id;
use std::collections::BTreeMap;
use store::Tx;
use web::{Ask, Outcome, Refusal, Sheet, page};

fn list(ask: &Ask, topics: &[Topic]) -> List {
    let t = ask.t();
    let columns = vec![
        Column::new("number", Kind::Number, t.say("gathering-number")),
        Column::new("title", Kind::Both, t.say("gathering-title")),
        Column::new("about", Kind::Both, t.say("gathering-one-sentence")),
    ];
    let items = topics
        .iter()
        .map(|topic| (topic.id.to_string(), format!("{} {}", topic.number, topic.title.in_lang(&ask.lang))))
        .collect();
    List { name: "topics", columns, items }
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let topics = gatherings::topics(ask.db(), gathering.id).await?;
    let mut s = begun(&gathering);
    for topic in &topics {
        let id = topic.id.to_string();
        s.form.set(&field("number", &id), topic.number.to_string());
        set_both(&mut s, &field("title", &id), &topic.title);
        set_both(&mut s, &field("about", &id), &topic.about);
    }
    let next = topics.iter().map(|topic| topic.number).max().unwrap_or(0) + 1;
    s.form.set(&field("number", NEW), next.to_string());
    page(&page_of(&ask, &gathering, list(&ask, &topics), s))
}

pub(crate) async fn save(ask: Ask) -> Outcome {
    let mut gathering = gathering_of(&ask).await?;
    let before = gatherings::topics(ask.db(), gathering.id).await?;
    let mut s = Sheet::of(ask.form().await?);
    let (kept, removed) = typed(&ask, &mut s, &before);
    if !s.is_fine() {
        return not_saved(&ask, &gathering, list(&ask, &before), s);
    }
    let Some(tx) = step(&ask, &mut gathering, &mut s).await? else {
        return not_saved(&ask, &gathering, list(&ask, &before), s);
    };
    for topic in &removed {
        if !parts::remove_topic(&tx, gathering.id, topic.id).await? {
            s.wrong(
                &field("remove", &topic.id.to_string()),
                ask.t().a("gathering-topic-in-use", "topic", topic.title.in_lang(&ask.lang).to_owned()),
            );
        }
    }
    if !s.is_fine() {
        drop(tx);
        return not_saved(&ask, &gathering, list(&ask, &before), s);
    }
    parts::lift_topic_numbers(&tx, gathering.id).await?;
    for topic in &kept {
        gatherings::save_topic(&tx, gathering.id, topic).await?;
    }
    questions_follow(&tx, &gathering, &before, &kept).await?;
    done(&ask, tx, &gathering, "topics").await
}

/// The topics as they were typed: kept (with the new one) and taken away.
fn typed(ask: &Ask, s: &mut Sheet, before: &[Topic]) -> (Vec<Topic>, Vec<Topic>) {
    let (removed, stay): (Vec<Topic>, Vec<Topic>) =
        before.iter().cloned().partition(|topic| is_removed(&s.form, &topic.id.to_string()));
    let mut kept: Vec<Topic> = Vec::new();
    let fresh = Topic {
        id: ask.new_id(),
        number: 0,
        title: base::Localised::default(),
        about: base::Localised::default(),
        source_key: String::new(),
    };
    for (mut topic, key) in
        stay.into_iter().map(|topic| (topic.clone(), topic.id.to_string())).chain([(fresh, NEW.to_owned())])
    {
        topic.title = line_both(ask, s, &field("title", &key));
        topic.about = line_both(ask, s, &field("about", &key));
        if key == NEW && topic.title.is_empty() {
            continue;
        }
        if topic.title.is_empty() {
            s.wrong(&format!("{}-en", field("title", &key)), ask.t().say("gathering-name-missing"));
        }
        let name = field("number", &key);
        topic.number = number(ask, s, &name, 1).unwrap_or(0);
        if topic.number == 0 && s.error(&name).is_none() {
            s.wrong(&name, ask.t().a("gathering-number-wrong", "least", 1));
        } else if kept.iter().any(|other| other.number == topic.number) {
            s.wrong(&name, ask.t().a("gathering-number-twice", "n", topic.number));
        }
        kept.push(topic);
    }
    (kept, removed)
}

/// Questions that are asked for some topics keep them when the numbers change.
async fn questions_follow(tx: &Tx, gathering: &Gathering, before: &[Topic], after: &[Topic]) -> Result<(), Refusal> {
    let Some(call) = calls::of_gathering(tx, gathering.id).await? else { return Ok(()) };
    let numbers: BTreeMap<Id, i64> = after.iter().map(|topic| (topic.id, topic.number)).collect();
    let now = |number: &i64| {
        before.iter().find(|topic| topic.number == *number).and_then(|topic| numbers.get(&topic.id)).copied()
    };
    for mut question in calls::questions(tx, call.id).await? {
        let followed: Vec<i64> = question.for_topics.iter().filter_map(now).collect();
        if followed != question.for_topics {
            question.for_topics = followed;
            calls::save_question(tx, call.id, &question).await?;
        }
    }
    Ok(())
}
