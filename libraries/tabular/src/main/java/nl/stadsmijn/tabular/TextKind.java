package nl.stadsmijn.tabular;

/** Text, without white space at its ends. */
record TextKind() implements Kind<String> {

    @Override
    public Class<String> type() {
        return String.class;
    }

    @Override
    public Outcome<String> read(RawCell cell, Convention convention, Unit unit) {
        return new Outcome.Value<>(Names.strip(cell.text()));
    }

    @Override
    public Cell write(String value) {
        return Cell.text(value);
    }
}
