/* The C library has syncfs (Linux 2.6.39) and fstatfs, but Swift's Glibc overlay leaves them out. */
#ifndef SCORECARD_CSYNC_SHIM_H
#define SCORECARD_CSYNC_SHIM_H
#include <sys/vfs.h>
int syncfs(int fd);
#endif
