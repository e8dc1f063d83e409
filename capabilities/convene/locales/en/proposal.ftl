# Proposals: the form, the receipt, the pages that follow, the organisers' desk, the letters.

## The form
proposal-heading = Your proposal
proposal-heading-sent = Your proposal, sent
proposal-here = { $at } on your clock ({ $city }).
proposal-no-account = You need no account.
proposal-sign-in = Sign in to have your details filled in; what you wrote stays.
proposal-is-sent = It has been sent.
proposal-is-sent-fine = What you change here counts as soon as it is saved.
proposal-is-sent-open = { $n ->
    [one] What you change here counts as soon as it is saved. One thing should be put right: press “Save” and look at the fields.
   *[other] What you change here counts as soon as it is saved. { $n } things should be put right: press “Save” and look at the fields.
}
proposal-before-sending = { $n ->
    [one] One thing to put right
   *[other] { $n } things to put right
}
proposal-nothing-lost = Nothing is lost; all you wrote is saved.
proposal-nothing-lost-here = Nothing is lost; what you wrote stands below.
proposal-not-sent = Not sent yet
proposal-not-sent-title = { $n ->
    [one] Not sent yet: one thing to put right
   *[other] Not sent yet: { $n } things to put right
}
proposal-files-refused = Not every file could be taken
proposal-conflict = Another window changed the same words
proposal-conflict-how = What you wrote stands in the form below, and a copy is kept. Beside the names of the fields stands what the other window saved. Take from it what you want, then save: what is in the form then counts.
proposal-another-window = Another window
proposal-parts = Parts of the form
proposal-part-idea = The idea
proposal-part-who = Who presents
proposal-part-questions = Questions
proposal-part-last = Before you send
proposal-seen-blind = Reviewers see this part without your name.
proposal-seen-open = Reviewers see this part.
proposal-unseen = Reviewers do not see names, only sector and level, and the organisation where the call says so.
proposal-seen-names = Reviewers see this part too.
proposal-unseen-last = Only the organisers see this part.
proposal-presenters-max = { $max ->
    [one] One person presents.
   *[other] At most { $max } people present.
}
proposal-title = Title
proposal-title-hint = As it will stand in the programme.
proposal-format = Format
proposal-format-minutes = { $n } minutes
proposal-format-about = { $minutes }, { $about }
proposal-topic = Topic
proposal-topic-hint = Your reviewers are found by it.
proposal-lang = Language of the session
proposal-abstract = Abstract
proposal-abstract-hint = For the programme: what people will find in the room, what you did, and what you counted.
proposal-takeaway = What people take home
proposal-takeaway-hint = Up to three things.
proposal-note = Note to the organisers
proposal-note-hint = Furniture, access, equipment, anything we should know.
proposal-optional = (optional)
proposal-choose = Please choose
proposal-yes = Yes
proposal-no = No
proposal-only-for = Only for: { $names }
proposal-two-hints = { $first } { $second }
proposal-words-of = { $n } of { $limit } words
proposal-words-over = { $n } of { $limit } words, { $over } too many
proposal-chars-of = { $n } of { $limit } characters
proposal-chars-over = { $n } of { $limit } characters, { $over } too many
proposal-unavailable = When you cannot come
proposal-unavailable-hint = Tick the half-days on which one of you is not there.
proposal-morning = Morning
proposal-afternoon = Afternoon
proposal-half-day = { $day }, { $half }
proposal-files = Files
proposal-files-hint = At most { $max } files of { $mb } MB each: { $endings }.
proposal-file-remove = Remove
proposal-file-too-many = “{ $name }” was not taken: a proposal has at most { $max } files. Remove another one first.
proposal-file-too-large = “{ $name }” was not taken: it is larger than { $mb } MB. Please make it smaller, or hand in its main part.
proposal-file-empty = “{ $name }” was not taken: there is nothing in it. Please choose the file again.
proposal-file-kind = “{ $name }” was not taken: files of this kind cannot be handed in. Please use one of these: { $endings }.
proposal-kb = { $n } kB
proposal-mb = { $n } MB

## Saving
proposal-saving = Saving
proposal-saved-at = Saved { $time }
proposal-merged-at = Saved { $time }, with the changes of: { $by }
proposal-offline = Not saved since { $time }. You are offline; what you write is kept on this device.
proposal-error = Not saved since { $time }. We try again.
proposal-conflict-by = { $by } changed the same words. Choose above.
proposal-closed-kept = The call has closed. What you wrote after that is kept with us and on this device; load this page again to see it and to ask for it to be let in.
proposal-signed-out = You are signed out. What you wrote is kept on this device; sign in and come back to this page.
proposal-not-saved-yet = Saves itself while you write
proposal-you-can-close = You can close this page and come back.
proposal-late-kept = The call had closed. What you typed is kept ({ $time }), but it is not part of the proposal.
proposal-save = Save
proposal-send = Send proposal
proposal-restore = This device has kept something that you typed here and that was not saved.
proposal-restore-take = Put it back
proposal-restore-drop = Leave it
proposal-yours = Yours
proposal-theirs = The other window’s
proposal-keep-mine = Keep mine
proposal-take-theirs = Take the other
proposal-begin-another = Begin another proposal
proposal-back-to = Back to the proposal
proposal-to-call = To the call
proposal-to-manage = To the overview

## Who presents
proposal-you = You
proposal-contact = contact
proposal-co-presenter = Co-presenter
proposal-another-presenter = Another presenter
proposal-another-hint = Leave this empty if nobody else presents. Whoever you invite gets an e-mail and writes the rest.
proposal-add = Add this presenter
proposal-remove = Remove { $who }
proposal-presenter-name = Name
proposal-presenter-mail = E-mail
proposal-presenter-role = Role
proposal-presenter-job = Position
proposal-presenter-organisation = Organisation
proposal-presenter-sector = Sector
proposal-presenter-level = Level
proposal-presenter-biography = About the person
proposal-biography-hint = A few lines for the programme.
proposal-mail-hint = Your receipt and our answer go there.
proposal-fact-of = { $fact } of presenter { $place }
proposal-role-presenter = Presents
proposal-role-co-presenter = Presents with others
proposal-role-moderator = Moderates
proposal-role-panellist = Takes part in the discussion
proposal-invite = Send the invitation
proposal-invite-again = Send the invitation again
proposal-invite-needs-mail = Write the e-mail address to which the invitation shall go.
proposal-invited-on = invited on { $day }, has not answered
proposal-not-invited = not invited yet
proposal-joined-on = said yes on { $day }
proposal-declined-on = said no on { $day }
proposal-joined-writes = Has joined, and writes these lines personally.
proposal-somebody = Somebody

## What is missing
proposal-lacks-title = Write a title.
proposal-lacks-format = Choose a format.
proposal-lacks-topic = Choose a topic.
proposal-lacks-abstract = Write an abstract.
proposal-lacks-takeaway = Write what people take home.
proposal-long-title = Shorten the title by { $over ->
    [one] one word
   *[other] { $over } words
}.
proposal-long-abstract = Shorten the abstract by { $over ->
    [one] one word
   *[other] { $over } words
}.
proposal-long-takeaway = Shorten what people take home by { $over ->
    [one] one word
   *[other] { $over } words
}.
proposal-lacks-name = Write your name.
proposal-lacks-name-of = Write the name of { $who }.
proposal-lacks-mail = Write your e-mail address, so that we can answer you.
proposal-lacks-sector = Choose the sector you work in; reviewers see it instead of your name.
proposal-lacks-level = Choose the level you work at; reviewers see it instead of your name.
proposal-bad-mail = The e-mail address of { $who } cannot be written to. Write a full address, such as otto@averne.example.
proposal-same-mail = Two presenters have the address { $mail }. Give each their own.
proposal-too-many-presenters = { $max ->
    [one] Only one person can present. Remove the others.
   *[other] At most { $max } people can present. Remove those who are too many.
}
proposal-answer-missing = Answer this: { $label }
proposal-answer-words = { $label }: shorten this by { $over ->
    [one] one word
   *[other] { $over } words
}.
proposal-answer-long = { $label }: shorten this by { $over ->
    [one] one character
   *[other] { $over } characters
}.
proposal-answer-number = { $label }: write a number, such as 40.
proposal-answer-choice = { $label }: choose from what is offered.
proposal-answer-day = { $label }: write a day of the calendar, such as 2027-02-03.
proposal-answer-link = { $label }: write a whole address of a page; it begins with https://
proposal-answer-contact = { $label }: write an e-mail address or a telephone number.

## Names
proposal-name-yours = Your name appears in paragraph { $paragraph }.
proposal-name-yours-title = Your name appears in the title.
proposal-name-theirs = The name of somebody who presents with you appears in paragraph { $paragraph }.
proposal-name-theirs-title = The name of somebody who presents with you appears in the title.
proposal-name-organisation = The name of your organisation appears in paragraph { $paragraph }.
proposal-name-organisation-title = The name of your organisation appears in the title.
proposal-name-address = An e-mail address of yours appears in paragraph { $paragraph }.
proposal-name-address-title = An e-mail address of yours appears in the title.
proposal-read-blind = Reviewers read without names:
proposal-replace-name = Replace it by “one of us”
proposal-replace-organisation = Replace it by “our organisation”
proposal-replace-address = Replace it by “our address”
proposal-one-of-us = one of us
proposal-our-organisation = our organisation
proposal-our-address = our address
proposal-keep-name = It is somebody else, keep it

## Preview
proposal-preview = As reviewers read it
proposal-preview-blind = See it as reviewers do
proposal-preview-open = Reviewers of this call see names.
proposal-preview-no-name = We found no name in the texts.
proposal-preview-names = { $n ->
    [one] We found a name in one place. It is noted beside the paragraph.
   *[other] We found names in { $n } places. They are noted beside the paragraphs.
}
proposal-untitled = Without a title yet

## Receipt
proposal-receipt = Receipt
proposal-received = We have received your proposal
proposal-code = Code
proposal-number = Number
proposal-number-of = no. { $n }
proposal-arrived = Received
proposal-receipt-mailed = A letter with the same link is on its way to
proposal-receipt-link = With this link you can change it:
proposal-receipt-link-is-key = Whoever has the link can change the proposal. Keep it to yourselves.
proposal-receipt-invited = These people were invited to present with you:
proposal-change-until = You can change everything until then.
proposal-change = Change it

## Withdrawal
proposal-withdraw = Withdraw the proposal
proposal-withdraw-title = Withdraw?
proposal-withdraw-question = Do you want to withdraw this proposal?
proposal-withdraw-means = Nobody will review it.
proposal-withdraw-until = You can take the withdrawal back until the call closes.
proposal-withdraw-for-good = The call has closed, so this cannot be taken back.
proposal-withdraw-no = Keep it
proposal-withdraw-yes = Withdraw it
proposal-withdrawn-on = Withdrawn on { $at }.
proposal-take-back = Take the withdrawal back
refusal-proposal-call-closed = The call has closed, so the withdrawal cannot be taken back here. Write to the organisers; the call names their address.
refusal-proposal-was-withdrawn = This proposal was withdrawn by its author. Nothing is asked of you any more.

## After the deadline
proposal-sent-on = Sent on { $at }.
proposal-closed-sent = It can no longer be changed.
proposal-never-sent = This proposal was not sent.
proposal-closed-draft = All you wrote is kept below.
proposal-what-we-have = What we have
proposal-late-title = Ask for it to be let in
proposal-late-lead = The chair reads your request and answers by e-mail. If the answer is yes, you can change and send the proposal until the time that is named there.
proposal-late-words = Why it is late
proposal-late-change = Ask to change it after the deadline
proposal-late-change-words = What should be changed, and why
proposal-late-hint = At most { $max } words.
proposal-late-ask = Ask the chair
proposal-late-asked-on = You asked for it to be let in on { $at }. The answer comes by e-mail.
proposal-late-granted-until = May be sent until { $at }.
proposal-late-refused = The chair has said no to letting it in late.
proposal-late-waits = Asked to be let in late on { $at }; waits for an answer.
refusal-proposal-late-too-long = Your request is { $over } words too long. Go back, shorten it and send it again.
proposal-copies = What was kept aside
proposal-copies-lead = It was typed and could not be saved as part of the proposal. Nothing of it is lost.
proposal-copy-late = Typed after the deadline, { $at }
proposal-copy-conflict = Typed in a window that was behind, { $at }
proposal-copy-merged = From the other draft, merged on { $at }
proposal-copy-put-back = Put this into the proposal

## Joining
proposal-join-title = Present together
proposal-join-asks = would like to present this with you. Your role: { $role }.
proposal-join-joined = You have joined.
proposal-join-change = You can change your lines here.
proposal-join-declined = You have declined.
proposal-join-think-again = If you think again, you can still join.
proposal-join-not-yet = Not joined yet
proposal-join-about-you = About you
proposal-join-yes = Join
proposal-join-no = Decline

## My proposals
proposal-mine = My proposals
proposal-my-pages = My pages
proposal-mine-none = You have not proposed anything yet. Open calls stand on the first page.
proposal-saved-on = saved { $at }

## The organisers' desk
proposal-tab = Proposals
proposal-list = Proposals
proposal-enter = Enter one for somebody
proposal-xlsx = As a workbook (Excel)
proposal-csv = CSV
proposal-search = Search
proposal-any = any
proposal-filter = Show
proposal-found = { $n ->
    [one] One proposal
   *[other] { $n } proposals
}
proposal-none-found = There is no such proposal. Leave a filter open, or wait for the call to open.
proposal-pages = Pages
proposal-state = State
proposal-state-draft = Draft
proposal-state-submitted = Sent
proposal-state-withdrawn = Withdrawn
proposal-source = Source
proposal-source-web = Form
proposal-source-mail = E-mail
proposal-source-organiser = Entered here
proposal-source-import = Import
proposal-asks-late = asks to be let in
proposal-saved-last = Last saved
proposal-begun-at = Begun
proposal-submitted-at = Sent
proposal-withdrawn-at = Withdrawn
proposal-edit = Change it for its author
proposal-mail-confirmed = address confirmed
proposal-mail-unconfirmed = address not confirmed
proposal-history = History
proposal-by-link = whoever holds the link
proposal-admit = Let it in after the deadline
proposal-admit-until = Until when ({ $city } time)
proposal-admit-yes = Let it in
proposal-admit-no = Say no
refusal-proposal-until-wrong = Name a time that lies ahead, such as in three days.
refusal-proposal-no-call = This gathering has no call yet. Prepare the call first; proposals then gather here.
proposal-deed-begun = Begun
proposal-deed-saved = Saved
proposal-deed-sent = Sent
proposal-deed-withdrawn = Withdrawn
proposal-deed-withdrawal-taken-back = Withdrawal taken back
proposal-deed-co-presenter-invited = Co-presenter invited
proposal-deed-co-presenter-joined = Co-presenter joined
proposal-deed-co-presenter-declined = Co-presenter declined
proposal-deed-presenter-removed = Presenter removed
proposal-deed-name-answered = Note about a name answered
proposal-deed-file-added = File added
proposal-deed-file-removed = File removed
proposal-deed-copy-kept = Copy kept aside
proposal-deed-late-asked = Asked to be let in late
proposal-deed-late-granted = Let in late
proposal-deed-late-refused = Not let in late

## What was just done
said-proposal-saved = Saved.
said-proposal-late-kept = The call has closed. What you typed is kept; it is not part of the proposal.
said-proposal-presenter-removed = The presenter was removed.
said-proposal-invited = The invitation is on its way.
said-proposal-withdrawn = The proposal is withdrawn.
said-proposal-taken-back = The withdrawal is taken back; the proposal counts again.
said-proposal-late-asked = The chair has your request.
said-proposal-late-granted = The proposal may be sent; its author gets a letter.
said-proposal-late-refused = Its author gets a letter with your answer.
said-proposal-put-back = It is part of the proposal now.
said-proposal-joined = You have joined. Thank you.
said-proposal-declined = You have declined. Whoever asked you is told.

## Letters
proposal-deadline = { $at } ({ $city } time)
proposal-no-deadline = the day on which the call closes, which has not been decided
proposal-receipt-subject = Received: { $title }
proposal-receipt-text =
    We have received your proposal “{ $title }” for { $gathering }.
    Its code is { $code }.

    You can change it until { $deadline }, or withdraw it, with this link:
    { $link }

    Whoever has the link can change the proposal, so please do not pass it on.
proposal-withdrawal-subject = Withdrawn: { $title }
proposal-withdrawal-text =
    Your proposal “{ $title }” for { $gathering } was withdrawn.

    If this was not meant, you can take the withdrawal back until { $deadline }:
    { $link }
proposal-invitation-subject = { $who } asks you to present: { $title }
proposal-invitation-text =
    { $who } would like to present “{ $title }” with you at { $gathering }.
    Your role would be: { $role }

    Open this page to join or to decline:
    { $link }

    If this is not for you, do nothing.
proposal-has-joined-subject = { $who } presents with you: { $title }
proposal-has-joined-text =
    { $who } has joined your proposal “{ $title }” for { $gathering }.

    The call: { $link }
proposal-has-declined-subject = { $who } does not present with you: { $title }
proposal-has-declined-text =
    { $who } has declined to present “{ $title }” at { $gathering } with you.
    You may want to ask somebody else while the call is open.

    The call: { $link }
proposal-late-yes-subject = You may still send: { $title }
proposal-late-yes-text =
    The chair lets your proposal “{ $title }” for { $gathering } in.

    You can change and send it until { $until } ({ $city } time):
    { $link }

    What you typed after the deadline is kept there and can be put back with one button.
proposal-late-no-subject = Not let in: { $title }
proposal-late-no-text =
    The chair of { $gathering } cannot let your proposal “{ $title }” in after the deadline.
    We are sorry, and we hope to read from you at the next call.

    { $link }

## By e-mail
proposal-confirm-title = Is this letter yours?
proposal-confirm-lead = On { $at } we received a letter from { $mail } and made a draft of it.
proposal-confirm-yes = It is mine: go on
proposal-confirm-no = I did not write it: delete it
proposal-confirm-read = What we read in it
proposal-twin = You seem to have begun this proposal on the website too.
proposal-twin-look = Look at both and choose
proposal-merge-title = One proposal, or two?
proposal-merge-lead = You began a proposal with nearly the same title on { $at }.
proposal-merge-safe = Choose what to keep of each. Both are kept aside as they are now, so nothing can be lost.
proposal-merge-letter = Your letter
proposal-merge-web = The other proposal
proposal-merge-nothing = nothing
proposal-merge-yes = Make one of them
proposal-merge-no = They are two proposals
proposal-mail-not-open = The call does not take proposals yet. Its page says from when on.
said-proposal-confirmed = Thank you. Now complete it and send it.
said-proposal-disowned = The draft is deleted.
said-proposal-merged = They are one proposal now.
said-proposal-kept-apart = They stay two proposals.
proposal-deed-confirmed = Address confirmed by its holder
proposal-deed-disowned = Deleted by the holder of the address
proposal-deed-merged = Merged with another draft
proposal-deed-kept-apart = Kept apart from another draft
proposal-deed-review-assigned = Given to a reviewer
proposal-deed-review-unassigned = Taken back from a reviewer
proposal-deed-conflict-declared = Conflict of interest declared
proposal-deed-review-conflict-lifted = Conflict of interest lifted
proposal-deed-review-given = Review given
proposal-deed-review-put-aside = Review put aside
proposal-deed-decision-taken = Decided
proposal-deed-decision-answered = Its people answered
proposal-mail-late-subject = The call had closed: { $title }
proposal-mail-late-text =
    We received your e-mail on { $received }. The call of { $gathering } had closed by then.

    What you wrote is kept. On this page you can see it and ask the chair to let it in:
    { $link }
proposal-mail-files-left =
    These files of your e-mail were not taken:
    { $files }

    You can add others to the draft, on the same page.
proposal-mail-file-kind = Files of this kind cannot be handed in. Please use one of these: { $endings }.
proposal-mail-file-empty = There is nothing in it. Please choose the file again.
proposal-mail-file-large = It is larger than { $mb } MB. Please make it smaller, or hand in its main part.
proposal-mail-file-many = A proposal has no room for more files. Remove another one first.
proposal-links-subject = Your proposals to { $gathering }
proposal-links-text =
    You asked us to send you the links to your proposals to { $gathering } again:

    { $proposals }

    Each link is the key to its proposal: give it to nobody who shall not change it. Links that we sent before stay good.

    If you did not ask, you need not do anything.
