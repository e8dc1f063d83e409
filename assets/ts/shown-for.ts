// Questions that apply to some formats or topics only. Without script all are shown, each with its hint.
// What was typed in a hidden one stays and is sent; the server knows which apply. Contract: README.md, "Shown for".
import { applies } from "./lib/applies.ts";
import { fieldsOf } from "./lib/draft.ts";

const PREFIX = "data-shown-for-";

for (const form of document.querySelectorAll("form")) {
  const questions = [...form.querySelectorAll<HTMLElement>("*")]
    .map((el) => ({ el, when: conditionsOf(el) }))
    .filter(({ when }) => Object.keys(when).length > 0);
  if (!questions.length) continue;
  const show = () => {
    const chosen = fieldsOf(form);
    for (const { el, when } of questions) {
      const answer = applies(when, withoutEmpty(chosen));
      el.hidden = answer === "no";
      for (const hint of el.querySelectorAll<HTMLElement>(`[${PREFIX}hint]`)) hint.hidden = answer === "yes";
    }
  };
  form.addEventListener("change", show);
  form.addEventListener("put-back", show);
  show();
}

function conditionsOf(el: HTMLElement): Record<string, string> {
  const found = [...el.attributes].filter((a) => a.name.startsWith(PREFIX) && a.name !== `${PREFIX}hint`);
  return Object.fromEntries(found.map((a) => [a.name.slice(PREFIX.length), a.value.trim()]));
}

/** A select that says "choose" has an empty value: nothing is chosen yet. */
function withoutEmpty(chosen: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(chosen).map(([name, values]) => [name, values.filter(Boolean)]));
}
