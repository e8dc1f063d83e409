# The day: questions, polls, the screen, and the page of the phone.
live-menu-now = On the day
live-menu-floor = Live
live-ask-title = Ask: { $title }
live-ask-head = Ask
live-your-question = Your question to the presenters
live-text-missing = Write your question first.
live-text-long = This question is { $over } characters too long to be read aloud. Shorten it a little.
live-name-long = A name of at most { $most } characters fits here.
live-chars = { "{n}" } of { "{limit}" } characters
live-chars-over = { "{n}" } of { "{limit}" } characters, { "{over}" } too many
live-chars-most = at most { $n } characters
live-name = Your name
live-optional = (as you like)
live-name-hint = Left empty, you ask without a name.
live-read-first = A moderator reads each question before everybody sees it.
live-shown-at-once = Everybody sees it at once.
live-send = Ask
live-wrong = Not asked yet
live-wrong-kept = Your words are still here.
live-over = This session is over. Questions and answers stay here to be read.
live-not-asking = The moderator takes no more questions at the moment.
live-my-questions = Your questions
live-take-back = Take it back
live-questions-n = { $n ->
    [one] 1 question
   *[other] { $n } questions
}
live-questions-none = Nobody has asked anything yet. The first question is often the one that others have too.
live-ask-too = I ask this too:
live-no-name = without a name
live-yours = yours
live-being-answered = Being answered
live-answered-n = { $n ->
    [one] 1 answered in the room
   *[other] { $n } answered in the room
}
live-answer = answered:
live-fate-waiting = A moderator reads it first.
live-fate-shown = Everybody sees it.
live-fate-stage = It is being answered.
live-fate-answered = It was answered in the room.
live-fate-hidden = The moderator does not show it.
live-fate-merged = Somebody asks the same; yours is counted there.
live-fate-taken-back = Taken back.
live-who = Who could know that it was you?
live-who-everybody = Everybody in the room and at home: nobody can, unless you write a name.
live-who-moderators = The moderators see what everybody sees, and the questions that wait. They do not see who asked.
live-who-server = Whoever runs this server could find out, until { $when }, that two votes came from the same browser, not whose it is. Then the key is deleted, and nobody can any more. Your network address is not kept.
live-who-named = If you give your name, it stands beside your question for everybody. If you are signed in as well, you can have it erased with your other data.
live-offline = No connection. This is kept on your device and sent as soon as there is one.
live-late = The connection is gone; the figures are as they were. We try again.
live-kept = Sent what was kept on this device.
live-poll-open = Poll open
live-poll-closed = closed
live-poll-one = One answer
live-poll-any = Any number of answers
live-poll-rate = From 1, not at all, to 5, entirely
live-poll-rank = Your order, the first one first
live-poll-place = Place { $n }
live-poll-words = In a few words
live-poll-send = Send my answer
live-poll-change = Change my answer
live-poll-hidden = The figures are shown when the poll is closed.
live-poll-people = Answers:
live-poll-people-so-far = Answers so far:
live-screen-title = Screen: { $title }
live-screen-none = Ask, and the room sees it here.
live-screen-how = Ask and vote on your phone, without an account:
live-screen-square = Square code of the address beside it
live-moderate-title = Live: { $title }
live-floors-title = Live, session by session
live-floors-none = There is no published programme yet. The floor of a session opens with it.
live-col-time = Time
live-col-session = Session
live-waiting = Waiting for you
live-waiting-none = Nothing waits.
live-hold-all = read each first
live-take-questions = take questions
live-set = Set
live-min = min
live-votes = votes
live-from-afar = from afar
live-like = { $n ->
    [one] like one already asked, 1 vote
   *[other] like one already asked, { $n } votes
}
live-approve = Approve
live-merge = Merge
live-merge-into = Ask the same as
live-hide = Hide
live-rest-n = Answered and hidden, { $n }
live-pin = Keep at the top
live-unpin = Let it move
live-pinned = kept at the top
live-undo = Undo the last step
live-put-back = Put back
live-everybody-sees = Everybody sees
live-seen-none = Nobody sees a question yet.
live-merged-n = { $n ->
    [one] 1 merged
   *[other] { $n } merged
}
live-minutes-ago = { $n } min
live-answer-field = The answer in a sentence
live-answered = Answered
live-on-stage = On stage
live-poll-kept-hidden = kept hidden
live-poll-room-blind = The room does not see this until you close it.
live-poll-do-open = Open the poll
live-poll-open-again = Open again
live-poll-remove = Take away
live-poll-close-show = Close and show
live-poll-close-hidden = Close, keep hidden
live-poll-hide = Hide the figures
live-poll-show = Show the figures
live-poll-new = Prepare a poll
live-poll-kind = How is it answered?
live-poll-kind-single = One choice
live-poll-kind-several = Several choices
live-poll-kind-rating = Rating from 1 to 5
live-poll-kind-ranking = Ranking
live-poll-kind-open = In words
live-poll-question-en = The question, in English
live-poll-question-fr = The question, in French
live-poll-choices = The choices, one a line
live-poll-choices-hint = At most twelve. A bar parts the languages: No bed | Pas de lit. A rating and an answer in words need none.
live-poll-hides = Nobody in the room sees figures before the poll is closed
live-poll-prepare = Prepare it
live-public-page = What everybody sees
live-screen = Screen for the room
live-readers = { $n ->
    [0] Nobody follows at the moment.
    [one] One device follows.
   *[other] { $n } devices follow.
}
live-turned-away = { $n ->
    [one] One vote was turned away because it came too fast.
   *[other] { $n } votes were turned away because they came too fast.
}
live-desk-over = The day is over
said-question-waits = Your question has arrived. A moderator reads it first.
said-question-shown = Your question is asked.
said-question-taken-back = Your question is taken back.
said-voted = Counted.
said-answered = Your answer is counted. You may change it while the poll is open.
said-floor-set = Set.
said-question-moved = Done.
said-question-merged = Merged. The votes are counted together, each browser once.
said-question-undone = Taken back: it is as it was before.
said-question-hidden = Nobody sees it now. It is kept under “Answered and hidden”.
said-poll-prepared = The poll is prepared. Nobody sees it before you open it.
said-poll-moved = Done.
refusal-floor-over = This session is over, so nothing more is asked or voted here. What was asked can still be read.
refusal-floor-closed = The moderator takes no more questions at the moment. You can still vote for those that were asked.
refusal-question-on-stage = This question is being answered or was answered, so it stays.
refusal-question-answered = This question has been answered already; it takes no more votes.
refusal-question-moved-on = Somebody has moved this question on in the meantime. Load the page again to see how it stands.
refusal-merge-into-none = Choose the question that asks the same. It has to be one that everybody sees.
refusal-floor-nothing-to-undo = There is no step left to take back.
refusal-deed-unknown = This cannot be done with a question.
refusal-poll-closed = This poll has been closed; your answer came too late to be counted.
refusal-poll-nothing = Choose an answer first, as many as the poll asks for.
refusal-poll-not-ranked = Give each choice one place, and each place one choice.
refusal-poll-too-long = At most 140 characters fit here. Shorten your answer.
refusal-poll-kind-missing = Choose how the poll is answered.
refusal-poll-question-missing = Write the question of the poll, in at least one language.
refusal-poll-two-choices = Write at least two choices, one a line.
refusal-poll-moved-on = This cannot be done with the poll as it stands now: somebody moved it on, or it has answers already. Load the page again.
now-title = On the day
now-now = Now
now-next = Next
now-mine = Mine
now-kept-at = Kept on this device at { "{time}" }; it works without a network.
now-not-kept = With scripts this page is kept on your device and works without a network.
now-waits = { "{n}" } waiting to be sent. It goes as soon as there is a network.
now-minutes-gone = { $n } of { $of } minutes gone
now-minutes-left = { $n ->
    [one] 1 minute left
   *[other] { $n } minutes left
}
now-in-minutes = { $n ->
    [0] now
    [one] in 1 minute
   *[other] in { $n } minutes
}
now-ask = Ask a question
now-ask-short = Ask
now-webcast = Webcast
now-board = Open-space board
now-board-short = Board
now-other-rooms = { $n ->
    [one] One room
   *[other] { $n } rooms
}
now-more-rooms = { $n ->
    [one] and one more room
   *[other] and { $n } more rooms
}
now-nothing-now = Nothing runs at the moment.
now-choose = Star sessions in the programme, and yours stands here.
now-nothing-next = Nothing more today.
now-starred = starred
now-overlaps = You starred this and also “{ $title }”, at the same time.
now-none-starred = You have not starred anything yet.
now-changed = “{ $title }” has changed.
now-changed-from-to = It was { $was }; now it is { $is }.
now-changed-gone = It was { $was }; it does not take place.
now-before = { $days }: it begins { $until }.
now-after = It is over. What came of it is on the page of each session.
live-watch-title = Webcast: { $title }
live-watch-player = Player of the webcast
live-watch-low = Low bandwidth: the smallest picture
live-watch-nothing = Nothing is sent at the moment.
live-watch-audio = Sound alone, for little bandwidth
live-watch-on-air = On air
live-watch-elsewhere = Open the webcast by itself
live-watch-after = Afterwards
live-watch-recording = Recording
live-watch-slides = Slides
live-watch-captions = Captions as a text
live-webcast-title = Webcast
live-webcast-kind = How it is sent
live-webcast-kind-none = Not at all
live-webcast-kind-hls = A stream of our own (HLS)
live-webcast-kind-embed = A player of another house
live-webcast-address = Address
live-webcast-address-hint = A stream ends in .m3u8. Players may come from YouTube, Vimeo, PeerTube, BigBlueButton, Jitsi and Teams: paste the address you would send to a friend.
live-webcast-audio = Address of the sound alone
live-webcast-on-air = It is being sent now
live-webcast-wrong = Not saved yet
live-webcast-no-stream = This is not the address of a stream: it begins with https:// and ends in .m3u8.
live-webcast-no-player = Players of this house are not shown here. Use YouTube, Vimeo, PeerTube, BigBlueButton, Jitsi or Teams, or give the link on the session’s page.
live-webcast-no-link = This is not an address of the web; it begins with https://.
said-webcast-set = The webcast is set.
