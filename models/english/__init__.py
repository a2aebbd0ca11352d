"""Training of the English encoder and its heads. Needs ``requirements.txt``; the program does not."""
