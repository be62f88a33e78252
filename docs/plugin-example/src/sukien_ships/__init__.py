"""An example of a plug-in for sukien: names of ships, and a calendar of events."""
