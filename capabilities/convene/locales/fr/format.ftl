# Ce qu’il faut aux séances selon leur format : langues, préparation, minuteur, équipes, décideurs.

format-title = Ce qu’il faut à « { $title } »
format-needs = Langues, préparation et besoins du format
format-languages = Langues
format-spoken = Parlée
format-interpreted = Interprétée en
format-interpreted-hint = Par casque ou téléphone. Le programme se filtre selon ces langues.
format-captions = Sous-titrée en
format-sign = Langue des signes
format-sign-hint = Par exemple ASL, LSQ.
format-prepare = Avant de venir
format-prepare-en = À apporter ou à lire, en anglais
format-prepare-fr = À apporter ou à lire, en français
format-prepare-hint = Pour un séminaire le texte discuté, pour un atelier ce qu’il faut avoir sous la main.
format-visit = La visite
format-places =
    { $n ->
        [one] { $n } place, pour les personnes inscrites.
       *[other] { $n } places, pour les personnes inscrites.
    }
format-sign-up = S’inscrire et réserver
format-to-session = Vers la page de la séance
format-back = Retour

## Le minuteur de la scène
format-timer = Minuteur pour la scène
format-timer-title = Minuteur : { $title }
format-timer-start = Démarrer
format-timer-pause = Suspendre
format-timer-more = Une minute de plus
format-timer-again = Depuis le début
format-timer-full = Plein écran
format-timer-soon = Encore deux minutes
format-timer-over = Le temps est écoulé

## Les équipes qui construisent
format-team = L’équipe
format-team-lead = Quiconque a ce lien écrit ici. Ce qui figure ici est public, sur la page de la séance.
format-team-link-title = Un lien pour la table de l’équipe
format-team-link-words = Quiconque l’a écrit pour l’équipe, sans compte. Un nouveau lien met fin au précédent.
format-team-link = Créer un lien
format-team-link-once = Ce lien n’est montré qu’une fois. Imprimez cette page pour la table, ou scannez-la maintenant.
format-need = Le besoin
format-need-hint = De qui, à quel moment, et ce qui fait obstacle aujourd’hui.
format-members = Les membres
format-members-hint = Une personne par ligne, telle qu’elle veut figurer publiquement.
format-made = Ce que nous avons fait
format-next = L’étape suivante
format-next-hint = Quoi, par qui, pour quand.
format-address = Où le voir
format-address-wrong = Écrivez une adresse qui commence par https://.
said-format-saved = Enregistré.

## Les séances avec des décideurs
format-counterpart = Qui répond
format-counterpart-name = Nom de la personne qui répond
format-counterpart-hint = Figure publiquement. Personne tant que nul n’a promis de venir.
format-asked = Ce qui a été demandé, et ce qui a été répondu
format-asked-none = Rien n’est encore noté. Ce qui est demandé ici figure publiquement avec sa réponse.
format-ask = La demande
format-ask-add = Noter
format-asked-by = Demandé par
format-answer = Réponse
format-answered-on = Répondu le
format-save-answer = Enregistrer la réponse
format-unask = Retirer
format-unanswered = Pas encore de réponse
format-answered-day = Répondu le { $day }.
said-format-asked = Noté.
said-format-answered = La réponse est enregistrée.
said-format-unasked = Retiré.
refusal-format-nothing-asked = Écrivez ce qui est demandé.
refusal-format-asked-enough = Quarante demandes sont plus qu’une séance n’en traite. Retirez-en une d’abord.
refusal-format-answer-and-day = Une réponse a une date, et une date a une réponse. Écrivez les deux, ou aucune.
