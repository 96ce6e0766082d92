package nl.stadsmijn.ifc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.stadsmijn.ifc.EntityClass.Role;

/** The classes that this reader knows, and those of one file that it does not; found by bytes, without making a text of each. */
final class EntityClasses {

    /** More unknown classes than this are no model; the rest counts as skipped. */
    private static final int MAX_CLASSES = 4096;

    /** Building elements of IFC2x3, IFC4 and IFC4.3 (subclasses of IfcElement but for openings and other voids). */
    static final String ELEMENTS = """
            IfcBeam IfcBeamStandardCase IfcBearing IfcBuildingElement IfcBuildingElementPart IfcBuildingElementProxy IfcBuiltElement
            IfcCaissonFoundation IfcChimney IfcColumn IfcColumnStandardCase IfcCourse IfcCovering IfcCurtainWall IfcDeepFoundation IfcDoor
            IfcDoorStandardCase IfcEarthworksElement IfcEarthworksFill IfcElectricalElement IfcElementAssembly IfcEquipmentElement
            IfcFooting IfcKerb IfcMember IfcMemberStandardCase IfcMooringDevice IfcNavigationElement IfcPavement IfcPile IfcPlate
            IfcPlateStandardCase IfcRail IfcRailing IfcRamp IfcRampFlight IfcReinforcedSoil IfcRoof IfcShadingDevice IfcSign IfcSlab
            IfcSlabElementedCase IfcSlabStandardCase IfcStair IfcStairFlight IfcTrackElement IfcWall IfcWallElementedCase
            IfcWallStandardCase IfcWindow IfcWindowStandardCase
            IfcReinforcingBar IfcReinforcingMesh IfcTendon IfcTendonAnchor IfcTendonConduit IfcDiscreteAccessory IfcFastener
            IfcMechanicalFastener IfcImpactProtectionDevice IfcVibrationDamper IfcVibrationIsolator
            IfcFurnishingElement IfcFurniture IfcSystemFurnitureElement IfcTransportElement IfcTransportationDevice IfcVehicle
            IfcGeographicElement IfcGeotechnicalAssembly IfcCivilElement
            IfcDistributionElement IfcDistributionFlowElement IfcDistributionControlElement IfcDistributionChamberElement
            IfcEnergyConversionDevice IfcFlowController IfcFlowFitting IfcFlowMovingDevice IfcFlowSegment IfcFlowStorageDevice
            IfcFlowTerminal IfcFlowTreatmentDevice
            IfcActuator IfcAirTerminal IfcAirTerminalBox IfcAirToAirHeatRecovery IfcAlarm IfcAudioVisualAppliance IfcBoiler IfcBurner
            IfcCableCarrierFitting IfcCableCarrierSegment IfcCableFitting IfcCableSegment IfcChiller IfcCoil IfcCommunicationsAppliance
            IfcCompressor IfcCondenser IfcController IfcConveyorSegment IfcCooledBeam IfcCoolingTower IfcDamper IfcDistributionBoard
            IfcDuctFitting IfcDuctSegment IfcDuctSilencer IfcElectricAppliance IfcElectricDistributionBoard IfcElectricDistributionPoint
            IfcElectricFlowStorageDevice IfcElectricFlowTreatmentDevice IfcElectricGenerator IfcElectricMotor IfcElectricTimeControl
            IfcEngine IfcEvaporativeCooler IfcEvaporator IfcFan IfcFilter IfcFireSuppressionTerminal IfcFlowInstrument IfcFlowMeter
            IfcHeatExchanger IfcHumidifier IfcInterceptor IfcJunctionBox IfcLamp IfcLightFixture IfcLiquidTerminal IfcMedicalDevice
            IfcMobileTelecommunicationsAppliance IfcMotorConnection IfcOutlet IfcPipeFitting IfcPipeSegment
            IfcProtectiveDevice IfcProtectiveDeviceTrippingUnit IfcPump IfcSanitaryTerminal IfcSensor IfcSignal IfcSolarDevice IfcSpaceHeater
            IfcStackTerminal IfcSwitchingDevice IfcTank IfcTransformer IfcTubeBundle IfcUnitaryControlElement IfcUnitaryEquipment IfcValve
            IfcWasteTerminal""";

    private static final String DESCRIPTIONS = """
            IfcProject IfcSite IfcBuilding IfcBuildingStorey IfcSpace IfcFacility IfcFacilityPart IfcFacilityPartCommon IfcBridge
            IfcBridgePart IfcRoad IfcRoadPart IfcRailway IfcRailwayPart IfcMarineFacility IfcMarinePart IfcSpatialZone IfcApplication
            IfcPropertySet IfcElementQuantity
            IfcPropertySingleValue IfcPropertyEnumeratedValue IfcPropertyListValue IfcPropertyBoundedValue IfcPropertyTableValue
            IfcPropertyReferenceValue IfcComplexProperty
            IfcQuantityLength IfcQuantityArea IfcQuantityVolume IfcQuantityWeight IfcQuantityCount IfcQuantityTime IfcQuantityNumber
            IfcPhysicalComplexQuantity
            IfcMaterial IfcMaterialList IfcMaterialLayer IfcMaterialLayerWithOffsets IfcMaterialLayerSet IfcMaterialLayerSetUsage
            IfcMaterialConstituent IfcMaterialConstituentSet IfcMaterialProfile IfcMaterialProfileWithOffsets IfcMaterialProfileSet
            IfcMaterialProfileSetUsage IfcMaterialProfileSetUsageTapering
            IfcClassification IfcClassificationReference IfcClassificationNotation IfcClassificationNotationFacet
            IfcUnitAssignment IfcSIUnit IfcConversionBasedUnit IfcConversionBasedUnitWithOffset IfcMeasureWithUnit
            IfcProductDefinitionShape IfcShapeRepresentation IfcRepresentationMap IfcMappedItem IfcCartesianTransformationOperator3D
            IfcCartesianTransformationOperator3DnonUniform IfcBoundingBox IfcExtrudedAreaSolid IfcExtrudedAreaSolidTapered
            IfcBooleanClippingResult IfcBooleanResult IfcCsgSolid
            IfcArbitraryClosedProfileDef IfcArbitraryProfileDefWithVoids IfcRectangleProfileDef IfcRoundedRectangleProfileDef
            IfcRectangleHollowProfileDef IfcIShapeProfileDef IfcAsymmetricIShapeProfileDef IfcLShapeProfileDef IfcUShapeProfileDef
            IfcTShapeProfileDef IfcCShapeProfileDef IfcZShapeProfileDef IfcCircleProfileDef IfcCircleHollowProfileDef IfcEllipseProfileDef
            IfcTrapeziumProfileDef IfcDerivedProfileDef IfcMirroredProfileDef IfcCompositeProfileDef
            IfcPolyline IfcIndexedPolyCurve IfcCompositeCurve IfcCompositeCurveSegment IfcTrimmedCurve""";

    private static final String OTHER_OBJECTS = """
            IfcOpeningElement IfcOpeningStandardCase IfcVoidingFeature IfcProjectionElement IfcSurfaceFeature IfcVirtualElement
            IfcEarthworksCut IfcAnnotation IfcGrid IfcPort IfcDistributionPort IfcProxy IfcZone IfcGroup IfcSystem IfcBuildingSystem
            IfcDistributionSystem IfcAlignment IfcReferent IfcBorehole IfcGeomodel IfcGeoslice IfcLinearElement IfcPositioningElement""";

    private static final String PREDEFINED_SETS = """
            IfcDoorLiningProperties IfcDoorPanelProperties IfcWindowLiningProperties IfcWindowPanelProperties
            IfcPermeableCoveringProperties IfcReinforcementDefinitionProperties""";

    private static final String POINTS = "IfcCartesianPoint IfcCartesianPointList2D";

    private final List<EntityClass> byNumber = new ArrayList<>();
    private final List<byte[]> nameBytes = new ArrayList<>();
    private int[] slots = new int[1 << 12];

    EntityClasses() {
        addAll(ELEMENTS, "", Role.ELEMENT);
        addAll(ELEMENTS, "Type", Role.DESCRIPTION);
        addAll("IfcDoorStyle IfcWindowStyle IfcTypeObject IfcTypeProduct", "", Role.DESCRIPTION);
        addAll(DESCRIPTIONS, "", Role.DESCRIPTION);
        addAll(PREDEFINED_SETS, "", Role.PREDEFINED_SET);
        addAll(OTHER_OBJECTS, "", Role.OTHER_OBJECT);
        addAll(POINTS, "", Role.POINT);
        for (Relation relation : Relation.values()) {
            add(relation.className(), Role.RELATION);
        }
    }

    EntityClass byNumber(int number) {
        return byNumber.get(number);
    }

    /** The class with this upper-case name; null when it was never {@link #learn}t. */
    EntityClass find(byte[] name, int length) {
        int number = slots[slot(name, length)];
        return number == 0 ? null : byNumber.get(number - 1);
    }

    /** The class of an entity that was kept. */
    EntityClass of(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        EntityClass found = find(bytes, bytes.length);
        return found == null ? new EntityClass(-1, name, name, Role.UNKNOWN) : found;
    }

    /** Takes in a class that is rooted in the model, but in none of the lists; null when there are too many. */
    EntityClass learn(byte[] bytes, int length) {
        if (byNumber.size() == MAX_CLASSES) {
            return null;
        }
        String name = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        String display = name.startsWith("IFC") ? "Ifc" + name.substring(3).toLowerCase(Locale.ROOT) : name;
        Role role;
        if (name.startsWith("IFCREL")) {
            role = Role.OTHER_RELATION;
        } else if (name.endsWith("TYPE") || name.endsWith("STYLE")) {
            role = Role.DESCRIPTION;
        } else {
            role = Role.UNKNOWN;
        }
        return add(display, role);
    }

    private void addAll(String names, String suffix, Role role) {
        for (String name : names.split("\\s+")) {
            add(name + suffix, role);
        }
    }

    private EntityClass add(String displayName, Role role) {
        String name = displayName.toUpperCase(Locale.ROOT);
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        if (byNumber.size() * 2 >= slots.length) {
            grow();
        }
        EntityClass added = new EntityClass(byNumber.size(), name, displayName, role);
        byNumber.add(added);
        nameBytes.add(bytes);
        slots[slot(bytes, bytes.length)] = byNumber.size();
        return added;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int i = 0; i < nameBytes.size(); i++) {
            slots[slot(nameBytes.get(i), nameBytes.get(i).length)] = i + 1;
        }
    }

    /** Where this name stands, or would stand. */
    private int slot(byte[] name, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + name[i];
        }
        int slot = (hash ^ hash >>> 16) & slots.length - 1;
        while (slots[slot] != 0) {
            byte[] other = nameBytes.get(slots[slot] - 1);
            if (Arrays.equals(other, 0, other.length, name, 0, length)) {
                return slot;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
