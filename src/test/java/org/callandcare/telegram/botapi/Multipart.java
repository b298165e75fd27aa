package org.callandcare.telegram.botapi;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** A {@code multipart/form-data} body taken apart. */
record Multipart(Map<String, String> fields, Map<String, Upload> files) {

  /** A file that came along. */
  record Upload(String name, byte[] content) {}

  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

  static Multipart read(byte[] body, String contentType) {
    String boundary = contentType.replaceAll(".*boundary=\"?([^\";]+)\"?.*", "$1");
    Map<String, String> fields = new HashMap<>();
    Map<String, Upload> files = new HashMap<>();
    String all = new String(body, StandardCharsets.ISO_8859_1);
    for (String part : all.split(Pattern.quote("--" + boundary))) {
      int head = part.indexOf("\r\n\r\n");
      Matcher name = NAME.matcher(part);
      if (head < 0 || !name.find()) {
        continue;
      }
      byte[] content =
          part.substring(head + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1);
      Matcher file = FILE.matcher(part.substring(0, head));
      if (file.find()) {
        files.put(utf8(name.group(1)), new Upload(utf8(file.group(1)), content));
      } else {
        fields.put(name.group(1), new String(content, StandardCharsets.UTF_8));
      }
    }
    return new Multipart(fields, files);
  }

  private static String utf8(String latin) {
    return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  void into(ObjectNode parameters) {
    fields.forEach(parameters::put);
  }
}
