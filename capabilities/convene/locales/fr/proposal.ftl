# Les propositions : le formulaire, l’accusé de réception, la suite, le bureau, les lettres.

## Le formulaire
proposal-heading = Votre proposition
proposal-heading-sent = Votre proposition, envoyée
proposal-here = { $at } à votre horloge ({ $city }).
proposal-no-account = Aucun compte n’est nécessaire.
proposal-sign-in = Connectez-vous pour préremplir vos coordonnées ; ce que vous avez écrit reste.
proposal-is-sent = Elle est envoyée.
proposal-is-sent-fine = Ce que vous modifiez ici compte dès l’enregistrement.
proposal-is-sent-open = { $n ->
    [one] Ce que vous modifiez ici compte dès l’enregistrement. Un point est à corriger : appuyez sur « Enregistrer » et voyez les champs.
   *[other] Ce que vous modifiez ici compte dès l’enregistrement. { $n } points sont à corriger : appuyez sur « Enregistrer » et voyez les champs.
}
proposal-before-sending = { $n ->
    [one] Un point à corriger
   *[other] { $n } points à corriger
}
proposal-nothing-lost = Rien n’est perdu ; tout ce que vous avez écrit est enregistré.
proposal-nothing-lost-here = Rien n’est perdu ; ce que vous avez écrit figure ci-dessous.
proposal-not-sent = Pas encore envoyée
proposal-not-sent-title = { $n ->
    [one] Pas encore envoyée : un point à corriger
   *[other] Pas encore envoyée : { $n } points à corriger
}
proposal-files-refused = Certains fichiers n’ont pas pu être reçus
proposal-conflict = Une autre fenêtre a modifié les mêmes mots
proposal-conflict-how = Ce que vous avez écrit figure dans le formulaire ci-dessous, et une copie en est gardée. À côté du nom des champs figure ce que l’autre fenêtre a enregistré. Reprenez-en ce que vous voulez, puis enregistrez : le formulaire fait alors foi.
proposal-another-window = Une autre fenêtre
proposal-parts = Parties du formulaire
proposal-part-idea = L’idée
proposal-part-who = Qui intervient
proposal-part-questions = Questions
proposal-part-last = Avant d’envoyer
proposal-seen-blind = Les personnes qui évaluent lisent cette partie sans votre nom.
proposal-seen-open = Les personnes qui évaluent lisent cette partie.
proposal-unseen = Les personnes qui évaluent ne voient pas les noms, mais le secteur et l’échelon, ainsi que l’organisme si l’appel le prévoit.
proposal-seen-names = Les personnes qui évaluent lisent aussi cette partie.
proposal-unseen-last = Seules les personnes qui organisent lisent cette partie.
proposal-presenters-max = { $max ->
    [one] Une seule personne intervient.
   *[other] { $max } personnes interviennent au plus.
}
proposal-title = Titre
proposal-title-hint = Tel qu’il figurera au programme.
proposal-format = Format
proposal-format-minutes = { $n } minutes
proposal-format-about = { $minutes }, { $about }
proposal-topic = Thème
proposal-topic-hint = Il détermine qui vous évaluera.
proposal-lang = Langue de la séance
proposal-abstract = Résumé
proposal-abstract-hint = Pour le programme : ce qu’on trouvera dans la salle, ce que vous avez fait et ce que vous avez compté.
proposal-takeaway = Ce qu’on en retire
proposal-takeaway-hint = Trois choses au plus.
proposal-note = Mot à l’équipe d’organisation
proposal-note-hint = Mobilier, accès, matériel, tout ce qu’il nous faut savoir.
proposal-optional = (facultatif)
proposal-choose = Choisissez
proposal-yes = Oui
proposal-no = Non
proposal-only-for = Seulement pour : { $names }
proposal-two-hints = { $first } { $second }
proposal-words-of = { $n } mots sur { $limit }
proposal-words-over = { $n } mots sur { $limit }, { $over } de trop
proposal-chars-of = { $n } caractères sur { $limit }
proposal-chars-over = { $n } caractères sur { $limit }, { $over } de trop
proposal-unavailable = Vos indisponibilités
proposal-unavailable-hint = Cochez les demi-journées où l’une des personnes est absente.
proposal-morning = Matin
proposal-afternoon = Après-midi
proposal-half-day = { $day }, { $half }
proposal-files = Fichiers
proposal-files-hint = Au plus { $max } fichiers de { $mb } Mo chacun : { $endings }.
proposal-file-remove = Retirer
proposal-file-too-many = « { $name } » n’a pas été reçu : une proposition compte au plus { $max } fichiers. Retirez-en d’abord un.
proposal-file-too-large = « { $name } » n’a pas été reçu : il dépasse { $mb } Mo. Réduisez-le ou n’en déposez que l’essentiel.
proposal-file-empty = « { $name } » n’a pas été reçu : il est vide. Choisissez-le de nouveau.
proposal-file-kind = « { $name } » n’a pas été reçu : ce type de fichier n’est pas accepté. Utilisez l’un de ceux-ci : { $endings }.
proposal-kb = { $n } ko
proposal-mb = { $n } Mo

## L’enregistrement
proposal-saving = Enregistrement
proposal-saved-at = Enregistré à { $time }
proposal-merged-at = Enregistré à { $time }, avec les modifications de : { $by }
proposal-offline = Pas enregistré depuis { $time }. Vous êtes hors ligne ; ce que vous écrivez est gardé sur cet appareil.
proposal-error = Pas enregistré depuis { $time }. Nous réessayons.
proposal-conflict-by = { $by } a modifié les mêmes mots. Choisissez ci-dessus.
proposal-closed-kept = L’appel a pris fin. Ce que vous avez écrit ensuite est gardé chez nous et sur cet appareil ; rechargez cette page pour le voir et demander son admission.
proposal-signed-out = Vous n’êtes plus connecté. Ce que vous avez écrit est gardé sur cet appareil ; connectez-vous et revenez à cette page.
proposal-not-saved-yet = S’enregistre pendant que vous écrivez
proposal-you-can-close = Vous pouvez fermer cette page et y revenir.
proposal-late-kept = L’appel avait pris fin. Ce que vous avez écrit est gardé ({ $time }), mais ne fait pas partie de la proposition.
proposal-save = Enregistrer
proposal-send = Envoyer la proposition
proposal-restore = Cet appareil a gardé un texte que vous aviez écrit ici et qui n’était pas enregistré.
proposal-restore-take = Le remettre
proposal-restore-drop = Le laisser
proposal-yours = Le vôtre
proposal-theirs = Celui de l’autre fenêtre
proposal-keep-mine = Garder le mien
proposal-take-theirs = Prendre l’autre
proposal-begin-another = Commencer une autre proposition
proposal-back-to = Retour à la proposition
proposal-to-call = Vers l’appel
proposal-to-manage = Vers la vue d’ensemble

## Qui intervient
proposal-you = Vous
proposal-contact = contact
proposal-co-presenter = Autre intervenante ou intervenant
proposal-another-presenter = Une autre personne
proposal-another-hint = Laissez vide si personne d’autre n’intervient. La personne invitée reçoit un courriel et complète le reste.
proposal-add = Ajouter cette personne
proposal-remove = Retirer { $who }
proposal-presenter-name = Nom
proposal-presenter-mail = Courriel
proposal-presenter-role = Rôle
proposal-presenter-job = Fonction
proposal-presenter-organisation = Organisme
proposal-presenter-sector = Secteur
proposal-presenter-level = Échelon
proposal-presenter-biography = À propos de la personne
proposal-biography-hint = Quelques lignes pour le programme.
proposal-mail-hint = L’accusé de réception et notre réponse y sont envoyés.
proposal-fact-of = { $fact }, personne { $place }
proposal-role-presenter = Intervient
proposal-role-co-presenter = Intervient avec d’autres
proposal-role-moderator = Anime
proposal-role-panellist = Participe à la discussion
proposal-invite = Envoyer l’invitation
proposal-invite-again = Renvoyer l’invitation
proposal-invite-needs-mail = Indiquez l’adresse électronique à laquelle envoyer l’invitation.
proposal-invited-on = invitation du { $day }, sans réponse
proposal-not-invited = pas encore d’invitation
proposal-joined-on = a dit oui le { $day }
proposal-declined-on = a dit non le { $day }
proposal-joined-writes = A accepté, et rédige ces lignes personnellement.
proposal-somebody = Quelqu’un

## Ce qui manque
proposal-lacks-title = Indiquez un titre.
proposal-lacks-format = Choisissez un format.
proposal-lacks-topic = Choisissez un thème.
proposal-lacks-abstract = Rédigez un résumé.
proposal-lacks-takeaway = Indiquez ce qu’on en retire.
proposal-long-title = Raccourcissez le titre de { $over ->
    [one] un mot
   *[other] { $over } mots
}.
proposal-long-abstract = Raccourcissez le résumé de { $over ->
    [one] un mot
   *[other] { $over } mots
}.
proposal-long-takeaway = Raccourcissez ce qu’on en retire de { $over ->
    [one] un mot
   *[other] { $over } mots
}.
proposal-lacks-name = Indiquez votre nom.
proposal-lacks-name-of = Indiquez le nom de { $who }.
proposal-lacks-mail = Indiquez votre adresse électronique pour que nous puissions vous répondre.
proposal-lacks-sector = Choisissez votre secteur ; les personnes qui évaluent le voient à la place de votre nom.
proposal-lacks-level = Choisissez votre échelon ; les personnes qui évaluent le voient à la place de votre nom.
proposal-bad-mail = On ne peut pas écrire à l’adresse électronique de { $who }. Indiquez une adresse complète, telle que otto@averne.example.
proposal-same-mail = Deux personnes ont l’adresse { $mail }. Donnez à chacune la sienne.
proposal-too-many-presenters = { $max ->
    [one] Une seule personne peut intervenir. Retirez les autres.
   *[other] { $max } personnes au plus peuvent intervenir. Retirez celles qui sont de trop.
}
proposal-answer-missing = Répondez à ceci : { $label }
proposal-answer-words = { $label } : raccourcissez de { $over ->
    [one] un mot
   *[other] { $over } mots
}.
proposal-answer-long = { $label } : raccourcissez de { $over ->
    [one] un caractère
   *[other] { $over } caractères
}.
proposal-answer-number = { $label } : indiquez un nombre, tel que 40.
proposal-answer-choice = { $label } : choisissez parmi ce qui est offert.
proposal-answer-day = { $label } : indiquez un jour du calendrier, tel que 2027-02-03.
proposal-answer-link = { $label } : indiquez l’adresse complète d’une page ; elle commence par https://
proposal-answer-contact = { $label } : indiquez une adresse électronique ou un numéro de téléphone.

## Les noms
proposal-name-yours = Votre nom figure au paragraphe { $paragraph }.
proposal-name-yours-title = Votre nom figure dans le titre.
proposal-name-theirs = Le nom d’une personne qui intervient avec vous figure au paragraphe { $paragraph }.
proposal-name-theirs-title = Le nom d’une personne qui intervient avec vous figure dans le titre.
proposal-name-organisation = Le nom de votre organisme figure au paragraphe { $paragraph }.
proposal-name-organisation-title = Le nom de votre organisme figure dans le titre.
proposal-name-address = L’une de vos adresses électroniques figure au paragraphe { $paragraph }.
proposal-name-address-title = L’une de vos adresses électroniques figure dans le titre.
proposal-read-blind = L’évaluation se fait sans les noms :
proposal-replace-name = Remplacer par « l’une ou l’un d’entre nous »
proposal-replace-organisation = Remplacer par « notre organisme »
proposal-replace-address = Remplacer par « notre adresse »
proposal-one-of-us = l’une ou l’un d’entre nous
proposal-our-organisation = notre organisme
proposal-our-address = notre adresse
proposal-keep-name = C’est quelqu’un d’autre, le garder

## L’aperçu
proposal-preview = Telle qu’elle sera évaluée
proposal-preview-blind = La voir comme à l’évaluation
proposal-preview-open = Pour cet appel, les noms sont visibles à l’évaluation.
proposal-preview-no-name = Nous n’avons trouvé aucun nom dans les textes.
proposal-preview-names = { $n ->
    [one] Nous avons trouvé un nom à un endroit. Il est signalé à côté du paragraphe.
   *[other] Nous avons trouvé des noms à { $n } endroits. Ils sont signalés à côté des paragraphes.
}
proposal-untitled = Encore sans titre

## L’accusé de réception
proposal-receipt = Accusé de réception
proposal-received = Nous avons reçu votre proposition
proposal-code = Code
proposal-number = Numéro
proposal-number-of = nº { $n }
proposal-arrived = Reçue
proposal-receipt-mailed = Une lettre avec le même lien est en route vers
proposal-receipt-link = Ce lien permet de la modifier :
proposal-receipt-link-is-key = Quiconque a ce lien peut modifier la proposition. Gardez-le pour vous.
proposal-receipt-invited = Ces personnes ont été invitées à intervenir avec vous :
proposal-change-until = Vous pouvez tout modifier jusque-là.
proposal-change = La modifier

## Le retrait
proposal-withdraw = Retirer la proposition
proposal-withdraw-title = Retirer ?
proposal-withdraw-question = Voulez-vous retirer cette proposition ?
proposal-withdraw-means = Elle ne sera pas évaluée.
proposal-withdraw-until = Vous pouvez annuler le retrait jusqu’à la clôture de l’appel.
proposal-withdraw-for-good = L’appel a pris fin : le retrait ne pourra pas être annulé.
proposal-withdraw-no = La garder
proposal-withdraw-yes = La retirer
proposal-withdrawn-on = Retirée le { $at }.
proposal-take-back = Annuler le retrait
refusal-proposal-call-closed = L’appel a pris fin : le retrait ne peut plus être annulé ici. Écrivez à l’équipe d’organisation ; son adresse figure à la page de l’appel.
refusal-proposal-was-withdrawn = Cette proposition a été retirée par la personne qui l’avait faite. Rien n’est plus attendu de vous.

## Après la date limite
proposal-sent-on = Envoyée le { $at }.
proposal-closed-sent = Elle ne peut plus être modifiée.
proposal-never-sent = Cette proposition n’a pas été envoyée.
proposal-closed-draft = Tout ce que vous avez écrit est gardé ci-dessous.
proposal-what-we-have = Ce que nous avons
proposal-late-title = Demander son admission
proposal-late-lead = La présidence du comité lit votre demande et répond par courriel. Si la réponse est oui, vous pouvez modifier et envoyer la proposition jusqu’au moment indiqué.
proposal-late-words = La raison du retard
proposal-late-change = Demander à la modifier après l’échéance
proposal-late-change-words = Ce qui devrait changer, et pourquoi
proposal-late-hint = { $max } mots au plus.
proposal-late-ask = Demander à la présidence
proposal-late-asked-on = Vous avez demandé son admission le { $at }. La réponse vient par courriel.
proposal-late-granted-until = Peut être envoyée jusqu’au { $at }.
proposal-late-refused = La présidence a refusé l’admission tardive.
proposal-late-waits = Admission tardive demandée le { $at } ; attend une réponse.
refusal-proposal-late-too-long = Votre demande compte { $over } mots de trop. Revenez en arrière, raccourcissez-la et envoyez-la de nouveau.
proposal-copies = Ce qui a été gardé à part
proposal-copies-lead = Cela a été écrit et n’a pas pu être enregistré dans la proposition. Rien n’en est perdu.
proposal-copy-late = Écrit après la date limite, { $at }
proposal-copy-conflict = Écrit dans une fenêtre en retard, { $at }
proposal-copy-merged = De l’autre brouillon, réuni le { $at }
proposal-copy-put-back = Le mettre dans la proposition

## Accepter d’intervenir
proposal-join-title = Intervenir ensemble
proposal-join-asks = souhaite présenter ceci avec vous. Votre rôle : { $role }.
proposal-join-joined = Vous avez accepté.
proposal-join-change = Vous pouvez modifier vos lignes ici.
proposal-join-declined = Vous avez décliné.
proposal-join-think-again = Si vous changez d’avis, vous pouvez encore accepter.
proposal-join-not-yet = Pas encore accepté
proposal-join-about-you = À propos de vous
proposal-join-yes = Accepter
proposal-join-no = Décliner

## Mes propositions
proposal-mine = Mes propositions
proposal-my-pages = Mes pages
proposal-mine-none = Vous n’avez encore rien proposé. Les appels ouverts figurent à la première page.
proposal-saved-on = enregistrée le { $at }

## Le bureau
proposal-tab = Propositions
proposal-list = Propositions
proposal-enter = En inscrire une pour quelqu’un
proposal-xlsx = En classeur (Excel)
proposal-csv = CSV
proposal-search = Rechercher
proposal-any = tous
proposal-filter = Afficher
proposal-found = { $n ->
    [one] Une proposition
   *[other] { $n } propositions
}
proposal-none-found = Aucune proposition de ce genre. Ouvrez un filtre, ou attendez l’ouverture de l’appel.
proposal-pages = Pages
proposal-state = État
proposal-state-draft = Brouillon
proposal-state-submitted = Envoyée
proposal-state-withdrawn = Retirée
proposal-source = Provenance
proposal-source-web = Formulaire
proposal-source-mail = Courriel
proposal-source-organiser = Inscrite ici
proposal-source-import = Importation
proposal-asks-late = demande son admission
proposal-saved-last = Dernier enregistrement
proposal-begun-at = Commencée
proposal-submitted-at = Envoyée
proposal-withdrawn-at = Retirée
proposal-edit = La modifier pour son auteur
proposal-mail-confirmed = adresse confirmée
proposal-mail-unconfirmed = adresse non confirmée
proposal-history = Historique
proposal-by-link = qui détient le lien
proposal-admit = L’admettre après la date limite
proposal-admit-until = Jusqu’à quand (heure de { $city })
proposal-admit-yes = L’admettre
proposal-admit-no = Refuser
refusal-proposal-until-wrong = Indiquez un moment à venir, par exemple dans trois jours.
refusal-proposal-no-call = Cette rencontre n’a pas encore d’appel. Préparez-le d’abord ; les propositions se rassemblent ensuite ici.
proposal-deed-begun = Commencée
proposal-deed-saved = Enregistrée
proposal-deed-sent = Envoyée
proposal-deed-withdrawn = Retirée
proposal-deed-withdrawal-taken-back = Retrait annulé
proposal-deed-co-presenter-invited = Invitation à intervenir envoyée
proposal-deed-co-presenter-joined = Invitation à intervenir acceptée
proposal-deed-co-presenter-declined = Invitation à intervenir déclinée
proposal-deed-presenter-removed = Personne retirée
proposal-deed-name-answered = Remarque sur un nom traitée
proposal-deed-file-added = Fichier ajouté
proposal-deed-file-removed = Fichier retiré
proposal-deed-copy-kept = Copie gardée à part
proposal-deed-late-asked = Admission tardive demandée
proposal-deed-late-granted = Admission tardive accordée
proposal-deed-late-refused = Admission tardive refusée

## Ce qui vient d’être fait
said-proposal-saved = C’est enregistré.
said-proposal-late-kept = L’appel a pris fin. Ce que vous avez écrit est gardé ; cela ne fait pas partie de la proposition.
said-proposal-presenter-removed = La personne a été retirée.
said-proposal-invited = L’invitation est en route.
said-proposal-withdrawn = La proposition est retirée.
said-proposal-taken-back = Le retrait est annulé ; la proposition compte de nouveau.
said-proposal-late-asked = La présidence a reçu votre demande.
said-proposal-late-granted = La proposition peut être envoyée ; une lettre en informe son auteur.
said-proposal-late-refused = Une lettre porte votre réponse à son auteur.
said-proposal-put-back = Cela fait maintenant partie de la proposition.
said-proposal-joined = Vous avez accepté. Merci.
said-proposal-declined = Vous avez décliné. La personne qui vous invitait en est informée.

## Les lettres
proposal-deadline = { $at } (heure de { $city })
proposal-no-deadline = la clôture de l’appel, qui n’est pas encore fixée
proposal-receipt-subject = Reçue : { $title }
proposal-receipt-text =
    Nous avons reçu votre proposition « { $title } » pour { $gathering }.
    Son code est { $code }.

    Ce lien permet de la modifier jusqu’à cette date, ou de la retirer : { $deadline }
    { $link }

    Quiconque a ce lien peut modifier la proposition ; merci de ne pas le transmettre.
proposal-withdrawal-subject = Retirée : { $title }
proposal-withdrawal-text =
    Votre proposition « { $title } » pour { $gathering } a été retirée.

    Si ce n’était pas voulu, le retrait peut être annulé jusqu’à cette date : { $deadline }
    { $link }
proposal-invitation-subject = { $who } vous invite à intervenir : { $title }
proposal-invitation-text =
    { $who } souhaite présenter « { $title } » avec vous : { $gathering }.
    Votre rôle serait : { $role }

    Ouvrez cette page pour accepter ou décliner :
    { $link }

    Si cela ne vous concerne pas, ne faites rien.
proposal-has-joined-subject = { $who } intervient avec vous : { $title }
proposal-has-joined-text =
    { $who } a accepté d’intervenir dans votre proposition « { $title } » : { $gathering }.

    L’appel : { $link }
proposal-has-declined-subject = { $who } n’intervient pas avec vous : { $title }
proposal-has-declined-text =
    { $who } a décliné l’invitation à présenter « { $title } » avec vous : { $gathering }.
    Vous pouvez inviter quelqu’un d’autre tant que l’appel est ouvert.

    L’appel : { $link }
proposal-late-yes-subject = Vous pouvez encore envoyer : { $title }
proposal-late-yes-text =
    La présidence admet votre proposition « { $title } » : { $gathering }.

    Vous pouvez la modifier et l’envoyer jusqu’au { $until } (heure de { $city }) :
    { $link }

    Ce que vous avez écrit après la date limite y est gardé et se remet d’un seul geste.
proposal-late-no-subject = Pas admise : { $title }
proposal-late-no-text =
    La présidence ({ $gathering }) ne peut pas admettre votre proposition « { $title } » après la date limite.
    Nous le regrettons et espérons vous lire au prochain appel.

    { $link }

## Par courriel
proposal-confirm-title = Cette lettre est-elle de vous ?
proposal-confirm-lead = Le { $at }, nous avons reçu une lettre de { $mail } et en avons fait un brouillon.
proposal-confirm-yes = Elle est de moi : poursuivre
proposal-confirm-no = Je ne l’ai pas écrite : la supprimer
proposal-confirm-read = Ce que nous y avons lu
proposal-twin = Il semble que vous ayez aussi commencé cette proposition sur le site.
proposal-twin-look = Voir les deux et choisir
proposal-merge-title = Une proposition, ou deux ?
proposal-merge-lead = Vous avez commencé une proposition au titre presque identique le { $at }.
proposal-merge-safe = Choisissez ce qu’il faut garder de chacune. Les deux sont gardées à part telles qu’elles sont ; rien ne peut se perdre.
proposal-merge-letter = Votre lettre
proposal-merge-web = L’autre proposition
proposal-merge-nothing = rien
proposal-merge-yes = N’en faire qu’une
proposal-merge-no = Ce sont deux propositions
proposal-mail-not-open = L’appel ne reçoit pas encore de propositions. Sa page indique à partir de quand.
said-proposal-confirmed = Merci. Complétez-la maintenant, puis envoyez-la.
said-proposal-disowned = Le brouillon est supprimé.
said-proposal-merged = Elles ne font plus qu’une.
said-proposal-kept-apart = Elles restent deux propositions.
proposal-deed-confirmed = Adresse confirmée par qui la détient
proposal-deed-disowned = Supprimée par qui détient l’adresse
proposal-deed-merged = Réunie avec un autre brouillon
proposal-deed-kept-apart = Gardée à part d’un autre brouillon
proposal-deed-review-assigned = Confiée à un évaluateur
proposal-deed-review-unassigned = Reprise à un évaluateur
proposal-deed-conflict-declared = Conflit d’intérêts déclaré
proposal-deed-review-conflict-lifted = Conflit d’intérêts levé
proposal-deed-review-given = Évaluation remise
proposal-deed-review-put-aside = Évaluation mise de côté
proposal-deed-decision-taken = Décision prise
proposal-deed-decision-answered = Réponse de ses auteurs
proposal-mail-late-subject = L’appel avait pris fin : { $title }
proposal-mail-late-text =
    Nous avons reçu votre courriel le { $received }. L’appel ({ $gathering }) avait alors pris fin.

    Ce que vous avez écrit est gardé. Sur cette page, vous pouvez le voir et demander à la présidence de l’admettre :
    { $link }
proposal-mail-files-left =
    Ces fichiers de votre courriel n’ont pas été pris :
    { $files }

    Vous pouvez en ajouter d’autres au brouillon, sur la même page.
proposal-mail-file-kind = Les fichiers de ce type ne sont pas acceptés. Utilisez l’un de ceux-ci : { $endings }.
proposal-mail-file-empty = Il est vide. Choisissez de nouveau le fichier.
proposal-mail-file-large = Il dépasse { $mb } Mo. Réduisez-le, ou déposez-en l’essentiel.
proposal-mail-file-many = Une proposition ne peut pas avoir plus de fichiers. Retirez-en d’abord un autre.
proposal-links-subject = Vos propositions à { $gathering }
proposal-links-text =
    Vous nous avez demandé de vous renvoyer les liens vers vos propositions à { $gathering } :

    { $proposals }

    Chaque lien est la clé de sa proposition : ne le donnez à personne qui ne doive pas la modifier. Les liens envoyés auparavant restent bons.

    Si vous n’avez rien demandé, vous n’avez rien à faire.
