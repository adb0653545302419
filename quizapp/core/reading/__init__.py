"""From bytes to an article, one module a format.

``formats.read_file`` chooses the reader by file name and gives a manuscript: every paragraph,
with those that are proposed to stay out (menus, running heads, bylines). ``recognition`` makes
the article of it, through ``plain.read_plain``, which reads text. ``boilerplate.boilerplate``
tells what in an article is no content.
"""
