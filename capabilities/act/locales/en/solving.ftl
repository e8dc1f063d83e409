# Words of problems solved together: the list, the page of a problem, its four steps, what was counted, letters.
problem-menu = Problems
problem-list-title = Problems solved together
problem-list-lead = What is wrong at one place, why it happens there, who does what about it, and whether it helped.
problem-list-mine = Yours
problem-list-public = For everybody to read
problem-list-none = No problem is open to everybody yet.
problem-begin = Begin a problem
problem-hidden = Only for those who work on it
problem-public = Open to everybody
problem-pages = Pages of the list
problem-earlier = Earlier ones
problem-later = More
problem-back = Back to the problem
problem-back-plain = Back without a change
problem-back-to-list = To the problems
problem-go-there = Go there
problem-partners-count = { $n ->
    [one] { $n } partner
   *[other] { $n } partners
 }
refusal-problem-leads-only = Only those who lead this problem may do that. Ask one of them.
refusal-problem-observes = You observe this problem and cannot change it. Ask a lead for the role of a stakeholder.
refusal-problem-too-many = There are { $most } already, more than a meeting can follow. Close this problem and begin another one.
refusal-problem-begin-not = Coordinators, organisers and chairs begin a problem. Tell one of them what is wrong.
refusal-problem-last-lead = You are the only lead. Make somebody else a lead first.
refusal-problem-stage-unknown = There is no such step. Choose one from the page.
refusal-problem-signs-missing = Not every sign of a problem holds yet: { $which }. Say how you know, or close what is none.
refusal-problem-nothing-chosen = No option has been chosen, so there is nothing to assess. Choose one and say why.
refusal-problem-nothing-measured = Options were chosen and nothing was counted. Record a count before you close the problem, even one that shows nothing.
problem-not-kept = This was not saved yet
problem-kept = What you typed is still there.
problem-line-too-long = This line is { $over } characters too long. Shorten it.
problem-too-many-words = This is longer than { $most } words. Shorten it.
problem-day-wrong = Give the day, such as 2027-05-30.
problem-link-wrong = Give an address that begins with https:// or, on this platform, with a slash.
problem-changed-meanwhile = Somebody changed this meanwhile. Look at it once more and save again.
problem-save = Save
said-problem-saved = Saved.
said-problem-begun = The problem is begun. You lead it; only those you take in can see it.
said-problem-moved = The work has moved to its next step.
said-problem-public = Everybody can read it now, without the names of persons.
said-problem-hidden = It is only for those who work on it now.
said-problem-person-in = Taken in. A letter is on its way.
said-problem-action = Settled. Whoever answers for it gets a letter.
said-problem-measured = Recorded.
said-problem-reviewed = The plan was reviewed and written down as a version.
said-problem-offered = Handed to the library of practices as a draft.

problem-tab-overview = Overview
problem-tab-together = Together
problem-tab-scan = Scan
problem-tab-analysis = Analyse
problem-tab-response = Respond
problem-tab-assessment = Assess
problem-tab-plan = Plan

problem-new-title = Begin a problem
problem-new-lead = One kind of trouble, at one place, that comes again. You can change everything later.
problem-title = What it is called
problem-title-hint = The trouble and the place, such as “Verbal abuse in Founders’ Park”.
problem-title-missing = Say what it is called.
problem-title-en = Title in English
problem-title-fr = Title in French
problem-place = Where it is
problem-place-hint = As small as it can be said: the steps of a park rather than a borough.
problem-place-missing = Say where it is.
problem-issue = The issue, as you define it together
problem-issue-hint = Who is harmed, by what, when. Without names.
problem-issue-missing = Say in a few sentences what is wrong.
problem-issue-en = The issue in English
problem-issue-fr = The issue in French
problem-lang = Language in which you write about it
problem-lang-en = English
problem-lang-fr = French
problem-zone = Time zone
problem-zone-hint = Such as America/Toronto. Days are read there.
problem-zone-wrong = Give a time zone such as America/Toronto.
problem-organisation = Organisation
problem-organisation-hint = For which you sit at this table.
problem-organisation-missing = Say for which organisation. A resident may write “resident”.
problem-sector = Sector
problem-sector-none = None of these
problem-sector-other = Others
problem-origin-title = What it came from
problem-origin-title-hint = Such as a finding of a safety audit; empty where there is none.
problem-origin-path = Where that can be read
problem-path-hint = An address on the web, or one of this platform that begins with a slash.
problem-begin-yes = Begin it
problem-currency = Currency of budgets
problem-currency-hint = Three letters, such as CAD.
problem-currency-wrong = Give the currency by its three letters, such as CAD.

problem-where = Where the work stands
problem-stage-scan = Scan
problem-stage-analyse = Analyse
problem-stage-respond = Respond
problem-stage-assess = Assess
problem-stage-closed = Closed
problem-door-scan = { $n } of six signs of a problem hold
problem-door-analyse = { $n ->
    [0] No hypothesis yet
    [one] { $n } hypothesis, { $judged } judged
   *[other] { $n } hypotheses, { $judged } judged
 }
problem-door-respond = { $n ->
    [0] { $chosen ->
        [0] Nothing chosen yet
        [one] One option chosen, no action yet
       *[other] { $chosen } options chosen, no action yet
    }
    [one] { $n } action, { $done } done, { $late } late
   *[other] { $n } actions, { $done } done, { $late } late
 }
problem-door-assess = { $n ->
    [0] Nothing counted yet
    [one] Counted once
   *[other] Counted { $n } times
 }
problem-needs = Needs a person
problem-from-to = Came from, goes to
problem-why-there = Why it happens there
problem-kind = { $environment }, { $behaviour }
problem-kind-none = Not said yet
problem-environment = Kind of place
problem-environment-residential = Where people live
problem-environment-recreational = Parks, bars and sports
problem-environment-offices = Offices
problem-environment-retail = Shops
problem-environment-industrial = Works and stores
problem-environment-agricultural = Farms
problem-environment-education = Schools
problem-environment-human-service = Courts, hospitals and services
problem-environment-public-ways = Streets and squares
problem-environment-transport = Buses and stations
problem-environment-open = Empty and building land
problem-behaviour = Kind of behaviour
problem-behaviour-predatory = somebody takes from or harms somebody
problem-behaviour-consensual = all who take part agree to it
problem-behaviour-conflict = people who know one another are in conflict
problem-behaviour-incivility = incivility: small each time, but to many
problem-behaviour-endangerment = dangerous without meaning to be
problem-behaviour-misuse = calls that need no police

problem-scan-title = Is it a problem, and which?
problem-scan-lead = A problem is more than an incident and less than a theme. Six signs tell it; all of them must hold.
problem-signs-title = The six signs
problem-signs-hint = If one is missing it is something else: a single incident, an expectation nobody has, a complaint without harm.
problem-signs-all = All six signs hold.
problem-signs-some = { $n ->
    [one] One sign is missing
   *[other] { $n } signs are missing
 }
problem-sign-community = Community
problem-sign-community-hint = Members of the community are concerned: residents, shops, schools, services.
problem-sign-harmful = Harmful
problem-sign-harmful-hint = Somebody is harmed, or something is. Breaking a law is not enough.
problem-sign-expectation = Expectation
problem-sign-expectation-hint = A part of the community expects that something is done; it need not say what.
problem-sign-events = Events
problem-sign-events-hint = It consists of single events that one could describe and count.
problem-sign-recurring = Recurring
problem-sign-recurring-hint = They come again; one that came once is an incident.
problem-sign-similarity = Similarity
problem-sign-similarity-hint = They have something in common: place, time, people, means.
problem-sign-shown = How you know
problem-holds-yes = It holds
problem-holds-no = It does not hold
problem-missing-not-said = { $sign }: nobody has said yet whether it holds.
problem-missing-not-shown = { $sign }: it is said to hold, but not how one knows.
problem-missing-does-not-hold = { $sign }: it does not hold. What is here may be something other than a problem.
problem-stage-title = Where the work stands
problem-stage-now = Now: { $stage }. Going back is always open.
problem-to-scan = Back to the scan
problem-to-analyse = To the analysis
problem-to-respond = To the response
problem-to-assess = To the assessment
problem-to-closed = Close it
problem-public-title = Who may read it
problem-public-hint = Everybody then reads the issue, signs, options with their reasons, actions by organisation and what was counted. Names, hypotheses that are open, and evidence stay here.
problem-public-yes = Open it to everybody
problem-public-no = Close it to others
problem-about-title = What it is called

problem-together-title = Who solves it together
problem-together-lead = Those around this table see everything about the problem; nobody else does until it is opened.
problem-people-title = { $n ->
    [one] One person
   *[other] { $n } people
 }
problem-sectors-missing = Nobody yet from:
problem-column-name = Name
problem-column-role = Role
problem-role-lead = Lead
problem-role-stakeholder = Stakeholder
problem-role-observer = Observer
problem-role-leaves = Leaves
problem-role-of = Role of { $name }
problem-role-hint = A lead decides and invites, a stakeholder works on it, an observer reads.
problem-leave = Leave
problem-take-in = Take somebody in
problem-take-in-hint = The person gets a letter with the way here, and signs in with this address.
problem-take-in-yes = Take in and write
problem-person-name = Name
problem-person-name-missing = Give the person’s name.
problem-person-mail = E-mail
problem-person-mail-wrong = Give an e-mail address such as mina@centre.example.
problem-person-there = This person is here already. Change the role beside the name.
problem-person-lang = Language of letters
problem-meetings-title = Meetings
problem-meetings-hint = A meeting can be a gathering of this platform, with its agenda, minutes and conclusions.
problem-meetings-none = No meeting has been noted yet.
problem-meeting-note = Note a meeting
problem-meeting = What it was
problem-meeting-missing = Say what meeting it was.
problem-held-on = Day
problem-gathering = Code of the gathering, if it is one here
problem-gathering-hint = What stands in its address, such as park-evening.
problem-gathering-wrong = A code has small letters, digits and hyphens, as in the address of the gathering.
problem-minutes-path = Where minutes or conclusions can be read
problem-minutes = Minutes and conclusions
problem-concluded = What it concluded
problem-meeting-yes = Note it

problem-analysis-title = Why does it happen there?
problem-analysis-lead = Evidence is pointed at, never copied: a released table, a finding, a practice, a page, a file, or what somebody saw.
problem-hypotheses-title = Hypotheses
problem-hypotheses-hint = A hypothesis is one that could turn out false.
problem-hypotheses-none = No hypothesis yet.
problem-hypothesis-n = { $n }. { $words }
problem-hypothesis-new = A new hypothesis
problem-hypothesis-new-hint = Such as “It happens when the youth centre is shut and the bus is late.”
problem-hypothesis-missing = Write the hypothesis.
problem-hypothesis-add = Add the hypothesis
problem-hypothesis-judge = Judge it
problem-hypothesis-verdict = What became of it
problem-hypothesis-reason = Why
problem-hypothesis-reason-missing = Say why it holds or falls.
problem-hypothesis-open = Open
problem-hypothesis-holds = Holds
problem-hypothesis-falls = Falls
problem-speaks = { $for } for it, { $against } against it
problem-triangle-title = The six sides
problem-triangle-hint = Inside the triangle: who does it, to whom, where. Outside: who could look after each of them. A side without evidence is a question.
problem-side = Side
problem-side-missing = Choose the side it speaks of.
problem-side-none = Nothing is known yet.
problem-side-offender = Who does it
problem-side-offender-hint = In general, never a name.
problem-side-target = To whom, or to what
problem-side-target-hint = Who is met by it, and who is not.
problem-side-place = Where and when
problem-side-place-hint = What the place makes easy.
problem-side-handler = Who has a hold on them
problem-side-handler-hint = Parents, friends, trainers, probation.
problem-side-guardian = Who could protect
problem-side-guardian-hint = Neighbours, friends on the way, staff.
problem-side-manager = Who looks after the place
problem-side-manager-hint = Owners, park services, shops, transport.
problem-evidence-add = Add evidence
problem-evidence-hint = Do not write anything by which a person could be known.
problem-evidence-words = What it says
problem-evidence-words-hint = One thing, in a sentence or two.
problem-evidence-missing = Say what the evidence says.
problem-evidence-kind = Kind of evidence
problem-evidence-kind-missing = Choose the kind of evidence.
problem-evidence-table = Released table
problem-evidence-finding = Finding of an audit
problem-evidence-practice = Practice from elsewhere
problem-evidence-link = Page
problem-evidence-file = File
problem-evidence-seen = Seen or told
problem-evidence-yes = Add it
problem-evidence-remove = Take away
problem-source = What it is called
problem-source-hint = Such as “Table 4, reports by hour” or “walk of 12 March”.
problem-source-missing = Say where or when it was seen or told.
problem-path = Where it can be read
problem-path-missing = Give the address where it can be read.
problem-file = The file
problem-file-hint = Up to 2 MB. Only those who work on the problem can fetch it.
problem-file-missing = Choose the file.
problem-file-too-large = The file is larger than { $most } MB. Make it smaller, or point at a page.
problem-bears = Bears on the hypothesis
problem-bears-none = On none
problem-bearing = And speaks
problem-bears-for = for it
problem-bears-against = against it
problem-bears-for-n = speaks for hypothesis { $n }
problem-bears-against-n = speaks against hypothesis { $n }

problem-response-title = What is done about it
problem-response-lead = Options are weighed in words and chosen or refused with the reason; each action has somebody who answers for it.
problem-options-title = Options
problem-options-hint = Also those that are refused stay, so that nobody has to find the reason again.
problem-options-none = No option yet.
problem-option-add = Another option
problem-option = Option
problem-option-missing = Say what the option is.
problem-option-yes = Add the option
problem-option-decide = Decide on it
problem-option-open = Open
problem-option-chosen = Chosen
problem-option-refused = Refused
problem-how = What would be done
problem-how-missing = Say what would be done.
problem-effect = What one expects of it, and why
problem-effect-hint = By which mechanism it should work, and what speaks against that.
problem-effect-missing = Say what one expects of it.
problem-cost = What it costs
problem-cost-hint = Money, time, patience.
problem-fairness = Whom it helps, whom it burdens
problem-fairness-hint = Also who agrees and who does not.
problem-decision = Decision
problem-decision-missing = Choose or refuse the option.
problem-reason = Why
problem-reason-missing = Say why it is chosen or refused.
problem-decided-on = Decided on
problem-actions-title = Actions
problem-actions-none = No action yet.
problem-actions-scroll = Actions, scrolls sideways
problem-action-add = Add an action
problem-action-hint = Whoever answers for it gets a letter, is reminded a week before the day, and once more when it has passed.
problem-action-yes = Settle it
problem-action-planned = to come
problem-action-under-way = under way
problem-action-done = done
problem-action-dropped = given up
problem-action-late = { $n ->
    [one] { $n } day late
   *[other] { $n } days late
 }
problem-action-soon = { $n ->
    [0] due today
    [one] due tomorrow
   *[other] due in { $n } days
 }
problem-mine = yours
problem-what = What is done
problem-what-hint = So that one can see whether it was done.
problem-what-missing = Say what is done.
problem-owner = Who answers for it
problem-owner-hint = One person out of those who solve the problem.
problem-owner-choose = Choose
problem-owner-missing = Choose who answers for it.
problem-owner-of = { $name }, { $organisation }
problem-partner = With whom
problem-due = Until
problem-course = Carries out
problem-course-none = No option in particular
problem-budget = Budget
problem-budget-wrong = Give a sum such as 18000 or 18,000.50, or nothing. It cannot be negative.
problem-budget-none = none
problem-budget-yearly = { $sum } a year
problem-budget-sum = All budgets together: { $sum }
problem-yearly = Each year
problem-state = How far it is
problem-note = What it waits for, or why it was given up
problem-note-hint = Shown beside the action to those who work on the problem.
problem-note-missing = Say why it was given up.
problem-done-on = Done on
problem-done-on-hint = Empty is today, where it is done.
problem-done-to-come = That day is still to come.
problem-column-what = What
problem-column-owner = Answers for it
problem-column-owner-with = Answers for it, with
problem-column-partner = With
problem-column-due = Until
problem-column-budget = Budget
problem-column-yearly = Each year
problem-column-state = State
problem-column-done = Done on
problem-column-note = Note
problem-yes = yes
problem-logic-title = How it is meant to work
problem-logic-hint = From what is put in to what it is for. Where a step does not follow, the plan has a gap.
problem-logic-inputs = We put in
problem-logic-inputs-hint = Money, people, places.
problem-logic-activities = We do
problem-logic-activities-hint = What happens with it.
problem-logic-outputs = So that there is
problem-logic-outputs-hint = What one can count at once: hours, lamps, answers.
problem-logic-mechanism = Which works because
problem-logic-mechanism-hint = Why that should change what people do.
problem-logic-outcomes = Then
problem-logic-outcomes-hint = What changes for those who are harmed.
problem-logic-impact = In the end
problem-logic-impact-hint = What it is all for.
problem-logic-assumptions = As long as
problem-logic-assumptions-hint = What must be so for all that.

problem-assessment-title = Did it work?
problem-assessment-lead = The same kind of event, counted before and after, where one acted and where one did not.
problem-assessment-none = Nothing has been counted yet.
problem-recorded = Recorded on { $day }
problem-review-door = Review the plan
problem-practice-door = Offer what was learned
problem-count-title = Record a count
problem-count-hint = What is recorded is not changed; a better count is recorded beside it.
problem-measure = What is counted
problem-measure-hint = Such as “Reports of verbal abuse”.
problem-measure-missing = Say what is counted.
problem-measure-source = Where the counts come from
problem-measure-source-hint = Who counts, and that it is the same way before and after.
problem-measure-source-missing = Say where the counts come from.
problem-before-from = Before, from
problem-before-to = Before, to
problem-after-from = After, from
problem-after-to = After, to
problem-period-reversed = This day lies before the first day of the period. Exchange the two.
problem-periods-overlap = The time after begins when the time before is over. Choose a later day.
problem-period-ahead = This day is still to come. Count up to today at most.
problem-place-name = Name of the place
problem-place-name-missing = Give the name of the place.
problem-count-before = Counted before
problem-count-after = Counted after
problem-counts-hint = One number, or one for each month with spaces between.
problem-count-wrong = Give whole numbers of 0 or more: one, or one for each month with spaces between.
problem-control-hint = A place where nothing was done, counted over the same days.
problem-buffer-hint = A place around it, to which it may have moved; empty where there is none.
problem-alike = In what the two places are alike
problem-alike-hint = Size, use, people, and how it went there in the years before.
problem-alike-missing = Say in what the places are alike, or choose “a place that is not like it”.
problem-design = How it is set against what was not done
problem-design-hint = This decides how much the result can carry.
problem-design-missing = Choose how it is set against what was not done.
problem-design-before-after = Before and after in one place
problem-design-other-place = Beside a place that is not like it
problem-design-comparable = Beside one comparable place
problem-design-matched = Beside several matched places, with what differs reckoned out
problem-design-random = Where one acts was drawn by lot
problem-design-before-after-level = Before and after in one place: Maryland level { $n } of 5.
problem-design-other-place-level = Before and after beside a place that is not like it: Maryland level { $n } of 5.
problem-design-comparable-level = Before and after with one comparable place: Maryland level { $n } of 5.
problem-design-matched-level = Before and after with matched places: Maryland level { $n } of 5.
problem-design-random-level = Drawn by lot: Maryland level { $n } of 5.
problem-assessment-note = What else one should know
problem-assessment-note-hint = What changed meanwhile, what was not counted, who was not asked.
problem-count-yes = Record it
problem-part-place = where we act
problem-part-control = for comparison
problem-part-buffer = where it could have moved to
problem-before = Before, { $when }
problem-after = After, { $when }
problem-a-month = { $mean } a month ({ $sum })
problem-column-place = Place
problem-column-change = Change
problem-source-line = Source: { $source }
problem-figures = The same in figures
problem-figures-scroll = The same in figures, scrolls sideways
problem-chart = By months.
problem-chart-scroll = Drawing, scrolls sideways
problem-chart-between = actions begin
problem-measured-more = { $n ->
    [one] and one earlier count
   *[other] and { $n } earlier counts
 }
problem-verdict-fewer = { $n } % fewer than expected, between { $low } and { $high } %.
problem-verdict-more = { $n } % more than expected, between { $low } and { $high } %.
problem-verdict-not-told = Cannot be told from chance: between { $more } % more and { $fewer } % fewer than expected.
problem-no-verdict-nothing-before = No verdict: nothing was counted before, so nothing could become less.
problem-no-verdict-nothing-to-compare = No verdict: nothing was counted at the place for comparison.
problem-no-verdict-no-power = No verdict: with so few events no effect, however large, could be told from chance.
problem-difference = In events, with the places around: { $here } (between { $low } and { $high }).
problem-moved-nothing = Nothing points to displacement (quotient { $q }, which has no interval).
problem-moved-perhaps = It rose around, but no more than chance could make it (quotient { $q }, which has no interval).
problem-moved-more-around = The places around gained even more (quotient { $q }, which has no interval).
problem-moved-gained = The places around gained too (quotient { $q }, which has no interval).
problem-moved-neither = The places around neither gained nor lost (quotient { $q }, which has no interval).
problem-moved-moved = A part of it moved to the places around (quotient { $q }, which has no interval).
problem-moved-wiped-out = It moved: the places around lost as much as was gained (quotient { $q }, which has no interval).
problem-moved-none = Without an effect here there is nothing that could have moved.
problem-seen = With these numbers nothing under { $n } % could have been seen.
problem-seen-nothing = With these numbers nothing at all could have been seen.
problem-caution-corrected = A count is 0; half an event was added to each so that a ratio exists.
problem-caution-few = A count is below five: the interval is rough.
problem-caution-varies = The months vary more than chance would make them; the interval was made wider.
problem-caution-seasons = The seasons do not weigh the same before and after, and no other place makes up for it.

problem-plan-title = The plan and its versions
problem-plan-lead = After each piece of evidence the plan is looked at again; what it was then stays to be read.
problem-versions-title = Versions of the plan
problem-versions-none = The plan has not been written down as a version yet.
problem-version = Version { $n }
problem-review-title = Review the plan
problem-review-hint = The plan is written down as it stands now: options, actions, how it is meant to work.
problem-outcome = What the review came to
problem-outcome-missing = Choose what the review came to.
problem-outcome-first = First version
problem-outcome-kept = Kept
problem-outcome-changed = Changed
problem-outcome-stopped = Stopped
problem-review-reason = Why
problem-review-reason-hint = What was learned, and what follows from it.
problem-review-reason-missing = Say why.
problem-review-without-evidence = A plan is kept or stopped on evidence. Record a count first.
problem-review-yes = Write this version down
problem-rests-on = Rests on
problem-rests-on-nothing = No count
problem-rests-on-what = rests on { $what }
problem-measure-of = { $measure }, { $day }
problem-since-decided = Decided since
problem-since-came = Came in
problem-since-went = Gone
problem-partners-title = Partners
problem-docx = Plan for a council (DOCX)
problem-xlsx = Actions as a workbook (XLSX)
problem-docx-title = Action plan: { $title }
problem-docx-chosen = What was chosen, and why
problem-docx-refused = What was refused, and why
problem-docx-option = { $title }: { $why }
problem-docx-pair = { $part }: { $words }
problem-docx-version = { $n }. { $day }, { $outcome }: { $why }

problem-practice-title = What was learned, as a practice
problem-practice-lead = These are the fields of a practice as they follow from the work here. Failures are as welcome as successes.
problem-practice-offer = Offer it to the library of practices
problem-practice-offered = Handed to the library of practices on { $day }. It is a draft there until somebody reviews it.
problem-practice-no-library = This install has no library of practices. The words below can be taken elsewhere.
problem-practice-problem = Problem
problem-practice-setting = Setting
problem-practice-what = What was done
problem-practice-mechanism = Mechanism
problem-practice-inputs = What it needs
problem-practice-partners = Partners
problem-practice-cost = Cost
problem-practice-refused = Considered and refused
problem-practice-refused-line = { $title }: { $why }
problem-practice-evidence = Evidence
problem-practice-fewer = fewer than expected
problem-practice-more = more than expected
problem-practice-not-told = cannot be told from chance
problem-practice-refused-verdict = no verdict
problem-practice-evidence-line = { $outcome }: { $verdict }; { $n } % of what was expected (between { $low } and { $high } %), Maryland level { $level }.
problem-practice-evidence-none = { $outcome }: { $verdict }, Maryland level { $level }.

problem-letter-taken-in-subject = You are asked to the table: { $title }
problem-letter-taken-in =
    Dear { $name },

    { $by } has taken you in among those who solve this problem together: { $title }.

    { $link }

    Sign in there with the address this letter went to. Whoever is not at the table sees nothing of it until it is opened to everybody. You may leave at any time, on the page “Together”.
problem-letter-owner-subject = You answer for: { $what }
problem-letter-owner =
    Dear { $name },

    { $by } has noted that you answer for this action by { $day }:
    { $what }

    It belongs to the problem { $title }. If it is not yours, or the day cannot be met, change it there:
    { $link }
problem-letter-soon-subject = Due soon: { $what }
problem-letter-soon =
    Dear { $name },

    this action is due by { $day }:
    { $what }

    Say there how far it is, or what it waits for:
    { $link }
problem-letter-late-subject = Late: { $what }
problem-letter-late =
    Dear { $name },

    this action was due by { $day } and is not done:
    { $what }

    If it waits for somebody, say so there, so that the others at the table can help:
    { $link }

keeping-stakeholder = Who sits at the table of a problem, and for which organisation
keeping-stakeholder-until = { $n } months after the problem was closed
