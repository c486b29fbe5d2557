"""Who acts in a text, what they are called, and whose words its sentences give."""
