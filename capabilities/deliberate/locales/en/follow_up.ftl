# Words of what comes after: submissions, answers, reports on points, the next edition.
follow-up-submitted = Submitted to governments and institutions
follow-up-sent = Sent { $when }
follow-up-sent-for = Sent { $when }, for: { $process }
follow-up-sent-for-on = Sent { $when }, for: { $process }, decided { $aims }
follow-up-answer = { $when }: { $words }
follow-up-no-answer = No answer yet.
follow-up-verdict-takes-up = Takes it up
follow-up-verdict-partly = Takes it up in part
follow-up-verdict-declines = Declines
follow-up-verdict-received = Received
follow-up-see = See for yourself
follow-up-came = What became of it
follow-up-nobody = Nobody has reported on this point.
follow-up-who = Who
follow-up-state = State
follow-up-what = What was reported
follow-up-evidence = Evidence
follow-up-state-done = Done
follow-up-state-partly = Partly
follow-up-state-not = Not done
follow-up-reported =
    Of { $all ->
        [one] { $all } delegation that stands
       *[other] { $all } delegations that stand
    } under it { $n ->
        [one] { $n } has
       *[other] { $n } have
    } reported.
follow-up-report = Report for your delegation in five minutes
report-title = What became of it
report-lead = Also what could not be done helps the others, if it is said why.
report-for = Your delegation
report-which = Which point
report-point = { $n }. { $text }
report-point-missing = Choose the point.
report-state = Where it stands
report-state-missing = Choose where it stands.
report-words = What you did, or why not
report-words-hint = As you would tell a colleague: since when, how much, what got in the way.
report-words-missing = Say in a sentence what was done or why not.
report-evidence = How one can see it
report-evidence-hint = Such as “council minutes of 4 May” or “series of 14 months”.
report-link = Web address of the evidence, if there is one
report-day = As of
report-by-missing = Say who reports.
report-send = Save the report
record-institution = Government or institution
record-institution-missing = Say to whom it was submitted.
record-level = Level
record-process = Policy process it aims at
record-process-hint = Such as “revision of the Police Act” or “national strategy 2028”.
record-aims-on = When that is decided
record-sent-on = Sent on
record-submit = Record the submission
record-answer = Record an answer
record-answer-words = What it says
record-answer-missing = Say what the answer says.
record-answered-on = Answered on
record-verdict = What it comes to
record-answer-yes = Save the answer
record-by = Who reports
record-report-hint = Delegations report themselves; here you enter what reached you by letter or in a room.
said-reported = Thank you. Your report is shown.
edition-title = What became of it: { $gathering }
edition-lead = Adopted before, asked again here: every point, who did what, and how one can see it.
