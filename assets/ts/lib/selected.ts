// Where a selection lies in the words of an element, in code points, leaving out what stands beside the words.

/** The places of a range in the words of an element, and the words. */
export function places(root: Node, range: Range): { from: number; to: number; words: string } {
  const before = (node: Node, offset: number) => {
    const upTo = document.createRange();
    upTo.selectNodeContents(root);
    upTo.setEnd(node, offset);
    return length(upTo.cloneContents());
  };
  const from = before(range.startContainer, range.startOffset);
  const to = before(range.endContainer, range.endOffset);
  return { from, to, words: words(range.cloneContents()) };
}

function words(part: DocumentFragment): string {
  part.querySelectorAll("[data-letter]").forEach((letter) => letter.remove());
  return part.textContent ?? "";
}

function length(part: DocumentFragment): number {
  return [...words(part)].length;
}
