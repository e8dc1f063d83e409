# Words of those who carry an audit: roles, invitation, terms, meetings, decisions, certificates, letters.

audit-roles-coordinator = Coordination
audit-roles-analyst = Analysts
audit-roles-researcher = Researchers
audit-roles-facilitator = Facilitators
audit-roles-custodian = Data custodians
audit-roles-committee = Steering committee
audit-roles-panel = Resident and youth panel
audit-role-coordinator = coordinator
audit-role-analyst = analyst
audit-role-researcher = researcher
audit-role-facilitator = facilitator
audit-role-custodian = data custodian
audit-role-committee = member of the steering committee
audit-role-panel = member of the resident and youth panel
audit-role-does-coordinator = Runs the audit: people, terms, steps, agreements.
audit-role-does-analyst = Works with incident tables and prepares what may be released.
audit-role-does-researcher = Listens, codes, grades confidence; holds an ethics certificate.
audit-role-does-facilitator = Leads groups and walks.
audit-role-does-custodian = Answers for the data of a partner and signs the agreement about them.
audit-role-does-committee = Decides on terms, scope, priorities and release.
audit-role-does-panel = Lives there and reads along: findings and portrait before they leave.
audit-answer-invited = invited
audit-answer-accepted = takes part
audit-answer-declined = declined
invitation-title = You are invited
invitation-as = You are asked to take part as
invitation-hint = Until you answer, you see nothing of the audit’s work. You can leave at any time.
invitation-accept = Take part
invitation-decline = Decline
said-invitation-accepted = Thank you: you take part.
said-invitation-declined = You have declined. Whoever invited you can see it.
committee-lead = Who carries the audit, what they agreed on, and what they decided.
terms-title = Terms of reference
terms-lead = Why, what, who, until when, with which data and what becomes of the results. What was offered never changes: a new text is a new version.
terms-version = Version { $n }
terms-begin = Write the terms of reference
terms-none = Not written yet.
terms-being-written = being written
terms-in-force = in force, signed by { $n } of { $of }
terms-waiting = signed by { $n } of { $of }
terms-signed-by = Version { $number }, signed by { $n } of { $of } members of the committee.
terms-read = Read the terms
terms-sign = Sign for myself
terms-sign-hint = Your name and organisation will stand under this version.
terms-signed = Signed by
terms-open = Not yet signed by
terms-draft = Being written
terms-next = Next version
terms-draft-hint = Only the coordinator changes it. Once offered, each member of the committee gets a letter and signs alone.
terms-text-en = Text in English
terms-text-fr = Text in French
terms-why = What changed
terms-why-hint = One sentence, for a version after the first.
terms-why-missing = Say in one sentence what changed since the last version.
terms-missing = Write the terms in at least one language.
terms-offer = Offer for signature
terms-earlier = Earlier versions
terms-heads = { "" }{ "" }### Mandate { "|" } ### Questions { "|" } ### Territory and people { "|" } ### Method and steps { "|" } ### Data and how they are protected { "|" } ### Who decides, and how { "|" } ### How scores are told { "|" } ### What becomes of the results
said-terms-kept = Kept. Nobody else reads it until you offer it.
said-terms-offered = Offered: each member of the committee got a letter.
said-terms-signed = Signed.
meetings-title = Meetings
meetings-hint = Calling one writes to every member of the committee, with the agenda.
meetings-none = No meeting was called yet.
meeting-ahead = ahead
meeting-has-minutes = minutes kept
meeting-no-minutes = minutes missing
meeting-call = Call a meeting
meeting-call-yes = Call it and write to the committee
meeting-title = What the meeting is about
meeting-title-missing = Say what the meeting is about.
meeting-day = Day
meeting-time = Time
meeting-time-wrong = Write a time, such as 17:30.
meeting-place = Place
meeting-agenda = Agenda
meeting-agenda-hint = A point a line.
meeting-agenda-missing = Write at least one point.
meeting-presence = Who was there
meeting-keep-presence = Keep who was there
meeting-quorum = { $n } of { $of } present: a quorum ({ $percent } % needed)
meeting-no-quorum = { $n } of { $of } present: no quorum ({ $percent } % needed)
meeting-minutes = Minutes
meeting-write = Agenda and minutes
meeting-write-hint = Read by the committee and the audit team.
presence-present = present
presence-excused = excused
presence-absent = absent
said-meeting-called = Called: every member of the committee got a letter.
decisions-title = Decisions
decisions-none = No decision was recorded yet.
decision-hint = Without a quorum no decision is taken.
decision-add = Record a decision
decision-about = About
decision-about-terms = terms
decision-about-scope = scope
decision-about-data = data
decision-about-findings = findings
decision-about-priorities = priorities
decision-about-release = release
decision-about-plan = plan
decision-about-other = other
decision-words = What was decided
decision-missing = Write what was decided.
decision-for = For
decision-against = Against
decision-abstained = Abstained
decision-votes = { $for } for, { $against } against, { $abstained } abstained; { $present } of { $members } present.
decision-no-quorum = { $n } of { $of } were there: that is no quorum. Record first who was there, or take the decision at another meeting.
decision-too-many-votes = There are more votes than people: { $n } were there.
said-decision-recorded = Recorded.
people-title = People
people-hint = Whoever is invited gets a letter and stands outside until the answer.
member-name = Name
member-invite = Invite somebody
member-invite-yes = Send the invitation
member-mail = E-mail address
member-mail-wrong = Write an address such as amina@averne.example.
member-role = As
member-role-missing = Choose as what.
member-organisation = For which organisation
member-organisation-hint = Stands beside the name; empty for residents.
member-is-one = This person was already invited in this role.
member-leaves = Leaves
said-member-invited = Invited by letter.
said-member-left = Taken off the list.
refusal-last-coordinator = An audit cannot be without a coordinator. Invite another one first.
certificate-title = Research with people
certificate-hint = Ethics certificates. The coordinators are written to 30 days before one ends, and on the day.
certificate-none = No ethics certificate stands.
certificate-later = valid
certificate-soon = ends soon
certificate-over = ended
certificate-until = Until { $day }.
certificate-add = Add a certificate
certificate-person = Whose
certificate-person-missing = Choose whose certificate it is.
certificate-issuer = Which board gave it
certificate-issuer-missing = Name the ethics board.
certificate-reference = Number
certificate-covers = What it covers
certificate-issued-on = From
certificate-expires-on = To
said-certificate-added = Kept, with reminders before it ends.
audit-letter-audit-invitation-subject = Invitation: { $audit }
audit-letter-audit-invitation-text =
    You are invited to take part in the safety audit “{ $audit }” ({ $place }) as { $role }.

    { $does }

    Answer here; until then you see nothing of its work:
    { $link }
audit-letter-committee-meeting-subject = Meeting of the steering committee: { $title }
audit-letter-committee-meeting-text =
    The steering committee of “{ $audit }” ({ $place }) meets: { $title }.

    When: { $when }
    Where: { $where }
    Agenda:

    { $agenda }

    More:
    { $link }
audit-letter-terms-offered-subject = Terms of reference to sign: { $audit }
audit-letter-terms-offered-text =
    Version { $number } of the terms of reference of “{ $audit }” ({ $place }) waits for your signature.

    Read and sign it here:
    { $link }
audit-letter-audit-reminder-subject = What ends soon: { $audit }
audit-letter-audit-reminder-text =
    In the audit “{ $audit }” ({ $place }) something ends:

    { $lines }

    The desk:
    { $link }
remind-certificate = Ethics certificate of { $issuer }: { $day }
remind-agreement = Agreement about { $source } ends: { $day }
remind-destroy = { $source } is to be destroyed: { $day }
