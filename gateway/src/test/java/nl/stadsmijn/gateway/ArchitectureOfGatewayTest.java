package nl.stadsmijn.gateway;

import nl.stadsmijn.kit.test.ArchitectureTest;

class ArchitectureOfGatewayTest extends ArchitectureTest {}
