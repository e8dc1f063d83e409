# Les mots de la suite : transmissions, réponses, retours sur les points, édition suivante.
follow-up-submitted = Transmise aux gouvernements et institutions
follow-up-sent = Envoyée le { $when }
follow-up-sent-for = Envoyée le { $when }, pour : { $process }
follow-up-sent-for-on = Envoyée le { $when }, pour : { $process }, décision le { $aims }
follow-up-answer = { $when } : { $words }
follow-up-no-answer = Pas encore de réponse.
follow-up-verdict-takes-up = La reprend
follow-up-verdict-partly = La reprend en partie
follow-up-verdict-declines = Ne la reprend pas
follow-up-verdict-received = Reçue
follow-up-see = Voir par vous-même
follow-up-came = Ce qui en est advenu
follow-up-nobody = Aucun retour sur ce point.
follow-up-who = Qui
follow-up-state = État
follow-up-what = Ce qui est rapporté
follow-up-evidence = Preuve
follow-up-state-done = Réalisé
follow-up-state-partly = En partie
follow-up-state-not = Non réalisé
follow-up-reported =
    Sur { $all ->
        [one] { $all } délégation signataire
       *[other] { $all } délégations signataires
    }, { $n ->
        [one] { $n } a
       *[other] { $n } ont
    } rendu compte.
follow-up-report = Faire un retour pour votre délégation en cinq minutes
report-title = Ce qui en est advenu
report-lead = Ce qui n’a pas pu se faire aide aussi les autres, si l’on dit pourquoi.
report-for = Votre délégation
report-which = Quel point
report-point = { $n }. { $text }
report-point-missing = Choisissez le point.
report-state = Où cela en est
report-state-missing = Choisissez où cela en est.
report-words = Ce que vous avez fait, ou pourquoi non
report-words-hint = Comme à une ou un collègue : depuis quand, combien, ce qui a gêné.
report-words-missing = Dites en une phrase ce qui a été fait ou pourquoi non.
report-evidence = Comment on peut le voir
report-evidence-hint = Par exemple « procès-verbal du conseil du 4 mai » ou « série de 14 mois ».
report-link = Adresse web de la preuve, s’il y en a une
report-day = État au
report-by-missing = Dites qui rapporte.
report-send = Enregistrer le retour
record-institution = Gouvernement ou institution
record-institution-missing = Dites à qui elle a été transmise.
record-level = Échelon
record-process = Processus politique visé
record-process-hint = Par exemple « révision de la loi sur la police » ou « stratégie nationale 2028 ».
record-aims-on = Quand cela se décide
record-sent-on = Envoyée le
record-submit = Enregistrer la transmission
record-answer = Enregistrer une réponse
record-answer-words = Ce qu’elle dit
record-answer-missing = Dites ce que dit la réponse.
record-answered-on = Reçue le
record-verdict = Ce qu’il en résulte
record-answer-yes = Enregistrer la réponse
record-by = Qui rapporte
record-report-hint = Les délégations rapportent elles-mêmes ; saisissez ici ce qui vous est parvenu par lettre ou dans une salle.
said-reported = Merci. Votre retour est visible.
edition-title = Ce qui en est advenu : { $gathering }
edition-lead = Adopté auparavant, repris ici : chaque point, qui a fait quoi, et comment on peut le voir.
