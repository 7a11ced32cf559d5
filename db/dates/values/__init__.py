"""What an expression is worth: points, intervals and their EDTF forms."""
