# Les inscriptions : la page publique, les réservations, le bureau, les factures, les lettres.


## Le menu et la page publique
registration-menu = Inscription
registration-menu-desk = Inscriptions
registration-title = S’inscrire : { $gathering }
registration-head = Réserver votre place
registration-opens = Les inscriptions ouvrent { $when }.
registration-open-until = Ouvertes jusqu’au { $when }.
registration-closed-at = Les inscriptions sont closes depuis le { $when }.
registration-when = { $when } ({ $city })
registration-when-both = { $there }, soit { $here } chez vous
registration-elsewhere = Les places de cette rencontre se réservent sur un autre site.
registration-to-elsewhere = Aller sur ce site
registration-none-yet = Les inscriptions ne sont pas encore annoncées. Revenez plus tard ou écrivez aux organisateurs.
registration-no-tickets = Aucun billet n’est proposé pour l’instant. Écrivez aux organisateurs si vous en attendiez un.
registration-which-ticket = Quel billet ?
registration-free = gratuit
registration-full = complet
registration-left =
    { $n ->
        [one] { $n } place libre
       *[other] { $n } places libres
    }
registration-waiting-list = liste d’attente
registration-needs-approval = Les organisateurs confirment chaque demande.
registration-needs-code = Il faut un code d’invitation.
registration-ticket-from = À partir du { $when }.
registration-ticket-over = N’est plus proposé.
registration-invitation = Code d’invitation
registration-invitation-hint = Seulement pour les billets qui en demandent un.
registration-places = Places
registration-places-hint = Pour vous et pour celles et ceux qui vous accompagnent. Elles restent ensemble : un groupe n’est jamais séparé sur la liste d’attente.
registration-who = Qui réserve
registration-name = Nom
registration-name-hint = Tel qu’il doit figurer sur le badge.
registration-mail = Adresse courriel
registration-mail-hint = Un courriel y est envoyé. Aucun compte n’est nécessaire.
registration-self = Je participe moi-même
registration-organisation = Organisme
registration-job-title = Votre fonction
registration-sector = Secteur
registration-level = Échelon
registration-place = Ville ou région que vous représentez
registration-place-hint = Laissez vide si vous n’en représentez aucune.
registration-country = Pays
registration-diet = Ce que vous mangez et ne mangez pas
registration-diet-hint = Seuls les organisateurs le voient ; la cuisine reçoit des nombres.
registration-access = Ce qu’il vous faut pour participer
registration-access-hint = Une rampe, une interprète en langue des signes, un lieu calme, une personne qui vous accompagne. Seuls les organisateurs le voient.
registration-interpretation = Interprétation vers
registration-interpretation-none = pas nécessaire
registration-photo = Photographies
registration-photo-hint = Qui dit non reçoit un autre cordon, que les photographes connaissent.
registration-photo-yes = Je peux figurer sur des photos
registration-photo-no = Pas de photo de moi, s’il vous plaît
registration-others = Adresses des personnes qui vous accompagnent
registration-others-hint = Une par ligne. Chacune reçoit un lien et donne ses propres renseignements. Vous pourrez aussi le faire plus tard.
registration-invoice = Facture
registration-invoice-to = Nom et adresse sur la facture
registration-invoice-hint = Vide : votre organisme.
registration-purchase-order = Numéro de bon de commande
registration-purchase-order-hint = Si votre service comptable en demande un.
registration-accreditation = Pour la presse : média, et carte de presse ou lettre de mission
registration-accreditation-hint = Par exemple : Radio du Port, carte de presse 1182 du syndicat des journalistes. L’organisation donne d’abord son accord.
registration-accreditation-missing = Dites pour quel média vous venez, et avec quelle carte de presse ou lettre.
registration-note = Un mot aux organisateurs
registration-send = Réserver
registration-send-signed-in = Réservé aussitôt si c’est l’adresse avec laquelle vous êtes connecté·e.
registration-send-letter = Vous recevez un courriel avec un lien. Votre place est retenue un jour, jusqu’à ce que vous l’ayez suivi.
registration-help = Questions : { $contact }
registration-choose = Choisir
registration-not-sent = Pas encore envoyé
registration-not-saved = Pas encore enregistré
registration-kept = Ce que vous avez écrit est toujours là. Veuillez revoir ces endroits :
registration-ticket-missing = Choisissez un billet.
registration-places-wrong = Indiquez combien de places, par exemple 1 ou 2.
registration-name-missing = Écrivez votre nom.
registration-mail-wrong = Ce n’est pas une adresse courriel. Écrivez-la comme nom@ville.example.
registration-others-wrong = Ce ne sont pas des adresses courriel : { $mail }
registration-others-many = Il y a plus d’adresses que de places. Vous en réservez { $n }.
registration-closed-now = Ce billet ne se réserve pas en ce moment. Choisissez-en un autre.
registration-code-wrong = Ce code est inconnu ou épuisé. Demandez à la personne qui vous a invité·e.
registration-too-many = Une réservation compte au plus { $n } places. Écrivez aux organisateurs pour davantage.
registration-organisation-full = Votre organisme peut avoir { $n } places de ce billet et les a déjà. Choisissez un autre billet ou écrivez aux organisateurs.
registration-never-fits =
    { $n ->
        [one] Il n’y a en tout que { $n } place de ce billet.
       *[other] Il n’y a en tout que { $n } places de ce billet.
    }
registration-sent-title = Consultez votre messagerie
registration-sent-lead = Si l’adresse est juste, un courriel est en route. Suivez son lien.
registration-sent-held = Votre place est retenue un jour. Si rien n’arrive, regardez parmi les indésirables, puis recommencez.

## Une réservation
registration-booking = Réservation { $code }
registration-state = État
registration-state-unconfirmed = non confirmée
registration-state-asked = demandée
registration-state-waiting = liste d’attente
registration-state-offered = places offertes
registration-state-booked = réservée
registration-state-cancelled = rendue
registration-state-refused = refusée
registration-state-lapsed = échue
registration-next-unconfirmed = Appuyez sur le bouton pour confirmer votre adresse. Votre place est retenue jusqu’au { $until }.
registration-next-asked = Les organisateurs examinent votre demande et vous écrivent. Vous n’avez rien à faire.
registration-next-waiting =
    Vous êtes au rang { $place } de la liste d’attente, pour { $n ->
        [one] { $n } place
       *[other] { $n } places
    }. Dès qu’il y a de la place, vous recevez un courriel.
registration-next-offered =
    { $n ->
        [one] Il y a une place pour vous. Prenez-la avant le { $until }.
       *[other] Il y a { $n } places pour vous. Prenez-les avant le { $until }.
    }
registration-next-booked =
    { $n ->
        [one] Votre place est réservée. Au plaisir de vous voir.
       *[other] Vos { $n } places sont réservées. Au plaisir de vous voir.
    }
registration-next-cancelled = Vous avez rendu cette réservation. Réservez de nouveau si vous changez d’avis.
registration-next-refused = Les organisateurs n’ont pas pu vous donner de place. Écrivez-leur si vous avez une question.
registration-next-lapsed = Personne n’a répondu à temps, et les places sont allées à d’autres. Réservez de nouveau si vous voulez toujours venir.
registration-confirm = Confirmer ma réservation
registration-accept = Accepter l’offre
registration-places-head = Qui vient
registration-places-table = Les places de cette réservation
registration-places-n =
    { $n ->
        [one] { $n } place
       *[other] { $n } places
    }
registration-who-comes = Qui
registration-missing = Manque
registration-can-do = Ce que vous pouvez faire
registration-nobody-yet = Personne encore
registration-filled-free = libre
registration-filled-sent = lien envoyé
registration-filled-started = commencé
registration-filled-complete = complet
registration-field-name = nom
registration-field-organisation = organisme
registration-field-sector = secteur
registration-field-photo = photographies
registration-to-details = Renseignements
registration-remind = Relancer
registration-hand-over = Reprendre
registration-mails = Adresses, une par ligne
registration-mails-hint = Chacune reçoit son propre lien et remplit ses renseignements. Vous voyez qu’ils sont complets, non ce que la personne mange ou ce qu’il lui faut.
registration-give = Envoyer les liens
registration-hand-over-until = Les noms peuvent changer jusqu’au { $when }.
registration-money = Paiement
registration-price-each = La place
registration-total = Total
registration-paid = payé
registration-unpaid = non payé
registration-change = Modifier
registration-save = Enregistrer
registration-cancel = Rendre la réservation
registration-cancel-title = Rendre la réservation ?
registration-cancel-lead =
    { $n ->
        [one] La place de la réservation { $code } va à la personne qui attend. C’est irréversible.
       *[other] Les { $n } places de la réservation { $code } vont à celles et ceux qui attendent. C’est irréversible.
    }
registration-cancel-paid = Vous avez payé. Écrivez à { $contact } au sujet du remboursement.
registration-cancel-yes = Oui, la rendre
registration-cancel-no = Non, la garder
registration-cancel-desk = Ses places vont à celles et ceux qui attendent, et la personne est prévenue.
registration-to-booking = Retour à la réservation
registration-to-register = Réserver de nouveau
registration-mine = Mes réservations
registration-my-bookings = Mes réservations
registration-my-places = Mes places
registration-mine-none = Vous n’avez pas encore de réservation.
said-registration-booked = C’est réservé.
said-registration-accepted = Les places sont à vous.
said-registration-saved = C’est enregistré.
said-registration-cancelled = C’est rendu. Merci de l’avoir dit.
said-registration-given = Les liens sont en route.
said-registration-reminded = Un rappel est en route.
said-registration-emptied = La place est de nouveau libre.
said-registration-details = Vos renseignements sont enregistrés.
refusal-registration-offer-over = Cette offre est échue ou déjà acceptée. La page de la réservation dit où elle en est.
refusal-registration-ended = Cette réservation est terminée et ne se modifie plus. Réservez de nouveau si vous voulez venir.
refusal-registration-changed = Quelqu’un a modifié cette réservation au même moment. Regardez sa page et recommencez.
refusal-registration-hand-over-closed = Les noms ne changent plus. Écrivez à { $contact }.
refusal-registration-mails = Écrivez des adresses courriel, une par ligne. Celles-ci n’en sont pas : { $mail }
refusal-registration-mails-many = Il y a plus d’adresses que de places libres ({ $n }). Retirez-en.

## La page de chaque délégué·e
registration-delegate = Ma place : { $gathering }
registration-your-place = Votre place
registration-still-missing = Il manque encore : { $fields }.
registration-not-booked-yet = Cette place n’est pas encore acquise : { $state }.
registration-ticket = Billet
registration-square = Le carré pour l’entrée, code { $code }
registration-square-hint = Montrez-le à l’entrée, à l’écran ou sur papier. Les six signes suffisent aussi.
registration-details = Renseignements
registration-not-own = Ce que cette personne mange ou ce qu’il lui faut, elle seule le dit, par le lien de son courriel.
registration-papers = Documents
registration-name-fixed = Les noms ne se modifient plus ici. Écrivez à { $contact }.
registration-visa-title = Lettre pour un visa
registration-visa-to = À qui de droit
registration-visa-invite = Nous confirmons que { $who } est inscrit·e à { $gathering }, { $days }, et invité·e à y participer en personne.
registration-visa-where = La rencontre se tient à : { $place }.
registration-visa-code = L’inscription peut être vérifiée auprès de nous sous le code { $code }.
registration-visa-ask = Pour toute question, écrivez à { $contact }.
registration-certificate-title = Attestation de participation
registration-certificate-text = Nous attestons que { $who } a participé à { $gathering }.
registration-certificate-days = Jours de présence : { $days }.
registration-certificate-remote = Participation à distance.
registration-written = { $place }, le { $day }
refusal-registration-paper-early = Cette lettre s’écrit une fois la place réservée et votre nom donné. Remplissez d’abord vos renseignements.
refusal-registration-not-there = Aucun jour de présence n’a été compté pour vous. Écrivez aux organisateurs si vous étiez là.

## Facture et reçu
registration-receipt = Reçu
registration-seller = De
registration-buyer = À
registration-due = À payer avant le
registration-what = Objet
registration-count = Nombre
registration-sum = Somme
registration-tax = { $name }, { $rate } %
registration-came-in = Payé le { $day }
registration-still-open = Reste dû
registration-paid-thanks = Payé en totalité. Merci.
registration-how-to-pay = Comment payer
registration-reference = À indiquer sur le virement : { $reference }

## Le bureau des organisateurs
registration-desk = Inscriptions
registration-count-line =
    { $state } : { $n ->
        [one] { $n } réservation
       *[other] { $n } réservations
    }, { $places } places
registration-enter = Réserver pour quelqu’un
registration-enter-lead = Pour qui a téléphoné ou écrit. Les mêmes limites de places valent ; un courriel part s’il y a une adresse.
registration-enter-mail = Peut rester vide : aucun courriel ne part alors.
registration-tickets = Billets
registration-settings = Réglages
registration-not-started = Rien n’est encore dit des inscriptions. Commencez par les réglages, puis ajoutez des billets.
registration-not-published = Personne ne voit encore les inscriptions. Publiez-les dans les réglages.
registration-of = { $n } sur { $all }
registration-csv = Tout en tableau (CSV)
registration-search = Chercher
registration-any = tous
registration-source = Origine
registration-source-web = réservée
registration-source-organiser = saisie
registration-source-import = d’un fichier
registration-source-presenter = intervient
registration-source-delegation = délégation
registration-only-unpaid = seulement non payées
registration-filter = Afficher
registration-found =
    { $n ->
        [one] { $n } place
       *[other] { $n } places
    }
registration-none-found = Rien ne correspond à ce choix.
registration-booking-head = Réservation
registration-pages = Pages
registration-as-they-see = Comme la personne la voit
registration-who-books = Réservée par
registration-made-at = Faite le
registration-price = Prix
registration-approve = Accepter
registration-refuse = Refuser
registration-open-sum = { $sum } encore dus
registration-amount = Montant reçu
registration-bank-reference = Référence bancaire
registration-write-paid = Noter
said-registration-approved = Accepté ; la personne est prévenue.
said-registration-refused = Refusé ; la personne est prévenue.
said-registration-paid = C’est noté.
said-registration-entered = C’est réservé.
refusal-registration-amount = Écrivez le montant comme 120,00.
refusal-registration-paid-twice = Ce paiement est déjà noté. Donnez une autre référence si c’en est un second.
refusal-registration-which = Choisissez que faire de la réservation.

## Réglages et billets
registration-settings-lead = Quand les inscriptions sont ouvertes, ce qu’elles demandent, et ce qui figure sur les factures.
registration-settings-elsewhere = La réservation est annoncée ailleurs : { $link }. Une fois publiée ici, cette page fait foi.
registration-settings-elsewhere-change = Modifier l’adresse
registration-published = Tout le monde voit les inscriptions
registration-opens-day = Ouvre le (heure de { $city })
registration-opens-time = Ouvre à
registration-closes-day = Ferme le
registration-closes-time = Ferme à (minute comprise)
registration-closes-before = La fermeture vient après l’ouverture.
registration-handover-day = Les noms changent jusqu’au
registration-handover-hint = Les badges s’impriment ensuite. Vide : jusqu’à la fermeture.
registration-handover-time = Jusqu’à (minute comprise)
registration-about-en = Ce qu’il faut savoir d’abord, en anglais
registration-about-fr = Ce qu’il faut savoir d’abord, en français
registration-questions = Demander aux délégué·e·s
registration-questions-hint = Ne demandez que ce qui vous servira.
registration-asks-diet = ce qu’ils et elles mangent
registration-asks-access = ce qu’il leur faut pour participer
registration-asks-interpretation = la langue d’interprétation
registration-asks-photo = l’accord pour les photographies
registration-offer-hours = Heures pendant lesquelles une offre de la liste d’attente vaut
registration-offer-hint = Une offre sans réponse va en fin de liste.
registration-invoices = Factures
registration-seller-field = Qui vend
registration-seller-hint = Nom, adresse et numéro de taxe, comme sur une facture.
registration-tax-name = Nom de la taxe
registration-tax-hint = Par exemple TVH, TPS ou TVA.
registration-tax-rate = Taux en pour cent
registration-tax-wrong = Écrivez le taux comme 13 ou 19,6.
registration-bank = Où payer
registration-pay-days = Jours pour payer
said-registration-settings = Les inscriptions sont enregistrées.
registration-ticket-new = Nouveau billet
registration-tickets-none = Pas encore de billet. Créez le premier.
registration-kind = Genre
registration-kind-on-site = sur place
registration-kind-remote = à distance
registration-kind-day = une journée
registration-kind-presenter = intervenant·e
registration-kind-guest = invité·e
registration-kind-press = presse
registration-taken = Prises
registration-left-head = Libres
registration-not-offered = non proposé
registration-ticket-title-en = Titre en anglais
registration-ticket-title-fr = Titre en français
registration-ticket-about-en = Une phrase en anglais
registration-ticket-about-fr = Une phrase en français
registration-ticket-title-missing = Donnez un titre au billet.
registration-ticket-twice = Un billet porte ce nom. Choisissez un autre titre.
registration-price-hint = Hors taxe ; 0 est gratuit.
registration-price-wrong = Écrivez le prix comme 120 ou 120,50.
registration-currency = Monnaie
registration-currency-wrong = Écrivez trois lettres, comme CAD ou EUR.
registration-quota = Combien de places il y a
registration-quota-hint = Vide : sans limite.
registration-places-taken =
    { $n ->
        [one] { $n } place est déjà prise ; il ne peut y en avoir moins.
       *[other] { $n } places sont déjà prises ; il ne peut y en avoir moins.
    }
registration-places-max = Au plus tant par réservation
registration-organisation-max = Au plus tant par organisme
registration-ticket-day = Le jour d’un billet d’une journée
registration-ticket-opens-day = Réservable à partir du (heure de { $city })
registration-ticket-closes-day = Réservable jusqu’au
registration-ticket-offered = Peut être réservé
registration-ticket-approval = Les organisateurs acceptent chaque demande (pour la presse, toujours)
registration-ticket-invitation = Demande un code d’invitation
registration-rates = Prix par organisme
registration-rates-hint = Un par ligne : nom = prix.
registration-rates-wrong = Cette ligne ne se lit pas : { $line }. Écrivez-la comme Ville de Kestrel Bay = 0.
registration-codes = Codes d’invitation
registration-code = CODE
registration-code-label = Pour qui
registration-code-uses = Utilisé
registration-code-new = Nouveau code
registration-code-hint = Lettres et chiffres, comme PARTENAIRES27.
registration-code-uses-max = Combien de fois il sert
registration-ticket-make = Créer le billet
said-registration-ticket = Le billet est enregistré.

## Des fichiers et du programme
registration-import = Apporter un fichier
registration-import-lead = Un tableau de délégué·e·s d’un autre système, comme le rapport des participants d’Eventbrite. Le même fichier peut revenir : qui est inscrit·e le reste.
registration-file = Fichier (CSV)
registration-file-hint = Les colonnes sont reconnues par leur nom : nom, prénom, courriel, organisme, fonction, billet, numéros de commande et de participant.
registration-file-missing = Choisissez un fichier CSV d’au moins une ligne.
registration-file-wrong = Le fichier ne se lit pas : { $why }
registration-import-ticket = Billet quand le fichier n’en nomme aucun des nôtres
registration-import-came =
    { $n ->
        [one] { $n } délégué·e apporté·e
       *[other] { $n } délégué·e·s apporté·e·s
    }, { $known } déjà connu·e·s.
registration-import-waits =
    { $n ->
        [one] { $n } n’a pas trouvé de place et attend.
       *[other] { $n } n’ont pas trouvé de place et attendent.
    }
registration-import-passed = Laissées de côté, sans nom ni adresse ou annulées là-bas, lignes :
registration-import-unknown = Colonnes que nous ne connaissons pas :
registration-presenters = Intervenant·e·s
registration-presenters-lead = Qui confirme une séance ou un siège à une table ronde est inscrit·e aussitôt, s’il existe un billet d’intervenant·e. Ceci apporte celles et ceux qui ont confirmé avant.
registration-presenters-now = Apporter les intervenant·e·s confirmé·e·s
said-registration-presenters = Les intervenant·e·s confirmé·e·s ont leur place.

## Chiffres
registration-figures-title = Qui vient, en chiffres
registration-figures =
    { $n ->
        [one] { $n } participant·e
       *[other] { $n } participant·e·s
    } de { $places ->
        [one] { $places } ville ou région
       *[other] { $places } villes et régions
    }, { $countries ->
        [one] { $countries } pays
       *[other] { $countries } pays
    }
registration-figures-remote =
    { $n ->
        [one] { $n } d’entre eux participe à distance.
       *[other] { $n } d’entre eux participent à distance.
    }
registration-earlier = Éditions précédentes
registration-earlier-none = Aucun chiffre n’a été gardé.
registration-not-said = non dit
registration-by-sector = Par secteur
registration-by-level = Par échelon
registration-by-country = Par pays
registration-by-interpretation = Interprétation vers
registration-kitchen = Pour la cuisine
registration-percent = { $n } %
registration-no-end = le début de la rencontre

## Lettres
booking-letter-registration-confirm-subject = Confirmez votre réservation : { $gathering }
booking-letter-registration-confirm-text =
    Quelqu’un a réservé { $n } × { $ticket } pour { $gathering } avec cette adresse.

    Si c’est vous, confirmez ici. Votre place est retenue jusqu’au { $until } :
    { $link }

    Si ce n’est pas vous, ne faites rien. La place redevient libre.
booking-letter-registration-booked-subject = Réservé : { $gathering }
booking-letter-registration-booked-text =
    Votre réservation { $code } pour { $gathering } est faite : { $n } × { $ticket }, { $price }.

    Billet, facture, qui vient, et rendre la réservation :
    { $link }

    Questions : { $contact }
booking-letter-registration-asked-subject = Votre demande : { $gathering }
booking-letter-registration-asked-text =
    Nous avons votre demande { $code } pour { $ticket }, { $gathering }. Les organisateurs l’examinent et vous écrivent.

    { $link }
booking-letter-registration-waiting-subject = Sur la liste d’attente : { $gathering }
booking-letter-registration-waiting-text =
    Il n’y a pas de place pour { $n } × { $ticket }, { $gathering }, pour l’instant. Votre réservation { $code } est au rang { $place } de la liste d’attente. Vos places restent ensemble, et personne après vous n’est servi avant vous.

    { $link }
booking-letter-registration-offer-subject = Il y a de la place pour vous : { $gathering }
booking-letter-registration-offer-text =
    { $n } × { $ticket }, { $gathering }, peuvent être à vous. Acceptez avant le { $until } ; ensuite l’offre va à la personne suivante, et vous en fin de liste.

    { $link }
booking-letter-registration-offer-lapsed-subject = L’offre est échue : { $gathering }
booking-letter-registration-offer-lapsed-text =
    Personne n’a accepté à temps l’offre de { $n } × { $ticket }. Votre réservation { $code } est maintenant au rang { $place } de la liste d’attente.

    Si vous ne voulez plus venir, rendez-la ici :
    { $link }
booking-letter-registration-cancelled-subject = Rendue : { $gathering }
booking-letter-registration-cancelled-text =
    Votre réservation { $code } pour { $gathering } est rendue. Ses places vont à d’autres.

    Questions : { $contact }
booking-letter-registration-refused-subject = Au sujet de votre demande : { $gathering }
booking-letter-registration-refused-text =
    Nous sommes désolés : les organisateurs n’ont pas pu vous donner { $ticket }, { $gathering } (demande { $code }).

    Questions : { $contact }
booking-letter-registration-lapsed-subject = Votre réservation est échue : { $gathering }
booking-letter-registration-lapsed-text =
    La réservation { $code } pour { $gathering } n’a pas reçu de réponse à temps ; ses places sont de nouveau libres. Réservez de nouveau si vous voulez toujours venir.

    Questions : { $contact }
booking-letter-registration-delegate-subject = Votre place : { $gathering }
booking-letter-registration-delegate-text =
    { $from } a une place pour vous à { $gathering }. Donnez vos propres renseignements ici, jusqu’à : { $until }
    { $link }

    Vous et les organisateurs êtes seuls à voir ce que vous mangez ou ce qu’il vous faut.
booking-letter-registration-remind-subject = Vos renseignements pour { $gathering } sont incomplets
booking-letter-registration-remind-text =
    { $from } garde une place pour vous à { $gathering }. Il manque des renseignements. Deux minutes suffisent, jusqu’à : { $until }
    { $link }
