// Judging by number: a digit answers the question one is at and moves on; U takes back; the next two are prefetched.
// The keys of the buttons are their own data-key. Contract: README.md, "review.js".
import "./form.ts";
import { isTyping } from "./lib/focus.ts";
import { type OwnKeys, press, startKeys } from "./lib/keys.ts";
import { weighted } from "./lib/score.ts";
import { startSwapping } from "./lib/swap.ts";
import { counted, language, write } from "./lib/text.ts";

const form = document.querySelector<HTMLFormElement>("form[data-review]");
const questions = [...(form?.querySelectorAll<HTMLElement>("[data-question]") ?? [])];
const undone: { question: HTMLElement; was: HTMLInputElement | null }[] = [];

const own: OwnKeys = { u: takeBack, escape: leaveText };
for (const digit of "0123456789") own[digit] = () => answer(digit);
startKeys(own);
startSwapping();

if (form) {
  form.addEventListener("focusin", (e) => {
    const question = (e.target as Element).closest<HTMLElement>("[data-question]");
    if (question) current(question);
  });
  form.addEventListener("change", tell);
  form.addEventListener("put-back", tell);
  tell();
  current(firstOpen() ?? questions[0]);
  // When the page itself is done: fetch what comes next, so that it is there at once.
  addEventListener("load", () => (form.dataset["next"] ?? "").split(/\s+/).filter(Boolean).forEach(prefetch));
}

function radios(question: HTMLElement): HTMLInputElement[] {
  return [...question.querySelectorAll<HTMLInputElement>("input[type=radio]")];
}

function chosen(question: HTMLElement): HTMLInputElement | null {
  return radios(question).find((r) => r.checked) ?? null;
}

function firstOpen(): HTMLElement | undefined {
  return questions.find((q) => !chosen(q));
}

function now(): HTMLElement | undefined {
  return questions.find((q) => q.classList.contains("now"));
}

function current(question: HTMLElement | undefined): void {
  for (const q of questions) q.classList.toggle("now", q === question);
}

/** The digit belongs to the current question if it has it, else to the one that has (6 to 8: how well I know the field). */
function answer(digit: string): boolean {
  const holds = (q: HTMLElement | undefined) => q && radios(q).find((r) => r.dataset["answer"] === digit);
  const question = [now(), ...questions].find(holds);
  const radio = holds(question);
  if (!question || !radio) return false;
  undone.push({ question, was: chosen(question) });
  radio.checked = true;
  radio.dispatchEvent(new Event("change", { bubbles: true }));
  const moveOn = question === now() ? (questions.slice(questions.indexOf(question) + 1).find((q) => !chosen(q)) ?? firstOpen() ?? question) : now();
  current(moveOn);
  const to = moveOn && (chosen(moveOn) ?? radios(moveOn)[0]);
  if (to) to.focus({ preventScroll: true });
  moveOn?.scrollIntoView({ block: "nearest" });
  return true;
}

/** The last answer of this page; when there is none, the page's own undo. */
function takeBack(): boolean {
  const last = undone.pop();
  if (!last) return press("u");
  for (const r of radios(last.question)) r.checked = r === last.was;
  last.question.dispatchEvent(new Event("change", { bubbles: true }));
  current(last.question);
  radios(last.question)[0]?.focus();
  return true;
}

function leaveText(): boolean {
  const el = document.activeElement;
  if (!isTyping(el)) return false;
  (el as HTMLElement).blur();
  const question = now();
  const radio = question && (chosen(question) ?? radios(question)[0]);
  radio?.focus();
  return true;
}

/** The full meaning of each answer, the reviewer's own sum, and how many questions are open. */
function tell(): void {
  for (const q of questions) {
    const full = q.querySelector("[data-full]");
    const label = chosen(q)?.closest("label");
    if (label?.dataset["sayFull"]) write(full, label.dataset["sayFull"]);
  }
  const answers = questions.map((q) => ({ weight: Number(q.dataset["weight"] ?? 0), value: valueOf(chosen(q)) }));
  const sum = weighted(answers);
  const figure = new Intl.NumberFormat(language(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  write(document.querySelector("[data-sofar]"), sum === null ? "–" : figure.format(sum));
  const left = document.querySelector<HTMLElement>("[data-left]");
  if (left) write(left, counted(left, questions.filter((q) => !chosen(q)).length));
}

/** "No opinion" has no number and is not in the sum. */
function valueOf(radio: HTMLInputElement | null): number | null {
  return radio && radio.value !== "" && Number.isFinite(Number(radio.value)) ? Number(radio.value) : null;
}

function prefetch(href: string): void {
  document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href }));
}
