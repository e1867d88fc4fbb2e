package io.docent.corpus;

import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

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
        return Format.of(head(), name);
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
        Path path = path();
        if (!path.toRealPath().startsWith(folder.toRealPath())) {
            throw problem("this is a link that leads out of the corpus folder", "put what it leads to here");
        }
        if (Files.isSymbolicLink(path) && Files.isDirectory(path)) {
            throw problem(
                    "this is a link to a folder, which is not followed", "take it out, or put the folder itself here");
        }
        if (Files.isDirectory(path)) {
            throw problem("the folder may not be listed", "make it readable for the user who runs Docent");
        }
        if (!Files.isRegularFile(path)) {
            throw problem("this is no regular file", "take it out of the corpus folder");
        }
        return path;
    }

    /// A name may hold bytes that are no characters where Docent runs, and then does not lead back to the file.
    private Path path() {
        try {
            Path path = folder.resolve(name);
            if (name.indexOf('\uFFFD') < 0 || Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                return path;
            }
        } catch (InvalidPathException exception) {
            throw unnamed();
        }
        throw unnamed();
    }

    private ProblemException unnamed() {
        return problem(
                "the file's name is not in the encoding of this system",
                "rename it, or start Docent with the environment variable LC_ALL=C.UTF-8");
    }

    /// The first bytes, unpacked once.
    ///
    /// @throws ProblemException if it cannot be read or leads out of the folder
    byte[] head() {
        try (InputStream in = open(Long.MAX_VALUE)) {
            return in.readNBytes(Format.HEAD);
        } catch (IOException exception) {
            throw unreadable(exception);
        }
    }

    private static boolean isGzip(InputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return gzip;
    }

    ProblemException unreadable(IOException exception) {
        Problem problem = switch (exception) {
            case ZipException damaged -> damaged();
            case EOFException damaged -> damaged();
            case NoSuchFileException gone ->
                new Problem("the file is gone", name, "add it again, or take the link out");
            case AccessDeniedException closed ->
                new Problem("the file may not be read", name, "make it readable for the user who runs Docent");
            default ->
                new Problem(
                        "the file cannot be read from the disk",
                        name,
                        "check the disk, and links that lead in a circle");
        };
        return new ProblemException(problem, exception);
    }

    private Problem damaged() {
        return new Problem("the gzipped file breaks off or is damaged", name, "fetch it again");
    }

    private ProblemException tooLarge(long limit) {
        return problem("the file is larger than " + limit / 1024 / 1024 + " MB", "divide it, one paper a file");
    }

    private ProblemException unpacksTooLarge(long limit) {
        return problem(
                "the gzipped file is larger than " + limit / 1024 / 1024 + " MB when unpacked",
                "take it out, or divide it, one paper a file");
    }

    /// Whether its bytes, as they lie on the disk, are gzipped.
    ///
    /// @throws ProblemException if it cannot be read or leads out of the folder
    boolean isPacked() {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(check()))) {
            return isGzip(in);
        } catch (IOException exception) {
            throw unreadable(exception);
        }
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
                throw unpacksTooLarge(limit);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
