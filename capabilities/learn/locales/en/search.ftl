# Search.
search-menu = Search
search-title = Search
search-field = Words
search-hint = Capitals, accents and endings do not matter. Everything that holds all your words is found, in English and French.
search-kind = Among
search-kind-any = Everything
search-kind-gathering = Gatherings
search-kind-session = Sessions
search-kind-news = News
search-kind-opportunity = Opportunities
search-kind-recommendation = Recommendations
search-kind-practice = Practices
search-kind-speaker = Speakers
search-go = Search
search-found = What was found
search-nothing = Nothing holds all these words. Try fewer of them, or other ones.
