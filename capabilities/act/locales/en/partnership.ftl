# Words of partnerships.
partnership-menu = Partnerships
partnership-list-lead = Who works together for safety, where, and on what terms.
partnership-own = Yours
partnership-all = All partnerships
partnership-none = No partnership has published its page yet.
partnership-who =
    { $members ->
        [one] { $members } member
       *[other] { $members } members
    } from { $sectors ->
        [one] { $sectors } sector
       *[other] { $sectors } sectors
    }
partnership-begin = Begin a partnership
partnership-begin-lead = A name and a purpose are enough. It stays between its members until you publish its page.
partnership-begin-yes = Begin
partnership-title-missing = Give the partnership a name.
partnership-purpose-missing = Say what the partnership wants to change.
partnership-tab-page = Public page
partnership-tab-path = Path
partnership-tab-members = Members
partnership-tab-agreements = Agreements
partnership-tab-money = Money
partnership-tab-health = Working together
partnership-stage-starting = Starting
partnership-stage-working = Working
partnership-stage-sustaining = Sustaining
partnership-stage-ended = Ended
partnership-part-convener = convenes
partnership-part-member = takes part
partnership-part-observer = reads along
partnership-members = Members by sector
partnership-members-hint = Persons are named only where they agreed.
partnership-no-members = No member is named yet.
partnership-gifts = Given in kind
partnership-gifts-sum = Worth { $sum } where somebody worked it out.
partnership-mix = Where the money comes from
partnership-mix-kind = Kind
partnership-review = What comes next
partnership-review-said = On { $day } the members decide whether and how to go on.
partnership-to-desk = To the members’ pages
partnership-back = Back
partnership-no-sector = Without a sector
partnership-choose-sector = Choose a sector
partnership-sector-missing = Choose the sector: it shows who is at the table and who is not.
partnership-mail-wrong = This is no mail address. Leave it empty if there is none.
partnership-nobody = Name an organisation, or a person who comes for nobody else.
partnership-convener-mail = Whoever convenes needs a mail address to sign in with.
partnership-last-convener = Name another convener first: nobody could change anything here any more.
partnership-absent = No member yet from:
partnership-gone = Members who have left
partnership-outside = does not sign in
partnership-leaves = Has left
partnership-enter = Enter a member
partnership-enter-hint = Whoever has a mail address here sees the pages of the members after signing in with it.
partnership-enter-yes = Enter the member
partnership-says = What the partnership says of itself
partnership-says-hint = This stands on its public page.
partnership-my-name = Your name
partnership-name-shown = Your name stands on the public page, beside your organisation.
partnership-name-hidden = Your name is seen by members alone. On the public page stands your organisation.
partnership-show-me = Show my name
partnership-hide-me = Show it no longer
partnership-field-title = Name
partnership-field-title-hint = As people say it, such as “Harbour Street together”.
partnership-field-place = Place
partnership-field-place-hint = Town, borough or region.
partnership-field-purpose = What it wants to change
partnership-field-purpose-hint = One sentence that a resident would understand; more below it if you like.
partnership-field-stage = Where it stands
partnership-field-began = Began on
partnership-field-review = Decide on
partnership-field-review-hint = The day on which the members decide whether and how to go on.
partnership-field-published = Everybody may read the public page
partnership-field-shows-money = The public page shows where the money comes from
partnership-field-organisation = Organisation
partnership-field-organisation-hint = Empty for a person who comes for nobody else.
partnership-field-sector = Sector
partnership-field-name = Person
partnership-field-mail = Mail address
partnership-field-mail-hint = Empty if the person does not sign in.
partnership-field-office = Role in the partnership
partnership-field-office-hint = Such as “keeps the minutes” or “brings the health data”.
partnership-field-part = Part
partnership-field-part-hint = Conveners change what stands here; whoever takes part signs and answers; whoever reads along does neither.
partnership-field-since = Since
partnership-field-source = Source
partnership-field-held = Held
partnership-field-counted = Counted on
partnership-field-monthly = A month costs
partnership-field-monthly-hint = Wages, rent and all that returns. What is given in kind is not in it.
partnership-file-organisation = Organisation
partnership-file-sector = Sector
partnership-file-person = Person
partnership-file-office = Role
partnership-file-part = Part
partnership-file-since = Since
partnership-file-what = What
partnership-file-from-whom = From whom
partnership-file-kind = Kind
partnership-file-certainty = Sure
partnership-file-sum = Sum
partnership-file-currency = Currency
partnership-file-first-day = First day
partnership-file-last-day = Last day
partnership-file-basis = How it was worked out
partnership-file-money = Money
partnership-in-kind = In kind
partnership-period = When
partnership-value = Value
partnership-value-hint = What it would cost otherwise. Empty where nobody worked it out.
partnership-basis-hint = Such as “12 hours a week at 38”.
partnership-sources = Where the money comes from
partnership-no-sources = No source is entered yet.
partnership-add-source = Enter a source
partnership-add-source-yes = Enter the source
partnership-source-missing = Say who gives the money.
partnership-source-budget = Members’ budgets
partnership-source-grant = Grants
partnership-source-donation = Gifts
partnership-source-fee = Fees for services
partnership-source-outcomes = Outcomes contracts
partnership-source-other = Other
partnership-confirmed = Confirmed
partnership-hoped = Hoped for
partnership-confirmed-hint = Confirmed in writing
partnership-hoped-hint = Hoped for: applied for, promised in words, expected
partnership-confirm = It is confirmed
partnership-till = What is held and what a month costs
partnership-counted = { $held } held on { $day }; a month costs { $monthly }.
partnership-no-gifts = Nothing is entered yet: rooms, hours, data, a van.
partnership-add-gift = Enter something given in kind
partnership-add-gift-yes = Enter it
partnership-gift-hint = Rooms, hours, data, a van.
partnership-gift-missing = Say what is given.
partnership-gift-whose = Choose the member who gives it.
partnership-gift-basis-missing = Say how the value was worked out.
partnership-lasts =
    With what is confirmed the money lasts { $months ->
        [one] one month
       *[other] { $months } months
    }, to the end of { $until }.
partnership-lasts-hoped =
    { $sure } With what is hoped for it would last { $months ->
        [one] one month
       *[other] { $months } months
    }, to the end of { $until }.
partnership-lasts-hoped-long = { $sure } With what is hoped for it would last more than five years.
partnership-lasts-long = With what is confirmed the money lasts more than five years.
partnership-lasts-none = The money does not last for the month that runs, not even with what is hoped for.
partnership-lasts-only-hoped =
    With what is confirmed the money does not last for the month that runs. With what is hoped for it would last { $months ->
        [one] one month
       *[other] { $months } months
    }, to the end of { $until }.
partnership-lasts-only-hoped-long = With what is confirmed the money does not last for the month that runs. With what is hoped for it would last more than five years.
partnership-month = { $month } { $year }
partnership-lasts-unknown = Nobody has said yet what is held and what a month costs, so nobody knows how long the money lasts.
path-lead = What most partnerships do, from the first meeting until the work goes on without those who began it. A step is done when the record shows it.
path-done = { $n } of { $of } steps done
path-is-done = done
path-next = What to do next
path-go = Do it now
path-all-done = Every step is done. Ask again from time to time how working together goes.
path-purpose = Write down what you want to change
path-purpose-hint = One sentence that a resident would understand. It decides who must be at the table.
path-sectors = Bring in three sectors
path-sectors-hint = With fewer it is a project with friends. Ask who else meets the same people.
path-residents = Bring in residents
path-residents-hint = Those who live with the problem know what has been tried, and whether it helped.
path-terms = Agree on terms of partnership, and sign them
path-terms-hint = Who decides what, how often you meet, how somebody leaves. A template is there.
path-sharing = Agree on which information you share
path-sharing-hint = Figures, never files on people. Say who holds what, for how long, and who may publish.
path-in-kind = Write down what each gives
path-in-kind-hint = Rooms and hours are worth as much as money, and funders ask for them.
path-published = Publish the page
path-published-hint = People hear of you anyway; let them hear it from you.
path-health = Ask how working together goes
path-health-hint = Eight questions, no names. The first round is the one to compare with.
path-months = Confirm money for a year
path-months-hint = With less than twelve months a partnership looks for money instead of working.
path-conveners = Have two who convene
path-conveners-hint = Work that hangs on one person ends with that person’s next job.
path-review = Set the day on which you decide how to go on
path-review-hint = With two rounds of questions and the figures before you: go on, change, hand over, or end well.
agreement-lead = What the members agreed in writing. What lies for signature keeps its text.
agreement-none = Nothing is agreed in writing yet.
agreement-draft = Draft an agreement
agreement-draft-hint = Begin with words that others use, and put yours in their place.
agreement-draft-yes = Keep as a draft
agreement-kind-terms = Terms of partnership
agreement-kind-terms-hint = Purpose, who belongs, how you decide, how somebody leaves.
agreement-kind-sharing = Sharing of information
agreement-kind-sharing-hint = Which figures go to whom, for what, and what is never shared.
agreement-kind-other = Another agreement
agreement-kind-other-hint = On an empty page.
agreement-state-draft = Draft
agreement-state-signing = Lies for signature
agreement-state-in-force = Holds
agreement-state-run-out = Has run out
agreement-state-ended = Ended
agreement-signed-of = { $n } of { $of } signed
agreement-until = until { $day }
agreement-field-kind = Kind
agreement-field-title = Title
agreement-field-text = Text
agreement-field-text-hint = A line that begins with ## is a heading, one that begins with - is a point.
agreement-field-expires = Holds until
agreement-field-expires-hint = May stay empty. Thirty days before, the conveners get a letter.
agreement-title-missing = Give the agreement a title.
agreement-text-missing = Write what is agreed.
agreement-sign = Sign for { $member }
agreement-sign-hint = You sign this text as it stands. Your name and the day stand under it.
agreement-signed = Signed
agreement-nobody = Nobody has signed yet.
agreement-missing = Not signed yet
agreement-steps = Next step
agreement-lay = Lay it for signature
agreement-lay-hint = Its text can then no longer be changed.
agreement-take-back = Back to the draft
agreement-in-force = It holds from today
agreement-end = End it
agreement-reword = Change the words
agreement-template-terms =
    ## What we want to change
    (…)

    ## Who belongs
    - An organisation belongs when the members agree that it does. It names one person who speaks for it, and one who stands in.
    - Residents belong as themselves and have the same say.

    ## What each does
    - Each member brings (…) and says so early when it no longer can.
    - The conveners call the meetings, keep this record, and speak for us outside.

    ## How we decide
    - We meet every (…) weeks. We look for what everybody can live with. Where we find none, (…) of the members decide.
    - Who disagrees may have that written down.

    ## Money
    - Money that is given to all of us is held by (…), who shows the accounts every three months.

    ## Leaving and ending
    - A member leaves by saying so in writing, with (…) weeks' notice.
    - On (…) we look at whether this still helps, and go on, change it or end it.
agreement-template-sharing =
    ## What for
    We share information to understand (…) and for nothing else. It is not used to act against a single person.

    ## What is shared
    - Figures by area and month, from (…). Counts under five are not shown.
    - What people said in groups and walks, without names, as they agreed.

    ## What is never shared
    - Names, addresses, case files, health or criminal records of a person.

    ## On what ground
    - (…) gives its figures on the ground of (…).

    ## Who holds it, and for how long
    - (…) keeps it on (…). Only those named in the annex open it. It is deleted on (…).

    ## Who may publish
    - Nothing leaves this group before whoever gave it has seen it and had (…) days to object.

    ## When something goes wrong
    - Whoever notices tells (…) the same day. We say what happened to those it concerns.
partnership-expires-subject = { $agreement } holds until { $day }
partnership-expires-text =
    The agreement “{ $agreement }” of { $partnership } holds until { $day }. You convene the partnership.

    If it is to go on, draft the next one and lay it for signature in time:

    { $link }
said-partnership-begun = Begun. Here is the path ahead.
said-partnership-saved = Kept.
said-agreement-drafted = Kept as a draft.
said-agreement-saved = Kept.
said-agreement-signed = Signed. Your name and the day stand under it.
refusal-partnership-conveners-only = Only those who convene the partnership change this. Ask one of them; the members’ page names them.
refusal-partnership-last-convener = The last convener cannot leave: nobody could change anything here any more. Name another one first.
refusal-agreement-moved = This agreement is no longer where it was: somebody was quicker. Look at it again.
refusal-agreement-signed-already = Somebody has signed this text already, so it stays as it is. Draft another agreement instead.
refusal-agreement-too-few = An agreement holds when at least two members have signed it.
keeping-partnership-member = Who spoke for a member of a partnership that has left
keeping-partnership-member-until = Two years after the member left. The organisation stays in the record.
