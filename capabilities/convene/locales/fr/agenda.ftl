# Le programme fait ensemble.
agenda-menu = Ordre du jour
agenda-title = Faire l’ordre du jour ensemble
agenda-kind = De quoi s’agit-il ?
agenda-kind-suggestion = Une proposition de sujet
agenda-kind-post = Un billet
agenda-yours = Le vôtre
agenda-item-title = Titre
agenda-item-text = Votre texte
agenda-item-text-hint = De quoi parler, que fabriquer, et ce que vous apporteriez.
agenda-name = Votre nom
agenda-name-hint = Tout le monde le voit à côté de votre texte.
agenda-invitation = Le mot de l’invitation
agenda-invitation-hint = Il figure dans la lettre qui vous a invité.
agenda-send = Publier
agenda-wrong = Ce n’est pas encore publié
agenda-title-missing = Donnez un titre.
agenda-text-missing = Écrivez un texte.
agenda-name-missing = Écrivez votre nom.
agenda-comment-missing = Écrivez un commentaire.
agenda-too-long = { $over } caractères de trop. Raccourcissez.
agenda-not-invited = Ce n’est pas le mot de l’invitation. Il figure dans la lettre qui vous a invité.
agenda-closed = L’ordre du jour ne prend plus de propositions. Ce que chacune est devenue figure à côté d’elle.
agenda-n = { $n ->
    [one] { $n } proposition ou billet
   *[other] { $n } propositions et billets
}
agenda-none = Personne n’a encore rien proposé. Commencez.
agenda-support-n = { $n ->
    [0] aucun soutien pour l’instant
    [one] { $n } soutien
   *[other] { $n } soutiens
}
agenda-comments-n = { $n ->
    [0] aucun commentaire
    [one] { $n } commentaire
   *[other] { $n } commentaires
}
agenda-fate-open = ouverte
agenda-fate-planned = Elle devient une séance.
agenda-fate-merged = Elle rejoint une séance.
agenda-fate-declined = Pas cette fois.
agenda-fate-hidden = masquée
agenda-being-planned = On lui cherche une place dans le programme.
agenda-support = Je soutiens
agenda-supported = Vous soutenez ; retirer
agenda-comment = Votre commentaire
agenda-do-comment = Commenter
agenda-answer = Réponse en une phrase
agenda-plan = En faire une séance
agenda-as = Sous quelle forme ?
agenda-suggested-by = Proposé par { $name }
agenda-into = Code de
agenda-decline = Pas cette fois
agenda-open-again = Rouvrir
agenda-settings = Introduction et invitation
agenda-intro-en = À quoi cela sert, en anglais
agenda-intro-fr = À quoi cela sert, en français
agenda-word = Mot de l’invitation
agenda-word-hint = Qui le connaît peut écrire. Laissé vide, tout le monde le peut.
agenda-take = Prendre des propositions et des commentaires
said-agenda-posted = Publié. Vous verrez ici ce qu’il en advient.
said-agenda-commented = Votre commentaire figure ci-dessous.
said-agenda-done = C’est fait. Tout le monde voit ce qu’il en advient.
refusal-agenda-closed = L’ordre du jour ne prend plus ni propositions, ni commentaires, ni soutiens. Ce qui a été écrit reste lisible.
refusal-agenda-merge-into-none = Écrivez le code d’une proposition devenue séance. Il figure après le nom.
refusal-agenda-decline-without-answer = Dites en une phrase pourquoi avant d’écarter : la personne qui l’a proposée la lira.
refusal-agenda-moved-on = Cela ne peut pas se faire dans l’état actuel. Rechargez la page.
