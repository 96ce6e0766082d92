package nl.stadsmijn.kit.test.mini;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.json.MergePatches;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.precondition.IfMatch;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.storage.Ids;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A small service with what all services have: the kit is tried on it, and it shows how the kit is used. */
@Path("/notes")
@Tag(name = "Notes")
@RolesAllowed({Role.CONTRACTOR, Role.OWNER})
@RunOnVirtualThread
@Produces("application/json")
public class NoteResource {

    private final NoteRepository notes;
    private final Caller caller;
    private final MergePatches patches;

    NoteResource(NoteRepository notes, Caller caller, MergePatches patches) {
        this.notes = notes;
        this.caller = caller;
        this.patches = patches;
    }

    @POST
    @Idempotent
    @Operation(summary = "Write a note")
    @ProblemTypes("conflict")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "slabs", value = NoteContent.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The note",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Note.class)))
    public Response createNote(@NotNull @Valid NoteContent content) {
        if (content.title().equals("conflict")) {
            throw Problem.conflict("There is one already.");
        }
        if (content.title().equals("rule")) {
            throw Problem.rule("title", "NOT_ALLOWED", "must not be rule", content.title());
        }
        var note = new Note(Ids.next(), caller.organisation(), content, false, 1);
        notes.add(note);
        if (content.title().equals("crash")) {
            throw new IllegalStateException("planted: the note was written, then this");
        }
        return Response.created(URI.create("/api/v1/notes/" + note.id()))
                .tag(IfMatch.tag(1))
                .entity(note)
                .build();
    }

    @GET
    @Operation(summary = "List notes")
    public Page<Note> listNotes(
            @QueryParam("published") Boolean published,
            @QueryParam("colour") NoteContent.Colour colour,
            @QueryParam("about") UUID about,
            @BeanParam PageRequest page) {
        var filter = new NoteRepository.Filter(published, colour, about);
        var rows = notes.of(caller.organisation(), filter, page.after(1), page.limit());
        return Page.of(rows, page, note -> java.util.List.of(note.id()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a note")
    @APIResponse(
            responseCode = "200",
            description = "The note",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Note.class)))
    public Response getNote(UUID id) {
        var note = own(id);
        return Response.ok(note).tag(IfMatch.tag(note.version())).build();
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Replace a note")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "slabs", value = NoteContent.EXAMPLE)))
    public Note replaceNote(UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NoteContent content) {
        return change(id, ifMatch, content);
    }

    @PATCH
    @Path("/{id}")
    @Transactional
    @Consumes("application/merge-patch+json")
    @Operation(summary = "Change a note")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            examples = @ExampleObject(name = "green", value = "{\"colour\": \"GREEN\"}")))
    public Note changeNote(UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull JsonNode patch) {
        var before = own(id);
        return change(id, ifMatch, patches.apply(before.content(), patch));
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Throw a note away")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void deleteNote(UUID id, @HeaderParam("If-Match") String ifMatch) {
        var note = own(id);
        IfMatch.check(ifMatch, note.version(), note);
        notes.remove(id);
    }

    @POST
    @Path("/{id}/publication")
    @Idempotent
    @Operation(summary = "Publish a note")
    @ProblemTypes("conflict")
    @APIResponse(
            responseCode = "200",
            description = "The note",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Note.class)))
    public Response publishNote(UUID id) {
        var note = own(id);
        if (note.published()) {
            throw Problem.conflict("It is published already.");
        }
        notes.change(new Note(note.id(), note.organisation(), note.content(), true, note.version()));
        return Response.ok(own(id)).build();
    }

    @GET
    @Path("/{id}/title")
    @PermitAll
    @Operation(summary = "Read the title of a published note")
    public Title getNoteTitle(UUID id) {
        return notes.find(id)
                .filter(note -> note.published()
                        || caller.organisationIfAny()
                                .filter(note.organisation()::equals)
                                .isPresent())
                .map(note -> new Title(note.content().title()))
                .orElseThrow(Problem::notFound);
    }

    /** What everybody may see of a note. */
    public record Title(String title) {}

    private Note change(UUID id, String ifMatch, NoteContent content) {
        var note = own(id);
        IfMatch.check(ifMatch, note.version(), note);
        notes.change(new Note(id, note.organisation(), content, note.published(), note.version()));
        return own(id);
    }

    private Note own(UUID id) {
        var organisation = caller.organisation();
        return notes.find(id)
                .filter(note -> note.organisation().equals(organisation))
                .orElseThrow(Problem::notFound);
    }
}
