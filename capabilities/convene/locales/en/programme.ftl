# programme
