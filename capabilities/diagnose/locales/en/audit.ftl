# Words of the safety audit as a process.
audit-menu = Safety audits
audit-desk-overview = Overview
audit-desk-committee = Committee
audit-desk-inventory = Inventory
audit-desk-sources = Incidents
audit-desk-numbers = Numbers
audit-desk-release = Release
audit-desk-voices = Voices
audit-desk-coding = Coding
audit-desk-findings = Findings
audit-desk-priorities = Priorities
audit-desk-portrait = Portrait
audit-stage-data = Data
audit-stage-voices = Voices
audit-stage-findings = Findings

audit-line-too-long = Shorten this by { $over } characters.
audit-too-many-words = Say it in at most { $most } words.
audit-day-wrong = Choose a day, such as 2027-03-15.
audit-number-wrong = Write a whole number from { $from } to { $to }.
audit-link-wrong = Write a whole address that begins with https://.
