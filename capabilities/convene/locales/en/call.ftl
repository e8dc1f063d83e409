# The call: its public page.
call-tab = Call
call-title = Call for proposals
call-edition = { $name }, edition { $edition }
call-deadline = Deadline
call-draft-badge = Not yet published
call-draft-sentence = This call is being prepared. Only those who prepare it see this page.
call-ahead-badge = Opens { $left }
call-ahead-sentence = The call opens on { $at } ({ $city } time), { $left }.
call-open-badge = Open, closes { $left }
call-open-sentence = Proposals are taken until { $at } ({ $city } time), { $left }.
call-open-without-end-badge = Open
call-open-without-end-sentence = Proposals are taken; the last day has not been decided.
call-closed-badge = Closed
call-closed-sentence = The call closed on { $at } ({ $city } time), { $left }.
call-here = { $time } where you are
call-you = You
call-ics = Put the deadline into your calendar
call-draft-begun = You began a proposal earlier.
call-draft-go-on = Go on with it
call-draft-go-on-with = Go on with
call-propose = Write a proposal
call-no-account = You need no account.
call-look-for = What we look for
call-asked = What you will be asked
call-asked-title = A title ({ $words } words)
call-asked-abstract = An abstract for the programme ({ $words } words)
call-asked-takeaway = What people take home ({ $words } words)
call-asked-presenters = { $max ->
    [one] Who presents it
   *[other] Who presents it (at most { $max })
}
call-asked-optional = { $label } (optional)
call-asked-words = { $label } ({ $words } words)
call-asked-words-optional = { $label } ({ $words } words, optional)
call-saves-itself = What you write is saved while you write it, and you can change it until the call closes.
call-judged = How it is judged
call-blind-open = Reviewers read your proposal with your name.
call-blind-names = Reviewers read your proposal without names; they see the organisation, its sector and its level. Please keep names out of the texts: the form tells you where it finds one.
call-blind-organisations = Reviewers read your proposal without names of people and organisations; they see the sector and the level only. Please keep names out of the texts: the form tells you where it finds one.
call-share = { $percent } %
call-next = What happens next
call-next-closes = The call closes. You can change what you sent until then.
call-next-answer = You hear from us: accepted, on the waiting list, invited to a panel, or declined with a reason.
call-next-meet = We meet.
call-topics = { $n ->
    [one] One topic
   *[other] { $n } topics
}
call-formats = Formats
call-format = Format
call-length = Length
call-minutes = { $n } min
call-by-mail = By e-mail
call-by-mail-how = You can also write your proposal as an e-mail, in your own words, with its files, to
call-by-mail-then = You receive a link with which you complete and send it. The time at which your e-mail arrived is the time that counts.
call-anything-else = Anything else:
call-ics-name = Last moment for proposals: { $name }
