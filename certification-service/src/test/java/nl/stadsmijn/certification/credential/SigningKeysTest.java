package nl.stadsmijn.certification.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

    @TempDir
    Path folder;

    @Test
    void theKeyIsKeptOverRestarts() {
        var first = new SigningKeys(folder, "correct horse");
        var second = new SigningKeys(folder, "correct horse");

        assertThat(second.signing()).isEqualTo(first.signing());
        var token = new Credentials(first).sign(Map.of("id", "x"));
        assertThat(new Credentials(second).verified(token)).contains(Map.of("id", "x"));
    }

    @Test
    void theKeyIsEncryptedAndNobodyElsesToRead() throws IOException {
        new SigningKeys(folder, "correct horse");

        try (var files = Files.list(folder)) {
            var file = files.toList();
            assertThat(file).hasSize(1);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getFirst())))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(file.getFirst()))
                    .doesNotContain("\"d\"")
                    .matches("[\\w-]+(\\.[\\w-]+){4}");
        }
        assertThatThrownBy(() -> new SigningKeys(folder, "wrong")).hasMessageContaining("SIGNING_KEY_PASSPHRASE");
    }

    @Test
    void withoutAPassphraseItDoesNotStart() {
        assertThatThrownBy(() -> new SigningKeys(folder, Optional.of(" ")))
                .hasMessageStartingWith("SIGNING_KEY_PASSPHRASE is not set.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void thePublishedKeyHasNoPrivatePart() {
        assertThat(new SigningKeys(folder, "p").published().toString()).doesNotContain("\"d\":");
    }

    @Test
    void aTokenOfAnotherKeyIsNotOurs() {
        var token = new Credentials(new SigningKeys(folder.resolve("another"), "p")).sign(Map.of("id", "x"));
        assertThat(new Credentials(new SigningKeys(folder, "p")).verified(token))
                .isEmpty();
    }

    @Test
    void theFirstBitOfAListIsTheLeftmost() throws IOException {
        var encoded = StatusBits.encode(List.of(0, 9, StatusBits.SIZE - 1));

        assertThat(encoded).startsWith("u");
        try (var unzipped = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))) {
            var bits = unzipped.readAllBytes();
            assertThat(bits).hasSize(StatusBits.SIZE / 8);
            assertThat(bits[0]).isEqualTo((byte) 0x80);
            assertThat(bits[1]).isEqualTo((byte) 0x40);
            assertThat(bits[bits.length - 1]).isEqualTo((byte) 0x01);
        }
    }
}
