//! Small sets of words: an enum, the word that is stored for each, and the way back. The words people read are in the
//! locales under a prefix with the stored word at its end.

/// Declares such a set: `codes! { /// Doc. Name { /// Doc. Variant = "word", … } }`.
macro_rules! codes {
    ($(#[$about:meta])* $name:ident { $($(#[$what:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$what])* $variant,)+ }

        impl $name {
            /// All, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The word that is stored.
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code,)+ }
            }

            /// The one of this word.
            pub fn parse(code: &str) -> Option<$name> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }

            /// The words that are stored, in order.
            pub fn codes() -> impl Iterator<Item = &'static str> {
                Self::ALL.iter().map(|one| one.code())
            }
        }
    };
}
pub(crate) use codes;

#[cfg(test)]
mod tests {
    codes! {
        /// A lamp.
        Lamp {
            /// It burns.
            Lit = "lit",
            /// It does not.
            Out = "out",
        }
    }

    #[test]
    fn every_word_that_is_stored_is_read_back() {
        assert_eq!(Lamp::codes().collect::<Vec<_>>(), ["lit", "out"]);
        assert_eq!(Lamp::parse("out"), Some(Lamp::Out));
        assert_eq!(Lamp::parse("lamp"), None);
    }
}
