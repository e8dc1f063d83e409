// The worker on the phone: keeps the pages of the day and what they are made of, and answers from there when there is no
// network. Only pages that anybody may read are kept, as their reader saw them: now, programme, sessions, board.

interface Happening extends Event { waitUntil(done: Promise<unknown>): void; }
interface Fetching extends Happening { request: Request; respondWith(answer: Promise<Response>): void; }

const PLACE = "day-1";
const PAGES = /^\/(?:[a-z]{2}(?:-[A-Z]{2})?\/)?(?!manage|review|me|api|admin)[a-z0-9-]+\/(?:now|programme|conclusions|board(?:\/wall)?|sessions\/[A-Z0-9]+(?:\/ask)?)$/;
const WAIT_MS = 4_000;
// A door is opened by its link: its page and its list are kept on the telephone that has the link, until the server says
// that there is no such door any more.
const DOOR = /^\/(?:[a-z]{2}(?:-[A-Z]{2})?\/)?[a-z0-9-]+\/door\/[A-Za-z0-9_-]{43}(?:\/people)?$/;

const here = self as unknown as EventTarget & { skipWaiting(): Promise<void>; clients: { claim(): Promise<void> } };

here.addEventListener("install", (e) => (e as Happening).waitUntil(here.skipWaiting()));
here.addEventListener("activate", (e) => (e as Happening).waitUntil(forgetOthers().then(() => here.clients.claim())));
// The page that registered the worker was loaded before it: it says what it is made of, and what its reader chose.
here.addEventListener("message", (e) => {
  const paths = (e as MessageEvent<{ keep?: string[] }>).data.keep ?? [];
  (e as unknown as Happening).waitUntil(keepAll(paths));
});
here.addEventListener("fetch", (e) => {
  const event = e as Fetching;
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (url.pathname.startsWith("/assets/")) event.respondWith(asset(request));
  else if (request.mode === "navigate" && PAGES.test(url.pathname)) event.respondWith(pageOf(request, url));
  else if (DOOR.test(url.pathname)) event.respondWith(pageOf(request, url));
});

/** Pages and assets of this origin that may be kept; one that cannot be had now is left for another time. */
async function keepAll(paths: string[]): Promise<void> {
  const place = await caches.open(PLACE);
  for (const path of paths) {
    if (!path.startsWith("/assets/") && !PAGES.test(path)) continue;
    if (path.startsWith("/assets/") && (await place.match(path))) continue;
    try {
      const answer = await fetch(path);
      if (answer.ok && !answer.redirected) await place.put(path, answer);
    } catch { /* no network: what is kept already stays */ }
  }
}

async function forgetOthers(): Promise<void> {
  for (const name of await caches.keys()) if (name !== PLACE) await caches.delete(name);
}

/** The name of an asset changes with its content: what is kept is right. */
async function asset(request: Request): Promise<Response> {
  const place = await caches.open(PLACE);
  const kept = await place.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await place.put(request, answer.clone());
  return answer;
}

/** The network first, for a few seconds; then what is kept, whatever stood behind the question mark. */
async function pageOf(request: Request, url: URL): Promise<Response> {
  const place = await caches.open(PLACE);
  const kept = await place.match(url.pathname);
  try {
    const answer = await (kept ? soon(fetch(request)) : fetch(request));
    if (answer.ok && !answer.redirected) await place.put(url.pathname, answer.clone());
    else if (answer.status === 404 || answer.status === 410) await place.delete(url.pathname);
    return answer;
  } catch (gone) {
    if (kept) return kept;
    throw gone;
  }
}

function soon(answer: Promise<Response>): Promise<Response> {
  return Promise.race([answer, new Promise<never>((_, late) => setTimeout(() => late(new Error("late")), WAIT_MS))]);
}
