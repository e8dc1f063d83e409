# The menu and the pages of reviewers.
review-menu-manage = Évaluations
review-menu-mine = Mes évaluations
review-pile-title = Mes évaluations
review-blind-open = Vous voyez qui a écrit chaque proposition.
review-blind-names = Vous lisez sans les noms. Le secteur, le niveau et l’organisme se voient ; les noms et les fichiers restent cachés.
review-blind-organisations = Vous lisez sans les noms ni les organismes. Seuls le secteur et le niveau se voient ; les fichiers restent cachés.
review-covered = { $n ->
     [one] Une mention du texte est masquée.
    *[other] { $n } mentions du texte sont masquées.
 }
review-cover-name = un nom
review-cover-organisation = un organisme
review-cover-address = une adresse
review-begin = Poursuivre la lecture
review-nothing-yet = On ne vous a encore rien confié à évaluer. Revenez plus tard.
review-all-done = Tout est fait. Merci : la présidence prend la suite.
review-done = { $done } sur { $total } faites
review-skipped = { $n } mises de côté
review-due = à rendre { $when }, { $span }
review-over = L’évaluation est terminée.
review-when = { $when } à { $city }
review-when-both = { $there } ({ $here } chez vous)
review-format = { $title }, { $minutes } min
review-lang-en = anglais
review-lang-fr = français
review-col-place = Nº
review-col-number = Nº
review-col-proposal = Proposition
review-col-topic = Thème
review-col-format = Format
review-col-lang = Langue
review-col-state = État
review-title-closed = Fermé : vous avez déclaré un conflit d’intérêts
review-standing-open = à lire
review-standing-skipped = mise de côté
review-standing-draft = commencée
review-standing-given = faite
review-standing-conflict = conflit
review-standing-withdrawn = retirée
review-flagged = signalée à la présidence
review-guidance = Comment nous évaluons
review-one-title = Proposition { $code }
review-proposal = Proposition
review-from = De
review-takeaway = Ce que l’on en retire
review-files = Fichiers
review-yes = oui
review-no = non
review-others = Ce qu’ont dit les autres
review-others-none = La vôtre est la première évaluation.
review-judgement = Votre évaluation
review-saving = Enregistrement
review-saved-at = Enregistré à { $time }
review-offline = Rien d’enregistré depuis { $time }. Vous êtes hors ligne ; ce que vous écrivez est gardé sur cet appareil.
review-not-saved = Rien d’enregistré depuis { $time }. Nous réessayons.
review-clash = Vous avez enregistré entre-temps dans une autre fenêtre.
review-clash-kept = Ce que vous avez saisi ici figure ci-dessous. Envoyez-le de nouveau pour qu’il compte.
review-signed-out = Votre session est fermée. Ce que vous avez écrit est gardé sur cet appareil ; connectez-vous et revenez à cette page.
review-restore = Ce que vous avez saisi sur cet appareil n’a pas été enregistré.
review-restore-take = Le remettre
review-restore-drop = Le laisser
review-mine = Ici
review-theirs = Dans l’autre fenêtre
review-keep-mine = Garder ceci
review-take-theirs = Prendre cela
review-wrong-title = Cette évaluation n’est pas encore complète
review-wrong-kept = Tout ce que vous avez saisi figure ci-dessous.
review-wrong-open = Choisissez une réponse : { $question }.
review-wrong-long = { $over ->
     [one] Un mot de trop.
    *[other] { $over } mots de trop.
 } Raccourcissez.
review-weight = { $n } %
review-knows = Connaissez-vous bien ce domaine ?
review-not-scored = sans note
review-knows-1 = De l’extérieur
review-knows-2 = Assez bien
review-knows-3 = C’est mon métier
review-sofar = Pour l’instant, pondéré
review-of-five = sur 5
review-left-none = tout est répondu
review-left-one = une question ouverte
review-left-other = { $n } questions ouvertes
review-remark = Remarque à l’intention des proposants
review-remark-hint = Envoyée sans signature avec la lettre, quelle que soit la décision.
review-note = Note à la présidence
review-note-hint = elle seule la lit
review-do-next = Enregistrer et suivante
review-do-change = Enregistrer le changement et suivante
review-do-skip = Mettre de côté
review-do-conflict = Conflit d’intérêts
review-do-flag = Signaler
review-do-unflag = Retirer le signalement
review-do-save = Garder pour plus tard
review-by-yourself = Vous
review-closed-conflict-title = Fermé
review-closed-conflict = Vous avez déclaré un conflit d’intérêts. Quelqu’un d’autre évalue.
review-closed-late-title = L’évaluation est terminée
review-closed-late = Le délai d’évaluation est passé : ceci n’a pas pu devenir votre évaluation.
review-closed-withdrawn-title = Proposition retirée
review-closed-withdrawn = Ses auteurs ont retiré cette proposition. Il n’y a plus rien à évaluer.
review-closed-unassigned-title = Cette évaluation n’est plus la vôtre
review-closed-unassigned = La présidence a confié entre-temps cette proposition à quelqu’un d’autre.
review-closed-kept = Ce que vous avez écrit est conservé, et la présidence peut le lire.
review-go-on = Passer à la suivante
review-to-pile = Retour à mes évaluations
review-conflict-title = Déclarer un conflit d’intérêts ?
review-conflict-lead = Le texte se ferme aussitôt pour vous, et quelqu’un d’autre l’évalue. Seule la présidence peut le rouvrir.
review-conflict-reason = Pourquoi, en quelques mots
review-conflict-reason-hint = Seule la présidence le lit. Vous pouvez laisser vide.
review-conflict-yes = Oui, j’ai un conflit d’intérêts
review-conflict-no = Non, retour au texte

# The chairs' page of reviews.
review-manage-title = Évaluations
review-manage-state = { $reviews } évaluations sur { $wanted } sont rendues, pour { $proposals } propositions.
review-manage-lacking = { $n ->
     [one] Une proposition a trop peu de lecteurs.
    *[other] { $n } propositions ont trop peu de lecteurs.
 }
review-manage-due = À rendre { $when }.
review-evenly = Répartir également, { $n } par proposition
review-round = Le tour d’évaluation
review-per-proposal = Évaluations par proposition
review-closes-on = Dernier jour
review-closes-at = Jusqu’à
review-save = Enregistrer
review-by-hand = À la main
review-hand-proposal = Code de la proposition
review-hand-reviewer = Évaluateur ou évaluatrice
review-assign = Confier
review-reviewers = { $n ->
     [one] Une personne évalue
    *[other] { $n } personnes évaluent
 }
review-no-reviewers = Personne n’évalue encore. Donnez le rôle sous Personnes.
review-proposals = { $n ->
     [one] Une proposition
    *[other] { $n } propositions
 }
review-no-proposals = Rien n’a encore été déposé.
review-col-reviewer = Personne
review-col-load = Confiées
review-col-given = Rendues
review-col-takes = Connaît et lit
review-col-readers = Lecteurs
review-takes-topics = Thèmes
review-takes-langs = Langues
review-take = Reprendre
review-lacks = { $n ->
     [one] il en manque une
    *[other] il en manque { $n }
 }
review-conflicts = { $n ->
     [one] un conflit
    *[other] { $n } conflits
 }
review-former = une personne qui n’évalue plus
review-pages = Pages
review-page-before = Précédente
review-page-next = Suivante
review-page-of = { $page } sur { $pages }
review-to-gathering = Retour
review-to-manage = Retour aux évaluations

said-review-saved = Enregistré.
said-review-flagged = Signalé à la présidence.
said-review-unflagged = Le signalement est retiré.
said-review-round-done = Plus rien ne vous attend. Merci.
said-review-round-set = Le tour est réglé.
said-review-assigned = Confiée.
said-review-assigned-before = Cette personne l’avait déjà.
said-review-even = Réparties également.
said-review-even-short = Réparties autant que les conflits et les langues le permettent. Les propositions à court de lecteurs sont marquées.
said-review-taken = Reprise.
review-take-from = Reprendre { $code } à { $name }
review-reader-given = (l’évaluation est remise)
review-takes-all = tous les thèmes et toutes les langues
review-takes-what = thèmes { $topics } ; { $langs }
review-show = Quelles propositions
review-show-all = Toutes
review-show-lacking = Trop peu d’évaluateurs
review-show-missing = Évaluations manquantes
review-pages-who = Pages des évaluateurs
review-declared = { $n ->
     [one] Un conflit d’intérêts déclaré
    *[other] { $n } conflits d’intérêts déclarés
 }
review-declared-lead = Qui déclare un conflit d’intérêts ne lit plus la proposition. La présidence peut lever un conflit déclaré par erreur.
review-lift = Lever
said-review-lifted = Le conflit est levé. La proposition est de nouveau dans cette pile.
refusal-review-lift-own = Personne ne lève son propre conflit d’intérêts. Demandez à une autre personne de la présidence.
said-review-takes = C’est noté.
refusal-review-no-call = Cette rencontre n’a pas d’appel : il n’y a rien à évaluer. Publiez d’abord un appel.
refusal-review-too-long = Le texte est trop long pour être enregistré. Raccourcissez-le.
refusal-review-per-proposal = Choisissez entre 1 et 20 évaluations par proposition.
refusal-review-closes = Ce jour ou cette heure n’existe pas. Écrivez le jour ainsi : 2027-06-20, et l’heure ainsi : 23:59.
refusal-review-conflict = { $name } a un conflit d’intérêts avec cette proposition. Choisissez quelqu’un d’autre.
refusal-review-no-such-proposal = Aucune proposition de cet appel n’a ce code. Choisissez dans la liste.
refusal-review-no-such-reviewer = Cette personne n’évalue pas ici. Donnez-lui d’abord le rôle sous Personnes.
refusal-review-no-such-topic = Un thème porte un autre numéro. Écrivez les numéros des thèmes, séparés par des virgules.
refusal-page-number = La page est un nombre entier à partir de 1.
