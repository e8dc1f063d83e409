# call
