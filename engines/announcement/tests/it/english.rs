//! Announcements in English, each laid out as people lay them out: a poster, one paragraph, a wrapped call with its
//! calendar, a page of headings, a newsletter, a note between colleagues. All names are invented.

use announcement::{Confidence, Kind};

use crate::reader::{expect, one, text};

#[test]
fn a_poster_tells_everything_in_its_head() {
    let symposium = one(
        "NORTHMOOR COUNTY SAFETY PARTNERSHIP\npresents\n\nThe Fourth Biennial Safer Evenings Symposium\n\"Light, Work and Welcome\"\n\n\
        12–14 May 2027 | Harbour Hall, Port Aldham\n\nFree for residents. 180 places.\n\n#SaferEvenings27\nBook: https://tickets.example.org/safer-evenings\n\
        Questions: Amina Diallo, amina@saferevenings.example.org, tel. +44 161 555 0134\n",
    );
    expect(&symposium, Kind::Title, &["Safer Evenings Symposium"]);
    expect(&symposium, Kind::Motto, &["Light, Work and Welcome"]);
    expect(&symposium, Kind::Edition, &["number 4", "every 24 months"]);
    expect(&symposium, Kind::Dates, &["2027-05-12/2027-05-14"]);
    expect(&symposium, Kind::Place, &["venue: Harbour Hall", "somewhere: Port Aldham"]);
    // No dictionary knows Port Aldham, so its hour stays open.
    expect(&symposium, Kind::Zone, &[]);
    expect(&symposium, Kind::Party, &["organiser: NORTHMOOR COUNTY SAFETY PARTNERSHIP"]);
    expect(&symposium, Kind::Capacity, &["180 places"]);
    expect(&symposium, Kind::Booking, &["https://tickets.example.org/safer-evenings"]);
    expect(&symposium, Kind::Contact, &["Amina Diallo, amina@saferevenings.example.org, +44 161 555 0134"]);
    expect(&symposium, Kind::Channel, &["hashtag: #SaferEvenings27", "email: amina@saferevenings.example.org"]);
}

#[test]
fn one_long_paragraph_keeps_its_four_days_apart() {
    let conference = one(
        "The Aldham Institute for Public Safety, in partnership with the City of Leeds and the University of Wessex, will host a two-day conference on \
        shared data and trust at Leeds Town Hall, Leeds, United Kingdom, on Thursday 8 and Friday 9 October 2026, at which police officers, public health nurses, \
        housing providers and residents will discuss what changed since the Safer Streets Act of 12 June 2019; up to 150 delegates can take part, abstracts may be \
        sent to papers@aldham.example.org until 15 March 2026 at midnight, registration closes on 1 September 2026, and everybody will be told by 20 April 2026 \
        whether their paper is accepted.",
    );
    expect(&conference, Kind::Dates, &["2026-10-08/2026-10-09"]);
    expect(&conference, Kind::Deadline, &["proposals: 2026-03-15", "registration: 2026-09-01"]);
    expect(&conference, Kind::Milestone, &["everybody will be told: 2026-04-20"]);
    expect(
        &conference,
        Kind::Party,
        &["host: Aldham Institute for Public Safety", "partner: City of Leeds", "partner: University of Wessex"],
    );
    expect(&conference, Kind::Place, &["venue: Leeds Town Hall", "city: Leeds", "country: United Kingdom"]);
    expect(&conference, Kind::Zone, &["Europe/London"]);
    expect(
        &conference,
        Kind::Audience,
        &[
            "police: police officers",
            "public-health: public health nurses",
            "human-services: housing providers",
            "residents: residents",
        ],
    );
    expect(&conference, Kind::Capacity, &["150 delegates"]);
    // The address takes papers; nobody is named to ask.
    expect(&conference, Kind::Contact, &[]);
}

const CALL: &str = "CALL FOR PROPOSALS\n\nThird International Conference on Neighbourhood Mediation\nUtrecht, the Netherlands, 21-23 April 2027\n\n\
    Mediators, police officers and researchers are invited to the third\nInternational Conference on Neighbourhood Mediation. The last edition, in\n\
    Turin in 2024, brought together 420 participants from 31 countries.\n\nThemes\n\n1. Mediation at night: what street teams can do where shops, bars and\n   homes share a wall\n\
    2. Young people as mediators, with their own rules and their own\n   rooms\n3. Counting what did not happen: measuring calm\n\n\
    Sessions may be workshops (90 minutes), lightning talks or posters. The\nworking languages are English and French, with interpretation.\n\n\
    Important dates\n\n - Call opens: 1 June 2026\n - Proposals due: 30 September 2026\n - Notification of acceptance: 15 December 2026\n\
    - Early-bird registration ends: 31 January 2027\n - Conference: 21-23 April 2027\n\n\
    Hosted by the Municipality of Utrecht. Organised by the European Network\nof Mediators (ENoM) and Stichting Buurtvrede, with the support of the\nDutch Ministry of Justice and Security.\n\n\
    Proposals go to https://www.enom-conference.example/call before the\ndeadline. For information write to Femke de Vries,\ninfo@enom-conference.example.\n";

#[test]
fn a_wrapped_call_gives_whole_topics_and_a_calendar() {
    let call = one(CALL);
    expect(&call, Kind::Title, &["International Conference on Neighbourhood Mediation"]);
    expect(
        &call,
        Kind::Topic,
        &[
            "1: Mediation at night: what street teams can do where shops, bars and homes share a wall",
            "2: Young people as mediators, with their own rules and their own rooms",
            "3: Counting what did not happen: measuring calm",
        ],
    );
    expect(&call, Kind::Dates, &["2027-04-21/2027-04-23"]);
    expect(&call, Kind::Deadline, &["proposals: 2026-09-30", "early-registration: 2027-01-31"]);
    expect(&call, Kind::Milestone, &["Call opens: 2026-06-01", "Notification of acceptance: 2026-12-15"]);
    expect(&call, Kind::Format, &["workshop", "short-talk", "poster"]);
    expect(&call, Kind::Language, &["en", "fr"]);
}

#[test]
fn the_earlier_edition_in_turin_is_not_this_one_in_utrecht() {
    let call = one(CALL);
    expect(&call, Kind::Place, &["city: Utrecht", "country: Netherlands"]);
    expect(&call, Kind::Zone, &["Europe/Amsterdam"]);
    expect(&call, Kind::Earlier, &["city: Turin", "year 2024", "420 participants", "31 countries"]);
    expect(&call, Kind::Capacity, &[]);
    expect(
        &call,
        Kind::Party,
        &[
            "host: Municipality of Utrecht",
            "organiser: European Network of Mediators (ENoM)",
            "organiser: Stichting Buurtvrede",
            "sponsor: Dutch Ministry of Justice and Security",
        ],
    );
    expect(&call, Kind::Contact, &["Femke de Vries, info@enom-conference.example"]);
}

#[test]
fn headings_alone_say_what_their_lines_answer() {
    let meeting = one(
        "The Annual Meeting of Safe Harbour Cities\n\nAbout\nSafe Harbour Cities is a network of 60 municipalities. It was created in Gdańsk in 2011.\n\n\
        When and where\n9–11 June 2027, Gdynia, Poland\n\nWho should attend\n• Mayors and councillors\n• Port police and coastguards\n• Researchers\n\n\
        Format\n• Plenary sessions\n• Site visits to the container terminal\n• World café\n\nPartners\n• City of Gdynia\n• Baltic Safety Foundation\n• University of Gdańsk\n\n\
        Registration\nOnline at https://harbour.example/register before 1 May 2027. Places are limited to 120 participants.\n\nLanguages\nEnglish and Polish\n",
    );
    expect(&meeting, Kind::Dates, &["2027-06-09/2027-06-11"]);
    expect(&meeting, Kind::Place, &["city: Gdynia", "country: Poland"]);
    expect(&meeting, Kind::Zone, &["Europe/Warsaw"]);
    expect(
        &meeting,
        Kind::Audience,
        &[
            "elected: Mayors",
            "elected: councillors",
            "police: Port police",
            "emergency: coastguards",
            "academia: Researchers",
        ],
    );
    expect(&meeting, Kind::Format, &["plenary", "site-visit", "world-cafe"]);
    expect(
        &meeting,
        Kind::Party,
        &["partner: City of Gdynia", "partner: Baltic Safety Foundation", "partner: University of Gdańsk"],
    );
    expect(&meeting, Kind::Deadline, &["registration: 2027-05-01"]);
    expect(&meeting, Kind::Language, &["en", "pl"]);
}

#[test]
fn days_of_elections_laws_and_surveys_are_nobodys_conference() {
    let conference = one("Ward by ward: a national conference on local safety councils\n\n\
        Ahead of the municipal elections of October 2026, and one year after the Public Places Act 2025 entered into force on 1 January 2025, the Irish presidency of \
        the Council invites mayors and coordinators to Cork.\n\nSince its foundation in Rotterdam in 1998, the League of Safer Wards has grown to 300 members. In May \
        2023, more than 500 people met in Lisbon; the report was published on 9 November 2023. Professor Ines Almeida (University of Coimbra, Portugal) will give the keynote.\n\n\
        The conference will take place from Wednesday 23 to Friday 25 September 2026 at the Millennium Hall in Cork, Ireland. It is organised by the League of Safer Wards \
        together with Cork City Council. The survey was funded by the Atlantic Fund and carried out in Dublin between 3 and 5 March 2026.\n\n\
        This page was last updated on 2 June 2026.\n");
    expect(&conference, Kind::Dates, &["2026-09-23/2026-09-25"]);
    expect(&conference, Kind::Place, &["venue: Millennium Hall", "city: Cork", "country: Ireland"]);
    expect(&conference, Kind::Party, &["organiser: League of Safer Wards", "organiser: Cork City Council"]);
    expect(&conference, Kind::Deadline, &[]);
    expect(&conference, Kind::Milestone, &[]);
    expect(&conference, Kind::Capacity, &[]);
}

#[test]
fn a_newsletter_is_taken_apart() {
    let reading = text(
        "Safer Rivers Network – Newsletter, March 2026\n\nWebinar: Reading a river walk\n\n\
        Join us online on 22 April 2026 at 14:00 CET for a webinar on exploratory walks, organised by the Safer Rivers Network in collaboration with Greenmoor University. \
        Which places do people avoid at night? Who was never asked? Register at https://rivers.example/register.\n\n\
        Job offer: Coordinator, local safety audit\n\nThe City of Sorbières is recruiting a coordinator. The deadline for applying is 15 April 2026. Send your CV to jobs@sorbieres.example.\n\n\
        Focus group with youth workers in Eastfield\n\nOn 3 March, the Network held a focus group with youth workers in the borough of Eastfield to understand why the park is empty \
        after six. The report will be published in June 2026.\n\nOur members\n\nThe Network has 48 member cities in 12 countries.\n",
    );
    let [webinar, job, group] = &reading.items[..] else { panic!("three entries, {} found", reading.items.len()) };
    expect(webinar, Kind::Title, &["Reading a river walk"]);
    expect(webinar, Kind::Dates, &["2026-04-22"]);
    expect(webinar, Kind::Hours, &["14:00"]);
    expect(webinar, Kind::Party, &["organiser: Safer Rivers Network", "collaborator: Greenmoor University"]);
    expect(webinar, Kind::Question, &["Which places do people avoid at night?", "Who was never asked?"]);
    expect(job, Kind::Gathering, &["job-offer"]);
    expect(job, Kind::Party, &["employer: City of Sorbières"]);
    expect(job, Kind::Deadline, &["applications: 2026-04-15"]);
    expect(job, Kind::Dates, &[]);
    expect(group, Kind::Gathering, &["focus-group"]);
    expect(group, Kind::Dates, &["--03-03"]);
    expect(group, Kind::Place, &["district: Eastfield"]);
    expect(group, Kind::Audience, &["human-services: youth workers"]);
    expect(group, Kind::Milestone, &["The report will be published: 2026-06"]);
    // What stands outside of every entry is shown, not guessed at.
    let rest: Vec<&str> = reading.not_understood.iter().map(|span| reading.words(*span)).collect();
    assert!(rest.contains(&"The Network has 48 member cities in 12 countries."), "{rest:?}");
}

#[test]
fn a_note_between_colleagues_has_a_seminar_in_it() {
    let seminar = one(
        "Hi all,\n\na quick reminder: our second seminar on street lighting is on Tuesday 17 November 2026, 10:00-12:30, in room B12 of the Town Hall in Greenmoor. \
        Please let me know by 10 November if you are coming, there are only 25 seats.\n\nThe deadline for abstracts has been extended to 2 October 2026.\n\n\
        Best wishes\nBartolo\n\n-- \nBartolo Reyes | Greenmoor Council | Tel. +44 20 7946 0000\nSent on 1 September 2026\n",
    );
    expect(&seminar, Kind::Gathering, &["seminar"]);
    expect(&seminar, Kind::Dates, &["2026-11-17"]);
    expect(&seminar, Kind::Hours, &["10:00/12:30"]);
    expect(&seminar, Kind::Place, &["venue: room B12 of the Town Hall", "somewhere: Greenmoor"]);
    expect(&seminar, Kind::Deadline, &["registration: --11-10", "proposals: 2026-10-02"]);
    expect(&seminar, Kind::Capacity, &["25 seats"]);
    // The signature is the sender's, not the seminar's.
    expect(&seminar, Kind::Contact, &[]);
    expect(&seminar, Kind::Party, &[]);
}

#[test]
fn a_job_is_not_a_gathering_though_it_speaks_of_walks_and_interviews() {
    let job = one(
        "Safety audit coordinator (12 months, full time)\n\nThe Borough of Eastfield seeks a coordinator for its local safety audit. You will bring together police records, a \
        resident survey and exploratory walks, and present the results to the steering committee.\n\nClosing date for applications: Friday 5 June 2026, noon. Interviews will be held on \
        18 June 2026. Apply at https://eastfield.example/jobs/412 or write to Chidi Okafor, recruitment@eastfield.example.\n",
    );
    expect(&job, Kind::Gathering, &["job-offer"]);
    expect(&job, Kind::Party, &["employer: Borough of Eastfield"]);
    expect(&job, Kind::Deadline, &["applications: 2026-06-05"]);
    expect(&job, Kind::Milestone, &["Interviews will be held: 2026-06-18"]);
    expect(&job, Kind::Dates, &[]);
    expect(&job, Kind::Audience, &[]);
    expect(&job, Kind::Format, &[]);
}

#[test]
fn an_ambiguous_day_is_offered_twice_and_never_sure() {
    let webinar = one(
        "Community Safety Forum webinar\n\nWhen: 03/04/2027, 2-3:30 pm\nWhere: online (Zoom)\nRSVP by 01/04/2027 to rsvp@forum.example\n",
    );
    expect(&webinar, Kind::Dates, &["2027-04-03 or 2027-03-04"]);
    assert_eq!(webinar.best(Kind::Dates).map(|fact| fact.confidence), Some(Confidence::Likely));
    expect(&webinar, Kind::Deadline, &["registration: 2027-04-01 or 2027-01-04"]);
    expect(&webinar, Kind::Hours, &["14:00/15:30"]);
    expect(&webinar, Kind::Place, &[]);
    expect(&webinar, Kind::Zone, &[]);
}
