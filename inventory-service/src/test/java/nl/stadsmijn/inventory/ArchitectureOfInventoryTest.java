package nl.stadsmijn.inventory;

import nl.stadsmijn.kit.test.ArchitectureTest;

class ArchitectureOfInventoryTest extends ArchitectureTest {}
