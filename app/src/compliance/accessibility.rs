//! The accessibility statement: how far this install meets WCAG 2.2 AA, what does not, how it was found out, and whom to
//! tell. The report behind it is `docs/compliance/accessibility-conformance.md`.

use askama::Template;
use web::{Ask, Outcome, Shell, page};

#[derive(Template)]
#[template(path = "compliance/accessibility.html")]
struct Accessibility {
    shell: Shell,
    mail: String,
    limits: Vec<String>,
}

/// What is known not to be as good as it should; the same as in the report.
pub(super) const LIMITS: [&str; 4] = [
    "accessibility-limit-uploads",
    "accessibility-limit-broadcast",
    "accessibility-limit-maps",
    "accessibility-limit-people",
];

/// `GET /accessibility`
pub(super) async fn show(ask: Ask) -> Outcome {
    let t = ask.t();
    page(&Accessibility {
        shell: ask.shell(t.say("accessibility-title")).about(t.say("accessibility-lead")),
        mail: ask.house.settings.mail_from.clone(),
        limits: LIMITS.iter().map(|key| t.say(key)).collect(),
    })
}
