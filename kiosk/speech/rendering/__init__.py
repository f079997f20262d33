"""Making clips: by a command, with engines and an encoder that are programs of the system, and from voices at the desk.

Never where the visitor is.
"""
