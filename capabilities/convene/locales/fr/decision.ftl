# Decisions.
decision-menu = Décisions
decision-title = { $proposals ->
     [one] Décider d’une proposition
    *[other] Décider de { $proposals } propositions
 } pour { $places ->
     [one] une place
    *[other] { $places } places
 }
decision-state = { $reviews } évaluations sont rendues, { $accepted } acceptées pour l’instant. Personne n’apprend rien avant l’envoi des lettres.
decision-to-panels = Composer des tables rondes
decision-to-letters = Préparer les lettres
decision-too-many = { $accepted } sont acceptées pour { $places } places.
decision-clash-title = Quelqu’un de la présidence a été plus rapide
decision-clash = { $code } : { $by } a décidé « { $outcome } » entre-temps. Cela reste ; décidez de nouveau si vous êtes d’un autre avis.
decision-wrong = Rien n’a été décidé
decision-none-picked = Cochez d’abord les propositions.
decision-no-verdict = Choisissez une décision.
decision-reason-long = Le motif dépasse 300 mots. Raccourcissez-le.
decision-balance = Ce que donnent les acceptées
decision-balance-how = Barre : part des acceptées. Trait : part de l’appel.
decision-short = En retrait : { $groups }.
decision-by-topic = Par thème
decision-of-handed-in = { $accepted } sur { $all }
decision-by-sector = Par secteur
decision-by-level = Par niveau
decision-group = Groupe
decision-drawing = Dessin
decision-of-accepted = Des acceptées
decision-of-call = De l’appel
decision-percent = { $n } %
decision-by-outcome = Par décision
decision-all = Toutes
decision-open = En suspens
decision-accepted = Acceptée
decision-waiting = Liste d’attente
decision-panel = Invitée à une table ronde
decision-declined = Non retenue
decision-any = tous
decision-sort = Ordre
decision-sort-mean = par moyenne
decision-sort-spread = par dispersion
decision-sort-reviews = par nombre d’évaluations
decision-sort-number = par numéro
decision-sort-title = par titre
decision-filter = Afficher
decision-filter-clear = Tout afficher
decision-nothing = Aucune proposition ne correspond à ce choix.
decision-offline = Vous êtes hors ligne. Rien n’a été décidé ; réessayez.
decision-caption = Les propositions avec leurs chiffres et décisions
decision-pick = Choisir
decision-pick-one = Choisir { $code }
decision-col-rank = Rang
decision-col-proposal = Proposition
decision-col-mean = Moyenne
decision-col-reviews = Évaluations
decision-col-spread = Dispersion
decision-col-topic = Thème
decision-col-sector = Secteur
decision-col-level = Niveau
decision-col-outcome = Décision
decision-conflict-row = Vous avez un conflit d’intérêts avec cette proposition
decision-no-figures = Quelqu’un d’autre décide ; ses chiffres ne vous sont pas montrés.
decision-own-review = Ses chiffres se montreront quand votre propre évaluation sera rendue.
decision-cut = { $places ->
     [one] La seule place s’arrête ici.
    *[other] Les { $places } places s’arrêtent ici.
 }
decision-ties = Les propositions { $first } à { $last } ne se départagent pas : même moyenne.
decision-legend = Décision en pointillé : personne n’a encore été averti. Moyenne et dispersion sur 5.
decision-reason = Motif, pour les proposants
decision-reason-hint = Il figure dans leur lettre. Un refus sans motif retient sa lettre.
decision-dock = Pour les propositions choisies
decision-selected-none = Aucune choisie
decision-selected-one = 1 choisie
decision-selected-other = { $n } choisies
decision-do-accept = Accepter
decision-do-wait = Liste d’attente
decision-do-panel = Inviter à une table ronde
decision-do-decline = Ne pas retenir, avec motif
decision-do-open = Remettre en suspens
decision-would-be = Les accepter toutes les { $n } prendrait { $total } places sur { $places }.
decision-one-title = Décider de { $code }
decision-reviews = Évaluations
decision-no-reviews = Aucune évaluation n’est encore rendue.
decision-mean-of = { $n ->
     [one] moyenne d’une évaluation
    *[other] moyenne de { $n } évaluations, dispersion { $spread }
 }
decision-remark = Aux proposants :
decision-note = À la présidence :
decision-kept = Saisi, mais non compté
decision-presenters = Proposants
decision-one-decision = Décision
decision-choose = Décider
decision-save = Enregistrer la décision
decision-history = Ce qui a été décidé
decision-step = { $outcome }, par { $by }, { $when }
decision-step-reason = { $step } : { $reason }
decision-somebody = quelqu’un
decision-conflict-mine = J’ai un conflit d’intérêts avec cette proposition
decision-conflict-hint = La ligne est aussitôt barrée pour vous, et vous n’en voyez plus les chiffres.
decision-reply-none = pas encore de réponse
decision-reply-confirmed = ils viennent
decision-reply-declined = ils ne viennent pas
said-decision-taken = C’est décidé. Personne n’a encore été averti.
said-decision-conflict = C’est noté. La ligne est barrée pour vous.
refusal-decision-withdrawn = Ses auteurs ont retiré cette proposition : il n’y a rien à décider.

# The answer to a letter.
answer-title = Votre réponse
answer-lead = Il s’agit de votre proposition à { $gathering }.
answer-accepted = Elle est acceptée. Viendrez-vous ?
answer-waiting = Elle est sur liste d’attente. Viendriez-vous encore si une place se libérait ?
answer-panel = On vous demande si vous participeriez à une table ronde. Le feriez-vous ?
answer-declined = Elle n’a pas été retenue cette fois. Aucune réponse n’est attendue.
answer-yes = Oui
answer-no = Non, je ne peux pas
answer-is-yes = Vous avez dit oui. Merci.
answer-is-no = Vous avez dit non. Merci de nous l’avoir dit.
answer-until = Répondez avant { $when }. Vous pouvez changer de réponse jusque-là.
answer-over = Le dernier jour pour répondre était le { $when }.
answer-write = Écrivez à { $contact } si quelque chose a changé.
said-answer-confirmed = Merci, votre oui est noté.
said-answer-declined = Merci, votre non est noté.
refusal-answer-which = Choisissez oui ou non.
refusal-answer-withdrawn = Cette proposition a été retirée : aucune réponse n’est plus attendue.
refusal-answer-late = Il est trop tard pour répondre ici : le dernier jour était le { $when }. Écrivez à { $contact }.

# Panels.
panel-menu = Tables rondes
panel-candidates = { $n ->
     [one] Une personne dont la proposition n’a pas été retenue peut être sollicitée.
    *[other] { $n } personnes dont les propositions n’ont pas été retenues peuvent être sollicitées.
 }
panel-none = Pas encore de table ronde. Commencez par sa question.
panel-col-title = Table ronde
panel-col-asked = Retenues ou sollicitées
panel-new = Une nouvelle table ronde
panel-wrong = La table ronde n’a pas été créée
panel-title-en = Titre en anglais
panel-title-fr = Titre en français
panel-title-missing = Donnez un titre à la table ronde dans l’une des langues.
panel-question-en = Sa question en anglais
panel-question-fr = Sa question en français
panel-create = Créer avec cinq sièges
panel-one-title = Table ronde : { $title }
panel-seats = Sièges : { $taken } sur { $all } attribués, { $open } libres
panel-role-moderator = Modération
panel-role-panellist = Intervention
panel-wanted = recherché : { $sector }
panel-who = Qui manque ?
panel-suggest = Suggestions pour ce siège
panel-from = D’après
panel-seat-open = libre
panel-seat-held = retenu
panel-seat-invited = invitation envoyée
panel-seat-accepted = accepté
panel-seat-declined = décliné
panel-seat-lapsed = sans réponse
panel-until = jusqu’au { $when }
panel-answers-on = Réponse avant le
panel-invite = Inviter
panel-free = Libérer le siège
panel-remove = Retirer le siège
panel-reopen = Solliciter quelqu’un d’autre
panel-add = Ajouter un siège
panel-add-role = Rôle
panel-add-sector = Secteur recherché
panel-missing = Personne encore de : { $sectors }.
panel-held-hint = Un siège retenu ne regarde encore personne. Inviter rédige la lettre ; elle part quand on l’envoie.
panel-suggested = Suggestions pour le siège { $seat }
panel-no-open = Aucun siège libre
panel-nobody = Il n’y a plus personne à suggérer. Destinez d’autres propositions à une table ronde.
panel-fits-topic = Même thème
panel-fits-wanted = Le secteur que ce siège recherche
panel-fits-new-sector = Un secteur encore absent
panel-fits-not-sector = Un secteur déjà présent
panel-fits-not-elsewhere = Déjà sollicitée pour un autre siège
panel-hold = Retenir le siège { $seat }
panel-back = Retour à la table ronde
panel-answer-title = Votre place à une table ronde
panel-answer-lead = { $gathering } vous invite à une table ronde. Votre rôle : { $role }.
said-panel-created = La table ronde est créée, avec cinq sièges libres.
said-panel-added = Un siège a été ajouté.
said-panel-held = Le siège est retenu.
said-panel-freed = Le siège est de nouveau libre.
said-panel-removed = Le siège est retiré.
said-panel-reopened = Un nouveau siège a pris sa place.
said-panel-invited = L’invitation est rédigée et retenue. Envoyez-la sous Lettres.
refusal-panel-deed = Cela ne se fait pas avec un siège. Rechargez la page.
refusal-panel-full = Une table ronde a au plus { $most } sièges. Retirez d’abord un siège libre.
refusal-panel-seat-taken = Ce siège est déjà attribué. Rechargez la table ronde.
refusal-panel-twice = { $name } siège déjà à cette table ronde. Une personne n’y tient qu’un siège ; choisissez quelqu’un d’autre.
refusal-panel-not-held = Retenez d’abord le siège pour quelqu’un, puis invitez.
refusal-panel-letter-missing = La lettre a des emplacements vides : { $places }. Complétez la table ronde ou changez le modèle.

# Letters.
letter-menu = Lettres
letter-title = Les lettres après la décision
letter-lead = Chaque lettre est retenue jusqu’à ce que vous l’envoyiez, dans la langue de la proposition.
letter-until = Réponses jusqu’au { $when }.
letter-write = { $n ->
     [one] Rédiger une lettre
    *[other] Rédiger { $n } lettres
 }
letter-release = { $n ->
     [one] Envoyer une lettre
    *[other] Envoyer { $n } lettres
 }
letter-release-sure = { $n ->
     [one] Une lettre part. On ne peut la rappeler.
    *[other] { $n } lettres partent. On ne peut les rappeler.
 }
letter-release-yes = Envoyer
letter-release-no = Pas encore
letter-release-kind = Envoyer celles-ci
letter-release-one = Envoyer cette lettre
letter-blocked = Aucune lettre ne part tant que ce n’est pas réglé : décidez de nouveau, ou ajoutez des places dans l’appel.
letter-col-kind = Lettre
letter-col-write = À rédiger
letter-col-held = Retenues
letter-col-waiting = En partance
letter-col-gone = Parties
letter-col-back = Revenues
letter-col-answered = Répondues
letter-col-missing = Ce qui manque
letter-nothing-missing = rien
letter-missing = { $name } : rien à mettre pour { $places }
letter-plan = Jusqu’à quand répondre
letter-accepted = Acceptée
letter-waiting = Sur liste d’attente
letter-panel = Sollicitée pour une table ronde
letter-declined = Non retenue, avec motif
letter-seat = Une place à une table ronde
letter-beside = La nouvelle pour les coprésentateurs
letter-template-langs = Langues du modèle
letter-template = Le modèle
letter-subject = Objet
letter-body = Texte
letter-places = Ce qui est inséré pour chaque personne :
letter-save = Enregistrer le modèle
letter-wrong = Le modèle n’a pas été enregistré
letter-subject-missing = Écrivez un objet.
letter-body-missing = Écrivez un texte.
letter-too-long = Trop long de { $over }. Raccourcissez.
letter-unknown-place = Cette lettre ne connaît pas : { $places }. Choisissez dans la liste ci-dessus.
letter-preview = Telle que cette personne la lira
letter-before = précédente
letter-next = suivante
letter-to = À
letter-also = La nouvelle à
letter-nobody = Personne n’attend de lettre de cette sorte.
letter-written-ones = Rédigées
letter-one-title = Une lettre
letter-wiped = Ses mots ont été effacés à l’envoi, car elle contient un lien qui répond pour son destinataire.
letter-hold = La retenir
letter-to-decisions = Vers les décisions
letter-to-places = Vers les places de l’appel
letter-to-letters = Vers les lettres
letter-no-remarks = (Les évaluateurs n’ont pas laissé de mots cette fois.)
letter-own-change = Modifier cette lettre seulement
letter-own-title = La lettre à { $name }
letter-own-same = Elle a le texte commun à toutes les lettres de ce type. Modifiez-le ici pour cette personne seulement.
letter-own-differs = Cette lettre a son propre texte.
letter-own-written = Elle est écrite et retenue ; avec un autre texte, elle sera réécrite.
letter-own-words = Le texte de cette lettre
letter-own-wrong = La lettre n’a pas été modifiée
letter-own-places = Vous pouvez laisser ces repères ; ils sont remplis quand la lettre est écrite :
letter-own-save = Garder ce texte
letter-own-common = Revenir au texte commun
letter-own-common-words = Le texte commun
letter-follows = Elle part en même temps que la lettre à la personne qui répond.
said-letter-own = Cette lettre a son propre texte.
said-letter-common = La lettre a de nouveau le texte commun.
said-letter-planned = Le jour est fixé.
said-letter-none = Il n’y avait aucune lettre à traiter.
said-letter-written = Les lettres sont rédigées et retenues. Relisez-les, puis envoyez-les.
said-letter-some-missing = Les lettres complètes sont rédigées et retenues. À celles ci-dessous, il manque encore quelque chose.
said-letter-released = Envoyées. Les décisions sont annoncées.
said-letter-held = Retenue.
said-letter-template = Le modèle est enregistré. Les lettres déjà rédigées gardent leurs mots.
refusal-letter-bad-address = Aucune lettre ne peut aller à { $mail }. Corrigez l’adresse de la proposition.
refusal-letter-day = Ce n’est pas un jour. Écrivez-le ainsi : 2027-07-18.
refusal-letter-day-over = Ce jour est passé. Choisissez-en un plus tard.
refusal-letter-gone = Cette lettre est partie ou part à l’instant ; on ne peut plus la retenir.
refusal-letter-news-first = Cette lettre annonce la nouvelle à une personne qui présente avec le contact. Elle part avec la lettre au contact : laissez partir celle-là.
refusal-letter-too-many = { $accepted } propositions sont acceptées pour { $places } places. Décidez de nouveau ou ajoutez des places avant d’envoyer les lettres.
letter-accepted-subject = « { $title } » est au programme
letter-accepted-text =
    Bonjour { $name },

    Votre proposition « { $title } » est au programme de { $gathering }.

    Dites-nous avant { $deadline } si vous viendrez. Un clic suffit, sans compte :
    { $link }

    Les évaluateurs vous ont laissé ces mots :

    { $remarks }

    Avec nos remerciements,
    { $sender }
letter-waiting-subject = « { $title } » est sur liste d’attente
letter-waiting-text =
    Bonjour { $name },

    Votre proposition « { $title } » à { $gathering } est sur liste d’attente : elle le méritait, mais les places ont manqué. Nous vous écrirons dès qu’une place se libère.

    Dites-nous avant { $deadline } si vous viendriez encore :
    { $link }

    Les évaluateurs vous ont laissé ces mots :

    { $remarks }

    Avec nos remerciements,
    { $sender }
letter-panel-subject = Participeriez-vous à une table ronde ? À propos de « { $title } »
letter-panel-text =
    Bonjour { $name },

    il n’y a pas eu de place pour « { $title } » au programme de { $gathering }. Nous aimerions pourtant vous entendre, à une table ronde sur le même sujet. Vous n’auriez pas de diapositives à préparer.

    Dites-nous avant { $deadline } si nous pouvons vous solliciter :
    { $link }

    Les évaluateurs vous ont laissé ces mots :

    { $remarks }

    Avec nos remerciements,
    { $sender }
letter-declined-subject = À propos de votre proposition « { $title } »
letter-declined-text =
    Bonjour { $name },

    Votre proposition « { $title } » n’a pas été retenue pour { $gathering }. En voici le motif :

    { $reason }

    Les évaluateurs vous ont laissé ces mots :

    { $remarks }

    Merci pour le travail que vous y avez mis. Nous espérons vous voir malgré tout.
    { $sender }
letter-beside-accepted = La proposition est au programme.
letter-beside-waiting = La proposition est sur la liste d’attente : elle était assez bonne, mais les places manquaient.
letter-beside-panel = Il n’y avait pas de place pour la proposition au programme, et nous demandons si vous viendriez plutôt à une table ronde sur le même sujet.
letter-beside-declined = La proposition n’a pas été retenue cette fois.
letter-beside-subject = Des nouvelles de « { $title } »
letter-beside-text =
    Bonjour { $name },

    Vous avez proposé « { $title } » à { $gathering } avec { $contact }. { $decision }

    { $contact } a reçu notre lettre avec les détails et répond pour vous tous ; vous n’avez donc rien à faire ici. Parlez-en bientôt entre vous.

    Avec nos remerciements,
    { $sender }
letter-seat-subject = Une place à une table ronde : { $panel }
letter-seat-text =
    Bonjour { $name },

    Nous avons lu « { $title } » avec intérêt et souhaitons votre présence à la table ronde « { $panel } », à { $gathering }.

    { $question }

    Votre rôle : { $role }. Dites-nous avant { $deadline } si vous acceptez ; passé ce jour, nous solliciterons quelqu’un d’autre :
    { $link }

    Avec nos remerciements,
    { $sender }
