// Puts what was told into the page, and keeps what the reader was doing: the focus, what was typed or chosen, and which
// votes are this reader's, which the server tells to nobody else.

/** What the reader pressed: code of the question to whether it is pressed. */
export const pressed = new Map<string, boolean>();

export function rememberPressed(within: ParentNode): void {
  for (const form of within.querySelectorAll<HTMLFormElement>("form[data-vote]")) {
    const button = form.querySelector("[aria-pressed]");
    pressed.set(form.dataset["vote"] ?? "", button?.getAttribute("aria-pressed") === "true");
  }
}

export function showPressed(within: ParentNode): void {
  for (const form of within.querySelectorAll<HTMLFormElement>("form[data-vote]")) {
    const on = pressed.get(form.dataset["vote"] ?? "");
    if (on === undefined) continue;
    form.querySelector("[aria-pressed]")?.setAttribute("aria-pressed", String(on));
    const field = form.querySelector<HTMLInputElement>("input[name=on]");
    if (field) field.value = on ? "0" : "1";
  }
}

export function partsInto(room: HTMLElement, parts: Record<string, string>): void {
  for (const [id, html] of Object.entries(parts)) {
    const part = room.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    if (!part) continue;
    // Whoever is in the middle of writing is not interrupted; the next change brings everything.
    if (part.contains(document.activeElement) && writes(document.activeElement)) continue;
    const typed = typedIn(part);
    const focus = part.contains(document.activeElement) ? whereTheFocusIs() : null;
    const open = new Set([...part.querySelectorAll<HTMLDetailsElement>("details[id][open]")].map((d) => d.id));
    part.innerHTML = html;
    for (const id of open) part.querySelector(`#${CSS.escape(id)}`)?.setAttribute("open", "");
    putBack(part, typed);
    showPressed(part);
    if (focus) part.querySelector<HTMLElement>(focus)?.focus({ preventScroll: true });
  }
}

export function figuresInto(room: HTMLElement, figures: Record<string, number>): void {
  for (const el of room.querySelectorAll<HTMLElement>("[data-figure]")) {
    const figure = figures[el.dataset["figure"] ?? ""];
    if (figure === undefined) continue;
    if (el instanceof HTMLProgressElement) el.value = figure;
    else if (el.textContent !== String(figure)) el.textContent = String(figure);
  }
}

/** By their figures, the highest first, what is on stage before all; those that are equal keep their order. */
export function sorted(list: HTMLElement): void {
  const items = [...list.children] as HTMLElement[];
  const height = (item: HTMLElement) => {
    const by = item.dataset["by"];
    const figure = by ? Number(item.querySelector(`[data-figure="${CSS.escape(by)}"]`)?.textContent) : 0;
    return item.hasAttribute("data-first") ? Number.POSITIVE_INFINITY : figure;
  };
  const order = inOrder(items.map(height)).map((at) => items[at] as HTMLElement);
  if (order.some((item, at) => item !== items[at]) && !list.contains(document.activeElement)) list.append(...order);
}

/** The places of the heights, the highest first. */
export function inOrder(heights: number[]): number[] {
  return heights.map((_, at) => at).sort((a, b) => (heights[b] === heights[a] ? a - b : (heights[b] ?? 0) - (heights[a] ?? 0)));
}

const writes = (el: Element | null): boolean => el instanceof HTMLTextAreaElement || (el instanceof HTMLInputElement && ["text", "search", "email"].includes(el.type)) || el instanceof HTMLSelectElement;

function typedIn(part: HTMLElement): Map<string, string | boolean> {
  const typed = new Map<string, string | boolean>();
  for (const field of part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>("input[id], textarea[id], select[id]")) {
    const choice = field instanceof HTMLInputElement && ["radio", "checkbox"].includes(field.type);
    typed.set(field.id, choice ? field.checked : field.value);
  }
  return typed;
}

function putBack(part: HTMLElement, typed: Map<string, string | boolean>): void {
  for (const [id, value] of typed) {
    const field = part.querySelector<HTMLInputElement>(`#${CSS.escape(id)}`);
    if (!field) continue;
    if (typeof value === "boolean") field.checked = value;
    else if (value) field.value = value;
  }
}

function whereTheFocusIs(): string | null {
  const el = document.activeElement;
  if (el?.id) return `#${CSS.escape(el.id)}`;
  const vote = el?.closest<HTMLElement>("form[data-vote]")?.dataset["vote"];
  if (vote) return `form[data-vote="${CSS.escape(vote)}"] button`;
  const item = el?.closest<HTMLElement>("[data-item]")?.dataset["item"];
  return item ? `[data-item="${CSS.escape(item)}"]` : null;
}
