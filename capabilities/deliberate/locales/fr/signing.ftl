# Les mots de la signature : délégations, signataires, signatures, votes, procurations.
signing-title = Signer
signing-go = Signer pour votre délégation
signing-none-yet = Aucune délégation n’a encore signé
signing-all-names = Tous les noms, avec dates et signataires
signing-lead-signatures = Vous signez pour une délégation. Son nom figure alors sous le texte, avec le vôtre, publiquement.
signing-lead-named = Vous votez pour une délégation. Chacun voit comment elle a voté et qui a voté pour elle.
signing-lead-secret = Vous votez pour une délégation à bulletin secret. Chacun voit qu’elle a voté, personne ne voit comment.
signing-secrecy = Seules des sommes sont conservées : personne, pas même l’exploitant de ce site, ne peut dire ensuite comment une délégation a voté. C’est pourquoi un vote secret ne se reprend pas.
signing-secrecy-weighted = Seules des sommes sont conservées, et un vote secret ne se reprend pas. Les délégations comptent ici selon leur poids : qui connaît les poids peut parfois déduire un vote des sommes.
signing-secret-running = Le vote est secret. Le résultat paraît quand il est clos.
signing-count = { $for } pour, { $against } contre, { $abstain } abstentions
signing-may =
    { $n ->
        [one] { $n } délégation peut signer.
       *[other] { $n } délégations peuvent signer.
    }
signing-may-quorum =
    { $n ->
        [one] { $n } délégation peut signer
       *[other] { $n } délégations peuvent signer
    } ; au moins { $percent } % d’entre elles doivent prendre part.
signing-quorum = Au moins { $percent } % des délégations doivent se prononcer.
signing-by = Signé par { $who }, { $when }
signing-by-proxy = Signé par { $who }, par procuration donnée à { $body }, { $when }
signing-choice-signed = la soutient
signing-choice-for = pour
signing-choice-against = contre
signing-choice-abstain = s’abstient
signing-choice-cast = a voté
signing-withdrawn = Retirée
signing-withdrawn-line = { $when } : { $why }
signing-through = Vous pouvez signer parce que cette délégation a donné procuration à { $body }.
signing-choice = Le vote de { $body }
signing-vote = Voter pour { $body }
signing-sign = Signer pour { $body }
signing-withdraw = Retirer
signing-withdraw-for = Retirer pour { $body }
signing-why = Raison
signing-why-hint = On continue de voir qu’il y a eu une signature, quand elle a été retirée et pourquoi. Vous pourrez signer de nouveau.
signing-why-missing = Donnez la raison : elle est montrée avec le retrait.
signing-closed-now = Rien ne peut être signé pour le moment.
signing-give = Laisser une autre délégation signer pour la vôtre
signing-give-to = Laquelle
signing-give-yes = Donner procuration
signing-gave = Votre procuration est chez { $body }. Vous pouvez toujours signer vous-mêmes ; la première signature compte.
signing-take-back = La reprendre
signing-no-end = aucune fin n’est fixée
signing-open-subject = Vous pouvez signer pour votre délégation : { $title }
signing-open-text =
    La recommandation « { $title } » de { $gathering } est soumise à l’adoption. Vous êtes enregistré comme pouvant signer pour une délégation.

    Jusqu’au : { $until }

    Connectez-vous avec cette adresse, où que vous soyez :

    { $link }
said-signed = C’est signé. Votre délégation figure maintenant sous le texte.
said-signing-voted = Votre délégation a voté.
said-withdrawn = Retirée. On continue de voir qu’il y a eu une signature.
said-proxy = Enregistré.
refusal-signing-over = La signature a pris fin le { $when }. La vôtre nous est parvenue le { $arrived } ; c’est l’heure d’arrivée chez nous qui compte.
refusal-signing-not-open = Rien ne peut être signé pour le moment : le texte n’est pas devant les délégations, ou le vote est dépouillé.
refusal-signing-already = { $body } a déjà signé : une autre personne de votre délégation, ou vous dans une autre fenêtre. Une signature figure.
refusal-signing-choose = Choisissez le vote de votre délégation, puis renvoyez.
refusal-signing-nothing-stands = Il n’y a pas de signature de cette délégation à retirer maintenant.
refusal-signing-secret-stays = Un vote secret ne se reprend pas : personne ne peut le retrouver.
refusal-signing-proxy-already = Votre délégation a déjà donné procuration. Reprenez-la d’abord.
refusal-signing-proxy-full = { $body } détient déjà autant de procurations qu’une délégation peut en avoir ({ $most }). Demandez à une autre.

delegations-title = Délégations qui peuvent signer
delegations-lead = Qui peut signer est enregistré avant toute signature : la délégation et, par leur nom, celles et ceux qui signent pour elle. Sur place ou à distance, le droit est le même.
delegations-none = Aucune délégation n’est inscrite. Inscrivez la première ci-dessous.
delegations-counts = { $n ->
    [one] compte une fois
   *[other] compte { $n } fois quand les poids s’appliquent
}
delegations-registered = inscrite, avec la personne à sa tête
delegations-authorise = Une personne peut signer
delegations-authorise-yes = Enregistrer
delegations-end = Ne peut plus signer
delegations-mail = Adresse électronique
delegations-office = Fonction, par exemple « chef de délégation »
delegations-enter = Inscrire une délégation
delegations-enter-yes = Inscrire
delegations-name = Ville, région ou organisme
delegations-name-hint = Tel qu’il doit figurer sous le texte.
delegations-name-missing = Donnez le nom de la délégation.
delegations-country = Pays
delegations-weight = Poids
delegations-weight-hint = Ne compte que si la recommandation le prévoit.
delegations-weight-wrong = Donnez un nombre entier de 1 à 1000.
said-delegations-saved = Enregistré.
