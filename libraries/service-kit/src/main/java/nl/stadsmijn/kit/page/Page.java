package nl.stadsmijn.kit.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * A stretch of a list.
 *
 * @param items at most as many as were asked for
 * @param nextCursor where the next stretch begins; absent on the last
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) String nextCursor) {

    /**
     * Makes a page of one row more than was asked for: the row too many only tells that there is more.
     *
     * @param rows up to {@code limit + 1} rows, in the order of the list
     * @param request what was asked for
     * @param position what the list is sorted by, of a row; unique, so that the cursor is stable under inserts
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, List<?>> position) {
        var limit = request.limit();
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        var shown = List.copyOf(rows.subList(0, limit));
        return new Page<>(shown, Cursor.encode(request.list(), position.apply(shown.getLast())));
    }

    public <R> Page<R> map(Function<T, R> each) {
        return new Page<>(items.stream().map(each).toList(), nextCursor);
    }
}
