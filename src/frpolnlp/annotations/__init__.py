"""What is stored in a Doc: frozen views, and how they are written and read."""
