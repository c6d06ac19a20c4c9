// The system's zlib, for gzip. Only `Intake/Streams/Inflater.swift` imports this module. https://zlib.net/manual.html
#pragma once
#include <zlib.h>

// `inflateInit2` is a macro with the version of the header in it. Both gzip and zlib headers are understood.
static inline int conflictdb_inflate_init(z_stream *stream, int window) { return inflateInit2(stream, window); }
