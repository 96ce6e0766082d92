package nl.stadsmijn.tabular;

import java.util.ArrayList;
import java.util.List;

/** Makes values of cells, by what the survey of the table showed. */
final class RowReader {

    private final Survey survey;

    RowReader(Survey survey) {
        this.survey = survey;
    }

    Row read(RawRow raw) {
        Headings headings = survey.headings();
        Object[] values = new Object[headings.all().size()];
        List<CellProblem> problems = new ArrayList<>(0);
        for (Heading heading : headings.all()) {
            RawCell cell = raw.cell(heading.position());
            if (heading.column().isEmpty() || cell.isBlank()) {
                continue;
            }
            switch (outcome(heading, heading.column().get(), cell)) {
                case Outcome.Value<?>(Object value) -> values[heading.position()] = value;
                case Outcome.Unreadable<?>(CellProblem.Code code, String right) ->
                    problems.add(new CellProblem(
                            raw.number(),
                            heading.position(),
                            heading.text(),
                            heading.column().get().key(),
                            code,
                            cell.text(),
                            right));
            }
        }
        return new Row(raw, headings.positions(), values, problems);
    }

    private <T> Outcome<T> outcome(Heading heading, Column<T> column, RawCell cell) {
        return switch (cell.type()) {
            case ERROR -> new Outcome.Unreadable<>(CellProblem.Code.FORMULA_ERROR, "a value instead of an error");
            case UNCOMPUTED ->
                new Outcome.Unreadable<>(
                        CellProblem.Code.FORMULA_WITHOUT_VALUE,
                        "the formula's outcome; open and save the file in a spreadsheet program");
            default ->
                column.kind()
                        .read(
                                cell,
                                survey.conventions().get(heading.position()),
                                heading.unit().orElse(null));
        };
    }
}
