# Le jour même : questions, sondages, écran de salle et page du téléphone.
live-menu-now = Le jour même
live-menu-floor = En direct
live-ask-title = Poser une question : { $title }
live-ask-head = Questions
live-your-question = Votre question aux intervenants
live-text-missing = Écrivez d’abord votre question.
live-text-long = Cette question compte { $over } caractères de trop pour être lue à voix haute. Raccourcissez-la un peu.
live-name-long = Le nom peut compter { $most } caractères au plus.
live-chars = { "{n}" } caractères sur { "{limit}" }
live-chars-over = { "{n}" } caractères sur { "{limit}" }, { "{over}" } de trop
live-chars-most = { $n } caractères au plus
live-name = Votre nom
live-optional = (si vous le souhaitez)
live-name-hint = Laissez vide pour demander sans donner de nom.
live-read-first = Une personne qui anime lit chaque question avant que tout le monde la voie.
live-shown-at-once = Tout le monde la voit aussitôt.
live-send = Poser la question
live-wrong = La question n’est pas encore posée
live-wrong-kept = Votre texte est toujours là.
live-over = Cette séance est terminée. Les questions et les réponses restent lisibles ici.
live-not-asking = L’animation ne prend plus de questions pour le moment.
live-my-questions = Vos questions
live-take-back = La retirer
live-questions-n = { $n ->
    [one] { $n } question
   *[other] { $n } questions
}
live-questions-none = Personne n’a encore rien demandé. La première question est souvent celle que d’autres se posent aussi.
live-ask-too = Je me le demande aussi :
live-no-name = sans nom
live-yours = la vôtre
live-being-answered = Réponse en cours
live-answered-n = { $n ->
    [one] { $n } question a reçu sa réponse en salle
   *[other] { $n } questions ont reçu leur réponse en salle
}
live-answer = réponse :
live-fate-waiting = L’animation la lit d’abord.
live-fate-shown = Tout le monde la voit.
live-fate-stage = On y répond en ce moment.
live-fate-answered = Elle a reçu sa réponse en salle.
live-fate-hidden = L’animation ne la montre pas.
live-fate-merged = Quelqu’un demande la même chose ; la vôtre y est comptée.
live-fate-taken-back = Retirée.
live-who = Qui pourrait savoir que c’était vous ?
live-who-everybody = Dans la salle et à distance : personne, sauf si vous écrivez un nom.
live-who-moderators = L’animation voit ce que tout le monde voit, et les questions en attente. Elle ne voit pas qui demande.
live-who-server = Qui exploite ce serveur pourrait constater, jusqu’au { $when }, que deux votes viennent du même navigateur, mais pas à qui il appartient. Ensuite la clé est effacée et plus personne ne le peut. Votre adresse réseau n’est pas conservée.
live-who-named = Si vous donnez votre nom, tout le monde le voit à côté de votre question. Si vous avez aussi ouvert une session, vous pouvez le faire effacer avec vos autres données.
live-offline = Pas de connexion. Ceci est gardé sur votre appareil et partira dès qu’il y en aura une.
live-late = La connexion est coupée ; les chiffres sont ceux d’avant. Nous réessayons.
live-kept = Ce qui était gardé sur cet appareil est parti.
live-poll-open = Sondage ouvert
live-poll-closed = clos
live-poll-one = Une seule réponse
live-poll-any = Autant de réponses que vous voulez
live-poll-rate = De 1, pas du tout, à 5, tout à fait
live-poll-rank = Votre ordre, le premier d’abord
live-poll-place = Rang { $n }
live-poll-words = En quelques mots
live-poll-send = Envoyer ma réponse
live-poll-change = Modifier ma réponse
live-poll-hidden = Les chiffres apparaissent à la clôture du sondage.
live-poll-people = Réponses :
live-poll-people-so-far = Réponses jusqu’ici :
live-screen-title = Écran : { $title }
live-screen-none = Posez une question, la salle la verra ici.
live-screen-how = Demandez et votez sur votre téléphone, sans compte :
live-screen-square = Code carré de l’adresse ci-contre
live-moderate-title = En direct : { $title }
live-floors-title = En direct, séance par séance
live-floors-none = Aucun programme n’est encore publié. Les questions s’ouvrent avec lui.
live-col-time = Heure
live-col-session = Séance
live-waiting = En attente
live-waiting-none = Rien n’attend.
live-hold-all = lire chacune d’abord
live-take-questions = prendre des questions
live-set = Appliquer
live-min = min
live-votes = votes
live-from-afar = à distance
live-like = { $n ->
    [one] proche d’une question déjà posée, { $n } vote
   *[other] proche d’une question déjà posée, { $n } votes
}
live-approve = Approuver
live-merge = Fusionner
live-merge-into = Demande la même chose que
live-hide = Masquer
live-rest-n = Répondues et masquées, { $n }
live-pin = Garder en tête
live-unpin = Ne plus garder en tête
live-pinned = gardée en tête
live-undo = Annuler la dernière étape
live-put-back = Remettre
live-everybody-sees = Visibles de tous
live-seen-none = Aucune question n’est encore visible.
live-merged-n = { $n ->
    [one] { $n } fusionnée
   *[other] { $n } fusionnées
}
live-minutes-ago = { $n } min
live-answer-field = La réponse en une phrase
live-answered = Répondue
live-on-stage = Au micro
live-poll-kept-hidden = gardé masqué
live-poll-room-blind = La salle ne voit rien avant la clôture.
live-poll-do-open = Ouvrir le sondage
live-poll-open-again = Rouvrir
live-poll-remove = Supprimer
live-poll-close-show = Clore et montrer
live-poll-close-hidden = Clore, garder masqué
live-poll-hide = Masquer les chiffres
live-poll-show = Montrer les chiffres
live-poll-new = Préparer un sondage
live-poll-kind = Comment y répond-on ?
live-poll-kind-single = Un choix
live-poll-kind-several = Plusieurs choix
live-poll-kind-rating = Note de 1 à 5
live-poll-kind-ranking = Classement
live-poll-kind-open = En toutes lettres
live-poll-question-en = La question, en anglais
live-poll-question-fr = La question, en français
live-poll-choices = Les choix, un par ligne
live-poll-choices-hint = Douze au plus. Une barre sépare les langues : No bed | Pas de lit. Une note ou une réponse libre n’en demande pas.
live-poll-hides = La salle ne voit aucun chiffre avant la clôture
live-poll-prepare = Le préparer
live-public-page = Ce que tout le monde voit
live-screen = Écran de salle
live-readers = { $n ->
    [0] Personne ne suit en ce moment.
    [one] Un appareil suit.
   *[other] { $n } appareils suivent.
}
live-turned-away = { $n ->
    [one] { $n } vote a été refusé parce qu’il arrivait trop vite.
   *[other] { $n } votes ont été refusés parce qu’ils arrivaient trop vite.
}
live-desk-over = La journée est finie
said-question-waits = Votre question est arrivée. L’animation la lit d’abord.
said-question-shown = Votre question est posée.
said-question-taken-back = Votre question est retirée.
said-voted = Compté.
said-answered = Votre réponse est comptée. Vous pouvez la modifier tant que le sondage est ouvert.
said-floor-set = C’est appliqué.
said-question-moved = C’est fait.
said-question-merged = Fusionnées. Les votes sont comptés ensemble, un par navigateur.
said-question-undone = Annulé : tout est comme avant.
said-question-hidden = Personne ne la voit plus. Elle est gardée sous « Répondues et masquées ».
said-poll-prepared = Le sondage est prêt. Personne ne le voit avant l’ouverture.
said-poll-moved = C’est fait.
refusal-floor-over = Cette séance est terminée : on n’y pose plus de question et on n’y vote plus. Ce qui a été demandé reste lisible.
refusal-floor-closed = L’animation ne prend plus de questions pour le moment. Vous pouvez encore voter pour celles qui ont été posées.
refusal-question-on-stage = On répond à cette question, ou on y a répondu ; elle reste.
refusal-question-answered = Cette question a déjà reçu sa réponse ; elle ne prend plus de votes.
refusal-question-moved-on = Quelqu’un a entre-temps traité cette question. Rechargez la page pour voir où elle en est.
refusal-merge-into-none = Choisissez la question qui demande la même chose. Elle doit être visible de tous.
refusal-floor-nothing-to-undo = Il ne reste aucune étape à annuler.
refusal-deed-unknown = Cela ne peut pas se faire avec une question.
refusal-poll-closed = Ce sondage est clos ; votre réponse est arrivée trop tard pour être comptée.
refusal-poll-nothing = Choisissez d’abord une réponse, autant que le sondage en demande.
refusal-poll-not-ranked = Donnez un rang à chaque choix, et un choix à chaque rang.
refusal-poll-too-long = La réponse peut compter 140 caractères au plus. Raccourcissez-la.
refusal-poll-kind-missing = Choisissez comment on répond au sondage.
refusal-poll-question-missing = Écrivez la question du sondage, dans une langue au moins.
refusal-poll-two-choices = Écrivez au moins deux choix, un par ligne.
refusal-poll-moved-on = Cela ne peut pas se faire avec ce sondage dans son état actuel : quelqu’un l’a fait avancer, ou il a déjà des réponses. Rechargez la page.
now-title = Le jour même
now-now = Maintenant
now-next = Ensuite
now-mine = Mes choix
now-kept-at = Gardé sur cet appareil à { "{time}" } ; fonctionne sans réseau.
now-not-kept = Avec les scripts, cette page est gardée sur votre appareil et fonctionne sans réseau.
now-waits = { "{n}" } en attente d’envoi. Cela partira dès qu’il y aura du réseau.
now-minutes-gone = { $n } minutes écoulées sur { $of }
now-minutes-left = { $n ->
    [one] encore { $n } minute
   *[other] encore { $n } minutes
}
now-in-minutes = { $n ->
    [0] maintenant
    [one] dans { $n } minute
   *[other] dans { $n } minutes
}
now-ask = Poser une question
now-ask-short = Question
now-webcast = Webdiffusion
now-board = Tableau du forum ouvert
now-board-short = Tableau
now-other-rooms = { $n ->
    [one] { $n } salle
   *[other] { $n } salles
}
now-more-rooms = { $n ->
    [one] et { $n } autre salle
   *[other] et { $n } autres salles
}
now-nothing-now = Rien en ce moment.
now-choose = Marquez des séances d’une étoile dans le programme : les vôtres seront ici.
now-nothing-next = Plus rien aujourd’hui.
now-starred = étoilée
now-overlaps = Vous avez étoilé cette séance et aussi « { $title } », à la même heure.
now-none-starred = Vous n’avez encore rien étoilé.
now-changed = « { $title } » a changé.
now-changed-from-to = C’était { $was } ; c’est maintenant { $is }.
now-changed-gone = C’était { $was } ; la séance n’a pas lieu.
now-before = { $days } : début { $until }.
now-after = C’est terminé. Ce qui en est sorti se trouve sur la page de chaque séance.
live-watch-title = Webdiffusion : { $title }
live-watch-player = Lecteur de la webdiffusion
live-watch-low = Petit débit : l’image la plus petite
live-watch-nothing = Rien n’est diffusé pour le moment.
live-watch-audio = Le son seul, pour un petit débit
live-watch-on-air = En diffusion
live-watch-elsewhere = Ouvrir la webdiffusion à part
live-watch-after = Après la séance
live-watch-recording = Enregistrement
live-watch-slides = Diapositives
live-watch-captions = Sous-titres en texte
live-webcast-title = Webdiffusion
live-webcast-kind = Mode de diffusion
live-webcast-kind-none = Aucune
live-webcast-kind-hls = Un flux à nous (HLS)
live-webcast-kind-embed = Le lecteur d’une autre maison
live-webcast-address = Adresse
live-webcast-address-hint = Un flux finit par .m3u8. Les lecteurs peuvent venir de YouTube, Vimeo, PeerTube, BigBlueButton, Jitsi et Teams : collez l’adresse que vous enverriez à une amie.
live-webcast-audio = Adresse du son seul
live-webcast-on-air = La diffusion est en cours
live-webcast-wrong = Ce n’est pas encore enregistré
live-webcast-no-stream = Ce n’est pas l’adresse d’un flux : elle commence par https:// et finit par .m3u8.
live-webcast-no-player = Les lecteurs de cette maison ne sont pas montrés ici. Utilisez YouTube, Vimeo, PeerTube, BigBlueButton, Jitsi ou Teams, ou donnez le lien sur la page de la séance.
live-webcast-no-link = Ce n’est pas une adresse du Web ; elle commence par https://.
said-webcast-set = La webdiffusion est réglée.
