# Recherche.
search-menu = Recherche
search-title = Recherche
search-field = Mots
search-hint = Majuscules, accents et terminaisons ne comptent pas. On trouve tout ce qui contient tous vos mots, en français et en anglais.
search-kind = Parmi
search-kind-any = Tout
search-kind-gathering = Rencontres
search-kind-session = Séances
search-kind-news = Actualités
search-kind-opportunity = Offres et appels
search-kind-recommendation = Recommandations
search-kind-practice = Pratiques
search-kind-speaker = Intervenants
search-go = Chercher
search-found = Ce qui a été trouvé
search-nothing = Rien ne contient tous ces mots. Essayez-en moins, ou d’autres.
