// The reader's stars: session codes joined by dots, in a cookie that the server reads, and in localStorage because
// some browsers forget cookies that scripts set after a week.

const CODE = /^[A-Z0-9]{4,12}$/;
const STARS_MAX = 300; // a cookie holds 4 kB

export function parseStars(text: string | null): string[] {
  return [...new Set((text ?? "").split(".").filter((code) => CODE.test(code)))].slice(0, STARS_MAX);
}

export function joinStars(stars: string[]): string {
  return stars.slice(0, STARS_MAX).join(".");
}

/** The cookie is what the server and the reader last agreed on; only where there is none does the older copy count. */
export function starsFrom(cookie: string | null, kept: string | null): string[] {
  return cookie === null ? parseStars(kept) : parseStars(cookie);
}

export function toggled(stars: string[], code: string, on: boolean): string[] {
  const others = stars.filter((c) => c !== code);
  return on ? [...others, code].slice(-STARS_MAX) : others;
}
