// A door that is loaded anew without a network: the page, what it is made of, and whom to expect are kept on this
// telephone. The first page was loaded before the worker was there, so it lays them aside itself.

const PLACE = "day-1";

export async function keepTheDoor(base: string, reader: string): Promise<void> {
  if (!("serviceWorker" in navigator) || !("caches" in window)) return;
  try {
    await navigator.serviceWorker.register("/worker.js");
    const place = await caches.open(PLACE);
    await Promise.all([...paths(document), reader, location.pathname, `${base}/people`].filter(Boolean).map((path) => layAside(place, path)));
  } catch {
    // A browser that keeps nothing still checks in while there is a network.
  }
}

/** The style sheets and scripts of the page. */
export function paths(page: ParentNode): string[] {
  const parts = [...page.querySelectorAll<HTMLElement>("link[rel=stylesheet][href], script[src]")];
  return parts.map((part) => part.getAttribute("href") ?? part.getAttribute("src") ?? "").filter((path) => path.startsWith("/assets/"));
}

async function layAside(place: Cache, path: string): Promise<void> {
  if (path.startsWith("/assets/") && (await place.match(path))) return;
  const answer = await fetch(path);
  if (answer.ok && !answer.redirected) await place.put(path, answer);
}
