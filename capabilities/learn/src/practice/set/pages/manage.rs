//! The desk of a gathering: its sets from the first choice to their publication, and which of its sessions and findings
//! carry which link of the shared vocabulary.

use super::show::with_practices;
use crate::practice::desk::{
    both, found, iso_day, line, maker, manage_shell, must_line, options, scope, set_both, title,
};
use crate::practice::link::Link;
use crate::practice::set::model::{self, INTRODUCTION_WORDS, ITEMS_MAX, Item, NotMoved, Set, State, WHY_WORDS};
use crate::practice::set::store as sets;
use crate::practice::store::linked::{self, Linked};
use crate::practice::store::list::{self, Narrowing};
use askama::Template;
use base::{Code, Id, Localised};
use directory::role::model::Scope;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "practice/manage.html")]
struct DeskPage {
    shell: Shell,
    s: Sheet,
    base: String,
    barriers: String,
    purposes: String,
    sets: Vec<SetLine>,
    linked: Vec<(String, String, (String, String), String, String)>,
    links: Vec<(String, String)>,
    kinds: Vec<(String, String)>,
}

struct SetLine {
    href: String,
    title: (String, String),
    state: String,
    tone: &'static str,
    public: Option<String>,
}

fn desk_of(scope: &Scope) -> String {
    format!("/manage/{}/practices", scope.code)
}

fn tone(state: State) -> &'static str {
    match state {
        State::Draft => "",
        State::Agreed => " lamp",
        State::Published => " good",
    }
}

async fn desk_page(ask: &Ask, id: Id, of: &Scope, s: Sheet) -> Result<DeskPage, Refusal> {
    let t = ask.t();
    let all = sets::of_gathering(ask.db(), id).await?;
    let carried = linked::of_gathering(ask.db(), &of.code).await?;
    let set = |set: &Set| SetLine {
        href: ask.to(&format!("{}/{}", desk_of(of), set.code)),
        title: titled(ask, set),
        state: t.say(&format!("set-state-{}", set.state.code())),
        tone: tone(set.state),
        public: (set.state == State::Published).then(|| format!("/practices/sets/{}", set.code)),
    };
    let line = |one: &Linked| {
        let link = t.say(&format!("link-{}", one.link.code()));
        let kind = t.say(&format!("linked-{}", one.kind));
        (one.id.to_string(), kind, found(&one.title, &ask.lang), ask.to(&one.path), link)
    };
    Ok(DeskPage {
        shell: manage_shell(ask, of, t.say("practice-menu")),
        base: ask.to(&desk_of(of)),
        barriers: ask.to(&format!("/manage/{}/barriers", of.code)),
        purposes: if ask.house.leads_to("/manage/{gathering}/purposes") {
            ask.to(&format!("/manage/{}/purposes", of.code))
        } else {
            String::new()
        },
        sets: all.iter().map(set).collect(),
        linked: carried.iter().map(line).collect(),
        links: options(ask, "link", Link::ALL.iter().map(|one| one.code())),
        kinds: options(ask, "linked", linked::KINDS.into_iter()),
        s,
    })
}

fn titled(ask: &Ask, set: &Set) -> (String, String) {
    if set.title.is_empty() {
        (ask.lang.to_string(), ask.t().say("set-untitled"))
    } else {
        found(&set.title, &ask.lang)
    }
}

pub(super) async fn list(ask: Ask) -> Outcome {
    let (id, of) = scope(&ask).await?;
    page(&desk_page(&ask, id, &of, Sheet::default()).await?)
}

pub(super) async fn begin(ask: Ask) -> Outcome {
    let (id, of) = scope(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let words = must_line(&ask, &mut s, "title", "set-title-missing");
    if !s.is_fine() {
        return refused(&desk_page(&ask, id, &of, s).await?);
    }
    let set = Set {
        id: ask.new_id(),
        code: Code::draw(&ask.house.chance),
        gathering_id: id,
        gathering_code: of.code.clone(),
        gathering_title: of.title.clone(),
        state: State::Draft,
        title: Localised::only(&ask.lang, words),
        introduction: Localised::default(),
        agreed_by: String::new(),
        agreed_on: String::new(),
        published_at: None,
        revision: 1,
    };
    let tx = ask.db().begin().await?;
    sets::insert(&tx, maker(&ask), &set).await?;
    tx.commit().await?;
    see_other(&ask, &format!("{}/{}", desk_of(&of), set.code), Some("said-set-begun"))
}

/// Says or takes back that something of this gathering carries a link.
pub(super) async fn linked(ask: Ask) -> Outcome {
    let (id, of) = scope(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    if let Some(gone) = Id::parse(s.form.get("take-back")) {
        let tx = ask.db().begin().await?;
        linked::take_back(&tx, maker(&ask), &of.code, gone).await?;
        tx.commit().await?;
        return see_other(&ask, &desk_of(&of), Some("said-library-kept"));
    }
    let words = must_line(&ask, &mut s, "linked-title", "linked-title-missing");
    let path = line(&ask, &mut s, "linked-path");
    if !web::is_inside(&path) {
        s.wrong("linked-path", ask.t().say("linked-path-wrong"));
    }
    let link = Link::parse(s.form.get("linked-link"));
    let kind = linked::KINDS.into_iter().find(|kind| *kind == s.form.get("linked-kind"));
    let (Some(link), Some(kind), true) = (link, kind, s.is_fine()) else {
        return refused(&desk_page(&ask, id, &of, s).await?);
    };
    let one = Linked { id: ask.new_id(), link, kind: kind.to_owned(), title: Localised::only(&ask.lang, words), path };
    let tx = ask.db().begin().await?;
    linked::say(&tx, maker(&ask), &of.code, &one).await?;
    tx.commit().await?;
    see_other(&ask, &desk_of(&of), Some("said-library-kept"))
}

#[derive(Template)]
#[template(path = "practice/manage_set.html")]
struct SetPage {
    shell: Shell,
    s: Sheet,
    action: String,
    title: (String, String),
    state: String,
    tone: &'static str,
    step: &'static str,
    agreed: String,
    public: String,
    revision: i64,
    items: Vec<ItemLine>,
    more: Vec<(String, String)>,
    full: bool,
    words: usize,
    why_words: usize,
}

/// A practice of the set in the form.
struct ItemLine {
    id: String,
    href: String,
    title: (String, String),
    came: String,
}

async fn set_of(ask: &Ask) -> Result<(Scope, Set), Refusal> {
    let (id, of) = scope(ask).await?;
    let set = sets::find(ask.db(), ask.param("code")).await?.filter(|set| set.gathering_id == id);
    Ok((of, set.ok_or_else(Refusal::not_found)?))
}

fn path_of(set: &Set) -> String {
    format!("/manage/{}/practices/{}", set.gathering_code, set.code)
}

async fn set_page(ask: &Ask, of: &Scope, set: &Set, s: Sheet) -> Result<SetPage, Refusal> {
    let t = ask.t();
    let items = with_practices(ask, set).await?;
    let library = list::page(ask.db(), &Narrowing::default(), 0, 500).await?;
    let more = library.iter().filter(|one| items.iter().all(|(there, _)| there.id != one.id));
    let mut options = vec![(String::new(), t.say("library-choose"))];
    options.extend(more.map(|one| (one.code.clone(), one.document.title.in_lang(&ask.lang).to_owned())));
    let item = |(one, _): &(list::Listed, Item)| ItemLine {
        id: one.code.clone(),
        href: ask.to(&format!("/practices/{}", one.code)),
        title: title(ask, &one.document),
        came: one.document.came.map_or(String::new(), |came| t.say(&format!("practice-came-{}", came.code()))),
    };
    let words = titled(ask, set);
    Ok(SetPage {
        shell: manage_shell(ask, of, words.1.clone())
            .crumb(t.say("practice-menu"), ask.to(&desk_of(of)))
            .crumb(words.1.clone(), ""),
        action: ask.to(&path_of(set)),
        title: words,
        state: t.say(&format!("set-state-{}", set.state.code())),
        tone: tone(set.state),
        step: set.state.code(),
        agreed: t.a2("set-agreed-line", "by", set.agreed_by.as_str(), "day", t.day_of(&set.agreed_on)),
        public: format!("/practices/sets/{}", set.code),
        revision: set.revision,
        full: items.len() >= ITEMS_MAX,
        items: items.iter().map(item).collect(),
        more: options,
        words: INTRODUCTION_WORDS,
        why_words: WHY_WORDS,
        s,
    })
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let (of, set) = set_of(&ask).await?;
    let mut s = Sheet::default();
    set_both(&mut s, "title", &set.title);
    set_both(&mut s, "introduction", &set.introduction);
    for (one, item) in with_practices(&ask, &set).await? {
        set_both(&mut s, &format!("why-{}", one.code), &item.why);
        s.form.set(&format!("position-{}", one.code), item.position.to_string());
    }
    s.form.set("agreed-on", base::Zone::utc().civil(ask.now()).date().to_string());
    page(&set_page(&ask, &of, &set, s).await?)
}

/// One of the forms of the page was sent: `act` says which.
pub(super) async fn change(ask: Ask) -> Outcome {
    let (of, set) = set_of(&ask).await?;
    let s = Sheet::of(ask.form().await?);
    match s.form.get("act") {
        "save" => save(&ask, &of, set, s).await,
        "agree" => agree(&ask, &of, set, s).await,
        "publish" => publish(&ask, set).await,
        _ => Err(Refusal::bad("form-broken")),
    }
}

async fn save(ask: &Ask, of: &Scope, seen: Set, mut s: Sheet) -> Outcome {
    // A set that stands refuses before anything of the form is looked at; in the transaction it is asked again.
    model::may_change(&seen).map_err(|why| refusal(ask, &seen, why))?;
    let words = both(ask, &mut s, "title", 16);
    let introduction = both(ask, &mut s, "introduction", INTRODUCTION_WORDS);
    if words.is_empty() {
        s.wrong("title-en", ask.t().say("set-title-missing"));
    }
    let items = chosen(ask, &seen, &mut s).await?;
    if !s.is_fine() {
        return refused(&set_page(ask, of, &seen, s).await?);
    }
    let tx = ask.db().begin().await?;
    let mut set = sets::hold(&tx, seen.id).await?;
    model::may_change(&set).map_err(|why| refusal(ask, &set, why))?;
    if s.form.number("revision").is_some_and(|revision| revision != set.revision) {
        return Err(Refusal::conflict("somebody-was-first").next(ask.to(&path_of(&set)), "practice-back"));
    }
    let before = sets::items(&tx, set.id).await?;
    let same = before.len() == items.len()
        && before.iter().zip(&items).all(|(one, other)| (one.practice_id, &one.why) == (other.practice_id, &other.why));
    if !same || set.title != words || set.introduction != introduction {
        model::changed(&mut set);
    }
    (set.title, set.introduction) = (words, introduction);
    sets::put_items(&tx, set.id, &items).await?;
    sets::save(&tx, maker(ask), &set, "practice-set-saved").await?;
    tx.commit().await?;
    see_other(ask, &path_of(&set), Some("said-set-saved"))
}

/// The practices that the form leaves in the set, in the order of their numbers, and the one it adds at the end.
async fn chosen(ask: &Ask, set: &Set, s: &mut Sheet) -> Result<Vec<Item>, Refusal> {
    let mut kept: Vec<(i64, Item)> = Vec::new();
    for (one, item) in with_practices(ask, set).await? {
        let why = both(ask, s, &format!("why-{}", one.code), WHY_WORDS);
        if s.form.all("out").contains(&one.code.as_str()) {
            continue;
        }
        let position = s.form.number(&format!("position-{}", one.code)).unwrap_or(item.position);
        kept.push((position, Item { why, ..item }));
    }
    kept.sort_by_key(|(position, item)| (*position, item.position));
    let mut items: Vec<Item> = kept.into_iter().map(|(_, item)| item).collect();
    let add = s.form.get("add").to_owned();
    if !add.is_empty() {
        match list::of_code(ask.db(), &add).await? {
            Some(one) if items.iter().all(|item| item.practice_id != one.id) && items.len() < ITEMS_MAX => {
                items.push(Item { practice_id: one.id, position: 0, why: Localised::default() });
            }
            _ => s.wrong("add", ask.t().say("set-add-wrong")),
        }
    }
    Ok(items)
}

async fn agree(ask: &Ask, of: &Scope, seen: Set, mut s: Sheet) -> Outcome {
    let by = must_line(ask, &mut s, "agreed-by", "set-agreed-by-missing");
    let on = iso_day(ask, &mut s, "agreed-on");
    if !s.is_fine() {
        set_both(&mut s, "title", &seen.title);
        set_both(&mut s, "introduction", &seen.introduction);
        return refused(&set_page(ask, of, &seen, s).await?);
    }
    let tx = ask.db().begin().await?;
    let mut set = sets::hold(&tx, seen.id).await?;
    let items = sets::items(&tx, set.id).await?;
    model::may_agree(&set, items.len()).map_err(|why| refusal(ask, &set, why))?;
    set.state = State::Agreed;
    (set.agreed_by, set.agreed_on) = (by, on);
    sets::save(&tx, maker(ask), &set, "practice-set-agreed").await?;
    tx.commit().await?;
    see_other(ask, &path_of(&set), Some("said-set-agreed"))
}

async fn publish(ask: &Ask, seen: Set) -> Outcome {
    let tx = ask.db().begin().await?;
    let mut set = sets::hold(&tx, seen.id).await?;
    model::may_publish(&set).map_err(|why| refusal(ask, &set, why))?;
    set.state = State::Published;
    set.published_at = Some(ask.now());
    sets::save(&tx, maker(ask), &set, "practice-set-published").await?;
    tx.commit().await?;
    see_other(ask, &path_of(&set), Some("said-set-published"))
}

fn refusal(ask: &Ask, set: &Set, why: NotMoved) -> Refusal {
    let refusal = match why {
        NotMoved::Empty => Refusal::conflict("set-empty"),
        NotMoved::Stands => Refusal::conflict("set-stands"),
        NotMoved::NotAgreed => Refusal::conflict("set-not-agreed"),
    };
    refusal.next(ask.to(&path_of(set)), "practice-back")
}
