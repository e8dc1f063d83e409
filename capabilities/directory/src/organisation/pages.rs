//! The lists of the install: sectors and levels, for its admins. An entry is renamed, moved, or no longer
//! offered; none is deleted, since it was chosen somewhere.

use super::model::{ENTRIES_MAX, Entry, List, NAME_CHARS_MAX, code_of_new};
use super::store;
use askama::Template;
use base::{Limit, Localised, one_line};
use web::{Ask, Form, Guard, Outcome, Refusal, Route, Sheet, Shell, page, refused};

pub(crate) fn routes() -> Vec<Route> {
    let guard = Guard::Server(crate::LISTS_EDIT);
    vec![Route::get("/admin/lists", guard, show), Route::post("/admin/lists", guard, save)]
}

/// One list as a form.
struct ListForm {
    name: &'static str,
    title: String,
    entries: Vec<Entry>,
    s: Sheet,
}

#[derive(Template)]
#[template(path = "lists.html")]
struct ListsPage {
    shell: Shell,
    lists: Vec<ListForm>,
}

async fn show(ask: Ask) -> Outcome {
    page(&lists_page(&ask, None).await?)
}

async fn lists_page(ask: &Ask, typed: Option<(List, Sheet)>) -> Result<ListsPage, Refusal> {
    let t = ask.t();
    let mut lists = Vec::new();
    for list in [List::Sectors, List::Levels] {
        let entries = store::entries(ask.db(), list).await?;
        let kept = typed.as_ref().filter(|(of, _)| *of == list).map(|(_, sheet)| sheet.clone());
        let s = kept.unwrap_or_else(|| Sheet::of(form_of(&entries)));
        lists.push(ListForm { name: list.name(), title: t.say(&format!("dir-list-{}", list.name())), entries, s });
    }
    Ok(ListsPage { shell: ask.shell(t.say("dir-lists-title")).work(), lists })
}

fn form_of(entries: &[Entry]) -> Form {
    let mut form = Form::default();
    for entry in entries {
        form.set(&format!("en-{}", entry.code), entry.name.exact("en"));
        form.set(&format!("fr-{}", entry.code), entry.name.exact("fr"));
        form.set(&format!("position-{}", entry.code), entry.position.to_string());
        if entry.offered {
            form.set(&format!("offered-{}", entry.code), "yes");
        }
    }
    form
}

async fn save(ask: Ask) -> Outcome {
    let by = ask.person()?;
    let form = ask.form().await?;
    let list = List::parse(form.get("list")).ok_or_else(|| Refusal::bad("form-broken"))?;
    let entries = store::entries(ask.db(), list).await?;
    let (mut kept, s) = changed(&ask, &entries, Sheet::of(form));
    if !s.is_fine() {
        return refused(&lists_page(&ask, Some((list, s))).await?);
    }
    kept.sort_by_key(|entry| entry.position);
    let tx = ask.db().begin().await?;
    for (at, mut entry) in kept.into_iter().enumerate() {
        entry.position = i64::try_from(at + 1).unwrap_or(i64::MAX);
        store::keep_entry(&tx, list, &entry).await?;
    }
    store::note_edit(&tx, ask.now(), &ask.house.chance, by, list).await?;
    tx.commit().await?;
    web::see_other(&ask, "/admin/lists", Some("said-list-saved"))
}

/// The entries as the form has them, with the new one, if any, at the end.
fn changed(ask: &Ask, entries: &[Entry], mut s: Sheet) -> (Vec<Entry>, Sheet) {
    let t = ask.t();
    let mut kept = Vec::new();
    for entry in entries {
        let name = name_typed(&s, &entry.code);
        check_name(ask, &mut s, &entry.code, &name);
        let position = s.form.number(&format!("position-{}", entry.code)).unwrap_or(entry.position);
        let offered = s.is(&format!("offered-{}", entry.code), "yes");
        kept.push(Entry { code: entry.code.clone(), name, position, offered });
    }
    // The underscore keeps the new entry's fields apart from those of any code.
    let name = name_typed(&s, "_new");
    if !name.is_empty() {
        check_name(ask, &mut s, "_new", &name);
        match code_of_new(&name, entries) {
            Some(code) if entries.len() < ENTRIES_MAX => {
                kept.push(Entry { code, name, position: i64::MAX, offered: true })
            }
            Some(_) => s.wrong("en-_new", t.a("dir-list-too-long", "most", ENTRIES_MAX)),
            None => s.wrong("en-_new", t.say("dir-list-twice")),
        }
    }
    if kept.iter().all(|entry| !entry.offered) {
        let first = entries.first().map_or("en-_new".to_owned(), |entry| format!("offered-{}", entry.code));
        s.wrong(&first, t.say("dir-list-none-offered"));
    }
    (kept, s)
}

fn name_typed(s: &Sheet, code: &str) -> Localised {
    Localised::both(&one_line(s.form.get(&format!("en-{code}"))), &one_line(s.form.get(&format!("fr-{code}"))))
}

fn check_name(ask: &Ask, s: &mut Sheet, code: &str, name: &Localised) {
    for lang in ["en", "fr"] {
        let field = format!("{lang}-{code}");
        let over = Limit::Chars(NAME_CHARS_MAX).over(name.exact(lang));
        if over > 0 {
            s.wrong(&field, ask.t().a("dir-line-too-long", "over", over));
        } else if name.exact(lang).is_empty() {
            s.wrong(&field, ask.t().say("dir-list-name-missing"));
        }
    }
}
