# The programme: desk, publishing, public pages.
programme-menu = Programme
programme-desk-title = Programme, { $day }
programme-days = Days
programme-day = Day
programme-items = { $n ->
    [one] 1 item
   *[other] { $n } items
}
programme-board = Rooms and times
programme-board-caption = { $n ->
    [one] One room, time down
   *[other] { $n } rooms across, time down
}
programme-time = Time
programme-no-rooms = No rooms yet. Add the rooms of the gathering first; then sessions can be placed.
programme-every-room = all rooms
programme-seats = { $n ->
    [one] 1 seat
   *[other] { $n } seats
}
programme-minutes = { $n } min
programme-place = { $day }, { $time }, { $room }
programme-place-no-room = { $day }, { $time }
programme-place-today = { $room }, { $time }
programme-place-but = { $place }: { $why }
programme-unplaced-place = Unplaced
programme-unplaced-head = Unplaced, { $n }
programme-unplaced-count = { $n ->
    [0] nothing is unplaced
    [one] 1 session unplaced
   *[other] { $n } sessions unplaced
}
programme-beside-head = This day without a room, { $n }
programme-none-unplaced = Everything has its place.
programme-no-clash = Nothing clashes.
programme-stops = { $n ->
    [one] 1 clash stops publishing
   *[other] { $n } clashes stop publishing
}
programme-warns = { $n ->
    [one] 1 warning
   *[other] { $n } warnings
}
programme-clash-presenter-twice = Presenter twice: { $name } is also in “{ $title }”, { $place }
programme-clash-room-double = Room taken twice: “{ $title }” is here at { $time }
programme-clash-away-morning = { $name } cannot come on the morning of { $day }
programme-clash-away-afternoon = { $name } cannot come on the afternoon of { $day }
programme-clash-left-out = The clocks are put forward: this hour does not exist
programme-clash-other-day = The gathering does not take place on this day
programme-clash-given-back = Withdrawn or declined by its presenters
programme-clash-room-small = Room too small: { $expected } expected, { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
}
programme-make = { $n ->
    [one] Bring in 1 accepted session
   *[other] Bring in { $n } accepted sessions
}
programme-renew = { $n ->
    [one] Renew who is in 1 session
   *[other] Renew who is in { $n } sessions
}
programme-as-published = As published in version { $number }.
programme-changed-since = { $n ->
    [0] Changed since version { $number }, in details
    [one] One change since version { $number }
   *[other] { $n } changes since version { $number }
}
programme-card-changed = changed
programme-edit-it = Edit its words and length
programme-session-title = { $title } on the programme
programme-from-proposal = Its words and people come from the proposal. What changes there is shown here and stands in the next version.
programme-from-panel = Its words and people come from the panel. What changes there is shown here and stands in the next version.
programme-to-the-source = Open it
programme-not-saved = Not saved yet
programme-own-about = What it is about
programme-own-about-hint = A few sentences, in Markdown; may stay empty.
programme-own-about-other = What it is about, in the other language
programme-topic = Topic
programme-no-topic = No topic
programme-expected = How many people are expected
programme-expected-hint = May stay empty. A room with fewer seats is then marked.
programme-expected-wrong = Write a whole number of people, or leave it empty.
programme-save = Save
programme-remove-head = Take this item away
programme-remove-words = It leaves the desk with its place. Readers see it until you publish the next version.
programme-remove = Take it away
said-programme-reworded = Saved. Readers see it with the next version.
said-programme-removed = Taken away. Readers see it until the next version.
refusal-programme-not-own = “{ $title }” comes from a proposal or a panel. Take it off the programme instead, or withdraw the decision.
programme-undo = Undo
programme-move = Move
programme-move-to = Move to…
programme-move-by-form = Move by form
programme-move-what = Which session
programme-move-where = Where to
programme-move-title = Move { $title }
programme-move-head = Move to…
programme-stands-now = Now: { $place }.
programme-other-day = Show this day
programme-free-count = { $n ->
    [0] No place of this day is free for it.
    [one] One place of this day is free for it.
   *[other] { $n } places of this day are free for it.
}
programme-places-free = Free
programme-places-warned = Possible, with a clash
programme-places-stopped = Not possible
programme-lift = Take it off the programme
programme-lock = Lock
programme-unlock = Unlock
programme-locked = Locked
programme-locked-hint = It is locked. Unlock it to move it.
programme-own-head = Add an item of your own
programme-own-kind = Kind
programme-own-title = Title
programme-own-title-other = Title in the other language
programme-own-title-other-hint = English or French; may stay empty.
programme-own-minutes = Minutes
programme-own-add = Add it
programme-own-refused = Not added yet
programme-own-title-missing = Write a title.
programme-own-kind-missing = Choose a kind.
programme-own-minutes-wrong = Write how many minutes it takes, from 1 to 1440.
programme-kind-plenary = Plenary
programme-kind-break = Break
programme-kind-social = Social programme
programme-kind-site-visit = Site visit
programme-nothing-lost = Nothing is lost.
programme-keys = Keys on this page
programme-key-walk = walk the board
programme-key-pick = pick up, put down
programme-key-move = move to…
programme-key-lock = lock
programme-key-next = next clash
programme-key-undo = undo
programme-say-picked = Picked up { "{title}" }. Arrows choose a place, Enter puts it down, Escape lets go.
programme-say-over = { "{place}" }, free
programme-say-no = { "{place}" }: not possible. { "{why}" }
programme-say-warn = { "{place}" }: possible. { "{why}" }
programme-say-dropped = { "{title}" } is now in { "{place}" }.
programme-say-let-go = { "{title}" } stays where it was.
programme-say-offline = You are offline. The move was not saved; it can be made again.
programme-next-clash = Next clash
programme-two-versions = Two of you moved this
programme-two-organisers = { $by } moved “{ $title }” while you had it in hand. It stands now: { $theirs }. You wanted: { $mine }.
programme-mine-all-the-same = Put it all the same: { $place }
programme-somebody = Somebody else
programme-check-and-publish = Check and publish
programme-to-the-desk = Back to the desk
said-programme-moved = Moved.
said-programme-lifted = Taken off the programme; it is among the unplaced.
said-programme-locked = Changed.
said-programme-taken-back = Taken back.
said-programme-made = Brought in; they are among the unplaced.
said-programme-own = Added. Now choose its place.
said-programme-published = Published. Everyone concerned is told.
refusal-programme-no-such-place = There is no such place on the board. Load the page again and choose another.
refusal-programme-locked = “{ $title }” is locked. Unlock it first, then move it.
refusal-programme-not-placed = “{ $title }” stands nowhere yet; place it first, then lock it.
refusal-programme-nothing-to-take-back = There is no step left to take back.
refusal-programme-nothing-waits = Nothing waits: every accepted proposal and panel is on the desk already.
refusal-programme-published-meanwhile = Version { $number } was published meanwhile. Load the page again to see what would change now.
refusal-programme-nothing-to-publish = Nothing differs from the published version, so there is nothing to publish. Change something on the desk first.
refusal-programme-not-writable = This file cannot be made yet. Check the dates and the zone of the gathering, then publish again.
refusal-programme-page-wrong = The parameter { $name } must be a whole number in its range.

programme-publish-title = { $told ->
    [0] Version { $number }: nobody to tell
    [one] Version { $number }: one person to tell
   *[other] Version { $number }: { $told } people to tell
}
programme-public-since = Version { $number } has been public since { $when }.
programme-none-published = No version has been published yet.
programme-nothing-told-yet = Nothing is told until you press publish.
programme-not-published = Not published yet
programme-before-publishing = Before you publish
programme-other-places = See other places
programme-unplaced-not-shown = { $n ->
    [one] One session is unplaced and will not be shown.
   *[other] { $n } sessions are unplaced and will not be shown.
}
programme-place-them = Place them
programme-what-changes = What changes
programme-nothing-changes = Nothing differs from the published version.
programme-only-small = Only details that nobody has to be told.
programme-session = Session
programme-was = Was
programme-is = Is
programme-changes-moved = Moved, { $n }
programme-changes-new = New, { $n }
programme-changes-gone = No longer, { $n }
programme-changes-people = People, { $n }
programme-changes-text = Words, { $n }
programme-changes-rooms = Rooms renamed, { $n }
programme-told-presenters = presenters are told
programme-told-nobody = nobody is told
programme-who-is-told = Who will be told, once
programme-told-count = { $n ->
    [0] Nobody: no presenter is concerned.
    [one] One presenter, by one letter.
   *[other] { $n } presenters, one letter each, however many changes they have.
}
programme-as-read-by = As { $name } will read it
programme-note = A line for everyone (optional)
programme-note-hint = Shown with the version.
programme-publish-anyway = { $n ->
    [one] I have seen the clash; publish all the same
   *[other] I have seen the { $n } clashes; publish all the same
}
programme-publish-button = { $told ->
    [0] Publish version { $number }
    [one] Publish version { $number } and tell one person
   *[other] Publish version { $number } and tell { $told } people
}
programme-settle-first = Settle the clashes first, or say that you have seen them.
programme-desk-moved-on = Somebody changed the desk since you opened this page. What you see now is new; press publish again if it is right.
programme-letter-subject = { $gathering }: where and when your session is
programme-letter-text =
    Dear { $name },

    the programme has changed. This is where and when you are on it now:

    { $sessions }

    The whole programme: { $link }

    If you cannot come then, answer this letter.
programme-letter-line = { $title }: { $place }
programme-letter-no-place = { $title }: no longer on the programme

programme-expected-after-call = The programme is made when the call has closed, on { $when }. It will stand here.
programme-expected-before = The programme is being made. It will stand here before { $day }.
programme-expected-later = The programme is being made. It will stand here.
programme-to-the-call = Read the call
programme-to-the-gathering = About the gathering
programme-times-in = { $days }. All times in { $place } ({ $offset }).
programme-times-here = All times in { $place }.
programme-format-minutes = { $format }, { $n } minutes
programme-old-version = This is version { $number }, not the newest.
programme-newest = See the newest
programme-now = Now
programme-view = View
programme-by-room = By room
programme-by-time = By time
programme-mine = { $n ->
    [0] My programme
    [one] My one
   *[other] My { $n }
}
programme-mine-other = My { "{n}" }
programme-filters = Filters
programme-topics = Topics
programme-more-filters = Format, language, room
programme-format = Format
programme-language = Language
programme-room = Room
programme-all-formats = All formats
programme-all-languages = All languages
programme-all-rooms = All rooms
programme-apply = Apply
programme-shown = { $n ->
    [one] 1 session
   *[other] { $n } sessions
}
programme-shown-other = { "{n}" } sessions
programme-calendar = Calendar
programme-my-calendar = My calendar
programme-until = until { $time }
programme-to = to { $time }
programme-from-to = { $from } to { $to }
programme-pause-in = { $title }, { $room }
programme-pause-for = { $title }, { $n } minutes
programme-star = Star: { $title }
programme-nothing-shown = Nothing on this day answers these filters.
programme-all-of-it = Show all of it
programme-version-of = Version { $number } of { $when }.
programme-what-changed = What changed
programme-first-version = { $n ->
    [one] The first version, with one session.
   *[other] The first version, with { $n } sessions.
}
programme-was-is = { $was } → { $is }
programme-slot = { $day }, { $time }, { $room }, { $n } min
programme-reworded = other words
programme-presents-now = { $name } presents now
programme-presented = { $name } no longer presents
programme-other-role = { $name } in another role
programme-when = { $day }, { $from } to { $to }
programme-when-where = { $when }, { $room }
programme-when-and-where = When and where
programme-fact-when = When
programme-fact-where = Where
programme-add-to-calendar = Add to calendar
programme-who-presents = Who presents
programme-materials = Materials
programme-sessions = Sessions
programme-role-presents = presents
programme-role-moderates = moderates
programme-role-sits = on the panel
programme-role-hosts = hosts
programme-role-and-job = { $role }, { $job }
programme-language-en = English
programme-language-fr = French
programme-language-de = German
programme-language-es = Spanish
programme-language-it = Italian
programme-language-nl = Dutch
programme-language-pt = Portuguese
programme-language-pl = Polish
programme-language-ar = Arabic
