"""The domain, pure: data in, data out."""
