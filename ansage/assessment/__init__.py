"""The tests before and after: what a learner says in unseen tasks, and how that has changed."""
