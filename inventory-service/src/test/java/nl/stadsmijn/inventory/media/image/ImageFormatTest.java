package nl.stadsmijn.inventory.media.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImageFormatTest {

    private static final int TELEPHONE = 4032 * 3024;

    /** What {@code Runtime.maxMemory} tells of {@code -Xmx576m} with the serial collector, as on the local platform. */
    private static final long LOCAL_PLATFORM = 583860224L;

    @Test
    void aPhotoOfATelephoneIsTakenInWebpOnTheLocalPlatform() {
        assertThat(ImageFormat.webpPixels(LOCAL_PLATFORM)).isBetween(TELEPHONE, 14_000_000);
    }

    @Test
    void littleMemoryLeavesAThirdForAnImageAndMuchNoMoreThanOtherFormatsMayHave() {
        assertThat(ImageFormat.webpPixels(192L << 20)).isEqualTo(2_396_745);
        assertThat(ImageFormat.webpPixels(8L << 30)).isEqualTo(50_000_000);
    }
}
