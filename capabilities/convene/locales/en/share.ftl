# Enquiries, and what is shared of a gathering.
enquiry-ask = Ask us
enquiry-lead = No account needed. You get a confirmation at once and an answer from a person.
enquiry-not-sent = Not sent yet
enquiry-name = Your name
enquiry-mail = Your e-mail address
enquiry-mail-hint = The answer goes there.
enquiry-subject = What is it about?
enquiry-text = Your question
enquiry-text-hint = If it is about a booking or a proposal, write its code.
enquiry-send = Send
enquiry-kept-for = Your question is kept until a year after the gathering and then deleted.
enquiry-privacy = What is kept of you
enquiry-faq-first = Perhaps it is answered already:
enquiry-or-write = Or write to
enquiry-name-missing = Write your name.
enquiry-subject-missing = Say in a few words what it is about.
enquiry-mail-wrong = Write your e-mail address, such as name@town.example. We answer there.
enquiry-text-missing = Write what you want to say.
enquiry-links = More than { $n } web addresses look like an advertisement to us. Leave some out, please.
enquiry-too-many = { $n } questions a day from one address are the most we take here. Write to { $contact } instead.
enquiry-title = Enquiry { $code }
enquiry-by-desk = The organisers
enquiry-more = Something to add?
enquiry-all = All
enquiry-state-open = Waits for an answer
enquiry-state-answered = Answered
enquiry-state-closed = Closed
enquiry-states = State
enquiry-from = From
enquiry-last = Last said
enquiry-next = Next
enquiry-none = Nobody has asked anything here.
enquiry-desk-lead = What waits longest comes first. An answer goes as a letter and stays in the thread.
enquiry-in-lang = writes in { $lang }
enquiry-thread = What was said
enquiry-answer = Your answer
enquiry-answer-hint = It goes as a letter, with a link to answer you.
enquiry-send-answer = Send the answer
enquiry-close = Close it
enquiry-reopen = Open it again
enquiry-into-faq = Make it a frequent question
enquiry-into-faq-lead = Without the name of whoever asked. Leave out what only concerns this person.
enquiry-put-into-faq = Put it there
said-enquiry-sent = Sent. A confirmation is on its way to your address.
said-enquiry-answered = Your answer is on its way.
said-enquiry-faq = It stands among the frequent questions.
gathering-deed-enquiry-came = { $name } asked something
gathering-deed-enquiry-handled = { $name } handled an enquiry
booking-letter-enquiry-received-subject = We have your question: { $gathering }
booking-letter-enquiry-received-text =
    Hello,

    your question has reached the organisers of { $gathering }. Its number is { $code }. A person answers it, as a rule within three working days.

    Here you find what you wrote, and can add something:

    { $link }

    If you have not asked anything, somebody mistyped an address. You need do nothing.
booking-letter-enquiry-answered-subject = Answer to your question: { $gathering }
booking-letter-enquiry-answered-text =
    Hello,

    { $answer }

    The organisers of { $gathering }

    To answer, use this page (number { $code }):

    { $link }
booking-letter-enquiry-came-subject = Question: { $subject }
booking-letter-enquiry-came-text =
    { $name } asks about { $gathering }: { $subject }

    Read and answer it here:

    { $link }
share-this = Share this page
share-address = Address
share-copy = Copy
share-copied = Copied
share-by-mail = By e-mail
share-card-until = Proposals until { $when }
share-lead = Paste them as they are. They are made of the facts of this gathering and change with them.
share-short = Short, for networks
share-long = Long, for a newsletter or a site
share-mail-subject = Subject of an e-mail
share-mail = E-mail
share-card = The card beside a link
share-card-alt = The card of this gathering: title, days and place
share-card-hint = Drawn on this server whenever something changes. It shows in your colours and with your logo.
share-hashtag-none = Choose a hashtag
share-text-call = Proposals are welcome until { $when }.
share-text-subject = Invitation: { $title }
share-text-mail =
    Hello,

    we invite you to { $title }.

    { $text }

    We look forward to seeing you. Questions: { $contact }
share-text-for = For: { $whom }
share-text-topics = Topics:
share-text-by = By { $whom }
share-text-more = More: { $url }
press-title = Press kit
press-lead = Facts, texts and logos, ready for use. No registration, no password.
press-facts = Facts
press-fact-what = What
press-fact-when = When
press-fact-where = Where
press-fact-places = Places
press-fact-topics = About
press-fact-hashtag = Hashtag
press-fact-address = Address
press-texts = Texts
press-logos = Who stands behind it
press-logos-zip = All logos in one file
press-contact = Contact
photo-title = Photos
photo-lead = Whoever can be recognised here agreed to it. If you do not want a photo of you here, it is hidden as soon as you say so.
photo-none = There is no photo yet.
photo-all = All photos
photo-by = Photo: { $who }
photo-take-down = Take it down
photo-take-down-of = Ask to take down the photo { $caption }
photo-objection = Take this photo down
photo-objection-means = When you press the button, it is hidden at once. You need give no reason.
photo-objection-reason = Why?
photo-objection-mail = Where may we answer you?
photo-optional = optional
photo-hide-now = Hide it now
photo-is-hidden = This photo is hidden. If it is shown again, or if you want to talk to somebody, write to us.
photo-desk-lead = Shown in the gallery and in the press kit. Whoever objects hides a photo at once; showing it again needs your sentence.
photo-not-kept = Not kept yet
photo-shown = Shown
photo-hidden = Hidden
photo-somebody-objects = Somebody wants it down.
photo-hide = Hide
photo-show = Show again
photo-why-show = Why it may be shown
photo-remove = Remove for good
photo-new = A new photo
photo-file = Photo
photo-caption-en = What it shows, in English
photo-caption-fr = What it shows, in French
photo-caption-hint = One sentence, so that people who cannot see it know as much.
photo-credit = Who took it
photo-people = The people in it
photo-people-agreed = Everybody who can be recognised agreed to be shown here
photo-people-nobody = Nobody can be recognised
photo-hand-in = Show it
photo-missing = Choose a photo.
photo-caption-missing = Say in one sentence what it shows.
photo-credit-missing = Say who took it.
photo-people-missing = Say whether the people in it agreed. Without that no photo is shown.
photo-enough = There are { $n } photos, and that is the limit. Remove one first.
refusal-photo-show-without-answer = Somebody wants this photo down. Say in a sentence why it may be shown again.
gathering-deed-photo-hidden = { $name } had a photo hidden
gathering-deed-photo-handed-in = { $name } handed in a photo
gathering-deed-photo-settled = { $name } decided on a photo
booking-letter-photo-objection-subject = A photo was hidden: { $gathering }
booking-letter-photo-objection-text =
    Somebody does not want this photo of { $gathering } to be shown: { $caption }

    It is hidden. What was said, and what can be done, stands here:

    { $link }
share-menu = Sharing
