// The programme and a session: stars without an account, filters without a reload, what runs now. Topics, "mine" and
// the view act by :has() in the style sheet; this keeps them in the address. Contract: README.md, "programme.js".
import { cookie, keep, read, setCookie } from "./lib/kept.ts";
import { stateOf, whereNow } from "./lib/clock.ts";
import { joinStars, parseStars, starsFrom, toggled } from "./lib/stars.ts";
import { counted, write } from "./lib/text.ts";

const MINUTE_MS = 60_000;
const form = document.querySelector<HTMLFormElement>("form[data-programme]");
let stars = starsFrom(cookie("stars"), read("stars"));

if (cookie("stars") === null && stars.length) setCookie("stars", joinStars(stars));
document.addEventListener("submit", star);
document.addEventListener("click", star);
showStars();
showClock();
setInterval(showClock, MINUTE_MS);
if (form) {
  for (const apply of form.querySelectorAll<HTMLElement>("[data-apply]")) apply.hidden = true;
  restoreView(form);
  form.addEventListener("change", () => { filter(form); keepInAddress(form); });
  filter(form);
}

/** A star is answered at once; the server hears of it, and a signed-in person's own list comes back. */
function star(e: Event): void {
  const el = (e.target as Element).closest<HTMLElement>(e.type === "submit" ? "form[data-star]" : "button[data-star]");
  if (!el || e.defaultPrevented) return;
  e.preventDefault();
  const code = el.dataset["star"] ?? "";
  const on = !stars.includes(code);
  setStars(toggled(stars, code, on));
  const address = el.getAttribute("formaction") ?? el.closest("form")?.getAttribute("action") ?? location.href;
  const body = new URLSearchParams({ star: code, on: on ? "1" : "0" });
  fetch(address, { method: "POST", body, headers: { "X-Star": "1", Accept: "application/json" }, keepalive: true })
    .then(async (response) => {
      if (!response.ok || !response.headers.get("content-type")?.includes("json")) return;
      const answer = (await response.json()) as { stars?: string[] };
      if (answer.stars) setStars(parseStars(joinStars(answer.stars)));
    })
    .catch(() => { /* offline: the cookie tells the server at the next visit */ });
}

function setStars(next: string[]): void {
  stars = next;
  setCookie("stars", joinStars(stars));
  keep("stars", joinStars(stars));
  showStars();
}

function showStars(): void {
  let here = 0;
  for (const el of document.querySelectorAll<HTMLElement>("[data-star]")) {
    const on = stars.includes(el.dataset["star"] ?? "");
    const button = el.matches("button") ? el : el.querySelector("button");
    button?.setAttribute("aria-pressed", String(on));
    el.closest("[data-session]")?.classList.toggle("on", on);
    if (on) here += 1;
  }
  for (const el of document.querySelectorAll<HTMLElement>("[data-mine-count]")) write(el, counted(el, here));
  if (form) filter(form);
}

/** Pages are cached, so what is over is known only here. The demo has a clock of its own. */
function showClock(): void {
  const set = document.body.dataset["clock"];
  const now = set ? Date.parse(set) : Date.now();
  const slots = [...document.querySelectorAll<HTMLElement>(".slot[data-start]")];
  const spans = slots.map((s) => ({ start: Date.parse(s.dataset["start"] ?? ""), end: Date.parse(s.dataset["end"] ?? "") }));
  slots.forEach((slot, i) => {
    const state = spans[i] && stateOf(spans[i], now);
    slot.classList.toggle("past", state === "past");
    slot.classList.toggle("now", state === "now");
  });
  const target = slots[whereNow(spans, now)];
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-to-now]")) {
    const part = target && (target.id ? target : target.querySelector("[id]"));
    link.hidden = !part;
    if (part) link.hash = part.id;
  }
}

/** The hour is by class (CSS cannot compare); then how many sessions are left is said. */
function filter(form: HTMLFormElement): void {
  const data = new FormData(form);
  const from = String(data.get("from") ?? "");
  const topics = data.getAll("topic");
  const codes = new Set([...form.querySelectorAll<HTMLInputElement>("[name=topic][data-topic]")].filter((t) => topics.includes(t.value)).map((t) => `t${t.dataset["topic"]}`));
  for (const slot of form.querySelectorAll<HTMLElement>(".slot[data-at]")) slot.classList.toggle("early", (slot.dataset["at"] ?? "") < from);
  const left = [...form.querySelectorAll<HTMLElement>("[data-session]")].filter((s) =>
    !s.closest(".early") && !s.classList.contains("off") && (!codes.size || [...codes].some((c) => s.classList.contains(c))) && (!data.has("mine") || s.classList.contains("on")));
  for (const el of form.querySelectorAll<HTMLElement>("[data-shown]")) write(el, counted(el, left.length));
}

/** The address can be sent to somebody, and Back keeps the filters; the view is also the reader's habit. */
function keepInAddress(form: HTMLFormElement): void {
  const data = new FormData(form);
  const query = new URLSearchParams([...data].filter((pair): pair is [string, string] => typeof pair[1] === "string" && pair[1] !== ""));
  history.replaceState(history.state, "", `${location.pathname}${query.size ? `?${query}` : ""}${location.hash}`);
  keep("view", String(data.get("view") ?? ""));
}

function restoreView(form: HTMLFormElement): void {
  const asked = new URLSearchParams(location.search);
  const view = asked.get("view") ?? read("view");
  for (const input of form.querySelectorAll<HTMLInputElement>("[name=view]")) if (view) input.checked = input.value === view;
  // A cached page does not know the query; what the address asks for is ticked here.
  for (const input of form.querySelectorAll<HTMLInputElement>("[name=topic], [name=mine]")) if (asked.has(input.name)) input.checked = asked.getAll(input.name).includes(input.value);
  const from = form.querySelector<HTMLSelectElement>("select[name=from]");
  if (from && asked.has("from")) from.value = asked.get("from") ?? "";
}
