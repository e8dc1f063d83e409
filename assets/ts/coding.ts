// The coder's bench: words selected in a turn become the passage that the turn's form gives a code to. Places are code
// points, as the server counts; the letters beside marks are not part of the words.
import "./work.ts";
import { places } from "./lib/selected.ts";

document.querySelector("[data-coding]")?.addEventListener("pointerup", take);
document.querySelector("[data-coding]")?.addEventListener("keyup", take);

function take(): void {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  const start = range.startContainer;
  const turn = (start instanceof Element ? start : start.parentElement)?.closest<HTMLElement>("[data-turn]");
  if (!turn || !turn.contains(range.endContainer)) return;
  const form = turn.closest("li")?.querySelector<HTMLFormElement>(".give form");
  const found = form && places(turn, range);
  if (!form || !found || found.from >= found.to) return;
  const [from, to] = found.from < found.to ? [found.from, found.to] : [found.to, found.from];
  const set = (name: string, value: number) => {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = String(value);
  };
  set("from", from);
  set("to", to);
  const shown = form.querySelector<HTMLElement>("[data-selected]");
  if (shown) {
    shown.hidden = false;
    shown.textContent = found.words;
  }
  form.querySelector<HTMLElement>("[data-sentences]")?.setAttribute("hidden", "");
  const details = form.closest("details");
  if (details) details.open = true;
}
