package org.callandcare.webchat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.regex.Pattern;
import org.callandcare.channel.Button;
import org.jspecify.annotations.Nullable;

/** What somebody says on the page. Each kind checks its own lengths and ranges. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Said.Text.class, name = "text"),
  @JsonSubTypes.Type(value = Said.Press.class, name = "press"),
  @JsonSubTypes.Type(value = Said.Place.class, name = "location"),
  @JsonSubTypes.Type(value = Said.Phone.class, name = "contact"),
  @JsonSubTypes.Type(value = Said.Photo.class, name = "photo")
})
sealed interface Said {

  /** 1 to 4096 UTF-16 units, as on Telegram. */
  record Text(String text) implements Said {
    public Text {
      text = clean(text, 4096, "a text");
      if (text.isBlank()) {
        throw new IllegalArgumentException("a text is not empty");
      }
    }
  }

  /** A button of a message. */
  record Press(String token, String message) implements Said {
    public Press {
      token = clean(token, Button.MAX_TOKEN_BYTES, "a token");
      message = clean(message, 300, "a message reference");
    }
  }

  /** A position in degrees, with the name the page shows for it. */
  record Place(double latitude, double longitude, String label) implements Said {
    public Place {
      label = clean(label, 100, "a place's name");
      if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
        throw new IllegalArgumentException("a position is in degrees");
      }
    }
  }

  /** A phone number as it was typed. */
  record Phone(String phone, @Nullable String name) implements Said {

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9 ().-]{4,30}");

    public Phone {
      phone = clean(phone, 31, "a phone number");
      name = name == null ? null : clean(name, 40, "a name");
      if (!NUMBER.matcher(phone).matches()) {
        throw new IllegalArgumentException("a phone number is made of digits");
      }
    }
  }

  /**
   * A small picture.
   *
   * @param jpeg in Base64, at most 60,000 bytes once decoded
   */
  record Photo(byte[] jpeg, String caption) implements Said {

    static final int MAX_BYTES = 60_000;

    public Photo {
      caption = clean(caption, 1024, "a caption");
      if (jpeg == null
          || jpeg.length < 4
          || jpeg.length > MAX_BYTES
          || (jpeg[0] & 0xff) != 0xff
          || (jpeg[1] & 0xff) != 0xd8
          || (jpeg[2] & 0xff) != 0xff) {
        throw new IllegalArgumentException("a photo is a JPEG of at most 60,000 bytes");
      }
    }
  }

  private static String clean(@Nullable String text, int longest, String what) {
    if (text == null || text.length() > longest) {
      throw new IllegalArgumentException(what + " has at most " + longest + " characters");
    }
    return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
  }
}
