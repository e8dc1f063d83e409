//! What the operator sees of people: nothing. The log of a whole story, and the numbers at `/metrics`, hold no name, no
//! address, no title and no secret; and the numbers are only for the operator.

use crate::house;
use convene::testing::{Author, handed_in};
use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};
use testkit::{TestApp, on_both};

/// The log, kept for the test.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A carrier that says the address it could not reach, as mail servers do.
struct Grumbling;

#[async_trait::async_trait]
impl post::Carrier for Grumbling {
    async fn carry(&self, letter: &post::Letter, _at: base::Ts) -> Result<post::Carried, post::Failure> {
        Err(post::Failure { temporary: false, reason: format!("no such user {}", letter.to().mail()) })
    }
}

/// Canary signs in, proposes, is refused, and her letters come back. Answers the secrets of the story.
async fn story(app: &TestApp) -> Vec<String> {
    let averne = house::averne(&app.house).await;
    let mut canary = app.browser();
    canary.post("/sign-in?to=/canary-query", &[("mail", "canary@averne.example")]).await;
    canary.post("/sign-in/code", &[("code", "000000")]).await;
    canary.get("/sign-in/link/canary-secret-of-a-link").await;
    canary.get("/canary-gathering/sessions/canary-code").await;
    let author = Author {
        name: "Canary Lindt",
        mail: "canary@averne.example",
        organisation: "canary house",
        sector: "ngo",
        level: "local",
    };
    let own = handed_in(&app.house, &averne, "The canary sings", author, 2, "workshop").await;
    canary.get(&format!("/propose/{}", own.edit.expose())).await;
    canary.post(&format!("/propose/{}", own.edit.expose()), &[("title", "canary typed")]).await;
    let turn = post::outbox::carry_due(app.db(), &*app.house.clock, &Grumbling, "worker").await.expect("carried");
    assert!(turn.came_back > 0, "{turn:?}");
    directory::keeping::run(&app.house).await.expect("looked through");
    vec![own.edit.expose().to_owned()]
}

#[tokio::test]
async fn the_log_names_nobody_and_holds_no_secret() {
    on_both(house::parts, async |app| {
        let log = Kept::default();
        let writer = log.clone();
        let collecting =
            tracing_subscriber::fmt().json().with_max_level(tracing::Level::DEBUG).with_writer(move || writer.clone());
        let secrets = {
            let _guard = tracing::subscriber::set_default(collecting.finish());
            story(&app).await
        };
        let said = String::from_utf8_lossy(&log.0.lock().unwrap_or_else(PoisonError::into_inner)).to_lowercase();
        assert!(said.contains("/propose/{key}") && said.contains("the next house refused a letter"), "{said}");
        // Whatever the database's driver says of its statements holds places, not values.
        assert!(!said.contains("canary"), "{:?}", said.lines().find(|line| line.contains("canary")));
        for secret in secrets {
            assert!(!said.contains(&secret.to_lowercase()), "a secret is in the log");
        }
    })
    .await;
}

#[tokio::test]
async fn the_numbers_are_for_the_operator_and_name_nobody() {
    on_both(house::parts, async |app| {
        story(&app).await;
        // The browser of a test comes from nowhere: a stranger, to whom there is nothing here.
        assert_eq!(app.browser().get("/metrics").await.status, 404);
        let token = "a long token of the operator";
        let with_token = |settings: &mut web::Settings| settings.metrics_token = Some(token.to_owned());
        let mut wrong = app.browser_in(house::parts(), with_token).with_header("authorization", "Bearer a guess");
        assert_eq!(wrong.get("/metrics").await.status, 404);
        let line = format!("Bearer {token}");
        let mut prometheus = app.browser_in(house::parts(), with_token).with_header("authorization", &line);
        prometheus.get("/healthz").await;
        let seen = prometheus.get("/metrics").await;
        assert_eq!(seen.status, 200);
        seen.says("wardmote_letters{state=\"came_back\"}").says("wardmote_jobs{state=\"dead\"} 0");
        seen.says("wardmote_requests_total{route=\"/healthz\",method=\"GET\",status=\"200\"} 1");
        let own = app.browser_in(house::parts(), |_| ()).get("/metrics").await;
        assert!(!own.body.to_lowercase().contains("canary") && !seen.body.to_lowercase().contains("canary"));

        // Without a token this machine itself is believed, and nobody whom a proxy passes on.
        for (address, passed_on, status) in
            [("127.0.0.1", false, 200), ("203.0.113.9", false, 404), ("127.0.0.1", true, 404)]
        {
            let told = |settings: &mut web::Settings| settings.proxy_header = Some("x-test-address".to_owned());
            let mut browser = app.browser_in(house::parts(), told).with_header("x-test-address", address);
            if passed_on {
                browser = browser.with_header("x-forwarded-for", "127.0.0.1");
            }
            assert_eq!(browser.get("/metrics").await.status, status, "{address}, passed on: {passed_on}");
        }
    })
    .await;
}
