# Le programme : table de travail, publication, pages publiques.
programme-menu = Programme
programme-desk-title = Programme, { $day }
programme-days = Jours
programme-day = Jour
programme-items = { $n ->
    [one] 1 élément
   *[other] { $n } éléments
}
programme-board = Salles et horaires
programme-board-caption = { $n ->
    [one] Une salle, les heures de haut en bas
   *[other] { $n } salles en colonnes, les heures de haut en bas
}
programme-time = Heure
programme-no-rooms = Aucune salle pour l’instant. Ajoutez d’abord les salles de la rencontre ; les séances pourront ensuite être placées.
programme-every-room = toutes les salles
programme-seats = { $n ->
    [one] 1 place
   *[other] { $n } places
}
programme-minutes = { $n } min
programme-place = { $day }, { $time }, { $room }
programme-place-no-room = { $day }, { $time }
programme-place-today = { $room }, { $time }
programme-place-but = { $place } : { $why }
programme-unplaced-place = Non placée
programme-unplaced-head = Non placées, { $n }
programme-unplaced-count = { $n ->
    [0] tout est placé
    [one] 1 séance non placée
   *[other] { $n } séances non placées
}
programme-beside-head = Ce jour-là sans salle, { $n }
programme-none-unplaced = Tout a sa place.
programme-no-clash = Aucun conflit.
programme-stops = { $n ->
    [one] 1 conflit empêche la publication
   *[other] { $n } conflits empêchent la publication
}
programme-warns = { $n ->
    [one] 1 avertissement
   *[other] { $n } avertissements
}
programme-clash-presenter-twice = Intervenant à deux endroits : { $name } est aussi dans « { $title } », { $place }
programme-clash-room-double = Salle prise deux fois : « { $title } » s’y tient à { $time }
programme-clash-away-morning = { $name } ne peut pas venir le matin du { $day }
programme-clash-away-afternoon = { $name } ne peut pas venir l’après-midi du { $day }
programme-clash-left-out = Passage à l’heure d’été : cette heure n’existe pas
programme-clash-other-day = La rencontre n’a pas lieu ce jour-là
programme-clash-given-back = Retirée ou déclinée par ses intervenants
programme-clash-room-small = Salle trop petite : { $expected } personnes attendues, { $seats ->
    [one] 1 place
   *[other] { $seats } places
}
programme-make = { $n ->
    [one] Faire entrer 1 séance retenue
   *[other] Faire entrer { $n } séances retenues
}
programme-renew = { $n ->
    [one] Mettre à jour les personnes d’une séance
   *[other] Mettre à jour les personnes de { $n } séances
}
programme-as-published = Tel que publié dans la version { $number }.
programme-changed-since = { $n ->
    [0] Modifié depuis la version { $number }, dans les détails
    [one] Un changement depuis la version { $number }
   *[other] { $n } changements depuis la version { $number }
}
programme-card-changed = modifiée
programme-edit-it = Modifier le texte et la durée
programme-session-title = { $title } au programme
programme-from-proposal = Son texte et ses intervenants viennent de la proposition. Ce qui y change se voit ici et figurera dans la prochaine version.
programme-from-panel = Son texte et ses intervenants viennent de la table ronde. Ce qui y change se voit ici et figurera dans la prochaine version.
programme-to-the-source = L’ouvrir
programme-not-saved = Pas encore enregistré
programme-own-about = De quoi il s’agit
programme-own-about-hint = Quelques phrases, en Markdown ; peut rester vide.
programme-own-about-other = De quoi il s’agit, dans l’autre langue
programme-topic = Thème
programme-no-topic = Sans thème
programme-expected = Nombre de personnes attendues
programme-expected-hint = Peut rester vide. Une salle qui a moins de places est alors signalée.
programme-expected-wrong = Indiquez un nombre entier de personnes, ou laissez vide.
programme-save = Enregistrer
programme-remove-head = Retirer cet élément
programme-remove-words = Il quitte le plan de travail avec sa place. Le public le voit jusqu’à la publication de la prochaine version.
programme-remove = Le retirer
said-programme-reworded = Enregistré. Le public le verra avec la prochaine version.
said-programme-removed = Retiré. Le public le voit jusqu’à la prochaine version.
refusal-programme-not-own = « { $title } » vient d’une proposition ou d’une table ronde. Retirez-la plutôt du programme, ou revenez sur la décision.
programme-undo = Annuler
programme-move = Déplacer
programme-move-to = Déplacer…
programme-move-by-form = Déplacer par formulaire
programme-move-what = Quelle séance
programme-move-where = Vers
programme-move-title = Déplacer { $title }
programme-move-head = Déplacer
programme-stands-now = Actuellement : { $place }.
programme-other-day = Voir ce jour
programme-free-count = { $n ->
    [0] Aucune place libre pour elle ce jour-là.
    [one] Une place libre pour elle ce jour-là.
   *[other] { $n } places libres pour elle ce jour-là.
}
programme-places-free = Libres
programme-places-warned = Possibles, avec un conflit
programme-places-stopped = Impossibles
programme-lift = La retirer du programme
programme-lock = Verrouiller
programme-unlock = Déverrouiller
programme-locked = Verrouillée
programme-locked-hint = Elle est verrouillée. Déverrouillez-la pour la déplacer.
programme-own-head = Ajouter un élément
programme-own-kind = Genre
programme-own-title = Titre
programme-own-title-other = Titre dans l’autre langue
programme-own-title-other-hint = En anglais ou en français ; peut rester vide.
programme-own-minutes = Minutes
programme-own-add = Ajouter
programme-own-refused = Pas encore ajouté
programme-own-title-missing = Écrivez un titre.
programme-own-kind-missing = Choisissez un genre.
programme-own-minutes-wrong = Écrivez la durée en minutes, de 1 à 1440.
programme-kind-plenary = Plénière
programme-kind-break = Pause
programme-kind-social = Moment convivial
programme-kind-site-visit = Visite de terrain
programme-nothing-lost = Rien n’est perdu.
programme-keys = Touches de cette page
programme-key-walk = parcourir le tableau
programme-key-pick = prendre, poser
programme-key-move = déplacer…
programme-key-lock = verrouiller
programme-key-next = conflit suivant
programme-key-undo = annuler
programme-say-picked = { "{title}" } est en main. Les flèches choisissent une place, Entrée la pose, Échap la lâche.
programme-say-over = { "{place}" }, libre
programme-say-no = { "{place}" } : impossible. { "{why}" }
programme-say-warn = { "{place}" } : possible. { "{why}" }
programme-say-dropped = { "{title}" } est maintenant ici : { "{place}" }.
programme-say-let-go = { "{title}" } reste à sa place.
programme-say-offline = Vous êtes hors ligne. Le déplacement n’est pas enregistré ; vous pourrez le refaire.
programme-next-clash = Conflit suivant
programme-two-versions = Vous êtes deux à l’avoir déplacée
programme-two-organisers = { $by } a déplacé « { $title } » pendant que vous l’aviez en main. Elle est maintenant ici : { $theirs }. Vous vouliez : { $mine }.
programme-mine-all-the-same = La placer quand même : { $place }
programme-somebody = Quelqu’un d’autre
programme-check-and-publish = Vérifier et publier
programme-to-the-desk = Revenir au tableau
said-programme-moved = Déplacée.
said-programme-lifted = Retirée du programme ; elle est parmi les non placées.
said-programme-locked = Modifié.
said-programme-taken-back = Annulé.
said-programme-made = Entrées ; elles sont parmi les non placées.
said-programme-own = Ajouté. Choisissez maintenant sa place.
said-programme-published = Publié. Toutes les personnes concernées sont prévenues.
refusal-programme-no-such-place = Cette place n’existe pas sur le tableau. Rechargez la page et choisissez-en une autre.
refusal-programme-locked = « { $title } » est verrouillée. Déverrouillez-la d’abord, puis déplacez-la.
refusal-programme-not-placed = « { $title } » n’est placée nulle part ; placez-la d’abord, puis verrouillez-la.
refusal-programme-nothing-to-take-back = Il n’y a plus rien à annuler.
refusal-programme-nothing-waits = Rien n’attend : toutes les propositions retenues et les tables rondes sont déjà sur le tableau.
refusal-programme-published-meanwhile = La version { $number } a été publiée entre-temps. Rechargez la page pour voir ce qui changerait maintenant.
refusal-programme-nothing-to-publish = Rien ne diffère de la version publiée : il n’y a rien à publier. Modifiez d’abord quelque chose sur le tableau.
refusal-programme-not-writable = Ce fichier ne peut pas encore être produit. Vérifiez les dates et le fuseau de la rencontre, puis publiez de nouveau.
refusal-programme-page-wrong = Le paramètre { $name } doit être un nombre entier dans ses limites.

programme-publish-title = { $told ->
    [0] Version { $number } : personne à prévenir
    [one] Version { $number } : une personne à prévenir
   *[other] Version { $number } : { $told } personnes à prévenir
}
programme-public-since = La version { $number } est publique depuis le { $when }.
programme-none-published = Aucune version n’a encore été publiée.
programme-nothing-told-yet = Personne n’est prévenu avant la publication.
programme-not-published = Pas encore publié
programme-before-publishing = Avant de publier
programme-other-places = Voir d’autres places
programme-unplaced-not-shown = { $n ->
    [one] Une séance n’est pas placée et ne sera pas montrée.
   *[other] { $n } séances ne sont pas placées et ne seront pas montrées.
}
programme-place-them = Les placer
programme-what-changes = Ce qui change
programme-nothing-changes = Rien ne diffère de la version publiée.
programme-only-small = Seulement des détails dont personne n’a à être prévenu.
programme-session = Séance
programme-was = Avant
programme-is = Maintenant
programme-changes-moved = Déplacées, { $n }
programme-changes-new = Nouvelles, { $n }
programme-changes-gone = Retirées, { $n }
programme-changes-people = Personnes, { $n }
programme-changes-text = Textes, { $n }
programme-changes-rooms = Salles renommées, { $n }
programme-told-presenters = les intervenants sont prévenus
programme-told-nobody = personne n’est prévenu
programme-who-is-told = Qui sera prévenu, une seule fois
programme-told-count = { $n ->
    [0] Personne : aucun intervenant n’est concerné.
    [one] Un intervenant, par une lettre.
   *[other] { $n } intervenants, une lettre chacun, quel que soit le nombre de changements.
}
programme-as-read-by = Ce que lira { $name }
programme-note = Un mot pour tous (facultatif)
programme-note-hint = Affiché avec la version.
programme-publish-anyway = { $n ->
    [one] J’ai vu le conflit ; publier quand même
   *[other] J’ai vu les { $n } conflits ; publier quand même
}
programme-publish-button = { $told ->
    [0] Publier la version { $number }
    [one] Publier la version { $number } et prévenir une personne
   *[other] Publier la version { $number } et prévenir { $told } personnes
}
programme-settle-first = Réglez d’abord les conflits, ou dites que vous les avez vus.
programme-desk-moved-on = Quelqu’un a modifié le tableau depuis l’ouverture de cette page. Ce que vous voyez est à jour ; publiez de nouveau si c’est juste.
programme-letter-subject = { $gathering } : lieu et heure de votre séance
programme-letter-text =
    Bonjour { $name },

    le programme a changé. Voici où et quand vous y figurez maintenant :

    { $sessions }

    Le programme entier : { $link }

    Si vous ne pouvez pas venir à ce moment, répondez à cette lettre.
programme-letter-line = { $title } : { $place }
programme-letter-no-place = { $title } : n’est plus au programme

programme-expected-after-call = Le programme se prépare après la clôture de l’appel, le { $when }. Il paraîtra ici.
programme-expected-before = Le programme se prépare. Il paraîtra ici avant le { $day }.
programme-expected-later = Le programme se prépare. Il paraîtra ici.
programme-to-the-call = Lire l’appel
programme-to-the-gathering = À propos de la rencontre
programme-times-in = { $days }. Toutes les heures sont celles de { $place } ({ $offset }).
programme-times-here = Toutes les heures sont celles de { $place }.
programme-format-minutes = { $format }, { $n } minutes
programme-old-version = Ceci est la version { $number }, pas la plus récente.
programme-newest = Voir la plus récente
programme-now = Maintenant
programme-view = Présentation
programme-by-room = Par salle
programme-by-time = Par heure
programme-mine = { $n ->
    [0] Mon programme
    [one] Ma séance
   *[other] Mes { $n }
}
programme-mine-other = Mes { "{n}" }
programme-filters = Filtres
programme-topics = Thèmes
programme-more-filters = Format, langue, salle
programme-format = Format
programme-language = Langue
programme-room = Salle
programme-all-formats = Tous les formats
programme-all-languages = Toutes les langues
programme-all-rooms = Toutes les salles
programme-apply = Appliquer
programme-shown = { $n ->
    [one] 1 séance
   *[other] { $n } séances
}
programme-shown-other = { "{n}" } séances
programme-calendar = Agenda
programme-my-calendar = Mon agenda
programme-until = jusqu’à { $time }
programme-to = à { $time }
programme-from-to = de { $from } à { $to }
programme-pause-in = { $title }, { $room }
programme-pause-for = { $title }, { $n } minutes
programme-star = Étoile : { $title }
programme-nothing-shown = Rien ce jour-là ne répond à ces filtres.
programme-all-of-it = Tout montrer
programme-version-of = Version { $number } du { $when }.
programme-what-changed = Ce qui a changé
programme-first-version = { $n ->
    [one] La première version, avec une séance.
   *[other] La première version, avec { $n } séances.
}
programme-was-is = { $was } → { $is }
programme-slot = { $day }, { $time }, { $room }, { $n } min
programme-reworded = texte modifié
programme-presents-now = { $name } intervient désormais
programme-presented = { $name } n’intervient plus
programme-other-role = { $name } dans un autre rôle
programme-when = { $day }, de { $from } à { $to }
programme-when-where = { $when }, { $room }
programme-when-and-where = Quand et où
programme-fact-when = Quand
programme-fact-where = Où
programme-add-to-calendar = Ajouter à l’agenda
programme-who-presents = Intervenants
programme-materials = Documents
programme-sessions = Séances
programme-role-presents = intervient
programme-role-moderates = anime
programme-role-sits = à la table ronde
programme-role-hosts = accueille
programme-role-and-job = { $role }, { $job }
programme-language-en = anglais
programme-language-fr = français
programme-language-de = allemand
programme-language-es = espagnol
programme-language-it = italien
programme-language-nl = néerlandais
programme-language-pt = portugais
programme-language-pl = polonais
programme-language-ar = arabe
