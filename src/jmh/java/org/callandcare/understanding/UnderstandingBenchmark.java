package org.callandcare.understanding;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.callandcare.understanding.text.Lexicon;
import org.callandcare.understanding.text.Tokenizer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One message on one core: the whole way, and its parts alone. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class UnderstandingBenchmark {

  private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);
  private static final List<String> MESSAGES =
      List.of(
          "oui",
          "jcherche un ordi portable pas cher pr mes cours, jsuis a roubaix",
          "Bonjour, notre association de Wattrelos aurait besoin de 12 tablettes et de 2"
              + " imprimantes multifonctions avant le 3 avril, merci d'avance. Contact :"
              + " 06 12 34 56 78",
          "Our company is parting with about thirty monitors and 25 refurbished laptops, no"
              + " chargers, to be collected in Lesquin by the end of March.");

  private final Pipeline pipeline = Pipeline.load();
  private final Lexicon lexicon = ModelFiles.packed().lexicon();
  private final Tokenizer tokenizer = lexicon.tokenizer();

  /** Which message the whole way is measured with. */
  @State(Scope.Benchmark)
  public static class Message {

    /** A word, a short one, two long ones. */
    @Param({"0", "1", "2", "3"})
    int message;

    String text() {
      return MESSAGES.get(message);
    }
  }

  /** The whole way. Benchmarks run in the order of their names: this one first. */
  @Benchmark
  public Meaning message(Message message) {
    return pipeline.understand(new Utterance(message.text(), TODAY, null));
  }

  /** Cutting a long message into tokens. */
  @Benchmark
  public Object partTokens() {
    return tokenizer.read(MESSAGES.getLast());
  }

  /** Cutting a long message into tokens and finding the cue phrases. */
  @Benchmark
  public Object partCues() {
    return lexicon.phrases().find(tokenizer.read(MESSAGES.getLast()));
  }

  /** The answer to "how many?". */
  @Benchmark
  public Object partQuantity() {
    return pipeline.readQuantity(new Utterance("une bonne vingtaine", TODAY, "fr"));
  }

  /** The answer to "where?". */
  @Benchmark
  public Object partPlace() {
    return pipeline.readPlace(new Utterance("villeneuve d'asq", TODAY, "fr"));
  }
}
