package nl.stadsmijn.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The scanner says of XML what the parser of the JDK says of it, and refuses what it is not to read. */
class XmlScannerTest {

    private static final int MAX_TEXT = 1_000;

    private static XmlScanner scanner(String xml) {
        return new XmlScanner(new StringReader(xml), MAX_TEXT);
    }

    /** Tags with attributes a, b and p:c, and the text of elements named t. */
    private static List<String> scanned(String xml) throws IOException {
        List<String> events = new ArrayList<>();
        try (XmlScanner scanner = scanner(xml)) {
            while (scanner.next()) {
                if (scanner.isStart()) {
                    events.add("<" + scanner.name() + " " + scanner.attribute("a") + " " + scanner.attribute("b") + " "
                            + scanner.prefixedAttribute("c"));
                }
                if (scanner.isStart("t")) {
                    events.add(scanner.text());
                }
                if (!scanner.isStart()) {
                    events.add(">" + scanner.name());
                }
            }
        }
        return events;
    }

    private static List<String> parsed(String xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
        List<String> events = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    events.add("<" + reader.getLocalName() + " " + reader.getAttributeValue("", "a") + " "
                            + reader.getAttributeValue("", "b") + " " + prefixed(reader, "c"));
                    inText = reader.getLocalName().equals("t");
                    text.setLength(0);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (inText) {
                        events.add(text.toString());
                    }
                    inText = false;
                    events.add(">" + reader.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getText());
                default -> {}
            }
        }
        return events;
    }

    private static String prefixed(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)
                    && !reader.getAttributePrefix(i).isEmpty()) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    @Property(tries = 300)
    void itReadsWhatTheParserOfTheJdkReads(@ForAll("documents") String xml) throws IOException, XMLStreamException {
        assertThat(scanned(xml)).isEqualTo(parsed(xml));
    }

    @Property(tries = 500)
    void whatTheParserOfTheJdkReadsOfDamagedXmlItReadsTooOrRefuses(
            @ForAll("documents") String xml, @ForAll int at, @ForAll("crumbs") String crumb) {
        String damaged = new StringBuilder(xml)
                .insert(Math.floorMod(at, xml.length()), crumb)
                .toString();
        List<String> events;
        try {
            events = scanned(damaged);
        } catch (IOException refused) {
            assertThat(refused).isInstanceOf(TableException.class);
            return;
        }
        try {
            assertThat(events).isEqualTo(parsed(damaged));
        } catch (XMLStreamException laxerThanTheParser) {
            assertThat(events).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<String> crumbs() {
        return Arbitraries.of(
                "<", ">", "&", "\"", "'", "/", "</t>", "<t>", "<!--", "-->", "]]>", "&lt;", "&#65;", "x", " ", "\r\n");
    }

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> text = text();
        Arbitrary<String> attributes = Combinators.combine(attribute("a"), attribute("b"), attribute("p:c"))
                .as((a, b, c) -> a + b + c);
        Arbitrary<String> leaf =
                Combinators.combine(attributes, text).as((tag, inner) -> "<t" + tag + ">" + inner + "</t>");
        Arbitrary<String> tree = Arbitraries.recursive(
                () -> Arbitraries.oneOf(leaf, attributes.map(tag -> "<e" + tag + "/>")),
                inner -> Combinators.combine(attributes, inner.list().ofMaxSize(3), between())
                        .as((tag, children, white) ->
                                "<p:n" + tag + " >" + white + String.join(white, children) + white + "</p:n\n>"),
                0,
                3);
        return tree.map(
                inner -> "<?xml version=\"1.0\"?>\r\n<!-- > < ' -->\n<root xmlns:p='urn:p'>" + inner + "</root>\n");
    }

    private static Arbitrary<String> between() {
        return Arbitraries.of("", " ", "\r\n  ", "<!--- - -> -->", "<?pi ?x > ?>");
    }

    private static Arbitrary<String> attribute(String name) {
        Arbitrary<String> value =
                text().map(text -> text.replaceAll("<!.*?(--|]])>", "").replace("\"", "&quot;"));
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just("")), Tuple.of(1, value.map(text -> " " + name + " =\n\"" + text + "\"")));
    }

    private static Arbitrary<String> text() {
        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("abcé ✓\t\n'\"]->;#=/")
                        .ofMaxLength(8)
                        .map(text -> text.replace("]]>", "")),
                Arbitraries.of(
                        "&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&#13;", "&#xE9;", "&#128512;", "\r", "\r\n"),
                Arbitraries.of("<![CDATA[<x>&amp;]]>", "<![CDATA[]]]]>", "<!-- a - b -->", "<![CDATA[]]>"));
        return pieces.list()
                .ofMaxSize(5)
                .map(list -> String.join("", list))
                .filter(text -> !text.contains("]]>") || text.contains("CDATA"));
    }

    @Example
    void aDocumentTypeIsRefused() {
        String xml = "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>";
        assertThatThrownBy(() -> scanned(xml))
                .isInstanceOfSatisfying(
                        TableException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.ForbiddenXml()));
    }

    @Example
    void entitiesOtherThanXmlsOwnAreRefused() {
        for (String entity :
                List.of("&e;", "&nbsp;", "&#xFFFFFFFF;", "&#;", "&;", "&#x110000;", "&averyveryverylongname;")) {
            assertThatThrownBy(() -> scanned("<t>" + entity + "</t>"))
                    .as(entity)
                    .isInstanceOfSatisfying(
                            TableException.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.ForbiddenXml()));
        }
    }

    @Example
    void whatIsNotWellFormedIsRefused() {
        List<String> broken = List.of(
                "",
                "text",
                "<a>",
                "<a></b>",
                "<a></a></a>",
                "<a/><b/>",
                "<a b></a>",
                "<a b=c></a>",
                "<a b='x'c='y'></a>",
                "<a b='<'></a>",
                "<a",
                "<a b='",
                "<!-- ",
                "<>",
                "</a>",
                "<t>x<a/></t>",
                "<a>".repeat(100) + "</a>".repeat(100),
                "<" + "a".repeat(300) + "/>",
                "<t>" + "x".repeat(MAX_TEXT + 1) + "</t>",
                "<t><![CDATA[" + "x".repeat(MAX_TEXT + 1) + "]]></t>",
                "<t a='" + "x".repeat(MAX_TEXT + 1) + "'></t>");
        for (String xml : broken) {
            assertThatThrownBy(() -> scanned(xml)).as(xml).isInstanceOf(TableException.class);
        }
    }
}
