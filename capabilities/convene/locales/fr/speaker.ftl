# Les personnes invitées à prendre la parole : secrétariat, page de l’invitée ou de l’invité, page publique, lettres.

## Le secrétariat
speaker-menu = Orateurs
speaker-list-lead = Les personnes que vous invitez, dans l’ordre protocolaire. Celles retenues sur proposition viennent après sur la page publique.
speaker-to-public = La page publique
speaker-none = Personne n’est encore invité. Ajoutez une première personne ci-dessous ; aucune lettre ne part sans votre accord.
speaker-new = Ajouter une personne
speaker-add = Ajouter
speaker-place = Ordre
speaker-place-of = Rang protocolaire de { $name }
speaker-order = Enregistrer l’ordre
speaker-order-hint = 1 vient en premier. Qui n’a pas de numéro vient ensuite, par nom.
speaker-name = Nom
speaker-name-hint = Tel qu’il sera affiché, avec le titre s’il y en a un.
speaker-name-missing = Indiquez un nom.
speaker-mail = Adresse électronique
speaker-organisation = Organisme
speaker-job = Fonction
speaker-lang = Langue des lettres
speaker-kind = Intervient comme
speaker-kind-keynote = Conférence d’honneur
speaker-kind-invited = Intervention sur invitation
speaker-as-keynote = pour la conférence d’honneur
speaker-as-invited = pour intervenir
speaker-state = Réponse
speaker-state-draft = pas encore sollicité
speaker-state-invited = sollicité
speaker-state-accepted = vient
speaker-state-declined = ne vient pas
speaker-state-withdrawn = invitation retirée
speaker-missing = Manque encore
speaker-missing-biography = biographie
speaker-missing-photo = photo
speaker-missing-consent = accord pour la photo
speaker-still-missing = Manque encore : { $what }.
speaker-who = La personne
speaker-assistant = Assistance
speaker-assistant-hint = Reçoit copie de chaque lettre avec son propre lien, et peut répondre et remplir à la place de la personne invitée.
speaker-assistant-name = Nom de l’assistante ou de l’assistant
speaker-assistant-mail = Adresse électronique de l’assistance
speaker-invitation = Invitation
speaker-briefing = Cadre de l’intervention
speaker-briefing-hint = Ce que vous demandez et ce que vous offrez, dans la langue des lettres. La personne invitée le lit derrière le lien.
speaker-word = Un mot de votre part
speaker-word-hint = Figure dans l’invitation.
speaker-no-word = Votre présence nous honorerait.
speaker-no-reason = Aucun motif n’a été donné.
speaker-brief-minutes = Minutes
speaker-minutes-n =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
speaker-minutes-wrong = Écrivez la durée en minutes, de 1 à 480.
speaker-brief-form = Forme
speaker-brief-form-hint = Par exemple allocution, exposé avec diapositives, entretien sur scène.
speaker-brief-spoken = Langue parlée
speaker-brief-rehearsal = Répétition
speaker-brief-asks = Nos autres demandes
speaker-brief-travel = Voyage
speaker-brief-hotel = Hébergement
speaker-brief-fee = Honoraires
speaker-brief-fee-hint = En toutes lettres. Le contrat se signe ailleurs.
speaker-biography = Biographie
speaker-biography-en = Biographie en anglais
speaker-biography-fr = Biographie en français
speaker-biography-hint = Ce que le public doit savoir. Une langue suffit.
speaker-biography-long =
    { $over ->
        [one] Un mot de trop.
       *[other] { $over } mots de trop.
    }
speaker-sessions = Séances
speaker-no-sessions = Aucune séance ne figure encore sur la table du programme.
speaker-other-sessions = Autres séances
speaker-role-none = n’y figure pas
speaker-role-presenter = intervient
speaker-role-moderator = anime
speaker-role-panellist = siège à la table ronde
speaker-put-on = Enregistrer les séances
speaker-put-on-hint = Aussitôt sur la table, publiquement avec la prochaine version du programme.
speaker-answers-on = Réponse attendue avant le
speaker-invite = Envoyer l’invitation
speaker-remind = Écrire de nouveau
speaker-invite-hint = Une lettre avec un lien à la personne invitée, et une à son assistance.
speaker-withdraw-head = Retirer l’invitation
speaker-withdraw-words = La personne quitte la page publique, une lettre l’en avertit, et les liens n’ouvrent plus rien.
speaker-withdraw = Retirer
speaker-story-draft = Personne n’a encore reçu de lettre.
speaker-story-invited = Sollicité le { $day }, réponse attendue avant le { $until }.
speaker-story-accepted = Accepté le { $day } { $by }.
speaker-story-declined = Décliné le { $day } { $by }.
speaker-story-withdrawn = L’invitation a été retirée.
speaker-by-speaker = par la personne invitée
speaker-by-assistant = par son assistance
speaker-photo-of = Portrait de { $name }
speaker-photo-shown = Visible sur la page publique.
speaker-photo-hidden = Non visible : pas d’accord.
speaker-consent-by-assistant = Dit par l’assistance au nom de la personne.
said-speaker-added = Inscrit. Aucune lettre n’est partie.
said-speaker-ordered = L’ordre est enregistré.
said-speaker-saved = Enregistré.
said-speaker-invited = L’invitation est en route.
said-speaker-withdrawn = L’invitation est retirée.
said-speaker-sessions = Les séances sont enregistrées sur la table.
refusal-speaker-changed = Quelqu’un d’autre a modifié cette fiche entre-temps. Rien n’est perdu à votre écran : revenez en arrière, copiez votre texte et rouvrez la page.
refusal-speaker-answered = La réponse est déjà arrivée. Rouvrez la page.

## La page de la personne invitée
speaker-own-title = Vous et { $gathering }
speaker-own-invited = Vous êtes invité·e { $kind }, { $days }, { $city }.
speaker-own-accepted = Merci de venir. Ce que les hôtes doivent savoir figure ci-dessous et peut être modifié jusqu’au jour même.
speaker-own-declined = Merci de votre réponse. Si la situation change, vous pouvez encore dire oui jusqu’à la date indiquée.
speaker-own-withdrawn = Les hôtes ont retiré cette invitation.
speaker-own-assistant = Vous remplissez au nom de { $name }. Ce que vous dites ici vaut pour la personne invitée, et les hôtes voient que c’était vous.
speaker-own-until = Une réponse est attendue avant le { $day }.
speaker-yes = Oui, je viens
speaker-no = Non, je ne peux pas
speaker-reason = Un mot à ce sujet
speaker-optional = (facultatif)
speaker-own-word = De la part des hôtes
speaker-own-asks = Ce que nous vous demandons
speaker-own-offers = Ce que nous offrons
speaker-own-sessions = Vos séances
speaker-own-facts = Ce qu’il nous faut de vous
speaker-own-name = Votre nom tel qu’il sera affiché
speaker-photo = Portrait
speaker-photo-hint = JPEG ou PNG, au moins 240 pixels de large. Le lieu et la date de la prise de vue sont effacés du fichier.
speaker-photo-gone = Retirer le portrait
speaker-photo-kind = Ce fichier n’est ni un JPEG ni un PNG.
speaker-photo-broken = Cette image est illisible. Enregistrez-la de nouveau en JPEG.
speaker-photo-small = Cette image fait moins de { $n } pixels.
speaker-photo-large = Cette image dépasse 10 000 pixels. Réduisez-la.
speaker-consent = Peut-on montrer votre portrait ?
speaker-consent-hint = Sur la page des intervenants. Sans un oui, il n’est pas montré, et vous pouvez changer d’avis à tout moment.
speaker-consent-yes = Oui, montrez mon portrait
speaker-consent-no = Non, ne le montrez pas
speaker-needs = Ce dont vous avez besoin
speaker-needs-hint = Sur scène, en route, à table. Seuls les hôtes le lisent.
refusal-speaker-too-late = La date de réponse est passée, ou les hôtes ont retiré l’invitation. Écrivez à { $contact }.
refusal-speaker-no-answer = Choisissez oui ou non.
refusal-speaker-not-open = Cette invitation n’est pas ouverte. Écrivez à { $contact }.

## La page publique
speaker-public-title = Qui intervient
speaker-public-keynotes = Conférences d’honneur
speaker-public-invited = Sur invitation
speaker-public-selected = Sur proposition
speaker-public-none = Personne n’a encore été annoncé.

## Lettres
speaker-letter-invited-subject = Invitation à prendre la parole : { $gathering }
speaker-letter-invited-text =
    { $name },

    nous vous invitons à { $gathering }, { $place }, { $when }, { $kind }.

    { $word }

    Ce que nous demandons et ce que nous offrons se trouve derrière ce lien. Merci d’y répondre avant le { $until } :
    { $link }

    Ce lien n’est qu’à vous. Questions : { $contact }
speaker-letter-reminded-subject = Votre réponse est attendue : { $gathering }
speaker-letter-reminded-text =
    { $name },

    votre page pour { $gathering }, { $place }, { $when }, est derrière ce lien :
    { $link }

    Si vous n’avez pas encore répondu : nous attendons votre réponse jusqu’au { $until }. Questions : { $contact }
speaker-letter-assistant-subject = Copie pour l’assistance : { $name } et { $gathering }
speaker-letter-assistant-text =
    { $name } est sollicité·e { $kind } à { $gathering }, { $place }, { $when }.

    Vous recevez copie de nos lettres et pouvez répondre et remplir au nom de la personne invitée, avant le { $until } :
    { $link }

    Ce lien n’est qu’à vous. Questions : { $contact }
speaker-letter-accepted-subject = Merci : { $gathering }
speaker-letter-accepted-text =
    { $name },

    nous nous réjouissons de votre venue à { $gathering }, { $place }, { $when }. Biographie, portrait et vos besoins :
    { $link }

    Questions : { $contact }
speaker-letter-declined-subject = Votre réponse : { $gathering }
speaker-letter-declined-text =
    { $name },

    merci de nous avoir dit que vous ne pouvez pas venir à { $gathering }. Si la situation change avant le { $until }, dites-le ici :
    { $link }
speaker-letter-withdrawn-subject = L’invitation à { $gathering } est retirée
speaker-letter-withdrawn-text =
    { $name },

    nous devons retirer l’invitation à { $gathering }. Pour le motif, et nos excuses, écrivez à { $contact }.
speaker-letter-copy-accepted-subject = Copie : { $name } vient à { $gathering }
speaker-letter-copy-accepted-text =
    { $name } vient à { $gathering }, { $place }, { $when }. Biographie, portrait et besoins se remplissent ici :
    { $link }
speaker-letter-copy-declined-subject = Copie : { $name } ne vient pas à { $gathering }
speaker-letter-copy-declined-text =
    { $name } ne vient pas à { $gathering }. Jusqu’au { $until }, la réponse peut être changée ici :
    { $link }
speaker-letter-copy-withdrawn-subject = Copie : l’invitation à { $gathering } est retirée
speaker-letter-copy-withdrawn-text =
    L’invitation de { $name } à { $gathering } a été retirée. Questions : { $contact }
speaker-letter-host-accepted-subject = { $name } vient à { $gathering }
speaker-letter-host-accepted-text =
    { $name } a accepté d’intervenir à { $gathering }, { $kind } :
    { $link }
speaker-letter-host-declined-subject = { $name } ne vient pas à { $gathering }
speaker-letter-host-declined-text =
    { $name } a décliné d’intervenir à { $gathering }.

    { $reason }

    { $link }
