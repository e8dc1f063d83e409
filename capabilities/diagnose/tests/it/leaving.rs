//! How a table of numbers leaves: released, hidden and attacked and with a reason; stopped, destroyed, or gone on the
//! day its agreement says.

use crate::counting::{HEAD, areas, desk, hand_in, incidents, ready};
use crate::parts::parts;
use diagnose::numbers::release;
use diagnose::numbers::store as numbers;
use store::sql;

#[tokio::test]
async fn an_import_is_stopped_and_a_table_destroyed() {
    testkit::on_both(parts, async |app| {
        let mut desk = desk(&app).await;
        areas(&mut desk.otto).await;
        let place = hand_in(&mut desk.otto, &incidents()).await;
        desk.otto.post(&format!("{place}/import"), &[("date", "0")]).await;
        desk.otto.get(&place).await.says("Stop the import");
        desk.otto.submit(&format!("{place}/stop"), &[]).await.says("will stop within a moment");
        app.run_jobs().await;
        desk.otto.get(&place).await.says("The import was stopped").says("Nothing of it was kept");
        let seen = desk.otto.post(&format!("{place}/destroy"), &[]).await;
        assert_eq!(seen.status, 422);
        desk.otto.submit(&format!("{place}/destroy"), &[("sure", "yes")]).await.says("The table was destroyed");
        assert_eq!(desk.otto.get(&place).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_table_leaves_hidden_attacked_and_with_a_reason_and_nothing_else_does() {
    testkit::on_both(parts, async |app| {
        let mut desk = desk(&app).await;
        let code = ready(&app, &mut desk).await;
        let base = "/audits/eastmarch/desk/release";
        let among =
            numbers::denominators(app.db(), numbers::area_sets(app.db(), desk.audit.id).await.expect("sets")[0].id)
                .await
                .expect("denominators")[0]
                .id
                .to_string();
        let prepare = format!("{base}/prepare?table={code}&rows=area&columns=year&among={among}");
        let page = desk.otto.get(&prepare).await;
        page.says("What would leave").says("hidden").says("between").says("cells are hidden");
        // The small cell alone would be worked out from its total: refused with the interval.
        desk.otto.get(&format!("{prepare}&alone=yes")).await.says("cannot be released").says("lies between 3 and 3");

        // Before anything is released there is nothing outside, and no address of the desk gives a file.
        app.browser().get("/audits/eastmarch/figures").await.says("Nothing was released yet");
        for path in ["/csv", "/xlsx", "/desk/numbers/csv", "/desk/sources/csv", "/figures/ABCDEF/csv"] {
            assert_eq!(app.browser().get(&format!("/audits/eastmarch{path}")).await.status, 404, "{path}");
            assert_eq!(desk.otto.get(&format!("/audits/eastmarch{path}")).await.status, 404, "{path}");
        }

        let choice =
            [("table", code.as_str()), ("rows", "area"), ("columns", "year"), ("among", among.as_str()), ("seen", "0")];
        let refused = desk.otto.post(base, &choice).await;
        assert_eq!(refused.status, 422);
        refused.says("Give it a name").says("Say why it is released");
        let mut fields = choice.to_vec();
        fields.extend([("title", "Incidents by neighbourhood"), ("reason", "For the portrait")]);
        desk.otto.submit(base, &fields).await.says("Released, and written into the ledger");
        // The same form once more meets a ledger that has gone on.
        assert_eq!(desk.otto.post(base, &fields).await.status, 409);

        let entries = release::list(app.db(), desk.audit.id).await.expect("the ledger");
        assert_eq!((entries.len(), entries[0].document.hidden), (1, 4));
        let shown = format!("/audits/eastmarch/figures/{}", entries[0].code);
        let page = app.browser().get(&shown).await;
        page.says("Saltmarket").says("hidden").says("10.6").says("For the portrait").says("Averne police");
        let csv = app.browser().get(&format!("{shown}/csv")).await;
        csv.says("Saltmarket,40,42,45,127").says("hidden");
        let xlsx = app.browser().get(&format!("{shown}/xlsx")).await;
        assert_eq!(&xlsx.bytes[..2], b"PK");
        assert_eq!(app.browser().get(&format!("{shown}/docx")).await.status, 404);

        // A second table that would give away what the first one hid is hidden further, or refused.
        let second =
            desk.otto.get(&format!("{base}/prepare?table={code}&rows=area&columns=category&from=2025&to=2025")).await;
        assert!(second.body.contains("cannot be released") || second.body.contains("hidden"));

        desk.otto
            .submit(&format!("{base}/{}/withdraw", entries[0].code), &[("why", "A partner asked")])
            .await
            .says("Withdrawn on");
        app.browser().get(&shown).await.says("A partner asked").is_silent_about("127");
        assert_eq!(app.browser().get(&format!("{shown}/csv")).await.status, 410);
        assert!(release::find(app.db(), desk.audit.id, &entries[0].code).await.expect("a read").is_some());
    })
    .await;
}

#[tokio::test]
async fn places_leave_as_squares_and_then_by_no_other_way() {
    testkit::on_both(parts, async |app| {
        let mut desk = desk(&app).await;
        let code = ready(&app, &mut desk).await;
        let base = "/audits/eastmarch/desk/release";
        let of_2025 = |rows: &str| format!("{base}/prepare?table={code}&rows={rows}&from=2025&to=2025");
        let page = desk.otto.get(&of_2025("square-500")).await;
        page.says("What would leave").says("53.8").says("Squares 500 m across");
        page.says("2 squares are left out").says("class=\"dot\"").is_silent_about("hide a second");
        let choice =
            [("table", code.as_str()), ("rows", "square-500"), ("from", "2025"), ("to", "2025"), ("seen", "0")];
        let mut fields = choice.to_vec();
        fields.extend([("title", "Where incidents were"), ("reason", "For the evening in the market")]);
        assert_eq!(desk.otto.post(base, &choice).await.status, 422);
        desk.otto.submit(base, &fields).await.says("Released, and written into the ledger");

        let entry = release::list(app.db(), desk.audit.id).await.expect("the ledger").remove(0);
        assert_eq!((entry.document.cells.clone(), entry.document.hidden), (vec![vec![Some(42)]], 2));
        let shown = format!("/audits/eastmarch/figures/{}", entry.code);
        let page = app.browser().get(&shown).await;
        page.says("Middle: latitude, longitude").says("42").says("not where it happened").says("As GeoJSON");
        assert_eq!(page.body.matches("class=\"dot\"").count(), 42);
        app.browser().get(&format!("/fr{shown}")).await.says("Centre : latitude, longitude");
        let file = app.browser().get(&format!("{shown}/geojson")).await;
        file.says("\"count\":42").is_silent_about("Theft");
        let disposition = file.headers["content-disposition"].to_str().expect("words");
        assert!(disposition.starts_with("attachment"), "{disposition}");
        app.browser().get(&format!("{shown}/csv")).await.says("42");

        // By areas or in other squares the same year could be subtracted; another year is another matter.
        for rows in ["area", "square-1000", "square-500"] {
            desk.otto.get(&of_2025(rows)).await.says("cannot be released").says("could be subtracted from");
        }
        let another = format!("{base}/prepare?table={code}&rows=area&columns=one&from=2026&to=2026");
        desk.otto.get(&another).await.says("What would leave").is_silent_about("cannot be released");
        assert_eq!(app.browser().get(&format!("{shown}/docx")).await.status, 404);
        desk.otto.submit(&format!("{base}/{}/withdraw", entry.code), &[("why", "Too soon")]).await.says("Withdrawn on");
        assert_eq!(app.browser().get(&format!("{shown}/geojson")).await.status, 410);
        desk.otto.get(&of_2025("area")).await.says("could be subtracted from");
    })
    .await;
}

#[tokio::test]
async fn a_received_table_is_attacked_as_it_came_and_destroyed_on_its_day() {
    testkit::on_both(parts, async |app| {
        let mut desk = desk(&app).await;
        let base = "/audits/eastmarch/desk";
        let fields = |sums: &'static str| {
            vec![
                ("title", "Emergency visits"),
                ("source", "Averne hospital"),
                ("as-of", "2026-12-31"),
                ("suppression", "below five"),
                ("destroy-on", "2027-04-01"),
                ("sums", sums),
            ]
        };
        let seen = desk
            .otto
            .upload(
                &format!("{base}/sources/received"),
                &fields("area,2026\nSaltmarket,120\nWeir End,<5\nTotal,123\n"),
                &[],
            )
            .await;
        let place = seen.location().unwrap_or_else(|| panic!("not kept: {}", seen.body));
        let page = desk.otto.get(&place).await;
        page.says("hidden by them").says("below five");
        let prepare = page.link("/release/prepare?received=");
        desk.otto.get(&prepare).await.says("cannot be released").says("Weir End");
        let seen = desk
            .otto
            .upload(&format!("{base}/sources/received"), &fields("area,2026\nSaltmarket,120\nWeir End,<5\n"), &[])
            .await;
        let page = desk.otto.get(&seen.location().expect("kept")).await;
        desk.otto
            .get(&page.link("/release/prepare?received="))
            .await
            .says("What would leave")
            .says("without an upper limit");
        let wrong = desk.otto.upload(&format!("{base}/sources/received"), &fields("no table"), &[]).await;
        assert_eq!(wrong.status, 422);
        app.clock.set(testkit::at("2027-04-02T04:00:00Z"));
        app.run_jobs().await;
        let left: i64 = app
            .db()
            .one(sql("select count(*) as n from received_table"))
            .await
            .expect("a count")
            .get("n")
            .expect("a number");
        assert_eq!(left, 0);
    })
    .await;
}

#[tokio::test]
async fn a_table_goes_on_the_day_its_agreement_says() {
    testkit::on_both(parts, async |app| {
        let mut desk = desk(&app).await;
        let mut fields = HEAD.to_vec();
        fields.push(("keep-until", "2027-06-30"));
        let text = incidents();
        let file = [("file", "incidents.csv", "text/csv", text.as_bytes())];
        let seen = desk.otto.upload("/audits/eastmarch/desk/sources/incidents", &fields, &file).await;
        assert_eq!(seen.status, 303);
        app.clock.set(testkit::at("2027-06-30T12:00:00Z"));
        app.run_jobs().await;
        assert_eq!(numbers::tables(app.db(), desk.audit.id).await.expect("tables").len(), 1);
        app.clock.set(testkit::at("2027-07-01T12:00:00Z"));
        app.run_jobs().await;
        assert_eq!(numbers::tables(app.db(), desk.audit.id).await.expect("tables"), []);
    })
    .await;
}
