//! The words for people who sent a letter: their keys, and the values that stand in them. Whoever is refused is told
//! by their own mail server with the sentence of the reason; we write to nobody whose letter we did not take, because
//! the sender may be invented and the letter would reach a stranger.

/// A letter of ours by the keys of its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The key of the subject.
    pub subject: &'static str,
    /// The key of the text.
    pub text: &'static str,
}

/// A draft was made: with `$title`, `$gathering`, `$received`, `$link`, `$deadline`.
pub const ACKNOWLEDGEMENT: Answer =
    Answer { subject: "post-acknowledgement-subject", text: "post-acknowledgement-text" };

/// The same where the letter named no title: without `$title`.
pub const ACKNOWLEDGEMENT_UNTITLED: Answer =
    Answer { subject: "post-acknowledgement-subject-untitled", text: "post-acknowledgement-text" };

/// The paragraph that follows where there is a draft like it already.
pub const TWIN: &str = "post-acknowledgement-twin";

/// The sentence for an address that belongs to no call.
pub const UNKNOWN_ADDRESS: &str = "post-refused-unknown-address";

/// The words of the list of what came in, for a letter that came before.
pub const KNOWN_BEFORE: &str = "post-ignored-known";
