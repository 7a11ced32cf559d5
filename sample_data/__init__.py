"""The corpus that `dashiji demo` shows; written for this project, see README."""
