"""The article reader: the text as a person reads it, its facts marked, evidence shown."""
