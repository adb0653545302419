"""Questions on several sentences of the article: matching, ordering, finding the evidence."""
