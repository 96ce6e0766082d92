package nl.stadsmijn.inventory.code;

/** A code as its list writes it, with what it stands for. */
public record Code(String code, String nameNl, String nameEn) {

    @Override
    public String toString() {
        return "%s (%s)".formatted(code, nameEn);
    }
}
