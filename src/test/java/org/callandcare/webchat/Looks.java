package org.callandcare.webchat;

import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** What somebody who sees little, or nothing, gets of the page. */
final class Looks {

  /** The ratio of text to what is behind it, as WCAG 2.2 (1.4.3) defines it. */
  private static final String CONTRASTS =
      """
      const rgb = (colour) => {
        const parts = colour.match(/[\\d.]+/g).map(Number);
        return { r: parts[0], g: parts[1], b: parts[2], a: parts.length > 3 ? parts[3] : 1 };
      };
      const over = (top, under) => ({
        r: top.r * top.a + under.r * (1 - top.a),
        g: top.g * top.a + under.g * (1 - top.a),
        b: top.b * top.a + under.b * (1 - top.a), a: 1 });
      const light = ({ r, g, b }) => {
        const [x, y, z] = [r, g, b].map((v) => v / 255)
            .map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * x + 0.7152 * y + 0.0722 * z;
      };
      const behind = (element) => {
        const layers = [];
        for (let e = element; e; e = e.parentElement) layers.push(rgb(getComputedStyle(e).backgroundColor));
        const dark = matchMedia('(prefers-color-scheme: dark)').matches;
        const base = dark ? { r: 0, g: 0, b: 0, a: 1 } : { r: 255, g: 255, b: 255, a: 1 };
        return layers.reduceRight((under, top) => over(top, under), base);
      };
      const seen = (e) => e.checkVisibility() && e.getBoundingClientRect().width > 1 && !e.closest('.hidden, [aria-disabled], .skip');
      const faint = [];
      for (const e of document.querySelectorAll('body *')) {
        const words = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
        if (!words && !e.matches('textarea, input, select') || !seen(e)) continue;
        const style = getComputedStyle(e, e.matches('textarea') ? '::placeholder' : null);
        const under = behind(e);
        const [a, b] = [light(over(rgb(style.color), under)), light(under)].sort((x, y) => y - x);
        const ratio = (a + 0.05) / (b + 0.05);
        if (ratio < 4.5) faint.push(`${e.tagName}.${e.className} "${e.textContent.slice(0, 30)}" ${ratio.toFixed(2)}`);
      }
      return faint;
      """;

  private static final String NAMELESS =
      """
      const name = (e) => (e.getAttribute('aria-label')
          || (e.getAttribute('aria-labelledby') || '').split(' ').map((id) => document.getElementById(id)?.textContent || '').join(' ')
          || [...(e.labels || [])].map((l) => l.textContent).join(' ')
          || e.textContent || e.getAttribute('alt') || '').trim();
      return [...document.querySelectorAll('button, a[href], input, select, textarea, dialog, [role=log], [role=tablist], [role=tabpanel], [role=group], nav, section')]
          .filter((e) => e.checkVisibility() && !name(e)).map((e) => e.outerHTML.slice(0, 120));
      """;

  private static final String SMALL =
      """
      return [...document.querySelectorAll('button, a[href], select, textarea, .choice label')]
          .filter((e) => e.checkVisibility() && !e.matches('.skip'))
          .map((e) => [e, e.getBoundingClientRect()])
          .filter(([, box]) => box.height < 24 || box.width < 24)
          .map(([e, box]) => `${e.outerHTML.slice(0, 80)} ${box.width}x${box.height}`);
      """;

  private static final String BROKEN =
      """
      const faults = [];
      const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
      for (const id of new Set(ids)) if (ids.filter((one) => one === id).length > 1) faults.push(`twice: ${id}`);
      for (const e of document.querySelectorAll('[aria-controls], [aria-labelledby], [aria-describedby], label[for]')) {
        for (const a of ['aria-controls', 'aria-labelledby', 'aria-describedby', 'for'])
          for (const id of (e.getAttribute(a) || '').split(' ').filter(Boolean))
            if (!document.getElementById(id)) faults.push(`${a} leads nowhere: ${id}`);
      }
      for (const e of document.querySelectorAll('img')) if (e.getAttribute('alt') === null) faults.push(e.outerHTML);
      if (!document.documentElement.lang) faults.push('no language');
      if (document.querySelectorAll('h1').length !== 1) faults.push('not one h1');
      if (document.querySelectorAll('main').length !== 1) faults.push('not one main');
      if (!document.title) faults.push('no title');
      for (const e of document.querySelectorAll('[tabindex]')) if (e.tabIndex > 0) faults.push(`tabindex ${e.tabIndex}`);
      return faults;
      """;

  private final ChromeDriver driver;

  Looks(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Words that stand out too little: under 4.5 to 1. */
  List<String> faintWords() {
    return list(CONTRASTS);
  }

  /** Controls a screen reader has no name for. */
  List<String> namelessControls() {
    return list(NAMELESS);
  }

  /** Things to press that are smaller than 24 by 24 (WCAG 2.2, 2.5.8). */
  List<String> smallTargets() {
    return list(SMALL);
  }

  /** Ids twice, references that lead nowhere, pictures without words, and the like. */
  List<String> brokenStructure() {
    return list(BROKEN);
  }

  /** How many pixels of the page lie outside the window, sideways. */
  long overflow() {
    return ((Number)
            driver.executeScript(
                "return Math.max(0, document.documentElement.scrollWidth - innerWidth) +"
                    + " [...document.querySelectorAll('.panel, .scroller, dialog[open]')]"
                    + ".filter(e => e.checkVisibility())"
                    + ".reduce((sum, e) => sum + Math.max(0, e.scrollWidth - e.clientWidth), 0)"))
        .longValue();
  }

  /** How many pixels of the page can be scrolled to where nobody scrolls: whole sides slip away. */
  long slack() {
    return ((Number)
            driver.executeScript(
                "return [document.documentElement, document.body,"
                    + " ...document.querySelectorAll('.panel, .stage, .conversation')]"
                    + ".filter(e => e.checkVisibility())"
                    + ".reduce((sum, e) => sum + Math.max(0, e.scrollHeight - e.clientHeight), 0)"))
        .longValue();
  }

  void prefers(String feature, String value) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", feature, "value", value))));
  }

  void window(int width, int height, boolean phone) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
  }

  void asTheBrowserIs() {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  private List<String> list(String script) {
    Object found = driver.executeScript(script);
    return found instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }
}
