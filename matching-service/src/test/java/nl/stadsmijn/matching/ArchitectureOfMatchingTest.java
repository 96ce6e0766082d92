package nl.stadsmijn.matching;

import nl.stadsmijn.kit.test.ArchitectureTest;

class ArchitectureOfMatchingTest extends ArchitectureTest {}
