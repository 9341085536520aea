// Makes one call of the C library fail in the tool, and in nothing that the tool starts: loaded before all else by
// LD_PRELOAD, told what to do by FAULT_… (see faults.py). In C, since that is what has to stand in the library's place.
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// In the order of `calls` in faults.py.
enum call {
  READ, PREAD, WRITE, PWRITE, OPEN, OPENAT, CLOSE, STAT, LSTAT, FSTAT, FSTATAT, FSYNC, FDATASYNC, SYNCFS, RENAME,
  RENAMEAT, RENAMEAT2, UNLINK, UNLINKAT, RMDIR, MKDIR, MKDIRAT, SYMLINKAT, READLINK, READLINKAT, REALPATH, FDOPENDIR,
  READDIR, FCHMOD, FUTIMENS, FTRUNCATE, MKSTEMP, MKDTEMP, FLOCK, FCNTL, POLL, WAITID, WAITPID, SPAWN, CALLS
};

static const int SHORT = -1;

static atomic_ulong own[CALLS];
static atomic_ulong *counts = own;
static int is_on, chosen = -1, kind;
static unsigned long number;
static const char *journal;

__attribute__((constructor)) static void begin(void) {
  const char *call = getenv("FAULT_CALL"), *which = getenv("FAULT_NUMBER"), *what = getenv("FAULT_KIND");
  is_on = strcmp(program_invocation_short_name, "scorecard") == 0;
  journal = getenv("FAULT_JOURNAL");
  if (call && which && what) {
    chosen = atoi(call);
    number = strtoul(which, NULL, 10);
    kind = atoi(what);
  }
  const char *path = getenv("FAULT_COUNTS");
  if (!is_on || !path) return;
  int file = syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CREAT, 0600);
  if (file < 0 || syscall(SYS_ftruncate, file, sizeof own) != 0) return;
  void *shared = mmap(NULL, sizeof own, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (shared != MAP_FAILED) counts = shared;
  syscall(SYS_close, file);
}

static void note(const char *path, int file) {
  char name[4096] = "", link[64];
  if (path) {
    snprintf(name, sizeof name, "%s\n", path);
  } else if (file >= 0) {
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    long length = syscall(SYS_readlinkat, AT_FDCWD, link, name, sizeof name - 2);
    if (length >= 0) memcpy(name + length, "\n", 2);
  } else {
    strcpy(name, "\n");
  }
  if (!journal) return;
  int to = syscall(SYS_openat, AT_FDCWD, journal, O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (to < 0) return;
  syscall(SYS_write, to, name, strlen(name));
  syscall(SYS_close, to);
}

// 0: the call is done as it is; SHORT: it does less than it was asked; else it fails, and errno says why.
static int fault(enum call call, const char *path, int file) {
  if (!is_on) return 0;
  unsigned long now = atomic_fetch_add(&counts[call], 1) + 1;
  // Number 0 is every other call.
  if ((int)call != chosen || (number ? now != number : now % 2)) return 0;
  note(path, file);
  if (kind != SHORT) errno = kind;
  return kind;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define FAILS(call, path, file) \
  do { \
    if (fault(call, path, file)) return -1; \
  } while (0)
#define IS_STREAM(file) ((file) == STDOUT_FILENO || (file) == STDERR_FILENO)

static size_t cut(size_t count) { return count > 1 ? count / 2 : count; }

#define TRANSFER(result, name, call, buffer, cases, ...) \
  result name(int file, buffer bytes, size_t count cases) { \
    int what = IS_STREAM(file) ? 0 : fault(call, NULL, file); \
    if (what > 0) return -1; \
    if (what == SHORT) count = cut(count); \
    return REAL(name)(file, bytes, count __VA_ARGS__); \
  }
#define WITH_OFFSET , off_t offset
TRANSFER(ssize_t, read, READ, void *, )
TRANSFER(ssize_t, write, WRITE, const void *, )
TRANSFER(ssize_t, pread, PREAD, void *, WITH_OFFSET, , offset)
TRANSFER(ssize_t, pread64, PREAD, void *, WITH_OFFSET, , offset)
TRANSFER(ssize_t, pwrite, PWRITE, const void *, WITH_OFFSET, , offset)
TRANSFER(ssize_t, pwrite64, PWRITE, const void *, WITH_OFFSET, , offset)

#define OPENING(name) \
  int name(const char *path, int flags, ...) { \
    va_list more; \
    va_start(more, flags); \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; \
    va_end(more); \
    FAILS(OPEN, path, -1); \
    return REAL(name)(path, flags, mode); \
  }
OPENING(open)
OPENING(open64)
int openat(int folder, const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;
  va_end(more);
  FAILS(OPENAT, path, -1);
  return REAL(openat)(folder, path, flags, mode);
}

// Whatever it says, the descriptor is gone.
int close(int file) {
  int what = fault(CLOSE, NULL, file), closed = REAL(close)(file);
  if (what) errno = what;
  return what ? -1 : closed;
}

#define ON_PATH(name, call, declared, given, path) \
  int name declared { \
    FAILS(call, path, -1); \
    return REAL(name) given; \
  }
#define ON_FILE(name, call, declared, given) \
  int name declared { \
    FAILS(call, NULL, file); \
    return REAL(name) given; \
  }
ON_PATH(stat, STAT, (const char *path, struct stat *found), (path, found), path)
ON_PATH(stat64, STAT, (const char *path, struct stat64 *found), (path, found), path)
ON_PATH(lstat, LSTAT, (const char *path, struct stat *found), (path, found), path)
ON_PATH(lstat64, LSTAT, (const char *path, struct stat64 *found), (path, found), path)
ON_FILE(fstat, FSTAT, (int file, struct stat *found), (file, found))
ON_FILE(fstat64, FSTAT, (int file, struct stat64 *found), (file, found))
ON_PATH(fstatat, FSTATAT, (int folder, const char *path, struct stat *found, int flags), (folder, path, found, flags), path)
ON_FILE(fsync, FSYNC, (int file), (file))
ON_FILE(fdatasync, FDATASYNC, (int file), (file))
ON_FILE(syncfs, SYNCFS, (int file), (file))
ON_PATH(rename, RENAME, (const char *old, const char *path), (old, path), path)
ON_PATH(renameat, RENAMEAT, (int from, const char *old, int to, const char *path), (from, old, to, path), path)
ON_PATH(renameat2, RENAMEAT2, (int from, const char *old, int to, const char *path, unsigned flags), (from, old, to, path, flags), path)
ON_PATH(unlink, UNLINK, (const char *path), (path), path)
ON_PATH(unlinkat, UNLINKAT, (int folder, const char *path, int flags), (folder, path, flags), path)
ON_PATH(rmdir, RMDIR, (const char *path), (path), path)
ON_PATH(mkdir, MKDIR, (const char *path, mode_t mode), (path, mode), path)
ON_PATH(mkdirat, MKDIRAT, (int folder, const char *path, mode_t mode), (folder, path, mode), path)
ON_PATH(symlinkat, SYMLINKAT, (const char *target, int folder, const char *path), (target, folder, path), path)
ON_FILE(fchmod, FCHMOD, (int file, mode_t mode), (file, mode))
ON_FILE(futimens, FUTIMENS, (int file, const struct timespec times[2]), (file, times))
ON_FILE(ftruncate, FTRUNCATE, (int file, off_t length), (file, length))
ON_FILE(ftruncate64, FTRUNCATE, (int file, off64_t length), (file, length))
ON_PATH(mkstemp, MKSTEMP, (char *path), (path), path)
ON_FILE(flock, FLOCK, (int file, int operation), (file, operation))
ON_PATH(poll, POLL, (struct pollfd *files, nfds_t count, int patience), (files, count, patience), "")
ON_PATH(waitid, WAITID, (idtype_t type, id_t id, siginfo_t *found, int options), (type, id, found, options), "")

pid_t waitpid(pid_t process, int *status, int options) {
  FAILS(WAITPID, "", -1);
  return REAL(waitpid)(process, status, options);
}

ssize_t readlink(const char *path, char *target, size_t size) {
  FAILS(READLINK, path, -1);
  return REAL(readlink)(path, target, size);
}

ssize_t readlinkat(int folder, const char *path, char *target, size_t size) {
  FAILS(READLINKAT, path, -1);
  return REAL(readlinkat)(folder, path, target, size);
}

char *realpath(const char *path, char *found) {
  return fault(REALPATH, path, -1) ? NULL : REAL(realpath)(path, found);
}

char *mkdtemp(char *path) { return fault(MKDTEMP, path, -1) ? NULL : REAL(mkdtemp)(path); }

DIR *fdopendir(int file) { return fault(FDOPENDIR, NULL, file) ? NULL : REAL(fdopendir)(file); }

struct dirent *readdir(DIR *folder) {
  return fault(READDIR, NULL, dirfd(folder)) ? NULL : REAL(readdir)(folder);
}

#define CONTROLLING(name) \
  int name(int file, int command, ...) { \
    va_list more; \
    va_start(more, command); \
    void *argument = va_arg(more, void *); \
    va_end(more); \
    FAILS(FCNTL, NULL, file); \
    return REAL(name)(file, command, argument); \
  }
CONTROLLING(fcntl)
CONTROLLING(fcntl64)

// It returns the error itself.
int posix_spawn(
    pid_t *process, const char *path, const posix_spawn_file_actions_t *actions, const posix_spawnattr_t *attributes,
    char *const words[], char *const variables[]) {
  int what = fault(SPAWN, path, -1);
  return what ? what : REAL(posix_spawn)(process, path, actions, attributes, words, variables);
}
