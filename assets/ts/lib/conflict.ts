// Two windows wrote the same words: both versions are shown, field by field, and a person chooses.
import { type Fields, controls, putBack } from "./draft.ts";

/** Shows the box; calls `settled` when the last field was chosen. Typing goes on meanwhile. */
export function choose(form: HTMLFormElement, names: string[], theirs: Fields, mine: Fields, settled: () => void): void {
  const box = form.querySelector<HTMLElement>("[data-conflict]");
  const template = box?.querySelector("template");
  if (!box || !template) return; // the status line has said it; sending the form shows both versions
  box.querySelectorAll("[data-chosen-for]").forEach((old) => old.remove());
  for (const name of names) {
    const row = document.createElement("div");
    row.dataset["chosenFor"] = name;
    row.append(template.content.cloneNode(true));
    for (const el of row.querySelectorAll("[data-name]")) el.textContent = labelOf(form, name);
    for (const el of row.querySelectorAll("[data-mine]")) el.textContent = inWords(form, name, mine[name] ?? []);
    for (const el of row.querySelectorAll("[data-theirs]")) el.textContent = inWords(form, name, theirs[name] ?? []);
    row.addEventListener("click", (e) => {
      const take = (e.target as Element).closest("[data-take]")?.getAttribute("data-take");
      if (!take) return;
      if (take === "theirs") putBack(form, { [name]: theirs[name] ?? [] });
      row.remove();
      if (box.querySelector("[data-chosen-for]")) return;
      box.hidden = true;
      settled();
    });
    box.append(row);
  }
  box.hidden = false;
  box.scrollIntoView({ block: "nearest" });
}

function labelOf(form: HTMLFormElement, name: string): string {
  const control = controls(form).find((el) => el.name === name);
  const legend = control?.closest("fieldset")?.querySelector("legend");
  const choice = control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type);
  return ((choice ? legend : control?.labels?.[0]) ?? legend)?.textContent?.trim() ?? name;
}

/** A choice is shown by its words, not by its code. */
function inWords(form: HTMLFormElement, name: string, values: string[]): string {
  const words = values.map((value) => {
    for (const el of controls(form).filter((c) => c.name === name)) {
      if (el instanceof HTMLSelectElement) return [...el.options].find((o) => o.value === value)?.text ?? value;
      if (el instanceof HTMLInputElement && /^(checkbox|radio)$/.test(el.type) && el.value === value) return el.labels?.[0]?.textContent?.trim() ?? value;
    }
    return value;
  });
  return words.join(", ") || "–";
}
