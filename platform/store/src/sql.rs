//! A statement and what is bound to it. Text and values never mix, so nothing can be injected.

use base::{Id, Localised, Ts};
use std::borrow::Cow;

/// A value bound to a statement.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A whole number, an instant, a count.
    Int(Option<i64>),
    /// A measured number.
    Real(Option<f64>),
    /// A text.
    Text(Option<String>),
    /// An id.
    Id(Option<uuid_of::Uuid>),
    /// Yes or no.
    Bool(Option<bool>),
    /// Raw bytes.
    Bytes(Option<Vec<u8>>),
}

mod uuid_of {
    pub use base::uuid::Uuid;
}

/// A statement under construction: its text, and the values for `$1`, `$2`, ….
#[derive(Clone, Debug)]
pub struct Sql {
    pub(crate) text: Cow<'static, str>,
    pub(crate) values: Vec<Value>,
}

/// Starts a statement. The text is part of the program, never of what somebody typed.
pub fn sql(text: &'static str) -> Sql {
    Sql { text: Cow::Borrowed(text), values: Vec::new() }
}

impl Sql {
    /// Binds the next value.
    pub fn bind(mut self, value: impl Into<Value>) -> Sql {
        self.values.push(value.into());
        self
    }

    /// Adds a piece of text, for filters that are only sometimes there.
    pub fn push(mut self, text: &'static str) -> Sql {
        self.text.to_mut().push_str(text);
        self
    }

    /// Adds the next placeholder and binds its value.
    pub fn push_bind(mut self, value: impl Into<Value>) -> Sql {
        self.values.push(value.into());
        let place = format!("${}", self.values.len());
        self.text.to_mut().push_str(&place);
        self
    }

    /// Adds `(…, …)` with a placeholder for each value; `(null)` where there is none.
    pub fn push_list<V: Into<Value>>(mut self, values: impl IntoIterator<Item = V>) -> Sql {
        self = self.push("(");
        let mut any = false;
        for value in values {
            if any {
                self = self.push(", ");
            }
            self = self.push_bind(value);
            any = true;
        }
        self.push(if any { ")" } else { "null)" })
    }
}

macro_rules! values {
    ($($kind:ty => $variant:ident by $turn:expr),+ $(,)?) => {$(
        impl From<$kind> for Value {
            fn from(value: $kind) -> Value { Value::$variant(Some($turn(value))) }
        }
        impl From<Option<$kind>> for Value {
            fn from(value: Option<$kind>) -> Value { Value::$variant(value.map($turn)) }
        }
    )+};
}

values! {
    i64 => Int by |v: i64| v,
    i32 => Int by |v: i32| i64::from(v),
    u32 => Int by |v: u32| i64::from(v),
    usize => Int by |v: usize| i64::try_from(v).unwrap_or(i64::MAX),
    Ts => Int by |v: Ts| v.0,
    f64 => Real by |v: f64| v,
    bool => Bool by |v: bool| v,
    String => Text by |v: String| v,
    &str => Text by |v: &str| v.to_owned(),
    &String => Text by |v: &String| v.clone(),
    Id => Id by |v: Id| v.0,
    Vec<u8> => Bytes by |v: Vec<u8>| v,
}

impl From<&Localised> for Value {
    /// As JSON text, the way [`crate::Row::get`] reads it back. A map of texts cannot fail to be written.
    fn from(text: &Localised) -> Value {
        Value::Text(Some(serde_json::to_string(text).unwrap_or_else(|_| "{}".to_owned())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_number_their_own_places() {
        let asked =
            sql("select id from proposal where call_id = $1").bind("c").push(" and state in ").push_list(["a", "b"]);
        assert_eq!(asked.text, "select id from proposal where call_id = $1 and state in ($2, $3)");
        assert_eq!(asked.values.len(), 3);
        assert_eq!(sql("x in ").push_list(Vec::<String>::new()).text, "x in (null)");
    }
}
