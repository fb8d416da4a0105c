"""Cards to preview pictures: letters, a sheet of few colours, the drawing, and the gallery that keeps what is drawn."""
