// Words are counted as the server counts them, or the form and the refusal would disagree.
import assert from "node:assert/strict";
import { test } from "node:test";
import { count } from "../lib/count.ts";
import { counted, fill } from "../lib/text.ts";

test("Imani's title has twelve words, whatever stands between them", () => {
  assert.equal(count("Two doors, one visit: sending the right team to people\u00a0in crisis", "words"), 12);
  assert.equal(count("  Two\tdoors,\r\n\r\none\u2003visit \u3000", "words"), 4);
  assert.equal(count(" \n ", "words"), 0);
  assert.equal(count("quatre-vingt-dix minutes : l’essai", "words"), 4);
});

test("characters are code points, and a line end is one on every system", () => {
  assert.equal(count("é👮🏽\r\nb", "chars"), 5);
  assert.equal(count("a\rb\nc", "chars"), 5);
  assert.equal(count("", "chars"), 0);
});

test("a sentence gets its values, and a forgotten one stays visible", () => {
  assert.equal(fill("{n} of {limit} words, {over} too many", { n: 208, limit: 200, over: 8 }), "208 of 200 words, 8 too many");
  assert.equal(fill("Saved {time}", {}), "Saved {time}");
});

test("French counts zero as one, and none has words of its own", () => {
  const words: Record<string, string> = { "data-text-one": "{n} choisie", "data-text-other": "{n} choisies" };
  const el = { getAttribute: (name: string) => words[name] ?? null, hasAttribute: (name: string) => name in words } as unknown as HTMLElement;
  assert.equal(counted(el, 0, {}, "fr"), "0 choisie");
  assert.equal(counted(el, 2, {}, "fr"), "2 choisies");
  words["data-text-none"] = "Aucune";
  assert.equal(counted(el, 0, {}, "fr"), "Aucune");
});
