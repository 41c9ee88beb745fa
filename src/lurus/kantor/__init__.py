"""Offices, posts, people, assignments, calendars: all with dates."""
