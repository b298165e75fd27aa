// Draws one message.
import { el, icon } from './dom.js';
import { language, t } from './labels.js';

const clock = (at) => new Intl.DateTimeFormat(language(), { hour: '2-digit', minute: '2-digit' }).format(new Date(at));

/** Whose bubble it is: `bot`, `me`, or `other` for a colleague in the group. */
const side = (message, me) => (message.sender === null ? 'bot' : message.sender === me ? 'me' : 'other');

function body(message, chat) {
  switch (message.kind) {
    case 'LOCATION':
      return el('p', { class: 'text shared' }, icon('pin'), el('span', { class: 'hidden' }, t('message.place', { text: '' })), el('bdi', {}, message.text));
    case 'CONTACT':
      return el('p', { class: 'text shared' }, icon('phone'), el('span', { class: 'hidden' }, t('message.phone', { text: '' })), el('bdi', {}, message.text));
    case 'PHOTO':
      return el('div', { class: 'text' },
        el('img', { class: 'picture', src: `/webchat/conversations/${chat}/files/${message.file}`, alt: t('photo.alt') }),
        message.text ? el('p', { dir: 'auto' }, message.text) : null);
    case 'FILE':
      return el('div', { class: 'text' },
        message.text ? el('p', { dir: 'auto' }, message.text) : null,
        el('a', { class: 'file', href: `/webchat/conversations/${chat}/files/${message.file}`, download: message.fileName }, icon('file'), el('span', {}, t('message.download', { name: message.fileName }))));
    default:
      return el('p', { class: 'text', dir: 'auto' }, message.text);
  }
}

function keys(message, pressing, press) {
  const { type, rows } = message.keys;
  const buttons = rows.flat();
  const chosen = buttons.find((button) => button.token === message.pressed);
  if (type === 'CLEARED') {
    return chosen ? el('p', { class: 'chosen' }, t('message.chosen', { label: chosen.label })) : null;
  }
  if (type !== 'INLINE') return null;
  return el('div', { class: 'keys', role: 'group', 'aria-label': t('message.keys') },
    rows.map((row) => el('div', { class: 'row' }, row.map((button) => el('button', {
      type: 'button',
      class: button.token === pressing ? 'key pressing' : 'key',
      'data-token': button.token,
      'aria-disabled': pressing !== null ? 'true' : null,
      onclick: () => { if (pressing === null) press(message, button); },
    }, el('bdi', {}, button.label))))));
}

/**
 * A message as a list item.
 * @param view chat, me, names (id → name), grouped (names are shown), pressing (token or null), press
 */
export function bubble(message, view) {
  const from = side(message, view.me);
  const speaker = from === 'bot' ? t('message.bot') : from === 'me' ? t('message.you') : view.names[message.sender] ?? message.sender;
  const seen = view.grouped && from === 'other';
  const state = message.failed ? t('message.failed') : message.pending ? t('message.sending') : clock(message.at);
  const classes = ['message', from, message.pending && 'pending', message.failed && 'failed', message.title && 'titled'];
  return el('li', { class: classes.filter(Boolean).join(' '), 'data-ref': message.ref },
    el('div', { class: 'bubble' },
      el('p', { class: seen ? 'from' : 'hidden' }, speaker),
      message.title ? el('p', { class: 'title', dir: 'auto' }, message.title) : null,
      body(message, view.chat),
      el('p', { class: 'when' }, message.edit ? `${t('message.edited')} · ${state}` : state)),
    keys(message, view.pressing, view.press));
}
