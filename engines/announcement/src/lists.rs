//! The closed lists a reading chooses from: kinds of gathering, formats, roles, sectors, levels and the like.
//! Their names are stable; the words for people live in the locales of whoever shows them.

use serde::{Deserialize, Serialize};

use crate::value::list;

list! {
    /// What kind of gathering or offer an activity is.
    Gathering {
        /// A conference.
        Conference = "conference",
        /// A congress.
        Congress = "congress",
        /// A symposium.
        Symposium = "symposium",
        /// A learned colloquium.
        Colloquium = "colloquium",
        /// A forum.
        Forum = "forum",
        /// A summit.
        Summit = "summit",
        /// National or regional "assises", "rencontres", "états généraux".
        Assembly = "assembly",
        /// A study day.
        StudyDay = "study-day",
        /// A seminar.
        Seminar = "seminar",
        /// A webinar.
        Webinar = "webinar",
        /// A workshop.
        Workshop = "workshop",
        /// A training.
        Training = "training",
        /// A round table.
        RoundTable = "round-table",
        /// A lecture.
        Lecture = "lecture",
        /// A meeting.
        Meeting = "meeting",
        /// A working session.
        WorkingSession = "working-session",
        /// A focus group.
        FocusGroup = "focus-group",
        /// A problem-solving activity.
        ProblemSolving = "problem-solving",
        /// A conversation.
        Conversation = "conversation",
        /// A public consultation.
        Consultation = "consultation",
        /// A walk or visit on the ground.
        SiteVisit = "site-visit",
        /// A hackathon.
        Hackathon = "hackathon",
        /// An open space, barcamp or unconference.
        OpenSpace = "open-space",
        /// A job offer.
        JobOffer = "job-offer",
        /// A call for proposals, projects or applications.
        Call = "call",
    }
}

list! {
    /// The form of a session.
    Format {
        /// Workshop.
        Workshop = "workshop",
        /// Panel discussion.
        Panel = "panel",
        /// Seminar.
        Seminar = "seminar",
        /// Short talk (TEDx style, lightning, Pecha Kucha, "ma thèse en 180 secondes").
        ShortTalk = "short-talk",
        /// Plenary session.
        Plenary = "plenary",
        /// Keynote.
        Keynote = "keynote",
        /// Paper or oral presentation.
        Presentation = "presentation",
        /// Poster.
        Poster = "poster",
        /// Site visit or walk.
        SiteVisit = "site-visit",
        /// Open space, unconference, barcamp.
        OpenSpace = "open-space",
        /// Webinar.
        Webinar = "webinar",
        /// Symposium inside a larger gathering.
        Symposium = "symposium",
        /// Prototyping in the room.
        Prototyping = "prototyping",
        /// Round table.
        RoundTable = "round-table",
        /// Debate.
        Debate = "debate",
        /// Exhibition or market of practices.
        Exhibition = "exhibition",
        /// Training.
        Training = "training",
        /// World café.
        WorldCafe = "world-cafe",
        /// Focus group.
        FocusGroup = "focus-group",
        /// Time set aside for meeting each other.
        Networking = "networking",
    }
}

list! {
    /// What a party does for the gathering.
    Role {
        /// Hosts it.
        Host = "host",
        /// Organises it.
        Organiser = "organiser",
        /// Organises it with others.
        CoOrganiser = "co-organiser",
        /// Gives money or patronage.
        Sponsor = "sponsor",
        /// Partner.
        Partner = "partner",
        /// In collaboration with.
        Collaborator = "collaborator",
        /// Sent the invitation.
        Inviter = "inviter",
        /// Offers the job.
        Employer = "employer",
        /// Takes part.
        Participant = "participant",
    }
}

list! {
    /// Sectors of the people it is for (editable where it is used; these are the dictionary's).
    Sector {
        /// Police and law enforcement.
        Police = "police",
        /// Fire, rescue and emergency services.
        Emergency = "emergency",
        /// Courts, prosecution, prisons, probation.
        Justice = "justice",
        /// Public health, care, mental health, addictions.
        Health = "public-health",
        /// Human and social services, housing, employment.
        HumanServices = "human-services",
        /// Schools and teachers.
        Education = "education",
        /// Universities, researchers, students.
        Academia = "academia",
        /// Public administration.
        Government = "government",
        /// Elected people.
        Elected = "elected",
        /// Cities, municipalities, local authorities.
        Cities = "cities",
        /// Business.
        Private = "private",
        /// Non-governmental and community organisations.
        CivilSociety = "ngo",
        /// Residents and citizens.
        Residents = "residents",
        /// Young people.
        Youth = "youth",
        /// Practitioners and professionals of several sectors.
        Practitioners = "practitioners",
        /// International and European institutions.
        International = "international",
        /// Press.
        Media = "media",
        /// Named in the text, in no list of ours.
        Other = "other",
    }
}

list! {
    /// Levels of government or reach.
    Level {
        /// Local or municipal.
        Local = "local",
        /// Regional, provincial, state.
        Provincial = "provincial",
        /// National or federal.
        National = "national",
        /// European, continental, international.
        International = "international",
    }
}

list! {
    /// How to reach or follow the gathering.
    ChannelKind {
        /// A web site.
        Website = "website",
        /// An e-mail address.
        Email = "email",
        /// It is broadcast.
        Webcast = "webcast",
        /// One can take part from afar.
        Online = "online",
        /// A hashtag.
        Hashtag = "hashtag",
        /// A recording.
        Video = "video",
        /// A page on a social network.
        Social = "social",
    }
}

list! {
    /// What may be done until a deadline.
    What {
        /// Proposals, abstracts, papers.
        Proposals = "proposals",
        /// Applications for a job, a prize, a place.
        Applications = "applications",
        /// Registration.
        Registration = "registration",
        /// Registration at the lower price.
        EarlyRegistration = "early-registration",
        /// Nominations for a prize.
        Nominations = "nominations",
        /// Answers to a consultation or survey.
        Answers = "answers",
        /// Reserving a bed.
        Accommodation = "accommodation",
        /// The text does not say of what.
        Unsaid = "unsaid",
    }
}

list! {
    /// Which part of a place.
    Part {
        /// Building or room.
        Venue = "venue",
        /// Borough, neighbourhood.
        District = "district",
        /// City or town.
        City = "city",
        /// Province, state, region.
        Region = "region",
        /// Country.
        Country = "country",
        /// A place whose rank the words and the dictionary do not tell.
        Somewhere = "somewhere",
    }
}

list! {
    /// Languages the dictionary knows by name.
    Language {
        /// English.
        English = "en",
        /// French.
        French = "fr",
        /// Spanish.
        Spanish = "es",
        /// German.
        German = "de",
        /// Italian.
        Italian = "it",
        /// Portuguese.
        Portuguese = "pt",
        /// Dutch.
        Dutch = "nl",
        /// Arabic.
        Arabic = "ar",
        /// Polish.
        Polish = "pl",
        /// Greek.
        Greek = "el",
        /// Catalan.
        Catalan = "ca",
        /// Romanian.
        Romanian = "ro",
        /// Russian.
        Russian = "ru",
        /// Ukrainian.
        Ukrainian = "uk",
        /// Turkish.
        Turkish = "tr",
        /// Chinese.
        Chinese = "zh",
        /// Japanese.
        Japanese = "ja",
        /// Welsh.
        Welsh = "cy",
    }
}
