# The newsletter and its readers.
newsletter-title = Newsletter
newsletter-lead = What is new since the last issue: gatherings, what the network did, and what one can apply for.
newsletter-issues = Issues
newsletter-none = No issue was sent yet.
newsletter-number = Issue { $n }
newsletter-no = No.
newsletter-sent-on = Sent on
newsletter-desk-lead = An issue is composed from what is new since the last one. Look it over, then send it, once.
newsletter-compose = Compose the next issue
newsletter-go-on = Go on with the draft
newsletter-readers = { $what }, { $lang }: { $n ->
    [one] one reader
   *[other] { $n } readers
}
newsletter-no-readers = Nobody receives it yet.
newsletter-preview = Preview
newsletter-title-hint = Empty: the issue is called by its number.
newsletter-intro = A word from the editors
newsletter-in = In
newsletter-section = Section
newsletter-position = Place
newsletter-nothing-new = Nothing is new since the last issue.
newsletter-again = Add what became new since
newsletter-send = Send it
newsletter-send-hint = It goes to everybody who had confirmed by then, each in the own language. It cannot be taken back.
newsletter-was-sent = This issue was sent. What was sent stays as it was.
newsletter-as-letter = As a letter
newsletter-section-gathering = Gatherings ahead
newsletter-section-news = What happened
newsletter-section-practice = New practices
newsletter-section-opportunity = What one can apply for
newsletter-letter-subject = { $title }
newsletter-letter-text =
    { $text }

    This issue on the web:
    { $link }

    You receive this because you asked { $install } for it. To receive no more:
    { $leave }
refusal-newsletter-draft-there = An issue is being prepared already. Go on with that one.
refusal-newsletter-is-sent = This issue was sent already; it stays as it is. Compose the next one.
refusal-newsletter-empty = Nothing stands in this issue. Leave something in, or write a word, then send it.
said-newsletter-composed = Composed from what is new.
said-newsletter-sent = The issue is on its way.

subscription-title = Receive it by mail
subscription-hint = You get one letter with a link; nothing comes before you follow it. Every letter ends with one click.
subscription-what = What do you want to receive?
subscription-what-newsletter = Newsletter
subscription-what-opportunities = New opportunities
subscription-mail = E-mail address
subscription-mail-hint = Letters come in the language of this page.
subscription-go = Send me the link
subscription-nothing = Choose what you want to receive.
subscription-not-sent = Nothing was sent
subscription-again = Ask again
subscription-confirm = Receive it by mail
subscription-confirm-newsletter = The newsletter will go to { $mail }.
subscription-confirm-opportunities = A letter for each new opportunity will go to { $mail }.
subscription-confirm-yes = Yes, send it to me
subscription-leave = Receive no more
subscription-leave-newsletter = The newsletter will no longer go to { $mail }.
subscription-leave-opportunities = Letters about opportunities will no longer go to { $mail }.
subscription-leave-yes = Send me no more
subscription-not-you = Was it not you who asked?
subscription-newsletter-subject = Do you want the newsletter of { $install }?
subscription-newsletter-text =
    Somebody, probably you, asked { $install } to send its newsletter to this address.

    If it was you, follow this link within seven days:
    { $link }

    If it was not, do nothing: no further letter comes. To have the address taken away at once:
    { $leave }
subscription-opportunities-subject = Do you want to hear of opportunities from { $install }?
subscription-opportunities-text =
    Somebody, probably you, asked { $install } to write to this address about each new opportunity: jobs, funding, calls.

    If it was you, follow this link within seven days:
    { $link }

    If it was not, do nothing: no further letter comes. To have the address taken away at once:
    { $leave }
refusal-subscription-late = This link was good for seven days. Ask for another one.
said-subscription-asked = If the address is new here, a letter with a link is on its way to it.
said-subscription-confirmed = Thank you. You receive it from the next time on.
said-subscription-left = You receive no more of these letters, and your address is gone.
