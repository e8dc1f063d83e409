# Les mots du travail commun.
health-lead = Huit questions sur le partenariat, jamais sur une personne. Moins de cinq réponses ne sont montrées à personne.
health-asks = Jusqu’au { $day } : comment va le travail commun ?
health-secrecy = Votre réponse entre dans une somme, et personne ne peut savoir après coup ce que vous avez dit. Que vous avez répondu se sait jusqu’à la clôture de la tournée. Si tous disent la même chose, chacun sait ce que tous ont dit.
health-purpose = Nous voulons la même chose, et nous le disons avec les mêmes mots.
health-table = Ceux qui devraient être autour de la table y sont.
health-decisions = Nous savons comment se prennent les décisions, et elles se prennent.
health-doing = Ce dont nous convenons se fait.
health-information = Nous obtenons les uns des autres les renseignements qu’il nous faut.
health-heard = Les petits membres sont entendus autant que les grands.
health-means = Le temps et l’argent sont répartis équitablement.
health-residents = Les habitants remarqueraient si nous arrêtions.
health-short-purpose = but
health-short-table = qui est autour de la table
health-short-decisions = décisions
health-short-doing = faire ce qui est convenu
health-short-information = renseignements
health-short-heard = être entendu
health-short-means = temps et argent
health-short-residents = ce que remarquent les habitants
health-answer-1 = Pas du tout
health-answer-2 = Par endroits
health-answer-3 = Pour l’essentiel
health-answer-4 = Pleinement
health-answer-missing = Choisissez la réponse la plus proche.
health-answer-yes = Donner ces réponses
health-divided = (avis partagés)
health-waits =
    Les questions sont ouvertes jusqu’au { $day }. { $n ->
        [0] Personne n’a encore répondu.
        [one] Une personne a répondu.
       *[other] { $n } personnes ont répondu.
    }
health-over-time = Ce qui a été dit au fil du temps
health-nothing = Rien à montrer encore. C’est à la première tournée que l’on comparera les suivantes.
health-question = Question
health-round =
    { $day }, { $n ->
        [one] une réponse
       *[other] { $n } réponses
    }
health-too-few = La tournée terminée le { $day } a reçu moins de { $least } réponses et n’est pas montrée.
health-same = Rien n’a bougé depuis la tournée précédente.
health-better = Mieux qu’à la tournée précédente : { $what }.
health-worse = Moins bien qu’à la tournée précédente : { $what }.
health-moved = Mieux qu’à la tournée précédente : { $better }. Moins bien : { $worse }.
health-rounds = Tournées
health-rounds-hint = Une ou deux fois par an suffisent. Laissez du temps entre deux tournées, pour que quelque chose puisse changer.
health-open-until = Ouverte jusqu’au { $day }.
health-close = La clore maintenant
health-closes = Réponses jusqu’au
health-closes-hint = Deux semaines suffisent.
health-open-yes = Ouvrir une tournée
health-closes-past = Choisissez un jour à venir.
said-health-answered = Vos réponses sont dans la somme.
said-health-opened = Les questions sont ouvertes.
said-health-closed = Close. Qui a répondu est oublié.
refusal-health-closed = Aucune tournée n’est ouverte en ce moment. Ceux qui réunissent ouvriront la prochaine.
refusal-health-answered = Vous avez déjà répondu à cette tournée. Une réponse ne peut pas changer, puisque personne ne sait laquelle est la vôtre.
refusal-health-runs = Une tournée est déjà ouverte.
