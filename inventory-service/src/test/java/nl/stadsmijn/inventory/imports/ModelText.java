package nl.stadsmijn.inventory.imports;

/** A small model as its file has it. */
public final class ModelText {

    private ModelText() {}

    /** In mm, m² and kg. @param entities as lines of the file; #1 to #6 are taken */
    public static String of(String entities) {
        return """
                ISO-10303-21;
                HEADER;FILE_DESCRIPTION((''),'2;1');FILE_NAME('','',(''),(''),'','','');FILE_SCHEMA(('IFC4X3_ADD2'));ENDSEC;
                DATA;
                #1=IFCPROJECT('0Du7$nzQXCktKlPUTLFSAT',$,'Project',$,$,$,$,(),#3);
                #3=IFCUNITASSIGNMENT((#4,#5,#6));
                #4=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);
                #5=IFCSIUNIT(*,.AREAUNIT.,$,.SQUARE_METRE.);
                #6=IFCSIUNIT(*,.MASSUNIT.,.KILO.,.GRAM.);
                %s
                ENDSEC;
                END-ISO-10303-21;
                """.formatted(entities);
    }
}
