# Delegations: the head’s page, the desk, letters.


## For the head
delegation-menu = Delegations
delegation-title = Delegation of { $name }
delegation-you-hold =
    { $n ->
        [one] You hold { $n } place.
       *[other] You hold { $n } places.
    }
delegation-until = Names can change hands until { $when }.
delegation-fixed = Names are fixed since { $when }. Write to the organisers for a change.
delegation-count-complete = { $n } complete
delegation-count-started = { $n } started
delegation-count-sent =
    { $n ->
        [one] { $n } link sent
       *[other] { $n } links sent
    }
delegation-count-free = { $n } free
delegation-place-n = Place
delegation-sent-on = sent { $day }
delegation-opened-on = opened { $day }
delegation-everything = everything
delegation-nothing = nothing
delegation-give = Give places
delegation-open = Make one link for all
delegation-open-link = Whoever has this link takes a free place of yours. Copy it now: it is not shown again. A new one ends the one before.
delegation-glance = Your delegation at a glance
delegation-sectors = Sectors
delegation-sectors-n = { $n }: { $names }
delegation-visits = Sessions and visits
delegation-visits-n =
    { $n ->
        [one] { $n } place
       *[other] { $n } places
    }, { $waiting } waiting
delegation-to-pay = To pay
delegation-aide = Somebody who helps you
delegation-aide-mail = Mail address
delegation-aide-add = Send this person a link
delegation-mine = My delegations
delegation-mine-none = You lead no delegation.
delegation-join-lead =
    { $n ->
        [one] { $name } has { $n } free place.
       *[other] { $name } has { $n } free places.
    } Give your address, and the link to yours comes by letter.
delegation-join = Take a place
said-delegation-aide = A link is on its way to who helps you.
refusal-delegation-full = All places of { $delegation } are given. Ask its head.

## The organisers’ desk
delegation-list-lead =
    { $n ->
        [one] { $n } delegation
       *[other] { $n } delegations
    } with { $places ->
        [one] { $places } place
       *[other] { $places } places
    }
delegation-none = No delegations yet. Make the first one below; its head gets a link.
delegation-name = Delegation
delegation-kind = Kind
delegation-kind-city = city
delegation-kind-region = region
delegation-kind-force = police force
delegation-kind-organisation = organisation
delegation-head-name = Head of the delegation
delegation-head-mail = Address of the head
delegation-given = Given
delegation-complete = Complete
delegation-new = New delegation
delegation-make = Make it and write to the head
delegation-name-missing = Say whose delegation it is.
delegation-led-by = led by { $name }
delegation-write-again = Write to the head again
delegation-change = Name, country and head
delegation-change-hint = Another head gets a link; the link of the one before opens nothing any more.
delegation-change-yes = Save
said-delegation-changed = Saved.
said-delegation-made = The delegation is made, and a letter is on its way to its head.
said-delegation-written = A letter is on its way.

## Letters
booking-letter-delegation-head-subject = { $n } places for { $delegation } at { $gathering }
booking-letter-delegation-head-text =
    { $gathering } holds { $n } places for the delegation of { $delegation }, and you lead it.

    Give the places to those who come; each fills in the own details, and you see what is missing:
    { $link }
booking-letter-delegation-aide-subject = You help with the delegation of { $delegation }
booking-letter-delegation-aide-text =
    { $head } asks you to help with the delegation of { $delegation } at { $gathering }, which holds { $n } places:
    { $link }
