//! Programmes in and out on the command line. The report of an import goes to stderr, the document of an export to stdout.
