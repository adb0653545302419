"""The database: tables, queries, engine settings, migrations."""
