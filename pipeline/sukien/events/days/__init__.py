"""When something takes place: days told beside it, before it, counted from others, or left open."""
