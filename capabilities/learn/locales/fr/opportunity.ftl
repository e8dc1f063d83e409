# Emplois, financements, appels.
opportunity-menu = Offres et appels
opportunity-lead = Emplois, financements, formations et appels à propositions. Chacun dit comment postuler et jusqu’à quand.
opportunity-any = Tout
opportunity-kind = Genre
opportunity-kind-job = Emploi
opportunity-kind-funding = Financement
opportunity-kind-call = Appel
opportunity-kind-tender = Appel d’offres
opportunity-kind-training = Formation
opportunity-open = Ouvert
opportunity-closed = Clos
opportunity-open-now = Ouvert en ce moment
opportunity-over = Clos
opportunity-none = Rien n’est ouvert en ce moment. Laissez votre adresse, et vous l’apprendrez dès que ce sera le cas.
opportunity-none-yet = Rien n’a encore été écrit.
opportunity-all = Toutes les offres
opportunity-tell-me = Me prévenir par courriel
opportunity-until = Jusqu’au
opportunity-was-until = Était ouvert jusqu’au
opportunity-no-end = sans échéance
opportunity-how = Comment postuler
opportunity-apply = Postuler
opportunity-is-closed = L’échéance est passée ; les candidatures ne sont plus reçues.
opportunity-of = Proposé par
opportunity-terms = Conditions
opportunity-terms-hint = Salaire et heures, ou le montant, en une ligne.
opportunity-file = Fichier
opportunity-file-hint = L’offre entière à emporter : { $endings }.
opportunity-file-too-large = { $name } est trop lourd. Remettez un fichier de { $mb } Mo au plus.
opportunity-file-kind = { $name } ne peut pas être reçu. Remettez l’un de ceux-ci : { $endings }.
opportunity-no-file = Retirer le fichier
opportunity-kilobytes = { $n } ko
opportunity-apply-url = Où postuler : adresse web
opportunity-apply-mail = Où postuler : adresse de courriel
opportunity-closes = Échéance
opportunity-closes-hint = Sans heure, c’est la fin de la journée. Une échéance publiée peut être repoussée, non avancée. Vide : reste ouvert.
opportunity-not-earlier = On compte sur l’échéance publiée. Choisissez-en une plus tardive, ou retirez l’offre.
opportunity-desk-lead = Les brouillons d’abord, puis les plus récentes.
opportunity-new = Écrire une offre
opportunity-publish-hint = Une fois publiée, ceux qui l’ont demandé en sont informés par courriel.
opportunity-letter-subject = Nouveau : { $title }
opportunity-letter-text =
    { $title }
    { $by }

    { $summary }

    Ouvert jusqu’au { $until }.

    Comment postuler, et tout le reste :
    { $link }

    Vous recevez ceci parce que vous l’avez demandé à { $install }. Pour ne plus rien recevoir :
    { $leave }
refusal-opportunity-withdrawn = Cette offre a été retirée par ceux qui l’avaient publiée.
opportunity-apply-by-mail = Répondre par courriel : { $mail }
