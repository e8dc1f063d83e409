//! The recommendations of the sample, taken through the same steps as real ones: written, amended, signed, submitted,
//! reported on. They are filled last, so that the rest of the sample stays what it was.

mod after;

use super::texts::Texts;
use super::texts::recommended::{AmendmentLine, CommentLine, DelegationLine, RecommendationLine, SignatureLine};
use super::{Sample, both};
use base::{Chance, Id, Lang, Ts};
use convene::gathering::store as gatherings;
use deliberate::consultation::model::{Change, Decision, Kind};
use deliberate::consultation::store::{self as consultation, Arrived, Proposed};
use deliberate::recommendation::beginning::{Beginning, begin};
use deliberate::recommendation::model::{Of, Paragraph, Recommendation, State};
use deliberate::recommendation::store::{self as recommendations, Maker, Origin, paragraphs, versions};
use deliberate::signing::bodies;
use deliberate::signing::model::{Body, Choice, Right};
use deliberate::signing::store::{self as signing, Signing};
use directory::organisation::store as organisations;
use directory::person::Mail;
use std::collections::HashMap;
use store::Tx;
use web::House;

pub(super) async fn fill(house: &House, sample: &Sample, texts: &Texts) -> Result<(), String> {
    let told = |error: store::StoreError| format!("could not fill the recommendations of the demo: {error}");
    // Draws of its own: the codes stay what they are whatever else the sample gains.
    let chance = Chance::seeded(20_270_916);
    for line in &texts.recommended.recommendations {
        let gathering = gatherings::find(&house.db, &line.gathering).await.map_err(told)?;
        let Some(gathering) = gathering else { return Err(format!("could not find {} of the sample", line.gathering)) };
        let of = Of { id: gathering.id, code: gathering.code, title: gathering.title };
        let tx = house.db.begin().await.map_err(told)?;
        let filling = Filling { sample, chance: &chance, tx: &tx, of: &of, line };
        filling.write(&texts.recommended.delegations).await?;
        tx.commit().await.map_err(told)?;
    }
    Ok(())
}

/// One recommendation on its way into the database.
struct Filling<'a> {
    sample: &'a Sample,
    chance: &'a Chance,
    tx: &'a Tx,
    of: &'a Of,
    line: &'a RecommendationLine,
}

impl Filling<'_> {
    fn maker(&self, at: Ts, by: Option<Id>) -> Maker<'_> {
        Maker { now: at, chance: self.chance, by }
    }

    async fn write(&self, delegations: &[DelegationLine]) -> Result<(), String> {
        let told = |error: store::StoreError| format!("could not fill a recommendation of the demo: {error}");
        let line = self.line;
        let bodies = self.delegations(delegations).await.map_err(told)?;
        let mut one = self.begun().await.map_err(told)?;
        one.consultation_closes_at = Some(self.sample.at(&line.consultation_closed)?);
        self.step(
            &mut one,
            State::Consultation,
            self.sample.at(&line.consultation_opened)?,
            versions::FOR_CONSULTATION,
        )
        .await
        .map_err(told)?;
        for amendment in &line.amendments {
            self.amendment(&one, amendment, self.sample.at(&amendment.at)?).await.map_err(told)?;
        }
        for comment in &line.comments {
            self.comment(&one, comment, self.sample.at(&comment.at)?).await.map_err(told)?;
        }
        if line.adoption_opened.is_empty() {
            return Ok(());
        }
        let opened = self.sample.at(&line.adoption_opened)?;
        if !line.signing_closes.is_empty() {
            one.signing_closes_at = Some(self.sample.at(&line.signing_closes)?);
        }
        self.step(&mut one, State::Adoption, opened, versions::FOR_ADOPTION).await.map_err(told)?;
        for signature in &line.signatures {
            let at = self.sample.at(&signature.at)?;
            let withdrawn =
                (!signature.withdrawn.is_empty()).then(|| self.sample.at(&signature.withdrawn)).transpose()?;
            self.signature(&one, signature, &bodies, at, withdrawn).await.map_err(told)?;
        }
        if !line.adopted.is_empty() {
            one.adopted_on.clone_from(&line.adopted);
            let at = self.sample.at(&format!("{}T18:00", line.adopted))?;
            self.step(&mut one, State::Adopted, at, versions::FOR_ADOPTION).await.map_err(told)?;
            self.after(&one, &bodies).await?;
        }
        Ok(())
    }

    /// The delegations of the gathering with their signatories, by name.
    async fn delegations(&self, lines: &[DelegationLine]) -> store::Result<HashMap<String, (Body, Id, String)>> {
        let mut all = HashMap::new();
        for line in lines {
            let maker = self.maker(self.sample.moment(), None);
            let organisation =
                organisations::find_or_create_by_name(self.tx, maker.now, maker.chance, &line.organisation).await?;
            let named = (organisation, line.organisation.as_str());
            let id = bodies::keep(self.tx, maker, self.of, named, &line.country, 1, None).await?;
            let Some(person) = self.sample.people.get(&line.signatory) else { continue };
            bodies::authorise(self.tx, maker, self.of, id, person.id, &line.office).await?;
            let body = Body { id, name: line.organisation.clone(), country: line.country.clone(), weight: 1 };
            all.insert(line.organisation.clone(), (body, person.id, format!("{}, {}", person.name, line.office)));
        }
        Ok(all)
    }

    /// The draft as it was before anybody amended it, in both languages.
    async fn begun(&self) -> store::Result<Recommendation> {
        let line = self.line;
        let at = self.sample.at(&line.begun).unwrap_or_default();
        let maker = self.maker(at, None);
        let first = |n: usize, text: &super::texts::Both| {
            let amended = line.amendments.iter().find(|one| one.paragraph == n + 1 && !one.base.is_empty());
            amended.map_or_else(|| text.en.clone(), |one| one.base.clone())
        };
        let beginning = Beginning {
            of: self.of.clone(),
            title: &line.title.en,
            lang: Lang::new(&line.language),
            zone: self.sample.zone.clone(),
            paragraphs: line.paragraphs.iter().enumerate().map(|(n, text)| first(n, text)).collect(),
            origins: line
                .origins
                .iter()
                .map(|one| Origin {
                    kind: one.kind.clone(),
                    ref_id: None,
                    title: one.title.clone(),
                    path: String::new(),
                })
                .collect(),
        };
        let mut one = begin(self.tx, maker, beginning).await?;
        (one.title, one.langs) = (both(&line.title), vec![Lang::en(), Lang::fr()]);
        (one.quorum_percent, one.proxies_max) = (line.quorum, line.proxies);
        self.keep(&mut one, maker).await?;
        let now = paragraphs::of(self.tx, one.id).await?;
        for (paragraph, text) in now.iter().zip(&line.paragraphs).filter(|(_, text)| !text.fr.is_empty()) {
            paragraphs::reword(self.tx, maker, &one, paragraph, &Lang::fr(), &text.fr, 0).await?;
        }
        if let Some(chair) = self.sample.people.get("chidi-eze") {
            recommendations::people::name(self.tx, maker, &one, chair.id).await?;
        }
        Ok(one)
    }

    async fn keep(&self, one: &mut Recommendation, maker: Maker<'_>) -> store::Result<()> {
        recommendations::save(self.tx, maker, one, "recommendation-stage", "state").await?;
        *one = recommendations::by_id(self.tx, one.id).await?;
        Ok(())
    }

    async fn step(&self, one: &mut Recommendation, to: State, at: Ts, reason: &str) -> store::Result<()> {
        one.state = to;
        let maker = self.maker(at, None);
        versions::make(self.tx, maker, one, reason).await?;
        self.keep(one, maker).await
    }

    /// Says something in somebody's name, with the address confirmed.
    async fn say(&self, one: &Recommendation, at: Ts, by: &str, said: Said<'_>) -> store::Result<Option<Id>> {
        let Some(person) = self.sample.people.get(by) else { return Ok(None) };
        let Some(mail) = Mail::parse(&person.mail) else { return Ok(None) };
        let maker = self.maker(at, Some(person.id));
        let arrived = Arrived {
            kind: said.kind,
            paragraph_id: said.paragraph,
            amendment_id: said.amendment,
            words: said.words,
            lang: said.lang,
            name: &person.name,
            organisation: &person.organisation,
            mail: &person.mail,
            person_id: Some(person.id),
            secret: None,
        };
        let id = consultation::add(self.tx, maker, one, &arrived).await?;
        if let Some(proposed) = &said.proposed {
            consultation::add_amendment(self.tx, one, id, proposed).await?;
        }
        consultation::confirm(self.tx, maker, one, id, said.kind, &mail.key()).await?;
        Ok(Some(id))
    }

    async fn comment(&self, one: &Recommendation, line: &CommentLine, at: Ts) -> store::Result<()> {
        let now = paragraphs::of(self.tx, one.id).await?;
        let paragraph = line.paragraph.checked_sub(1).and_then(|n| now.get(n)).map(|one| one.id);
        let lang = Lang::en();
        self.say(one, at, &line.by, Said::plain(Kind::Comment, &line.words, &lang, paragraph, None)).await?;
        Ok(())
    }

    async fn amendment(&self, one: &Recommendation, line: &AmendmentLine, at: Ts) -> store::Result<()> {
        let now = paragraphs::of(self.tx, one.id).await?;
        let lang = Lang::new(&line.lang);
        let paragraph = line.paragraph.checked_sub(1).and_then(|n| now.get(n));
        let stands = paragraph.and_then(|one| one.exact(&lang)).map_or("", |text| text.text.as_str());
        let proposed = Proposed {
            change: if paragraph.is_some() { Change::Change } else { Change::Add },
            after: line.after,
            base_text: stands,
            base_revision: paragraph.map_or(0, |one| one.revision),
            text: &line.text,
        };
        let about = paragraph.map(|one| one.id);
        let said = Said { proposed: Some(proposed), ..Said::plain(Kind::Amendment, &line.reason, &lang, about, None) };
        let Some(id) = self.say(one, at, &line.by, said).await? else { return Ok(()) };
        for (hours, by) in (1..).zip(&line.supporters) {
            let said = Said::plain(Kind::Support, "", &lang, about, Some(id));
            self.say(one, at.plus_s(hours * 3_600), by, said).await?;
        }
        for (hours, by) in (1..).zip(&line.objections) {
            let said = Said::plain(Kind::Objection, &line.objection, &lang, about, Some(id));
            self.say(one, at.plus_s(hours * 4_000), by, said).await?;
        }
        match paragraph.filter(|_| !line.decision.is_empty()) {
            Some(paragraph) => self.decided(one, line, id, paragraph, at.plus_s(20 * 86_400)).await,
            None => Ok(()),
        }
    }

    async fn decided(
        &self,
        one: &Recommendation,
        line: &AmendmentLine,
        id: Id,
        on: &Paragraph,
        at: Ts,
    ) -> store::Result<()> {
        let maker = self.maker(at, self.sample.people.get("chidi-eze").map(|chair| chair.id));
        let revision = on.exact(&one.lang).map_or(0, |text| text.revision);
        paragraphs::reword(self.tx, maker, one, on, &one.lang, &line.text, revision).await?;
        let now = paragraphs::of(self.tx, one.id).await?;
        if let Some(on) = now.iter().find(|one| one.id == on.id) {
            paragraphs::still_good(self.tx, maker, one, on, &Lang::fr()).await?;
        }
        let version = versions::make(self.tx, maker, one, &format!("A1: {}", line.why)).await?;
        let decision = Decision::parse(&line.decision).unwrap_or(Decision::Accepted);
        consultation::decide(self.tx, maker, one, id, decision, &line.why, Some(version)).await?;
        Ok(())
    }

    async fn signature(
        &self,
        one: &Recommendation,
        line: &SignatureLine,
        bodies: &HashMap<String, (Body, Id, String)>,
        at: Ts,
        withdrawn: Option<Ts>,
    ) -> store::Result<()> {
        let Some((body, person, signed_as)) = bodies.get(&line.delegation) else { return Ok(()) };
        let right = Right { body: body.clone(), through: body.clone(), office: String::new() };
        let version = versions::latest(self.tx, one.id).await?.map_or(1, |version| version.number);
        let signing = Signing { right: &right, choice: Choice::For, version, signed_as };
        signing::sign(self.tx, self.maker(at, Some(*person)), one, &signing).await?;
        if let Some(at) = withdrawn {
            signing::withdraw(self.tx, self.maker(at, Some(*person)), one, body.id, &line.why).await?;
        }
        Ok(())
    }
}

/// Something that is said.
struct Said<'a> {
    kind: Kind,
    words: &'a str,
    lang: &'a Lang,
    paragraph: Option<Id>,
    amendment: Option<Id>,
    proposed: Option<Proposed<'a>>,
}

impl<'a> Said<'a> {
    fn plain(kind: Kind, words: &'a str, lang: &'a Lang, paragraph: Option<Id>, amendment: Option<Id>) -> Said<'a> {
        Said { kind, words, lang, paragraph, amendment, proposed: None }
    }
}
