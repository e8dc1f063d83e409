# Les mots des pages qui réunissent plusieurs capacités : accueil, démo, lettres, composants.
home-title = Ce qui vient, ce qui est ouvert, ce qui en est sorti
home-about = { $install } : les rencontres des partenariats pour la sécurité des collectivités, de l’appel aux suites.
home-lead = Services de police, villes, santé publique, services sociaux, chercheurs et habitants s’y retrouvent, disent ce qui rend un lieu peu sûr et décident qui s’en charge.
home-call-open = Appel ouvert
home-call-closes = Les propositions sont reçues jusqu’au { $when }, { $span }.
home-propose = Proposer un atelier
home-read-call = Lire l’appel
home-coming = Ce qui vient
home-came-of-it = Ce qui en est sorti
home-all-editions = Toutes les éditions
home-nothing-yet = Rien n’est encore annoncé. Revenez bientôt.
kind-conference = Conférence
kind-symposium = Symposium
kind-webinar = Webinaire
kind-workshop = Atelier
kind-working-session = Séance de travail
kind-focus-group = Groupe de discussion
kind-meeting = Réunion

demo-title = La démo : portes et horloge
demo-lead = Tout ici est inventé, personnes comprises, et rien ne quitte cette machine. L’horloge de la démo indique { $now }.
demo-doors = Voir comme
demo-doors-hint = Ceci est une démo : choisissez avec quels yeux regarder, et quand.
demo-as-organiser = L’organisatrice
demo-as-chair = La présidence du comité
demo-as-reviewer = Un évaluateur
demo-as-presenter = Une intervenante
demo-as-delegate = Un délégué
demo-as-resident = Une habitante
demo-as-coordinator = Un coordonnateur de la sécurité
demo-clock = L’horloge est à
demo-at-call = l’appel
demo-at-review = les évaluations
demo-at-programme = le programme
demo-at-day-1 = le premier jour
demo-at-after = après
demo-to-outbox = Toutes les lettres « envoyées »
demo-to-design = Les composants dans leurs états
said-clock-moved = L’horloge a été déplacée.

outbox-title = Lettres
outbox-lead = Toutes les lettres qui auraient été envoyées. Dans la démo, rien ne quitte la machine.
outbox-empty = Aucune lettre n’a encore été écrite.
outbox-sent = envoyé
outbox-subject = Objet
outbox-to = À
outbox-state = État
outbox-written = Écrite
outbox-older = Lettres plus anciennes
outbox-letter-to = À { $who }, { $when }

design-title = Composants
design-lead = Chaque composant dans ses états : vide, habituel, chargé, refusé, de droite à gauche.
design-buttons = Boutons
design-send = Envoyer la proposition
design-save = Enregistrer
design-later = Pas maintenant
design-withdraw = Retirer la proposition
design-small = Modifier
design-states = États
design-state-draft = Brouillon
design-state-chosen = Choisi
design-state-sent = Envoyé
design-state-refused = Refusé
design-state-waits = Vous attend
design-tag = Français
design-notice = Une chose à savoir, à côté de ce qu’elle concerne.
design-notice-good = Votre proposition est envoyée.
design-notice-stop = Cette salle n’existe plus.
design-notice-lamp = Deux intervenants n’ont pas encore répondu.
design-topics = Thèmes
design-topic = Thème { $n }
design-usual = Un formulaire, comme d’habitude
design-field-title = Titre
design-field-hint = Tel qu’il figurera au programme.
design-field-format = Format
design-field-summary = Résumé
design-option-workshop = Atelier
design-option-talk = Exposé
design-option-panel = Table ronde
design-refused = Un formulaire, refusé
design-summary-title = Deux choses avant l’envoi
design-kept = Rien n’est perdu ; tout ce que vous avez écrit est enregistré.
design-wrong-title = Écrivez un titre.
design-wrong-format = Choisissez un format.
design-empty = Rien pour l’instant
design-nothing-yet = Aucune proposition pour l’instant. L’appel ouvre lundi.
design-crowded = Chargé
design-rtl = De droite à gauche

home-recommended = Ce qui a été recommandé, et ce qui en est advenu
home-recommended-all = Toutes les recommandations

# Ce qui est conservé des personnes, et combien de temps.
kept-title = Ce qui est conservé, et combien de temps
kept-lead = Ce que l’on dépose ici est conservé le temps nécessaire, puis supprimé de lui-même. Rien n’est vendu, personne n’est noté, et aucune page ne charge quoi que ce soit d’ailleurs.
kept-rights = Ce que vous pouvez demander
kept-right-copy = Une copie de tout ce qui est connu de vous : c’est un seul fichier, et vous l’avez aussitôt.
kept-right-erasure = D’être oublié : ce qui est à vous disparaît aussitôt, y compris ce que vous avez écrit de la même adresse avant d’avoir un compte. Votre nom est retiré des lettres adressées à d’autres.
kept-published = Un programme publié demeure : c’est la mémoire de la rencontre, avec les noms des personnes qui sont intervenues, jusqu’à ce qu’elles demandent à en être retirées.
kept-account = Votre compte demeure jusqu’à ce que vous le supprimiez.
kept-to-me = Ma page : copie et effacement
kept-terms = Ce qui s’efface de lui-même
kept-terms-hint = Tout est passé en revue une fois par jour.
kept-never-ran = Cela n’a pas encore eu lieu.
kept-ran = La dernière fois : { $when }.
kept-what = Quoi
kept-until = Combien de temps
kept-day = Pour cette rencontre
kept-deleted = Dernière suppression
kept-nothing-yet = rien encore
keeping-contribution = Les contributions à une consultation : textes, noms et adresses
keeping-contribution-until = { $n } mois après la prochaine édition qui demande ce qu’est devenue la recommandation ; cinq ans après leur rédaction si aucune ne le fait
keeping-registration = Inscriptions : qui a réservé, qui est venu, ce qui a été dit aux organisateurs
keeping-registration-until = { $n } mois après la rencontre
keeping-identity = Inscription aux visites : noms et numéros de pièces pour l’hôte
keeping-identity-until = { $n ->
    [one] un mois
   *[other] { $n } mois
} après la rencontre
keeping-proposal = Les propositions : textes, réponses, fichiers, adresses et noms de ceux qui les ont déposées
keeping-proposal-until = { $n } mois après la rencontre
keeping-day = Les noms et les paroles des questions, des sujets du forum ouvert et des propositions d’ordre du jour (les votes ne se rattachent à personne)
keeping-day-until = { $n } mois après la rencontre
keeping-review = Les évaluations, les conflits d’intérêts, les places en table ronde et les motifs des décisions (notes et issues demeurent, sans paroles)
keeping-review-until = { $n } mois après la rencontre
keeping-letter = Les lettres d’une rencontre
keeping-letter-until = { $n } mois après la rencontre
keeping-letter-alone = Les autres lettres, comme celles de connexion (leurs liens sont effacés dès l’envoi)
keeping-letter-alone-until = { $n } mois après leur rédaction
keeping-letter-in = Les expéditeurs des lettres reçues
keeping-letter-in-until = { $n } mois
keeping-sign-in = Les demandes de connexion : adresse et heure
keeping-sign-in-until = { $n ->
    [one] un jour
   *[other] { $n } jours
}
keeping-browser = Les navigateurs connectés
keeping-browser-until = { $n ->
    [one] un jour après la fin de la session
   *[other] { $n } jours après la fin de la session
}
keeping-invitation = Les invitations restées sans suite
keeping-invitation-until = { $n } jours après leur échéance
keeping-token = Les clés pour programmes
keeping-token-until = { $n } jours après leur échéance
keeping-files = Les fichiers auxquels plus rien ne renvoie
keeping-files-until = un jour
keeping-job = Les notes des tâches accomplies d’elles-mêmes
keeping-job-until = { $n } jours
keeping-activity = Le registre de qui a fait quoi : il ne contient ni noms ni paroles
keeping-activity-until = { $n } mois
keeping-enquiry = Les questions aux organisateurs et les oppositions à des photos : noms, adresses et paroles
keeping-enquiry-until = { $n } mois après la rencontre

# Ce que les parties « rencontres » et « recommandations » savent l’une de l’autre
chain-head = tête de la délégation
chain-about = Ce que recommande { $gathering }, et ce qui en est advenu
chain-own = De cette édition
chain-became = Ce qui est advenu des recommandations précédentes
chain-became-of = Ce qui est advenu des recommandations de { $gathering }
chain-point-by-point = Point par point
chain-none = Rien n’a encore été recommandé ici.
chain-begin = Partir de ce qui a été dit
chain-begin-lead = Chaque passage choisi devient un paragraphe du projet. La recommandation dit de quelle séance elle est issue.
chain-begin-none = Rien n’est encore marqué. Marquez des passages dans le compte rendu d’une séance et montrez ses conclusions à tous ; ils sont alors proposés ici, à côté de ce qui a été mis à l’ordre du jour et soutenu.
chain-statements = Des propositions qui ont trouvé un appui
chain-support =
    { $n ->
        [one] { $n } personne la soutient
       *[other] { $n } personnes la soutiennent
    }
chain-nothing-picked = Choisissez au moins un passage.
chain-title-hint = Ce qu’il faut faire, en une ligne.
home-search = Chercher rencontres, actualités, pratiques et plus
home-search-go = Chercher
home-news = Quoi de neuf
home-news-all = Toutes les actualités
home-opportunities = Offres et appels
home-opportunities-all = Toutes les offres
home-open-until = Ouvert jusqu’au { $when }, { $span }.
home-members = Qui en fait partie
home-members-all = { $n ->
    [one] Un membre
   *[other] Les { $n } membres
}
