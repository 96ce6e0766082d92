package nl.stadsmijn.kit.idempotency;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets {@link RequestDigest} see every byte of a body as it is read, so that an upload is never held in memory for it. */
@Provider
class RequestDigestReader implements ReaderInterceptor {

    private final RequestDigest digest;

    RequestDigestReader(RequestDigest digest) {
        this.digest = digest;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new Digested(context.getInputStream()));
        return context.proceed();
    }

    private final class Digested extends FilterInputStream {

        private Digested(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            if (one >= 0) {
                digest.update(new byte[] {(byte) one}, 0, 1);
            }
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var count = super.read(buffer, offset, length);
            if (count > 0) {
                digest.update(buffer, offset, count);
            }
            return count;
        }
    }
}
