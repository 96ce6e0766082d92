package nl.stadsmijn.ifc;

import java.io.IOException;

/**
 * The file cannot be read as an IFC model. The message is one sentence for the person who sent the file: what is wrong and what would be
 * right. Failures of the disk itself stay plain {@link IOException}s.
 */
public final class IfcException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why a file was refused. */
    public enum Code {
        /** No byte at all. */
        EMPTY,
        /** Not an ISO 10303-21 file, whatever its name says. */
        NOT_STEP,
        /** ISO 10303-21, but it ends before {@code END-ISO-10303-21;}. */
        TRUNCATED,
        /** A statement breaks the rules of ISO 10303-21. */
        SYNTAX,
        /** Another schema than IFC2x3, IFC4 or IFC4.3. */
        UNSUPPORTED_SCHEMA,
        /** Begins like a zip archive, but cannot be opened or unpacked as one. */
        BROKEN_ZIP,
        /** The archive wants a password. */
        ENCRYPTED_ZIP,
        /** The archive has no {@code .ifc} file. */
        NO_MODEL_IN_ZIP,
        /** The archive has more than one {@code .ifc} file. */
        SEVERAL_MODELS_IN_ZIP,
        /** The archive unpacks to far more than a model of its size can be. */
        ZIP_BOMB,
        /** Beyond one of {@link IfcLimits}. */
        TOO_LARGE
    }

    private final Code code;
    private final long line;

    IfcException(Code code, long line, String message) {
        super(message);
        this.code = code;
        this.line = line;
    }

    IfcException(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.line = 0;
    }

    public Code code() {
        return code;
    }

    /** The line in the (unpacked) file, from 1; 0 when the file as a whole is meant. */
    public long line() {
        return line;
    }
}
