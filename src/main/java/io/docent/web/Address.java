package io.docent.web;

/// Where a server listens.
///
/// @param host name or address of this machine
/// @param port 0 for any that is free
record Address(String host, int port) {}
