# L’appel à propositions : sa page publique.
call-tab = Appel
call-title = Appel à propositions
call-edition = { $name }, édition { $edition }
call-deadline = Date limite
call-draft-badge = Pas encore publié
call-draft-sentence = Cet appel est en préparation. Seules les personnes qui le préparent voient cette page.
call-ahead-badge = Ouvre { $left }
call-ahead-sentence = L’appel ouvre le { $at } (heure de { $city }), { $left }.
call-open-badge = Ouvert, clôture { $left }
call-open-sentence = Les propositions sont reçues jusqu’au { $at } (heure de { $city }), { $left }.
call-open-without-end-badge = Ouvert
call-open-without-end-sentence = Les propositions sont reçues ; la date limite n’est pas encore fixée.
call-closed-badge = Clos
call-closed-sentence = L’appel a pris fin le { $at } (heure de { $city }), { $left }.
call-here = { $time } chez vous
call-you = Chez vous
call-ics = Inscrire la date limite à votre agenda
call-draft-begun = Vous avez commencé une proposition.
call-draft-go-on = La poursuivre
call-draft-go-on-with = Poursuivre
call-propose = Rédiger une proposition
call-no-account = Aucun compte n’est nécessaire.
call-look-for = Ce que nous cherchons
call-asked = Ce qui vous sera demandé
call-asked-title = Un titre ({ $words } mots)
call-asked-abstract = Un résumé pour le programme ({ $words } mots)
call-asked-takeaway = Ce qu’on en retire ({ $words } mots)
call-asked-presenters = { $max ->
    [one] Qui intervient
   *[other] Qui intervient ({ $max } personnes au plus)
}
call-asked-optional = { $label } (facultatif)
call-asked-words = { $label } ({ $words } mots)
call-asked-words-optional = { $label } ({ $words } mots, facultatif)
call-saves-itself = Ce que vous écrivez est enregistré au fur et à mesure, et vous pouvez le modifier jusqu’à la clôture de l’appel.
call-judged = Comment les propositions sont évaluées
call-blind-open = Les personnes qui évaluent lisent votre proposition avec votre nom.
call-blind-names = Les personnes qui évaluent lisent votre proposition sans les noms ; elles voient l’organisme, son secteur et son échelon. Merci de ne pas mettre de noms dans les textes : le formulaire vous signale ceux qu’il y trouve.
call-blind-organisations = Les personnes qui évaluent lisent votre proposition sans les noms de personnes ni d’organismes ; elles voient seulement le secteur et l’échelon. Merci de ne pas mettre de noms dans les textes : le formulaire vous signale ceux qu’il y trouve.
call-share = { $percent } %
call-next = La suite
call-next-closes = L’appel prend fin. Vous pouvez modifier votre envoi jusque-là.
call-next-answer = Vous recevez notre réponse : retenue, en liste d’attente, invitation à une table ronde, ou refus motivé.
call-next-meet = Nous nous rencontrons.
call-topics = { $n ->
    [one] Un thème
   *[other] { $n } thèmes
}
call-formats = Formats
call-format = Format
call-length = Durée
call-minutes = { $n } min
call-by-mail = Par courriel
call-by-mail-how = Vous pouvez aussi envoyer votre proposition par courriel, dans vos propres mots, avec ses pièces jointes, à
call-by-mail-then = Vous recevez un lien pour la compléter et l’envoyer. L’heure d’arrivée de votre courriel fait foi.
call-anything-else = Pour toute autre question :
call-ics-name = Dernier moment pour proposer : { $name }
