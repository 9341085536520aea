/* SHA256_Init and its kin rather than EVP: they can't fail, and they load neither a provider nor a configuration file. */
#ifndef SCORECARD_CCRYPTO_SHIM_H
#define SCORECARD_CCRYPTO_SHIM_H
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
#endif
