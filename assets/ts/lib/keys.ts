// Keys one can see. Elements say their key with data-key; the rest is walking lists and the reader's own settings
// (WCAG 2.1.4: single characters can be switched off or changed). Contract: README.md, "Keys and swapping".
import { type Settings, chord } from "./chord.ts";
import { focus, isTyping } from "./focus.ts";
import { keep, read } from "./kept.ts";

/** A module's own keys come first; one returns false to leave the key to others. */
export type OwnKeys = Record<string, (e: KeyboardEvent) => boolean | void>;

const SEQUENCE_MS_MAX = 1_500; // "g d"
let settings: Settings = JSON.parse(read("keys") ?? "{}") as Settings;
let before = { key: "", at: 0 };

export function startKeys(own: OwnKeys = {}): void {
  document.addEventListener("keydown", (e) => {
    if (e.defaultPrevented || e.isComposing) return;
    const typing = isTyping(document.activeElement);
    const plain = chord({ key: e.key, ctrlKey: e.ctrlKey, metaKey: e.metaKey, altKey: e.altKey, shiftKey: e.shiftKey, altGraph: e.getModifierState("AltGraph") }, settings);
    if (!plain || (typing && !ofTexts(plain))) return;
    const sequence = e.timeStamp - before.at < SEQUENCE_MS_MAX ? `${before.key} ${plain}` : "";
    before = { key: plain, at: e.timeStamp };
    const dialog = document.querySelector<HTMLDialogElement>("dialog:modal");
    for (const key of [sequence, plain]) {
      const mine = !dialog && Object.hasOwn(own, key) ? own[key] : undefined;
      const taken = key && ((mine && mine(e) !== false) || press(key, dialog ?? document) || (!dialog && walk(key)));
      if (!taken) continue;
      e.preventDefault();
      before.at = 0;
      return;
    }
  });
  helpDialog();
}

/** In a text field only commands and Escape are ours, and its own undo stays its own. */
const ofTexts = (key: string): boolean => key === "escape" || (key.startsWith("ctrl+") && key !== "ctrl+z");

/** Presses the element of this key; of several, the one inside the item that has the focus. */
export function press(key: string, within: ParentNode = document): boolean {
  const all = [...within.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)]
    .filter((el) => !el.matches(":disabled, [aria-disabled=true]") && !el.closest("[hidden], dialog:not([open])"));
  const item = focusedItem();
  const el = all.find((one) => item?.contains(one)) ?? all.find((one) => !one.closest("[data-item], [data-card]"));
  if (!el) return false;
  if (el.dataset["nextOf"]) return next(el.dataset["nextOf"]);
  const writes = el.matches("input:not([type=checkbox], [type=radio]), textarea, select");
  if (writes) focus(el);
  else if (el.tagName === "SUMMARY") openAndEnter(el);
  else el.click();
  return true;
}

export function focusedItem(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>("[data-item], [data-card]") ?? null;
}

function openAndEnter(summary: HTMLElement): void {
  const details = summary.parentElement as HTMLDetailsElement;
  details.open = true;
  focus(details.querySelector<HTMLElement>("textarea, input:not([type=hidden]), select, button, a[href]") ?? summary);
}

/** The next match after the focus, round and round. */
function next(selector: string): boolean {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  const now = document.activeElement ?? document.body;
  const after = all.find((el) => el !== now && now !== document.body && now.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING && !now.contains(el));
  const el = after ?? all[0];
  if (!el) return false;
  // The card or row is what one acts on; the words of the clash are only inside it.
  goTo(el.closest<HTMLElement>("[data-item], [data-card]") ?? el);
  return true;
}

function walk(key: string): boolean {
  const item = focusedItem();
  if (key === "enter" && item?.dataset["item"] !== undefined && item === document.activeElement) {
    const link = item.querySelector<HTMLElement>("a[data-main]") ?? item.querySelector<HTMLElement>("a[href]");
    link?.click();
    return link !== null;
  }
  if (key !== "j" && key !== "k") return false;
  const list = item?.closest("[data-walk]") ?? document.querySelector("[data-walk]");
  const items = [...(list?.querySelectorAll<HTMLElement>("[data-item]") ?? [])];
  const at = item ? items.indexOf(item) : -1;
  const to = items[key === "j" ? at + 1 : Math.max(at - 1, 0)];
  if (to) goTo(to);
  return items.length > 0;
}

export function goTo(el: HTMLElement): void {
  focus(el);
  el.scrollIntoView({ block: "nearest" });
}

/** In the list of keys: all on or off, another letter for one. */
function helpDialog(): void {
  const dialog = document.querySelector<HTMLElement>("[data-keys-help]");
  const show = () => {
    for (const kbd of document.querySelectorAll<HTMLElement>("[data-kbd]")) {
      const key = kbd.dataset["kbd"] ?? "";
      kbd.textContent = (settings.map?.[key] ?? key).toUpperCase();
    }
    for (const box of dialog?.querySelectorAll<HTMLInputElement>("[data-keys-on]") ?? []) box.checked = !settings.off;
    for (const field of dialog?.querySelectorAll<HTMLInputElement>("[data-remap]") ?? []) field.value = settings.map?.[field.dataset["remap"] ?? ""] ?? field.dataset["remap"] ?? "";
  };
  dialog?.addEventListener("change", (e) => {
    const field = e.target as HTMLInputElement;
    const ours = field.dataset["remap"];
    if (field.matches("[data-keys-on]")) settings = { ...settings, off: !field.checked };
    else if (ours) settings = { ...settings, map: { ...settings.map, [ours]: field.value.trim().toLowerCase() || ours } };
    keep("keys", JSON.stringify(settings));
    show();
  });
  show();
}
