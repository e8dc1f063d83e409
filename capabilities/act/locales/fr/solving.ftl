# Mots des problèmes résolus ensemble : la liste, la page d’un problème, ses quatre étapes, ce qui a été compté, les lettres.
problem-menu = Problèmes
problem-list-title = Des problèmes résolus ensemble
problem-list-lead = Ce qui ne va pas à un endroit, pourquoi cela arrive là, qui fait quoi, et si cela a servi.
problem-list-mine = Les vôtres
problem-list-public = Ouverts à toutes et à tous
problem-list-none = Aucun problème n’est encore ouvert au public.
problem-begin = Commencer un problème
problem-hidden = Seulement pour celles et ceux qui y travaillent
problem-public = Ouvert au public
problem-pages = Pages de la liste
problem-earlier = Précédents
problem-later = Suivants
problem-back = Revenir au problème
problem-back-plain = Revenir sans rien changer
problem-back-to-list = Aux problèmes
problem-go-there = Y aller
problem-partners-count = { $n ->
    [one] { $n } partenaire
   *[other] { $n } partenaires
 }
refusal-problem-leads-only = Seules les personnes responsables de ce problème peuvent faire cela. Adressez-vous à l’une d’elles.
refusal-problem-observes = Vous observez ce problème et ne pouvez rien y changer. Demandez à une personne responsable le rôle de partie prenante.
refusal-problem-too-many = Il y en a déjà { $most }, plus que ce qu’une réunion peut suivre. Fermez ce problème et commencez-en un autre.
refusal-problem-begin-not = Les coordinations, organisations et présidences commencent un problème. Dites à l’une d’elles ce qui ne va pas.
refusal-problem-last-lead = Vous êtes la seule personne responsable. Nommez d’abord quelqu’un d’autre.
refusal-problem-stage-unknown = Cette étape n’existe pas. Choisissez-en une sur la page.
refusal-problem-signs-missing = Tous les signes d’un problème ne sont pas encore réunis : { $which }. Dites comment vous le savez, ou fermez ce qui n’en est pas un.
refusal-problem-nothing-chosen = Aucune option n’a été retenue : il n’y a rien à évaluer. Retenez-en une et dites pourquoi.
refusal-problem-nothing-measured = Des options ont été retenues et rien n’a été compté. Inscrivez un relevé avant de fermer le problème, même s’il ne montre rien.
problem-not-kept = Ceci n’est pas encore enregistré
problem-kept = Ce que vous avez écrit est toujours là.
problem-line-too-long = Cette ligne a { $over } caractères de trop. Raccourcissez-la.
problem-too-many-words = Ce texte dépasse { $most } mots. Raccourcissez-le.
problem-day-wrong = Indiquez le jour, par exemple 2027-05-30.
problem-link-wrong = Indiquez une adresse qui commence par https:// ou, sur cette plateforme, par une barre oblique.
problem-changed-meanwhile = Quelqu’un a modifié ceci entre-temps. Regardez encore une fois et enregistrez de nouveau.
problem-save = Enregistrer
said-problem-saved = Enregistré.
said-problem-begun = Le problème est commencé. Vous en êtes responsable ; seules les personnes que vous y invitez le voient.
said-problem-moved = Le travail est passé à une autre étape.
said-problem-public = Tout le monde peut maintenant le lire, sans le nom des personnes.
said-problem-hidden = Il n’est plus visible que pour celles et ceux qui y travaillent.
said-problem-person-in = La personne est à la table. Une lettre est partie.
said-problem-action = C’est convenu. La personne qui en répond reçoit une lettre.
said-problem-measured = Le relevé est inscrit.
said-problem-reviewed = Le plan a été revu et consigné dans une version.
said-problem-offered = Remis à la bibliothèque de pratiques comme ébauche.

problem-tab-overview = Aperçu
problem-tab-together = Ensemble
problem-tab-scan = Repérer
problem-tab-analysis = Analyser
problem-tab-response = Agir
problem-tab-assessment = Évaluer
problem-tab-plan = Plan

problem-new-title = Commencer un problème
problem-new-lead = Une sorte d’ennui, à un endroit, qui revient. Tout peut être changé plus tard.
problem-title = Comment il s’appelle
problem-title-hint = L’ennui et l’endroit, comme « Insultes au parc des Fondateurs ».
problem-title-missing = Dites comment il s’appelle.
problem-title-en = Titre en anglais
problem-title-fr = Titre en français
problem-place = Où c’est
problem-place-hint = Aussi petit qu’on peut le dire : l’escalier d’un parc plutôt qu’un arrondissement.
problem-place-missing = Dites où c’est.
problem-issue = L’enjeu, tel que vous le définissez ensemble
problem-issue-hint = Qui en souffre, de quoi, quand. Sans aucun nom.
problem-issue-missing = Dites en quelques phrases ce qui ne va pas.
problem-issue-en = L’enjeu en anglais
problem-issue-fr = L’enjeu en français
problem-lang = Langue dans laquelle vous en écrivez
problem-lang-en = Anglais
problem-lang-fr = Français
problem-zone = Fuseau horaire
problem-zone-hint = Par exemple America/Toronto. Les jours s’y lisent.
problem-zone-wrong = Indiquez un fuseau horaire, par exemple America/Toronto.
problem-organisation = Organisation
problem-organisation-hint = Au nom de laquelle vous êtes à cette table.
problem-organisation-missing = Dites pour quelle organisation. Une habitante ou un habitant peut l’écrire ainsi.
problem-sector = Secteur
problem-sector-none = Aucun de ceux-ci
problem-sector-other = Autres
problem-origin-title = D’où il vient
problem-origin-title-hint = Par exemple un constat d’un diagnostic de sécurité ; vide s’il n’y en a pas.
problem-origin-path = Où on peut le lire
problem-path-hint = Une adresse du Web, ou une de cette plateforme qui commence par une barre oblique.
problem-begin-yes = Commencer
problem-currency = Monnaie des budgets
problem-currency-hint = Trois lettres, comme CAD.
problem-currency-wrong = Indiquez la monnaie par ses trois lettres, comme CAD.

problem-where = Où en est le travail
problem-stage-scan = Repérer
problem-stage-analyse = Analyser
problem-stage-respond = Agir
problem-stage-assess = Évaluer
problem-stage-closed = Fermé
problem-door-scan = { $n } des six signes d’un problème { $n ->
    [one] est présent
   *[other] sont présents
 }
problem-door-analyse = { $n ->
    [0] Pas encore d’hypothèse
    [one] { $n } hypothèse, { $judged } jugée
   *[other] { $n } hypothèses, { $judged } jugées
 }
problem-door-respond = { $n ->
    [0] { $chosen ->
        [0] Rien de retenu encore
        [one] Une option retenue, pas encore d’action
       *[other] { $chosen } options retenues, pas encore d’action
    }
    [one] { $n } action, { $done } faite, { $late } en retard
   *[other] { $n } actions, { $done } faites, { $late } en retard
 }
problem-door-assess = { $n ->
    [0] Rien de compté encore
    [one] Compté une fois
   *[other] Compté { $n } fois
 }
problem-needs = Attend quelqu’un
problem-from-to = D’où il vient, où il mène
problem-why-there = Pourquoi cela arrive là
problem-kind = { $environment }, { $behaviour }
problem-kind-none = Pas encore dit
problem-environment = Sorte d’endroit
problem-environment-residential = Là où l’on habite
problem-environment-recreational = Parcs, bars et sports
problem-environment-offices = Bureaux
problem-environment-retail = Commerces
problem-environment-industrial = Ateliers et entrepôts
problem-environment-agricultural = Fermes
problem-environment-education = Écoles
problem-environment-human-service = Tribunaux, hôpitaux et services
problem-environment-public-ways = Rues et places
problem-environment-transport = Bus et gares
problem-environment-open = Terrains vagues et chantiers
problem-behaviour = Sorte de comportement
problem-behaviour-predatory = quelqu’un prend à quelqu’un ou lui fait du mal
problem-behaviour-consensual = toutes les personnes qui y prennent part sont d’accord
problem-behaviour-conflict = des personnes qui se connaissent sont en conflit
problem-behaviour-incivility = incivilité : peu chaque fois, mais envers beaucoup
problem-behaviour-endangerment = dangereux sans le vouloir
problem-behaviour-misuse = appels qui ne demandent pas la police

problem-scan-title = Est-ce un problème, et lequel ?
problem-scan-lead = Un problème est plus qu’un incident et moins qu’un thème. Six signes le disent ; tous doivent être présents.
problem-signs-title = Les six signes
problem-signs-hint = S’il en manque un, c’est autre chose : un incident isolé, une attente que personne n’a, une plainte sans préjudice.
problem-signs-all = Les six signes sont présents.
problem-signs-some = { $n ->
    [one] Il manque un signe
   *[other] Il manque { $n } signes
 }
problem-sign-community = Communauté
problem-sign-community-hint = Des membres de la communauté sont touchés : habitants, commerces, écoles, services.
problem-sign-harmful = Préjudice
problem-sign-harmful-hint = Quelqu’un ou quelque chose en souffre. Enfreindre une loi ne suffit pas.
problem-sign-expectation = Attente
problem-sign-expectation-hint = Une partie de la communauté attend que quelque chose soit fait, sans devoir dire quoi.
problem-sign-events = Événements
problem-sign-events-hint = Il est fait d’événements distincts qu’on pourrait décrire et compter.
problem-sign-recurring = Récurrence
problem-sign-recurring-hint = Ils reviennent ; ce qui n’est venu qu’une fois est un incident.
problem-sign-similarity = Ressemblance
problem-sign-similarity-hint = Ils ont quelque chose en commun : endroit, moment, personnes, moyens.
problem-sign-shown = Comment vous le savez
problem-holds-yes = Présent
problem-holds-no = Absent
problem-missing-not-said = { $sign } : personne n’a encore dit si ce signe est présent.
problem-missing-not-shown = { $sign } : ce signe est dit présent, mais non comment on le sait.
problem-missing-does-not-hold = { $sign } : ce signe est absent. Ce qui se passe ici est peut-être autre chose qu’un problème.
problem-stage-title = Où en est le travail
problem-stage-now = Maintenant : { $stage }. On peut toujours revenir en arrière.
problem-to-scan = Revenir au repérage
problem-to-analyse = Passer à l’analyse
problem-to-respond = Passer à l’action
problem-to-assess = Passer à l’évaluation
problem-to-closed = Le fermer
problem-public-title = Qui peut le lire
problem-public-hint = Tout le monde lit alors l’enjeu, les signes, les options avec leurs motifs, les actions par organisation et ce qui a été compté. Les noms, les hypothèses ouvertes et les éléments de preuve restent ici.
problem-public-yes = L’ouvrir au public
problem-public-no = Le fermer aux autres
problem-about-title = Comment il s’appelle

problem-together-title = Qui le résout ensemble
problem-together-lead = Les personnes à cette table voient tout du problème ; personne d’autre avant qu’il soit ouvert.
problem-people-title = { $n ->
    [one] Une personne
   *[other] { $n } personnes
 }
problem-sectors-missing = Personne encore de :
problem-column-name = Nom
problem-column-role = Rôle
problem-role-lead = Responsable
problem-role-stakeholder = Partie prenante
problem-role-observer = Observation
problem-role-leaves = Quitte la table
problem-role-of = Rôle de { $name }
problem-role-hint = Une personne responsable décide et invite, une partie prenante y travaille, l’observation lit.
problem-leave = Quitter la table
problem-take-in = Inviter quelqu’un à la table
problem-take-in-hint = La personne reçoit une lettre avec le chemin et se connecte avec cette adresse.
problem-take-in-yes = Inviter et écrire
problem-person-name = Nom
problem-person-name-missing = Indiquez le nom de la personne.
problem-person-mail = Courriel
problem-person-mail-wrong = Indiquez un courriel comme mina@centre.example.
problem-person-there = Cette personne est déjà ici. Changez son rôle à côté de son nom.
problem-person-lang = Langue des lettres
problem-meetings-title = Réunions
problem-meetings-hint = Une réunion peut être une rencontre de cette plateforme, avec son ordre du jour, ses notes et ses conclusions.
problem-meetings-none = Aucune réunion n’est encore notée.
problem-meeting-note = Noter une réunion
problem-meeting = Quelle réunion
problem-meeting-missing = Dites de quelle réunion il s’agit.
problem-held-on = Jour
problem-gathering = Code de la rencontre, si elle est ici
problem-gathering-hint = Ce qui figure dans son adresse, comme soiree-parc.
problem-gathering-wrong = Un code a de petites lettres, des chiffres et des traits d’union, comme dans l’adresse de la rencontre.
problem-minutes-path = Où se lisent les notes ou les conclusions
problem-minutes = Notes et conclusions
problem-concluded = Ce qu’elle a conclu
problem-meeting-yes = La noter

problem-analysis-title = Pourquoi cela arrive-t-il là ?
problem-analysis-lead = On renvoie aux éléments de preuve sans les copier : un tableau diffusé, un constat, une pratique, une page, un fichier, ou ce que quelqu’un a vu.
problem-hypotheses-title = Hypothèses
problem-hypotheses-hint = Une hypothèse peut se révéler fausse.
problem-hypotheses-none = Pas encore d’hypothèse.
problem-hypothesis-n = { $n }. { $words }
problem-hypothesis-new = Une nouvelle hypothèse
problem-hypothesis-new-hint = Comme « Cela arrive quand la maison des jeunes est fermée et que le bus tarde. »
problem-hypothesis-missing = Écrivez l’hypothèse.
problem-hypothesis-add = Ajouter l’hypothèse
problem-hypothesis-judge = La juger
problem-hypothesis-verdict = Ce qu’elle est devenue
problem-hypothesis-reason = Pourquoi
problem-hypothesis-reason-missing = Dites pourquoi elle tient ou tombe.
problem-hypothesis-open = Ouverte
problem-hypothesis-holds = Tient
problem-hypothesis-falls = Tombe
problem-speaks = { $for } pour, { $against } contre
problem-triangle-title = Les six côtés
problem-triangle-hint = Dans le triangle : qui le fait, à qui, où. Autour : qui pourrait veiller sur chacun. Un côté sans élément est une question.
problem-side = Côté
problem-side-missing = Choisissez le côté dont il parle.
problem-side-none = Rien n’est encore connu.
problem-side-offender = Qui le fait
problem-side-offender-hint = En général, jamais un nom.
problem-side-target = À qui, ou à quoi
problem-side-target-hint = Qui est visé, et qui ne l’est pas.
problem-side-place = Où et quand
problem-side-place-hint = Ce que l’endroit rend facile.
problem-side-handler = Qui a prise sur eux
problem-side-handler-hint = Parents, amis, entraîneurs, probation.
problem-side-guardian = Qui pourrait protéger
problem-side-guardian-hint = Voisins, amis en chemin, personnel.
problem-side-manager = Qui s’occupe de l’endroit
problem-side-manager-hint = Propriétaires, service des parcs, commerces, transports.
problem-evidence-add = Ajouter un élément de preuve
problem-evidence-hint = N’écrivez rien qui permette de reconnaître une personne.
problem-evidence-words = Ce qu’il dit
problem-evidence-words-hint = Une seule chose, en une phrase ou deux.
problem-evidence-missing = Dites ce que dit cet élément.
problem-evidence-kind = Sorte d’élément
problem-evidence-kind-missing = Choisissez la sorte d’élément.
problem-evidence-table = Tableau diffusé
problem-evidence-finding = Constat d’un diagnostic
problem-evidence-practice = Pratique d’ailleurs
problem-evidence-link = Page
problem-evidence-file = Fichier
problem-evidence-seen = Vu ou entendu
problem-evidence-yes = L’ajouter
problem-evidence-remove = Retirer
problem-source = Comment il s’appelle
problem-source-hint = Comme « Tableau 4, signalements par heure » ou « marche du 12 mars ».
problem-source-missing = Dites où ou quand cela a été vu ou entendu.
problem-path = Où on peut le lire
problem-path-missing = Indiquez l’adresse où on peut le lire.
problem-file = Le fichier
problem-file-hint = Jusqu’à 2 Mo. Seules les personnes à la table peuvent le prendre.
problem-file-missing = Choisissez le fichier.
problem-file-too-large = Le fichier dépasse { $most } Mo. Réduisez-le, ou renvoyez à une page.
problem-bears = Porte sur l’hypothèse
problem-bears-none = Sur aucune
problem-bearing = Et parle
problem-bears-for = pour
problem-bears-against = contre
problem-bears-for-n = parle pour l’hypothèse { $n }
problem-bears-against-n = parle contre l’hypothèse { $n }

problem-response-title = Ce qu’on y fait
problem-response-lead = Les options sont pesées en mots, retenues ou écartées avec le motif ; chaque action a quelqu’un qui en répond.
problem-options-title = Options
problem-options-hint = Celles qui sont écartées restent aussi, pour que personne n’ait à retrouver le motif.
problem-options-none = Pas encore d’option.
problem-option-add = Une autre option
problem-option = Option
problem-option-missing = Dites quelle est l’option.
problem-option-yes = Ajouter l’option
problem-option-decide = En décider
problem-option-open = Ouverte
problem-option-chosen = Retenue
problem-option-refused = Écartée
problem-how = Ce qu’on ferait
problem-how-missing = Dites ce qu’on ferait.
problem-effect = Ce qu’on en attend, et pourquoi
problem-effect-hint = Par quel mécanisme cela agirait, et ce qui parle contre.
problem-effect-missing = Dites ce qu’on en attend.
problem-cost = Ce qu’elle coûte
problem-cost-hint = Argent, temps, patience.
problem-fairness = À qui elle sert, à qui elle pèse
problem-fairness-hint = Et qui est d’accord, ou non.
problem-decision = Décision
problem-decision-missing = Retenez ou écartez l’option.
problem-reason = Pourquoi
problem-reason-missing = Dites pourquoi elle est retenue ou écartée.
problem-decided-on = Décidé le
problem-actions-title = Actions
problem-actions-none = Pas encore d’action.
problem-actions-scroll = Actions, défile sur le côté
problem-action-add = Ajouter une action
problem-action-hint = La personne qui en répond reçoit une lettre, un rappel une semaine avant le jour, et un autre quand il est passé.
problem-action-yes = En convenir
problem-action-planned = à venir
problem-action-under-way = en cours
problem-action-done = faite
problem-action-dropped = abandonnée
problem-action-late = { $n ->
    [one] { $n } jour de retard
   *[other] { $n } jours de retard
 }
problem-action-soon = { $n ->
    [0] échéance aujourd’hui
    [one] échéance demain
   *[other] échéance dans { $n } jours
 }
problem-mine = la vôtre
problem-what = Ce qui est fait
problem-what-hint = De sorte qu’on puisse voir si c’est fait.
problem-what-missing = Dites ce qui est fait.
problem-owner = Qui en répond
problem-owner-hint = Une seule personne parmi celles à la table.
problem-owner-choose = Choisir
problem-owner-missing = Choisissez qui en répond.
problem-owner-of = { $name }, { $organisation }
problem-partner = Avec qui
problem-due = Échéance
problem-course = Met en œuvre
problem-course-none = Aucune option en particulier
problem-budget = Budget
problem-budget-wrong = Indiquez une somme comme 18000 ou 18 000,50, ou rien. Elle ne peut être négative.
problem-budget-none = aucun
problem-budget-yearly = { $sum } par an
problem-budget-sum = Tous les budgets ensemble : { $sum }
problem-yearly = Chaque année
problem-state = Où elle en est
problem-note = Ce qu’elle attend, ou pourquoi elle est abandonnée
problem-note-hint = Affiché à côté de l’action pour les personnes à la table.
problem-note-missing = Dites pourquoi elle est abandonnée.
problem-done-on = Faite le
problem-done-on-hint = Vide vaut aujourd’hui, si elle est faite.
problem-done-to-come = Ce jour est encore à venir.
problem-column-what = Quoi
problem-column-owner = En répond
problem-column-owner-with = En répond, avec
problem-column-partner = Avec
problem-column-due = Échéance
problem-column-budget = Budget
problem-column-yearly = Chaque année
problem-column-state = État
problem-column-done = Faite le
problem-column-note = Note
problem-yes = oui
problem-logic-title = Comment cela doit agir
problem-logic-hint = De ce qu’on y met jusqu’à ce à quoi cela sert. Là où un pas ne suit pas, le plan a un trou.
problem-logic-inputs = Nous y mettons
problem-logic-inputs-hint = Argent, personnes, lieux.
problem-logic-activities = Nous faisons
problem-logic-activities-hint = Ce qui se passe avec.
problem-logic-outputs = De sorte qu’il y ait
problem-logic-outputs-hint = Ce qu’on peut compter tout de suite : heures, lampes, réponses.
problem-logic-mechanism = Ce qui agit parce que
problem-logic-mechanism-hint = Pourquoi cela changerait ce que font les gens.
problem-logic-outcomes = Alors
problem-logic-outcomes-hint = Ce qui change pour celles et ceux qui en souffrent.
problem-logic-impact = À la fin
problem-logic-impact-hint = À quoi tout cela sert.
problem-logic-assumptions = Pourvu que
problem-logic-assumptions-hint = Ce qui doit être vrai pour cela.

problem-assessment-title = Cela a-t-il servi ?
problem-assessment-lead = La même sorte d’événement, comptée avant et après, là où l’on a agi et là où l’on n’a pas agi.
problem-assessment-none = Rien n’a encore été compté.
problem-recorded = Inscrit le { $day }
problem-review-door = Revoir le plan
problem-practice-door = Offrir ce qui a été appris
problem-count-title = Inscrire un relevé
problem-count-hint = Ce qui est inscrit ne change plus ; un meilleur relevé s’inscrit à côté.
problem-measure = Ce qui est compté
problem-measure-hint = Comme « Signalements d’insultes ».
problem-measure-missing = Dites ce qui est compté.
problem-measure-source = D’où viennent les nombres
problem-measure-source-hint = Qui compte, et que c’est de la même façon avant et après.
problem-measure-source-missing = Dites d’où viennent les nombres.
problem-before-from = Avant, du
problem-before-to = Avant, au
problem-after-from = Après, du
problem-after-to = Après, au
problem-period-reversed = Ce jour précède le premier jour de la période. Échangez les deux.
problem-periods-overlap = La période d’après commence quand celle d’avant est finie. Choisissez un jour plus tard.
problem-period-ahead = Ce jour est encore à venir. Comptez jusqu’à aujourd’hui au plus.
problem-place-name = Nom de l’endroit
problem-place-name-missing = Indiquez le nom de l’endroit.
problem-count-before = Compté avant
problem-count-after = Compté après
problem-counts-hint = Un nombre, ou un par mois séparés par des espaces.
problem-count-wrong = Indiquez des nombres entiers à partir de 0 : un seul, ou un par mois séparés par des espaces.
problem-control-hint = Un endroit où rien n’a été fait, compté aux mêmes jours.
problem-buffer-hint = Un endroit voisin, où cela a pu se déplacer ; vide s’il n’y en a pas.
problem-alike = En quoi les deux endroits se ressemblent
problem-alike-hint = Taille, usage, personnes, et ce qui s’y passait les années d’avant.
problem-alike-missing = Dites en quoi les endroits se ressemblent, ou choisissez « un endroit qui ne lui ressemble pas ».
problem-design = À quoi l’on compare
problem-design-hint = Cela décide de ce que le résultat peut porter.
problem-design-missing = Choisissez à quoi l’on compare.
problem-design-before-after = Avant et après au même endroit
problem-design-other-place = À côté d’un endroit qui ne lui ressemble pas
problem-design-comparable = À côté d’un endroit comparable
problem-design-matched = À côté de plusieurs endroits appariés, ce qui diffère étant défalqué
problem-design-random = L’endroit où l’on agit a été tiré au sort
problem-design-before-after-level = Avant et après au même endroit : niveau { $n } de 5 sur l’échelle du Maryland.
problem-design-other-place-level = Avant et après, à côté d’un endroit qui ne lui ressemble pas : niveau { $n } de 5 sur l’échelle du Maryland.
problem-design-comparable-level = Avant et après, avec un endroit comparable : niveau { $n } de 5 sur l’échelle du Maryland.
problem-design-matched-level = Avant et après, avec des endroits appariés : niveau { $n } de 5 sur l’échelle du Maryland.
problem-design-random-level = Tiré au sort : niveau { $n } de 5 sur l’échelle du Maryland.
problem-assessment-note = Ce qu’il faut encore savoir
problem-assessment-note-hint = Ce qui a changé entre-temps, ce qui n’a pas été compté, qui n’a pas été interrogé.
problem-count-yes = L’inscrire
problem-part-place = là où nous agissons
problem-part-control = pour comparer
problem-part-buffer = là où cela a pu se déplacer
problem-before = Avant, { $when }
problem-after = Après, { $when }
problem-a-month = { $mean } par mois ({ $sum })
problem-column-place = Endroit
problem-column-change = Changement
problem-source-line = Source : { $source }
problem-figures = La même chose en chiffres
problem-figures-scroll = La même chose en chiffres, défile sur le côté
problem-chart = Par mois.
problem-chart-scroll = Dessin, défile sur le côté
problem-chart-between = début des actions
problem-measured-more = { $n ->
    [one] et un relevé antérieur
   *[other] et { $n } relevés antérieurs
 }
problem-verdict-fewer = { $n } % de moins qu’attendu, entre { $low } et { $high } %.
problem-verdict-more = { $n } % de plus qu’attendu, entre { $low } et { $high } %.
problem-verdict-not-told = Ne se distingue pas du hasard : entre { $more } % de plus et { $fewer } % de moins qu’attendu.
problem-no-verdict-nothing-before = Pas de verdict : rien n’a été compté avant, donc rien ne pouvait diminuer.
problem-no-verdict-nothing-to-compare = Pas de verdict : rien n’a été compté à l’endroit de comparaison.
problem-no-verdict-no-power = Pas de verdict : avec si peu d’événements, aucun effet, même très grand, ne se distinguerait du hasard.
problem-difference = En événements, avec les endroits autour : { $here } (entre { $low } et { $high }).
problem-moved-nothing = Rien n’indique un déplacement (quotient { $q }, qui n’a pas d’intervalle).
problem-moved-perhaps = Cela a augmenté autour, mais pas plus que le hasard ne le ferait (quotient { $q }, qui n’a pas d’intervalle).
problem-moved-more-around = Les endroits autour y ont gagné encore plus (quotient { $q }, qui n’a pas d’intervalle).
problem-moved-gained = Les endroits autour y ont gagné aussi (quotient { $q }, qui n’a pas d’intervalle).
problem-moved-neither = Les endroits autour n’ont ni gagné ni perdu (quotient { $q }, qui n’a pas d’intervalle).
problem-moved-moved = Une partie s’est déplacée autour (quotient { $q }, qui n’a pas d’intervalle).
problem-moved-wiped-out = Cela s’est déplacé : les endroits autour ont perdu autant que ce qui a été gagné (quotient { $q }, qui n’a pas d’intervalle).
problem-moved-none = Sans effet ici, rien n’a pu se déplacer.
problem-seen = Avec ces nombres, rien sous { $n } % n’aurait pu être vu.
problem-seen-nothing = Avec ces nombres, rien du tout n’aurait pu être vu.
problem-caution-corrected = Un nombre est 0 ; un demi-événement a été ajouté à chacun pour qu’un rapport existe.
problem-caution-few = Un nombre est sous cinq : l’intervalle est grossier.
problem-caution-varies = Les mois varient plus que le hasard ne le ferait ; l’intervalle a été élargi.
problem-caution-seasons = Les saisons ne pèsent pas autant avant et après, et aucun autre endroit ne le compense.

problem-plan-title = Le plan et ses versions
problem-plan-lead = Après chaque élément nouveau, le plan est revu ; ce qu’il était alors reste lisible.
problem-versions-title = Versions du plan
problem-versions-none = Le plan n’a pas encore été consigné dans une version.
problem-version = Version { $n }
problem-review-title = Revoir le plan
problem-review-hint = Le plan est consigné tel qu’il est maintenant : options, actions, comment cela doit agir.
problem-outcome = Ce que la révision a donné
problem-outcome-missing = Choisissez ce que la révision a donné.
problem-outcome-first = Première version
problem-outcome-kept = Maintenu
problem-outcome-changed = Modifié
problem-outcome-stopped = Arrêté
problem-review-reason = Pourquoi
problem-review-reason-hint = Ce qui a été appris, et ce qui en découle.
problem-review-reason-missing = Dites pourquoi.
problem-review-without-evidence = Un plan est maintenu ou arrêté sur la foi d’un relevé. Inscrivez-en un d’abord.
problem-review-yes = Consigner cette version
problem-rests-on = S’appuie sur
problem-rests-on-nothing = Aucun relevé
problem-rests-on-what = s’appuie sur { $what }
problem-measure-of = { $measure }, { $day }
problem-since-decided = Décidé depuis
problem-since-came = Entré
problem-since-went = Parti
problem-partners-title = Partenaires
problem-docx = Plan pour un conseil (DOCX)
problem-xlsx = Actions en classeur (XLSX)
problem-docx-title = Plan d’action : { $title }
problem-docx-chosen = Ce qui a été retenu, et pourquoi
problem-docx-refused = Ce qui a été écarté, et pourquoi
problem-docx-option = { $title } : { $why }
problem-docx-pair = { $part } : { $words }
problem-docx-version = { $n }. { $day }, { $outcome } : { $why }

problem-practice-title = Ce qui a été appris, comme pratique
problem-practice-lead = Voici les champs d’une pratique, tels qu’ils découlent du travail fait ici. Les échecs sont aussi bienvenus que les réussites.
problem-practice-offer = L’offrir à la bibliothèque de pratiques
problem-practice-offered = Remis à la bibliothèque de pratiques le { $day }. C’y est une ébauche jusqu’à ce que quelqu’un l’examine.
problem-practice-no-library = Cette installation n’a pas de bibliothèque de pratiques. Les mots ci-dessous peuvent être repris ailleurs.
problem-practice-problem = Problème
problem-practice-setting = Milieu
problem-practice-what = Ce qui a été fait
problem-practice-mechanism = Mécanisme
problem-practice-inputs = Ce qu’il faut
problem-practice-partners = Partenaires
problem-practice-cost = Coût
problem-practice-refused = Pesé et écarté
problem-practice-refused-line = { $title } : { $why }
problem-practice-evidence = Éléments de preuve
problem-practice-fewer = moins qu’attendu
problem-practice-more = plus qu’attendu
problem-practice-not-told = ne se distingue pas du hasard
problem-practice-refused-verdict = pas de verdict
problem-practice-evidence-line = { $outcome } : { $verdict } ; { $n } % de ce qui était attendu (entre { $low } et { $high } %), niveau { $level } du Maryland.
problem-practice-evidence-none = { $outcome } : { $verdict }, niveau { $level } du Maryland.

problem-letter-taken-in-subject = On vous attend à la table : { $title }
problem-letter-taken-in =
    Bonjour { $name },

    { $by } vous compte parmi les personnes qui résolvent ensemble ce problème : { $title }.

    { $link }

    Connectez-vous là-bas avec l’adresse à laquelle cette lettre est venue. Qui n’est pas à la table n’en voit rien tant qu’il n’est pas ouvert au public. Vous pouvez la quitter à tout moment, sur la page « Ensemble ».
problem-letter-owner-subject = Vous répondez de : { $what }
problem-letter-owner =
    Bonjour { $name },

    { $by } a noté que vous répondez de cette action, échéance { $day } :
    { $what }

    Elle fait partie du problème { $title }. Si elle n’est pas de votre ressort, ou si le jour ne peut être tenu, changez-le là-bas :
    { $link }
problem-letter-soon-subject = Bientôt à échéance : { $what }
problem-letter-soon =
    Bonjour { $name },

    cette action arrive à échéance, { $day } :
    { $what }

    Dites là-bas où elle en est, ou ce qu’elle attend :
    { $link }
problem-letter-late-subject = En retard : { $what }
problem-letter-late =
    Bonjour { $name },

    l’échéance de cette action est passée, { $day }, et elle n’est pas faite :
    { $what }

    Si elle attend quelqu’un, dites-le là-bas, pour que les autres à la table puissent aider :
    { $link }

keeping-stakeholder = Qui est à la table d’un problème, et pour quelle organisation
keeping-stakeholder-until = { $n } mois après la fermeture du problème
