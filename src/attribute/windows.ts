/** A stretch of pieces that the encoder reads at once: `[start, end)` is decided here, `[left, start)` is context. */
export interface Window {
  left: number;
  start: number;
  end: number;
}

/** What a window may begin with. */
export const PLACE = { anywhere: 0, sentence: 1, paragraph: 2 } as const;

/** Sizes in word pieces. Short windows are cheaper a piece; context is read twice, so only what continues a paragraph has it. */
export const WINDOW = { core: 192, context: 32 };

/**
 * Windows that together decide every piece once. They end where a paragraph does if one ends in their second half, or where a sentence does,
 * so that few statements meet an edge.
 * @param places what each piece may begin: one of PLACE
 */
export function* windows(places: ArrayLike<number>, { core, context } = WINDOW): Generator<Window> {
  const { length } = places;
  for (let start = 0; start < length; ) {
    let end = Math.min(length, start + core);
    if (end < length) {
      const full = end;
      for (let cut = full; cut > start + core / 2 && places[end] !== PLACE.paragraph; cut--)
        if (cut === full || places[cut]! > places[end]!) end = cut;
    }
    yield { left: places[start] === PLACE.paragraph ? start : Math.max(0, start - context), start, end };
    start = end;
  }
}
