// The fields of a form as values: read, put back, compared, and merged when two windows wrote.

/** Every named field with its values; an unticked box is there with none, a file is not. */
export type Fields = Record<string, string[]>;

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export function controls(form: HTMLFormElement): Control[] {
  return [...form.elements].filter((el): el is Control =>
    el instanceof HTMLInputElement ? !/^(file|submit|button|reset|image)$/.test(el.type) : el instanceof HTMLSelectElement || el instanceof HTMLTextAreaElement,
  ).filter((el) => el.name !== "" && el.name !== "revision" && !el.disabled);
}

export function fieldsOf(form: HTMLFormElement): Fields {
  const fields: Fields = {};
  for (const el of controls(form)) (fields[el.name] ??= []).push(...valuesOf(el));
  return fields;
}

function valuesOf(el: Control): string[] {
  if (el instanceof HTMLSelectElement) return [...el.selectedOptions].map((o) => o.value);
  if (el instanceof HTMLInputElement && /^(checkbox|radio)$/.test(el.type)) return el.checked ? [el.value] : [];
  return [el.value.replace(/\r\n?/g, "\n")];
}

/** Puts values back into the form; fields that are not named stay as they are. Counters hear of it. */
export function putBack(form: HTMLFormElement, fields: Fields): void {
  const nth: Record<string, number> = {};
  for (const el of controls(form)) {
    const values = fields[el.name];
    if (!values) continue;
    const i = nth[el.name] ?? 0;
    nth[el.name] = i + 1;
    if (el instanceof HTMLInputElement && /^(checkbox|radio)$/.test(el.type)) el.checked = values.includes(el.value);
    else if (el instanceof HTMLSelectElement) for (const o of el.options) o.selected = values.includes(o.value);
    else el.value = values[i] ?? "";
    el.dispatchEvent(new CustomEvent("put-back", { bubbles: true }));
  }
}

/** A select may lack a value that the page knows; the form then carries it all the same. */
export function setField(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLSelectElement && ![...field.options].some((o) => o.value === value)) field.append(new Option(value, value));
  if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) field.value = value;
}

export const equal = (a: string[] = [], b: string[] = []): boolean => a.length === b.length && a.every((v, i) => v === b[i]);

export function same(a: Fields, b: Fields): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => equal(a[name], b[name]));
}

/** The server writes one value as a string, several as a list. */
export function fromAnswer(fields: Record<string, string | string[]>): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, v]) => [name, (Array.isArray(v) ? v : [v]).map((s) => s.replace(/\r\n?/g, "\n"))]));
}

export interface Merged { fields: Fields; both: string[]; fromTheirs: string[] }

/** Three-way merge by field: what one side alone changed is taken from that side; what both changed differently
    keeps mine for now and is named in `both`, to be chosen by a person. */
export function merge(base: Fields, mine: Fields, theirs: Fields): Merged {
  const merged: Merged = { fields: {}, both: [], fromTheirs: [] };
  for (const name of Object.keys(mine)) {
    const [b, m, t] = [base[name], mine[name] ?? [], theirs[name] ?? base[name] ?? []];
    if (equal(m, t) || equal(t, b)) merged.fields[name] = m;
    else if (equal(m, b)) { merged.fields[name] = t; merged.fromTheirs.push(name); }
    else { merged.fields[name] = m; merged.both.push(name); }
  }
  return merged;
}
