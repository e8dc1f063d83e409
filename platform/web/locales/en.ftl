# Words of the shell: frame, dates, refusals.
shell-skip = Skip to the content
shell-language = Language
shell-sign-in = Sign in
shell-menu = Menu
shell-stage-overview = Overview
shell-stage-call = Call
shell-stage-decide = Decide
shell-stage-programme = Programme
shell-stage-day = The day
shell-stage-results = Results
shell-stage-registration = Registration
shell-stage-site = Public pages
shell-stage-settings = Settings
shell-stage = In this stage
shell-need-you = need you
shell-you-are-here = You are here
shell-runs-on = { $install } runs on Wardmote, open software for community-safety partnerships.
shell-about-this-site = About this site
shell-demo-doors = Demo: doors and clock
shell-outbox = Demo: letters
shell-design = Components
shell-open-data = Open data and API
shell-privacy = What is kept
shell-here = { "{time}" } where you are
shell-scheme = Colours:
shell-scheme-auto = as your device
shell-scheme-light = light
shell-scheme-dark = dark

field-words = { "{n}" } of { "{limit}" } words
field-words-over = { "{n}" } of { "{limit}" } words, { "{over}" } too many
field-words-most = at most { $n } words

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-jan = January
month-feb = February
month-mar = March
month-apr = April
month-may = May
month-jun = June
month-jul = July
month-aug = August
month-sep = September
month-oct = October
month-nov = November
month-dec = December
day-first = 1
date-whole = { $weekday } { $day } { $month } { $year }
date-in-month = { $weekday } { $day }
dates-one-month = { $day } to { $day2 } { $month2 } { $year2 }
dates-two-months = { $day } { $month } to { $day2 } { $month2 } { $year2 }
dates-two-years = { $day } { $month } { $year } to { $day2 } { $month2 } { $year2 }
date-and-time = { $date }, { $time }
span-now = now
span-in = in { $span }
span-ago = { $span } ago
span-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
span-hours = { $n ->
    [one] 1 hour
   *[other] { $n } hours
}
span-hours-minutes = { $h ->
    [one] 1 hour
   *[other] { $h } hours
} and { $m ->
    [one] 1 minute
   *[other] { $m } minutes
}
span-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
span-days-hours = { $d ->
    [one] 1 day
   *[other] { $d } days
} and { $h ->
    [one] 1 hour
   *[other] { $h } hours
}

refused-title = This did not work
refused-nothing-here = There is nothing here
refused-home = Go to the first page
refused-nothing-changed = Nothing was changed. Use your browser’s back button to find what you typed.
refusal-not-found = This address leads nowhere, or to something that is not open to you. Check the link, or sign in with the address it was sent to.
refusal-sign-in-first = Sign in first.
refusal-surprise = Something went wrong on our side. Nothing was changed; please try again in a minute.
refusal-busy = Many people are writing at this moment. Please send it again.
refusal-disk-full = There is no room left to save this. Keep your text and tell the organiser.
refusal-somebody-was-first = Somebody else was faster. Load the page again to see how it stands now.
refusal-too-often = That was very often in a short time. Wait a minute and try again.
refusal-too-large = This is too large: at most { $mb } MB can be taken.
refusal-too-slow = It took too long to arrive. Please send it again.
refusal-form-broken = The form arrived broken. Please send it again.
refusal-body-not-json = The body is not the JSON that was expected: { $why }.
refusal-method-not-allowed = This address cannot be used in that way.
