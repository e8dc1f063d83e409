# Words of the portrait.

portrait-title = Portrait
portrait-version = Version { $n }, published on { $day }.
portrait-not-published = Not published yet.
portrait-decided = By decision { $n } of the steering committee.
portrait-as-published = As it was published
portrait-chapters = Chapters
portrait-chapters-hint = Findings, priorities, inventory and released figures come in by themselves; you write the rest.
portrait-publish = Publish
portrait-publish-hint = Both readings, in every language of this platform, as one version that never changes. Draft and open findings stay out.
portrait-publish-yes = Publish this version
portrait-by-decision = By which decision
portrait-decision = { $n }, { $day }: { $words }
portrait-decision-missing = Choose the decision by which it is published.
portrait-no-decision = The steering committee has not decided on a release yet. Record its decision at a meeting first.
portrait-is-empty = There is nothing in it yet.
portrait-now = How it would read now
portrait-nothing = Nothing yet: no finding may leave, and no chapter is written.
portrait-reading-public = Public reading
portrait-reading-technical = Technical reading
portrait-as-docx = DOCX for the council
portrait-as-xlsx = XLSX
portrait-contents = Chapters
portrait-event = Presented at:
portrait-taken-back = Taken back by its community since this version, and left out:
portrait-released = Released tables
portrait-released-hint = Before its release each was tested for what could be worked out of the hidden numbers.
portrait-findings = Findings
portrait-priorities = Priorities
portrait-partners = Partnership
portrait-committee = A steering committee of { $n }; decisions taken: { $decisions }.
portrait-there = What is there
portrait-gaps = What is missing
portrait-literature = Literature
portrait-minority = Views of those who do not share the order
portrait-confidence = Confidence: { $level }
portrait-confidence-head = Confidence
portrait-reason = { $component }, { $concern }: { $why }
portrait-cell = { $relation }: { $words }
portrait-finding = Finding
portrait-matrix-note = A dash: that source was not looked at for this finding.
portrait-criterion = { $name } ({ $weight })
portrait-place = Place
portrait-problem = Problem
portrait-sum = Sum
portrait-scored-note = Means of the scores of { $n } members, from 0 to 5, each times its weight, added up.
portrait-no = No.
portrait-source = Source
portrait-kind = Kind
portrait-named = Named as
portrait-period = Period
portrait-bias = Known bias
portrait-hidden = Hidden in it
portrait-cells-note = Counts below { $n } are hidden, and others with them where one could be worked out from the rest.
portrait-figure-label = { $label }:
portrait-figure-source = { $source }, as of { $day }
portrait-figure-now = Since then: { $value }, as of { $day }
said-portrait-published = Published.
chapter-summary = Summary
chapter-mandate = Mandate, partnership, method and limits
chapter-territory = The territory and its people
chapter-trend = Level and trend of crime and harm
chapter-victims = Victimisation and what is not reported
chapter-perception = Perception and use of space
chapter-places = Places and times
chapter-risk = Who is more at risk
chapter-drivers = Housing, poverty, employment, education, addictions, mental health
chapter-emerging = What no statistic shows
chapter-services = Services, assets and gaps
chapter-sources = Where sources agree, differ, are silent
chapter-priorities = Priorities and how they were set
chapter-action = Courses of action and open questions
chapter-baseline = Baseline and how it is watched
chapter-annexes = Annexes
chapter-asks-summary = Five findings and the priorities come by themselves. One paragraph before them: who spoke, and what they say together.
chapter-asks-mandate = Why, by whom, how, and what this cannot tell.
chapter-asks-territory = Where it is, who lives there, who comes by day and by night.
chapter-asks-trend = How much, compared with whom, since when; and what changed in the recording.
chapter-asks-victims = Who was harmed, and why they did not report.
chapter-asks-perception = Where people feel unsafe, what they avoid.
chapter-asks-places = Where and when harm gathers; the places, not their people.
chapter-asks-risk = Findings about groups at risk come by themselves. Say what protects, too, and write of people who cause harm with care.
chapter-asks-drivers = What lies behind, by the shared words.
chapter-asks-emerging = Findings that only voices show come by themselves.
chapter-asks-services = Services and assets of the inventory come by themselves. Name overlaps.
chapter-asks-sources = The matrix comes by itself.
chapter-asks-priorities = The result of the scoring comes by itself. Say how criteria were found.
chapter-asks-action = What could be done about each, and what is not known.
chapter-asks-baseline = Which figures are watched, by whom, how often.
chapter-asks-annexes = Instruments, participants by kind; inventory and literature come by themselves.
chapter-holds =
    { $words ->
        [one] { $words } word
       *[other] { $words } words
    }, { $figures ->
        [one] { $figures } figure
       *[other] { $figures } figures
    }, { $blocks ->
        [one] { $blocks } part that fills itself
       *[other] { $blocks } parts that fill themselves
    }
chapter-empty = nothing yet
chapter-text = Text
chapter-text-hint = Markdown: a blank line between paragraphs, three number signs before a heading.
chapter-public-en = Public reading in English
chapter-public-fr = Public reading in French
chapter-technical-en = The technical reading adds, in English
chapter-technical-fr = The technical reading adds, in French
chapter-technical-hint = Definitions, denominators, tests, limits.
chapter-back = All chapters
figure-title = Figures
figure-hint = Each with its source and its day. What was released stays live.
figure-released = A released figure
figure-take = Put it in
figure-not-released = no longer released
figure-write = Write a figure of another source
figure-write-yes = Put it in
figure-label-en = What it says, in English
figure-label-fr = What it says, in French
figure-label-missing = Say what is counted, where and when.
figure-value = The number as it is printed
figure-value-missing = Write the number.
figure-spread = The interval as it is printed
figure-spread-hint = Such as: 34 to 41 %.
figure-source = Source
figure-source-missing = Choose a source of the inventory that is here.
figure-as-of = Of which day
