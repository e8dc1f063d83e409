//! The description of the API says what is served, and nothing else.

use crate::house;
use directory::role::model::Role;
use serde_json::Value as Json;
use std::collections::BTreeSet;
use testkit::{Seen, on_lite};

fn media(seen: &Seen) -> &str {
    seen.headers.get("content-type").and_then(|line| line.to_str().ok()).unwrap_or_default()
}

#[tokio::test]
async fn the_description_is_whole_and_made_from_the_routes() {
    on_lite(house::parts, async |app| {
        let seen = app.browser().get("/api/openapi.json").await;
        assert_eq!((seen.status, media(&seen)), (200, "application/json"));
        let document = seen.json();
        assert_eq!(document["openapi"], "3.1.0");
        let served = app.house.routes().filter(|route| route.api.is_some());
        let served: BTreeSet<String> =
            served.map(|route| format!("{} {}", route.method.as_str().to_lowercase(), route.path)).collect();
        let mut described = BTreeSet::new();
        let mut ids = BTreeSet::new();
        for (path, operations) in document["paths"].as_object().expect("paths") {
            assert!(path.starts_with("/api/"), "{path}");
            for (method, operation) in operations.as_object().expect("operations") {
                described.insert(format!("{method} {path}"));
                assert!(
                    ids.insert(operation["operationId"].as_str().expect("an id").to_owned()),
                    "the id of {path} is taken"
                );
                check(path, operation);
            }
        }
        assert_eq!(described, served);
        for reference in references(&document) {
            let pointer = reference.strip_prefix('#').expect("a reference inside the document");
            assert!(document.pointer(pointer).is_some(), "{reference} leads nowhere");
        }
    })
    .await;
}

/// What the specification asks of an operation, as far as it can be said in a few lines.
fn check(path: &str, operation: &Json) {
    assert!(operation["summary"].as_str().is_some_and(|summary| !summary.is_empty()), "{path} has no summary");
    let none = Vec::new();
    let parameters = operation["parameters"].as_array().unwrap_or(&none);
    for name in path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')) {
        let named = parameters.iter().find(|one| one["in"] == "path" && one["name"] == name);
        assert_eq!(named.unwrap_or_else(|| panic!("{path} does not describe {name}"))["required"], true);
    }
    assert!(parameters.iter().all(|one| one["schema"]["type"].is_string()), "{path} has a parameter without a type");
    let responses = operation["responses"].as_object().expect("responses");
    assert!(responses.contains_key("200"), "{path}");
    for (status, response) in responses {
        assert!(response["description"].is_string(), "{path} {status}");
        let media = if status == "200" { None } else { Some("application/problem+json") };
        let content = response["content"].as_object().expect("content");
        assert!(media.is_none_or(|media| content.contains_key(media)), "{path} {status}");
    }
    let guarded = operation["security"].as_array().is_some_and(|ways| !ways.is_empty());
    assert_eq!(guarded, responses.contains_key("401"), "{path}");
}

fn references(at: &Json) -> Vec<String> {
    match at {
        Json::Object(fields) => {
            let own = fields.get("$ref").and_then(Json::as_str).map(str::to_owned);
            own.into_iter().chain(fields.values().flat_map(references)).collect()
        }
        Json::Array(items) => items.iter().flat_map(references).collect(),
        _ => Vec::new(),
    }
}

#[tokio::test]
async fn what_is_not_there_is_said_as_a_problem_document() {
    on_lite(house::parts, async |app| {
        let mut browser = app.browser();
        for path in ["/api/nothing", "/api/gatherings/averne/nothing/at/all", "/fr/api/nothing", "/api/%FF"] {
            let seen = browser.get(path).await;
            assert_eq!((seen.status, media(&seen)), (404, "application/problem+json"), "{path}");
            let problem = seen.json();
            assert_eq!((&problem["status"], &problem["code"]), (&404.into(), &"not-found".into()));
        }
        let wrong_way = browser.post("/api/openapi.json", &[]).await;
        assert_eq!((wrong_way.status, media(&wrong_way)), (405, "application/problem+json"));
        assert!(
            wrong_way.headers.get("allow").is_some_and(|line| line.to_str().is_ok_and(|line| line.contains("GET"))),
            "{:?}",
            wrong_way.headers
        );
    })
    .await;
}

#[tokio::test]
async fn whoever_shows_no_key_is_asked_for_one() {
    on_lite(house::parts, async |app| {
        house::averne(&app.house).await;
        let guarded =
            app.house.routes().filter(|route| route.api.is_some() && !matches!(route.guard, web::Guard::Public));
        for route in guarded {
            let address = route.path.replace("{gathering}", "averne").replace("{code}", "NXNXNX");
            for key in [None, Some("Bearer wm_forged"), Some("Basic YTpi"), Some("Bearer")] {
                let browser = app.browser();
                let mut browser = key.map_or(browser.clone(), |key| browser.with_header("authorization", key));
                let seen = browser.send(route.method.clone(), &address, "application/json", Vec::new()).await;
                assert_eq!(seen.status, 401, "{address} with {key:?}");
                assert_eq!(seen.json()["code"], "sign-in-first");
                assert_eq!(seen.headers["www-authenticate"], "Bearer");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_key_is_judged_alone_whatever_cookie_travels_along() {
    on_lite(house::parts, async |app| {
        let averne = house::averne(&app.house).await;
        let olga = house::person(&app.house, "Olga Brandt", "olga@averne.example").await;
        house::grant(&app.house, olga, &house::scope(&averne), Role::Organiser).await;
        let browser = house::signed_in(&app, olga).await;
        let address = "/api/gatherings/averne/reviews";
        assert_eq!(browser.clone().get(address).await.status, 200);
        for key in ["Bearer wm_forged", "Bearer ", "Bearer", "bearer", "Token wm_forged", "nonsense"] {
            assert_eq!(browser.clone().with_header("authorization", key).get(address).await.status, 401, "{key:?}");
        }
        // Signs that no key has do not turn it into no key.
        assert_eq!(browser.clone().with_header("authorization", "Bearer wm_é").get(address).await.status, 401);
        // What a proxy in front asks for itself is not ours to judge.
        assert_eq!(browser.with_header("authorization", "Basic YTpi").get(address).await.status, 200);
    })
    .await;
}
