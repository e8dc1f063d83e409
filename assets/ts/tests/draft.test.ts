// Two windows, one draft: nothing typed is lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { applies } from "../lib/applies.ts";
import { fromAnswer, merge, same } from "../lib/draft.ts";
import { meaning } from "../lib/saving.ts";

const base = { title: ["Two doors"], summary: ["Once"], topic: ["1"], web: [] };

test("Imani changes the title, Otto the summary: both are kept and nobody is asked", () => {
  const merged = merge(base, { ...base, title: ["Two doors, one visit"] }, { ...base, summary: ["For two years"], web: ["yes"] });
  assert.deepEqual(merged.fields, { title: ["Two doors, one visit"], summary: ["For two years"], topic: ["1"], web: ["yes"] });
  assert.deepEqual(merged.both, []);
  assert.deepEqual(merged.fromTheirs, ["summary", "web"]);
});

test("both change the title: mine stays in the form and a person chooses", () => {
  const merged = merge(base, { ...base, title: ["Mine"] }, { ...base, title: ["Theirs"] });
  assert.deepEqual(merged.both, ["title"]);
  assert.deepEqual(merged.fields["title"], ["Mine"]);
});

test("both make the same change: there is nothing to choose", () => {
  assert.deepEqual(merge(base, { ...base, topic: ["1", "3"] }, { ...base, topic: ["1", "3"] }).both, []);
});

test("a field that the server does not name is not taken for emptied", () => {
  assert.deepEqual(merge(base, base, { title: ["Theirs"] }).fields, { ...base, title: ["Theirs"] });
});

test("line ends and single values are read alike", () => {
  assert.deepEqual(fromAnswer({ title: "a\r\nb", topic: ["1", "3"] }), { title: ["a\nb"], topic: ["1", "3"] });
  assert.ok(same({ web: [] }, {}), "an unticked box and a missing one are the same");
  assert.ok(!same({ topic: ["1", "3"] }, { topic: ["3", "1"] }));
});

test("only the server's own word says that something is saved", () => {
  assert.equal(meaning(200, { revision: 4, saved_at: "14:02" }).is, "saved");
  assert.equal(meaning(200, {}).is, "error", "the login page of a guest network answers 200 too");
  assert.equal(meaning(409, { revision: 5, fields: {} }).is, "conflict");
  assert.equal(meaning(409, {}).is, "error");
  assert.deepEqual([410, 401, 403, 500].map((status) => meaning(status, {}).is), ["closed", "signin", "error", "error"]);
});

test("a question for workshops and panels shows for them, for others not, and with its hint while nothing is chosen", () => {
  const when = { format: "workshop panel", topic: "3" };
  assert.equal(applies(when, { format: ["panel"], topic: ["1", "3"] }), "yes");
  assert.equal(applies(when, { format: ["talk"], topic: [] }), "no");
  assert.equal(applies(when, { format: ["workshop"], topic: ["1"] }), "no");
  assert.equal(applies(when, { format: ["workshop"] }), "unknown");
});
