"""What is settled when all is told: what events take over from one another, and which to log."""
