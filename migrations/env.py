"""Runs revisions on the connection the store hands over, inside its one transaction (fault R1).

There is no other way in: the store takes a backup first, and marks the file as its own afterwards.
"""

from alembic import context

from kiosk.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
