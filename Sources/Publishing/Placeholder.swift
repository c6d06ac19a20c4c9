// Placeholder so that the target compiles; replaced by its first real file.
