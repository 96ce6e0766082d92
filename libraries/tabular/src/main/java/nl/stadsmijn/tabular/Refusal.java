package nl.stadsmijn.tabular;

import java.util.List;

/**
 * Why a file can't be read as a table at all. What is wrong with a heading or a cell is no refusal: that is a {@link HeadingProblem} or a
 * {@link CellProblem}, and the rest is read.
 */
public sealed interface Refusal {

    /** For programs; the sentences are for people. */
    enum Code {
        EMPTY,
        WRONG_KIND,
        BROKEN,
        TOO_LARGE,
        ZIP_BOMB,
        FORBIDDEN_XML,
        UNREADABLE_TEXT,
        NO_HEADINGS,
        NO_SUCH_SHEET
    }

    Code code();

    /** What is wrong, as a sentence. */
    String problem();

    /** What would be right, as a sentence. */
    String remedy();

    /** No byte, or no cell with anything in it. */
    record Empty() implements Refusal {
        @Override
        public Code code() {
            return Code.EMPTY;
        }

        @Override
        public String problem() {
            return "The file is empty.";
        }

        @Override
        public String remedy() {
            return "Send a table with a row of headings and rows below it.";
        }
    }

    /** By its content not a CSV or XLSX file, whatever its name says. */
    record WrongKind(FileKind kind) implements Refusal {
        @Override
        public Code code() {
            return Code.WRONG_KIND;
        }

        @Override
        public String problem() {
            return "The file is " + kind.description() + ", not a table.";
        }

        @Override
        public String remedy() {
            return "Save it as .xlsx (Excel workbook, without password) or as .csv, and send that.";
        }
    }

    /**
     * Begins well and is damaged further on.
     *
     * @param what what was found, without a full stop
     * @param row the row of the table, from 1; 0 when the file as a whole is meant
     */
    record Broken(String what, int row) implements Refusal {
        @Override
        public Code code() {
            return Code.BROKEN;
        }

        @Override
        public String problem() {
            return "The file is damaged" + (row > 0 ? " at row " + row : "") + ": " + what + ".";
        }

        @Override
        public String remedy() {
            return "Open it in a spreadsheet program, save it again as .xlsx or .csv, and send that.";
        }
    }

    /**
     * Beyond one of {@link TableLimits}.
     *
     * @param row the row of the table, from 1; 0 when the file as a whole is meant
     */
    record TooLarge(Limit limit, long maximum, int row) implements Refusal {

        /** Which of {@link TableLimits}. */
        public enum Limit {
            BYTES("bytes"),
            UNPACKED_BYTES("bytes when unpacked"),
            ENTRIES("files in the archive"),
            ROWS("rows"),
            COLUMNS("columns"),
            CELL_CHARACTERS("characters in a cell"),
            ROW_CHARACTERS("characters in a row");

            private final String label;

            Limit(String label) {
                this.label = label;
            }
        }

        @Override
        public Code code() {
            return Code.TOO_LARGE;
        }

        @Override
        public String problem() {
            return "There are more than " + maximum + " " + limit.label + (row > 0 ? ", at row " + row : "") + ".";
        }

        @Override
        public String remedy() {
            return switch (limit) {
                case CELL_CHARACTERS, ROW_CHARACTERS -> "Close every quote that is opened, and shorten the text.";
                case COLUMNS -> "Close every quote that is opened, and remove the columns that are not asked for.";
                default -> "Send it in parts.";
            };
        }
    }

    /** The archive unpacks to far more than a workbook of its size can be. */
    record ZipBomb() implements Refusal {
        @Override
        public Code code() {
            return Code.ZIP_BOMB;
        }

        @Override
        public String problem() {
            return "The workbook unpacks to far more than one of its size can be.";
        }

        @Override
        public String remedy() {
            return "Save it as .csv, and send that.";
        }
    }

    /** The workbook's XML declares a document type or refers to an entity; no spreadsheet program writes that. */
    record ForbiddenXml() implements Refusal {
        @Override
        public Code code() {
            return Code.FORBIDDEN_XML;
        }

        @Override
        public String problem() {
            return "The workbook has XML with a document type or an entity, which is not read.";
        }

        @Override
        public String remedy() {
            return "Save it again with a spreadsheet program, and send that.";
        }
    }

    /**
     * The text is in no encoding that is read, or has bytes that are no text.
     *
     * @param what what was found, without a full stop
     */
    record UnreadableText(String what) implements Refusal {
        @Override
        public Code code() {
            return Code.UNREADABLE_TEXT;
        }

        @Override
        public String problem() {
            return "The text can't be read: " + what + ".";
        }

        @Override
        public String remedy() {
            return "Save it as \"CSV UTF-8\", and send that.";
        }
    }

    /**
     * No row has enough of the headings that are asked for.
     *
     * @param expected the headings that are known, Dutch first
     * @param sheets the other sheets of the workbook; none for CSV
     */
    record NoHeadings(List<String> expected, List<String> sheets) implements Refusal {
        private static final int SHOWN = 12;

        @Override
        public Code code() {
            return Code.NO_HEADINGS;
        }

        @Override
        public String problem() {
            return "No row of known headings was found at the top of the table"
                    + (sheets.isEmpty() ? "." : "; other sheets are not looked at: " + String.join(", ", sheets) + ".");
        }

        @Override
        public String remedy() {
            return "Begin with a row of headings such as: "
                    + String.join("; ", expected.subList(0, Math.min(SHOWN, expected.size())))
                    + (expected.size() > SHOWN ? " …" : ".");
        }
    }

    /** @param sheets the sheets that are there */
    record NoSuchSheet(String name, List<String> sheets) implements Refusal {
        @Override
        public Code code() {
            return Code.NO_SUCH_SHEET;
        }

        @Override
        public String problem() {
            return "The workbook has no sheet named \"" + name + "\".";
        }

        @Override
        public String remedy() {
            return sheets.isEmpty() ? "Add a sheet with a table." : "Choose one of: " + String.join(", ", sheets) + ".";
        }
    }
}
