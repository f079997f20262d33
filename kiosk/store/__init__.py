"""What is kept: the only SQL of the house. Every change is one durable transaction that writes its journal row too.

Importing this package imports SQLAlchemy Core and nothing of Alembic: `upgrade` brings that in when there is something
to upgrade.
"""
