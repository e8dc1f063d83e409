# L’entrée, les badges, les présences ; l’inscription aux séances et aux visites.


## L’entrée
door-menu = Entrées
door-lead = Une entrée est un lien pour un téléphone. Les bénévoles n’ont pas besoin de compte, et elle continue sans réseau.
door-none = Pas encore d’entrée. Créez-en une et ouvrez son lien sur le téléphone qui s’y trouve.
door-name = Entrée
door-counts = Ce qu’elle compte
door-counts-days = les jours de la rencontre
door-is-closed = fermée
door-close = Fermer
door-new = Nouvelle entrée
door-make = Créer l’entrée
door-fresh = Ouvrez ce lien sur le téléphone de l’entrée. Il ne sera plus montré.
door-fresh-square = Le lien en carré pour un appareil photo
door-attendance = Présences
door-badges = Badges
door-badges-n =
    { $n ->
        [one] { $n } badge à imprimer
       *[other] { $n } badges à imprimer, huit par feuille
    }
said-door-closed = L’entrée est fermée. Son lien n’ouvre plus rien.
said-door-undone = C’est annulé.
refusal-door-name = Donnez un nom à l’entrée, comme Porte est.
refusal-door-too-many = C’est plus de passages qu’une entrée n’en envoie à la fois. Envoyez-les par parties.
door-of = sur { $n } attendus
door-progress = Entrés
door-camera = Appareil photo : tenez le code dans le cadre
door-start-camera = Lire avec l’appareil photo
door-code = Code du badge
door-check-in = Faire entrer
door-find = Nom, ville ou organisme
door-find-button = Chercher
door-nobody-found = Personne d’attendu ne porte ce nom. Essayez une autre graphie, ou envoyez la personne à l’accueil.
door-last = Derniers passages
door-undo = Annuler
door-anyway = Laisser entrer quand même
door-welcome = Bienvenue, { $name }
door-twice = { $name } est déjà entré·e
door-other-day = { $name } : le billet est pour le { $day }
door-unknown = Ce code n’est pas de cette rencontre
door-already = déjà entré·e : { $door }, { $at }
door-badge = Badge { $code }
door-presents = Intervient aujourd’hui, { $at } : { $title } { $room }
door-no-photo = Pas de photos
door-access = A signalé un besoin : demandez ce qui aide
door-headset = Casque : { $lang }
door-offline = Pas de réseau. Continuez : ce que vous lisez attend sur ce téléphone et rejoint de lui-même.
door-waits = {"{n}"} attendent sur ce téléphone
door-welcome-js = Bienvenue, {"{name}"}
door-twice-js = {"{name}"} est déjà entré·e
door-day-js = {"{name}"} : le billet est pour un autre jour
door-scanned = lu à {"{time}"}

## Inscription aux séances et aux visites
sign-up-menu = Places en séance
sign-up-lead = Les séances aux places limitées, et les visites de terrain avec leurs règles et leurs hôtes.
sign-up-none = Aucune séance ne prend encore d’inscriptions. Choisissez-en une ci-dessous.
sign-up-others = Séances sans inscription
sign-up-session = séance
sign-up-visit = visite de terrain
sign-up-when = Quand
sign-up-who = Qui s’est inscrit
sign-up-nobody = Personne encore.
sign-up-settings = Comment on s’inscrit
sign-up-meeting = Point de rencontre
sign-up-meeting-en = Point de rencontre en anglais
sign-up-meeting-fr = Point de rencontre en français
sign-up-transport = Trajet
sign-up-transport-en = Trajet, en anglais
sign-up-transport-fr = Trajet, en français
sign-up-rules = Règles
sign-up-rules-en = Règles en anglais
sign-up-rules-fr = Règles en français
sign-up-rules-hint = Par exemple pas de photos. Qui s’inscrit dit les avoir lues.
sign-up-asks-identity = L’hôte a besoin du nom et du numéro d’une pièce
sign-up-asks-approval = L’hôte accepte chaque personne
sign-up-host-name = Hôte
sign-up-host-mail = Adresse de l’hôte
sign-up-host-hint = Reçoit un lien vers la liste, et dit oui ou non.
sign-up-host-private = Cette liste sert à votre seule entrée. Effacez les copies après la visite.
sign-up-identity = Nom tel qu’à votre pièce, et son numéro
sign-up-identity-hint = Seul l’hôte le voit. Effacé un mois après la rencontre.
sign-up-identity-head = Pièce
sign-up-head = Séances et visites sur inscription
sign-up-leave = Rendre la place
sign-up-take = S’inscrire
sign-up-wait = Rejoindre la liste d’attente
sign-up-rules-read = J’ai lu les règles et je m’y tiens
sign-up-state-asked = l’hôte décide
sign-up-state-placed = inscrit·e
sign-up-state-waiting = liste d’attente
sign-up-state-refused = refusée
sign-up-state-left = place rendue
said-sign-up-placed = Vous êtes inscrit·e.
said-sign-up-asked = Une place est retenue pour vous ; l’hôte décide.
said-sign-up-waiting = Vous êtes sur la liste d’attente. Si une place se libère, vous recevez un courriel.
said-sign-up-left = C’est rendu.
said-sign-up-saved = L’inscription est enregistrée.
said-sign-up-decided = C’est dit, et la personne est prévenue.
refusal-sign-up-not-booked = Les séances s’ouvrent une fois votre place à la rencontre réservée.
refusal-sign-up-closed = L’inscription à cette séance n’est pas ouverte.
refusal-sign-up-identity = L’hôte a besoin de votre nom tel qu’à une pièce, et de son numéro. Remplissez le champ et recommencez.
refusal-sign-up-rules-first = Lisez les règles et cochez la case, puis recommencez.
refusal-sign-up-no-registration = Dites d’abord comment la rencontre prend les inscriptions.
booking-letter-sign-up-placed-subject = Vous êtes inscrit·e : { $session }
booking-letter-sign-up-placed-text =
    Vous avez une place : { $session }, { $gathering }.

    { $meeting }
booking-letter-sign-up-refused-subject = Pas de place : { $session }
booking-letter-sign-up-refused-text = L’hôte n’a pas pu vous donner de place : { $session }, { $gathering }. { $meeting }
booking-letter-sign-up-host-subject = Qui vient chez vous : { $session }
booking-letter-sign-up-host-text =
    { $gathering } amène des visiteurs chez vous : { $session }. Voici la liste ; dites oui ou non à chacun :
    { $link }
