// The page: a person on one side, the staff on the other.
import { $, el, memory, uuid } from './dom.js';
import { language, onLanguage, speak, startLanguage, t } from './labels.js';
import { onReport, pending, post, resume } from './outbox.js';
import { follow } from './stream.js';
import { Conversation } from './conversation.js';
import { composer } from './composer.js';
import { askContact, askLocation, askNewPerson, askPhoto, askWipe } from './dialogs.js';

const GROUP = 'staff';
const cast = await (await fetch('/webchat/page/cast.json')).json();
const conversations = new Map();
const unread = { person: 0, group: 0, private: 0 };
const people = [...cast.people, ...memory.get('people', [])];
const byId = (list, id) => list.find((one) => one.id === id) ?? list[0];
let person = byId(people, memory.get('person', 'amel'));
let colleague = byId(cast.staff, memory.get('colleague', cast.staff[0].id));
let staffView = 'group';

// ---- conversations ----

function conversation(chat) {
  if (!conversations.has(chat)) {
    conversations.set(chat, open(chat));
    for (const posting of pending(chat)) draft(conversations.get(chat), posting);
  }
  return conversations.get(chat);
}

function open(chat) {
  const staff = cast.staff.find((one) => one.id === chat);
  const owner = people.find((one) => one.id === chat);
  const label = () => chat === GROUP ? t('staff.group.log') : staff ? t('staff.private.log', { name: staff.name }) : t('person.log', { name: owner.name });
  const empty = () => chat === GROUP ? el('p', {}, t('staff.group.empty')) : staff ? el('p', {}, t('staff.private.empty', { name: staff.name })) : welcome(owner);
  const view = {
    chat, label, empty,
    grouped: chat === GROUP,
    names: Object.fromEntries(cast.staff.map((one) => [one.id, one.name])),
    language: owner ? owner.language : cast.staffLanguage,
    get me() { return chat === GROUP ? colleague.id : chat; },
    press: (message, button) => press(chat, message, button),
    changed: (message) => changed(chat, message),
  };
  return new Conversation(view);
}

function welcome(owner) {
  return [
    el('h3', {}, t('empty.title', { name: owner.name })),
    el('p', { lang: language() }, t('empty.help')),
    el('div', { class: 'tries' },
      el('button', { type: 'button', class: 'hello', onclick: () => say(owner.id, owner.id, { kind: 'text', text: '/start' }) }, t('empty.start')),
      owner.tries.map((text) => el('button', { type: 'button', lang: owner.language, onclick: () => say(owner.id, owner.id, { kind: 'text', text }) }, text))),
  ];
}

// ---- saying ----

function say(chat, as, said) {
  const speaker = people.find((one) => one.id === as);
  const posting = { id: uuid(), as, name: speaker?.name ?? null, language: speaker?.language ?? language(), said };
  draft(conversation(chat), posting);
  post(chat, posting);
}

/** Shows what is said at once, before the application has it. */
function draft(shown, { id, as, said }) {
  shown.asking();
  if (said.kind === 'press') return;
  const kind = { text: 'TEXT', location: 'LOCATION', contact: 'CONTACT', photo: 'TEXT' }[said.kind];
  const text = { text: said.text, location: said.label, contact: said.phone, photo: t('share.photo') }[said.kind];
  shown.put({
    ref: `web:${id}`, version: 0, at: new Date().toISOString(), kind, sender: as, title: null, text,
    keys: { type: 'NONE', rows: [], label: null }, pressed: null, edit: null, file: null, fileName: null, pending: true,
  });
}

function press(chat, message, button) {
  conversation(chat).pressing(message.ref, button.token);
  say(chat, chat === GROUP ? colleague.id : chat, { kind: 'press', token: button.token, message: message.ref });
}

onReport((chat, posting, outcome) => {
  const shown = conversation(chat);
  if (outcome === 'sent') shown.sent(`web:${posting.id}`);
  else shown.failed(`web:${posting.id}`);
});

// ---- hearing ----

function listen() {
  const chats = [person.id, GROUP, colleague.id];
  for (const chat of chats) conversation(chat).beginReplay();
  follow(chats, {
    message: (chat, message) => conversation(chat).put(message),
    wiped: (chat) => conversation(chat).wipe(),
    ready: () => {
      for (const chat of chats) conversation(chat).endReplay();
      showAsked();
    },
    line,
  });
}

let lineState = 'connecting';
function line(state) {
  lineState = state;
  $('line').dataset.state = state;
  $('line-words').textContent = t(`line.${state}`);
}

function changed(chat, message) {
  if (chat === person.id) showAsked();
  if (message === null || message.sender !== null) return;
  const where = chat === GROUP ? 'group' : chat === colleague.id ? 'private' : chat === person.id ? 'person' : null;
  if (where !== null && !isSeen(where)) unread[where]++;
  showUnread();
}

const narrow = matchMedia('(max-width: 859px)');
const sideShown = (side) => !narrow.matches || document.body.dataset.side === side;
const isSeen = (where) => where === 'person' ? sideShown('person') : sideShown('staff') && staffView === where;

function showUnread() {
  for (const where of Object.keys(unread)) if (isSeen(where)) unread[where] = 0;
  badge($('badge-person'), unread.person);
  badge($('badge-staff'), unread.group + unread.private);
  badge($('tab-group').querySelector('.badge'), unread.group);
  badge($('tab-private').querySelector('.badge'), unread.private);
}

function badge(place, count) {
  place.hidden = count === 0;
  place.replaceChildren(...(count === 0 ? [] : [el('span', { 'aria-hidden': 'true' }, String(count)), el('span', { class: 'hidden' }, t('message.unread', { count }))]));
}

// ---- the person ----

function showPeople() {
  const option = (one) => el('option', { value: one.id }, `${one.name} · ${one.about?.[language()] ?? t('person.custom')}`);
  $('person-choice').replaceChildren(...people.map(option), el('option', { value: '' }, t('person.new.option')));
  $('person-choice').value = person.id;
  $('person-avatar').textContent = [...person.name][0].toUpperCase();
  $('person-avatar').dataset.tone = String([...person.id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 5);
  $('say').lang = person.language;
}

function become(next) {
  person = next;
  memory.set('person', person.id);
  showPeople();
  $('person-stage').replaceChildren(conversation(person.id).node);
  unread.person = 0;
  listen();
}

const newPerson = () => askNewPerson(people.map((one) => one.id), (made) => {
  people.push(made);
  memory.set('people', people.filter((one) => !cast.people.includes(one)));
  become(made);
});

$('person-choice').addEventListener('change', ({ target }) => {
  if (target.value) return become(byId(people, target.value));
  target.value = person.id;
  newPerson();
});
$('person-new').addEventListener('click', newPerson);
$('person-wipe').addEventListener('click', () => askWipe(person.name, () => {
  fetch(`/webchat/conversations/${person.id}/messages`, { method: 'DELETE' }).catch(() => line('lost'));
}));

/** The reply keyboard of the last message that has one: a big button where the thumb is. */
function showAsked() {
  const last = conversation(person.id).messages.findLast(({ keys, kind }) => keys.type !== 'NONE' || kind === 'LOCATION' || kind === 'CONTACT');
  const wanted = { ASK_CONTACT: 'contact', ASK_LOCATION: 'location' }[last?.keys.type];
  const name = wanted ? last.keys.label : '';
  const words = wanted ? last.keys.rows.flat().map(({ label }) => label) : [];
  const of = [wanted, name, ...words].join('\n');
  if ($('asked').dataset.of === of) return;
  $('asked').dataset.of = of;
  $('asked').hidden = !wanted;
  const button = (label, press) => el('button', { type: 'button', onclick: press }, el('bdi', {}, label));
  const type = (text) => () => say(person.id, person.id, { kind: 'text', text });
  $('asked').replaceChildren(...(wanted ? [button(name, () => share(wanted)), ...words.map((word) => button(word, type(word)))] : []));
}

function share(what) {
  const give = (said) => {
    closeShares();
    say(person.id, person.id, said);
    $('say').focus();
  };
  if (what === 'location') askLocation(cast.places, give);
  else if (what === 'contact') askContact(person.phone, person.name, give);
  else askPhoto(give);
}

function closeShares() {
  $('shares').hidden = true;
  $('share-open').setAttribute('aria-expanded', 'false');
}

$('share-open').addEventListener('click', () => {
  $('shares').hidden = !$('shares').hidden;
  $('share-open').setAttribute('aria-expanded', String(!$('shares').hidden));
  if (!$('shares').hidden) $('shares').querySelector('button').focus();
});
$('shares').addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  closeShares();
  $('share-open').focus();
});
for (const button of $('shares').querySelectorAll('button')) button.addEventListener('click', () => share(button.dataset.share));
composer($('composer'), $('say'), (text) => say(person.id, person.id, { kind: 'text', text }));

// ---- the staff ----

const staffChat = () => (staffView === 'group' ? GROUP : colleague.id);

function showStaff() {
  for (const tab of document.querySelectorAll('.tabs [role=tab]')) {
    const chosen = tab.dataset.view === staffView;
    tab.setAttribute('aria-selected', String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
  }
  $('tab-private-words').textContent = t('staff.private', { name: colleague.name });
  $('staff-say-label').textContent = t('staff.say', { name: colleague.name });
  $('staff-stage').setAttribute('aria-labelledby', `tab-${staffView}`);
  const shown = conversation(staffChat());
  if (shown.node.parentNode !== $('staff-stage')) {
    $('staff-stage').replaceChildren(shown.node);
    shown.toEnd();
  }
  showUnread();
}

function showColleagues() {
  const chosen = ({ target }) => {
    colleague = byId(cast.staff, target.value);
    memory.set('colleague', colleague.id);
    unread.private = 0;
    conversation(GROUP).reword();
    listen();
    showStaff();
  };
  $('colleagues').append(...cast.staff.map((one) => el('label', {},
    el('input', { type: 'radio', name: 'colleague', value: one.id, checked: one.id === colleague.id, onchange: chosen }),
    el('span', {}, one.name))));
  $('commands').append(...cast.commands.map((command) => el('button', {
    type: 'button', onclick: () => say(staffChat(), colleague.id, { kind: 'text', text: command }),
  }, command)));
}

for (const tab of document.querySelectorAll('.tabs [role=tab]')) {
  tab.addEventListener('click', () => {
    staffView = tab.dataset.view;
    showStaff();
  });
  tab.addEventListener('keydown', ({ key }) => {
    if (!['ArrowLeft', 'ArrowRight'].includes(key)) return;
    staffView = staffView === 'group' ? 'private' : 'group';
    showStaff();
    $(`tab-${staffView}`).focus();
  });
}
composer($('staff-composer'), $('staff-say'), (text) => say(staffChat(), colleague.id, { kind: 'text', text }));

// ---- the page ----

function showSide(side) {
  document.body.dataset.side = side;
  for (const button of document.querySelectorAll('.sides button')) {
    button.setAttribute('aria-current', String(button.dataset.side === side));
  }
  conversation(side === 'person' ? person.id : staffChat()).toEnd();
  showUnread();
}

for (const button of document.querySelectorAll('.sides button')) button.addEventListener('click', () => showSide(button.dataset.side));
for (const button of $('languages').children) button.addEventListener('click', () => speak(button.dataset.language));
narrow.addEventListener('change', showUnread);

onLanguage(() => {
  for (const button of $('languages').children) button.setAttribute('aria-pressed', String(button.dataset.language === language()));
  showPeople();
  showStaff();
  line(lineState);
  conversations.forEach((shown) => shown.reword());
});

showColleagues();
await speak(startLanguage());
become(person);
showSide('person');
resume();
document.body.dataset.ready = 'true';
