// A door without network: what waits, what was answered, whose badge it is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isRepeat, parseScans, personOf, without } from "../lib/scans.ts";

const yuki = { badge: "WM-K7QX2M-0123", code: "K7QX2M", name: "Yuki Sandoval", sub: "Presenter", day: "", lines: [] };

test("what was kept is read, and what cannot be read is nothing", () => {
  const kept = [{ id: "a", code: "K7QX2M", at: 1 }];
  assert.deepEqual(parseScans(JSON.stringify([...kept, { id: 3 }])), kept);
  assert.deepEqual(parseScans("{"), []);
  assert.deepEqual(parseScans(null), []);
});

test("only what the server has answered for is forgotten", () => {
  const waiting = [{ id: "a", code: "X", at: 1 }, { id: "b", code: "Y", at: 2 }];
  assert.deepEqual(without(waiting, ["a"]), [waiting[1]]);
});

test("a badge and its six signs are the same person", () => {
  assert.equal(personOf([yuki], " wm-k7qx2m-0123 "), yuki);
  assert.equal(personOf([yuki], "k7qx2m"), yuki);
  assert.equal(personOf([yuki], "WM-K7QX2M-9999"), undefined);
});

test("a badge held before the camera is one scan", () => {
  assert.equal(isRepeat({ code: "X", at: 1_000 }, "X", 3_000), true);
  assert.equal(isRepeat({ code: "X", at: 1_000 }, "X", 9_000), false);
  assert.equal(isRepeat(null, "X", 0), false);
});
