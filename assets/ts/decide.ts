// The chairs' table by keys: J K walk, X ticks, Shift X ticks to here, A R P D decide, T goes to the cut, U takes back.
// The verdicts are the buttons of the dock. Contract: README.md, "decide.js".
import "./form.ts";
import { type OwnKeys, focusedItem, goTo, press, startKeys } from "./lib/keys.ts";
import { ifAccepted } from "./lib/places.ts";
import { startSwapping } from "./lib/swap.ts";
import { counted, sentence, write } from "./lib/text.ts";

let last: string | null = null; // the row ticked last, where Shift X begins
const sent = new Set<string>(); // rows whose verdict is on its way
let ticks: string[] = []; // ticked while an answer was on its way

const form = (): HTMLFormElement | null => document.querySelector<HTMLFormElement>("form[data-decide]");
const rows = (): HTMLElement[] => [...(form()?.querySelectorAll<HTMLElement>("[data-item]") ?? [])];
const box = (row: HTMLElement): HTMLInputElement | null => row.querySelector<HTMLInputElement>(".pick input");
const ticked = (): HTMLElement[] => rows().filter((row) => box(row)?.checked);

const own: OwnKeys = {
  x: () => tick(focusedItem()),
  "shift+x": () => tickUpTo(focusedItem()),
  t: toTheCut,
  escape: clear,
};
for (const key of ["a", "r", "p", "d"]) own[key] = () => decide(key);
startKeys(own);
startSwapping();

document.addEventListener("change", (e) => {
  const row = (e.target as Element).closest<HTMLElement>("[data-decide] [data-item]");
  if (!row) return;
  if (box(row)?.checked) last = row.dataset["item"] ?? null;
  tell();
});
document.addEventListener("reset", () => setTimeout(tell));
// The swap has read the form already; the ticks go at once, so that the next key is for the next row.
document.addEventListener("submit", (e) => {
  if (e.target !== form() || !e.defaultPrevented) return;
  ticked().forEach((row) => sent.add(code(row)));
  setAll(ticked(), false);
});
document.addEventListener("swapping", () => { ticks = ticked().map(code); });
document.addEventListener("swapped", () => {
  setAll(rows().filter((row) => ticks.includes(code(row)) && !sent.has(code(row))), true);
  sent.clear();
});
document.addEventListener("swap-failed", () => {
  setAll(rows().filter((row) => sent.has(code(row))), true);
  sent.clear();
});
tell();

function code(row: HTMLElement): string { return row.dataset["item"] ?? ""; }

function setAll(which: HTMLElement[], on: boolean): void {
  for (const row of which) {
    const input = box(row);
    if (input) input.checked = on;
  }
  tell();
}

function tick(row: HTMLElement | null): boolean {
  const input = row && box(row);
  if (!input) return false;
  input.checked = !input.checked;
  last = input.checked ? code(row) : last;
  tell();
  return true;
}

function tickUpTo(row: HTMLElement | null): boolean {
  if (!row) return false;
  const all = rows();
  const from = all.findIndex((r) => code(r) === last);
  const to = all.indexOf(row);
  setAll(from < 0 ? [row] : all.slice(Math.min(from, to), Math.max(from, to) + 1), true);
  last = code(row);
  return true;
}

/** With nothing ticked the verdict is for the row one is at. */
function decide(key: string): boolean {
  const row = focusedItem();
  if (!ticked().length) {
    const input = row && box(row);
    if (!input) return false;
    input.checked = true;
  }
  return press(key);
}

function toTheCut(): boolean {
  const cut = form()?.querySelector<HTMLElement>("[data-cut]");
  const above = rows().filter((row) => cut && row.compareDocumentPosition(cut) & Node.DOCUMENT_POSITION_FOLLOWING).pop();
  const row = above ?? rows()[0];
  if (!cut || !row) return false;
  goTo(row);
  cut.scrollIntoView({ block: "center" });
  return true;
}

function clear(): boolean {
  if (!ticked().length) return false;
  setAll(ticked(), false);
  return true;
}

/** How many are ticked, and what accepting them would do to the places. */
function tell(): void {
  const which = ticked();
  for (const row of rows()) row.classList.toggle("on", which.includes(row));
  for (const el of document.querySelectorAll<HTMLElement>("[data-selected]")) write(el, counted(el, which.length));
  const warning = document.querySelector<HTMLElement>("[data-too-many]");
  if (!warning) return;
  const { accepted, places } = form()?.dataset ?? {};
  const { total, tooMany } = ifAccepted(Number(accepted), Number(places), which.map((row) => ({ verdict: row.dataset["verdict"] ?? "" })));
  warning.hidden = !tooMany || which.length === 0;
  write(warning, sentence(warning, "", { n: which.length, total, places: places ?? "" }));
}
