//! The form: no account, no trap; what is refused is said in a sentence.

use crate::gathering::model::Gathering;
use crate::site::enquiry::model::{A_DAY_MAX, Enquiry, LINKS_MAX, Line, State, TEXT_CHARS_MAX, links_in, too_many};
use crate::site::enquiry::{letters, store};
use crate::site::page::public::{readable, shell};
use ::store::activity::{self, Deed};
use askama::Template;
use base::{Code, Limit, Secret, one_line};
use post::Address;
use web::{Ask, Outcome, Refusal, Sheet, Shell, Tr, page, refused, see_other};

#[derive(Template)]
#[template(path = "site/contact.html")]
struct ContactPage {
    shell: Shell,
    t: Tr,
    s: Sheet,
    contact: String,
    faq: bool,
    at: String,
}

async fn contact_page(ask: &Ask, gathering: &Gathering, s: Sheet) -> Result<ContactPage, Refusal> {
    let t = ask.t();
    let faq = crate::site::page::store::find(ask.db(), gathering.id, "faq").await?;
    Ok(ContactPage {
        shell: shell(ask, gathering, &t.say("enquiry-ask")).about(t.say("enquiry-lead")),
        at: ask.to(&format!("/{}", gathering.code)),
        contact: gathering.contact.clone(),
        faq: faq.is_some_and(|page| page.published),
        t,
        s,
    })
}

/// `GET /{gathering}/contact`
pub async fn show(ask: Ask) -> Outcome {
    let gathering = readable(&ask).await?;
    let mut s = Sheet::default();
    if let Some(me) = &ask.viewer.me {
        s.form.set("name", me.name.clone());
        s.form.set("mail", me.mail.clone());
    }
    s.form.set("once", Secret::draw(&ask.house.chance).expose());
    page(&contact_page(&ask, &gathering, s).await?)
}

/// `POST /{gathering}/contact`
pub async fn send(ask: Ask) -> Outcome {
    let gathering = readable(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    check(&ask, &mut s);
    if !s.is_fine() {
        return refused(&contact_page(&ask, &gathering, s).await?);
    }
    if !ask.house.pace.allows(&format!("enquiries {}", ask.address), 6, ask.now()) {
        return Err(Refusal::too_often());
    }
    let one = typed(&ask, &s);
    let tx = ask.db().begin().await?;
    // Two that arrive at once may both be let in: the limit is there for machines, not for the sixth of a kind.
    let (began, open) = store::of_address(&tx, &one.mail, ask.now().plus_s(-86_400)).await?;
    if too_many(began, open) {
        drop(tx);
        s.wrong("mail", ask.t().a2("enquiry-too-many", "n", A_DAY_MAX, "contact", gathering.contact.clone()));
        return refused(&contact_page(&ask, &gathering, s).await?);
    }
    if store::insert(&tx, gathering.id, &one).await? {
        let line = Line {
            id: ask.new_id(),
            by_desk: false,
            by_person: None,
            text: s.form.get("text").to_owned(),
            at: ask.now(),
        };
        store::say(&tx, one.id, &line).await?;
        letters::received(&ask, &tx, &gathering, &one).await?;
        letters::tell_desk(&ask, &tx, &gathering, &one).await?;
        let deed = Deed {
            deed: "enquiry-came",
            about_kind: "enquiry",
            about_id: one.id,
            scope_id: Some(gathering.id),
            fields: "",
        };
        activity::record(&tx, ask.now(), &ask.house.chance, ask.viewer.person(), deed).await?;
    }
    tx.commit().await?;
    see_other(&ask, &format!("/{}/contact", gathering.code), Some("said-enquiry-sent"))
}

fn typed(ask: &Ask, s: &Sheet) -> Enquiry {
    let line = |field: &str| one_line(s.form.get(field));
    let once = line("once");
    Enquiry {
        id: ask.new_id(),
        code: Code::draw(&ask.house.chance),
        state: State::Open,
        subject: line("subject"),
        name: line("name"),
        mail: line("mail"),
        person_id: ask.viewer.person(),
        lang: ask.lang.clone(),
        once: if once.is_empty() { ask.new_id().to_string() } else { once },
        created_at: ask.now(),
        changed_at: ask.now(),
    }
}

fn check(ask: &Ask, s: &mut Sheet) {
    let t = ask.t();
    s.required(&t, "name", "enquiry-name-missing");
    s.required(&t, "subject", "enquiry-subject-missing");
    if Address::of_person(s.form.get("mail"), "").is_err() {
        s.wrong("mail", t.say("enquiry-mail-wrong"));
    }
    for (field, most) in [("name", 120), ("subject", 160), ("once", 80)] {
        let over = Limit::Chars(most).over(s.form.get(field));
        if over > 0 {
            s.wrong(field, t.a("gathering-too-long", "over", over));
        }
    }
    check_text(&t, s);
}

/// What somebody writes into a thread.
pub(super) fn check_text(t: &Tr, s: &mut Sheet) {
    s.required(t, "text", "enquiry-text-missing");
    let over = Limit::Chars(TEXT_CHARS_MAX).over(s.form.get("text"));
    if over > 0 {
        s.wrong("text", t.a("gathering-too-long", "over", over));
    }
    if links_in(s.form.get("text")) > LINKS_MAX {
        s.wrong("text", t.a("enquiry-links", "n", LINKS_MAX));
    }
}
