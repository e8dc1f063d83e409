# Words of what the law asks of whoever runs an install: accessibility, retention, incidents, requests.
accessibility-title = Accessibility
accessibility-lead = Everybody should be able to take part. These pages are made to meet WCAG 2.2 at level AA, and here is what does not yet.
accessibility-how = How we know
accessibility-how-axe = Every kind of page is visited by a browser with axe at each change of the program, in English and French, light and dark, wide and narrow. A finding stops the change.
accessibility-how-scripts = The same pages are visited without scripts: everything that can be done can be done without them.
accessibility-how-keyboard = Everything works with the keyboard; single-letter keys can be switched off and changed.
accessibility-how-colour = Text reaches a contrast of 4.5 : 1 in both schemes, which is computed, also for the colours of a host. Nothing is said by colour alone.
accessibility-how-languages = A language that runs from right to left and one with words 40 % longer are tried on every page.
accessibility-limits = What is known not to be as good as it should
accessibility-limit-uploads = Files that others hand in (slides, pictures, documents) are as accessible as their makers made them.
accessibility-limit-broadcast = A webcast has captions only where the host provides them; a recording shows whether it has.
accessibility-limit-maps = A map is a picture for those who see it; the table beside it says the same and is the way for everybody else.
accessibility-limit-people = No test by people with disabilities has been held yet. Automatic tests find about half of what people find.
accessibility-tell = Something does not work for you?
accessibility-tell-how = Write what you wanted to do, on which page, and with what. You get an answer within two weeks, and what you need in another form until then.

retention-title = How long each thing is kept
retention-lead = These lines are the rules themselves: a job applies them each day and notes how many rows it deleted.
retention-rules = What goes after a time
retention-what = What
retention-until = Until
retention-end = Then
retention-tables = Where
retention-goes = it is deleted
retention-emptied = it is emptied of what is personal; counts stay
retention-lasting = What stays until you ask
retention-lasting-hint = These belong to an account, or to something that was published with your knowledge. They go when the account is deleted.
retention-table = Table
retention-columns = Columns

incident-title = Register of incidents
incident-lead = What happened to personal data, who was told of it and when. The authority is told within 72 hours of noticing, unless nobody is at risk.
incident-none = No incident has been recorded.
incident-not-kept = This was not saved yet
incident-kept = What you typed is still there.
incident-what = What happened
incident-what-hint = Without names of those concerned: this register is kept five years and shown to the authority.
incident-noticed = Noticed
incident-authority = Authority
incident-state = State
incident-open = open
incident-closed = closed
incident-pages = Pages of the register
incident-newer = Newer ones
incident-older = Older ones
incident-new = Record an incident
incident-new-hint = Three lines are enough to begin: the clock runs from the moment somebody here noticed.
incident-kinds = Which data
incident-kinds-hint = Such as “names and addresses of delegates”.
incident-noticed-day = Noticed on
incident-noticed-time = at
incident-zone = Time of { $city }
incident-begin = Record it
incident-missing = Say it in a sentence.
incident-too-long = This is longer than 300 words. Shorten it.
incident-when-missing = Give day and time.
incident-when-ahead = This moment is still to come.
incident-day-wrong = Give the day, such as 2027-05-30.
incident-changed-meanwhile = Somebody changed this meanwhile. Look at it once more and save again.
incident-one = Incident { $code }
incident-clock = Noticed { $noticed }. The authority must be told by { $deadline }.
incident-stands-not-needed = nobody at risk, none to tell
incident-stands-in-time = told in time
incident-stands-late = told after 72 hours
incident-stands-open = { $n ->
    [0] less than an hour left
    [one] { $n } hour left
   *[other] { $n } hours left
 }
incident-stands-over = { $n ->
    [0] just over time
    [one] { $n } hour over time
   *[other] { $n } hours over time
 }
incident-still-open = Before it can be closed
incident-open-risk = Judge the risk for those concerned, and say why.
incident-open-measures = Say what was done.
incident-open-authority = Tell the authority, or judge that nobody is at risk.
incident-open-late = The authority was told late: say why.
incident-open-persons = The risk is high: tell those concerned.
incident-closed-at = Closed { $when }.
incident-notices = Who was told
incident-notices-none = Nobody has been told yet.
incident-told = Whom
incident-told-authority = The authority
incident-told-persons = Those concerned
incident-told-partner = Partners and custodians
incident-told-police = The police
incident-told-insurer = The insurer
incident-told-missing = Choose who was told.
incident-told-before = That was before anybody noticed. Check day and time.
incident-who = Who exactly
incident-who-hint = The office and its reference, or how many persons and by what.
incident-who-missing = Say in a line who was told.
incident-told-day = Told on
incident-told-time = at
incident-tell = Note it
incident-known = What is known by now
incident-known-hint = What is not known within 72 hours is told to the authority later, without further delay.
incident-began-on = It began on
incident-noticed-how = How it was noticed
incident-persons = How many persons, about
incident-persons-hint = Empty while nobody knows.
incident-persons-wrong = Give a whole number of 0 or more, or nothing.
incident-risk = Risk for those concerned
incident-risk-hint = What could be done to them with it: loss of money, of a job, of peace; being found by somebody.
incident-risk-unsaid = Not judged yet
incident-risk-none = None to speak of
incident-risk-risk = A risk
incident-risk-high = A high risk
incident-risk-why = Why
incident-risk-why-hint = Also the reason why nobody has to be told is part of the register.
incident-measures = What was done, and so that it does not happen again
incident-late-why = Why the authority was told after 72 hours
incident-late-why-hint = Empty where it was told in time.
incident-save = Save
incident-close = Close it
incident-not-closed = Something is still open. See the list above.
said-incident-begun = Recorded. The clock runs.
said-incident-saved = Saved.
said-incident-told = Noted.

request-title = Requests of persons
request-lead = Whoever has an account has copy, correction and deletion on the own page at once. This is for what came by letter or at a counter; each is answered within 30 days.
request-open = Open
request-none = Nothing is open.
request-left = { $n ->
    [0] due today
    [one] { $n } day left
   *[other] { $n } days left
 }
request-late = { $n ->
    [one] { $n } day late
   *[other] { $n } days late
 }
request-received = Received { $day }
request-answer = Answer it
request-answer-yes = Note the answer
request-outcome = What became of it
request-outcome-missing = Choose what became of it.
request-outcome-granted = Granted
request-outcome-partly = Granted in part
request-outcome-refused = Refused
request-outcome-withdrawn = Withdrawn
request-reason = Reason
request-reason-missing = A refusal has its reason, in at most 2,000 characters.
request-new = A new request
request-new-hint = Make sure who asks before you answer: write to the address that is known here, never only to the one in the letter.
request-kind = What is asked
request-kind-missing = Choose what is asked.
request-kind-access = A copy of the data
request-kind-correction = Correction
request-kind-erasure = Erasure
request-kind-objection = Objection
request-kind-portability = Data to take elsewhere
request-name = Name
request-name-missing = Give the name in a line.
request-mail = E-mail
request-mail-wrong = Give an e-mail address such as mina@centre.example.
request-received-on = Received on
request-day-wrong = Give the day it was received; it cannot lie ahead.
request-receive = Record it
request-answered = Answered
request-answered-on = Received { $received }, answered { $answered }
said-request-received = Recorded. It is answered within 30 days.
said-request-answered = Noted.

keeping-incident = Incidents, and who was told of them
keeping-incident-until = { $n } months after the incident was closed
keeping-data-request = Requests of persons that came by letter
keeping-data-request-until = { $n } months after the answer
may-compliance-keep = Keep the registers that the law asks for
