// The copy of a draft on this device, in sessionStorage, until the server has said that it is saved.
import type { Fields } from "./draft.ts";
import { keep, read } from "./kept.ts";

export interface Copy { fields: Fields; revision: number; sent?: boolean }

export class LocalCopy {
  private readonly key: string;

  constructor(address: string) { this.key = `draft:${address}`; }

  put(copy: Copy): void { keep(this.key, JSON.stringify(copy), true); }

  drop(): void { keep(this.key, null, true); }

  /** What an earlier page left behind: the newest copy that is still of use. It is set aside, so that new typing
      does not cover it before the offer is answered. */
  left(useful: (copy: Copy) => boolean): Copy | null {
    for (const key of [this.key, `${this.key}:kept`]) {
      const found = parse(read(key, true));
      if (!found || !useful(found)) continue;
      keep(`${this.key}:kept`, JSON.stringify(found), true);
      this.drop();
      return found;
    }
    this.answered();
    this.drop();
    return null;
  }

  /** The offer was answered, or was not needed. */
  answered(): void { keep(`${this.key}:kept`, null, true); }
}

function parse(text: string | null): Copy | null {
  try { return text ? (JSON.parse(text) as Copy) : null; } catch { return null; }
}

/** Offers the copy in the form's own words; a form without the offer takes it at once, since nothing typed may be lost. */
export function offer(form: HTMLFormElement, copy: LocalCopy, take: () => void): void {
  const box = form.querySelector<HTMLElement>("[data-restore]");
  const settle = (taken: boolean) => {
    if (taken) take();
    copy.answered();
  };
  if (!box) return settle(true);
  box.hidden = false;
  box.addEventListener("click", (e) => {
    const button = (e.target as Element).closest("[data-restore-take], [data-restore-drop]");
    if (!button) return;
    box.hidden = true;
    settle(button.hasAttribute("data-restore-take"));
  });
}
