# Les mots du diagnostic local de sécurité comme démarche.
audit-menu = Diagnostics de sécurité
audit-desk-overview = Vue d’ensemble
audit-desk-committee = Comité
audit-desk-inventory = Inventaire
audit-desk-sources = Incidents
audit-desk-numbers = Chiffres
audit-desk-release = Diffusion
audit-desk-voices = Paroles
audit-desk-coding = Codage
audit-desk-findings = Constats
audit-desk-priorities = Priorités
audit-desk-portrait = Portrait
audit-stage-data = Données
audit-stage-voices = Paroles
audit-stage-findings = Constats

audit-line-too-long = Raccourcissez de { $over } caractères.
audit-too-many-words = Dites-le en { $most } mots au plus.
audit-day-wrong = Choisissez un jour, par exemple 2027-03-15.
audit-number-wrong = Écrivez un nombre entier de { $from } à { $to }.
audit-link-wrong = Écrivez une adresse complète qui commence par https://.
