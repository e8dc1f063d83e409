//! The agreements of a partnership, and drafting one from a template.

use super::frame::{Inside, at, inside, work_shell};
use crate::desk::{choice, day, day_said, line, maker, options, today, words};
use crate::partnership::model::{Agreement, AgreementKind, AgreementState};
use crate::partnership::store::agreements;
use askama::Template;
use web::{Ask, Outcome, Refusal, Sheet, Shell, Tr, page, refused, see_other};

/// The longest text of an agreement, in words.
pub(super) const TEXT_WORDS: usize = 4_000;

#[derive(Template)]
#[template(path = "partnership/agreements.html")]
struct AgreementsPage {
    shell: Shell,
    rows: Vec<Row>,
    templates: Vec<(String, String, String)>,
    drafting: bool,
    convenes: bool,
    action: String,
    kinds: Vec<(String, String)>,
    s: Sheet,
}

struct Row {
    href: String,
    title: String,
    kind: String,
    state: String,
    tone: &'static str,
    signed: String,
    until: String,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let inside = inside(&ask).await?;
    let mut s = Sheet::default();
    let from = AgreementKind::parse(ask.query.get("from"));
    if let Some(kind) = from {
        let t = ask.t();
        s.form.set("kind", kind.code());
        s.form.set("title", t.say(&format!("agreement-kind-{}", kind.code())));
        s.form.set("text", template(&t, kind));
    }
    page(&agreements_page(&ask, &inside, s, from.is_some()).await?)
}

/// The first words of an agreement of this kind, with gaps to be filled by those who agree.
fn template(t: &Tr, kind: AgreementKind) -> String {
    match kind {
        AgreementKind::Terms => t.say("agreement-template-terms"),
        AgreementKind::Sharing => t.say("agreement-template-sharing"),
        AgreementKind::Other => String::new(),
    }
}

async fn agreements_page(ask: &Ask, inside: &Inside, s: Sheet, drafting: bool) -> Result<AgreementsPage, Refusal> {
    let t = ask.t();
    let today = today(ask).to_string();
    let all = agreements::of(ask.db(), inside.one.id).await?;
    let signatures = agreements::signatures(ask.db(), inside.one.id).await?;
    let may_sign = inside.members.iter().filter(|one| one.takes_part()).count();
    let row = |one: &Agreement| {
        let signed = signatures.iter().filter(|(of, _)| *of == one.id).count();
        Row {
            href: ask.to(&at(&inside.one, &format!("/agreements/{}", one.number))),
            title: one.title.clone(),
            kind: t.say(&format!("agreement-kind-{}", one.kind.code())),
            state: state_said(&t, one, &today),
            tone: tone(one, &today),
            signed: t.a2("agreement-signed-of", "n", signed, "of", may_sign),
            until: if one.expires_on.is_empty() {
                String::new()
            } else {
                t.a("agreement-until", "day", day_said(&t, &one.expires_on))
            },
        }
    };
    let page = ask.to(&at(&inside.one, "/agreements"));
    let offered = AgreementKind::ALL.iter().map(|kind| {
        let code = kind.code();
        (
            format!("{page}?from={code}#draft"),
            t.say(&format!("agreement-kind-{code}")),
            t.say(&format!("agreement-kind-{code}-hint")),
        )
    });
    Ok(AgreementsPage {
        shell: work_shell(ask, &inside.one, t.say("partnership-tab-agreements")),
        rows: all.iter().map(row).collect(),
        templates: offered.collect(),
        drafting,
        convenes: inside.convenes(),
        action: page,
        kinds: options(&t, "agreement-kind-", &AgreementKind::ALL.iter().map(|one| one.code()).collect::<Vec<_>>()),
        s,
    })
}

/// Its state in words; what ran out says so, whatever was recorded.
pub(super) fn state_said(t: &Tr, one: &Agreement, today: &str) -> String {
    if one.state == AgreementState::InForce && !one.holds(today) {
        return t.say("agreement-state-run-out");
    }
    t.say(&format!("agreement-state-{}", one.state.code()))
}

/// Amber where somebody must do something.
pub(super) fn tone(one: &Agreement, today: &str) -> &'static str {
    match one.state {
        AgreementState::Signing => " lamp",
        AgreementState::InForce if one.holds(today) => " good",
        AgreementState::InForce => " lamp",
        AgreementState::Draft | AgreementState::Ended => "",
    }
}

pub(super) async fn draft(ask: Ask) -> Outcome {
    let inside = inside(&ask).await?;
    inside.must_convene(&ask)?;
    let mut s = Sheet::of(ask.form().await?);
    let kind = choice(&mut s, "kind", AgreementKind::parse, AgreementKind::Other);
    let title = line(&ask, &mut s, "title", Some("agreement-title-missing"));
    let text = words(&ask, &mut s, "text", TEXT_WORDS, Some("agreement-text-missing"));
    let expires_on = day(&ask, &mut s, "expires", false);
    if !s.is_fine() {
        return refused(&agreements_page(&ask, &inside, s, true).await?);
    }
    let maker = maker(&ask);
    let (state, in_force_on) = (AgreementState::Draft, String::new());
    let one = Agreement { id: maker.id(), number: 0, kind, title, text, state, expires_on, in_force_on };
    let tx = ask.db().begin().await?;
    let number = agreements::draft(&tx, maker, inside.one.id, &one).await?;
    tx.commit().await?;
    see_other(&ask, &at(&inside.one, &format!("/agreements/{number}")), Some("said-agreement-drafted"))
}
