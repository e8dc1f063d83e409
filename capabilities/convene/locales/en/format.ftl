# What sessions need by their format: languages, what to bring, timer, teams, decision-makers.

format-title = What “{ $title }” needs
format-needs = Languages, what to bring, and what its format needs
format-languages = Languages
format-spoken = Spoken
format-interpreted = Interpreted into
format-interpreted-hint = By headset or telephone. The programme can be filtered by these.
format-captions = Captions in
format-sign = Sign language
format-sign-hint = Such as ASL, LSQ.
format-prepare = Before you come
format-prepare-en = What to bring or read, in English
format-prepare-fr = What to bring or read, in French
format-prepare-hint = For a seminar the text that is discussed, for a workshop what to have at hand.
format-visit = The visit
format-places =
    { $n ->
        [one] { $n } place, for those who have registered.
       *[other] { $n } places, for those who have registered.
    }
format-sign-up = Register and sign up
format-to-session = To the page of the session
format-back = Back

## The timer of a stage
format-timer = Timer for the stage
format-timer-title = Timer: { $title }
format-timer-start = Start
format-timer-pause = Hold
format-timer-more = One minute more
format-timer-again = From the beginning
format-timer-full = Whole screen
format-timer-soon = Two minutes left
format-timer-over = Time is over

## Teams that build something
format-team = The team
format-team-lead = Whoever has this link writes here. What stands here is public, on the page of the session.
format-team-link-title = A link for the table of the team
format-team-link-words = Whoever has it writes for the team, without an account. A new link ends the one before.
format-team-link = Make a link
format-team-link-once = This link is shown once. Print this page for the table, or scan it now.
format-need = What is needed
format-need-hint = By whom, in which moment, and what stands in the way today.
format-members = Who is in it
format-members-hint = One a line, each as they want to stand in public.
format-made = What we made
format-next = The next step
format-next-hint = What, by whom, by when.
format-address = Where it can be seen
format-address-wrong = Write an address that begins with https://.
said-format-saved = Saved.

## Sessions with decision-makers
format-counterpart = Who answers
format-counterpart-name = Name of who answers
format-counterpart-hint = Stands in public. Nobody where nobody has promised to come yet.
format-asked = What was asked, and what was answered
format-asked-none = Nothing is written down yet. What is asked here stands in public with its answer.
format-ask = What is asked
format-ask-add = Write it down
format-asked-by = Asked by
format-answer = Answer
format-answered-on = Answered on
format-save-answer = Save the answer
format-unask = Take away
format-unanswered = No answer yet
format-answered-day = Answered on { $day }.
said-format-asked = Written down.
said-format-answered = The answer is saved.
said-format-unasked = Taken away.
refusal-format-nothing-asked = Write what is asked.
refusal-format-asked-enough = Forty questions are more than a session answers. Take one away first.
refusal-format-answer-and-day = An answer has a day, and a day has an answer. Write both, or leave both empty.
