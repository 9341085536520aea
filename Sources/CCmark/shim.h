#ifndef SCORECARD_CCMARK_SHIM_H
#define SCORECARD_CCMARK_SHIM_H
#include <cmark.h>
#endif
