# The gathering's own site: its pages.
site-menu = Practical
site-menu-desk = Pages and site
site-title = Practical information
site-lead = Where it takes place and how to come, what is asked often, whom to ask, and who stands behind it.
site-page-draft = Only those who prepare the gathering see this page. Publish it in the list of pages.
site-only-in = This page is there in { $lang } only.
site-older = The version in { $lang } is newer than this one.
site-pages = Pages
site-pages-lead = What readers find beside the programme, in the order of this list.
site-pages-none = There is no page yet. Begin with one of ours: the words are yours from then on.
site-published = Published
site-draft = Draft
site-missing-in = { $lang } is missing
site-older-than = { $lang } is older than { $than }
site-up = Move { $title } up
site-down = Move { $title } down
site-see = See it as readers do
site-publish = Publish
site-withdraw = Take back
site-remove = Remove
site-begin = Begin with our first words
site-begin-lead = Each brings a text in the languages of the gathering, with what is known of it. Change it as you like.
site-own = A page of your own
site-own-title = Its title
site-own-begin = Begin this page
site-doors = More of the site
site-door-faq = Frequent questions
site-door-enquiries = Enquiries
site-door-logos = Logos and links of organisations
site-door-brand = Name, colours and domain
site-door-purposes = Purposes and what came of them
site-door-editions = Earlier editions
site-door-translations = Translations
site-door-sharing = Sharing, press and photos
site-kind-about = About
site-kind-venue = Venue and travel
site-kind-faq = Frequent questions
site-kind-contact = Contact
site-kind-conduct = Code of conduct
site-kind-sponsors = Sponsors and partners
site-kind-press = Press
site-text-en = Text in English
site-text-fr = Text in French
site-says-the-same = I compared them: { $lang } says the same as { $than }
site-gap-place = [say where]
site-gap-days = [say when]
site-gap-contact = [say whom to write to]
site-faq-lead = Shown below the page of frequent questions. A question needs a sentence, an answer two or three.
site-faq-question = Question
site-faq-answer = Answer
site-faq-question-missing = Write the question, or tick that it be removed.
gathering-deed-site-page = { $name } wrote a page
refusal-site-page-empty = This page has no text yet. Write one, then publish it.
refusal-site-page-published = This page is published. Take it back first, then remove it.
refusal-site-page-there = There is a page of this kind already. Open it in the list of pages.
refusal-site-page-untitled = Give the page a title, then begin it.
refusal-site-pages-enough = There are sixty pages, and that is the limit. Remove one that nobody needs.
site-picture-svg = This is an SVG drawing, and a drawing may hold scripts. Save it as PNG and hand that in.
site-picture-kind = This is neither PNG, JPEG nor WebP. Save it as one of these and hand that in.
site-picture-bytes = This file is larger than { $mb } MB. Make it smaller and hand it in again.
site-picture-pixels = This picture has more than 40 million pixels. Make it smaller and hand it in again.
site-picture-broken = This picture cannot be read to its end. Save it anew and hand it in again.
site-picture-hint = PNG, JPEG or WebP, at most 8 MB. It is written anew, without anything else that was in the file.
site-brand-lead = How the pages of this gathering look and what they are called. What you leave empty is that of the install.
site-brand-name-en = Name at the head, in English
site-brand-name-fr = Name at the head, in French
site-brand-name-hint = Usually that of the host.
site-brand-logo = Logo at the head
site-brand-logo-now = The logo as it stands
site-brand-light = Colour on light pages
site-brand-light-hint = As #0b5563. It is used for links and buttons and must be readable.
site-brand-dark = Colour on dark pages
site-brand-dark-hint = If you leave it empty, the nearest readable one is taken.
site-brand-hashtag = Hashtag
site-brand-hashtag-hint = One word without spaces, under which people speak of it.
site-brand-sender = Name of the sender of letters
site-brand-sender-hint = The address stays that of the install, so that letters arrive.
site-brand-domain = Own domain
site-brand-domain-hint = Such as safer.town.example. Let your provider lead it to this server; the gathering is then at its root.
site-colour-wrong = Write the colour as # and six signs from 0 to f, such as #0b5563.
site-colour-pale = This colour reaches { $reaches } : 1 against the page, and { $needs } : 1 is needed to be read. { $near } would pass.
site-colour-light-first = Say the colour on light pages first.
site-domain-wrong = Write a domain of your own, such as safer.town.example, without a path.
site-domain-taken = Another gathering has this domain. Take it away there first.
site-hashtag-wrong = Write one word of at most 40 letters and digits, not of digits alone.
gathering-deed-site-brand = { $name } changed name, colours or domain
site-logos-lead = Shown by role on the public page and on the page of sponsors, in this order. Whom the gathering has in which role is said elsewhere:
site-logos-none = No organisation has a role yet.
site-logo = Logo
site-logo-change = Link and logo
site-logo-remove = Take the logo away
site-purposes = What it is for
site-purposes-lead = What the gathering wants to reach, one sentence each. When it is over, say of each what came of it and where that can be read.
site-purpose = Purpose
site-purpose-answer = What came of it
site-purpose-answer-hint = One sentence, once it is over.
site-purpose-evidence = Where it can be read
site-purpose-evidence-hint = A page of this site, such as { $conclusions } or { $recommendations }, or an address that begins with https://.
site-purpose-evidence-title = What is found there
site-purpose-evidence-wrong = Write an address that begins with https://, or a page of this site that begins with a slash.
site-purpose-missing = Write the purpose, or tick that it be removed.
site-purpose-came = What came of it
site-past = Editions before
site-editions-lead = Editions of this series that were held before it came here. Leave empty what nobody knows.
site-edition-year = Year
site-edition-year-wrong = Write the year with four digits.
site-edition-title-hint = Only if it was called differently.
site-edition-participants = Participants
site-edition-places = Cities and regions
site-edition-countries = Countries
site-edition-participants-n = { $n ->
    [one] one participant
   *[other] { $n } participants
}
site-edition-places-n = { $n ->
    [one] one city or region
   *[other] { $n } cities and regions
}
site-edition-countries-n = { $n ->
    [one] one country
   *[other] { $n } countries
}
site-translations-lead = What readers of one language do not find, and what says something older than the first language.
site-translations-whole = Nothing to do
site-translations-missing = { $n } missing
site-translations-older = { $n } older
site-translations-of = { $n ->
    [one] of one text
   *[other] of { $n } texts
}
site-translations-rest = { $n ->
    [one] One more text is whole in every language.
   *[other] { $n } more texts are whole in every language.
}
site-text = Text
site-text-what = Of what
site-text-gathering = gathering
site-text-call = call
site-text-topic = topic
site-text-format = format
site-text-page = page
site-text-faq = frequent question
site-text-purpose = purpose
site-text-session = session
site-text-older = { $lang } is older
site-text-agree = They say the same
share-line = { $title }: { $facts }.
