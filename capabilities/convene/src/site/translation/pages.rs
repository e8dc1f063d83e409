//! What is to be translated: counts for each language, then each text with the way to where it is changed.

use super::model::{self, Standing, Text};
use super::store;
use crate::gathering::desk::{at, gathering_of, shell};
use crate::gathering::model::Gathering;
use askama::Template;
use base::Lang;
use std::collections::HashMap;
use web::{Ask, Outcome, Refusal, Shell, Tr, page, see_other};

struct Line {
    key: String,
    what: String,
    words: (String, String),
    href: String,
    /// Tag, name of the language, how it stands.
    states: Vec<(String, String, &'static str)>,
}

#[derive(Template)]
#[template(path = "site/translations.html")]
struct TranslationsPage {
    shell: Shell,
    t: Tr,
    action: String,
    /// Name of the language, missing, older, of how many.
    counts: Vec<(String, usize, usize, usize)>,
    lines: Vec<Line>,
    whole: usize,
}

/// `GET /manage/{gathering}/translations`
pub(super) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let (texts, marks) = (store::texts(ask.db(), &gathering).await?, store::marks(ask.db(), gathering.id).await?);
    let t = ask.t();
    let stand = |text: &Text, lang: &Lang| standing(&gathering, text, lang, &marks);
    let counts = gathering.langs.iter().map(|lang| {
        let count = |which: Standing| texts.iter().filter(|text| stand(text, lang) == which).count();
        (named(&t, lang), count(Standing::Missing), count(Standing::Older), texts.len())
    });
    let open = |text: &&Text| gathering.langs.iter().any(|lang| stand(text, lang) != Standing::Fine);
    let line = |text: &Text| {
        let (tag, words) = text.text.found(&ask.lang);
        let states = gathering.langs.iter().map(|lang| (lang, stand(text, lang)));
        let states = states.filter(|(_, state)| *state != Standing::Fine);
        Line {
            key: text.key.clone(),
            what: t.say(&format!("site-text-{}", text.kind)),
            words: (tag.to_owned(), words.chars().take(120).collect()),
            href: ask.to(&at(&gathering, &text.place)),
            states: states.map(|(lang, state)| (lang.tag().to_owned(), named(&t, lang), state.code())).collect(),
        }
    };
    let lines: Vec<Line> = texts.iter().filter(open).map(line).collect();
    page(&TranslationsPage {
        shell: shell(&ask, &gathering, t.say("site-door-translations"))
            .crumb(t.say("site-menu-desk"), ask.to(&at(&gathering, "/pages")))
            .crumb(t.say("site-door-translations"), ""),
        action: ask.to(&at(&gathering, "/translations")),
        counts: counts.collect(),
        whole: texts.len() - lines.len(),
        lines,
        t,
    })
}

fn named(t: &Tr, lang: &Lang) -> String {
    t.say(&format!("gathering-lang-{lang}"))
}

fn standing(
    gathering: &Gathering,
    text: &Text,
    lang: &Lang,
    marks: &HashMap<(String, String), model::Mark>,
) -> Standing {
    let first = gathering.langs.first().unwrap_or(lang);
    model::standing(text, first, lang, marks.get(&(text.key.clone(), lang.tag().to_owned())))
}

/// `POST /manage/{gathering}/translations` with `key` and `lang`: somebody compared them, and they say the same.
pub(super) async fn agree(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let form = ask.form().await?;
    let (key, lang) = (form.get("key"), Lang::new(form.get("lang")));
    let first = gathering.langs.first().filter(|_| gathering.langs.contains(&lang)).ok_or_else(Refusal::not_found)?;
    let tx = ask.db().begin().await?;
    let texts = store::texts(&tx, &gathering).await?;
    let text = texts.iter().find(|text| text.key == key).ok_or_else(Refusal::not_found)?;
    store::save_mark(&tx, gathering.id, key, &lang, &model::agreed(text, first, &lang)).await?;
    tx.commit().await?;
    see_other(&ask, &at(&gathering, "/translations"), Some("said-gathering-saved"))
}
