package nl.stadsmijn.inventory.description;

/** Fields of a description that belong together; {@link Description#with} replaces one by another of its kind. */
public sealed interface DescriptionGroup
        permits Identity,
                Classification,
                Measure,
                Geometry,
                MadeOf,
                Performances,
                Condition,
                Detachability,
                Hazards,
                Reuse,
                Provenance,
                Terms,
                Proof {}
