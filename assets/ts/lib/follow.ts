// Follows a room: `data-live` is the address of its events; the same address with `/state` for `/live` is asked every
// few seconds where no line stays open. Contract: README.md, "Live".
import { figuresInto, partsInto, sorted } from "./parts.ts";
import { sentence, write } from "./text.ts";

const AGAIN_MS = 5_000;
/** After so many broken lines in a row the state is asked for instead. */
const BREAKS_MAX = 3;

export interface State {
  parts?: Record<string, string>;
  figures?: Record<string, number>;
}

export function follow(room: HTMLElement): void {
  const address = room.dataset["live"];
  if (!address) return;
  let breaks = 0;
  const told = (data: string) => {
    breaks = 0;
    late(room, false);
    take(room, JSON.parse(data) as State);
  };
  const open = () => {
    const line = new EventSource(address);
    line.addEventListener("whole", (e) => told((e as MessageEvent<string>).data));
    line.addEventListener("figures", (e) => told((e as MessageEvent<string>).data));
    line.addEventListener("error", () => {
      breaks += 1;
      late(room, breaks > 1);
      // A line that was refused does not come back by itself.
      if (line.readyState !== EventSource.CLOSED && breaks < BREAKS_MAX) return;
      line.close();
      void ask(stateOf(address), told);
      setTimeout(open, AGAIN_MS + Math.random() * AGAIN_MS);
    });
  };
  if ("EventSource" in window) open();
  else setInterval(() => void ask(stateOf(address), told), AGAIN_MS);
}

export function stateOf(address: string): string {
  return `${address}/state`.replace(/\/screen\/live\/state$/, "/screen/state").replace(/\/wall\/live\/state$/, "/wall/state");
}

let tag = "";

async function ask(address: string, told: (data: string) => void): Promise<void> {
  try {
    const answer = await fetch(address, { headers: tag ? { "If-None-Match": tag } : {} });
    if (answer.status === 200) {
      tag = answer.headers.get("etag") ?? "";
      told(await answer.text());
    }
  } catch { /* the page says that it is late */ }
}

function take(room: HTMLElement, state: State): void {
  if (state.parts) partsInto(room, state.parts);
  if (state.figures) figuresInto(room, state.figures);
  for (const list of room.querySelectorAll<HTMLElement>("[data-sorted]")) sorted(list);
  room.dispatchEvent(new CustomEvent("told", { bubbles: true }));
}

function late(room: HTMLElement, is: boolean): void {
  const line = room.querySelector<HTMLElement>("[data-say]");
  const words = sentence(room, "late");
  if (is) write(line, words);
  else if (line?.textContent === words) write(line, "");
}
