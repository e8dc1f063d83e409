# Payer en ligne : la page, la caisse d’essai de la démonstration, la lettre.

payment-title = Payer en ligne
payment-now = Payer en ligne
payment-open = Il reste { $sum } à payer.
payment-no-card = Vous allez chez qui encaisse. Aucun numéro de carte n’arrive ici ; nous apprenons seulement si c’est payé.
payment-none = Il n’y a rien à payer en ligne.
payment-to-invoice = Vers la facture
payment-way-practice = Payer à la caisse d’essai
payment-begun = Votre paiement est en cours. Cette page le dira dès qu’il sera arrivé ; rien n’est débité deux fois.
payment-paid = Payé. Merci ; le reçu se trouve derrière le lien ci-dessous, et dans une lettre.
payment-failed = Le paiement n’a pas eu lieu. Rien n’a été débité ; vous pouvez réessayer.
payment-expired = Le délai de paiement est passé. Rien n’a été débité ; vous pouvez réessayer.
payment-till-title = Caisse d’essai
payment-till-lead = { $sum } pour { $reference }
payment-till-words = Cette caisse appartient à la démonstration. Aucun argent ne change de main, quoi que vous pressiez.
payment-till-over = Ce paiement est déjà terminé. Presser encore montre qu’il ne compte qu’une fois.
payment-till-pay = Ne rien payer, comme si c’était payé
payment-till-leave = Partir sans payer
refusal-payment-nothing-due = Il n’y a rien à payer pour cette réservation. Rouvrez sa page.
refusal-payment-differs = Un autre montant ou une autre devise que dus ont été annoncés. Rien n’a été compté.
registration-workbook = Excel
booking-letter-registration-thanks-subject = Payé : { $gathering }
booking-letter-registration-thanks-text =
    Nous avons reçu { $sum } pour votre réservation { $code }. Merci. Le reçu se trouve derrière ce lien :
    { $link }
