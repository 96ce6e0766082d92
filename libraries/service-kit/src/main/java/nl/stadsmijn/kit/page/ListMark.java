package nl.stadsmijn.kit.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A short digest of what makes a list the list it is: its path, filters and sort. Not a secret, and not a seal: a cursor shows nothing by itself. */
final class ListMark {

    /** What may differ from page to page; facets count beside the list. */
    private static final Set<String> OF_THE_PAGE = Set.of("limit", "cursor", "facets");

    private static final int BYTES = 6;

    private ListMark() {}

    static String of(String path, Map<String, List<String>> query) {
        var filters = new TreeMap<>(query);
        filters.keySet().removeAll(OF_THE_PAGE);
        var digest = sha256().digest((path + filters).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
