"""Visits written beforehand, played on the real screens: for training, translators, the README and the tests."""
