# Words of the directory: signing in, one's own page, the people of a gathering, the lists of the install.

## Signing in
sign-in-title = Sign in
sign-in-lead = There is no password. We write to you, and the letter lets you in.
sign-in-mail = Your e-mail address
sign-in-mail-hint = If you were invited, use the address that received the invitation.
sign-in-send = Send me the letter
sign-in-not-sent = Not sent yet
sign-in-not-sent-why = What you typed is still there.
sign-in-mail-wrong = This is not an e-mail address we can write to. It looks like amina@example.org.
sign-in-code-title = Read your letter
sign-in-code-lead = We have written to { $mail }. Type the code from the letter here, or follow its link.
sign-in-code = Code of six digits
sign-in-code-hint = It can be used once, in this browser, and ends { $until }.
sign-in-code-refused = Not signed in yet
sign-in-code-refused-why = Look at the code again.
sign-in-code-wrong = { $left ->
    [one] This is not the code in the letter. You can try once more.
   *[other] This is not the code in the letter. You can try { $left } more times.
}
sign-in-enter = Sign in
sign-in-no-letter = No letter after two minutes? Look among the unwanted ones.
sign-in-again = Ask for a new letter
sign-in-link-title = Sign in with this link
sign-in-link-lead = You will be signed in as { $mail }.
sign-in-link-elsewhere = The letter was asked for in another browser. Go on only if it was you who asked.
sign-in-link-instead = You are signed in as { $mail } here. If you go on, that ends.
refusal-sign-in-over = This code or link can no longer be used: it was used already, tried too often, or has run out.
sign-in-letter-subject = Sign in to { $install }
sign-in-letter-text =
    Your code is { $code }

    It can be used for { $code-minutes } minutes, in the browser that asked for it.

    Or open this link and press the button, within { $link-minutes } minutes:
    { $link }

    If you did not ask for this letter, do nothing: nobody can sign in without it.

## Invitations
dir-invitation-title = An invitation
dir-invitation-lead = { $mail } is invited to “{ $title }” with the role: { $role }.
dir-invitation-accept = Accept
dir-invitation-accept-enter = Accept and sign in
dir-invitation-account = By accepting you get an account with this address. You can delete it at any time.
dir-invitation-sign-in-first = There is an account with this address. Sign in first; the invitation waits on your page.
dir-invitation-other = You are signed in as { $mail }. Sign out, then open the link in the letter again.
dir-to-my-page = Go to my page
refusal-invitation-over = This invitation can no longer be used: it was accepted, withdrawn or replaced, or has run out.
dir-invitation-letter-subject = Invitation: { $title }
dir-invitation-letter-text =
    You are invited to “{ $title }” on { $install }.
    Your role would be: { $role }

    Open this link to accept, within { $days } days:
    { $link }

    If this is not for you, do nothing.
dir-admin-letter-subject = Invitation to run { $install }
dir-admin-letter-text =
    You are invited to run { $install }.
    Your role would be: { $role }

    Open this link to accept, within { $days } days:
    { $link }

    If this is not for you, do nothing.

## Roles
dir-role-organiser = Organiser
dir-role-chair = Chair
dir-role-reviewer = Reviewer
dir-role-presenter = Presenter
dir-role-delegate = Delegate
dir-role-resident = Resident
dir-role-coordinator = Safety coordinator
dir-role-admin = Administrator
may-people-manage = Give and take roles
may-lists-edit = Edit the lists of sectors and levels

## One's own page
me-title = My page
me-sign-out = Sign out
me-not-saved = Not saved yet
me-not-saved-why = Nothing you typed is lost. Mend what is named here, then save again.
me-name-wanted = We do not know your name yet.
me-offers = Invitations
me-roles = My gatherings
me-roles-none = You have no role in a gathering. Everything that is published is open to you all the same.
me-role-in = { $role }, { $title }
me-role-until = until { $day }
me-role-ended = ended on { $day }
me-roles-past = { $n ->
    [one] One role has ended
   *[other] { $n } roles have ended
}
me-profile = Profile
me-profile-hint = Organisers see it where you take part. What is printed in a programme you say there.
me-name = Name
me-name-missing = Write your name as it should be printed.
me-job-title = What you do (optional)
me-organisation = Organisation (optional)
me-organisation-hint = As it is officially called.
me-sector = Sector
me-level = Level
me-level-hint = How far your organisation’s work reaches.
me-biography = About you (optional)
me-biography-hint = A few sentences, as they might stand in a programme.
me-biography-too-long = { $over ->
    [one] This is one word too long.
   *[other] This is { $over } words too long.
}
me-lang = Language of letters to you
me-lang-en = English
me-lang-fr = French
me-zone = Time zone (optional)
me-zone-hint = Deadlines are then also shown in your time. Such as America/Toronto.
me-zone-wrong = There is no time zone of this name. Choose one from the list, such as America/Toronto.
me-photo-consent = Pictures in which I can be recognised may be published.
me-save = Save
me-browsers = Where I am signed in
me-browsers-hint = If you do not know one of these, end it.
me-browser-unknown = A browser that does not say its name
me-browser-seen = last used { $when }
me-browser-this = this one
me-browser-end = End
me-browsers-end-all = Sign out everywhere
me-rights = What is known about me
me-data = A copy of what is known about me (JSON)
me-delete-title = Delete my account
me-delete-lead = This cannot be taken back.
me-delete-goes = Your profile, roles, sessions and tokens are erased at once.
me-delete-stays = What others need, such as a session in a published programme, stays without what is personal in it.
me-delete-copies = Backups forget you as they grow old; one that is restored erases you again.
me-delete-alone = Nobody else could let people in here. Invite another organiser or administrator first:
me-delete-sure = I want my account to be erased.
me-delete-not-confirmed = Tick this if you want your account to be erased.
me-delete-now = Erase my account
me-delete-keep = Keep it

## Tokens
me-tokens-title = Keys for programs
me-tokens-lead = A key lets a program use the API as you, for what you allow and no more.
me-tokens = Keys
me-tokens-none = There is no key.
me-token-not-made = No key was made
me-token-not-made-why = Nothing you typed is lost.
me-token-key = This is the key. Copy it now: it is not shown again.
me-token-over = ended
me-token-state = { $used }, ends { $day }
me-token-unused = never used
me-token-revoke = Take away
me-token-make = Make a key
me-token-make-hint = The program can never do more than you may do yourself.
me-token-nothing-to-give = You have no role whose permissions a key could carry.
me-token-name = What it is for
me-token-name-hint = Such as the name of the program.
me-token-name-missing = Say what the key is for, so that you know it again.
me-token-scopes = What it may do
me-token-scope-missing = Choose at least one thing the program may do.
me-token-gathering = Where
me-token-all-gatherings = In all my gatherings
me-token-life = How long
me-token-days = { $n ->
    [one] one day
   *[other] { $n } days
}
me-token-too-many = You have { $most } keys. Take one away first.

## The people of a gathering
dir-menu-people = People
dir-people-title = People
dir-people-count = { $n ->
    [0] Nobody has a role yet
    [one] One role is given
   *[other] { $n } roles are given
}
dir-invite = Invite
dir-invite-hint = Each gets a letter with a link. The role is theirs once they accept.
dir-kept = What is kept of them, and how long
dir-invite-mails = E-mail addresses
dir-invite-mails-hint = One or many, by line or by comma.
dir-invite-send = Send the invitations
dir-invite-not-sent = Nobody was invited yet
dir-invite-not-sent-why = Nothing you typed is lost.
dir-invite-wrong = “{ $address }” is not an e-mail address. Mend it, and all will be sent together.
dir-invite-nobody = Write at least one e-mail address.
dir-invite-too-many = At most { $most } people can be invited at once.
dir-role = Role
dir-last-day = Last day
dir-last-day-hint = The role ends by itself after this day. Empty: until it is taken back.
dir-last-day-wrong = The last day lies in the past or too far ahead.
refusal-last-day-wrong = The last day lies in the past or too far ahead. Choose one within the next three years.
refusal-last-organiser = This is the only one left who can let others in. Give the role to somebody else first.
dir-back-to-people = Back to the people
dir-invited = Invited, no answer yet
dir-invited-as = { $role }, sent { $when }
dir-invited-over = link has run out
dir-invited-withdraw = Withdraw
dir-holders = Who has a role
dir-holders-none = Nobody has this role.
dir-only-role = Show
dir-all-roles = All roles
dir-show = Show
dir-person = Person
dir-since = Since
dir-role-over = ended
dir-no-end = until taken back
dir-change = Change
dir-set-last-day = Set
dir-revoke = Take back
dir-pages = Pages of the list
dir-earlier = Earlier
dir-later = Next
dir-not-said = not said
dir-line-too-long = { $over ->
    [one] This is one character too long.
   *[other] This is { $over } characters too long.
}

## The lists of the install
dir-lists-title = Sectors and levels
dir-lists-lead = What people choose from. An entry that was chosen somewhere is never deleted; it can be left out of the choice.
dir-list-sectors = Sectors
dir-list-levels = Levels
dir-list-position = Place
dir-list-position-of = Place of { $code }
dir-list-name-of = Name of { $code } ({ $lang })
dir-list-offered = Can be chosen
dir-list-offered-of = { $code } can be chosen
dir-list-new = New
dir-list-save = Save
dir-list-name-missing = Write the name in both languages.
dir-list-twice = There is an entry with this name already, or the name has no letters.
dir-list-too-long = A list has at most { $most } entries.
dir-list-none-offered = At least one entry must be left to choose.

## What was just done
said-signed-out = You are signed out.
said-role-accepted = Welcome. The role is yours.
said-profile-saved = Your profile is saved.
said-session-ended = That browser is signed out.
said-account-deleted = Your account is erased.
said-token-revoked = The key no longer opens anything.
said-invited = The invitations are on their way.
said-role-revoked = The role was taken back.
said-role-changed = The last day is set.
said-invitation-withdrawn = The invitation was withdrawn.
said-list-saved = The list is saved.
