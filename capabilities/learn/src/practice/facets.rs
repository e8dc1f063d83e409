//! By what practices are told apart and found again: kind, setting, population, remoteness, how it came out.
//! Each is a short list of codes; the words for them live in the locales.

/// A list of codes as an enum: all of them in order, the word that is stored, and back.
macro_rules! codes {
    ($(#[$about:meta])* $name:ident { $($(#[$one:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$one])* #[serde(rename = $code)] $variant,)+
        }

        impl $name {
            /// All, in the order in which a form offers them.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The word that is stored.
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code,)+ }
            }

            /// The one of this word.
            pub fn parse(word: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|one| one.code() == word)
            }
        }
    };
}
pub(crate) use codes;

codes! {
    /// Whether something is done before harm or after it.
    Kind {
        /// So that harm does not happen.
        Preventive = "preventive",
        /// To mend what happened, with those concerned.
        Restorative = "restorative",
    }
}

codes! {
    /// Where it was done.
    Setting {
        /// A small community that is reached by air, boat or winter road.
        Isolated = "isolated",
        /// Villages and open country.
        Rural = "rural",
        /// A town.
        Town = "town",
        /// A neighbourhood of a city.
        City = "city",
        /// A city centre or a district of the night.
        Centre = "centre",
        /// A school or a campus.
        School = "school",
        /// Trains, buses, stations.
        Transport = "transport",
        /// A hospital, a shelter, a place of custody.
        Institution = "institution",
    }
}

codes! {
    /// How far services are.
    Remoteness {
        /// Services are there.
        Near = "near",
        /// Within a day by road.
        Far = "far",
        /// By air, boat or winter road only.
        Cut = "cut",
    }
}

codes! {
    /// Whom it is for: groups, never persons.
    Population {
        /// Everybody who lives there.
        Residents = "residents",
        /// Children.
        Children = "children",
        /// Young people.
        Youth = "youth",
        /// Families and those who care for somebody.
        Families = "families",
        /// Women.
        Women = "women",
        /// Older people.
        Older = "older",
        /// Indigenous communities.
        Indigenous = "indigenous",
        /// People who came from elsewhere.
        Newcomers = "newcomers",
        /// People without a home.
        Unhoused = "unhoused",
        /// People who were harmed.
        Harmed = "harmed",
        /// People who caused harm.
        Causers = "causers",
        /// Those who work in the services.
        Staff = "staff",
    }
}

codes! {
    /// How it came out. What failed is a practice of its own right: somebody else is spared it.
    Came {
        /// It did what it was for.
        Worked = "worked",
        /// In part, or in some places.
        Mixed = "mixed",
        /// It did not, or did harm.
        Failed = "failed",
    }
}

codes! {
    /// What a sum of money is paid for.
    Per {
        /// Once, to begin.
        Once = "once",
        /// Each year.
        Year = "year",
        /// For each person or family.
        Person = "person",
    }
}
