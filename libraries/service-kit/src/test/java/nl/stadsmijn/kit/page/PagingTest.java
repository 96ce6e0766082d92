package nl.stadsmijn.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    /** Whatever is inserted while somebody pages: what was there is seen once, in order, and nothing twice. */
    @Property(tries = 300)
    void walkingThePagesUnderInsertsSeesEachOnce(
            @ForAll @Size(max = 60) Set<@IntRange(max = 1000) Integer> there,
            @ForAll @Size(max = 30) List<@IntRange(max = 1000) Integer> inserted,
            @ForAll @IntRange(min = 1, max = 7) int limit) {
        var table = new TreeSet<>(there);
        var seen = new ArrayList<Integer>();
        var inserts = inserted.iterator();
        var request = new PageRequest();
        request.limit = limit;
        do {
            var page = read(table, request);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            seen.addAll(page.items());
            request.cursor = page.nextCursor();
            if (inserts.hasNext()) {
                table.add(inserts.next());
            }
        } while (request.cursor != null);

        assertThat(seen).isSorted().doesNotHaveDuplicates().containsAll(there);
    }

    @Test
    void aLimitAboveTheMostIsCut() {
        var request = new PageRequest();
        request.limit = 100_000;
        assertThat(request.limit()).isEqualTo(200);
    }

    @Test
    void aLimitBelowOneIsRefused() {
        var request = new PageRequest();
        request.limit = 0;
        assertThatThrownBy(request::limit).isInstanceOf(HttpProblem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "%%%", "W10", "WyJhIiwiYiJd", "WyIiLCJhIiwiYiJd", "bnVsbA", "W251bGxd"})
    void aCursorThatIsNotOursIsRefusedWith400(String cursor) {
        var request = new PageRequest();
        request.cursor = cursor;
        assertThatThrownBy(() -> request.after(1))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(400));
    }

    @Test
    void aCursorWithAnotherValueThanAnIdIsRefusedWhereAnIdIsRead() {
        var request = new PageRequest();
        request.cursor = Cursor.encode("", List.of("not an id"));
        assertThatThrownBy(() -> request.after(1).orElseThrow().uuid(0)).isInstanceOf(HttpProblem.class);
    }

    @Test
    void anythingCanBeAPosition() {
        var position = List.<Object>of("tekst met \"aanhalingstekens\", é en 語", 12L, "");
        var request = new PageRequest();
        request.cursor = Cursor.encode("", position);

        var read = request.after(3).orElseThrow();

        assertThat(List.of(read.text(0), read.text(1), read.text(2)))
                .containsExactly("tekst met \"aanhalingstekens\", é en 語", "12", "");
    }

    private static Page<Integer> read(TreeSet<Integer> table, PageRequest request) {
        var after = request.after(1).map(cursor -> Integer.valueOf(cursor.text(0)));
        var rows = after.map(last -> table.tailSet(last, false)).orElse(table).stream()
                .limit(request.limit() + 1L)
                .toList();
        return Page.of(rows, request, row -> List.of(row));
    }
}
