// The page of the day: its clock goes on, it says since when it is kept, and the worker keeps it.
import { sentence } from "./text.ts";

const FRESH_MS = 60_000;

export function keepTheDay(): void {
  if ("serviceWorker" in navigator && document.querySelector("[data-now], [data-live]")) {
    void navigator.serviceWorker.register("/worker.js").catch(() => undefined);
    void navigator.serviceWorker.ready.then((there) => there.active?.postMessage({ keep: ofThisPage() }));
  }
  for (const clock of document.querySelectorAll<HTMLElement>("[data-clock]")) runOn(clock);
  const day = document.querySelector<HTMLElement>("[data-now]");
  if (!day) return;
  const kept = new Date(day.dataset["kept"] ?? "");
  const line = day.querySelector<HTMLElement>("[data-kept-line]");
  if (line && "serviceWorker" in navigator && !Number.isNaN(kept.getTime())) {
    const time = `${String(kept.getHours()).padStart(2, "0")}:${String(kept.getMinutes()).padStart(2, "0")}`;
    line.textContent = sentence(day, "kept-at", { time });
  }
  // A minute later the page is asked for again, if there is a network and somebody looks at it.
  setInterval(() => {
    if (document.visibilityState === "visible" && navigator.onLine) location.reload();
  }, FRESH_MS);
}

/** This page, what it is made of, and the pages of the sessions that its reader starred. */
function ofThisPage(): string[] {
  const parts = document.querySelectorAll<HTMLElement>('link[rel="stylesheet"][href], link[rel="icon"][href], script[src], use[href]');
  const addresses = [...parts].map((part) => part.getAttribute("href") ?? part.getAttribute("src") ?? "");
  const mine = [...document.querySelectorAll<HTMLAnchorElement>("[data-now] .mine a, [data-now] nav a")].map((link) => link.pathname);
  return [...new Set([location.pathname, ...addresses.map((address) => address.split("#")[0] ?? ""), ...mine])].filter((path) => path.startsWith("/"));
}

/** The clock of the server goes on by what has passed since, so that a device with a wrong clock shows the right time. */
function runOn(clock: HTMLElement): void {
  const [hours = 0, minutes = 0] = (clock.textContent ?? "").split(":").map(Number);
  setInterval(() => { clock.textContent = later(hours, minutes, performance.now()); }, 5_000);
}

/** The time of day so many milliseconds after this one. */
export function later(hours: number, minutes: number, passed: number): string {
  const all = hours * 60 + minutes + Math.floor(passed / 60_000);
  return `${String(Math.floor(all / 60) % 24).padStart(2, "0")}:${String(all % 60).padStart(2, "0")}`;
}
