# Words of surveys: form, answering, paper, weights, results.
survey-lead = Forms as XLSForm, which Kobo and ODK know too; answered on the web without an account, or on paper.
survey-none = There is no survey yet. Bring in a form below.
survey-answers =
    { $n ->
        [one] { $n } answer
       *[other] { $n } answers
    }
survey-state-draft = Draft
survey-state-open = Open
survey-state-closed = Closed
survey-begin = Bring in a form
survey-begin-hint = A workbook with the sheets survey and choices. Text, numbers, dates, choices, notes and groups; conditions on earlier answers.
survey-begin-yes = Bring it in
survey-file = Workbook, .xlsx
survey-file-missing = Choose a workbook.
survey-file-not-workbook = This is no workbook that can be read. Save it as .xlsx.
survey-file-no-sheet = The workbook has no sheet called survey.
survey-file-too-large = A form has at most 600 rows and 4,000 choices.
survey-file-empty = The form asks nothing.
survey-title = What it is called
survey-title-hint = Empty: the title in the workbook
survey-title-missing = Give the survey a title.
survey-untitled = Survey
survey-row = Row { $row }: { $words }
survey-row-group = a group is opened without being closed, or closed without being opened ({ $what }).
survey-row-type = the type “{ $what }” is not asked here. Positions, pictures and recordings tell who answered; repeats do not fit on paper. Take the row out or ask in another way.
survey-row-name = “{ $what }” is no name for a question. Begin with a letter, without spaces.
survey-row-twice = the name “{ $what }” is used twice.
survey-row-label = the question “{ $what }” has no words.
survey-row-list = there are no choices called “{ $what }”.
survey-row-relevant = the condition is not understood at “{ $what }”. Use =, !=, <, >, selected(), and, or, not().
survey-row-before = the condition asks about “{ $what }”, which does not stand before it.
survey-row-tells = left out, since it would tell who answered: { $what }
survey-row-constraint = calculations and constraints are left out: { $what }
said-survey-begun = The form is here. Say what it is for, then open it.
said-survey-begun-less = The form is here. Rows that tell of device, user or time, calculations and constraints were left out.
said-survey-saved = Saved.
survey-download = Form (.xlsx)
survey-results = Results
survey-paper = Enter paper
survey-is-open = It takes answers at
survey-is-draft = Nobody can answer yet.
survey-is-closed = It takes no more answers.
survey-open = Open it
survey-open-again = Open it again
survey-close = Close it
survey-back = Back to the survey
refusal-survey-lacks-intro = Before anybody answers, people must read what the survey is for and what becomes of it. Write the words of consent first.
refusal-survey-closed = This survey takes no more answers. Thank you for wanting to take part; the audit’s page says what comes next.
survey-consent = Words of consent
survey-consent-hint = What people read before they answer.
survey-title-en = Title in English
survey-title-fr = Title in French
survey-intro-en = What it is for, in English
survey-intro-fr = What it is for, in French
survey-intro-hint = Who asks, why, what becomes of the answers, until when.
survey-min-base = Fewest answers of which anything is told
survey-min-base-hint = 30 to 50 are usual
survey-weights-h = Weights
survey-weights-hint = What is known of the people who live here, in percent. A question left wholly empty is not used.
survey-weights-save = Use these shares
survey-trim = Heaviest weight, in tenths of the mean
survey-trim-hint = 50 means: nobody counts more than five times
survey-margin-wrong = “{ $question }”: give each share, more than 0; together they make 100.
survey-weights = Weighted. Design effect { $deff }: the answers are worth { $effective } of a simple sample.
survey-weights-cut =
    { $n ->
        [one] { $n } weight was cut
       *[other] { $n } weights were cut
    }; a group is still { $off } points from its share.
survey-not-raked-none = There are no answers to weight yet.
survey-not-raked-contradiction = The shares cannot all hold with these answers. Drop a question or join groups. Results are shown unweighted.
survey-not-raked-target = The shares of “{ $question }” are not usable. Results are shown unweighted.
survey-not-raked-empty = Nobody answered “{ $choice }” to “{ $question }”, so no weight can make a voice of it. Reach those people, or leave this question out. Results are shown unweighted.
survey-questions = Questions
survey-questions-hint = They stay as they are, since answers lean on them. Bring in a new form to change them.
survey-asked-when = Asked only after certain answers:
survey-kind-text = words
survey-kind-integer = number
survey-kind-decimal = number
survey-kind-date = day
survey-kind-one = one of
survey-kind-many = any of
survey-kind-note = note
survey-consent-questions =
    { $n ->
        [one] { $n } question at most.
       *[other] { $n } questions at most; some are asked only after certain answers.
    }
survey-consent-nobody = No name, address, time or device is kept with your answers.
survey-consent-base = Results are told as shares, and of fewer than { $n } answers nothing is told.
survey-consent-stop = You may leave out any question that is marked so, and stop at any time: nothing is kept before the last page is sent.
survey-consent-final = Once sent, nobody can tell which answers were yours, so they cannot be taken back.
survey-agree = I have read this and want to answer
survey-agree-missing = Tick this to begin; otherwise simply close the page.
survey-start = Begin
survey-page = Page { $n } of { $of }
survey-next = Next
survey-send = Send my answers
survey-optional = { $label } (may be left out)
survey-answer-missing = Answer this question.
survey-answer-long = Say it in at most 1,000 characters.
survey-answer-number = Write a number.
survey-answer-day = Choose a day.
survey-answer-choice = Choose one of the answers.
survey-thanks = Thank you
survey-thanks-lead = Your answers have arrived. The audit’s page says when results are told.
survey-paper-lead = Each sheet is entered twice, best by two people. When both agree it counts; where they differ, look at the sheet again.
survey-sheet = Number of the sheet
survey-sheet-hint = Write it on the paper
survey-sheet-enter = Enter the sheet
survey-sheet-look = The two entries differ. Look at the sheet again.
survey-sheet-apart = They differ on:
survey-sheet-settle = What stands here now is what is on the sheet
survey-sheet-already = This sheet has been taken already.
survey-sheet-once = entered once
survey-sheet-differs = differs
survey-sheet-n = Sheet { $n }
survey-sheets = Not done yet
survey-sheets-none = Every sheet is done.
survey-paper-guardian = The sheet carries consent; under the age of the place, that of a parent or guardian too
survey-paper-guardian-missing = Enter only sheets with consent; under { $age } with that of a parent or guardian.
said-sheet-once = Entered once. Enter it a second time.
said-sheet-taken = Both entries agree: it counts.
survey-results-of = Results: { $survey }
survey-rules = Of fewer than { $base } answers nothing is told, and no choice of fewer than { $cell } people.
survey-unweighted = Not weighted: it tells of those who answered, not of everybody who lives here.
survey-table = Table (.xlsx)
survey-by = By
survey-by-none = everybody
survey-by-show = Show
survey-base =
    { $n ->
        [one] { $n } answer
       *[other] { $n } answers
    }
survey-hidden = Hidden: too few answers, or another group could be worked out from it.
survey-cell-hidden = hidden
survey-words =
    { $n ->
        [one] { $n } person wrote something. It is read by those who make it safe.
       *[other] { $n } people wrote something. It is read by those who make it safe.
    }
survey-mean = Mean { $mean }, from { $low } to { $high } at 95 %, { $n } answers
survey-percent = { $n } %
survey-interval = { $low }–{ $high } %
survey-col-question = Question
survey-col-group = Group
survey-col-answer = Answer
survey-col-share = Share
survey-col-interval = 95 % interval
survey-col-note = Note
