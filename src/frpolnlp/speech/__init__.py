"""Reported speech: who said what, with which words."""
