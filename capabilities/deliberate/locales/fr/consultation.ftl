# Les mots de la consultation : commentaires, amendements, soutiens, lettres de confirmation, décisions.
consultation-comment = Commenter
consultation-comment-whole = Commenter l’ensemble
consultation-comments = { $n ->
    [one] 1 commentaire
   *[other] { $n } commentaires
}
consultation-whole = Sur l’ensemble
consultation-amend = Proposer une autre formulation
consultation-add = Proposer un nouveau paragraphe
consultation-amendment = Amendement { $n }
consultation-amendments = Amendements
consultation-on = Sur le paragraphe { $n }
consultation-on-whole = Sur l’ensemble du texte
consultation-new-after = { $n ->
    [0] Nouveau paragraphe au début
   *[other] Nouveau paragraphe après le paragraphe { $n }
}
consultation-change = Paragraphe { $n }, autre formulation
consultation-delete = Paragraphe { $n }, à retirer
consultation-do = Ce qui doit arriver au paragraphe
consultation-do-change = Il doit dire autre chose
consultation-do-delete = Il doit être retiré
consultation-do-add = Un nouveau paragraphe
consultation-new-text = La formulation que vous proposez
consultation-new-text-hint = Changez le moins possible : vos changements sont montrés mot à mot. Inutile si le paragraphe doit disparaître.
consultation-reason = Pourquoi
consultation-reason-hint = Le groupe de rédaction motive sa décision ; donnez-lui votre raison.
consultation-reason-missing = Donnez votre raison : le groupe de rédaction y répond.
consultation-words = Votre commentaire
consultation-words-hint = Montré avec votre nom à côté du texte.
consultation-words-missing = Écrivez votre commentaire.
consultation-name = Votre nom
consultation-name-hint = Montré avec ce que vous dites.
consultation-name-missing = Donnez le nom sous lequel cela est montré.
consultation-organisation = Au nom de qui, le cas échéant
consultation-mail = Adresse électronique
consultation-mail-hint = Jamais montrée. Vous recevez une lettre avec un lien ; vos propos paraissent quand vous le suivez.
consultation-mail-wrong = Donnez une adresse électronique, par exemple bartolo@example.org.
consultation-send = Envoyer
consultation-read = Lire la recommandation
consultation-closes = La consultation est ouverte jusqu’au
consultation-not-sent = Pas encore envoyé
consultation-kept = Ce que vous avez saisi est toujours là.
consultation-came-too-late = La consultation a pris fin le { $when }, avant l’arrivée de cet envoi. Vos mots sont toujours là : gardez-les ou écrivez à l’organisation.
consultation-changed-since = Le paragraphe { $n } a changé depuis que vous avez commencé : voici les deux textes. Vérifiez votre formulation et renvoyez-la.
consultation-moved = Ce qui a changé entre-temps dans le paragraphe
consultation-moved-next = Votre formulation figure ci-dessous telle que vous l’avez saisie. La renvoyer la propose sur le nouveau texte.
consultation-paragraph-gone = Le paragraphe a été retiré entre-temps. Renvoyez pour proposer votre formulation comme nouveau paragraphe.
consultation-nothing-changed = Votre formulation est identique au texte. Changez ce que vous voulez voir changé.
consultation-somebody = Une participante ou un participant
consultation-by = { $name }, { $organisation }
consultation-hidden = Non montré. Le groupe de rédaction dit pourquoi : { $why }
consultation-erased = Retiré par la personne qui l’a écrit.
consultation-overtaken = Écrit sur une formulation antérieure ; le paragraphe a changé depuis.
consultation-decided-because = Le groupe de rédaction :
consultation-decision-open = Ouvert
consultation-decision-accepted = Retenu
consultation-decision-merged = Retenu en d’autres mots
consultation-decision-rejected = Non retenu
consultation-stances = { $support ->
    [0] Sans soutien pour l’instant
    [one] 1 soutien
   *[other] { $support } soutiens
}{ $object ->
    [0] {"."}
    [one] , 1 objection.
   *[other] , { $object } objections.
}
consultation-stand = Soutenir ou objecter
consultation-stance = Votre position
consultation-stance-support = Soutient
consultation-stance-objection = Objecte
consultation-stance-why = Pourquoi
consultation-stance-why-hint = Nécessaire pour une objection.
consultation-stance-too-late = On ne peut plus soutenir cet amendement ni y objecter. Ce que vous avez saisi est toujours là.
consultation-objection-missing = Dites pourquoi vous objectez : le groupe de rédaction y répond.
consultation-supporters = { $n ->
    [one] 1 soutien
   *[other] { $n } soutiens
}
consultation-objections = { $n ->
    [one] 1 objection
   *[other] { $n } objections
}
consultation-kind-comment = Vous avez écrit un commentaire :
consultation-kind-amendment = Vous avez proposé un amendement, avec cette raison :
consultation-kind-support = Vous soutenez un amendement.
consultation-kind-objection = Vous objectez à un amendement :
consultation-confirm-title = Montrer ce que vous avez écrit ?
consultation-confirm-yes = Oui, le montrer avec mon nom
consultation-confirm-not-you = Si ce n’était pas vous, fermez cette page. Rien n’est montré, et tout est effacé après une semaine.
consultation-confirm-subject = Confirmez ce que vous avez écrit sur « { $title } »
consultation-confirm-text =
    Quelqu’un, sans doute vous, a écrit quelque chose sur la recommandation « { $title } » de { $gathering } et a donné cette adresse.

    Pour que cela paraisse, ouvrez cette page et confirmez :

    { $link }

    Si ce n’était pas vous, ne faites rien. Rien n’est montré, et tout est effacé après une semaine.
said-contribution-shown = Merci. C’est maintenant visible.
said-contribution-letter = Merci. Cela paraîtra quand vous suivrez le lien de la lettre que nous vous avons envoyée.
said-contribution-hidden = Ce n’est plus montré.
said-amendment-decided = La décision est enregistrée.
refusal-consultation-over = La consultation a pris fin le { $when }. Vous pouvez toujours lire ce qui a été dit.
refusal-consultation-confirm-late = Ce lien n’est plus valable : le texte est arrêté ou plus d’une semaine a passé.
refusal-consultation-decided-late = Les amendements se décident pendant la consultation et la consolidation. Le texte est maintenant arrêté.
refusal-consultation-paragraph-lost = Le paragraphe de cet amendement n’existe plus. Laissez l’amendement ou ajoutez ses mots comme nouveau paragraphe.
refusal-consultation-hide-why = Donnez la raison : elle est montrée à la place de ce que vous masquez.

decide-stands = Le paragraphe tel qu’il est
decide-text = Le paragraphe ensuite, langue : { $lang }
decide-text-hint = Il commence par les mots proposés. Changez-les pour le retenir en d’autres mots.
decide-reason = Raison
decide-reason-hint = Montrée à tout le monde, aussi à la personne qui a proposé.
decide-reason-missing = Donnez la raison : la personne qui a proposé cela veut la connaître.
decide-take = Retenir ce texte
decide-leave = Laisser le texte tel quel
decide-somebody-was-first = Quelqu’un d’autre du groupe en a décidé entre-temps. Sa décision figure ci-dessus ; votre raison est toujours là.

## À l’auteur d’un amendement
amendment-answered-subject = Votre amendement { $number } : { $decision }
amendment-answered-text =
    Le groupe de rédaction a répondu à votre amendement { $number } à « { $title } » ({ $gathering }) : { $decision }.

    Son motif :

    { $reason }

    L’amendement et le texte tel qu’il est maintenant :

    { $link }
