#ifndef SCORECARD_CZLIB_SHIM_H
#define SCORECARD_CZLIB_SHIM_H
#include <zlib.h>
#endif
