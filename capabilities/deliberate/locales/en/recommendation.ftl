# Words of recommendations: the list, the page, versions, the drafting desk, the organiser's desk, the booklet.
recommendation-menu = Recommendations
recommendation-number = Recommendation { $n }
recommendation-about = Recommendation { $n } of { $gathering }
recommendation-list-lead = What was worked out together, who stands under it, to whom it went and what became of it.
recommendation-none = Nothing is public here yet. A recommendation appears when its consultation opens.
recommendation-all = See all recommendations
recommendation-pages = Pages
recommendation-earlier = Back
recommendation-later = More
recommendation-lang-en = English
recommendation-lang-fr = French
recommendation-when = { $when } ({ $city })
recommendation-until = Until
recommendation-back = Go back
recommendation-state-draft = Draft
recommendation-state-consultation = In consultation
recommendation-state-consolidation = Being consolidated
recommendation-state-adoption = Open for adoption
recommendation-state-adopted = Adopted
recommendation-state-submitted = Submitted
recommendation-state-follow-up = Followed up
recommendation-submitted-to = { $n ->
    [one] Submitted to 1 institution
   *[other] Submitted to { $n } institutions
}
recommendation-read-clean = Read it without the changes
recommendation-read-marked = Read it with what the consultation changed
recommendation-not-reported = { $body } has not reported
recommendation-not-signed = { $body } has not signed
recommendation-signed-by = { $n ->
    [one] Endorsed by 1 delegation
   *[other] Endorsed by { $n } delegations
}
recommendation-signed-by-of = Endorsed by { $n ->
    [one] 1 delegation
   *[other] { $n } delegations
} of { $countries ->
    [one] 1 country
   *[other] { $countries } countries
}
recommendation-voted = { $n } of { $all } delegations have voted
recommendation-points-summary = Of its points { $done } { $done ->
    [one] is
   *[other] are
} done, { $partly } partly, { $not } not{ $silent ->
    [0] {"."}
   *[other] ; nobody has reported on { $silent }.
}
recommendation-notice-draft = A draft: only the drafting group and the organisers can read this page.
recommendation-notice-consultation = Comment on any paragraph or propose another wording. You need no account.
recommendation-notice-consultation-over = The consultation is over. The drafting group now reads what came in.
recommendation-notice-consolidation = The drafting group is deciding each amendment, with its reason. The text below is the latest version.
recommendation-notice-body = The text is fixed and lies before the body that adopts it.
recommendation-notice-signing = The text is fixed. Delegations decide now.
recommendation-notice-signing-over = Signing is over. The result is being established.
recommendation-text = Text
recommendation-version-of = Version { $n }, { $day }: what changed
recommendation-translation-old = The original has changed since; this translation is out of date.
recommendation-translation-none = Not translated yet.
recommendation-how = How it came to be
recommendation-how-begins = Each step will be listed here with its date.
recommendation-origin-mark = Grew out of marks in the minutes: { $title }
recommendation-origin-statement = Grew out of a statement: { $title }
recommendation-origin-session = Grew out of a session: { $title }
recommendation-origin-draft = Begun from a draft: { $title }
recommendation-step-consultation = The consultation ends
recommendation-step-consulted = The consultation ended
recommendation-step-version = Version { $n } made
recommendation-step-adopted-delegations = Adopted by the delegations
recommendation-step-adopted = Adopted: { $how }
recommendation-step-adopted-by = Adopted by { $body }: { $how }
recommendation-step-submitted = Submitted to { $to }
recommendation-step-answered = { $by } answered
recommendation-step-aims = { $process } is decided
recommendation-step-edition = Asked again: { $gathering }
recommendation-door-draft = Drafting desk
recommendation-door-manage = Organiser’s desk
recommendation-door-versions = All versions
recommendation-door-docx = Download as DOCX
recommendation-door-booklet = Booklet to print
recommendation-line-too-long = This is { $over } characters too long. Shorten it.
recommendation-too-many-words = This is longer than { $most } words. Shorten it.
recommendation-day-wrong = Give the day as in a calendar, such as 2027-09-14.
recommendation-link-wrong = Give a whole web address that begins with https://.
refusal-recommendation-not-from-here = This step does not follow from where the recommendation stands now. Somebody may have moved it meanwhile; load the page again.
refusal-recommendation-empty = A title and at least one paragraph are needed first. Write them at the drafting desk.
refusal-recommendation-ends-before = The end must lie ahead, and may not come before an end that was already announced. Choose a later one.
refusal-recommendation-runs = The consultation runs until { $when }. People rely on that; consolidate when it is over.
refusal-recommendation-undecided = Amendments without a decision: { $n }. Decide each with its reason at the drafting desk, then open the adoption.
refusal-recommendation-text-fixed = The text cannot be changed now ({ $state }). Propose an amendment, or wait for the consolidation.
refusal-recommendation-not-adopted = Only an adopted recommendation is submitted and followed up. Adopt it first.
refusal-recommendation-signing-runs = Delegations may sign until { $when }. Record the adoption when that is over or when all have signed.
refusal-recommendation-no-quorum = { $n } of { $all } delegations took part; { $percent } % are needed. Go back to the text, or let them sign longer by opening the adoption again.
refusal-recommendation-not-carried = { $for } for, { $against } against: that is not enough. Go back to the text.
refusal-recommendation-page-wrong = { $name } is not a number that can be used here.

versions-title = Versions
versions-all = All versions
versions-none = There is no version yet. The first one is made when the consultation opens.
versions-one = Version { $n }
versions-from-to = From version { $from } to version { $to }
versions-legend = Underlined is new, struck through is gone.
versions-from = From
versions-to = To
versions-compare = Compare
versions-gone = gone
versions-new = New paragraph
versions-was = Was paragraph { $n }
versions-reason-consultation = The text of the consultation
versions-reason-adoption = The text put to the vote
versions-reason-translation = A translation was added

draft-public = Public page
draft-state-draft = A draft. Write freely; nobody outside the group sees it.
draft-state-consultation = In consultation. The text stands still; amendments can already be decided.
draft-state-consolidation = Decide each amendment with a reason, and smooth the text.
draft-state-adoption = Open for adoption. The wording is fixed; translations can still be completed.
draft-state-adopted = Adopted. The wording is fixed; translations can still be completed.
draft-state-submitted = Submitted. The wording is fixed; translations can still be completed.
draft-state-follow-up = Followed up. The wording is fixed; translations can still be completed.
draft-not-kept = Not saved yet
draft-paragraph = Paragraph { $n }
draft-first = original
draft-translation-old = Translation out of date
draft-translation-none = No translation yet
draft-keep = Save
draft-still-good = The translation still holds
draft-up = Move up
draft-out = Take out
draft-add = A new paragraph
draft-add-hint = One thought, one paragraph. It gets its number by its place.
draft-after = Where
draft-after-last = At the end
draft-after-none = At the beginning
draft-add-yes = Add the paragraph
draft-text-missing = Write the text of the paragraph.
draft-too-many = A recommendation has at most { $most } paragraphs. Join some, or make two recommendations.
draft-changed-since = Paragraph { $n } changed since you began: here are both texts. Put yours together and save again.
draft-paragraph-gone = This paragraph was taken out while you wrote. Your words stand here; add them as a new paragraph or keep them elsewhere.
draft-clash = Paragraph { $n } changed since you began
draft-clash-stands = What stands now
draft-clash-yours = What you wrote
draft-clash-keep = Save this text
draft-about = On paragraph { $n }
draft-about-whole = On the whole
draft-comments = What was said
draft-hide = Do not show this
draft-hide-why = Reason, shown in its place
draft-hide-yes = Hide it
said-draft-kept = Saved.

manage-lead = From what was said in a room to what became of it.
manage-none = No recommendation has been begun. Begin one below from your notes or a draft.
manage-begin = Begin a recommendation
manage-begin-hint = From marks in the minutes, from a statement that found support, from a session, or from a draft somebody brought.
manage-from-marks = Choose from what was said
manage-from-draft = Or from a draft that was brought along
manage-begin-yes = Begin the draft
manage-title = Title
manage-title-missing = Give it a title: what shall be done, in one line.
manage-title-en = Title in English
manage-title-fr = Title in French
manage-lang = Language in which it is written
manage-lang-hint = The other language is a translation of this one.
manage-text = Text, if there is one
manage-text-hint = One paragraph after an empty line or a number. You can change everything at the drafting desk.
manage-origin = What it grew out of
manage-origin-draft = A draft that was brought along
manage-origin-mark = Marks in the minutes
manage-origin-statement = A statement
manage-origin-session = A session
manage-origin-title = Which one
manage-origin-title-hint = Such as “Minutes of the session Two doors, one visit, 14 September”.
manage-zone = Time zone of its deadlines
manage-zone-hint = Such as Europe/Brussels or America/Toronto.
manage-zone-wrong = This time zone is not known. Write it as Europe/Brussels.
manage-earlier = Ask again about earlier ones
manage-earlier-hint = What became of them is then shown at this edition, point by point.
manage-take-up = Ask again here
manage-taken = Asked again here
manage-next = The next step
manage-closes-day = Last day
manage-closes-time = Time; 23:59 if you leave it empty
manage-move-consult = Open the consultation
manage-move-consult-hint = Everybody can read the text, comment and propose amendments until the end you set. The text becomes version 1.
manage-move-extend = Give the consultation more time
manage-move-extend-hint = The end can only be moved further away.
manage-move-consolidate = Begin the consolidation
manage-move-consolidate-hint = The drafting group decides what is still open. Possible once the consultation has ended.
manage-move-adoption = Fix the text and open the adoption
manage-move-adoption-hint = Every amendment must have its decision. Signatories get a letter.
manage-move-again = Open a second consultation
manage-move-again-hint = On the text as it stands now, as a new version.
manage-move-adopt = Record the adoption
manage-move-adopt-hint = By a body: as its minutes say. By delegations: when signing is over or all have signed.
manage-move-back = Back to the text
manage-move-back-hint = What was signed was this text: all signatures and votes lapse, visibly, with your reason.
manage-adopted-by = Which body adopted it
manage-adopted-by-hint = Such as “General assembly of the League of River Cities”.
manage-adopted-how = How
manage-adopted-how-hint = Such as “unanimously” or “31 for, 6 against, 2 abstentions”.
manage-adopted-on = On which day
manage-body-missing = Name the body that adopted it.
manage-how-missing = Say how it was adopted, as the minutes do.
manage-reason = Reason, shown to everybody
manage-reason-hint = Those who signed read here why their signature no longer stands.
manage-reason-missing = Say why the text is opened again: those who signed want to know.
manage-settings = Title, languages, rules
manage-langs = Languages
manage-langs-hint = The language in which it is written always stays.
manage-way = Who adopts it, and how
manage-way-body = A body decides elsewhere; its decision is recorded here
manage-way-signatures = Delegations endorse it with their signature
manage-way-named = Delegations vote, and everybody sees how
manage-way-secret = Delegations vote in secret
manage-majority = A vote is carried
manage-majority-more = with more for than against
manage-majority-two-thirds = with at least twice as many for as against
manage-quorum = Quorum in percent
manage-quorum-hint = The share of delegations that must take part, abstentions included; 0 for none.
manage-quorum-wrong = Give a whole number from 0 to 100.
manage-proxies = Proxies a delegation may hold
manage-proxies-hint = For how many others it may sign; 0 for none.
manage-proxies-wrong = Give a whole number from 0 to 20.
manage-weighted = Delegations count with their weights
manage-after = Delegations may sign after the adoption (signatures only)
manage-save = Save
manage-conflict = Somebody else changed this meanwhile. Your entries are still here; look at them again and save.
manage-drafters = Drafting group
manage-drafters-hint = They write, translate and decide amendments. They see the draft before anybody else.
manage-drafter-mail = E-mail address
manage-drafter-name = Take into the group
manage-drafter-leaves = Leaves the group
manage-mail-wrong = Give an e-mail address, such as amina@example.org.
manage-point = Paragraph { $n }
manage-level-none = Level not said
manage-tally-carried = { $n } of { $all } delegations: { $for } for, { $against } against, { $abstain } abstentions. As it stands it is adopted.
manage-tally-no-quorum = { $n } of { $all } delegations so far. That is below the quorum, or nobody has signed.
manage-tally-not-carried = { $n } of { $all } delegations: { $for } for, { $against } against, { $abstain } abstentions. As it stands it is not adopted.
said-recommendation-begun = The draft is begun.
said-recommendation-saved = Saved.
said-recommendation-moved = Done. This is where it stands now.
said-taken-up = It will be asked about again at this edition.
recommendation-drafter-subject = You are in the drafting group: { $title }
recommendation-drafter-text =
    You were taken into the group that drafts the recommendation “{ $title }” of { $gathering }.

    Sign in with this address and open the drafting desk:

    { $link }

booklet-title = Recommendations of { $gathering }
booklet-adopted = Adopted on { $when }
booklet-signed = Endorsed by
booklet-submitted = Submitted to
booklet-sent = { $to }, { $when }
booklet-sent-for = { $to }, { $when }, for: { $process }
booklet-answer = { $when }, { $verdict }: { $words }
booklet-sent-answered = { $sent }. Answer: { $answer }
booklet-came-title = What became of it
booklet-came = Paragraph { $n }, { $by }: { $state }. { $words }
booklet-print = Print this page from your browser: each recommendation begins on a page of its own.
may-recommendations-manage = Draft recommendations and lead their stages
