// Words come from the server, translated, in data-text-… attributes. Here they only get their values.

export type Values = Record<string, string | number>;

/** `Saved {time}` with its values; a placeholder without a value stays visible, so that it is noticed. */
export function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/** The sentence `data-text-{key}` of an element, filled; empty where the page gives none. */
export function sentence(el: HTMLElement, key: string, values: Values = {}): string {
  return fill(el.getAttribute(key ? `data-text-${key}` : "data-text") ?? "", values);
}

/** The sentence for a number: `data-text-none` for 0 where there is one, else the plural rule of the language. */
export function counted(el: HTMLElement, n: number, values: Values = {}, lang = language()): string {
  const key = n === 0 && el.hasAttribute("data-text-none") ? "none" : new Intl.PluralRules(lang).select(n);
  const found = el.hasAttribute(`data-text-${key}`) ? key : "other";
  return sentence(el, found, { n, ...values });
}

/** The language of the page; English is written as in Europe and Canada, day before month. */
export function language(): string {
  const lang = document.documentElement.lang || "en";
  return lang === "en" ? "en-GB" : lang;
}

/** Writes only what differs: a live region repeats whatever is written to it. */
export function write(el: Element | null, text: string): void {
  if (el && el.textContent !== text) el.textContent = text;
}

/** Says a sentence in the page's live line, seen and heard. */
export function say(text: string): void {
  if (text) write(document.querySelector("[data-say]"), text);
}
