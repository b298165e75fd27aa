package org.callandcare.dialogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callandcare.dialogue.ExpressionNode.Question;
import org.callandcare.dialogue.ExpressionNode.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Reads the small expression language by recursive descent, weakest first: or, and, not,
 * comparison, operand. Types are checked while reading.
 */
final class ExpressionParser {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:'(?<text>[^']*)'|(?<sign>==|!=|<=|>=|<|>|\\(|\\)|\\[|\\]|,)"
              + "|(?<word>[\\p{L}0-9_][\\p{L}0-9_+-]*(?:\\.[\\p{L}0-9_+-]+)?))\\s*");
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  /** Signs in what people type that staff look at. */
  private static final List<String> FLAGS = List.of("link", "fee");

  private record Token(String text, boolean quoted) {}

  private final String source;
  private final Map<String, Slot> slots;
  private final Map<String, SlotType> facts;
  private final List<Token> tokens;
  private int at;

  private ExpressionParser(String source, Map<String, Slot> slots, Map<String, SlotType> facts) {
    this.source = source;
    this.slots = slots;
    this.facts = facts;
    this.tokens = tokens(source);
  }

  /** Reads a condition: its type is truth. */
  static Expression condition(String source, Map<String, Slot> slots, Map<String, SlotType> facts) {
    ExpressionParser parser = new ExpressionParser(source, slots, facts);
    ExpressionNode node = parser.whole(parser.or());
    if (node.type() != ExpressionType.TRUTH) {
      throw new ExpressionFault(
          "the condition '" + source + "' is a " + node.type().word() + ", not yes or no",
          "compare it with something, for example " + source + " == …, or ask known(…)");
    }
    return new Expression(source, node);
  }

  /** Reads a value; a bare word that is no slot stands for itself. */
  static Expression value(String source, Map<String, Slot> slots, Map<String, SlotType> facts) {
    ExpressionParser parser = new ExpressionParser(source, slots, facts);
    if (parser.tokens.size() == 1 && !parser.tokens.getFirst().quoted()) {
      String word = parser.tokens.getFirst().text();
      if (parser.literal(word) == null && parser.read(word) == null && !word.contains(".")) {
        return new Expression(source, word(word));
      }
    }
    return new Expression(source, parser.whole(parser.or()));
  }

  private static List<Token> tokens(String source) {
    List<Token> found = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(source);
    int from = 0;
    while (from < source.length()) {
      if (!matcher.find(from) || matcher.start() != from) {
        throw new ExpressionFault(
            "'" + source + "' cannot be read from '" + source.substring(from) + "' on",
            "write conditions like  who == student and known(place)");
      }
      String text = matcher.group("text");
      String plain = matcher.group("sign") == null ? matcher.group("word") : matcher.group("sign");
      found.add(text == null ? new Token(plain, false) : new Token(text, true));
      from = matcher.end();
    }
    if (found.isEmpty()) {
      throw new ExpressionFault("the expression is empty", "write one, or take the key away");
    }
    return found;
  }

  private ExpressionNode whole(ExpressionNode node) {
    if (at < tokens.size()) {
      throw new ExpressionFault(
          "'" + source + "' goes on with '" + tokens.get(at).text() + "' where it should end",
          "join parts with and / or, and close every bracket");
    }
    return node;
  }

  private ExpressionNode or() {
    ExpressionNode left = and();
    while (take("or")) {
      left = new ExpressionNode.Both(false, truth(left), truth(and()));
    }
    return left;
  }

  private ExpressionNode and() {
    ExpressionNode left = not();
    while (take("and")) {
      left = new ExpressionNode.Both(true, truth(left), truth(not()));
    }
    return left;
  }

  private ExpressionNode not() {
    return take("not") ? new ExpressionNode.Not(truth(not())) : comparison();
  }

  private ExpressionNode truth(ExpressionNode node) {
    if (node.type() != ExpressionType.TRUTH) {
      throw new ExpressionFault(
          "in '" + source + "' a " + node.type().word() + " stands where yes or no is wanted",
          "compare it with something, or ask known(…)");
    }
    return node;
  }

  private ExpressionNode comparison() {
    Token first = peek();
    if (isBareWord(first) && literal(first.text()) == null && read(first.text()) == null) {
      if (at + 1 < tokens.size() && tokens.get(at + 1).text().equals("(")) {
        return compared(function());
      }
      throw unknown(first.text());
    }
    return compared(operand(null));
  }

  private ExpressionNode compared(ExpressionNode left) {
    for (Relation relation : Relation.values()) {
      if (take(relation.sign)) {
        ExpressionNode right = operand(left);
        if (!left.type().fits(right.type())) {
          throw new ExpressionFault(
              "in '"
                  + source
                  + "' a "
                  + left.type().word()
                  + " is compared with a "
                  + right.type().word(),
              "compare things of one type");
        }
        if (relation.ordered() && !hasOrder(left.type())) {
          throw new ExpressionFault(
              "in '" + source + "' a " + left.type().word() + " stands beside " + relation.sign,
              "only numbers and days have an order: write == or !=");
        }
        return new ExpressionNode.Compare(relation, left, right);
      }
    }
    if (take("in")) {
      expect("[");
      List<ExpressionNode> options = new ArrayList<>();
      do {
        ExpressionNode option = operand(left);
        if (!left.type().fits(option.type())) {
          throw new ExpressionFault(
              "in '" + source + "' the list holds a " + option.type().word(),
              "list things of the type " + left.type().word());
        }
        options.add(option);
      } while (take(","));
      expect("]");
      return new ExpressionNode.In(left, options);
    }
    return left;
  }

  private static boolean hasOrder(ExpressionType type) {
    return type == ExpressionType.NUMBER
        || type == ExpressionType.DAY
        || type == ExpressionType.NOTHING;
  }

  /**
   * One thing.
   *
   * @param beside what it is compared with: bare words may be its options; null for none
   */
  private ExpressionNode operand(@Nullable ExpressionNode beside) {
    Token token = peek();
    if (!token.quoted() && token.text().equals("(")) {
      at++;
      ExpressionNode inner = or();
      expect(")");
      return inner;
    }
    if (token.quoted()) {
      at++;
      return checkedOption(token.text(), beside);
    }
    if (beside != null
        && beside.type() == ExpressionType.WORD
        && !NUMBER.matcher(token.text()).matches()
        && (isOption(token.text(), beside) || read(token.text()) == null)
        && !token.text().equals("nothing")) {
      at++;
      return checkedOption(token.text(), beside);
    }
    if (at + 1 < tokens.size() && tokens.get(at + 1).text().equals("(")) {
      return function();
    }
    ExpressionNode literal = literal(token.text());
    ExpressionNode read = literal == null ? read(token.text()) : literal;
    if (read == null) {
      throw unknown(token.text());
    }
    at++;
    return read;
  }

  private boolean isOption(String word, ExpressionNode beside) {
    return beside instanceof ExpressionNode.SlotRead read
        && slots.get(read.slot()) instanceof Slot slot
        && slot.options().contains(word);
  }

  private ExpressionNode checkedOption(String word, @Nullable ExpressionNode beside) {
    if (beside instanceof ExpressionNode.SlotRead read
        && slots.get(read.slot()) instanceof Slot slot
        && slot.type() == SlotType.CHOICE
        && !slot.options().contains(word)) {
      throw new ExpressionFault(
          "slot " + slot.name() + " has no option '" + word + "'",
          "its options are " + String.join(", ", slot.options()));
    }
    return word(word);
  }

  private ExpressionNode function() {
    String name = tokens.get(at++).text();
    expect("(");
    if (name.equals("flagged")) {
      String flag = next().text();
      if (!FLAGS.contains(flag)) {
        throw new ExpressionFault(
            "nothing is ever flagged '" + flag + "'", "write " + String.join(" or ", FLAGS));
      }
      expect(")");
      return new ExpressionNode.Flagged(flag);
    }
    Question question = question(name);
    Token slotName = next();
    if (question == Question.KNOWN && facts.get(slotName.text()) instanceof SlotType fact) {
      expect(")");
      return new ExpressionNode.Compare(
          Relation.DIFFERENT,
          new ExpressionNode.FactRead(slotName.text(), fact.inExpressions()),
          new ExpressionNode.Literal(ExpressionType.NOTHING, null));
    }
    Slot slot = slots.get(slotName.text());
    if (slot == null) {
      throw unknown(slotName.text());
    }
    String word = "";
    boolean two = question == Question.HAS || question == Question.CATEGORY;
    if (two) {
      expect(",");
      word = next().text();
    }
    expect(")");
    boolean fits =
        switch (question) {
          case KNOWN, ANSWERED, UNKNOWN -> true;
          case HAS, CATEGORY, LINES -> slot.type() == SlotType.ITEMS;
          case COUNT -> slot.type() == SlotType.ITEMS || slot.type() == SlotType.PHOTO;
          case DAYS -> slot.type() == SlotType.DATE;
        };
    if (!fits) {
      throw new ExpressionFault(
          name + "(" + slot.name() + ") cannot be asked of a " + slot.type().word(),
          question == Question.DAYS ? "give it a date slot" : "give it an items slot");
    }
    return new ExpressionNode.About(question, slot.name(), word);
  }

  private static Question question(String name) {
    for (Question question : Question.values()) {
      if (question.name().toLowerCase(Locale.ROOT).equals(name)) {
        return question;
      }
    }
    throw new ExpressionFault(
        "there is no function " + name + "(…)",
        "use known, answered, unknown, has, category, count, lines, days or flagged");
  }

  private static @Nullable ExpressionNode literal(String word) {
    if (NUMBER.matcher(word).matches()) {
      BigDecimal number = new BigDecimal(word);
      return new ExpressionNode.Literal(
          ExpressionType.NUMBER, new SlotValue.Quantity(number, number, false));
    }
    if (DAY.matcher(word).matches()) {
      try {
        return new ExpressionNode.Literal(
            ExpressionType.DAY, new SlotValue.Day(LocalDate.parse(word)));
      } catch (DateTimeException e) {
        throw new ExpressionFault(word + " is no day", "write a day like 2027-03-15");
      }
    }
    return switch (word) {
      case "yes", "true" ->
          new ExpressionNode.Literal(ExpressionType.TRUTH, new SlotValue.YesNo(true));
      case "no", "false" ->
          new ExpressionNode.Literal(ExpressionType.TRUTH, new SlotValue.YesNo(false));
      case "nothing" -> new ExpressionNode.Literal(ExpressionType.NOTHING, null);
      case "today" -> new ExpressionNode.Today();
      default -> null;
    };
  }

  private static ExpressionNode word(String text) {
    return new ExpressionNode.Literal(ExpressionType.WORD, new SlotValue.Text(text));
  }

  /** A slot, a part of one or a fact; null when the word is none. */
  private @Nullable ExpressionNode read(String word) {
    SlotType fact = facts.get(word);
    if (fact != null) {
      return new ExpressionNode.FactRead(word, fact.inExpressions());
    }
    int dot = word.indexOf('.');
    Slot slot = slots.get(dot < 0 ? word : word.substring(0, dot));
    if (slot == null) {
      return null;
    }
    if (dot < 0) {
      return new ExpressionNode.SlotRead(slot.name(), "", slot.type().inExpressions());
    }
    String part = word.substring(dot + 1);
    ExpressionType type = SlotParts.of(slot.type()).get(part);
    if (type == null) {
      throw new ExpressionFault(
          "a " + slot.type().word() + " has no part '" + part + "'",
          SlotParts.of(slot.type()).isEmpty()
              ? "use the slot " + slot.name() + " itself"
              : "its parts are " + String.join(", ", SlotParts.of(slot.type()).keySet()));
    }
    return new ExpressionNode.SlotRead(slot.name(), part, type);
  }

  private ExpressionFault unknown(String word) {
    List<String> names = new ArrayList<>(slots.keySet());
    names.addAll(facts.keySet());
    String what = word.contains(".") ? "unknown fact '" : "unknown slot '";
    return new ExpressionFault(
        what + word + "' in '" + source + "'",
        Nearest.mend(word, names, "declare it under slots:, or in effects.yaml if it is a fact"));
  }

  private boolean isBareWord(Token token) {
    return !token.quoted() && Character.isLetterOrDigit(token.text().charAt(0));
  }

  private Token peek() {
    if (at >= tokens.size()) {
      throw new ExpressionFault("'" + source + "' stops too early", "finish it");
    }
    return tokens.get(at);
  }

  private Token next() {
    Token token = peek();
    at++;
    return token;
  }

  private boolean take(String sign) {
    if (at < tokens.size() && !tokens.get(at).quoted() && tokens.get(at).text().equals(sign)) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(String sign) {
    if (!take(sign)) {
      throw new ExpressionFault("in '" + source + "' a '" + sign + "' is missing", "put it there");
    }
  }
}
