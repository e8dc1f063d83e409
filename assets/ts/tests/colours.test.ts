// Every pair of text and ground that the style sheets use reaches 4.5 : 1, edges and the focus ring 3 : 1, light and dark.
// And the style sheets keep the rules that no reader of a page would notice until it is turned right to left.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const css = new URL("../../css/", import.meta.url);
const tokens = readFileSync(new URL("tokens.css", css), "utf8");
const colours = Object.fromEntries([...tokens.matchAll(/--([\w-]+):\s*light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [name ?? "", [light ?? "", dark ?? ""] as const]));

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function contrast(a: string, b: string): number {
  const [hi, lo] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((hi ?? 0) + 0.05) / ((lo ?? 0) + 0.05);
}

function reaches(wanted: number, text: string, grounds: string[]): void {
  for (const ground of grounds) {
    [0, 1].forEach((scheme) => {
      const found = contrast(colours[text]?.[scheme] ?? "", colours[ground]?.[scheme] ?? "");
      assert.ok(found >= wanted, `--${text} on --${ground}, ${scheme ? "dark" : "light"}: ${found.toFixed(2)}`);
    });
  }
}

const plain = ["paper", "surface", "sunken"];
const washes = ["ward-wash", "lamp-wash", "good-wash", "stop-wash"];

test("ink and soft ink are readable on every ground", () => {
  reaches(4.5, "ink", [...plain, ...washes]);
  reaches(4.5, "ink-soft", [...plain, ...washes]);
});

test("links, states and their washes", () => {
  for (const text of ["ward", "ward-strong"]) reaches(4.5, text, [...plain, ...washes]);
  for (const state of ["lamp", "good", "stop"]) reaches(4.5, state, [...plain, `${state}-wash`, "ward-wash"]);
  for (const filled of ["ward", "ward-strong", "stop"]) reaches(4.5, "on-strong", [filled]);
  reaches(4.5, "paper", ["ink"]);
});

test("topic colours serve for words and for marks", () => {
  for (let i = 1; i <= 9; i += 1) reaches(4.5, `topic-${i}`, plain);
});

test("edges of controls stand out", () => reaches(3, "rule-strong", plain));

test("logical properties only, no !important but for [hidden], no style from elsewhere", () => {
  const files = readdirSync(css, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".css"));
  assert.ok(files.length > 15);
  for (const file of files) {
    const text = readFileSync(new URL(file.replaceAll("\\", "/"), css), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
    const physical = text.match(/[{;\s](?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|(?:min-|max-)?(?:width|height)|text-align\s*:\s*(?:left|right)|float\s*:\s*(?:left|right))\s*:/g);
    assert.equal(physical, null, `${file}: ${physical}`);
    // A name within the page, such as the pattern of a drawing, fetches nothing.
    assert.equal(/url\((?!#)|@import "http/.test(text), false, `${file} fetches something`);
    assert.equal((text.match(/!important/g) ?? []).length, file === "base.css" ? 1 : 0, `${file}: !important`);
  }
});
