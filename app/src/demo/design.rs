//! `/design`: every component in its states (empty, usual, crowded, refused, right to left). It is
//! documentation, fixture and accessibility test at once.

use askama::Template;
use web::{Ask, Form, Guard, Outcome, Route, Sheet, Shell, page};

/// The address.
pub fn routes() -> Vec<Route> {
    vec![Route::get("/design", Guard::Demo, show)]
}

#[derive(Template)]
#[template(path = "design.html")]
struct Design {
    shell: Shell,
    usual: Sheet,
    refused: Sheet,
    options: Vec<(String, String)>,
    topics: Vec<(i64, String)>,
}

async fn show(ask: Ask) -> Outcome {
    let t = ask.t();
    let usual = Sheet::of(Form::of(&[
        ("title", "Two doors, one visit"),
        ("format", "workshop"),
        ("summary", "Who answers when somebody calls."),
    ]));
    let mut refused = Sheet::of(Form::of(&[("title2", ""), ("format2", "")]));
    refused.wrong("title2", t.say("design-wrong-title"));
    refused.wrong("format2", t.say("design-wrong-format"));
    let options =
        ["workshop", "talk", "panel"].map(|kind| (kind.to_owned(), t.say(&format!("design-option-{kind}")))).to_vec();
    let topics = (1..=9).map(|number| (number, t.a("design-topic", "n", number))).collect();
    let shell = ask
        .shell(t.say("design-title"))
        .private()
        .style("public.css")
        .style("work.css")
        .style("design.css")
        .script("form.js");
    page(&Design { shell, usual, refused, options, topics })
}
