package nl.stadsmijn.matching.project;

import java.util.Optional;
import java.util.UUID;

/** Where other features look up projects. */
public interface Projects {

    /** The project, if it is this organisation's. */
    Optional<Project> of(UUID organisation, UUID id);
}
