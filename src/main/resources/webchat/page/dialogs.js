// The dialogs: a new person, wiping, and what can be shared beside words.
import { $, el } from './dom.js';
import { t } from './labels.js';

const LONGEST_SIDE = 640;
const MOST_BYTES = 55000;

for (const close of document.querySelectorAll('dialog [data-close]')) {
  close.addEventListener('click', () => close.closest('dialog').close());
}

/** Opens a dialog; `submit` returns false to keep it open. */
function ask(id, submit) {
  const dialog = $(id);
  const form = dialog.querySelector('form');
  for (const bad of dialog.querySelectorAll('.bad')) bad.textContent = '';
  form.onsubmit = (event) => {
    event.preventDefault();
    if (submit() !== false) dialog.close();
  };
  dialog.showModal();
  return dialog;
}

/** A letter-and-hyphen name for an address: "Zoé B." is zoe-b. */
const slug = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40);

export function askNewPerson(taken, done) {
  $('new-name').value = '';
  ask('new-person', () => {
    const name = $('new-name').value.trim();
    const id = slug(name);
    if (!id || id.startsWith('staff') || taken.includes(id)) {
      $('new-name-bad').textContent = t('person.name.bad');
      $('new-name').focus();
      return false;
    }
    done({ id, name, language: $('new-language').value, phone: '06 39 98 10 09', tries: [] });
    return true;
  });
}

export function askWipe(name, done) {
  $('wipe-words').textContent = t('person.wipe.ask', { name });
  ask('wipe', done);
}

/** `done` gets {kind: 'location', …} or, for a typed commune, {kind: 'text', …}. */
export function askLocation(places, done) {
  const give = (latitude, longitude, label) => {
    $('location').close();
    done({ kind: 'location', latitude, longitude, label });
  };
  $('commune').value = '';
  $('places').replaceChildren(...places.map((place) => el('button', {
    type: 'button', onclick: () => give(place.latitude, place.longitude, place.name),
  }, place.name)));
  const failed = () => { $('here-bad').textContent = t('location.failed'); };
  $('here').onclick = () => {
    if (!navigator.geolocation) return failed();
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => give(coords.latitude, coords.longitude, t('location.here.label')), failed, { timeout: 10000 });
  };
  ask('location', () => {
    const text = $('commune').value.trim();
    if (!text) {
      $('commune').focus();
      return false;
    }
    done({ kind: 'text', text });
    return true;
  });
}

export function askContact(phone, name, done) {
  $('phone').value = phone;
  ask('contact', () => {
    const typed = $('phone').value.trim();
    if (!/^\+?[0-9 ().-]{4,30}$/.test(typed)) {
      $('phone-bad').textContent = t('contact.bad');
      $('phone').focus();
      return false;
    }
    done({ kind: 'contact', phone: typed, name });
    return true;
  });
}

export function askPhoto(done) {
  const give = async (picture) => {
    try {
      const jpeg = await shrink(await picture);
      $('photo').close();
      done({ kind: 'photo', jpeg, caption: '' });
    } catch {
      $('photo-bad').textContent = t('photo.failed');
    }
  };
  $('photo-file').value = '';
  $('photo-file').onchange = () => { if ($('photo-file').files[0]) give(createImageBitmap($('photo-file').files[0])); };
  $('photo-sample').onclick = () => give(sample());
  ask('photo', () => false);
}

/** A picture as Base64 JPEG, as small as the application wants it. */
async function shrink(picture) {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = el('canvas', { width: Math.max(1, Math.round(picture.width * scale)), height: Math.max(1, Math.round(picture.height * scale)) });
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  for (const quality of [0.8, 0.6, 0.4, 0.2]) {
    const [, base64] = canvas.toDataURL('image/jpeg', quality).split(',');
    if (base64.length * 0.75 <= MOST_BYTES) return base64;
  }
  throw new Error('too large');
}

/** An invented photo: a laptop on a table. */
function sample() {
  const canvas = el('canvas', { width: 480, height: 320 });
  const pen = canvas.getContext('2d');
  const shapes = [
    ['#e9d9c3', 0, 0, 480, 320], ['#c79c6e', 0, 225, 480, 95], ['#3a3d44', 120, 60, 240, 160],
    ['#8fc7bb', 132, 72, 216, 136], ['#f7f1e8', 152, 96, 120, 12], ['#f7f1e8', 152, 120, 160, 12],
    ['#e8925a', 152, 148, 70, 26], ['#565a63', 90, 220, 300, 18], ['#2b2d33', 90, 238, 300, 6],
  ];
  for (const [colour, ...box] of shapes) {
    pen.fillStyle = colour;
    pen.fillRect(...box);
  }
  return canvas;
}
