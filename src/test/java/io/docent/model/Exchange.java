package io.docent.model;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// One request to a [ScriptedModel] and the response to it.
final class Exchange implements AutoCloseable {

    private final Socket client;
    private final InputStream in;
    private final ModelRequest request;
    private final StringBuilder whole = new StringBuilder();
    private boolean opened;
    private volatile boolean complete;

    private Exchange(Socket client, InputStream in, ModelRequest request) {
        this.client = client;
        this.in = in;
        this.request = request;
    }

    static Exchange read(Socket client) throws IOException {
        InputStream in = new BufferedInputStream(client.getInputStream());
        String path = line(in).split(" ")[1];
        Map<String, String> headers = new HashMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        String body = new String(body(in, headers), StandardCharsets.UTF_8);
        return new Exchange(client, in, new ModelRequest(path, Map.copyOf(headers), body, new CountDownLatch(1)));
    }

    ModelRequest request() {
        return request;
    }

    /// Notices when the client hangs up.
    void watch() {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // it hung up roughly
        }
        if (!complete) {
            request.gone().countDown();
        }
    }

    void play(Script script) throws IOException, InterruptedException {
        for (Script.Step step : script.steps()) {
            if (request.gone().getCount() == 0) {
                return;
            }
            switch (step) {
                case Script.Step.Open open -> open(script);
                case Script.Step.Piece piece -> say(script, piece.text());
                case Script.Step.Pause pause ->
                    request.gone().await(pause.length().toNanos(), TimeUnit.NANOSECONDS);
                case Script.Step.Stall stall -> request.gone().await();
                case Script.Step.Raw raw -> send(script, raw.text());
                case Script.Step.Finish finish -> finish(script, finish);
                case Script.Step.Cut cut -> {
                    complete = true;
                    return;
                }
            }
        }
        complete = true;
        open(script);
        write("0\r\n\r\n");
    }

    private void say(Script script, String text) throws IOException {
        if (request.streaming()) {
            send(script, request.protocol().piece(text));
        } else {
            whole.append(text);
        }
    }

    private void finish(Script script, Script.Step.Finish finish) throws IOException {
        Protocol protocol = request.protocol();
        send(script, request.streaming() ? protocol.end(finish) : protocol.whole(whole.toString(), finish));
    }

    private void send(Script script, String text) throws IOException {
        open(script);
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        write(Integer.toHexString(length) + "\r\n" + text + "\r\n");
    }

    private void open(Script script) throws IOException {
        if (opened) {
            return;
        }
        opened = true;
        StringBuilder head = new StringBuilder("HTTP/1.1 " + script.status() + " Scripted\r\n");
        boolean streamed = script.status() == 200 && request.streaming();
        head.append("Content-Type: ")
                .append(streamed ? request.protocol().mediaType() : "application/json")
                .append("\r\n");
        script.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        write(head + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
    }

    private void write(String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the client said nothing");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if (!headers.getOrDefault("transfer-encoding", "").contains("chunked")) {
            return in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        return body.toByteArray();
    }

    @Override
    public void close() throws IOException {
        complete = true;
        client.close();
    }
}
