//! Requests of persons for their data that came by letter or at a counter. Whoever has an account has the copy, the
//! correction and the erasure on the own page at once; this register is for everybody else, with the day by which each is
//! answered: 30 days, which both GDPR (a month) and Québec's Law 25 ask for.

use askama::Template;
use base::jiff::ToSpan;
use base::jiff::civil::Date;
use base::{Id, Limit, Zone, one_line};
use directory::person::Mail;
use store::activity::{Deed, record};
use store::{Db, Result, Row, Tx, sql};
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

/// Days until the answer.
const DAYS: i64 = 30;
/// What can be asked for.
const KINDS: [&str; 5] = ["access", "correction", "erasure", "objection", "portability"];
/// What became of it.
const OUTCOMES: [&str; 4] = ["granted", "partly", "refused", "withdrawn"];

/// A request.
#[derive(Clone, Debug, PartialEq)]
struct DataRequest {
    id: Id,
    kind: String,
    name: String,
    mail: String,
    received_on: String,
    answer_by: String,
    answered_on: String,
    outcome: String,
    reason: String,
}

/// A request as it is shown.
struct Line {
    id: String,
    kind: String,
    who: String,
    received: String,
    until: (String, &'static str),
    outcome: String,
    reason: String,
}

#[derive(Template)]
#[template(path = "compliance/requests.html")]
struct Requests {
    shell: Shell,
    s: Sheet,
    open: Vec<Line>,
    answered: Vec<Line>,
    kinds: Vec<(String, String)>,
    outcomes: Vec<(String, String)>,
}

fn today(ask: &Ask) -> Date {
    ask.reader_zone().unwrap_or_else(Zone::utc).civil(ask.now()).date()
}

async fn requests(ask: &Ask, s: Sheet) -> std::result::Result<Requests, Refusal> {
    let t = ask.t();
    let all = all(ask.db()).await?;
    let (open, answered): (Vec<_>, Vec<_>) = all.iter().partition(|one| one.answered_on.is_empty());
    let lines = |list: Vec<&DataRequest>| list.into_iter().map(|one| line(ask, one)).collect();
    let words = |list: &[&str], prefix: &str| {
        list.iter().map(|code| ((*code).to_owned(), t.say(&format!("{prefix}-{code}")))).collect()
    };
    Ok(Requests {
        shell: ask.shell(t.say("request-title")).work().script("work.js"),
        s,
        open: lines(open),
        answered: lines(answered),
        kinds: words(&KINDS, "request-kind"),
        outcomes: words(&OUTCOMES, "request-outcome"),
    })
}

fn line(ask: &Ask, one: &DataRequest) -> Line {
    let t = ask.t();
    let left = one.answer_by.parse::<Date>().map_or(0, |day| i64::from((day - today(ask)).get_days()));
    let until = match left {
        left if !one.answered_on.is_empty() => (t.day_of(&one.answered_on), if left < 0 { "" } else { " good" }),
        left if left < 0 => (t.a("request-late", "n", -left), " stop"),
        left => (t.a("request-left", "n", left), if left <= 7 { " lamp" } else { "" }),
    };
    Line {
        id: one.id.to_string(),
        kind: t.say(&format!("request-kind-{}", one.kind)),
        who: if one.name.is_empty() { "–".to_owned() } else { format!("{} <{}>", one.name, one.mail) },
        received: t.day_of(&one.received_on),
        until,
        outcome: if one.outcome.is_empty() {
            String::new()
        } else {
            t.say(&format!("request-outcome-{}", one.outcome))
        },
        reason: one.reason.clone(),
    }
}

/// `GET /admin/requests`
pub(super) async fn list(ask: Ask) -> Outcome {
    let mut s = Sheet::default();
    s.form.set("received-on", today(&ask).to_string());
    page(&requests(&ask, s).await?)
}

/// `POST /admin/requests`
pub(super) async fn receive(ask: Ask) -> Outcome {
    let (t, mut s) = (ask.t(), Sheet::of(ask.form().await?));
    let kind = KINDS.into_iter().find(|kind| *kind == s.form.get("kind"));
    if kind.is_none() {
        s.wrong("kind", t.say("request-kind-missing"));
    }
    let name = one_line(s.form.get("name"));
    if name.is_empty() || Limit::Chars(120).over(&name) > 0 {
        s.wrong("name", t.say("request-name-missing"));
    }
    let mail = Mail::parse(s.form.get("mail"));
    if mail.is_none() {
        s.wrong("mail", t.say("request-mail-wrong"));
    }
    let received =
        s.form.get("received-on").parse::<Date>().ok().filter(|day| *day <= today(&ask) && day.year() >= 2018);
    let until = received.and_then(|day| day.checked_add(DAYS.days()).ok());
    if until.is_none() {
        s.wrong("received-on", t.say("request-day-wrong"));
    }
    let (Some(kind), Some(mail), Some(received), Some(until), true) = (kind, mail, received, until, s.is_fine()) else {
        return refused(&requests(&ask, s).await?);
    };
    let one = DataRequest {
        id: ask.new_id(),
        kind: kind.to_owned(),
        name,
        mail: mail.as_str().to_owned(),
        received_on: received.to_string(),
        answer_by: until.to_string(),
        answered_on: String::new(),
        outcome: String::new(),
        reason: String::new(),
    };
    let tx = ask.db().begin().await?;
    insert(&tx, &ask, &one).await?;
    tx.commit().await?;
    see_other(&ask, "/admin/requests", Some("said-request-received"))
}

/// `POST /admin/requests/{id}`: what it was answered. A refusal has its reason.
pub(super) async fn answer(ask: Ask) -> Outcome {
    let id = Id::parse(ask.param("id")).ok_or_else(Refusal::not_found)?;
    let (t, mut s) = (ask.t(), Sheet::of(ask.form().await?));
    let outcome = OUTCOMES.into_iter().find(|outcome| *outcome == s.form.get("outcome"));
    if outcome.is_none() {
        s.wrong("outcome", t.say("request-outcome-missing"));
    }
    let reason = s.form.get("reason").to_owned();
    if reason.is_empty() && matches!(outcome, Some("refused" | "partly")) || Limit::Chars(2_000).over(&reason) > 0 {
        s.wrong("reason", t.say("request-reason-missing"));
    }
    let (Some(outcome), true) = (outcome, s.is_fine()) else { return refused(&requests(&ask, s).await?) };
    let tx = ask.db().begin().await?;
    let update = sql(
        "update data_request set answered_on = $2, outcome = $3, reason = $4, answered_at = $5 where id = $1 and answered_at is null",
    );
    let update = update.bind(id).bind(today(&ask).to_string()).bind(outcome).bind(reason).bind(ask.now());
    if tx.execute(update).await? == 0 {
        return Err(Refusal::not_found());
    }
    note(&tx, &ask, id, "data-request-answered").await?;
    tx.commit().await?;
    see_other(&ask, "/admin/requests", Some("said-request-answered"))
}

/// What is open first, by its day; then what was answered, the latest first.
async fn all(db: &Db) -> Result<Vec<DataRequest>> {
    let asked = sql(
        "select id, kind, person_name, person_mail, received_on, answer_by, answered_on, outcome, reason from data_request \
         order by case when answered_at is null then 0 else 1 end, case when answered_at is null then answer_by else '' end, \
         answered_at desc, id limit 500",
    );
    db.all(asked).await?.iter().map(of_row).collect()
}

async fn insert(tx: &Tx, ask: &Ask, one: &DataRequest) -> Result<()> {
    let insert = sql(
        "insert into data_request (id, kind, person_name, person_mail, received_on, answer_by, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    );
    let insert = insert.bind(one.id).bind(&one.kind).bind(&one.name).bind(&one.mail).bind(&one.received_on);
    tx.execute(insert.bind(&one.answer_by).bind(ask.now()).bind(ask.viewer.person())).await?;
    note(tx, ask, one.id, "data-request-received").await
}

async fn note(tx: &Tx, ask: &Ask, id: Id, deed: &str) -> Result<()> {
    let deed = Deed { deed, about_kind: "data-request", about_id: id, scope_id: None, fields: "" };
    record(tx, ask.now(), &ask.house.chance, ask.viewer.person(), deed).await
}

fn of_row(row: &Row) -> Result<DataRequest> {
    Ok(DataRequest {
        id: row.get("id")?,
        kind: row.get("kind")?,
        name: row.get("person_name")?,
        mail: row.get("person_mail")?,
        received_on: row.get("received_on")?,
        answer_by: row.get("answer_by")?,
        answered_on: row.get("answered_on")?,
        outcome: row.get("outcome")?,
        reason: row.get("reason")?,
    })
}
