# Webinars: the series, the personal way in, reminders.
webinar-title = Webinars
webinar-lead = One registration for the whole series. You get a link of your own, and a letter a day and an hour before each.
webinar-register = Register for the series
webinar-none = No webinar has been announced yet.
webinar-none-desk = No webinar stands in the published programme. Place sessions of the format webinar, or make the gathering a webinar, and publish.
webinar-ahead = To come
webinar-past = Past
webinar-now = now
webinar-watch = Watch
webinar-recording = See the recording
webinar-bodies = Organised by
webinar-openly = We note whether somebody who registered joined a webinar, and nothing else: not when, not for how long, not from where.
webinar-join-title = Your way in
webinar-join = Join
webinar-opens = The way in opens a quarter of an hour before the start. Come back with this link.
webinar-you-joined = You joined
webinar-back = Back
webinar-what = Webinar
webinar-when = When
webinar-joined = Joined
webinar-day = A day before
webinar-hour = An hour before
webinar-webcast = Webcast
webinar-not-yet = not yet
webinar-letters =
    { $n ->
        [one] { $n } letter
       *[other] { $n } letters
    }
webinar-registered =
    { $n ->
        [one] { $n } person is registered.
       *[other] { $n } persons are registered.
    }
refusal-webinar-not-booked = Your place is not booked yet. Open your page to see what is missing.
refusal-webinar-too-early = This webinar begins { $when }. The way in opens a quarter of an hour before.
refusal-webinar-no-webcast = The webcast has not been set up yet. Try again in a minute, or write to { $contact }.
webinar-letter-day-subject = Tomorrow: { $title }
webinar-letter-day-text =
    “{ $title }” begins { $when }.

    Your own way in, which opens a quarter of an hour before:
    { $link }

    We note whether you joined, and nothing else. Questions: { $contact }
webinar-letter-hour-subject = In an hour: { $title }
webinar-letter-hour-text =
    “{ $title }” begins { $when }.

    Your own way in, which opens a quarter of an hour before:
    { $link }

    We note whether you joined, and nothing else. Questions: { $contact }
