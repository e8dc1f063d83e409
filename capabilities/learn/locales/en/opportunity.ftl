# Jobs, funding, calls.
opportunity-menu = Opportunities
opportunity-lead = Jobs, funding, training and calls for proposals. Each says how to apply and until when.
opportunity-any = Everything
opportunity-kind = Kind
opportunity-kind-job = Job
opportunity-kind-funding = Funding
opportunity-kind-call = Call
opportunity-kind-tender = Tender
opportunity-kind-training = Training
opportunity-open = Open
opportunity-closed = Closed
opportunity-open-now = Open now
opportunity-over = Closed
opportunity-none = Nothing is open at the moment. Leave your address, and you will hear when something is.
opportunity-none-yet = Nothing was written yet.
opportunity-all = All opportunities
opportunity-tell-me = Tell me by mail
opportunity-until = Until
opportunity-was-until = Was open until
opportunity-no-end = without an end
opportunity-how = How to apply
opportunity-apply = Apply
opportunity-is-closed = The deadline has passed; applications are no longer taken.
opportunity-of = Offered by
opportunity-terms = Terms
opportunity-terms-hint = Salary and hours, or the amount, in a line.
opportunity-file = File
opportunity-file-hint = The whole offer to take away: { $endings }.
opportunity-file-too-large = { $name } is too large. Hand in a file of at most { $mb } MB.
opportunity-file-kind = { $name } cannot be taken. Hand in one of: { $endings }.
opportunity-no-file = Take the file away
opportunity-kilobytes = { $n } kB
opportunity-apply-url = Where to apply: web address
opportunity-apply-mail = Where to apply: e-mail address
opportunity-closes = Deadline
opportunity-closes-hint = Without a time it is the end of the day. A published deadline can be put off, not brought forward. Empty: it stays open.
opportunity-not-earlier = People count on the published deadline. Choose a later one, or withdraw the offer.
opportunity-desk-lead = Drafts first, then the latest.
opportunity-new = Write an opportunity
opportunity-publish-hint = Once published, those who asked to hear of opportunities are told by mail.
opportunity-letter-subject = New: { $title }
opportunity-letter-text =
    { $title }
    { $by }

    { $summary }

    Open until { $until }.

    How to apply, and everything else:
    { $link }

    You receive this because you asked { $install } for it. To receive no more:
    { $leave }
refusal-opportunity-withdrawn = This offer was withdrawn by those who published it.
opportunity-apply-by-mail = Apply by e-mail: { $mail }
