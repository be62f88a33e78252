"""Where something takes place: the place or host that is told, or where the story was."""
