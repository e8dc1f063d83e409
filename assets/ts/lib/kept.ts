// What this browser keeps for its reader. Storage can be full or forbidden: then nothing is kept, and nothing breaks.

export function read(key: string, session = false): string | null {
  try { return box(session).getItem(key); } catch { return null; }
}

export function keep(key: string, value: string | null, session = false): void {
  try { if (value === null) box(session).removeItem(key); else box(session).setItem(key, value); } catch { /* kept nowhere */ }
}

export function cookie(name: string): string | null {
  const found = document.cookie.split("; ").find((c) => c.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
}

/** A cookie for a year, for the whole site, sent on links from elsewhere. */
export function setCookie(name: string, value: string): void {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
}

const box = (session: boolean): Storage => (session ? sessionStorage : localStorage);
