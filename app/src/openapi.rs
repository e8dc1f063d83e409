//! The description of the API for programs, OpenAPI 3.1, built from the list of routes: what is not declared is
//! not served, so what is served is described.

use crate::demo::doors::GATHERING;
use serde_json::{Map, Value as Json, json};
use std::sync::OnceLock;
use web::{ApiDoc, Ask, Guard, House, Method, Outcome, Route};

/// The address of the description.
pub const PATH: &str = "/api/openapi.json";

/// The address, described by itself.
pub fn routes() -> Vec<Route> {
    let doc = ApiDoc {
        summary: "This description of the API",
        query: &[],
        choices: |_| None,
        request: None,
        response: Some(|| json!({ "type": "object", "required": ["openapi", "info", "paths"] })),
        media: "application/json",
    };
    vec![Route::get(PATH, Guard::Public, show).api(doc)]
}

async fn show(ask: Ask) -> Outcome {
    // The routes do not change while the program runs.
    static WRITTEN: OnceLock<Json> = OnceLock::new();
    web::json(WRITTEN.get_or_init(|| document(&ask.house)))
}

/// The whole description.
pub fn document(house: &House) -> Json {
    let mut paths = Map::new();
    for part in &house.capabilities {
        for route in &part.routes {
            if let Some(doc) = &route.api {
                let path = paths.entry(route.path).or_insert_with(|| json!({}));
                path[route.method.as_str().to_ascii_lowercase()] = operation(part.name, route, doc);
            }
        }
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Wardmote",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Gatherings on community safety: calls, proposals, reviews, decisions and programmes. \
                A token is made on the page /me/tokens; it may at most what its person may, and of that what its scopes name.",
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
        },
        "servers": [{ "url": "/" }],
        "paths": paths,
        "components": {
            "schemas": { "Problem": problem() },
            "securitySchemes": {
                "token": { "type": "http", "scheme": "bearer", "description": "A token of /me/tokens" },
                "session": { "type": "apiKey", "in": "cookie", "name": house.session_cookie(), "description": "The session of a browser" },
            },
        },
    })
}

fn operation(tag: &str, route: &Route, doc: &ApiDoc) -> Json {
    let mut operation = json!({
        "operationId": operation_id(route),
        "summary": doc.summary,
        "tags": [tag],
        "security": security(route.guard),
        "responses": responses(route, doc),
    });
    let parameters: Vec<Json> = path_parameters(route.path).chain(query_parameters(doc)).collect();
    if !parameters.is_empty() {
        operation["parameters"] = Json::Array(parameters);
    }
    if let Some(schema) = doc.request {
        operation["requestBody"] =
            json!({ "required": true, "content": { "application/json": { "schema": schema() } } });
    }
    if let Guard::May(permission) | Guard::Server(permission) = route.guard {
        operation["description"] =
            Json::from(format!("Needs the permission (and, of a token, the scope) {permission}."));
    }
    operation
}

/// `GET /api/gatherings/{gathering}/reviews` is `getGatheringsByGatheringReviews`.
fn operation_id(route: &Route) -> String {
    let mut id = route.method.as_str().to_ascii_lowercase();
    for part in route.path.split(['/', '.', '-']).filter(|part| !part.is_empty() && *part != "api") {
        let (by, word) =
            part.strip_prefix('{').and_then(|part| part.strip_suffix('}')).map_or(("", part), |name| ("By", name));
        let (first, rest) = word.split_at(word.len().min(1));
        id.push_str(&format!("{by}{}{rest}", first.to_ascii_uppercase()));
    }
    id
}

fn security(guard: Guard) -> Json {
    match guard {
        Guard::Public | Guard::Demo | Guard::Holder => json!([]),
        Guard::SignedIn | Guard::May(_) | Guard::Server(_) => json!([{ "token": [] }, { "session": [] }]),
    }
}

fn path_parameters(path: &'static str) -> impl Iterator<Item = Json> {
    let names = path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    names.map(|name| {
        let schema = match name {
            "gathering" => json!({ "type": "string", "pattern": "^[a-z0-9][a-z0-9-]{0,39}$" }),
            "version" | "number" => json!({ "type": "integer", "minimum": 1, "maximum": 1_000_000 }),
            _ => json!({ "type": "string", "pattern": "^[A-Za-z0-9-]{1,64}$" }),
        };
        let mut parameter = json!({ "name": name, "in": "path", "required": true, "schema": schema });
        if name == "gathering" {
            // The gathering of the demo, so that whoever tries the description there meets something.
            parameter["example"] = Json::from(GATHERING);
        }
        parameter
    })
}

fn query_parameters(doc: &ApiDoc) -> impl Iterator<Item = Json> {
    doc.query.iter().map(|(name, meaning)| {
        let schema = match *name {
            "page" => json!({ "type": "integer", "minimum": 1, "maximum": 1_000_000 }),
            "limit" => json!({ "type": "integer", "minimum": 1, "maximum": 100 }),
            "offset" => json!({ "type": "integer", "minimum": 0, "maximum": 1_000_000 }),
            "lang" => json!({ "type": "string", "enum": ["en", "fr"] }),
            other => match (doc.choices)(other) {
                Some(codes) => json!({ "type": "string", "enum": codes }),
                None => json!({ "type": "string" }),
            },
        };
        json!({ "name": name, "in": "query", "required": false, "description": meaning, "schema": schema })
    })
}

/// What comes back: the answer, and the refusals that this route can give.
fn responses(route: &Route, doc: &ApiDoc) -> Json {
    let answer = doc.response.map_or_else(|| json!({ "type": "string" }), |schema| schema());
    let mut all = json!({ "200": { "description": "Done", "content": { doc.media: { "schema": answer } } } });
    let writes = route.method != Method::GET;
    let guarded = security(route.guard) != json!([]);
    let refusals = [
        (writes || !doc.query.is_empty(), "400", "The request cannot be understood"),
        (guarded, "401", "Nobody is signed in, or the token is not good"),
        (guarded || route.path.contains('{'), "404", "There is nothing here, or nothing for this reader"),
        (writes, "403", "The form was sent from another site"),
        (writes, "409", "The state of the thing does not allow it"),
        (writes, "413", "The body is too large"),
        (writes || !doc.query.is_empty(), "422", "A value is wrong"),
        (writes, "429", "Too often in too short a time"),
    ];
    for (_, status, description) in refusals.into_iter().filter(|(given, _, _)| *given) {
        all[status] = json!({
            "description": description,
            "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } },
        });
    }
    all
}

/// RFC 9457, with a stable code and the fields that are wrong.
fn problem() -> Json {
    json!({
        "type": "object",
        "required": ["type", "title", "status", "code", "detail"],
        "properties": {
            "type": { "type": "string", "format": "uri" },
            "title": { "type": "string" },
            "status": { "type": "integer", "minimum": 400, "maximum": 599 },
            "code": { "type": "string" },
            "detail": { "type": "string" },
            "errors": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["field", "detail"],
                    "properties": { "field": { "type": "string" }, "detail": { "type": "string" } },
                },
            },
        },
    })
}
