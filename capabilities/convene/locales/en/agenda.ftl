# The agenda made together.
agenda-menu = Agenda
agenda-title = Making the agenda together
agenda-kind = What is it?
agenda-kind-suggestion = A suggestion for the agenda
agenda-kind-post = A post
agenda-yours = Yours
agenda-item-title = Title
agenda-item-text = Your text
agenda-item-text-hint = What should be talked about or made, and what you would bring to it.
agenda-name = Your name
agenda-name-hint = It stands beside your words for everybody.
agenda-invitation = The word of the invitation
agenda-invitation-hint = It stands in the letter that invited you.
agenda-send = Post it
agenda-wrong = Not posted yet
agenda-title-missing = Give it a title.
agenda-text-missing = Write a text.
agenda-name-missing = Write your name.
agenda-comment-missing = Write a comment.
agenda-too-long = { $over } characters too many. Shorten it.
agenda-not-invited = This is not the word of the invitation. It stands in the letter that invited you.
agenda-closed = The agenda takes no more suggestions. What became of each stands beside it.
agenda-n = { $n ->
    [one] 1 suggestion or post
   *[other] { $n } suggestions and posts
}
agenda-none = Nobody has suggested anything yet. Be the first.
agenda-support-n = { $n ->
    [0] nobody supports it yet
    [one] 1 supports it
   *[other] { $n } support it
}
agenda-comments-n = { $n ->
    [0] no comments
    [one] 1 comment
   *[other] { $n } comments
}
agenda-fate-open = open
agenda-fate-planned = It becomes a session.
agenda-fate-merged = It becomes a part of a session.
agenda-fate-declined = Not this time.
agenda-fate-hidden = hidden
agenda-being-planned = Its place in the programme is being looked for.
agenda-support = I support this
agenda-supported = You support this; take it back
agenda-comment = Your comment
agenda-do-comment = Comment
agenda-answer = Answer in a sentence
agenda-plan = Make it a session
agenda-as = As what?
agenda-suggested-by = Suggested by { $name }
agenda-into = Code of
agenda-decline = Not this time
agenda-open-again = Open again
agenda-settings = Introduction and invitation
agenda-intro-en = What it is for, in English
agenda-intro-fr = What it is for, in French
agenda-word = Word of the invitation
agenda-word-hint = Those who know it may write. Left empty, everybody may.
agenda-take = Take suggestions and comments
said-agenda-posted = Posted. You will see here what becomes of it.
said-agenda-commented = Your comment stands below.
said-agenda-done = Done. Everybody sees what became of it.
refusal-agenda-closed = The agenda takes no more suggestions, comments or support. What was written can still be read.
refusal-agenda-merge-into-none = Write the code of a suggestion that has become a session. The code stands behind its name.
refusal-agenda-decline-without-answer = Say in a sentence why, before you decline: whoever suggested it reads it.
refusal-agenda-moved-on = This cannot be done with it as it stands now. Load the page again.
