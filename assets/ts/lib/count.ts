// Counting as the server counts: words are what Unicode white space parts; characters are code points, a line end is one.

export type Unit = "words" | "chars";

export function count(text: string, unit: Unit): number {
  if (unit === "chars") return [...text.replace(/\r\n?/g, "\n")].length;
  return text.split(/\p{White_Space}+/u).filter(Boolean).length;
}
