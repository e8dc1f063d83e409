# Decisions.
decision-menu = Decisions
decision-title = { $proposals ->
     [one] Decide on one proposal
    *[other] Decide on { $proposals } proposals
 } for { $places ->
     [one] one place
    *[other] { $places } places
 }
decision-state = { $reviews } reviews are in, { $accepted } accepted so far. Nobody is told anything until the letters are released.
decision-to-panels = Compose panels
decision-to-letters = Prepare letters
decision-too-many = { $accepted } are accepted for { $places } places.
decision-clash-title = Another chair was faster
decision-clash = { $code }: { $by } decided “{ $outcome }” meanwhile. That stands; decide again if you mean otherwise.
decision-wrong = Nothing was decided
decision-none-picked = Tick the proposals first.
decision-no-verdict = Choose a decision.
decision-reason-long = The reason is longer than 300 words. Shorten it.
decision-balance = How the accepted set looks
decision-balance-how = Bar: share of the accepted. Line: share of the call.
decision-short = Falls short: { $groups }.
decision-by-topic = By topic
decision-of-handed-in = { $accepted } of { $all }
decision-by-sector = By sector
decision-by-level = By level
decision-group = Group
decision-drawing = Drawing
decision-of-accepted = Of the accepted
decision-of-call = Of the call
decision-percent = { $n } %
decision-by-outcome = By decision
decision-all = All
decision-open = Open
decision-accepted = Accepted
decision-waiting = Waiting list
decision-panel = Invited to a panel
decision-declined = Declined
decision-any = any
decision-sort = Order
decision-sort-mean = by mean
decision-sort-spread = by spread
decision-sort-reviews = by number of reviews
decision-sort-number = by number
decision-sort-title = by title
decision-filter = Show
decision-filter-clear = Show all
decision-nothing = No proposal fits this choice.
decision-offline = You are offline. Nothing was decided; try again.
decision-caption = Proposals with their figures and decisions
decision-pick = Select
decision-pick-one = Select { $code }
decision-col-rank = Rank
decision-col-proposal = Proposal
decision-col-mean = Mean
decision-col-reviews = Reviews
decision-col-spread = Spread
decision-col-topic = Topic
decision-col-sector = Sector
decision-col-level = Level
decision-col-outcome = Decision
decision-conflict-row = You have a conflict with this proposal
decision-no-figures = Another chair decides; its figures are not shown to you.
decision-own-review = Its figures show once your own review is in.
decision-cut = { $places ->
     [one] The one place ends here.
    *[other] The { $places } places end here.
 }
decision-ties = Proposals { $first } to { $last } cannot be told apart: they have the same mean.
decision-legend = A dashed decision: nobody was told yet. Mean and spread are of 5.
decision-reason = Reason, for its people
decision-reason-hint = It stands in their letter. A decline without a reason holds its letter back.
decision-dock = For the selected
decision-selected-none = None selected
decision-selected-one = 1 selected
decision-selected-other = { $n } selected
decision-do-accept = Accept
decision-do-wait = Waiting list
decision-do-panel = Invite to a panel
decision-do-decline = Decline, with a reason
decision-do-open = Take back
decision-would-be = Accepting all { $n } would take { $total } of { $places } places.
decision-one-title = Decide on { $code }
decision-reviews = Reviews
decision-no-reviews = No review is in yet.
decision-mean-of = { $n ->
     [one] mean of one review
    *[other] mean of { $n } reviews, spread { $spread }
 }
decision-remark = To the presenter:
decision-note = To the chairs:
decision-kept = Typed, but not counted
decision-presenters = Presenters
decision-one-decision = Decision
decision-choose = Decide
decision-save = Save the decision
decision-history = What was decided before
decision-step = { $outcome }, by { $by }, { $when }
decision-step-reason = { $step }: { $reason }
decision-somebody = somebody
decision-conflict-mine = I have a conflict with this proposal
decision-conflict-hint = The row is struck for you at once, and you see no figures of it any more.
decision-reply-none = no answer yet
decision-reply-confirmed = they come
decision-reply-declined = they do not come
said-decision-taken = Decided. Nobody was told yet.
said-decision-conflict = Noted. The row is struck for you.
refusal-decision-withdrawn = Its authors took this proposal back, so there is nothing to decide.

# The answer to a letter.
answer-title = Your answer
answer-lead = This is about your proposal to { $gathering }.
answer-accepted = It is accepted. Will you come?
answer-waiting = It is on the waiting list. Would you still come if a place came free?
answer-panel = You are asked whether you would sit on a panel. Would you?
answer-declined = It was not selected this time. No answer is needed.
answer-yes = Yes, I will
answer-no = No, I cannot
answer-is-yes = You said yes. Thank you.
answer-is-no = You said no. Thank you for telling us.
answer-until = Please answer by { $when }. You may change your answer until then.
answer-over = The last day to answer was { $when }.
answer-write = Write to { $contact } if something has changed.
said-answer-confirmed = Thank you, your yes is noted.
said-answer-declined = Thank you, your no is noted.
refusal-answer-which = Choose yes or no.
refusal-answer-withdrawn = This proposal was taken back, so no answer is needed any more.
refusal-answer-late = It is too late to answer here: the last day was { $when }. Write to { $contact }.

# Panels.
panel-menu = Panels
panel-candidates = { $n ->
     [one] One person whose proposal was not selected can be asked.
    *[other] { $n } people whose proposals were not selected can be asked.
 }
panel-none = No panel yet. Begin with its question.
panel-col-title = Panel
panel-col-asked = Held or asked
panel-new = A new panel
panel-wrong = The panel was not created
panel-title-en = Title in English
panel-title-fr = Title in French
panel-title-missing = Give the panel a title in one of the languages.
panel-question-en = Its question in English
panel-question-fr = Its question in French
panel-create = Create with five seats
panel-one-title = Panel: { $title }
panel-seats = Seats: { $taken } of { $all } named, { $open } open
panel-role-moderator = Moderator
panel-role-panellist = Panellist
panel-wanted = wanted: { $sector }
panel-who = Who is missing?
panel-suggest = Suggestions for this seat
panel-from = From
panel-seat-open = open
panel-seat-held = held
panel-seat-invited = invited
panel-seat-accepted = accepted
panel-seat-declined = declined
panel-seat-lapsed = lapsed
panel-until = until { $when }
panel-answers-on = Answer by
panel-invite = Invite
panel-free = Free the seat
panel-remove = Take the seat away
panel-reopen = Ask somebody else
panel-add = Add a seat
panel-add-role = Role
panel-add-sector = Wanted sector
panel-missing = Nobody yet from: { $sectors }.
panel-held-hint = A held seat is nobody’s business yet. Invite writes the letter; it goes when it is released.
panel-suggested = Suggested for seat { $seat }
panel-no-open = No seat is open
panel-nobody = Nobody is left to suggest. Decide more proposals for a panel.
panel-fits-topic = Same topic
panel-fits-wanted = The sector this seat looks for
panel-fits-new-sector = A sector nobody on the panel has
panel-fits-not-sector = A sector that sits there already
panel-fits-not-elsewhere = Asked for another seat already
panel-hold = Hold seat { $seat }
panel-back = Back to the panel
panel-answer-title = Your seat on a panel
panel-answer-lead = { $gathering } invites you to a panel. Your part: { $role }.
said-panel-created = The panel is there, with five open seats.
said-panel-added = A seat was added.
said-panel-held = The seat is held.
said-panel-freed = The seat is open again.
said-panel-removed = The seat is gone.
said-panel-reopened = A new seat took its place.
said-panel-invited = The invitation is written and held. Release it under Letters.
refusal-panel-deed = That cannot be done with a seat. Load the page again.
refusal-panel-full = A panel has at most { $most } seats. Take an open one away first.
refusal-panel-seat-taken = Somebody is named for this seat already. Load the panel again.
refusal-panel-twice = { $name } sits on this panel already. One person holds one seat of a panel; choose somebody else.
refusal-panel-not-held = Hold the seat for somebody first, then invite.
refusal-panel-letter-missing = The letter has places with nothing in them: { $places }. Fill them in the panel or change the template.

# Letters.
letter-menu = Letters
letter-title = Letters after the decision
letter-lead = Each letter is held until you release it, in the language of the proposal.
letter-until = Answers until { $when }.
letter-write = { $n ->
     [one] Write one letter
    *[other] Write { $n } letters
 }
letter-release = { $n ->
     [one] Release one letter
    *[other] Release { $n } letters
 }
letter-release-sure = { $n ->
     [one] One letter leaves the house. It cannot be called back.
    *[other] { $n } letters leave the house. They cannot be called back.
 }
letter-release-yes = Release
letter-release-no = Not yet
letter-release-kind = Release these
letter-release-one = Release this letter
letter-blocked = No letter goes until this is put right: decide again, or add places in the call.
letter-col-kind = Letter
letter-col-write = To write
letter-col-held = Held
letter-col-waiting = Waiting to go
letter-col-gone = Gone
letter-col-back = Came back
letter-col-answered = Answered
letter-col-missing = What is missing
letter-nothing-missing = nothing
letter-missing = { $name }: nothing to stand for { $places }
letter-plan = Until when people shall answer
letter-accepted = Accepted
letter-waiting = On the waiting list
letter-panel = Asked about a panel
letter-declined = Declined, with a reason
letter-seat = A seat on a panel
letter-beside = News for those who present with them
letter-template-langs = Languages of the template
letter-template = The template
letter-subject = Subject
letter-body = Text
letter-places = What is put in for each person:
letter-save = Save the template
letter-wrong = The template was not saved
letter-subject-missing = Write a subject.
letter-body-missing = Write a text.
letter-too-long = Too long by { $over }. Shorten it.
letter-unknown-place = This letter does not know: { $places }. Choose from the list above.
letter-preview = As this person will read it
letter-before = before
letter-next = next
letter-to = To
letter-also = News to
letter-nobody = Nobody waits for a letter of this kind.
letter-written-ones = Written
letter-one-title = One letter
letter-wiped = Its words were wiped when it had gone, because it holds a link that answers for its reader.
letter-hold = Hold it back
letter-to-decisions = To the decisions
letter-to-places = To the places of the call
letter-to-letters = To the letters
letter-no-remarks = (The reviewers left no words this time.)
letter-own-change = Change only this letter
letter-own-title = The letter to { $name }
letter-own-same = It has the words that all letters of its kind share. Change them here for this reader only.
letter-own-differs = This letter has words of its own.
letter-own-written = It is written and held; with other words it is written again.
letter-own-words = Words of this letter
letter-own-wrong = The letter was not changed
letter-own-places = You may leave these as they are; they are put in when the letter is written:
letter-own-save = Keep these words
letter-own-common = Back to the common text
letter-own-common-words = The common text
letter-follows = It goes when the letter to the one who answers goes.
said-letter-own = This letter has words of its own.
said-letter-common = The letter has the common text again.
said-letter-planned = The day is set.
said-letter-none = There was no letter to handle.
said-letter-written = The letters are written and held. Look them over, then release them.
said-letter-some-missing = Letters with nothing missing are written and held. Those below still lack something.
said-letter-released = Released. Their decisions are told.
said-letter-held = Held back.
said-letter-template = The template is saved. Letters written before keep their words.
refusal-letter-bad-address = No letter can go to { $mail }. Correct the address of the proposal.
refusal-letter-day = That is no day. Write it as 2027-07-18.
refusal-letter-day-over = That day is over. Choose a later one.
refusal-letter-gone = This letter has gone or is just going; it cannot be held back any more.
refusal-letter-news-first = This letter tells the news to somebody who presents with the contact. It goes together with the letter to the contact: release that one.
refusal-letter-too-many = { $accepted } proposals are accepted for { $places } places. Decide again or add places before letters go.
letter-accepted-subject = “{ $title }” is in the programme
letter-accepted-text =
    Dear { $name },

    Your proposal “{ $title }” is in the programme of { $gathering }.

    Please tell us by { $deadline } whether you will come. It is one click; no account is needed:
    { $link }

    The reviewers left these words for you:

    { $remarks }

    With thanks,
    { $sender }
letter-waiting-subject = “{ $title }” is on the waiting list
letter-waiting-text =
    Dear { $name },

    Your proposal “{ $title }” to { $gathering } is on the waiting list: it was good enough, and there were too few places. We write again as soon as a place comes free.

    Please tell us by { $deadline } whether you would still come:
    { $link }

    The reviewers left these words for you:

    { $remarks }

    With thanks,
    { $sender }
letter-panel-subject = Would you sit on a panel? About “{ $title }”
letter-panel-text =
    Dear { $name },

    there was no place for “{ $title }” in the programme of { $gathering }. We would like to hear you all the same: on a panel about the same matter. You would need no slides.

    Please tell us by { $deadline } whether we may ask you:
    { $link }

    The reviewers left these words for you:

    { $remarks }

    With thanks,
    { $sender }
letter-declined-subject = About your proposal “{ $title }”
letter-declined-text =
    Dear { $name },

    Your proposal “{ $title }” was not selected for { $gathering }. The reason:

    { $reason }

    The reviewers left these words for you:

    { $remarks }

    Thank you for the work you put into it. We hope to see you all the same.
    { $sender }
letter-beside-accepted = It is in the programme.
letter-beside-waiting = It is on the waiting list: it was good enough, and there were too few places.
letter-beside-panel = There was no place for it in the programme, and we ask whether you would rather sit on a panel about the same matter.
letter-beside-declined = It was not selected this time.
letter-beside-subject = News about “{ $title }”
letter-beside-text =
    Dear { $name },

    You proposed “{ $title }” to { $gathering } together with { $contact }. { $decision }

    { $contact } has our letter with the details and answers for all of you, so there is nothing you need to do here. Please speak to one another soon.

    With thanks,
    { $sender }
letter-seat-subject = A seat on a panel: { $panel }
letter-seat-text =
    Dear { $name },

    We read “{ $title }” with interest and would like you on the panel “{ $panel }” at { $gathering }.

    { $question }

    Your part: { $role }. Please tell us by { $deadline } whether you accept; after that day we ask somebody else:
    { $link }

    With thanks,
    { $sender }
