"""From mentions to claims: who says what of whom, and as of when."""
