//! The outcomes contract of the sample: steady work after custody, with two periods that were validated and paid and a
//! third that waits.

use super::Filling;
use super::words::CURRENCY;
use act::financing::ledger::{Account, EntryKind, Transfer};
use act::financing::model::{
    Contract, Decided, Decision, Kind, Metric, Outcome, Part, Party, Pricing, Seat, State, Tier,
};
use act::financing::store::ledger::{self as till, Payment, Posting};
use act::financing::store::results::{self, Evidence};
use act::financing::store::{self as contracts, metrics, parties};
use act::financing::waterfall::{Step, distribute};
use act::partnership::model::Partnership;
use base::{Code, Id, Ts};

pub(super) type Filled<T> = Result<T, String>;

pub(super) fn told(error: store::StoreError) -> String {
    format!("could not fill the contracts of the demo: {error}")
}

/// Name, definition, target, validation, source, price, tiers, low, high.
type MetricLine = (&'static str, &'static str, i64, &'static str, &'static str, i64, &'static [(i64, i64)], i64, i64);

const METRICS: &[MetricLine] = &[
    (
        "Entered the programme",
        "A plan is signed within thirty days of release.",
        240,
        "Every plan is looked at.",
        "Plans, by pseudonym",
        650,
        &[],
        150,
        240,
    ),
    (
        "Thirteen weeks in work",
        "At least sixteen hours a week, with one employer or two.",
        160,
        "Every payslip is looked at; one in ten employers is asked.",
        "Payslips",
        2_600,
        &[],
        80,
        190,
    ),
    (
        "Twenty-six weeks in work",
        "The same employer, or better pay with another.",
        120,
        "Every payslip is looked at.",
        "Payslips",
        3_800,
        &[],
        45,
        140,
    ),
    (
        "A home in one’s own name",
        "A tenancy of six months or more.",
        90,
        "Every tenancy is looked at, with the tenant’s consent.",
        "Register of tenancies",
        2_000,
        &[],
        40,
        100,
    ),
    (
        "No new conviction in twelve months",
        "Counted a year after release, against 61 in 100 of the years 2019 to 2023.",
        110,
        "The courts count for all of the cohort together; nobody is looked up alone.",
        "Register of the courts",
        0,
        &[(60, 150_000), (85, 320_000), (110, 495_000)],
        40,
        118,
    ),
];

/// Metric, first day, last day, reported, day of reporting; accepted, day and reason where it was decided.
type ResultLine = (usize, &'static str, &'static str, i64, &'static str, Option<(i64, &'static str, &'static str)>);

const RESULTS: &[ResultLine] = &[
    (0, "2026-01-01", "2026-06-30", 71, "2026-07-10", Some((71, "2026-08-03", ""))),
    (
        1,
        "2026-01-01",
        "2026-06-30",
        24,
        "2026-07-10",
        Some((22, "2026-08-03", "Two payslips show fourteen hours a week.")),
    ),
    (3, "2026-01-01", "2026-06-30", 8, "2026-07-13", Some((8, "2026-08-03", ""))),
    (
        0,
        "2026-07-01",
        "2026-12-31",
        80,
        "2027-01-14",
        Some((77, "2027-02-08", "Three plans were signed after the thirty days.")),
    ),
    (1, "2026-07-01", "2026-12-31", 34, "2027-01-14", Some((34, "2027-02-08", ""))),
    (2, "2026-07-01", "2026-12-31", 17, "2027-01-14", Some((17, "2027-02-08", ""))),
    (3, "2026-07-01", "2026-12-31", 12, "2027-01-15", Some((12, "2027-02-08", ""))),
    (3, "2026-07-01", "2026-12-31", 2, "2027-01-15", Some((0, "2027-02-08", "Both are tenancies of three months."))),
    (1, "2027-01-01", "2027-03-31", 14, "2027-04-08", None),
    (2, "2027-01-01", "2027-03-31", 3, "2027-04-08", None),
    (3, "2027-01-01", "2027-03-31", 2, "2027-04-09", None),
];

/// The parties of a contract by their part: name, part, note, who sits for it, who runs it.
pub(super) type PartyLine = (&'static str, Part, &'static str, &'static [&'static str], bool);

const PARTIES: &[PartyLine] = &[
    ("Ministry of Communities, Lorne", Part::Payer, "four fifths of each claim", &["joaquin-estrada-byrne"], false),
    ("City of Port Averne", Part::Payer, "one fifth, and the first year of the office", &["chidi-eze"], true),
    ("Harbour Street Outreach", Part::Provider, "with the Saltmarket employers", &["imani-adeyemi-ross"], false),
    ("Lorne Savings", Part::Investor, "a loan of 300,000 at 4.5 %", &["adaeze-thornbury"], false),
    ("Port Averne Social Fund", Part::Investor, "100,000 without interest, lost first", &[], false),
    ("Alder & Wren, evaluators", Part::Validator, "independent of all", &["agnieszka-wolny", "miriam-feldkamp"], false),
];

impl Filling<'_> {
    pub(super) async fn contracts(&self, steady: Partnership) -> Filled<()> {
        self.steady_work(&steady).await?;
        self.pool(&steady).await?;
        self.bakery().await
    }

    pub(super) async fn contract(
        &self,
        day: &str,
        who: &str,
        kind: Kind,
        of: Option<Id>,
        days: (&str, &str),
    ) -> Filled<Contract> {
        let maker = self.on(day, who)?;
        Ok(Contract {
            id: maker.id(),
            code: Code::draw(self.chance),
            title: String::new(),
            kind,
            state: State::Running,
            published: true,
            partnership_id: of,
            purpose: String::new(),
            cohort: String::new(),
            cohort_size: 0,
            way_in: String::new(),
            hardest: String::new(),
            not_measured: String::new(),
            place: "Port Averne".to_owned(),
            country: "Lorne".to_owned(),
            currency: CURRENCY.to_owned(),
            starts_on: days.0.to_owned(),
            ends_on: days.1.to_owned(),
            cap_cents: 0,
            earned_cents: 0,
            paid_cents: 0,
            changed_at: Ts(0),
        })
    }

    pub(super) async fn parties(&self, of: &Contract, day: &str, lines: &[PartyLine]) -> Filled<Vec<Party>> {
        let maker = self.on(day, "chidi-eze")?;
        let mut all = Vec::new();
        for (name, part, note, sits, manages) in lines {
            let organisation_id = self.organisation(maker, name, "").await?;
            let party = Party {
                id: maker.id(),
                organisation_id,
                name: (*name).to_owned(),
                part: *part,
                note: (*note).to_owned(),
            };
            parties::enter(self.tx, maker, of.id, &party).await.map_err(told)?;
            for (person_id, _) in sits.iter().filter_map(|key| self.person(key)) {
                let seat = Seat { person_id, organisation_id: Some(organisation_id), manages: *manages };
                parties::seat(self.tx, maker, of.id, &seat).await.map_err(told)?;
            }
            all.push(party);
        }
        Ok(all)
    }

    async fn steady_work(&self, of: &Partnership) -> Filled<()> {
        let mut one =
            self.contract("2025-12-08", "chidi-eze", Kind::Outcomes, Some(of.id), ("2026-01-01", "2028-12-31")).await?;
        one.title = "Steady work after custody".to_owned();
        one.purpose = "People who leave custody find work, keep it, and have a home.".to_owned();
        one.cohort = "Adults who leave custody in Port Averne after a sentence of less than two years.".to_owned();
        one.cohort_size = 240;
        one.way_in =
            "Probation tells everybody in the cohort; whoever comes is taken, in the order of coming.".to_owned();
        one.hardest =
            "People without a home and people in treatment are 38 in 100 of the cohort. Their places are filled first."
                .to_owned();
        one.not_measured = "What families gain, debts, health, and whoever never came.".to_owned();
        one.cap_cents = 170_300_000;
        let maker = self.on("2025-12-08", "chidi-eze")?;
        contracts::insert(self.tx, maker, &one).await.map_err(told)?;
        contracts::save(self.tx, maker, &one).await.map_err(told)?;
        let parties = self.parties(&one, "2025-12-08", PARTIES).await?;
        let metrics = self.metrics(&one).await?;
        self.order(&one, &parties).await?;
        for line in RESULTS {
            self.result(&one, &metrics, line).await?;
        }
        self.ledger(&one, &parties).await
    }

    async fn metrics(&self, of: &Contract) -> Filled<Vec<Metric>> {
        let maker = self.on("2025-12-08", "chidi-eze")?;
        let mut all = Vec::new();
        for (name, definition, target, validation, source, price, tiers, low, high) in METRICS {
            let tiers: Vec<Tier> = tiers
                .iter()
                .map(|(from_count, total)| Tier { from_count: *from_count, total_cents: total * 100 })
                .collect();
            let metric = Metric {
                id: maker.id(),
                number: 0,
                name: (*name).to_owned(),
                definition: (*definition).to_owned(),
                target: *target,
                validation: (*validation).to_owned(),
                source: (*source).to_owned(),
                pricing: if tiers.is_empty() { Pricing::Each } else { Pricing::Tiers },
                price_cents: price * 100,
                cap_cents: tiers.last().map_or(price * 100 * target, |tier| tier.total_cents),
                tiers,
                low: *low,
                high: *high,
                earned_cents: 0,
            };
            metrics::add(self.tx, maker, of.id, &metric).await.map_err(told)?;
            all.push(metric);
        }
        Ok(all)
    }

    async fn order(&self, of: &Contract, parties: &[Party]) -> Filled<()> {
        let maker = self.on("2025-12-08", "chidi-eze")?;
        let steps = [
            (2, "costs", Some(110_000_000)),
            (3, "loan and 4.5 % interest", Some(34_050_000)),
            (4, "what it put in", Some(10_000_000)),
            (2, "success fee", Some(4_500_000)),
            (4, "all that is left, for the next contract", None),
        ];
        for (party, words, up_to_cents) in steps {
            let step =
                Step { position: 0, party_id: parties[party].id, words: words.to_owned(), up_to_cents, paid_cents: 0 };
            till::add_step(self.tx, maker, of.id, &step).await.map_err(told)?;
        }
        Ok(())
    }

    async fn result(&self, of: &Contract, metrics: &[Metric], line: &ResultLine) -> Filled<()> {
        let (metric, from, to, reported, day, decided) = line;
        let maker = self.on(day, "imani-adeyemi-ross")?;
        let result = Outcome {
            id: maker.id(),
            number: 0,
            metric_id: metrics[*metric].id,
            from_day: (*from).to_owned(),
            to_day: (*to).to_owned(),
            reported: *reported,
            words: String::new(),
            recorded_at: maker.now,
            decided: None,
        };
        let evidence = Evidence {
            id: maker.id(),
            title: format!("{}, {to}", metrics[*metric].source),
            link: "https://harbour-street.example/evidence".to_owned(),
            blob_hash: None,
            media: String::new(),
        };
        results::report(self.tx, maker, of.id, &result, &[evidence]).await.map_err(told)?;
        if let Some((accepted, day, reason)) = decided {
            let maker = self.on(day, "agnieszka-wolny")?;
            let decision = match *accepted {
                0 => Decision::Refused,
                n if n == *reported => Decision::Accepted,
                _ => Decision::Partly,
            };
            let decided = Decided { decision, accepted: *accepted, reason: (*reason).to_owned(), at: maker.now };
            results::decide(self.tx, maker, of.id, &result, &decided).await.map_err(told)?;
        }
        Ok(())
    }

    /// Records what moved between a party and what is held.
    pub(super) async fn moved(
        &self,
        of: &Contract,
        day: &str,
        kind: EntryKind,
        party: &Party,
        cents: i64,
        words: &str,
    ) -> Filled<()> {
        let (outside, held) = (Account::Party(party.id), Account::Held);
        let (from, to) = if kind == EntryKind::MoneyIn { (outside, held) } else { (held, outside) };
        let posting =
            Posting { day, words, kind, transfers: vec![Transfer { from, to, cents, step: None }], corrects: None };
        let maker = self.on(day, "chidi-eze")?;
        let posted = till::post(self.tx, maker, of.id, posting).await.map_err(told)?;
        posted.map(|_| ()).map_err(|why| format!("could not record {words} of the demo: {why:?}"))
    }

    async fn claim(
        &self,
        of: &Contract,
        payer: &Party,
        days: (&str, Option<&str>),
        cents: i64,
        words: &str,
    ) -> Filled<()> {
        let maker = self.on(days.1.unwrap_or("2027-05-03"), "chidi-eze")?;
        let payment = Payment {
            number: 0,
            payer_id: payer.id,
            due_on: days.0.to_owned(),
            amount_cents: cents,
            words: words.to_owned(),
            state: String::new(),
            paid_on: None,
        };
        let number = till::plan(self.tx, maker, of.id, &payment).await.map_err(told)?;
        if let Some(day) = days.1 {
            let paid = till::pay(self.tx, maker, of.id, number, day).await.map_err(told)?;
            paid.map_err(|why| format!("could not pay {words} of the demo: {why:?}"))?;
        }
        Ok(())
    }

    async fn paid_out(&self, of: &Contract, day: &str, cents: i64, words: &str) -> Filled<()> {
        let steps = till::steps(self.tx, of.id).await.map_err(told)?;
        let given = distribute(&steps, cents);
        let transfers =
            steps.iter().zip(given).filter(|(_, (_, cents))| *cents > 0).map(|(step, (position, cents))| Transfer {
                from: Account::Held,
                to: Account::Party(step.party_id),
                cents,
                step: Some(position),
            });
        let posting =
            Posting { day, words, kind: EntryKind::Distribution, transfers: transfers.collect(), corrects: None };
        let posted = till::post(self.tx, self.on(day, "chidi-eze")?, of.id, posting).await.map_err(told)?;
        posted.map(|_| ()).map_err(|why| format!("could not record {words} of the demo: {why:?}"))
    }

    async fn ledger(&self, of: &Contract, parties: &[Party]) -> Filled<()> {
        let [ministry, city, outreach, bank, fund, wren] = parties else { return Ok(()) };
        self.moved(of, "2026-01-08", EntryKind::MoneyIn, bank, 30_000_000, "Loan").await?;
        self.moved(of, "2026-01-08", EntryKind::MoneyIn, fund, 10_000_000, "First loss").await?;
        self.paid_out(of, "2026-01-15", 22_000_000, "Working costs of the first year").await?;
        self.moved(of, "2026-08-20", EntryKind::ValidationCost, wren, 940_000, "Validating January to June").await?;
        self.claim(of, ministry, ("2026-09-01", Some("2026-08-28")), 9_548_000, "Claim 1, four fifths").await?;
        self.claim(of, city, ("2026-09-01", Some("2026-08-31")), 2_387_000, "Claim 1, one fifth").await?;
        self.paid_out(of, "2026-09-10", 10_000_000, "Working costs, autumn").await?;
        self.moved(of, "2026-11-09", EntryKind::MoneyOut, outreach, 200_000, "Deposit for a tenancy").await?;
        let words = "The deposit was the city’s to pay";
        let maker = self.on("2026-11-12", "chidi-eze")?;
        let turned = till::correct(self.tx, maker, of.id, 8, "2026-11-12", words).await.map_err(told)?;
        turned.map_err(|why| format!("could not turn an entry of the demo back: {why:?}"))?;
        self.moved(of, "2027-02-22", EntryKind::ValidationCost, wren, 1_215_050, "Validating July to December").await?;
        self.claim(of, ministry, ("2027-03-08", Some("2027-03-05")), 16_265_000, "Claim 2, first part").await?;
        self.paid_out(of, "2027-03-19", 17_000_000, "Working costs, spring").await?;
        self.claim(of, city, ("2027-08-15", None), 6_440_000, "Claim 2, the rest").await
    }
}
