# Speakers who are asked: the secretariat's desk, the speaker's own page, the public page, letters.

## The secretariat's desk
speaker-menu = Speakers
speaker-list-lead = Those you invite, in the order of precedence. Those selected from proposals come after them on the public page.
speaker-to-public = The public page
speaker-none = Nobody is invited yet. Add a first speaker below; no letter goes out before you say so.
speaker-new = Add a speaker
speaker-add = Add
speaker-place = Order
speaker-place-of = Place of { $name } in the order of precedence
speaker-order = Save the order
speaker-order-hint = 1 comes first. Who has no number comes after, by name.
speaker-name = Name
speaker-name-hint = As it shall be shown, with the title if there is one.
speaker-name-missing = Give a name.
speaker-mail = Mail address
speaker-organisation = Organisation
speaker-job = Function
speaker-lang = Language of the letters
speaker-kind = Speaks as
speaker-kind-keynote = Keynote speaker
speaker-kind-invited = Invited speaker
speaker-as-keynote = as keynote speaker
speaker-as-invited = as invited speaker
speaker-state = Answer
speaker-state-draft = not asked yet
speaker-state-invited = asked
speaker-state-accepted = comes
speaker-state-declined = does not come
speaker-state-withdrawn = taken back
speaker-missing = Still missing
speaker-missing-biography = biography
speaker-missing-photo = photo
speaker-missing-consent = consent for the photo
speaker-still-missing = Still missing: { $what }.
speaker-who = Who it is
speaker-assistant = Assistant
speaker-assistant-hint = Gets a copy of each letter with a link of their own, and may answer and fill in for the speaker.
speaker-assistant-name = Name of the assistant
speaker-assistant-mail = Mail address of the assistant
speaker-invitation = Invitation
speaker-briefing = Briefing
speaker-briefing-hint = What you ask and what you offer, in the language of the letters. The speaker sees it behind the link.
speaker-word = A word of your own
speaker-word-hint = Stands in the invitation.
speaker-no-word = We would be honoured by your presence.
speaker-no-reason = No reason was given.
speaker-brief-minutes = Minutes
speaker-minutes-n =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
speaker-minutes-wrong = Write the minutes as a number from 1 to 480.
speaker-brief-form = Form
speaker-brief-form-hint = Such as speech, talk with slides, conversation on stage.
speaker-brief-spoken = Spoken language
speaker-brief-rehearsal = Rehearsal
speaker-brief-asks = What else we ask
speaker-brief-travel = Travel
speaker-brief-hotel = Hotel
speaker-brief-fee = Fee
speaker-brief-fee-hint = In words. The contract is signed elsewhere.
speaker-biography = Biography
speaker-biography-en = Biography in English
speaker-biography-fr = Biography in French
speaker-biography-hint = What the audience should know. One language is enough.
speaker-biography-long =
    { $over ->
        [one] One word too many.
       *[other] { $over } words too many.
    }
speaker-sessions = Sessions
speaker-no-sessions = No session stands on the desk of the programme yet.
speaker-other-sessions = Other sessions
speaker-role-none = not on it
speaker-role-presenter = speaks
speaker-role-moderator = moderates
speaker-role-panellist = sits on the panel
speaker-put-on = Save the sessions
speaker-put-on-hint = On the desk at once, in public with the next version of the programme.
speaker-answers-on = Answer awaited by
speaker-invite = Send the invitation
speaker-remind = Write once more
speaker-invite-hint = A letter with a link to the speaker, and one to the assistant.
speaker-withdraw-head = Take the invitation back
speaker-withdraw-words = The speaker leaves the public page, is told by letter, and the links open nothing any more.
speaker-withdraw = Take it back
speaker-story-draft = Nobody was written to yet.
speaker-story-invited = Asked on { $day }, answer awaited by { $until }.
speaker-story-accepted = Accepted on { $day } { $by }.
speaker-story-declined = Declined on { $day } { $by }.
speaker-story-withdrawn = The invitation was taken back.
speaker-by-speaker = by the speaker
speaker-by-assistant = by the assistant
speaker-photo-of = Portrait of { $name }
speaker-photo-shown = Shown on the public page.
speaker-photo-hidden = Not shown: no consent.
speaker-consent-by-assistant = Said by the assistant for the speaker.
said-speaker-added = Written down. No letter has gone out.
said-speaker-ordered = The order is saved.
said-speaker-saved = Saved.
said-speaker-invited = The invitation is on its way.
said-speaker-withdrawn = The invitation is taken back.
said-speaker-sessions = The sessions are saved on the desk.
refusal-speaker-changed = Somebody else changed this speaker meanwhile. Nothing of yours was lost on your screen: go back, copy what you wrote, and open the page afresh.
refusal-speaker-answered = The answer has come already. Open the page afresh.

## The speaker's own page
speaker-own-title = You and { $gathering }
speaker-own-invited = You are invited { $kind }, { $days }, { $city }.
speaker-own-accepted = Thank you for coming. What the hosts need to know stands below; it can be changed until the day.
speaker-own-declined = Thank you for your answer. If things change, you can still say yes until the day named.
speaker-own-withdrawn = The hosts took this invitation back.
speaker-own-assistant = You fill in for { $name }. What you say here counts as said by the speaker, and the hosts see that it was you.
speaker-own-until = An answer is awaited by { $day }.
speaker-yes = Yes, I come
speaker-no = No, I cannot
speaker-reason = A word on it
speaker-optional = (optional)
speaker-own-word = From the hosts
speaker-own-asks = What we ask of you
speaker-own-offers = What we offer
speaker-own-sessions = Your sessions
speaker-own-facts = What we need from you
speaker-own-name = Your name as it shall be shown
speaker-photo = Portrait
speaker-photo-hint = JPEG or PNG, at least 240 pixels wide. Where and when it was taken is removed from the file.
speaker-photo-gone = Take the portrait away
speaker-photo-kind = This is no JPEG and no PNG.
speaker-photo-broken = This picture cannot be read. Try to save it anew as JPEG.
speaker-photo-small = This picture is smaller than { $n } pixels.
speaker-photo-large = This picture is larger than 10,000 pixels. Save it smaller.
speaker-consent = May your portrait be shown?
speaker-consent-hint = On the page of the speakers. Without a yes it is not shown, and you can change your mind at any time.
speaker-consent-yes = Yes, show my portrait
speaker-consent-no = No, do not show it
speaker-needs = What you need from us
speaker-needs-hint = On the stage, on the way, at the table. Only the hosts read it.
refusal-speaker-too-late = The day for the answer has passed, or the hosts took the invitation back. Write to { $contact }.
refusal-speaker-no-answer = Choose yes or no.
refusal-speaker-not-open = This invitation is not open. Write to { $contact }.

## The public page
speaker-public-title = Who speaks
speaker-public-keynotes = Keynotes
speaker-public-invited = Invited
speaker-public-selected = Selected
speaker-public-none = Nobody has been announced yet.

## Letters
speaker-letter-invited-subject = Invitation to speak: { $gathering }
speaker-letter-invited-text =
    Dear { $name },

    we invite you to { $gathering } in { $place }, { $when }, { $kind }.

    { $word }

    What we ask and what we offer stands behind this link. Please answer there by { $until }:
    { $link }

    The link is yours alone. Questions: { $contact }
speaker-letter-reminded-subject = Your answer is awaited: { $gathering }
speaker-letter-reminded-text =
    Dear { $name },

    your page for { $gathering } in { $place }, { $when }, is behind this link:
    { $link }

    If you have not answered yet: we wait for your answer until { $until }. Questions: { $contact }
speaker-letter-assistant-subject = Copy for the assistant: { $name } and { $gathering }
speaker-letter-assistant-text =
    { $name } is invited { $kind } to { $gathering } in { $place }, { $when }.

    You get copies of our letters and may answer and fill in for the speaker, by { $until }:
    { $link }

    The link is yours alone. Questions: { $contact }
speaker-letter-accepted-subject = Thank you: { $gathering }
speaker-letter-accepted-text =
    Dear { $name },

    we look forward to your coming to { $gathering } in { $place }, { $when }. Biography, portrait and what you need from us:
    { $link }

    Questions: { $contact }
speaker-letter-declined-subject = Your answer: { $gathering }
speaker-letter-declined-text =
    Dear { $name },

    thank you for telling us that you cannot come to { $gathering }. If things change before { $until }, say so here:
    { $link }
speaker-letter-withdrawn-subject = The invitation to { $gathering } is taken back
speaker-letter-withdrawn-text =
    Dear { $name },

    we have to take back the invitation to { $gathering }. For the reason, and our apology, write to { $contact }.
speaker-letter-copy-accepted-subject = Copy: { $name } comes to { $gathering }
speaker-letter-copy-accepted-text =
    { $name } comes to { $gathering } in { $place }, { $when }. Biography, portrait and needs can be filled in here:
    { $link }
speaker-letter-copy-declined-subject = Copy: { $name } does not come to { $gathering }
speaker-letter-copy-declined-text =
    { $name } does not come to { $gathering }. Until { $until } the answer can be changed here:
    { $link }
speaker-letter-copy-withdrawn-subject = Copy: the invitation to { $gathering } is taken back
speaker-letter-copy-withdrawn-text =
    The invitation of { $name } to { $gathering } was taken back. Questions: { $contact }
speaker-letter-host-accepted-subject = { $name } comes to { $gathering }
speaker-letter-host-accepted-text =
    { $name } has accepted to speak at { $gathering }, { $kind }:
    { $link }
speaker-letter-host-declined-subject = { $name } does not come to { $gathering }
speaker-letter-host-declined-text =
    { $name } has declined to speak at { $gathering }.

    { $reason }

    { $link }
