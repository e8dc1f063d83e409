# Words of the pages that mix capabilities: the first page, the demo, the outbox, the components.
home-title = What is coming, what is open, what came of it
home-about = { $install }: gatherings of community-safety partnerships, from the call to what came of them.
home-lead = Police services, cities, public health, human services, researchers and residents meet here, say what makes a place unsafe, and settle who will mend it.
home-call-open = Call open
home-call-closes = Proposals are taken until { $when }, { $span }.
home-propose = Propose a workshop
home-read-call = Read the call
home-coming = What is coming
home-came-of-it = What came of it
home-all-editions = All editions
home-nothing-yet = Nothing is announced yet. Come back soon.
kind-conference = Conference
kind-symposium = Symposium
kind-webinar = Webinar
kind-workshop = Workshop
kind-working-session = Working session
kind-focus-group = Focus group
kind-meeting = Meeting

demo-title = The demo: doors and clock
demo-lead = Everybody and everything here is invented, and nothing leaves this machine. The demo’s clock says { $now }.
demo-doors = View as
demo-doors-hint = This is a demo: choose whose eyes to look through, and when.
demo-as-organiser = The organiser
demo-as-chair = The chair
demo-as-reviewer = A reviewer
demo-as-presenter = A presenter
demo-as-delegate = A delegate
demo-as-resident = A resident
demo-as-coordinator = A safety coordinator
demo-clock = The clock stands at
demo-at-call = the call
demo-at-review = the reviews
demo-at-programme = the programme
demo-at-day-1 = the first day
demo-at-after = afterwards
demo-to-outbox = All letters that were “sent”
demo-to-design = The components in their states
said-clock-moved = The clock was moved.

outbox-title = Letters
outbox-lead = Every letter that would have been sent. In the demo nothing leaves the machine.
outbox-empty = No letter has been written yet.
outbox-sent = sent
outbox-subject = Subject
outbox-to = To
outbox-state = State
outbox-written = Written
outbox-older = Older letters
outbox-letter-to = To { $who }, { $when }

design-title = Components
design-lead = Every component in its states: empty, usual, crowded, refused, right to left.
design-buttons = Buttons
design-send = Send the proposal
design-save = Save
design-later = Not now
design-withdraw = Withdraw the proposal
design-small = Change
design-states = States
design-state-draft = Draft
design-state-chosen = Chosen
design-state-sent = Sent
design-state-refused = Refused
design-state-waits = Waits for you
design-tag = French
design-notice = One thing to know, beside what it is about.
design-notice-good = Your proposal has been sent.
design-notice-stop = This room does not exist any more.
design-notice-lamp = Two presenters have not answered yet.
design-topics = Topics
design-topic = Topic { $n }
design-usual = A form, as usual
design-field-title = Title
design-field-hint = As it will stand in the programme.
design-field-format = Format
design-field-summary = Summary
design-option-workshop = Workshop
design-option-talk = Talk
design-option-panel = Panel
design-refused = A form, refused
design-summary-title = Two things before it can be sent
design-kept = Nothing is lost; all you wrote is saved.
design-wrong-title = Write a title.
design-wrong-format = Choose a format.
design-empty = Nothing yet
design-nothing-yet = No proposals yet. The call opens on Monday.
design-crowded = Crowded
design-rtl = Right to left

home-recommended = What was recommended, and what became of it
home-recommended-all = All recommendations

# What is kept of people, and how long.
kept-title = What is kept, and how long
kept-lead = What people hand in here is kept as long as it is needed, and then deleted by itself. Nothing is sold, nobody is rated, and no page loads anything from elsewhere.
kept-rights = What you can ask for
kept-right-copy = A copy of everything that is known about you: it is one file, and you have it at once.
kept-right-erasure = To be forgotten: what is yours goes at once, also what you wrote before you had an account here, if it was from the same address. In letters to others your name is taken out.
kept-published = A published programme stays as the record of the gathering, with the names of those who presented, until they ask to be taken out.
kept-account = Your account stays until you delete it.
kept-to-me = My page: copy and erasure
kept-terms = What goes by itself
kept-terms-hint = Once a day everything is looked through.
kept-never-ran = It has not happened yet.
kept-ran = Last time: { $when }.
kept-what = What
kept-until = How long
kept-day = For this gathering
kept-deleted = Last deleted
kept-nothing-yet = nothing yet
keeping-contribution = Contributions to a consultation: words, names and addresses
keeping-contribution-until = { $n } months after the next edition that asks what became of the recommendation; five years after they were written where none does
keeping-registration = Registration: who booked, who came, what they told the organisers
keeping-registration-until = { $n } months after the gathering
keeping-identity = Sign-up to visits: names and numbers of documents for the host
keeping-identity-until = { $n ->
    [one] one month
   *[other] { $n } months
} after the gathering
keeping-proposal = Proposals: texts, answers, files, addresses and names of those who handed them in
keeping-proposal-until = { $n } months after the gathering
keeping-day = Names and words of questions, of topics of the open-space board and of suggestions for the agenda (votes are bound to nobody)
keeping-day-until = { $n } months after the gathering
keeping-review = Reviews, conflicts, seats on panels and the reasons of decisions (scores and outcomes stay, without words)
keeping-review-until = { $n } months after the gathering
keeping-letter = Letters of a gathering
keeping-letter-until = { $n } months after the gathering
keeping-letter-alone = Other letters, such as those of sign-in (their links are wiped once they are sent)
keeping-letter-alone-until = { $n } months after they were written
keeping-letter-in = Senders of letters that came in
keeping-letter-in-until = { $n } months
keeping-sign-in = Attempts to sign in: address and time
keeping-sign-in-until = { $n ->
    [one] one day
   *[other] { $n } days
}
keeping-browser = Browsers that were signed in
keeping-browser-until = { $n ->
    [one] one day after the session ended
   *[other] { $n } days after the session ended
}
keeping-invitation = Invitations that nobody took up
keeping-invitation-until = { $n } days after they ran out
keeping-token = Keys for programs
keeping-token-until = { $n } days after they ran out
keeping-files = Files that nothing refers to any more
keeping-files-until = one day
keeping-job = Notes of work that was done by itself
keeping-job-until = { $n } days
keeping-activity = The record of who did what: it holds no names and no words
keeping-activity-until = { $n } months
keeping-enquiry = Questions to the organisers, and objections to photos: names, addresses and words
keeping-enquiry-until = { $n } months after the gathering

# What convene and deliberate know of each other
chain-head = head of the delegation
chain-about = What { $gathering } recommends, and what became of it
chain-own = Of this edition
chain-became = What became of what was recommended before
chain-became-of = What became of the recommendations of { $gathering }
chain-point-by-point = Point by point
chain-none = Nothing has been recommended here yet.
chain-begin = Begin from what was said
chain-begin-lead = Each passage you pick becomes a paragraph of the draft. The recommendation says which session it grew out of.
chain-begin-none = Nothing is marked yet. Mark passages in the minutes of a session and show its conclusions to everybody; they are then listed here, beside what was put on the agenda and supported.
chain-statements = Statements that found support
chain-support =
    { $n ->
        [one] { $n } person supports it
       *[other] { $n } people support it
    }
chain-nothing-picked = Pick at least one passage.
chain-title-hint = What shall be done, in one line.
home-search = Search gatherings, news, practices and more
home-search-go = Search
home-news = What is new
home-news-all = All news
home-opportunities = What one can apply for
home-opportunities-all = All opportunities
home-open-until = Open until { $when }, { $span }.
home-members = Who belongs to it
home-members-all = { $n ->
    [one] One member
   *[other] All { $n } members
}
