# Les mots de celles et ceux qui portent un diagnostic : rôles, invitation, cadre, réunions, décisions, certificats, lettres.

audit-roles-coordinator = Coordination
audit-roles-analyst = Analystes
audit-roles-researcher = Recherche
audit-roles-facilitator = Animation
audit-roles-custodian = Dépositaires des données
audit-roles-committee = Comité directeur
audit-roles-panel = Panel de la population et des jeunes
audit-role-coordinator = coordination
audit-role-analyst = analyste
audit-role-researcher = recherche
audit-role-facilitator = animation
audit-role-custodian = dépositaire de données
audit-role-committee = membre du comité directeur
audit-role-panel = membre du panel
audit-role-does-coordinator = Mène le diagnostic : personnes, cadre, étapes, ententes.
audit-role-does-analyst = Travaille avec les tables d’incidents et prépare ce qui peut être diffusé.
audit-role-does-researcher = Écoute, code, évalue la confiance ; détient un certificat d’éthique.
audit-role-does-facilitator = Anime les groupes et les marches.
audit-role-does-custodian = Répond des données d’un partenaire et signe l’entente à leur sujet.
audit-role-does-committee = Décide du cadre, de la portée, des priorités et de la diffusion.
audit-role-does-panel = Vit sur place et lit avec nous : constats et portrait avant leur diffusion.
audit-answer-invited = invitation envoyée
audit-answer-accepted = participe
audit-answer-declined = a décliné
invitation-title = Vous êtes invité·e
invitation-as = On vous demande de participer comme
invitation-hint = Tant que vous n’avez pas répondu, vous ne voyez rien du travail. Vous pouvez partir à tout moment.
invitation-accept = Participer
invitation-decline = Décliner
said-invitation-accepted = Merci : vous participez.
said-invitation-declined = Vous avez décliné. La personne qui vous a invité·e le voit.
committee-lead = Qui porte le diagnostic, ce qui a été convenu, et ce qui a été décidé.
terms-title = Cadre de référence
terms-lead = Pourquoi, quoi, qui, jusqu’à quand, avec quelles données et ce que deviennent les résultats. Ce qui a été proposé ne change plus : un nouveau texte est une nouvelle version.
terms-version = Version { $n }
terms-begin = Écrire le cadre de référence
terms-none = Pas encore écrit.
terms-being-written = en rédaction
terms-in-force = en vigueur, signé par { $n } sur { $of }
terms-waiting = signé par { $n } sur { $of }
terms-signed-by = Version { $number }, signée par { $n } membres du comité sur { $of }.
terms-read = Lire le cadre
terms-sign = Signer en mon nom
terms-sign-hint = Votre nom et votre organisation figureront sous cette version.
terms-signed = Signé par
terms-open = Pas encore signé par
terms-draft = En rédaction
terms-next = Version suivante
terms-draft-hint = Seule la coordination le modifie. Une fois proposé, chaque membre du comité reçoit une lettre et signe pour soi.
terms-text-en = Texte en anglais
terms-text-fr = Texte en français
terms-why = Ce qui a changé
terms-why-hint = Une phrase, pour une version après la première.
terms-why-missing = Dites en une phrase ce qui a changé depuis la dernière version.
terms-missing = Écrivez le cadre dans au moins une langue.
terms-offer = Proposer à la signature
terms-earlier = Versions antérieures
terms-heads = { "" }{ "" }### Mandat { "|" } ### Questions { "|" } ### Territoire et population { "|" } ### Méthode et étapes { "|" } ### Données et leur protection { "|" } ### Qui décide, et comment { "|" } ### Comment les notes sont dites { "|" } ### Ce que deviennent les résultats
said-terms-kept = Enregistré. Personne d’autre ne le lit avant que vous le proposiez.
said-terms-offered = Proposé : chaque membre du comité a reçu une lettre.
said-terms-signed = Signé.
meetings-title = Réunions
meetings-hint = Convoquer une réunion écrit à chaque membre du comité, avec l’ordre du jour.
meetings-none = Aucune réunion n’a encore été convoquée.
meeting-ahead = à venir
meeting-has-minutes = compte rendu écrit
meeting-no-minutes = compte rendu manquant
meeting-call = Convoquer une réunion
meeting-call-yes = Convoquer et écrire au comité
meeting-title = Objet de la réunion
meeting-title-missing = Dites l’objet de la réunion.
meeting-day = Jour
meeting-time = Heure
meeting-time-wrong = Écrivez une heure, par exemple 17:30.
meeting-place = Lieu
meeting-agenda = Ordre du jour
meeting-agenda-hint = Un point par ligne.
meeting-agenda-missing = Écrivez au moins un point.
meeting-presence = Qui était là
meeting-keep-presence = Enregistrer les présences
meeting-quorum = { $n } sur { $of } : quorum atteint ({ $percent } % requis)
meeting-no-quorum = { $n } sur { $of } : pas de quorum ({ $percent } % requis)
meeting-minutes = Compte rendu
meeting-write = Ordre du jour et compte rendu
meeting-write-hint = Lu par le comité et l’équipe du diagnostic.
presence-present = présence
presence-excused = s’est excusé·e
presence-absent = absence
said-meeting-called = Convoquée : chaque membre du comité a reçu une lettre.
decisions-title = Décisions
decisions-none = Aucune décision n’a encore été consignée.
decision-hint = Sans quorum, aucune décision.
decision-add = Consigner une décision
decision-about = Au sujet de
decision-about-terms = cadre
decision-about-scope = portée
decision-about-data = données
decision-about-findings = constats
decision-about-priorities = priorités
decision-about-release = diffusion
decision-about-plan = plan
decision-about-other = autre
decision-words = Ce qui a été décidé
decision-missing = Écrivez ce qui a été décidé.
decision-for = Pour
decision-against = Contre
decision-abstained = Abstentions
decision-votes = { $for } pour, { $against } contre, { $abstained } abstentions ; { $present } sur { $members } présences.
decision-no-quorum = { $n } sur { $of } étaient là : ce n’est pas un quorum. Consignez d’abord les présences, ou décidez à une autre réunion.
decision-too-many-votes = Il y a plus de voix que de personnes : { $n } étaient là.
said-decision-recorded = Consignée.
people-title = Personnes
people-hint = Toute personne invitée reçoit une lettre et reste dehors jusqu’à sa réponse.
member-name = Nom
member-invite = Inviter quelqu’un
member-invite-yes = Envoyer l’invitation
member-mail = Adresse électronique
member-mail-wrong = Écrivez une adresse telle que amina@averne.example.
member-role = En tant que
member-role-missing = Choisissez en tant que quoi.
member-organisation = Pour quelle organisation
member-organisation-hint = Figure à côté du nom ; vide pour les membres de la population.
member-is-one = Cette personne est déjà invitée dans ce rôle.
member-leaves = Quitte
said-member-invited = Invitation envoyée par lettre.
said-member-left = Retiré de la liste.
refusal-last-coordinator = Un diagnostic ne peut être sans coordination. Invitez d’abord une autre personne.
certificate-title = Recherche avec des personnes
certificate-hint = Certificats d’éthique. La coordination reçoit une lettre 30 jours avant l’échéance, et le jour même.
certificate-none = Aucun certificat d’éthique n’est en vigueur.
certificate-later = valide
certificate-soon = expire bientôt
certificate-over = expiré
certificate-until = Jusqu’au { $day }.
certificate-add = Ajouter un certificat
certificate-person = De qui
certificate-person-missing = Choisissez de qui est ce certificat.
certificate-issuer = Quel comité l’a délivré
certificate-issuer-missing = Nommez le comité d’éthique.
certificate-reference = Numéro
certificate-covers = Ce qu’il couvre
certificate-issued-on = Du
certificate-expires-on = Au
said-certificate-added = Enregistré, avec des rappels avant l’échéance.
audit-letter-audit-invitation-subject = Invitation : { $audit }
audit-letter-audit-invitation-text =
    Vous êtes invité·e à participer au diagnostic de sécurité « { $audit } » ({ $place }) : { $role }.

    { $does }

    Répondez ici ; d’ici là, vous ne voyez rien du travail :
    { $link }
audit-letter-committee-meeting-subject = Réunion du comité directeur : { $title }
audit-letter-committee-meeting-text =
    Le comité directeur de « { $audit } » ({ $place }) se réunit : { $title }.

    Quand : { $when }
    Où : { $where }
    Ordre du jour :

    { $agenda }

    Plus :
    { $link }
audit-letter-terms-offered-subject = Cadre de référence à signer : { $audit }
audit-letter-terms-offered-text =
    La version { $number } du cadre de référence de « { $audit } » ({ $place }) attend votre signature.

    Lisez et signez ici :
    { $link }
audit-letter-audit-reminder-subject = Ce qui prend fin bientôt : { $audit }
audit-letter-audit-reminder-text =
    Dans le diagnostic « { $audit } » ({ $place }), quelque chose prend fin :

    { $lines }

    L’espace de travail :
    { $link }
remind-certificate = Certificat d’éthique, { $issuer } : { $day }
remind-agreement = Fin de l’entente sur { $source } : { $day }
remind-destroy = { $source } doit être détruit : { $day }
