//! What can go wrong at the database, told apart where a caller can do something about it.

/// A surprise or an expected clash at the database.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A UNIQUE rule refused the row: somebody else was first.
    #[error("somebody else was first ({0})")]
    Taken(String),
    /// A CHECK or a foreign key refused the row.
    #[error("a rule of the database refused the row ({0})")]
    Refused(String),
    /// Somebody else wrote at the same time; the whole transaction may be tried again.
    #[error("somebody else wrote at the same time")]
    Busy,
    /// Exactly one row was asked for and there is none.
    #[error("no such row")]
    Missing,
    /// The value in a column is not what the program expects.
    #[error("read column {column}: {why}")]
    Column {
        /// The column.
        column: String,
        /// What was wrong with it.
        why: String,
    },
    /// The disk or the quota is full.
    #[error("the disk is full")]
    Full,
    /// A file of the blob store could not be written or read.
    #[error("reach the blob {0}: {1}")]
    Blob(String, std::io::Error),
    /// A stored document is not of the expected form.
    #[error("read a stored document: {0}")]
    Document(#[from] serde_json::Error),
    /// The migrations and the database do not fit together.
    #[error("bring the database up to date: {0}")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// Anything else the driver says.
    #[error("ask the database: {0}")]
    Driver(sqlx::Error),
}

/// The result of everything in the store.
pub type Result<T> = std::result::Result<T, StoreError>;

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> StoreError {
        match &error {
            sqlx::Error::RowNotFound => StoreError::Missing,
            // Everybody came at once: whoever waited in vain for a turn may try again.
            sqlx::Error::PoolTimedOut => StoreError::Busy,
            sqlx::Error::Database(said) => match said.code().as_deref() {
                Some("2067" | "1555" | "23505") => StoreError::Taken(said.message().to_owned()),
                Some("275" | "787" | "1299" | "23514" | "23503" | "23502") => {
                    StoreError::Refused(said.message().to_owned())
                }
                Some("5" | "517" | "6" | "40001" | "40P01") => StoreError::Busy,
                Some("13" | "53100") => StoreError::Full,
                _ => StoreError::Driver(error),
            },
            _ => StoreError::Driver(error),
        }
    }
}
