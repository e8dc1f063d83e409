// Sends a form by fetch and puts the part with the same id from the answer in place. The answer may be the whole
// page, so the page without scripts is the same page. Contract: README.md, "Keys and swapping".
import { focus, focusWhatHappened } from "./focus.ts";
import { say, sentence } from "./text.ts";

let before: Promise<unknown> = Promise.resolve();

export function startSwapping(): void {
  document.addEventListener("submit", (e) => {
    const form = e.target as HTMLFormElement;
    if (e.defaultPrevented || !form.matches("form[data-swap]") || form.method === "dialog") return;
    e.preventDefault();
    void swap(form, e.submitter);
  });
}

/** What was in the form when it was sent is what is sent, also when others wait before it; only the revision is the newest. */
export function swap(form: HTMLFormElement, submitter: HTMLElement | null = null): Promise<boolean> {
  const wanted = form.dataset["swap"] ?? "";
  const data = new FormData(form);
  if (submitter instanceof HTMLButtonElement && submitter.name) data.append(submitter.name, submitter.value);
  const address = submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? location.href;
  const method = (submitter?.getAttribute("formmethod") ?? form.method).toUpperCase();
  const offline = sentence(form, "offline") || sentence(document.querySelector<HTMLElement>(wanted) ?? form, "offline");
  const turn = before.then(() => send(wanted, data, address, method, offline)).catch(() => false);
  before = turn;
  return turn;
}

async function send(wanted: string, data: FormData, address: string, method: string, offline: string): Promise<boolean> {
  const target = document.querySelector<HTMLElement>(wanted);
  const revision = target?.querySelector<HTMLInputElement>("input[name=revision]");
  if (revision && data.has("revision")) data.set("revision", revision.value);
  const get = method === "GET";
  const url = new URL(address, location.href);
  if (get) url.search = asQuery(data).toString();
  target?.setAttribute("aria-busy", "true");
  let response: Response;
  let page: Document;
  try {
    response = await fetch(url, { method, headers: { "X-Swap": wanted }, ...(get ? {} : { body: hasFiles(data) ? data : asQuery(data) }) });
    page = new DOMParser().parseFromString(await response.text(), "text/html");
  } catch {
    target?.removeAttribute("aria-busy");
    document.dispatchEvent(new CustomEvent("swap-failed"));
    say(offline);
    return false;
  }
  const fresh = page.querySelector<HTMLElement>(wanted);
  if (!target || !fresh) {
    // Another page: signed out, refused, or gone elsewhere.
    target?.removeAttribute("aria-busy");
    if (!response.ok && !get) sendAsPage(data, address);
    else location.assign(response.redirected || get ? response.url : location.href);
    return false;
  }
  const back = whereTheFocusIs(target);
  document.dispatchEvent(new CustomEvent("swapping", { detail: { target } }));
  target.replaceWith(document.adoptNode(fresh));
  if (get) history.replaceState(null, "", url);
  document.dispatchEvent(new CustomEvent("swapped", { detail: { target: fresh } }));
  say(page.querySelector("[data-flash]")?.textContent?.trim() ?? "");
  if (!response.ok && focusWhatHappened(fresh)) return false;
  const now = back && fresh.querySelector<HTMLElement>(back);
  if (now) focus(now);
  return response.ok;
}

/** A refused POST changed nothing, so it may be sent once more, to see the page of the refusal with what was typed. */
function sendAsPage(data: FormData, address: string): void {
  const form = Object.assign(document.createElement("form"), { method: "post", hidden: true });
  form.setAttribute("action", address);
  for (const [name, value] of asQuery(data)) form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  document.body.append(form);
  form.submit();
}

/** How to find the focused element again: by its id, else by its row or card. */
function whereTheFocusIs(target: HTMLElement): string | null {
  const el = document.activeElement;
  if (!el || !target.contains(el)) return null;
  if (el.id) return `#${CSS.escape(el.id)}`;
  const item = el.closest<HTMLElement>("[data-item], [data-card]");
  if (!item) return null;
  return item.dataset["item"] ? `[data-item="${CSS.escape(item.dataset["item"])}"]` : `[data-card="${CSS.escape(item.dataset["card"] ?? "")}"]`;
}

const hasFiles = (data: FormData): boolean => [...data.values()].some((v) => v instanceof File);

function asQuery(data: FormData): URLSearchParams {
  return new URLSearchParams([...data].filter((pair): pair is [string, string] => typeof pair[1] === "string"));
}
