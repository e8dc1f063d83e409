//! The page behind the letter to a co-presenter: reading it changes nothing (mail scanners follow links), the button
//! joins or declines, and whoever joins writes his own lines.

use super::controls::{Pick, Text};
use super::hold::{self, Hold};
use super::saving::record;
use crate::proposal::letters;
use crate::proposal::model::{Part, Presenter, State};
use crate::proposal::store;
use askama::Template;
use base::{Secret, fold, one_line};
use web::{Ask, Form, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "proposal/join.html")]
struct JoinPage {
    shell: Shell,
    s: Sheet,
    title: String,
    abstract_text: String,
    lang: String,
    who: String,
    role: String,
    gathering: String,
    action: String,
    part: Part,
    texts: Vec<Text>,
    picks: Vec<Pick>,
    biography: Text,
}

/// The invitation of this link. A link that was replaced, or whose place was taken out, leads nowhere.
async fn invited(ask: &mut Ask) -> Result<(Hold, Presenter), Refusal> {
    let secret = Secret::given(ask.param("secret"));
    let presenter = store::presenter_by_join(ask.db(), &secret).await?.ok_or_else(Refusal::not_found)?;
    let proposal = store::by_id(ask.db(), presenter.proposal_id).await?;
    if proposal.state == State::Withdrawn {
        return Err(Refusal::gone("proposal-was-withdrawn"));
    }
    let hold = hold::of(ask, proposal, String::new()).await?;
    ask.params.insert("gathering".to_owned(), hold.setting.gathering.code.clone());
    Ok((hold, presenter))
}

pub(super) async fn show(mut ask: Ask) -> Outcome {
    let (hold, presenter) = invited(&mut ask).await?;
    let form = prefilled(&ask, &presenter).await?;
    page(&join_page(&ask, &hold, &presenter, Sheet::of(form)))
}

/// What the author wrote, and for somebody signed in under that address what the profile says.
async fn prefilled(ask: &Ask, presenter: &Presenter) -> Result<Form, Refusal> {
    let mut p = presenter.clone();
    if let Some(me) =
        ask.viewer.me.as_ref().filter(|me| presenter.part == Part::Invited && fold(&me.mail) == fold(&presenter.mail))
        && let Some(person) = directory::person::store::find(ask.db(), me.id).await?
    {
        let fill = |place: &mut String, from: &str| {
            if place.is_empty() {
                from.clone_into(place);
            }
        };
        fill(&mut p.name, &person.name);
        fill(&mut p.organisation, &person.organisation);
        fill(&mut p.job_title, &person.job_title);
        fill(&mut p.sector, &person.sector);
        fill(&mut p.level, &person.level);
        fill(&mut p.biography, &person.biography);
    }
    Ok(Form::of(&[
        ("name", &p.name),
        ("organisation", &p.organisation),
        ("job", &p.job_title),
        ("sector", &p.sector),
        ("level", &p.level),
        ("biography", &p.biography),
    ]))
}

fn join_page(ask: &Ask, hold: &Hold, presenter: &Presenter, s: Sheet) -> JoinPage {
    let (t, proposal, gathering) = (ask.t(), &hold.whole.proposal, &hold.setting.gathering);
    let text = |name: &str, autocomplete| Text {
        autocomplete,
        ..Text::of(&s, name, t.say(&format!("proposal-presenter-{name}")))
    };
    let named = |entries: &[(String, base::Localised)]| {
        let none = (String::new(), t.say("proposal-choose"));
        std::iter::once(none)
            .chain(entries.iter().map(|(code, name)| (code.clone(), name.in_lang(&ask.lang).to_owned())))
            .collect()
    };
    let contact = hold.whole.contact().map(|one| one.name.clone()).filter(|name| !name.is_empty());
    let shell = ask
        .shell(t.say("proposal-join-title"))
        .of(ask, &gathering.name(&ask.lang), &format!("/{}", gathering.code))
        .private();
    JoinPage {
        shell: shell.style("propose.css"),
        title: proposal.title.clone(),
        abstract_text: proposal.abstract_text.clone(),
        lang: proposal.lang.tag().to_owned(),
        who: contact.unwrap_or_else(|| t.say("proposal-somebody")),
        role: t.say(&format!("proposal-role-{}", presenter.role)),
        gathering: gathering.name(&ask.lang),
        action: ask.to(&format!("/join/{}", ask.param("secret"))),
        part: presenter.part,
        texts: vec![
            text("name", "name"),
            Text { optional: true, ..text("organisation", "organization") },
            Text { optional: true, ..text("job", "organization-title") },
        ],
        picks: vec![
            Pick::of(&s, "sector", t.say("proposal-presenter-sector"), "select", named(&hold.setting.sectors)),
            Pick::of(&s, "level", t.say("proposal-presenter-level"), "select", named(&hold.setting.levels)),
        ],
        biography: text("biography", "off").hint(t.say("proposal-biography-hint")).area(4).optional(),
        s,
    }
}

pub(super) async fn answer(mut ask: Ask) -> Outcome {
    let (hold, mut presenter) = invited(&mut ask).await?;
    let form = ask.form().await?;
    let declines = form.get("do") == "decline";
    let mut sheet = Sheet::of(form);
    if !declines {
        for (field, key) in
            [("name", "proposal-lacks-name"), ("sector", "proposal-lacks-sector"), ("level", "proposal-lacks-level")]
        {
            sheet.required(&ask.t(), field, key);
        }
        if !sheet.is_fine() {
            return refused(&join_page(&ask, &hold, &presenter, sheet));
        }
        own_lines(&ask, &hold, &sheet.form, &mut presenter);
    }
    let news = presenter.part != if declines { Part::Declined } else { Part::Joined };
    presenter.part = if declines { Part::Declined } else { Part::Joined };
    presenter.answered_at = Some(ask.now());
    let tx = ask.db().begin().await?;
    store::save_presenter(&tx, &presenter).await?;
    let deed = if declines { "proposal-co-presenter-declined" } else { "proposal-co-presenter-joined" };
    record(&ask, &tx, &hold, deed, &format!("p{}", presenter.position)).await?;
    if news {
        tell_author(&ask, &tx, &hold, &presenter, declines).await?;
    }
    tx.commit().await?;
    let said = if declines { "said-proposal-declined" } else { "said-proposal-joined" };
    see_other(&ask, &format!("/join/{}", ask.param("secret")), Some(said))
}

fn own_lines(ask: &Ask, hold: &Hold, form: &Form, presenter: &mut Presenter) {
    presenter.name = one_line(form.get("name"));
    presenter.organisation = one_line(form.get("organisation"));
    presenter.job_title = one_line(form.get("job"));
    let among = |list: &[(String, base::Localised)], code: &str| {
        list.iter().find(|(one, _)| one == code).map(|(code, _)| code.clone())
    };
    presenter.sector = among(&hold.setting.sectors, form.get("sector")).unwrap_or_default();
    presenter.level = among(&hold.setting.levels, form.get("level")).unwrap_or_default();
    form.get("biography").clone_into(&mut presenter.biography);
    if let Some(me) = ask.viewer.me.as_ref().filter(|me| fold(&me.mail) == fold(&presenter.mail)) {
        presenter.person_id = Some(me.id);
    }
}

/// The author hears of the answer. The link to edit is not in it: the author has it from the receipt.
async fn tell_author(
    ask: &Ask,
    tx: &::store::Tx,
    hold: &Hold,
    presenter: &Presenter,
    declines: bool,
) -> Result<(), Refusal> {
    let Some(contact) = hold.whole.contact().filter(|contact| !contact.mail.is_empty()) else { return Ok(()) };
    let name = if presenter.name.is_empty() { &presenter.mail } else { &presenter.name };
    let path = format!("/{}/call", hold.setting.gathering.code);
    let to = letters::ToContact {
        house: &ask.house,
        setting: &hold.setting,
        proposal: &hold.whole.proposal,
        contact,
        lang: &hold.whole.proposal.lang,
        path,
    };
    let words = if declines { "proposal-has-declined" } else { "proposal-has-joined" };
    letters::to_contact(tx, ask.now(), words, to, &[("who", post::Value::Line(name.chars().take(120).collect()))]).await
}
