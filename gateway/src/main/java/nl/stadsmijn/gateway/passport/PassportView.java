package nl.stadsmijn.gateway.passport;

import java.util.List;

/**
 * A passport as a page shows it, in one language: labels and texts, nothing to compute.
 *
 * @param id the permanent address
 * @param standing whether the lot is certified, in a word or two
 * @param certificateId of the certificate that it is certified by, or null
 * @param photos how it looks, the best first
 * @param description what it is
 * @param now how much there is of it, and what became of the rest
 * @param history where it has been, oldest first
 * @param quality how good it is
 */
record PassportView(
        Wording wording,
        String lotId,
        String id,
        String name,
        Standing standing,
        String certificateId,
        List<Photo> photos,
        Part<Fact> description,
        Part<Fact> now,
        Part<Step> history,
        Part<Fact> quality) {

    /**
     * A part of the page that one service fills.
     *
     * @param unavailable that service could not be asked
     */
    record Part<T>(boolean unavailable, List<T> lines) {}

    /**
     * @param thumbnail address of the small picture
     * @param screen address of the larger one
     * @param text what stands for it where it is not seen
     */
    record Photo(String thumbnail, String screen, String text) {}

    /** @param look the style of its badge */
    record Standing(String text, String look) {}

    /**
     * @param note how it is known, or null
     * @param link where it leads, or null
     */
    record Fact(String label, String text, String note, String link) {}

    /**
     * Something that happened to the lot, or to one that it came out of.
     *
     * @param at instant, as programs read it
     * @param moment the same, as people read it
     * @param otherLotId the lot it happened to if that is not this one, or the one that it went into or came out of; or null
     */
    record Step(String at, String moment, String what, String amount, String where, String otherLotId) {}
}
