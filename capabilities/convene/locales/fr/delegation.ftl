# Les délégations : la page de la tête, le bureau, les lettres.


## Pour la personne à la tête
delegation-menu = Délégations
delegation-title = Délégation : { $name }
delegation-you-hold =
    { $n ->
        [one] Vous avez { $n } place.
       *[other] Vous avez { $n } places.
    }
delegation-until = Les noms peuvent changer jusqu’au { $when }.
delegation-fixed = Les noms sont arrêtés depuis le { $when }. Écrivez aux organisateurs pour un changement.
delegation-count-complete = { $n } complètes
delegation-count-started = { $n } commencées
delegation-count-sent =
    { $n ->
        [one] { $n } lien envoyé
       *[other] { $n } liens envoyés
    }
delegation-count-free =
    { $n ->
        [one] { $n } libre
       *[other] { $n } libres
    }
delegation-place-n = Place
delegation-sent-on = envoyé le { $day }
delegation-opened-on = ouvert le { $day }
delegation-everything = tout
delegation-nothing = rien
delegation-give = Donner des places
delegation-open = Créer un lien pour tous
delegation-open-link = Qui a ce lien prend une de vos places libres. Copiez-le maintenant : il ne sera plus montré. Un nouveau lien met fin au précédent.
delegation-glance = Votre délégation en bref
delegation-sectors = Secteurs
delegation-sectors-n = { $n } : { $names }
delegation-visits = Séances et visites
delegation-visits-n =
    { $n ->
        [one] { $n } place
       *[other] { $n } places
    }, { $waiting } en attente
delegation-to-pay = À payer
delegation-aide = Une personne qui vous aide
delegation-aide-mail = Adresse courriel
delegation-aide-add = Envoyer un lien à cette personne
delegation-mine = Mes délégations
delegation-mine-none = Vous n’êtes à la tête d’aucune délégation.
delegation-join-lead =
    { $n ->
        [one] { $name } a { $n } place libre.
       *[other] { $name } a { $n } places libres.
    } Donnez votre adresse, et le lien vers la vôtre arrive par courriel.
delegation-join = Prendre une place
said-delegation-aide = Un lien est en route vers la personne qui vous aide.
refusal-delegation-full = Toutes les places de { $delegation } sont données. Demandez à la personne à sa tête.

## Le bureau des organisateurs
delegation-list-lead =
    { $n ->
        [one] { $n } délégation
       *[other] { $n } délégations
    }, { $places ->
        [one] { $places } place
       *[other] { $places } places
    }
delegation-none = Pas encore de délégation. Créez la première ci-dessous ; la personne à sa tête reçoit un lien.
delegation-name = Délégation
delegation-kind = Genre
delegation-kind-city = ville
delegation-kind-region = région
delegation-kind-force = corps de police
delegation-kind-organisation = organisme
delegation-head-name = Tête de la délégation
delegation-head-mail = Adresse de la personne à la tête
delegation-given = Données
delegation-complete = Complètes
delegation-new = Nouvelle délégation
delegation-make = Créer et écrire à la personne à la tête
delegation-name-missing = Dites de qui est la délégation.
delegation-led-by = menée par { $name }
delegation-write-again = Écrire de nouveau à la tête
delegation-change = Nom, pays et tête de la délégation
delegation-change-hint = Une nouvelle personne à la tête reçoit un lien ; le lien de la précédente n’ouvre plus rien.
delegation-change-yes = Enregistrer
said-delegation-changed = C’est enregistré.
said-delegation-made = La délégation est créée, et un courriel est en route vers la personne à sa tête.
said-delegation-written = Un courriel est en route.

## Lettres
booking-letter-delegation-head-subject = { $n } places pour { $delegation } : { $gathering }
booking-letter-delegation-head-text =
    { $gathering } garde { $n } places pour la délégation { $delegation }, et vous êtes à sa tête.

    Donnez les places à celles et ceux qui viennent ; chaque personne donne ses renseignements, et vous voyez ce qui manque :
    { $link }
booking-letter-delegation-aide-subject = Vous aidez la délégation { $delegation }
booking-letter-delegation-aide-text =
    { $head } vous demande d’aider pour la délégation { $delegation } à { $gathering }, qui a { $n } places :
    { $link }
