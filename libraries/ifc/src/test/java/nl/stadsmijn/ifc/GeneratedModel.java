package nl.stadsmijn.ifc;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A model of any size, made like the real ones: per slab its properties, quantities, box and extrusion, and three times as much faces. */
final class GeneratedModel {

    private static final int FACES = 60;
    private static final int IDS = 500;

    private GeneratedModel() {}

    /** Writes whole slabs until the file has this size, and returns how many. */
    static int write(Path file, long bytes) throws IOException {
        String whole = StepFile.metric("IFC4", "");
        int end = whole.indexOf("ENDSEC;\nEND-ISO");
        int slabs = 0;
        try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(file));
                PrintStream out = new PrintStream(raw, false, StandardCharsets.US_ASCII)) {
            out.print(whole.substring(0, end));
            out.print("#90=IFCMATERIAL('Concrete',$,$);\n");
            for (long written = 0; written < bytes; slabs++) {
                String slab = slab(slabs);
                out.print(slab);
                written += slab.length();
            }
            out.print(whole.substring(end));
        }
        return slabs;
    }

    private static String slab(int number) {
        int id = 1000 + number * IDS;
        StringBuilder text = new StringBuilder(20_000);
        String guid = String.format("%08dAAAAAAAAAAAAA", number);
        text.append("#%d=IFCSLAB('0%s',$,'slab %d',$,$,$,#%d,'t%d',.FLOOR.);\n"
                .formatted(id, guid, number, id + 1, number));
        text.append("#%d=IFCPRODUCTDEFINITIONSHAPE($,$,(#%d,#%d));\n".formatted(id + 1, id + 2, id + 3));
        text.append("#%d=IFCSHAPEREPRESENTATION($,'Box','BoundingBox',(#%d));\n".formatted(id + 2, id + 4));
        text.append("#%d=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#%d));\n".formatted(id + 3, id + 5));
        text.append("#%d=IFCBOUNDINGBOX(#%d,%d.,1200.,200.);\n".formatted(id + 4, id + 10, 3000 + number % 5000));
        text.append("#%d=IFCEXTRUDEDAREASOLID(#%d,$,$,200.);\n".formatted(id + 5, id + 6));
        text.append("#%d=IFCARBITRARYCLOSEDPROFILEDEF(.AREA.,$,#%d);\n".formatted(id + 6, id + 7));
        text.append("#%d=IFCPOLYLINE((#%d,#%d,#%d,#%d,#%d));\n"
                .formatted(id + 7, id + 10, id + 11, id + 12, id + 13, id + 10));
        text.append("#%d=IFCRELASSOCIATESMATERIAL('1%s',$,$,$,(#%d),#90);\n".formatted(id + 8, guid, id));
        text.append("#%d=IFCRELCONTAINEDINSPATIALSTRUCTURE('2%s',$,$,$,(#%d),#2);\n".formatted(id + 9, guid, id));
        points(text, id, 3000 + number % 5000);
        faces(text, id + 20);
        properties(text, id + 300, id, number, guid);
        return text.toString();
    }

    private static void points(StringBuilder text, int id, int length) {
        int[][] corners = {{0, 0}, {length, 0}, {length, 1200}, {0, 1200}};
        for (int i = 0; i < corners.length; i++) {
            text.append("#%d=IFCCARTESIANPOINT((%d.,%d.));\n".formatted(id + 10 + i, corners[i][0], corners[i][1]));
        }
    }

    private static void faces(StringBuilder text, int first) {
        for (int i = 0; i < FACES; i++) {
            int id = first + i * 4;
            text.append("#")
                    .append(id)
                    .append("=IFCCARTESIANPOINT((")
                    .append(id * 0.37)
                    .append(",")
                    .append(id * 1.13);
            text.append(",")
                    .append(i)
                    .append(".));\n#")
                    .append(id + 1)
                    .append("=IFCPOLYLOOP((#")
                    .append(id);
            text.append(",#")
                    .append(first)
                    .append(",#")
                    .append(first + 4)
                    .append("));\n#")
                    .append(id + 2);
            text.append("=IFCFACEOUTERBOUND(#")
                    .append(id + 1)
                    .append(",.T.);\n#")
                    .append(id + 3);
            text.append("=IFCFACE((#").append(id + 2).append("));\n");
        }
    }

    private static void properties(StringBuilder text, int id, int slab, int number, String guid) {
        StringBuilder ids = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append("#%d=IFCPROPERTYSINGLEVALUE('Property %d',$,IFCLABEL('value %d'),$);\n"
                    .formatted(id + 10 + i, i, i < 15 ? i : number));
            ids.append(i == 0 ? "#" : ",#").append(id + 10 + i);
        }
        text.append("#%d=IFCPROPERTYSET('3%s',$,'Set',$,(%s));\n".formatted(id, guid, ids));
        text.append("#%d=IFCRELDEFINESBYPROPERTIES('4%s',$,$,$,(#%d),#%d);\n".formatted(id + 1, guid, slab, id));
        text.append("#%d=IFCQUANTITYVOLUME('NetVolume',$,$,%s);\n".formatted(id + 2, number * 0.001));
        text.append("#%d=IFCELEMENTQUANTITY('5%s',$,'Qto_SlabBaseQuantities',$,$,(#%d));\n"
                .formatted(id + 3, guid, id + 2));
        text.append("#%d=IFCRELDEFINESBYPROPERTIES('6%s',$,$,$,(#%d),#%d);\n".formatted(id + 4, guid, slab, id + 3));
    }
}
