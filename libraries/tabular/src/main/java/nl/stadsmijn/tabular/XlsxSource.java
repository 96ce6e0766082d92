package nl.stadsmijn.tabular;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** An XLSX file, of which one sheet is read. */
final class XlsxSource implements TableSource {

    private final InputFile file;
    private final Archive archive;
    private final Workbook workbook;
    private final String sheet;
    private final TableLimits limits;
    private final Optional<SharedStrings> strings;
    private final CellReader cells;

    private XlsxSource(
            InputFile file,
            Archive archive,
            Workbook workbook,
            String sheet,
            TableLimits limits,
            CellFormats formats,
            Optional<SharedStrings> strings) {
        this.file = file;
        this.archive = archive;
        this.workbook = workbook;
        this.sheet = sheet;
        this.limits = limits;
        this.strings = strings;
        this.cells = new CellReader(strings, formats, workbook.dates(), limits);
    }

    /** @param wanted the name of the sheet; the first visible one if empty */
    static XlsxSource open(InputFile file, Optional<String> wanted, TableLimits limits) throws IOException {
        Archive archive = Archive.open(file.path(), limits);
        try {
            Workbook workbook = Workbook.of(archive);
            String sheet = chosen(workbook, wanted);
            CellFormats formats = workbook.styles().isPresent()
                    ? CellFormats.of(archive.xml(workbook.styles().get(), maxText(limits)))
                    : CellFormats.none();
            Optional<SharedStrings> strings = workbook.sharedStrings().isPresent()
                    ? Optional.of(SharedStrings.of(
                            archive.xml(workbook.sharedStrings().get(), maxText(limits)), limits))
                    : Optional.empty();
            return new XlsxSource(file, archive, workbook, sheet, limits, formats, strings);
        } catch (IOException | RuntimeException failure) {
            archive.close();
            throw failure;
        }
    }

    private static int maxText(TableLimits limits) {
        return SheetText.escapedLength(limits.maxCellCharacters());
    }

    private static String chosen(Workbook workbook, Optional<String> wanted) throws TableException {
        List<String> names = List.copyOf(workbook.sheets().keySet());
        String sheet = wanted.or(() -> names.stream().findFirst()).orElse("");
        return names.stream()
                .filter(name -> name.equalsIgnoreCase(sheet))
                .findFirst()
                .orElseThrow(() -> new TableException(new Refusal.NoSuchSheet(sheet, names)));
    }

    @Override
    public TableFormat format() {
        return new TableFormat.Xlsx(sheet, List.copyOf(workbook.sheets().keySet()));
    }

    @Override
    public ExcelDates dates() {
        return workbook.dates();
    }

    @Override
    public RawRows rows() throws IOException {
        return new SheetRows(archive.xml(workbook.sheets().get(sheet), maxText(limits)), cells, limits);
    }

    @Override
    public void close() throws IOException {
        try (file;
                archive) {
            if (strings.isPresent()) {
                strings.get().close();
            }
        }
    }
}
