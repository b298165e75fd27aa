package org.callandcare.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One run of this application, as it signs leases.
 *
 * @param id {@code machine/pid/start/random}; the machine is named by its boot and its process
 *     namespace, so that a restarted container or host is another one
 */
record Instance(String id) {

  private static final String UNKNOWN = "-";

  static Instance ofThisProcess() {
    ProcessHandle self = ProcessHandle.current();
    return new Instance(
        String.join(
            "/",
            machine(),
            Long.toString(self.pid()),
            start(self),
            UUID.randomUUID().toString().substring(0, 8)));
  }

  /**
   * Tells whether another signatory ran on this machine and runs no more, so that nobody need wait
   * for its leases to end. False when that cannot be known.
   */
  static boolean isSurelyDead(String id) {
    String[] parts = id.split("/");
    if (parts.length != 4 || parts[0].equals(UNKNOWN) || !parts[0].equals(machine())) {
      return false;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(parts[1]));
    return process.isEmpty() || !process.get().isAlive() || !start(process.get()).equals(parts[2]);
  }

  private static String start(ProcessHandle process) {
    return process
        .info()
        .startInstant()
        .map(Instant::toEpochMilli)
        .map(Object::toString)
        .orElse("0");
  }

  private static String machine() {
    try {
      String boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
      String namespace = Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
      return boot + namespace.replaceAll("\\D", "");
    } catch (IOException | UnsupportedOperationException e) {
      return UNKNOWN;
    }
  }
}
