## Courriels refusés : une phrase chacun, adressée à la personne qui a écrit.

post-refused-not-a-letter = Ce que nous avons reçu ne se lit pas comme un courriel. Veuillez l’envoyer de nouveau sous forme de courriel ordinaire.
post-refused-too-large = Votre courriel dépasse { $max } Mo. Veuillez l’envoyer de nouveau avec des pièces jointes plus légères, ou ajouter les fichiers sur la page web de votre proposition.
post-refused-nul-bytes = Votre courriel a été endommagé en chemin. Veuillez l’envoyer de nouveau.
post-refused-head-too-long = L’en-tête de votre courriel est trop long pour être lu. Veuillez écrire un nouveau courriel plutôt que de répondre à un ancien ou de le transférer.
post-refused-too-deep = Votre courriel contient des courriels emboîtés sur plus de { $max } niveaux. Veuillez écrire un nouveau courriel et ne joindre que les fichiers utiles.
post-refused-too-many-parts = Votre courriel compte plus de { $max } parties. Veuillez écrire un nouveau courriel et ne joindre que les fichiers utiles.
post-refused-too-many-attachments = Votre courriel compte plus de { $max } pièces jointes. Veuillez envoyer les plus importantes et ajouter les autres sur la page web de votre proposition.
post-refused-too-long = Le texte de votre courriel dépasse { $max } caractères. Veuillez envoyer un texte plus court et joindre le reste dans un fichier.
post-refused-unreadable = Les caractères de votre texte sont illisibles. Veuillez l’envoyer de nouveau en texte brut.
post-refused-encrypted = Votre courriel est chiffré et nous n’avons pas de clé pour l’ouvrir. Veuillez l’envoyer de nouveau sans chiffrement ou passer par la page web de l’appel.
post-refused-no-sender = Votre courriel n’indique pas d’expéditeur ; nous ne pouvons donc pas vous répondre. Veuillez l’envoyer de nouveau depuis votre propre adresse.
post-refused-empty = Votre courriel n’a ni objet, ni texte, ni pièce jointe. Veuillez l’envoyer de nouveau avec votre proposition.
post-refused-unknown-address = Aucun appel à propositions n’utilise cette adresse de courriel. Veuillez vérifier l’adresse sur la page de l’appel.

## Courriels laissés de côté : visibles dans la liste des courriels reçus, côté organisation.

post-ignored-bounce = Avis de non-remise d’un courriel
post-ignored-read-receipt = Accusé de lecture
post-ignored-auto-reply = Réponse automatique
post-ignored-bulk = Envoi en nombre
post-ignored-mailing-list = Message d’une liste de diffusion
post-ignored-our-own = Un de nos propres courriels, revenu chez nous
post-ignored-circling = Courriel qui tourne en rond
post-ignored-known = Le même courriel, déjà reçu

## L’accusé de réception d’une proposition reçue par courriel.

post-acknowledgement-subject = Nous avons bien reçu votre proposition « { $title } »
post-acknowledgement-subject-untitled = Nous avons bien reçu votre proposition
post-acknowledgement-text =
    Merci de votre proposition pour { $gathering }.

    Nous avons reçu votre courriel le { $received } et en avons fait un brouillon :
    { $link }

    Veuillez ouvrir le brouillon, vérifier ce que nous avons compris, le compléter et le déposer avant le { $deadline }. D’ici là, personne ne l’évalue.

    Si vous n’avez pas envoyé ce courriel, vous n’avez rien à faire : le brouillon s’efface de lui-même.
post-acknowledgement-twin =
    Vous avez déjà un brouillon au titre presque identique. Sur cette page, vous pouvez réunir les deux ou les garder l’un et l’autre.

## La boîte d’envoi.

post-state-written = rédigé
post-state-held = retenu
post-state-waiting = en attente d’envoi
post-state-gone = parti
post-state-came-back = revenu
post-state-stopped = arrêté
post-outbox-no-carrier = Aucun serveur de courriel n’est configuré : les courriels restent ici, à lire sur place.
