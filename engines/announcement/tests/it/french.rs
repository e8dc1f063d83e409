//! Announcements in French: une affiche, un appel, un seul paragraphe, un colloque à axes numérotés, une infolettre, and
//! one in both languages. Tous les noms sont inventés.

use announcement::{Kind, Language};

use crate::reader::{expect, one, text};

#[test]
fn une_affiche_en_capitales_sans_accents() {
    let rencontres = one(
        "DEUXIEME EDITION ANNUELLE\n\nLes Rencontres de la tranquillité publique\n« Habiter la nuit »\n\nDu 16 au 18 septembre 2026\nPalais des congrès de Montréal (Québec)\n\n\
        Organisé par la Ville de Sorbières et l'Université du Val\nEn partenariat avec le Réseau des villes calmes (RVC)\nAvec le soutien du ministère de la Sécurité publique\n\n\
        Inscription gratuite avant le 30 août 2026 : https://rencontres.example/inscription\nRenseignements : Chloé Tremblay, 514 555-0188, info@rencontres.example\n",
    );
    expect(&rencontres, Kind::Title, &["Rencontres de la tranquillité publique"]);
    expect(&rencontres, Kind::Motto, &["Habiter la nuit"]);
    expect(&rencontres, Kind::Edition, &["number 2", "every 12 months"]);
    expect(&rencontres, Kind::Dates, &["2026-09-16/2026-09-18"]);
    expect(&rencontres, Kind::Place, &["venue: Palais des congrès de Montréal", "city: Montréal", "region: Québec"]);
    expect(&rencontres, Kind::Zone, &["America/Toronto"]);
    expect(
        &rencontres,
        Kind::Party,
        &[
            "organiser: Ville de Sorbières",
            "organiser: Université du Val",
            "partner: Réseau des villes calmes (RVC)",
            "sponsor: ministère de la Sécurité publique",
        ],
    );
    expect(&rencontres, Kind::Deadline, &["registration: 2026-08-30"]);
    expect(&rencontres, Kind::Contact, &["Chloé Tremblay, info@rencontres.example, 514 555-0188"]);
}

const APPEL: &str = "Appel à communications\n\nLa 12e Conférence internationale sur la médiation sociale se tiendra à Liège (Belgique) du 3 au 5 juin 2027. Elle est organisée par \
    l'Observatoire francophone de la médiation (OFM) en collaboration avec l'Université de Liège et parrainée par la Fondation Beauval.\n\nThèmes\n\n\
    1. La médiation dans les transports\n2. Les femmes et la nuit : marches exploratoires,\n   éclairage et présence humaine\n3. Évaluer sans surveiller\n\n\
    Le colloque s'adresse aux policiers, aux élus locaux, aux chercheurs, aux travailleurs sociaux et aux associations de résidents. Les propositions d'ateliers, de tables \
    rondes ou d'affiches peuvent être envoyées jusqu'au 15 janvier 2027 à l'adresse propositions@ofm.example. Les auteurs seront informés le 1er mars 2027. La précédente \
    édition, à Genève en 2024, avait réuni 350 participants de 18 pays. La conférence a lieu tous les trois ans.\n\n\
    Le nombre de places est limité à 200 personnes. Les séances plénières seront diffusées en direct. Langues de travail : français et anglais.\n";

#[test]
fn un_appel_dit_son_titre_au_milieu_d_une_phrase() {
    let appel = one(APPEL);
    expect(&appel, Kind::Title, &["Conférence internationale sur la médiation sociale"]);
    expect(&appel, Kind::Edition, &["number 12", "every 36 months"]);
    expect(&appel, Kind::Dates, &["2027-06-03/2027-06-05"]);
    expect(&appel, Kind::Place, &["city: Liège", "country: Belgique"]);
    expect(&appel, Kind::Zone, &["Europe/Brussels"]);
    expect(
        &appel,
        Kind::Party,
        &[
            "organiser: Observatoire francophone de la médiation (OFM)",
            "collaborator: Université de Liège",
            "sponsor: Fondation Beauval",
        ],
    );
    expect(
        &appel,
        Kind::Topic,
        &[
            "1: La médiation dans les transports",
            "2: Les femmes et la nuit : marches exploratoires, éclairage et présence humaine",
            "3: Évaluer sans surveiller",
        ],
    );
}

#[test]
fn un_appel_a_ses_delais_son_public_et_son_passe() {
    let appel = one(APPEL);
    expect(&appel, Kind::Deadline, &["proposals: 2027-01-15"]);
    expect(&appel, Kind::Milestone, &["Les auteurs seront informés: 2027-03-01"]);
    expect(&appel, Kind::Earlier, &["city: Genève", "year 2024", "350 participants", "18 pays"]);
    expect(&appel, Kind::Capacity, &["200 personnes"]);
    expect(&appel, Kind::Format, &["workshop", "round-table", "poster", "plenary"]);
    expect(&appel, Kind::Language, &["fr", "en"]);
    expect(&appel, Kind::Channel, &["email: propositions@ofm.example", "webcast"]);
    expect(
        &appel,
        Kind::Audience,
        &[
            "police: policiers",
            "elected: élus locaux",
            "academia: chercheurs",
            "human-services: travailleurs sociaux",
            "ngo: associations de résidents",
        ],
    );
}

#[test]
fn un_seul_paragraphe_avec_une_loi_et_des_elections() {
    let journee = one(
        "Dans le cadre de la Semaine de la prévention, la Métropole de Grandval et la Police nationale vous invitent à une journée d'étude intitulée « Voisins, police, école : \
        qui fait quoi ? », le jeudi 12 novembre 2026 de 9 h à 17 h, à l'hôtel de ville de Grandval, avec des ateliers, une table ronde et une visite de terrain ; la loi du 5 mars 2007 a \
        changé le cadre, les élections de mars 2026 ont changé les équipes, et cette rencontre vise à relancer les conseils locaux de sécurité. Merci de confirmer votre présence au plus \
        tard le 2 novembre à l'adresse prevention@grandval.example.",
    );
    expect(&journee, Kind::Title, &["Voisins, police, école : qui fait quoi ?"]);
    expect(&journee, Kind::Gathering, &["study-day"]);
    expect(&journee, Kind::Dates, &["2026-11-12"]);
    expect(&journee, Kind::Hours, &["09:00/17:00"]);
    expect(&journee, Kind::Place, &["venue: hôtel de ville de Grandval"]);
    expect(&journee, Kind::Party, &["inviter: Métropole de Grandval", "inviter: Police nationale"]);
    expect(&journee, Kind::Deadline, &["registration: --11-02"]);
    expect(&journee, Kind::Purpose, &["relancer les conseils locaux de sécurité"]);
    expect(&journee, Kind::Format, &["workshop", "round-table", "site-visit"]);
    expect(&journee, Kind::Milestone, &[]);
}

#[test]
fn un_colloque_dont_le_titre_est_une_question() {
    let colloque = one(
        "COLLOQUE INTERNATIONAL\nPolice de proximité : revenir ou inventer ?\nGenève, 22 et 23 janvier 2027\n\n\
        Le colloque réunira une centaine de praticiennes et praticiens, magistrats et universitaires de huit pays. Il est organisé conjointement par la Haute école de sécurité, le Service \
        cantonal de prévention et l'association Quartiers ouverts, avec l'appui financier de la Confédération suisse.\n\n\
        Trois axes seront abordés : (1) la présence au quotidien ; (2) le dialogue avec les jeunes ; (3) la mesure de la confiance.\n\n\
        Comment rendre une patrouille utile ? À qui appartient la rue la nuit ? Ces questions seront au cœur des tables rondes et des ateliers.\n\n\
        Date limite d'inscription : 15 décembre 2026. Tarif : 80 francs.\nRenseignements auprès de Mme Claire Rochat, tél. +41 22 555 01 23, colloque@hes-securite.example.\n",
    );
    expect(&colloque, Kind::Title, &["Police de proximité : revenir ou inventer ?"]);
    expect(&colloque, Kind::Gathering, &["colloquium"]);
    expect(&colloque, Kind::Dates, &["2027-01-22/2027-01-23"]);
    expect(&colloque, Kind::Zone, &["Europe/Zurich"]);
    expect(
        &colloque,
        Kind::Topic,
        &["1: la présence au quotidien", "2: le dialogue avec les jeunes", "3: la mesure de la confiance"],
    );
    expect(&colloque, Kind::Question, &["Comment rendre une patrouille utile ?", "À qui appartient la rue la nuit ?"]);
    expect(
        &colloque,
        Kind::Party,
        &[
            "organiser: Haute école de sécurité",
            "organiser: Service cantonal de prévention",
            "organiser: association Quartiers ouverts",
            "sponsor: Confédération suisse",
        ],
    );
    expect(&colloque, Kind::Deadline, &["registration: 2026-12-15"]);
    expect(&colloque, Kind::Contact, &["Claire Rochat, colloque@hes-securite.example, +41 22 555 01 23"]);
}

#[test]
fn une_infolettre_et_ses_trois_nouvelles() {
    let reading = text(
        "Infolettre du Centre pour des quartiers sûrs – Avril 2026\n\nSérie de webinaires « Les mots de la sécurité »\n\n\
        Le prochain webinaire aura lieu le mardi 14 avril 2026 de 12 h à 13 h (heure de Montréal). Il portera sur la cohabitation dans les parcs. Inscription : \
        https://quartiers.example/webinaires\n\nOffre d'emploi : chargée ou chargé de projet\n\nLe Centre recherche une personne chargée de projet. Les candidatures sont reçues jusqu'au \
        30 avril 2026 à emploi@quartiers.example.\n\nSéance de travail dans l'arrondissement de Verdon\n\nLe 10 mars, le Centre a tenu une séance de travail en ligne avec des intervenantes \
        communautaires, en collaboration avec la professeure Mariette Lacasse (UQAV). Cette démarche vise à prévenir la violence entre jeunes et à mieux comprendre les réalités du terrain.\n",
    );
    assert_eq!(reading.written_in, [Language::French]);
    let [serie, emploi, seance] = &reading.items[..] else {
        panic!("trois nouvelles, {} trouvées", reading.items.len())
    };
    expect(serie, Kind::Series, &["Les mots de la sécurité"]);
    expect(serie, Kind::Dates, &["2026-04-14"]);
    expect(serie, Kind::Hours, &["12:00/13:00"]);
    expect(serie, Kind::Zone, &["America/Toronto"]);
    expect(serie, Kind::Topic, &["la cohabitation dans les parcs"]);
    expect(emploi, Kind::Title, &["chargée ou chargé de projet"]);
    expect(emploi, Kind::Deadline, &["applications: 2026-04-30"]);
    expect(seance, Kind::Dates, &["--03-10"]);
    expect(seance, Kind::Place, &["district: Verdon"]);
    expect(seance, Kind::Party, &["organiser: Centre", "collaborator: Mariette Lacasse (UQAV)"]);
    expect(seance, Kind::Purpose, &["prévenir la violence entre jeunes", "mieux comprendre les réalités du terrain"]);
    expect(seance, Kind::Channel, &["online"]);
}

#[test]
fn both_languages_in_one_text_say_each_fact_once() {
    let day = one(
        "Journée nationale des conseils de quartier / National Neighbourhood Councils Day\n\nDate : le samedi 6 juin 2026 / Saturday, June 6, 2026\n\
        Lieu / Place : Centre communautaire Bellerive, Gatineau (Québec)\n\nLa journée est ouverte aux résidentes et résidents, aux élus municipaux et aux policiers communautaires.\n\
        The day is open to residents, municipal councillors and community police officers.\n\nInscription / Registration: www.quartiers-wards.example/inscription\n\
        Contact: Luc Beaulieu, luc@quartiers-wards.example\n",
    );
    expect(&day, Kind::Dates, &["2026-06-06"]);
    expect(&day, Kind::Place, &["venue: Centre communautaire Bellerive", "city: Gatineau", "region: Québec"]);
    expect(&day, Kind::Booking, &["www.quartiers-wards.example/inscription"]);
    expect(&day, Kind::Contact, &["Luc Beaulieu, luc@quartiers-wards.example"]);
}
