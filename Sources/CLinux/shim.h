/* Calls of Linux that Swift's Glibc overlay leaves out. */
#ifndef SCORECARD_CLINUX_SHIM_H
#define SCORECARD_CLINUX_SHIM_H
#include <sys/syscall.h>
/* fstatfs. */
#include <sys/vfs.h>
#include <unistd.h>

/* Linux 3.15. */
int renameat2(int olddirfd, const char *oldpath, int newdirfd, const char *newpath, unsigned int flags);
#define SCORECARD_RENAME_EXCHANGE 2u

/* Linux 2.6.39, O_PATH: a folder that is gone through and not read. */
#define SCORECARD_PASS_THROUGH 010000000

/* Linux 2.6.27. */
int pipe2(int ends[2], int flags);
/* Linux 2.6.35; a command of fcntl. */
#define SCORECARD_SET_PIPE_SIZE 1031

/* Linux 2.6.39. */
int syncfs(int fd);

/* Linux 5.3; not through the C library, which has it since 2.36 only. -1 where the kernel lacks or forbids it. */
static inline int scorecard_open_process(int process) {
#ifdef SYS_pidfd_open
  return (int)syscall(SYS_pidfd_open, process, 0u);
#else
  (void)process;
  return -1;
#endif
}
#endif
