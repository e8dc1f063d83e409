// Where the focus goes: to a refusal, to a field, to what just happened.

/** Focuses an element that may not be focusable by itself. */
export function focus(el: HTMLElement): void {
  if (el.tabIndex < 0 && !el.hasAttribute("tabindex")) el.tabIndex = -1;
  el.focus();
}

/** A field named by the error summary: itself, or the first control of its fieldset; a folded part opens. */
export function focusField(target: HTMLElement): void {
  for (let part = target.closest("details"); part; part = part.parentElement?.closest("details") ?? null) part.open = true;
  const control = target.matches("input, select, textarea, button")
    ? target
    : target.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea, button");
  focus(control ?? target);
  (target.closest(".field") ?? target).scrollIntoView({ block: "nearest" });
}

/** After a load or a swap: the error summary if there is one, else the receipt. */
export function focusWhatHappened(within: ParentNode): boolean {
  const what = within.querySelector<HTMLElement>(".errors") ?? within.querySelector<HTMLElement>("[data-flash]");
  if (what) focus(what);
  return what !== null;
}

/** Whether single keys belong to a text just now. */
export function isTyping(el: Element | null): boolean {
  if (!(el instanceof HTMLElement)) return false;
  if (el.isContentEditable || el.matches("textarea, select")) return true;
  return el instanceof HTMLInputElement && !/^(checkbox|radio|button|submit|reset|file|range|color|image)$/.test(el.type);
}
