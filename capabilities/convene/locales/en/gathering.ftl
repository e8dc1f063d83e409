# gathering
