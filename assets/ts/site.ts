// On every page, small: the choice of colours, the reader's own time beside deadlines, questions before what cannot
// be undone, and the focus after a refusal. Contracts: README.md, "site.js".
import { focusField, focusWhatHappened } from "./lib/focus.ts";
import { cookie, keep, read, setCookie } from "./lib/kept.ts";
import { fill, language } from "./lib/text.ts";
import { readingHere } from "./lib/zone.ts";

const root = document.documentElement;

// Before the first paint: the colours that the reader chose earlier.
showScheme(read("scheme"));

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();

function start(): void {
  offerSchemes();
  tellZone();
  showTimesHere(document);
  document.addEventListener("swapped", () => showTimesHere(document));
  document.addEventListener("submit", askFirst);
  document.addEventListener("click", openDialog);
  document.addEventListener("click", followError);
  document.addEventListener("click", copyText);
  closeMenuWhenWide();
  if (!location.hash) focusWhatHappened(document);
}

function showScheme(scheme: string | null): void {
  if (scheme === "light" || scheme === "dark") root.dataset["scheme"] = scheme;
  else delete root.dataset["scheme"];
}

function offerSchemes(): void {
  for (const choice of document.querySelectorAll<HTMLElement>("[data-scheme-choice]")) {
    const buttons = [...choice.querySelectorAll<HTMLButtonElement>("button")];
    const mark = () => buttons.forEach((b) => b.setAttribute("aria-pressed", String(b.value === (read("scheme") ?? "auto"))));
    choice.hidden = false;
    mark();
    choice.addEventListener("click", (e) => {
      const button = (e.target as Element).closest("button");
      if (!button) return;
      keep("scheme", button.value === "auto" ? null : button.value);
      showScheme(button.value);
      mark();
    });
  }
}

function zone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function tellZone(): void {
  if (zone() && cookie("zone") !== zone()) setCookie("zone", zone());
}

function showTimesHere(within: ParentNode): void {
  for (const time of within.querySelectorAll<HTMLTimeElement>("time[data-zone-here]")) {
    if (time.nextElementSibling?.classList.contains("here")) continue;
    const reading = readingHere(time.dateTime, time.dataset["zone"], zone(), language());
    if (!reading) continue;
    const here = document.createElement("span");
    here.className = "here";
    const words = time.closest<HTMLElement>("[data-text-here]")?.dataset["textHere"] ?? "({time})";
    const apart = time.textContent.trim() === "" ? "" : "· ";
    here.textContent = apart + fill(words, { time: reading.time, zone: reading.zone });
    time.after(here);
  }
}

/** A form or button with data-confirm asks in its dialog; on yes it goes on, with confirmed=yes. */
function askFirst(e: SubmitEvent): void {
  const form = e.target as HTMLFormElement;
  const asks = e.submitter?.getAttribute("data-confirm") ?? form.getAttribute("data-confirm");
  const dialog = asks && document.querySelector<HTMLDialogElement>(asks);
  if (!dialog || form.querySelector("input[name=confirmed]")) return;
  e.preventDefault();
  e.stopImmediatePropagation(); // nobody else sends it meanwhile
  dialog.returnValue = "";
  dialog.addEventListener("close", () => {
    if (dialog.returnValue !== "yes") return;
    const yes = Object.assign(document.createElement("input"), { type: "hidden", name: "confirmed", value: "yes" });
    form.append(yes);
    form.requestSubmit(e.submitter as HTMLButtonElement | null);
    setTimeout(() => yes.remove()); // a form that stays on the page asks again next time
  }, { once: true });
  dialog.showModal();
}

function openDialog(e: MouseEvent): void {
  const opener = (e.target as Element).closest("[data-open]");
  const dialog = opener && document.querySelector<HTMLDialogElement>(opener.getAttribute("data-open") ?? "");
  if (dialog && !dialog.open) dialog.showModal();
}

function followError(e: MouseEvent): void {
  const link = (e.target as Element).closest<HTMLAnchorElement>(".errors a[href^='#']");
  const target = link && document.getElementById(link.hash.slice(1));
  if (!target) return;
  e.preventDefault();
  focusField(target);
}

/** On a wide screen the menu stands in the line; left open as a popover it would float above it. */
function closeMenuWhenWide(): void {
  matchMedia("(min-width: 48rem)").addEventListener("change", (wide) => {
    const menu = document.querySelector<HTMLElement>(".menu[popover]");
    if (wide.matches && menu?.matches(":popover-open")) menu.hidePopover();
  });
}

// <button data-copy="#field" data-text-copied="Copied">: the words of the field go to the clipboard, and the button says so.
function copyText(event: Event): void {
  const button = (event.target as Element).closest<HTMLButtonElement>("button[data-copy]");
  const field = button && document.querySelector<HTMLInputElement | HTMLTextAreaElement>(button.dataset["copy"] ?? "");
  if (!button || !field) return;
  field.select();
  void navigator.clipboard.writeText(field.value).then(() => {
    button.textContent = button.dataset["textCopied"] ?? button.textContent;
  });
}
