# Les mots du cadre : pages, dates, refus.
shell-skip = Aller au contenu
shell-language = Langue
shell-sign-in = Se connecter
shell-menu = Menu
shell-stage-overview = Vue d’ensemble
shell-stage-call = Appel
shell-stage-decide = Sélection
shell-stage-programme = Programme
shell-stage-day = Le jour même
shell-stage-results = Résultats
shell-stage-registration = Inscriptions
shell-stage-site = Pages publiques
shell-stage-settings = Réglages
shell-stage = Dans cette étape
shell-need-you = vous attendent
shell-you-are-here = Vous êtes ici
shell-runs-on = { $install } fonctionne avec Wardmote, le logiciel libre des partenariats pour la sécurité des collectivités.
shell-about-this-site = À propos de ce site
shell-demo-doors = Démo : portes et horloge
shell-outbox = Démo : lettres
shell-design = Composants
shell-open-data = Données ouvertes et API
shell-privacy = Ce qui est conservé
shell-here = { "{time}" } chez vous
shell-scheme = Couleurs :
shell-scheme-auto = comme votre appareil
shell-scheme-light = claires
shell-scheme-dark = sombres

field-words = { "{n}" } mots sur { "{limit}" }
field-words-over = { "{n}" } mots sur { "{limit}" }, { "{over}" } de trop
field-words-most = { $n } mots au plus

weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche
month-jan = janvier
month-feb = février
month-mar = mars
month-apr = avril
month-may = mai
month-jun = juin
month-jul = juillet
month-aug = août
month-sep = septembre
month-oct = octobre
month-nov = novembre
month-dec = décembre
day-first = 1er
date-whole = { $weekday } { $day } { $month } { $year }
date-in-month = { $weekday } { $day }
dates-one-month = du { $day } au { $day2 } { $month2 } { $year2 }
dates-two-months = du { $day } { $month } au { $day2 } { $month2 } { $year2 }
dates-two-years = du { $day } { $month } { $year } au { $day2 } { $month2 } { $year2 }
date-and-time = { $date } à { $time }
span-now = maintenant
span-in = dans { $span }
span-ago = il y a { $span }
span-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
span-hours = { $n ->
    [one] 1 heure
   *[other] { $n } heures
}
span-hours-minutes = { $h ->
    [one] 1 heure
   *[other] { $h } heures
} et { $m ->
    [one] 1 minute
   *[other] { $m } minutes
}
span-days = { $n ->
    [one] 1 jour
   *[other] { $n } jours
}
span-days-hours = { $d ->
    [one] 1 jour
   *[other] { $d } jours
} et { $h ->
    [one] 1 heure
   *[other] { $h } heures
}

refused-title = Cela n’a pas abouti
refused-nothing-here = Il n’y a rien ici
refused-home = Aller à la première page
refused-nothing-changed = Rien n’a été modifié. Le bouton de retour de votre navigateur vous rend ce que vous avez écrit.
refusal-not-found = Cette adresse ne mène nulle part, ou à quelque chose qui ne vous est pas ouvert. Vérifiez le lien, ou connectez-vous avec l’adresse qui l’a reçu.
refusal-sign-in-first = Connectez-vous d’abord.
refusal-surprise = Une erreur s’est produite de notre côté. Rien n’a été modifié ; réessayez dans une minute.
refusal-busy = Beaucoup de personnes écrivent en ce moment. Renvoyez-le, s’il vous plaît.
refusal-disk-full = Il n’y a plus de place pour enregistrer ceci. Gardez votre texte et prévenez l’organisateur.
refusal-somebody-was-first = Quelqu’un a été plus rapide. Rechargez la page pour voir l’état actuel.
refusal-too-often = C’était très souvent en peu de temps. Attendez une minute et réessayez.
refusal-too-large = C’est trop volumineux : { $mb } Mo au plus.
refusal-too-slow = L’envoi a pris trop de temps. Renvoyez-le, s’il vous plaît.
refusal-form-broken = Le formulaire est arrivé abîmé. Renvoyez-le, s’il vous plaît.
refusal-body-not-json = Le corps n’est pas le JSON attendu : { $why }.
refusal-method-not-allowed = Cette adresse ne s’utilise pas de cette manière.
