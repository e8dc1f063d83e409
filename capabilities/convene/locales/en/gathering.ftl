# Words of gatherings: their public home, the organiser’s desk, announcements.
gathering-menu-about = About
gathering-menu-overview = Overview
gathering-menu-settings = Settings
gathering-mine = My gatherings
gathering-mine-none = No gathering has a role for you yet.
gathering-mine-none-create = Prepare one: from a template, from an announcement, or as the next edition of an earlier one.
gathering-mine-none-wait = Whoever organises a gathering can invite you by e-mail.
gathering-col-gathering = Gathering
gathering-col-days = Days
gathering-col-role = Your role
gathering-my-organiser = Organise
gathering-my-chair = Chair the programme
gathering-my-reviewer = Review
gathering-my-presenter = Present
gathering-my-delegate = Take part as a delegate
gathering-my-resident = Take part as a resident
gathering-my-coordinator = Coordinate
gathering-pages = Pages
gathering-page-before = Before
gathering-page-after = After
gathering-draft = Draft
gathering-new = Prepare a gathering
gathering-new-title = What are you preparing?
gathering-new-lead = You become its organiser. Nothing is public until you publish it.
gathering-way-template = From a template
gathering-way-template-lead = Formats, rooms, questions and criteria that suit the kind; all of them can be changed.
gathering-way-announcement = From an announcement
gathering-way-announcement-lead = Paste the text or hand in the file. You then confirm each fact that was read; nothing is added.
gathering-way-copy = As the next edition of an earlier one
gathering-way-copy-lead = Topics, formats, rooms, organisations and the call are taken over, dates and proposals are not.
gathering-copy-of = Earlier edition
gathering-copy = Copy it
gathering-begin = Begin
gathering-new-more = Address, dates and place (all can wait)
gathering-code = Its word in addresses
gathering-code-hint = Small letters, digits and hyphens, such as safer-streets. Left empty, it is made of the title.
gathering-code-letters = Use small letters without accents, digits and hyphens, for example { $free }.
gathering-code-reserved = { $code } begins an address of the platform itself. Take another one, for example { $free }.
gathering-code-taken = Another gathering has { $code }. Take another one, for example { $free }.
refusal-gathering-create = A new gathering is prepared by those who organise one here already, or who run this server. Ask one of them for an invitation.
gathering-kind = Kind
gathering-kind-missing = Choose what is being prepared.
gathering-kind-conference = Conference
gathering-kind-symposium = Symposium
gathering-kind-webinar = Webinar
gathering-kind-workshop = Workshop
gathering-kind-working-session = Working session
gathering-kind-focus-group = Focus group
gathering-kind-meeting = Meeting
gathering-title = Title
gathering-title-en = Title in English
gathering-title-fr = Title in French
gathering-title-missing = Give it a title in one language at least.
gathering-one-enough = One language is enough.
gathering-name = Name
gathering-name-missing = Give it a name, or tick “take away”.
gathering-number = Number
gathering-one-sentence = In one sentence
gathering-position = Place in the list
gathering-in-lang = { $label } ({ $lang })
gathering-lang-en = English
gathering-lang-fr = French
gathering-starts = First day
gathering-ends = Last day
gathering-days-open = Dates not yet decided
gathering-day-wrong = Write the day as 2027-09-14.
gathering-days-order = The last day comes before the first.
gathering-zone = Time zone
gathering-zone-hint = That of the place where it happens.
gathering-zone-moves = Sessions keep their clock time when the zone changes. Deadlines keep their instant and are shown in the new zone.
gathering-zone-wrong = Choose a time zone of the list.
gathering-time-left-out = The clocks in { $city } leave this hour out that night. Choose another time.
gathering-venue = Building
gathering-city = City
gathering-region = Region
gathering-country = Country
gathering-edition = Edition { $n }
gathering-edition-number = Number of the edition
gathering-motto-en = Motto in English
gathering-motto-fr = Motto in French
gathering-about = What it is about
gathering-about-en = What it is about, in English
gathering-about-fr = What it is about, in French
gathering-markdown = An empty line begins a paragraph, a hyphen a list, two asterisks make words **bold**.
gathering-audience = For whom
gathering-audience-en = For whom, in English
gathering-audience-fr = For whom, in French
gathering-langs = Languages
gathering-langs-missing = Choose one language at least.
gathering-channels = How people take part
gathering-channel-on-site = on site
gathering-channel-webcast = by webcast
gathering-channel-online = online
gathering-channel-remote = remotely, with the same rights
gathering-capacity = Places
gathering-capacity-number = How many people find place
gathering-places-n = { $n } people
gathering-website = Web site
gathering-booking = Link for booking
gathering-booking-hint = Where people book, if elsewhere.
gathering-link-wrong = Write the whole address, beginning with https://.
gathering-contact = Contact
gathering-contact-hint = Shown to everybody.
gathering-number-wrong = Write a whole number from { $least } up.
gathering-number-twice = Number { $n } stands twice. Give each topic its own.
gathering-too-long = This is { $over } characters too long.
gathering-save = Save
gathering-not-saved = Not saved yet
gathering-not-read = Not read yet
gathering-kept = What you typed is kept below.
gathering-conflict = Somebody else saved these settings while you were writing. Compare below and save again.
gathering-conflict-list = Somebody else changed this gathering while you were writing. Your words are kept; look through them and save again.
gathering-stands-now = What is saved now
gathering-stands-empty = nothing
gathering-field-kind = Kind
gathering-field-title-en = Title in English
gathering-field-title-fr = Title in French
gathering-field-motto-en = Motto in English
gathering-field-motto-fr = Motto in French
gathering-field-about-en = What it is about, in English
gathering-field-about-fr = What it is about, in French
gathering-field-audience-en = For whom, in English
gathering-field-audience-fr = For whom, in French
gathering-field-edition = Number of the edition
gathering-field-starts_on = First day
gathering-field-ends_on = Last day
gathering-field-zone = Time zone
gathering-field-venue = Building
gathering-field-city = City
gathering-field-region = Region
gathering-field-country = Country
gathering-field-langs = Languages
gathering-field-channels = How people take part
gathering-field-capacity = Places
gathering-field-website = Web site
gathering-field-booking_url = Link for booking
gathering-field-contact = Contact
gathering-settings-lead = What everybody reads first, in English and French.
gathering-rows-told = { $label }: { $value }
gathering-rows-new = Add one
gathering-rows-remove = Take away when saving
gathering-topics-lead = Numbered as in the announcement. A topic that proposals have chosen stays.
gathering-formats-lead = What people do in the room, and for how long.
gathering-rooms-lead = Rooms with their seats, in the order of the programme.
gathering-organisations-lead = Each with its role; they are shown role by role, in this order.
gathering-results-lead = One sentence each. They stand with this edition for those who come after.
gathering-topic-in-use = “{ $topic }” stays: proposals or sessions have it. Move them to another topic first.
gathering-format-in-use = “{ $format }” stays: proposals or sessions have it. Give them another format first.
gathering-room-in-use = “{ $room }” stays: the programme has placed sessions there. Move them first.
gathering-format-kind = Kind of format
gathering-format-workshop = Workshop
gathering-format-panel = Panel
gathering-format-seminar = Seminar
gathering-format-talk = Talk
gathering-format-plenary = Plenary
gathering-format-site-visit = Site visit
gathering-format-open-space = Open space
gathering-format-prototyping = Prototyping team
gathering-format-decision-makers = Session with decision-makers
gathering-format-webinar = Webinar
gathering-format-poster = Poster
gathering-format-other = Other
gathering-minutes = { $n } minutes
gathering-minutes-label = Minutes
gathering-minutes-wrong = Write the minutes as a number from 1 to 1440.
gathering-proposable = May be proposed
gathering-seats = Seats
gathering-step-free = Reached without a step
gathering-room-notes = What one should know of it
gathering-role = Role
gathering-role-host = Host
gathering-role-organiser = Organiser
gathering-role-co-organiser = Co-organiser
gathering-role-funder = Funder
gathering-role-sponsor = Sponsor
gathering-role-partner = Partner
gathering-role-in-collaboration = In collaboration with
gathering-draft-notice = This is a draft. Only those who prepare it see it.
gathering-draft-publish = Publish it
gathering-book = Book a place
gathering-to-programme = Programme
gathering-call-open = Call open
gathering-call-ahead = Call to come
gathering-call-closed = Call closed
gathering-call-until = Proposals are taken until { $when }
gathering-call-from = Proposals are taken from { $when }
gathering-call-closed-on = The call closed on { $when }
gathering-call-open-head = Proposals are taken
gathering-time-there = time in { $city }
gathering-time-here = { $when } where you are ({ $city })
gathering-propose = Propose a session
gathering-to-call = Read the call
gathering-ways = Ways to take part
gathering-organisations = Hosts and partners
gathering-earlier = Earlier editions
gathering-all-editions = All editions
gathering-series-n = { $n ->
    [one] A series, one edition so far
   *[other] A series, { $n } editions so far
}
gathering-series-editions = Editions
gathering-as-visitor = See it as a visitor
gathering-when-where = { $when }, { $where }
gathering-stages = Stages of the gathering
gathering-stage-call = Call
gathering-stage-review = Review
gathering-stage-decide = Decide
gathering-stage-programme = Programme
gathering-stage-live = Live
gathering-stage-results = Results
gathering-stage-closes = until { $day }
gathering-stage-version = version { $n }
gathering-figure-reviews = { $given } of { $all } reviews
gathering-figure-decided = { $decided } of { $all } decided
gathering-figure-placed = { $placed } of { $all } sessions placed
gathering-set-up = Five steps to begin
gathering-step-facts = When and where
gathering-step-topics = Topics
gathering-step-formats = Formats and rooms
gathering-step-call = The call and its deadline
gathering-step-publish = Publish
gathering-step-done = done
gathering-next = What needs you next
gathering-made-of = What it is made of
gathering-lately = Lately
gathering-somebody = Somebody
gathering-need-until = Before { $when }, { $span }
gathering-quiet = Nothing needs you now.
gathering-quiet-until = Nothing needs you until { $when } ({ $span }): { $what }.
gathering-quiet-opens = the call opens
gathering-quiet-closes = the call closes
gathering-quiet-begins = the first day
gathering-quiet-ends = the last day
gathering-need-facts-why = Nothing of the announcement is public before you have looked at each fact.
gathering-need-facts-do = Look at the facts
gathering-need-days = The dates are not decided
gathering-need-days-why = Without them the gathering cannot be published.
gathering-need-days-do = Set the dates
gathering-need-publish = It is still a draft
gathering-need-publish-why = Only those who prepare it can see it.
gathering-need-publish-do = Publish it
gathering-need-call = The call is not published
gathering-need-call-why = Nobody can propose anything yet.
gathering-need-call-do = Prepare the call
gathering-need-deadline = The call has no last day
gathering-need-deadline-why = People plan by a date; reviewers wait for one.
gathering-need-deadline-do = Set the last day
gathering-need-late-why = They asked after the deadline and wait for an answer.
gathering-need-late-do = Answer them
gathering-need-unassigned-why = Without a reviewer they cannot be compared with the others.
gathering-need-unassigned-do = Assign reviewers
gathering-need-missing-why = The decisions wait for them.
gathering-need-missing-do = See who is behind
gathering-need-undecided-why = Their reviews are in, or the last day for reviews is over.
gathering-need-undecided-do = Decide
gathering-need-untold-why = They are decided, and their authors do not know.
gathering-need-untold-do = Write the letters
gathering-need-unplaced-why = They have no room and no time yet.
gathering-need-unplaced-do = Place them
gathering-need-changed = The programme changed since its last version
gathering-need-changed-why = Visitors still read the earlier one.
gathering-need-changed-do = Publish a version
gathering-need-results = What came of it is not written
gathering-need-results-why = The next edition begins with it.
gathering-need-results-do = Write it down
gathering-door-settings = Facts and settings
gathering-door-topics = Topics
gathering-door-formats = Formats
gathering-door-rooms = Rooms
gathering-door-organisations = Organisations
gathering-door-announcement = Announcement
gathering-door-results = What came of it
gathering-door-publish = Publication
gathering-deed-gathering-made = { $name } made this gathering
gathering-deed-gathering-copied = { $name } made it from an earlier edition
gathering-deed-gathering-from-announcement = { $name } read an announcement
gathering-deed-gathering-facts = { $name } looked at facts of the announcement
gathering-deed-gathering-settings = { $name } changed the settings
gathering-deed-gathering-parts = { $name } changed what it is made of
gathering-deed-gathering-published = { $name } published it
gathering-deed-gathering-unpublished = { $name } took it back to draft
gathering-deed-call-saved = { $name } changed the call
gathering-deed-call-published = { $name } published the call
gathering-deed-role-granted = { $name } gave somebody a role
gathering-deed-review-round-set = { $name } set the review round
gathering-deed-reviews-assigned-evenly = { $name } gave the reviews out evenly
gathering-deed-panel-created = { $name } began a panel
gathering-deed-letter-template-saved = { $name } changed the text of a letter
gathering-deed-letter-own-words = { $name } changed one letter alone
gathering-deed-letters-planned = { $name } set the day for answers
gathering-deed-letters-written = { $name } had letters written
gathering-deed-letters-released = { $name } let letters go
gathering-deed-letter-held = { $name } held a letter back
gathering-publish = Publish
gathering-publish-title = Publish this gathering?
gathering-publish-means = Everybody will see its page, its call as soon as that is published, and its programme. You can take it back.
gathering-publish-first = Before it can be published
gathering-unpublish = Take it back to draft
gathering-unpublish-title = Take this gathering back?
gathering-unpublish-means = Its page, call and programme will be gone for everybody but those who prepare it. Links that people have will lead nowhere meanwhile.
gathering-mend = See to it
refusal-gathering-unconfirmed = It cannot be published yet. Facts of the announcement that nobody has confirmed, corrected or left out: { $n }.
refusal-gathering-untitled = It cannot be published without a title. Confirm the one that was read, or write one.
refusal-gathering-without-days = It cannot be published without its dates. Set the first day.
said-gathering-made = The draft is ready. You are its organiser.
said-gathering-copied = The next edition is ready as a draft.
said-gathering-saved = Saved.
said-gathering-published = It is public now.
said-gathering-unpublished = It is a draft again.
said-announcement-read = The text was read. Look at each fact below.
said-announcement-decided = Noted.
announcement-text = Text of the announcement
announcement-text-hint = Paste it as it is, in English or French.
announcement-file = Or a file
announcement-file-hint = Plain text, a saved web page or a saved e-mail (.txt, .html, .eml), at most 1 MB.
announcement-read = Read it
announcement-read-from = Read from:
announcement-empty = There is nothing to read yet. Paste the text or choose a file.
announcement-too-long = The text has { $bytes } bytes and { $most } can be read. Paste the announcement alone.
announcement-not-text = This file is not a text. Open it and paste its words.
announcement-not-letter = This e-mail cannot be opened. Paste its words.
announcement-choose = Which activity is it?
announcement-choose-lead = The text speaks of { $n } activities. Each one that you tick becomes a draft of its own.
announcement-choose-which = Activities of the text
announcement-choose-go = Make the drafts
announcement-no-title = An activity without a title
announcement-none = No announcement was read for this gathering.
announcement-pasted = Pasted text
announcement-sure = said outright
announcement-likely = look twice
announcement-confirm = So it is
announcement-confirmed = confirmed
announcement-leave = Leave it out
announcement-refused = left out
announcement-correct = Correct it
announcement-correct-save = Save the correction
announcement-corrected = corrected
announcement-instead = { $kind }, instead
announcement-unread = Not understood
announcement-unread-lead = Nothing was read from these sentences. If one matters, write it where it belongs.
announcement-whole = The whole text
announcement-more = Read another text
announcement-wrong-days = Write the days as 2027-09-14, or 2027-09-14/2027-09-16.
announcement-wrong-zone = Write a time zone by its name, such as America/Toronto.
announcement-wrong-number = Write a whole number.
announcement-wrong-words = Write what it should be, or leave the fact out.
announcement-kind-title = Title
announcement-kind-acronym = Letters
announcement-kind-series = Series
announcement-kind-gathering = Kind of gathering
announcement-kind-edition = Edition
announcement-kind-motto = Motto
announcement-kind-dates = Days
announcement-kind-hours = Hours
announcement-kind-zone = Time zone
announcement-kind-place = Place
announcement-kind-party = Organisation or person
announcement-kind-topic = Topic
announcement-kind-purpose = Purpose
announcement-kind-question = Question
announcement-kind-audience = For whom
announcement-kind-level = Level
announcement-kind-format = Format
announcement-kind-channel = Channel
announcement-kind-deadline = Deadline
announcement-kind-milestone = Another day
announcement-kind-capacity = Places
announcement-kind-earlier = Earlier edition
announcement-kind-booking = Booking
announcement-kind-contact = Contact
announcement-kind-language = Language
gathering-topics-n = { $n ->
    [one] { $n } topic
   *[other] { $n } topics
}
gathering-figure-proposals = { $n ->
    [one] { $n } proposal
   *[other] { $n } proposals
}
gathering-figure-rooms = { $n ->
    [one] { $n } room
   *[other] { $n } rooms
}
gathering-figure-results = { $n ->
    [one] { $n } result
   *[other] { $n } results
}
gathering-need-facts = { $n ->
    [one] { $n } fact waits for your word
   *[other] { $n } facts wait for your word
}
gathering-need-late = { $n ->
    [one] { $n } late proposal asks to be let in
   *[other] { $n } late proposals ask to be let in
}
gathering-need-unassigned = { $n ->
    [one] { $n } proposal has no reviewer
   *[other] { $n } proposals have no reviewer
}
gathering-need-missing = { $n ->
    [one] { $n } review is missing
   *[other] { $n } reviews are missing
}
gathering-need-undecided = { $n ->
    [one] { $n } proposal waits for a decision
   *[other] { $n } proposals wait for a decision
}
gathering-need-untold = { $n ->
    [one] { $n } answer has not been sent
   *[other] { $n } answers have not been sent
}
gathering-need-unplaced = { $n ->
    [one] { $n } session is not placed
   *[other] { $n } sessions are not placed
}
announcement-waiting = { $n ->
    [one] { $n } fact waits for your word
   *[other] { $n } facts wait for your word
}
announcement-confirm-sure = { $n ->
    [one] { $n } fact is sure: confirm it
   *[other] { $n } facts are sure: confirm them
}

may-gatherings-create = Prepare another gathering
may-gathering-manage = Change the gathering and its public pages
may-call-manage = Change the call and its questions
may-proposals-read = Read proposals
may-proposals-manage = Enter and change proposals
may-proposals-admit = Let proposals in late
may-reviews-assign = Give proposals to reviewers
may-reviews-give = Review
may-decisions-read = Read reviews and decisions
may-decisions-decide = Decide
may-panels-compose = Compose panels
may-letters-send = Send letters
may-programme-arrange = Arrange the programme
may-programme-publish = Publish the programme
may-floor-moderate = Moderate questions and polls
may-agenda-lead = Lead the making of the agenda
may-board-host = Host the open-space board
may-minutes-write = Write minutes
may-registration-read = Read who is registered
may-registration-manage = Change registration and the door
may-speakers-manage = Invite speakers
