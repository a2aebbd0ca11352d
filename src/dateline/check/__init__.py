"""event → findings: the arithmetic of the desk."""
