# Les webinaires : la série, l’accès personnel, les rappels.
webinar-title = Webinaires
webinar-lead = Une seule inscription pour toute la série. Vous recevez un lien personnel, et une lettre la veille et une heure avant chaque rendez-vous.
webinar-register = S’inscrire à la série
webinar-none = Aucun webinaire n’a encore été annoncé.
webinar-none-desk = Aucun webinaire ne figure au programme publié. Placez des séances du format webinaire, ou faites de la rencontre un webinaire, puis publiez.
webinar-ahead = À venir
webinar-past = Passés
webinar-now = en cours
webinar-watch = Regarder
webinar-recording = Voir l’enregistrement
webinar-bodies = Organisé par
webinar-openly = Nous notons si une personne inscrite a rejoint un webinaire, et rien d’autre : ni quand, ni combien de temps, ni d’où.
webinar-join-title = Votre accès
webinar-join = Rejoindre
webinar-opens = L’accès ouvre un quart d’heure avant le début. Revenez avec ce lien.
webinar-you-joined = Vous avez rejoint
webinar-back = Retour
webinar-what = Webinaire
webinar-when = Quand
webinar-joined = Ont rejoint
webinar-day = La veille
webinar-hour = Une heure avant
webinar-webcast = Webdiffusion
webinar-not-yet = pas encore
webinar-letters =
    { $n ->
        [one] { $n } lettre
       *[other] { $n } lettres
    }
webinar-registered =
    { $n ->
        [one] { $n } personne inscrite.
       *[other] { $n } personnes inscrites.
    }
refusal-webinar-not-booked = Votre place n’est pas encore réservée. Ouvrez votre page pour voir ce qui manque.
refusal-webinar-too-early = Ce webinaire commence { $when }. L’accès ouvre un quart d’heure avant.
refusal-webinar-no-webcast = La webdiffusion n’est pas encore en place. Réessayez dans une minute, ou écrivez à { $contact }.
webinar-letter-day-subject = Demain : { $title }
webinar-letter-day-text =
    « { $title } » commence { $when }.

    Votre accès personnel, ouvert un quart d’heure avant :
    { $link }

    Nous notons si vous avez rejoint, et rien d’autre. Questions : { $contact }
webinar-letter-hour-subject = Dans une heure : { $title }
webinar-letter-hour-text =
    « { $title } » commence { $when }.

    Votre accès personnel, ouvert un quart d’heure avant :
    { $link }

    Nous notons si vous avez rejoint, et rien d’autre. Questions : { $contact }
