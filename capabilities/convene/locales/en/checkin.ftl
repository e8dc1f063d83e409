# The door, badges, attendance; sign-up to sessions and visits.


## The door
door-menu = Doors
door-lead = A door is a link for a telephone. Volunteers need no account, and it goes on without network.
door-none = No doors yet. Make one, and open its link on the telephone that stands there.
door-name = Door
door-counts = What it counts
door-counts-days = the days of the gathering
door-is-closed = closed
door-close = Close
door-new = New door
door-make = Make the door
door-fresh = Open this link on the telephone at the door. It is not shown again.
door-fresh-square = The link as a square for a camera
door-attendance = Who was there
door-badges = Badges
door-badges-n =
    { $n ->
        [one] { $n } badge to print
       *[other] { $n } badges to print, eight on a sheet
    }
said-door-closed = The door is closed. Its link opens nothing any more.
said-door-undone = Taken back.
refusal-door-name = Give the door a name, such as East door.
refusal-door-too-many = These are more scans than a door sends at once. Send them in parts.
door-of = of { $n } expected
door-progress = Checked in
door-camera = Camera: hold the code in the frame
door-start-camera = Scan with the camera
door-code = Code on the badge
door-check-in = Check in
door-find = Name, city or organisation
door-find-button = Find
door-nobody-found = Nobody expected has this name. Try another spelling, or send the person to the desk.
door-last = Last at this door
door-undo = Undo
door-anyway = Let in today anyway
door-welcome = Welcome, { $name }
door-twice = { $name } is in already
door-other-day = { $name }: the ticket is for { $day }
door-unknown = This code is not of this gathering
door-already = already in at { $door }, { $at }
door-badge = Badge { $code }
door-presents = Presents today, { $at }: { $title } { $room }
door-no-photo = No photographs
door-access = Has told us of a need: ask what helps
door-headset = Headset: { $lang }
door-offline = No network. Keep going: what you scan waits on this telephone and joins by itself.
door-waits = {"{n}"} wait on this telephone
door-welcome-js = Welcome, {"{name}"}
door-twice-js = {"{name}"} is in already
door-day-js = {"{name}"}: the ticket is for another day
door-scanned = scanned {"{time}"}

## Sign-up to sessions and visits
sign-up-menu = Sign-up
sign-up-lead = Sessions with limited places, and site visits with their rules and their hosts.
sign-up-none = No session takes sign-ups yet. Choose one below.
sign-up-others = Sessions without sign-up
sign-up-session = session
sign-up-visit = site visit
sign-up-when = When
sign-up-who = Who signed up
sign-up-nobody = Nobody yet.
sign-up-settings = How it takes sign-ups
sign-up-meeting = Meeting point
sign-up-meeting-en = Meeting point in English
sign-up-meeting-fr = Meeting point in French
sign-up-transport = Getting there
sign-up-transport-en = Getting there, in English
sign-up-transport-fr = Getting there, in French
sign-up-rules = Rules
sign-up-rules-en = Rules in English
sign-up-rules-fr = Rules in French
sign-up-rules-hint = Such as no photographs. Whoever signs up says that they read them.
sign-up-asks-identity = The host needs name and number of a document
sign-up-asks-approval = The host says yes to each
sign-up-host-name = Host
sign-up-host-mail = Address of the host
sign-up-host-hint = Gets a link to the list, and says yes or no.
sign-up-host-private = This list is for the door of your house alone. Delete copies after the visit.
sign-up-identity = Name as in your document, and its number
sign-up-identity-hint = Only the host sees it. Deleted a month after the gathering.
sign-up-identity-head = Document
sign-up-head = Sessions and visits with places
sign-up-leave = Give the place back
sign-up-take = Sign up
sign-up-wait = Join the waiting list
sign-up-rules-read = I have read the rules and keep to them
sign-up-state-asked = the host decides
sign-up-state-placed = you are in
sign-up-state-waiting = waiting list
sign-up-state-refused = refused
sign-up-state-left = given back
said-sign-up-placed = You are in.
said-sign-up-asked = A place is held for you; the host decides.
said-sign-up-waiting = You are on the waiting list. If a place is given back you get a letter.
said-sign-up-left = Given back.
said-sign-up-saved = Sign-up is saved.
said-sign-up-decided = Said, and the person is told.
refusal-sign-up-not-booked = Sessions open for you once your place at the gathering is booked.
refusal-sign-up-closed = Sign-up to this session is not open now.
refusal-sign-up-identity = The host needs your name as in a document, and its number. Fill in the field and sign up again.
refusal-sign-up-rules-first = Read the rules and tick the box, then sign up again.
refusal-sign-up-no-registration = Say first how the gathering takes registrations.
booking-letter-sign-up-placed-subject = You are in: { $session }
booking-letter-sign-up-placed-text =
    You have a place in { $session } at { $gathering }.

    { $meeting }
booking-letter-sign-up-refused-subject = No place: { $session }
booking-letter-sign-up-refused-text = The host could not give you a place in { $session } at { $gathering }. { $meeting }
booking-letter-sign-up-host-subject = Who comes to you: { $session }
booking-letter-sign-up-host-text =
    { $gathering } brings visitors to you: { $session }. Here is the list; say yes or no to each:
    { $link }
