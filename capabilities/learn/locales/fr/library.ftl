# Mots du bureau de la bibliothèque, lettres, recueils, obstacles, ce qui est gardé.

library-choose = Choisir
library-line-too-long = C’est trop long de { $over } caractères. Raccourcissez.
library-too-many-words = C’est plus long que { $most } mots. Raccourcissez.
library-day-wrong = Donnez le jour comme dans un calendrier, par exemple 2027-09-14.
library-desk = Bureau de la bibliothèque
library-desk-lead = Ce qui vous attend, et ce que vous avez écrit.
library-to-read = À lire par vous
library-waiting = En attente de décision
library-nothing-waits = Rien n’attend.
mine-learning = Pratiques et intervenant·es
library-yours = Ce que vous avez écrit
library-yours-none = Rien encore.
library-notes-wait = { $n ->
    [one] { $n } note d’un essai attend d’être lue
   *[other] { $n } notes d’essais attendent d’être lues
}
library-sent-on = Envoyée { $day }
library-to-ask = Demander deux lectures
library-to-decide = À décider
library-reviews-given = { $given } évaluations sur { $asked }
library-keepers = Rédaction et lecture
library-keepers-lead = La rédaction demande des lectures et décide ; les lectrices et lecteurs évaluent ce que l’on sait. Qui gère l’installation est aussi de la rédaction.
library-keepers-none = Personne n’a encore été nommé.
library-name-keeper = Nommer quelqu’un
library-relieve = Relever
library-mail = Adresse courriel du compte
library-mail-hint = Une personne qui s’est déjà connectée ici.
library-mail-wrong = Donnez une adresse courriel comme nom@lieu.example.
library-mail-unknown = Personne ne s’est encore connecté avec cette adresse. Demandez-lui de se connecter une fois.
library-part = À quel titre
library-part-editor = Rédaction
library-part-reviewer = Lecture
library-part-missing = Dites à quel titre.
library-not-author = l’a écrite
library-not-organisation = travaille là d’où elle vient
library-not-done = Pas encore fait
library-missing-reviews = { $n ->
    [one] Il faut encore une évaluation avant toute décision.
   *[other] Il faut encore { $n } évaluations avant toute décision.
}
library-reviews = Évaluations
library-reviews-none = Personne n’a encore été prié de la lire.
library-standing-asked = Demandée
library-standing-conflict = Y a une part
library-standing-given = Donnée
library-take-back = Retirer la demande
library-for-desk = Pour le bureau :
library-ask = Demander de lire
library-ask-hint = Deux au moins. Elles ne voient pas qui l’a écrite.
library-ask-yes = Demander
library-nobody-chosen = Choisissez au moins une personne.
library-decide = Décider
library-decide-yes = Décider et le dire à l’auteur
library-verdict = Ce qu’elle devient
library-verdict-missing = Dites ce qu’elle devrait devenir.
library-reason = Raison
library-reason-hint = L’auteur la lit dans la lettre.
library-reason-missing = Donnez la raison ; l’auteur la lit.
library-decisions = Ce qui a été décidé
library-what-was-sent = Ce qui a été envoyé
library-read = Lire une pratique
library-read-lead = Évaluez ce que l’on sait, non les gens qui l’ont fait. Vous ne voyez pas qui l’a écrite.
library-emmie-effect = Ces chiffres tiendraient-ils si on recomptait ?
library-emmie-mechanism = Montre-t-on pourquoi cela agit, ou le dit-on seulement ?
library-emmie-moderators = Sait-on où et pour qui cela agit ou non ?
library-emmie-implementation = D’autres pourraient-ils le faire à partir d’ici ?
library-emmie-economics = Les coûts sont-ils complets, et mis face aux gains ?
library-grade-0 = 0 : rien
library-grade-1 = 1 : un peu
library-grade-2 = 2 : en partie
library-grade-3 = 3 : bien
library-grade-4 = 4 : à fond
library-grade-missing = Évaluez « { $letter } ».
library-your-verdict = Que feriez-vous ?
library-words = Pour l’auteur
library-words-hint = Ce qui est solide, ce qui manque. Sans votre nom.
library-words-missing = Écrivez quelques mots pour l’auteur.
library-desk-words = Pour le bureau seul (facultatif)
library-desk-words-hint = L’auteur ne lit pas ceci.
library-give = Donner l’évaluation
library-declare = J’y ai une part
library-declare-yes = Le déclarer
library-conflict = Quelle part ?
library-conflict-hint = Vous y avez travaillé, ou avec ceux qui l’ont fait, ou contre eux.
library-conflict-missing = Dites quelle part vous y avez.
library-you-declared = Vous avez déclaré y avoir une part. Donner une évaluation l’annule.
library-you-gave = Vous avez donné votre évaluation. Vous pouvez la changer jusqu’à la décision.
said-library-kept = Enregistré.
said-library-asked = Demandé, par lettre.
said-library-decided = Décidé. L’auteur a la lettre.
said-library-given = Merci. Votre évaluation est donnée.
said-library-conflict = C’est noté. On demandera à quelqu’un d’autre.

letter-practice-receipt-subject = Nous avons votre pratique : { $title }
letter-practice-receipt-text =
    Merci pour « { $title } ».

    Deux personnes la lisent maintenant, chacune de son côté. Une lettre vous dira ce qui a été décidé et pourquoi. Vous la retrouvez ici :
    { $link }

    Gardez cette lettre : le lien est le chemin vers votre texte.
letter-practice-arrived-subject = Une pratique est arrivée : { $title }
letter-practice-arrived-text =
    « { $title } » attend deux lectures :
    { $link }
letter-practice-read-subject = Liriez-vous une pratique ? { $title }
letter-practice-read-text =
    On vous demande de lire « { $title } » : cinq notes et quelques mots, une vingtaine de minutes. Si vous y avez une part, dites-le sur la page.
    { $link }
letter-practice-published-subject = Publiée : { $title }
letter-practice-published-text =
    « { $title } » est dans la bibliothèque :
    { $link }

    { $reason }

    Ce que les lectrices et lecteurs ont écrit pour vous :

    { $said }
letter-practice-changes-subject = À modifier : { $title }
letter-practice-changes-text =
    « { $title } » est revenue avec ce qu’il faut changer :

    { $reason }

    Ce que les lectrices et lecteurs ont écrit pour vous :

    { $said }

    Écrivez ici et renvoyez-la :
    { $link }
letter-practice-declined-subject = Non retenue : { $title }
letter-practice-declined-text =
    « { $title } » n’a pas été retenue dans la bibliothèque.

    { $reason }

    Ce que les lectrices et lecteurs ont écrit pour vous :

    { $said }

    Votre texte reste ici :
    { $link }

set-list-title = Recueils
set-list-lead = Ce que des rencontres ont réuni et approuvé, dans leur ordre, avec leurs raisons.
set-none = Aucun recueil n’est encore publié.
set-untitled = Recueil sans titre
set-agreed-line = Approuvé par { $by }, { $day }.
set-agreed-at = Approuvé par { $by } à { $gathering }, { $day }.
set-published-on = Publié { $day }.
set-print = Pour papier, chaque pratique en entier
set-on-home = Pratiques approuvées ici
set-state-draft = Brouillon
set-state-agreed = Approuvé
set-state-published = Publié
set-desk = Recueils de pratiques
set-desk-lead = Choisissez des pratiques, dites pourquoi, approuvez le recueil, publiez-le.
set-desk-none = Aucun recueil n’est commencé.
set-begin = Commencer un recueil
set-begin-yes = Commencer
set-title = Titre
set-title-hint = À quoi il sert : « Ce qui fait tenir un partenariat ».
set-title-missing = Donnez-lui un titre.
set-title-en = Titre (anglais)
set-title-fr = Titre (français)
set-introduction-en = Introduction (anglais)
set-introduction-fr = Introduction (français)
set-items = Pratiques dans leur ordre
set-no-items = Aucune pratique n’a encore été choisie.
set-position = Rang
set-out = Retirer
set-why-en = Pourquoi elle y est (anglais)
set-why-fr = Pourquoi elle y est (français)
set-add = Ajouter une pratique
set-add-hint = Pratiques publiées de la bibliothèque.
set-add-wrong = Cette pratique ne peut être ajoutée ; choisissez-en une autre.
set-save = Enregistrer le recueil
set-agree = L’approuver
set-agree-hint = Tout changement ultérieur en refait un brouillon.
set-agree-yes = Consigner l’approbation
set-agreed-by = Approuvé par
set-agreed-by-hint = Par exemple « la plénière, 41 pour, aucune voix contre ».
set-agreed-by-missing = Dites qui l’a approuvé.
set-agreed-on = Quel jour
set-publish = Le publier
set-publish-hint = Un recueil publié reste tel qu’il a été approuvé.
set-publish-yes = Publier le recueil
set-address = Son adresse, pour répondre à un but :
set-answer-purpose = Répondre à un but
refusal-set-empty = Il faut d’abord un titre et au moins une pratique.
refusal-set-stands = Il n’est pas là où cette étape commence ; rechargez la page.
refusal-set-not-agreed = Consignez d’abord qui l’a approuvé.
said-set-begun = Commencé. Choisissez les pratiques.
said-set-saved = Le recueil est enregistré.
said-set-agreed = L’approbation est consignée.
said-set-published = Le recueil est publié.

barrier-list-title = Obstacles et stratégies
barrier-list-lead = Ce qui empêchait de travailler ensemble, ce qui l’a surmonté, et qui l’a essayé.
barrier-none = Aucun obstacle n’a encore été nommé.
barrier-named-at = Un obstacle nommé à
barrier-strategy-n = Stratégie { $n }
barrier-strategy-new = Une stratégie de plus
barrier-practice-of = La pratique derrière elle
barrier-nobody = Personne n’a encore raconté l’avoir essayée.
barrier-no-strategy = Aucune stratégie n’a encore été consignée.
barrier-desk = Obstacles
barrier-desk-lead = Ce qui empêche de travailler ensemble, et ce qui l’a surmonté ailleurs.
barrier-desk-none = Aucun obstacle n’a été nommé ici.
barrier-shown = Public
barrier-hidden = Non montré
barrier-name = Nommer un obstacle
barrier-name-yes = Le nommer
barrier-title = L’obstacle en une ligne
barrier-title-hint = Par exemple « Personne n’a le droit de dire ce qu’il sait ».
barrier-title-missing = Dites quel est l’obstacle.
barrier-title-en = L’obstacle (anglais)
barrier-title-fr = L’obstacle (français)
barrier-description-en = Comment il se présente (anglais)
barrier-description-fr = Comment il se présente (français)
barrier-strategy-en = Stratégie (anglais)
barrier-strategy-fr = Stratégie (français)
barrier-strategy-missing = Dites la stratégie en une ligne.
barrier-how-en = Comment on s’y prend (anglais)
barrier-how-fr = Comment on s’y prend (français)
barrier-practice = Code de sa pratique (facultatif)
barrier-practice-hint = Les six signes à la fin de son adresse.
barrier-practice-wrong = Aucune pratique publiée n’a ce code.
barrier-full = Plus de place ; nommez un second obstacle.
barrier-show = Tout le monde peut le lire
barrier-note = Quelqu’un a dit en avoir essayé une
barrier-note-hint = Ce qui a été dit à la rencontre, par qui et avec quel résultat. Des organismes, jamais des personnes.
barrier-note-yes = Le noter
barrier-said-path = Où cela a été dit (facultatif)
said-barrier-begun = Nommé. Décrivez-le et consignez ce qui l’a surmonté.

keeping-practice-draft = Brouillons de pratiques jamais envoyés en évaluation
keeping-practice-draft-until = Un an après le dernier enregistrement
keeping-practice-review = Ce que les lectrices et lecteurs ont écrit des pratiques, et la part qu’ils y ont déclarée
keeping-practice-review-until = Deux ans après la demande
keeping-practice-tried = Qui a raconté un essai : nom et adresse
keeping-practice-tried-until = Deux ans après le récit
may-practices-manage = Publier les pratiques d’une rencontre
