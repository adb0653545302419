"""The application in a browser without a network: installed, and with today's cards."""
