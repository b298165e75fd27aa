package org.callandcare.understanding;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What understanding costs before the first message: time to load, heap that stays, bytes in the
 * repository. One line each; run it in a fresh virtual machine.
 */
public final class UnderstandingLoad {

  private static final long MEGA = 1_000_000;
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private UnderstandingLoad() {}

  public static void main(String[] arguments) throws IOException {
    long before = used();
    long start = System.nanoTime();
    long startOfCpu = SYSTEM.getProcessCpuTime();
    Pipeline pipeline = Pipeline.load();
    long loaded = System.nanoTime() - start;
    long cpu = SYSTEM.getProcessCpuTime() - startOfCpu;
    long after = used();
    System.out.printf(
        Locale.ROOT, "load: %.2f s, %.2f s of one core with compiling%n", loaded / 1e9, cpu / 1e9);
    System.out.printf(Locale.ROOT, "heap: %.1f MB%n", (after - before) / (double) MEGA);
    System.out.printf(Locale.ROOT, "files: %.2f MB%n", size(Path.of("nlp-models")) / (double) MEGA);
    if (pipeline.hashCode() == 0) {
      System.out.println("kept until measured");
    }
  }

  private static long used() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      long bytes = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += file.startsWith(folder.resolve("evaluation")) ? 0 : Files.size(file);
      }
      return bytes;
    }
  }
}
