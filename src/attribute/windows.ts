/** A stretch of pieces that the encoder reads at once: `[start, end)` is decided here, the rest of `[left, right)` is context. */
export interface Window {
  left: number;
  start: number;
  end: number;
  right: number;
}

/** Sizes in word pieces. Short windows are cheaper a piece; context is read twice, so there is little of it. */
export const WINDOW = { core: 168, context: 8 };

/**
 * Windows that together decide every piece once. They end where a paragraph does if one ends in their second half, so that few
 * statements meet an edge.
 * @param opens for each piece whether it begins a paragraph
 */
export function* windows(opens: readonly boolean[], { core, context } = WINDOW): Generator<Window> {
  const length = opens.length;
  for (let start = 0; start < length; ) {
    let end = Math.min(length, start + core);
    if (end < length) {
      for (let cut = end; cut > start + core / 2; cut--) {
        if (opens[cut]) {
          end = cut;
          break;
        }
      }
    }
    yield { left: Math.max(0, start - context), start, end, right: Math.min(length, end + context) };
    start = end;
  }
}
