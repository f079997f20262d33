"""The composition root: the only package that calls every constructor, one module for each window."""
