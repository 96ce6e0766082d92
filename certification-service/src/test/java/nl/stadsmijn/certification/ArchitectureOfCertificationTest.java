package nl.stadsmijn.certification;

import nl.stadsmijn.kit.test.ArchitectureTest;

class ArchitectureOfCertificationTest extends ArchitectureTest {}
