"""Pages of the office: people, posts, assignments, owners of data, working days."""
