# Words of how working together goes.
health-lead = Eight questions about the partnership, never about a person. Fewer than five answers are shown to nobody.
health-asks = Until { $day }: how does working together go?
health-secrecy = Your answer goes into a sum, and nobody can tell later what you said. That you answered is known until the round is closed. If all say the same, everybody knows what all said.
health-purpose = We want the same thing, and say it in the same words.
health-table = Those who should be at the table are.
health-decisions = We know how decisions are made, and they are made.
health-doing = What we agree to do gets done.
health-information = We get the information that we need from one another.
health-heard = Small members are heard as much as large ones.
health-means = Time and money are shared out fairly.
health-residents = Residents would notice if we stopped.
health-short-purpose = purpose
health-short-table = who is at the table
health-short-decisions = decisions
health-short-doing = doing what was agreed
health-short-information = information
health-short-heard = being heard
health-short-means = time and money
health-short-residents = what residents notice
health-answer-1 = Not at all
health-answer-2 = Here and there
health-answer-3 = Mostly
health-answer-4 = Fully
health-answer-missing = Choose the answer that comes nearest.
health-answer-yes = Give these answers
health-divided = (opinions divided)
health-waits =
    The questions are open until { $day }. { $n ->
        [0] Nobody has answered yet.
        [one] One person has answered.
       *[other] { $n } have answered.
    }
health-over-time = What was said over time
health-nothing = Nothing to show yet. The first round is the one that later ones are compared with.
health-question = Question
health-round =
    { $day }, { $n ->
        [one] one answer
       *[other] { $n } answers
    }
health-too-few = The round that ended on { $day } had fewer than { $least } answers and is not shown.
health-same = Nothing has moved since the round before.
health-better = Better than in the round before: { $what }.
health-worse = Worse than in the round before: { $what }.
health-moved = Better than in the round before: { $better }. Worse: { $worse }.
health-rounds = Rounds
health-rounds-hint = Once or twice a year is enough. Leave time between two rounds, so that something can change.
health-open-until = Open until { $day }.
health-close = Close it now
health-closes = Answers until
health-closes-hint = Two weeks are enough.
health-open-yes = Open a round
health-closes-past = Choose a day that is still to come.
said-health-answered = Your answers are in the sum.
said-health-opened = The questions are open.
said-health-closed = Closed. Who answered is forgotten.
refusal-health-closed = No round is open at the moment. The conveners open the next one.
refusal-health-answered = You have answered this round already. An answer cannot be changed, since nobody can tell which was yours.
refusal-health-runs = A round is open already.
