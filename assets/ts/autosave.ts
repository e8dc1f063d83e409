// A form that saves itself, so that nothing typed is lost: at login, at the deadline, in two windows, in a crash.
// The server's word decides what is saved; until it comes, a copy stays on this device. Contract: README.md, "Autosave".
import { choose } from "./lib/conflict.ts";
import { LocalCopy, offer } from "./lib/copy.ts";
import { type Fields, fieldsOf, fromAnswer, merge, putBack, same } from "./lib/draft.ts";
import { type Answer, request } from "./lib/saving.ts";
import { sentence, write } from "./lib/text.ts";

type State = "saving" | "saved" | "merged" | "offline" | "error" | "conflict" | "closed" | "signin";

const PAUSE_MS = 2_000;
const RETRY_MS_MAX = 30_000;

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-autosave]")) autosave(form);

function autosave(form: HTMLFormElement): void {
  const address = form.dataset["autosave"] ?? "";
  const status = form.querySelector<HTMLElement>("[data-saved]") ?? document.querySelector<HTMLElement>("[data-saved]");
  const copy = new LocalCopy(address);
  let revision = Number(form.dataset["revision"] ?? 0);
  let base = fieldsOf(form); // what the server has
  let state: State = "saved";
  let savedAt = status?.dataset["savedAt"] ?? "";
  let by = "";
  let timer = 0;
  let retryMs = PAUSE_MS;
  let onItsWay: Promise<void> | null = null;

  const left = copy.left((c) => !same({ ...base, ...c.fields }, base) && !(c.sent && revision > c.revision));
  if (left) offer(form, copy, () => { putBack(form, left.fields); changed(); });
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("focusout", () => save());
  form.addEventListener("submit", (e) => void beforeSending(e));
  document.addEventListener("visibilitychange", () => save(document.visibilityState === "hidden"));
  addEventListener("pagehide", () => save(true));
  addEventListener("online", () => save());
  addEventListener("beforeunload", (e) => {
    const safe = state === "saved" || state === "merged" || state === "saving"; // or about to be, on leaving
    if (!safe && form.dataset["sending"] === undefined && !same(fieldsOf(form), base)) e.preventDefault();
  });

  function show(next: State): void {
    state = next;
    if (!status) return;
    status.dataset["state"] = next;
    const words = sentence(status, next, { time: savedAt, by });
    if (words) write(status, words);
  }

  function changed(): void {
    copy.put({ fields: fieldsOf(form), revision });
    if (state !== "closed" && state !== "conflict") later(PAUSE_MS);
  }

  function later(ms: number): void {
    clearTimeout(timer);
    timer = window.setTimeout(() => save(), ms);
  }

  function save(leaving = false): void {
    if (onItsWay || state === "closed" || state === "conflict" || form.dataset["sending"] !== undefined) return;
    const mine = fieldsOf(form);
    if (same(mine, base)) return;
    clearTimeout(timer);
    if (state === "saved" || state === "merged") show("saving");
    onItsWay = send(mine, leaving).finally(() => {
      onItsWay = null;
      if (state === "saving") show("saved");
      if (!same(fieldsOf(form), base) && (state === "saved" || state === "merged")) later(by ? 0 : PAUSE_MS); // typed or merged meanwhile
    });
  }

  async function send(mine: Fields, leaving: boolean): Promise<void> {
    const outcome = await request(address, mine, revision, leaving);
    switch (outcome.is) {
      case "saved": return acknowledged(mine, outcome.answer);
      case "conflict": return settle(mine, outcome.answer);
      case "closed": return show("closed");
      case "signin": return again("signin", RETRY_MS_MAX);
      default: return again(outcome.is);
    }
  }

  function acknowledged(mine: Fields, answer: Answer): void {
    base = mine;
    retryMs = PAUSE_MS;
    savedAt = answer.saved_at ?? savedAt;
    keepRevision(answer.revision ?? revision);
    if (same(fieldsOf(form), mine)) copy.drop();
    show(by ? "merged" : "saved");
    by = "";
    form.dispatchEvent(new CustomEvent("autosave:saved", { detail: answer }));
  }

  function again(next: State, ms = (retryMs = Math.min(retryMs * 2, RETRY_MS_MAX))): void {
    show(next);
    later(ms);
    form.dispatchEvent(new CustomEvent("autosave:failed", { detail: next }));
  }

  /** Another window saved first: take what it alone changed, ask about what both changed. */
  function settle(sent: Fields, answer: Answer): void {
    const theirs = { ...sent, ...fromAnswer(answer.fields ?? {}) };
    const mine = fieldsOf(form);
    const merged = merge(base, mine, theirs);
    putBack(form, Object.fromEntries(merged.fromTheirs.map((name) => [name, merged.fields[name] ?? []])));
    base = theirs;
    by = answer.by ?? "";
    const settled = () => {
      keepRevision(answer.revision ?? revision);
      show("saved");
      later(0);
    };
    copy.put({ fields: fieldsOf(form), revision });
    if (!merged.both.length) return settled();
    show("conflict"); // sent now, the form still has the older revision, and the server shows both versions
    choose(form, merged.both, theirs, mine, settled);
  }

  function keepRevision(next: number): void {
    revision = next;
    form.dataset["revision"] = String(next);
    const field = form.querySelector<HTMLInputElement>("input[name=revision]");
    if (field) field.value = String(next);
  }

  /** A save on its way would make the sent form look like another window's: wait for its answer, at most 5 s. */
  async function beforeSending(e: SubmitEvent): Promise<void> {
    if (e.defaultPrevented) return;
    clearTimeout(timer);
    copy.put({ fields: fieldsOf(form), revision, sent: true });
    form.dataset["sending"] = "";
    setTimeout(() => delete form.dataset["sending"], 10_000); // sending can fail and leave us here
    if (!onItsWay) return;
    e.preventDefault();
    e.stopImmediatePropagation();
    await Promise.race([onItsWay, new Promise((done) => setTimeout(done, 5_000))]);
    form.requestSubmit(e.submitter as HTMLButtonElement | null);
  }
}
