package nl.stadsmijn.inventory.description;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How it can be taken loose (losmaakbaarheid): the four option lists of "Circular Buildings, een meetmethodiek voor losmaakbaarheid", version 2.0 (DGBC, RVO, Alba Concepts and W/E adviseurs,
 * 2021). No score: that takes a formula set of one's own.
 */
@Schema(
        examples =
                "{\"connection\":\"BOLT_AND_NUT\",\"accessibility\":\"EXTRA_ACTIONS_WITHOUT_DAMAGE\",\"intersections\":\"NONE\",\"edges\":\"OVERLAPPING\"}")
public record Detachability(
        Connection connection, Accessibility accessibility, Intersections intersections, Edges edges)
        implements DescriptionGroup {

    /** What holds it (type verbinding), from dry to hard chemical. */
    @Schema(name = "ConnectionType")
    public enum Connection {
        /** Droge verbinding: los, klik, klittenband, magneet. */
        LOOSE,
        CLICK,
        HOOK_AND_LOOP,
        MAGNETIC,
        /** Verbinding met toegevoegde elementen. */
        BOLT_AND_NUT,
        SPRING,
        CORNER_BRACKET,
        SCREW,
        OTHER_ADDED_ELEMENT,
        /** Directe integrale verbinding. */
        PIN,
        NAIL,
        /** Zachte chemische verbinding: kit, schuim. */
        SEALANT,
        FOAM,
        /** Harde chemische verbinding. */
        GLUE,
        POURED_JOINT,
        WELD,
        CEMENT_BOUND,
        CHEMICAL_ANCHOR,
        OTHER_HARD_CHEMICAL
    }

    /** How the connection is reached (toegankelijkheid van de verbinding). */
    @Schema(name = "ConnectionAccessibility")
    public enum Accessibility {
        /** Vrij toegankelijk zonder extra handelingen. */
        FREE,
        /** Toegankelijk met extra handelingen die geen schade veroorzaken. */
        EXTRA_ACTIONS_WITHOUT_DAMAGE,
        /** Met volledig herstelbare schade. */
        FULLY_REPAIRABLE_DAMAGE,
        /** Met gedeeltelijk herstelbare schade. */
        PARTLY_REPAIRABLE_DAMAGE,
        /** Niet toegankelijk: onherstelbare schade aan het product of omliggende producten. */
        NOT_ACCESSIBLE
    }

    /** What runs through it from other layers of the building (doorkruisingen). */
    @Schema(name = "Intersections")
    public enum Intersections {
        /** Modulaire zonering van producten uit verschillende lagen. */
        NONE,
        OCCASIONAL,
        FULL_INTEGRATION
    }

    /** How its edges are shut in (randopsluiting). */
    @Schema(name = "EdgeEnclosure")
    public enum Edges {
        /** Geen belemmering voor het (tussentijds) uitnemen. */
        OPEN,
        /** Gedeeltelijke belemmering. */
        OVERLAPPING,
        /** Volledige belemmering. */
        CLOSED
    }
}
