package io.docent.web;

import io.docent.library.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/// Writes each part that has a file name to a file of its own. The parser swallows what its listener throws, so
/// the first failure is kept until somebody asks for it.
final class PartReader implements MultiPart.Parser.Listener, AutoCloseable {

    private final Parcel parcel;
    private final long maxFileSize;
    private final List<Upload> uploads = new ArrayList<>();
    private String disposition = "";
    private String name = "";
    private long size;
    private @Nullable WritableByteChannel file;
    private @Nullable RuntimeException failure;

    PartReader(Parcel parcel, long maxFileSize) {
        this.parcel = parcel;
        this.maxFileSize = maxFileSize;
    }

    /// The files so far, in the order in which they came.
    List<Upload> uploads() {
        return List.copyOf(uploads);
    }

    /// @throws RuntimeException what went wrong first, if anything did
    void throwFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void onPartBegin() {
        disposition = "";
        size = 0;
    }

    @Override
    public void onPartHeader(String header, String value) {
        if (header.equalsIgnoreCase("Content-Disposition")) {
            disposition = value;
        }
    }

    @Override
    public void onPartHeaders() {
        FormPart part = FormPart.parse(disposition);
        name = part.fileName();
        if (!part.isFile()) {
            fail(Refusal.invalid(
                    "/" + CleanText.shortened(part.field()), "this must be a file: a part with a file name"));
        } else if (failure == null && !name.isEmpty()) {
            Path path = parcel.next();
            uploads.add(new Upload(name, path));
            open(path);
        }
    }

    @Override
    public void onPartContent(Content.Chunk chunk) {
        size += chunk.remaining();
        if (size > maxFileSize) {
            fail(tooLarge());
        }
        WritableByteChannel out = file;
        if (failure != null || out == null) {
            return;
        }
        try {
            while (chunk.hasRemaining()) {
                out.write(chunk.getByteBuffer());
            }
        } catch (IOException e) {
            fail(new UncheckedIOException(e));
        }
    }

    @Override
    public void onPartEnd() {
        close();
    }

    @Override
    public void onFailure(Throwable cause) {
        fail(Refusal.invalid("", "the body is no well-formed multipart/form-data, or was cut short"));
    }

    /// Ends the file that is being written.
    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            fail(new UncheckedIOException(e));
        } finally {
            file = null;
        }
    }

    /// "200 MB".
    static String size(long bytes) {
        long unit = 1L << 30;
        for (String name : List.of("GB", "MB", "KB")) {
            if (bytes >= unit && bytes % unit == 0) {
                return bytes / unit + " " + name;
            }
            unit >>= 10;
        }
        return bytes + " bytes";
    }

    private Refusal tooLarge() {
        return new Refusal(
                ProblemType.TOO_LARGE,
                "a file may have %s; \"%s\" has more".formatted(size(maxFileSize), CleanText.shortened(name)),
                "put it into the corpus folder, or set `upload.maxFileSize` in docent.yaml");
    }

    private void open(Path path) {
        try {
            file = Files.newByteChannel(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            fail(new UncheckedIOException(e));
        }
    }

    private void fail(RuntimeException cause) {
        if (failure == null) {
            failure = cause;
        }
    }
}
