package io.docent.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Server-sent events on one response. The response begins with the first event: until then it may still be
/// refused.
///
/// Any thread may send. Once the client has gone, what is sent goes nowhere and [#isBroken] says so.
final class EventStream implements AutoCloseable {

    static final String MEDIA_TYPE = "text/event-stream";

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    private final HttpServletResponse response;
    private final Duration heartbeat;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Thread beating;
    private int lastId;
    private boolean closed;
    private volatile boolean broken;

    /// @param heartbeat time between comments that keep the connection open
    EventStream(HttpServletResponse response, Duration heartbeat) {
        this.response = response;
        this.heartbeat = heartbeat;
    }

    void send(String event, Object data) {
        String json = Json.write(data);
        lock.lock();
        try {
            if (lastId == 0) {
                begin();
            }
            lastId++;
            write("id: " + lastId + "\nevent: " + event + "\ndata: " + json + "\n\n");
        } finally {
            lock.unlock();
        }
    }

    boolean hasBegun() {
        lock.lock();
        try {
            return lastId > 0;
        } finally {
            lock.unlock();
        }
    }

    /// Whether the client has gone, as far as can be known: a connection tells when something is written to it.
    boolean isBroken() {
        return broken;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            if (beating != null) {
                beating.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    private void begin() {
        response.setStatus(200);
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("X-Accel-Buffering", "no");
        beating = Thread.ofVirtual().name("heartbeat").start(this::beat);
    }

    private void beat() {
        try {
            while (!broken) {
                Thread.sleep(heartbeat);
                lock.lockInterruptibly();
                try {
                    write(": still here\n\n");
                } finally {
                    lock.unlock();
                }
            }
        } catch (InterruptedException ignored) {
            // the stream was closed
        }
    }

    private void write(String text) {
        if (closed || broken) {
            return;
        }
        try {
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
        } catch (IOException e) {
            broken = true;
            LOG.debug("the client of a stream went away", e);
        }
    }
}
