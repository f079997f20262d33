"""The translator's kit: one spreadsheet out, with pictures of where each wording stands, and back in, checked.

Line      a row of the sheet: one form of one wording.
Complaint what keeps a line from being taken, or only worth a look.
Change    a wording that the sheet gives otherwise than the catalogue, or has reviewed.
"""
