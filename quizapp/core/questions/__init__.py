"""From facts to questions worth asking."""
