# Mots de ce que la loi demande à qui exploite une installation : accessibilité, conservation, incidents, demandes.
accessibility-title = Accessibilité
accessibility-lead = Tout le monde doit pouvoir prendre part. Ces pages sont faites pour satisfaire aux WCAG 2.2, niveau AA ; voici ce qui n’y est pas encore.
accessibility-how = Comment nous le savons
accessibility-how-axe = À chaque changement du programme, un navigateur muni d’axe visite toute sorte de page, en français et en anglais, en clair et en sombre, large et étroit. Un constat arrête le changement.
accessibility-how-scripts = Les mêmes pages sont visitées sans scripts : tout ce qui peut se faire peut se faire sans eux.
accessibility-how-keyboard = Tout fonctionne au clavier ; les touches d’une lettre peuvent être coupées ou changées.
accessibility-how-colour = Le texte atteint un contraste de 4,5 : 1 dans les deux modes, ce qui est calculé, aussi pour les couleurs d’un hôte. Rien n’est dit par la seule couleur.
accessibility-how-languages = Une langue qui se lit de droite à gauche et une autre aux mots 40 % plus longs sont essayées sur chaque page.
accessibility-limits = Ce que l’on sait moins bon qu’il ne faudrait
accessibility-limit-uploads = Les fichiers remis par d’autres (diapositives, images, documents) sont aussi accessibles que leurs auteurs les ont faits.
accessibility-limit-broadcast = Une diffusion n’a de sous-titres que si l’hôte en fournit ; un enregistrement dit s’il en a.
accessibility-limit-maps = Une carte est une image pour qui la voit ; le tableau à côté dit la même chose et sert à toutes les autres personnes.
accessibility-limit-people = Aucun essai par des personnes handicapées n’a encore eu lieu. Les essais automatiques trouvent environ la moitié de ce que trouvent les personnes.
accessibility-tell = Quelque chose ne fonctionne pas pour vous ?
accessibility-tell-how = Écrivez ce que vous vouliez faire, sur quelle page et avec quoi. Vous recevez une réponse en deux semaines et, d’ici là, ce qu’il vous faut sous une autre forme.

retention-title = Combien de temps chaque chose est conservée
retention-lead = Ces lignes sont les règles mêmes : une tâche les applique chaque jour et note combien de lignes elle a effacées.
retention-rules = Ce qui part après un temps
retention-what = Quoi
retention-until = Jusqu’à
retention-end = Puis
retention-tables = Où
retention-goes = effacé
retention-emptied = vidé de ce qui est personnel ; les comptes restent
retention-lasting = Ce qui reste jusqu’à ce que vous le demandiez
retention-lasting-hint = Ceci appartient à un compte, ou à ce qui a été publié à votre connaissance, et part avec le compte.
retention-table = Table
retention-columns = Colonnes

incident-title = Registre des incidents
incident-lead = Ce qui est arrivé à des renseignements personnels, qui en a été avisé et quand. L’autorité est avisée dans les 72 heures, sauf si personne n’est à risque.
incident-none = Aucun incident n’est inscrit.
incident-not-kept = Ceci n’est pas encore enregistré
incident-kept = Ce que vous avez écrit est toujours là.
incident-what = Ce qui est arrivé
incident-what-hint = Sans le nom des personnes concernées : ce registre est conservé cinq ans et montré à l’autorité.
incident-noticed = Constaté
incident-authority = Autorité
incident-state = État
incident-open = ouvert
incident-closed = fermé
incident-pages = Pages du registre
incident-newer = Plus récents
incident-older = Plus anciens
incident-new = Inscrire un incident
incident-new-hint = Trois lignes suffisent pour commencer : le délai court du moment où quelqu’un ici l’a constaté.
incident-kinds = Quels renseignements
incident-kinds-hint = Comme « noms et adresses de délégués ».
incident-noticed-day = Constaté le
incident-noticed-time = à
incident-zone = Heure de { $city }
incident-begin = L’inscrire
incident-missing = Dites-le en une phrase.
incident-too-long = Ce texte dépasse 300 mots. Raccourcissez-le.
incident-when-missing = Indiquez le jour et l’heure.
incident-when-ahead = Ce moment est encore à venir.
incident-day-wrong = Indiquez le jour, par exemple 2027-05-30.
incident-changed-meanwhile = Quelqu’un a modifié ceci entre-temps. Regardez encore une fois et enregistrez de nouveau.
incident-one = Incident { $code }
incident-clock = Constaté { $noticed }. L’autorité doit être avisée avant : { $deadline }.
incident-stands-not-needed = personne à risque, aucun avis
incident-stands-in-time = avisée à temps
incident-stands-late = avisée après 72 heures
incident-stands-open = { $n ->
    [0] moins d’une heure
    [one] encore { $n } heure
   *[other] encore { $n } heures
 }
incident-stands-over = { $n ->
    [0] délai tout juste dépassé
    [one] délai dépassé de { $n } heure
   *[other] délai dépassé de { $n } heures
 }
incident-still-open = Avant de pouvoir le fermer
incident-open-risk = Jugez le risque pour les personnes concernées, et dites pourquoi.
incident-open-measures = Dites ce qui a été fait.
incident-open-authority = Avisez l’autorité, ou jugez que personne n’est à risque.
incident-open-late = L’autorité a été avisée en retard : dites pourquoi.
incident-open-persons = Le risque est élevé : avisez les personnes concernées.
incident-closed-at = Fermé { $when }.
incident-notices = Qui a été avisé
incident-notices-none = Personne n’a encore été avisé.
incident-told = Qui
incident-told-authority = L’autorité
incident-told-persons = Les personnes concernées
incident-told-partner = Partenaires et détenteurs
incident-told-police = La police
incident-told-insurer = L’assurance
incident-told-missing = Choisissez qui a été avisé.
incident-told-before = C’était avant le constat. Vérifiez le jour et l’heure.
incident-who = Qui exactement
incident-who-hint = Le bureau et sa référence, ou combien de personnes et par quel moyen.
incident-who-missing = Dites en une ligne qui a été avisé.
incident-told-day = Avisé le
incident-told-time = à
incident-tell = Le noter
incident-known = Ce que l’on sait maintenant
incident-known-hint = Ce qu’on ne sait pas dans les 72 heures est transmis plus tard à l’autorité, sans autre retard.
incident-began-on = Commencé le
incident-noticed-how = Comment on l’a constaté
incident-persons = Combien de personnes, environ
incident-persons-hint = Vide tant qu’on ne le sait pas.
incident-persons-wrong = Indiquez un nombre entier à partir de 0, ou rien.
incident-risk = Risque pour les personnes concernées
incident-risk-hint = Ce qu’on pourrait leur faire avec cela : perte d’argent, d’emploi, de tranquillité ; être retrouvées par quelqu’un.
incident-risk-unsaid = Pas encore jugé
incident-risk-none = Aucun notable
incident-risk-risk = Un risque
incident-risk-high = Un risque élevé
incident-risk-why = Pourquoi
incident-risk-why-hint = Le motif de n’aviser personne fait aussi partie du registre.
incident-measures = Ce qui a été fait, aussi pour que cela ne se reproduise pas
incident-late-why = Pourquoi l’autorité a été avisée après 72 heures
incident-late-why-hint = Vide si elle l’a été à temps.
incident-save = Enregistrer
incident-close = Le fermer
incident-not-closed = Il reste quelque chose d’ouvert. Voyez la liste ci-dessus.
said-incident-begun = Inscrit. Le délai court.
said-incident-saved = Enregistré.
said-incident-told = Noté.

request-title = Demandes de personnes
request-lead = Qui a un compte a aussitôt copie, correction et effacement sur sa propre page. Ceci est pour ce qui vient par lettre ou au guichet ; chaque demande reçoit sa réponse en 30 jours.
request-open = Ouvertes
request-none = Rien n’est ouvert.
request-left = { $n ->
    [0] échéance aujourd’hui
    [one] encore { $n } jour
   *[other] encore { $n } jours
 }
request-late = { $n ->
    [one] { $n } jour de retard
   *[other] { $n } jours de retard
 }
request-received = Reçue { $day }
request-answer = Y répondre
request-answer-yes = Noter la réponse
request-outcome = Ce qu’elle est devenue
request-outcome-missing = Choisissez ce qu’elle est devenue.
request-outcome-granted = Accordée
request-outcome-partly = Accordée en partie
request-outcome-refused = Refusée
request-outcome-withdrawn = Retirée
request-reason = Motif
request-reason-missing = Un refus a son motif, en 2 000 caractères au plus.
request-new = Une nouvelle demande
request-new-hint = Assurez-vous de qui demande avant de répondre : écrivez à l’adresse connue ici, jamais seulement à celle de la lettre.
request-kind = Ce qui est demandé
request-kind-missing = Choisissez ce qui est demandé.
request-kind-access = Une copie des données
request-kind-correction = Correction
request-kind-erasure = Effacement
request-kind-objection = Opposition
request-kind-portability = Des données à emporter
request-name = Nom
request-name-missing = Indiquez le nom en une ligne.
request-mail = Courriel
request-mail-wrong = Indiquez un courriel comme mina@centre.example.
request-received-on = Reçue le
request-day-wrong = Indiquez le jour de réception ; il ne peut être à venir.
request-receive = L’inscrire
request-answered = Répondues
request-answered-on = Reçue { $received }, réponse { $answered }
said-request-received = Inscrite. La réponse est due en 30 jours.
said-request-answered = Noté.

keeping-incident = Les incidents, et qui en a été avisé
keeping-incident-until = { $n } mois après la fermeture de l’incident
keeping-data-request = Les demandes de personnes venues par lettre
keeping-data-request-until = { $n } mois après la réponse
may-compliance-keep = Tenir les registres que la loi demande
