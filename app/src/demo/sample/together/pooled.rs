//! What is simpler than an outcomes contract: a pooled fund of small sums, and a bakery in French.

use super::Filling;
use super::contract::{Filled, PartyLine, told};
use act::financing::ledger::EntryKind;
use act::financing::model::{Kind, Part};
use act::financing::store as contracts;
use act::partnership::model::Partnership;

impl Filling<'_> {
    pub(super) async fn pool(&self, of: &Partnership) -> Filled<()> {
        let mut one =
            self.contract("2026-09-14", "chidi-eze", Kind::Pool, Some(of.id), ("2026-10-01", "2027-12-31")).await?;
        one.title = "Small sums for quiet streets".to_owned();
        one.purpose =
            "Residents ask for up to 5,000 for what makes their street calmer; residents decide, in the open."
                .to_owned();
        let maker = self.on("2026-09-14", "chidi-eze")?;
        contracts::insert(self.tx, maker, &one).await.map_err(told)?;
        contracts::save(self.tx, maker, &one).await.map_err(told)?;
        let lines: &[PartyLine] = &[
            ("City of Port Averne", Part::Funder, "", &["chidi-eze"], true),
            ("Lorne Savings", Part::Funder, "as much as the city", &[], false),
            ("Council of Ward Residents", Part::Intermediary, "decides who gets it", &["gwendolyn-ashby"], false),
            ("Friends of Founders’ Park", Part::Grantee, "benches and a lamp", &["wilhelmina-strand"], false),
            ("Youth Council of Port Averne", Part::Grantee, "a court that is open late", &[], false),
        ];
        let parties = self.parties(&one, "2026-09-14", lines).await?;
        self.moved(&one, "2026-10-05", EntryKind::MoneyIn, &parties[0], 2_500_000, "Share of the city").await?;
        self.moved(&one, "2026-10-06", EntryKind::MoneyIn, &parties[1], 2_500_000, "Share of the bank").await?;
        self.moved(&one, "2026-12-14", EntryKind::MoneyOut, &parties[3], 435_000, "Two benches and a lamp").await?;
        self.moved(&one, "2027-04-12", EntryKind::MoneyOut, &parties[4], 500_000, "A court open until ten").await
    }

    pub(super) async fn bakery(&self) -> Filled<()> {
        let who = "stephane-koulibaly";
        let mut one = self.contract("2026-11-16", who, Kind::Enterprise, None, ("2026-12-01", "2029-11-30")).await?;
        one.title = "Le fournil des Moulins".to_owned();
        one.purpose =
            "Une boulangerie où l’on apprend le métier en sortant de détention ; l’excédent va au centre de jour."
                .to_owned();
        one.place = "Sainte-Aubierge".to_owned();
        let maker = self.on("2026-11-16", who)?;
        contracts::insert(self.tx, maker, &one).await.map_err(told)?;
        contracts::save(self.tx, maker, &one).await.map_err(told)?;
        let lines: &[PartyLine] = &[
            ("Coopérative du fournil", Part::Owner, "six salariés associés", &["stephane-koulibaly"], true),
            ("Ville de Sainte-Aubierge", Part::Customer, "le pain des écoles", &["basile-tchakounte"], false),
            ("La Traverse, travail de rue", Part::Community, "le centre de jour", &["karine-desrosiers"], false),
        ];
        let parties = self.parties(&one, "2026-11-16", lines).await?;
        self.moved(&one, "2026-12-31", EntryKind::MoneyIn, &parties[1], 412_040, "Pain des écoles, décembre").await?;
        self.moved(&one, "2027-03-31", EntryKind::MoneyIn, &parties[1], 1_288_560, "Pain des écoles, hiver").await?;
        self.moved(&one, "2027-04-09", EntryKind::MoneyOut, &parties[0], 1_310_000, "Salaires et farine").await?;
        self.moved(&one, "2027-04-15", EntryKind::MoneyOut, &parties[2], 250_000, "Part du premier excédent").await
    }
}
