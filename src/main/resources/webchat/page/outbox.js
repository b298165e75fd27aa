// What was said on this page and is not yet taken in. It is kept in the browser and posted again under
// the same id until the application says it is durable, so neither a lost connection, a killed process
// nor a reload loses or doubles it.
import { memory } from './dom.js';

const PAUSES = [300, 600, 1200, 2500, 5000];
const lanes = new Map();
let waiting = memory.get('outbox', []);
let report = () => {};

const remember = () => memory.set('outbox', waiting);
const pause = (ms) => new Promise((wake) => setTimeout(wake, ms));

/** Called with (chat, posting, 'sent' | 'failed') when a posting is through or refused for good. */
export const onReport = (listener) => { report = listener; };

export const pending = (chat) => waiting.filter((one) => one.chat === chat).map((one) => one.posting);

export function post(chat, posting) {
  waiting.push({ chat, posting });
  remember();
  run(chat);
}

/** Goes on with what an earlier visit left. */
export function resume() {
  new Set(waiting.map((one) => one.chat)).forEach(run);
}

async function run(chat) {
  if (lanes.has(chat)) return;
  lanes.set(chat, true);
  let next;
  while ((next = waiting.find((one) => one.chat === chat))) {
    const outcome = await deliver(next);
    waiting = waiting.filter((one) => one !== next);
    remember();
    report(chat, next.posting, outcome);
  }
  lanes.delete(chat);
}

async function deliver({ chat, posting }) {
  for (let attempt = 0; ; attempt++) {
    const status = await attemptOnce(chat, posting);
    if (status === 202) return 'sent';
    if (status >= 400 && status < 500 && status !== 429) return 'failed';
    await pause(PAUSES[Math.min(attempt, PAUSES.length - 1)]);
  }
}

async function attemptOnce(chat, posting) {
  try {
    const answer = await fetch(`/webchat/conversations/${encodeURIComponent(chat)}/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(posting),
    });
    return answer.status;
  } catch {
    return 0;
  }
}
