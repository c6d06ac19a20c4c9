// Files that fail on demand: a file system for SQLite, made for tests, that passes everything on to the system's own and
// lets the n-th read, write, … of files with a certain name go wrong. https://www.sqlite.org/vfs.html
#pragma once

/// What may fail; to be added up.
enum {
  FAULTY_READ = 1,
  FAULTY_WRITE = 2,
  FAULTY_SYNC = 4,
  FAULTY_TRUNCATE = 8,
  FAULTY_OPEN = 16,
  FAULTY_DELETE = 32,
  /// A write answers that the disk is full.
  FAULTY_FULL = 64,
  /// A write stops half-way, and then fails.
  FAULTY_TORN = 128,
};

/// Makes it what every connection of this process uses from now on. Only files with "faulty-" in their path ever fail.
/// Answers 0 where it could.
int faulty_files_install(void);

/// The n-th of these operations from now on fails, and with `lasting` all that follow.
void faulty_files_arm(int kinds, long nth, int lasting);

/// Nothing fails any more. Answers how many of the operations there were since they were armed.
long faulty_files_disarm(void);
