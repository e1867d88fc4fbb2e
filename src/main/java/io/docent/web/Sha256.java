package io.docent.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Names bytes by what they are.
final class Sha256 {

    private Sha256() {}

    static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
