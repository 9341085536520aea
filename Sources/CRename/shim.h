/* The C library has renameat2 (Linux 3.15), but Swift's Glibc overlay leaves it out. */
#ifndef SCORECARD_CRENAME_SHIM_H
#define SCORECARD_CRENAME_SHIM_H
int renameat2(int olddirfd, const char *oldpath, int newdirfd, const char *newpath, unsigned int flags);
#define SCORECARD_RENAME_EXCHANGE 2u
#endif
