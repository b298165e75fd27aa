package org.callandcare.endtoend;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callandcare.telegram.botapi.FakeTelegram;

/** A bot in a process of its own, at full speed, whose figures and log are at hand. */
record MeasuredBot(BotProcess process, Actuator actuator) implements AutoCloseable {

  /**
   * @param place the environment that names the store
   * @param folder where it logs to
   * @param jvm further options of the virtual machine
   */
  static MeasuredBot start(
      FakeTelegram telegram, Map<String, String> place, Path folder, String... jvm) {
    Actuator actuator = Actuator.onFreePort();
    List<String> options = new ArrayList<>(BotProcess.UNLIMITED);
    options.add(actuator.option());
    return new MeasuredBot(
        BotProcess.start(telegram, place, folder.resolve("bot.log"), List.of(jvm), options),
        actuator);
  }

  @Override
  public void close() {
    process.close();
  }
}
