# Paying on line: the page, the practice till of the demo, the letter.

payment-title = Pay on line
payment-now = Pay on line
payment-open = { $sum } are to be paid.
payment-no-card = You go to whoever takes the money. No number of a card comes here; we learn only whether it was paid.
payment-none = There is nothing to pay on line.
payment-to-invoice = To the invoice
payment-way-practice = Pay at the practice till
payment-begun = Your payment is under way. This page says so as soon as it has come in; nothing is charged twice.
payment-paid = Paid. Thank you; the receipt is behind the link below, and in a letter.
payment-failed = The payment was not made. Nothing was charged; you can try again.
payment-expired = The time to pay is over. Nothing was charged; you can try again.
payment-till-title = Practice till
payment-till-lead = { $sum } for { $reference }
payment-till-words = This till belongs to the demo. No money changes hands, whatever you press.
payment-till-over = This payment has ended already. Pressing once more shows that it is counted once.
payment-till-pay = Pay nothing, as if it were paid
payment-till-leave = Leave without paying
refusal-payment-nothing-due = There is nothing to pay for this booking. Open its page afresh.
refusal-payment-differs = Another sum or currency was told than is due. Nothing was counted.
registration-workbook = Excel
booking-letter-registration-thanks-subject = Paid: { $gathering }
booking-letter-registration-thanks-text =
    We received { $sum } for your booking { $code }. Thank you. The receipt is behind this link:
    { $link }
