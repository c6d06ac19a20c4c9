// The system's SQLite. Only the target `SQLite` imports this module.
//
// Swift imports neither variadic functions nor function-like macros, so the few that the wrapper needs are given a
// plain shape here. https://www.sqlite.org/c3ref/intro.html
#pragma once
#include <sqlite3.h>

/// Turns one of the on/off settings of a connection on (1) or off (0).
/// https://www.sqlite.org/c3ref/db_config.html
static inline int conflictdb_sqlite3_set(sqlite3 *db, int setting, int on) {
  return sqlite3_db_config(db, setting, on, (int *)0);
}

/// Before the library is first used: how many bytes of a savepoint's journal stay in memory, and no statistics of memory,
/// for which every allocation would wait for a lock. https://www.sqlite.org/c3ref/c_config_covering_index_scan.html
static inline int conflictdb_sqlite3_configure(int savepoint_bytes) {
  int result = sqlite3_config(SQLITE_CONFIG_STMTJRNL_SPILL, savepoint_bytes);
  return result == SQLITE_OK ? sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) : result;
}

/// `SQLITE_TRANSIENT` is a macro with a cast: SQLite makes its own copy of what is bound.
static inline int conflictdb_sqlite3_bind_text(sqlite3_stmt *statement, int index, const char *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_text64(statement, index, bytes, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int conflictdb_sqlite3_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_TRANSIENT);
}

static inline void conflictdb_sqlite3_result_text(sqlite3_context *context, const char *bytes, sqlite3_uint64 count) {
  sqlite3_result_text64(context, bytes, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

/// `SQLITE_STATIC`: the text stays where it is until the statement is over.
static inline void conflictdb_sqlite3_result_lent_text(sqlite3_context *context, const char *bytes, sqlite3_uint64 count) {
  sqlite3_result_text64(context, bytes, count, SQLITE_STATIC, SQLITE_UTF8);
}

static inline void conflictdb_sqlite3_result_blob(sqlite3_context *context, const void *bytes, sqlite3_uint64 count) {
  sqlite3_result_blob64(context, bytes, count, SQLITE_TRANSIENT);
}

/// Nothing that came with a file may use the virtual table that is being connected. https://www.sqlite.org/c3ref/vtab_config.html
static inline int conflictdb_sqlite3_vtab_direct_only(sqlite3 *db) {
  return sqlite3_vtab_config(db, SQLITE_VTAB_DIRECTONLY);
}
