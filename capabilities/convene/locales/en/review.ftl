# The menu and the pages of reviewers.
review-menu-manage = Reviews
review-menu-mine = My reviews
review-pile-title = My reviews
review-blind-open = You see who wrote each proposal.
review-blind-names = You read this without names. Sector, level and organisation show; names and files stay hidden.
review-blind-organisations = You read this without names and organisations. Only sector and level show; files stay hidden.
review-covered = { $n ->
     [one] One mention in the text is covered.
    *[other] { $n } mentions in the text are covered.
 }
review-cover-name = a name
review-cover-organisation = an organisation
review-cover-address = an address
review-begin = Go on reading
review-nothing-yet = Nothing was given to you to review yet. Look in again later.
review-all-done = Everything is done. Thank you: the chairs take it from here.
review-done = { $done } of { $total } done
review-skipped = { $n } put aside
review-due = due { $when }, { $span }
review-over = Reviewing is over.
review-when = { $when } in { $city }
review-when-both = { $there } ({ $here } where you are)
review-format = { $title }, { $minutes } min
review-lang-en = English
review-lang-fr = French
review-col-place = No.
review-col-number = No.
review-col-proposal = Proposal
review-col-topic = Topic
review-col-format = Format
review-col-lang = Language
review-col-state = State
review-title-closed = Closed: you declared a conflict
review-standing-open = to read
review-standing-skipped = put aside
review-standing-draft = begun
review-standing-given = done
review-standing-conflict = conflict
review-standing-withdrawn = withdrawn
review-flagged = flagged to the chairs
review-guidance = How we judge
review-one-title = Proposal { $code }
review-proposal = Proposal
review-from = From
review-takeaway = What people take home
review-files = Files
review-yes = yes
review-no = no
review-others = What the others said
review-others-none = Yours is the first review.
review-judgement = Your judgement
review-saving = Saving
review-saved-at = Saved { $time }
review-offline = Not saved since { $time }. You are offline; what you write is kept on this device.
review-not-saved = Not saved since { $time }. We try again.
review-clash = You saved this in another window meanwhile.
review-clash-kept = What you typed here stands below. Send it again to let it count.
review-signed-out = You are signed out. What you wrote is kept on this device; sign in and come back to this page.
review-restore = Something you typed on this device was not saved.
review-restore-take = Put it back
review-restore-drop = Leave it
review-mine = Here
review-theirs = In the other window
review-keep-mine = Keep this
review-take-theirs = Take that
review-wrong-title = This review is not complete yet
review-wrong-kept = Everything you typed stands below.
review-wrong-open = Choose an answer: { $question }.
review-wrong-long = { $over ->
     [one] One word too many.
    *[other] { $over } words too many.
 } Shorten it.
review-weight = { $n } %
review-knows = How well do you know this field?
review-not-scored = not scored
review-knows-1 = From outside
review-knows-2 = Fairly
review-knows-3 = It is my work
review-sofar = So far, weighted
review-of-five = of 5
review-left-none = all answered
review-left-one = one question open
review-left-other = { $n } questions open
review-remark = Remark to the presenter
review-remark-hint = Sent unsigned with the letter, whatever the decision.
review-note = Note to the chairs
review-note-hint = only they read it
review-do-next = Save and next
review-do-change = Save the change and next
review-do-skip = Put aside
review-do-conflict = Conflict
review-do-flag = Flag
review-do-unflag = Take the flag off
review-do-save = Save for later
review-by-yourself = You
review-closed-conflict-title = Closed
review-closed-conflict = You declared a conflict. Somebody else judges this.
review-closed-late-title = Reviewing is over
review-closed-late = The time for reviews has passed, so this could not become your review.
review-closed-withdrawn-title = Withdrawn
review-closed-withdrawn = Its authors took this proposal back. There is nothing more to judge.
review-closed-unassigned-title = No longer yours to review
review-closed-unassigned = The chairs gave this proposal to somebody else meanwhile.
review-closed-kept = What you wrote is kept, and the chairs can read it.
review-go-on = Go on with the next
review-to-pile = Back to my reviews
review-conflict-title = Declare a conflict?
review-conflict-lead = The text closes for you at once, and somebody else judges it. Only a chair can open it again.
review-conflict-reason = Why, in a few words
review-conflict-reason-hint = Only the chairs read it. You may leave it empty.
review-conflict-yes = Yes, I have a conflict
review-conflict-no = No, back to the text

# The chairs' page of reviews.
review-manage-title = Reviews
review-manage-state = { $reviews } of { $wanted } reviews are in, for { $proposals } proposals.
review-manage-lacking = { $n ->
     [one] One proposal has too few readers.
    *[other] { $n } proposals have too few readers.
 }
review-manage-due = Due { $when }.
review-evenly = Give out evenly, { $n } each
review-round = The round
review-per-proposal = Reviews for each proposal
review-closes-on = Last day
review-closes-at = Until
review-save = Save
review-by-hand = By hand
review-hand-proposal = Code of the proposal
review-hand-reviewer = Reviewer
review-assign = Give
review-reviewers = { $n ->
     [one] One reviewer
    *[other] { $n } reviewers
 }
review-no-reviewers = Nobody reviews yet. Give the role under People.
review-proposals = { $n ->
     [one] One proposal
    *[other] { $n } proposals
 }
review-no-proposals = Nothing was handed in yet.
review-col-reviewer = Reviewer
review-col-load = Given to read
review-col-given = In
review-col-takes = Knows and reads
review-col-readers = Readers
review-takes-topics = Topics
review-takes-langs = Languages
review-take = Take back
review-take-from = Take { $code } back from { $name }
review-reader-given = (the review is in)
review-takes-all = all topics and languages
review-takes-what = topics { $topics }; { $langs }
review-show = Which proposals
review-show-all = All
review-show-lacking = Too few readers
review-show-missing = Reviews missing
review-pages-who = Pages of reviewers
review-declared = { $n ->
     [one] One declared conflict
    *[other] { $n } declared conflicts
 }
review-declared-lead = Whoever declares a conflict reads the proposal no more. A chair can lift one that was declared by mistake.
review-lift = Lift
said-review-lifted = The conflict is lifted. The proposal is in that pile again.
refusal-review-lift-own = Nobody lifts a conflict of one’s own. Ask another chair.
review-lacks = { $n ->
     [one] one missing
    *[other] { $n } missing
 }
review-conflicts = { $n ->
     [one] one conflict
    *[other] { $n } conflicts
 }
review-former = a former reviewer
review-pages = Pages
review-page-before = Before
review-page-next = Next
review-page-of = { $page } of { $pages }
review-to-gathering = Back
review-to-manage = Back to the reviews

said-review-saved = Saved.
said-review-flagged = Flagged to the chairs.
said-review-unflagged = The flag is off.
said-review-round-done = Nothing waits for you any more. Thank you.
said-review-round-set = The round is set.
said-review-assigned = Given.
said-review-assigned-before = This reviewer had it already.
said-review-even = Given out evenly.
said-review-even-short = Given out as far as conflicts and languages allow. The proposals that lack readers are marked.
said-review-taken = Taken back.
said-review-takes = Noted.
refusal-review-no-call = This gathering has no call, so there is nothing to review. Publish a call first.
refusal-review-too-long = The text is too long to be saved. Shorten it.
refusal-review-per-proposal = Choose between 1 and 20 reviews for each proposal.
refusal-review-closes = That is no day or no time. Write the day as 2027-06-20 and the time as 23:59.
refusal-review-conflict = { $name } has a conflict with this proposal. Choose somebody else.
refusal-review-no-such-proposal = No proposal of this call has that code. Choose one from the list.
refusal-review-no-such-reviewer = This person does not review here. Give the role under People first.
refusal-review-no-such-topic = A topic has another number. Write the numbers of topics, parted by commas.
refusal-page-number = The page is a whole number from 1.
