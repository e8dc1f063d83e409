# Words of the library of impact bonds elsewhere.
indigo-title = Impact bonds elsewhere
indigo-lead = What contracts of other places pay for, how they validate it, and what they say became of it, from data in the INDIGO standard.
indigo-none = The library is empty. Whoever runs this install can bring a pull of INDIGO data in.
indigo-silent = { $silent } of { $metrics } metrics do not say how they are validated.
indigo-has = { $priced } projects give prices, { $results } give results, { $paid } give payments.
indigo-line =
    { $metrics ->
        [one] One metric
       *[other] { $metrics } metrics
    }, { $silent } without a word on validation
indigo-search = Name
indigo-sector = Policy sector
indigo-all-sectors = All
indigo-find = Find
indigo-nothing-found = Nothing has this name in this sector.
indigo-before = Before
indigo-after = After
indigo-what = What it is
indigo-stage = Stage
indigo-challenge = Challenge
indigo-intervention = What is done
indigo-population = For whom
indigo-signed = Signed
indigo-began = Began
indigo-ended = Ended
indigo-currency = Currency
indigo-cap = Most that can be paid
indigo-paid = Paid in all
indigo-no-metrics = Nothing is said about what is paid for.
indigo-no-results = Nothing is said about results.
indigo-not-said = not said
indigo-payments = { $planned } planned and { $actual } actual payments are told.
indigo-attribution = From data in the INDIGO standard, published by the Government Outcomes Lab, University of Oxford.
indigo-report = What was read leniently
indigo-report-lead = Brought in on { $day } from { $source }. Every value that the standard would not allow, and every row that was not kept.
indigo-kept = Kept
indigo-sheet = Sheet
indigo-rows = Rows
indigo-lenient = Leniencies
indigo-all-well = Everything was as the standard asks for.
indigo-times =
    { $n ->
        [one] once
       *[other] { $n } times
    }
indigo-seen-no-date = No year, month or day. Kept as it was written.
indigo-seen-no-number = No number. Kept as it was written.
indigo-seen-not-listed = None of the words of the standard. Kept as it was written.
indigo-seen-nearly-listed = Read as the word of the standard that it nearly is.
indigo-seen-dangling = Names a metric or plan that its project does not have. Kept as it was written.
indigo-seen-other-capitals = Read without regard to capitals.
indigo-seen-unknown-organisation = Names an organisation that is not in the list. Kept as it was written.
indigo-seen-unknown-column = A column that the standard does not have. Kept as it was written.
indigo-seen-unknown-sheet = A sheet that the standard does not have. Not kept.
indigo-seen-unknown-project = A row of a project that is not in the list. Not kept.
indigo-seen-twice = A second row for the same thing. Not kept.
indigo-seen-no-id = A row without its id. Not kept.
indigo-seen-empty-row = A row in which nothing stands. Not kept.
indigo-import = Bring INDIGO data in
indigo-import-lead = All files of a pull at once, or one workbook. What is there already is replaced by what comes; a report says what was read leniently.
indigo-import-yes = Bring it in
indigo-files = Files
indigo-files-hint = CSV, packed or not (projects.csv and its parts), or one workbook with a sheet for each. At most 32 MB.
indigo-files-missing = Choose the files.
indigo-files-wrong = We could not { $why }. Nothing was brought in.
said-indigo-imported = Brought in. Here is what was read leniently.
may-indigo-import = Bring in contracts from elsewhere (INDIGO)
