//! Writing a page in its languages. Two who write at once: the second one keeps what was typed and sees what stands.

use crate::gathering::desk::{at, gathering_of, line_both, maker, revision, set_both, shell, text_both};
use crate::gathering::model::Gathering;
use crate::gathering::store as gatherings;
use crate::site::page::model::{Page, Translation};
use crate::site::page::store as pages;
use askama::Template;
use base::Lang;
use web::{Ask, Outcome, Refusal, Sheet, Shell, Tr, page, refused, see_other};

#[derive(Template)]
#[template(path = "site/edit.html")]
struct EditPage {
    shell: Shell,
    t: Tr,
    s: Sheet,
    href: String,
    published: bool,
    /// Languages that are older: tag and words of the tick.
    older: Vec<(String, String)>,
    /// After a conflict: what stands now, in each language.
    stands: Vec<(String, String)>,
}

async fn page_of(ask: &Ask, gathering: &Gathering) -> Result<Page, Refusal> {
    pages::find(ask.db(), gathering.id, ask.param("slug")).await?.ok_or_else(Refusal::not_found)
}

fn edit_page(ask: &Ask, gathering: &Gathering, one: &Page, s: Sheet, stands: Vec<(String, String)>) -> EditPage {
    let t = ask.t();
    let named = |lang: &Lang| t.say(&format!("gathering-lang-{lang}"));
    let older = gathering.langs.iter().filter_map(|lang| match one.translation(lang) {
        Translation::Older(than) => {
            let words = t.a2("site-says-the-same", "lang", named(lang), "than", named(&than));
            Some((lang.tag().to_owned(), words))
        }
        _ => None,
    });
    let title = one.title.in_lang(&ask.lang).to_owned();
    EditPage {
        older: older.collect(),
        shell: shell(ask, gathering, title.clone())
            .script("form.js")
            .crumb(t.say("site-pages"), ask.to(&at(gathering, "/pages")))
            .crumb(title, ""),
        href: ask.to(&format!("/{}/pages/{}", gathering.code, one.slug)),
        published: one.published,
        stands,
        t,
        s,
    }
}

/// `GET /manage/{gathering}/pages/{slug}`
pub async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let one = page_of(&ask, &gathering).await?;
    let mut s = Sheet::default();
    set_both(&mut s, "title", &one.title);
    set_both(&mut s, "text", &one.text);
    s.form.set("revision", one.changed_at.0.to_string());
    page(&edit_page(&ask, &gathering, &one, s, Vec::new()))
}

/// `POST /manage/{gathering}/pages/{slug}`
pub async fn save(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let (title, text) = (line_both(&ask, &mut s, "title"), text_both(&ask, &mut s, "text"));
    if title.is_empty() {
        s.wrong("title-en", ask.t().say("gathering-title-missing"));
    }
    if !s.is_fine() {
        let one = page_of(&ask, &gathering).await?;
        return refused(&edit_page(&ask, &gathering, &one, s, Vec::new()));
    }
    let agree: Vec<Lang> =
        gathering.langs.iter().filter(|lang| s.is(&format!("same-{lang}"), "yes")).cloned().collect();
    let tx = ask.db().begin().await?;
    gatherings::touch(&tx, gathering.id, ask.now()).await?;
    let mut one = pages::find(&tx, gathering.id, ask.param("slug")).await?.ok_or_else(Refusal::not_found)?;
    if one.changed_at != revision(&s) {
        drop(tx);
        return somebody_was_first(&ask, &gathering, &one, s);
    }
    one.written(title, text, &agree, ask.now());
    pages::save(&tx, gathering.id, &one).await?;
    maker(&ask).note(&tx, "site-page", &gathering, &one.slug).await?;
    tx.commit().await?;
    see_other(&ask, &at(&gathering, &format!("/pages/{}", one.slug)), Some("said-gathering-saved"))
}

fn somebody_was_first(ask: &Ask, gathering: &Gathering, one: &Page, mut s: Sheet) -> Outcome {
    s.form.set("revision", one.changed_at.0.to_string());
    s.wrong("text-en", ask.t().say("gathering-conflict"));
    let tags = gathering.langs.iter().map(Lang::tag);
    let stands = tags.filter(|tag| s.form.get(&format!("text-{tag}")) != one.text.exact(tag).trim());
    let stands = stands.map(|tag| (tag.to_owned(), one.text.exact(tag).to_owned())).collect();
    refused(&edit_page(ask, gathering, one, s, stands))
}
