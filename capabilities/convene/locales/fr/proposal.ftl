# proposal
