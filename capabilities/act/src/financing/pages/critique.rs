//! What to be careful with. Paying for outcomes has weaknesses that its papers rarely print; here they stand on the
//! page of each contract, with its own figures where it has any.

use crate::financing::ledger::EntryKind;
use crate::financing::model::{Contract, Metric, Outcome};
use crate::financing::store::ledger::Written;
use crate::money;
use web::Tr;

/// The sentences, the ones with figures first.
pub(super) fn sentences(
    t: &Tr,
    one: &Contract,
    metrics: &[Metric],
    results: &[Outcome],
    written: &[Written],
) -> Vec<String> {
    let mut all = Vec::new();
    let corrected = |number| written.iter().any(|other| other.entry.corrects == Some(number));
    let stands =
        written.iter().filter(|one| one.entry.kind == EntryKind::ValidationCost && !corrected(one.entry.number));
    let validating: i64 = stands.map(|one| one.entry.sum()).sum();
    if validating > 0 && one.paid_cents > 0 {
        let percent = (validating * 1_000 / one.paid_cents + 5) / 10;
        all.push(t.a2("contract-care-validating", "sum", money::said(t, validating), "percent", percent));
    } else {
        all.push(t.say("contract-care-validating-unknown"));
    }
    let reported: i64 = results.iter().filter(|one| one.decided.is_some()).map(|one| one.reported).sum();
    let accepted: i64 = results.iter().filter_map(|one| one.decided.as_ref()).map(|one| one.accepted).sum();
    if reported > 0 {
        let refused = reported - accepted;
        all.push(t.a2(
            "contract-care-refused",
            "refused",
            money::count(t, refused),
            "reported",
            money::count(t, reported),
        ));
    }
    let silent = metrics.iter().filter(|metric| results.iter().all(|one| one.metric_id != metric.id)).count();
    if silent > 0 {
        all.push(t.a("contract-care-silent", "n", silent));
    }
    if !one.hardest.is_empty() {
        all.push(t.a("contract-care-hardest", "words", one.hardest.as_str()));
    }
    if !one.not_measured.is_empty() {
        all.push(t.a("contract-care-not-measured", "words", one.not_measured.as_str()));
    }
    all.push(t.say("contract-care-cause"));
    all.push(t.say("contract-care-perverse"));
    all
}
