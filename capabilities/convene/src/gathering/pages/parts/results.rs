//! What came of a gathering: one sentence each, shown with the edition afterwards.

use super::{List, begun, not_saved, page_of};
use crate::gathering::desk::{done, gathering_of, line_both, set_both, step};
use crate::gathering::model::Gathering;
use crate::gathering::pages::rows::{Column, Kind, NEW, field, is_removed, position};
use crate::gathering::store as gatherings;
use base::{Id, Localised};
use web::{Ask, Outcome, Refusal, Sheet, page};

fn list(ask: &Ask, results: &[Localised]) -> List {
    let t = ask.t();
    let columns = vec![
        Column::new("sentence", Kind::Both, t.say("gathering-one-sentence")),
        Column::new("position", Kind::Number, t.say("gathering-position")),
    ];
    let items = (1..)
        .zip(results)
        .map(|(place, sentence): (i64, _)| (place.to_string(), sentence.in_lang(&ask.lang).to_owned()))
        .collect();
    List { name: "results", columns, items }
}

async fn results(ask: &Ask, gathering: &Gathering) -> Result<Vec<Localised>, Refusal> {
    Ok(gatherings::results(ask.db(), &[gathering.id]).await?.into_iter().map(|(_, sentence)| sentence).collect())
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let results = results(&ask, &gathering).await?;
    let mut s = begun(&gathering);
    for (place, sentence) in (1..).zip(&results) {
        let key: String = i64::to_string(&place);
        set_both(&mut s, &field("sentence", &key), sentence);
        s.form.set(&field("position", &key), key.clone());
    }
    page(&page_of(&ask, &gathering, list(&ask, &results), s))
}

pub(crate) async fn save(ask: Ask) -> Outcome {
    let mut gathering = gathering_of(&ask).await?;
    let before = results(&ask, &gathering).await?;
    let mut s = Sheet::of(ask.form().await?);
    let kept = typed(&ask, &mut s, before.len());
    if !s.is_fine() {
        return not_saved(&ask, &gathering, list(&ask, &before), s);
    }
    let Some(tx) = step(&ask, &mut gathering, &mut s).await? else {
        return not_saved(&ask, &gathering, list(&ask, &before), s);
    };
    let rows: Vec<(Id, Localised)> = kept.into_iter().map(|sentence| (ask.new_id(), sentence)).collect();
    gatherings::save_results(&tx, gathering.id, &rows).await?;
    done(&ask, tx, &gathering, "results").await
}

fn typed(ask: &Ask, s: &mut Sheet, before: usize) -> Vec<Localised> {
    let mut kept: Vec<(i64, Localised)> = Vec::new();
    for place in 1..=before + 1 {
        let key = if place > before { NEW.to_owned() } else { place.to_string() };
        let sentence = line_both(ask, s, &field("sentence", &key));
        if sentence.is_empty() || is_removed(&s.form, &key) {
            continue;
        }
        kept.push((position(&s.form, &key, i64::try_from(place).unwrap_or(0)), sentence));
    }
    kept.sort_by_key(|(position, _)| *position);
    kept.into_iter().map(|(_, sentence)| sentence).collect()
}
