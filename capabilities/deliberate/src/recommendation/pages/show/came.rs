//! To whom it went and what became of each point, as the public page shows it.

use crate::follow_up::model::{Done, Report, Submission, Verdict, standing, summary};
use crate::recommendation::model::{Paragraph, Recommendation};
use base::Id;
use web::Ask;

/// A submission with its answers.
pub(super) struct Sent {
    /// To whom.
    pub institution: String,
    /// When it was sent, at which process it aims, and when that decides.
    pub line: String,
    /// What came back.
    pub answers: Vec<(String, &'static str, String, String)>,
}

/// What became of the points.
pub(crate) struct Came {
    /// In one sentence.
    pub sentence: String,
    /// The bar: shares of 400 for done, partly, not, silent, as (class, x, width).
    pub bar: Vec<(&'static str, usize, usize)>,
    /// The points.
    pub points: Vec<Point>,
}

/// A point with its reports.
pub(crate) struct Point {
    /// Its number.
    pub number: i64,
    /// Its beginning.
    pub text: String,
    /// The language of the beginning.
    pub lang: String,
    /// The reports that stand.
    pub reports: Vec<ReportLine>,
}

/// A report.
pub(crate) struct ReportLine {
    /// Who reports.
    pub by: String,
    /// What became of it.
    pub state: String,
    /// Its colour.
    pub tone: &'static str,
    /// In words.
    pub words: String,
    /// How one can see it.
    pub evidence: String,
    /// Where.
    pub link: String,
    /// The day.
    pub day: String,
}

/// What these reports come to.
pub(crate) fn came(ask: &Ask, one: &Recommendation, now: &[Paragraph], reports: &[Report]) -> Came {
    let t = ask.t();
    let points: Vec<Id> = now.iter().map(|one| one.id).collect();
    let (done, partly, not, silent) = summary(&points, reports);
    let args = [("done", done.into()), ("partly", partly.into()), ("not", not.into()), ("silent", silent.into())];
    let stand = standing(reports);
    let point = |paragraph: &Paragraph| {
        let text = paragraph.nearest(&ask.lang, &one.lang);
        Point {
            number: paragraph.position,
            text: text.map_or(String::new(), |text| text.text.clone()),
            lang: text.map_or_else(|| one.lang.to_string(), |text| text.lang.to_string()),
            reports: stand.iter().filter(|one| one.paragraph_id == paragraph.id).map(|one| line(ask, one)).collect(),
        }
    };
    let mut x = 0;
    let total = points.len().max(1);
    let bar = [("s1", done), ("s2", partly), ("s3", not), ("s4", silent)].into_iter().filter(|(_, n)| *n > 0);
    let bar = bar.map(|(class, n)| {
        let width = n * 400 / total;
        let at = (class, x, width.saturating_sub(1));
        x += width;
        at
    });
    Came {
        sentence: t.with("recommendation-points-summary", &args),
        bar: bar.collect(),
        points: now.iter().map(point).collect(),
    }
}

fn line(ask: &Ask, report: &Report) -> ReportLine {
    let t = ask.t();
    ReportLine {
        by: report.by.clone(),
        state: t.say(&format!("follow-up-state-{}", report.state.code())),
        tone: match report.state {
            Done::Done => " good",
            Done::Partly => " ward",
            Done::Not => "",
        },
        words: report.words.clone(),
        evidence: report.evidence.clone(),
        link: report.link.clone(),
        day: t.day_of(&report.reported_on),
    }
}

/// The submissions with their answers: verdict, its colour, the words with their day, the link.
pub(super) fn sent(ask: &Ask, submissions: &[Submission]) -> Vec<Sent> {
    let t = ask.t();
    let line = |one: &Submission| {
        let sent = t.day_of(&one.sent_on);
        match (one.process.as_str(), one.aims_on.as_str()) {
            ("", _) => t.a("follow-up-sent", "when", sent),
            (process, "") => t.a2("follow-up-sent-for", "when", sent, "process", process),
            (process, aims) => t.a3("follow-up-sent-for-on", "when", sent, "process", process, "aims", t.day_of(aims)),
        }
    };
    let tone = |verdict| match verdict {
        Verdict::TakesUp => " good",
        Verdict::Partly => " ward",
        Verdict::Declines => " stop",
        Verdict::Received => "",
    };
    let answers = |one: &Submission| {
        let answers = one.answers.iter().map(|answer| {
            let said = t.say(&format!("follow-up-verdict-{}", answer.verdict.code()));
            let words = t.a2("follow-up-answer", "when", t.day_of(&answer.answered_on), "words", answer.words.as_str());
            (said, tone(answer.verdict), words, answer.link.clone())
        });
        answers.collect()
    };
    submissions
        .iter()
        .map(|one| Sent { institution: one.institution.clone(), line: line(one), answers: answers(one) })
        .collect()
}
