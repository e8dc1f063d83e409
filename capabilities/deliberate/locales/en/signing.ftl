# Words of signing: delegations, signatories, signatures, votes, proxies.
signing-title = Sign
signing-go = Sign for your delegation
signing-none-yet = No delegation has signed yet
signing-all-names = All names, with dates and signatories
signing-lead-signatures = You sign for a delegation. Its name then stands under the text, with yours, in public.
signing-lead-named = You vote for a delegation. Everybody sees how it voted, and who voted for it.
signing-lead-secret = You vote for a delegation in a secret ballot. Everybody sees that it voted, nobody how.
signing-secrecy = Only sums are kept: nobody, the operator of this site included, can tell later how a delegation voted. That is why a secret vote cannot be taken back.
signing-secrecy-weighted = Only sums are kept, and a secret vote cannot be taken back. Delegations count with weights here: whoever knows the weights may be able to work out a vote from the sums.
signing-secret-running = The ballot is secret. The count is shown when it is over.
signing-count = { $for } for, { $against } against, { $abstain } abstentions
signing-may =
    { $n ->
        [one] { $n } delegation may sign.
       *[other] { $n } delegations may sign.
    }
signing-may-quorum =
    { $n ->
        [one] { $n } delegation may sign
       *[other] { $n } delegations may sign
    }; at least { $percent } % of them must take part.
signing-quorum = At least { $percent } % of the delegations must take part.
signing-by = Signed by { $who }, { $when }
signing-by-proxy = Signed by { $who } by proxy of { $body }, { $when }
signing-choice-signed = endorses it
signing-choice-for = for
signing-choice-against = against
signing-choice-abstain = abstains
signing-choice-cast = has voted
signing-withdrawn = Withdrawn
signing-withdrawn-line = { $when }: { $why }
signing-through = You may sign because this delegation gave its proxy to { $body }.
signing-choice = How { $body } votes
signing-vote = Vote for { $body }
signing-sign = Sign for { $body }
signing-withdraw = Withdraw
signing-withdraw-for = Withdraw for { $body }
signing-why = Reason
signing-why-hint = It stays visible that there was a signature, when it was withdrawn, and why. You can sign again later.
signing-why-missing = Give the reason: it is shown with the withdrawal.
signing-closed-now = Nothing can be signed at the moment.
signing-give = Let another delegation sign for yours
signing-give-to = Which one
signing-give-yes = Give the proxy
signing-gave = Your proxy is with { $body }. You can still sign yourselves; whoever signs first, signs.
signing-take-back = Take it back
signing-no-end = no end has been set
signing-open-subject = You may sign for your delegation: { $title }
signing-open-text =
    The recommendation “{ $title }” of { $gathering } is open for adoption. You are recorded as somebody who may sign for a delegation.

    Until: { $until }

    Sign in with this address, wherever you are:

    { $link }
said-signed = Signed. Your delegation now stands under the text.
said-signing-voted = Your delegation has voted.
said-withdrawn = Withdrawn. That there was a signature stays visible.
said-proxy = Saved.
refusal-signing-over = Signing ended { $when }. Your signature reached us { $arrived }; it is the time of arrival here that counts.
refusal-signing-not-open = Nothing can be signed at the moment: the text is not before the delegations, or the vote has been counted.
refusal-signing-already = { $body } has already signed: somebody else of your delegation, or you in another window. One signature stands.
refusal-signing-choose = Choose how your delegation votes, then send it again.
refusal-signing-nothing-stands = There is no signature of this delegation that could be withdrawn now.
refusal-signing-secret-stays = A secret vote cannot be taken back: nobody can find it again.
refusal-signing-proxy-already = Your delegation has given its proxy already. Take it back first.
refusal-signing-proxy-full = { $body } already holds as many proxies as one delegation may ({ $most }). Ask another one.

delegations-title = Delegations that may sign
delegations-lead = Who may sign is recorded before anybody signs: the delegation, and by name those who sign for it. On site or from afar, the right is the same.
delegations-none = No delegation has been entered. Enter the first one below.
delegations-counts = { $n ->
    [one] counts once
   *[other] counts { $n } times where weights apply
}
delegations-registered = registered, with its head
delegations-authorise = Somebody may sign
delegations-authorise-yes = Record
delegations-end = May no longer sign
delegations-mail = E-mail address
delegations-office = Office, such as “head of the delegation”
delegations-enter = Enter a delegation
delegations-enter-yes = Enter
delegations-name = City, region or organisation
delegations-name-hint = As it shall stand under the text.
delegations-name-missing = Give the name of the delegation.
delegations-country = Country
delegations-weight = Weight
delegations-weight-hint = Only counts where the recommendation says that weights apply.
delegations-weight-wrong = Give a whole number from 1 to 1000.
said-delegations-saved = Saved.
