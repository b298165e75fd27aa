// The bubbles of one conversation, kept in step with what the application tells.
import { el, icon } from './dom.js';
import { t } from './labels.js';
import { bubble } from './bubble.js';

const TYPING_AFTER = 350;
const TYPING_AT_MOST = 12000;
const NEAR_THE_END = 80;

export class Conversation {
  #messages = new Map();
  #drawn = new Map();
  #replay = null;
  #pressing = null;
  #typing = 0;
  #asking = false;
  #atEnd = true;
  #lastTop = 0;
  #view;
  #empty;

  /** @param view chat, me, names, grouped, language, label(), empty() → node or null, press(message, button), changed(message or null) */
  constructor(view) {
    this.#view = view;
    this.list = el('ol', { class: 'list', lang: view.language });
    this.typing = el('p', { class: 'typing', hidden: true }, el('span', { class: 'hidden' }), el('i'), el('i'), el('i'));
    this.newer = el('button', { type: 'button', class: 'newer', hidden: true, onclick: () => this.toEnd() }, icon('down'), el('span'));
    this.#empty = el('div', { class: 'empty', hidden: true });
    this.scroller = el('div', { class: 'scroller', role: 'log', tabindex: '0', 'aria-live': 'off' }, this.#empty, this.list);
    this.scroller.addEventListener('scroll', () => this.#scrolled());
    this.node = el('div', { class: 'conversation', 'data-chat': view.chat }, this.scroller, this.newer, this.typing);
    this.#stayAtTheEnd();
    this.reword();
  }

  /** In the order they were said; in the same millisecond the question stands before its answer. */
  get messages() {
    return [...this.#messages.values()].sort((a, b) => Boolean(a.pending) - Boolean(b.pending) || a.order - b.order || (a.sender === null) - (b.sender === null));
  }

  /** All of the past is about to be told again. */
  beginReplay() {
    this.#replay = new Set();
    this.#empty.hidden = true;
    this.scroller.setAttribute('aria-live', 'off');
  }

  /** All of the past was told: whatever was not in it is no longer there. */
  endReplay() {
    const told = this.#replay;
    if (told === null) return;
    this.#replay = null;
    for (const { ref, pending } of this.messages) if (!pending && !told.has(ref)) this.#forget(ref);
    this.#showEmpty();
    this.toEnd();
    requestAnimationFrame(() => this.scroller.setAttribute('aria-live', 'polite'));
  }

  /** Shows a message, new or changed. */
  put(message) {
    this.#replay?.add(message.ref);
    const known = this.#messages.get(message.ref);
    if (known && !known.pending && !known.failed && message.version < known.version) return;
    const follows = this.#atEnd || message.pending;
    this.#messages.set(message.ref, { ...message, order: Date.parse(message.at) });
    if (message.sender === null && this.#replay === null) this.#answered(message.ref);
    this.#draw(message.ref);
    this.#showEmpty();
    if (this.#replay !== null) return;
    if (follows) this.toEnd();
    else if (!known) this.newer.hidden = false;
    this.#view.changed(known ? null : message);
  }

  /** Something is being said: an answer is awaited once it is through. */
  asking() {
    this.#asking = true;
  }

  sent(ref) {
    const message = this.#messages.get(ref);
    if (message?.pending) this.put({ ...message, pending: false });
    if (this.#asking) this.#awaitAnswer();
  }

  failed(ref) {
    const message = this.#messages.get(ref);
    if (message) this.put({ ...message, pending: false, failed: true });
    this.#answered(null);
  }

  /** Marks a button as pressed until something is answered. */
  pressing(ref, token) {
    this.#pressing = { ref, token };
    this.#draw(ref);
  }

  wipe() {
    for (const { ref, pending } of this.messages) if (!pending) this.#forget(ref);
    this.#showEmpty();
    this.#view.changed(null);
  }

  /** Draws everything anew, in the page's language of now. */
  reword() {
    this.scroller.setAttribute('aria-label', this.#view.label());
    this.newer.lastChild.textContent = t('message.newer');
    this.typing.firstChild.textContent = t('message.typing');
    this.#empty.replaceChildren(...[this.#view.empty()].flat().filter(Boolean));
    for (const { ref } of this.messages) this.#draw(ref);
    this.#showEmpty();
  }

  toEnd() {
    this.newer.hidden = true;
    this.#atEnd = true;
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  /** Only who scrolls up has left the end; content that grows below has moved nobody. */
  #scrolled() {
    const { scrollTop } = this.scroller;
    if (this.#nearEnd()) this.#atEnd = true;
    else if (scrollTop < this.#lastTop) this.#atEnd = false;
    this.#lastTop = scrollTop;
    if (this.#atEnd) this.newer.hidden = true;
  }

  /** A picture that arrives late, or a keyboard that rises, pushes nothing out of sight. */
  #stayAtTheEnd() {
    const watch = new ResizeObserver(() => { if (this.#atEnd) this.toEnd(); });
    watch.observe(this.list);
    watch.observe(this.scroller);
  }

  #nearEnd() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR_THE_END;
  }

  #draw(ref) {
    const message = this.#messages.get(ref);
    if (!message) return;
    const old = this.#drawn.get(ref);
    const hadFocus = old?.contains(document.activeElement) ? document.activeElement.dataset.token : null;
    const drawn = bubble(message, {
      ...this.#view,
      pressing: this.#pressing?.ref === ref ? this.#pressing.token : null,
    });
    if (old) drawn.classList.add('again');
    this.#drawn.set(ref, drawn);
    old?.remove();
    const ordered = this.messages;
    const after = ordered[ordered.findIndex((one) => one.ref === ref) + 1];
    this.list.insertBefore(drawn, after ? this.#drawn.get(after.ref) ?? null : null);
    if (hadFocus !== null) this.#giveFocusBack(drawn, hadFocus);
  }

  #giveFocusBack(drawn, token) {
    const same = [...drawn.querySelectorAll('.key')].find((key) => key.dataset.token === token);
    (same ?? drawn.querySelector('.key') ?? this.scroller).focus({ preventScroll: true });
  }

  #forget(ref) {
    this.#messages.delete(ref);
    this.#drawn.get(ref)?.remove();
    this.#drawn.delete(ref);
  }

  #showEmpty() {
    this.#empty.hidden = this.#messages.size > 0 || this.#replay !== null;
  }

  #awaitAnswer() {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.typing.hidden = false;
      this.#typing = setTimeout(() => this.#answered(null), TYPING_AT_MOST);
    }, TYPING_AFTER);
  }

  #answered(ref) {
    clearTimeout(this.#typing);
    this.#asking = false;
    this.typing.hidden = true;
    const pressed = this.#pressing;
    this.#pressing = null;
    if (pressed && pressed.ref !== ref) this.#draw(pressed.ref);
  }
}
