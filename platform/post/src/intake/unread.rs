//! Why a letter did not become anything: each reason has a name, and words for people in the locales.

use super::Bounce;

/// A letter that is not read further.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unread {
    /// No person waits for an answer; nobody is told.
    #[error("ignored: {0}")]
    Ignored(#[from] Ignored),
    /// The sender is told why, in one sentence.
    #[error("refused: {0}")]
    Refused(#[from] Refused),
}

/// Letters that no person wrote to us. Answering them makes loops.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Ignored {
    /// A letter of ours could not be delivered, or an empty sender wrote.
    #[error("a report that a letter came back")]
    Bounce(Bounce),
    /// Somebody opened a letter of ours.
    #[error("a receipt for a letter that was opened")]
    ReadReceipt,
    /// An out-of-office notice or another automatic answer.
    #[error("an automatic answer")]
    AutoReply,
    /// A newsletter or another letter to many.
    #[error("a letter to many")]
    Bulk,
    /// A letter through a mailing list.
    #[error("a letter of a mailing list")]
    MailingList,
    /// A letter of our own came back to us.
    #[error("a letter of our own")]
    OurOwn,
    /// It passed through too many houses.
    #[error("a letter that goes round in circles")]
    Circling,
}

/// Letters that are not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Not a letter: no header, or one that cannot be read.
    #[error("what came is not a letter")]
    NotALetter,
    /// Larger than we take.
    #[error("the letter is larger than {max_mb} MB")]
    TooLarge {
        /// The limit in megabytes.
        max_mb: usize,
    },
    /// Holds NUL bytes, which no mail program writes.
    #[error("the letter holds NUL bytes")]
    NulBytes,
    /// The header, or one of its fields, is too long.
    #[error("the header of the letter is too long")]
    HeadTooLong,
    /// Parts within parts within parts.
    #[error("the letter is nested more than {max} deep")]
    TooDeep {
        /// The limit.
        max: usize,
    },
    /// Too many parts.
    #[error("the letter has more than {max} parts")]
    TooManyParts {
        /// The limit.
        max: usize,
    },
    /// Too many files.
    #[error("the letter has more than {max} attachments")]
    TooManyAttachments {
        /// The limit.
        max: usize,
    },
    /// The text is longer than anybody reads.
    #[error("the text is longer than {max} characters")]
    TooLong {
        /// The limit.
        max: usize,
    },
    /// The text is in no writing that can be made out.
    #[error("the text of the letter cannot be read")]
    Unreadable,
    /// Encrypted for a key we do not have.
    #[error("the letter is encrypted")]
    Encrypted,
    /// Nobody is named as its sender.
    #[error("the letter names no sender")]
    NoSender,
    /// Neither subject nor text nor files.
    #[error("the letter is empty")]
    Empty,
}

impl Refused {
    /// The key of its sentence in the locales.
    pub fn key(&self) -> &'static str {
        match self {
            Refused::NotALetter => "post-refused-not-a-letter",
            Refused::TooLarge { .. } => "post-refused-too-large",
            Refused::NulBytes => "post-refused-nul-bytes",
            Refused::HeadTooLong => "post-refused-head-too-long",
            Refused::TooDeep { .. } => "post-refused-too-deep",
            Refused::TooManyParts { .. } => "post-refused-too-many-parts",
            Refused::TooManyAttachments { .. } => "post-refused-too-many-attachments",
            Refused::TooLong { .. } => "post-refused-too-long",
            Refused::Unreadable => "post-refused-unreadable",
            Refused::Encrypted => "post-refused-encrypted",
            Refused::NoSender => "post-refused-no-sender",
            Refused::Empty => "post-refused-empty",
        }
    }

    /// The number in its sentence, `$max` in the locales.
    pub fn max(&self) -> Option<usize> {
        match self {
            Refused::TooLarge { max_mb: max }
            | Refused::TooDeep { max }
            | Refused::TooManyParts { max }
            | Refused::TooManyAttachments { max }
            | Refused::TooLong { max } => Some(*max),
            _ => None,
        }
    }
}

impl Ignored {
    /// The key of its words in the locales, for the list of what came in.
    pub fn key(&self) -> &'static str {
        match self {
            Ignored::Bounce(_) => "post-ignored-bounce",
            Ignored::ReadReceipt => "post-ignored-read-receipt",
            Ignored::AutoReply => "post-ignored-auto-reply",
            Ignored::Bulk => "post-ignored-bulk",
            Ignored::MailingList => "post-ignored-mailing-list",
            Ignored::OurOwn => "post-ignored-our-own",
            Ignored::Circling => "post-ignored-circling",
        }
    }
}
