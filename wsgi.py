"""What a WSGI server loads: ``gunicorn wsgi:app``."""

from quizapp.web import jobs
from quizapp.web.app import create_app

app = create_app()
jobs.start(app)
