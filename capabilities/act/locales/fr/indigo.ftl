# Les mots de la bibliothèque des contrats à impact d’ailleurs.
indigo-title = Contrats à impact d’ailleurs
indigo-lead = Ce que paient les contrats d’autres lieux, comment ils le valident et ce qu’ils disent en être advenu, d’après des données à la norme INDIGO.
indigo-none = La bibliothèque est vide. Qui gère cette installation peut y verser des données INDIGO.
indigo-silent = { $silent } mesures sur { $metrics } ne disent pas comment elles sont validées.
indigo-has = { $priced } projets donnent des prix, { $results } des résultats, { $paid } des paiements.
indigo-line =
    { $metrics ->
        [one] Une mesure
       *[other] { $metrics } mesures
    }, dont { $silent } sans un mot sur la validation
indigo-search = Nom
indigo-sector = Domaine
indigo-all-sectors = Tous
indigo-find = Chercher
indigo-nothing-found = Rien ne porte ce nom dans ce domaine.
indigo-before = Avant
indigo-after = Après
indigo-what = Ce que c’est
indigo-stage = Étape
indigo-challenge = Enjeu
indigo-intervention = Ce qui est fait
indigo-population = Pour qui
indigo-signed = Signé
indigo-began = Commencé
indigo-ended = Terminé
indigo-currency = Monnaie
indigo-cap = Plafond
indigo-paid = Payé en tout
indigo-no-metrics = Rien n’est dit de ce qui est payé.
indigo-no-results = Rien n’est dit des résultats.
indigo-not-said = non précisé
indigo-payments = { $planned } paiements prévus et { $actual } réels sont donnés.
indigo-attribution = D’après des données à la norme INDIGO, publiées par le Government Outcomes Lab, Université d’Oxford.
indigo-report = Ce qui a été lu avec indulgence
indigo-report-lead = Versé le { $day } depuis { $source }. Chaque valeur que la norme n’admet pas, et chaque ligne qui n’a pas été gardée.
indigo-kept = Gardé
indigo-sheet = Feuille
indigo-rows = Lignes
indigo-lenient = Indulgences
indigo-all-well = Tout était comme la norme le demande.
indigo-times =
    { $n ->
        [one] une fois
       *[other] { $n } fois
    }
indigo-seen-no-date = Ni année, ni mois, ni jour. Gardé tel quel.
indigo-seen-no-number = Pas un nombre. Gardé tel quel.
indigo-seen-not-listed = Aucun des mots de la norme. Gardé tel quel.
indigo-seen-nearly-listed = Lu comme le mot de la norme dont il est tout proche.
indigo-seen-dangling = Renvoie à une mesure ou à un plan que son projet n’a pas. Gardé tel quel.
indigo-seen-other-capitals = Lu sans tenir compte des majuscules.
indigo-seen-unknown-organisation = Nomme une organisation absente de la liste. Gardé tel quel.
indigo-seen-unknown-column = Une colonne que la norme n’a pas. Gardée telle quelle.
indigo-seen-unknown-sheet = Une feuille que la norme n’a pas. Non gardée.
indigo-seen-unknown-project = Une ligne d’un projet absent de la liste. Non gardée.
indigo-seen-twice = Une deuxième ligne pour la même chose. Non gardée.
indigo-seen-no-id = Une ligne sans son identifiant. Non gardée.
indigo-seen-empty-row = Une ligne vide. Non gardée.
indigo-import = Verser des données INDIGO
indigo-import-lead = Tous les fichiers à la fois, ou un classeur. Ce qui vient remplace ce qui s’y trouve ; un rapport dit ce qui a été lu avec indulgence.
indigo-import-yes = Verser
indigo-files = Fichiers
indigo-files-hint = CSV, compressé ou non (projects.csv et ses parties), ou un classeur avec une feuille pour chacun. 32 Mo au plus.
indigo-files-missing = Choisissez les fichiers.
indigo-files-wrong = La lecture a échoué : { $why }. Rien n’a été versé.
said-indigo-imported = Versé. Voici ce qui a été lu avec indulgence.
may-indigo-import = Importer des contrats d’ailleurs (INDIGO)
