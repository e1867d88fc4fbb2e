package io.docent.web;

import io.docent.library.Upload;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/// The files of one request (`multipart/form-data`, RFC 7578), written to disk while they arrive.
final class Delivery {

    private static final int CHUNK = 1 << 16;
    private static final int MAX_HEADERS = 1 << 13;
    private static final int MAX_FILES = 10_000;

    /// Bytes of a request that is refused that are still read, so that its sender gets to see why.
    private static final long MAX_DRAINED = 64L << 20;

    private final Parcel parcel;
    private final UploadLimits limits;

    /// @param parcel where the files are put
    Delivery(Parcel parcel, UploadLimits limits) {
        this.parcel = parcel;
        this.limits = limits;
    }

    /// Takes all files of a request.
    ///
    /// @throws Refusal if there is none, if there are too many or too large ones, or if the request is malformed
    List<Upload> receive(Context context) {
        String boundary = boundary(context.header(Header.CONTENT_TYPE));
        InputStream body = context.bodyInputStream();
        if (context.req().getContentLengthLong() > limits.maxRequestSize()) {
            drain(body);
            throw tooLarge();
        }
        try (PartReader parts = new PartReader(parcel, limits.maxFileSize())) {
            read(body, boundary, parts);
            if (parts.uploads().isEmpty()) {
                throw Refusal.invalid("", "the request holds no file; send one part with a file name for each");
            }
            return parts.uploads();
        } catch (Refusal refusal) {
            drain(body);
            throw refusal;
        }
    }

    private void read(InputStream body, String boundary, PartReader parts) {
        MultiPart.Parser parser = new MultiPart.Parser(boundary, parts);
        parser.setPartHeadersMaxLength(MAX_HEADERS);
        parser.setMaxParts(MAX_FILES);
        long total = 0;
        byte[] chunk = chunk(body);
        while (chunk.length > 0) {
            total += chunk.length;
            if (total > limits.maxRequestSize()) {
                throw tooLarge();
            }
            parser.parse(Content.Chunk.from(ByteBuffer.wrap(chunk), false));
            parts.throwFailure();
            chunk = chunk(body);
        }
        parser.parse(Content.Chunk.EOF);
        parts.throwFailure();
    }

    private Refusal tooLarge() {
        return new Refusal(
                ProblemType.TOO_LARGE,
                "the files of one request may have %s together".formatted(PartReader.size(limits.maxRequestSize())),
                "send fewer at a time, put them into the corpus folder, or set `upload.maxRequestSize` in docent.yaml");
    }

    private static byte[] chunk(InputStream body) {
        try {
            return body.readNBytes(CHUNK);
        } catch (IOException e) {
            throw Refusal.invalid("", "the body was cut short");
        }
    }

    private static void drain(InputStream body) {
        try {
            byte[] chunk = new byte[CHUNK];
            long drained = 0;
            for (int read = 0; read >= 0 && drained < MAX_DRAINED; drained += Math.max(read, 0)) {
                read = body.read(chunk);
            }
        } catch (IOException ignored) {
            // the sender went away: there is nobody left to tell
        }
    }

    private static String boundary(@Nullable String type) {
        boolean form = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
        String boundary = form ? MultiPart.extractBoundary(type) : null;
        if (boundary == null || boundary.isEmpty()) {
            throw new Refusal(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "the body must be multipart/form-data with a boundary, not "
                            + (type == null ? "without a type" : CleanText.shortened(type)));
        }
        return boundary;
    }
}
