package io.docent.embed;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The model and the native libraries that run it, unpacked once and kept: left to itself the runtime would
/// unpack them into the temporary folder at each start and leave them there when it is killed.
final class ModelFiles {

    private static final String MODEL_FILE = "bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER_FILE = "bge-small-en-v1.5-q-tokenizer.json";
    private static final List<String> NATIVE_NAMES = List.of("onnxruntime", "onnxruntime4j_jni");

    private ModelFiles() {}

    static OnnxBertBiEncoder encoder(Path cache) {
        try {
            unpackNative(cache);
            System.getProperties()
                    .putIfAbsent("DJL_CACHE_DIR", cache.resolve("djl").toString());
            Path model = unpacked("/" + MODEL_FILE, cache.resolve("model").resolve(MODEL_FILE));
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            OrtSession session = environment.createSession(String.valueOf(model), options());
            try (InputStream tokenizer = ModelFiles.class.getResourceAsStream("/" + TOKENIZER_FILE)) {
                return new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.CLS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model could not be loaded", e);
        }
    }

    /// One thread for each text and no spinning: texts run side by side instead, and idle threads cost nothing.
    private static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        return options;
    }

    private static void unpackNative(Path cache) throws IOException {
        if (System.getProperty("onnxruntime.native.path") != null) {
            return;
        }
        String platform = platform();
        Path folder =
                cache.resolve("onnxruntime-" + OrtEnvironment.class.getPackage().getImplementationVersion());
        for (String name : NATIVE_NAMES) {
            String file = System.mapLibraryName(name);
            if (unpacked("/ai/onnxruntime/native/" + platform + "/" + file, folder.resolve(file)) == null) {
                return;
            }
        }
        System.setProperty("onnxruntime.native.path", folder.toString());
    }

    /// The runtime's own name for this operating system and processor.
    private static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String os = system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux";
        String processor = System.getProperty("os.arch", "");
        return os + (processor.equals("aarch64") ? "-aarch64" : "-x64");
    }

    /// The file on disk, written first where it is missing; null where no library holds it. It appears whole or
    /// not at all, whoever else unpacks it at the same time.
    private static @Nullable Path unpacked(String resource, Path target) throws IOException {
        if (Files.isRegularFile(target)) {
            return target;
        }
        try (InputStream bytes = ModelFiles.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                return null;
            }
            Files.createDirectories(target.getParent());
            Path partial = Files.createTempFile(target.getParent(), "unpacking", ".tmp");
            try {
                Files.copy(bytes, partial, StandardCopyOption.REPLACE_EXISTING);
                Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
            return target;
        }
    }
}
