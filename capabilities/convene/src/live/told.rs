//! What a floor tells everybody who follows it: its parts as they stand in the page, and the figures alone.
//! Written once for each language, from the templates of the pages, so that there is one markup.

use super::model::{Asked, Floor, Kind, Poll, PollState, State, tally};
use super::{entry, store as floors};
use crate::gathering::model::Gathering;
use crate::gathering::store as gatherings;
use askama::Template;
use base::{Id, Lang, Localised};
use futures::FutureExt;
use futures::future::BoxFuture;
use serde_json::{Map, Value as Json, json};
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;
use store::Result;
use web::live::{Source, Told};
use web::{Ask, House, Outcome, Refusal, Tr, live};

/// Most questions in the list: more are not read.
const LIST_MAX: usize = 60;
/// The questions on the screen beside those who present: alone, beside a question on stage or a poll, beside both.
const SCREEN_MAX: [usize; 3] = [4, 2, 0];

/// A question as the page shows it.
#[derive(Clone)]
pub(super) struct Line {
    pub code: String,
    pub text: String,
    pub name: String,
    pub at: String,
    pub votes: i64,
    pub stage: bool,
    pub pinned: bool,
    pub answer: String,
    pub pressed: bool,
    pub own: bool,
}

/// A poll as the page shows it.
pub(super) struct PollLine {
    pub code: String,
    pub kind: Kind,
    pub question: String,
    pub lang: String,
    pub open: bool,
    pub tells: bool,
    pub people: i64,
    /// Words, figure, per cent, whether this browser chose it.
    pub lines: Vec<(String, i64, i64, bool)>,
    pub words: Vec<String>,
    /// What this browser wrote.
    pub mine: String,
    pub answered: bool,
}

/// The floor as everybody sees it.
pub(super) struct View {
    pub t: Tr,
    /// The address of the session's pages.
    pub at: String,
    pub questions: Vec<Line>,
    pub answered: Vec<Line>,
    pub polls: Vec<PollLine>,
    pub asking: bool,
}

#[derive(Template)]
#[template(path = "live/questions.html")]
struct Questions<'a> {
    v: &'a View,
}

#[derive(Template)]
#[template(path = "live/polls.html")]
struct Polls<'a> {
    v: &'a View,
}

#[derive(Template)]
#[template(path = "live/on_screen.html")]
struct OnScreen<'a> {
    v: &'a View,
    stage: Option<&'a Line>,
    top: Vec<&'a Line>,
    poll: Option<&'a PollLine>,
}

impl View {
    /// Reads the floor. `mark` is that of the browser which asks; a state for everybody has none.
    pub async fn read(
        house: &House,
        t: Tr,
        at: String,
        gathering: &Gathering,
        floor: &Floor,
        mark: &str,
    ) -> Result<View> {
        let (db, id, until) = (&house.db, floor.session_id, house.shown_until());
        let (mut asked, polls) = (floors::questions(db, id, until).await?, floors::polls(db, id, until).await?);
        let tallies = floors::tallies(db, floor.session_id).await?;
        let words = floors::open_answers(db, floor.session_id).await?;
        let (votes, answers) = match mark {
            "" => Default::default(),
            mark => (
                floors::my_votes(db, floor.session_id, mark).await?,
                floors::my_answers(db, floor.session_id, mark).await?,
            ),
        };
        let votes: HashSet<Id> = votes.into_iter().collect();
        asked.sort_by_key(|one| (one.state != State::Stage, !one.pinned, -one.votes, one.asked_at, one.id));
        let line = |one: &Asked| Line {
            code: one.code.clone(),
            text: one.text.clone(),
            name: one.name.clone(),
            at: t.time(one.asked_at, &gathering.zone),
            votes: one.votes,
            stage: one.state == State::Stage,
            pinned: one.pinned,
            answer: one.answer.clone(),
            pressed: votes.contains(&one.id),
            own: !mark.is_empty() && one.by_browser == mark,
        };
        let of = |wanted: &[State]| -> Vec<Line> {
            asked.iter().filter(|one| wanted.contains(&one.state)).take(LIST_MAX).map(line).collect()
        };
        let lang = t.lang.clone();
        let seen = polls
            .iter()
            .filter(|poll| poll.state == PollState::Open || (poll.state == PollState::Closed && poll.shown));
        let polls = seen.map(|poll| {
            let said = words.iter().filter(|(of, _, _, state)| *of == poll.id && state == "shown");
            let words = said.map(|(_, _, text, _)| text.clone()).collect();
            poll_line(poll, tallies.get(&poll.id), words, answers.get(&poll.id), &lang)
        });
        let polls = polls.collect::<Vec<_>>();
        let mut polls = polls;
        polls.sort_by_key(|poll| !poll.open);
        Ok(View {
            questions: of(&[State::Shown, State::Stage]),
            answered: of(&[State::Answered]),
            polls,
            asking: floor.asking,
            at,
            t,
        })
    }

    /// The list of questions as it stands in the page.
    pub fn questions_html(&self) -> String {
        Questions { v: self }.render().unwrap_or_default()
    }

    /// The polls as they stand in the page.
    pub fn polls_html(&self) -> String {
        Polls { v: self }.render().unwrap_or_default()
    }

    /// The screen beside those who present: one question at a time, then those that most people ask.
    pub fn screen_html(&self) -> String {
        let stage = self.questions.iter().find(|one| one.stage);
        let poll = self.polls.iter().find(|poll| poll.open).or_else(|| self.polls.last());
        let busy = usize::from(stage.is_some()) + usize::from(poll.is_some_and(|poll| poll.open));
        let top = self.questions.iter().filter(|one| !one.stage).take(SCREEN_MAX[busy]).collect();
        OnScreen { v: self, stage, top, poll }.render().unwrap_or_default()
    }

    /// Every figure by its name in the page.
    fn figures(&self) -> Map<String, Json> {
        let mut figures: Map<String, Json> =
            self.questions.iter().map(|one| (one.code.clone(), json!(one.votes))).collect();
        for poll in &self.polls {
            figures.insert(format!("{}-n", poll.code), json!(poll.people));
            if poll.tells {
                for (at, line) in poll.lines.iter().enumerate() {
                    figures.insert(format!("{}-{}", poll.code, at + 1), json!(line.2));
                }
            }
        }
        figures
    }

    /// The same as long as only figures changed.
    fn shape(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        let line = |one: &'_ Line| (one.code.clone(), one.text.clone(), one.name.clone(), one.stage, one.pinned);
        let mut lines: Vec<_> = self.questions.iter().map(line).collect();
        lines.sort_unstable();
        lines.hash(&mut hasher);
        for one in &self.answered {
            (&one.code, &one.answer).hash(&mut hasher);
        }
        for poll in &self.polls {
            (&poll.code, poll.open, poll.tells, &poll.words).hash(&mut hasher);
        }
        self.asking.hash(&mut hasher);
        hasher.finish()
    }

    fn told(&self, version: i64, parts: Json) -> Told {
        let figures = Json::Object(self.figures());
        Told {
            version,
            shape: self.shape(),
            figures: json!({ "figures": figures }).to_string(),
            whole: json!({ "parts": parts, "figures": figures }).to_string(),
        }
    }
}

fn poll_line(
    poll: &Poll,
    answers: Option<&std::collections::BTreeMap<String, i64>>,
    words: Vec<String>,
    mine: Option<&(String, String)>,
    lang: &Lang,
) -> PollLine {
    let nothing = Default::default();
    let sum = tally(poll, answers.unwrap_or(&nothing));
    let chosen: Vec<&str> = mine.map_or(Vec::new(), |(chosen, _)| chosen.split(' ').collect());
    let (tag, question) = found(&poll.question, lang);
    let line = |(at, words): (usize, String)| {
        let figure = sum.lines.get(at).copied().unwrap_or(0);
        let own = chosen.contains(&(at + 1).to_string().as_str());
        (words, figure, sum.percent(at, poll.kind), own)
    };
    PollLine {
        code: poll.code.clone(),
        kind: poll.kind,
        question,
        lang: tag,
        open: poll.state == PollState::Open,
        tells: poll.tells(),
        people: sum.people,
        lines: poll.lines(lang).into_iter().enumerate().map(line).collect(),
        words: if poll.tells() { words } else { Vec::new() },
        mine: mine.map_or(String::new(), |(_, words)| words.clone()),
        answered: mine.is_some(),
    }
}

fn found(text: &Localised, lang: &Lang) -> (String, String) {
    let (tag, words) = text.found(lang);
    (tag.to_owned(), words.to_owned())
}

/// The floor for everybody, by its id; `None` where nothing happened yet.
async fn everybody(house: &House, id: Id, lang: Lang) -> Result<Option<(i64, View)>> {
    let version = floors::version(&house.db, id, house.shown_until()).await?;
    let Some(floor) = floors::floor_by_id(&house.db, id).await? else { return Ok(None) };
    let gathering = gatherings::by_id(&house.db, floor.gathering_id).await?;
    let at = house.to(&lang, &format!("/{}/sessions/{}", gathering.code, floor.code));
    let t = Tr::new(house.words.clone(), lang);
    let view = View::read(house, t, at, &gathering, &floor, "").await?;
    Ok(Some((version, view)))
}

fn nothing() -> Told {
    Told { version: 0, shape: 0, whole: "{}".to_owned(), figures: "{}".to_owned() }
}

fn version(house: Arc<House>, id: Id) -> BoxFuture<'static, Result<i64>> {
    async move { floors::version(&house.db, id, house.shown_until()).await }.boxed()
}

fn tell(house: Arc<House>, id: Id, lang: Lang) -> BoxFuture<'static, Result<Told>> {
    async move {
        let Some((version, view)) = everybody(&house, id, lang).await? else { return Ok(nothing()) };
        let parts = json!({ "questions": view.questions_html(), "polls": view.polls_html() });
        Ok(view.told(version, parts))
    }
    .boxed()
}

fn tell_screen(house: Arc<House>, id: Id, lang: Lang) -> BoxFuture<'static, Result<Told>> {
    async move {
        let Some((version, view)) = everybody(&house, id, lang).await? else { return Ok(nothing()) };
        let parts = json!({ "screen": view.screen_html() });
        // The screen keeps its own order: every change is told whole, and it has few readers.
        Ok(Told { shape: version.unsigned_abs(), ..view.told(version, parts) })
    }
    .boxed()
}

fn tell_desk(house: Arc<House>, id: Id, lang: Lang) -> BoxFuture<'static, Result<Told>> {
    async move {
        let version = floors::version(&house.db, id, house.shown_until()).await?;
        let Some(floor) = floors::floor_by_id(&house.db, id).await? else { return Ok(nothing()) };
        let gathering = gatherings::by_id(&house.db, floor.gathering_id).await?;
        let html = super::pages::desk_html(&house, &gathering, &floor, lang).await?;
        let whole = json!({ "parts": { "desk": html } }).to_string();
        Ok(Told { version, shape: version.unsigned_abs(), figures: "{}".to_owned(), whole })
    }
    .boxed()
}

const FLOOR: Source = Source { kind: "floor", version, tell };
const SCREEN: Source = Source { kind: "screen", version, tell: tell_screen };
const DESK: Source = Source { kind: "desk", version, tell: tell_desk };

/// How many follow the floor now, by a line that is open.
pub(super) fn readers(house: &House, id: Id) -> usize {
    house.live.readers(FLOOR.kind, id)
}

/// The session of the address, if it is published.
async fn session(ask: &Ask) -> std::result::Result<Id, Refusal> {
    let address = format!("{}/{}", ask.param("gathering"), ask.param("code"));
    let found = async move || {
        let gathering = entry::gathering(ask).await?;
        Ok(entry::floor(ask, &gathering).await?.session_id)
    };
    ask.house.live.behind(&address, ask.received_at, || found().boxed()).await
}

/// The session of the address for those who lead it: the gathering need not be published.
async fn session_of_desk(ask: &Ask) -> std::result::Result<Id, Refusal> {
    let found = gatherings::find(ask.db(), ask.param("gathering")).await?.ok_or_else(Refusal::not_found)?;
    floors::session_id(ask.db(), found.id, ask.param("code")).await?.ok_or_else(Refusal::not_found)
}

/// `GET /{gathering}/sessions/{code}/live`
pub(super) async fn follow(ask: Ask) -> Outcome {
    let id = session(&ask).await?;
    live::follow(&ask, FLOOR, id)
}

/// `GET /{gathering}/sessions/{code}/live/state`
pub(super) async fn state(ask: Ask) -> Outcome {
    let id = session(&ask).await?;
    live::state(&ask, FLOOR, id).await
}

/// `GET /{gathering}/sessions/{code}/screen/live`
pub(super) async fn follow_screen(ask: Ask) -> Outcome {
    let id = session(&ask).await?;
    live::follow(&ask, SCREEN, id)
}

/// `GET /{gathering}/sessions/{code}/screen/state`
pub(super) async fn state_of_screen(ask: Ask) -> Outcome {
    let id = session(&ask).await?;
    live::state(&ask, SCREEN, id).await
}

/// `GET /manage/{gathering}/live/{code}/news`
pub(super) async fn follow_desk(ask: Ask) -> Outcome {
    let id = session_of_desk(&ask).await?;
    live::follow(&ask, DESK, id)
}

/// `GET /manage/{gathering}/live/{code}/news/state`
pub(super) async fn state_of_desk(ask: Ask) -> Outcome {
    let id = session_of_desk(&ask).await?;
    live::state(&ask, DESK, id).await
}
