# Registration: the public page, bookings, the desk, invoices, letters.


## The menu and the public page
registration-menu = Registration
registration-menu-desk = Registration
registration-title = Register for { $gathering }
registration-head = Book your place
registration-opens = Registration opens { $when }.
registration-open-until = Open until { $when }.
registration-closed-at = Registration closed { $when }.
registration-when = { $when } in { $city }
registration-when-both = { $there }, { $here } where you are
registration-elsewhere = Places for this gathering are booked on another site.
registration-to-elsewhere = Go to that site
registration-none-yet = Registration has not been announced yet. Come back later, or write to the organisers.
registration-no-tickets = There is no ticket to book at the moment. Write to the organisers if you expected one.
registration-which-ticket = Which ticket?
registration-free = free
registration-full = none left
registration-left =
    { $n ->
        [one] { $n } place left
       *[other] { $n } places left
    }
registration-waiting-list = waiting list
registration-needs-approval = The organisers confirm each request.
registration-needs-code = You need an invitation code.
registration-ticket-from = From { $when }.
registration-ticket-over = No longer booked.
registration-invitation = Invitation code
registration-invitation-hint = Only for tickets that need one.
registration-places = Places
registration-places-hint = For yourself and for those who come with you. They stay together: a group is never split on the waiting list.
registration-who = Who books
registration-name = Name
registration-name-hint = As it should stand on the badge.
registration-mail = Mail address
registration-mail-hint = A letter goes there. No account is needed.
registration-self = I take part myself
registration-organisation = Organisation
registration-job-title = What you do there
registration-sector = Sector
registration-level = Level
registration-place = City or region you come for
registration-place-hint = Leave it empty if you come for none.
registration-country = Country
registration-diet = What you eat and do not eat
registration-diet-hint = Only the organisers see it; the kitchen is told numbers.
registration-access = What you need to take part
registration-access-hint = A ramp, a sign interpreter, a quiet place, somebody who comes with you. Only the organisers see it.
registration-interpretation = Interpretation into
registration-interpretation-none = not needed
registration-photo = Photographs
registration-photo-hint = Whoever says no gets another lanyard, which photographers know.
registration-photo-yes = I may be in pictures
registration-photo-no = No pictures of me, please
registration-others = Addresses of those who come with you
registration-others-hint = One on each line. Each gets a link and gives the own details. You can also do this later.
registration-invoice = Invoice
registration-invoice-to = Name and address on the invoice
registration-invoice-hint = Empty: your organisation.
registration-purchase-order = Purchase order number
registration-purchase-order-hint = If your accounts office asks for one.
registration-accreditation = For the press: medium, and press card or letter of assignment
registration-accreditation-hint = For example: Harbour Radio, press card 1182 of the journalists’ union. The organisers say yes to it first.
registration-accreditation-missing = Say for which medium you come, and by which press card or letter.
registration-note = A word to the organisers
registration-send = Book
registration-send-signed-in = Booked at once if this is the address you signed in with.
registration-send-letter = You get a letter with a link. Your place is held until you have followed it, for a day.
registration-help = Questions: { $contact }
registration-choose = Choose
registration-not-sent = Not sent yet
registration-not-saved = Not saved yet
registration-kept = What you typed is still here. Please look at these places:
registration-ticket-missing = Choose a ticket.
registration-places-wrong = Say how many places, such as 1 or 2.
registration-name-missing = Write your name.
registration-mail-wrong = This is no mail address. Write it as in name@city.example.
registration-others-wrong = These are no mail addresses: { $mail }
registration-others-many = There are more addresses than places. You book { $n }.
registration-closed-now = This ticket cannot be booked now. Choose another one.
registration-code-wrong = This code is unknown or used up. Ask whoever invited you.
registration-too-many = One booking takes at most { $n } places. Write to the organisers for more.
registration-organisation-full = Your organisation may have { $n } places of this ticket, and has them. Choose another ticket or write to the organisers.
registration-never-fits =
    { $n ->
        [one] There is only { $n } place of this ticket in all.
       *[other] There are only { $n } places of this ticket in all.
    }
registration-sent-title = Look into your mail
registration-sent-lead = If the address is right, a letter is on its way to it. Follow its link.
registration-sent-held = Your place is held for a day. If no letter comes, look among the unwanted mail, then try again.

## A booking
registration-booking = Booking { $code }
registration-state = State
registration-state-unconfirmed = not confirmed
registration-state-asked = asked for
registration-state-waiting = waiting list
registration-state-offered = places offered
registration-state-booked = booked
registration-state-cancelled = given back
registration-state-refused = refused
registration-state-lapsed = lapsed
registration-next-unconfirmed = Press the button to confirm your address. Until { $until } your place is held.
registration-next-asked = The organisers look at your request and write to you. You need do nothing.
registration-next-waiting =
    You are number { $place } on the waiting list, for { $n ->
        [one] { $n } place
       *[other] { $n } places
    }. As soon as there is room you get a letter.
registration-next-offered =
    { $n ->
        [one] There is a place for you. Take it before { $until }.
       *[other] There are { $n } places for you. Take them before { $until }.
    }
registration-next-booked =
    { $n ->
        [one] Your place is booked. We look forward to seeing you.
       *[other] Your { $n } places are booked. We look forward to seeing you.
    }
registration-next-cancelled = You gave this booking back. Book again if you change your mind.
registration-next-refused = The organisers could not give you a place. Write to them if you have a question.
registration-next-lapsed = Nobody answered in time, so the places went to others. Book again if you still want to come.
registration-confirm = Confirm my booking
registration-accept = Take the offer
registration-places-head = Who comes
registration-places-table = The places of this booking
registration-places-n =
    { $n ->
        [one] { $n } place
       *[other] { $n } places
    }
registration-who-comes = Who
registration-missing = Missing
registration-can-do = What you can do
registration-nobody-yet = Nobody yet
registration-filled-free = free
registration-filled-sent = link sent
registration-filled-started = started
registration-filled-complete = complete
registration-field-name = name
registration-field-organisation = organisation
registration-field-sector = sector
registration-field-photo = photographs
registration-to-details = Details
registration-remind = Remind
registration-hand-over = Take back
registration-mails = Addresses, one on each line
registration-mails-hint = Each gets a link of their own and fills in their own details. You see that they are complete, not what they eat or need.
registration-give = Send the links
registration-hand-over-until = Names can change hands until { $when }.
registration-money = Money
registration-price-each = A place
registration-total = Total
registration-paid = paid
registration-unpaid = not paid
registration-change = Change
registration-save = Save
registration-cancel = Give the booking back
registration-cancel-title = Give the booking back?
registration-cancel-lead =
    { $n ->
        [one] The place of booking { $code } goes to whoever waits. This cannot be undone.
       *[other] All { $n } places of booking { $code } go to whoever waits. This cannot be undone.
    }
registration-cancel-paid = You have paid. Write to { $contact } about the money.
registration-cancel-yes = Yes, give it back
registration-cancel-no = No, keep it
registration-cancel-desk = Its places go to whoever waits, and the booker is told.
registration-to-booking = Back to the booking
registration-to-register = Book again
registration-mine = My bookings
registration-my-bookings = My bookings
registration-my-places = My places
registration-mine-none = You have no bookings yet.
said-registration-booked = Booked.
said-registration-accepted = The places are yours.
said-registration-saved = Saved.
said-registration-cancelled = Given back. Thank you for saying so.
said-registration-given = The links are on their way.
said-registration-reminded = A reminder is on its way.
said-registration-emptied = The place is free again.
said-registration-details = Your details are saved.
refusal-registration-offer-over = This offer is over or was taken already. The page of the booking says where it stands.
refusal-registration-ended = This booking is over and cannot be changed. Book again if you want to come.
refusal-registration-changed = Somebody changed this booking at the same moment. Look at its page and try again.
refusal-registration-hand-over-closed = Names can no longer change hands. Write to { $contact }.
refusal-registration-mails = Write mail addresses, one on each line. These are none: { $mail }
refusal-registration-mails-many = There are more addresses than free places ({ $n }). Take some away.

## A delegate’s own page
registration-delegate = My place at { $gathering }
registration-your-place = Your place
registration-still-missing = Still missing: { $fields }.
registration-not-booked-yet = This place is not yours for good yet: { $state }.
registration-ticket = Ticket
registration-square = The square for the door, code { $code }
registration-square-hint = Show it at the door, on the screen or on paper. The six signs do as well.
registration-details = Details
registration-not-own = What this person eats or needs is told by the person alone, by the link in the letter.
registration-papers = Papers
registration-name-fixed = Names can no longer be changed here. Write to { $contact }.
registration-visa-title = Letter for a visa
registration-visa-to = To whom it may concern
registration-visa-invite = We confirm that { $who } is registered for { $gathering }, { $days }, and is invited to take part in person.
registration-visa-where = The gathering takes place at: { $place }.
registration-visa-code = The registration can be checked with us under the code { $code }.
registration-visa-ask = For any question write to { $contact }.
registration-certificate-title = Certificate of attendance
registration-certificate-text = We certify that { $who } took part in { $gathering }.
registration-certificate-days = Days of attendance: { $days }.
registration-certificate-remote = Took part remotely.
registration-written = { $place }, { $day }
refusal-registration-paper-early = This letter is written once the place is booked and your name is in. Fill in your details first.
refusal-registration-not-there = No day of attendance was counted for you. Write to the organisers if you were there.

## Invoice and receipt
registration-receipt = Receipt
registration-seller = From
registration-buyer = To
registration-due = To be paid by
registration-what = What
registration-count = Number
registration-sum = Sum
registration-tax = { $name }, { $rate } %
registration-came-in = Paid on { $day }
registration-still-open = Still open
registration-paid-thanks = Paid in full. Thank you.
registration-how-to-pay = How to pay
registration-reference = Write this on the transfer: { $reference }

## The organisers’ desk
registration-desk = Registration
registration-count-line =
    { $state }: { $n ->
        [one] { $n } booking
       *[other] { $n } bookings
    }, { $places } places
registration-enter = Book for somebody
registration-enter-lead = For whoever called or wrote. The same limits of places hold; a letter goes out if there is an address.
registration-enter-mail = May stay empty: then no letter goes out.
registration-tickets = Tickets
registration-settings = Settings
registration-not-started = Nothing is said about registration yet. Begin with the settings, then add tickets.
registration-not-published = Nobody sees registration yet. Publish it in the settings.
registration-of = { $n } of { $all }
registration-csv = All as a table (CSV)
registration-search = Search
registration-any = any
registration-source = How it came
registration-source-web = booked
registration-source-organiser = entered
registration-source-import = from a file
registration-source-presenter = presents
registration-source-delegation = delegation
registration-only-unpaid = only unpaid
registration-filter = Show
registration-found =
    { $n ->
        [one] { $n } place
       *[other] { $n } places
    }
registration-none-found = Nothing fits this choice.
registration-booking-head = Booking
registration-pages = Pages
registration-as-they-see = As the booker sees it
registration-who-books = Booked by
registration-made-at = Made
registration-price = Price
registration-approve = Say yes
registration-refuse = Say no
registration-open-sum = { $sum } still open
registration-amount = What came in
registration-bank-reference = Reference of the bank
registration-write-paid = Write down
said-registration-approved = Said yes; the booker is told.
said-registration-refused = Said no; the booker is told.
said-registration-paid = Written down.
said-registration-entered = Booked.
refusal-registration-amount = Write the amount as in 120.00.
refusal-registration-paid-twice = This payment was written down before. Give another reference if it is a second one.
refusal-registration-which = Choose what to do with the booking.

## Settings and tickets
registration-settings-lead = When registration is open, what it asks, and what stands on invoices.
registration-settings-elsewhere = Booking is announced elsewhere: { $link }. Once you publish here, this page leads.
registration-settings-elsewhere-change = Change the address
registration-published = Everybody sees registration
registration-opens-day = Opens on (in { $city })
registration-opens-time = Opens at
registration-closes-day = Closes on
registration-closes-time = Closes at (that minute included)
registration-closes-before = It must close after it opens.
registration-handover-day = Names change hands until
registration-handover-hint = Badges are printed after that. Empty: until registration closes.
registration-handover-time = Until (that minute included)
registration-about-en = What one should know first, in English
registration-about-fr = What one should know first, in French
registration-questions = Ask delegates for
registration-questions-hint = Ask only what you will use.
registration-asks-diet = what they eat
registration-asks-access = what they need to take part
registration-asks-interpretation = the language of interpretation
registration-asks-photo = consent to photographs
registration-offer-hours = Hours that an offer from the waiting list stands
registration-offer-hint = One that nobody answers goes to the end of the list.
registration-invoices = Invoices
registration-seller-field = Who sells
registration-seller-hint = Name, address and tax number, as on an invoice.
registration-tax-name = Name of the tax
registration-tax-hint = Such as HST or VAT.
registration-tax-rate = Rate in percent
registration-tax-wrong = Write the rate as in 13 or 19.6.
registration-bank = Where to pay to
registration-pay-days = Days to pay
said-registration-settings = Registration is saved.
registration-ticket-new = New ticket
registration-tickets-none = No tickets yet. Make the first one.
registration-kind = Kind
registration-kind-on-site = on site
registration-kind-remote = remote
registration-kind-day = one day
registration-kind-presenter = presenter
registration-kind-guest = guest
registration-kind-press = press
registration-taken = Taken
registration-left-head = Left
registration-not-offered = not offered
registration-ticket-title-en = Title in English
registration-ticket-title-fr = Title in French
registration-ticket-about-en = One sentence in English
registration-ticket-about-fr = One sentence in French
registration-ticket-title-missing = Give the ticket a title.
registration-ticket-twice = There is a ticket of this name. Choose another title.
registration-price-hint = Without tax; 0 is free.
registration-price-wrong = Write the price as in 120 or 120.50.
registration-currency = Currency
registration-currency-wrong = Write three letters, such as CAD or EUR.
registration-quota = How many places there are
registration-quota-hint = Empty: without end.
registration-places-taken =
    { $n ->
        [one] { $n } place is taken already; there cannot be fewer.
       *[other] { $n } places are taken already; there cannot be fewer.
    }
registration-places-max = At most so many in one booking
registration-organisation-max = At most so many for one organisation
registration-ticket-day = The day of a day ticket
registration-ticket-opens-day = Booked from (in { $city })
registration-ticket-closes-day = Booked until
registration-ticket-offered = Can be booked
registration-ticket-approval = The organisers say yes to each (to the press always)
registration-ticket-invitation = Needs an invitation code
registration-rates = Prices for organisations
registration-rates-hint = One on each line: name = price.
registration-rates-wrong = This line cannot be read: { $line }. Write it as in City of Kestrel Bay = 0.
registration-codes = Invitation codes
registration-code = CODE
registration-code-label = For whom
registration-code-uses = Used
registration-code-new = New code
registration-code-hint = Letters and digits, such as PARTNERS27.
registration-code-uses-max = How often it may be used
registration-ticket-make = Make the ticket
said-registration-ticket = The ticket is saved.

## From files and from the programme
registration-import = Bring in a file
registration-import-lead = A table of delegates from another system, such as the attendee report of Eventbrite. The same file may come again: who is in stays as they are.
registration-file = File (CSV)
registration-file-hint = Columns are known by their names: name, first and last name, email, company, job title, ticket type, order and attendee number.
registration-file-missing = Choose a CSV file with at least one line.
registration-file-wrong = The file cannot be read: { $why }
registration-import-ticket = Ticket where the file names none of ours
registration-import-came =
    { $n ->
        [one] { $n } delegate came in
       *[other] { $n } delegates came in
    }, { $known } were known.
registration-import-waits =
    { $n ->
        [one] { $n } found no place and waits.
       *[other] { $n } found no place and wait.
    }
registration-import-passed = Passed over, without name and address or given back there, lines:
registration-import-unknown = Columns that say nothing to us:
registration-presenters = Presenters
registration-presenters-lead = Whoever confirms a session or a seat on a panel is registered at once, where there is a presenter’s ticket. This brings in those who confirmed before.
registration-presenters-now = Bring in confirmed presenters
said-registration-presenters = Confirmed presenters have their places.

## Figures
registration-figures-title = Who comes, in figures
registration-figures =
    { $n ->
        [one] { $n } participant
       *[other] { $n } participants
    } of { $places ->
        [one] { $places } city or region
       *[other] { $places } cities and regions
    } from { $countries ->
        [one] { $countries } country
       *[other] { $countries } countries
    }
registration-figures-remote =
    { $n ->
        [one] { $n } of them takes part remotely.
       *[other] { $n } of them take part remotely.
    }
registration-earlier = Earlier editions
registration-earlier-none = No figures were kept.
registration-not-said = not said
registration-by-sector = By sector
registration-by-level = By level
registration-by-country = By country
registration-by-interpretation = Interpretation into
registration-kitchen = For the kitchen
registration-percent = { $n } %
registration-no-end = the gathering begins

## Letters
booking-letter-registration-confirm-subject = Confirm your booking for { $gathering }
booking-letter-registration-confirm-text =
    Somebody booked { $n } × { $ticket } for { $gathering } with this address.

    If it was you, confirm here. Your place is held until { $until }:
    { $link }

    If it was not you, do nothing. The place is then free again.
booking-letter-registration-booked-subject = Booked: { $gathering }
booking-letter-registration-booked-text =
    Your booking { $code } for { $gathering } is made: { $n } × { $ticket }, { $price }.

    Ticket, invoice, who comes, and giving it back:
    { $link }

    Questions: { $contact }
booking-letter-registration-asked-subject = Your request for { $gathering }
booking-letter-registration-asked-text =
    We have your request { $code } for { $ticket } at { $gathering }. The organisers look at it and write to you.

    { $link }
booking-letter-registration-waiting-subject = On the waiting list for { $gathering }
booking-letter-registration-waiting-text =
    There is no room for { $n } × { $ticket } at { $gathering } at the moment. Your booking { $code } is number { $place } on the waiting list. Your places stay together, and nobody behind you is served before you.

    { $link }
booking-letter-registration-offer-subject = There is room for you at { $gathering }
booking-letter-registration-offer-text =
    { $n } × { $ticket } at { $gathering } can be yours. Take the offer before { $until }; after that it goes to the next one, and you to the end of the list.

    { $link }
booking-letter-registration-offer-lapsed-subject = The offer for { $gathering } has lapsed
booking-letter-registration-offer-lapsed-text =
    Nobody took the offer of { $n } × { $ticket } in time. Your booking { $code } is now number { $place } on the waiting list.

    If you no longer want to come, give it back here:
    { $link }
booking-letter-registration-cancelled-subject = Given back: { $gathering }
booking-letter-registration-cancelled-text =
    Your booking { $code } for { $gathering } is given back. Its places go to others.

    Questions: { $contact }
booking-letter-registration-refused-subject = About your request for { $gathering }
booking-letter-registration-refused-text =
    We are sorry: the organisers could not give you { $ticket } at { $gathering } (request { $code }).

    Questions: { $contact }
booking-letter-registration-lapsed-subject = Your booking for { $gathering } has lapsed
booking-letter-registration-lapsed-text =
    Booking { $code } for { $gathering } was not answered in time, so its places are free again. Book again if you still want to come.

    Questions: { $contact }
booking-letter-registration-delegate-subject = Your place at { $gathering }
booking-letter-registration-delegate-text =
    { $from } has a place for you at { $gathering }. Fill in your own details here, until { $until }:
    { $link }

    Only you and the organisers see what you eat or need.
booking-letter-registration-remind-subject = Your details for { $gathering } are not complete
booking-letter-registration-remind-text =
    { $from } holds a place for you at { $gathering }. Some of your details are missing. It takes two minutes, until { $until }:
    { $link }
