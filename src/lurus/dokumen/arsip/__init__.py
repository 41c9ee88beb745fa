"""The archive of a case: a bundle that stands on its own, its verification, how long it is kept, finding it."""
