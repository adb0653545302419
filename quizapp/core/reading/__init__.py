"""From bytes to an article, one module a format.

``plain.read_plain`` reads text, ``formats.reader_for`` chooses by file name,
``boilerplate.boilerplate`` tells what in an article is no content.
"""
