package io.routelet.benchmark.http;

/**
 * What a server has used.
 *
 * @param cpu nanoseconds of processor time, user and system
 * @param allocated bytes of heap
 */
record Usage(double cpu, double allocated) {
    static Usage parse(String line) {
        int space = line.indexOf(' ');
        return new Usage(Double.parseDouble(line.substring(0, space)), Double.parseDouble(line.substring(space + 1)));
    }

    Usage minus(Usage earlier) {
        return new Usage(cpu - earlier.cpu, allocated - earlier.allocated);
    }
}
