package io.docent.corpus;

import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/// One file of a corpus folder, gzipped or not.
///
/// @param folder the corpus folder
/// @param name path below it, `/` between names
public record CorpusFile(Path folder, String name) {

    private static final int BUFFER = 64 * 1024;

    /// What the file is, by how its content begins.
    ///
    /// @throws ProblemException if it cannot be read or leads out of the folder
    public Format format() {
        try (InputStream in = open(Long.MAX_VALUE)) {
            return Format.of(in.readNBytes(Format.HEAD), name);
        } catch (IOException exception) {
            throw unreadable(exception);
        }
    }

    /// SHA-256 of its bytes as they lie on the disk, in lower-case hexadecimal.
    ///
    /// @throws ProblemException if it cannot be read or leads out of the folder
    public String hash() {
        try {
            check();
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = Files.newInputStream(folder.resolve(name))) {
                byte[] buffer = new byte[BUFFER];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException exception) {
            throw unreadable(exception);
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("every Java has SHA-256", exception);
        }
    }

    /// The whole content.
    ///
    /// @param limit bytes that it may have at most, after unpacking
    /// @throws ProblemException if it has more, cannot be read or leads out of the folder
    public byte[] bytes(long limit) {
        try (InputStream in = open(limit)) {
            return in.readAllBytes();
        } catch (IOException exception) {
            throw unreadable(exception);
        }
    }

    /// The content as a stream, which throws a [ProblemException] past `limit` bytes.
    InputStream open(long limit) throws IOException {
        Path path = check();
        if (Files.size(path) > limit) {
            throw tooLarge(limit);
        }
        InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        try {
            return new Limited(isGzip(in) ? new GZIPInputStream(in, BUFFER) : in, limit);
        } catch (IOException exception) {
            in.close();
            throw exception;
        }
    }

    private Path check() throws IOException {
        Path path = folder.resolve(name);
        if (!path.toRealPath().startsWith(folder.toRealPath())) {
            throw problem("the file is a link that leads out of the corpus folder", "put the file itself here");
        }
        if (!Files.isRegularFile(path)) {
            throw problem("this is no regular file", "take it out of the corpus folder");
        }
        return path;
    }

    private static boolean isGzip(InputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return gzip;
    }

    ProblemException unreadable(IOException exception) {
        boolean damaged = exception instanceof java.util.zip.ZipException || exception instanceof java.io.EOFException;
        return new ProblemException(
                new Problem(
                        damaged
                                ? "the gzipped file breaks off or is damaged"
                                : "cannot read the file: "
                                        + exception.getClass().getSimpleName(),
                        name,
                        damaged ? "fetch it again" : "check that it is there and may be read"),
                exception);
    }

    private ProblemException tooLarge(long limit) {
        return problem("the file is larger than " + limit / 1024 / 1024 + " MB", "divide it, one paper a file");
    }

    private ProblemException problem(String what, String fix) {
        return new ProblemException(new Problem(what, name, fix));
    }

    /// Stops a file that unpacks to more than anyone would put there.
    private final class Limited extends InputStream {

        private final InputStream in;
        private final long limit;
        private long count;

        Limited(InputStream in, long limit) {
            this.in = in;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            check(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            check(Math.max(0, read));
            return read;
        }

        private void check(int read) {
            count += read;
            if (count > limit) {
                throw tooLarge(limit);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
