# Words of the library.
