"""What an event is made of while it is assembled: the draft, its dates compared and joined, its place."""
