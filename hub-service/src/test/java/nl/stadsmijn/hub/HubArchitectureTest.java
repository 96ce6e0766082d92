package nl.stadsmijn.hub;

import nl.stadsmijn.kit.test.ArchitectureTest;

class HubArchitectureTest extends ArchitectureTest {}
