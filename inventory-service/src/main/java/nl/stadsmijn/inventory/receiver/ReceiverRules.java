package nl.stadsmijn.inventory.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.stadsmijn.inventory.code.Code;
import nl.stadsmijn.inventory.code.WasteCodes;
import nl.stadsmijn.kit.problem.Violation;

/** What must be right of a receiver: its codes stand in the list, and who receives waste has the authority to. */
@ApplicationScoped
class ReceiverRules {

    private static final int NEAREST = 3;

    /** Six digits and a place for each of vervoerder, inzamelaar, handelaar, bemiddelaar, with an X for what it is not. */
    private static final Pattern VIHB = Pattern.compile("(?i)(NL)?\\d{6}[VX][IX][HX][BX]");

    private final WasteCodes codes;

    ReceiverRules(WasteCodes codes) {
        this.codes = codes;
    }

    List<Violation> check(ReceiverRequest request) {
        var wrong = new ArrayList<Violation>();
        for (int i = 0; i < request.eural().size(); i++) {
            checkCode("eural[%d]".formatted(i), request.eural().get(i), wrong);
        }
        for (int i = 0; i < request.permits().size(); i++) {
            checkPermit("permits[%d].number".formatted(i), request.permits().get(i), wrong);
        }
        if (request.eural().isEmpty() && request.processing().stream().anyMatch(does -> does != Processing.REUSE)) {
            wrong.add(new Violation(
                    "eural",
                    "REQUIRED",
                    "must name the waste that it may receive, as its permit says; only who takes in products for reuse needs none",
                    null));
        }
        if (!request.eural().isEmpty() && request.permits().isEmpty()) {
            wrong.add(new Violation("permits", "REQUIRED", "must name the authority to receive this waste", null));
        }
        return wrong;
    }

    private void checkCode(String field, String written, List<Violation> wrong) {
        if (codes.find(written).isEmpty()) {
            var nearest =
                    codes.nearest(written, NEAREST).stream().map(Code::toString).collect(Collectors.joining(", "));
            wrong.add(new Violation(
                    field, "UNKNOWN_EURAL", "must be a Eural code; nearest: %s".formatted(nearest), written));
        }
    }

    private static void checkPermit(String field, Receiver.Permit permit, List<Violation> wrong) {
        if (permit.kind() == Receiver.PermitKind.VIHB
                && !VIHB.matcher(plain(permit.number())).matches()) {
            wrong.add(new Violation(
                    field,
                    "WRONG_FORM",
                    "must be six digits and four letters, V, I, H, B or an X in their places, such as 505432VIHB",
                    permit.number()));
        }
    }

    private static String plain(String number) {
        return number.replaceAll("[\\s.-]", "");
    }

    /** The codes of a checked request as their list writes them, each once. */
    List<String> tidy(List<String> written) {
        return written.stream()
                .map(code -> codes.find(code).orElseThrow().code())
                .distinct()
                .sorted()
                .toList();
    }
}
