# Les demandes, et ce qui se partage d’une rencontre.
enquiry-ask = Nous écrire
enquiry-lead = Sans compte. Vous recevez aussitôt une confirmation, puis la réponse d’une personne.
enquiry-not-sent = Pas encore envoyé
enquiry-name = Votre nom
enquiry-mail = Votre adresse électronique
enquiry-mail-hint = La réponse y est envoyée.
enquiry-subject = De quoi s’agit-il ?
enquiry-text = Votre question
enquiry-text-hint = S’il s’agit d’une réservation ou d’une proposition, indiquez son code.
enquiry-send = Envoyer
enquiry-kept-for = Votre question est gardée jusqu’à un an après la rencontre, puis effacée.
enquiry-privacy = Ce qui est gardé de vous
enquiry-faq-first = La réponse y est peut-être déjà :
enquiry-or-write = Ou écrivez à
enquiry-name-missing = Écrivez votre nom.
enquiry-subject-missing = Dites en quelques mots de quoi il s’agit.
enquiry-mail-wrong = Écrivez votre adresse électronique, par exemple nom@ville.example. Nous y répondons.
enquiry-text-missing = Écrivez ce que vous voulez dire.
enquiry-links = Plus de { $n } adresses web, cela ressemble à de la publicité. Ôtez-en, s’il vous plaît.
enquiry-too-many = Nous prenons ici au plus { $n } questions par jour d’une même adresse. Écrivez plutôt à { $contact }.
enquiry-title = Demande { $code }
enquiry-by-desk = L’organisation
enquiry-more = Quelque chose à ajouter ?
enquiry-all = Toutes
enquiry-state-open = Attend une réponse
enquiry-state-answered = Répondu
enquiry-state-closed = Close
enquiry-states = État
enquiry-from = De
enquiry-last = Dernier mot
enquiry-next = Suite
enquiry-none = Personne n’a rien demandé ici.
enquiry-desk-lead = Ce qui attend le plus longtemps vient en tête. Une réponse part en lettre et reste dans l’échange.
enquiry-in-lang = écrit en { $lang }
enquiry-thread = Ce qui a été dit
enquiry-answer = Votre réponse
enquiry-answer-hint = Elle part en lettre, avec un lien pour vous répondre.
enquiry-send-answer = Envoyer la réponse
enquiry-close = La clore
enquiry-reopen = La rouvrir
enquiry-into-faq = En faire une question fréquente
enquiry-into-faq-lead = Sans le nom de qui l’a posée. Laissez de côté ce qui ne regarde que cette personne.
enquiry-put-into-faq = L’y mettre
said-enquiry-sent = C’est envoyé. Une confirmation part vers votre adresse.
said-enquiry-answered = Votre réponse est partie.
said-enquiry-faq = Elle figure parmi les questions fréquentes.
gathering-deed-enquiry-came = { $name } a posé une question
gathering-deed-enquiry-handled = { $name } a traité une demande
booking-letter-enquiry-received-subject = Votre question est arrivée : { $gathering }
booking-letter-enquiry-received-text =
    Bonjour,

    votre question est parvenue aux organisateurs de { $gathering }. Son numéro est { $code }. Une personne y répond, en règle générale sous trois jours ouvrables.

    Vous trouvez ici ce que vous avez écrit, et pouvez y ajouter :

    { $link }

    Si vous n’avez rien demandé, quelqu’un s’est trompé d’adresse. Vous n’avez rien à faire.
booking-letter-enquiry-answered-subject = Réponse à votre question : { $gathering }
booking-letter-enquiry-answered-text =
    Bonjour,

    { $answer }

    Les organisateurs de { $gathering }

    Pour répondre, passez par cette page (numéro { $code }) :

    { $link }
booking-letter-enquiry-came-subject = Question : { $subject }
booking-letter-enquiry-came-text =
    { $name } demande au sujet de { $gathering } : { $subject }

    À lire et à répondre ici :

    { $link }
share-this = Partager cette page
share-address = Adresse
share-copy = Copier
share-copied = Copié
share-by-mail = Par courriel
share-card-until = Propositions jusqu’au { $when }
share-lead = À coller tels quels. Ils sont faits des renseignements de cette rencontre et changent avec eux.
share-short = Court, pour les réseaux
share-long = Long, pour une lettre d’information ou un site
share-mail-subject = Objet d’un courriel
share-mail = Courriel
share-card = La vignette à côté d’un lien
share-card-alt = La vignette de cette rencontre : titre, jours et lieu
share-card-hint = Dessinée sur ce serveur à chaque changement, dans vos couleurs et avec votre logo.
share-hashtag-none = Choisir un mot-dièse
share-text-call = Les propositions sont bienvenues jusqu’au { $when }.
share-text-subject = Invitation : { $title }
share-text-mail =
    Bonjour,

    nous vous invitons à { $title }.

    { $text }

    Au plaisir de vous y voir. Questions : { $contact }
share-text-for = Pour : { $whom }
share-text-topics = Thèmes :
share-text-by = Par { $whom }
share-text-more = En savoir plus : { $url }
press-title = Dossier de presse
press-lead = Renseignements, textes et logos prêts à l’emploi. Sans inscription ni mot de passe.
press-facts = Renseignements
press-fact-what = Quoi
press-fact-when = Quand
press-fact-where = Où
press-fact-places = Places
press-fact-topics = Sur quoi
press-fact-hashtag = Mot-dièse
press-fact-address = Adresse
press-texts = Textes
press-logos = Qui porte la rencontre
press-logos-zip = Tous les logos en un fichier
press-contact = Contact
photo-title = Photos
photo-lead = Toute personne reconnaissable ici y a consenti. Si vous ne voulez pas d’une photo de vous ici, elle est masquée dès que vous le dites.
photo-none = Il n’y a pas encore de photo.
photo-all = Toutes les photos
photo-by = Photo : { $who }
photo-take-down = La retirer
photo-take-down-of = Demander le retrait de la photo { $caption }
photo-objection = Retirer cette photo
photo-objection-means = Dès que vous appuyez sur le bouton, elle est masquée. Vous n’avez pas de raison à donner.
photo-objection-reason = Pourquoi ?
photo-objection-mail = Où pouvons-nous vous répondre ?
photo-optional = facultatif
photo-hide-now = La masquer maintenant
photo-is-hidden = Cette photo est masquée. Si elle reparaît, ou si vous voulez parler à quelqu’un, écrivez-nous.
photo-desk-lead = Montrées dans la galerie et le dossier de presse. Qui s’oppose à une photo la masque aussitôt ; pour la remontrer, il faut une phrase de vous.
photo-not-kept = Pas encore déposée
photo-shown = Montrée
photo-hidden = Masquée
photo-somebody-objects = Quelqu’un veut son retrait.
photo-hide = Masquer
photo-show = Remontrer
photo-why-show = Pourquoi on peut la montrer
photo-remove = Supprimer pour de bon
photo-new = Une nouvelle photo
photo-file = Photo
photo-caption-en = Ce qu’elle montre, en anglais
photo-caption-fr = Ce qu’elle montre, en français
photo-caption-hint = Une phrase, afin que ceux qui ne la voient pas en sachent autant.
photo-credit = Qui l’a prise
photo-people = Les personnes qu’on y voit
photo-people-agreed = Toute personne reconnaissable a consenti à y figurer
photo-people-nobody = Personne n’est reconnaissable
photo-hand-in = La montrer
photo-missing = Choisissez une photo.
photo-caption-missing = Dites en une phrase ce qu’elle montre.
photo-credit-missing = Dites qui l’a prise.
photo-people-missing = Dites si les personnes ont consenti. Sans cela, aucune photo n’est montrée.
photo-enough = Il y a { $n } photos, et c’est la limite. Supprimez-en d’abord une.
refusal-photo-show-without-answer = Quelqu’un veut le retrait de cette photo. Dites en une phrase pourquoi on peut la remontrer.
gathering-deed-photo-hidden = { $name } a fait masquer une photo
gathering-deed-photo-handed-in = { $name } a déposé une photo
gathering-deed-photo-settled = { $name } a décidé d’une photo
booking-letter-photo-objection-subject = Une photo est masquée : { $gathering }
booking-letter-photo-objection-text =
    Quelqu’un ne veut pas que cette photo de { $gathering } soit montrée : { $caption }

    Elle est masquée. Ce qui a été dit, et ce qui peut se faire, se trouve ici :

    { $link }
share-menu = Partage
