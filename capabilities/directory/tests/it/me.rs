//! One's own page: what Bartolo says about himself, and what is refused.

use crate::scene::{mail, parts, signed_in};
use directory::organisation;
use directory::person::store::by_mail;
use testkit::on_both;

const PROFILE: [(&str, &str); 9] = [
    ("name", "  Bartolo\u{a0}Ruiz "),
    ("job_title", "Street work coordinator"),
    ("organisation", "Averne Health  Network"),
    ("sector", "public-health"),
    ("level", "local"),
    ("biography", "Nights, mostly."),
    ("lang", "fr"),
    ("zone", "Europe/Paris"),
    ("photo_consent", "yes"),
];

#[tokio::test]
async fn bartolo_says_who_he_is() {
    on_both(parts, async |app| {
        let mut bartolo = signed_in(&app, "bartolo@averne.example").await;
        let seen = bartolo.submit("/me", &PROFILE).await;
        seen.says("Your profile is saved")
            .says("<bdi>Bartolo Ruiz</bdi>")
            .says("value=\"public-health\" selected")
            .says("value=\"Europe/Paris\"");
        let person = by_mail(app.db(), &mail("bartolo@averne.example")).await.expect("asked").expect("there");
        assert_eq!(
            (person.name.as_str(), person.organisation.as_str(), person.lang.tag()),
            ("Bartolo Ruiz", "Averne Health Network", "fr")
        );
        assert!(person.photo_consent && person.zone.is_some());
        let known = organisation::store::find(app.db(), person.organisation_id.expect("one"))
            .await
            .expect("asked")
            .expect("there");
        assert_eq!((known.sector.as_str(), known.level.as_str()), ("public-health", "local"));

        // Amina writes the same organisation in capitals and calls it police: it stays one, and as it was.
        let mut amina = signed_in(&app, "amina@averne.example").await;
        let fields = [
            ("name", "Amina"),
            ("organisation", "AVERNE HEALTH NETWORK"),
            ("sector", "police"),
            ("level", "national"),
            ("lang", "en"),
        ];
        assert_eq!(amina.post("/me", &fields).await.status, 303);
        assert_eq!(organisation::store::all(app.db()).await.expect("asked"), [known]);
        // Without consent and organisation both are gone again.
        let mut bare = PROFILE.to_vec();
        bare.retain(|(field, _)| !["photo_consent", "organisation"].contains(field));
        bartolo.post("/me", &bare).await;
        let person = by_mail(app.db(), &mail("bartolo@averne.example")).await.expect("asked").expect("there");
        assert_eq!((person.photo_consent, person.organisation_id), (false, None));
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_saved_is_kept_on_the_page() {
    on_both(parts, async |app| {
        let mut bartolo = signed_in(&app, "bartolo@averne.example").await;
        let long = "word ".repeat(152);
        let seen = bartolo
            .post(
                "/me",
                &[("name", ""), ("zone", "Mars/Olympus"), ("biography", &long), ("job_title", &"x".repeat(121))],
            )
            .await;
        assert_eq!(seen.status, 422);
        seen.says("Not saved yet")
            .says("Write your name")
            .says("There is no time zone of this name")
            .says("2 words too long")
            .says("one character too long");
        seen.says("Mars/Olympus").says(&long);
        assert_eq!(bartolo.post("/me", &[("name", "B"), ("sector", "astrology")]).await.status, 400);
        let person = by_mail(app.db(), &mail("bartolo@averne.example")).await.expect("asked").expect("there");
        assert_eq!(person.called(), "bartolo@averne.example");
    })
    .await;
}

#[tokio::test]
async fn r39_a_name_is_text_and_nothing_more() {
    on_both(parts, async |app| {
        let mut eve = signed_in(&app, "eve@averne.example").await;
        let fields = [
            ("name", "<script>alert(1)</script>"),
            ("organisation", "\"><img src=x onerror=alert(1)>"),
            ("lang", "en"),
        ];
        let seen = eve.submit("/me", &fields).await;
        assert_eq!(seen.status, 200);
        seen.is_silent_about("<script>alert").is_silent_about("<img src=x");
    })
    .await;
}

#[tokio::test]
async fn the_pages_are_there_in_both_languages_and_for_nobody_else() {
    on_both(parts, async |app| {
        let mut amina = signed_in(&app, "amina@averne.example").await;
        amina.get("/fr/me").await.says("Mes rencontres").says("Se déconnecter partout").says("lang=\"fr\"");
        amina.get("/fr/me/tokens").await.says("Clés pour les programmes");
        amina.get("/fr/me/delete").await.says("Supprimer mon compte");
        for path in ["/me", "/me/tokens", "/me/data", "/me/delete"] {
            let seen = app.browser().get(path).await;
            assert_eq!(seen.location(), Some(format!("/sign-in?to={}", path.replace('/', "%2F"))));
        }
        let seen = amina.get("/me").await;
        assert_eq!(seen.headers.get("cache-control").map(|value| value.as_bytes()), Some(&b"no-store"[..]));
        seen.says("noindex");
    })
    .await;
}
