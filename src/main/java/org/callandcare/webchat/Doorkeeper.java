package org.callandcare.webchat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Decides who may use the page, before anything of a request is read.
 *
 * <p>Unless the page is open, only this machine may: neither another address, nor a proxy that
 * speaks for one, nor a foreign name that was pointed at this machine. No other site's page may
 * write or read through a visitor's browser. Bodies are JSON, of known and small length. Every
 * answer tells the browser to load nothing from elsewhere and to run no script but the page's own.
 */
@Component
@WebchatIsOn
class Doorkeeper extends OncePerRequestFilter {

  /** The longest body, in bytes: a photo in Base64 and its words. */
  static final int MAX_BODY = 100_000;

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src"
          + " 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
  private static final List<String> PROXY_HEADERS =
      List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

  private final WebchatSettings settings;
  private final Refusals refusals;
  private final Throttle throttle;

  Doorkeeper(WebchatSettings settings, Refusals refusals, Clock clock) {
    this.settings = settings;
    this.refusals = refusals;
    this.throttle = new Throttle(settings.requestsPerSecond(), clock);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = path(request);
    return !(path.equals("/") || path.startsWith("/webchat"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    harden(response);
    try {
      check(request);
    } catch (Refusals.Refused refused) {
      response.setStatus(refused.status().value());
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      response.getWriter().write("{\"refused\":\"" + refused.reason() + "\"}");
      return;
    }
    chain.doFilter(request, response);
  }

  private static void harden(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Permissions-Policy", "geolocation=(self), camera=(), microphone=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  }

  private void check(HttpServletRequest request) {
    if (!settings.open() && !isFromThisMachine(request)) {
      throw refusals.refuse(HttpStatus.FORBIDDEN, "address");
    }
    boolean writes = !Set.of("GET", "HEAD").contains(request.getMethod());
    if (!isFromThisPage(request, writes)) {
      throw refusals.refuse(HttpStatus.FORBIDDEN, "origin");
    }
    if (!writes) {
      return;
    }
    if (request.getMethod().equals("POST")) {
      checkBody(request);
    }
    if (!throttle.admits(request.getRemoteAddr())) {
      throw refusals.refuse(HttpStatus.TOO_MANY_REQUESTS, "rate");
    }
  }

  private static boolean isFromThisMachine(HttpServletRequest request) {
    // Given as digits by the server, so that no name is looked up.
    InetAddress remote = InetAddress.ofLiteral(request.getRemoteAddr());
    return remote.isLoopbackAddress()
        && PROXY_HEADERS.stream().allMatch(name -> request.getHeader(name) == null)
        && OWN_NAMES.contains(request.getServerName().toLowerCase(Locale.ROOT));
  }

  private static boolean isFromThisPage(HttpServletRequest request, boolean writes) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && (writes || !site.equals("none"))) {
      return !writes && isFollowedLink(request);
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin != null) {
      return isThisHost(origin, request.getHeader(HttpHeaders.HOST));
    }
    return !writes || site != null;
  }

  /** A link on another site may open the page itself, and nothing else. */
  private static boolean isFollowedLink(HttpServletRequest request) {
    return path(request).equals("/") && "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
  }

  /** Decoded and normalised by the server, so that no spelling of a path slips past. */
  private static String path(HttpServletRequest request) {
    String within = request.getPathInfo();
    return within == null ? request.getServletPath() : request.getServletPath() + within;
  }

  private static boolean isThisHost(String origin, @Nullable String host) {
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private void checkBody(HttpServletRequest request) {
    long length = request.getContentLengthLong();
    if (length < 0) {
      throw refusals.refuse(HttpStatus.LENGTH_REQUIRED, "length");
    }
    if (length > MAX_BODY) {
      throw refusals.refuse(HttpStatus.CONTENT_TOO_LARGE, "length");
    }
    String type = request.getContentType();
    if (type == null || !type.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
      throw refusals.refuse(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "type");
    }
  }
}
