// Votes, answers and questions are sent by fetch, and wait on the device where there is no network. Each carries a key
// of its own, so that one which arrived although its answer was lost is counted once.
import { keep, read } from "./kept.ts";
import { pressed, rememberPressed, showPressed } from "./parts.ts";
import { say, sentence } from "./text.ts";

export interface Waiting {
  to: string;
  body: string;
}

const PLACE = "outbox";
const KEPT_MAX = 50;

export function startOutbox(): void {
  rememberPressed(document);
  document.addEventListener("submit", (e) => {
    const form = e.target as HTMLFormElement;
    if (e.defaultPrevented || !form.matches("form[data-vote], form[data-poll], form[data-ask]")) return;
    e.preventDefault();
    void sent(form);
  });
  addEventListener("online", () => void empty());
  void empty();
  tellHowMany();
}

async function sent(form: HTMLFormElement): Promise<void> {
  const fields = new URLSearchParams([...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === "string"));
  const vote = form.dataset["vote"];
  if (vote !== undefined) {
    pressed.set(vote, fields.get("on") === "1");
    showPressed(document);
  }
  const one = { to: form.action, body: fields.toString() };
  const answer = await send(one);
  if (answer === null) {
    put(one);
    say(sentence(form.closest<HTMLElement>("[data-text-offline]") ?? form, "offline"));
    if (form.dataset["ask"] !== undefined) {
      form.reset();
      renew(form);
    }
    return;
  }
  if (!answer.ok) {
    if (vote !== undefined) {
      pressed.set(vote, fields.get("on") !== "1");
      showPressed(document);
      say(await detail(answer));
      return;
    }
    // Refused: the page says why, with what was typed.
    form.submit();
    return;
  }
  if (form.dataset["ask"] !== undefined) location.reload();
  else say(((await answer.json()) as { said?: string }).said ?? "");
}

/** The next question is another one: it gets a key of its own, or the server would take it for the same one sent twice. */
function renew(form: HTMLFormElement): void {
  const once = form.querySelector<HTMLInputElement>("input[name=once]");
  if (once) once.value = another(once.value);
}

/** A key that was not there before. Whoever guesses it gains nothing: it only counts together with the browser's mark. */
export function another(key: string): string {
  return `${key.slice(0, 43)}-${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
}

async function detail(answer: Response): Promise<string> {
  try { return ((await answer.json()) as { detail?: string }).detail ?? ""; } catch { return ""; }
}

/** The answer; nothing where there is no network, or a server that asks for patience. */
async function send(one: Waiting): Promise<Response | null> {
  try {
    const answer = await fetch(one.to, { method: "POST", headers: { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" }, body: one.body });
    return [502, 503, 504].includes(answer.status) ? null : answer;
  } catch {
    return null;
  }
}

/** Of several for the same vote or poll only the newest is kept; each question is its own. */
export function merged(waiting: Waiting[], one: Waiting): Waiting[] {
  const question = one.to.endsWith("/ask") || one.to.endsWith("/board");
  const others = question ? waiting : waiting.filter((other) => other.to !== one.to);
  return [...others, one].slice(-KEPT_MAX);
}

function waiting(): Waiting[] {
  try { return JSON.parse(read(PLACE) ?? "[]") as Waiting[]; } catch { return []; }
}

function put(one: Waiting): void {
  keep(PLACE, JSON.stringify(merged(waiting(), one)));
  tellHowMany();
}

async function empty(): Promise<void> {
  let left = waiting();
  const many = left.length;
  while (left[0]) {
    const answer = await send(left[0]);
    // Too often for the moment: the rest waits for the next time.
    if (answer === null || answer.status === 429) break;
    left = left.slice(1);
    keep(PLACE, left.length ? JSON.stringify(left) : null);
  }
  tellHowMany();
  const room = document.querySelector<HTMLElement>("[data-text-kept]");
  if (many > 0 && left.length === 0 && room) say(sentence(room, "kept"));
}

function tellHowMany(): void {
  const line = document.querySelector<HTMLElement>("[data-outbox]");
  const words = document.querySelector<HTMLElement>("[data-text-waits]");
  if (!line || !words) return;
  const n = waiting().length;
  line.hidden = n === 0;
  line.textContent = sentence(words, "waits", { n });
}
