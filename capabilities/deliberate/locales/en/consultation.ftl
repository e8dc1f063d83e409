# Words of the consultation: comments, amendments, supporters, letters that confirm, decisions.
consultation-comment = Comment
consultation-comment-whole = Comment on the whole
consultation-comments = { $n ->
    [one] 1 comment
   *[other] { $n } comments
}
consultation-whole = On the whole
consultation-amend = Propose another wording
consultation-add = Propose a new paragraph
consultation-amendment = Amendment { $n }
consultation-amendments = Amendments
consultation-on = On paragraph { $n }
consultation-on-whole = On the whole text
consultation-new-after = { $n ->
    [0] New paragraph at the beginning
   *[other] New paragraph after paragraph { $n }
}
consultation-change = Paragraph { $n }, another wording
consultation-delete = Paragraph { $n }, to be taken out
consultation-do = What should happen to the paragraph
consultation-do-change = It should say something else
consultation-do-delete = It should be taken out
consultation-do-add = A new paragraph
consultation-new-text = The wording you propose
consultation-new-text-hint = Change as little as you need: what you change is shown word by word. Not needed if the paragraph should go.
consultation-reason = Why
consultation-reason-hint = The drafting group decides with a reason; give it yours.
consultation-reason-missing = Give your reason: the drafting group answers it.
consultation-words = Your comment
consultation-words-hint = Shown with your name beside the text.
consultation-words-missing = Write your comment.
consultation-name = Your name
consultation-name-hint = Shown with what you say.
consultation-name-missing = Give the name under which this is shown.
consultation-organisation = For whom you speak, if for somebody
consultation-mail = E-mail address
consultation-mail-hint = Not shown. You get a letter with a link; what you say is shown when you follow it.
consultation-mail-wrong = Give an e-mail address, such as bartolo@example.org.
consultation-send = Send
consultation-read = Read the recommendation
consultation-closes = The consultation is open until
consultation-not-sent = Not sent yet
consultation-kept = What you typed is still here.
consultation-came-too-late = The consultation ended { $when }, before this arrived. Your words are still here: keep them, or write to the organiser.
consultation-changed-since = Paragraph { $n } changed since you began: here are both texts. Check your wording and send it again.
consultation-moved = What changed in the paragraph meanwhile
consultation-moved-next = Your wording stands below as you typed it. Sending it again proposes it against the new text.
consultation-paragraph-gone = The paragraph was taken out meanwhile. Send this again to propose your wording as a new paragraph.
consultation-nothing-changed = Your wording is the same as the text. Change what you want changed.
consultation-somebody = A participant
consultation-by = { $name }, { $organisation }
consultation-hidden = Not shown. The drafting group says why: { $why }
consultation-erased = Taken back by whoever wrote it.
consultation-overtaken = Written against an earlier wording; the paragraph has changed since.
consultation-decided-because = The drafting group:
consultation-decision-open = Open
consultation-decision-accepted = Accepted
consultation-decision-merged = Accepted in other words
consultation-decision-rejected = Not accepted
consultation-stances = { $support ->
    [0] Nobody supports it yet
    [one] 1 supports it
   *[other] { $support } support it
}{ $object ->
    [0] {"."}
    [one] , 1 objects.
   *[other] , { $object } object.
}
consultation-stand = Support or object
consultation-stance = Where you stand
consultation-stance-support = Supports it
consultation-stance-objection = Objects
consultation-stance-why = Why
consultation-stance-why-hint = Needed if you object.
consultation-stance-too-late = This can no longer be supported or objected to. What you typed is still here.
consultation-objection-missing = Say why you object: the drafting group answers it.
consultation-supporters = { $n ->
    [one] 1 supports it
   *[other] { $n } support it
}
consultation-objections = { $n ->
    [one] 1 objects
   *[other] { $n } object
}
consultation-kind-comment = You wrote a comment:
consultation-kind-amendment = You proposed an amendment, with this reason:
consultation-kind-support = You support an amendment.
consultation-kind-objection = You object to an amendment:
consultation-confirm-title = Show what you wrote?
consultation-confirm-yes = Yes, show it with my name
consultation-confirm-not-you = If it was not you, close this page. Nothing is shown, and after a week it is deleted.
consultation-confirm-subject = Confirm what you wrote on “{ $title }”
consultation-confirm-text =
    Somebody, probably you, wrote something on the recommendation “{ $title }” of { $gathering } and gave this address.

    To have it shown, open this page and confirm:

    { $link }

    If it was not you, do nothing. It is not shown, and it is deleted after a week.
said-contribution-shown = Thank you. It is shown now.
said-contribution-letter = Thank you. It is shown when you follow the link in the letter we sent you.
said-contribution-hidden = It is no longer shown.
said-amendment-decided = The decision is recorded.
refusal-consultation-over = The consultation ended { $when }. You can still read what was said.
refusal-consultation-confirm-late = This link is no longer good: the text has been settled, or more than a week has passed.
refusal-consultation-decided-late = Amendments are decided during the consultation and the consolidation. The text is fixed now.
refusal-consultation-paragraph-lost = The paragraph of this amendment no longer stands. Leave the amendment, or add its words as a new paragraph.
refusal-consultation-hide-why = Give the reason: it is shown in place of what you hide.

decide-stands = The paragraph as it stands
decide-text = The paragraph after this, in { $lang }
decide-text-hint = It begins with the proposed words. Change them to take it in other words.
decide-reason = Reason
decide-reason-hint = Shown to everybody, also to whoever proposed it.
decide-reason-missing = Give the reason: whoever proposed this wants to know.
decide-take = Take this text
decide-leave = Leave the text as it stands
decide-somebody-was-first = Somebody else in the group has decided this meanwhile. Their decision stands above; your reason is still here.

## To the author of an amendment
amendment-answered-subject = Your amendment { $number }: { $decision }
amendment-answered-text =
    The drafting group has answered your amendment { $number } to “{ $title }” of { $gathering }: { $decision }.

    Its reason:

    { $reason }

    The amendment and the text as it stands now:

    { $link }
