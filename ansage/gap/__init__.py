"""What does this gap cost? A prompt with and without one requirement, on the visible case."""
