# Words of gatherings: their public home, the organiser’s desk, announcements.
gathering-menu-about = Présentation
gathering-menu-overview = Vue d’ensemble
gathering-menu-settings = Réglages
gathering-mine = Mes rencontres
gathering-mine-none = Aucune rencontre ne vous a encore confié de rôle.
gathering-mine-none-create = Préparez-en une : à partir d’un modèle, d’une annonce ou d’une édition précédente.
gathering-mine-none-wait = Les personnes qui organisent une rencontre peuvent vous inviter par courriel.
gathering-col-gathering = Rencontre
gathering-col-days = Dates
gathering-col-role = Votre rôle
gathering-my-organiser = Organiser
gathering-my-chair = Présider le programme
gathering-my-reviewer = Évaluer
gathering-my-presenter = Présenter
gathering-my-delegate = Participer en délégation
gathering-my-resident = Participer en tant qu’habitant
gathering-my-coordinator = Coordonner
gathering-pages = Pages
gathering-page-before = Précédentes
gathering-page-after = Suivantes
gathering-draft = Brouillon
gathering-new = Préparer une rencontre
gathering-new-title = Que préparez-vous ?
gathering-new-lead = Vous en devenez l’organisateur. Rien n’est public avant que vous ne le publiiez.
gathering-way-template = À partir d’un modèle
gathering-way-template-lead = Des formats, des salles, des questions et des critères adaptés ; tout peut être modifié.
gathering-way-announcement = À partir d’une annonce
gathering-way-announcement-lead = Collez le texte ou déposez le fichier. Vous confirmez ensuite chaque fait lu ; rien n’est ajouté.
gathering-way-copy = Comme nouvelle édition
gathering-way-copy-lead = Thèmes, formats, salles, organisations et appel sont repris, pas les dates ni les propositions.
gathering-copy-of = Édition précédente
gathering-copy = La copier
gathering-begin = Commencer
gathering-new-more = Adresse, dates et lieu (tout peut attendre)
gathering-code = Son mot dans les adresses
gathering-code-hint = Lettres minuscules, chiffres et traits d’union, par exemple rues-sures. Vide, il est tiré du titre.
gathering-code-letters = Utilisez des minuscules sans accent, des chiffres et des traits d’union, par exemple { $free }.
gathering-code-reserved = { $code } est une adresse de la plateforme elle-même. Choisissez-en un autre, par exemple { $free }.
gathering-code-taken = Une autre rencontre a déjà { $code }. Choisissez-en un autre, par exemple { $free }.
refusal-gathering-create = Une nouvelle rencontre est préparée par celles et ceux qui en organisent déjà une ici ou qui gèrent ce serveur. Demandez-leur une invitation.
gathering-kind = Sorte
gathering-kind-missing = Choisissez ce que vous préparez.
gathering-kind-conference = Conférence
gathering-kind-symposium = Colloque
gathering-kind-webinar = Webinaire
gathering-kind-workshop = Atelier
gathering-kind-working-session = Séance de travail
gathering-kind-focus-group = Groupe de discussion
gathering-kind-meeting = Réunion
gathering-title = Titre
gathering-title-en = Titre en anglais
gathering-title-fr = Titre en français
gathering-title-missing = Donnez-lui un titre dans une langue au moins.
gathering-one-enough = Une langue suffit.
gathering-name = Nom
gathering-name-missing = Donnez un nom, ou cochez « retirer ».
gathering-number = Numéro
gathering-one-sentence = En une phrase
gathering-position = Rang dans la liste
gathering-in-lang = { $label } ({ $lang })
gathering-lang-en = anglais
gathering-lang-fr = français
gathering-starts = Premier jour
gathering-ends = Dernier jour
gathering-days-open = Dates à fixer
gathering-day-wrong = Écrivez le jour sous la forme 2027-09-14.
gathering-days-order = Le dernier jour précède le premier.
gathering-zone = Fuseau horaire
gathering-zone-hint = Celui du lieu de la rencontre.
gathering-zone-moves = Les séances gardent leur heure locale si le fuseau change. Les échéances gardent leur instant et s’affichent dans le nouveau fuseau.
gathering-zone-wrong = Choisissez un fuseau de la liste.
gathering-time-left-out = À { $city }, les horloges sautent cette heure cette nuit-là. Choisissez une autre heure.
gathering-venue = Bâtiment
gathering-city = Ville
gathering-region = Région
gathering-country = Pays
gathering-edition = Édition { $n }
gathering-edition-number = Numéro de l’édition
gathering-motto-en = Devise en anglais
gathering-motto-fr = Devise en français
gathering-about = De quoi il s’agit
gathering-about-en = De quoi il s’agit, en anglais
gathering-about-fr = De quoi il s’agit, en français
gathering-markdown = Une ligne vide ouvre un paragraphe, un tiret une liste, deux astérisques mettent en **gras**.
gathering-audience = Pour qui
gathering-audience-en = Pour qui, en anglais
gathering-audience-fr = Pour qui, en français
gathering-langs = Langues
gathering-langs-missing = Choisissez une langue au moins.
gathering-channels = Modes de participation
gathering-channel-on-site = sur place
gathering-channel-webcast = en webdiffusion
gathering-channel-online = en ligne
gathering-channel-remote = à distance, avec les mêmes droits
gathering-capacity = Places
gathering-capacity-number = Nombre de places
gathering-places-n = { $n } personnes
gathering-website = Site web
gathering-booking = Lien d’inscription
gathering-booking-hint = Où l’on s’inscrit, si c’est ailleurs.
gathering-link-wrong = Écrivez l’adresse entière, avec https://.
gathering-contact = Contact
gathering-contact-hint = Visible par tout le monde.
gathering-number-wrong = Écrivez un nombre entier à partir de { $least }.
gathering-number-twice = Le numéro { $n } apparaît deux fois. Donnez à chaque thème le sien.
gathering-too-long = Ce texte dépasse de { $over } caractères.
gathering-save = Enregistrer
gathering-not-saved = Pas encore enregistré
gathering-not-read = Pas encore lu
gathering-kept = Ce que vous avez saisi est conservé ci-dessous.
gathering-conflict = Quelqu’un d’autre a enregistré ces réglages pendant votre saisie. Comparez ci-dessous et enregistrez de nouveau.
gathering-conflict-list = Quelqu’un d’autre a modifié cette rencontre pendant votre saisie. Vos mots sont conservés ; relisez-les et enregistrez de nouveau.
gathering-stands-now = Ce qui est enregistré
gathering-stands-empty = rien
gathering-field-kind = Sorte
gathering-field-title-en = Titre en anglais
gathering-field-title-fr = Titre en français
gathering-field-motto-en = Devise en anglais
gathering-field-motto-fr = Devise en français
gathering-field-about-en = De quoi il s’agit, en anglais
gathering-field-about-fr = De quoi il s’agit, en français
gathering-field-audience-en = Pour qui, en anglais
gathering-field-audience-fr = Pour qui, en français
gathering-field-edition = Numéro de l’édition
gathering-field-starts_on = Premier jour
gathering-field-ends_on = Dernier jour
gathering-field-zone = Fuseau horaire
gathering-field-venue = Bâtiment
gathering-field-city = Ville
gathering-field-region = Région
gathering-field-country = Pays
gathering-field-langs = Langues
gathering-field-channels = Modes de participation
gathering-field-capacity = Places
gathering-field-website = Site web
gathering-field-booking_url = Lien d’inscription
gathering-field-contact = Contact
gathering-settings-lead = Ce que tout le monde lit d’abord, en anglais et en français.
gathering-rows-told = { $label } : { $value }
gathering-rows-new = Ajouter
gathering-rows-remove = Retirer à l’enregistrement
gathering-topics-lead = Numérotés comme dans l’annonce. Un thème choisi par des propositions reste.
gathering-formats-lead = Ce que l’on fait dans la salle, et pendant combien de temps.
gathering-rooms-lead = Les salles et leurs places, dans l’ordre du programme.
gathering-organisations-lead = Chacune avec son rôle ; elles sont présentées par rôle, dans cet ordre.
gathering-results-lead = Une phrase chacun. Ils restent attachés à cette édition pour les suivantes.
gathering-topic-in-use = « { $topic } » reste : des propositions ou des séances l’ont choisi. Changez d’abord leur thème.
gathering-format-in-use = « { $format } » reste : des propositions ou des séances l’ont choisi. Changez d’abord leur format.
gathering-room-in-use = « { $room } » reste : le programme y a placé des séances. Déplacez-les d’abord.
gathering-format-kind = Sorte de format
gathering-format-workshop = Atelier
gathering-format-panel = Table ronde
gathering-format-seminar = Séminaire
gathering-format-talk = Exposé
gathering-format-plenary = Plénière
gathering-format-site-visit = Visite de terrain
gathering-format-open-space = Forum ouvert
gathering-format-prototyping = Équipe de prototypage
gathering-format-decision-makers = Séance avec des décideurs
gathering-format-webinar = Webinaire
gathering-format-poster = Affiche
gathering-format-other = Autre
gathering-minutes = { $n } minutes
gathering-minutes-label = Minutes
gathering-minutes-wrong = Écrivez les minutes, de 1 à 1440.
gathering-proposable = Peut être proposé
gathering-seats = Places assises
gathering-step-free = Accessible de plain-pied
gathering-room-notes = À savoir
gathering-role = Rôle
gathering-role-host = Hôte
gathering-role-organiser = Organisateur
gathering-role-co-organiser = Coorganisateur
gathering-role-funder = Bailleur de fonds
gathering-role-sponsor = Commanditaire
gathering-role-partner = Partenaire
gathering-role-in-collaboration = En collaboration avec
gathering-draft-notice = Ceci est un brouillon. Seules les personnes qui le préparent le voient.
gathering-draft-publish = Le publier
gathering-book = S’inscrire
gathering-to-programme = Programme
gathering-call-open = Appel ouvert
gathering-call-ahead = Appel à venir
gathering-call-closed = Appel clos
gathering-call-until = Propositions acceptées jusqu’au { $when }
gathering-call-from = Propositions acceptées à partir du { $when }
gathering-call-closed-on = L’appel a pris fin le { $when }
gathering-call-open-head = Les propositions sont acceptées
gathering-time-there = heure de { $city }
gathering-time-here = { $when } chez vous ({ $city })
gathering-propose = Proposer une séance
gathering-to-call = Lire l’appel
gathering-ways = Comment participer
gathering-organisations = Hôtes et partenaires
gathering-earlier = Éditions précédentes
gathering-all-editions = Toutes les éditions
gathering-series-n = { $n ->
    [one] Une série, une édition à ce jour
   *[other] Une série, { $n } éditions à ce jour
}
gathering-series-editions = Éditions
gathering-as-visitor = Voir comme un visiteur
gathering-when-where = { $when }, { $where }
gathering-stages = Étapes de la rencontre
gathering-stage-call = Appel
gathering-stage-review = Évaluation
gathering-stage-decide = Décisions
gathering-stage-programme = Programme
gathering-stage-live = Sur place
gathering-stage-results = Suites
gathering-stage-closes = jusqu’au { $day }
gathering-stage-version = version { $n }
gathering-figure-reviews = { $given } évaluations sur { $all }
gathering-figure-decided = { $decided } sur { $all } décidées
gathering-figure-placed = { $placed } séances placées sur { $all }
gathering-set-up = Cinq étapes pour commencer
gathering-step-facts = Quand et où
gathering-step-topics = Thèmes
gathering-step-formats = Formats et salles
gathering-step-call = L’appel et son échéance
gathering-step-publish = Publier
gathering-step-done = fait
gathering-next = Ce qui vous attend
gathering-made-of = De quoi elle se compose
gathering-lately = Dernièrement
gathering-somebody = Quelqu’un
gathering-need-until = Avant le { $when }, { $span }
gathering-quiet = Rien ne vous attend pour l’instant.
gathering-quiet-until = Rien ne vous attend avant le { $when } ({ $span }) : { $what }.
gathering-quiet-opens = l’appel s’ouvre
gathering-quiet-closes = l’appel prend fin
gathering-quiet-begins = premier jour
gathering-quiet-ends = dernier jour
gathering-need-facts-why = Rien de l’annonce n’est public avant que vous n’ayez vu chaque fait.
gathering-need-facts-do = Voir les faits
gathering-need-days = Les dates ne sont pas fixées
gathering-need-days-why = Sans elles, la rencontre ne peut pas être publiée.
gathering-need-days-do = Fixer les dates
gathering-need-publish = C’est encore un brouillon
gathering-need-publish-why = Seules les personnes qui la préparent la voient.
gathering-need-publish-do = La publier
gathering-need-call = L’appel n’est pas publié
gathering-need-call-why = Personne ne peut encore rien proposer.
gathering-need-call-do = Préparer l’appel
gathering-need-deadline = L’appel n’a pas de dernier jour
gathering-need-deadline-why = On s’organise avec une date ; les évaluateurs en attendent une.
gathering-need-deadline-do = Fixer l’échéance
gathering-need-late-why = Elles sont arrivées après l’échéance et attendent une réponse.
gathering-need-late-do = Répondre
gathering-need-unassigned-why = Sans évaluation, elles ne peuvent être comparées aux autres.
gathering-need-unassigned-do = Attribuer les évaluations
gathering-need-missing-why = Les décisions en dépendent.
gathering-need-missing-do = Voir les retards
gathering-need-undecided-why = Leurs évaluations sont rendues, ou le dernier jour des évaluations est passé.
gathering-need-undecided-do = Décider
gathering-need-untold-why = Elles sont décidées et leurs auteurs l’ignorent.
gathering-need-untold-do = Écrire les lettres
gathering-need-unplaced-why = Elles n’ont encore ni salle ni heure.
gathering-need-unplaced-do = Les placer
gathering-need-changed = Le programme a changé depuis sa dernière version
gathering-need-changed-why = Le public lit encore la précédente.
gathering-need-changed-do = Publier une version
gathering-need-results = Les suites ne sont pas écrites
gathering-need-results-why = La prochaine édition commence par là.
gathering-need-results-do = Les écrire
gathering-door-settings = Faits et réglages
gathering-door-topics = Thèmes
gathering-door-formats = Formats
gathering-door-rooms = Salles
gathering-door-organisations = Organisations
gathering-door-announcement = Annonce
gathering-door-results = Suites
gathering-door-publish = Publication
gathering-deed-gathering-made = { $name } a créé cette rencontre
gathering-deed-gathering-copied = { $name } l’a créée d’après une édition précédente
gathering-deed-gathering-from-announcement = { $name } a fait lire une annonce
gathering-deed-gathering-facts = { $name } a examiné des faits de l’annonce
gathering-deed-gathering-settings = { $name } a modifié les réglages
gathering-deed-gathering-parts = { $name } a modifié sa composition
gathering-deed-gathering-published = { $name } l’a publiée
gathering-deed-gathering-unpublished = { $name } l’a remise en brouillon
gathering-deed-call-saved = { $name } a modifié l’appel
gathering-deed-call-published = { $name } a publié l’appel
gathering-deed-role-granted = { $name } a confié un rôle
gathering-deed-review-round-set = { $name } a fixé le tour d’évaluation
gathering-deed-reviews-assigned-evenly = { $name } a réparti les évaluations également
gathering-deed-panel-created = { $name } a commencé une table ronde
gathering-deed-letter-template-saved = { $name } a modifié le texte d’une lettre
gathering-deed-letter-own-words = { $name } a modifié une seule lettre
gathering-deed-letters-planned = { $name } a fixé le jour des réponses
gathering-deed-letters-written = { $name } a fait écrire des lettres
gathering-deed-letters-released = { $name } a laissé partir des lettres
gathering-deed-letter-held = { $name } a retenu une lettre
gathering-publish = Publier
gathering-publish-title = Publier cette rencontre ?
gathering-publish-means = Tout le monde verra sa page, son appel dès qu’il est publié, et son programme. Vous pourrez revenir en arrière.
gathering-publish-first = Avant de pouvoir publier
gathering-unpublish = Remettre en brouillon
gathering-unpublish-title = Retirer cette rencontre ?
gathering-unpublish-means = Sa page, son appel et son programme disparaîtront pour tous, sauf pour les personnes qui la préparent. Les liens déjà partagés ne mèneront nulle part entre-temps.
gathering-mend = S’en occuper
refusal-gathering-unconfirmed = Publication impossible pour l’instant. Faits de l’annonce que personne n’a confirmés, corrigés ou écartés : { $n }.
refusal-gathering-untitled = Publication impossible sans titre. Confirmez celui qui a été lu, ou écrivez-en un.
refusal-gathering-without-days = Publication impossible sans dates. Fixez le premier jour.
said-gathering-made = Le brouillon est prêt. Vous en êtes l’organisateur.
said-gathering-copied = La nouvelle édition est prête, en brouillon.
said-gathering-saved = Enregistré.
said-gathering-published = Elle est publique.
said-gathering-unpublished = C’est de nouveau un brouillon.
said-announcement-read = Le texte a été lu. Examinez chaque fait ci-dessous.
said-announcement-decided = C’est noté.
announcement-text = Texte de l’annonce
announcement-text-hint = Collez-le tel quel, en anglais ou en français.
announcement-file = Ou un fichier
announcement-file-hint = Texte brut, page web ou courriel enregistré (.txt, .html, .eml), 1 Mo au plus.
announcement-read = Lire
announcement-read-from = Lu dans :
announcement-empty = Il n’y a encore rien à lire. Collez le texte ou choisissez un fichier.
announcement-too-long = Le texte a { $bytes } octets et { $most } peuvent être lus. Collez seulement l’annonce.
announcement-not-text = Ce fichier n’est pas un texte. Ouvrez-le et collez ses mots.
announcement-not-letter = Ce courriel ne peut être ouvert. Collez ses mots.
announcement-choose = De quelle activité s’agit-il ?
announcement-choose-lead = Le texte parle de { $n } activités. Chacune de celles que vous cochez devient un brouillon.
announcement-choose-which = Activités du texte
announcement-choose-go = Créer les brouillons
announcement-no-title = Une activité sans titre
announcement-none = Aucune annonce n’a été lue pour cette rencontre.
announcement-pasted = Texte collé
announcement-sure = dit clairement
announcement-likely = à vérifier
announcement-confirm = C’est exact
announcement-confirmed = confirmé
announcement-leave = Écarter
announcement-refused = écarté
announcement-correct = Corriger
announcement-correct-save = Enregistrer la correction
announcement-corrected = corrigé
announcement-instead = { $kind }, à la place
announcement-unread = Non compris
announcement-unread-lead = Rien n’a été lu dans ces phrases. Si l’une compte, écrivez-la à sa place.
announcement-whole = Le texte entier
announcement-more = Lire un autre texte
announcement-wrong-days = Écrivez les dates sous la forme 2027-09-14, ou 2027-09-14/2027-09-16.
announcement-wrong-zone = Écrivez le nom d’un fuseau, par exemple America/Toronto.
announcement-wrong-number = Écrivez un nombre entier.
announcement-wrong-words = Écrivez ce qu’il faut lire, ou écartez ce fait.
announcement-kind-title = Titre
announcement-kind-acronym = Sigle
announcement-kind-series = Série
announcement-kind-gathering = Sorte de rencontre
announcement-kind-edition = Édition
announcement-kind-motto = Devise
announcement-kind-dates = Dates
announcement-kind-hours = Horaires
announcement-kind-zone = Fuseau horaire
announcement-kind-place = Lieu
announcement-kind-party = Organisation ou personne
announcement-kind-topic = Thème
announcement-kind-purpose = But
announcement-kind-question = Question
announcement-kind-audience = Pour qui
announcement-kind-level = Niveau
announcement-kind-format = Format
announcement-kind-channel = Canal
announcement-kind-deadline = Échéance
announcement-kind-milestone = Autre date
announcement-kind-capacity = Places
announcement-kind-earlier = Édition précédente
announcement-kind-booking = Inscription
announcement-kind-contact = Contact
announcement-kind-language = Langue
gathering-topics-n = { $n ->
    [one] { $n } thème
   *[other] { $n } thèmes
}
gathering-figure-proposals = { $n ->
    [one] { $n } proposition
   *[other] { $n } propositions
}
gathering-figure-rooms = { $n ->
    [one] { $n } salle
   *[other] { $n } salles
}
gathering-figure-results = { $n ->
    [one] { $n } suite
   *[other] { $n } suites
}
gathering-need-facts = { $n ->
    [one] { $n } fait attend votre avis
   *[other] { $n } faits attendent votre avis
}
gathering-need-late = { $n ->
    [one] { $n } proposition tardive demande à être admise
   *[other] { $n } propositions tardives demandent à être admises
}
gathering-need-unassigned = { $n ->
    [one] { $n } proposition est sans évaluateur
   *[other] { $n } propositions sont sans évaluateur
}
gathering-need-missing = { $n ->
    [one] { $n } évaluation manque
   *[other] { $n } évaluations manquent
}
gathering-need-undecided = { $n ->
    [one] { $n } proposition attend une décision
   *[other] { $n } propositions attendent une décision
}
gathering-need-untold = { $n ->
    [one] { $n } réponse n’est pas envoyée
   *[other] { $n } réponses ne sont pas envoyées
}
gathering-need-unplaced = { $n ->
    [one] { $n } séance n’est pas placée
   *[other] { $n } séances ne sont pas placées
}
announcement-waiting = { $n ->
    [one] { $n } fait attend votre avis
   *[other] { $n } faits attendent votre avis
}
announcement-confirm-sure = { $n ->
    [one] { $n } fait est sûr : le confirmer
   *[other] { $n } faits sont sûrs : les confirmer
}

may-gatherings-create = Préparer une autre rencontre
may-gathering-manage = Modifier la rencontre et ses pages publiques
may-call-manage = Modifier l’appel et ses questions
may-proposals-read = Lire les propositions
may-proposals-manage = Saisir et modifier des propositions
may-proposals-admit = Admettre des propositions en retard
may-reviews-assign = Répartir les propositions entre les évaluateurs
may-reviews-give = Évaluer
may-decisions-read = Lire les évaluations et les décisions
may-decisions-decide = Décider
may-panels-compose = Composer les tables rondes
may-letters-send = Envoyer les lettres
may-programme-arrange = Construire le programme
may-programme-publish = Publier le programme
may-floor-moderate = Modérer questions et sondages
may-agenda-lead = Mener l’élaboration de l’ordre du jour
may-board-host = Animer le tableau du forum ouvert
may-minutes-write = Rédiger les comptes rendus
may-registration-read = Lire qui est inscrit
may-registration-manage = Modifier les inscriptions et l’accueil
may-speakers-manage = Inviter des intervenants
