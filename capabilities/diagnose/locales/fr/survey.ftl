# Les mots des enquêtes : formulaire, réponse, papier, pondération, résultats.
survey-lead = Des formulaires XLSForm, que connaissent aussi Kobo et ODK ; réponse en ligne sans compte, ou sur papier.
survey-none = Il n’y a pas encore d’enquête. Importez un formulaire ci-dessous.
survey-answers =
    { $n ->
        [one] { $n } réponse
       *[other] { $n } réponses
    }
survey-state-draft = Brouillon
survey-state-open = Ouverte
survey-state-closed = Close
survey-begin = Importer un formulaire
survey-begin-hint = Un classeur avec les feuilles survey et choices. Texte, nombres, dates, choix, notes et groupes ; conditions sur des réponses antérieures.
survey-begin-yes = Importer
survey-file = Classeur, .xlsx
survey-file-missing = Choisissez un classeur.
survey-file-not-workbook = Ce classeur est illisible. Enregistrez-le en .xlsx.
survey-file-no-sheet = Le classeur n’a pas de feuille survey.
survey-file-too-large = Un formulaire compte au plus 600 lignes et 4 000 choix.
survey-file-empty = Le formulaire ne demande rien.
survey-title = Intitulé
survey-title-hint = Vide : le titre du classeur
survey-title-missing = Donnez un titre à l’enquête.
survey-untitled = Enquête
survey-row = Ligne { $row } : { $words }
survey-row-group = un groupe est ouvert sans être fermé, ou fermé sans être ouvert ({ $what }).
survey-row-type = le type « { $what } » n’est pas proposé ici. Positions, photos et enregistrements révèlent qui répond ; les répétitions ne tiennent pas sur papier. Retirez la ligne ou posez la question autrement.
survey-row-name = « { $what } » n’est pas un nom de question. Commencez par une lettre, sans espace.
survey-row-twice = le nom « { $what } » est employé deux fois.
survey-row-label = la question « { $what } » n’a pas d’intitulé.
survey-row-list = il n’y a pas de choix nommés « { $what } ».
survey-row-relevant = la condition n’est pas comprise à « { $what } ». Employez =, !=, <, >, selected(), and, or, not().
survey-row-before = la condition porte sur « { $what } », qui ne la précède pas.
survey-row-tells = laissé de côté, car cela révélerait qui répond : { $what }
survey-row-constraint = calculs et contraintes laissés de côté : { $what }
said-survey-begun = Le formulaire est là. Dites à quoi il sert, puis ouvrez-le.
said-survey-begun-less = Le formulaire est là. Les lignes qui révèlent l’appareil, l’utilisateur ou l’heure, les calculs et les contraintes ont été laissés de côté.
said-survey-saved = Enregistré.
survey-download = Formulaire (.xlsx)
survey-results = Résultats
survey-paper = Saisir le papier
survey-is-open = Elle reçoit des réponses à l’adresse
survey-is-draft = Personne ne peut encore répondre.
survey-is-closed = Elle ne reçoit plus de réponses.
survey-open = Ouvrir
survey-open-again = Rouvrir
survey-close = Clore
survey-back = Retour à l’enquête
refusal-survey-lacks-intro = Avant de répondre, chacun doit lire à quoi sert l’enquête et ce qu’il en advient. Écrivez d’abord les mots du consentement.
refusal-survey-closed = Cette enquête ne reçoit plus de réponses. Merci d’avoir voulu participer ; la page du diagnostic dit la suite.
survey-consent = Mots du consentement
survey-consent-hint = Ce qu’on lit avant de répondre.
survey-title-en = Titre en anglais
survey-title-fr = Titre en français
survey-intro-en = À quoi elle sert, en anglais
survey-intro-fr = À quoi elle sert, en français
survey-intro-hint = Qui demande, pourquoi, ce qu’il advient des réponses, jusqu’à quand.
survey-min-base = Nombre minimal de réponses pour en dire quelque chose
survey-min-base-hint = 30 à 50 en général
survey-weights-h = Pondération
survey-weights-hint = Ce qu’on sait des habitants, en pour cent. Une question laissée entièrement vide n’est pas employée.
survey-weights-save = Employer ces parts
survey-trim = Poids maximal, en dixièmes de la moyenne
survey-trim-hint = 50 veut dire : personne ne compte plus de cinq fois
survey-margin-wrong = « { $question } » : donnez chaque part, supérieure à 0 ; ensemble elles font 100.
survey-weights = Pondéré. Effet de plan { $deff } : les réponses en valent { $effective } d’un échantillon simple.
survey-weights-cut =
    { $n ->
        [one] { $n } poids a été limité
       *[other] { $n } poids ont été limités
    } ; un groupe reste à { $off } points de sa part.
survey-not-raked-none = Il n’y a pas encore de réponses à pondérer.
survey-not-raked-contradiction = Les parts ne peuvent pas toutes être respectées avec ces réponses. Retirez une question ou réunissez des groupes. Résultats montrés sans pondération.
survey-not-raked-target = Les parts de « { $question } » sont inutilisables. Résultats montrés sans pondération.
survey-not-raked-empty = Personne n’a répondu « { $choice } » à « { $question } » : aucun poids n’en fera une voix. Allez vers ces personnes, ou laissez cette question. Résultats montrés sans pondération.
survey-questions = Questions
survey-questions-hint = Elles restent telles quelles, car les réponses s’y appuient. Pour les changer, importez un nouveau formulaire.
survey-asked-when = Posée seulement après certaines réponses :
survey-kind-text = texte
survey-kind-integer = nombre
survey-kind-decimal = nombre
survey-kind-date = jour
survey-kind-one = un choix
survey-kind-many = plusieurs choix
survey-kind-note = note
survey-consent-questions =
    { $n ->
        [one] { $n } question au plus.
       *[other] { $n } questions au plus ; certaines seulement après certaines réponses.
    }
survey-consent-nobody = Ni nom, ni adresse, ni heure, ni appareil ne sont conservés avec vos réponses.
survey-consent-base = Les résultats sont des parts, et de moins de { $n } réponses rien n’est dit.
survey-consent-stop = Vous pouvez laisser de côté les questions qui le permettent et arrêter à tout moment : rien n’est conservé avant l’envoi de la dernière page.
survey-consent-final = Une fois envoyées, personne ne peut dire quelles réponses étaient les vôtres : elles ne peuvent donc être reprises.
survey-agree = J’ai lu ceci et je veux répondre
survey-agree-missing = Cochez pour commencer ; sinon fermez simplement la page.
survey-start = Commencer
survey-page = Page { $n } sur { $of }
survey-next = Suivant
survey-send = Envoyer mes réponses
survey-optional = { $label } (facultatif)
survey-answer-missing = Répondez à cette question.
survey-answer-long = Dites-le en 1 000 caractères au plus.
survey-answer-number = Écrivez un nombre.
survey-answer-day = Choisissez un jour.
survey-answer-choice = Choisissez une des réponses.
survey-thanks = Merci
survey-thanks-lead = Vos réponses sont arrivées. La page du diagnostic dira quand les résultats paraissent.
survey-paper-lead = Chaque feuille est saisie deux fois, de préférence par deux personnes. Si les deux concordent, elle compte ; sinon, on reprend la feuille.
survey-sheet = Numéro de la feuille
survey-sheet-hint = À écrire sur le papier
survey-sheet-enter = Saisir la feuille
survey-sheet-look = Les deux saisies diffèrent. Reprenez la feuille.
survey-sheet-apart = Elles diffèrent sur :
survey-sheet-settle = Ce qui est saisi ici est ce que porte la feuille
survey-sheet-already = Cette feuille est déjà prise.
survey-sheet-once = saisie une fois
survey-sheet-differs = diffère
survey-sheet-n = Feuille { $n }
survey-sheets = À finir
survey-sheets-none = Toutes les feuilles sont finies.
survey-paper-guardian = La feuille porte le consentement ; sous l’âge du lieu, aussi celui d’un parent ou tuteur
survey-paper-guardian-missing = Ne saisissez que des feuilles avec consentement ; en dessous de { $age } ans avec celui d’un parent ou tuteur.
said-sheet-once = Saisie une fois. Saisissez-la une seconde fois.
said-sheet-taken = Les deux saisies concordent : elle compte.
survey-results-of = Résultats : { $survey }
survey-rules = De moins de { $base } réponses rien n’est dit, ni d’un choix de moins de { $cell } personnes.
survey-unweighted = Sans pondération : cela dit ce que pensent les répondants, pas tous les habitants.
survey-table = Tableau (.xlsx)
survey-by = Selon
survey-by-none = l’ensemble
survey-by-show = Montrer
survey-base =
    { $n ->
        [one] { $n } réponse
       *[other] { $n } réponses
    }
survey-hidden = Masqué : trop peu de réponses, ou un autre groupe pourrait s’en déduire.
survey-cell-hidden = masqué
survey-words =
    { $n ->
        [one] { $n } personne a écrit quelque chose. C’est lu par qui anonymise.
       *[other] { $n } personnes ont écrit quelque chose. C’est lu par qui anonymise.
    }
survey-mean = Moyenne { $mean }, de { $low } à { $high } à 95 %, { $n } réponses
survey-percent = { $n } %
survey-interval = { $low }–{ $high } %
survey-col-question = Question
survey-col-group = Groupe
survey-col-answer = Réponse
survey-col-share = Part
survey-col-interval = Intervalle à 95 %
survey-col-note = Remarque
