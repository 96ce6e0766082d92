package nl.stadsmijn.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made part by part, as no program would make it. */
final class XlsxFile {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private XlsxFile() {}

    /** A workbook with one sheet, given the XML within its {@code sheetData}. */
    static XlsxFile of(String rows) {
        return new XlsxFile()
                .part(
                        "[Content_Types].xml",
                        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>")
                .part("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"))
                .part("xl/workbook.xml", workbook("", "<sheet name='Blad1' sheetId='1' r:id='r1'/>"))
                .part(
                        "xl/_rels/workbook.xml.rels",
                        relationships(
                                "worksheet",
                                "worksheets/sheet1.xml",
                                "sharedStrings",
                                "sharedStrings.xml",
                                "styles",
                                "styles.xml"))
                .sheet("xl/worksheets/sheet1.xml", rows)
                .strings("")
                .part(
                        "xl/styles.xml",
                        "<styleSheet xmlns='" + MAIN + "'><cellXfs><xf numFmtId='0'/></cellXfs></styleSheet>");
    }

    /** Rows of text, numbered from 1. */
    static String textRows(String[]... rows) {
        StringBuilder xml = new StringBuilder();
        for (String[] row : rows) {
            xml.append("<row>");
            for (String text : row) {
                xml.append(inline(text));
            }
            xml.append("</row>");
        }
        return xml.toString();
    }

    static String inline(String text) {
        return "<c t='inlineStr'><is><t>" + escaped(text) + "</t></is></c>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    static String workbook(String properties, String sheets) {
        return "<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATIONSHIPS + "'>" + properties + "<sheets>" + sheets
                + "</sheets></workbook>";
    }

    /** @param typesAndTargets by twos; they get the ids r1, r2, … */
    static String relationships(String... typesAndTargets) {
        StringBuilder xml = new StringBuilder("<Relationships xmlns='x'>");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            xml.append("<Relationship Id='r")
                    .append(i / 2 + 1)
                    .append("' Type='")
                    .append(RELATIONSHIPS)
                    .append('/');
            xml.append(typesAndTargets[i])
                    .append("' Target='")
                    .append(typesAndTargets[i + 1])
                    .append("'/>");
        }
        return xml.append("</Relationships>").toString();
    }

    XlsxFile sheet(String name, String rows) {
        return part(name, "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** @param items the XML within {@code sst} */
    XlsxFile strings(String items) {
        return part("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + items + "</sst>");
    }

    /** Styles with these {@code numFmts} and, for the cell formats in their order, these number formats. */
    XlsxFile styles(String formats, int... ids) {
        StringBuilder xml = new StringBuilder("<styleSheet xmlns='" + MAIN + "'>")
                .append(formats)
                .append("<cellXfs>");
        for (int id : ids) {
            xml.append("<xf numFmtId='").append(id).append("'/>");
        }
        return part("xl/styles.xml", xml.append("</cellXfs></styleSheet>").toString());
    }

    XlsxFile part(String name, String text) {
        return part(name, text.getBytes(StandardCharsets.UTF_8));
    }

    XlsxFile part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    XlsxFile without(String name) {
        parts.remove(name);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            copyTo(zip);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** Writes the parts to an archive that is to have more of them. */
    void copyTo(ZipOutputStream zip) throws IOException {
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            zip.write(part.getValue());
            zip.closeEntry();
        }
    }
}
