"""The pages of papers: lists, one paper, signing, keys, evidence, and the public check."""
