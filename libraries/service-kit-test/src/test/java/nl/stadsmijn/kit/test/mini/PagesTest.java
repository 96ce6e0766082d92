package nl.stadsmijn.kit.test.mini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class PagesTest {

    @Test
    void walkingThePagesWhileOthersWriteSeesEachOnce() {
        var organisation = UUID.randomUUID();
        var there = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            there.add(Notes.written(organisation, "note " + i));
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = Notes.as(organisation).queryParam("limit", 3);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(Notes.PATH)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<String> ids = page.getList("items.id");
            assertThat(ids).hasSizeLessThanOrEqualTo(3);
            seen.addAll(ids);
            if (seen.size() < 7) {
                Notes.written(organisation, "written meanwhile");
            }
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates().containsAll(there).isSorted();
    }

    @Test
    void aListThatEndsHasNoNextCursor() {
        assertThat(Notes.as(UUID.randomUUID())
                        .get(Notes.PATH)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo("{\"items\":[]}");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        var organisation = UUID.randomUUID();
        Notes.written(organisation, "one");
        Notes.written(organisation, "two");
        String cursor = Notes.as(organisation)
                .queryParam("limit", 1)
                .queryParam("published", false)
                .get(Notes.PATH)
                .then()
                .statusCode(200)
                .extract()
                .path("nextCursor");

        Notes.as(organisation)
                .queryParam("cursor", cursor)
                .queryParam("published", false)
                .queryParam("limit", 7)
                .get(Notes.PATH)
                .then()
                .statusCode(200)
                .body("items.content.title", equalTo(List.of("two")));
        for (var published : List.of("true", "")) {
            var request = Notes.as(organisation).queryParam("cursor", cursor);
            (published.isEmpty() ? request : request.queryParam("published", published))
                    .get(Notes.PATH)
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("cursor"))
                    .body("violations[0].code", equalTo("NOT_A_CURSOR"))
                    .body("detail", containsString("same filters"));
        }
    }
}
