//! Expected refusals: a sentence that says what is wrong and what to do next, a stable code for programs.
//! The sentence of the code `call-closed` is the word `refusal-call-closed`.

use axum::http::StatusCode;
use store::StoreError;

/// A refusal, before it becomes a page or a problem document.
#[derive(Debug)]
pub struct Refusal {
    /// The status.
    pub status: StatusCode,
    /// The stable code.
    pub code: &'static str,
    /// What the sentence names.
    pub args: Vec<(&'static str, String)>,
    /// Where to go next: address and key of its words.
    pub next: Option<(String, &'static str)>,
    /// Which fields are wrong: name and sentence, for the API.
    pub fields: Vec<(String, String)>,
    /// What really happened, for the log; never shown.
    pub cause: Option<String>,
}

impl Refusal {
    /// A refusal with this status and code.
    pub fn new(status: StatusCode, code: &'static str) -> Refusal {
        Refusal { status, code, args: Vec::new(), next: None, fields: Vec::new(), cause: None }
    }

    /// There is nothing here, or nothing for this reader: they look alike.
    pub fn not_found() -> Refusal {
        Refusal::new(StatusCode::NOT_FOUND, "not-found")
    }

    /// The request cannot be understood.
    pub fn bad(code: &'static str) -> Refusal {
        Refusal::new(StatusCode::BAD_REQUEST, code)
    }

    /// The request is understood and a field is wrong.
    pub fn invalid(code: &'static str) -> Refusal {
        Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, code)
    }

    /// The state of the thing does not allow it (any more).
    pub fn conflict(code: &'static str) -> Refusal {
        Refusal::new(StatusCode::CONFLICT, code)
    }

    /// It is over.
    pub fn gone(code: &'static str) -> Refusal {
        Refusal::new(StatusCode::GONE, code)
    }

    /// Too often in too short a time.
    pub fn too_often() -> Refusal {
        Refusal::new(StatusCode::TOO_MANY_REQUESTS, "too-often")
    }

    /// Something the sentence names.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Refusal {
        self.args.push((name, value.into()));
        self
    }

    /// Where to go next.
    pub fn next(mut self, to: impl Into<String>, key: &'static str) -> Refusal {
        self.next = Some((to.into(), key));
        self
    }

    /// A surprise: the reader is told that nothing was changed, the log is told what happened.
    pub fn surprise(cause: impl std::fmt::Display) -> Refusal {
        let mut refusal = Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, "surprise");
        refusal.cause = Some(cause.to_string());
        refusal
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Refusal {
        let (status, code) = match &error {
            StoreError::Missing => return Refusal::not_found(),
            StoreError::Busy => (StatusCode::SERVICE_UNAVAILABLE, "busy"),
            StoreError::Full => (StatusCode::INSUFFICIENT_STORAGE, "disk-full"),
            StoreError::Taken(_) => (StatusCode::CONFLICT, "somebody-was-first"),
            _ => return Refusal::surprise(error),
        };
        let mut refusal = Refusal::new(status, code);
        refusal.cause = Some(error.to_string());
        refusal
    }
}
