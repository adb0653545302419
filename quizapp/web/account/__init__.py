"""The room of accounts: signing up, in and out, preferences, the first instructor."""
