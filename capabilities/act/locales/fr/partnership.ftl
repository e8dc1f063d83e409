# Les mots des partenariats.
partnership-menu = Partenariats
partnership-list-lead = Qui travaille ensemble pour la sécurité, où, et à quelles conditions.
partnership-own = Les vôtres
partnership-all = Tous les partenariats
partnership-none = Aucun partenariat n’a encore publié sa page.
partnership-who =
    { $members ->
        [one] { $members } membre
       *[other] { $members } membres
    } de { $sectors ->
        [one] { $sectors } secteur
       *[other] { $sectors } secteurs
    }
partnership-begin = Commencer un partenariat
partnership-begin-lead = Un nom et un but suffisent. Il reste entre ses membres tant que vous ne publiez pas sa page.
partnership-begin-yes = Commencer
partnership-title-missing = Donnez un nom au partenariat.
partnership-purpose-missing = Dites ce que le partenariat veut changer.
partnership-tab-page = Page publique
partnership-tab-path = Parcours
partnership-tab-members = Membres
partnership-tab-agreements = Ententes
partnership-tab-money = Argent
partnership-tab-health = Travail commun
partnership-stage-starting = Démarre
partnership-stage-working = À l’œuvre
partnership-stage-sustaining = S’inscrit dans la durée
partnership-stage-ended = Terminé
partnership-part-convener = réunit
partnership-part-member = participe
partnership-part-observer = suit
partnership-members = Membres par secteur
partnership-members-hint = Les personnes ne sont nommées que si elles l’ont accepté.
partnership-no-members = Aucun membre n’est encore inscrit.
partnership-gifts = Apports en nature
partnership-gifts-sum = D’une valeur de { $sum }, là où elle a été calculée.
partnership-mix = D’où vient l’argent
partnership-mix-kind = Nature
partnership-review = La suite
partnership-review-said = Le { $day }, les membres décident s’ils continuent, et comment.
partnership-to-desk = Vers les pages des membres
partnership-back = Retour
partnership-no-sector = Sans secteur
partnership-choose-sector = Choisissez un secteur
partnership-sector-missing = Choisissez le secteur : il montre qui est autour de la table, et qui n’y est pas.
partnership-mail-wrong = Ce n’est pas une adresse de courriel. Laissez vide s’il n’y en a pas.
partnership-nobody = Nommez une organisation, ou une personne qui vient en son nom propre.
partnership-convener-mail = Qui réunit les autres a besoin d’une adresse de courriel pour se connecter.
partnership-last-convener = Désignez d’abord une autre personne pour réunir : plus personne ne pourrait rien modifier ici.
partnership-absent = Encore aucun membre de :
partnership-gone = Membres partis
partnership-outside = ne se connecte pas
partnership-leaves = Est parti
partnership-enter = Inscrire un membre
partnership-enter-hint = Qui a une adresse ici voit les pages des membres après s’être connecté avec elle.
partnership-enter-yes = Inscrire le membre
partnership-says = Ce que le partenariat dit de lui-même
partnership-says-hint = Cela figure sur sa page publique.
partnership-my-name = Votre nom
partnership-name-shown = Votre nom figure sur la page publique, à côté de votre organisation.
partnership-name-hidden = Seuls les membres voient votre nom. La page publique montre votre organisation.
partnership-show-me = Montrer mon nom
partnership-hide-me = Ne plus le montrer
partnership-field-title = Nom
partnership-field-title-hint = Comme on le dit, par exemple « Ensemble rue du Port ».
partnership-field-place = Lieu
partnership-field-place-hint = Ville, arrondissement ou région.
partnership-field-purpose = Ce qu’il veut changer
partnership-field-purpose-hint = Une phrase qu’un habitant comprendrait ; le reste au-dessous, si vous voulez.
partnership-field-stage = Où il en est
partnership-field-began = Commencé le
partnership-field-review = Décision le
partnership-field-review-hint = Le jour où les membres décident s’ils continuent, et comment.
partnership-field-published = Tout le monde peut lire la page publique
partnership-field-shows-money = La page publique montre d’où vient l’argent
partnership-field-organisation = Organisation
partnership-field-organisation-hint = Vide pour une personne qui vient en son nom propre.
partnership-field-sector = Secteur
partnership-field-name = Personne
partnership-field-mail = Adresse de courriel
partnership-field-mail-hint = Vide si la personne ne se connecte pas.
partnership-field-office = Rôle dans le partenariat
partnership-field-office-hint = Par exemple « tient le procès-verbal » ou « apporte les données de santé ».
partnership-field-part = Part
partnership-field-part-hint = Qui réunit modifie ce qui figure ici ; qui participe signe et répond ; qui suit ne fait ni l’un ni l’autre.
partnership-field-since = Depuis
partnership-field-source = Source
partnership-field-held = En caisse
partnership-field-counted = Compté le
partnership-field-monthly = Un mois coûte
partnership-field-monthly-hint = Salaires, loyer et tout ce qui revient. Les apports en nature n’en font pas partie.
partnership-file-organisation = Organisation
partnership-file-sector = Secteur
partnership-file-person = Personne
partnership-file-office = Rôle
partnership-file-part = Part
partnership-file-since = Depuis
partnership-file-what = Quoi
partnership-file-from-whom = De qui
partnership-file-kind = Nature
partnership-file-certainty = Certitude
partnership-file-sum = Somme
partnership-file-currency = Monnaie
partnership-file-first-day = Premier jour
partnership-file-last-day = Dernier jour
partnership-file-basis = Mode de calcul
partnership-file-money = Argent
partnership-in-kind = En nature
partnership-period = Quand
partnership-value = Valeur
partnership-value-hint = Ce que cela coûterait autrement. Vide si personne ne l’a calculé.
partnership-basis-hint = Par exemple « 12 heures par semaine à 38 ».
partnership-sources = D’où vient l’argent
partnership-no-sources = Aucune source n’est encore inscrite.
partnership-add-source = Inscrire une source
partnership-add-source-yes = Inscrire la source
partnership-source-missing = Dites qui donne l’argent.
partnership-source-budget = Budgets des membres
partnership-source-grant = Subventions
partnership-source-donation = Dons
partnership-source-fee = Services facturés
partnership-source-outcomes = Contrats à impact
partnership-source-other = Autre
partnership-confirmed = Confirmé
partnership-hoped = Espéré
partnership-confirmed-hint = Confirmé par écrit
partnership-hoped-hint = Espéré : demandé, promis de vive voix, attendu
partnership-confirm = C’est confirmé
partnership-till = Ce qu’il y a en caisse et ce que coûte un mois
partnership-counted = { $held } en caisse le { $day } ; un mois coûte { $monthly }.
partnership-no-gifts = Rien n’est encore inscrit : locaux, heures, données, camionnette.
partnership-add-gift = Inscrire un apport en nature
partnership-add-gift-yes = Inscrire
partnership-gift-hint = Locaux, heures, données, camionnette.
partnership-gift-missing = Dites ce qui est donné.
partnership-gift-whose = Choisissez le membre qui le donne.
partnership-gift-basis-missing = Dites comment la valeur a été calculée.
partnership-lasts =
    Avec ce qui est confirmé, l’argent dure { $months ->
        [one] un mois
       *[other] { $months } mois
    }, jusqu’à la fin de { $until }.
partnership-lasts-hoped =
    { $sure } Avec ce qui est espéré, il durerait { $months ->
        [one] un mois
       *[other] { $months } mois
    }, jusqu’à la fin de { $until }.
partnership-lasts-hoped-long = { $sure } Avec ce qui est espéré, il durerait plus de cinq ans.
partnership-lasts-long = Avec ce qui est confirmé, l’argent dure plus de cinq ans.
partnership-lasts-none = L’argent ne suffit pas pour le mois en cours, même avec ce qui est espéré.
partnership-lasts-only-hoped =
    Avec ce qui est confirmé, l’argent ne suffit pas pour le mois en cours. Avec ce qui est espéré, il durerait { $months ->
        [one] un mois
       *[other] { $months } mois
    }, jusqu’à la fin de { $until }.
partnership-lasts-only-hoped-long = Avec ce qui est confirmé, l’argent ne suffit pas pour le mois en cours. Avec ce qui est espéré, il durerait plus de cinq ans.
partnership-month = { $month } { $year }
partnership-lasts-unknown = Personne n’a encore dit ce qu’il y a en caisse ni ce que coûte un mois : personne ne sait donc combien de temps l’argent dure.
path-lead = Ce que font la plupart des partenariats, de la première réunion jusqu’au jour où le travail continue sans ceux qui l’ont commencé. Une étape est faite quand le dossier le montre.
path-done = { $n } étapes sur { $of } faites
path-is-done = fait
path-next = Ce qu’il faut faire maintenant
path-go = Le faire
path-all-done = Toutes les étapes sont faites. Demandez de temps à autre comment va le travail commun.
path-purpose = Écrire ce que vous voulez changer
path-purpose-hint = Une phrase qu’un habitant comprendrait. Elle décide de qui doit être autour de la table.
path-sectors = Réunir trois secteurs
path-sectors-hint = Avec moins, c’est un projet entre amis. Demandez qui d’autre rencontre les mêmes personnes.
path-residents = Faire venir des habitants
path-residents-hint = Ceux qui vivent avec le problème savent ce qui a été tenté, et si cela a aidé.
path-terms = Convenir des règles du partenariat, et les signer
path-terms-hint = Qui décide quoi, à quel rythme on se réunit, comment on part. Un modèle est prêt.
path-sharing = Convenir des renseignements partagés
path-sharing-hint = Des chiffres, jamais de dossiers sur des personnes. Dites qui garde quoi, combien de temps, et qui peut publier.
path-in-kind = Noter ce que chacun apporte
path-in-kind-hint = Les locaux et les heures valent autant que l’argent, et les bailleurs de fonds les demandent.
path-published = Publier la page
path-published-hint = On entendra parler de vous de toute façon ; autant que ce soit par vous.
path-health = Demander comment va le travail commun
path-health-hint = Huit questions, sans noms. C’est à la première tournée que l’on comparera.
path-months = Confirmer l’argent d’une année
path-months-hint = Avec moins de douze mois, un partenariat cherche de l’argent au lieu de travailler.
path-conveners = Être deux à réunir
path-conveners-hint = Un travail qui tient à une seule personne finit quand elle change d’emploi.
path-review = Fixer le jour où vous décidez de la suite
path-review-hint = Avec deux tournées de questions et les chiffres sous les yeux : continuer, changer, transmettre ou bien finir.
agreement-lead = Ce dont les membres sont convenus par écrit. Ce qui est à la signature garde son texte.
agreement-none = Rien n’est encore convenu par écrit.
agreement-draft = Rédiger une entente
agreement-draft-hint = Partez de mots éprouvés et mettez les vôtres à leur place.
agreement-draft-yes = Garder comme projet
agreement-kind-terms = Règles du partenariat
agreement-kind-terms-hint = But, membres, façon de décider, façon de partir.
agreement-kind-sharing = Partage de renseignements
agreement-kind-sharing-hint = Quels chiffres vont à qui, pour quoi faire, et ce qui n’est jamais partagé.
agreement-kind-other = Autre entente
agreement-kind-other-hint = Sur une page blanche.
agreement-state-draft = Projet
agreement-state-signing = À la signature
agreement-state-in-force = En vigueur
agreement-state-run-out = Échue
agreement-state-ended = Terminée
agreement-signed-of = { $n } signatures sur { $of }
agreement-until = jusqu’au { $day }
agreement-field-kind = Nature
agreement-field-title = Titre
agreement-field-text = Texte
agreement-field-text-hint = Une ligne qui commence par ## est un titre, une ligne qui commence par - est un point.
agreement-field-expires = En vigueur jusqu’au
agreement-field-expires-hint = Peut rester vide. Trente jours avant, ceux qui réunissent reçoivent une lettre.
agreement-title-missing = Donnez un titre à l’entente.
agreement-text-missing = Écrivez ce qui est convenu.
agreement-sign = Signer pour { $member }
agreement-sign-hint = Vous signez ce texte tel quel. Votre nom et le jour figurent dessous.
agreement-signed = Signé
agreement-nobody = Personne n’a encore signé.
agreement-missing = Pas encore signé
agreement-steps = Étape suivante
agreement-lay = Mettre à la signature
agreement-lay-hint = Son texte ne pourra plus changer.
agreement-take-back = Revenir au projet
agreement-in-force = En vigueur dès aujourd’hui
agreement-end = Y mettre fin
agreement-reword = Modifier le texte
agreement-template-terms =
    ## Ce que nous voulons changer
    (…)

    ## Qui en est membre
    - Une organisation devient membre quand les membres en conviennent. Elle désigne une personne qui parle pour elle, et une autre qui la remplace.
    - Les habitants sont membres en leur nom propre et ont la même voix.

    ## Ce que fait chacun
    - Chaque membre apporte (…) et dit assez tôt quand il ne le peut plus.
    - Ceux qui réunissent convoquent les réunions, tiennent ce dossier et parlent pour nous au dehors.

    ## Comment nous décidons
    - Nous nous réunissons toutes les (…) semaines. Nous cherchons ce qui convient à tous. À défaut, (…) des membres décident.
    - Qui n’est pas d’accord peut le faire noter.

    ## Argent
    - L’argent donné à nous tous est tenu par (…), qui montre les comptes tous les trois mois.

    ## Départ et fin
    - Un membre part en le disant par écrit, (…) semaines à l’avance.
    - Le (…), nous regardons si cela aide encore : nous continuons, nous changeons ou nous terminons.
agreement-template-sharing =
    ## Pour quoi faire
    Nous partageons des renseignements pour comprendre (…), et pour rien d’autre. Ils ne servent pas à agir contre une personne.

    ## Ce qui est partagé
    - Des chiffres par secteur et par mois, de (…). Les nombres inférieurs à cinq ne sont pas montrés.
    - Ce qui a été dit dans les groupes et les marches, sans noms, comme il a été convenu.

    ## Ce qui n’est jamais partagé
    - Les noms, les adresses, les dossiers, les données de santé ou judiciaires d’une personne.

    ## Sur quel fondement
    - (…) donne ses chiffres en vertu de (…).

    ## Qui les garde, et combien de temps
    - (…) les garde sur (…). Seules les personnes nommées en annexe les ouvrent. Ils sont détruits le (…).

    ## Qui peut publier
    - Rien ne sort de ce groupe avant que qui l’a donné l’ait vu et ait eu (…) jours pour s’y opposer.

    ## Quand quelque chose tourne mal
    - Qui s’en aperçoit le dit à (…) le jour même. Nous disons ce qui est arrivé à ceux que cela concerne.
partnership-expires-subject = { $agreement } : en vigueur jusqu’au { $day }
partnership-expires-text =
    L’entente « { $agreement } » de { $partnership } est en vigueur jusqu’au { $day }. Vous réunissez ce partenariat.

    Si elle doit continuer, rédigez la suivante et mettez-la à la signature à temps :

    { $link }
said-partnership-begun = C’est commencé. Voici le parcours.
said-partnership-saved = Enregistré.
said-agreement-drafted = Gardé comme projet.
said-agreement-saved = Enregistré.
said-agreement-signed = Signé. Votre nom et le jour figurent dessous.
refusal-partnership-conveners-only = Seuls ceux qui réunissent le partenariat modifient ceci. Adressez-vous à l’un d’eux ; la page des membres les nomme.
refusal-partnership-last-convener = La dernière personne qui réunit ne peut pas partir : plus personne ne pourrait rien modifier ici. Désignez-en d’abord une autre.
refusal-agreement-moved = Cette entente n’est plus où elle était : quelqu’un a été plus rapide. Regardez-la de nouveau.
refusal-agreement-signed-already = Quelqu’un a déjà signé ce texte : il reste tel quel. Rédigez plutôt une autre entente.
refusal-agreement-too-few = Une entente entre en vigueur quand au moins deux membres l’ont signée.
keeping-partnership-member = Qui parlait pour un membre d’un partenariat qui est parti
keeping-partnership-member-until = Deux ans après le départ du membre. L’organisation reste au dossier.
