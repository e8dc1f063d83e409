# Words of the desk of the library, letters, sets, barriers, what is kept.

library-choose = Choose
library-line-too-long = This is { $over } characters too long. Shorten it.
library-too-many-words = This is longer than { $most } words. Shorten it.
library-day-wrong = Give the day as in a calendar, such as 2027-09-14.
library-desk = Desk of the library
library-desk-lead = What waits for you, and what you wrote.
library-to-read = For you to read
library-waiting = Waiting for a decision
library-nothing-waits = Nothing waits.
mine-learning = Practices and speakers
library-yours = What you wrote
library-yours-none = Nothing yet.
library-notes-wait = { $n ->
    [one] 1 note of somebody who tried a practice waits to be read
   *[other] { $n } notes of those who tried a practice wait to be read
}
library-sent-on = Sent { $day }
library-to-ask = Ask two readers
library-to-decide = To be decided
library-reviews-given = { $given } of { $asked } reviews
library-keepers = Editors and readers
library-keepers-lead = Editors ask readers and decide; readers grade what is known. Whoever runs the install is an editor too.
library-keepers-none = Nobody has been named yet.
library-name-keeper = Name somebody
library-relieve = Relieve
library-mail = E-mail address of the account
library-mail-hint = Somebody who has signed in here once.
library-mail-wrong = Give an e-mail address such as name@place.example.
library-mail-unknown = Nobody with this address has signed in yet. Ask them to sign in once.
library-part = As what
library-part-editor = Editor
library-part-reviewer = Reader
library-part-missing = Say as what.
library-not-author = wrote it
library-not-organisation = works where it comes from
library-not-done = Not done yet
library-missing-reviews = { $n ->
    [one] One more review is needed before anything is decided.
   *[other] { $n } more reviews are needed before anything is decided.
}
library-reviews = Reviews
library-reviews-none = Nobody has been asked to read it yet.
library-standing-asked = Asked
library-standing-conflict = Has a part in it
library-standing-given = Given
library-take-back = Take back the question
library-for-desk = For the desk:
library-ask = Ask to read
library-ask-hint = Two at least. They do not see who wrote it.
library-ask-yes = Ask them
library-nobody-chosen = Choose at least one reader.
library-decide = Decide
library-decide-yes = Decide and tell the author
library-verdict = What becomes of it
library-verdict-missing = Say what should become of it.
library-reason = Reason
library-reason-hint = The author reads it in the letter.
library-reason-missing = Give the reason; the author reads it.
library-decisions = What was decided
library-what-was-sent = What was sent
library-read = Read a practice
library-read-lead = Grade what is known, not the people who did it. You do not see who wrote it.
library-emmie-effect = Would these figures stand if somebody counted again?
library-emmie-mechanism = Is it shown why it works, or only said?
library-emmie-moderators = Is it known where and for whom it works or does not?
library-emmie-implementation = Could somebody else do it from this?
library-emmie-economics = Are costs complete, and set against what was gained?
library-grade-0 = 0: nothing
library-grade-1 = 1: a little
library-grade-2 = 2: in part
library-grade-3 = 3: well
library-grade-4 = 4: thoroughly
library-grade-missing = Grade “{ $letter }”.
library-your-verdict = What would you do?
library-words = For the author
library-words-hint = What is strong, what is missing. Without your name.
library-words-missing = Write a few words for the author.
library-desk-words = For the desk alone (optional)
library-desk-words-hint = The author does not read this.
library-give = Give the review
library-declare = I have a part in it
library-declare-yes = Declare it
library-conflict = Which part?
library-conflict-hint = You worked on it, or with those who did, or against them.
library-conflict-missing = Say which part you have in it.
library-you-declared = You declared that you have a part in it. Giving a review takes that back.
library-you-gave = You gave your review. You can change it until it is decided.
said-library-kept = Saved.
said-library-asked = Asked, by letter.
said-library-decided = Decided. The author has the letter.
said-library-given = Thank you. Your review is given.
said-library-conflict = Noted. Somebody else will be asked.

letter-practice-receipt-subject = We have your practice: { $title }
letter-practice-receipt-text =
    Thank you for “{ $title }”.

    Two people read it now, each alone. You will hear by letter what was decided and why. Here you find it again:
    { $link }

    Keep this letter: the link is the way to your text.
letter-practice-arrived-subject = A practice has arrived: { $title }
letter-practice-arrived-text =
    “{ $title }” waits for two readers:
    { $link }
letter-practice-read-subject = Would you read a practice? { $title }
letter-practice-read-text =
    You are asked to read “{ $title }”: five grades and a few words, about twenty minutes. If you have a part in it, say so on the page.
    { $link }
letter-practice-published-subject = Published: { $title }
letter-practice-published-text =
    “{ $title }” is in the library:
    { $link }

    { $reason }

    What the readers wrote for you:

    { $said }
letter-practice-changes-subject = Please change: { $title }
letter-practice-changes-text =
    “{ $title }” came back with what to change:

    { $reason }

    What the readers wrote for you:

    { $said }

    Write here and send it again:
    { $link }
letter-practice-declined-subject = Not taken: { $title }
letter-practice-declined-text =
    “{ $title }” was not taken into the library.

    { $reason }

    What the readers wrote for you:

    { $said }

    Your text stays here:
    { $link }

set-list-title = Sets
set-list-lead = What gatherings put together and agreed on, in their order, with their reasons.
set-none = No set is published yet.
set-untitled = Untitled set
set-agreed-line = Agreed by { $by }, { $day }.
set-agreed-at = Agreed by { $by } at { $gathering }, { $day }.
set-published-on = Published { $day }.
set-print = For paper, each practice whole
set-on-home = Practices agreed on here
set-state-draft = Draft
set-state-agreed = Agreed
set-state-published = Published
set-desk = Sets of practices
set-desk-lead = Choose practices, say why each is in, agree on the set, publish it.
set-desk-none = No set has been begun.
set-begin = Begin a set
set-begin-yes = Begin it
set-title = Title
set-title-hint = What it is for: “What holds a partnership together”.
set-title-missing = Give it a title.
set-title-en = Title (English)
set-title-fr = Title (French)
set-introduction-en = Introduction (English)
set-introduction-fr = Introduction (French)
set-items = Practices in their order
set-no-items = No practice has been chosen yet.
set-position = Place
set-out = Take out
set-why-en = Why it is in (English)
set-why-fr = Why it is in (French)
set-add = Add a practice
set-add-hint = Published practices of the library.
set-add-wrong = This practice cannot be added; choose another one.
set-save = Save the set
set-agree = Agree on it
set-agree-hint = Whatever changes afterwards makes it a draft again.
set-agree-yes = Record the agreement
set-agreed-by = Agreed by
set-agreed-by-hint = Such as “the plenary, 41 for, none against”.
set-agreed-by-missing = Say who agreed on it.
set-agreed-on = On which day
set-publish = Publish it
set-publish-hint = A published set stands as it was agreed.
set-publish-yes = Publish the set
set-address = Its address, for the answer to a purpose:
set-answer-purpose = Answer a purpose with it
refusal-set-empty = A title and at least one practice are needed first.
refusal-set-stands = It does not stand where this step begins; load the page again.
refusal-set-not-agreed = Record first who agreed on it.
said-set-begun = Begun. Choose the practices.
said-set-saved = The set is saved.
said-set-agreed = The agreement is recorded.
said-set-published = The set is published.

barrier-list-title = Barriers and strategies
barrier-list-lead = What stood in the way of working together, what overcame it, and who tried.
barrier-none = No barrier has been named yet.
barrier-named-at = A barrier named at
barrier-strategy-n = Strategy { $n }
barrier-strategy-new = One more strategy
barrier-practice-of = The practice behind it
barrier-nobody = Nobody has told yet that they tried it.
barrier-no-strategy = No strategy has been written down yet.
barrier-desk = Barriers
barrier-desk-lead = What stands in the way of working together, and what overcame it elsewhere.
barrier-desk-none = No barrier has been named here.
barrier-shown = Public
barrier-hidden = Not shown
barrier-name = Name a barrier
barrier-name-yes = Name it
barrier-title = The barrier in one line
barrier-title-hint = Such as “Nobody may share what they know”.
barrier-title-missing = Say what the barrier is.
barrier-title-en = The barrier (English)
barrier-title-fr = The barrier (French)
barrier-description-en = What it is like (English)
barrier-description-fr = What it is like (French)
barrier-strategy-en = Strategy (English)
barrier-strategy-fr = Strategy (French)
barrier-strategy-missing = Say what the strategy is, in one line.
barrier-how-en = How it is done (English)
barrier-how-fr = How it is done (French)
barrier-practice = Code of its practice (optional)
barrier-practice-hint = The six signs at the end of its address.
barrier-practice-wrong = There is no published practice of this code.
barrier-full = No more strategies fit; name a second barrier.
barrier-show = Everybody may read it
barrier-note = Somebody said that they tried one
barrier-note-hint = What was said at the gathering, by whom and with what result. Organisations, never persons.
barrier-note-yes = Note it
barrier-said-path = Where it was said (optional)
said-barrier-begun = Named. Describe it and write down what overcame it.

keeping-practice-draft = Drafts of practices that nobody sent to the reviewers
keeping-practice-draft-until = A year after they were last saved
keeping-practice-review = What readers wrote about practices, and which part in them they declared
keeping-practice-review-until = Two years after they were asked
keeping-practice-tried = Who told that a practice or a strategy was tried: name and address
keeping-practice-tried-until = Two years after it was told
may-practices-manage = Publish practices of a gathering
