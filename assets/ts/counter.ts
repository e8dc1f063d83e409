// "90 of 150 words", said before typing; over the limit it says by how many and never cuts. Contract: README.md, "Counters".
import { type Unit, count } from "./lib/count.ts";
import { fill } from "./lib/text.ts";

type Written = HTMLInputElement | HTMLTextAreaElement;

for (const field of document.querySelectorAll<Written>(":is(input, textarea)[data-counter]")) {
  const out = field.form?.querySelector<HTMLElement>(`[data-counter-for="${CSS.escape(field.id)}"]`);
  if (!out) continue;
  const limit = Number(field.dataset["counter"]);
  const words = out.dataset["text"] ?? "{n} / {limit}";
  const over = out.dataset["textOver"] ?? words;
  const tell = () => {
    const n = count(field.value, (field.dataset["unit"] ?? "words") as Unit);
    out.classList.toggle("over", n > limit);
    // Near and over the limit it is also read out; before, it would only disturb.
    out.setAttribute("aria-live", n > limit * 0.9 ? "polite" : "off");
    const text = fill(n > limit ? over : words, { n, limit, over: n - limit });
    if (out.textContent !== text) out.textContent = text;
  };
  field.addEventListener("input", tell);
  field.addEventListener("put-back", tell);
  tell();
}
