## Letters that were refused: one sentence each, said to whoever sent the letter.

post-refused-not-a-letter = What came cannot be read as an e-mail. Please send it again as an ordinary e-mail.
post-refused-too-large = Your e-mail is larger than { $max } MB. Please send it again with smaller attachments, or add the files on the web page of your proposal.
post-refused-nul-bytes = Your e-mail was damaged on its way. Please send it again.
post-refused-head-too-long = The header of your e-mail is too long to be read. Please write a new e-mail instead of answering or forwarding an old one.
post-refused-too-deep = Your e-mail holds e-mails within e-mails, more than { $max } deep. Please write a new e-mail and attach only the files that matter.
post-refused-too-many-parts = Your e-mail has more than { $max } parts. Please write a new e-mail and attach only the files that matter.
post-refused-too-many-attachments = Your e-mail has more than { $max } attachments. Please send the most important ones and add the others on the web page of your proposal.
post-refused-too-long = The text of your e-mail is longer than { $max } characters. Please send a shorter text and attach the rest as a file.
post-refused-unreadable = The letters of your text cannot be made out. Please send it again as plain text.
post-refused-encrypted = Your e-mail is encrypted and we have no key to open it. Please send it again without encryption, or use the web page of the call.
post-refused-no-sender = Your e-mail does not say who sent it, so we cannot answer. Please send it again from your own address.
post-refused-empty = Your e-mail has no subject, no text and no attachment. Please send it again with your proposal.
post-refused-unknown-address = No call for proposals has this e-mail address. Please look up the address on the page of the call.

## Letters that were ignored: shown to organisers in the list of what came in.

post-ignored-bounce = Report that a letter came back
post-ignored-read-receipt = Read receipt
post-ignored-auto-reply = Automatic answer
post-ignored-bulk = Letter to many
post-ignored-mailing-list = Letter of a mailing list
post-ignored-our-own = A letter of our own that came back to us
post-ignored-circling = Letter that goes round in circles
post-ignored-known = The same letter, received before

## The acknowledgement of a proposal received by e-mail.

post-acknowledgement-subject = We have received your proposal “{ $title }”
post-acknowledgement-subject-untitled = We have received your proposal
post-acknowledgement-text =
    Thank you for your proposal for { $gathering }.

    We received your e-mail on { $received } and made a draft of it:
    { $link }

    Please open the draft, check what we understood, complete it and send it in before { $deadline }. Until you do, nobody reviews it.

    If you did not send this e-mail, you need not do anything: the draft is deleted by itself.
post-acknowledgement-twin =
    There is already a draft of yours with nearly the same title. On that page you can join the two or keep both.

## The outbox.

post-state-written = written
post-state-held = held back
post-state-waiting = waiting to go
post-state-gone = gone
post-state-came-back = came back
post-state-stopped = stopped
post-outbox-no-carrier = No mail server is set up, so letters stay here for you to read.
