# Les mots de l’annuaire : connexion, ma page, les personnes d’une rencontre, les listes de l’installation.

## Connexion
sign-in-title = Se connecter
sign-in-lead = Il n’y a pas de mot de passe. Nous vous écrivons, et le courriel vous fait entrer.
sign-in-mail = Votre adresse électronique
sign-in-mail-hint = Si vous avez été invité, utilisez l’adresse qui a reçu l’invitation.
sign-in-send = Envoyez-moi le courriel
sign-in-not-sent = Pas encore envoyé
sign-in-not-sent-why = Ce que vous avez écrit est toujours là.
sign-in-mail-wrong = Nous ne pouvons pas écrire à cette adresse. Elle ressemble à amina@example.org.
sign-in-code-title = Lisez votre courriel
sign-in-code-lead = Nous avons écrit à { $mail }. Recopiez ici le code du courriel, ou suivez son lien.
sign-in-code = Code à six chiffres
sign-in-code-hint = Il sert une seule fois, dans ce navigateur, et expire { $until }.
sign-in-code-refused = Pas encore connecté
sign-in-code-refused-why = Relisez le code.
sign-in-code-wrong = { $left ->
    [one] Ce n’est pas le code du courriel. Il vous reste un essai.
   *[other] Ce n’est pas le code du courriel. Il vous reste { $left } essais.
}
sign-in-enter = Se connecter
sign-in-no-letter = Pas de courriel après deux minutes ? Cherchez parmi les indésirables.
sign-in-again = Demander un nouveau courriel
sign-in-link-title = Se connecter avec ce lien
sign-in-link-lead = Vous serez connecté en tant que { $mail }.
sign-in-link-elsewhere = Le courriel a été demandé dans un autre navigateur. Ne continuez que si c’est bien vous qui l’avez demandé.
sign-in-link-instead = Vous êtes connecté ici en tant que { $mail }. Si vous continuez, cette connexion prend fin.
refusal-sign-in-over = Ce code ou ce lien ne peut plus servir : il a déjà servi, a été essayé trop souvent, ou a expiré.
sign-in-letter-subject = Connexion à { $install }
sign-in-letter-text =
    Votre code est { $code }

    Il est valable { $code-minutes } minutes, dans le navigateur qui l’a demandé.

    Vous pouvez aussi ouvrir ce lien et appuyer sur le bouton, dans les { $link-minutes } minutes :
    { $link }

    Si vous n’avez pas demandé ce courriel, ne faites rien : sans lui, personne ne peut se connecter.

## Invitations
dir-invitation-title = Une invitation
dir-invitation-lead = { $mail } est invité à « { $title } » avec le rôle suivant : { $role }.
dir-invitation-accept = Accepter
dir-invitation-accept-enter = Accepter et se connecter
dir-invitation-account = En acceptant, vous recevez un compte à cette adresse. Vous pouvez le supprimer à tout moment.
dir-invitation-sign-in-first = Il existe un compte à cette adresse. Connectez-vous d’abord ; l’invitation attend sur votre page.
dir-invitation-other = Vous êtes connecté en tant que { $mail }. Déconnectez-vous, puis ouvrez de nouveau le lien du courriel.
dir-to-my-page = Aller à ma page
refusal-invitation-over = Cette invitation ne peut plus servir : elle a été acceptée, retirée ou remplacée, ou a expiré.
dir-invitation-letter-subject = Invitation : { $title }
dir-invitation-letter-text =
    Vous êtes invité à « { $title } » sur { $install }.
    Votre rôle serait : { $role }

    Ouvrez ce lien pour accepter, dans les { $days } jours :
    { $link }

    Si cela ne vous concerne pas, ne faites rien.
dir-admin-letter-subject = Invitation à administrer { $install }
dir-admin-letter-text =
    Vous êtes invité à administrer { $install }.
    Votre rôle serait : { $role }

    Ouvrez ce lien pour accepter, dans les { $days } jours :
    { $link }

    Si cela ne vous concerne pas, ne faites rien.

## Rôles
dir-role-organiser = Organisation
dir-role-chair = Présidence du comité
dir-role-reviewer = Évaluation
dir-role-presenter = Intervention
dir-role-delegate = Délégation
dir-role-resident = Habitants
dir-role-coordinator = Coordination de la sécurité
dir-role-admin = Administration
may-people-manage = Attribuer et retirer des rôles
may-lists-edit = Modifier les listes des secteurs et des niveaux

## Ma page
me-title = Ma page
me-sign-out = Se déconnecter
me-not-saved = Pas encore enregistré
me-not-saved-why = Rien de ce que vous avez écrit n’est perdu. Corrigez ce qui est nommé ici, puis enregistrez de nouveau.
me-name-wanted = Nous ne connaissons pas encore votre nom.
me-offers = Invitations
me-roles = Mes rencontres
me-roles-none = Vous n’avez de rôle dans aucune rencontre. Tout ce qui est publié vous est néanmoins ouvert.
me-role-in = { $role }, { $title }
me-role-until = jusqu’au { $day }
me-role-ended = terminé le { $day }
me-roles-past = { $n ->
    [one] Un rôle est terminé
   *[other] { $n } rôles sont terminés
}
me-profile = Profil
me-profile-hint = Les organisateurs le voient là où vous prenez part. Ce qui est imprimé dans un programme, vous le dites là-bas.
me-name = Nom
me-name-missing = Écrivez votre nom comme il doit être imprimé.
me-job-title = Fonction (facultatif)
me-organisation = Organisme (facultatif)
me-organisation-hint = Son nom officiel.
me-sector = Secteur
me-level = Niveau
me-level-hint = Jusqu’où porte l’action de votre organisme.
me-biography = À propos de vous (facultatif)
me-biography-hint = Quelques phrases, comme dans un programme.
me-biography-too-long = { $over ->
    [one] Il y a un mot de trop.
   *[other] Il y a { $over } mots de trop.
}
me-lang = Langue des courriels que vous recevez
me-lang-en = anglais
me-lang-fr = français
me-zone = Fuseau horaire (facultatif)
me-zone-hint = Les échéances sont alors aussi données à votre heure. Par exemple Europe/Paris.
me-zone-wrong = Aucun fuseau horaire ne porte ce nom. Choisissez-en un dans la liste, par exemple Europe/Paris.
me-photo-consent = Des images où l’on me reconnaît peuvent être publiées.
me-save = Enregistrer
me-browsers = Où je suis connecté
me-browsers-hint = Si vous n’en reconnaissez pas un, mettez-y fin.
me-browser-unknown = Un navigateur qui ne dit pas son nom
me-browser-seen = dernière utilisation { $when }
me-browser-this = celui-ci
me-browser-end = Mettre fin
me-browsers-end-all = Se déconnecter partout
me-rights = Ce qui est connu de moi
me-data = Une copie de ce qui est connu de moi (JSON)
me-delete-title = Supprimer mon compte
me-delete-lead = Cela ne peut pas être annulé.
me-delete-goes = Votre profil, vos rôles, vos connexions et vos clés sont effacés immédiatement.
me-delete-stays = Ce dont d’autres ont besoin, comme une séance d’un programme publié, reste sans ce qu’il contient de personnel.
me-delete-copies = Les sauvegardes vous oublient en vieillissant ; celle que l’on restaure vous efface de nouveau.
me-delete-alone = Personne d’autre ne pourrait y donner accès. Invitez d’abord un autre organisateur ou administrateur :
me-delete-sure = Je veux que mon compte soit effacé.
me-delete-not-confirmed = Cochez cette case si vous voulez que votre compte soit effacé.
me-delete-now = Effacer mon compte
me-delete-keep = Le garder

## Clés
me-tokens-title = Clés pour les programmes
me-tokens-lead = Une clé permet à un programme d’utiliser l’API en votre nom, pour ce que vous autorisez et rien de plus.
me-tokens = Clés
me-tokens-none = Il n’y a aucune clé.
me-token-not-made = Aucune clé n’a été créée
me-token-not-made-why = Rien de ce que vous avez écrit n’est perdu.
me-token-key = Voici la clé. Copiez-la maintenant : elle ne sera plus montrée.
me-token-over = expirée
me-token-state = { $used }, expire le { $day }
me-token-unused = jamais utilisée
me-token-revoke = Retirer
me-token-make = Créer une clé
me-token-make-hint = Le programme ne peut jamais faire plus que ce qui vous est permis.
me-token-nothing-to-give = Vous n’avez aucun rôle dont une clé pourrait porter les droits.
me-token-name = À quoi elle sert
me-token-name-hint = Par exemple le nom du programme.
me-token-name-missing = Dites à quoi sert la clé, pour la reconnaître.
me-token-scopes = Ce qu’elle permet
me-token-scope-missing = Choisissez au moins une chose que le programme peut faire.
me-token-gathering = Où
me-token-all-gatherings = Dans toutes mes rencontres
me-token-life = Pour combien de temps
me-token-days = { $n ->
    [one] un jour
   *[other] { $n } jours
}
me-token-too-many = Vous avez { $most } clés. Retirez-en une d’abord.

## Les personnes d’une rencontre
dir-menu-people = Personnes
dir-people-title = Personnes
dir-people-count = { $n ->
    [0] Personne n’a encore de rôle
    [one] Un rôle est attribué
   *[other] { $n } rôles sont attribués
}
dir-invite = Inviter
dir-invite-hint = Chacun reçoit un courriel avec un lien. Le rôle lui revient dès qu’il accepte.
dir-kept = Ce qui est conservé d’eux, et combien de temps
dir-invite-mails = Adresses électroniques
dir-invite-mails-hint = Une ou plusieurs, par ligne ou par virgule.
dir-invite-send = Envoyer les invitations
dir-invite-not-sent = Personne n’a encore été invité
dir-invite-not-sent-why = Rien de ce que vous avez écrit n’est perdu.
dir-invite-wrong = « { $address } » n’est pas une adresse électronique. Corrigez-la, et tout partira ensemble.
dir-invite-nobody = Écrivez au moins une adresse électronique.
dir-invite-too-many = On peut inviter { $most } personnes au plus à la fois.
dir-role = Rôle
dir-last-day = Dernier jour
dir-last-day-hint = Le rôle prend fin de lui-même après ce jour. Vide : jusqu’à ce qu’il soit retiré.
dir-last-day-wrong = Le dernier jour est passé ou trop lointain.
refusal-last-day-wrong = Le dernier jour est passé ou trop lointain. Choisissez-le dans les trois années à venir.
refusal-last-organiser = C’est la seule personne qui puisse encore donner accès. Attribuez d’abord le rôle à quelqu’un d’autre.
dir-back-to-people = Revenir aux personnes
dir-invited = Invités, sans réponse
dir-invited-as = { $role }, envoyé { $when }
dir-invited-over = lien expiré
dir-invited-withdraw = Retirer
dir-holders = Qui a un rôle
dir-holders-none = Personne n’a ce rôle.
dir-only-role = Montrer
dir-all-roles = Tous les rôles
dir-show = Montrer
dir-person = Personne
dir-since = Depuis
dir-role-over = terminé
dir-no-end = jusqu’au retrait
dir-change = Modifier
dir-set-last-day = Fixer
dir-revoke = Retirer
dir-pages = Pages de la liste
dir-earlier = Précédents
dir-later = Suivants
dir-not-said = non précisé
dir-line-too-long = { $over ->
    [one] Il y a un caractère de trop.
   *[other] Il y a { $over } caractères de trop.
}

## Les listes de l’installation
dir-lists-title = Secteurs et niveaux
dir-lists-lead = Ce parmi quoi l’on choisit. Une entrée déjà choisie quelque part n’est jamais supprimée ; elle peut être retirée du choix.
dir-list-sectors = Secteurs
dir-list-levels = Niveaux
dir-list-position = Rang
dir-list-position-of = Rang de { $code }
dir-list-name-of = Nom de { $code } ({ $lang })
dir-list-offered = Au choix
dir-list-offered-of = { $code } est au choix
dir-list-new = Nouveau
dir-list-save = Enregistrer
dir-list-name-missing = Écrivez le nom dans les deux langues.
dir-list-twice = Une entrée porte déjà ce nom, ou le nom n’a pas de lettres.
dir-list-too-long = Une liste a { $most } entrées au plus.
dir-list-none-offered = Il doit rester au moins une entrée au choix.

## Ce qui vient d’être fait
said-signed-out = Vous êtes déconnecté.
said-role-accepted = Bienvenue. Le rôle est à vous.
said-profile-saved = Votre profil est enregistré.
said-session-ended = Ce navigateur est déconnecté.
said-account-deleted = Votre compte est effacé.
said-token-revoked = La clé n’ouvre plus rien.
said-invited = Les invitations sont en route.
said-role-revoked = Le rôle a été retiré.
said-role-changed = Le dernier jour est fixé.
said-invitation-withdrawn = L’invitation a été retirée.
said-list-saved = La liste est enregistrée.
