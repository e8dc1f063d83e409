# Les mots du portrait.

portrait-title = Portrait
portrait-version = Version { $n }, publiée le { $day }.
portrait-not-published = Pas encore publié.
portrait-decided = Par la décision { $n } du comité directeur.
portrait-as-published = Tel que publié
portrait-chapters = Chapitres
portrait-chapters-hint = Constats, priorités, inventaire et chiffres diffusés viennent d’eux-mêmes ; vous écrivez le reste.
portrait-publish = Publier
portrait-publish-hint = Les deux lectures, dans chaque langue de la plateforme, en une version qui ne change plus. Les ébauches et les constats à décider restent dehors.
portrait-publish-yes = Publier cette version
portrait-by-decision = Par quelle décision
portrait-decision = { $n }, { $day } : { $words }
portrait-decision-missing = Choisissez la décision par laquelle il est publié.
portrait-no-decision = Le comité directeur n’a pas encore décidé d’une diffusion. Consignez d’abord sa décision à une réunion.
portrait-is-empty = Il n’y a encore rien dedans.
portrait-now = Comment il se lirait maintenant
portrait-nothing = Rien encore : aucun constat ne peut sortir, aucun chapitre n’est écrit.
portrait-reading-public = Lecture publique
portrait-reading-technical = Lecture technique
portrait-as-docx = DOCX pour le conseil
portrait-as-xlsx = XLSX
portrait-contents = Chapitres
portrait-event = Présenté à :
portrait-taken-back = Repris par sa communauté depuis cette version, et retiré :
portrait-released = Tableaux diffusés
portrait-released-hint = Avant sa diffusion, on a éprouvé pour chacun ce qui pourrait se retrouver des nombres masqués.
portrait-findings = Constats
portrait-priorities = Priorités
portrait-partners = Partenariat
portrait-committee = Un comité directeur de { $n } membres ; décisions prises : { $decisions }.
portrait-there = Ce qui existe
portrait-gaps = Ce qui manque
portrait-literature = Littérature
portrait-minority = Avis de qui ne partage pas l’ordre
portrait-confidence = Confiance : { $level }
portrait-confidence-head = Confiance
portrait-reason = { $component }, { $concern } : { $why }
portrait-cell = { $relation } : { $words }
portrait-finding = Constat
portrait-matrix-note = Un tiret : cette source n’a pas été examinée pour ce constat.
portrait-criterion = { $name } ({ $weight })
portrait-place = Rang
portrait-problem = Problème
portrait-sum = Somme
portrait-scored-note = Moyennes des notes de { $n } membres, de 0 à 5, chacune multipliée par son poids, puis additionnées.
portrait-no = N°
portrait-source = Source
portrait-kind = Nature
portrait-named = Citée comme
portrait-period = Période
portrait-bias = Biais connus
portrait-hidden = Masqué
portrait-cells-note = Les nombres inférieurs à { $n } sont masqués, et d’autres avec eux lorsque le reste permettrait de les retrouver.
portrait-figure-label = { $label } :
portrait-figure-source = { $source }, au { $day }
portrait-figure-now = Depuis : { $value }, au { $day }
said-portrait-published = Publié.
chapter-summary = Résumé
chapter-mandate = Mandat, partenariat, méthode et limites
chapter-territory = Le territoire et sa population
chapter-trend = Niveau et tendance de la criminalité et des torts
chapter-victims = Victimisation et faits non signalés
chapter-perception = Perception et usage de l’espace
chapter-places = Lieux et moments
chapter-risk = Qui est plus exposé
chapter-drivers = Logement, pauvreté, emploi, éducation, dépendances, santé mentale
chapter-emerging = Ce qu’aucune statistique ne montre
chapter-services = Services, atouts et lacunes
chapter-sources = Où les sources concordent, divergent, se taisent
chapter-priorities = Priorités et comment elles ont été fixées
chapter-action = Pistes d’action et questions ouvertes
chapter-baseline = Situation de départ et suivi
chapter-annexes = Annexes
chapter-asks-summary = Cinq constats et les priorités viennent d’eux-mêmes. Un paragraphe avant : qui a parlé, et ce qui en ressort ensemble.
chapter-asks-mandate = Pourquoi, par qui, comment, et ce que cela ne peut pas dire.
chapter-asks-territory = Où c’est, qui y vit, qui y vient de jour et de nuit.
chapter-asks-trend = Combien, comparé à qui, depuis quand ; et ce qui a changé dans l’enregistrement.
chapter-asks-victims = Qui a subi un tort, et pourquoi sans signaler.
chapter-asks-perception = Où les gens se sentent en insécurité, ce qu’ils évitent.
chapter-asks-places = Où et quand les torts se concentrent ; les lieux, pas leurs gens.
chapter-asks-risk = Les constats sur les groupes exposés viennent d’eux-mêmes. Dites aussi ce qui protège, et parlez avec soin des auteurs de torts.
chapter-asks-drivers = Ce qu’il y a derrière, avec les mots communs.
chapter-asks-emerging = Les constats que seules les paroles montrent viennent d’eux-mêmes.
chapter-asks-services = Services et atouts de l’inventaire viennent d’eux-mêmes. Nommez les recoupements.
chapter-asks-sources = La matrice vient d’elle-même.
chapter-asks-priorities = Le résultat de la notation vient de lui-même. Dites comment les critères ont été trouvés.
chapter-asks-action = Ce qu’on pourrait faire pour chacune, et ce qu’on ignore.
chapter-asks-baseline = Quels chiffres sont suivis, par qui, à quel rythme.
chapter-asks-annexes = Instruments, participants par type ; inventaire et littérature viennent d’eux-mêmes.
chapter-holds =
    { $words ->
        [one] { $words } mot
       *[other] { $words } mots
    }, { $figures ->
        [one] { $figures } chiffre
       *[other] { $figures } chiffres
    }, { $blocks ->
        [one] { $blocks } partie qui se remplit seule
       *[other] { $blocks } parties qui se remplissent seules
    }
chapter-empty = rien encore
chapter-text = Texte
chapter-text-hint = Markdown : une ligne vide entre les paragraphes, trois croisillons avant un titre.
chapter-public-en = Lecture publique en anglais
chapter-public-fr = Lecture publique en français
chapter-technical-en = La lecture technique ajoute, en anglais
chapter-technical-fr = La lecture technique ajoute, en français
chapter-technical-hint = Définitions, dénominateurs, tests, limites.
chapter-back = Tous les chapitres
figure-title = Chiffres
figure-hint = Chacun avec sa source et son jour. Ce qui a été diffusé reste vivant.
figure-released = Un chiffre diffusé
figure-take = L’insérer
figure-not-released = n’est plus diffusé
figure-write = Écrire un chiffre d’une autre source
figure-write-yes = L’insérer
figure-label-en = Ce qu’il dit, en anglais
figure-label-fr = Ce qu’il dit, en français
figure-label-missing = Dites ce qui est compté, où et quand.
figure-value = Le nombre tel qu’imprimé
figure-value-missing = Écrivez le nombre.
figure-spread = L’intervalle tel qu’imprimé
figure-spread-hint = Par exemple : 34 à 41 %.
figure-source = Source
figure-source-missing = Choisissez une source présente à l’inventaire.
figure-as-of = De quel jour
