// The one line from the application to this page. The browser reconnects by itself and tells what it
// saw last; where it gives up, this does.

const GIVE_UP_PAUSE = 2000;
let source = null;
let timer = 0;

/** Follows these conversations. `on` has message(chat, message), wiped(chat), ready() and line(state). */
export function follow(chats, on) {
  clearTimeout(timer);
  source?.close();
  on.line('connecting');
  const query = chats.map((chat) => `in=${encodeURIComponent(chat)}`).join('&');
  const opened = new EventSource(`/webchat/events?${query}`);
  source = opened;
  opened.addEventListener('message', ({ data }) => {
    const { conversation, message } = JSON.parse(data);
    on.message(conversation, message);
  });
  opened.addEventListener('wiped', ({ data }) => on.wiped(JSON.parse(data).conversation));
  opened.addEventListener('ready', () => {
    on.line('open');
    on.ready();
  });
  opened.addEventListener('error', () => {
    if (source !== opened) return;
    on.line('lost');
    if (opened.readyState === EventSource.CLOSED) {
      timer = setTimeout(() => follow(chats, on), GIVE_UP_PAUSE);
    }
  });
}
