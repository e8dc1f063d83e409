# L’infolettre et ses lecteurs.
newsletter-title = Infolettre
newsletter-lead = Ce qui est nouveau depuis le dernier numéro : les rencontres, ce qu’a fait le réseau, les offres et appels.
newsletter-issues = Numéros
newsletter-none = Aucun numéro n’a encore été envoyé.
newsletter-number = Numéro { $n }
newsletter-no = N°
newsletter-sent-on = Envoyé le
newsletter-desk-lead = Un numéro se compose de ce qui est nouveau depuis le précédent. Relisez-le, puis envoyez-le, une seule fois.
newsletter-compose = Composer le prochain numéro
newsletter-go-on = Poursuivre le brouillon
newsletter-readers = { $what }, { $lang } : { $n ->
    [one] une personne abonnée
   *[other] { $n } personnes abonnées
}
newsletter-no-readers = Personne ne la reçoit encore.
newsletter-preview = Aperçu
newsletter-title-hint = Vide : le numéro tient lieu de titre.
newsletter-intro = Le mot de la rédaction
newsletter-in = Retenu
newsletter-section = Rubrique
newsletter-position = Place
newsletter-nothing-new = Rien de nouveau depuis le dernier numéro.
newsletter-again = Ajouter ce qui est nouveau depuis
newsletter-send = Envoyer
newsletter-send-hint = Le numéro part à toutes les personnes qui avaient confirmé, chacune dans sa langue. On ne peut pas le reprendre.
newsletter-was-sent = Ce numéro a été envoyé. Ce qui a été envoyé reste tel quel.
newsletter-as-letter = En courriel
newsletter-section-gathering = Rencontres à venir
newsletter-section-news = Ce qui s’est passé
newsletter-section-practice = Nouvelles pratiques
newsletter-section-opportunity = Offres et appels
newsletter-letter-subject = { $title }
newsletter-letter-text =
    { $text }

    Ce numéro sur le web :
    { $link }

    Vous recevez ceci parce que vous l’avez demandé à { $install }. Pour ne plus rien recevoir :
    { $leave }
refusal-newsletter-draft-there = Un numéro est déjà en préparation. Poursuivez celui-là.
refusal-newsletter-is-sent = Ce numéro a déjà été envoyé ; il reste tel quel. Composez le suivant.
refusal-newsletter-empty = Ce numéro est vide. Retenez quelque chose ou écrivez un mot, puis envoyez-le.
said-newsletter-composed = Composé de ce qui est nouveau.
said-newsletter-sent = Le numéro est en route.

subscription-title = La recevoir par courriel
subscription-hint = Vous recevez une lettre avec un lien ; rien ne vient avant que vous l’ayez suivi. Chaque lettre se termine en un clic.
subscription-what = Que voulez-vous recevoir ?
subscription-what-newsletter = Infolettre
subscription-what-opportunities = Nouvelles offres
subscription-mail = Adresse de courriel
subscription-mail-hint = Les lettres viennent dans la langue de cette page.
subscription-go = Envoyez-moi le lien
subscription-nothing = Choisissez ce que vous voulez recevoir.
subscription-not-sent = Rien n’a été envoyé
subscription-again = Redemander
subscription-confirm = Recevoir par courriel
subscription-confirm-newsletter = L’infolettre ira à { $mail }.
subscription-confirm-opportunities = Une lettre pour chaque nouvelle offre ira à { $mail }.
subscription-confirm-yes = Oui, envoyez-la-moi
subscription-leave = Ne plus rien recevoir
subscription-leave-newsletter = L’infolettre n’ira plus à { $mail }.
subscription-leave-opportunities = Les lettres sur les offres n’iront plus à { $mail }.
subscription-leave-yes = Ne m’envoyez plus rien
subscription-not-you = Ce n’était pas vous ?
subscription-newsletter-subject = Voulez-vous l’infolettre de { $install } ?
subscription-newsletter-text =
    Quelqu’un, sans doute vous, a demandé à { $install } d’envoyer son infolettre à cette adresse.

    Si c’était vous, suivez ce lien dans les sept jours :
    { $link }

    Sinon, ne faites rien : aucune autre lettre ne viendra. Pour faire retirer l’adresse tout de suite :
    { $leave }
subscription-opportunities-subject = Voulez-vous être prévenu des offres par { $install } ?
subscription-opportunities-text =
    Quelqu’un, sans doute vous, a demandé à { $install } d’écrire à cette adresse pour chaque nouvelle offre : emplois, financements, appels.

    Si c’était vous, suivez ce lien dans les sept jours :
    { $link }

    Sinon, ne faites rien : aucune autre lettre ne viendra. Pour faire retirer l’adresse tout de suite :
    { $leave }
refusal-subscription-late = Ce lien valait sept jours. Demandez-en un autre.
said-subscription-asked = Si l’adresse est nouvelle ici, une lettre avec un lien est en route vers elle.
said-subscription-confirmed = Merci. Vous recevrez les prochaines lettres.
said-subscription-left = Vous ne recevez plus ces lettres, et votre adresse a disparu d’ici.
