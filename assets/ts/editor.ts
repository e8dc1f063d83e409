// The programme editor: a card is picked up by mouse, pen, finger or Enter, impossible places are dimmed and say why,
// and putting it down sends the same form that works without script. Contract: README.md, "editor.js".
import "./form.ts";
import { type Clashes, askClashes, judge } from "./lib/clashes.ts";
import { setField } from "./lib/draft.ts";
import { startDragging } from "./lib/drag.ts";
import { focus } from "./lib/focus.ts";
import { type Direction, towards } from "./lib/grid.ts";
import { focusedItem, goTo, press, startKeys } from "./lib/keys.ts";
import { startSwapping, swap } from "./lib/swap.ts";
import { say, sentence } from "./lib/text.ts";

let picked: string | null = null; // the code of the card in the hand
let clashes: Clashes = {};

const board = (): HTMLElement | null => document.querySelector<HTMLElement>("#board");
const cards = (): HTMLElement[] => [...(board()?.querySelectorAll<HTMLElement>("[data-card]:not(.lifted)") ?? [])];
const cells = (): HTMLElement[] => [...(board()?.querySelectorAll<HTMLElement>("[data-cell]") ?? [])];
const cardOf = (code: string | null): HTMLElement | undefined => cards().find((c) => c.dataset["card"] === code);

startKeys({
  arrowup: () => step("arrowup"), arrowdown: () => step("arrowdown"), arrowleft: () => step("arrowleft"), arrowright: () => step("arrowright"),
  enter: pickUpOrPutDown,
  escape: () => picked !== null && letGo(),
  m: moveByForm,
});
startSwapping();
startDragging({ lift: pickUp, over: pointAt, drop: (cell) => (cell ? putDown(cell) : void letGo()) });
document.addEventListener("swapped", () => { picked = null; clashes = {}; });
document.addEventListener("focusin", (e) => { if (picked) pointAt((e.target as Element).closest<HTMLElement>("[data-cell]")); });

const clashesOf = (code: string): Promise<Clashes> => askClashes(board()?.dataset["clashesUrl"] ?? "", code);
const title = (): string => cardOf(picked)?.dataset["title"] ?? picked ?? "";

function tell(key: string, values: Record<string, string> = {}): void {
  const el = board();
  if (el) say(sentence(el, key, { title: title(), ...values }));
}

function pickUp(card: HTMLElement): boolean {
  if (picked !== null || card.dataset["locked"] !== undefined) return false;
  picked = card.dataset["card"] ?? "";
  card.classList.add("left-behind");
  board()?.classList.add("picking");
  tell("picked");
  void dim(picked);
  return true;
}

/** Asks the server which places are impossible for this card; until it answers all look possible, and it decides anyway. */
async function dim(code: string): Promise<void> {
  const found = await clashesOf(code);
  if (picked !== code) return;
  clashes = found;
  for (const cell of cells()) {
    const { kind, why } = judge(clashes, cell.dataset["cell"] ?? "");
    cell.classList.toggle("no", kind === "no");
    cell.classList.toggle("warn", kind === "warn");
    if (why) cell.title = why;
  }
}

/** The place under the card: outlined, and said with the reason if it cannot be. */
function pointAt(cell: HTMLElement | null): void {
  if (cell?.classList.contains("over-it")) return;
  for (const other of cells()) other.classList.toggle("over-it", other === cell);
  if (!cell) return;
  const { kind, why } = judge(clashes, cell.dataset["cell"] ?? "");
  tell(kind, { place: cell.dataset["place"] ?? "", why });
}

function putDown(cell: HTMLElement): void {
  const to = cell.dataset["cell"] ?? "";
  const { kind, why } = judge(clashes, to);
  const form = document.querySelector<HTMLFormElement>("form[data-move]");
  if (!form || cell.contains(cardOf(picked) ?? null)) return void letGo();
  if (kind === "no") {
    letGo();
    return tell("no", { place: cell.dataset["place"] ?? "", why });
  }
  const code = picked;
  const words = { title: title(), place: cell.dataset["place"] ?? "" };
  setField(form, "session", code ?? "");
  setField(form, "to", to);
  const sending = swap(form);
  letGo(false);
  void sending.then((done) => {
    if (!done) return;
    const card = cardOf(code);
    if (card) goTo(card);
    tell("dropped", words);
  });
}

function letGo(aloud = true): boolean {
  if (aloud) tell("let-go");
  const card = cardOf(picked);
  picked = null;
  clashes = {};
  board()?.classList.remove("picking");
  card?.classList.remove("left-behind");
  for (const cell of cells()) {
    cell.classList.remove("no", "warn", "over-it");
    cell.removeAttribute("title");
  }
  if (card && aloud) focus(card);
  return true;
}

/** Enter on a card picks it up, on a place puts it down; on a link in a card it stays the link's. */
function pickUpOrPutDown(): boolean {
  const el = document.activeElement as HTMLElement;
  if (picked !== null) {
    const cell = el.closest<HTMLElement>("[data-cell]");
    if (cell) putDown(cell);
    return cell !== null;
  }
  if (el.dataset["locked"] !== undefined) tell("locked", { title: el.dataset["title"] ?? "" });
  return el.matches("[data-card]") && (pickUp(el), true);
}

/** Arrows walk the cards; with a card in the hand they walk the places. */
function step(direction: Direction): boolean {
  const here = document.activeElement?.closest<HTMLElement>(picked === null ? "[data-card]" : "[data-cell]");
  const start = here ?? (picked === null ? undefined : cardOf(picked));
  const all = picked === null ? cards() : cells();
  if (!board()?.contains(document.activeElement) && picked === null) return false; // arrows scroll the page
  if (!start) return false;
  const at = towards(all.map((el) => el.getBoundingClientRect()), start.getBoundingClientRect(), direction);
  const to = all[at];
  if (to) goTo(to);
  return true;
}

/** M: the form, with this card chosen and what cannot be switched off. */
function moveByForm(): boolean {
  const form = document.querySelector<HTMLFormElement>("form[data-move]");
  const code = focusedItem()?.dataset["card"];
  const to = form?.elements.namedItem("to");
  if (form && code) setField(form, "session", code);
  if (form && code && to instanceof HTMLSelectElement) {
    void clashesOf(code).then((found) => {
      for (const option of to.options) option.disabled = judge(found, option.value).kind === "no";
    });
  }
  const opened = press("m");
  if (opened && to instanceof HTMLElement) focus(to);
  return opened;
}
