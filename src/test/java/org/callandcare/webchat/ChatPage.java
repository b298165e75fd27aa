package org.callandcare.webchat;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/**
 * The chat page as somebody uses it. Everything awaits what it needs for at most {@link #PATIENCE};
 * labels and texts are compared as they are read.
 */
public final class ChatPage {

  /** How long anything may take to appear. */
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private final WebDriver driver;
  private final URI address;

  private ChatPage(WebDriver driver, URI address) {
    this.driver = driver;
    this.address = address;
  }

  /** Opens the page of an application, for example at {@code http://localhost:8080/}. */
  public static ChatPage open(WebDriver driver, URI address) {
    ChatPage page = new ChatPage(driver, address);
    page.reload();
    return page;
  }

  /** Opens it anew, as somebody who comes back. */
  public ChatPage reload() {
    driver.get(address.toString());
    awaitElement(By.cssSelector("body[data-ready]"));
    return awaitOnline();
  }

  /** Waits until the page is connected. */
  public ChatPage awaitOnline() {
    awaitElement(By.cssSelector("#line[data-state=open]"));
    return this;
  }

  /** Speaks on as one of the persons offered, by id, for example {@code amel}. */
  public ChatPage becomes(String person) {
    Select choice = new Select(driver.findElement(By.id("person-choice")));
    if (!person.equals(choice.getFirstSelectedOption().getAttribute("value"))) {
      choice.selectByValue(person);
    }
    return awaitOnline();
  }

  /** Speaks on as somebody new. */
  public ChatPage becomesNew(String name, String language) {
    driver.findElement(By.id("person-new")).click();
    awaitElement(By.id("new-name")).sendKeys(name);
    new Select(driver.findElement(By.id("new-language"))).selectByValue(language);
    driver.findElement(By.cssSelector("#new-person [type=submit]")).click();
    return awaitOnline();
  }

  /** Writes a message and sends it with Enter. */
  public ChatPage says(String text) {
    write(By.id("say"), text);
    return this;
  }

  /** Presses the newest button with this label. */
  public ChatPage presses(String label) {
    press("#person", label);
    return this;
  }

  /** Shares one of the places offered, by name. */
  public ChatPage sharesLocation(String place) {
    share("location");
    driver.findElements(By.cssSelector("#places button")).stream()
        .filter(button -> button.getText().equals(place))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no place is called " + place))
        .click();
    return this;
  }

  /** Shares this phone number. */
  public ChatPage sharesContact(String phone) {
    share("contact");
    WebElement field = awaitElement(By.id("phone"));
    field.clear();
    field.sendKeys(phone);
    driver.findElement(By.cssSelector("#contact [type=submit]")).click();
    return this;
  }

  /** Sends the sample picture. */
  public ChatPage sharesPhoto() {
    share("photo");
    awaitElement(By.id("photo-sample")).click();
    return this;
  }

  /** Waits until the bot says something to the person that holds these words. */
  public ChatPage awaitBotSays(String words) {
    awaitText("#person .message.bot", words);
    return this;
  }

  /** Waits until a button with this label can be pressed by the person. */
  public ChatPage awaitButton(String label) {
    awaitText("#person .message .key", label);
    return this;
  }

  /** Waits until what the person shared or wrote stands on the page, taken in. */
  public ChatPage awaitPersonSaid(String words) {
    awaitText("#person .message.me:not(.pending)", words);
    return this;
  }

  /** Everything that stands in the person's conversation, in order. */
  public List<String> texts() {
    return textsOf("#person .message .bubble .text");
  }

  /** What the bot says to the person, titles included, in order. */
  public List<String> bubbles() {
    return textsOf("#person .message.bot .bubble");
  }

  /** Labels of the buttons that can be pressed by the person. */
  public List<String> buttons() {
    return textsOf("#person .message .key");
  }

  /** The staff's side of the page. */
  public Staff staff() {
    return new Staff();
  }

  /** The staff's side: the group, and what one of them reads alone. */
  public final class Staff {

    private Staff() {}

    /** Goes on as this colleague, by id, for example {@code staff-lea}. */
    public Staff becomes(String colleague) {
      driver.findElement(By.cssSelector("#colleagues input[value=" + colleague + "]")).click();
      awaitOnline();
      return this;
    }

    public Staff showsGroup() {
      driver.findElement(By.id("tab-group")).click();
      return this;
    }

    public Staff showsPrivate() {
      driver.findElement(By.id("tab-private")).click();
      return this;
    }

    /** Writes a command or a message where the colleague stands. */
    public Staff says(String text) {
      write(By.id("staff-say"), text);
      return this;
    }

    /** Presses the newest button with this label. */
    public Staff presses(String label) {
      press("#staff", label);
      return this;
    }

    /** Waits until a message of the bot holds these words, title included. */
    public Staff awaitBotSays(String words) {
      awaitText("#staff .message.bot .bubble", words);
      return this;
    }

    public Staff awaitButton(String label) {
      awaitText("#staff .message .key", label);
      return this;
    }

    public List<String> texts() {
      return textsOf("#staff .message .bubble");
    }

    public List<String> buttons() {
      return textsOf("#staff .message .key");
    }
  }

  private void share(String what) {
    if (!driver.findElement(By.id("shares")).isDisplayed()) {
      driver.findElement(By.id("share-open")).click();
    }
    driver.findElement(By.cssSelector("[data-share=" + what + "]")).click();
  }

  private void write(By field, String text) {
    WebElement found = driver.findElement(field);
    found.sendKeys(text.replace("\n", Keys.chord(Keys.SHIFT, Keys.ENTER)));
    found.sendKeys(Keys.ENTER);
  }

  private void press(String side, String label) {
    await("the button " + label)
        .atMost(PATIENCE)
        .ignoreException(StaleElementReferenceException.class)
        .until(() -> pressedNewest(side, label));
  }

  private boolean pressedNewest(String side, String label) {
    List<WebElement> keys =
        driver.findElements(By.cssSelector(side + " .message .key:not([aria-disabled])"));
    for (WebElement key : keys.reversed()) {
      if (key.getText().replace('’', '\'').equals(label.replace('’', '\''))) {
        ((JavascriptExecutor) driver)
            .executeScript("arguments[0].scrollIntoView({block: 'center'})", key);
        key.click();
        return true;
      }
    }
    return false;
  }

  private WebElement awaitElement(By which) {
    return await(which.toString())
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> driver.findElement(which), WebElement::isDisplayed);
  }

  private void awaitText(String css, String words) {
    await(css + " says " + words)
        .atMost(PATIENCE)
        .until(() -> textsOf(css).stream().anyMatch(text -> text.contains(words)));
  }

  private List<String> textsOf(String css) {
    Object texts =
        ((JavascriptExecutor) driver)
            .executeScript(
                "return [...document.querySelectorAll(arguments[0])].map(e => e.innerText.trim())",
                css);
    return texts instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }
}
