/** Things that are joined step by step (Tarjan 1975, "union-find"); a group is named after its first in the order of the list. */
export class Components {
  readonly #up: number[];

  constructor(count: number) {
    this.#up = Array.from({ length: count }, (_, n) => n);
  }

  of(one: number): number {
    let top = one;
    while (this.#up[top] !== top) top = this.#up[top]!;
    while (this.#up[one] !== top) [one, this.#up[one]] = [this.#up[one]!, top];
    return top;
  }

  join(a: number, b: number): void {
    const [one, two] = [this.of(a), this.of(b)];
    this.#up[Math.max(one, two)] = Math.min(one, two);
  }

  /** The groups in order of their first, each in order. */
  groups(): number[][] {
    const found = new Map<number, number[]>();
    for (const one of this.#up.keys()) {
      const top = this.of(one);
      const group = found.get(top);
      if (group) group.push(one);
      else found.set(top, [one]);
    }
    return [...found.values()];
  }
}
