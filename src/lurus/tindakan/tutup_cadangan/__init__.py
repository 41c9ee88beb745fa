"""ext: a number that was set aside was used outside this application, or is void."""
