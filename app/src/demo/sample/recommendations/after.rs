//! What came after the adoption: submissions, answers, reports, and that this year's edition asks again.

use super::Filling;
use base::Id;
use deliberate::follow_up::model::{Answer, Done, Report, Submission, Verdict};
use deliberate::follow_up::store as follow_ups;
use deliberate::recommendation::model::{Of, Recommendation};
use deliberate::recommendation::store::{self as recommendations, paragraphs};
use deliberate::signing::model::Body;
use std::collections::HashMap;

impl Filling<'_> {
    pub(super) async fn after(
        &self,
        one: &Recommendation,
        bodies: &HashMap<String, (Body, Id, String)>,
    ) -> Result<(), String> {
        let told = |error: store::StoreError| format!("could not fill what became of a recommendation: {error}");
        for line in &self.line.submissions {
            let at = self.sample.at(&format!("{}T11:00", line.sent_on))?;
            let maker = self.maker(at, None);
            let submission = Submission {
                id: maker.id(),
                institution: line.institution.clone(),
                level: line.level.clone(),
                process: line.process.clone(),
                aims_on: line.aims_on.clone(),
                sent_on: line.sent_on.clone(),
                answers: Vec::new(),
            };
            follow_ups::submit(self.tx, maker, one, &submission).await.map_err(told)?;
            for answer in &line.answers {
                let at = self.sample.at(&format!("{}T12:00", answer.answered_on))?;
                let answer = Answer {
                    verdict: Verdict::parse(&answer.verdict).unwrap_or(Verdict::Received),
                    words: answer.words.clone(),
                    link: String::new(),
                    answered_on: answer.answered_on.clone(),
                };
                follow_ups::answer(self.tx, self.maker(at, None), one, submission.id, &answer).await.map_err(told)?;
            }
        }
        let points = paragraphs::of(self.tx, one.id).await.map_err(told)?;
        for line in &self.line.reports {
            let at = self.sample.at(&format!("{}T15:00", line.on))?;
            let Some(point) = line.point.checked_sub(1).and_then(|n| points.get(n)) else { continue };
            let report = Report {
                paragraph_id: point.id,
                body_id: bodies.get(&line.delegation).map(|(body, _, _)| body.id),
                by: line.delegation.clone(),
                state: Done::parse(&line.state).unwrap_or(Done::Partly),
                words: line.words.clone(),
                evidence: line.evidence.clone(),
                link: String::new(),
                reported_on: line.on.clone(),
                reported_at: at,
            };
            follow_ups::report(self.tx, self.maker(at, None), one, &report).await.map_err(told)?;
        }
        if self.line.taken_up {
            let next = self.next_edition().await.map_err(told)?;
            let one = recommendations::by_id(self.tx, one.id).await.map_err(told)?;
            let maker = self.maker(self.sample.moment(), None);
            follow_ups::take_up(self.tx, maker, &one, &next).await.map_err(told)?;
        }
        Ok(())
    }

    /// The gathering of the sample.
    async fn next_edition(&self) -> store::Result<Of> {
        let gathering = convene::gathering::store::by_id(self.tx, self.sample.gathering_id).await?;
        Ok(Of { id: gathering.id, code: gathering.code, title: gathering.title })
    }
}
