internal import Glibc

/// The text of the C library's last error.
func lastSystemError() -> String { String(cString: strerror(errno)) }
