// The timer of a stage: counts by the clock of this device, so that a page left in the background or without a network
// goes on right. Amber words for the last two minutes, red from the end on. Space starts and holds, + adds a minute.
import { shown, stateOf } from "./lib/countdown.ts";

const found = document.querySelector<HTMLElement>("[data-timer]");
if (found) timer(found);

function timer(root: HTMLElement): void {
  const whole = Number(root.dataset["timer"]) * 60;
  const left = root.querySelector<HTMLElement>("[data-left]");
  const say = root.querySelector<HTMLElement>("[data-say-timer]");
  const controls = root.querySelector<HTMLElement>("[data-controls]");
  const start = root.querySelector<HTMLButtonElement>("[data-do=start]");
  if (!left || !say || !controls || !start || !(whole > 0)) return;
  let rest = whole;
  let since: number | null = null;

  const now = (): number => rest - (since === null ? 0 : Math.floor((Date.now() - since) / 1000));
  const draw = (): void => {
    const seconds = now();
    const state = stateOf(seconds);
    left.textContent = shown(seconds);
    if (root.dataset["state"] !== state) {
      root.dataset["state"] = state;
      say.textContent = state === "soon" ? root.dataset["textSoon"] ?? "" : state === "over" ? root.dataset["textOver"] ?? "" : "";
    }
    start.textContent = (since === null ? root.dataset["textStart"] : root.dataset["textPause"]) ?? "";
  };
  const toggle = (): void => {
    if (since === null) since = Date.now();
    else { rest = now(); since = null; }
  };
  const deeds: Record<string, () => void> = {
    start: toggle,
    more: () => { rest += 60; },
    again: () => { rest = whole; since = null; },
    full: () => { void (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.()); },
  };
  controls.hidden = false;
  controls.addEventListener("click", (e) => {
    const deed = (e.target as Element).closest<HTMLButtonElement>("[data-do]")?.dataset["do"];
    if (deed) { deeds[deed]?.(); draw(); }
  });
  addEventListener("keydown", (e) => {
    if ((e.target as Element).closest("button, a, input")) return;
    if (e.key === " ") { e.preventDefault(); toggle(); draw(); }
    if (e.key === "+") { rest += 60; draw(); }
  });
  setInterval(draw, 250);
  draw();
  // A screen that goes dark in the middle of a talk helps nobody.
  void (navigator as unknown as { wakeLock?: { request(kind: string): Promise<unknown> } }).wakeLock?.request("screen").catch(() => undefined);
}
