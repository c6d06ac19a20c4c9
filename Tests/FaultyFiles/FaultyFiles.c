#include "FaultyFiles.h"
#include <sqlite3.h>
#include <stdatomic.h>
#include <string.h>

typedef struct {
  sqlite3_file base;
  sqlite3_file *real;
  int counted;
} File;

static sqlite3_vfs vfs;
static sqlite3_vfs *system_vfs;
static atomic_int armed, is_lasting;
static atomic_long due, seen;

/// Whether the operation at hand is the one to fail.
static int fails(int counted, int kind) {
  if (!counted || !(atomic_load(&armed) & kind)) return 0;
  long number = atomic_fetch_add(&seen, 1) + 1;
  long wanted = atomic_load(&due);
  return number == wanted || (atomic_load(&is_lasting) && number > wanted);
}

#define REAL(file) (((File *)(file))->real)
#define FAILS(file, kind) fails(((File *)(file))->counted, kind)

static int file_close(sqlite3_file *file) { return REAL(file)->pMethods->xClose(REAL(file)); }

static int file_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset) {
  if (FAILS(file, FAULTY_READ)) return SQLITE_IOERR_READ;
  return REAL(file)->pMethods->xRead(REAL(file), bytes, count, offset);
}

static int file_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset) {
  if (FAILS(file, FAULTY_WRITE)) return SQLITE_IOERR_WRITE;
  if (FAILS(file, FAULTY_FULL)) return SQLITE_FULL;
  if (FAILS(file, FAULTY_TORN)) {
    REAL(file)->pMethods->xWrite(REAL(file), bytes, count / 2, offset);
    return SQLITE_IOERR_WRITE;
  }
  return REAL(file)->pMethods->xWrite(REAL(file), bytes, count, offset);
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 size) {
  if (FAILS(file, FAULTY_TRUNCATE)) return SQLITE_IOERR_TRUNCATE;
  return REAL(file)->pMethods->xTruncate(REAL(file), size);
}

static int file_sync(sqlite3_file *file, int flags) {
  if (FAILS(file, FAULTY_SYNC)) return SQLITE_IOERR_FSYNC;
  return REAL(file)->pMethods->xSync(REAL(file), flags);
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size) { return REAL(file)->pMethods->xFileSize(REAL(file), size); }
static int file_lock(sqlite3_file *file, int level) { return REAL(file)->pMethods->xLock(REAL(file), level); }
static int file_unlock(sqlite3_file *file, int level) { return REAL(file)->pMethods->xUnlock(REAL(file), level); }
static int file_reserved(sqlite3_file *file, int *is) { return REAL(file)->pMethods->xCheckReservedLock(REAL(file), is); }
static int file_control(sqlite3_file *file, int op, void *arg) { return REAL(file)->pMethods->xFileControl(REAL(file), op, arg); }
static int file_sector(sqlite3_file *file) { return REAL(file)->pMethods->xSectorSize(REAL(file)); }
static int file_traits(sqlite3_file *file) { return REAL(file)->pMethods->xDeviceCharacteristics(REAL(file)); }
static int file_shm_map(sqlite3_file *file, int page, int size, int extend, void volatile **at) {
  return REAL(file)->pMethods->xShmMap(REAL(file), page, size, extend, at);
}
static int file_shm_lock(sqlite3_file *file, int offset, int n, int flags) {
  return REAL(file)->pMethods->xShmLock(REAL(file), offset, n, flags);
}
static void file_shm_barrier(sqlite3_file *file) { REAL(file)->pMethods->xShmBarrier(REAL(file)); }
static int file_shm_unmap(sqlite3_file *file, int remove) { return REAL(file)->pMethods->xShmUnmap(REAL(file), remove); }

// Version 2: shared memory, but no mapping of files, so that every read passes through here.
static const sqlite3_io_methods methods = {
  2, file_close, file_read, file_write, file_truncate, file_sync, file_size, file_lock, file_unlock, file_reserved,
  file_control, file_sector, file_traits, file_shm_map, file_shm_lock, file_shm_barrier, file_shm_unmap, 0, 0,
};

static int is_counted(const char *name) { return name && strstr(name, "faulty-") != 0; }

static int vfs_open(sqlite3_vfs *self, const char *name, sqlite3_file *out, int flags, int *out_flags) {
  (void)self;
  File *file = (File *)out;
  file->base.pMethods = 0;
  file->counted = is_counted(name);
  file->real = (sqlite3_file *)(file + 1);
  if (fails(file->counted, FAULTY_OPEN)) return SQLITE_CANTOPEN;
  int result = system_vfs->xOpen(system_vfs, name, file->real, flags, out_flags);
  if (file->real->pMethods) file->base.pMethods = &methods;
  return result;
}

static int vfs_delete(sqlite3_vfs *self, const char *name, int sync) {
  (void)self;
  if (fails(is_counted(name), FAULTY_DELETE)) return SQLITE_IOERR_DELETE;
  return system_vfs->xDelete(system_vfs, name, sync);
}

int faulty_files_install(void) {
  if (system_vfs) return 0;
  system_vfs = sqlite3_vfs_find(0);
  if (!system_vfs) return SQLITE_ERROR;
  vfs = *system_vfs;
  vfs.zName = "faulty";
  vfs.pNext = 0;
  vfs.szOsFile = (int)sizeof(File) + system_vfs->szOsFile;
  vfs.xOpen = vfs_open;
  vfs.xDelete = vfs_delete;
  return sqlite3_vfs_register(&vfs, 1);
}

void faulty_files_arm(int kinds, long nth, int lasting) {
  atomic_store(&armed, 0);
  atomic_store(&seen, 0);
  atomic_store(&due, nth);
  atomic_store(&is_lasting, lasting);
  atomic_store(&armed, kinds);
}

long faulty_files_disarm(void) {
  atomic_store(&armed, 0);
  return atomic_load(&seen);
}
