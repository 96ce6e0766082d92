package nl.stadsmijn.hub.speed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/** Many doing the same for a while, and how fast that went. */
record Measured(String what, Duration took, long[] nanoseconds, Duration inThisProcess, Duration inPostgres) {

    /** One that does its work again and again. */
    interface Worker {
        void work() throws Exception;

        void close() throws Exception;
    }

    static Measured of(String what, int workers, Duration during, IntFunction<Worker> one) throws Exception {
        var thisBefore = cpu(ProcessHandle.current());
        var postgresBefore = postgres();
        var start = Instant.now();
        var end = start.plus(during);
        try (var threads = Executors.newFixedThreadPool(workers)) {
            var running = new ArrayList<Future<List<Long>>>();
            for (var number = 0; number < workers; number++) {
                var worker = one.apply(number);
                running.add(threads.submit(() -> repeat(worker, end)));
            }
            var all = LongStream.builder();
            for (var each : running) {
                each.get().forEach(all::add);
            }
            var sorted = all.build().sorted().toArray();
            return new Measured(
                    what,
                    Duration.between(start, Instant.now()),
                    sorted,
                    cpu(ProcessHandle.current()).minus(thisBefore),
                    postgres().minus(postgresBefore));
        }
    }

    private static List<Long> repeat(Worker worker, Instant end) throws Exception {
        var took = new ArrayList<Long>();
        try {
            while (Instant.now().isBefore(end)) {
                var start = System.nanoTime();
                worker.work();
                took.add(System.nanoTime() - start);
            }
        } finally {
            worker.close();
        }
        return took;
    }

    double perSecond() {
        return nanoseconds.length / (took.toNanos() / 1e9);
    }

    private double milliseconds(double share) {
        return nanoseconds[(int) Math.min(nanoseconds.length - 1, share * nanoseconds.length)] / 1e6;
    }

    /** How long something took that is done once. */
    static String once(String what, Runnable work) {
        var thisBefore = cpu(ProcessHandle.current());
        var postgresBefore = postgres();
        var start = Instant.now();
        work.run();
        return "%s in %.1f s, with %.1f s of processor in this process and %.1f s in PostgreSQL"
                .formatted(
                        what,
                        Duration.between(start, Instant.now()).toMillis() / 1e3,
                        cpu(ProcessHandle.current()).minus(thisBefore).toMillis() / 1e3,
                        postgres().minus(postgresBefore).toMillis() / 1e3);
    }

    @Override
    public String toString() {
        return "%s: %.0f/s, p50 %.1f ms, p99 %.1f ms, longest %.1f ms; processor per piece %.2f ms in this process and %.2f ms in PostgreSQL"
                .formatted(
                        what,
                        perSecond(),
                        milliseconds(0.5),
                        milliseconds(0.99),
                        milliseconds(1),
                        inThisProcess.toNanos() / 1e6 / nanoseconds.length,
                        inPostgres.toNanos() / 1e6 / nanoseconds.length);
    }

    private static Duration postgres() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .map(Measured::cpu)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
